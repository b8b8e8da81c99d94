"""The file of what could not be read: a line of JSON each, for a look or for another try."""

from __future__ import annotations

import argparse
import base64
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from litrecord.api.files import replacing
from litrecord.codec.json import encode_utf8
from litrecord.errors import Failure, FormatError
from litrecord.terminal.reports import reason

__all__ = ["add_failures", "failure_as_line", "opened_failures"]


def add_failures(parser: argparse.ArgumentParser) -> None:
    """Let a command keep what could not be read."""
    parser.add_argument(
        "--failures",
        metavar="BAD",
        help="write what could not be read to this file, a line of JSON each: source, line, "
        "index, error, and raw, or raw_base64 for bytes that are no UTF-8",
    )


def failure_as_line(failure: Failure) -> bytes:
    """Write a failure as a line of JSON; the file of `--failures` consists of these."""
    plain: dict[str, object] = {
        "source": failure.location.source,
        "line": failure.location.line,
        "index": failure.location.index,
        "error": reason(failure),
    }
    try:
        plain["raw"] = failure.raw.decode()
    except UnicodeDecodeError:
        plain["raw_base64"] = base64.b64encode(failure.raw).decode()
    return encode_utf8(plain) + b"\n"


@contextlib.contextmanager
def opened_failures(path: str | None, *others: str) -> Iterator[BinaryIO | None]:
    """Open the file of failures, which takes its place when the block ends well; None for none.

    Args:
        path: Its name.
        others: Names of files that are read or written beside it, which it must not replace.

    Raises:
        FormatError: It is one of the others, or standard output.
        OSError: It cannot be written.
    """
    if path is None:
        yield None
        return
    if path == "-":
        raise FormatError("--failures needs the name of a file, not standard output (-)")
    target = Path(path).resolve()
    # A device such as /dev/null may be all of them.
    if target.is_file() or not target.exists():
        for other in others:
            # By their real names, for links and other spellings lead to the same file.
            if other != "-" and Path(other).resolve() == target:
                raise FormatError(f"--failures {path} would overwrite {other}; name another file")
    with replacing(path) as stream:
        yield stream
