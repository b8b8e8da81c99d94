"""Authors and other contributors of JATS, with where they work."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.text import BilingualText
from litrecord.parsers.jats.texts import named
from litrecord.parsers.papers import people
from litrecord.parsers.papers.elements import attribute, children, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean
from litrecord.patterns import late
from litrecord.text.markup import clean_markup
from litrecord.text.name_parts import name_of_parts
from litrecord.text.names import read_name
from litrecord.text.tags import canonical_tag
from litrecord.vocab.jats import ROLES

__all__ = ["read_contributors"]

# Signs before an institution, its identifiers and addresses, which are no part of its name
_BESIDE: Final = late(
    r"<(label|sup|institution-id|email|ext-link|fax|phone)(?:\s[^<>]*)?>[^<]*</\1>"
)
_ROR: Final = late(r">\s*(https?://ror\.org/[0-9a-z]{9})\s*<")
_COUNTRY: Final = late(r"<country(?:\s[^<>]*)?>([^<]*)</country>")
# Parts of an address with nothing between them, as editing programs write them
_PARTS: Final = "institution-wrap|institution|addr-line|city|state|postal-code|country"
_SEAM: Final = late(rf"(</(?:{_PARTS})>)\s*(?=<(?:{_PARTS})[\s>])")
_COUNTRY_CODE: Final = late(r'<country\s[^<>]*?country="([A-Za-z]{2})"[^<>]*/>')


def read_contributors(value: object, reading: Reading) -> dict[str, object] | None:
    """Read groups of contributors: targets `authors` and `contributors`.

    What stands for several of them, such as affiliations, is found by the references to it and
    stays in `extra` as well.
    """
    groups = reading.entries(value)
    places, emails = _gather(reading, groups)
    authors: list[Author] = []
    others: list[Contributor] = []
    left: list[object] = []
    for number, group in enumerate(groups):
        rest = dict(group) if isinstance(group, dict) else {"#text": group}
        unread: list[object] = []
        for place, item in enumerate(reading.entries(rest.pop("contrib", []))):
            at = f"[{number}].contrib[{place}]"
            made, unused = _read_contributor(item, reading, at, places, emails)
            unread.append(unused)
            role = _role(item, group)
            if made is not None and role is None:
                authors.append(made)
            elif made is not None and role is not None:
                others.append(Contributor(role=role, author=made))
        if any(unread):
            rest["contrib"] = unread
        left.append(rest)
    reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    made_all = {"authors": tuple(authors), "contributors": tuple(others)}
    return {target: one for target, one in made_all.items() if one} or None


def _role(item: object, group: object) -> str | None:
    """Return what someone did, in CSL's words; None for authors."""
    stated = attribute(item, "contrib-type") or attribute(group, "content-type") or "author"
    word = stated.casefold().removesuffix("s")
    return None if word == "author" else ROLES.get(word, "contributor")


def _gather(
    reading: Reading, groups: list[object]
) -> tuple[dict[str, list[Affiliation]], dict[str, str]]:
    """Return the affiliations and the addresses of authors by their identifiers."""
    front = reading.values.get("front")
    meta = front.get("article-meta") if isinstance(front, dict) else None
    places: dict[str, list[Affiliation]] = {}
    for holder in (meta, *groups):
        for item in children(holder, "aff"):
            places.setdefault(attribute(item, "id") or "", []).extend(_affiliation(item, reading))
        for item in children(holder, "aff-alternatives"):
            made = [one for aff in children(item, "aff") for one in _affiliation(aff, reading)]
            for name in (item, *children(item, "aff")):
                places.setdefault(attribute(name, "id") or "", []).extend(_united(made))
    emails: dict[str, str] = {}
    for notes in children(meta, "author-notes"):
        for item in children(notes, "corresp"):
            found = children(item, "email")
            address = text_of(found[0]) if len(found) == 1 else None
            if address is not None:
                emails[attribute(item, "id") or ""] = address.strip()
    return places, emails


def _affiliation(item: object, reading: Reading) -> list[Affiliation]:
    raw = text_of(item)
    if raw is None:
        return []
    ror, country = _ROR.search(raw), _COUNTRY.search(raw) or _COUNTRY_CODE.search(raw)
    apart = _SEAM.sub(r"\1, ", _BESIDE.sub(" ", raw))
    text = clean_markup(apart, one_line=True).strip(" ,;")
    name = named(text, dict(item) if isinstance(item, dict) else {}, reading)
    if not name and ror is None:
        return []
    return [
        Affiliation(
            name=BilingualText(variants=name) if name else None,
            ror=None if ror is None else ror[1],
            country=None if country is None else clean_markup(country[1], one_line=True) or None,
        )
    ]


def _united(found: list[Affiliation]) -> list[Affiliation]:
    """Make one affiliation of what a source says of it in several languages."""
    if len(found) < 2:
        return found
    variants = tuple(
        dict.fromkeys(text for one in found if one.name is not None for text in one.name.variants)
    )
    return [
        Affiliation(
            name=BilingualText(variants=variants) if variants else None,
            ror=next((one.ror for one in found if one.ror), None),
            country=next((one.country for one in found if one.country), None),
        )
    ]


