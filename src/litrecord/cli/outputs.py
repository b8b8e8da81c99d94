"""Where a command writes records, and in which format."""

from __future__ import annotations

import argparse
from typing import Final

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.files import write_file
from litrecord.api.writing import dumps, losses
from litrecord.cli.streams import complain, write_data
from litrecord.errors import FormatError, Problem
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.patterns import late
from litrecord.terminal.reports import problem_lines
from litrecord.typing import Serializer

__all__ = [
    "add_file",
    "add_output",
    "choose_serializer",
    "tell_losses",
    "write_records",
    "write_text",
]

_POSITION: Final = late(r"\[[0-9]+\]")
_MORE: Final = {"en": "(and {} more of this kind)", "zh": "（另有 {} 处同类）"}


def add_file(parser: argparse.ArgumentParser) -> None:
    """Let a command write a file."""
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        default="-",
        help="the file to write, gzipped if it ends in .gz, or - for standard output (default: -)",
    )


def add_output(parser: argparse.ArgumentParser, *, usual: str) -> None:
    """Let a command write records; `usual` is the format for standard output."""
    add_file(parser)
    parser.add_argument(
        "--to",
        dest="target_format",
        metavar="F",
        help=f"format to write (default: that of OUT's ending, {usual} for standard output)",
    )
    parser.add_argument(
        "--losses",
        action="store_true",
        help="report on standard error what the format cannot express",
    )


def choose_serializer(name: str | None, output: str, *, usual: str) -> Serializer:
    """Return what writes papers: by the name of a format, else by the ending of the output.

    Raises:
        FormatError: There is no such format, the ending tells none, or it holds no papers.
    """
    serializer = _serializer(name, output, usual)
    try:
        # Before anything is read.
        tuple(serializer.losses(PaperRecord()))
    except TypeError as error:
        raise FormatError(str(error)) from error
    return serializer


def _serializer(name: str | None, output: str, usual: str) -> Serializer:
    if name is not None:
        return BUILTIN_FORMATS.serializer(name)
    if output == "-":
        return BUILTIN_FORMATS.serializer(usual)
    if BUILTIN_FORMATS.name_by_suffix(output) is None:
        names = ", ".join(one.name for one in BUILTIN_FORMATS if one.writable)
        raise FormatError(
            f"cannot tell a format from the name {output!r}; expected --to with one of {names}"
        )
    return BUILTIN_FORMATS.by_suffix(output)


def tell_losses(
    written: PaperRecord | RecordSet[PaperRecord], serializer: Serializer, lang: str = "en"
) -> None:
    """Report on standard error what a format cannot express, and of which record.

    Losses of one kind in a record, such as one of each of its keywords, are one line: the first of
    them, and how many there are beside it.
    """
    alike: dict[tuple[object, ...], list[Problem]] = {}
    for loss in losses(written, serializer):
        kind = loss.location, _POSITION.sub("[]", loss.path), loss.code
        alike.setdefault(kind, []).append(loss)
    for some in alike.values():
        (line,) = problem_lines(some[:1], lang=lang)
        more = len(some) - 1
        complain(line if not more else f"{line} {_MORE[lang].format(more)}")


def write_records(
    written: PaperRecord | RecordSet[PaperRecord], serializer: Serializer, output: str
) -> None:
    """Write one record or several to a file or, for `-`, to standard output.

    Raises:
        OSError: The output cannot be written.
    """
    write_text(dumps(written, serializer), output)


def write_text(text: str, output: str) -> None:
    """Write a text to a file, in UTF-8, or, for `-`, to standard output, there as whole lines.

    Raises:
        OSError: The output cannot be written.
    """
    if output == "-":
        write_data(text if text.endswith("\n") or not text else f"{text}\n")
        return
    try:
        write_file(output, text.encode())
    except OSError as error:
        # The file of another name that is written first says nothing to the user.
        error.filename = output
        raise
