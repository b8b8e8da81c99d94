"""The public names as their users write them: checked by mypy and pyright, never run.

What a name returns is part of its contract; each `assert_type` holds a piece of it.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, assert_type

import attrs
import cattrs
import pandas as pd
import polars as pl
import pyarrow as pa

import litrecord
from litrecord import (
    BUILTIN_FORMATS,
    DEFAULT_LIMITS,
    DEFAULT_RULES,
    Author,
    BilingualLayout,
    BilingualText,
    Candidate,
    CASPartition,
    CASZone,
    Context,
    Contributor,
    Document,
    Draft,
    DuplicateGroup,
    Failure,
    Format,
    Formats,
    FrozenMapping,
    Gbt7714,
    Ground,
    Head,
    Identifier,
    JCRCategory,
    JCRRanking,
    JournalIndex,
    JournalProfile,
    JsonValue,
    Keyword,
    LangText,
    Limits,
    Link,
    LitrecordError,
    Location,
    LossWarning,
    Match,
    Merged,
    MergedProfile,
    Metric,
    OpenAccess,
    OtherRanking,
    PageRange,
    PaperRecord,
    ParseError,
    Parser,
    PartialDate,
    PersonName,
    Problem,
    ProblemKind,
    RankingTable,
    ReadOptions,
    RecordRule,
    RecordSet,
    Report,
    Rule,
    RuleRun,
    Rules,
    Serializer,
    SetRule,
    Severity,
    Source,
    ValueEditions,
    apply_suggestions,
    cite,
    configure_converter,
    detect_language,
    dump,
    dumps,
    find_duplicates,
    iter_records,
    json_schema,
    load,
    loads,
    losses,
    make_converter,
    merge,
    merge_profiles,
    parse,
    rank,
    read,
    read_ranking,
    validate,
)
from litrecord.pandas import from_pandas

Quartile = Literal["Q1", "Q2", "Q3", "Q4"]


# Classes of users


@attrs.frozen(kw_only=True)
class RatedPaper(PaperRecord):
    """A record with a mandatory field more."""

    rating: int


@attrs.frozen(kw_only=True)
class RatedJournal(JournalProfile):
    """A profile with a field more."""

    rating: int = 0


@attrs.frozen(kw_only=True)
class Shelf:
    """A class that holds records."""

    papers: tuple[PaperRecord, ...] = ()
    journal: JournalProfile | None = None


def year_of(record: PaperRecord) -> int | None:
    """Make something else of a record."""
    return None if record.published is None else record.published.year


# Reading


def reading(text: str, content: bytes, path: Path) -> None:
    """What is read has the class that was asked for."""
    assert_type(parse(text), RecordSet[PaperRecord])
    assert_type(parse(content, format="aggregator", strict=True), RecordSet[PaperRecord])
    assert_type(parse(text, cls=PaperRecord), RecordSet[PaperRecord])
    assert_type(parse(text, cls=RatedPaper), RecordSet[RatedPaper])
    assert_type(parse(text, cls=JournalProfile), RecordSet[JournalProfile])
    assert_type(parse(text, cls=year_of), RecordSet[int | None])
    assert_type(parse(text, cls=lambda record: record.doi), RecordSet[str | None])

    assert_type(read(path), RecordSet[PaperRecord])
    assert_type(read(str(path), encoding="gb18030", recursive=True), RecordSet[PaperRecord])
    assert_type(read(path, cls=RatedPaper), RecordSet[RatedPaper])
    assert_type(read(path, cls=year_of), RecordSet[int | None])
    assert_type(read(io.BytesIO(content)), RecordSet[PaperRecord])
    with path.open("rb") as stream:
        assert_type(read(stream, limits=Limits(records=10)), RecordSet[PaperRecord])

    assert_type(loads(text), PaperRecord)
    assert_type(loads(content, cls=RatedPaper), RatedPaper)
    assert_type(loads(text, cls=year_of), int | None)
    assert_type(loads(text, cls=JournalProfile), JournalProfile)
    assert_type(loads(text, cls=RatedJournal), RatedJournal)
    assert_type(loads(text, cls=JCRRanking), JCRRanking)
    assert_type(load(path), PaperRecord)
    assert_type(load(path, cls=RatedPaper), RatedPaper)
    assert_type(load(path, cls=year_of), int | None)


def streaming(path: os.PathLike[str]) -> None:
    """Records that come one by one have the class that was asked for."""
    problems: list[Problem] = []
    failures: list[Failure] = []
    assert_type(iter_records(path), Iterator[PaperRecord])
    assert_type(iter_records(path, cls=RatedPaper), Iterator[RatedPaper])
    assert_type(iter_records(path, cls=year_of), Iterator[int | None])
    for record in iter_records(path, on_problem=problems.append, on_failure=failures.append):
        assert_type(record, PaperRecord)


def schemas() -> None:
    """A schema is a plain dict, for each class that is written by itself."""
    assert_type(json_schema(), dict[str, object])
    assert_type(json_schema(RatedPaper), dict[str, object])
    assert_type(json_schema(JCRRanking), dict[str, object])


def round_trip(record: RatedPaper) -> None:
    """The class of a value asks for that class."""
    assert_type(loads(dumps(record), cls=type(record)), RatedPaper)


# A record and its parts


def record_fields(record: PaperRecord) -> None:
    """Every field says what None means for it."""
    assert_type(record.kind, str | None)
    assert_type(record.title, BilingualText | None)
    assert_type(record.authors, tuple[Author, ...] | None)
    assert_type(record.contributors, tuple[Contributor, ...] | None)
    assert_type(record.doi, str | None)
    assert_type(record.identifiers, tuple[Identifier, ...])
    assert_type(record.journal, JournalProfile | None)
    assert_type(record.pages, PageRange | None)
    assert_type(record.published, PartialDate | None)
    assert_type(record.keywords, tuple[Keyword, ...] | None)
    assert_type(record.open_access, OpenAccess | None)
    assert_type(record.citation_count, int | None)
    assert_type(record.links, tuple[Link, ...])
    assert_type(record.source, Source | None)
    assert_type(record.extra, FrozenMapping)
    assert_type(record.extra["aggregator"], JsonValue)
    assert_type(record.extra.with_("mine", {"a": [1, None]}), FrozenMapping)
    assert_type({record}, set[PaperRecord])


def texts(text: BilingualText, one: LangText) -> None:
    """A text may lack a language."""
    assert_type(text.zh, LangText | None)
    assert_type(text.en, LangText | None)
    assert_type(text.original, LangText | None)
    assert_type(text.get("zh-Hant"), LangText | None)
    assert_type(text.best("zh", "en"), LangText | None)
    assert_type(text.variants, tuple[LangText, ...])
    assert_type(text.languages, tuple[str, ...])
    assert_type([variant.value for variant in text], list[str])
    assert_type(BilingualText.of(zh="虚构", en="Invented", original="zh"), BilingualText)
    assert_type(
        one.role,
        Literal["original", "parallel", "translation", "unknown", "machine-translation"],
    )
    assert_type(one.basis, Literal["stated", "script", "detected", "neighbour", "unknown"])
    assert_type(one.lang, str | None)
    assert_type(detect_language("虚构"), str | None)


def dates(date: PartialDate, other: PartialDate) -> None:
    """A date may be coarse, and has an order all the same."""
    assert_type(date.year, int)
    assert_type(date.month, int | None)
    assert_type(date.end, PartialDate | None)
    assert_type(date.earliest(), dt.date)
    assert_type(date.latest(), dt.date)
    assert_type(date.precision, Literal["year", "season", "month", "day"])
    assert_type(date < other, bool)
    assert_type(max(date, other), PartialDate)
    assert_type(sorted([date, other]), list[PartialDate])


def people(author: Author) -> None:
    """A name is in parts or literal; what is not stated is not False."""
    assert_type(author.name, PersonName)
    assert_type(author.name.family, str | None)
    assert_type(author.name.order, Literal["family-first", "given-first", "unknown"])
    assert_type(author.alternates, tuple[PersonName, ...])
    assert_type(author.corresponding, bool | None)


def changing(record: PaperRecord, rated: RatedPaper, journal: JournalProfile) -> None:
    """A change gives a new object of the same class."""
    assert_type(attrs.evolve(record, volume="1"), PaperRecord)
    assert_type(attrs.evolve(rated, rating=5, doi=None), RatedPaper)
    assert_type(attrs.evolve(journal, issn_print="1234-5679"), JournalProfile)


# Journals and rankings


def journals(profile: JournalProfile) -> None:
    """Questions with several answers ask which is meant, and may have none."""
    assert_type(profile.name, BilingualText | None)
    assert_type(profile.introduction, BilingualText | None)
    assert_type(profile.issns, tuple[str, ...])
    assert_type(profile.jcr(data_year=2024), JCRRanking | None)
    assert_type(profile.jcr(data_year=None), JCRRanking | None)
    assert_type(profile.quartile(data_year=2024), Quartile | None)
    assert_type(profile.quartile(data_year=None, metric="jci", pick="worst"), Quartile | None)
    assert_type(profile.quartile(data_year=2024, pick="ONCOLOGY"), Quartile | None)
    assert_type(profile.cas(edition_year=2025), CASPartition | None)
    assert_type(
        profile.cas(edition_year=2022, system="cas", scheme="upgraded"), CASPartition | None
    )
    for ranking in profile.rankings:
        assert_type(ranking, JCRRanking | CASPartition | OtherRanking)
        if isinstance(ranking, JCRRanking):
            assert_type(ranking.categories, tuple[JCRCategory, ...])


def rankings(jcr: JCRRanking, cas: CASPartition, metric: Metric) -> None:
    """Every value of a ranking may be unknown."""
    assert_type(jcr.data_year, int | None)
    assert_type(jcr.release_year, int | None)
    assert_type(jcr.impact_factor, Metric | None)
    assert_type(jcr.quartile(), Quartile | None)
    assert_type(jcr.scope, Literal["all", "best", "unknown"])
    assert_type(cas.system, Literal["cas", "xr"])
    assert_type(cas.edition_year, int | None)
    assert_type(cas.majors, tuple[CASZone, ...])
    assert_type(metric.value, float | None)
    assert_type(metric.bounds(), tuple[float, float] | None)


# Collections


def is_recent(record: PaperRecord) -> bool:
    """Tell whether a record is of the last years."""
    return record.published is not None and record.published.year > 2020


def titles(records: RecordSet[PaperRecord]) -> list[BilingualText | None]:
    """Take any set of records."""
    return [record.title for record in records]


def record_sets(papers: RecordSet[RatedPaper]) -> None:
    """Parts of a set are sets of the same items."""
    assert_type(papers[0], RatedPaper)
    assert_type(papers[-1].rating, int)
    assert_type(papers[1:], RecordSet[RatedPaper])
    assert_type(papers[::-1], RecordSet[RatedPaper])
    assert_type(papers.filter(is_recent), RecordSet[RatedPaper])
    assert_type(papers.filter(lambda paper: paper.rating > 3), RecordSet[RatedPaper])
    assert_type(papers.problems, tuple[Problem, ...])
    assert_type(papers.problems_of(0), tuple[Problem, ...])
    assert_type(papers.failures, tuple[Failure, ...])
    assert_type(len(papers), int)
    assert_type([paper.rating for paper in papers], list[int])
    assert_type(tuple(reversed(papers)), tuple[RatedPaper, ...])
    assert_type(RecordSet([PaperRecord()]), RecordSet[PaperRecord])
    # A set of derived records will do wherever a set of records is wanted.
    assert_type(titles(papers), list[BilingualText | None])


def ranking_tables(table: RankingTable) -> None:
    """Parts of a ranking table are ranking tables."""
    assert_type(table[0], JournalProfile)
    assert_type(table[:5], RankingTable)
    assert_type(table.filter(lambda journal: journal.is_review is True), RankingTable)
    assert_type(table.columns, tuple[tuple[str, str], ...])


def reading_tables(path: Path) -> None:
    """A table is read from a path or a binary stream; what it does not say is passed."""
    assert_type(read_ranking(path), RankingTable)
    assert_type(read_ranking(str(path), data_year=2024, sheet="2024", strict=True), RankingTable)
    assert_type(read_ranking(io.BytesIO(b""), encoding="gb18030"), RankingTable)
    assert_type(
        read_ranking(path, edition_year=2025, system="cas", scheme="upgraded"), RankingTable
    )
    assert_type(read_ranking(path).problems_of(0), tuple[Problem, ...])
    assert_type(read_ranking(path).failures, tuple[Failure, ...])


def indexing(table: RankingTable, rated: RatedJournal, paper: RatedPaper) -> None:
    """An index takes tables and any profiles; what it finds says how, or that nothing is there."""
    index = JournalIndex(table, [rated], read_ranking("invented.csv"))
    assert_type(len(index), int)
    assert_type(list(index), list[JournalProfile])
    assert_type(index.profiles, tuple[JournalProfile, ...])
    assert_type(index.problems, tuple[Problem, ...])
    assert_type(index.match(paper), Match | None)
    assert_type(index.match(rated), Match | None)
    assert_type(index.match(title="Invented Letters", issn="9999-0202"), Match | None)
    match = index.match(paper)
    if match is not None:
        assert_type(match.profile, JournalProfile)
        assert_type(match.evidence, tuple[str, ...])
        assert_type(match.method == "issn", bool)
    assert_type(index.candidates(paper), tuple[Candidate, ...])
    assert_type([one.score for one in index.suggest("Invented")], list[float])
    assert_type(index.editions(paper), tuple[ValueEditions, ...])
    assert_type(merge_profiles(table[:2]), MergedProfile)
    assert_type(merge_profiles([rated, table[0]]).profile, JournalProfile)


def ranking_papers(papers: RecordSet[RatedPaper], index: JournalIndex) -> None:
    """Ranked papers are of the class that they were of."""
    assert_type(rank(papers, index), RecordSet[RatedPaper])
    assert_type(rank([PaperRecord()], index, policy="released_before"), RecordSet[PaperRecord])
    assert_type(rank(papers, index, policy=2024).problems_of(0), tuple[Problem, ...])
    assert_type(rank(papers, index, policy="latest")[0].rating, int)


def uniting_papers(papers: RecordSet[RatedPaper]) -> None:
    """Merged papers are of the class that they were of; groups say which records, and why."""
    assert_type(merge(papers), Merged[RatedPaper])
    assert_type(merge(papers, prefer=("crossref", "pubmed")).record.rating, int)
    assert_type(
        merge([PaperRecord()], prefer=lambda one: one.citation_count or 0).record, PaperRecord
    )
    assert_type(
        merge(papers, prefer=lambda one: (one.kind is None, one.doi or "")).problems,
        tuple[Problem, ...],
    )
    assert_type(merge(papers).sources, tuple[Source | None, ...])
    assert_type(find_duplicates(papers), tuple[DuplicateGroup, ...])
    assert_type(find_duplicates(papers)[0].indices, tuple[int, ...])
    assert_type([one.grounds for one in find_duplicates(iter(papers))], list[tuple[Ground, ...]])


def frames(table: RankingTable, index: JournalIndex) -> None:
    """Tables become frames, by ranking or by category; so does what an index joined."""
    assert_type(table.to_pandas(), pd.DataFrame)
    assert_type(RankingTable(index).to_pandas(by="category"), pd.DataFrame)
    assert_type(table.to_pandas(by="journal"), pd.DataFrame)
    assert_type(table.to_polars(by="journal"), pl.DataFrame)
    assert_type(table.to_arrow(by="ranking"), pa.Table)


def papers_in_frames(papers: RecordSet[PaperRecord], frame: pd.DataFrame) -> None:
    """Papers become frames of two libraries; a frame of pandas becomes papers of any class."""
    assert_type(papers.to_pandas(record=True), pd.DataFrame)
    assert_type(papers.to_polars(record=True), pl.DataFrame)
    assert_type(from_pandas(frame), RecordSet[PaperRecord])
    assert_type(from_pandas(frame, cls=RatedPaper, limits=Limits()), RecordSet[RatedPaper])
    assert_type(papers.take([0, -1]), RecordSet[PaperRecord])


# Validation


def validation(record: PaperRecord, journal: JournalProfile, jcr: JCRRanking) -> None:
    """Every object that can be checked gives a report."""
    assert_type(validate(record), Report)
    assert_type(validate(record, context=Context(today=dt.date(2026, 1, 1))), Report)
    assert_type(validate(journal), Report)
    assert_type(validate(jcr), Report)
    assert_type(validate([record, journal, jcr]), Report)


def validation_of_sets(
    papers: RecordSet[RatedPaper], table: RankingTable, many: Iterator[PaperRecord]
) -> None:
    """Sets and streams of objects give one report."""
    assert_type(validate(papers), Report)
    assert_type(validate(table), Report)
    assert_type(validate(many), Report)


def reports(report: Report) -> None:
    """A report is a sequence of problems."""
    assert_type(report.ok, bool)
    assert_type(report.errors, tuple[Problem, ...])
    assert_type(report.of(Severity.INFO), tuple[Problem, ...])
    assert_type(report.of("info"), tuple[Problem, ...])
    assert_type(report.counts(), dict[str, int])
    assert_type(report.text("zh"), str)
    assert_type(report[0], Problem)
    for problem in report:
        assert_type(problem.severity, Severity)
        assert_type(problem.message, str)
        assert_type(problem.hint, str)
        assert_type(problem.text("zh"), str)
        assert_type(problem.location, Location | None)
        assert_type(problem.raw, object)


def suggestions(
    record: PaperRecord, papers: RecordSet[RatedPaper], journal: JournalProfile, report: Report
) -> None:
    """Applying suggestions gives an object of the same class."""
    assert_type(apply_suggestions(record, report), PaperRecord)
    assert_type(apply_suggestions(papers, report.infos), RecordSet[RatedPaper])
    assert_type(apply_suggestions(papers[0], report), RatedPaper)
    assert_type(apply_suggestions(journal, ()), JournalProfile)


# Writing


def writing(record: PaperRecord, papers: RecordSet[RatedPaper], path: Path) -> None:
    """What is written is text; losses are problems."""
    assert_type(dumps(record), str)
    assert_type(dumps(papers, "jsonl", on_loss="raise"), str)
    assert_type(dumps((record, record), CsvSerializer(separator=";")), str)
    dump(record, path)
    dump(papers, str(path), "json", on_loss="warn")
    dump(papers, path, CsvSerializer())
    warnings.simplefilter("error", LossWarning)
    assert_type(losses(record, "aggregator"), tuple[Problem, ...])


# Formats of users

NOT_A_ROW = ProblemKind(
    code="not-a-row", severity=Severity.ERROR, en="this is no row", zh="这不是一行数据"
)


@attrs.frozen(kw_only=True)
class CsvParser:
    """A parser as a frozen class: its fields are its options."""

    separator: str = ","
    name: str = "csv"

    def sniff(self, head: Head) -> int:
        """Tell the format."""
        assert_type(head.text, str)
        assert_type(head.value, object)
        return 50 if self.separator in head.text else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read lines."""
        assert_type(document.name, str | None)
        assert_type(options.limits, Limits)
        for number, line in enumerate(document.lines(), 1):
            assert_type(line, bytes | str)
            location = Location(source=document.name, line=number)
            raw = line if isinstance(line, bytes) else line.encode()
            if not raw:
                error = ParseError("an empty line", location=location)
                yield Failure(raw=raw, location=location, error=error)
            problem = NOT_A_ROW.problem("doi", raw=raw.decode(), location=location)
            yield Draft(fields={"doi": None}, problems=[problem], location=location, raw=raw)


