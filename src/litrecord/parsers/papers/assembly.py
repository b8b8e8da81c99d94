"""What was read of a record becomes the fields of a paper record."""

from __future__ import annotations

from typing import Final, cast

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.people import Author
from litrecord.model.record import PageRange
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.targets import INNER, SHAPES
from litrecord.text.dates import DateError, read_date
from litrecord.text.locators import join_pages, read_pages
from litrecord.text.variants import settle
from litrecord.vocab.kinds import SERIAL_KINDS
from litrecord.vocab.problems import AUTHORS_NOT_PAIRED, DATE_AMBIGUOUS, DATE_UNREADABLE

__all__ = ["assemble"]

# Lists whose entries stand for themselves: each is there once.
_UNIQUE: Final = frozenset(
    {"identifiers", "links", "types", "languages", "classifications", "fields_of_study", "keywords"}
)
# Two people may be called the same.
_NAMESAKES: Final = "translation_of.authors"


def assemble(reading: Reading, format_name: str) -> dict[str, object]:
    """Make the fields of a record.

    Texts in several languages become one, authors in two scripts are paired, parts of dates and
    pages are joined, the fields of the journal and other inner objects make these objects. What
    could not be used goes back to what is left of the record, and that to `extra`.
    """
    gathered = reading.gathered
    _join_pages(reading)
    _join_date(reading)
    _pair_authors(reading)
    made: dict[str, object] = {}
    inner: dict[str, dict[str, object]] = {}
    for target, value in gathered.items():
        holder, _, name = target.partition(".")
        whole = _whole(target, value, gathered)
        if not name:
            made[target] = whole
        elif holder in INNER:
            inner.setdefault(holder, {})[name] = whole
    if made.get("kind") in SERIAL_KINDS and "publisher" in made and "journal" in inner:
        _hand_over_publisher(made, inner["journal"])
    if "journal" in inner:
        _sort_names(inner["journal"])
        _sort_issns(inner["journal"])
    for holder, fields in inner.items():
        made[holder] = INNER[holder](**fields)
    if reading.values:
        made["extra"] = FrozenMapping({format_name: reading.values})
    return made


def _whole(target: str, value: object, gathered: dict[str, object]) -> object:
    if SHAPES[target] == "texts":
        variants = tuple(dict.fromkeys(cast("list[LangText]", value)))
        if target in ("title", "abstract"):
            neighbour = None
            if target == "title":
                beside = cast("list[LangText]", gathered.get("abstract", []))
                neighbour = next((text.lang for text in beside if text.lang), None)
            languages = cast("list[str]", gathered.get("languages", []))
            variants = settle(variants, tuple(dict.fromkeys(languages)), neighbour)
        return BilingualText(variants=variants)
    if SHAPES[target] == "many":
        values = cast("list[object]", value)
        unique = target in _UNIQUE or ("." in target and target != _NAMESAKES)
        return tuple(dict.fromkeys(values)) if unique else tuple(values)
    return value


def _hand_over_publisher(made: dict[str, object], journal: dict[str, object]) -> None:
    """Give a journal its publisher; where it has another already, the paper keeps its own."""
    publisher = made.pop("publisher")
    if journal.setdefault("publisher", publisher) != publisher:
        made["publisher"] = publisher


def _sort_names(journal: dict[str, object]) -> None:
    """Keep one name in each language; what else a source calls the journal are aliases."""
    name = cast("BilingualText | None", journal.get("name"))
    if name is None or len(name.variants) == 1:
        return
    kept: dict[str | None, LangText] = {}
    others: list[str] = []
    for text in name.variants:
        first = kept.setdefault(text.lang, text)
        if first.value != text.value:
            others.append(text.value)
    aliases = cast("tuple[str, ...]", journal.get("aliases", ()))
    journal["name"] = BilingualText(variants=tuple(kept.values()))
    journal["aliases"] = tuple(dict.fromkeys((*others, *aliases)))


def _sort_issns(journal: dict[str, object]) -> None:
    """Leave to `issn_other` what has no field of its own already."""
    named = {journal.get(name) for name in ("issn_print", "issn_electronic", "issn_l")}
    others = cast("tuple[str, ...]", journal.get("issn_other", ()))
    if others:
        journal["issn_other"] = tuple(one for one in others if one not in named)


def _join_pages(reading: Reading) -> None:
    gathered = reading.gathered
    first = cast("str | None", gathered.pop("pages.first", None))
    last = cast("str | None", gathered.pop("pages.last", None))
    if "pages" in gathered:
        stated = cast("PageRange", gathered["pages"])
        if (first, last) not in ((None, None), (stated.first, stated.last), (stated.first, None)):
            reading.put_back("pages.first", "pages.last")
        return
    if first is None or last is None:
        if first or last:
            gathered["pages"] = read_pages(first or last or "")
        return
    pages = gathered["pages"] = join_pages(first, last)
    # Where the first page is a whole range already, the last says nothing new.
    if last not in (first, pages.last) and read_pages(first).last is not None:
        reading.put_back("pages.last")


def _join_date(reading: Reading) -> None:
    gathered = reading.gathered
    names = ("published.year", "published.month", "published.day")
    if gathered.keys().isdisjoint(names):
        return
    year, month, day = (cast("str | None", gathered.pop(name, None)) for name in names)
    if year is None:
        reading.put_back(*names)
        return
    made = _read_parts(year, month, day)
    if isinstance(made, DateError) and (month or day):
        unclear = DATE_AMBIGUOUS if made.reason == "ambiguous" else DATE_UNREADABLE
        reading.put_back("published.month", "published.day")
        reading.note(unclear, " ".join(filter(None, (day, month, year))), expected="2025 Jul 16")
        made = _read_parts(year, None, None)
    if isinstance(made, DateError):
        reading.put_back("published.year")
        reading.note(DATE_UNREADABLE, year, expected="2025")
        return
    if made is None or not reading.put("published", made):
        reading.put_back(*names)


def _read_parts(year: str, month: str | None, day: str | None) -> PartialDate | DateError | None:
    if month is not None and month.isdecimal():
        spelled = "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    else:
        spelled = " ".join(filter(None, (day, month, year)))
    try:
        return read_date(spelled)
    except DateError as error:
        return error


def _pair_authors(reading: Reading) -> None:
    """Give each author the name in the other script that stands at the same place."""
    gathered = reading.gathered
    others = cast("list[Author]", gathered.pop("authors.alternates", []))
    if not others:
        return
    listed = cast("list[Author]", gathered.get("authors", []))
    if not listed:
        gathered["authors"] = others
    elif len(listed) == len(others):
        gathered["authors"] = [
            author
            if str(author.name) == str(other.name)
            else attrs.evolve(author, alternates=(*author.alternates, other.name))
            for author, other in zip(listed, others, strict=True)
        ]
    else:
        reading.put_back("authors.alternates")
        reading.note(
            AUTHORS_NOT_PAIRED,
            [str(one.name) for one in others],
            expected=f"{len(listed)}",
        )
