"""Authors and others: `Family, Given, Suffix`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from litrecord.model.people import Author, PersonName
from litrecord.patterns import late
from litrecord.serializers.papers.texts import one_line
from litrecord.serializers.ris.lines import Lines, as_read
from litrecord.text.author_lists import HAN, split_authors
from litrecord.text.names import read_name
from litrecord.text.words.name_words import OTHERS
from litrecord.text.words.surnames import COMPOUND_SURNAMES
from litrecord.vocab.ris import EDITED, IN_SERIES, SERIES_HOLDERS, TRANSLATED

__all__ = ["write_people"]

_SEPARATORS: Final = late("[;；、，]")
# A literal name that readers could take apart all the same: with initials or brackets
_LOOSE: Final = late(r"(?:.*[ (（])?(?:[A-Z]\.?[ -]?){1,4}\)?|(?:[A-ZÀ-ÖØ-Þ]\.[ -]?).*|.*[(（,].*")
_AND: Final = late(" (?:and|AND)(?= )")
# Of a Latin form
_BRACKET: Final = late("[(（][A-Za-z]")
_MARKS: Final = late(r"\[[0-9]")


def write_people(lines: Lines, *, joins_names: bool) -> None:
    """Write authors, their names in another script, and contributors.

    Args:
        lines: The lines of the record.
        joins_names: Whether Chinese names are written without a comma.
    """
    authors = lines.record.authors or ()
    written = [
        _write_name(lines, "AU", f"authors[{at}]", one.name, joins_names=joins_names)
        for at, one in enumerate(authors)
    ]
    if all(written) and any(one.alternates for one in authors):
        _write_alternates(lines, authors, joins_names=joins_names)
    _write_contributors(lines, joins_names=joins_names)


def _write_alternates(lines: Lines, authors: Sequence[Author], *, joins_names: bool) -> None:
    """Write one more name of each author; readers pair them with the authors by their number."""
    names = [one.alternates[0] if one.alternates else one.name for one in authors]
    texts = [_text(one, lines, joins_names=joins_names) for one in names]
    if not all(texts):
        return
    for at, (author, text) in enumerate(zip(authors, texts, strict=True)):
        lines.write("TA", text)
        if not (author.alternates and lines.ledger.is_asked):
            continue
        own = _read(_text(author.name, lines, joins_names=joins_names), lines)
        # The same name again says that there is none.
        if str(_read(text, lines)) != str(own):
            _tell(lines, f"authors[{at}].alternates[0]", author.alternates[0], text)


def _write_contributors(lines: Lines, *, joins_names: bool) -> None:
    told: list[tuple[int, int]] = []
    contributors = lines.record.contributors or ()
    for at, one in enumerate(contributors):
        tag = _tag(lines, one.role)
        path = f"contributors[{at}]"
        if tag is None or not _write_name(
            lines, tag, f"{path}.author", one.author.name, joins_names=joins_names
        ):
            continue
        lines.ledger.tell(f"{path}.role")
        # The order in which readers find them
        told.append((("ED", "A2", "A3", "A4").index(tag), at))
    if sorted(told) != told:
        lines.ledger.change("contributors", [one.role for one in contributors], None)


def _tag(lines: Lines, role: str) -> str | None:
    """Return the tag that says a role; None when the type of the work has none for it."""
    kind = lines.kind
    if role == "editor":
        return "ED"
    if role == "translator" and kind in TRANSLATED:
        return "A4"
    if role == "advisor" and kind == "thesis":
        return "A3"
    if role == "collection-editor" and kind in IN_SERIES:
        return "A3"
    is_series = kind in SERIES_HOLDERS & EDITED and lines.has_journal
    return "A2" if role == "collection-editor" and is_series else None


def _write_name(lines: Lines, tag: str, path: str, name: PersonName, *, joins_names: bool) -> bool:
    """Write a name; say whether that could be done so that it stays one name."""
    text = _text(name, lines, joins_names=joins_names)
    if not text:
        return False
    lines.write(tag, text)
    _tell(lines, f"{path}.name", name, text)
    if _BRACKET.search(text) and HAN.search(text):
        # Readers may find the Latin form of a Chinese name in brackets.
        lines.ledger.change(f"{path}.alternates", None, text)
    return True


def _tell(lines: Lines, path: str, name: PersonName, text: str) -> None:
    ledger = lines.ledger
    if not ledger.is_asked:
        return
    read = _read(text, lines)
    parts = ("family", "given", "particle", "suffix", "literal")
    if read is None or any(getattr(read, one) != getattr(name, one) for one in parts):
        ledger.change(path, str(name), text)
    else:
        ledger.tell(path)
        if read.lang != name.lang:
            ledger.change(f"{path}.lang", name.lang, read.lang)


def _read(text: str, lines: Lines) -> PersonName | None:
    """Return the name that a reader finds; None where that is not sure."""
    name = read_name(text, order="family-first" if lines.is_chinese() else "unknown")
    if name.literal is not None and name.lang is None and _LOOSE.fullmatch(name.literal):
        return None
    return name


def _text(name: PersonName, lines: Lines, *, joins_names: bool) -> str:
    """Spell a name so that readers find one name in it; empty where that cannot be."""
    is_chinese = lines.is_chinese()
    for spelled in _spellings(name, joins_names=joins_names):
        text = as_read(one_line(spelled))
        if text and _is_one(text, is_listed=is_chinese):
            return text
    return ""


def _spellings(name: PersonName, *, joins_names: bool) -> Iterator[str]:
    """Yield a name in the ways that may do, the best first."""
    whole = str(name)
    if name.literal is not None:
        yield whole
    else:
        family = " ".join(filter(None, (name.particle, name.family)))
        inverted = ", ".join(filter(None, (family, name.given, name.suffix)))
        is_joined = joins_names and HAN.search(family) is not None
        yield from (whole, inverted) if is_joined else (inverted, whole)
    # Last of all without whatever parts names.
    yield _AND.sub(" ", _SEPARATORS.sub(" ", whole).replace(",", " ").replace("&", " "))


def _is_one(text: str, *, is_listed: bool) -> bool:
    """Tell whether readers find just one name in a text.

    Args:
        text: The text as they find it.
        is_listed: Whether they take the record for a Chinese database's, which print several names
            without commas in a line.
    """
    if ";" in text or "；" in text or _MARKS.search(text) or text.rstrip(" ,") != text:
        return False
    if text.casefold().strip(" .,") in {"", *OTHERS}:
        return False
    if HAN.search(text):
        first, comma, last = (part.strip() for part in text.partition(","))
        if comma and "," not in last and (len(first) == 1 or first in COMPOUND_SURNAMES):
            return True
        return split_authors(text) == (text,)
    parts = [part for part in map(str.strip, text.split(",")) if part]
    return not is_listed or len(parts) < 2 or (len(parts) == 2 and not all(map(_has_space, parts)))


def _has_space(text: str) -> bool:
    return " " in text
