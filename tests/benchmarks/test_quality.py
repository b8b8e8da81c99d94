"""Recall and precision are counted as they are defined."""

from __future__ import annotations

from benchmarks.matching import judge
from litrecord import BilingualText, JournalIndex, JournalProfile


def _journal(title: str | None, issn: str | None = None) -> JournalProfile:
    return JournalProfile(
        name=None if title is None else BilingualText.of(en=title), issn_print=issn
    )


RIVERS = _journal("Invented Rivers", "1234-5679")
LAKES = _journal("Invented Lakes", "2345-6787")
INDEX = JournalIndex([RIVERS, LAKES])


def test_answers_are_right_wrong_missed_or_offered() -> None:
    """One right, one wrong since that journal is new, one offered, one missed altogether."""
    questions = [
        _journal("INVENTED RIVERS"),
        _journal("Invented Lakes"),
        _journal("Invented Lakes", "0317-8471"),
        _journal("Renamed"),
    ]
    rivers, lakes = frozenset(RIVERS.issns), frozenset(LAKES.issns)
    found = judge(INDEX.match, INDEX.candidates, questions, [rivers, None, lakes, rivers])
    assert (4, 3, 2, 1, 1) == found[:5]
    assert {"title": 2} == found.methods
    assert (1 / 3, 1 / 2) == (found.recall, found.precision)
