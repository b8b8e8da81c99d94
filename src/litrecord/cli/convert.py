"""`litrecord convert`: records from one format into another."""

from __future__ import annotations

import argparse
from pathlib import Path

from litrecord.api.formats import BUILTIN_FORMATS
from litrecord.api.reading import read
from litrecord.api.writing import dump, dumps, losses
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.sources import add_sources, open_source
from litrecord.cli.streams import complain, write_data
from litrecord.errors import FormatError, Problem, Severity
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.terminal.reports import failure_line, problem_lines
from litrecord.typing import Serializer

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser, option="--from")
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        default="-",
        help="the file to write, gzipped if it ends in .gz, or - for standard output (default: -)",
    )
    parser.add_argument(
        "--to",
        dest="target_format",
        metavar="F",
        help="format to write (default: that of OUT's ending, json for standard output)",
    )
    parser.add_argument(
        "--losses",
        action="store_true",
        help="report on standard error what the format cannot express",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write all records of the sources, in order; one that is alone is no array of one.

    Nothing is written unless every source can be read.
    """
    output: str = arguments.output
    serializer = _serializer(arguments.target_format, output)
    _require_papers(serializer)
    sets = [
        read(open_source(source), format=arguments.source_format, encoding=arguments.encoding)
        for source in arguments.sources
    ]
    problems = [problem for one in sets for problem in one.problems]
    failures = [failure for one in sets for failure in one.failures]
    errors = [one for one in problems if one.severity is Severity.ERROR]
    for line in [*problem_lines(errors), *map(failure_line, failures)]:
        complain(line)
    records = [record for one in sets for record in one]
    if failures and not records:
        complain("litrecord: no record could be read; nothing is written")
        return UNUSABLE
    alone = len(records) == 1 and not failures and _is_single(arguments.sources)
    written = records[0] if alone else RecordSet(records)
    if arguments.losses:
        _report(losses(written, serializer))
    _write(written, serializer, output)
    return PROBLEMS if failures or errors else FINE


def _serializer(name: str | None, output: str) -> Serializer:
    if name is not None:
        return BUILTIN_FORMATS.serializer(name)
    if output == "-":
        return BUILTIN_FORMATS.serializer("json")
    try:
        return BUILTIN_FORMATS.by_suffix(output)
    except FormatError as error:
        names = ", ".join(one.name for one in BUILTIN_FORMATS if one.writable)
        raise FormatError(
            f"cannot tell a format from the name {output!r}; expected --to with one of {names}"
        ) from error


def _require_papers(serializer: Serializer) -> None:
    """Refuse a format that holds no papers before anything is read."""
    try:
        tuple(serializer.losses(PaperRecord()))
    except TypeError as error:
        raise FormatError(str(error)) from error


def _is_single(sources: list[str]) -> bool:
    """Tell whether the sources hold one record by their kind: a folder with one has a set."""
    return len(sources) == 1 and not (sources[0] != "-" and Path(sources[0]).is_dir())


def _report(lost: tuple[Problem, ...]) -> None:
    for line in problem_lines(lost):
        complain(line)


def _write(
    written: PaperRecord | RecordSet[PaperRecord], serializer: Serializer, output: str
) -> None:
    if output == "-":
        text = dumps(written, serializer)
        write_data(text if text.endswith("\n") else f"{text}\n")
        return
    try:
        dump(written, output, serializer)
    except OSError as error:
        # The file of another name that is written first says nothing to the user.
        error.filename = output
        raise
