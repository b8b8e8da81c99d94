"""Reading exactly one record: anything else is an error."""

from __future__ import annotations

from typing import TypeVar, overload

from litrecord.api.building import Target
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Formats
from litrecord.api.reading import parse, read
from litrecord.api.sources import PathOrStream
from litrecord.errors import ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.typing import Parser

__all__ = ["load", "loads"]

R = TypeVar("R")


def _exactly_one(found: RecordSet[object]) -> object:
    count = len(found) + len(found.failures)
    if count == 1 and found.failures:
        raise found.failures[0].error
    if count != 1:
        raise ParseError(
            f"expected exactly one record, got {count}; use parse() or read() for several",
            problems=found.problems,
            failures=found.failures,
        )
    return found[0]


@overload
def loads(
    data: bytes | str,
    *,
    format: str | Parser | None = None,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> PaperRecord: ...
@overload
def loads(
    data: bytes | str,
    *,
    format: str | Parser | None = None,
    cls: Target[R],
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> R: ...
def loads(
    data: bytes | str,
    *,
    format: str | Parser | None = None,
    cls: Target[object] = PaperRecord,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> object:
    """Read exactly one record from bytes or text; see `parse` for the arguments.

    Args:
        data: See `parse`.
        format: See `parse`.
        cls: See `parse`; litrecord's own JSON also holds journal profiles and rankings.
        strict: See `parse`.
        encoding: See `parse`.
        limits: See `parse`.
        formats: See `parse`.

    Raises:
        ParseError: There is no record, more than one, or one that cannot be read.
        FormatError: The format is not known or cannot be told.
        TypeError: `data` is neither bytes nor text.
    """
    found = parse(
        data,
        format=format,
        cls=cls,
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
    )
    return _exactly_one(found)


@overload
def load(
    path: PathOrStream,
    *,
    format: str | Parser | None = None,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> PaperRecord: ...
@overload
def load(
    path: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: Target[R],
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> R: ...
def load(
    path: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: Target[object] = PaperRecord,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> object:
    """Read exactly one record from a file or stream; see `read` for the arguments.

    Args:
        path: See `read`.
        format: See `parse`.
        cls: See `loads`.
        strict: See `parse`.
        encoding: See `parse`.
        limits: See `parse`.
        formats: See `parse`.

    Raises:
        ParseError: There is no record, more than one, or one that cannot be read.
        FormatError: The format is not known or cannot be told.
        OSError: The file cannot be opened.
        TypeError: `path` is neither a path nor a stream of bytes.
    """
    found = read(
        path,
        format=format,
        cls=cls,
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
    )
    return _exactly_one(found)
