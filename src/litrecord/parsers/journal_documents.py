"""Documents of journals in a provider's JSON, cut into journals and made drafts.

The parsers of journal profiles share this: each says where the journals lie in an answer of its
provider and how one is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from litrecord.codec.json import encode
from litrecord.codec.json_values import JsonItem, iter_values
from litrecord.errors import Failure, FormatError, Location, ParseError
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.parsers.journal_objects import Level
from litrecord.parsers.json_failures import no_object
from litrecord.typing import Document, Draft, ReadOptions
from litrecord.vocab.problems import DUPLICATE_KEY

__all__ = ["Entry", "iter_drafts"]


@attrs.frozen(kw_only=True)
class Entry:
    """A journal's object in a document.

    Attributes:
        value: The object; when it is none, the entry becomes a failure.
        envelope: What stood around it, the object itself left out; empty when nothing did.
    """

    value: object
    envelope: FrozenMapping = attrs.field(factory=FrozenMapping)


Opener = Callable[[dict[str, object]], Iterable[Entry]]
Reader = Callable[[Level, FrozenMapping], dict[str, object]]

_NOT_A_PAPER: Final = "this is a journal, not a paper; pass cls=JournalProfile"


def iter_drafts(
    document: Document, options: ReadOptions, format_name: str, open_value: Opener, read: Reader
) -> Iterator[Draft | Failure]:
    """Read the journals of a document one by one.

    Args:
        document: A JSON value, an array of such, or JSON lines.
        options: How it shall be read.
        format_name: Name of the format, under which the rest of each journal stands in `extra`;
            what stood around it goes under the same name with `-envelope`.
        open_value: Finds the journals in a JSON object; raises `ParseError` when it holds none.
        read: Makes the fields of one journal.

    Raises:
        FormatError: Something else than journal profiles was asked for.
        ParseError: The document is neither JSON nor JSON lines.
    """
    if not issubclass(options.cls, JournalProfile):
        raise FormatError(_NOT_A_PAPER)
    index = 0
    values = iter_values(document, limits=options.limits, find_duplicates=options.strict)
    for item in values:
        if isinstance(item, Failure):
            yield attrs.evolve(item, location=attrs.evolve(item.location, index=index))
            index += 1
            continue
        duplicates = [DUPLICATE_KEY.problem(key, location=item.location) for key in item.duplicates]
        for made in _open(item, index, open_value):
            if isinstance(made, Failure):
                yield made
            else:
                draft = _draft(made, attrs.evolve(item.location, index=index), options, read)
                _add_rest(draft, made, format_name)
                draft.problems += duplicates
                duplicates = []
                if item.value is made.value:
                    draft.raw = item.source
                yield draft
            index += 1


@attrs.frozen
class _Opened:
    """An entry whose value is an object."""

    value: dict[str, object]
    envelope: FrozenMapping


def _open(item: JsonItem, index: int, open_value: Opener) -> Iterator[_Opened | Failure]:
    location = attrs.evolve(item.location, index=index)
    if not isinstance(item.value, dict):
        yield no_object("journal", item.value, item.source(), location)
        return
    try:
        entries = open_value(item.value)
    except ParseError as error:
        # Its place is told here and not by who opened it.
        located = ParseError(error.message, location=location)
        yield Failure(raw=item.source(), location=location, error=located)
        return
    for number, entry in enumerate(entries, index):
        if isinstance(entry.value, dict):
            yield _Opened(entry.value, entry.envelope)
        else:
            place = attrs.evolve(location, index=number)
            yield no_object("journal", entry.value, encode(entry.value).encode(), place)


def _draft(opened: _Opened, location: Location, options: ReadOptions, read: Reader) -> Draft:
    level = Level(opened.value, options.limits)
    fields = read(level, opened.envelope)
    made = {name: value for name, value in fields.items() if value is not None}
    made["extra"] = FrozenMapping(level.rest)
    return Draft(
        fields=made,
        problems=level.problems,
        location=location,
        raw=lambda: encode(opened.value).encode(),
    )


def _add_rest(draft: Draft, opened: _Opened, format_name: str) -> None:
    extra = {format_name: draft.fields["extra"], f"{format_name}-envelope": opened.envelope}
    draft.fields["extra"] = FrozenMapping({name: value for name, value in extra.items() if value})
