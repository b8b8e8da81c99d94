"""Authors, editors and their affiliations as Scopus prints them."""

from __future__ import annotations

from typing import Final, cast

import attrs

from litrecord.model.identifier import Identifier
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.parsers.papers import people
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import clean
from litrecord.patterns import late
from litrecord.text.names import read_name
from litrecord.text.words.name_words import NAME_SUFFIXES
from litrecord.vocab.problems import UNREADABLE_VALUE, VALUE_REPAIRED
from litrecord.vocab.scopus import NOTHING

__all__ = [
    "read_affiliations",
    "read_authors",
    "read_correspondence",
    "read_editors",
    "read_full_names",
    "read_ids",
]

_SCHEME: Final = "scopus"
_LISTED: Final = late("[;\n]")
# A comma before a suffix parts no names: `Doe J., Jr, Roe R.`
_COMMA: Final = late(r",(?! ?(?:Jr|Sr|II|III|IV)\b)")
_FULL_NAME: Final = late(r"(.*?) ?\(([0-9]{5,})\)")
# Editors that older exports run together: `Roe R.Doe J.-P.`
_RUN_TOGETHER: Final = late(r"(?<=[^\W\d_]\.)(?=[^\W\d_]{2})(?![^\W\d_]{2,3}\.)")
_INITIALS: Final = late(r"(?:[^\W\d_]{1,3}\.[ -]?)+|[A-Z]{1,2}")
_EMAIL: Final = late(r"e-?mail: ?(\S+@\S+)")
_LETTER: Final = late(r"[^\W\d_]")
# Of institutions whose names begin alike so many are told apart.
_MOST_ALIKE: Final = 30


def _parts(text: str) -> list[str]:
    """Split a list at semicolons or lines, else at commas but not at those within a name."""
    by_commas = ";" not in text and "\n" not in text
    found: list[str] = []
    for part in (_COMMA if by_commas else _LISTED).split(text):
        one = part.strip(" ,")
        if by_commas and found and _are_initials(one):
            # `Roe, R., Doe, J.-P.` of older exports
            found[-1] += f", {one}"
        elif one:
            found.append(one)
    return found


def _are_initials(text: str) -> bool:
    words = [word for word in text.replace(",", " ").split() if word not in NAME_SUFFIXES]
    return "." in text and bool(words) and all(map(_INITIALS.fullmatch, words))


def _bounded(parts: list[str], reading: Reading) -> list[str]:
    """Return the parts, or none where they are more than the limits allow."""
    return cast("list[str]", reading.entries(parts))


def _name(printed: str) -> PersonName:
    """Read `Di Carlo S.`: initials at the end are the given names, all before them the family's."""
    _, *behind = (part.strip() for part in printed.split(","))
    if any(part and part not in NAME_SUFFIXES for part in behind):
        # `Roe, Jane A.`: the comma says where the family name ends.
        return read_name(printed, order="family-first")
    words = printed.replace(",", " ").split()
    suffix = next((word for word in words[1:] if word in NAME_SUFFIXES), None)
    words = [word for word in words if word != suffix]
    start = len(words)
    while start > 1 and _INITIALS.fullmatch(words[start - 1]) is not None:
        start -= 1
    if start < len(words):
        spelled = f"{' '.join(words[:start])}, {' '.join(words[start:])}"
        name = read_name(f"{spelled}, {suffix}" if suffix else spelled, order="family-first")
        return attrs.evolve(name, raw=None if str(name) == printed else printed)
    # No initials: a group or a single name.
    return people.group(printed)


