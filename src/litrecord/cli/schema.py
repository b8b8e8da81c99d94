"""`litrecord schema`: the JSON Schema of litrecord's own JSON."""

from __future__ import annotations

import argparse

from litrecord.cli.exits import FINE
from litrecord.cli.outputs import add_file, write_text
from litrecord.codec.json import encode
from litrecord.schema.document import json_schema
from litrecord.vocab.own import TYPES

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "type",
        nargs="?",
        choices=tuple(TYPES),
        default="paper",
        help="what the JSON holds, by its property type (default: paper)",
    )
    add_file(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the schema, which is of one object, for reading by eye too.

    Raises:
        OSError: The output cannot be written.
    """
    made = json_schema(TYPES[arguments.type])  # type: ignore[arg-type]  # one of its five classes
    write_text(encode(made, indent=2) + "\n", arguments.output)
    return FINE
