"""Ranking adds to records what an index says of their journals, and tells what it could not."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking.profiles import ccf, jcr, journal, paper, table, zone
from litrecord.errors import Failure, FormatError, Location, Problem
from litrecord.linking import JournalIndex, rank
from litrecord.linking.findings import LINKING_KINDS
from litrecord.linking.policies import Policy
from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking, OtherRanking, Ranking
from litrecord.model.record import PaperRecord
from strategies import instances, papers

ISSN = "1111-1111"
OWN = journal("Invented Rivers", ISSN)
MONTH = {2023: 6, 2024: 7}


def released(year: int, factor: float, month: int | None = None) -> JCRRanking:
    """Make a ranking whose edition came out in a month of the year after."""
    return attrs.evolve(jcr(year, factor), released=PartialDate(year=year + 1, month=month))


J23, J24, UNDATED = released(2023, 3.0, 6), released(2024, 4.0, 6), jcr(None, 9.9)
BASIC, UPGRADED = (
    zone(2021, "地学", 2, scheme="basic"),
    zone(2021, "地球科学", 1, scheme="upgraded"),
)
C25 = attrs.evolve(
    zone(2025, "地球科学", 1, scheme="upgraded"), released=PartialDate(year=2025, month=3)
)
X26 = attrs.evolve(
    zone(2026, "地球科学", 1), system="xr", released=PartialDate(year=2026, month=3, day=24)
)
L19 = attrs.evolve(ccf(2019, ("网络", "B")), released=PartialDate(year=2019))
L22 = attrs.evolve(ccf(2022, ("网络", "A")), released=PartialDate(year=2022))
RANKINGS: tuple[Ranking, ...] = (J23, J24, UNDATED, BASIC, UPGRADED, C25, X26, L19, L22)
OLD_LIST = IndexStatus(index="CSSCI", level="来源期刊", edition="2023—2024")
NEW_LIST = IndexStatus(index="CSSCI", level="扩展版", edition="2025—2026")
TIMELESS = IndexStatus(index="EI")
FULL = attrs.evolve(OWN, rankings=RANKINGS, indexing=(OLD_LIST, NEW_LIST, TIMELESS))
INDEX = JournalIndex([FULL])


def added(policy: Policy, published: str | None = "2025-07-16") -> list[object]:
    """Return what a policy adds to a paper of a date."""
    (record,) = rank([paper(OWN, published)], INDEX, policy=policy)
    assert record.journal is not None
    return [*record.journal.rankings, *record.journal.indexing]


def codes(records: RecordSet[PaperRecord]) -> list[tuple[str, str]]:
    """Return code and path of each problem."""
    return [(one.code, one.path) for one in records.problems]


@pytest.mark.parametrize(
    ("policy", "published", "expected"),
    [
        pytest.param("all", None, [*RANKINGS, OLD_LIST, NEW_LIST, TIMELESS], id="all"),
        pytest.param("latest", None, [J24, BASIC, C25, X26, L22, NEW_LIST], id="latest"),
        pytest.param("same_year", "2024-05", [J24, OLD_LIST], id="same-year"),
        pytest.param("same_year", "2021", [BASIC, UPGRADED], id="same-year-of-two-schemes"),
        pytest.param("same_year", "1999", [], id="same-year-without-edition"),
        pytest.param("released_before", "2025-07-16", [J24, C25, L22], id="newest-out"),
        pytest.param("released_before", "2025-05-31", [J23, C25, L22], id="one-before"),
        pytest.param("released_before", "2026-03-24", [J24, C25, X26, L22], id="on-the-day"),
        pytest.param("released_before", "2020-01-01", [L19], id="long-ago"),
        pytest.param(2023, None, [J23, OLD_LIST], id="year"),
        pytest.param(2026, None, [X26, NEW_LIST], id="year-within-a-span"),
        pytest.param(1990, None, [], id="year-of-nothing"),
    ],
)
def test_policy_takes_editions(
    policy: Policy, published: str | None, expected: list[object]
) -> None:
    """Every system is looked at by itself; undated rankings come with `all` only."""
    assert expected == [
        one
        for one in added(policy, published)
        # Not every one of these has a stated release: that is another test's subject.
        if policy != "released_before" or one not in (BASIC, UPGRADED)
    ]


def test_own_rankings_stay_first_and_are_not_repeated() -> None:
    """What the record says itself stays as it is; an equal ranking is not added."""
    own = attrs.evolve(OWN, rankings=(UNDATED, zone(None, "医学", 2), J24), indexing=(NEW_LIST,))
    (record,) = rank([paper(own)], INDEX)
    assert record.journal is not None
    assert (*own.rankings, *(one for one in RANKINGS if one not in own.rankings)) == (
        record.journal.rankings
    )
    assert (NEW_LIST, OLD_LIST, TIMELESS) == record.journal.indexing
    assert own == attrs.evolve(record.journal, rankings=own.rankings, indexing=own.indexing)


def test_many_own_rankings_are_not_repeated() -> None:
    """However many rankings a record has, none of them is added again."""
    own = attrs.evolve(OWN, rankings=tuple(jcr(year, 1.0) for year in range(1980, 2000)) + RANKINGS)
    (record,) = rank([paper(own)], INDEX)
    assert record.journal is not None
    assert own.rankings == record.journal.rankings


def test_sources_come_along() -> None:
    """A ranking that is added says which table it is from."""
    index = JournalIndex([attrs.evolve(OWN, rankings=(jcr(2024, 4.0, source="a.csv"),))])
    (record,) = rank([paper(OWN)], index)
    assert record.journal is not None
    assert [table("a.csv")] == [one.source for one in record.journal.rankings]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(PaperRecord(), id="no-journal"),
        pytest.param(paper(journal("Unknown")), id="unmatched"),
        pytest.param(paper(FULL), id="nothing-new"),
    ],
)
def test_unchanged_record_is_the_same_object(record: PaperRecord) -> None:
    """What gains nothing is not copied."""
    assert record is rank([record], INDEX)[0]


def test_unmatched_and_ambiguous_journals_are_reported() -> None:
    """Each is a problem of its record; a record without a journal has none."""
    records = [
        PaperRecord(),
        paper(journal("Unknown")),
        paper(journal("Invented Rivers", "9999-9999")),
        paper(journal(None, "9999-9999")),
        paper(journal()),
    ]
    ranked = rank(iter(records), INDEX)
    assert tuple(records) == tuple(ranked)
    assert [
        ("journal-unmatched", "Unknown", None),
        ("journal-issn-conflict", "Invented Rivers, ISSN 1111-1111", None),
        ("journal-unmatched", "9999-9999", None),
        ("journal-unmatched", None, None),
    ] == [(one.code, one.raw, one.expected) for one in ranked.problems]
    assert () == ranked.problems_of(0)


def test_many_candidates_are_cut() -> None:
    """The names of three candidates are given."""
    index = JournalIndex([journal("Twin", f"{at}000-0000") for at in range(1, 6)])
    (problem,) = rank([paper(journal("Twin"))], index).problems
    assert "'Twin', 'Twin', 'Twin', …" == problem.expected


@pytest.mark.parametrize("policy", ["same_year", "released_before"])
def test_missing_date_is_reported(policy: Policy) -> None:
    """A policy by date adds nothing to a record without one."""
    ranked = rank([paper(OWN)], INDEX, policy=policy)
    assert [("publication-date-missing", "published")] == codes(ranked)
    assert ranked[0].journal is OWN


def test_date_online_serves_as_date() -> None:
    """Without a date of the issue, that of first publication online counts."""
    record = attrs.evolve(paper(OWN), published_online=PartialDate(year=2024))
    (ranked,) = rank([record], INDEX, policy="same_year")
    assert ranked.journal is not None
    assert (J24,) == ranked.journal.rankings


@pytest.mark.parametrize(
    ("rankings", "published", "taken", "expected"),
    [
        pytest.param((J23, J24), "2025-06-10", [J23], ["JCR 2024"], id="month-of-release"),
        pytest.param((J23, J24), "2025", [J23], ["JCR 2024"], id="year-of-publication"),
        pytest.param((J23,), "2023-12-31", [], [], id="not-out-yet"),
        pytest.param((jcr(2000, 1.0),), "2001-06", [], ["JCR 2000"], id="year-after-data"),
        pytest.param((jcr(2000, 1.0),), "2002", [jcr(2000, 1.0)], [], id="two-years-after-data"),
        pytest.param((jcr(2024, 1.0),), "2025-07-16", [jcr(2024, 1.0)], [], id="known-release"),
        pytest.param(
            (OtherRanking(scheme="mine", year=2022),), "2025", [], ["mine 2022"], id="unknown"
        ),
        pytest.param((OtherRanking(scheme="mine", year=2029),), "2025", [], [], id="far-future"),
        pytest.param(
            (OtherRanking(scheme="cas-warning", year=1900),),
            "2025",
            [],
            ["cas-warning 1900"],
            id="warning-list",
        ),
        pytest.param(
            (CASPartition(edition_year=1990, scheme="basic", majors=(CASZone(zone=1),)),),
            "2025",
            [],
            ["CAS basic 1990"],
            id="partition-unknown",
        ),
        pytest.param((jcr(None, 1.0),), "2025", [], [], id="undated"),
        pytest.param((jcr(99999, 1.0),), "2025", [], [], id="impossible-year"),
    ],
)
def test_release_decides_or_is_reported(
    rankings: tuple[Ranking, ...], published: str, taken: list[Ranking], expected: list[str]
) -> None:
    """An edition of which it is not known that it was out is not taken, and that is said."""
    index = JournalIndex([attrs.evolve(OWN, rankings=rankings)])
    (record,) = (ranked := rank([paper(OWN, published)], index, policy="released_before"))
    assert record.journal is not None
    assert tuple(taken) == record.journal.rankings
    missing = [] if taken or expected else [("edition-missing", "journal", "released_before")]
    assert [*missing, *(("release-date-unknown", "journal.rankings", one) for one in expected)] == [
        (one.code, one.path, one.raw) for one in ranked.problems
    ]


def test_membership_without_release_is_reported() -> None:
    """Lists of journals state no date of release."""
    index = JournalIndex([attrs.evolve(OWN, indexing=(OLD_LIST,))])
    (problem,) = rank([paper(OWN, "2025")], index, policy="released_before").problems
    assert ("release-date-unknown", "journal.indexing", "CSSCI 2023—2024") == (
        problem.code,
        problem.path,
        problem.raw,
    )


@pytest.mark.parametrize(
    ("status", "years"),
    [
        pytest.param(IndexStatus(index="X", edition="第10版 2023"), {2023}, id="edition"),
        pytest.param(
            IndexStatus(
                index="X",
                valid_from=PartialDate(year=2020),
                valid_to=PartialDate(year=2022, month=5),
            ),
            {2020, 2021, 2022},
            id="validity",
        ),
        pytest.param(
            IndexStatus(index="X", valid_to=PartialDate(year=2022)), {2022}, id="end-only"
        ),
        pytest.param(IndexStatus(index="X", edition="十"), set(), id="no-year"),
    ],
)
def test_memberships_stand_for_their_years(status: IndexStatus, years: set[int]) -> None:
    """The years of the edition or of the validity are those it is taken for."""
    index = JournalIndex([attrs.evolve(OWN, indexing=(status,))])
    found = {
        year
        for year in range(2015, 2030)
        if rank([paper(OWN)], index, policy=year)[0].journal is not OWN
    }
    assert years == found


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param(jcr(2024, 4.0), [], id="agrees"),
        pytest.param(
            jcr(2024, 4.1), [("journal.rankings[0].impact_factor", "4.1", "4.0")], id="factor"
        ),
        pytest.param(jcr(None, 4.1), [], id="undated"),
        pytest.param(jcr(2022, 4.1), [], id="edition-not-in-the-index"),
        pytest.param(
            jcr(2024, None, ("LIMNOLOGY", "Q2")),
            [("journal.rankings[0].categories[0].quartile", "Q2", "Q1")],
            id="quartile",
        ),
        pytest.param(
            zone(2025, "地球科学", 3), [("journal.rankings[0].majors[0].zone", 3, "1")], id="zone"
        ),
        pytest.param(zone(2021, "地球科学", 3), [], id="agrees-with-one-of-two"),
    ],
)
def test_contradicted_value_is_reported(own: Ranking, expected: list[tuple[object, ...]]) -> None:
    """A dated value of the record that its edition contradicts is a warning, and stays."""
    index = JournalIndex(
        [
            attrs.evolve(
                OWN,
                rankings=(
                    jcr(2024, 4.0, ("LIMNOLOGY", "Q1")),
                    zone(2025, "地球科学", 1),
                    zone(2021, "地球科学", 2),
                    zone(2021, "地球科学", 3),
                ),
            )
        ]
    )
    ranked = rank([paper(attrs.evolve(OWN, rankings=(own,)))], index, policy="all")
    assert [("ranking-disagrees", *one) for one in expected] == [
        (one.code, one.path, one.raw, one.expected) for one in ranked.problems
    ]
    assert ranked[0].journal is not None
    assert own == ranked[0].journal.rankings[0]


@pytest.mark.parametrize(
    ("policy", "published"),
    [
        pytest.param(1990, None, id="year"),
        pytest.param("same_year", "1990-05", id="same-year"),
        pytest.param("released_before", "1990-05", id="released-before"),
        pytest.param("latest", None, id="latest"),
    ],
)
def test_policy_that_takes_nothing_is_told(policy: Policy, published: str | None) -> None:
    """A journal that is found and has no such edition is not passed over in silence."""
    rows = [attrs.evolve(OWN, rankings=(UNDATED,) if policy == "latest" else (J23, UNDATED))]
    (problem,) = rank([paper(OWN, published)], JournalIndex(rows), policy=policy).problems
    assert ("edition-missing", "journal", policy) == (problem.code, problem.path, problem.raw)


def test_all_of_nothing_is_no_finding() -> None:
    """Who asks for all gets all there is."""
    assert () == rank([paper(OWN)], JournalIndex([OWN])).problems


def test_other_title_under_the_same_issn_is_told() -> None:
    """An ISSN decides; that the titles say otherwise is for the reader to know."""
    record = paper(journal("Imagined Deserts", ISSN))
    ranked = rank([record], JournalIndex([attrs.evolve(OWN, rankings=(J24,))]))
    assert [("journal-title-differs", "journal", "Invented Rivers")] == [
        (one.code, one.path, one.raw) for one in ranked.problems
    ]
    assert ranked[0].journal is not None
    assert (J24,) == ranked[0].journal.rankings


def test_set_keeps_problems_and_failures() -> None:
    """What was found while reading stays where it was, before what ranking finds."""
    general, first = Problem(code="a", severity="info"), Problem(code="b", severity="info")  # type: ignore[arg-type]  # converted
    failure = Failure(raw=b"x", location=Location(line=3), error=FormatError("x"))
    read = RecordSet(
        [paper(journal("Unknown")), paper(OWN)],
        problems={0: [first]},
        general=[general],
        failures=[failure],
    )
    ranked = rank(read, INDEX)
    assert ["a", "b", "journal-unmatched"] == [one.code for one in ranked.problems]
    assert (first, (failure,)) == (ranked.problems_of(0)[0], ranked.failures)
    assert () == ranked.problems_of(1)
    assert 2 == len(read.problems)


def test_problems_know_where_the_record_stands() -> None:
    """The location of a record is that of its problems."""
    record = attrs.evolve(paper(journal("Unknown")), source=table("page.txt"))
    (problem,) = rank([record], INDEX).problems
    assert Location(source="page.txt") == problem.location


def test_derived_records_stay_what_they_are() -> None:
    """Records of a class of one's own keep their class and fields."""

    @attrs.frozen(kw_only=True, getstate_setstate=False)
    class Reviewed(PaperRecord):
        stars: int

    (record,) = rank([Reviewed(stars=2, journal=OWN)], INDEX)
    assert 2 == record.stars
    assert record.journal is not None
    assert RANKINGS == record.journal.rankings


