"""The sources named on the command line."""

from __future__ import annotations

import argparse
import errno
import sys
from pathlib import Path
from typing import BinaryIO

__all__ = ["add_lang", "add_sources", "open_source"]


def add_sources(parser: argparse.ArgumentParser, *, option: str = "--format") -> None:
    """Let a command take sources, whose format `option` may name."""
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="a file, perhaps gzipped, a folder, or - for standard input",
    )
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
        help="character encoding of the sources, such as gb18030 (default: UTF-8)",
    )


def add_lang(parser: argparse.ArgumentParser) -> None:
    """Let a command choose the language of its words."""
    parser.add_argument(
        "--lang",
        choices=("en", "zh"),
        default="en",
        help="language of labels and messages (default: en)",
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
