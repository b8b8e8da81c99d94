"""Where people work, in JATS: each institution once, for all who name it."""

from __future__ import annotations

from typing import Final

from litrecord.codec.xml_writing import XmlContent, XmlTag, xml_characters
from litrecord.model.people import Affiliation
from litrecord.model.text import LangText
from litrecord.patterns import late
from litrecord.serializers.jats.readings import (
    one_of,
    read_name_text,
    running,
    stated_tag,
)
from litrecord.text.markup import clean_markup

__all__ = ["Places"]

_ROR: Final = late(r"https?://ror\.org/[0-9a-z]{9}")
_CODE: Final = late("[A-Za-z]{2}")
_BETWEEN: Final = ", "


class Places:
    """The institutions of the people of one article.

    Attributes:
        tags: The elements, in the order in which the institutions were first named.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.tags: list[XmlTag] = []
        self._known: dict[Affiliation, tuple[str, Affiliation] | None] = {}

    def name_of(self, place: Affiliation) -> tuple[str, Affiliation] | None:
        """Return the `id` of an institution and what is read of it; None where that is nothing."""
        if place not in self._known:
            key = f"aff{len(self.tags) + 1}"
            tag, read = _aff(place, key)
            if tag is not None and read is not None:
                self.tags.append(tag)
                self._known[place] = key, read
            else:
                self._known[place] = None
        return self._known[place]


def _aff(place: Affiliation, key: str) -> tuple[XmlTag | None, Affiliation | None]:
    """Write an institution, in each of its languages; the first says all that is no name."""
    ror = place.ror if _ROR.fullmatch(place.ror or "") is not None else None
    tags: list[XmlTag] = []
    read: list[LangText] = []
    read_country = None
    for variant in place.name.variants if place.name is not None else ():
        tag = stated_tag(variant.lang)
        country = None if tags else place.country
        content, raw, found_country = _content(variant.value, country)
        text = clean_markup(raw, one_line=True).strip(" ,;")
        found = read_name_text(text, tag=tag)
        if found is None:
            continue
        read_country = read_country or found_country
        if ror is not None and not tags:
            head, *others = content
            wrapped = (_wrap(ror, head),) if isinstance(head, XmlTag) else (_wrap(ror), head)
            content = (*wrapped, *others)
        tags.append(
            XmlTag("aff", content, {} if tag is None else {"xml:lang": tag}, is_inline=True)
        )
        read.append(found)
    if not tags and ror is None:
        return None, None
    made = Affiliation(name=one_of(read), ror=ror, country=read_country)
    if not tags and ror is not None:
        tags.append(XmlTag("aff", (_wrap(ror),), is_inline=True))
    if len(tags) == 1:
        (only,) = tags
        return XmlTag("aff", only.content, {"id": key, **only.attributes}, is_inline=True), made
    return XmlTag("aff-alternatives", tuple(tags), {"id": key}), made


def _wrap(ror: str, *institutions: XmlContent) -> XmlTag:
    number = XmlTag("institution-id", (ror,), {"institution-id-type": "ror"})
    return XmlTag("institution-wrap", (number, *institutions))


def _content(name: str, country: str | None) -> tuple[tuple[XmlContent, ...], str, str | None]:
    """Return what an institution consists of, that as it is read, and the country in it."""
    whole = " ".join(xml_characters(name).split())
    land = " ".join(xml_characters(country or "").split())
    if land and whole.endswith(land) and whole.removesuffix(land).strip(" ,;"):
        rest = whole.removesuffix(land)
        head = rest.rstrip(" ,;")
        between = rest[len(head) :]
    elif land and _CODE.fullmatch(land) is None:
        head, between = whole, _BETWEEN
    else:
        code = XmlTag("country", (), {"country": land})
        raw = f"<institution>{running(whole)}</institution>"
        return (XmlTag("institution", (whole,)), *((code,) if land else ())), raw, land or None
    # Readers put a comma between elements that have nothing between them.
    is_glued = not between.strip()
    tags: tuple[XmlContent, ...] = (
        *((head, between) if is_glued else (XmlTag("institution", (head,)), between)),
        XmlTag("country", (land,)),
    )
    raw = f"<institution>{running(head)}</institution>{between}<country>{running(land)}</country>"
    return tags, raw, clean_markup(running(land), one_line=True) or None
