"""`litrecord show`: a readable bilingual card for each record."""

from __future__ import annotations

import argparse

from litrecord.api.judging import validate
from litrecord.api.reading import iter_records
from litrecord.cli.exits import FINE, PROBLEMS, UNUSABLE
from litrecord.cli.sources import add_lang, add_sources, note_empty_folder, open_source
from litrecord.cli.streams import complain, describe, flush, is_bold, line_width, write
from litrecord.errors import Failure, LitrecordError, Problem
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.terminal.cards import LEAST_WIDTH, card
from litrecord.terminal.reports import failure_line

__all__ = ["configure", "run"]

_MOST_WIDTH = 88


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_sources(parser)
    add_lang(parser)
    parser.add_argument(
        "--width",
        type=_width,
        metavar="N",
        help=f"columns of a line (default: those of the terminal, at most {_MOST_WIDTH})",
    )


def _width(text: str) -> int:
    try:
        width = int(text)
    except ValueError:
        width = 0
    if width < LEAST_WIDTH:
        raise argparse.ArgumentTypeError(f"expected a number from {LEAST_WIDTH} up, got {text!r}")
    return width


def run(arguments: argparse.Namespace) -> int:
    """Print a card for each record as it is read; then what could not be read, on stderr."""
    width: int = arguments.width or line_width(LEAST_WIDTH, _MOST_WIDTH)
    cards = _Cards(width=width, lang=arguments.lang)
    code = FINE
    for source in arguments.sources:
        try:
            code = max(code, _show(source, arguments, cards))
        except BrokenPipeError:
            raise
        except (LitrecordError, OSError) as error:
            complain(describe(error))
            code = UNUSABLE
    return code


def _show(source: str, arguments: argparse.Namespace, cards: _Cards) -> int:
    code = FINE
    note_empty_folder(source)
    found: list[Problem] = []
    failures: list[Failure] = []
    records = iter_records(
        open_source(source),
        format=arguments.source_format,
        encoding=arguments.encoding,
        on_problem=found.append,
        on_failure=failures.append,
    )
    for record in records:
        # A set of one: validation tells what was found while reading, once.
        report = validate(RecordSet([record], problems={0: found}))
        found.clear()
        cards.write(record, report.problems)
        code = code if report.ok else PROBLEMS
    if failures:
        flush()
    for failure in failures:
        complain(failure_line(failure, cards.lang))
    return PROBLEMS if failures else code


class _Cards:
    """Cards one after the other, with a rule between them."""

    def __init__(self, *, width: int, lang: str) -> None:
        self.width = width
        self.lang = lang
        self._bold = is_bold()
        self._lead = ""

    def write(self, record: PaperRecord, problems: tuple[Problem, ...]) -> None:
        text = card(record, problems, width=self.width, lang=self.lang, bold=self._bold)
        write(f"{self._lead}{text}\n")
        self._lead = f"\n{'-' * self.width}\n\n"
