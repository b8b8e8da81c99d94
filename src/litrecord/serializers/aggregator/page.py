"""The text that follows a record on a page: title, abstract, the journal's introduction."""

from __future__ import annotations

from collections.abc import Mapping

from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.serializers.aggregator.rereading import read_back
from litrecord.serializers.papers.texts import one_line
from litrecord.text.characters import clean_characters
from litrecord.vocab.aggregator import INTRODUCTION_LABEL
from litrecord.vocab.aggregator.page import is_page

__all__ = ["make_text"]


def make_text(record: PaperRecord, made: Mapping[str, object]) -> tuple[str, ...]:
    """Make the lines of the text.

    Lines that would be read as something else are left out, and so is all of the text where it
    would not be known for that of the page. What they say stands in the JSON, too, but for the
    introduction.

    Args:
        record: The record.
        made: What is written of it in JSON.
    """
    lines = _title_and_abstract(record)
    introduction = None if record.journal is None else record.journal.introduction
    if introduction is not None:
        lines += [f"{INTRODUCTION_LABEL}:", *_lines(introduction)]
    text = tuple([line for line in lines if not _begins(line, "{")])
    if introduction is not None or not text:
        return text
    title = read_back(made, text).title
    return text if is_page(text, tuple(map(str, title or ()))) else ()


def _title_and_abstract(record: PaperRecord) -> list[str]:
    title = "" if record.title is None else one_line(str(record.title))
    # Without a title, the first line of the abstract would be read as it.
    if not title or _begins(title, "{", INTRODUCTION_LABEL):
        return []
    abstract = [] if record.abstract is None else _lines(record.abstract)
    return [title, *[line for line in abstract if not _begins(line, INTRODUCTION_LABEL)]]


def _lines(text: BilingualText) -> list[str]:
    return clean_characters(str(text)).split("\n") if text.variants else []


def _begins(line: str, *signs: str) -> bool:
    return line.lstrip().startswith(signs)
