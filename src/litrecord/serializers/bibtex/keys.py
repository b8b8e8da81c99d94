"""Citation keys: stable, readable, no two alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final

from litrecord.model.people import Author
from litrecord.model.record import PaperRecord
from litrecord.model.text import LangText
from litrecord.patterns import late
from litrecord.serializers.bibtex.written import WrittenEntry
from litrecord.serializers.papers.texts import main_at
from litrecord.vocab.common_surnames import COMMON_SURNAMES
from litrecord.vocab.surname_readings import SURNAME_READINGS

__all__ = ["choose_keys", "is_key", "make_key"]

_LONGEST: Final = 100
# What keys may not hold for BibTeX, biber, LaTeX or programs that read them
_NO_KEY: Final = late(r"[\s,{}()=\"#%\\~'&$^@]")
_HAN: Final = late("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
# Letters that have no other form without a mark
_SPELLED: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_SKIPPED: Final = frozenset(
    ("a", "an", "the", "on", "of", "in", "for", "and", "to", "at", "by", "from", "with", "how")
)
_LONGEST_PART: Final = 24
_CHARACTERS: Final = 3


def is_key(text: str) -> bool:
    """Tell whether a text can stand as a key."""
    return 0 < len(text) <= _LONGEST and text.isprintable() and _NO_KEY.search(text) is None


def make_key(record: PaperRecord, *, is_ascii: bool) -> str:
    """Make a key of the first author, the year and a word of the title.

    Args:
        record: The paper. Nothing but it decides.
        is_ascii: Whether only ASCII letters are allowed.
    """
    people = record.authors or tuple(one.author for one in record.contributors or ())
    year = "" if record.published is None else str(record.published.year)
    author = _author(people[0], is_ascii=is_ascii) if people else ""
    title = _title(record, is_ascii=is_ascii)
    if not author and not title:
        # The last part of a DOI tells one from another.
        title = _ascii((record.doi or "").rpartition("/")[2])
    if author or title:
        return f"{author}{year}{title}"
    # Somebody without a name in these letters is not nobody.
    kind = _ascii((record.kind or "").partition("-")[0]) if people else ""
    return f"{kind or 'anonymous'}{year}"


def _author(author: Author, *, is_ascii: bool) -> str:
    name = author.name
    family = name.family or name.literal or name.given or ""
    if not is_ascii and _HAN.match(family):
        return _letters(family + (name.given or ""))
    for one in (name, *author.alternates):
        latin = _ascii(one.family or (one.literal or one.given or "").partition(" ")[0])
        if latin:
            return latin
    for surname in (family[:2], family[:1]):
        reading = SURNAME_READINGS.get(surname) or COMMON_SURNAMES.get(surname)
        if reading:
            # Of surnames of two characters a syllable for each
            return reading.replace(" ", "")
    return ""


def _title(record: PaperRecord, *, is_ascii: bool) -> str:
    title = record.title
    if title is None or not title.variants:
        return ""
    main = title.variants[main_at(title, record.languages)]
    if not is_ascii and (found := _HAN.search(main.value)):
        return found[0][:_CHARACTERS]
    for text in (main, *_others(title.variants, main)):
        for word in text.value.split():
            ascii_word = _ascii(word)
            if len(ascii_word) > 2 and ascii_word not in _SKIPPED:
                return ascii_word
    return ""


def _others(variants: Iterable[LangText], main: LangText) -> Iterator[LangText]:
    """Yield what else a title is called, but not pinyin, of which a word says little."""
    return (one for one in variants if one is not main and "Latn" not in (one.lang or ""))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())[:_LONGEST_PART]


def _ascii(text: str) -> str:
    """Return the ASCII letters and digits of a text without other letters; "" for one with such."""
    spelled = unicodedata.normalize("NFKD", text[:_LONGEST_PART].casefold().translate(_SPELLED))
    letters = [char for char in spelled if char.isalnum()]
    return "".join(letters) if all(map(str.isascii, letters)) else ""


def choose_keys(entries: Sequence[WrittenEntry], alphabet: str) -> list[str]:
    """Choose a key for each entry.

    Keys from files come first, then those that are made, in the order of the entries; one that is
    there already gets a letter. BibTeX takes keys for equal that differ in capitals only.
    """
    taken: set[str] = set()
    # How far the letters of a key are used up
    used: dict[str, Iterator[str]] = {}
    chosen: dict[int, str] = {}
    own = [(at, one.key) for at, one in enumerate(entries) if one.key is not None]
    for at, key in own:
        if key.casefold() not in taken:
            taken.add(key.casefold())
            chosen[at] = key
    for at, one in enumerate(entries):
        if at not in chosen:
            base = one.key or make_key(one.record, is_ascii=alphabet == "ascii")
            suffixes = used.setdefault(base.casefold(), _suffixes())
            key = next(
                made for suffix in suffixes if (made := base + suffix).casefold() not in taken
            )
            taken.add(key.casefold())
            chosen[at] = key
    return [chosen[at] for at in range(len(entries))]


def _suffixes() -> Iterator[str]:
    """Yield nothing, then a, b, …, z, aa, ab, …."""
    yield ""
    for number in count(1):
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)  # noqa: PLW2901  # counted down to nothing
            letters = chr(ord("a") + rest) + letters
        yield letters
