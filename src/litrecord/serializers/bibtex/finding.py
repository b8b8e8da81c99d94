"""How values of BibTeX will be read: what `litrecord.parsers.bibtex` makes of them.

Serializers do not know parsers; this is put together of the same functions of `litrecord.text`.
"""

from __future__ import annotations

from litrecord.model.dates import PartialDate
from litrecord.model.text import LangText
from litrecord.text.characters import clean_characters, fold_entities
from litrecord.text.dates import DateError, read_date
from litrecord.text.language import detect_name_tag, detect_tag
from litrecord.text.latex import read_latex, read_paragraphs, read_verbatim
from litrecord.text.markup import clean_markup
from litrecord.text.variants import settle

__all__ = [
    "find_abstract",
    "find_clean",
    "find_date",
    "find_name",
    "find_text",
    "find_title",
    "find_verbatim",
    "plain_name",
]


def _line(latex: str) -> str:
    return " ".join(clean_markup(read_latex(latex), one_line=True).split())


def find_clean(text: str) -> str | None:
    """Find a text that stands for itself."""
    return " ".join(fold_entities(clean_characters(text)).split()) or None


def find_text(latex: str) -> str | None:
    """Find a text of one line."""
    return find_clean(_line(latex))


def find_verbatim(text: str) -> str | None:
    """Find an address or identifier."""
    return find_clean(read_verbatim(text))


def find_name(latex: str) -> LangText | None:
    """Find the name of a journal, a publisher or a place."""
    text = find_clean(clean_markup(_line(latex), one_line=True))
    return None if text is None else plain_name(text)


def plain_name(text: str) -> LangText:
    """Return a name without what reads as markup; its script tells its language."""
    plain = clean_markup(text, one_line=True) if "<" in text else text
    value = plain or text
    return LangText(value=value, lang=detect_name_tag(value).lang)


def find_title(
    latex: str, languages: tuple[str, ...] = (), neighbour: str | None = None
) -> LangText | None:
    """Find a title.

    Args:
        latex: The title.
        languages: The languages that a reader finds stated for the paper.
        neighbour: The language that it finds for the abstract.
    """
    return _prose(clean_markup(_line(latex), one_line=True), languages, neighbour)


def find_abstract(latex: str, languages: tuple[str, ...] = ()) -> LangText | None:
    """Find an abstract; see `find_title`."""
    return _prose(clean_markup(read_paragraphs(latex)), languages, None)


def _prose(value: str, languages: tuple[str, ...], neighbour: str | None) -> LangText | None:
    if not value:
        return None
    told = LangText(value=value, lang=detect_tag(value).lang)
    return LangText(value=value, lang=settle((told,), languages, neighbour)[0].lang)


def find_date(text: str) -> PartialDate | None:
    """Find a date; None where it is not understood."""
    try:
        return read_date(text)
    except DateError:
        return None
