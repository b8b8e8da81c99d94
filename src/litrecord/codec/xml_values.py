"""An XML element as plain values.

It becomes a dictionary: its attributes as `@name`, its children by name, those that come several
times as a list, its text as `#text`. An element without attributes and children is its text, and
one that holds nothing at all is left out. Names are local ones, without the prefix of their
namespace. An element of running text is its text with the markup in it, spelled anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, TypeAlias

from litrecord.errors import LimitError

__all__ = ["Appearances", "Element", "ElementReader", "local_name"]

# Given the attributes of an element, the names of the tags that it stands for
Appearances: TypeAlias = Mapping[str, Callable[[Mapping[str, str]], tuple[str, ...]]]


class Element(Protocol):
    """An element as lxml has it, which has no types of its own."""

    tag: str
    text: str | None
    tail: str | None
    prefix: str | None

    @property
    def attrib(self) -> Mapping[str, str]:
        """Its attributes."""

    def __len__(self) -> int:
        """Count its children."""

    def __iter__(self) -> Iterator[Element]:
        """Yield its children."""

    def itertext(self) -> Iterator[str]:
        """Yield the pieces of its text."""


class ElementReader:
    """Makes values of elements.

    Args:
        running: Local names of elements of running text.
        appearances: By local name, elements that are no parts but say how text looks: what gives
            the names of the tags that one stands for in running text.
        depth: How deeply elements may be nested.
    """

    def __init__(self, running: frozenset[str], appearances: Appearances, depth: int) -> None:
        self._running = running
        self._appearances = appearances
        self._depth = depth

    def read(self, element: Element) -> dict[str, object]:
        """Return the values of an element that is a record.

        Raises:
            LimitError: Elements are nested more deeply than is allowed.
        """
        values = self._values(element, 1)
        if isinstance(values, dict):
            return values
        return {} if values is None else {"#text": values}

    def _values(self, element: Element, depth: int) -> object:
        if depth > self._depth:
            raise _too_deep(self._depth)
        if local_name(element.tag) in self._running:
            text = _escaped(element.text) + self._markup(element, depth)
            return _with_attributes(element, text)
        if not len(element):
            return _with_attributes(element, element.text or "")
        children: dict[str, list[object]] = {}
        texts = [element.text or ""]
        for child in element:
            name = local_name(child.tag)
            if name in self._appearances:
                texts[-1] += "".join(child.itertext()) + (child.tail or "")
                continue
            if child.tail:
                texts.append(child.tail)
            made = self._values(child, depth + 1)
            if made is not None:
                children.setdefault(name, []).append(made)
        if not children:
            return _with_attributes(element, "".join(texts))
        values = _attributes(element)
        values |= {name: made[0] if len(made) == 1 else made for name, made in children.items()}
        stated = [text.strip() for text in texts if text and not text.isspace()]
        if stated:
            values["#text"] = " ".join(stated)
        return values

    def _markup(self, element: Element, depth: int) -> str:
        """Spell what stands in an element behind its first text."""
        if depth > self._depth:
            raise _too_deep(self._depth)
        parts: list[str] = []
        for child in element:
            name = local_name(child.tag)
            inner = _escaped(child.text) + self._markup(child, depth + 1)
            if name not in self._appearances:
                prefixed = f"{child.prefix}:{name}" if child.prefix else name
                attributes = "".join(
                    f' {key[1:]}="{_escaped(str(value)).replace(chr(34), "&quot;")}"'
                    for key, value in _attributes(child).items()
                )
                parts.append(
                    f"<{prefixed}{attributes}>{inner}</{prefixed}>"
                    if inner
                    else f"<{prefixed}{attributes}/>"
                )
            elif inner:
                tags = self._appearances[name](child.attrib)
                opening = "".join(f"<{tag}>" for tag in tags)
                closing = "".join(f"</{tag}>" for tag in reversed(tags))
                parts.append(f"{opening}{inner}{closing}")
            parts.append(_escaped(child.tail))
        return "".join(parts)


def _too_deep(depth: int) -> LimitError:
    return LimitError(
        f"elements nested more than {depth} levels deep; pass limits=Limits(depth=…) to allow more"
    )


def local_name(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2] if name[:1] == "{" else name


def _attributes(element: Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in element.attrib.items():
        key = f"@{local_name(name)}"
        # Two attributes of one name in two namespaces
        found[f"@{name}" if key in found else key] = value
    return found


def _with_attributes(element: Element, text: str) -> object:
    blank = not text or text.isspace()
    if not element.attrib:
        return None if blank else text
    values = _attributes(element)
    if not blank:
        values["#text"] = text
    return values


def _escaped(text: str | None) -> str:
    if not text:
        return ""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;") if "<" in text else text
