"""`litrecord cite`: references, one or a list."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.outputs import add_file, write_text
from litrecord.cli.sources import ReadSources, add_sources
from litrecord.cli.streams import complain
from litrecord.errors import CitationError, Problem
from litrecord.serializers.gbt7714.style import STYLES, Gbt7714
from litrecord.terminal.reports import problem_lines

if TYPE_CHECKING:
    from litrecord.api.citing import CitationLanguage
    from litrecord.serializers.gbt7714.style import Output

__all__ = ["configure", "run"]

_USUAL = "gbt7714-2025-numeric"
# Without it a browser guesses the encoding of a file, and takes Chinese for something else.
_PAGE: Final = '<!DOCTYPE html>\n<meta charset="utf-8">\n<title>References</title>\n'
_MARKUPS: Final[dict[str, Output]] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser)
    parser.add_argument(
        "--style",
        default=_USUAL,
        metavar="STYLE",
        help=f"one of {', '.join(STYLES)}, or a file .csl (default: {_USUAL})",
    )
    parser.add_argument(
        "--lang",
        choices=("zh", "en", "both"),
        help="language of the references; both: each in its own and its parallel form in the other "
        "(default: that of each record)",
    )
    add_file(parser)
    parser.add_argument(
        "--to",
        dest="markup",
        choices=("text", "html", "markdown"),
        help="what is written (default: that of OUT's ending .html or .md, else text)",
    )
    parser.add_argument(
        "--translations",
        action="store_true",
        help="let a translated title stand for a parallel one that the publisher did not print",
    )
    parser.add_argument(
        "--pinyin",
        action="store_true",
        help="write Chinese names in pinyin where a reference in another language has no others",
    )
    parser.add_argument(
        "--all-authors", action="store_true", help="name all authors (default: the first three)"
    )
    parser.add_argument(
        "--messages",
        choices=("en", "zh"),
        default="en",
        help="language of messages (default: en)",
    )
    parser.epilog = f"{parser.epilog or ''}. Messages count records from 0: record 0 is [1]"


def run(arguments: argparse.Namespace) -> int:
    """Print the references of all records of the sources as one list."""
    from litrecord.api.citing import cite  # noqa: PLC0415  # no other command needs it

    style = _style(arguments)
    output = _markup(arguments)
    found = ReadSources(arguments)
    found.tell_errors(arguments.messages)
    if found.failures and not found.records:
        complain("litrecord: no record could be read; there is nothing to cite")
        return UNUSABLE
    problems: list[Problem] = []
    lang: CitationLanguage | None = arguments.lang
    listed = cite(found.records, style=style, lang=lang, output=output, on_problem=problems.append)
    for line in problem_lines(problems, lang=arguments.messages):
        complain(line)
    if output == "html" and arguments.output != "-":
        listed = _PAGE + listed
    write_text(f"{listed}\n" if listed else "", arguments.output)
    return PROBLEMS if found.are_grave() else FINE


def _markup(arguments: argparse.Namespace) -> Output:
    """Return what is to be written: as named, else by the ending of the file."""
    named: Output | None = arguments.markup
    if named is not None:
        return named
    file: str = arguments.output
    if file in _MARKUPS.values():
        # In Python `output` is the markup, and a file of that name is hardly meant.
        raise CitationError(f"--output: expected a file, got {file!r}; did you mean --to {file}?")
    return _MARKUPS.get(Path(file.removesuffix(".gz")).suffix.lower(), "text")


def _style(arguments: argparse.Namespace) -> str | Gbt7714:
    """Return the style with the options given; one that is none of ours is left to `cite`."""
    name: str = arguments.style
    known = STYLES.get(name)
    if known is None:
        if name.endswith(".csl") and (
            arguments.translations or arguments.pinyin or arguments.all_authors
        ):
            raise CitationError(
                "--translations, --pinyin and --all-authors are options of the styles of GB/T 7714"
            )
        return name
    return attrs.evolve(
        known,
        allow_translations=bool(arguments.translations),
        romanise="pinyin" if arguments.pinyin else None,
        authors=None if arguments.all_authors else known.authors,
    )