class PlainParser:
    """A parser as a class with nothing but what the protocol asks for."""

    name = "plain"

    def sniff(self, head: Head) -> int:  # noqa: ARG002  # the protocol's
        """Tell the format."""
        return 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:  # noqa: ARG002  # the protocol's
        """Read all of it."""
        yield Draft(fields={"genre": document.text()})


@attrs.frozen(kw_only=True)
class CsvSerializer:
    """A serializer as a frozen class."""

    separator: str = ","
    name: str = "csv"

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write the titles."""
        papers = [item for item in items if isinstance(item, PaperRecord)]
        end = "\n" if many else ""
        return "".join(f"{paper.title}{self.separator}{end}" for paper in papers)

    def losses(self, item: object) -> Iterable[Problem]:
        """Everything else is lost."""
        return (NOT_A_ROW.problem(),) if isinstance(item, PaperRecord) else ()


def formats(text: str, path: Path) -> None:
    """Parsers and serializers of users go where the built-in ones go."""
    parser: Parser = CsvParser(separator=";")
    serializer: Serializer = CsvSerializer()
    own = Format(name="csv", parser=parser, serializer=serializer, suffixes=(".csv",))
    table = BUILTIN_FORMATS.with_(own, Format(name="plain", parser=PlainParser()))
    assert_type(BUILTIN_FORMATS, Formats)
    assert_type(table, Formats)
    assert_type(table.without("plain"), Formats)
    assert_type(table.get("csv"), Format)
    assert_type(table.parser("csv"), Parser)
    assert_type(table.serializer("csv"), Serializer)
    assert_type(
        [(one.name, one.readable, one.writable) for one in table], list[tuple[str, bool, bool]]
    )
    assert_type("csv" in table, bool)
    assert_type(parse(text, formats=table), RecordSet[PaperRecord])
    assert_type(parse(text, format=CsvParser(), cls=RatedPaper), RecordSet[RatedPaper])
    assert_type(read(path, format=PlainParser(), cls=year_of), RecordSet[int | None])
    assert_type(dumps(parse(text), "csv", formats=table), str)


# Rules of users


@attrs.frozen(kw_only=True)
class RatingRule:
    """A rule as a frozen class: its fields are its options."""

    highest: int = 5
    code: str = "rating-range"
    applies_to: type = RatedPaper

    def check(self, paper: RatedPaper, context: Context, /) -> Iterable[Problem]:
        """Check one record."""
        assert_type(context.current_date(), dt.date)
        assert_type(context.limits, Limits)
        if paper.rating > self.highest:
            yield NOT_A_ROW.problem("rating", raw=paper.rating, suggestion=self.highest)


class RatingRun:
    """One pass of a rule over a set."""

    def __init__(self) -> None:
        self.total = 0

    def feed(self, paper: RatedPaper, position: int, path: str, /) -> None:  # noqa: ARG002  # the protocol's
        """Take the next record."""
        self.total += paper.rating

    def finish(self) -> Iterable[Problem]:
        """Report on the whole set."""
        yield NOT_A_ROW.problem(raw=self.total)


class RatingTotal:
    """A rule over sets as a plain class."""

    code = "rating-total"
    applies_to = RatedPaper

    def start(self, context: Context, /) -> RatingRun:  # noqa: ARG002  # the protocol's
        """Begin a pass."""
        return RatingRun()


def check_journal(journal: JournalProfile, context: Context) -> Iterable[Problem]:  # noqa: ARG001  # the rule's
    """Check a profile."""
    return () if journal.name is not None else [NOT_A_ROW.problem("name")]


def rules(papers: RecordSet[RatedPaper]) -> None:
    """Rules of users go where the built-in ones go, over any class."""
    one: Rule[RatedPaper] = RatingRule(highest=10)
    total: SetRule[RatedPaper] = RatingTotal()
    run: RuleRun[RatedPaper] = RatingTotal().start(Context())
    run.feed(papers[0], 0, "")
    of_function = RecordRule(NOT_A_ROW, JournalProfile, check_journal)
    assert_type(of_function, RecordRule[JournalProfile])
    mine = DEFAULT_RULES.with_(one, total, of_function)
    assert_type(DEFAULT_RULES, Rules)
    assert_type(mine, Rules)
    assert_type(mine.without("doi-invalid"), Rules)
    assert_type(mine.codes, tuple[str, ...])
    assert_type(validate(papers, rules=mine), Report)
    assert_type(validate(papers, rules=[RatingRule(), of_function]), Report)


# Converters


def converters(plain: dict[str, object]) -> None:
    """A converter that is handed in comes back, and knows litrecord's types."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    assert_type(configure_converter(converter), cattrs.Converter)
    assert_type(make_converter(), cattrs.Converter)
    assert_type(converter.structure(plain, Shelf), Shelf)
    assert_type(converter.structure(plain, RatedPaper), RatedPaper)


