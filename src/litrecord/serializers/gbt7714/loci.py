"""Where a work is to be found: journal, book, university or repository, with dates and pages.

What a kind of work needs is said in clause 4 of GB/T 7714—2015 and clause 8 of GB/T 7714—2025.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.serializers.gbt7714.forms import Form, is_chinese
from litrecord.serializers.gbt7714.marks import Marks, full_date, year_of
from litrecord.serializers.gbt7714.names import write_authors
from litrecord.serializers.gbt7714.quotes import printed
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.vocab.gbt7714 import PREPRINT_MARKS, TRANSLATED

__all__ = ["Citing", "has_access_date", "write_locus"]

_PERIODICAL: Final = frozenset({"J", "N"})
_BOOKS: Final = frozenset({"M", "C", "D"})
_HOSTED: Final = frozenset({"chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"})
# Since 2025 only of what may change is it said when it was looked up.
_CHANGING: Final = frozenset({"DS", "EB", PREPRINT_MARKS[2025]})


class Citing(NamedTuple):
    """A reference that is being written.

    Attributes:
        record: The record.
        form: Its facts in the language of the reference.
        style: The style.
        marks: Its punctuation.
        mark: The mark of the type, such as `J`.
        is_online: Whether an address or a permanent identifier is printed.
    """

    record: PaperRecord
    form: Form
    style: Gbt7714
    marks: Marks
    mark: str
    is_online: bool

    @property
    def issued(self) -> PartialDate | None:
        """The date of publication; for an article without volume and issue the date online."""
        record = self.record
        if self.mark == "J" and record.published_online is not None:
            is_ahead = self.style.edition == 2025 and not record.volume and not record.issue
            if is_ahead or record.published is None:
                return record.published_online
        return record.published


def write_locus(cited: Citing) -> str:
    """Write what stands between the mark of the type and the date of access."""
    if cited.mark in _PERIODICAL:
        return _translators(cited, since=2025) + _periodical(cited)
    if cited.mark == PREPRINT_MARKS[2025] or (cited.mark == "DS" and cited.style.edition == 2025):
        return _repository(cited)
    host = ""
    if cited.record.kind in _HOSTED:
        host = _host(cited)
    return f"{_translators(cited, since=2015)}{host}{_publication(cited)}"


def has_access_date(cited: Citing) -> bool:
    """Tell whether a reference says when the work was looked up."""
    if cited.record.accessed is None:
        return False
    return (
        cited.style.edition == 2015
        or cited.mark in _CHANGING
        or (cited.mark not in _PERIODICAL and not _has_imprint(cited) and cited.mark not in "PRS")
    )


def _translators(cited: Citing, *, since: int) -> str:
    form, style, comma = cited.form, cited.style, cited.marks.comma
    if not form.translators or style.edition < since:
        return ""
    names = write_authors(form.translators, form.lang, style, comma)
    if len(form.translators) > (style.authors or len(form.translators)) and not names.endswith("等"):
        names += "."
    return f". {names}{comma}{TRANSLATED[is_chinese(form.lang)]}"


def _periodical(cited: Citing) -> str:
    """Write journal, year, volume, issue and pages, or newspaper, date and page."""
    record, style, marks = cited.record, cited.style, cited.marks
    name = cited.form.container or ""
    if style.edition == 2025:
        name = name.replace(".", "")
    if cited.mark == "N":
        page = _pages(record)
        where = marks.comma.join(part for part in (name, full_date(record.published)) if part)
        return _after(f"{where}{marks.opening}{page}{marks.closing}" if page else where)
    parts = (name, _date_in(cited), printed(record.volume or ""))
    where = marks.comma.join(part for part in parts if part)
    if record.issue:
        where += f"{marks.opening}{printed(record.issue)}{marks.closing}"
    pages = _pages(record)
    return _after(marks.colon.join(part for part in (where, pages) if part))


def _after(text: str) -> str:
    return f". {text}" if text else ""


def _date_in(cited: Citing) -> str:
    """Return the date after the journal: the year; all of it where no issue is told (2025)."""
    record = cited.record
    if cited.style.edition == 2025 and not record.volume and not record.issue:
        return full_date(cited.issued)
    return "" if cited.style.system == "author-date" else year_of(cited.issued)


def _pages(record: PaperRecord) -> str:
    return printed(record.article_number or "" if record.pages is None else str(record.pages))


def _host(cited: Citing) -> str:
    """Write the book or proceedings that a work stands in, else the conference."""
    form = cited.form
    if not form.container and not form.event:
        return ""
    editors = write_authors(form.editors, form.lang, cited.style, cited.marks.comma)
    if not form.container:
        return f"//{form.event}"
    stop = " " if editors.endswith(".") else ". "
    return f"//{editors}{stop}{form.container}" if editors else f"//{form.container}"


def _publication(cited: Citing) -> str:
    """Write place, publisher, year and pages, or the date of what has no publisher."""
    style, marks, issued = cited.style, cited.marks, cited.issued
    is_dated = style.system == "numeric"
    if style.edition == 2025 and cited.mark == "S":
        return ""
    if _has_imprint(cited):
        return _imprint(cited, year_of(issued) if is_dated else "")
    if cited.mark == "P" or (cited.mark == "R" and style.edition == 2025):
        pages = _pages(cited.record) if style.edition == 2025 else ""
        return _after(marks.colon.join(part for part in (full_date(issued), pages) if part))
    if cited.is_online:
        date = full_date(issued)
        return f". {marks.opening}{date}{marks.closing}" if date else ". " if _is_looked_up(cited) else ""
    return _after(year_of(issued) if is_dated and style.edition == 2015 else "")


def _is_looked_up(cited: Citing) -> bool:
    return cited.style.show_url and has_access_date(cited)


def _has_imprint(cited: Citing) -> bool:
    """Tell whether a work is described by its publisher, as books are."""
    form, mark = cited.form, cited.mark
    if cited.style.edition == 2015:
        if mark == "P":
            return False
        has_place = form.publisher or form.place or cited.record.pages is not None
        return mark in _BOOKS or bool(has_place)
    if mark == "EB":
        return not cited.is_online
    return bool(form.publisher) or mark in {"M", "C"} or (mark == "D" and not cited.is_online)


def _imprint(cited: Citing, year: str) -> str:
    form, marks = cited.form, cited.marks
    made = marks.colon.join(part for part in (form.place, form.publisher) if part)
    made = marks.comma.join(part for part in (made, year) if part)
    pages = _pages(cited.record)
    return _after(marks.colon.join(part for part in (made, pages) if part))


def _repository(cited: Citing) -> str:
    """Write the repository of a preprint or of data, with the whole date."""
    form, marks = cited.form, cited.marks
    date = full_date(cited.issued)
    name = form.publisher or form.container or ""
    made = f"{name}{marks.opening}{date}{marks.closing}" if date else name
    return _after(made) or (". " if _is_looked_up(cited) else "")
