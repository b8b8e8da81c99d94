"""Names of authors: one name as its parts, and a list of authors.

Which part of a Latin name comes first is a property of the source and never guessed from the
name. What cannot be read safely stays a literal.
"""

from __future__ import annotations

import string
from typing import Final, TypeAlias

from litrecord.model.people import Author, NameOrder, PersonName
from litrecord.model.unchecked import unchecked
from litrecord.patterns import late
from litrecord.text.author_lists import split_authors
from litrecord.text.characters import decode_entities
from litrecord.text.words.name_words import (
    FAMILY_CONJUNCTIONS,
    GROUP_ENDINGS,
    GROUP_WORDS,
    NAME_SUFFIXES,
    OTHERS,
    PARTICLES,
)
from litrecord.text.words.surnames import COMPOUND_SURNAMES

__all__ = ["read_authors", "read_name", "read_plain_authors", "run_together", "split_authors"]

# By far the commonest: words that begin with a capital letter, the last of them no initial.
_PLAIN: Final = late(r"(?:[A-Z][A-Za-z.'-]*+ )+[A-Z][A-Za-z'-]++")
_NOT_PLAIN: Final = GROUP_WORDS | {suffix.lower() for suffix in NAME_SUFFIXES}

# 々 is left out: names that hold it are Japanese.
_HAN_RANGES: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN: Final = late(f"[{_HAN_RANGES}]")
_HAN_NAME: Final = late(f"([{_HAN_RANGES}]{{1,4}})(?:(,)? ?([{_HAN_RANGES}]{{1,3}}))?")
_PLAIN_HAN_LIST: Final = late("[\u4e00-\u9fff]{2,3}(?:, [\u4e00-\u9fff]{2,3})*")
_LAST_OF_GROUPS: Final = frozenset(ending[-1] for ending in (*GROUP_ENDINGS, "等"))
_KANA: Final = late("[々\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f]")
_HANGUL: Final = late("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_LATIN: Final = late("[A-Za-zÀ-ɏ]")
# Beyond Latin, Greek, Cyrillic and Armenian letters and common punctuation.
_OTHER_SCRIPT: Final = late("[\u0590-\u1dff\u2e80-\U0010ffff]")
# Marks of affiliations, addresses, remarks in brackets.
_NOT_IN_NAMES: Final = late(r'[0-9@/:<>()\[\]{}*+=|"?!]')

# What lists of plain names consist of, and the words in them that need a closer look
_PLAIN_BYTES: Final = b" ,-.'" + string.ascii_letters.encode()
_PLAIN_LATIN: Final = late("[A-Za-zÀ-ÖØ-öø-ɏ ,.'-]*+")
_NO_PLAIN_WORDS: Final = frozenset(
    spelled
    for phrase in (*_NOT_PLAIN, *OTHERS, "and", "al", "others")
    for word in (phrase, phrase.title(), phrase.upper())
    for spelled in (word, f"{word},")
)

# Making and checking a name and an author takes most of the time that reading plain names takes.
_plain_name = unchecked(PersonName, "family", "given", "order")
_name = unchecked(PersonName, "family", "given", "lang", "order", "raw")
_literal_name = unchecked(PersonName, "literal", "lang", "raw")
_parts_name = unchecked(PersonName, "family", "given", "particle", "suffix", "order", "raw")
_author = unchecked(Author, "name")

# Given names, particles, family name.
_Parts: TypeAlias = tuple[list[str], list[str], list[str]]


def read_authors(text: str, *, order: NameOrder) -> tuple[Author, ...]:
    """Read a list of authors: `split_authors`, then `read_name` for each name."""
    plain = read_plain_authors(text, order=order)
    if plain is not None:
        return plain
    return tuple([_author(read_name(part, order=order)) for part in split_authors(text)])


def read_plain_authors(text: str, *, order: NameOrder) -> tuple[Author, ...] | None:
    """Read a list of authors that is printed as plainly as can be, all of it at once.

    Returns:
        What `read_authors` gives; the names joined with `, ` are the text again. None where
        anything in it needs a closer look.
    """
    if not text.isascii():
        if _PLAIN_LATIN.fullmatch(text) is None:
            return _read_plain_han(text)
    elif text.encode().translate(None, _PLAIN_BYTES):
        return None
    return _read_plain_latin(text) if order == "given-first" else None


def _read_plain_han(text: str) -> tuple[Author, ...] | None:
    """Read a list such as `高英峰, 赵娜`."""
    if _PLAIN_HAN_LIST.fullmatch(text) is None:
        return None
    authors: list[Author] = []
    for part in text.split(", "):
        family, given = _cut_chinese(part)
        if not given or part[-1] in _LAST_OF_GROUPS:
            return None
        authors.append(_author(_name(family, given, "zh", "family-first", None)))
    return tuple(authors)


def _read_plain_latin(text: str) -> tuple[Author, ...] | None:
    """Read a list such as `Ying-Feng Gao, Na Zhao`, of the characters of `_PLAIN_LATIN`."""
    parts = text.split(", ")
    if (
        text.count(",") >= len(parts)
        or text[:1] == " "
        or "  " in text
        or not _NO_PLAIN_WORDS.isdisjoint(text.split(" "))
    ):
        return None
    # All words begin with capital letters and go on in small ones.
    is_title = text.istitle()
    authors: list[Author] = []
    for part in parts:
        given, _, family = part.rpartition(" ")
        if not given or len(family) < 2 or "." in family:
            return None
        if is_title or part.istitle():
            authors.append(_author(_plain_name(family, given, "given-first")))
        elif part.isupper():
            # Perhaps the initials of the name before
            return None
        else:
            authors.append(_author(read_name(part, order="given-first")))
    return tuple(authors)


def read_name(text: str, *, order: NameOrder) -> PersonName:
    """Read one name.

    - Two to four Han characters are a Chinese name: a surname of two characters where the list
      of them has it or a space or comma marks it, else of one. Four characters without such a
      surname stay literal, since they may be a double surname, a Japanese name or a
      transliteration; so do longer names and those with a middle dot.
    - Names with kana or hangul stay literal, with `lang` "ja" or "ko"; names in other scripts
      that do not tell capital and small letters stay literal too.
    - `Family, Given` is family first whatever `order` says.
    - Otherwise the last word (given first) or the first word (family first) is the family name. A
      run of words in capitals is the family name of a family-first name that goes on in small
      letters (`GARCÍA LÓPEZ Ana`). Particles in lower case before it (`van der`) and suffixes
      (`Jr.`) are told apart.
    - Groups, single words, names of unknown order, and names that hold digits or brackets, or
      initials where the family name should be, stay literal.

    Args:
        text: The name, not blank. Entities in it are decoded.
        order: Which part a Latin name of the source begins with.

    Returns:
        The name; its `raw` is `text` where it prints differently.

    Raises:
        ValueError: `text` is blank.
    """
    if order == "given-first" and _PLAIN.fullmatch(text) is not None:
        given, _, family = text.rpartition(" ")
        if _NOT_PLAIN.isdisjoint(text.lower().split(" ")):
            return _plain_name(family, given, "given-first")
    shown = " ".join(text.split())
    if "&" in shown:
        shown = " ".join(decode_entities(shown).split()) or shown
    if not shown:
        raise ValueError("a name must not be blank; expected text such as 'Ying-Feng Gao'")
    if not shown.isascii() and _OTHER_SCRIPT.search(shown) is not None:
        return _read_eastern(shown, text)
    return _read_western(shown, order, text) or _literal(shown, text)


def run_together(name: PersonName) -> str:
    """Return all parts of a name without spaces: the same however the name is parted.

    >>> run_together(PersonName(family="欧阳", given="敏"))
    '欧阳敏'
    """
    parts = (name.particle, name.family, name.given, name.suffix, name.literal)
    return "".join(filter(None, parts)).replace(" ", "")


def _literal(shown: str, text: str, lang: str | None = None) -> PersonName:
    return _literal_name(shown, lang, None if shown == text else text)


def _read_eastern(shown: str, text: str) -> PersonName:
    if _KANA.search(shown):
        return _literal(shown, text, "ja")
    if _HANGUL.search(shown):
        return _literal(shown, text, "ko")
    match = _HAN_NAME.fullmatch(shown)
    if match is not None and not shown.endswith(GROUP_ENDINGS):
        family, comma, given = match.groups()
        if given is None:
            family, given = _cut_chinese(family)
        elif not (comma and len(family) < 3) and not _is_surname(family):
            given = ""
        if given and len(family + given) <= 4:
            printed = family + given
            return _name(family, given, "zh", "family-first", None if printed == text else text)
    is_chinese = _HAN.search(shown) is not None and _LATIN.search(shown) is None
    return _literal(shown, text, "zh" if is_chinese else None)


def _is_surname(family: str) -> bool:
    return len(family) == 1 or family in COMPOUND_SURNAMES


def _cut_chinese(name: str) -> tuple[str, str]:
    if name[:2] in COMPOUND_SURNAMES:
        # With nothing after it, the two characters may be a surname or a whole name.
        return name[:2], name[2:]
    return (name[0], name[1:]) if len(name) < 4 else (name, "")


def _read_western(shown: str, order: NameOrder, text: str) -> PersonName | None:
    """Read a name in an alphabet with capital letters; None when it stays literal."""
    words = shown.split(" ")
    has_comma = "," in shown
    if not has_comma and (len(words) == 1 or order == "unknown"):
        return None
    if _NOT_IN_NAMES.search(shown) is not None and words[-1] not in NAME_SUFFIXES:
        return None
    folded = shown.lower().replace(",", " ") if has_comma else shown.lower()
    if not GROUP_WORDS.isdisjoint(folded.split(" ")):
        return None
    suffix = None
    if has_comma:
        words, given, suffix = _comma_parts(shown)
        if given:
            return _family_comma_given(words, given, suffix, text)
    if suffix is None and len(words) > 2 and words[-1] in NAME_SUFFIXES:
        suffix = words.pop()
    if len(words) < 2 or order == "unknown":
        return None
    cut = _given_first(words) if order == "given-first" else _family_first(words)
    return None if cut is None else _from_parts(cut, suffix, order, text)


def _comma_parts(shown: str) -> tuple[list[str], list[str], str | None]:
    """Return the words before the comma, those after it, and the suffix.

    There are no words at all when the commas do not make sense.
    """
    parts = [part for part in map(str.strip, shown.split(",")) if part]
    suffixes = [part for part in parts[1:] if part in NAME_SUFFIXES]
    suffix = suffixes[0] if suffixes else None
    names = parts[:1] + [part for part in parts[1:] if part not in NAME_SUFFIXES]
    if len(suffixes) > 1 or len(names) > 2 or not names:
        return [], [], None
    return names[0].split(" "), names[1].split(" ") if len(names) > 1 else [], suffix


def _family_comma_given(
    family: list[str], given: list[str], suffix: str | None, text: str
) -> PersonName | None:
    for words in (family, given):
        if suffix is None and len(words) > 1 and words[-1] in NAME_SUFFIXES:
            suffix = words.pop()
    start = _count_particles(family)
    particles, family = family[:start], family[start:]
    if not particles:
        # `Koning, Jan de`
        end = len(given)
        while end > 1 and given[end - 1] in PARTICLES:
            end -= 1
        particles, given = given[end:], given[:end]
    return _from_parts((given, particles, family), suffix, "family-first", text)


def _count_particles(words: list[str]) -> int:
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return count


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word.endswith(".")


def _given_first(words: list[str]) -> _Parts | None:
    start = len(words) - 1
    if _is_initial(words[start]) or words[start] in PARTICLES:
        return None
    if words[start - 1] in FAMILY_CONJUNCTIONS:
        # Without a given name before it, what stands there may be one: Ramón y Cajal.
        if start < 3:
            return None
        start -= 2
    begin = start
    while begin and words[begin - 1] in PARTICLES:
        begin -= 1
    return words[:begin], words[begin:start], words[start:]


def _family_first(words: list[str]) -> _Parts | None:
    begin = _count_particles(words)
    if _is_initial(words[begin]):
        return None
    end = begin + 1
    if end < len(words) and words[end] in FAMILY_CONJUNCTIONS:
        if len(words) < end + 3:
            return None
        end += 2
    elif words[begin].isupper():
        while end < len(words) and len(words[end]) > 1 and words[end].isupper():
            end += 1
        # Where nothing is in small letters, capitals tell nothing.
        if all(word.isupper() for word in words[end:]):
            end = begin + 1
    return words[end:], words[:begin], words[begin:end]


def _from_parts(
    parts: _Parts, suffix: str | None, order: NameOrder, text: str
) -> PersonName | None:
    given, particle, family = map(" ".join, parts)
    if not family and not given:
        return None
    name = _parts_name(family, given or None, particle or None, suffix, order, None)
    if str(name) == text:
        return name
    return _parts_name(family, given or None, particle or None, suffix, order, text)
