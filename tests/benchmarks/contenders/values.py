"""The values of the founding format, read by lean tests for their common forms.

All contenders share what stands here: it is plain Python and has nothing to do with the library
that builds the objects. What no quick test settles goes to litrecord's own text functions; on the
corpus of the benchmark that is one value in fifty.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from litrecord.identifiers import doi
from litrecord.text.dates import read_date
from litrecord.text.language import detect_language, han_variant
from litrecord.text.locators import read_count, read_pages, read_volume_issue
from litrecord.text.markup import clean_markup, fold_entities
from litrecord.text.names import read_authors
from litrecord.text.words.surnames import COMPOUND_SURNAMES
from litrecord.vocab.aggregator import KIND_OF_TYPE, LINK_KINDS, NOT_AVAILABLE, OPAQUE
from litrecord.vocab.cas import majors_of
from litrecord.vocab.platforms import normalise_platform

__all__ = [
    "KINDS",
    "LINKS",
    "MAJORS",
    "OPAQUE_KEYS",
    "PLATFORMS",
    "Day",
    "Name",
    "Variant",
    "count_of",
    "date_of",
    "doi_of",
    "factor_of",
    "language_of",
    "name_of",
    "names_of",
    "pages_of",
    "plain_of",
    "variants_of",
    "volume_of",
]

# family, given, particle, suffix, literal
Name: TypeAlias = tuple[str | None, str | None, str | None, str | None, str | None]
# year, month, day
Day: TypeAlias = tuple[int, int | None, int | None]
# value, lang, role
Variant: TypeAlias = tuple[str, str | None, str]

OPAQUE_KEYS: Final = tuple(sorted(OPAQUE))
LINKS: Final = tuple(LINK_KINDS.items())
MAJORS: Final = {
    one.name_zh: one.name_en for one in majors_of(scheme="upgraded", edition_year=2025)
}
# By the words as they are printed
KINDS: Final = {
    "Journal Article": "article-journal",
    "JournalArticle": "article-journal",
} | KIND_OF_TYPE
PLATFORMS: Final = {
    one: normalise_platform(one) for one in ("Semanticscholar", "PubMed", "Crossref")
}

_ENGLISH: Final = frozenset(
    {"the", "of", "and", "with", "for", "were", "that", "are", "by", "from", "on"}
    | {"after", "between", "how", "has", "not", "this", "to"}
)
_MONTHS: Final = {
    month: number
    for number, month in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
_GROUPS: Final = frozenset(
    {"Group", "Consortium", "Collaboration", "Network", "Team", "Committee", "Society"}
)
_DOI: Final = re.compile(r"10\.[0-9]{4,9}/[-A-Za-z0-9._;()/:]+")


def plain_of(text: str) -> str:
    """Return a title or an abstract without markup."""
    inner = text
    if text.startswith("<p>") and text.endswith("</p>"):
        inner = text[6:-4] if text.startswith("<p>", 3) else text[3:-4]
    if "<" in inner or "&" in inner or "  " in inner or "\n" in inner:
        return clean_markup(text)
    return inner


def language_of(text: str) -> str | None:
    """Tell Chinese by its first character, English by two function words near the beginning."""
    if "\u3400" <= text[0] <= "\u9fff":
        lang: str | None = "zh"
    elif len(_ENGLISH.intersection(text[:200].split(" "))) > 1:
        return "en"
    else:
        lang = detect_language(text)
    if lang == "zh":
        try:
            text.encode("gb2312")
        except UnicodeEncodeError:
            return "zh-Hant" if han_variant(text) == "Hant" else "zh"
    return lang


def variants_of(outer: str | None, inner: str | None) -> tuple[Variant, ...] | None:
    """Return the variants of a title or abstract: the inner one, if it differs, is the original."""
    if outer:
        value = plain_of(outer)
        if not inner or inner == outer:
            return ((value, language_of(value), "unknown"),)
        other = plain_of(inner)
        return (
            (value, language_of(value), "translation"),
            (other, language_of(other), "original"),
        )
    if inner:
        value = plain_of(inner)
        return ((value, language_of(value), "unknown"),)
    return None


def names_of(text: str) -> list[Name]:
    """Return the parts of each name of a list of authors."""
    if ";" not in text and "、" not in text and "&" not in text and " and " not in text:
        found: list[Name] = []
        for name in text.split(", "):
            given, _, family = name.rpartition(" ")
            if given:
                if not name.istitle() or family in _GROUPS or family[-1] == ".":
                    break
                found.append((family, given, None, None, None))
            elif "\u4e00" <= name[0] and 1 < len(name) < 4 and name[:2] not in COMPOUND_SURNAMES:
                found.append((name[0], name[1:], None, None, None))
            else:
                break
        else:
            return found
    return [
        (one.name.family, one.name.given, one.name.particle, one.name.suffix, one.name.literal)
        for one in read_authors(text, order="given-first")
    ]


def date_of(text: str) -> tuple[Day, Day | None] | None:
    """Return the parts of a date, and of the end of a range."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():
        return (int(text[:4]), int(text[5:7]), int(text[8:])), None
    words = text.split(" ")
    if len(words) == 3 and words[0].isdecimal() and words[1] in _MONTHS and words[2].isdecimal():
        return (int(words[0]), _MONTHS[words[1]], int(words[2])), None
    date = read_date(text)
    if date is None:
        return None
    end = date.end
    return (
        (date.year, date.month, date.day),
        None if end is None else (end.year, end.month, end.day),
    )


def volume_of(text: str) -> tuple[str | None, str | None]:
    """Return volume and issue."""
    volume, _, issue = text.partition(" ")
    if volume.isdecimal() and (not issue or issue.isdecimal()):
        return volume, issue or None
    return read_volume_issue(text)


def pages_of(text: str) -> tuple[str, str | None]:
    """Return first and last page."""
    first, _, last = text.partition("-")
    if (first.isdecimal() or (first[:1] == "e" and first[1:].isdecimal())) and (
        not last or (last.isdecimal() and len(last) >= len(first))
    ):
        return first, last or None
    pages = read_pages(text)
    return pages.first, pages.last


def count_of(text: str | int) -> int:
    """Return a count."""
    return int(text) if isinstance(text, int) or text.isdecimal() else read_count(text)


def doi_of(text: str) -> str:
    """Return a DOI in its compact form."""
    return text if _DOI.fullmatch(text) is not None else doi.validate(text)


def factor_of(value: float | str) -> tuple[float | None, str]:
    """Return the value of an impact factor and its qualifier."""
    if not isinstance(value, str):
        return float(value), ""
    if value.startswith("<"):
        return float(value[1:]), "<"
    return (None, "n/a") if value.casefold() in NOT_AVAILABLE else (float(value), "")


def name_of(text: str) -> str:
    """Return the name of a journal without entities."""
    return fold_entities(text) if "&" in text and ";" in text else text
