"""The published JSON Schemas: what the classes give today, with a note on every version."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from litrecord.codec.json import encode
from litrecord.schema.document import json_schema
from litrecord.vocab.own import SCHEMA_VERSION, TYPES, VERSION

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "published" / "schemas"
VERSIONS = tomllib.loads((FOLDER / "versions.toml").read_text(encoding="utf-8"))["version"]

ADVICE = f"""
The classes give another JSON Schema than the one published as version {SCHEMA_VERSION}.

1. Has that version come with a release (see `release` in docs/published/schemas/versions.toml, and
   CHANGELOG.md)? Then raise SCHEMA_VERSION in src/litrecord/vocab/own.py and add a [[version]] to
   versions.toml whose note says what changed. Otherwise say it in the note that is there already.
2. Run `python docs/publish_schemas.py` and put the digest that it prints beside the note.
"""


@pytest.mark.parametrize("name", TYPES)
def test_published_schema_is_what_the_classes_give(name: str) -> None:
    """Whoever changes a class, or what its docstring says of a field, publishes the schema anew."""
    generated = encode(json_schema(TYPES[name]), indent=2) + "\n"
    file = FOLDER / SCHEMA_VERSION / f"{name}.schema.json"
    published = file.read_text(encoding="utf-8") if file.exists() else ""
    assert published == generated, ADVICE


def test_newest_version_is_that_of_the_code() -> None:
    """The last version with a note is the one that `$id` names; it begins with the format's."""
    assert SCHEMA_VERSION == VERSIONS[-1]["number"], ADVICE
    assert VERSION == SCHEMA_VERSION.partition(".")[0]


def test_every_version_has_its_note_and_its_files() -> None:
    """Numbers ascend one by one; each has a release, a note, and one file for each type."""
    numbers = [tuple(map(int, one["number"].split("."))) for one in VERSIONS]
    assert sorted(set(numbers)) == numbers
    assert [] == [one["number"] for one in VERSIONS if not (one["note"] and one["release"])]
    files = {f"{one['number']}/{name}.schema.json" for one in VERSIONS for name in TYPES}
    assert files == {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*")}


@pytest.mark.parametrize("version", VERSIONS, ids=lambda one: one["number"])
def test_files_of_a_version_are_those_that_its_note_is_on(version: dict[str, str]) -> None:
    """The digest beside the note changes with the files, so that nobody publishes without one."""
    files = sorted((FOLDER / version["number"]).glob("*.json"))
    found = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    assert version["digest"] == found, ADVICE
