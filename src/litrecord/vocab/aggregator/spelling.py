"""How a record is spelled in the keys of the founding format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.codec.json import encode
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import CASPartition, JCRRanking, Metric
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.text.dates import DateError, read_date
from litrecord.text.locators import read_pages, read_volume_issue
from litrecord.text.markup import clean_characters, clean_markup, fold_entities, strip_brackets
from litrecord.text.names import read_name
from litrecord.vocab.aggregator import LINK_KINDS
from litrecord.vocab.platforms import print_platform

__all__ = [
    "cas_of",
    "jcr_of",
    "names_of",
    "pair_of",
    "plain_name",
    "plain_text",
    "spell",
    "spell_authors",
    "spell_key",
    "spell_venue",
    "spell_volume",
]


def plain_text(raw: str) -> str:
    """Read a title or an abstract: markup gone, line breaks of paragraphs kept."""
    return clean_markup(raw)


def plain_name(raw: str) -> str:
    """Read the name of a journal, in which only entities occur."""
    return fold_entities(clean_characters(raw)).strip()


def jcr_of(journal: JournalProfile | None) -> JCRRanking | None:
    """Return the JCR ranking that the format can state: the undated one, else the latest."""
    rankings = () if journal is None else journal.rankings
    found = [one for one in rankings if isinstance(one, JCRRanking)]
    undated = next((one for one in found if one.data_year is None), None)
    return undated or max(found, key=lambda one: one.data_year or 0, default=None)


def cas_of(journal: JournalProfile | None) -> CASPartition | None:
    """Return the CAS partition that the format can state: the undated one, else the latest."""
    rankings = () if journal is None else journal.rankings
    found = [one for one in rankings if isinstance(one, CASPartition) and one.system == "cas"]
    undated = next((one for one in found if one.edition_year is None), None)
    return undated or max(found, key=lambda one: one.edition_year or 0, default=None)


def _raw_text(
    text: LangText | None, read: Callable[[str], str] = plain_text, *, as_read: bool = False
) -> str | None:
    """Return the markup that a text was read from, as long as it still reads as the text."""
    if text is None:
        return None
    if text.raw is not None:
        if as_read:
            return text.raw
        value = read(text.raw)
        if text.value == value or text.value == strip_brackets(value):
            return text.raw
    return text.value


def pair_of(text: BilingualText | None) -> tuple[LangText | None, LangText | None]:
    """Return the variants of a text for the outer and the inner record."""
    if text is None or not text.variants:
        return None, None
    original = text.original
    others = [variant for variant in text.variants if variant is not original]
    if original is None:
        return others[0], others[-1] if len(others) == 1 else others[1]
    return (others[0] if others else original), original


def _raw_date(date: PartialDate | None, *, as_read: bool) -> str | None:
    if date is None:
        return None
    if date.raw is not None:
        if as_read:
            return date.raw
        try:
            if read_date(date.raw) == date:
                return date.raw
        except DateError:
            pass
    return str(date)


def _raw_name(name: PersonName, *, as_read: bool) -> str:
    raw = name.raw
    if raw and (as_read or (raw.strip() and read_name(raw, order="given-first") == name)):
        return raw
    if name.literal is not None or str(name) == f"{name.family or ''}{name.given or ''}":
        return str(name)
    parts = (name.given, name.particle, name.family)
    printed = " ".join(part for part in parts if part)
    return f"{printed}, {name.suffix}" if name.suffix else printed


def spell_authors(authors: tuple[Author, ...], *, as_read: bool = False) -> str:
    """Spell a list of authors, as `spell` does; empty when there are none."""
    return ", ".join([_raw_name(author.name, as_read=as_read) for author in authors])


def _raw_metric(metric: Metric | None) -> float | str | None:
    if metric is None:
        return None
    if metric.qualifier == "":
        return metric.value
    return metric.raw or str(metric)


def _one_or_list(words: tuple[str, ...] | None) -> object:
    if words is None:
        return None
    return words[0] if len(words) == 1 else list(words)


def spell_volume(volume: str | None, issue: str | None) -> str | None:
    """Write volume and issue as one text, in the first way that reads back as both."""
    if issue is None:
        return volume
    if volume is None:
        return f"No. {issue}"
    usual = f"{volume} {issue}"
    if volume.isdecimal() and issue.isdecimal():
        return usual
    ways = (usual, f"{volume}({issue})", f"Vol. {volume}, No. {issue}")
    return next((way for way in ways if read_volume_issue(way) == (volume, issue)), usual)


def _pages(record: PaperRecord, *, as_read: bool) -> str | None:
    if record.pages is None:
        return record.article_number
    raw = record.pages.raw
    if raw and (as_read or (raw.strip() and read_pages(raw) == record.pages)):
        return raw
    return str(record.pages)


def names_of(journal: JournalProfile | None) -> tuple[LangText | None, LangText | None]:
    """Return the names for the journal's object and for the name of the periodical."""
    name = None if journal is None else journal.name
    if name is None or not name.variants:
        return None, None
    return name.variants[0], name.variants[min(1, len(name.variants) - 1)]


