"""Reading: bytes, text, files, folders and streams become records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypeVar, cast, overload

import attrs

from litrecord.api.building import Target, build, class_of
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.collecting import undisturbed
from litrecord.api.formats import Formats
from litrecord.api.inputs import resolve_parser, text_of
from litrecord.api.sources import (
    PathOrStream,
    file_failure,
    files_in,
    is_stream,
    refuse_errors,
)
from litrecord.codec.document import InputDocument
from litrecord.errors import Failure, LimitError, LitrecordError, Problem
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.typing import Parser, ReadOptions

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["iter_records", "parse", "read"]

R = TypeVar("R")


@attrs.frozen(kw_only=True)
class _Request:
    """How the caller wants things read."""

    format: str | Parser | None
    target: Target[object]
    cls: type
    strict: bool
    encoding: str | None
    limits: Limits
    formats: Formats
    recursive: bool = False


# A record with what was found while it was read
_Read: TypeAlias = tuple[object, tuple[Problem, ...]]


def _documents(data: bytes | str | BinaryIO, name: str | None, request: _Request) -> InputDocument:
    return InputDocument(data, name=name, encoding=request.encoding, limits=request.limits)


def _read_document(document: InputDocument, request: _Request) -> Iterator[_Read | Failure]:
    parser = resolve_parser(document, request.format, request.formats, request.limits)
    options = ReadOptions(strict=request.strict, limits=request.limits, cls=request.cls)
    for number, draft in enumerate(parser.drafts(document, options), 1):
        if number > request.limits.records:
            raise LimitError(
                f"more than {request.limits.records} records; "
                "pass limits=Limits(records=…) to allow more",
                location=draft.location,
            )
        if isinstance(draft, Failure):
            yield draft
            continue
        made = draft.made
        if made is None or request.target is not request.cls:
            made = build(draft, request.target, request.cls, parser.name)
            if isinstance(made, Failure):
                yield made
                continue
        yield made, tuple(draft.problems)


def _read_file(path: Path, request: _Request) -> Iterator[_Read | Failure]:
    with path.open("rb") as stream:
        yield from _read_document(_documents(stream, str(path), request), request)


def _read_folder(folder: Path, request: _Request) -> Iterator[_Read | Failure]:
    """Read every file; one that cannot be read is a failure and costs no other."""
    for path in files_in(folder, recursive=request.recursive):
        try:
            yield from _read_file(path, request)
        except (LitrecordError, OSError) as error:
            yield file_failure(path, error)


def _read_source(source: PathOrStream, request: _Request) -> Iterator[_Read | Failure]:
    from pathlib import Path  # noqa: PLC0415  # what is in memory needs it not

    if is_stream(source):
        stream = cast("BinaryIO", source)
        name = getattr(stream, "name", None)
        document = _documents(stream, name if isinstance(name, str) else None, request)
        yield from _read_document(document, request)
        return
    path = Path(cast("str", source))
    yield from _read_folder(path, request) if path.is_dir() else _read_file(path, request)


def _collect(items: Iterator[_Read | Failure], request: _Request) -> RecordSet[object]:
    records: list[object] = []
    problems: dict[int, tuple[Problem, ...]] = {}
    failures: list[Failure] = []
    for item in undisturbed(items):
        if isinstance(item, Failure):
            failures.append(item)
            if len(failures) > request.limits.failures:
                raise LimitError(
                    f"more than {request.limits.failures} records could not be read; "
                    f"the first: {failures[0].error}",
                    failures=failures[:100],
                )
            continue
        record, found = item
        if found:
            problems[len(records)] = found
        records.append(record)
    made = RecordSet(records, problems=problems, failures=failures)
    if request.strict:
        refuse_errors(made.problems, made.failures)
    return made


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
    request = _Request(
        format=format,
        target=cls,
        cls=class_of(cls),
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
    )
    document = _documents(text_of(data), None, request)
    return _collect(_read_document(document, request), request)


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
    request = _Request(
        format=format,
        target=cls,
        cls=class_of(cls),
        strict=strict,
        encoding=encoding,
        limits=limits,
        formats=formats,
        recursive=recursive,
    )
    return _collect(_read_source(source, request), request)


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
    request = _Request(
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
    return _iterate(_read_source(source, request), strict, on_problem, on_failure)


def _iterate(
    items: Iterator[_Read | Failure],
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