def _read_contributor(
    value: object,
    reading: Reading,
    at: str,
    places: dict[str, list[Affiliation]],
    emails: dict[str, str],
) -> tuple[Author | None, dict[str, object]]:
    stated = reading.object_of(value, at=at)
    if stated is None:
        return None, {"#text": value}
    rest = dict(stated)
    names = _take_names(rest, reading, at)
    if not names:
        return None, dict(stated)
    if _role(value, None) != "contributor":
        rest.pop("@contrib-type", None)
    author = _with_identifiers(
        Author(name=names[0], alternates=tuple(names[1:])), rest, reading, at
    )
    found: list[Affiliation] = [
        one for item in children(rest, "aff") for one in _affiliation(item, reading)
    ]
    email = text_of(next(iter(children(rest, "email")), None))
    if len(children(rest, "email")) == 1:
        rest.pop("email")
    is_corresponding = _take_flag(rest, "@corresp")
    unread: list[object] = []
    for item in children(rest, "xref"):
        kind = attribute(item, "ref-type")
        names_of = (attribute(item, "rid") or "").split()
        if kind == "aff" and any(name in places for name in names_of):
            found += [one for name in names_of for one in places.get(name, [])]
        elif kind == "corresp":
            is_corresponding = True
            email = email or next((emails[name] for name in names_of if name in emails), None)
        else:
            unread.append(item)
    _put_back(rest, "xref", unread)
    made = attrs.evolve(
        author,
        email=None if email is None else email.strip(),
        corresponding=is_corresponding,
        equal_contribution=_take_flag(rest, "@equal-contrib"),
        affiliations=tuple(dict.fromkeys(found)) or None,
    )
    return made, rest


def _take_flag(rest: dict[str, object], key: str) -> bool | None:
    if rest.get(key) not in ("yes", "no"):
        return None
    return rest.pop(key) == "yes"


def _take_names(rest: dict[str, object], reading: Reading, at: str) -> list[PersonName]:
    """Take the names of a contributor, that in the language of the article first."""
    holders = [rest]
    for key in ("name-alternatives", "collab-alternatives"):
        holders += [dict(item) for item in children(rest, key) if isinstance(item, dict)]
    found: list[PersonName] = []
    beside: list[object] = []
    for holder in holders:
        for key in ("name", "string-name", "collab"):
            for item in children(holder, key):
                made = (
                    _read_collab(item, reading, at)
                    if key == "collab"
                    else _read_name(item, reading, at)
                )
                if made is not None:
                    found.append(made)
                    beside.append(_beside_name(item))
    if found:
        for key in ("name", "string-name", "name-alternatives", "collab-alternatives"):
            rest.pop(key, None)
        # Members of a group stay.
        groups: list[object] = [
            item for item in children(rest, "collab") if isinstance(item, dict) and len(item) > 1
        ]
        _put_back(rest, "collab", groups)
        if any(beside):
            rest["name"] = beside
    languages = reading.gathered.get("languages")
    stated = languages[0] if isinstance(languages, list) and len(languages) == 1 else None
    if stated is not None:
        own = str(stated).split("-")[0]
        # Stable: those of one kind stay in their order.
        found.sort(key=lambda name: name.lang is None or _language(name.lang) != own)
    return list(dict.fromkeys(found))


def _beside_name(item: object) -> dict[str, object]:
    """Return what stands in a name beside its parts, such as a degree."""
    taken = {"surname", "given-names", "suffix", "@lang", "@name-style", "#text", "institution"}
    stated = item if isinstance(item, dict) else {}
    return {key: one for key, one in stated.items() if key not in taken}


def _language(tag: str) -> str:
    # A transcription is not what the article prints first.
    return tag if "latn" in tag.casefold() else tag.split("-", maxsplit=1)[0]


def _read_name(value: object, reading: Reading, at: str) -> PersonName | None:
    style = attribute(value, "name-style")
    stated = attribute(value, "lang")
    lang = None if stated is None else canonical_tag(stated)
    parts = {
        key: clean(text_of(next(iter(children(value, key)), None)), reading, at=f"{at}.{key}")
        for key in ("surname", "given-names", "suffix")
    }
    name = name_of_parts(parts["surname"], parts["given-names"], suffix=parts["suffix"], lang=lang)
    if name is not None:
        is_eastern = style == "eastern" and name.order == "unknown"
        return attrs.evolve(name, order="family-first") if is_eastern else name
    text = clean(parted(value)[0], reading, at=at)
    if text is None:
        return None
    whole = read_name(text, order="family-first" if style == "eastern" else "given-first")
    return whole if lang is None else attrs.evolve(whole, lang=lang)


def _read_collab(value: object, reading: Reading, at: str) -> PersonName | None:
    """Read the name of a group, which may have its members within it."""
    inner = children(value, "institution") or children(value, "named-content")
    text = text_of(value) or text_of(next(iter(inner), None))
    name = None if text is None else clean(text, reading, at=at)
    if name is None:
        return None
    lang = attribute(value, "lang")
    return attrs.evolve(people.group(name), lang=None if lang is None else canonical_tag(lang))


def _with_identifiers(author: Author, rest: dict[str, object], reading: Reading, at: str) -> Author:
    unread: list[object] = []
    for item in children(rest, "contrib-id"):
        text = text_of(item)
        scheme = (attribute(item, "contrib-id-type") or "").casefold()
        if scheme == "orcid" and author.orcid is None:
            orcid = people.read_orcid(text, reading, at=f"{at}.contrib-id")
            author = attrs.evolve(author, orcid=orcid)
            if orcid is not None:
                continue
        elif scheme and scheme != "orcid" and text is not None:
            made = Identifier(scheme=scheme, value=text.strip())
            author = attrs.evolve(author, ids=(*author.ids, made))
            continue
        unread.append(item)
    _put_back(rest, "contrib-id", unread)
    return author


def _put_back(rest: dict[str, object], name: str, values: list[object]) -> None:
    rest.pop(name, None)
    if values:
        rest[name] = values[0] if len(values) == 1 else values
