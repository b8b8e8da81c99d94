"""Values of BibTeX without their LaTeX, for the readers that all formats share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import attrs

from litrecord.model.record import Keyword
from litrecord.model.text import LangText
from litrecord.parsers.papers import texts
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader
from litrecord.patterns import late
from litrecord.text.latex import read_latex, read_paragraphs, read_verbatim
from litrecord.text.markup import clean_markup
from litrecord.vocab.bibtex import JOURNALS
from litrecord.vocab.problems import UNREADABLE_VALUE

__all__ = ["plain", "read_abstract", "read_keywords", "read_title", "things", "verbatim"]

_ENDS_SENTENCE: Final = ("?", "!", "？", "！", ":", "：")
_SEMICOLONS: Final = late("[;；]")
_COMMAS: Final = late("[,，、]")


def plain(read: Reader) -> Callable[[object, Reading], object]:
    """Make a reader that is given one line of text without LaTeX."""

    def read_plain(value: object, reading: Reading) -> object:
        return read(to_line(value), reading)

    return read_plain


def verbatim(read: Reader) -> Callable[[object, Reading], object]:
    """Make a reader that is given an address or identifier without LaTeX."""

    def read_address(value: object, reading: Reading) -> object:
        if not isinstance(value, str):
            return read(value, reading)
        # Long addresses are broken over lines.
        text = "".join(line.strip() for line in read_verbatim(value).splitlines())
        return read(text, reading) if text else None

    return read_address


def to_line(value: object) -> object:
    """Return one line of text without LaTeX and markup; what is no text as it is."""
    if not isinstance(value, str):
        return value
    return " ".join(clean_markup(read_latex(value), one_line=True).split())


def _text(source: str, made: LangText | None) -> LangText | None:
    """Give a text the form in which the source has it."""
    return (
        None if made is None else attrs.evolve(made, raw=None if made.value == source else source)
    )


def read_title(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read a title with its subtitle; what is in another script is a text of its own.

    Scopus has it in brackets after the title.
    """
    made = _titled(value, reading, "subtitle")
    if made is None:
        return None
    if str(reading.values.get("source")).casefold() == "scopus":
        pair = texts.in_two_languages(made.value)
        if pair is not None and pair[0].lang != pair[1].lang:
            return tuple(attrs.evolve(one, raw=str(value)) for one in pair)
    added = reading.values.get("titleaddon")
    other = to_line(added)
    if isinstance(other, str) and other and _is_han(other) != _is_han(made.value):
        beside = _text(str(added), texts.make_text(other, one_line=True))
        if beside is not None:
            del reading.values["titleaddon"]
            return made, beside
    return (made,)


def _titled(value: object, reading: Reading, rest: str) -> LangText | None:
    """Read a text and what another field adds to it behind a colon."""
    raw = texts.prose(value, reading)
    line = to_line(raw)
    if raw is None or not isinstance(line, str) or not line:
        return None
    subtitle = to_line(reading.values.get(rest))
    source = raw
    if isinstance(subtitle, str) and subtitle:
        source = f"{raw}: {reading.values.pop(rest)}"
        between = " " if line.endswith(_ENDS_SENTENCE) else "：" if _is_han(line) else ": "
        line += between + subtitle
    # What stands between `<` and `>` here is text by now.
    made = texts.make_text(line, one_line=True)
    return _text(source, made)


def _is_han(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)


def read_abstract(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read an abstract: line ends mean nothing in it, empty lines part paragraphs."""
    raw = texts.prose(value, reading)
    if raw is None:
        return None
    made = _text(raw, texts.make_text(read_paragraphs(raw)))
    return None if made is None else (made,)


def things(*rest: str) -> texts.TextReader:
    """Make what reads the name of a journal, a book or a publisher.

    Args:
        rest: The field that adds a subtitle to it, if there is one.
    """

    def read(value: object, reading: Reading) -> tuple[LangText, ...] | None:
        command = value.strip().strip("{}").removeprefix("\\") if isinstance(value, str) else ""
        if command in JOURNALS and "\\" in str(value):
            return (LangText(value=JOURNALS[command], raw=str(value)),)
        made = _titled(value, reading, rest[0] if rest else "")
        if made is None:
            return None
        found = texts.names()(made.value, reading)
        return found and tuple(attrs.evolve(text, raw=made.raw) for text in found)

    return read


def read_keywords(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read keywords with semicolons between, or with commas where there is none."""
    line = to_line(value)
    separator: re.Pattern[str] = _COMMAS
    if isinstance(line, str) and _SEMICOLONS.search(line) is not None:
        separator = _SEMICOLONS
    if isinstance(line, str) and sum(map(line.count, ",;，；、")) > reading.limits.entries:
        reading.note(UNREADABLE_VALUE, line[:200], expected=f"≤ {reading.limits.entries}")
        return None
    return texts.keywords(separator)(line, reading)
