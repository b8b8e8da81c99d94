"""`litrecord schema`: which schema is printed, and where to."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from litrecord.cli import main
from litrecord.schema.document import json_schema
from litrecord.vocab.own import TYPES

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", TYPES)
def test_schema_of_a_type_is_printed(name: str, capsys: Output) -> None:
    """The type of the objects chooses the schema, which is indented for reading."""
    assert 0 == main(["schema", name])
    out = capsys.readouterr().out
    assert json_schema(TYPES[name]) == json.loads(out)
    assert ('{\n  "$schema": ', "}\n") == (out[:15], out[-2:])


def test_schema_of_papers_is_the_usual_one(capsys: Output) -> None:
    """Without a type it is the schema of papers."""
    assert 0 == main(["schema"])
    assert json_schema() == json.loads(capsys.readouterr().out)


def test_schema_is_written_to_a_file(tmp_path: Path, capsys: Output) -> None:
    """A file gets what standard output would; with the ending `.gz` it is compressed."""
    main(["schema", "cas"])
    printed = capsys.readouterr().out
    for name in ("cas.json", "cas.json.gz"):
        assert 0 == main(["schema", "cas", "-o", str(tmp_path / name)])
    assert "" == capsys.readouterr().out
    assert printed == (tmp_path / "cas.json").read_text(encoding="utf-8")
    assert printed == gzip.decompress((tmp_path / "cas.json.gz").read_bytes()).decode()


def test_unknown_type_is_wrong_usage(capsys: Output) -> None:
    """A type that litrecord's JSON does not have ends with 2 and names those that it has."""
    assert 2 == main(["schema", "book"])
    assert "invalid choice: 'book' (choose from" in capsys.readouterr().err


def test_file_that_cannot_be_written_is_told_by_its_name(tmp_path: Path, capsys: Output) -> None:
    """An output in a folder that is not there ends with 2, and with the name that was given."""
    output = tmp_path / "absent" / "paper.json"
    assert 2 == main(["schema", "-o", str(output)])
    assert f"litrecord: {output}: No such file or directory\n" == capsys.readouterr().err
