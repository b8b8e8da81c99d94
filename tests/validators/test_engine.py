"""Walking over records, journals, rankings and sets."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Callable, Iterable, Iterator

import attrs
import pytest

from litrecord.errors import Location, Problem, ProblemKind
from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
)
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.report import Report
from litrecord.model.source import Kept, Layout, Source
from litrecord.model.text import BilingualText, LangText
from litrecord.typing import Context
from litrecord.validators.catalogue import DEFAULT_RULES
from litrecord.validators.engine import Judge, iter_problems, validate
from litrecord.validators.partitions import cas_zone_range
from litrecord.validators.rules import Rules, counting_rule, rule
from litrecord.validators.tables import row_repeated
from litrecord.vocab.problems import READING_KINDS

FIRST = ProblemKind(code="first", severity="info", en="first", zh="一")
SECOND = ProblemKind(code="second", severity="info", en="second", zh="二")
COUNTED = ProblemKind(code="counted", severity="info", en="{count} counted", zh="{count} 条")
BAD_DATE = Kept(key="date", raw="2025-13-40", code="date-unreadable", path="published", held=None)


@rule(FIRST, applies_to=PaperRecord)
def first(_record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report every record."""
    yield FIRST.problem("doi")


@rule(SECOND, applies_to=object)
def second(_obj: object, _context: Context) -> Iterator[Problem]:
    """Report whatever is walked over, as a whole."""
    yield SECOND.problem()


