"""`litrecord validate`: what is wrong with records, for people or as JSON."""

from __future__ import annotations

import argparse
from collections import Counter

from litrecord.api.judging import validate
from litrecord.api.reading import read
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.plain import plain_failure, plain_problem
from litrecord.cli.sources import add_lang, add_sources, open_source
from litrecord.cli.streams import complain, describe, write, write_data
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
        help="read strictly: look closer, and stop at a source with errors of reading",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print every problem and a summary; all sources are validated as one set."""
    findings = _Findings()
    code = FINE
    for source in arguments.sources:
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

    def read(self, source: str, arguments: argparse.Namespace) -> None:
        try:
            records = read(
                open_source(source),
                format=arguments.source_format,
                encoding=arguments.encoding,
                strict=arguments.strict,
            )
        except ParseError as error:
            # Strict reading puts everything it found into its error; all else is unusable input.
            if not (error.problems or error.failures):
                raise
            self.problems += error.problems
            self.failures += error.failures
            return
        for position, record in enumerate(records):
            self._told[len(self._records)] = records.problems_of(position)
            self._records.append(record)
        self.failures += records.failures

    def judge(self) -> None:
        # One set: papers and journals that stand in several sources are seen as such.
        report = validate(RecordSet(self._records, problems=self._told))
        self.checked += report.checked
        self.problems += report

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
