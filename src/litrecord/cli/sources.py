"""The sources named on the command line."""

from __future__ import annotations

import argparse
import errno
import io
import sys
from pathlib import Path
from typing import BinaryIO

from litrecord.api.reading import read
from litrecord.api.sources import files_in
from litrecord.cli.streams import complain
from litrecord.errors import Failure, Problem, Severity
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.record import PaperRecord
from litrecord.terminal.reports import failure_line, problem_lines

__all__ = [
    "ReadSources",
    "add_lang",
    "add_sources",
    "note_empty_folder",
    "open_again",
    "open_source",
]


def add_sources(
    parser: argparse.ArgumentParser,
    *,
    option: str = "--format",
    metavar: str = "SOURCE",
    what: str = "a file, perhaps gzipped, a folder, or - for standard input",
) -> None:
    """Let a command take sources, whose format `option` may name."""
    parser.add_argument("sources", metavar=metavar, nargs="+", help=what)
    parser.add_argument(
        # Whichever a command calls it, the other is understood too.
        *dict.fromkeys((option, "--format", "--from")),
        dest="source_format",
        metavar="F",
        help="format of the sources (default: told from their content); see litrecord formats",
    )
    parser.add_argument(
        "--encoding",
        metavar="E",
        help="character encoding of the sources, such as gb18030 (default: UTF-8, "
        "or what tagged text and tables are in by their content)",
    )


def add_lang(
    parser: argparse.ArgumentParser,
    what: str = "language of labels and messages (default: en)",
) -> None:
    """Let a command choose the language of its words."""
    parser.add_argument(
        "--lang",
        choices=("en", "zh"),
        default="en",
        help=what,
    )


def open_source(source: str) -> Path | BinaryIO:
    """Return what the reading verbs take for a source: its path, or standard input for `-`.

    Raises:
        OSError: It is `-` and standard input is closed.
    """
    if source != "-":
        return Path(source)
    # The interpreter sets it to None where the file descriptor is closed.
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


class _Held(io.BytesIO):
    """The bytes of a stream that can be read only once, under its name."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__(content)
        self.name = name


def open_again(source: str) -> Path | BinaryIO:
    """Return a source in a form that can be read twice: what is no file or folder is read first.

    Raises:
        OSError: It cannot be opened.
    """
    opened = open_source(source)
    # One byte more than is allowed tells that it is too much.
    most = DEFAULT_LIMITS.size + 1
    if not isinstance(opened, Path):
        return _Held(opened.read(most), "<stdin>")
    if opened.is_file() or opened.is_dir() or not opened.exists():
        return opened
    with opened.open("rb") as stream:
        return _Held(stream.read(most), source)


def note_empty_folder(source: str) -> None:
    """Say on standard error when a source is a folder without files: it hides a mistyped path."""
    path = Path(source)
    if source != "-" and path.is_dir() and next(files_in(path, recursive=False), None) is None:
        complain(f"litrecord: {source}: there is no file in this folder")


class ReadSources:
    """The records of all sources of a command, in order, with what was found while reading.

    Raises:
        LitrecordError: One of the sources is unusable.
        OSError: One of the sources cannot be opened.
    """

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.records: list[PaperRecord] = []
        self.problems: dict[int, tuple[Problem, ...]] = {}
        self.failures: list[Failure] = []
        for source in arguments.sources:
            found = read(
                open_source(source),
                format=arguments.source_format,
                encoding=arguments.encoding,
            )
            note_empty_folder(source)
            start = len(self.records)
            self.problems.update(
                (start + at, some) for at in range(len(found)) if (some := found.problems_of(at))
            )
            self.records += found
            self.failures += found.failures
        every = [problem for some in self.problems.values() for problem in some]
        self._errors = [one for one in every if one.severity is Severity.ERROR]

    def tell_errors(self, lang: str = "en") -> None:
        """Say on standard error which fields and which records could not be read."""
        lines = problem_lines(self._errors, lang=lang)
        for line in [*lines, *(failure_line(one, lang) for one in self.failures)]:
            complain(line)

    def are_grave(self) -> bool:
        """Tell whether anything could not be read."""
        return bool(self._errors or self.failures)
