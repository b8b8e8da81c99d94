"""Misspelt names are guessed where one slip explains them, at a bounded cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.codec.spelling import nearest

NAMES = ("title", "authors", "citation_count", "doi", "id", "given", "family")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("title", "title"),
        ("titel", "title"),
        ("tilte", "title"),
        ("titles", "title"),
        ("itle", "title"),
        ("tutle", "title"),
        ("famly", "family"),
        ("Family", "family"),
        ("author", "authors"),
        ("citationCount", "citation_count"),
        ("citation-count", "citation_count"),
        ("doi_", "doi"),
        ("ID", "id"),
        ("surname", None),
        ("", None),
        ("titletitle", None),
        ("x" * 41, None),
        ("题名", None),
    ],
)
def test_one_slip_is_seen_through(name: str, expected: str | None) -> None:
    """A wrong, missing, doubled or swapped letter is guessed; letter case and hyphens are none."""
    assert expected == nearest(name, NAMES)


@given(st.sampled_from(NAMES), st.integers(0, 20), st.characters(codec="ascii"))
def test_any_letter_too_many_is_seen_through(name: str, at: int, char: str) -> None:
    """Wherever a character is put in, the name is found, or another that is as near."""
    assert nearest(name[:at] + char + name[at:], NAMES) is not None


@given(st.text(), st.lists(st.text(), unique=True).map(tuple))
def test_guess_is_a_known_name(name: str, known: tuple[str, ...]) -> None:
    """What is guessed is one of the names, and a name that is known is guessed."""
    found = nearest(name, known)
    assert found is None or found in known
    assert found is not None or name not in known or len(name) > 40
