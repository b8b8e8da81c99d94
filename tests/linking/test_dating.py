"""A value without a year is looked for in the dated editions of its journal, each by itself."""

from __future__ import annotations

import attrs
import pytest

from linking.profiles import jcr, journal, paper, zone
from litrecord.linking import JournalIndex
from litrecord.linking.dating import RankingEdition, ValueEditions
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking, Metric, Ranking
from litrecord.model.record import PaperRecord

TABLES = journal(
    "Invented Rivers",
    "1111-1111",
    rankings=(
        jcr(2021, 7.1, ("LIMNOLOGY", "Q2")),
        jcr(2023, 7.1, ("LIMNOLOGY", "Q1"), ("WATER RESOURCES", "Q1")),
        jcr(2024, 7.3, ("LIMNOLOGY", "Q1")),
        jcr(None, 7.1),
        JCRRanking(data_year=2020, impact_factor=Metric(value=0.1, qualifier="<")),
        zone(2022, "地球科学", 2, scheme="upgraded"),
        zone(2025, "地球科学", 1, scheme="upgraded"),
        attrs.evolve(
            zone(2026, "地球科学", 2), system="xr", minors=(CASZone(name_en="LIMNOLOGY", zone=3),)
        ),
    ),
)
INDEX = JournalIndex([TABLES])


def category(**fields: object) -> JCRRanking:
    """Make an undated ranking with a quartile in one category."""
    return JCRRanking(categories=(JCRCategory(**fields),))  # type: ignore[arg-type]  # fields of it


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        pytest.param(
            jcr(None, 7.1),
            [
                ValueEditions(
                    "rankings[0].impact_factor",
                    "7.1",
                    (RankingEdition("jcr", 2021), RankingEdition("jcr", 2023)),
                )
            ],
            id="impact-factor",
        ),
        pytest.param(
            JCRRanking(impact_factor=Metric(value=0.1, qualifier="<")),
            [ValueEditions("rankings[0].impact_factor", "<0.1", (RankingEdition("jcr", 2020),))],
            id="bound",
        ),
        pytest.param(
            jcr(None, 0.1),
            [ValueEditions("rankings[0].impact_factor", "0.1", ())],
            id="no-bound",
        ),
        pytest.param(
            category(name="Limnology", quartile="Q1"),
            [
                ValueEditions(
                    "rankings[0].categories[0].quartile",
                    "Q1",
                    (
                        RankingEdition("jcr", 2023, None, "LIMNOLOGY"),
                        RankingEdition("jcr", 2024, None, "LIMNOLOGY"),
                    ),
                )
            ],
            id="quartile",
        ),
        pytest.param(
            category(quartile="Q1"),
            [
                ValueEditions(
                    "rankings[0].categories[0].quartile",
                    "Q1",
                    (
                        RankingEdition("jcr", 2023, None, "LIMNOLOGY"),
                        RankingEdition("jcr", 2023, None, "WATER RESOURCES"),
                        RankingEdition("jcr", 2024, None, "LIMNOLOGY"),
                    ),
                )
            ],
            id="quartile-of-any-category",
        ),
        pytest.param(
            category(candidates=("WATER RESOURCES", "X"), quartile="Q1"),
            [
                ValueEditions(
                    "rankings[0].categories[0].quartile",
                    "Q1",
                    (RankingEdition("jcr", 2023, None, "WATER RESOURCES"),),
                )
            ],
            id="quartile-of-candidates",
        ),
        pytest.param(
            category(name="LIMNOLOGY", quartile="Q1", metric="jci"),
            [ValueEditions("rankings[0].categories[0].quartile", "Q1", ())],
            id="quartile-by-another-metric",
        ),
        pytest.param(category(name="LIMNOLOGY"), [], id="no-quartile"),
        pytest.param(
            zone(None, "地球科学", 2),
            [
                ValueEditions(
                    "rankings[0].majors[0].zone",
                    "2",
                    (RankingEdition("cas", 2022, "upgraded", "地球科学"),),
                )
            ],
            id="zone",
        ),
        pytest.param(
            zone(None, "地球科学", 2, scheme="basic"),
            [ValueEditions("rankings[0].majors[0].zone", "2", ())],
            id="other-scheme",
        ),
        pytest.param(
            CASPartition(majors=(CASZone(zone=1), CASZone(name_en="Medicine", zone=1), CASZone())),
            [
                ValueEditions(
                    "rankings[0].majors[0].zone",
                    "1",
                    (RankingEdition("cas", 2025, "upgraded", "地球科学"),),
                ),
                ValueEditions("rankings[0].majors[1].zone", "1", ()),
            ],
            id="broad-field-not-comparable",
        ),
        pytest.param(
            CASPartition(system="xr", minors=(CASZone(name_en="Limnology", zone=3),)),
            [
                ValueEditions(
                    "rankings[0].minors[0].zone",
                    "3",
                    (RankingEdition("xr", 2026, None, "LIMNOLOGY"),),
                )
            ],
            id="narrow-field",
        ),
        pytest.param(jcr(2023, 7.1), [], id="dated"),
    ],
)
def test_undated_value_is_found_in_editions(
    ranking: Ranking, expected: list[ValueEditions]
) -> None:
    """The editions with that very value answer, and no other."""
    profile = attrs.evolve(TABLES, rankings=(ranking,))
    assert expected == list(INDEX.editions(profile))


def test_edition_of_a_category_must_agree_where_both_state_one() -> None:
    """Up to data year 2022 a category stood under SCIE and SSCI with quartiles of their own."""
    place = JCRCategory(name="LIMNOLOGY", edition="SSCI", quartile="Q1")
    index = JournalIndex(
        [attrs.evolve(TABLES, rankings=(JCRRanking(data_year=2022, categories=(place,)),))]
    )
    (other,) = index.editions(
        attrs.evolve(TABLES, rankings=(category(name="LIMNOLOGY", edition="SCIE", quartile="Q1"),))
    )
    assert () == other.editions


def test_values_of_one_record_are_dated_apart() -> None:
    """Impact factor and quartile need not be of one edition; the path begins at the journal."""
    own = journal("Rivers", "1111-1111", rankings=(jcr(None, 7.1, ("LIMNOLOGY", "Q1")),))
    factor, quartile = INDEX.editions(paper(own))
    assert ("journal.rankings[0].impact_factor", [2021, 2023]) == (
        factor.path,
        [one.year for one in factor.editions],
    )
    assert ("journal.rankings[0].categories[0].quartile", [2023, 2024]) == (
        quartile.path,
        [one.year for one in quartile.editions],
    )


@pytest.mark.parametrize(
    ("obj", "expected"),
    [
        pytest.param(PaperRecord(), (), id="no-journal"),
        pytest.param(
            journal("Unknown", rankings=(jcr(None, 7.1),)),
            (ValueEditions("rankings[0].impact_factor", "7.1", ()),),
            id="unmatched",
        ),
    ],
)
def test_without_a_match_there_are_no_editions(
    obj: PaperRecord | JournalProfile, expected: tuple[ValueEditions, ...]
) -> None:
    """Each value is named with no editions."""
    assert expected == INDEX.editions(obj)