@counting_rule(COUNTED, applies_to=JCRRanking)
def counted(_ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report every JCR ranking."""
    yield COUNTED.problem("data_year")


def brief(problems: Iterable[Problem]) -> list[tuple[str, str, int | None]]:
    """Return code, path and position of each problem."""
    return [(one.code, one.path, one.location and one.location.index) for one in problems]


def located(index: int, **fields: object) -> PaperRecord:
    """Make a record read from line `index` + 1 of an invented file."""
    location = Location(source="invented.jsonl", line=index + 1, index=index)
    return PaperRecord(source=Source(format="invented", location=location), **fields)


RANKED = PaperRecord(journal=JournalProfile(rankings=(JCRRanking(), CASPartition())))


def test_record_is_walked_down_to_its_rankings() -> None:
    """Rule by rule, each over the record, its journal and the journal's rankings."""
    report = validate(RANKED, rules=[second, first, counted])
    assert [
        ("second", "", None),
        ("second", "journal", None),
        ("second", "journal.rankings[0]", None),
        ("second", "journal.rankings[1]", None),
        ("first", "doi", None),
        ("counted", "journal.rankings[0].data_year", None),
    ] == brief(report)


def test_journal_is_walked_down_to_its_rankings() -> None:
    """A profile on its own has paths of its own."""
    report = validate(RANKED.journal, rules=[second])
    assert ["", "rankings[0]", "rankings[1]"] == [one.path for one in report]


@pytest.mark.parametrize(
    "ranking", [JCRRanking(), CASPartition(), OtherRanking(scheme="ccf")], ids=["jcr", "cas", "ccf"]
)
def test_ranking_can_be_checked_on_its_own(
    ranking: JCRRanking | CASPartition | OtherRanking,
) -> None:
    """Nothing lies above or below it."""
    assert [("second", "", None)] == brief(validate(ranking, rules=[second]))


def test_set_is_walked_record_by_record_and_counted_at_the_end() -> None:
    """Problems bear the position of their record; what concerns the set bears none."""
    report = validate(RecordSet([PaperRecord(), RANKED, RANKED]), rules=[counted, first])
    assert [
        ("first", "doi", 0),
        ("first", "doi", 1),
        ("first", "doi", 2),
        ("counted", "journal.rankings[0].data_year", None),
    ] == brief(report)
    assert ([2], 3) == ([one.count for one in report.of("info") if one.count > 1], report.checked)


def test_place_in_the_source_goes_before_position_in_the_set() -> None:
    """A record that knows where it was read is named by that."""
    records = [located(4), PaperRecord(), located(9)]
    report = validate(RecordSet(records), rules=[first])
    assert [
        Location(source="invented.jsonl", line=5, index=4),
        Location(index=1),
        Location(source="invented.jsonl", line=10, index=9),
    ] == [one.location for one in report]


def test_single_record_bears_its_place_if_it_has_one() -> None:
    """Also what a rule over sets says of it; a record made in Python has no place."""
    record = located(4, journal=RANKED.journal)
    places = {one.location for one in validate(record, rules=[first, counted])}
    assert {record.source.location} == places
    assert {None} == {one.location for one in validate(RANKED, rules=[first, counted])}


def test_location_given_by_a_rule_is_kept() -> None:
    """A rule may know better where something stands."""
    place = Location(line=3, column=7)

    @rule(FIRST, applies_to=PaperRecord)
    def precise(_record: PaperRecord, _context: Context) -> Iterator[Problem]:
        yield FIRST.problem("doi", location=place)

    assert [place] == [one.location for one in validate([PaperRecord()], rules=[precise])]


def test_subclasses_are_checked_like_their_bases() -> None:
    """A rule over records applies to any subclass of the record."""

    @attrs.frozen(kw_only=True)
    class Thesis(PaperRecord):
        degree: str

    assert [("first", "doi", None)] == brief(validate(Thesis(degree="PhD"), rules=[first]))


def test_table_of_rankings_is_checked_profile_by_profile() -> None:
    """Its own problems come first."""
    told = SECOND.problem("IF", raw="x", location=Location(index=1))
    table = RankingTable([JournalProfile(), RANKED.journal], problems={1: [told]})
    report = validate(table, rules=[counted])
    assert [told] == [one for one in report if one.code == "second"]
    assert [("second", "IF", 1), ("counted", "rankings[0].data_year", None)] == brief(report)
    assert 2 == report.checked


@pytest.mark.parametrize(
    "make", [list, tuple, iter, RecordSet], ids=["list", "tuple", "iterator", "set"]
)
def test_any_iterable_of_records_is_a_set(
    make: Callable[[list[PaperRecord]], Iterable[PaperRecord]],
) -> None:
    """It is read once, from the front."""
    report = validate(make([PaperRecord(), PaperRecord()]), rules=[first])
    assert [("first", "doi", 0), ("first", "doi", 1)] == brief(report)


def test_nothing_to_check_is_an_empty_report() -> None:
    """An empty set has no problems."""
    assert Report([], checked=0) == validate(RecordSet())


@pytest.mark.parametrize(
    ("obj", "message"),
    [
        ("page.txt", "got str. Read it first"),
        (b"{}", "got bytes. Read it first"),
        ({"title": "x"}, "got dict. Read it first"),
        (None, "got NoneType$"),
        (7, "got int$"),
        ([PaperRecord(), "x"], "got str. Read it first"),
        ([LangText(value="x")], "got LangText$"),
    ],
    ids=["str", "bytes", "dict", "none", "int", "str-among-records", "part-of-a-record"],
)
def test_what_is_no_record_is_refused(obj: object, message: str) -> None:
    """The error names the class, and advises to read what is still text."""
    with pytest.raises(TypeError, match=message):
        validate(obj)


def test_rules_are_checked_before_the_first_record() -> None:
    """A mistake in the rules shows at the call, not at the first problem."""
    with pytest.raises(ValueError, match="two rules have the code"):
        iter_problems([], rules=[first, first])
    with pytest.raises(TypeError, match="is not a rule"):
        validate(PaperRecord(), rules=["first"])


def test_problem_of_reading_is_told_again_for_a_single_record() -> None:
    """It comes before what the rules say."""
    record = PaperRecord(source=Source(format="invented", layout=Layout(kept=(BAD_DATE,))))
    assert [("date-unreadable", "date", None), ("first", "doi", None)] == brief(
        validate(record, rules=[first])
    )


def test_problem_of_reading_is_told_once_for_a_set_that_has_it() -> None:
    """Only what the set does not say already is told again from its records."""
    record = PaperRecord(source=Source(format="invented", layout=Layout(kept=(BAD_DATE,))))
    told = READING_KINDS["date-unreadable"].problem("date", raw="2025-13-40")
    records = RecordSet([record, record], problems={0: [told]})
    assert [("date-unreadable", "date", None), ("date-unreadable", "date", 1)] == brief(
        validate(records, rules=())
    )


def test_problems_of_the_input_as_a_whole_are_reported() -> None:
    """They come first, unchanged."""
    general = SECOND.problem(raw="gb18030")
    assert [general] == list(validate(RecordSet([PaperRecord()], general=[general]), rules=()))


def test_reports_of_one_set_are_equal() -> None:
    """Nothing depends on chance or on an earlier run."""
    records = RecordSet([RANKED, located(3), PaperRecord(pages=PageRange(first="3"))])
    assert validate(records) == validate(records)


def test_validation_changes_nothing() -> None:
    """The record is the same value before and after."""
    record = founding_record()
    before = repr(record)
    validate(record)
    assert before == repr(record)


def test_today_comes_from_the_context() -> None:
    """The same record is in the future or not, depending on the day."""
    record = PaperRecord(published_online=PartialDate(year=2026, month=4, day=1))
    reports = [validate(record, context=Context(today=dt.date(2026, month, 1))) for month in (3, 4)]
    assert [1, 0] == [report.counts().get("published-online-future", 0) for report in reports]


def test_clock_is_asked_when_the_context_has_no_date() -> None:
    """What lies 50 years ahead is in the future whenever this runs."""
    year = dt.date.today().year + 50  # noqa: DTZ011  # the very date that the clock gives
    record = PaperRecord(published_online=PartialDate(year=year))
    assert "published-online-future" in validate(record).counts()


def test_streaming_gives_what_a_report_holds() -> None:
    """Both walk in the same order."""
    records = [RANKED, PaperRecord(), located(2)]
    assert tuple(iter_problems(iter(records))) == validate(records).problems


def test_streaming_keeps_no_records() -> None:
    """Ten times the records take no more memory."""

    def peak(count: int) -> int:
        records = (located(at, doi=f"10.1000/{at}" + "x" * 1000) for at in range(count))
        tracemalloc.start()
        for _ in iter_problems(records):
            pass
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    # So many that every bounded cache is full.
    peak(3000)
    assert peak(2000) < 2 * peak(200) + 100_000


def test_many_shapes_of_records_are_remembered_within_bounds() -> None:
    """A plan is made for each shape of record; beyond a thousand they are made anew."""

    def shaped(at: int) -> PaperRecord:
        kinds = (JCRRanking, CASPartition)
        rankings = tuple(kinds[at >> bit & 1]() for bit in range(11))
        return PaperRecord(journal=JournalProfile(rankings=rankings))

    report = validate((shaped(at) for at in range(2**11)), rules=[counted])
    assert [2**11 - 1] == [one.count for one in report]


def founding_record() -> PaperRecord:
    """Make, by hand, the record of the founding input as its parser reads it."""
    names = (("Ying-Feng", "Gao"), ("Na", "Zhao"), ("Cheng-Hu", "Hu"))
    english = LangText(
        value="Harnessing mesenchymal stem/stromal cells-based therapies for rheumatoid "
        "arthritis: mechanisms, clinical applications, and microenvironmental interactions.",
        lang="en",
        role="original",
        basis="detected",
    )
    chinese = LangText(
        value="利用间充质干细胞/基质细胞治疗类风湿性关节炎:机制、临床应用和微环境相互作用",
        lang="zh",
        role="translation",
        basis="script",
    )
    abstract = LangText(
        value="Rheumatoid arthritis (RA) is a chronic systemic autoimmune disease characterized "
        "by persistent joint inflammation and progressive bone destruction.",
        lang="en",
        basis="detected",
    )
    return PaperRecord(
        kind="article-journal",
        title=BilingualText(variants=(english, chinese)),
        abstract=BilingualText(variants=(abstract,)),
        authors=tuple(
            Author(name=PersonName(given=given, family=family, order="given-first"))
            for given, family in names
        ),
        doi="10.1186/s13287-025-04495-z",
        volume="16",
        issue="1",
        pages=PageRange(first="379"),
        published=PartialDate(year=2025, month=7, day=16),
        types=("Journal Article",),
        citation_count=0,
        open_access=OpenAccess(
            is_open=False,
            pdf_url="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12269215/pdf/",
        ),
        links=(Link(kind="listing", url="https://doi.org/10.1186/s13287-025-04495-z"),),
        journal=JournalProfile(
            name=BilingualText.of(en="Stem Cell Research & Therapy"),
            rankings=(
                JCRRanking(
                    impact_factor=Metric(value=7.1),
                    categories=(JCRCategory(name="CELL & TISSUE ENGINEERING", quartile="Q1"),),
                ),
                CASPartition(majors=(CASZone(name_zh="医学", zone=2),)),
            ),
        ),
    )


FOUNDING_CODES = [
    "open-access-contradiction",
    "pmcid-derivable",
    "article-number-derivable",
    "impact-factor-undated",
    "cas-edition-undated",
]


def test_founding_record_has_five_problems_and_no_more(context: Context) -> None:
    """A clean record is not flooded: one contradiction, two proposals, two missing years."""
    report = validate(founding_record(), context=context)
    assert FOUNDING_CODES == [one.code for one in report]
    assert (True, 1, 4) == (report.ok, len(report.warnings), len(report.infos))


def test_thousand_founding_records_have_their_missing_years_told_once(context: Context) -> None:
    """What concerns every record of a source is told once, with their number."""
    report = validate(RecordSet([founding_record()] * 1000), context=context)
    assert dict.fromkeys(FOUNDING_CODES, 1000) == report.counts()
    assert 3 * 1000 + 2 == len(report)


def test_default_rules_are_many_and_each_has_its_own_code() -> None:
    """The codes are kebab case."""
    assert len(DEFAULT_RULES) >= 25
    assert isinstance(DEFAULT_RULES, Rules)
    assert all(code == code.lower() and " " not in code for code in DEFAULT_RULES.codes)


def test_problem_of_a_rule_has_the_code_of_the_rule() -> None:
    """`Problem` and `Rule` agree on what a problem is called."""
    found = validate(PaperRecord())
    assert [
        Problem(code="title-missing", severity="error", path="title"),
        Problem(code="authors-missing", severity="info", path="authors"),
        Problem(code="year-missing", severity="info", path="published"),
    ] == list(found)


def ranked_row(line: int | None, *rankings: JCRRanking | CASPartition) -> JournalProfile:
    """Make a row of an invented table; without a line it knows no place."""
    location = Location(source="invented.csv", line=line, index=0)
    source = None if line is None else Source(format="table", location=location)
    return JournalProfile(rankings=rankings, source=source)


def raw_of(rankings: tuple[object, ...]) -> Iterator[Problem]:
    """Report each ranking with a raw value."""
    for at, one in enumerate(rankings):
        factor = getattr(one, "impact_factor", None)
        yield FIRST.problem(f"rankings[{at}].impact_factor", raw=factor and factor.raw)


@rule(FIRST, applies_to=JournalProfile)
def each_ranking(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report each ranking of a profile with the value printed for its factor."""
    yield from raw_of(profile.rankings)


def factor(raw: str) -> JCRRanking:
    """Make a ranking with a factor as printed."""
    return JCRRanking(impact_factor=Metric(value=1.0, raw=raw))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (FIRST.problem("IF(2024)", raw="1.0"), ["rankings[1].impact_factor"]),
        (FIRST.problem("rankings[1].impact_factor", raw="?"), ["rankings[0].impact_factor"]),
        (SECOND.problem("IF(2024)", raw="1.0"), ["rankings[0]", "rankings[1]"]),
        (FIRST.problem("IF(2024)"), ["rankings[0]", "rankings[1]"]),
        (FIRST.problem("IF(2024)", raw=("1.0",)), ["rankings[0]", "rankings[1]"]),
    ],
    ids=["raw", "path", "other-code", "nothing-known", "raw-of-another-type"],
)
def test_what_the_reader_told_of_a_row_no_rule_tells_again(
    told: Problem, expected: list[str]
) -> None:
    """The reader names the column and the rule the field; code and raw value are the same."""
    rows = [ranked_row(2, factor("1.0"), factor("1.00")), ranked_row(3, factor("1.0"))]
    report = validate(RankingTable(rows, problems={0: [told]}), rules=[each_ranking])
    paths = [one.path.removesuffix(".impact_factor") for one in report[1:]]
    wanted = [path.removesuffix(".impact_factor") for path in expected]
    assert (told, [*wanted, "rankings[0]"]) == (report[0], paths)


def test_number_that_was_told_as_a_number_is_not_told_again() -> None:
    """Raw values of both are compared as they are shown."""
    told = ProblemKind(code="cas-zone-range", severity="error", en="no zone", zh="没有这一区")
    row = ranked_row(2, CASPartition(majors=(CASZone(zone=7),)))
    for raw, count in ((7, 1), ("7", 1), (8, 2)):
        table = RankingTable([row], problems={0: [told.problem("大类分区", raw=raw)]})
        assert count == len(validate(table, rules=[cas_zone_range]))


@pytest.mark.parametrize("lines", [(2, 3), (None, None)], ids=["placed", "unplaced"])
def test_what_was_told_of_a_row_no_rule_over_the_table_tells_again(
    lines: tuple[int | None, int | None],
) -> None:
    """Rules over a set find at the end what the reader may have found on the way."""
    rows = [ranked_row(lines[0]), ranked_row(lines[1]), ranked_row(lines[1])]
    known = ProblemKind(code="row-repeated", severity="info", en="again", zh="重复")
    table = RankingTable(rows, problems={1: [known.problem("name", raw="x")]})
    report = validate(table, rules=[row_repeated])
    # Without places the rows are told apart by their positions.
    assert ({2: 1, None: 2}[lines[0]]) == len(report)


def test_what_was_told_of_the_whole_table_is_not_counted_again() -> None:
    """A table without a year is told once, by the reader or by the rule."""
    rows = [ranked_row(2, factor("1.0")), ranked_row(3, factor("1.0"))]
    told = COUNTED.problem("年份")
    assert [told] == list(validate(RankingTable(rows, general=[told]), rules=[counted]))
    of_one_row = validate(RankingTable(rows, problems={0: [told]}), rules=[counted])
    assert [1, 2] == [one.count for one in of_one_row]


def test_a_judge_finds_what_validate_finds() -> None:
    """Fed one by one, with what was told while reading, and asked at the end."""
    papers = [PaperRecord(doi=f"10.5555/{at}") for at in range(3)]
    told = validate(papers[0])[0]
    records = RecordSet(papers, problems={0: [told]})
    judge = Judge()
    found = [
        one for at, paper in enumerate(papers) for one in judge.feed(paper, records.problems_of(at))
    ]
    assert 3 == judge.checked
    assert list(validate(records)) == [told, *found, *judge.finish()]


def test_a_judge_refuses_what_is_no_object_of_litrecord() -> None:
    """As `validate` does."""
    with pytest.raises(TypeError, match="expected a record"):
        Judge().feed("text")
