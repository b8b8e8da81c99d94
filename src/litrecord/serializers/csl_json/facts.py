"""What of an item is no running text and no name: dates, identifiers, numbers, keywords."""

from __future__ import annotations

from types import ModuleType
from typing import Final, get_args

import attrs

from litrecord.identifiers import arxiv, doi, issn, pmcid, pmid
from litrecord.model.dates import PartialDate, Season
from litrecord.model.identifier import Identifier, Link
from litrecord.model.record import Keyword
from litrecord.model.text import LangText
from litrecord.patterns import late
from litrecord.serializers.csl_json.item import Item
from litrecord.serializers.csl_json.texts import as_read, as_word
from litrecord.text.language import detect_name_tag
from litrecord.text.locators import read_pages
from litrecord.text.markup import clean_markup
from litrecord.vocab.csl import ARXIV, ARXIV_PREFIX, LANDING_PAGE, NUMBERED
from litrecord.vocab.kinds import SERIAL_KINDS

__all__ = [
    "say_date",
    "say_identifiers",
    "say_issns",
    "say_keywords",
    "say_link",
    "say_number",
    "say_pages",
]

_SEASONS: Final = {season: number for number, season in enumerate(get_args(Season), 1)}
_ISBNS_END: Final = late(r"[\s,;；，]+")
_SEMICOLON: Final = late("[;；]")
_COMMA: Final = late("[,，、]")


def say_date(item: Item, name: str, path: str, date: PartialDate | None) -> None:
    """Write a date in parts; a season only of a single date, of which alone it is read."""
    if date is None:
        return
    first = _without_rest(date)
    parts = [_parts(date)]
    written: dict[str, object] = {"date-parts": parts}
    read = first
    if date.end is not None:
        parts.append(_parts(date.end))
        last = _without_rest(date.end)
        read = first if first == last else attrs.evolve(first, end=last)
    elif date.season is not None:
        written["season"] = _SEASONS[date.season]
        read = date
    item.say(name, written, path=path, stated=date, read=read)


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]


def _without_rest(date: PartialDate) -> PartialDate:
    return PartialDate(year=date.year, month=date.month, day=date.day)


_SCHEMES: Final[tuple[tuple[str, str, ModuleType], ...]] = (
    ("DOI", "doi", doi),
    ("PMID", "pmid", pmid),
    ("PMCID", "pmcid", pmcid),
)


def say_identifiers(item: Item) -> None:
    """Write the identifiers that have variables of their own, where they are what they claim."""
    for name, field, scheme in _SCHEMES:
        stated: str | None = getattr(item.record, field)
        written = as_word(stated or "")
        read: str = scheme.compact(as_read(written)) if written else ""
        if read and scheme.is_valid(read):
            item.say(name, written, path=field, stated=stated, read=read)


def say_number(item: Item) -> None:
    """Write the number of an article, of a patent, report or standard, or of arXiv; and ISBNs."""
    record = item.record
    isbns = [one for one in record.identifiers if one.scheme == "isbn"]
    numbers = [one for one in record.identifiers if one.scheme == item.kind]
    read: list[Identifier] = []
    written = " ".join(filter(None, (as_word(one.value) for one in isbns)))
    if written:
        item.variables["ISBN"] = written
        parts = [part for part in _ISBNS_END.split(as_read(written)) if part]
        read += [Identifier(scheme="isbn", value=one) for one in parts]
    if item.kind in SERIAL_KINDS:
        stated = as_word(record.article_number or "")
        if stated and as_read(stated) != item.variables.get("issue") and not _is_arxiv(stated):
            _say_number(item, "article_number", record.article_number, stated)
    elif item.kind in NUMBERED and numbers:
        written = as_word(numbers[0].value)
        if written and not _is_arxiv(written):
            item.variables["number"] = written
            read.append(Identifier(scheme=numbers[0].scheme, value=as_read(written)))
    _say_arxiv(item)
    _tell_identifiers(item, tuple(dict.fromkeys(read)))


def _say_number(item: Item, path: str, stated: str | None, written: str) -> None:
    item.say("number", written, path=path, stated=stated, read=as_read(written))


def _say_arxiv(item: Item) -> None:
    stated = item.record.arxiv
    written = as_word(stated or "")
    read = arxiv.compact(as_read(written)) if written else ""
    if not arxiv.is_valid(read):
        return
    if item.kind == "preprint" and "number" not in item.variables:
        item.say("number", f"{ARXIV_PREFIX}{written}", path="arxiv", stated=stated, read=read)
    else:
        item.variables["archive"] = ARXIV
        item.say("archive_location", written, path="arxiv", stated=stated, read=read)


