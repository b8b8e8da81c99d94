"""Whether a record holds every value that its source has."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import cast

import attrs

from litrecord.text.markup import clean_markup

__all__ = ["assert_nothing_lost"]


def assert_nothing_lost(
    source_values: object, record: object, *, said: Collection[object] = ()
) -> None:
    """Check that every scalar of a source occurs among the values of a record.

    They are compared as text without markup and spacing; what stands before an identifier, such as
    its resolver, is left out. The values of a record are its fields, what they had in the source
    (`raw`), and `extra`.

    Args:
        source_values: The values of one record as the source has them.
        record: The record.
        said: Words of the format that a field of the record says by being that field, such as
            `electronic` beside an ISSN.
    """
    held = {_form(value) for value in _scalars(record)}
    lost = [
        value
        for value in _scalars(source_values)
        if value not in said and not _is_held(value, held)
    ]
    assert [] == lost


def _is_held(value: object, held: set[str]) -> bool:
    form = _form(value)
    if not form or form in held or f"pmc{form}" in held:
        return True
    if form.startswith(("http", "arxiv:", "doi:", "info:", "urn:")):
        last = form.rpartition("/")[2]
        is_last = bool(last) and not held.isdisjoint((last, f"pmc{last}"))
        return is_last or any(len(one) > 4 and form.endswith(one) for one in held)
    # `16 1`, a volume and an issue
    words = str(value).split()
    return len(words) > 1 and all(_form(word) in held for word in words)


def _form(value: object) -> str:
    text = clean_markup(value) if isinstance(value, str) else str(value)
    folded = unicodedata.normalize("NFKC", text).replace("-", "")
    return "".join(folded.split()).casefold()


def _scalars(value: object) -> Iterator[object]:
    if attrs.has(type(value)):
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        parts = [getattr(value, field.name) for field in fields]
        yield from _scalars(parts)
        yield str(value)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _scalars(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _scalars(item)
    elif value is not None and value != "":
        yield value
