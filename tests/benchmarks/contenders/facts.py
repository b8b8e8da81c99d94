"""What must be equal for all who read the founding format: the facts of one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from litrecord.model.extra import thaw
from litrecord.model.ranking import CASPartition, JCRRanking
from litrecord.vocab.aggregator import FORMAT

if TYPE_CHECKING:
    from litrecord.model.dates import PartialDate
    from litrecord.model.journal import JournalProfile
    from litrecord.model.record import PaperRecord
    from litrecord.model.text import BilingualText

__all__ = ["contender_facts", "record_facts"]

Facts = tuple[object, ...]


def _day(date: Any) -> Facts:  # noqa: ANN401  # a class of any of the libraries, as below
    return (date.year, date.month, date.day)


def _date(date: PartialDate | None) -> Facts | None:
    if date is None:
        return None
    return (*_day(date), None if date.end is None else _day(date.end))


def _names(authors: Any) -> Facts | None:  # noqa: ANN401  # see above
    if authors is None:
        return None
    names = [one.name for one in authors]
    return tuple([(n.family, n.given, n.particle, n.suffix, n.literal) for n in names])


def _text(text: BilingualText | None) -> Facts | None:
    return None if text is None else tuple([(one.value, one.lang, one.role) for one in text])


def _journal(journal: JournalProfile | None) -> Facts | None:
    if journal is None:
        return None
    jcr = next((one for one in journal.rankings if isinstance(one, JCRRanking)), None)
    cas = next((one for one in journal.rankings if isinstance(one, CASPartition)), None)
    factor = None if jcr is None else jcr.impact_factor
    place = jcr.categories[0] if jcr is not None and jcr.categories else None
    major = cas.majors[0] if cas is not None and cas.majors else None
    return (
        None if journal.name is None else tuple([(one.value, one.lang) for one in journal.name]),
        journal.aliases,
        jcr is not None,
        None if factor is None else (factor.value, factor.qualifier),
        None if place is None else (place.quartile, place.name),
        None if major is None else (major.name_zh, major.name_en, major.zone),
    )


def record_facts(record: PaperRecord) -> Facts:
    """Return the facts that a record of litrecord states."""
    access, pages = record.open_access, record.pages
    return (
        record.kind,
        _text(record.title),
        _text(record.abstract),
        _names(record.authors),
        record.doi,
        record.pmcid,
        _journal(record.journal),
        (record.volume, record.issue),
        None if pages is None else (pages.first, pages.last),
        _date(record.published),
        _date(record.published_online),
        record.publication_model,
        record.types,
        record.fields_of_study,
        None if access is None else (access.is_open, access.pdf_url),
        record.citation_count,
        tuple([(one.kind, one.url) for one in record.links]),
        None if record.source is None else record.source.platform,
        tuple(sorted(_extra(record).items())),
    )


def _extra(record: PaperRecord) -> dict[str, str]:
    values = thaw(record.extra[FORMAT])
    return {key: repr(value) for key, value in values.items()} if isinstance(values, dict) else {}


def contender_facts(paper: Any) -> Facts:  # noqa: ANN401  # see above
    """Return the facts that an object of a contender states."""
    access, pages, journal = paper.open_access, paper.pages, paper.journal
    return (
        paper.kind,
        _variants(paper.title),
        _variants(paper.abstract),
        _names(paper.authors),
        paper.doi,
        paper.pmcid,
        None if journal is None else _contender_journal(journal),
        (paper.volume, paper.issue),
        None if pages is None else (pages.first, pages.last),
        _date(paper.published),
        _date(paper.published_online),
        paper.publication_model,
        None if paper.types is None else tuple(paper.types),
        None if paper.fields_of_study is None else tuple(paper.fields_of_study),
        None if access is None else (access.is_open, access.pdf_url),
        paper.citation_count,
        tuple([(one.kind, one.url) for one in paper.links]),
        paper.platform,
        tuple(sorted((key, repr(value)) for key, value in paper.extra.items())),
    )


def _variants(variants: Any) -> Facts | None:  # noqa: ANN401  # see above
    return None if variants is None else tuple([(v.value, v.lang, v.role) for v in variants])


def _contender_journal(journal: Any) -> Facts:  # noqa: ANN401  # see above
    jcr, cas = journal.jcr, journal.cas
    return (
        None if journal.name is None else ((journal.name.value, journal.name.lang),),
        tuple(journal.aliases),
        jcr is not None,
        None
        if jcr is None or (jcr.impact_factor is None and not jcr.qualifier)
        else (jcr.impact_factor, jcr.qualifier),
        None
        if jcr is None or (jcr.quartile is None and jcr.category is None)
        else (jcr.quartile, jcr.category),
        None if cas is None else (cas.name_zh, cas.name_en, cas.zone),
    )