def _is_arxiv(number: str) -> bool:
    return number.casefold().startswith(ARXIV_PREFIX.casefold())


def _tell_identifiers(item: Item, read: tuple[Identifier, ...]) -> None:
    stated = item.record.identifiers
    found = set(read)
    kept = tuple(one for one in stated if one in found)
    if kept != read:
        # They come back in another order, or cut in another way.
        item.ledger.change("identifiers", stated, read)
        for name in ("ISBN", "number"):
            if name in item.variables and (name == "ISBN" or item.kind in NUMBERED):
                item.replace(name, "identifiers")
        return
    for at, one in enumerate(stated):
        if one in found:
            item.ledger.tell(f"identifiers[{at}]")


def say_issns(item: Item) -> None:
    """Write the ISSNs, whose media no variable tells."""
    journal = item.record.journal
    if journal is None:
        return
    named = {
        "issn_print": journal.issn_print,
        "issn_electronic": journal.issn_electronic,
        "issn_l": journal.issn_l,
    }
    stated = [one for one in (*named.values(), *journal.issn_other) if one is not None]
    valid = list(dict.fromkeys(one for one in stated if issn.read(one) == one))
    if not valid:
        return
    item.variables["ISSN"] = ", ".join(valid)
    if tuple(valid) == journal.issn_other:
        item.ledger.tell("journal.issn_other")
        return
    item.replace("ISSN", *(f"journal.{field}" for field in (*named, "issn_other")))
    for path, one in named.items():
        if one in valid:
            item.ledger.change(f"journal.{path}", one, None)
    if journal.issn_other:
        item.ledger.change("journal.issn_other", journal.issn_other, tuple(valid))


def say_pages(item: Item) -> None:
    """Write the pages."""
    stated = item.record.pages
    written = as_word(str(stated or ""))
    if written and as_read(written):
        read = read_pages(as_read(written))
        item.say("page", written, path="pages", stated=stated, read=read)


def say_link(item: Item) -> None:
    """Write the link to the paper's page; where there is none, another that is not its DOI's."""
    links = item.record.links
    places = [at for at, one in enumerate(links) if one.kind == LANDING_PAGE]
    doi_ = (item.record.doi or "\n").casefold()
    places += [
        at
        for at, one in enumerate(links)
        if one.kind not in (LANDING_PAGE, "doi") and not one.url.casefold().endswith(doi_)
    ]
    at = next((one for one in places if as_word(links[one].url)), None)
    if at is None:
        return
    written = as_word(links[at].url)
    read = Link(kind=LANDING_PAGE, url=as_read(written))
    item.say("URL", written, path=f"links[{at}]", stated=links[at], read=read)


def say_keywords(item: Item) -> None:
    """Write the keywords with semicolons between."""
    stated = item.record.keywords
    words = [as_word(one.value.value) for one in stated or ()]
    written = "; ".join(filter(None, words))
    if not stated or not written:
        return
    item.variables["keyword"] = written
    read = _read_keywords(written)
    item.ledger.tell("keywords")
    if len(read) != len(stated):
        item.ledger.change("keywords", stated, read)
        item.replace("keyword", "keywords")
        return
    pairs = list(zip(stated, read, strict=True))
    differing = [at for at, pair in enumerate(pairs) if _differs(*pair)]
    for at in differing:
        item.ledger.change(f"keywords[{at}]", stated[at].value.value, read[at].value.value)
    if differing:
        item.replace("keyword", "keywords")


def _differs(one: Keyword, other: Keyword) -> bool:
    plain = attrs.evolve(one, value=attrs.evolve(one.value, basis=other.value.basis))
    return plain != other


def _read_keywords(written: str) -> tuple[Keyword, ...]:
    text = as_read(written)
    separator = _SEMICOLON if _SEMICOLON.search(text) else _COMMA
    found: list[Keyword] = []
    for part in separator.split(text):
        word = part.strip()
        if word:
            plain = (clean_markup(word, one_line=True) or word) if "<" in word else word
            lang, basis = detect_name_tag(plain)
            found.append(Keyword(value=LangText(value=plain, lang=lang, basis=basis)))
    return tuple(dict.fromkeys(found))
