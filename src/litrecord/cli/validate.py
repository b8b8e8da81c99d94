"""`litrecord validate`: what is wrong with records and tables, for people or as JSON."""

from __future__ import annotations

import argparse
import io
from collections import Counter
from pathlib import Path
from typing import BinaryIO

from litrecord.api.judging import validate
from litrecord.api.reading import read
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.plain import plain_failure, plain_problem
from litrecord.cli.sources import (
    add_lang,
    add_sources,
    note_empty_folder,
    open_again,
    open_source,
)
from litrecord.cli.streams import complain, describe, write, write_data
from litrecord.cli.tables import add_years, expand, is_table, read_table
from litrecord.codec.json import encode
from litrecord.errors import Failure, LitrecordError, ParseError, Problem, Severity
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.terminal.columns import inert_json
from litrecord.terminal.reports import failure_line, problem_lines, summary_lines

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser)
    add_lang(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="look closer at JSON, for keys that occur twice; these are problems too",
    )
    parser.add_argument(
        "--table",
        action="store_true",
        help="the sources are ranking tables, or folders of such (default: a file ending in .csv, "
        ".tsv, .txt, .xlsx, .xls or .ods, perhaps with .gz, that is in no format of records)",
    )
    add_years(parser)
    parser.epilog = (
        f"{parser.epilog or ''}. Lines and columns are counted from 1; records from 0, as in "
        "--json and in Python, where records[0] is the first"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print every problem and a summary: of all records as one set, of each table by itself."""
    findings = _Findings()
    code = FINE
    sources: list[str] = arguments.sources
    for source in expand(sources) if arguments.table else sources:
        try:
            findings.read(source, arguments)
        except (LitrecordError, OSError) as error:
            complain(describe(error))
            code = UNUSABLE
    findings.judge()
    lang: str = arguments.lang
    if arguments.json:
        write_data(inert_json(encode(findings.plain(lang), indent=2)) + "\n")
    else:
        lines = [failure_line(one, lang) for one in findings.failures]
        lines += problem_lines(findings.problems, lang=lang)
        lines += summary_lines(
            findings.checked, findings.problems, len(findings.failures), lang=lang
        )
        write("\n".join(lines) + "\n")
    return max(code, PROBLEMS if findings.are_grave() else FINE)


class _Findings:
    """What was found in all sources together."""

    def __init__(self) -> None:
        self.checked = 0
        self.failures: list[Failure] = []
        self.problems: list[Problem] = []
        self._records: list[PaperRecord] = []
        self._told: dict[int, tuple[Problem, ...]] = {}
        self._strict: list[Problem] = []
        self._of_tables: list[Problem] = []

    def read(self, source: str, arguments: argparse.Namespace) -> None:
        encoding: str | None = arguments.encoding
        unnamed = arguments.source_format is None
        if arguments.table or (unnamed and is_table(source, encoding)):
            table = read_table(source, arguments, encoding=encoding)
            report = validate(table)
            self.checked += report.checked
            self._of_tables += report
            self.failures += table.failures
            return
        note_empty_folder(source)
        opened = open_again(source) if arguments.strict else open_source(source)
        records = _read(opened, arguments)
        if arguments.strict:
            self._strict += _more_problems(opened, arguments, records)
        for position, record in enumerate(records):
            self._told[len(self._records)] = records.problems_of(position)
            self._records.append(record)
        self.failures += records.failures

    def judge(self) -> None:
        # One set: papers and journals that stand in several sources are seen as such.
        report = validate(RecordSet(self._records, problems=self._told))
        self.checked += report.checked
        self.problems += [*self._strict, *report, *self._of_tables]

    def are_grave(self) -> bool:
        return bool(self.failures) or any(one.severity is Severity.ERROR for one in self.problems)

    def plain(self, lang: str) -> dict[str, object]:
        by_severity = {str(severity): 0 for severity in Severity}
        by_code: Counter[str] = Counter()
        for problem in self.problems:
            by_severity[problem.severity] += problem.count
            by_code[problem.code] += problem.count
        return {
            "litrecord": "1",
            "checked": self.checked,
            "failures": [plain_failure(one) for one in self.failures],
            "problems": [plain_problem(one, lang) for one in self.problems],
            "counts": {"severity": by_severity, "code": dict(by_code.most_common())},
        }


def _read(opened: Path | BinaryIO, arguments: argparse.Namespace) -> RecordSet[PaperRecord]:
    return read(opened, format=arguments.source_format, encoding=arguments.encoding)


def _more_problems(
    opened: Path | BinaryIO, arguments: argparse.Namespace, records: RecordSet[PaperRecord]
) -> list[Problem]:
    """Return what strict reading finds beyond what `records` already have.

    It raises where it finds an error and then gives no record, not even the sound ones; hence the
    source is read twice.
    """
    if isinstance(opened, io.BytesIO):
        opened.seek(0)
    found: tuple[Problem, ...]
    try:
        found = read(
            opened, format=arguments.source_format, encoding=arguments.encoding, strict=True
        ).problems
    except ParseError as error:
        found = error.problems
    known = Counter(records.problems)
    more: list[Problem] = []
    for problem in found:
        if known[problem]:
            known[problem] -= 1
        else:
            more.append(problem)
    return more
