"""The text that follows a record on a page: title, abstract, the journal's introduction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from litrecord.model.record import PaperRecord
from litrecord.serializers.aggregator.rereading import read_back
from litrecord.text.characters import clean_characters
from litrecord.vocab.aggregator import INTRODUCTION_LABEL
from litrecord.vocab.aggregator.page import is_page

__all__ = ["make_text"]


def make_text(record: PaperRecord, made: Mapping[str, object]) -> tuple[str, ...]:
    """Make the lines of the text.

    A line that would be read as another record is left out, and so is all of the text where it
    would not be known for that of the page.

    Args:
        record: The record.
        made: What is written of it in JSON.
    """
    lines = tuple(
        line
        for part in _parts(record)
        for line in clean_characters(part).split("\n")
        if not line.lstrip().startswith("{")
    )
    introduced = record.journal is not None and record.journal.introduction is not None
    if introduced or not lines:
        return lines
    title = read_back(made, lines).title
    return lines if is_page(lines, tuple(map(str, title or ()))) else ()


def _parts(record: PaperRecord) -> Iterator[str]:
    for text in (record.title, record.abstract):
        best = None if text is None else text.original or text.best()
        if best is not None:
            yield best.value
    introduction = None if record.journal is None else record.journal.introduction
    if introduction is not None:
        yield f"{INTRODUCTION_LABEL}:"
        yield str(introduction)
