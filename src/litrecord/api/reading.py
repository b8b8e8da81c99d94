"""Reading: bytes, text, files, folders and streams become records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar, overload

from litrecord.api.building import Target, class_of
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Formats
from litrecord.api.inputs import text_of
from litrecord.api.items import Read, Request, collect, document_of, read_document, read_source
from litrecord.api.sources import PathOrStream, is_stream, refuse_errors
from litrecord.errors import Failure, Problem
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.typing import Parser

__all__ = ["iter_records", "parse", "read"]

R = TypeVar("R")


@overload
def parse(
    data: bytes | str,
    *,
    format: str | Parser | None = None,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> RecordSet[PaperRecord]: ...
@overload
def parse(
    data: bytes | str,
    *,
    format: str | Parser | None = None,
    cls: Target[R],
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> RecordSet[R]: ...
def parse(
    data: bytes | str,
    *,
    format: str | Parser | None = None,
    cls: Target[object] = PaperRecord,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
) -> RecordSet[object]:
    """Read all records of some data, tolerantly.

    A bad field becomes absent and a problem; a bad record becomes a failure; both are on the set
    that is returned.

    Args:
        data: The content itself, as bytes (gzip is recognised) or text; not a path.
        format: Name of the format, or a parser; None tells it from the content.
        cls: What the records shall be: `PaperRecord`, a class derived from it whose own fields
            are filled from `extra` by name, or a function that takes a `PaperRecord`.
        strict: Whether problems of severity `error` and failures raise, all in one error.
        encoding: Character encoding of bytes; None for UTF-8 or what a byte order mark says. Of
            tagged text and tables of papers that are in neither, None tells it from the content,
            with a problem; XML may declare its own.
        limits: Bounds on the input.
        formats: The formats to choose from.

    Raises:
        ParseError: The data are unusable as a whole, or strict reading found errors.
        FormatError: The format is not known, cannot be told, or the data are a path.
        TypeError: `data` is neither bytes nor text.
    """
    request = Request(
        format=format,
        target=cls,
        cls=class_of(cls),
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
    )
    document = document_of(text_of(data), None, request)
    return collect(read_document(document, request), request)


@overload
def read(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
) -> RecordSet[PaperRecord]: ...
@overload
def read(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: Target[R],
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
) -> RecordSet[R]: ...
def read(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: Target[object] = PaperRecord,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
) -> RecordSet[object]:
    """Read all records of a file, a folder or a stream, tolerantly; see `parse`.

    Args:
        source: Path of a file or folder, or a stream opened for reading bytes. The files of a
            folder are read in the order of their names, hidden ones left out; each may have a
            format of its own, and one that cannot be read is a failure.
        format: See `parse`.
        cls: See `parse`.
        strict: See `parse`.
        encoding: See `parse`.
        limits: See `parse`; they hold for each file.
        formats: See `parse`.
        recursive: Whether folders in a folder are read too.

    Raises:
        ParseError: A single file is unusable as a whole, or strict reading found errors.
        FormatError: The format is not known or cannot be told.
        OSError: The source cannot be opened.
        TypeError: `source` is neither a path nor a stream of bytes.
    """
    request = Request(
        format=format,
        target=cls,
        cls=class_of(cls),
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
        recursive=recursive,
    )
    return collect(read_source(source, request), request)


@overload
def iter_records(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
    on_problem: Callable[[Problem], object] | None = None,
    on_failure: Callable[[Failure], object] | None = None,
) -> Iterator[PaperRecord]: ...
@overload
def iter_records(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: Target[R],
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
    on_problem: Callable[[Problem], object] | None = None,
    on_failure: Callable[[Failure], object] | None = None,
) -> Iterator[R]: ...
def iter_records(
    source: PathOrStream,
    *,
    format: str | Parser | None = None,
    cls: Target[object] = PaperRecord,
    strict: bool = False,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    formats: Formats = BUILTIN_FORMATS,
    recursive: bool = False,
    on_problem: Callable[[Problem], object] | None = None,
    on_failure: Callable[[Failure], object] | None = None,
) -> Iterator[object]:
    """Yield records one by one. See `read`.

    JSON lines and JSON arrays are read with flat memory: no more is held than the record at hand
    and some that are read ahead, up to 64 of them or about a mebibyte. The first few come at once.
    A JSON object that is not one of several in lines is read as a whole.

    Args:
        source: See `read`.
        format: See `parse`.
        cls: See `parse`.
        strict: Whether the first problem of severity `error`, or the first failure, raises.
        encoding: See `parse`.
        limits: See `parse`.
        formats: See `parse`.
        recursive: See `read`.
        on_problem: Called with each problem, before its record is yielded.
        on_failure: Called with each record that could not be read.

    Raises:
        ParseError: The source is unusable as a whole, or strict reading found an error.
        FormatError: The format is not known or cannot be told.
        OSError: The source cannot be opened.
        TypeError: `source` is neither a path nor a stream of bytes.
    """
    request = Request(
        format=format,
        target=cls,
        cls=class_of(cls),
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
        recursive=recursive,
    )
    # Told apart here and not when the first record is asked for.
    is_stream(source)
    return _iterate(read_source(source, request), strict, on_problem, on_failure)


def _iterate(
    items: Iterator[Read | Failure],
    strict: bool,  # noqa: FBT001  # private
    on_problem: Callable[[Problem], object] | None,
    on_failure: Callable[[Failure], object] | None,
) -> Iterator[object]:
    for item in items:
        if isinstance(item, Failure):
            if on_failure is not None:
                on_failure(item)
            if strict:
                refuse_errors((), (item,))
            continue
        record, found = item
        if on_problem is not None:
            for problem in found:
                on_problem(problem)
        if strict:
            refuse_errors(found, ())
        yield record
