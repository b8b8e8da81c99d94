"""The journal profile: its ISSNs, and the ranking that a question asks for."""

from __future__ import annotations

import pytest

from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRCategory, JCRRanking, OtherRanking
from litrecord.model.text import BilingualText

DATED = JCRRanking(data_year=2024, categories=(JCRCategory(metric="jci", quartile="Q2"),))
UNDATED = JCRRanking(categories=(JCRCategory(quartile="Q1"),))
BASIC = CASPartition(edition_year=2023, scheme="basic")
UPGRADED = CASPartition(edition_year=2023, scheme="upgraded")
SUCCESSOR = CASPartition(edition_year=2026, system="xr")
PROFILE = JournalProfile(
    name=BilingualText.of(zh="虚构河流学报", en="Journal of Invented Rivers"),
    issn_print="1000-0003",
    issn_electronic="1000-0011",
    issn_l="1000-0003",
    issn_other=("1000-002X", "1000-0011"),
    rankings=(OtherRanking(scheme="ccf"), UNDATED, DATED, BASIC, UPGRADED, SUCCESSOR),
)


def test_issns_are_listed_once() -> None:
    """All ISSNs come once each: print, electronic, linking, others."""
    assert ("1000-0003", "1000-0011", "1000-002X") == PROFILE.issns
    assert () == JournalProfile().issns


def test_jcr_ranking_is_that_of_the_year() -> None:
    """A year answers with its edition, None with the undated ranking, and nothing is guessed."""
    assert DATED == PROFILE.jcr(data_year=2024)
    assert UNDATED == PROFILE.jcr(data_year=None)
    assert PROFILE.jcr(data_year=2023) is None


def test_quartile_is_that_of_the_year() -> None:
    """The quartile comes from the edition of the year asked for, and from no other."""
    assert "Q2" == PROFILE.quartile(data_year=2024, metric="jci")
    assert "Q1" == PROFILE.quartile(data_year=None)
    assert PROFILE.quartile(data_year=2024) is None
    assert PROFILE.quartile(data_year=2023) is None


@pytest.mark.parametrize(
    ("year", "system", "scheme", "expected"),
    [
        (2023, "cas", None, BASIC),
        (2023, "cas", "upgraded", UPGRADED),
        (2026, "xr", None, SUCCESSOR),
        (2026, "cas", None, None),
        (2026, "xr", "basic", None),
        (None, "cas", None, None),
    ],
)
def test_partition_is_that_of_the_edition(
    year: int | None, system: str, scheme: str | None, expected: CASPartition | None
) -> None:
    """An edition is told by its year, its system and, where a year has two, its scheme."""
    assert expected == PROFILE.cas(edition_year=year, system=system, scheme=scheme)


def test_profile_prints_its_name() -> None:
    """A profile prints as its title."""
    assert "虚构河流学报" == str(PROFILE)
    assert "" == str(JournalProfile())


@pytest.mark.parametrize("year", ["2024", True, 2024.0], ids=["text", "bool", "float"])
def test_year_that_is_no_number_is_refused(year: object) -> None:
    """A year as text would find nothing without a word, so it raises."""
    profile = JournalProfile(rankings=(JCRRanking(data_year=2024),))
    with pytest.raises(TypeError, match="data_year: expected a year such as 2024, or None"):
        profile.jcr(data_year=year)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="edition_year: expected a year such as 2024, or None"):
        profile.cas(edition_year=year)  # type: ignore[arg-type]