# Errors and limits


def errors(text: str) -> None:
    """One root catches all; what reading raises carries what was found."""
    try:
        parse(text, strict=True, limits=attrs.evolve(DEFAULT_LIMITS, depth=16))
    except ParseError as error:
        assert_type(error.problems, tuple[Problem, ...])
        assert_type(error.failures, tuple[Failure, ...])
        assert_type(error.failures[0].error, LitrecordError)
        assert_type(error.failures[0].raw, bytes)
        assert_type(error.location, Location | None)
    except litrecord.LossError as error:
        assert_type(error.losses, tuple[Problem, ...])
    except (litrecord.FormatError, litrecord.MissingExtraError) as error:
        assert_type(error.message, str)
    assert_type(litrecord.__version__, str)


# Citing


def citing(papers: RecordSet[RatedPaper], path: Path) -> None:
    """References are text, of records of any class, in a style by name, by value or by file."""
    problems: list[Problem] = []
    assert_type(cite(papers), str)
    assert_type(cite(papers[0], style="gbt7714-2015-numeric", lang="both", output="html"), str)
    assert_type(cite([papers[0]], style=path / "a.csl", on_problem=problems.append), str)
    style = Gbt7714(authors=None, layout=BilingualLayout(join="parentheses"), romanise="pinyin")
    assert_type(cite(iter(papers), style=style), str)
    assert_type(style.edition, Literal[2015, 2025])
    assert_type(style.name, str)


