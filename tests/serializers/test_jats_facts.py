"""Dates, pages, access and journals in JATS as they are written. All papers are invented."""

from __future__ import annotations

import attrs
import pytest

from articles import both, inside, said, zh
from litrecord.api.writing import dumps
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.record import (
    OpenAccess,
    PaperRecord,
)
from litrecord.model.text import LangText
from litrecord.serializers.jats import Jats


@pytest.mark.parametrize(
    ("date", "expected", "lost"),
    [
        (
            PartialDate(year=2025),
            '<pub-date date-type="pub" iso-8601-date="2025"><year>2025</year>',
            [],
        ),
        (
            PartialDate(year=2025, season="spring"),
            '<pub-date date-type="pub"><season>Spring</season><year>2025</year>',
            [],
        ),
        (
            PartialDate(year=2025, month=1, end=PartialDate(year=2025, month=2)),
            '<pub-date date-type="pub"><season>Jan-Feb</season><year>2025</year>',
            [],
        ),
        (
            PartialDate(year=2025, season="spring", end=PartialDate(year=2025, season="summer")),
            '<pub-date date-type="pub"><season>Spring-Summer</season><year>2025</year>',
            [],
        ),
        (
            PartialDate(year=2025, month=12, end=PartialDate(year=2026, month=1)),
            '<pub-date date-type="pub"><month>12</month><year>2025</year>',
            [("published.end", None)],
        ),
    ],
)
def test_dates(date: PartialDate, expected: str, lost: list[tuple[str, object]]) -> None:
    """Ranges within a year are seasons, as issues have them; of others the end is lost."""
    record = PaperRecord(published=date)
    assert f"{expected}</pub-date>" == inside(record, "pub-date")
    assert lost == said(record)


def test_a_date_online_alone_is_marked_as_such() -> None:
    """It is not the date of an issue."""
    record = PaperRecord(published_online=PartialDate(year=2025))
    expected = '<pub-date publication-format="electronic" date-type="pub" iso-8601-date="2025">'
    assert f"{expected}<year>2025</year></pub-date>" == inside(record, "pub-date")


def test_a_number_in_the_place_of_pages() -> None:
    """The DTD has room for it where there are no pages."""
    record = PaperRecord(article_number="e12")
    assert "<elocation-id>e12</elocation-id>" == inside(record, "elocation-id")
    assert [] == said(record)


@pytest.mark.parametrize(
    ("access", "expected", "custom", "lost"),
    [
        (
            OpenAccess(is_open=True, license="CC BY 4.0"),
            '<license license-type="CC BY 4.0"><license-p>CC BY 4.0</license-p></license>',
            ["open_access.is_open"],
            [],
        ),
        (
            OpenAccess(is_open=True, license="Open Lamps"),
            '<license license-type="open-access"><license-p>Open Lamps</license-p></license>',
            ["open_access.license"],
            [],
        ),
        (
            OpenAccess(is_open=True),
            '<license license-type="open-access"><license-p/></license>',
            [],
            [],
        ),
        (
            OpenAccess(is_open=False, status="closed"),
            None,
            ["open_access.status", "open_access.is_open"],
            [],
        ),
        (OpenAccess(), None, [], [("open_access", None)]),
    ],
)
def test_access(
    access: OpenAccess, expected: str | None, custom: list[str], lost: list[tuple[str, object]]
) -> None:
    """A license is a link or a type; the word for open access is in a type where there is room."""
    record = PaperRecord(open_access=access)
    text = dumps(record, Jats(indent=None))
    assert expected is None or f"<permissions>{expected}</permissions>" in text
    assert (expected is None) == ("<permissions>" not in text)
    names = [part.partition("<")[0] for part in text.split("<meta-name>")[1:]]
    assert custom == names
    assert lost == said(record)


def test_the_publisher_of_an_article_is_that_of_its_journal() -> None:
    """JATS has one place; of a book it is the book's."""
    journal = JournalProfile(
        kind="journal", name=both(LangText(value="Lamps")), publisher=both(zh("甲"))
    )
    article = PaperRecord(kind="article-journal", journal=journal, publisher=both(zh("乙")))
    assert '<publisher-name xml:lang="zh">甲</publisher-name>' == inside(article, "publisher-name")
    assert [("publisher", None)] == said(article)
    book = attrs.evolve(article, kind="book")
    assert '<publisher-name xml:lang="zh">乙</publisher-name>' == inside(book, "publisher-name")
    assert [("journal.publisher", None)] == said(book)


def test_a_second_title_of_a_journal_in_one_language_is_another_title() -> None:
    """A reader takes it for an alias."""
    journal = JournalProfile(kind="journal", name=both(zh("灯塔学报"), zh("灯塔")))
    paths = [path for path, _ in said(PaperRecord(journal=journal))]
    assert ["journal.name.variants", "journal.aliases"] == paths


def test_other_journals_are_read_as_journals() -> None:
    """The suite has one word for them all."""
    journal = JournalProfile(kind="conference", name=both(LangText(value="Lampentag")))
    assert [("journal.kind", "journal")] == said(PaperRecord(journal=journal))
