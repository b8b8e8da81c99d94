"""Merging unites what profiles say, overwrites nothing and loses nothing."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking.profiles import ccf, jcr, journal, table, zone
from litrecord.errors import Problem
from litrecord.linking import MergedProfile, merge_profiles
from litrecord.linking.editions import contradiction
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation, IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
    RankingEntry,
)
from litrecord.model.text import BilingualText, LangText
from strategies import instances


def facts(problems: Iterable[Problem]) -> list[tuple[object, ...]]:
    """Return code, path, value not taken and value taken of each problem."""
    return [(one.code, one.path, one.raw, one.used) for one in problems]


def test_one_profile_comes_back() -> None:
    """A profile that is alone is what was merged."""
    one = journal("Rivers")
    assert MergedProfile(one) == merge_profiles([one])
    assert one is merge_profiles([one]).profile


@pytest.mark.parametrize(
    ("profiles", "error"), [([], ValueError), (["Rivers"], TypeError)], ids=["none", "text"]
)
def test_what_cannot_be_merged_is_refused(profiles: list[object], error: type[Exception]) -> None:
    """There must be profiles, and nothing else."""
    with pytest.raises(error):
        merge_profiles(profiles)  # type: ignore[arg-type]  # that is the point


def test_languages_complete_each_other() -> None:
    """The Chinese and the English half of a journal become one name."""
    merged = merge_profiles([journal("Rivers"), journal(zh="虚构河流")])
    assert ["Rivers", "虚构河流"] == [one.value for one in merged.profile.name or ()]
    assert () == merged.problems


def test_other_titles_become_aliases() -> None:
    """A title in another letter case is an alias; one of other words is a problem as well."""
    merged = merge_profiles([journal("Rivers"), journal("RIVERS"), journal("Streams")])
    assert ("RIVERS", "Streams") == merged.profile.aliases
    assert [("profiles-disagree", "name", "Streams", "Rivers")] == facts(merged.problems)


def test_title_learns_its_language_and_role() -> None:
    """The same title with its language stated replaces the one without."""
    bare = JournalProfile(name=BilingualText(variants=(LangText(value="Rivers"),)))
    full = LangText(value="Rivers", lang="en", basis="stated", role="original")
    named = JournalProfile(name=BilingualText(variants=(full,)))
    for pair in ([bare, named], [named, bare]):
        assert BilingualText(variants=(full,)) == merge_profiles(pair).profile.name
    assert ("Streams",) == merge_profiles([bare, named, journal("Streams")]).profile.aliases
    unknown = merge_profiles(
        [named, JournalProfile(name=BilingualText(variants=(LangText(value="Streams"),)))]
    )
    assert ("Streams",) == unknown.profile.aliases


def test_numbers_are_kept_whichever_differs() -> None:
    """ISSNs that differ go to the others; scalars that differ are problems."""
    merged = merge_profiles(
        [
            attrs.evolve(journal("Rivers", "1111-1111", cn="11-0001/P"), country="CN"),
            attrs.evolve(
                journal("Rivers", "2222-2222", "1111-1112", "1111-1111", cn="CN 11-0001"),
                country="China",
                open_access=True,
            ),
            attrs.evolve(journal("Rivers", cn="12-0001"), is_review=False),
        ]
    )
    profile = merged.profile
    assert ("1111-1111", "1111-1112", ("2222-2222",)) == (
        profile.issn_print,
        profile.issn_electronic,
        profile.issn_other,
    )
    assert ("11-0001/P", "CN", True, False) == (
        profile.cn_number,
        profile.country,
        profile.open_access,
        profile.is_review,
    )
    assert [
        ("profiles-disagree", "country", "China", "CN"),
        ("profiles-disagree", "issn_print", "2222-2222", "1111-1111"),
        ("profiles-disagree", "cn_number", "12-0001", "11-0001/P"),
    ] == facts(merged.problems)


def test_texts_and_lists_are_united() -> None:
    """Publishers complete each other by language; lists hold each item once."""
    status = IndexStatus(index="CSCD", level="核心库", edition="2025—2026")
    first = attrs.evolve(
        journal("Rivers"),
        publisher=BilingualText.of(en="Invented Press"),
        indexing=(status,),
        ids=(Identifier(scheme="nlm", value="1"),),
        abbreviations=(Abbreviation(value="Riv"),),
        languages=("en",),
    )
    second = attrs.evolve(
        journal("Rivers"),
        publisher=BilingualText.of(en="Other Press", zh="虚构出版社"),
        indexing=(status, attrs.evolve(status, edition="2023—2024")),
        sponsors=(BilingualText.of(zh="虚构学会"),),
        languages=("zh", "en"),
    )
    merged = merge_profiles([first, second])
    assert ["Invented Press", "虚构出版社"] == [one.value for one in merged.profile.publisher or ()]
    assert [("profiles-disagree", "publisher", "Other Press", "Invented Press")] == facts(
        merged.problems
    )
    assert (2, ("en", "zh"), second.sponsors, first.ids, first.abbreviations) == (
        len(merged.profile.indexing),
        merged.profile.languages,
        merged.profile.sponsors,
        merged.profile.ids,
        merged.profile.abbreviations,
    )


def test_source_stays_where_all_share_it() -> None:
    """Of several sources none is that of the whole."""
    one, two = journal("Rivers", source="a.csv"), journal("Rivers", source="b.csv")
    assert table("a.csv") == merge_profiles([one, one]).profile.source
    assert merge_profiles([one, two]).profile.source is None


def test_extra_keeps_every_value() -> None:
    """Another value of a key stands under the key with a number, an equal one only once."""
    several = [
        JournalProfile(extra=FrozenMapping(extra))
        for extra in (
            {"table": {"remark": "a", "row": 1}, "flat": 1},
            {"table": {"remark": "b", "row": True}, "flat": [1.5]},
            {"table": {"remark": "a", "remark (2)": "b", "new": None}, "flat": {"x": 1}},
            {"table": {"remark": "c"}, "flat": 1},
        )
    ]
    merged = merge_profiles(several).profile
    assert (
        FrozenMapping(
            {
                "flat": 1,
                "flat (2)": [1.5],
                "table": {
                    "remark": "a",
                    "row": 1,
                    "remark (2)": "b",
                    "row (2)": True,
                    "new": None,
                    "remark (3)": "c",
                },
                "flat (3)": {"x": 1},
            }
        )
        == merged.extra
    )


def merged_rankings(*rankings: Ranking) -> tuple[tuple[Ranking, ...], list[tuple[object, ...]]]:
    """Return the rankings of profiles with one each, and the problems."""
    merged = merge_profiles([journal("Rivers", rankings=(one,)) for one in rankings])
    return merged.profile.rankings, facts(merged.problems)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(jcr(2024, 3.1), jcr(2024, 3.1), jcr(2024, 3.1), id="identical"),
        pytest.param(
            jcr(2024, 3.1, ("LIMNOLOGY", "Q1")),
            jcr(2024, None, ("WATER RESOURCES", "Q2")),
            jcr(2024, 3.1, ("LIMNOLOGY", "Q1"), ("WATER RESOURCES", "Q2")),
            id="row-for-each-category",
        ),
        pytest.param(
            attrs.evolve(jcr(2024), scope="all", editions=("SCIE",)),
            attrs.evolve(jcr(2024, 3.1), scope="best", editions=("SSCI", "SCIE")),
            attrs.evolve(jcr(2024, 3.1), editions=("SCIE", "SSCI")),
            id="scope-and-editions",
        ),
        pytest.param(
            jcr(2024, None, ("LIMNOLOGY", "Q1")),
            attrs.evolve(jcr(2024, None, ("Limnology", "Q1")), editions=("SCIE",)),
            attrs.evolve(jcr(2024, None, ("LIMNOLOGY", "Q1")), editions=("SCIE",)),
            id="category-in-another-spelling",
        ),
        pytest.param(
            JCRRanking(
                data_year=2022,
                categories=(JCRCategory(name="A", edition="SCIE", quartile="Q1", rank=1),),
            ),
            JCRRanking(
                data_year=2022,
                categories=(JCRCategory(name="A", edition="SSCI", quartile="Q2", rank=9),),
            ),
            JCRRanking(
                data_year=2022,
                categories=(
                    JCRCategory(name="A", edition="SCIE", quartile="Q1", rank=1),
                    JCRCategory(name="A", edition="SSCI", quartile="Q2", rank=9),
                ),
            ),
            id="category-in-two-editions",
        ),
        pytest.param(
            JCRRanking(data_year=2024, categories=(JCRCategory(name="A", quartile="Q1"),)),
            JCRRanking(
                data_year=2024,
                categories=(
                    JCRCategory(name="A", quartile="Q1", percentile=90.0, percentile_derived=True),
                ),
            ),
            JCRRanking(
                data_year=2024,
                categories=(
                    JCRCategory(name="A", quartile="Q1", percentile=90.0, percentile_derived=True),
                ),
            ),
            id="percentile",
        ),
        pytest.param(
            JCRRanking(data_year=2024, categories=(JCRCategory(candidates=("A", "B"), rank=1),)),
            JCRRanking(data_year=2024, categories=(JCRCategory(rank=2),)),
            JCRRanking(
                data_year=2024,
                categories=(JCRCategory(candidates=("A", "B"), rank=1), JCRCategory(rank=2)),
            ),
            id="categories-without-name",
        ),
        pytest.param(
            attrs.evolve(zone(2025, "医学", 1), minors=(CASZone(name_zh="肿瘤学", zone=1),)),
            attrs.evolve(
                zone(2025, "医学", 1),
                minors=(CASZone(name_zh="病理学", zone=2),),
                top=True,
                notes=("注",),
            ),
            attrs.evolve(
                zone(2025, "医学", 1),
                minors=(CASZone(name_zh="肿瘤学", zone=1), CASZone(name_zh="病理学", zone=2)),
                top=True,
                notes=("注",),
            ),
            id="partition",
        ),
        pytest.param(
            attrs.evolve(zone(2026, "医学", 1), system="xr"),
            attrs.evolve(zone(2026, "化学", 2), system="xr"),
            attrs.evolve(
                zone(2026, "医学", 1),
                system="xr",
                majors=(CASZone(name_zh="医学", zone=1), CASZone(name_zh="化学", zone=2)),
            ),
            id="two-broad-fields",
        ),
        pytest.param(
            ccf(2022, ("网络", "A")),
            ccf(2022, ("安全", "B")),
            ccf(2022, ("网络", "A"), ("安全", "B")),
            id="two-fields-of-a-list",
        ),
    ],
)
def test_rankings_of_one_edition_that_agree_are_one(
    one: Ranking, other: Ranking, expected: Ranking
) -> None:
    """Values that only one states complete the other."""
    assert ((expected,), []) == merged_rankings(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            jcr(2024, 3.1), jcr(2024, 3.2), ("rankings[0].impact_factor", "3.2", "3.1"), id="factor"
        ),
        pytest.param(
            jcr(2024, None, ("X", "Q1"), ("LIMNOLOGY", "Q1")),
            jcr(2024, 3.2, ("LIMNOLOGY", "Q2")),
            ("rankings[0].categories[1].quartile", "Q2", "Q1"),
            id="quartile",
        ),
        pytest.param(
            zone(2025, "医学", 1),
            zone(2025, "医学", 2),
            ("rankings[0].majors[0].zone", 2, 1),
            id="zone",
        ),
        pytest.param(
            zone(2025, "医学", 1),
            zone(2025, "化学", 2),
            ("rankings[0].majors[0].name_zh", "化学", "医学"),
            id="broad-field",
        ),
        pytest.param(
            attrs.evolve(zone(2025, "医学", 1), top=True),
            attrs.evolve(zone(2025, "医学", 1), top=False),
            ("rankings[0].top", False, True),
            id="top",
        ),
        pytest.param(
            attrs.evolve(zone(2025, "医学", 1), minors=(CASZone(name_en="X", zone=1),)),
            attrs.evolve(zone(2025, "医学", 1), minors=(CASZone(name_en="X", zone=3),)),
            ("rankings[0].minors[0].zone", 3, 1),
            id="narrow-field",
        ),
        pytest.param(
            ccf(2022, ("网络", "A")),
            ccf(2022, ("网络", "B")),
            ("rankings[0].entries[0].level", "B", "A"),
            id="level",
        ),
        pytest.param(
            OtherRanking(scheme="sjr", year=2024, metric=Metric(value=1.0)),
            OtherRanking(scheme="sjr", year=2024, metric=Metric(value=2.0)),
            ("rankings[0].metric", "2.0", "1.0"),
            id="metric",
        ),
    ],
)
def test_contradictions_stay_and_are_reported(
    one: Ranking, other: Ranking, expected: tuple[object, ...]
) -> None:
    """Both rankings stay, and a problem names the first value that differs."""
    rankings, problems = merged_rankings(one, other)
    assert (one, other) == rankings
    assert [("rankings-disagree", *expected)] == problems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(jcr(2024, 3.1), jcr(2023, 3.1), id="years"),
        pytest.param(jcr(None, 3.1), jcr(2024, 3.1), id="undated-and-dated"),
        pytest.param(jcr(None, 3.1), jcr(None, None, ("X", "Q1")), id="undated"),
        pytest.param(
            zone(2021, "医学", 1, scheme="basic"),
            zone(2021, "医学", 1, scheme="upgraded"),
            id="schemes",
        ),
        pytest.param(ccf(None, ("网络", "A")), ccf(None, ("安全", "A")), id="undated-lists"),
    ],
)
def test_different_editions_stay_apart(one: Ranking, other: Ranking) -> None:
    """Years and schemes are never mixed, nor is what has no year."""
    assert ((one, other), []) == merged_rankings(one, other)


def test_equal_undated_rankings_are_one() -> None:
    """What is said twice in the same words is said once."""
    assert ((jcr(None, 3.1),), []) == merged_rankings(jcr(None, 3.1), jcr(None, 3.1))


def test_title_in_two_languages_is_in_both() -> None:
    """One spelling may be the title in two languages."""
    french = JournalProfile(
        name=BilingualText(variants=(LangText(value="Rivers", lang="fr", basis="stated"),))
    )
    merged = merge_profiles([journal("Rivers"), french]).profile
    assert ("en", "fr") == (merged.name and merged.name.languages)


def test_source_of_a_joined_ranking_is_the_shared_one() -> None:
    """A ranking of two tables is of neither alone."""
    for name, expected in (("a.csv", table("a.csv")), ("b.csv", None)):
        rankings, _ = merged_rankings(
            jcr(2024, 3.1, source="a.csv"), jcr(2024, None, ("X", "Q1"), source=name)
        )
        assert [expected] == [one.source for one in rankings]


def test_many_versions_of_an_edition_stay() -> None:
    """Each contradiction stays and is reported once."""
    several = [jcr(2024, float(at)) for at in range(20)]
    rankings, problems = merged_rankings(*several)
    assert tuple(several) == rankings
    assert 19 == len(problems)


def test_ranking_with_a_thousand_places_is_left_alone() -> None:
    """What no journal can be is not copied again for each further row."""
    huge = OtherRanking(
        scheme="ccf",
        year=2022,
        entries=tuple(RankingEntry(field=str(at), level="A") for at in range(1_001)),
    )
    minors = tuple(CASZone(name_zh=str(at), zone=1) for at in range(1_001))
    partition = CASPartition(edition_year=2025, minors=minors)
    categories = tuple(JCRCategory(name=str(at)) for at in range(1_001))
    report = JCRRanking(data_year=2024, categories=categories)
    for one, two in (
        (huge, ccf(2022, ("x", "A"))),
        (partition, zone(2025, "医学", 1)),
        (report, jcr(2024, 1.0)),
    ):
        assert ((one, two), []) == merged_rankings(one, two)


def test_rankings_of_two_kinds_are_not_compared() -> None:
    """A CCF level says nothing about an impact factor."""
    with pytest.raises(TypeError):
        contradiction(jcr(2024, 1.0), ccf(2022))


def test_released_dates_are_compared() -> None:
    """Two dates of release of one edition contradict each other."""
    one = attrs.evolve(jcr(2024, 1.0), released=PartialDate(year=2025, month=6))
    two = attrs.evolve(one, released=PartialDate(year=2025, month=7))
    assert [("rankings-disagree", "rankings[0].released", "2025-07", "2025-06")] == (
        merged_rankings(one, two)[1]
    )


def test_subclass_stays_what_it_is() -> None:
    """The merged profile is of the class of the first."""

    @attrs.frozen(kw_only=True, getstate_setstate=False)
    class Rated(JournalProfile):
        stars: int

    merged = merge_profiles([Rated(stars=3), journal("Rivers")]).profile
    assert isinstance(merged, Rated)
    assert (3, "Rivers") == (merged.stars, str(merged))


PROFILES = st.lists(instances(JournalProfile), min_size=1, max_size=4)


@given(PROFILES)
def test_merging_loses_nothing(several: list[JournalProfile]) -> None:
    """Every title, ISSN, list item and undated ranking is there, every scalar there or reported."""
    result = merge_profiles(several)
    merged = result.profile
    rejected = {(one.path, str(one.raw)) for one in result.problems}
    titles = {one.value for one in merged.name or ()} | set(merged.aliases)
    for one in several:
        assert titles >= {text.value for text in one.name or ()} | set(one.aliases)
        assert set(merged.issns) >= set(one.issns)
        for name in ("abbreviations", "previous", "next", "indexing", "ids"):
            assert set(getattr(merged, name)) >= set(getattr(one, name))
        for name in ("kind", "country", "frequency", "homepage", "open_access", "is_review"):
            value = getattr(one, name)
            kept = value is None or value == getattr(merged, name)
            assert kept or (name, str(value)) in rejected
        undated = [
            two for two in one.rankings if isinstance(two, JCRRanking) and two.data_year is None
        ]
        assert set(merged.rankings) >= set(undated)


def test_one_title_in_two_roles_stays_as_it_is() -> None:
    """A profile that gives a title twice is not changed by being merged with itself."""
    title = LangText(value="Invented Rivers")
    both = JournalProfile(
        name=BilingualText(variants=(title, attrs.evolve(title, role="original")))
    )
    assert both == merge_profiles([both, both]).profile


@given(PROFILES)
def test_merging_again_changes_nothing(several: list[JournalProfile]) -> None:
    """What is merged holds all that its parts say."""
    merged = merge_profiles(several)
    again = merge_profiles([merged.profile, merged.profile])
    third = merge_profiles([again.profile, again.profile])
    assert again.profile == third.profile
    if len(several) > 1:
        assert merged.profile == merge_profiles([merged.profile, *several]).profile


@given(
    st.lists(
        st.builds(
            JCRRanking,
            data_year=st.sampled_from([None, 2023, 2024]),
            impact_factor=st.sampled_from([None, Metric(value=1.0), Metric(value=2.0)]),
            categories=st.lists(
                st.builds(
                    JCRCategory,
                    name=st.sampled_from(["A", "B", None]),
                    edition=st.sampled_from([None, "SCIE", "SSCI"]),
                    quartile=st.sampled_from([None, "Q1", "Q2"]),
                ),
                max_size=3,
            ).map(tuple),
        ),
        min_size=2,
        max_size=6,
    )
)
def test_no_value_of_a_ranking_is_lost(rankings: list[JCRRanking]) -> None:
    """Each impact factor and quartile of an edition is in some ranking of that edition."""
    merged, _ = merged_rankings(*rankings)

    def said(some: Iterable[Ranking]) -> set[tuple[object, ...]]:
        values: set[tuple[object, ...]] = set()
        for one in some:
            assert isinstance(one, JCRRanking)
            values.add((one.data_year, one.impact_factor))
            values |= {(one.data_year, two.name, two.quartile) for two in one.categories}
        return {value for value in values if value[-1] is not None}

    assert said(rankings) == said(merged)
