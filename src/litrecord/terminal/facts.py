"""The facts of a record in words: one label and one value each, in the order of a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author
from litrecord.model.record import OpenAccess, PaperRecord, RelatedWork
from litrecord.model.text import BilingualText
from litrecord.terminal.rankings import describe_ranking
from litrecord.terminal.reports import place
from litrecord.terminal.words import phrase, word

__all__ = ["facts"]

_MOST_PEOPLE: Final = 30
_ROLES: Final = frozenset({"editor", "translator", "director"})
# What appears in a book, proceedings or a website rather than in a journal
_PARTS: Final = frozenset(
    {"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", "webpage"}
)


def facts(record: PaperRecord, lang: str) -> Iterator[tuple[str, str]]:
    """Yield label and value of each fact that the record states.

    The values are neither escaped nor broken into lines: that is for `wrap` to do.
    """
    yield from _people(record, lang)
    yield from _venue(record, lang)
    dates = [] if record.published is None else [date_words(record.published, lang)]
    if record.published_online is not None:
        dates.append(phrase("online", lang, date_words(record.published_online, lang)))
    if dates:
        yield word("published", lang), _semicolons(dates, lang)
    identifiers = list(_identifiers(record))
    if identifiers:
        yield word("identifiers", lang), _semicolons(identifiers, lang)
    if record.open_access is not None:
        yield word("open-access", lang), _open_access(record.open_access, lang)
    for ranking in () if record.journal is None else record.journal.rankings:
        yield describe_ranking(ranking, lang)
    if record.citation_count is not None:
        yield word("citations", lang), str(record.citation_count)
    yield from _subject(record, lang)
    yield from _provenance(record, lang)


def _semicolons(parts: Sequence[str], lang: str) -> str:
    return ("；" if lang == "zh" else "; ").join(parts)


def _commas(parts: Sequence[str], lang: str) -> str:
    return ("，" if lang == "zh" else ", ").join(parts)


def _both(text: BilingualText) -> str:
    return " / ".join(dict.fromkeys(variant.value for variant in text))


def _names(people: Sequence[Author], lang: str) -> str:
    if not people:
        return word("none", lang)
    names = [str(one) for one in people[:_MOST_PEOPLE]]
    for position, one in enumerate(people[:_MOST_PEOPLE]):
        if one.alternates:
            others = ", ".join(map(str, one.alternates))
            names[position] += f" ({others})"
    if len(people) > _MOST_PEOPLE:
        names.append(phrase("more", lang, len(people) - _MOST_PEOPLE))
    # A suffix or a second alternate brings a comma of its own.
    return ("; " if any("," in name for name in names) else ", ").join(names)


def _people(record: PaperRecord, lang: str) -> Iterator[tuple[str, str]]:
    if record.authors is not None:
        yield word("authors", lang), _names(record.authors, lang)
    contributors = sorted(record.contributors or (), key=lambda one: one.role)
    for role, group in groupby(contributors, key=lambda one: one.role):
        known = role if role in _ROLES else "contributor"
        yield word(known, lang), _names([one.author for one in group], lang)


def _venue(record: PaperRecord, lang: str) -> Iterator[tuple[str, str]]:
    journal = record.journal
    parts = [] if journal is None or journal.name is None else [_both(journal.name)]
    unstated = "in" if record.kind in _PARTS else "journal"
    label = word((journal and journal.kind) or unstated, lang) if parts else word("in", lang)
    if record.volume is not None:
        parts.append(phrase("volume", lang, record.volume))
    if record.issue is not None:
        parts.append(phrase("issue", lang, record.issue))
    if record.pages is not None:
        single = record.pages.last in {None, record.pages.first}
        shown = record.pages.first if single else record.pages
        parts.append(phrase("page" if single else "pages", lang, shown))
    if record.article_number is not None:
        parts.append(phrase("article", lang, record.article_number))
    if parts:
        yield label, _commas(parts, lang)
    if record.event is not None:
        event = record.event
        about = [] if event.name is None else [_both(event.name)]
        about += [] if event.place is None else [event.place]
        about += [] if event.date is None else [date_words(event.date, lang)]
        yield word("event", lang), _commas(about, lang)
    publisher = [_both(one) for one in (record.publisher, record.place) if one is not None]
    if publisher:
        yield word("publisher", lang), _commas(publisher, lang)


def date_words(date: PartialDate, lang: str) -> str:
    """Write a date as people read it: ISO for days and months, seasons by name."""
    shown = str(date).partition("/")[0]
    if date.season is not None:
        shown = phrase(date.season, lang, date.year)
    if date.end is None:
        return shown
    return f"{shown} {phrase('to', lang, date_words(date.end, lang))}"


def _identifiers(record: PaperRecord) -> Iterator[str]:
    named = (
        ("DOI", record.doi),
        ("PMID", record.pmid),
        ("PMCID", record.pmcid),
        ("arXiv", record.arxiv),
    )
    yield from (f"{name} {value}" for name, value in named if value is not None)
    yield from (f"{one.scheme.upper()} {one.value}" for one in record.identifiers)
    yield from _issns(record.journal)


def _issns(journal: JournalProfile | None) -> Iterator[str]:
    if journal is not None:
        yield from (f"ISSN {issn}" for issn in journal.issns)
        if journal.cn_number is not None:
            yield f"CN {journal.cn_number}"


def _open_access(access: OpenAccess, lang: str) -> str:
    keys = {True: "is-open", False: "not-open", None: "open-unknown"}
    parts = [word(keys[access.is_open], lang)]
    parts += [one for one in (access.status, access.license, access.version) if one is not None]
    if access.pdf_url is not None:
        parts.append(f"PDF {access.pdf_url}")
    return _semicolons(parts, lang)


def _subject(record: PaperRecord, lang: str) -> Iterator[tuple[str, str]]:
    kinds = list(record.types or ()) or ([] if record.kind is None else [record.kind])
    kinds += [] if record.genre is None else [record.genre]
    if kinds:
        yield word("type", lang), _semicolons(kinds, lang)
    if record.keywords:
        yield (
            word("keywords", lang),
            _semicolons([one.value.value for one in record.keywords], lang),
        )
    if record.translation_of is not None:
        yield word("translation-of", lang), _related(record.translation_of, lang)


def _related(work: RelatedWork, lang: str) -> str:
    parts = [_both(one) for one in (work.title, work.container_title, work.publisher) if one]
    if work.authors:
        parts.insert(0, _names(work.authors, lang))
    if work.published is not None:
        parts.append(date_words(work.published, lang))
    if work.doi is not None:
        parts.append(f"DOI {work.doi}")
    return _semicolons(parts, lang)


def _provenance(record: PaperRecord, lang: str) -> Iterator[tuple[str, str]]:
    source = record.source
    if source is None:
        return
    if source.platform is not None:
        yield word("platform", lang), source.platform
    where = place(source.location, lang)
    brackets = "{}（{}）" if lang == "zh" else "{} ({})"
    read = brackets.format(where, source.format) if where else source.format
    yield word("read-from", lang), read