def spell_venue(journal: JournalProfile | None, *, as_read: bool = False) -> dict[str, object]:
    """Spell the keys that a journal and its rankings state, as `spell` does."""
    first, last = names_of(journal)
    jcr, cas = jcr_of(journal), cas_of(journal)
    category = jcr.categories[0] if jcr is not None and jcr.categories else None
    major = cas.majors[0] if cas is not None and cas.majors else None
    return {
        "journal.name": _raw_text(first, plain_name, as_read=as_read),
        "PeriodicalIF": None if jcr is None else _raw_metric(jcr.impact_factor),
        "PeriodicalName": _raw_text(last, plain_name, as_read=as_read),
        "RegionNum": None if major is None else major.zone,
        "RegionCategory": None if major is None else major.name_zh or major.name_en,
        "JCR": None if category is None else category.quartile,
        "JCRName": None if category is None else category.name,
    }


def _spell_text(which: int, *, of_title: bool) -> Callable[[PaperRecord, bool], object]:
    def one(record: PaperRecord, as_read: bool) -> object:  # noqa: FBT001  # private
        text = pair_of(record.title if of_title else record.abstract)[which]
        return _raw_text(text, as_read=as_read)

    return one


def _spell_link(kind: str) -> Callable[[PaperRecord, bool], object]:
    def one(record: PaperRecord, _as_read: bool) -> object:  # noqa: FBT001  # private
        return next((link.url for link in record.links if link.kind == kind), None)

    return one


def _spell_platform(record: PaperRecord, _as_read: bool) -> object:  # noqa: FBT001  # private
    platform = None if record.source is None else record.source.platform
    return None if platform is None else print_platform(platform)


def _spell_all_authors(record: PaperRecord, as_read: bool) -> object:  # noqa: FBT001  # private
    if record.authors is None:
        return None
    return spell_authors(record.authors, as_read=as_read) or []


def _spell_access(name: str) -> Callable[[PaperRecord, bool], object]:
    def one(record: PaperRecord, _as_read: bool) -> object:  # noqa: FBT001  # private
        return None if record.open_access is None else getattr(record.open_access, name)

    return one


# How each key is spelled, but for those of the venue, which are made together
_SPELLERS: Final[dict[str, Callable[[PaperRecord, bool], object]]] = {
    "title": _spell_text(0, of_title=True),
    "authors": _spell_all_authors,
    "doi": lambda record, _: record.doi,
    "abstract": _spell_text(0, of_title=False),
    "journal.volume": lambda record, _: spell_volume(record.volume, record.issue),
    "journal.pages": lambda record, as_read: _pages(record, as_read=as_read),
    "publicationDate": lambda record, as_read: _raw_date(record.published, as_read=as_read),
    "publicationTypes": lambda record, _: _one_or_list(record.types),
    "fieldsOfStudy": lambda record, _: (
        None if record.fields_of_study is None else list(record.fields_of_study)
    ),
    "isOpenAccess": _spell_access("is_open"),
    "openAccessPdf": _spell_access("pdf_url"),
    "citationCount": lambda record, _: (
        None if record.citation_count is None else encode(record.citation_count)
    ),
    "platform": _spell_platform,
    "PMCID": lambda record, _: record.pmcid,
    "EPubDate": lambda record, as_read: _raw_date(record.published_online, as_read=as_read) or "",
    "PubModel": lambda record, _: record.publication_model or "",
    **{key: _spell_link(kind) for key, kind in LINK_KINDS.items()},
}
# What the inner record spells otherwise than the outer one
_INNER_SPELLERS: Final = {
    "title": _spell_text(1, of_title=True),
    "abstract": _spell_text(1, of_title=False),
}


def spell_key(record: PaperRecord, key: str, *, as_read: bool = False) -> tuple[object, object]:
    """Spell one key, but for those of the venue, as `spell` does.

    Returns:
        The value for the outer and the one for the inner record.
    """
    outer = _SPELLERS[key](record, as_read)
    inner = _INNER_SPELLERS.get(key)
    return outer, outer if inner is None else inner(record, as_read)


def spell(
    record: PaperRecord, *, as_read: bool = False
) -> tuple[dict[str, object], dict[str, object]]:
    """Spell a record in the format's usual way, as if it had not come from there.

    Args:
        record: The record.
        as_read: Whether the record was read a moment ago, so that every `raw` in it is known to
            read as the value beside it. Otherwise each is read again, for the value may have been
            changed.

    Returns:
        The values by key for the outer and the inner record, without opaque keys and without
        `resultStr`; keys of the journal's object are prefixed with `journal.`.
    """
    outer = {key: speller(record, as_read) for key, speller in _SPELLERS.items()}
    outer |= spell_venue(record.journal, as_read=as_read)
    inner = {key: speller(record, as_read) for key, speller in _INNER_SPELLERS.items()}
    return outer, outer | inner