def read_full_names(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read `Gao, Ying-Feng (57200000000); Zhao, Na (57200000001)`."""
    text = clean(value, reading)
    if text is None or text.casefold() in NOTHING:
        return None
    found: list[Author] = []
    for part in _bounded([one for name in text.split(";") if (one := name.strip(" ,"))], reading):
        match = _FULL_NAME.fullmatch(part)
        name, number = (part, None) if match is None else (match[1], match[2])
        ids = () if number is None else (Identifier(scheme=_SCHEME, value=number),)
        found.append(Author(name=_name(name or part), ids=ids))
    return tuple(found) or None


def read_authors(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read `Gao Y.-F., Zhao N.` or `Gao Y.-F.; Zhao N.`; they stay where full names were read."""
    text = clean(value, reading)
    if text is None or text.casefold() in NOTHING or reading.has("authors"):
        return None
    return tuple(Author(name=_name(part)) for part in _bounded(_parts(text), reading)) or None


def read_ids(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read identifiers of authors, which are those of the authors at the same place."""
    text = clean(value, reading)
    if text is None or text.casefold() in NOTHING:
        return None
    numbers = _parts(text)
    authors = cast("list[Author]", reading.gathered.get("authors", []))
    if not authors:
        return None
    if [one.ids[0].value for one in authors if one.ids] == numbers:
        return ()
    if len(numbers) != len(authors) or any(one.ids for one in authors):
        reading.note(UNREADABLE_VALUE, value, expected=f"{len(authors)} identifiers")
        return None
    reading.gathered["authors"] = [
        attrs.evolve(author, ids=(Identifier(scheme=_SCHEME, value=number),))
        for author, number in zip(authors, numbers, strict=True)
    ]
    return ()


def read_editors(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
    """Read editors; older exports lost what parts them, `Roe R.Doe J.`."""
    text = clean(value, reading)
    if text is None or text.casefold() in NOTHING:
        return None
    listed = _parts(text)
    parts = _bounded([one for part in listed for one in _RUN_TOGETHER.split(part)], reading)
    if len(parts) > len(listed):
        reading.note(VALUE_REPAIRED, value, used="; ".join(parts))
    found = tuple(Contributor(role="editor", author=Author(name=_name(one))) for one in parts)
    return found or None


def _key(name: str) -> str:
    """Return what is the same in `Gao Y.-F.`, `Gao, Y.-F.` and `Y.-F. Gao`."""
    return "".join(sorted(char for char in name.casefold() if _LETTER.match(char)))


def _spellings(author: Author, printed: str | None) -> set[str]:
    return {_key(one) for one in (str(author.name), printed or "") if one}


def read_affiliations(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read `Roe R., Dept., Univ., City, Country; …`, which is one part for each author.

    Where the column of affiliations has them one by one, several of one author are told apart. What
    does not fit the authors stays.
    """
    text = clean(value, reading)
    authors = cast("list[Author]", reading.gathered.get("authors", []))
    if text is None or text.casefold() in NOTHING or not authors:
        return None
    parts = [one for part in text.split(";") if (one := part.strip())]
    if len(parts) != len(authors):
        return None
    short = _short_names(reading, len(authors))
    known = _known(reading)
    made: list[Author] = []
    for author, part, printed in zip(authors, parts, short, strict=True):
        rest = _after_name(part, _spellings(author, printed))
        if rest is None:
            return None
        named = (people.affiliation(name, reading) for name in _institutions(rest, known))
        found = tuple(one for one in named if one is not None)
        made.append(attrs.evolve(author, affiliations=found or None))
    reading.gathered["authors"] = made
    return ()


def _short_names(reading: Reading, count: int) -> list[str | None]:
    """Return the names with initials where full ones were read."""
    for header in ("Authors", "作者"):
        cell = reading.values.get(header)
        if isinstance(cell, str) and len(parts := _parts(cell)) == count:
            return list(parts)
    return [None] * count


def _known(reading: Reading) -> dict[str, list[str]]:
    """Return the institutions by what stands before their first comma, long ones first."""
    found: dict[str, list[str]] = {}
    for header in ("Affiliations", "归属机构"):
        cell = reading.values.get(header)
        if isinstance(cell, str):
            for part in sorted(cell.split(";"), key=len, reverse=True):
                name = " ".join(part.split())
                same = found.setdefault(name.partition(", ")[0], [])
                if len(same) < _MOST_ALIKE:
                    same.append(name)
    return found


def _after_name(part: str, spellings: set[str]) -> str | None:
    """Return what follows the name of an author, or None when it is another's."""
    pieces = part.split(", ", 3)
    for end in range(1, min(4, len(pieces)) + 1):
        if _key("".join(pieces[:end])) in spellings:
            return ", ".join(pieces[end:])
    return None


def _institutions(text: str, known: dict[str, list[str]]) -> list[str]:
    """Tell apart the institutions in a text that strings them together with commas."""
    found: list[str] = []
    start = 0
    while start < len(text):
        comma = text.find(", ", start)
        alike = known.get(text[start:] if comma < 0 else text[start:comma], [])
        name = next((one for one in alike if f"{text}, ".startswith(f"{one}, ", start)), None)
        if name is None:
            return [text]
        found.append(name)
        start += len(name) + 2
    return found


def read_correspondence(value: object, reading: Reading) -> None:
    """Mark the corresponding authors, who are named first; the addresses stay."""
    authors = cast("list[Author]", reading.gathered.get("authors", []))
    if not isinstance(value, str) or not authors:
        return
    short = _short_names(reading, len(authors))
    places: dict[str, list[int]] = {}
    for place, (author, printed) in enumerate(zip(authors, short, strict=True)):
        for key in _spellings(author, printed):
            places.setdefault(key, []).append(place)
    for line in value.split("\n"):
        name, _, rest = line.partition(";")
        at = places.get(_key(name), [])
        if len(at) == 1:
            email = _EMAIL.search(rest)
            authors[at[0]] = attrs.evolve(
                authors[at[0]],
                corresponding=True,
                email=None if email is None else email[1].rstrip(".,;"),
            )