@pytest.mark.parametrize(
    ("policy", "error", "message"),
    [
        pytest.param("same-year", ValueError, "Did you mean 'same_year'", id="hyphen"),
        pytest.param("lastest", ValueError, "Did you mean 'latest'", id="slip"),
        pytest.param("newest", ValueError, "expected 'all', 'latest'", id="other-word"),
        pytest.param(True, TypeError, "got bool", id="bool"),
        pytest.param(2024.0, TypeError, "got float", id="float"),
        pytest.param(None, TypeError, "got NoneType", id="none"),
        pytest.param(0, ValueError, "expected a year from 1900 to 2100", id="zero"),
        pytest.param("2024", ValueError, "a year as a number", id="year-as-text"),
    ],
)
def test_unknown_policy_is_refused(policy: object, error: type[Exception], message: str) -> None:
    """The error names the policies, and the one that may be meant."""
    with pytest.raises(error, match=message):
        rank([], INDEX, policy=policy)  # type: ignore[arg-type]  # that is the point


def test_only_records_are_ranked() -> None:
    """A profile among the records is a TypeError."""
    with pytest.raises(TypeError, match="expected PaperRecord"):
        rank([OWN], INDEX)  # type: ignore[type-var]  # that is the point


def test_mistaken_arguments_are_named() -> None:
    """One record for several, or a table for an index, is a TypeError that says what to pass."""
    with pytest.raises(TypeError, match=r"pass \[record\]"):
        rank(paper(OWN), INDEX)  # type: ignore[arg-type,type-var]  # that is the point
    with pytest.raises(TypeError, match=r"JournalIndex\(table\)"):
        rank([paper(OWN)], [FULL])  # type: ignore[arg-type]  # that is the point


