"""`litrecord convert`: large sources, what could not be read, several processes."""

from __future__ import annotations

import base64
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.reading import read
from litrecord.api.streaming import is_binary
from litrecord.api.writing import dump, dumps
from litrecord.cli import main
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord

Output = pytest.CaptureFixture[str]

SOURCE = Path(__file__).resolve().parents[2] / "src"
DATA = SOURCE.parent / "tests" / "data"
LINE = '{{"title": "An invented title {0}", "doi": "10.5555/invented.{0}", "JCR": "Q1"}}\n'
TEXTS = [
    one.name
    for one in BUILTIN_FORMATS
    if one.writable and one.serializer is not None and not is_binary(one.serializer)
]


def lines(path: Path, count: int, *, start: int = 0, faulty: int = 0) -> str:
    """Write lines of the founding format, before which so many are no JSON but the first one."""
    good = [LINE.format(start + at) for at in range(count)]
    bad = [f"no JSON {at}\n" for at in range(faulty)]
    path.write_text("".join([*good[:1], *bad, *good[1:]]), encoding="utf-8")
    return str(path)


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own; warnings are errors in it."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "litrecord", *arguments],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env={"PYTHONPATH": str(SOURCE)},
    )


def all_of(*sources: str) -> RecordSet[PaperRecord]:
    """Read sources as a whole, one after the other."""
    return RecordSet([record for source in sources for record in read(source)])


@pytest.mark.parametrize("name", TEXTS)
def test_parts_are_written_as_the_whole_is(name: str, tmp_path: Path) -> None:
    """Several sources, lines and others, become the text of all their records."""
    first = lines(tmp_path / "a.jsonl", 3, faulty=2)
    second = tmp_path / "b.json"
    second.write_text(f"[{LINE.format(7)}, {LINE.format(8)}]", encoding="utf-8")
    out = tmp_path / "out"
    assert 1 == main(["convert", first, str(second), "--to", name, "-o", str(out)])
    assert dumps(all_of(first, str(second)), name) == out.read_bytes().decode()


