"""Where a work is to be found: journal, book, university or repository, with dates and pages.

What a kind of work needs is said in clause 4 of GB/T 7714—2015 and clause 8 of GB/T 7714—2025.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.serializers.gbt7714.forms import Form
from litrecord.serializers.gbt7714.marks import Marks, follow, full_date, year_of
from litrecord.serializers.gbt7714.names import close_authors, write_authors
from litrecord.serializers.gbt7714.quotes import printed
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.vocab.gbt7714 import PREPRINT_MARKS, TRANSLATED, word

__all__ = ["Citing", "is_looked_up", "write_locus"]

_PERIODICAL: Final = frozenset({"J", "N"})
_BOOKS: Final = frozenset({"M", "C", "D"})
_HOSTED: Final = frozenset(
    {"chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"}
)
# Since 2025 only of what may change is it said when it was looked up, in print as well.
_CHANGING: Final = frozenset({"DS", "EB", PREPRINT_MARKS[2025]})
# Without a publisher they are described like web pages.
_PROGRAMS: Final = frozenset({"CP", "D"})
_DATED: Final = frozenset({"P", "R"})


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
            is_ahead = self.style.edition == 2025 and not self.has_issue
            if is_ahead or record.published is None:
                return record.published_online
        return record.published

    @property
    def has_issue(self) -> bool:
        """Whether the volume or the issue is known in which an article stands."""
        volume, issue = self.record.volume, self.record.issue
        return bool((volume and not volume.isspace()) or (issue and not issue.isspace()))

    @property
    def year(self) -> str:
        """The year of publication.

        Where it is unknown, that in which the work was looked up, in the brackets in which the
        standard wants estimated years (8.4.3.3 in 2015), but for articles since 2025; else nothing.
        """
        issued, accessed = self.issued, self.record.accessed
        if issued is not None:
            return year_of(issued)
        if accessed is None or (self.mark == "J" and self.style.edition == 2025):
            return ""
        return f"[{accessed.year}]"


def write_locus(cited: Citing) -> str:
    """Write what stands between the mark of the type and the date of access."""
    if cited.mark in _PERIODICAL:
        head = _translators(cited, since=2025)
        return head + follow(head, _periodical(cited))
    if cited.mark == PREPRINT_MARKS[2025] or (cited.mark == "DS" and cited.style.edition == 2025):
        return _repository(cited)
    head = _translators(cited, since=2015)
    if cited.record.kind in _HOSTED:
        if cited.style.edition == 2025 and not cited.form.container and cited.form.event:
            return f"{head}//{_meeting(cited, cited.form.event)}"
        head += _host(cited)
    return head + follow(head, _publication(cited))


def is_looked_up(cited: Citing) -> bool:
    """Tell whether a reference says when the work was looked up."""
    if cited.record.accessed is None or not cited.style.show_url:
        return False
    if cited.style.edition == 2015:
        return cited.is_online
    is_page = cited.is_online and cited.mark in _PROGRAMS and not _has_imprint(cited)
    return is_page or cited.mark in _CHANGING


def _translators(cited: Citing, *, since: int) -> str:
    form, style, comma = cited.form, cited.style, cited.marks.comma
    if not form.translators or style.edition < since:
        return ""
    names = close_authors(write_authors(form.translators, form.lang, style, comma))
    return f". {names}{comma}{word(TRANSLATED, form.lang)}"


def _periodical(cited: Citing) -> str:
    """Write journal, year, volume, issue and pages, or newspaper, date and page."""
    record, style, marks = cited.record, cited.style, cited.marks
    name = cited.form.container or ""
    if style.edition == 2025:
        name = name.replace(".", "")
    if cited.mark == "N":
        page = _pages(record)
        date = full_date(record.published) or ("" if style.edition == 2015 else cited.year)
        where = marks.comma.join([part for part in (name, date) if part])
        return _after(f"{where}{marks.opening}{page}{marks.closing}" if page else where)
    parts = (name, _date_in(cited), printed(record.volume or ""))
    where = marks.comma.join([part for part in parts if part])
    issue = printed(record.issue or "")
    if issue:
        where += f"{marks.opening}{issue}{marks.closing}"
    pages = _pages(record)
    return _after(marks.colon.join([part for part in (where, pages) if part]))


def _after(text: str) -> str:
    return f". {text}" if text else ""


def _date_in(cited: Citing) -> str:
    """Return the date after the journal: the year; all of it where no issue is told (2025)."""
    if cited.style.edition == 2025 and not cited.has_issue:
        return full_date(cited.issued)
    return "" if cited.style.system == "author-date" else cited.year


def _pages(record: PaperRecord) -> str:
    return printed(record.article_number or "" if record.pages is None else str(record.pages))


def _meeting(cited: Citing, event: str) -> str:
    """Write the conference at which a paper was read that stands in no proceedings (2025)."""
    marks = cited.marks
    year = cited.year if cited.style.system == "numeric" else ""
    where = marks.comma.join([part for part in (event, year) if part])
    return marks.colon.join([part for part in (where, _pages(cited.record)) if part])


def _host(cited: Citing) -> str:
    """Write the book or proceedings that a work stands in, else the conference."""
    form = cited.form
    if not form.container and not form.event:
        return ""
    editors = write_authors(form.editors, form.lang, cited.style, cited.marks.comma)
    if not form.container:
        return f"//{form.event}"
    stop = follow(editors, ". ") if editors else ""
    return f"//{editors}{stop}{form.container}"


def _publication(cited: Citing) -> str:
    """Write place, publisher, year and pages, or the date of what has no publisher."""
    style, marks = cited.style, cited.marks
    is_numeric = style.system == "numeric"
    date = full_date(cited.issued)
    if style.edition == 2025 and cited.mark == "S":
        return ""
    if _has_imprint(cited):
        is_whole = cited.mark == "P" and date
        year = date if is_whole else cited.year
        return _before_access(cited, _imprint(cited, year if is_numeric else ""))
    made = ""
    if style.edition == 2025 and cited.mark in _DATED:
        date = date or (cited.year if is_numeric else "")
        made = marks.colon.join([part for part in (date, _pages(cited.record)) if part])
    elif cited.mark == "P":
        made = date
    elif cited.is_online or (cited.mark == "EB" and style.edition == 2025):
        made = f"{marks.opening}{date}{marks.closing}" if date else ""
    elif is_numeric:
        made = cited.year
    return _before_access(cited, made)


def _before_access(cited: Citing, made: str) -> str:
    """Write what is known of a source; with nothing known the date of access stands alone."""
    return _after(made) or (". " if is_looked_up(cited) else "")


def _has_imprint(cited: Citing) -> bool:
    """Tell whether a work is described by its publisher, as books are."""
    form, mark = cited.form, cited.mark
    if cited.style.edition == 2015:
        if mark == "P":
            return False
        has_place = form.publisher or form.place or cited.record.pages is not None
        return mark in _BOOKS or bool(has_place)
    if mark == "EB":
        return False
    is_printed = mark in _PROGRAMS and not cited.is_online
    return bool(form.publisher) or mark in {"M", "C"} or is_printed


def _imprint(cited: Citing, year: str) -> str:
    form, marks = cited.form, cited.marks
    made = marks.colon.join([part for part in (form.place, form.publisher) if part])
    made = marks.comma.join([part for part in (made, year) if part])
    return marks.colon.join([part for part in (made, _pages(cited.record)) if part])


def _repository(cited: Citing) -> str:
    """Write the repository of a preprint or of data, with the whole date."""
    form, marks = cited.form, cited.marks
    date = full_date(cited.issued)
    name = form.publisher or form.container or ""
    made = f"{name}{marks.opening}{date}{marks.closing}" if date else name
    return _before_access(cited, made)
