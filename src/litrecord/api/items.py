"""The steps from a source to records: documents, parsers, drafts, objects, one item at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, cast

import attrs

from litrecord.api.building import Target, build
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.collecting import undisturbed
from litrecord.api.formats import Formats
from litrecord.api.inputs import resolve_parser
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
from litrecord.typing import Document, Draft, Parser, ReadOptions

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Read",
    "Request",
    "build_all",
    "collect",
    "document_of",
    "options_of",
    "read_by",
    "read_document",
    "read_source",
]


@attrs.frozen(kw_only=True)
class Request:
    """How the caller wants things read."""

    format: str | Parser | None = None
    target: Target[object] = PaperRecord
    cls: type = PaperRecord
    strict: bool = False
    encoding: str | None = None
    limits: Limits = DEFAULT_LIMITS
    formats: Formats = BUILTIN_FORMATS
    recursive: bool = False


# A record with what was found while it was read
Read: TypeAlias = tuple[object, tuple[Problem, ...]]


def document_of(data: bytes | str | BinaryIO, name: str | None, request: Request) -> InputDocument:
    """Make a document of some data or a stream."""
    return InputDocument(data, name=name, encoding=request.encoding, limits=request.limits)


def read_document(document: InputDocument, request: Request) -> Iterator[Read | Failure]:
    """Read a document by the parser that was chosen or that its content tells."""
    parser = resolve_parser(document, request.format, request.formats, request.limits)
    yield from read_by(parser, document, request)


def read_by(parser: Parser, document: Document, request: Request) -> Iterator[Read | Failure]:
    """Read a document by a parser."""
    return build_all(parser.drafts(document, options_of(request)), parser.name, request)


def options_of(request: Request) -> ReadOptions:
    """Return what a parser is told of a request."""
    return ReadOptions(strict=request.strict, limits=request.limits, cls=request.cls)


def build_all(
    drafts: Iterable[Draft | Failure], name: str, request: Request
) -> Iterator[Read | Failure]:
    """Make objects of drafts of the format called `name`."""
    for number, draft in enumerate(drafts, 1):
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
            made = build(draft, request.target, request.cls, name)
            if isinstance(made, Failure):
                yield made
                continue
        yield made, tuple(draft.problems)


def _read_file(path: Path, request: Request) -> Iterator[Read | Failure]:
    with path.open("rb") as stream:
        yield from read_document(document_of(stream, str(path), request), request)


def _read_folder(folder: Path, request: Request) -> Iterator[Read | Failure]:
    """Read every file; one that cannot be read is a failure and costs no other."""
    for path in files_in(folder, recursive=request.recursive):
        try:
            yield from _read_file(path, request)
        except (LitrecordError, OSError) as error:
            yield file_failure(path, error)


def read_source(source: PathOrStream, request: Request) -> Iterator[Read | Failure]:
    """Read a file, all files of a folder, or a stream."""
    from pathlib import Path  # noqa: PLC0415  # what is in memory needs it not

    if is_stream(source):
        stream = cast("BinaryIO", source)
        name = getattr(stream, "name", None)
        document = document_of(stream, name if isinstance(name, str) else None, request)
        yield from read_document(document, request)
        return
    path = Path(cast("str", source))
    yield from _read_folder(path, request) if path.is_dir() else _read_file(path, request)


def collect(items: Iterator[Read | Failure], request: Request) -> RecordSet[object]:
    """Gather what was read; strict requests raise for what is wrong in it."""
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
