"""Kinds of works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from litrecord.vocab.kinds import CSL_TYPES, KINDS


def test_kinds_are_the_types_of_csl_and_preprints() -> None:
    """CSL 1.0.2 has 45 types; litrecord has one more."""
    assert 45 == len(CSL_TYPES)
    assert {"preprint"} == KINDS - CSL_TYPES


@pytest.mark.parametrize("kind", ["article-journal", "paper-conference", "thesis", "software"])
def test_usual_kinds_are_among_them(kind: str) -> None:
    """What is cited most is there."""
    assert kind in CSL_TYPES


@pytest.mark.shared
def test_types_are_those_of_the_schema(shared: Path) -> None:
    """The published schema of CSL data lists the same types."""
    schema = json.loads((shared / "schemas" / "csl-data.json").read_text(encoding="utf-8"))
    assert CSL_TYPES == set(schema["items"]["properties"]["type"]["enum"])
