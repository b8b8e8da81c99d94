"""What the exports of Chinese databases have in common: CNKI (知网), Wanfang (万方), CQVIP (维普).

Their records are in Chinese, with an English title beside at most: a Chinese title is the original,
an English one beside it the publisher's own. Several authors may share a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, cast

import attrs

from litrecord.model.people import Author, Contributor, NameOrder, PersonName
from litrecord.model.text import LangText
from litrecord.parsers.papers import people
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean, read_texts
from litrecord.patterns import late
from litrecord.text.author_lists import HAN, split_authors
from litrecord.text.names import read_name
from litrecord.text.words.name_words import NAME_SUFFIXES, OTHERS
from litrecord.text.words.surnames import COMPOUND_SURNAMES
from litrecord.vocab.loose_words import names_chinese_database
from litrecord.vocab.problems import UNREADABLE_VALUE

__all__ = [
    "STANDARD",
    "add_affiliations",
    "authors",
    "contributors",
    "database_named",
    "join_lines",
    "read_cn_number",
    "texts_of",
]

TellsDatabase = Callable[[Reading], bool]

# Characters between which a line end is no space
_SOLID: Final = late("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
_SEMICOLON: Final = late("[;；]")
_OTHER_COMMA: Final = late("[;；、，]")
_KANA: Final = late("[\u3041-\u309f\u30a1-\u30fa]")
# No name is longer.
_LONGEST: Final = 200
_SEPARATORS: Final = ";；、，,"
# Numbers of affiliations after a name
_MARKS: Final = late(r" ?\[[0-9][0-9,，;； ]*\]")
# The number of a standard: GB/T 43109-2023
STANDARD: Final = late(r"[A-Z]{1,6}(?:/[A-Z]{1,4})? ?[0-9][0-9.]*(?:[-—–]+[0-9]{2,4})?")
_CN_NUMBER: Final = late(r"(?:CN ?)?(?P<number>[0-9]{2}-[0-9]{4}(?:/[A-Z][A-Z0-9.-]*)?)")


def database_named(*keys: str) -> TellsDatabase:
    """Make what tells whether a record is of a Chinese database.

    Args:
        keys: Fields of the source that name the database, link to it, or state a degree.
    """

    def tells(reading: Reading) -> bool:
        for key in keys:
            value = reading.values.get(key)
            for one in value if isinstance(value, list) else (value,):
                if isinstance(one, str) and names_chinese_database(one):
                    return True
        return False

    return tells


def join_lines(lines: Iterable[str]) -> str:
    """Join the lines of a text: with a space, but none beside Chinese characters.

    Half-width commas and full stops after Chinese characters count as such.
    """
    whole = ""
    parts: list[str] = []
    for line in map(str.strip, lines):
        if not line:
            continue
        if whole and not (_SOLID.search(whole[-2:]) or _SOLID.match(line)):
            parts.append(" ")
        parts.append(line)
        whole = line
    return "".join(parts)


def texts_of(
    read: Callable[[object, Reading], tuple[LangText, ...] | None], is_chinese: TellsDatabase
) -> Callable[[object, Reading], tuple[LangText, ...] | None]:
    """Make what reads a title or an abstract, or a list of such, in the roles told above.

    Args:
        read: What reads one of them.
        is_chinese: Tells whether the record is of a Chinese database; in others no role is known.
    """

    def read_all(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        found: list[LangText] = []
        for item in reading.entries(value):
            found += read(item, reading) or ()
        if is_chinese(reading) and any(HAN.search(text.value) for text in found):
            found = [
                attrs.evolve(text, role="original" if HAN.search(text.value) else "parallel")
                for text in found
            ]
        return tuple(found) or None

    return read_all


def authors(
    is_chinese: TellsDatabase, otherwise: NameOrder
) -> Callable[[object, Reading], tuple[Author, ...] | None]:
    """Make what reads authors, one a text or several in one.

    Numbers of affiliations in brackets after the names are left out of them. In Latin letters,
    commas part names only where a database of names without commas has them.

    Args:
        is_chinese: Tells whether the record is of a Chinese database. There the family name comes
            first.
        otherwise: Which part a Latin name begins with in others.
    """

    def read(value: object, reading: Reading) -> tuple[Author, ...] | None:
        is_listed = is_chinese(reading)
        found: list[Author] = []
        rest: list[object] = []
        is_parted = not is_listed and _are_parted(value, reading)
        for place, item in enumerate(reading.entries(value)):
            text = clean(item, reading, at=f"[{place}]" if isinstance(value, list) else "")
            if text is None:
                continue
            if sum(map(text.count, _SEPARATORS)) > reading.limits.entries:
                # Reading the names would take many times the memory of the text.
                reading.note(UNREADABLE_VALUE, text[:200], expected=f"≤ {reading.limits.entries}")
                rest.append(item)
                continue
            plain = _MARKS.sub("", text) if "[" in text and HAN.search(text) else text
            if plain != text:
                rest.append(item)
            order: NameOrder = "family-first" if is_listed else otherwise
            listed = [plain] if is_parted else _names(plain, is_listed=is_listed)
            names = reading.entries(listed)
            found += [Author(name=_read_name(str(name), order)) for name in names]
        reading.leave(rest)
        return tuple(found) or None

    return read


def contributors(
    role: str, is_chinese: TellsDatabase, otherwise: NameOrder
) -> Callable[[object, Reading], tuple[Contributor, ...] | None]:
    """Make what reads people in another role than author; see `authors`.

    Args:
        role: What they did.
        is_chinese: See `authors`.
        otherwise: See `authors`.
    """
    read_people = authors(is_chinese, otherwise)

    def read(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
        found = read_people(value, reading)
        return None if found is None else tuple(Contributor(role=role, author=x) for x in found)

    return read


def _read_name(text: str, order: NameOrder) -> PersonName:
    # A comma at the end is EndNote's way to say that this is no person.
    is_group = text.endswith(",") and not HAN.search(text)
    return people.group(text.rstrip(" ,")) if is_group else read_name(text, order=order)


def _are_parted(value: object, reading: Reading) -> bool:
    """Tell whether commas part family name and given names: `山田, 太郎`, as in Japanese records.

    They do where the title has kana, or each of several texts in Chinese characters has just one.
    """
    items = value if isinstance(value, list) else [value]
    eastern = [one for one in items if isinstance(one, str) and HAN.search(one[:_LONGEST])]
    if not eastern or any(one.count(",") != 1 or _OTHER_COMMA.search(one) for one in eastern):
        return False
    titles = cast("list[LangText]", reading.gathered.get("title", []))
    return len(eastern) > 1 or any(_KANA.search(title.value) for title in titles)


def _names(text: str, *, is_listed: bool) -> list[object]:
    if _SEMICOLON.search(text):
        parts: Iterable[str] = map(str.strip, _SEMICOLON.split(text))
    elif HAN.search(text):
        first, comma, last = (part.strip() for part in text.partition(","))
        is_surname = comma and "," not in last and (len(first) == 1 or first in COMPOUND_SURNAMES)
        parts = [text] if is_surname else split_authors(text)
    else:
        parts = _latin_names(text) if is_listed else [text]
    return [part for part in parts if part.casefold().strip(" .,") not in {"", *OTHERS}]


def _latin_names(text: str) -> list[str]:
    """Part names without commas in them, such as `Zhang San,Li Si`."""
    parts = [part for part in map(str.strip, text.split(",")) if part]
    names = [part for part in parts if part not in NAME_SUFFIXES]
    is_list = len(names) > 2 or (len(names) == 2 and all(" " in name for name in names))
    return [*split_authors(text)] if is_list else [text]


def read_cn_number(value: object, reading: Reading) -> str | None:
    """Read the number of a journal in China (国内统一连续出版物号): `11-0315`, `36-1287/S`."""
    for text in read_texts(value, reading) or ():
        match = _CN_NUMBER.fullmatch(text)
        if match is not None:
            reading.leave([one for one in value if one != text] if isinstance(value, list) else ())
            return match["number"]
    return None


def add_affiliations(reading: Reading, key: str) -> None:
    """Give the only author the institutions of the record: of several, whose is whose is not said.

    Args:
        reading: A record whose authors were read.
        key: The field that has the institutions, with semicolons between.
    """
    listed = reading.gathered.get("authors")
    value = reading.values.get(key)
    if not isinstance(listed, list) or len(listed) != 1 or not isinstance(value, str):
        return
    reading.path = key
    parts = [part.strip() for part in _SEMICOLON.split(value)]
    found = people.affiliations([part for part in parts if part], reading)
    if found:
        listed[0] = attrs.evolve(listed[0], affiliations=found)
        del reading.values[key]
