"""The flat columns of papers, read without the column `record`: the reverse of `paper_columns`.

The columns say less than a record. What they do not say stays unknown: the roles of titles other
than the original, which part of a Latin name is the family name, which of its ISSNs a journal has
for which medium, in which category a quartile was reached.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import partial
from typing import Final

from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.dates import PartialDate
from litrecord.model.people import Author
from litrecord.parsers.flat.cells import plain
from litrecord.parsers.flat.rankings import RANKING_COLUMNS, read_rankings
from litrecord.parsers.flat.texts import read_abstract, read_journal_zh, read_title
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.assembly import assemble
from litrecord.parsers.papers.people import authors
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.serials import ISSN_TARGETS, read_issn_text
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.tables.cells import read_flag
from litrecord.parsers.tables.journals import FORMAT
from litrecord.patterns import late
from litrecord.text.names import read_authors
from litrecord.typing import Draft
from litrecord.vocab.kinds import KINDS
from litrecord.vocab.problems import UNREADABLE_VALUE, WRONG_TYPE

__all__ = ["draft_of_cells"]

_DAY: Final = late("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PRECISIONS: Final = ("year", "month", "day")
# Numbers, where whole ones need not be so; everywhere else a table with gaps may have made them so.
_FRACTIONS: Final = frozenset({"impact_factor"})

_names: Final = authors("unknown")


def _read_kind(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a kind in CSL's words; other words are what the source calls the paper."""
    text = values.clean(value, reading)
    if text is None:
        return None
    return {"kind": text} if text in KINDS else {"types": (text,)}


def _read_authors(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read a list of names as printed, or one text with all of them.

    How the table orders the parts of Latin names is not known: those without a comma stay whole.
    """
    if not isinstance(value, str):
        return _names(value, reading)
    text = values.clean(value, reading)
    return None if text is None else read_authors(text, order="unknown") or None


def _read_is_open(value: object, reading: Reading) -> bool | None:
    """Read true or false, also as 1 and 0, and as words."""
    if isinstance(value, bool) or value in (0, 1):
        return bool(value)
    if not isinstance(value, str):
        reading.note(WRONG_TYPE, value, expected="true, false")
        return None
    found = read_flag(value).value
    if found is None:
        reading.note(UNREADABLE_VALUE, value, expected="true, false")
    return found


def _read_published(value: object, reading: Reading) -> PartialDate | None:
    """Read a date at the precision that `published_precision` states; without it, as it stands."""
    made = _date_of(value, reading)
    stated = reading.values.get("published_precision")
    if made is None or stated is None:
        return made
    word = stated.strip().casefold() if isinstance(stated, str) else ""
    known = made.precision if made.end is None else None
    if word == made.precision:
        del reading.values["published_precision"]
        return made
    if word in _PRECISIONS and known in _PRECISIONS:
        if _PRECISIONS.index(word) < _PRECISIONS.index(known):
            del reading.values["published_precision"]
            month = made.month if word == "month" else None
            return PartialDate(year=made.year, month=month, raw=str(value))
    elif word == "season":
        # The first day of a year stands for every season of it.
        made = PartialDate(year=made.year, raw=str(value))
    path, reading.path = reading.path, "published_precision"
    reading.note(UNREADABLE_VALUE, stated, used=made.precision, expected=", ".join(_PRECISIONS))
    reading.path = path
    return made


def _date_of(value: object, reading: Reading) -> PartialDate | None:
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            day = dt.date.fromisoformat(value.strip())
        except ValueError:
            return values.read_date(value, reading)
        return PartialDate(year=day.year, month=day.month, day=day.day)
    return values.read_date(value, reading)


def _read_year(value: object, reading: Reading) -> PartialDate | None:
    """Read the year, where no date says it already."""
    held = reading.gathered.get("published")
    made = values.read_date(f"{value:04d}" if type(value) is int else value, reading)
    if isinstance(held, PartialDate) and made == PartialDate(year=held.year):
        return held
    return made


FIELDS: Final = FieldTable(
    fields=(
        Field("doi", "doi", values.read_doi),
        Field("pmid", "pmid", values.read_pmid),
        Field("pmcid", "pmcid", values.read_pmcid),
        Field("kind", ("kind", "types"), _read_kind),
        Field("authors", "authors", _read_authors),
        Field("journal", "journal.name", texts.names()),
        Field("journal_zh", "journal.name", read_journal_zh),
        Field("issn", ISSN_TARGETS, read_issn_text),
        Field("volume", "volume", values.read_text),
        Field("issue", "issue", values.read_text),
        Field("pages", "pages", values.read_pages),
        Field("article_number", "article_number", values.read_text),
        Field("published", "published", _read_published),
        Field("year", "published", _read_year),
        Field("citation_count", "citation_count", values.read_citation_count),
        Field("is_open_access", "open_access.is_open", _read_is_open),
    ),
    finish=read_rankings,
)
# That a row was read says nothing about its paper.
_STATES: Final = {"ok": (None, True), "error": (None,), "record": (None,)}
_WHOLE: Final = (
    frozenset(name for field in FIELDS.fields for name in field.sources) | {*RANKING_COLUMNS}
) - _FRACTIONS


def draft_of_cells(
    cells: Mapping[str, object], location: Location, limits: Limits = DEFAULT_LIMITS
) -> Draft | Failure:
    """Make a draft of the cells of a row.

    Text is taken as it stands, without looking for markup. Numbers of whole value are whole, as in
    columns that became floats for their gaps. What no field holds goes to `extra["table"]`: columns
    that are not litrecord's, what was said of problems and source when the table was made, and,
    with a problem, what cannot be read.

    Args:
        cells: What the row holds, by the names of the columns, where there is nothing too.
        location: Where the row is.
        limits: Bounds on it.

    Returns:
        The draft; a failure where no cell has a value.
    """
    try:
        held = {
            name: found
            for name, value in cells.items()
            if not _says_nothing(found := _cell(name, value, limits))
            and found not in _STATES.get(name, ())
        }
    except LimitError as error:
        return Failure(raw=b"", location=location, error=error)
    raw = partial(_raw, dict(held))
    if not held:
        error_of_row = ParseError("no record: nothing in it has a value", location=location)
        return Failure(raw=b"", location=location, error=error_of_row)
    reading = Reading(held, limits=limits, location=location)
    title = read_title(reading, is_stated="original_language" in cells)
    abstract = read_abstract(reading)
    FIELDS.read(reading)
    fields = assemble(reading, FORMAT)
    # Not gathered with the rest: there, a text of unknown language would get that of its neighbour.
    fields.update({} if title is None else {"title": title})
    fields.update({} if abstract is None else {"abstract": abstract})
    return Draft(fields=fields, problems=reading.problems, location=location, raw=raw)


def _cell(name: str, value: object, limits: Limits) -> object:
    found = plain(value, limits.depth)
    if isinstance(found, float) and name in _WHOLE and found.is_integer():
        return int(found)
    return found


def _says_nothing(value: object) -> bool:
    # An empty list says that there are no authors; of all else it says nothing.
    return value is None or (isinstance(value, str) and not value.strip())


def _raw(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")
