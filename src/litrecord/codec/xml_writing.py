"""XML as text: elements with attributes, indented where that adds nothing to what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from litrecord.patterns import late
from litrecord.text.characters import clean_characters

__all__ = ["XmlTag", "escape_text", "write_xml", "xml_characters"]

# Characters that Unicode has and XML 1.0 has not, beside the controls
_NO_CHARACTER: Final = late("[\ufffe\uffff]")
_IN_ATTRIBUTES: Final = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


@attrs.frozen
class XmlTag:
    """An element.

    Attributes:
        name: Its name, with its prefix.
        content: Texts and elements in it. White space is put between elements only where there is
            no text beside them.
        attributes: Its attributes, in order, by their names with prefixes.
        is_inline: Whether no white space is put into it.
    """

    name: str
    content: tuple[XmlContent, ...] = ()
    attributes: Mapping[str, str] = attrs.Factory(dict)
    is_inline: bool = False


XmlContent: TypeAlias = XmlTag | str


def xml_characters(text: str) -> str:
    r"""Return a text as XML 1.0 can hold it.

    What `clean_characters` takes out or replaces, and U+FFFE and U+FFFF, which become U+FFFD.

    >>> xml_characters("a\x00b\r\nc\ud800\uffff")
    'ab\nc\ufffd\ufffd'
    """
    made = clean_characters(text)
    return made if made.isascii() else _NO_CHARACTER.sub("\ufffd", made)


def escape_text(text: str) -> str:
    """Write characters that mean something in XML so that they do not."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;")


def write_xml(tag: XmlTag, *, indent: int | None = None, level: int = 0) -> str:
    """Write an element, without a line end after it.

    Args:
        tag: The element.
        indent: Spaces by level; None for no white space between elements.
        level: How deep the element itself stands.
    """
    return "".join(_written(tag, indent, level))


def _written(tag: XmlTag, indent: int | None, level: int) -> Iterable[str]:
    attributes = "".join(f' {name}="{_attribute(one)}"' for name, one in tag.attributes.items())
    if not tag.content:
        yield f"<{tag.name}{attributes}/>"
        return
    yield f"<{tag.name}{attributes}>"
    if indent is None or tag.is_inline or any(isinstance(one, str) for one in tag.content):
        for one in tag.content:
            if isinstance(one, str):
                yield escape_text(xml_characters(one))
            else:
                yield from _written(one, None, 0)
    else:
        for one in tag.content:
            if isinstance(one, XmlTag):
                yield "\n" + " " * (indent * (level + 1))
                yield from _written(one, indent, level + 1)
        yield "\n" + " " * (indent * level)
    yield f"</{tag.name}>"


def _attribute(value: str) -> str:
    text = escape_text(xml_characters(value))
    for character, written in _IN_ATTRIBUTES.items():
        text = text.replace(character, written)
    return text
