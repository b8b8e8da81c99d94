"""The text that follows the JSON on a page: title, abstract, and the journal's introduction."""

from __future__ import annotations

import attrs

from litrecord.text.markup import clean_characters
from litrecord.vocab.aggregator import INTRODUCTION_LABEL

__all__ = ["Page", "is_page", "read_page"]


@attrs.frozen(kw_only=True)
class Page:
    """The parts of a page's text; None for a part that is not there.

    Attributes:
        title: The first line.
        abstract: The lines between the title and the label.
        introduction: What follows the label 期刊介绍.
    """

    title: str | None = None
    abstract: str | None = None
    introduction: str | None = None


def read_page(lines: tuple[str, ...]) -> Page:
    """Tell the parts of a page's text by their order and by the label of the introduction."""
    before: list[str] = []
    after: list[str] | None = None
    for line in lines:
        clean = clean_characters(line).strip()
        if after is None and clean.startswith(INTRODUCTION_LABEL):
            after = []
            clean = clean.removeprefix(INTRODUCTION_LABEL).lstrip(":： ")
        if clean:
            (before if after is None else after).append(clean)
    return Page(
        title=before[0] if before else None,
        abstract="\n".join(before[1:]) or None,
        introduction="\n".join(after or ()) or None,
    )


def is_page(lines: tuple[str, ...], titles: tuple[str, ...]) -> bool:
    """Tell whether lines after a record are the text of its page.

    They are when they hold the label of the introduction, or begin with one of the titles.
    """
    if any(line.strip().startswith(INTRODUCTION_LABEL) for line in lines):
        return True
    first = next((line.strip() for line in lines if line.strip()), "")
    return first in titles
