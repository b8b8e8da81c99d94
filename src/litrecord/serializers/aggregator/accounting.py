"""What of a record a reader of the founding format will not find, or find as something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from litrecord.model.extra import FrozenMapping, JsonValue, identical
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author
from litrecord.model.ranking import CASPartition, JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.aggregator.rereading import read_back
from litrecord.serializers.aggregator.writing import own_fields
from litrecord.serializers.papers.comparing import compare, compare_items
from litrecord.serializers.papers.ledger import OF_READING, Ledger
from litrecord.vocab.aggregator import FORMAT
from litrecord.vocab.aggregator.spelling import cas_of, jcr_of, names_of, pair_of

__all__ = ["account"]

_APART: Final = frozenset({"title", "abstract", "authors", "journal", "links", "extra"})
_APART_IN_JOURNAL: Final = frozenset({"name", "introduction", "rankings"})
# Of several the format states the first.
_LISTED: Final = frozenset({"categories", "majors"})


def account(ledger: Ledger, made: Mapping[str, object], text: tuple[str, ...]) -> None:
    """Note what a reader will find of a record.

    Args:
        ledger: The account of the record.
        made: What is written of it in JSON.
        text: The lines that follow it on a page.
    """
    record, found = ledger.record, read_back(made, text)
    for field in attrs.fields(PaperRecord):
        if field.name not in _APART and field.name not in OF_READING:
            compare(ledger, field.name, getattr(record, field.name), getattr(found, field.name))
    for name, stated, read in (
        ("title", record.title, found.title),
        ("abstract", record.abstract, found.abstract),
    ):
        _compare_text(ledger, name, stated, read, pair_of(stated))
    _compare_authors(ledger, record.authors, found.authors)
    _compare_journal(ledger, record.journal, found.journal)
    first_of_kind = {link.kind: at for at, link in reversed([*enumerate(record.links)])}
    places = [first_of_kind.get(link.kind) for link in found.links]
    _compare_placed(ledger, "links", record.links, found.links, places)
    extra = _mapping(found.extra.get(FORMAT))
    _tell_extra(ledger, _mapping(record.extra.get(FORMAT)), extra)
    for name, value in own_fields(record).items():
        if _holds(extra, name, value):
            ledger.tell(name)


def _compare_text(
    ledger: Ledger,
    path: str,
    stated: BilingualText | None,
    found: BilingualText | None,
    written: Sequence[LangText | None],
) -> None:
    """Note how a text will be read.

    Args:
        ledger: The account of the record.
        path: Path of the text.
        stated: What the record says.
        found: What a reader finds.
        written: The variants that were written, in the order in which they are read.
    """
    variants = () if stated is None else stated.variants
    places = [at for one in written for at in (_place(variants, one),) if at is not None]
    if found is None or not found.variants or not places:
        compare(ledger, path, stated, found)
        return
    if len(found.variants) == 1:
        # Of two that are one to a reader, or of which one is nothing, the other is found.
        value = found.variants[0].value
        places.sort(key=lambda at: variants[at].value != value)
    pairs = list(zip(places, found.variants, strict=False))
    compare_items(ledger, f"{path}.variants", variants, pairs)


def _compare_authors(
    ledger: Ledger, stated: tuple[Author, ...] | None, found: tuple[Author, ...] | None
) -> None:
    compare(ledger, "authors", stated, found)
    if stated is None or found is None or len(stated) != len(found):
        return
    for at, (one, other) in enumerate(zip(stated, found, strict=True)):
        if str(one.name) != str(other.name):
            # One thing that is wrong, not one for each part of the name
            ledger.tell_whole(f"authors[{at}].name")
            ledger.change(f"authors[{at}].name", one.name, other.name)


def _compare_journal(
    ledger: Ledger, stated: JournalProfile | None, found: JournalProfile | None
) -> None:
    if stated is None or found is None:
        compare(ledger, "journal", stated, found)
        return
    for field in attrs.fields(JournalProfile):
        if field.name not in _APART_IN_JOURNAL and field.name not in OF_READING:
            values = getattr(stated, field.name), getattr(found, field.name)
            compare(ledger, f"journal.{field.name}", *values)
    _compare_text(ledger, "journal.name", stated.name, found.name, names_of(stated))
    introduction = stated.introduction
    best = None if introduction is None else introduction.best()
    _compare_text(ledger, "journal.introduction", introduction, found.introduction, (best,))
    written = {JCRRanking: jcr_of(stated), CASPartition: cas_of(stated)}
    places = [_place(stated.rankings, written.get(type(one))) for one in found.rankings]
    _compare_placed(
        ledger, "journal.rankings", stated.rankings, found.rankings, places, by=_compare_ranking
    )


def _compare_ranking(ledger: Ledger, path: str, stated: object, found: object) -> None:
    if not isinstance(found, Immutable):
        compare(ledger, path, stated, found)
        return
    for field in attrs.fields(type(found)):
        inner = f"{path}.{field.name}"
        one, other = getattr(stated, field.name), getattr(found, field.name)
        if field.name in _LISTED:
            compare_items(ledger, inner, one, [*enumerate(other)])
        elif field.name not in OF_READING:
            compare(ledger, inner, one, other)


def _compare_placed(
    ledger: Ledger,
    path: str,
    stated: tuple[object, ...],
    found: tuple[object, ...],
    places: Sequence[int | None],
    *,
    by: Callable[[Ledger, str, object, object], None] = compare,
) -> None:
    """Compare the items of a list, of which each that is found stands for one that is stated."""
    pairs = [(at, one) for at, one in zip(places, found, strict=True) if at is not None]
    if len(pairs) < len(found):
        compare(ledger, path, stated, found)
    else:
        compare_items(ledger, path, stated, pairs, by=by)


def _place(items: Sequence[object], item: object) -> int | None:
    return next((at for at, one in enumerate(items) if one is item), None)


def _tell_extra(
    ledger: Ledger, stated: Mapping[str, JsonValue], found: Mapping[str, JsonValue]
) -> None:
    if found:
        ledger.tell_extra(FORMAT, "")
    for key, value in stated.items():
        if _holds(found, key, value):
            ledger.tell_extra(FORMAT, key)


def _holds(found: Mapping[str, JsonValue], key: str, value: JsonValue) -> bool:
    """Tell whether a value is found at its key; in an object there may be more beside it."""
    other = found.get(key, ())
    if isinstance(value, FrozenMapping) and isinstance(other, FrozenMapping):
        return all(_holds(other, name, one) for name, one in value.items())
    return key in found and identical(other, value)


def _mapping(value: JsonValue) -> Mapping[str, JsonValue]:
    return value if isinstance(value, FrozenMapping) else {}
