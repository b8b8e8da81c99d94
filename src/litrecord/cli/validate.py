"""`litrecord validate`: what is wrong with records and tables, for people or as JSON."""

from __future__ import annotations

import argparse
import contextlib
from collections import Counter
from collections.abc import Iterable
from typing import BinaryIO

from litrecord.api.chunks import Chunk, chunks_of
from litrecord.api.collecting import passing
from litrecord.api.items import Request
from litrecord.api.judging import Judge, validate
from litrecord.cli.conversion import request_of
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.failures import add_failures, failure_as_line, opened_failures
from litrecord.cli.findings import JsonFindings, TextFindings
from litrecord.cli.progress import Progress, size_of
from litrecord.cli.sources import add_lang, add_sources, note_empty_folder, open_source
from litrecord.cli.streams import complain, describe, is_terminal
from litrecord.cli.tables import add_years, expand, is_table, read_table
from litrecord.errors import Failure, LitrecordError, Problem, Severity

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser)
    add_lang(parser)
    add_failures(parser)
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
    """Print every problem and a summary: of all records as one set, of each table by itself.

    They come in the order of the input: of each record what was found while it was read, then what
    the rules find; at the end what concerns all records together.
    """
    code = FINE
    sources: list[str] = arguments.sources
    with contextlib.ExitStack() as stack:
        findings: TextFindings | JsonFindings
        findings = JsonFindings(arguments.lang) if arguments.json else TextFindings(arguments.lang)
        stack.enter_context(findings)
        failures = stack.enter_context(opened_failures(arguments.failures, *sources))
        checking = _Checking(arguments, findings, failures)
        stack.callback(checking.progress.clear)
        for source in expand(sources) if arguments.table else sources:
            try:
                checking.read(source)
            except BrokenPipeError:
                raise
            except (LitrecordError, OSError) as error:
                checking.progress.clear()
                complain(describe(error))
                code = UNUSABLE
        checking.finish()
    return max(code, PROBLEMS if checking.is_grave else FINE)


class _Checking:
    """The checking of all sources together, told as it goes on."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        findings: TextFindings | JsonFindings,
        failures: BinaryIO | None,
    ) -> None:
        self.is_grave = False
        self.progress = Progress(size_of(arguments.sources), shown=not is_terminal())
        self._arguments = arguments
        self._findings = findings
        self._failures = failures
        # One set: papers and journals that stand in several sources are seen as such.
        self._judge = Judge()
        self._in_tables = 0
        self._failed = 0
        self._before = 0
        self._counts: Counter[tuple[Severity, str]] = Counter()

    def read(self, source: str) -> None:
        """Check what is in a source."""
        arguments = self._arguments
        encoding: str | None = arguments.encoding
        unnamed = arguments.source_format is None
        if arguments.table or (unnamed and is_table(source, encoding)):
            table = read_table(source, arguments, encoding=encoding)
            report = validate(table)
            self._in_tables += report.checked
            self._tell(table.failures, report)
            return
        note_empty_folder(source)
        request = request_of(arguments, strict=arguments.strict)
        place = 0
        for chunk in chunks_of(open_source(source), request):
            with passing():
                self._check(chunk, request)
            place = chunk.place or 0
            self.progress.tell(self._judge.checked, self._failed, self._before + place)
        self._before += place

    def _check(self, chunk: Chunk, request: Request) -> None:
        failures: list[Failure] = []
        problems: list[Problem] = []
        for item in chunk.read(request):
            if isinstance(item, Failure):
                failures.append(item)
            else:
                record, told = item
                problems += told
                problems += self._judge.feed(record, told)
        self._tell(failures, problems)

    def finish(self) -> None:
        """Tell what concerns all records together, and sum up."""
        self._tell((), self._judge.finish())
        checked = self._judge.checked + self._in_tables
        self._findings.finish(checked, self._failed, self._counts)

    def _tell(self, failures: Iterable[Failure], problems: Iterable[Problem]) -> None:
        unread, found = tuple(failures), tuple(problems)
        self._failed += len(unread)
        for problem in found:
            self._counts[problem.severity, problem.code] += problem.count
            self.is_grave |= problem.severity is Severity.ERROR
        self.is_grave |= bool(unread)
        if self._failures is not None:
            self._failures.writelines(map(failure_as_line, unread))
        self._findings.tell(unread, found)
