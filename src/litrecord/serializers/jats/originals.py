"""The work that an article is a translation of, in JATS."""

from __future__ import annotations

from litrecord.codec.xml_writing import XmlTag
from litrecord.identifiers import doi
from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord, RelatedWork
from litrecord.serializers.jats.journal import named_tags
from litrecord.serializers.jats.readings import line, plain
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.jats import TRANSLATED

__all__ = ["original"]


def original(record: PaperRecord, ledger: Ledger) -> list[XmlTag]:
    """Write the work that an article is a translation of; its authors have no place."""
    work = record.translation_of
    if work is None:
        return []
    titles, title = named_tags("article-title", work.title)
    sources, source = named_tags("source", work.container_title)
    publishers, publisher = named_tags("publisher-name", work.publisher)
    places, place = named_tags("publisher-loc", work.place)
    years, published = _year(work.published)
    number = None if work.doi is None else plain(work.doi)
    number = None if number is None else doi.compact(number)
    if number is not None and not doi.is_valid(number):
        number = None
    read = RelatedWork(
        title=title,
        container_title=source,
        publisher=publisher,
        place=place,
        published=published,
        doi=number,
    )
    if ledger.is_asked:
        compare(ledger, "translation_of", work, None if read == RelatedWork() else read)
    if read == RelatedWork():
        return []
    attributes = {"related-article-type": TRANSLATED}
    if number is not None:
        attributes |= {"ext-link-type": "doi", "xlink:href": line(work.doi or "")}
    content = (*titles, *sources, *publishers, *places, *years)
    return [XmlTag("related-article", content, attributes)]


def _year(date: PartialDate | None) -> tuple[list[XmlTag], PartialDate | None]:
    """Write a date: the year, and all that is known of it as an attribute."""
    if date is not None:
        year = f"{date.year:04d}"
        for shown in (str(date), year):
            try:
                read = read_date(shown)
            except DateError:
                continue
            attributes = {} if shown == year else {"iso-8601-date": shown}
            return [XmlTag("year", (year,), attributes)], read
    return [], None
