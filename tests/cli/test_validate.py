"""`litrecord validate`: ranking tables among its sources, strict reading of several, no files."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from litrecord.api.judging import validate
from litrecord.api.reading import read
from litrecord.cli import main

Output = pytest.CaptureFixture[str]
Data = Callable[[str], str]


@pytest.mark.parametrize("name", ["bad.csv", "bad.txt", "BAD.CSV.GZ"])
def test_a_file_that_ends_like_a_table_is_validated_as_one(
    name: str, path: Data, tmp_path: Path, capsys: Output
) -> None:
    """Problems stand with line and column, are counted by code, and an error ends with 1."""
    content = Path(path("jcr-bad-quartile.csv")).read_bytes()
    table = tmp_path / name
    table.write_bytes(gzip.compress(content) if name.endswith("GZ") else content)
    assert 1 == main(["validate", str(table)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{table}, line 3, column 5, record 1: error: IF Quartile(2024): ")
    assert 1 == sum(line.startswith("3 checked, 1 error, ") for line in lines)


def test_tables_and_records_are_validated_together(path: Data, capsys: Output) -> None:
    """Records and tables in one call have one report, in JSON too."""
    sources = [path("jcr-bad-quartile.csv"), path("impossible-date.json")]
    assert 1 == main(["validate", "--json", *sources])
    found = json.loads(capsys.readouterr().out)
    assert (4, 2) == (found["checked"], found["counts"]["severity"]["error"])
    places = [one["location"] for one in found["problems"] if one["code"] == "unreadable-value"]
    assert [{"source": sources[0], "line": 3, "index": 1, "column": 5}] == places


def test_standard_input_is_a_table_when_told(
    path: Data, stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """`--table` reads every source as a table, whatever it is called."""
    stdin(Path(path("jcr-2024.csv")).read_bytes())
    assert 0 == main(["validate", "--table", "-"])
    assert "2 checked, 0 errors" in capsys.readouterr().out


def test_a_folder_of_tables_is_validated_when_told(
    path: Data, tmp_path: Path, capsys: Output
) -> None:
    """With `--table` each file of a folder is read as a table; otherwise as records."""
    (tmp_path / "a.csv").write_bytes(Path(path("jcr-2024.csv")).read_bytes())
    (tmp_path / "b.csv").write_bytes(Path(path("jcr-bad-quartile.csv")).read_bytes())
    assert 1 == main(["validate", "--table", str(tmp_path)])
    assert "5 checked, 1 error, " in capsys.readouterr().out
    assert 1 == main(["validate", str(tmp_path)])
    assert "0 checked, 2 unreadable, " in capsys.readouterr().out


def test_records_may_end_like_a_table(path: Data, tmp_path: Path, capsys: Output) -> None:
    """What is in a format of records is one, whatever its name."""
    page = tmp_path / "page.txt"
    page.write_bytes(Path(path("paper.json")).read_bytes())
    assert 0 == main(["validate", str(page)])
    assert "[article-number-derivable]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "there is nothing to read", id="empty"),
        pytest.param(b"<html><body>", "this looks like an HTML page", id="page"),
        pytest.param(b"\x1f\x8b\x00", "the gzip stream is damaged", id="damaged"),
        pytest.param(b"some words\n", "no header of a table of journals was found", id="words"),
    ],
)
def test_what_is_neither_is_unusable(
    content: bytes, message: str, tmp_path: Path, capsys: Output
) -> None:
    """A file of that ending that is no table and no record is one line and ends with 2."""
    file = tmp_path / "file.csv"
    file.write_bytes(content)
    assert 2 == main(["validate", str(file)])
    err = capsys.readouterr().err
    assert message in err
    assert 1 == err.count("\n")


def test_a_table_of_papers_is_none_of_journals(tmp_path: Path, capsys: Output) -> None:
    """Papers in a table that does not tell its format are not validated as journals."""
    table = tmp_path / "papers.csv"
    table.write_text("Authors,Title,Year\nRoe R.,An invented title,2021\n", encoding="utf-8")
    assert 2 == main(["validate", str(table)])
    assert "a table of papers" in capsys.readouterr().err
    assert 0 == main(["validate", "--from", "scopus-csv", str(table)])


def test_a_table_in_another_encoding_may_name_it(tmp_path: Path, capsys: Output) -> None:
    """`--encoding` holds for tables, and an unknown one is told."""
    table = tmp_path / "list-2024.csv"
    table.write_bytes("刊名,ISSN,級別\n虛構學報,1234-5679,核心\n".encode("big5"))
    assert 0 == main(["validate", "--encoding", "big5", str(table)])
    assert "1 checked" in capsys.readouterr().out
    assert 2 == main(["validate", "--encoding", "big55", str(table)])
    assert "there is no encoding 'big55'" in capsys.readouterr().err


def test_a_missing_year_may_be_named(path: Data, capsys: Output) -> None:
    """`--edition-year` clears what is said of a table without a year."""
    table = path("partition-undated.csv")
    main(["validate", table])
    assert "[table-undated]" in capsys.readouterr().out
    assert 0 == main(["validate", "--edition-year", "2025", table])
    assert "undated" not in capsys.readouterr().out


def test_strict_validation_keeps_the_findings_of_sound_records(
    path: Data, tmp_path: Path, capsys: Output
) -> None:
    """What is broken in a folder costs no finding of its other files."""
    (tmp_path / "1.json").write_bytes(Path(path("paper.json")).read_bytes())
    (tmp_path / "2.json").write_bytes(Path(path("impossible-date.json")).read_bytes())
    (tmp_path / "3.json").write_text("{", encoding="utf-8")
    main(["validate", str(tmp_path)])
    usual = capsys.readouterr().out
    assert 1 == main(["validate", "--strict", str(tmp_path)])
    assert usual == capsys.readouterr().out
    assert "2 checked, 1 unreadable, 1 error, " in usual
    assert "1.json, line 1, record 0: warning: open_access: " in usual


@pytest.mark.parametrize("given", ["file", "stdin"])
def test_strict_validation_finds_keys_that_occur_twice(
    given: str, path: Data, tmp_path: Path, stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """Only `--strict` looks for duplicate keys; each is told once."""
    text = Path(path("paper.json")).read_text(encoding="utf-8")
    file = tmp_path / "paper.json"
    file.write_text(text.replace("{", '{"doi":"10.5555/invented.1",', 1), encoding="utf-8")
    source = str(file) if given == "file" else "-"
    stdin(file.read_bytes())
    main(["validate", source])
    assert "[duplicate-key]" not in capsys.readouterr().out
    stdin(file.read_bytes())
    main(["validate", "--strict", source])
    assert 1 == capsys.readouterr().out.count("[duplicate-key]")


@pytest.mark.parametrize("command", ["show", "validate", "convert", "journals"])
def test_an_empty_folder_is_told(command: str, tmp_path: Path, capsys: Output) -> None:
    """A folder without files says so on standard error; it is no error."""
    assert 0 == main([command, str(tmp_path)])
    assert f"litrecord: {tmp_path}: there is no file in this folder\n" == capsys.readouterr().err


LINE = '{{"title": "An invented title {0}", "doi": "10.5555/invented.{1}", "JCR": "Q1"}}\n'


def test_problems_come_in_the_order_of_the_input(tmp_path: Path, capsys: Output) -> None:
    """Failures among them; what concerns all records comes last, before the summary."""
    source = tmp_path / "a.jsonl"
    wrong = '{"title": "a", "publicationDate": "2025-13-40"}\n'
    source.write_text(LINE.format(1, 1) + wrong + "{\n" + LINE.format(2, 1), encoding="utf-8")
    other = tmp_path / "b.jsonl"
    other.write_text(LINE.format(3, 3) + wrong, encoding="utf-8")
    assert 1 == main(["validate", str(source), str(other)])
    lines = capsys.readouterr().out.splitlines()
    at = [
        next(number for number, line in enumerate(lines) if said in line)
        for said in (
            f"{source}, line 3, record 2: error: not JSON",
            f"{other}, line 2, record 1: error: publicationDate",
            "[impact-factor-undated]",
            "5 checked, 1 unreadable, ",
        )
    ]
    assert sorted(at) == at


def test_many_lines_are_validated_as_one_set(tmp_path: Path, capsys: Output) -> None:
    """What concerns all of them is told once; the counts are those of `validate`."""
    source = tmp_path / "a.jsonl"
    lines = [LINE.format(at, at) for at in range(1500)]
    source.write_text("".join([*lines, LINE.format(0, 0)]), encoding="utf-8")
    report = validate(read(source))
    main(["validate", "--json", str(source)])
    found = json.loads(capsys.readouterr().out)
    assert 1501 == found["checked"]
    assert Counter(one.code for one in report) == Counter(one["code"] for one in found["problems"])
    assert {one.code for one in report} == set(found["counts"]["code"])


def test_the_json_of_validation_is_indented(tmp_path: Path, capsys: Output) -> None:
    """As a whole, though it is written piece by piece."""
    source = tmp_path / "a.jsonl"
    source.write_text(LINE.format(1, 1) + "{\n" + LINE.format(2, 1) + "[\n", encoding="utf-8")
    for sources in ([str(source)], [str(tmp_path / "missing")]):
        main(["validate", "--json", *sources])
        out = capsys.readouterr().out
        assert json.dumps(json.loads(out), indent=2, ensure_ascii=False) + "\n" == out


def test_validation_keeps_failures(path: Data, tmp_path: Path, capsys: Output) -> None:
    """Those of records as those of tables."""
    bad = tmp_path / "bad.jsonl"
    assert 1 == main(["validate", path("bad-line.jsonl"), "--failures", str(bad)])
    (failure,) = map(json.loads, bad.read_text(encoding="utf-8").splitlines())
    assert (path("bad-line.jsonl"), 2, 1) == (failure["source"], failure["line"], failure["index"])
    assert capsys.readouterr().out
