"""The kinds of problems of reading; their wording is looked at with that of the rules."""

from __future__ import annotations

import pytest

from litrecord.errors import Severity
from litrecord.vocab import problems
from litrecord.vocab.problems import INNER_OUTER_CONFLICT, READING_KINDS, VALUE_REPAIRED


@pytest.mark.parametrize(
    ("severity", "codes"),
    [
        (
            Severity.ERROR,
            {
                "wrong-type",
                "unreadable-value",
                "date-unreadable",
                "date-ambiguous",
                "identifier-invalid",
            },
        ),
        (Severity.INFO, {"untranslated-copy"}),
    ],
    ids=["error", "info"],
)
def test_severity_says_what_became_of_the_value(severity: Severity, codes: set[str]) -> None:
    """An error is what leaves a field empty; a copy that stands for a translation is no fault."""
    assert codes <= {kind.code for kind in READING_KINDS.values() if kind.severity is severity}


def test_table_is_keyed_by_code_and_holds_every_kind() -> None:
    """What the module exports is in the table under its own code."""
    exported = {getattr(problems, name) for name in problems.__all__ if name != "READING_KINDS"}
    assert exported == set(READING_KINDS.values())
    assert all(code == kind.code for code, kind in READING_KINDS.items())


def test_table_cannot_be_changed() -> None:
    """Everybody shares it."""
    with pytest.raises(TypeError):
        READING_KINDS["own"] = VALUE_REPAIRED  # type: ignore[index]  # the very point


def test_wording_names_what_was_found_and_what_is_used() -> None:
    """A repair and a conflict show both values."""
    repair = VALUE_REPAIRED.problem("count", raw="1,2", used=12)
    conflict = INNER_OUTER_CONFLICT.problem("doi", raw="10.1000/1", used="10.1000/2")
    assert ("'1,2'" in repair.message, "12" in repair.text("zh")) == (True, True)
    assert "the record inside this record has '10.1000/1'" in conflict.message
