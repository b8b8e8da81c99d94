"""One reference in one language by GB/T 7714."""

from __future__ import annotations

from typing import Final, NamedTuple, Self

from litrecord.errors import LitrecordError, show_value
from litrecord.model.dates import PartialDate
from litrecord.model.record import PaperRecord
from litrecord.serializers.gbt7714.forms import Form, is_chinese
from litrecord.serializers.gbt7714.names import write_authors
from litrecord.serializers.gbt7714.quotes import typographic
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.vocab.gbt7714 import AND_OTHERS, ANONYMOUS, MARKS, PREPRINT_MARKS

__all__ = ["Address", "CitationError", "author_key", "write_entry"]

# Links that lead to the work itself, not to a copy or to a list
_ADDRESSES: Final = frozenset({"url", "landing-page"})


class CitationError(LitrecordError, ValueError):
    """A record cannot be cited: its kind has no form in the style, or it has no title."""


class Address(str):
    """A piece of an entry that is a web address or a DOI.

    Args:
        shown: What is printed.
        href: Where it leads.
    """

    __slots__ = ("href",)
    href: str

    def __new__(cls, shown: str, href: str) -> Self:
        """Make it."""
        made = super().__new__(cls, shown)
        made.href = href
        return made


class _Marks(NamedTuple):
    """Punctuation between the parts of an entry."""

    comma: str
    colon: str
    opening: str
    closing: str


_HALF: Final = _Marks(", ", ": ", "(", ")")
_FULL: Final = _Marks("，", "：", "（", "）")


def author_key(form: Form, style: Gbt7714) -> str:
    """Return the authors as an author-date entry begins with them."""
    marks = _FULL if style.is_full_width else _HALF
    written = write_authors(form.names, form.lang, style, marks.comma)
    return written or ANONYMOUS[is_chinese(form.lang)]


def write_entry(record: PaperRecord, form: Form, style: Gbt7714, *, letter: str = "") -> list[str]:
    """Write an entry, from the first author to the full stop at its end, in pieces.

    Args:
        record: The record.
        form: Its facts in the language of the entry.
        style: The style.
        letter: What stands after the year in an author-date list with several entries of the same
            authors and year.

    Raises:
        CitationError: The kind of the record cannot be rendered, or it has no title.
    """
    mark = _mark(record.kind, style)
    if form.title is None:
        raise CitationError("title: the record has none, and a reference needs one")
    marks = _FULL if style.is_full_width else _HALF
    pieces = [_head(record, form, style, marks, letter), typographic(form.title)]
    address = _address(record, style)
    doi = record.doi if style.show_doi else None
    if style.type_mark:
        pieces.append(f"[{mark}/OL]" if doi or address else f"[{mark}]")
    pieces.append(_LOCI[mark if mark in _LOCI else "J"](record, form, style, marks))
    if address and record.accessed is not None and _shows_access(mark, style):
        pieces.append(f"[{record.accessed}]")
    if address:
        pieces += [". ", Address(address, address)]
    if doi:
        pieces += [". DOI:", Address(doi, f"https://doi.org/{doi}")]
    if not pieces[-1].endswith("."):
        pieces.append(".")
    return pieces


def _mark(kind: str | None, style: Gbt7714) -> str:
    if kind == "preprint":
        return PREPRINT_MARKS[style.edition]
    mark = MARKS.get(kind or "")
    if mark is None:
        known = ", ".join((*MARKS, "preprint"))
        raise CitationError(
            f"kind: no form of {style.name} is known for it (got {show_value(kind)}); "
            f"expected one of {known}"
        )
    return mark


def _shows_access(mark: str, style: Gbt7714) -> bool:
    # Since 2025 only what may change is dated: pages, data, preprints.
    return style.edition == 2015 or mark == PREPRINT_MARKS[2025]


def _address(record: PaperRecord, style: Gbt7714) -> str | None:
    if not style.show_url:
        return None
    return next((link.url for link in record.links if link.kind in _ADDRESSES), None)


def _head(record: PaperRecord, form: Form, style: Gbt7714, marks: _Marks, letter: str) -> str:
    """Write the authors and, in the author-date system, the year."""
    authors = write_authors(form.names, form.lang, style, marks.comma)
    others = AND_OTHERS[False]
    if style.system == "author-date":
        authors = authors or ANONYMOUS[is_chinese(form.lang)]
        if authors.endswith(marks.comma + others):
            authors += "."
        year = "" if record.published is None else f"{record.published.year}{letter}"
        authors = f"{authors}{marks.comma}{year}" if year else authors
    if not authors:
        return ""
    return f"{authors} " if authors.endswith(".") else f"{authors}. "


def _article(record: PaperRecord, form: Form, style: Gbt7714, marks: _Marks) -> str:
    """Write where an article stands: journal, year, volume, issue, pages."""
    translators = [
        write_name(one, is_pinyin=pinyin, style=style) for one, pinyin in form.translators
    ]
    head = ". "
    if translators and style.edition == 2025:
        label = "译" if is_chinese(form.lang) else "trans"
        head = f". {marks.comma.join([*translators, label])}. "
    where = f"{head}{form.container}" if form.container else head.rstrip()
    volume, issue = record.volume, record.issue
    shown = _date_shown(record.published, style, whole=not volume and not issue)
    if shown:
        where += f"{marks.comma}{shown}"
    if volume:
        where += f"{marks.comma}{volume}"
    if issue:
        where += f"{marks.opening}{issue}{marks.closing}"
    return where + _pages(record, marks)


def _date_shown(date: PartialDate | None, style: Gbt7714, *, whole: bool) -> str:
    """Return the date after the journal: the year; all of it where no issue is told (2025)."""
    if date is None:
        return ""
    if whole and style.edition == 2025:
        return str(date)
    return "" if style.system == "author-date" else str(date.year)


def _pages(record: PaperRecord, marks: _Marks) -> str:
    pages = record.article_number if record.pages is None else str(record.pages)
    return f"{marks.colon}{pages}" if pages else ""


def _imprint(record: PaperRecord, form: Form, style: Gbt7714, marks: _Marks) -> str:
    """Write place, publisher and year."""
    made = marks.colon.join(part for part in (form.place, form.publisher) if part)
    year = "" if record.published is None else str(record.published.year)
    if year and style.system == "numeric":
        made = f"{made}{marks.comma}{year}" if made else year
    return f". {made}" if made else ""


def _conference(record: PaperRecord, form: Form, style: Gbt7714, marks: _Marks) -> str:
    host = f"//{form.container}" if form.container else ""
    return host + _imprint(record, form, style, marks) + _pages(record, marks)


def _newspaper(record: PaperRecord, form: Form, style: Gbt7714, marks: _Marks) -> str:
    del style
    where = f". {form.container}" if form.container else ""
    if record.published is not None:
        where += f"{marks.comma}{record.published}"
    page = "" if record.pages is None else str(record.pages)
    return where + (f"{marks.opening}{page}{marks.closing}" if page else "")


def _preprint(record: PaperRecord, form: Form, style: Gbt7714, marks: _Marks) -> str:
    del style
    where = f". {form.container}" if form.container else ""
    if record.published is None:
        return where
    return f"{where}. {marks.opening}{record.published}{marks.closing}"


_LOCI: Final = {
    "J": _article,
    "N": _newspaper,
    "C": _conference,
    "D": _imprint,
    PREPRINT_MARKS[2015]: _preprint,
    PREPRINT_MARKS[2025]: _preprint,
}