# Mistakes: a checker that lets one pass reports its `type: ignore` as unused


def mistakes(record: PaperRecord, profile: JournalProfile, papers: RecordSet[RatedPaper]) -> None:
    """What fails when it runs is seen before."""
    record.doi = "10.5555/invented"  # type: ignore[misc]
    PaperRecord(titel=None)  # type: ignore[call-arg]
    PaperRecord(authors=[])  # type: ignore[arg-type]
    LangText(value="Invented", role="orginal")  # type: ignore[arg-type]
    RatedPaper()  # type: ignore[call-arg]
    papers[0] = papers[1]  # type: ignore[index]
    profile.quartile()  # type: ignore[call-arg]
    profile.quartile(data_year=2024, metric="sjr")  # type: ignore[arg-type]
    read_ranking("invented.csv", data_year="2024")  # type: ignore[arg-type]
    read_ranking("invented.csv", scheme="升级版")  # type: ignore[arg-type]
    read_ranking(b"Journal,ISSN")  # type: ignore[arg-type]
    JournalIndex("invented.csv")  # type: ignore[arg-type]
    merge(papers, prefer=1)  # type: ignore[arg-type]
    merge(PaperRecord())  # type: ignore[arg-type]
    find_duplicates([profile])  # type: ignore[list-item]
    rank(papers, JournalIndex(), policy="lastest")  # type: ignore[arg-type]
    rank(papers, JournalIndex(), policy="2024")  # type: ignore[arg-type]
    rank(papers, RankingTable())  # type: ignore[arg-type]
    RankingTable().to_pandas(by="year")  # type: ignore[arg-type]
    RankingTable().to_polars(by="year")  # type: ignore[arg-type]
    papers.take(1)  # type: ignore[arg-type]
    from_pandas([record])  # type: ignore[call-overload]
    parse(Path("page.txt"))  # type: ignore[call-overload]
    cite(record, lang="de")  # type: ignore[arg-type]
    cite(profile)  # type: ignore[arg-type]
    Gbt7714(edition=2005)  # type: ignore[arg-type]
    BilingualLayout(join="comma")  # type: ignore[arg-type]
    dumps(record, on_loss="warm")  # type: ignore[arg-type]
    validate("page.txt")  # type: ignore[arg-type]
    BUILTIN_FORMATS.with_(CsvParser())  # type: ignore[arg-type]
    DEFAULT_RULES.with_(check_journal)  # type: ignore[arg-type]
    litrecord.parze("")  # type: ignore[attr-defined]