@pytest.mark.parametrize("name", ["json", "jsonl", "markdown"])
def test_many_lines_are_written_as_the_whole_is(
    name: str, tmp_path: Path, stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """More than a chunk holds, from a file and from standard input, to standard output."""
    source = lines(tmp_path / "a.jsonl", 2100)
    content = Path(source).read_bytes()
    stdin(content)
    assert 0 == main(["convert", source, "-", "--to", name])
    records = RecordSet([*read(source), *read(io.BytesIO(content))])
    assert dumps(records, name).rstrip("\n") + "\n" == capsys.readouterr().out


@pytest.mark.needs("pyarrow")
def test_tables_hold_the_problems_of_records(tmp_path: Path) -> None:
    """A file of Parquet written part by part is that of all records with their problems."""
    source = tmp_path / "a.jsonl"
    source.write_text((LINE.format(1) + '{"title": "b", "PeriodicalIF": "7,1"}\n') * 1100, "utf-8")
    out, whole = tmp_path / "out.parquet", tmp_path / "whole.parquet"
    assert 1 == main(["convert", str(source), "-o", str(out)])
    dump(read(source), whole)
    assert whole.read_bytes() == out.read_bytes()


@pytest.mark.needs("pyarrow")
def test_tables_go_to_a_pipe_as_they_are(tmp_path: Path) -> None:
    """What is no text gets no final line end."""
    source, out = lines(tmp_path / "a.jsonl", 3), tmp_path / "out.parquet"
    assert 0 == main(["convert", source, "-o", str(out)])
    assert out.read_bytes() == run("convert", source, "--to", "parquet").stdout


def test_tables_do_not_go_to_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """It would be steered by them."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert 2 == main(["convert", lines(tmp_path / "a.jsonl", 2), "--to", "parquet"])
    assert "the format parquet is no text" in capsys.readouterr().err


def test_nothing_goes_to_standard_output_before_a_source_is_found_unusable(
    tmp_path: Path, capsys: Output
) -> None:
    """The records of the sources before it are held back."""
    source = lines(tmp_path / "a.jsonl", 2100)
    assert 2 == main(["convert", source, str(tmp_path / "missing")])
    assert "" == capsys.readouterr().out


def test_large_outputs_go_on_when_they_are_there(tmp_path: Path, capsys: Output) -> None:
    """Past what is held back all goes to standard output, in whole and in order."""
    source = tmp_path / "a.jsonl"
    heavy = '{{"doi": "10.5555/{0}", "abstract": "' + "a" * 100_000 + '"}}\n'
    source.write_text("".join(map(heavy.format, range(200))), encoding="utf-8")
    assert 0 == main(["convert", str(source)])
    found = json.loads(capsys.readouterr().out)
    assert [f"10.5555/{at}" for at in range(200)] == [one["doi"] for one in found]


def test_failures_are_kept_for_another_try(tmp_path: Path) -> None:
    """A line of JSON for each, in the order of the input, with place, reason and raw text."""
    source = tmp_path / "a.jsonl"
    good = LINE.format(1).encode()
    source.write_bytes(good + b"{\n\n" + good + b'{"title": "\xff"}\n')
    bad = tmp_path / "bad.jsonl"
    out = str(tmp_path / "out.csv")
    assert 1 == main(["convert", str(source), "-o", out, "--failures", str(bad)])
    first, second = map(json.loads, bad.read_text(encoding="utf-8").splitlines())
    assert ["source", "line", "index", "error", "raw"] == list(first)
    assert (str(source), 2, 1, "{") == tuple(
        first[key] for key in ("source", "line", "index", "raw")
    )
    assert first["error"].startswith("not JSON")
    assert ["source", "line", "index", "error", "raw_base64"] == list(second)
    assert (5, 3) == (second["line"], second["index"])
    assert b'{"title": "\xff"}' == base64.b64decode(second["raw_base64"])


@pytest.mark.parametrize("command", ["convert", "rank", "validate"])
@pytest.mark.parametrize("taken", ["a.jsonl", "./b/../a.jsonl", "out.csv", "t.csv", "-"])
def test_failures_replace_no_file_that_is_read_or_written(
    command: str, taken: str, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sources, tables and output stay as they are, however the same file is called."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b").mkdir()
    lines(tmp_path / "a.jsonl", 2, faulty=1)
    (tmp_path / "t.csv").write_text("ISSN,JIF 2024\n9999-0113,2\n", encoding="utf-8")
    (tmp_path / "out.csv").write_text("old", encoding="utf-8")
    files = {one: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}
    options = {
        "convert": ["-o", "out.csv"],
        "rank": ["-o", "out.csv", "--table", "t.csv"],
        "validate": ["t.csv", "out.csv"],
    }
    arguments = [command, "a.jsonl", *options[command], "--failures", taken]
    if (command, taken) == ("convert", "t.csv"):
        arguments.insert(2, "t.csv")
    assert 2 == main(arguments)
    assert "--failures" in capsys.readouterr().err
    assert files == {one: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}


def test_failures_are_kept_where_nothing_else_is_written(tmp_path: Path, capsys: Output) -> None:
    """They say why."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "1.json").write_text("{", encoding="utf-8")
    bad = tmp_path / "bad.jsonl"
    out = tmp_path / "out.json"
    arguments = ["convert", str(tmp_path / "folder"), "-o", str(out), "--failures", str(bad)]
    assert 2 == main(arguments)
    assert 1 == len(bad.read_text(encoding="utf-8").splitlines())
    assert not out.exists()
    assert "nothing is written" in capsys.readouterr().err


def test_failures_are_not_kept_of_what_is_unusable(tmp_path: Path) -> None:
    """The file of failures is the old one or a whole one."""
    bad = tmp_path / "bad.jsonl"
    bad.write_text("old", encoding="utf-8")
    sources = [lines(tmp_path / "a.jsonl", 2, faulty=1), str(tmp_path / "missing")]
    assert 2 == main(["convert", *sources, "--failures", str(bad)])
    assert "old" == bad.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["convert", "validate"])
@pytest.mark.parametrize("name", ["a.jsonl", "./out.json", "-"])
def test_failures_do_not_take_the_place_of_something_else(
    command: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The source, the output and standard output are no file for them."""
    monkeypatch.chdir(tmp_path)
    lines(tmp_path / "a.jsonl", 2, faulty=1)
    before = (tmp_path / "a.jsonl").read_bytes()
    output = ["-o", "out.json"] if command == "convert" else ["out.json"]
    assert 2 == main([command, "a.jsonl", *output, "--failures", name])
    assert before == (tmp_path / "a.jsonl").read_bytes()
    assert ["a.jsonl"] == [one.name for one in tmp_path.iterdir()]


def test_a_device_may_be_all_of_them() -> None:
    """What is written to the null device takes no place."""
    null = ["-o", "/dev/null", "--to", "json", "--failures", "/dev/null"]
    assert 0 == main(["convert", str(DATA / "cli-paper.json"), *null])


def test_only_the_first_failures_and_errors_are_told(tmp_path: Path, capsys: Output) -> None:
    """Ten of each, then how many more there are."""
    source = tmp_path / "a.jsonl"
    error = '{"title": "a", "publicationDate": "2025-13-40"}\n'
    source.write_text(LINE.format(1) + ("{\n" + error) * 1100, encoding="utf-8")
    assert 1 == main(["convert", str(source), "-o", str(tmp_path / "out.json")])
    told = capsys.readouterr().err.splitlines()
    assert 10 == sum("error: not JSON" in line for line in told)
    assert 10 == sum("[date-unreadable]" in line for line in told)
    assert "… and 2180 more like these; litrecord validate lists them all" in told


def test_a_summary_counts_records_failures_and_problems(tmp_path: Path, capsys: Output) -> None:
    """By code, the most frequent first; standard output has nothing of it."""
    source = tmp_path / "a.jsonl"
    error = '{"title": "a", "publicationDate": "2025-13-40", "PeriodicalIF": "x"}\n'
    more = '{"title": "a", "publicationDate": "2025-13-40"}\n'
    source.write_text(error + "{\n" + more, encoding="utf-8")
    assert 1 == main(["convert", str(source), "--summary"])
    totals, *codes = capsys.readouterr().err.splitlines()[-3:]
    assert totals.startswith("2 records, 1 unreadable, ")
    assert totals.endswith(" records/s")
    assert "  date-unreadable: 2 (error)" == codes[0]
    assert codes[1].endswith(": 1 (error)")


@pytest.mark.parametrize("name", ["jsonl", "json"])
def test_several_processes_write_the_same(name: str, tmp_path: Path) -> None:
    """Output, failures and words do not depend on how many did the work."""
    sources = [lines(tmp_path / f"{at}.jsonl", 2500, start=at, faulty=15) for at in range(2)]
    found = []
    for jobs in ("1", "2"):
        out, bad = tmp_path / f"out-{jobs}.{name}", tmp_path / f"{jobs}.bad"
        ended = run("convert", *sources, "-o", str(out), "--failures", str(bad), "--jobs", jobs)
        found.append((ended.returncode, out.read_bytes(), bad.read_bytes(), ended.stderr))
    assert 1 == found[0][0]
    assert found[0] == found[1]


@pytest.mark.needs("pyarrow")
def test_several_processes_write_the_same_table(tmp_path: Path) -> None:
    """The processes are there before pyarrow starts threads: nothing warns of that."""
    source = lines(tmp_path / "a.jsonl", 12_500)
    outs = [tmp_path / f"{jobs}.parquet" for jobs in "12"]
    for jobs, out in zip("12", outs, strict=True):
        ended = run("convert", source, "-o", str(out), "--jobs", jobs)
        assert (0, b"") == (ended.returncode, ended.stderr)
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_several_processes_are_for_lines(tmp_path: Path) -> None:
    """Any other source is read by one, which is said once; the order is that of the sources."""
    array = tmp_path / "a.json"
    array.write_text(f"[{LINE.format(1)}, {LINE.format(2)}]", encoding="utf-8")
    sources = [str(array), lines(tmp_path / "b.jsonl", 1500, start=3), str(array)]
    ended = run("convert", *sources, "--to", "jsonl", "--jobs", "2")
    assert f"litrecord: {array}: only JSON lines are read by --jobs\n".encode() == ended.stderr
    assert dumps(all_of(*sources), "jsonl").encode() == ended.stdout


def test_one_process_writes_what_has_no_parts(tmp_path: Path, capsys: Output) -> None:
    """Keys of BibTeX are chosen in view of all records."""
    source = lines(tmp_path / "a.jsonl", 3)
    out = tmp_path / "out.bib"
    assert 0 == main(["convert", source, "-o", str(out), "--jobs", "2"])
    assert dumps(read(source), "bibtex") == out.read_bytes().decode()
    assert "litrecord: bibtex is written in view of all records, not by --jobs; one process " in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "65"])
def test_a_number_of_processes_is_one(jobs: str, capsys: Output) -> None:
    """From 1 to 64."""
    assert 2 == main(["convert", "x", "--jobs", jobs])
    assert "expected a number from 1 to 64" in capsys.readouterr().err


def test_losses_of_a_record_without_a_place_name_its_position(
    tmp_path: Path, capsys: Output
) -> None:
    """Counted over all parts of the output."""
    plain = json.loads(dumps(PaperRecord(doi="10.5555/1")))
    plain |= {"pmid": "1", "source": {"format": "json"}}
    for name in "ab":
        (tmp_path / f"{name}.jsonl").write_text(f"{json.dumps(plain)}\n" * 2, encoding="utf-8")
    sources = [str(tmp_path / f"{name}.jsonl") for name in "ab"]
    out = str(tmp_path / "out.json")
    assert 0 == main(["convert", *sources, "--to", "aggregator", "--losses", "-o", out])
    told = [line for line in capsys.readouterr().err.splitlines() if "pmid" in line]
    assert [f"record {at}" for at in range(4)] == [line.partition(": ")[0] for line in told]
