"""`litrecord formats`: the formats that can be read and written."""

from __future__ import annotations

import argparse

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.cli.exits import FINE
from litrecord.cli.streams import write

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command: it has none."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001  # the signature of all commands
    """Print the table."""
    write(f"{BUILTIN_FORMATS}\n")
    return FINE
