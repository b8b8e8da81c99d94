"""A record with a mandatory field more, and a class of this package that holds records."""

from __future__ import annotations

import enum

import attrs
import cattrs

from litrecord import BilingualText, JournalProfile, PaperRecord, PartialDate, configure_converter

__all__ = ["ReadingList", "ReviewedPaper", "Verdict", "make_converter"]


class Verdict(enum.StrEnum):
    """What a reviewer recommends."""

    ACCEPT = "accept"
    REVISE = "revise"
    REJECT = "reject"


def _check_score(_owner: object, _field: object, score: int) -> None:
    if not 1 <= score <= 5:
        raise ValueError(f"score: {score} is outside 1 to 5")


@attrs.frozen(kw_only=True)
class ReviewedPaper(PaperRecord):
    """A paper with the review it received.

    Attributes:
        score: 1 (worst) to 5 (best).
        verdict: What the reviewer recommends; None when not stated.
    """

    score: int = attrs.field(validator=_check_score)
    verdict: Verdict | None = None


@attrs.frozen(kw_only=True)
class ReadingList:
    """Papers to read: a class that knows nothing of litrecord but its types.

    Attributes:
        name: What the list is called, in each language.
        priority: 1 (read first) or larger.
        papers: The papers in the order in which to read them.
        journals: Journals to watch, by a short name.
        until: When they should be read; None when there is no hurry.
    """

    name: BilingualText
    priority: int
    papers: tuple[ReviewedPaper, ...] = ()
    journals: dict[str, JournalProfile] = attrs.Factory(dict[str, JournalProfile])
    until: PartialDate | None = None


def make_converter() -> cattrs.Converter:
    """Return this package's converter; it forbids unknown keys and knows litrecord's types."""
    return configure_converter(cattrs.Converter(forbid_extra_keys=True))
