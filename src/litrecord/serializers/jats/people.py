"""Authors and other contributors in JATS, with where they work."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.codec.xml_writing import XmlContent, XmlTag, xml_characters
from litrecord.identifiers import orcid
from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import PaperRecord
from litrecord.serializers.jats.places import Places
from litrecord.serializers.jats.readings import line, plain, stated_tag
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.name_parts import name_of_parts
from litrecord.text.names import read_name
from litrecord.text.scripts import cjk_shares
from litrecord.text.tags import primary_language
from litrecord.vocab.jats import ROLES

__all__ = ["contributors"]

_ORCID: Final = "https://orcid.org/"
_FLAGS: Final = {True: "yes", False: "no"}
# Languages in which the family name comes first, also in Latin letters
_EASTERN: Final = frozenset({"ja", "ko", "zh"})
_OTHER: Final = "contributor"


def contributors(record: PaperRecord, ledger: Ledger, lang: str | None) -> list[XmlTag]:
    """Write authors, then the others, then the institutions of all.

    Args:
        record: The record.
        ledger: The account of it.
        lang: The tag that the article states as its language; None for none.
    """
    places = Places()
    tags: list[XmlTag] = []
    authors: list[Author] = []
    for author in record.authors or ():
        tag, found = _contrib(author, "author", places, lang)
        if tag is not None and found is not None:
            tags.append(tag)
            authors.append(found)
    others: list[Contributor] = []
    beside: list[XmlTag] = []
    for one in record.contributors or ():
        role, read_role = _role(one.role)
        tag, found = _contrib(one.author, role, places, lang)
        if tag is not None and found is not None:
            beside.append(tag)
            others.append(Contributor(role=read_role, author=found))
    if ledger.is_asked:
        if record.authors is not None:
            compare(ledger, "authors", record.authors, tuple(authors) or None)
        if record.contributors is not None:
            compare(ledger, "contributors", record.contributors, tuple(others) or None)
    groups = [XmlTag("contrib-group", tuple(group)) for group in (tags, beside) if group]
    return [*groups, *places.tags]


def _role(role: str) -> tuple[str, str]:
    """Return the word for what someone did, and what is read of it."""
    word = xml_characters(role)
    short = word.casefold().removesuffix("s")
    if short in ("", "author"):
        return _OTHER, _OTHER
    return word, ROLES.get(short, _OTHER)


def _contrib(
    author: Author, kind: str, places: Places, lang: str | None
) -> tuple[XmlTag | None, Author | None]:
    names, read_names = _names(author, lang)
    if not read_names:
        return None, None
    ids, read_orcid, read_ids = _ids(author)
    content: list[XmlContent] = [*ids, *names]
    email = None if author.email is None else xml_characters(author.email).strip() or None
    if email is not None:
        content.append(XmlTag("email", (email,)))
    found: list[Affiliation] = []
    for place in author.affiliations or ():
        name = places.name_of(place)
        if name is not None:
            key, read = name
            content.append(XmlTag("xref", (), {"ref-type": "aff", "rid": key}))
            found.append(read)
    attributes = {"contrib-type": kind}
    if author.corresponding is not None:
        attributes["corresp"] = _FLAGS[author.corresponding]
    if author.equal_contribution is not None:
        attributes["equal-contrib"] = _FLAGS[author.equal_contribution]
    made = Author(
        name=read_names[0],
        alternates=tuple(read_names[1:]),
        orcid=read_orcid,
        ids=read_ids,
        affiliations=tuple(dict.fromkeys(found)) or None,
        corresponding=author.corresponding,
        equal_contribution=author.equal_contribution,
        email=email,
    )
    return XmlTag("contrib", tuple(content), attributes), made


def _ids(author: Author) -> tuple[list[XmlTag], str | None, tuple[Identifier, ...]]:
    tags: list[XmlTag] = []
    number = None if author.orcid is None else orcid.compact(author.orcid)
    if number is not None and not orcid.is_valid(number):
        number = None
    if number is not None:
        tags.append(XmlTag("contrib-id", (_ORCID + number,), {"contrib-id-type": "orcid"}))
    read: list[Identifier] = []
    for one in author.ids:
        scheme, value = xml_characters(one.scheme).casefold(), xml_characters(one.value).strip()
        if scheme not in ("", "orcid") and value:
            tags.append(XmlTag("contrib-id", (value,), {"contrib-id-type": scheme}))
            read.append(Identifier(scheme=scheme, value=value))
    return tags, number, tuple(read)


def _names(author: Author, lang: str | None) -> tuple[list[XmlTag], list[PersonName]]:
    """Write the names of someone; return also what is read, in its order."""
    in_parts: list[XmlTag] = []
    whole: list[XmlTag] = []
    tags: list[XmlTag] = []
    read_parts: list[PersonName] = []
    read_whole: list[PersonName] = []
    names = (author.name, *author.alternates)
    is_group = all(name.literal is not None for name in names)
    for name in names:
        tag, found = _whole(name, is_group=is_group) if name.literal else _parts(name)
        if tag is None or found is None:
            continue
        tags.append(tag)
        (in_parts if tag.name == "name" else whole).append(tag)
        (read_parts if tag.name == "name" else read_whole).append(found)
    read = [*read_parts, *read_whole]
    if lang is not None:
        # As a reader sorts them: the name in the language of the article is the first.
        read.sort(key=lambda name: name.lang is None or _own(name.lang) != primary_language(lang))
    if len(tags) > 1 or (tags and tags[0].name == "string-name"):
        holder = "collab-alternatives" if is_group else "name-alternatives"
        tags = [XmlTag(holder, tuple(tags))]
    return tags, list(dict.fromkeys(read))


def _own(tag: str) -> str | None:
    return tag if "latn" in tag.casefold() else primary_language(tag)


def _language(name: PersonName) -> tuple[str | None, dict[str, str]]:
    tag = stated_tag(name.lang)
    return tag, {} if tag is None else {"xml:lang": tag}


def _style(name: PersonName) -> str:
    text = f"{name.family or ''}{name.given or ''}{name.literal or ''}"
    is_eastern = name.order == "family-first" and primary_language(name.lang) in _EASTERN
    return "eastern" if is_eastern or cjk_shares(text) else "western"


def _parts(name: PersonName) -> tuple[XmlTag | None, PersonName | None]:
    tag, attributes = _language(name)
    style = _style(name)
    parts = {
        "surname": " ".join(filter(None, (name.particle, name.family))),
        "given-names": name.given or "",
        "suffix": name.suffix or "",
    }
    surname, given, suffix = map(plain, parts.values())
    found = name_of_parts(surname, given, suffix=suffix, lang=tag)
    content = tuple(
        XmlTag(key, (line(one),)) for key, one in parts.items() if plain(one) is not None
    )
    return XmlTag("name", content, {"name-style": style, **attributes}), found


def _whole(name: PersonName, *, is_group: bool) -> tuple[XmlTag | None, PersonName | None]:
    """Write a name that is not in parts: of a group, or beside one that is."""
    tag, attributes = _language(name)
    shown = line(name.literal or "")
    text = plain(shown)
    if text is None:
        return None, None
    if is_group:
        return XmlTag("collab", (shown,), attributes), PersonName(literal=text, lang=tag)
    style = _style(name)
    found = read_name(text, order="family-first" if style == "eastern" else "given-first")
    if tag is not None:
        found = attrs.evolve(found, lang=tag)
    return XmlTag("string-name", (shown,), {"name-style": style, **attributes}), found
