"""Papers in a provider's JSON: a document cut into objects."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial

import attrs

from litrecord.codec.json import decode, encode
from litrecord.codec.json_values import JsonItem, iter_values
from litrecord.errors import Failure
from litrecord.limits import Limits
from litrecord.parsers.json_failures import no_object
from litrecord.parsers.papers.entry import Entry
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.problems import DUPLICATE_KEY

__all__ = ["iter_entries"]


def iter_entries(
    document: Document, options: ReadOptions, *, inside: tuple[tuple[str, ...], ...] = ()
) -> Iterator[Entry | Failure]:
    """Cut a document into papers.

    Args:
        document: A JSON object, an array of such, or JSON lines.
        options: How it shall be read.
        inside: Where papers lie in the answers of a provider: paths of keys to an array of them.
            What stands around such an array tells of the answer, not of its papers, and is not
            kept.

    Raises:
        ParseError: The document is neither JSON nor JSON lines.
    """
    values = iter_values(document, limits=options.limits, find_duplicates=options.strict)
    index = 0
    for item in values:
        if isinstance(item, Failure):
            yield attrs.evolve(item, location=attrs.evolve(item.location, index=index))
            index += 1
            continue
        problems = [DUPLICATE_KEY.problem(key, location=item.location) for key in item.duplicates]
        answer = _Answer(item, inside, options.limits)
        for place, value in enumerate(_open(item.value, inside)):
            location = item.location
            if location.index != index:
                location = attrs.evolve(location, index=index)
            index += 1
            whole = value is item.value
            if isinstance(value, dict):
                raw = item.source if whole else partial(answer.source, place)
                yield Entry(values=value, location=location, raw=raw, problems=problems)
                problems = []
            else:
                raw_value = item.source() if whole else encode(value).encode()
                yield no_object("record", value, raw_value, location)


def _open(value: object, inside: tuple[tuple[str, ...], ...]) -> list[object]:
    """Return the papers of an answer, or the value as the only one."""
    for path in inside:
        level = value
        for key in path:
            level = level.get(key) if isinstance(level, dict) else None
        if isinstance(level, list):
            return level
    return [value]


class _Answer:
    """An answer as it stands in the document, since what reads its papers takes them apart."""

    def __init__(self, item: JsonItem, inside: tuple[tuple[str, ...], ...], limits: Limits) -> None:
        self._item = item
        self._inside = inside
        self._limits = limits

    @cached_property
    def _papers(self) -> list[object]:
        return _open(decode(self._item.source(), limits=self._limits), self._inside)

    def source(self, place: int) -> bytes:
        return encode(self._papers[place]).encode()
