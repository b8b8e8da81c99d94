"""What litrecord writes into the custom metadata of JATS, for want of an element."""

from __future__ import annotations

from typing import Final

from litrecord.parsers.papers import values
from litrecord.parsers.papers.elements import attribute, children, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader
from litrecord.vocab.jats import CUSTOM

__all__ = ["CUSTOM_TARGETS", "read_custom"]

_FLAGS: Final = {"true": True, "false": False}


def _read_flag(value: object, reading: Reading) -> bool | None:
    text = values.clean(value, reading)
    return None if text is None else _FLAGS.get(text)


_READERS: Final[dict[str, Reader]] = {
    "accessed": values.read_date,
    "article_number": values.read_text,
    "citation_count": values.read_citation_count,
    "genre": values.read_text,
    "open_access.is_open": _read_flag,
    "open_access.license": values.read_text,
    "open_access.pdf_url": values.read_text,
    "open_access.status": values.read_text,
    "open_access.version": values.read_text,
    "publication_model": values.read_text,
}
CUSTOM_TARGETS: Final = tuple(_READERS)


def read_custom(value: object, reading: Reading) -> dict[str, object] | None:
    """Read custom metadata that are fields of litrecord's records; all others stay."""
    made: dict[str, object] = {}
    left: list[object] = []
    for item in reading.entries(value):
        name = text_of(next(iter(children(item, "meta-name")), None)) or ""
        read = _READERS.get(name.strip())
        found = None
        if read is not None and attribute(item, "specific-use") == CUSTOM and name not in made:
            found = read(text_of(next(iter(children(item, "meta-value")), None)), reading)
        if found is None:
            left.append(item)
        else:
            made[name.strip()] = found
    reading.leave(left if isinstance(value, list) else next(iter(left), None))
    return made or None