POLICIES = st.sampled_from(["all", "latest", "same_year", "released_before", 2024, 1900])


@given(papers(), st.lists(instances(JournalProfile), max_size=2), POLICIES)
def test_ranking_never_drops_an_own_ranking(
    record: PaperRecord, rows: list[JournalProfile], policy: Policy
) -> None:
    """Whatever the tables hold, the record's rankings come first and unchanged."""
    rows = [*rows, *([record.journal] if record.journal is not None else [])]
    (ranked,) = rank([record], JournalIndex(rows, [FULL]), policy=policy)
    if record.journal is None:
        assert ranked is record
        return
    assert ranked.journal is not None
    count = len(record.journal.rankings)
    assert record.journal.rankings == ranked.journal.rankings[:count]
    assert record == attrs.evolve(ranked, journal=record.journal)


@pytest.mark.parametrize("kind", LINKING_KINDS, ids=lambda kind: kind.code)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_problem_is_worded(kind: object, lang: str) -> None:
    """Each kind says in both languages what is wrong, why, and what to do."""
    problem = kind.problem("journal", raw="x", used="y")  # type: ignore[attr-defined]  # a ProblemKind
    assert 20 < len(problem.text(lang)) < 300
    assert all(getattr(kind, f"{name}_{lang}") for name in ("cause", "cure"))
