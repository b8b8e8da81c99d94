"""Where and when an article appeared, in JATS: dates, volume and issue, pages, the conference."""

from __future__ import annotations

from typing import Final

from litrecord.codec.xml_writing import XmlTag
from litrecord.model.dates import PartialDate
from litrecord.model.record import Event, PageRange, PaperRecord
from litrecord.serializers.jats.facts import Custom
from litrecord.serializers.jats.journal import named_tags
from litrecord.serializers.jats.leftovers import Leftovers
from litrecord.serializers.jats.readings import line, plain
from litrecord.serializers.papers.comparing import compare
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.dates import DateError, read_date
from litrecord.text.locators import join_pages, read_pages

__all__ = ["conference", "dates", "numbers", "pages"]

_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)

# In the order of the DTD
_BESIDE: Final = {
    "volume": ("volume-id", "volume-series"),
    "issue": ("issue-id", "issue-title", "issue-sponsor", "issue-part", "isbn"),
}


def dates(record: PaperRecord, ledger: Ledger) -> list[XmlTag]:
    """Write the dates of publication; an article without one has an empty year."""
    tags: list[XmlTag] = []
    stated = (
        ("published", record.published, {"date-type": "pub"}),
        (
            "published_online",
            record.published_online,
            {"publication-format": "electronic", "date-type": "pub"},
        ),
    )
    for path, date, attributes in stated:
        if date is not None:
            tags.append(_date(date, attributes))
            if ledger.is_asked:
                compare(ledger, path, date, _read_date(date))
    return tags or [XmlTag("pub-date", (XmlTag("year"),), {"date-type": "pub"})]


def _date(date: PartialDate, attributes: dict[str, str]) -> XmlTag:
    content = [XmlTag("year", (f"{date.year:04d}",))]
    season = _season(date)
    if season is not None:
        content.insert(0, XmlTag("season", (season,)))
    else:
        if date.month is not None:
            content.insert(0, XmlTag("month", (f"{date.month:02d}",)))
        if date.day is not None:
            content.insert(0, XmlTag("day", (f"{date.day:02d}",)))
        if date.end is None:
            attributes = {**attributes, "iso-8601-date": str(date)}
    return XmlTag("pub-date", tuple(content), attributes)


def _season(date: PartialDate) -> str | None:
    """Return the season or the months of one year that a date names; None for another date."""
    end = date.end
    if end is None:
        return None if date.season is None else date.season.title()
    if end.year != date.year:
        return None if date.season is None else date.season.title()
    if date.season is not None and end.season is not None:
        return f"{date.season.title()}-{end.season.title()}"
    if date.month is not None and end.month is not None and date.day is None and end.day is None:
        return f"{_MONTHS[date.month - 1]}-{_MONTHS[end.month - 1]}"
    return None if date.season is None else date.season.title()


def _read_date(date: PartialDate) -> PartialDate | None:
    """Return what is read of a date in parts."""
    season = _season(date)
    parts = [f"{date.year:04d}"]
    parts += [f"{one:02d}" for one in (date.month, date.day) if one is not None]
    spelled = "-".join(parts) if season is None else f"{season} {date.year:04d}"
    for text in (spelled, parts[0]):
        try:
            return read_date(text)
        except DateError:
            continue
    return None


def numbers(record: PaperRecord, ledger: Ledger, left: Leftovers) -> list[XmlTag]:
    """Write volume and issue, each with what the parser left beside it."""
    tags: list[XmlTag] = []
    for name in ("volume", "issue"):
        value: str | None = getattr(record, name)
        text = None if value is None else plain(value)
        if value is not None and text is not None:
            tags.append(XmlTag(name, (line(value),)))
        if value is not None:
            compare(ledger, name, value, text)
        for other in _BESIDE[name]:
            tags += left.tags(other)
    return tags


def pages(record: PaperRecord, ledger: Ledger, custom: Custom) -> list[XmlTag]:
    """Write pages, else the number in their place: JATS has room for one of them."""
    tags, read = _pages(record.pages)
    if record.pages is not None and ledger.is_asked:
        compare(ledger, "pages", record.pages, read)
    if tags:
        custom.say("article_number", record.article_number)
        return tags
    stated = record.article_number
    number = None if stated is None else plain(stated)
    if stated is None or number is None:
        return []
    compare(ledger, "article_number", stated, number)
    return [XmlTag("elocation-id", (line(stated),))]


def _pages(stated: PageRange | None) -> tuple[list[XmlTag], PageRange | None]:
    first = None if stated is None else plain(stated.first)
    if stated is None or first is None:
        # The last page alone says nothing.
        return [], None
    tags = [XmlTag("fpage", (line(stated.first),))]
    last = None if stated.last is None else plain(stated.last)
    if stated.last is None or last is None:
        return tags, read_pages(first)
    return [*tags, XmlTag("lpage", (line(stated.last),))], join_pages(first, last)


def conference(record: PaperRecord, ledger: Ledger) -> list[XmlTag]:
    """Write the conference; date and name are there in any case, since the DTD wants them."""
    event = record.event
    if event is None:
        return []
    names, name = named_tags("conf-name", event.name)
    place = None if event.place is None else plain(event.place)
    date, shown = _conference_date(event.date)
    read = Event(name=name, place=place, date=date)
    if ledger.is_asked:
        compare(ledger, "event", event, None if read == Event() else read)
    if read == Event():
        return []
    content = [
        XmlTag("conf-date", () if shown is None else (shown,)),
        *(names or [XmlTag("conf-name")]),
        *([] if place is None else [XmlTag("conf-loc", (line(event.place or ""),))]),
    ]
    return [XmlTag("conference", tuple(content))]


def _conference_date(date: PartialDate | None) -> tuple[PartialDate | None, str | None]:
    """Return what is read of the date, and how it is written: whole, else its beginning."""
    if date is not None:
        for shown in (str(date), str(date).partition("/")[0]):
            try:
                return read_date(shown), shown
            except DateError:
                continue
    return None, None
