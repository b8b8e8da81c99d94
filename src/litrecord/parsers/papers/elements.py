"""Values of XML elements: a text alone, or a text beside attributes and children.

See `litrecord.codec.xml_values` for their shape.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from litrecord.parsers.papers.reading import Reading

__all__ = ["attribute", "by_text", "children", "parted", "text_of", "without"]

T = TypeVar("T")

TEXT: Final = "#text"


def parted(value: object) -> tuple[object, dict[str, object]]:
    """Return the text of an element, None when it has none, and all else of it."""
    if not isinstance(value, dict):
        return value, {}
    rest = dict(value)
    return rest.pop(TEXT, None), rest


def text_of(value: object) -> str | None:
    """Return the text of an element; None when it has none."""
    text, _ = parted(value)
    return text if isinstance(text, str) and text.strip() else None


def attribute(value: object, name: str) -> str | None:
    """Return an attribute of an element; None when it does not have it."""
    found = value.get(f"@{name}") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


def children(value: object, name: str) -> list[object]:
    """Return the children of an element that have a name."""
    found = value.get(name) if isinstance(value, dict) else None
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def without(stated: dict[str, object], *names: str) -> dict[str, object]:
    """Return an element without some of its attributes or children."""
    return {key: one for key, one in stated.items() if key not in names}


def by_text(read: Callable[[object, Reading], T]) -> Callable[[object, Reading], T]:
    """Make what reads elements by their text alone and leaves their attributes.

    Args:
        read: Reads a text, or a list of texts where the element comes several times.
    """

    def read_elements(value: object, reading: Reading) -> T:
        if isinstance(value, str):
            return read(value, reading)
        items = reading.entries(value)
        pairs = [parted(item) for item in items]
        texts = [text for text, _ in pairs if text is not None]
        found = read(texts if isinstance(value, list) else next(iter(texts), None), reading)
        left = [rest for _, rest in pairs if rest]
        if left and found is not None:
            reading.leave(left if isinstance(value, list) else left[0])
        return found

    return read_elements
