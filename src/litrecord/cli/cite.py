"""`litrecord cite`: references, one or a list."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import attrs

from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.sources import ReadSources, add_sources
from litrecord.cli.streams import complain, write_data
from litrecord.errors import CitationError, Problem
from litrecord.serializers.gbt7714.style import STYLES, Gbt7714
from litrecord.terminal.reports import problem_lines

if TYPE_CHECKING:
    from litrecord.api.citing import CitationLanguage
    from litrecord.serializers.gbt7714.style import Output

__all__ = ["configure", "run"]

_USUAL = "gbt7714-2025-numeric"


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
    parser.add_argument(
        "--output",
        choices=("text", "html", "markdown"),
        default="text",
        help="what is written (default: text)",
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


def run(arguments: argparse.Namespace) -> int:
    """Print the references of all records of the sources as one list."""
    from litrecord.api.citing import cite  # noqa: PLC0415  # no other command needs it

    style = _style(arguments)
    found = ReadSources(arguments)
    found.tell_errors()
    if found.failures and not found.records:
        complain("litrecord: no record could be read; there is nothing to cite")
        return UNUSABLE
    problems: list[Problem] = []
    lang: CitationLanguage | None = arguments.lang
    output: Output = arguments.output
    listed = cite(found.records, style=style, lang=lang, output=output, on_problem=problems.append)
    for line in problem_lines(problems):
        complain(line)
    write_data(f"{listed}\n" if listed else "")
    return PROBLEMS if found.are_grave() else FINE


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
