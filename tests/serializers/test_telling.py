"""What a reader finds of a record, beside what the record says."""

from __future__ import annotations

from litrecord.model.identifier import Identifier
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.papers.ledger import Ledger
from litrecord.serializers.papers.telling import tell_read

A, B, C = (Identifier(scheme="x", value=one) for one in "abc")


def _told(record: PaperRecord, path: str, read: object) -> list[tuple[str, object]]:
    ledger = Ledger(record)
    tell_read(ledger, path, getattr(record, path), read)
    return [(one.path, one.used) for one in ledger.problems()]


def test_what_is_read_as_it_is_said_is_told() -> None:
    """How it was come by does not count."""
    stated = BilingualText(variants=(LangText(value="灯塔", lang="zh", basis="script"),))
    read = BilingualText(variants=(LangText(value="灯塔", lang="zh", basis="stated"),))
    assert [] == _told(PaperRecord(title=stated), "title", read)


def test_parts_are_compared() -> None:
    """What of them is not found is lost, what is found otherwise is changed."""
    record = PaperRecord(pages=PageRange(first="1", last="2"))
    assert [("pages.first", "3"), ("pages.last", None)] == _told(
        record, "pages", PageRange(first="3")
    )
    record = PaperRecord(title=BilingualText(variants=(LangText(value="Lamps"),)))
    read = BilingualText(variants=(LangText(value="Lamps", lang="en"),))
    assert [("title.variants[0].lang", "en")] == _told(record, "title", read)


def test_nothing_found_is_a_loss_of_the_whole() -> None:
    """None and () are nothing."""
    assert [("identifiers", None)] == _told(PaperRecord(identifiers=(A,)), "identifiers", ())
    assert [("volume", None)] == _told(PaperRecord(volume="1"), "volume", None)


def test_items_are_compared_place_by_place() -> None:
    """Where one stands elsewhere, or is missing, the list as a whole is another."""
    record = PaperRecord(identifiers=(A, B))
    assert [("identifiers[1].value", "c")] == _told(record, "identifiers", (A, C))
    assert [("identifiers", "x:b, x:a")] == _told(record, "identifiers", (B, A))
    assert [("identifiers", "x:a")] == _told(record, "identifiers", (A,))
    assert [("identifiers", "x:b, x:c")] == _told(record, "identifiers", (B, C))
