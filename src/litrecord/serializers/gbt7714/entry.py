"""One reference in one language by GB/T 7714."""

from __future__ import annotations

from typing import Final, NamedTuple, Self

from litrecord.errors import CitationError, show_value
from litrecord.identifiers import doi as doi_scheme
from litrecord.model.record import PaperRecord
from litrecord.serializers.gbt7714.forms import Form
from litrecord.serializers.gbt7714.loci import Citing, is_looked_up, write_locus
from litrecord.serializers.gbt7714.marks import follow, full_date, marks_of
from litrecord.serializers.gbt7714.names import close_authors, list_authors, write_authors
from litrecord.serializers.gbt7714.quotes import printed
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.serializers.papers.texts import one_line
from litrecord.vocab.gbt7714 import ANONYMOUS, MARKS, NO_DATE, PREPRINT_MARKS, PREPRINTS, word

__all__ = ["Address", "Lead", "lead_of", "write_entry"]

# Links that lead to the work itself, not to a copy or to a list
_ADDRESSES: Final = frozenset({"url", "landing-page"})
# Of the kinds whose number is part of their title
_NUMBERED: Final = frozenset({"patent", "report", "standard"})
_EM_SPACE: Final = "\u2003"


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


class Lead(NamedTuple):
    """What an author-date entry begins with.

    Attributes:
        authors: The authors as printed, or the word for none.
        year: The year as printed, or the word for none; empty where nothing is printed.
    """

    authors: tuple[str, ...]
    year: str


def lead_of(record: PaperRecord, form: Form, style: Gbt7714) -> Lead:
    """Return the authors and the year of an author-date entry, by which lists are sorted.

    Raises:
        CitationError: The kind of the record cannot be rendered.
    """
    cited = Citing(record, form, style, marks_of(style), _mark(record.kind, style), is_online=False)
    authors = tuple(list_authors(form.names, form.lang, style)) or (word(ANONYMOUS, form.lang),)
    return Lead(authors, _lettered(cited, ""))


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
    if not form.title:
        raise CitationError("title: the record has none, and a reference needs one")
    address = _address(record, style)
    ids = _permanent(record, style)
    cited = Citing(record, form, style, marks_of(style), mark, is_online=bool(address or ids))
    pieces = [_head(cited, letter), _title(cited)]
    if style.type_mark:
        pieces.append(f"[{mark}/OL]" if cited.is_online else f"[{mark}]")
    pieces.append(follow(pieces[-1], write_locus(cited)))
    if is_looked_up(cited):
        pieces.append(f"[{full_date(record.accessed)}]")
    for label, one in (("", address), *ids):
        if one is not None:
            # An abbreviation brings the full stop along.
            pieces += [follow(pieces[-1], f". {label}"), one]
    if not pieces[-1].endswith("."):
        pieces.append(".")
    return pieces


def _mark(kind: str | None, style: Gbt7714) -> str:
    if kind in PREPRINTS:
        return PREPRINT_MARKS[style.edition]
    mark = MARKS.get(kind or "")
    if mark is None:
        known = ", ".join((*MARKS, *sorted(PREPRINTS)))
        raise CitationError(
            f"kind: no form of {style.name} is known for it (got {show_value(kind)}); "
            f"expected one of {known}"
        )
    return mark


def _address(record: PaperRecord, style: Gbt7714) -> Address | None:
    """Return the address of the work, but for one that only repeats the DOI beside it.

    Where the address holds the DOI, one of the two is enough (GB/T 7714—2015, 8.8).
    """
    if not style.show_url:
        return None
    for link in record.links:
        if link.kind in _ADDRESSES and link.url.strip():
            if style.show_doi and record.doi and _is_doi_of(link.url, record.doi):
                continue
            return Address(one_line(link.url), link.url)
    if record.arxiv and not (style.show_doi and record.doi):
        url = f"https://arxiv.org/abs/{record.arxiv}"
        return Address(one_line(url), url)
    return None


def _is_doi_of(url: str, doi: str) -> bool:
    if "doi.org/" not in url:
        return False
    found = doi_scheme.find_in_link(url)
    return found is not None and found.lower() == doi.lower()


def _permanent(record: PaperRecord, style: Gbt7714) -> list[tuple[str, Address]]:
    """Return the permanent identifiers with their labels: the DOI and, since 2025, the CSTR."""
    if not style.show_doi:
        return []
    found = []
    if record.doi:
        found.append(("DOI:", Address(one_line(record.doi), f"https://doi.org/{record.doi}")))
    if style.edition == 2025:
        found += [
            ("CSTR:", Address(one_line(one.value), f"https://cstr.cn/{one.value}"))
            for one in record.identifiers
            if one.scheme == "cstr"
        ]
    return found


def _head(cited: Citing, letter: str) -> str:
    """Write the authors and, in the author-date system, the year."""
    form, style, comma = cited.form, cited.style, cited.marks.comma
    if cited.mark == "S" and style.edition == 2025 and style.system == "numeric":
        return ""
    authors = write_authors(form.names, form.lang, style, comma)
    if style.system == "author-date":
        authors = close_authors(authors or word(ANONYMOUS, form.lang))
        year = _lettered(cited, letter)
        authors = f"{authors}{comma}{year}" if year else authors
    if not authors:
        return ""
    return authors + follow(authors, ". ")


def _lettered(cited: Citing, letter: str) -> str:
    """Return the year with its letter: `2025a`, `[2025a]`; in 2025 a word where there is none."""
    year = cited.year
    if not year and cited.style.edition == 2025:
        no_date = word(NO_DATE, cited.form.lang)
        return f"{no_date}-{letter}" if letter else no_date
    return f"{year[:-1]}{letter}]" if year.endswith("]") else f"{year}{letter}"


def _title(cited: Citing) -> str:
    """Write the title, with the number of a report, patent or standard or of a volume."""
    record, title = cited.record, cited.form.title or ""
    number = next(
        (
            one.value
            for one in record.identifiers
            if one.scheme == record.kind and one.scheme in _NUMBERED
        ),
        None,
    )
    if record.kind == "book" and record.volume:
        number = _volume(cited, record.volume)
    number = printed(number or "")
    if not number:
        return title
    if cited.mark == "S" and cited.style.edition == 2025:
        return f"{number}{_EM_SPACE}{title}"
    ends_sentence = title.rstrip("”’").endswith(("?", "!")) and not cited.style.is_full_width
    return f"{title}{' ' if ends_sentence else cited.marks.colon}{number}"


def _volume(cited: Citing, volume: str) -> str:
    if not (volume.isascii() and volume.isdigit()):
        return volume
    if cited.form.lang == "zh":
        return f"第{volume}卷"
    return f"v.{volume}" if cited.style.edition == 2025 else f"Vol. {volume}"
