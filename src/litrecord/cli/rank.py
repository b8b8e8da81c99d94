"""`litrecord rank`: records with the rankings that tables have for their journals."""

from __future__ import annotations

import argparse
from collections import Counter

import attrs

from litrecord.cli.conversion import Conversion, add_jobs, request_of
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.failures import add_failures
from litrecord.cli.outputs import add_output, choose_serializer
from litrecord.cli.parts import PartMaker
from litrecord.cli.progress import add_summary, is_summary_wanted
from litrecord.cli.sources import add_sources
from litrecord.cli.streams import complain
from litrecord.cli.tables import add_years, read_tables
from litrecord.errors import FormatError, Problem, Severity
from litrecord.linking.index import JournalIndex
from litrecord.linking.policies import Policy, check_policy
from litrecord.linking.ranking import rank
from litrecord.model.collections import Collected, RankingTable, RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.terminal.reports import failure_line, problem_lines

__all__ = ["configure", "run"]

# A table that is not what it was taken for has errors in every row.
_MOST_LINES = 10
_MATCHED = "matched: "
_OTHERS = "not matched: "
_ADDED = "rankings added"
_UNMATCHED = frozenset({"journal-unmatched", "journal-ambiguous"})


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(
        parser,
        option="--from",
        metavar="RECORDS",
        what="a file of records, perhaps gzipped, a folder, or - for standard input",
    )
    parser.add_argument(
        "--table",
        dest="tables",
        action="append",
        required=True,
        metavar="T",
        help="a ranking table, a file of journal profiles, a folder of such, or - for standard "
        "input; may be given several times",
    )
    add_years(parser)
    parser.add_argument(
        "--policy",
        type=_policy,
        default="all",
        metavar="P",
        help="which editions to add: all (default), latest, same_year (the data year of the JCR "
        "is the year of publication), released_before (the newest one out by the date of "
        "publication), or a year such as 2024",
    )
    add_output(parser, usual="jsonl")
    add_failures(parser)
    add_jobs(parser)
    add_summary(parser)
    parser.add_argument(
        "--problems",
        action="store_true",
        help="name on standard error each record without a journal in the tables, and each "
        "contradiction with them",
    )


def _policy(text: str) -> Policy:
    try:
        if text.isascii() and text.isdecimal():
            return check_policy(int(text[:10]))
        return check_policy(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error).removeprefix("policy: ")) from error


def run(arguments: argparse.Namespace) -> int:
    """Write all records, ranked, in order; a summary goes to standard error.

    To a file nothing is written unless every source and every table can be read.
    """
    output: str = arguments.output
    if [*arguments.sources, *arguments.tables].count("-") > 1:
        raise FormatError("standard input (-) can be given only once, as records or as a table")
    serializer = choose_serializer(arguments.target_format, output, usual="jsonl")
    tables = list(read_tables(arguments.tables, arguments))
    index = JournalIndex(*(table for _, table in tables))
    for name, table in tables:
        _tell_table(name, table)
    conversion = Conversion(
        arguments,
        PartMaker(
            request=request_of(arguments),
            serializer=serializer,
            tells_losses=arguments.losses,
            keeps_failures=arguments.failures is not None,
            step=_Ranking(index, arguments.policy, tells_problems=arguments.problems),
        ),
    )
    is_written = conversion.run()
    _tell_records(conversion)
    if not is_written:
        conversion.tell_nothing()
        return UNUSABLE
    if is_summary_wanted(arguments):
        conversion.tell_summary()
    grave = conversion.are_grave() or any(map(_is_grave, (table for _, table in tables)))
    return PROBLEMS if grave else FINE


@attrs.frozen
class _Ranking:
    """What is done with records before they are written."""

    index: JournalIndex
    policy: Policy
    tells_problems: bool

    def __call__(
        self, records: RecordSet[PaperRecord]
    ) -> tuple[RecordSet[PaperRecord], list[str], Counter[str]]:
        ranked = rank(records, self.index, policy=self.policy)
        counts: Counter[str] = Counter()
        for position, record in enumerate(records):
            counts[self._outcome(record, ranked, position)] += 1
        pairs = zip(records, ranked, strict=True)
        counts[_ADDED] = sum(before is not after for before, after in pairs)
        lines = problem_lines(ranked.problems) if self.tells_problems else []
        return ranked, lines, counts

    def _outcome(self, record: PaperRecord, ranked: RecordSet[PaperRecord], position: int) -> str:
        if record.journal is None:
            return f"{_OTHERS}no journal stated"
        codes = {one.code for one in ranked.problems_of(position)} & _UNMATCHED
        if codes:
            return f"{_OTHERS}{min(codes)}"
        match = self.index.match(record)
        return f"{_MATCHED}{'' if match is None else match.method}"


def _is_grave(table: Collected[JournalProfile]) -> bool:
    return bool(table.failures or _errors(table.problems))


def _errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [one for one in problems if one.severity is Severity.ERROR]


def _tell_table(name: str, table: Collected[JournalProfile]) -> None:
    errors = _errors(table.problems)
    lines = [*problem_lines(errors[:_MOST_LINES]), *map(failure_line, table.failures[:_MOST_LINES])]
    for line in lines:
        complain(line)
    more = len(errors) + len(table.failures) - len(lines)
    if more:
        complain(f"… and {more} more like these; litrecord validate lists them all")
    noun = "row" if isinstance(table, RankingTable) else "profile"
    parts = [_count(len(table) + len(table.failures), noun)]
    if table.failures:
        parts.append(f"{len(table.failures)} unreadable")
    by_severity = Counter(one.severity for one in table.problems)
    kinds = ", ".join(_count(by_severity[one], one) for one in Severity if by_severity[one])
    parts.append(_count(len(table.problems), "problem") + (f" ({kinds})" if kinds else ""))
    complain(f"table {'<stdin>' if name == '-' else name}: {', '.join(parts)}")


def _tell_records(conversion: Conversion) -> None:
    for what in (_MATCHED, _OTHERS):
        counts = Counter(
            {
                key.removeprefix(what): number
                for key, number in conversion.counts.items()
                if key.startswith(what)
            }
        )
        complain(_counted(what, counts))
    failed = f", {conversion.failed} unreadable" if conversion.failed else ""
    added = conversion.counts[_ADDED]
    complain(f"{_count(conversion.records, 'record')}{failed}, rankings added to {added}")


def _counted(what: str, counts: Counter[str]) -> str:
    kinds = ", ".join(f"{name} {number}" for name, number in counts.most_common())
    return f"{what}{counts.total()}" + (f" ({kinds})" if kinds else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
