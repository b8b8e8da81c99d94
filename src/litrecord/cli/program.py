"""The program as a whole: its commands, and how it ends."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Final

from litrecord.cli import cite, convert, formats, journals, rank, schema, show, validate
from litrecord.cli.exits import BROKEN_PIPE, FINE, INTERRUPTED, UNUSABLE
from litrecord.cli.streams import complain, describe, silence
from litrecord.cli.version import version
from litrecord.errors import LitrecordError

__all__ = ["build_parser", "main"]

Configure = Callable[[argparse.ArgumentParser], None]
Run = Callable[[argparse.Namespace], int]

_COMMANDS: Final[tuple[tuple[str, str, Configure, Run], ...]] = (
    ("show", "print each record as a readable bilingual card", show.configure, show.run),
    (
        "validate",
        "say what is wrong with records and ranking tables",
        validate.configure,
        validate.run,
    ),
    ("convert", "write records in another format", convert.configure, convert.run),
    ("cite", "write references by GB/T 7714 or a style of CSL", cite.configure, cite.run),
    ("rank", "add to records the rankings of their journals", rank.configure, rank.run),
    ("journals", "list the journals of ranking tables", journals.configure, journals.run),
    ("formats", "list the formats that can be read and written", formats.configure, formats.run),
    ("schema", "print the JSON Schema of litrecord's own JSON", schema.configure, schema.run),
)
_EXIT_CODES: Final = (
    "exit codes: 0 fine; 1 problems of severity error, or records that could not be read; "
    "2 unusable input or usage"
)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; parsing sets `run` to the command's function."""
    parser = argparse.ArgumentParser(
        prog="litrecord",
        description="Read, check, convert and rank bilingual (Chinese/English) paper records.",
        epilog=_EXIT_CODES,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"litrecord {version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, summary, configure, run in _COMMANDS:
        command = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=_EXIT_CODES,
            allow_abbrev=False,
        )
        configure(command)
        command.set_defaults(run=run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: Arguments without the program's name; None takes those of the process.

    Returns:
        0 fine, 1 problems of severity `error` or records that could not be read, 2 unusable
        input or usage, 130 interrupted, 141 when whoever read the output stopped reading.
    """
    try:
        code = _run(argv)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        silence()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (LitrecordError, OSError) as error:
        complain(describe(error))
        return UNUSABLE
    return code


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as error:
        # argparse has printed the help, the version or what is wrong.
        return error.code if isinstance(error.code, int) else FINE
    run: Run = arguments.run
    return run(arguments)
