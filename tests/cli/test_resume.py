"""`litrecord convert --resume`: conversions that are killed, and those that go on after them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from litrecord.api.reading import read
from litrecord.api.writing import dumps
from litrecord.cli import main
from litrecord.cli.journal import journal_of

Output = pytest.CaptureFixture[str]

MARK = b"\xff\xfe"
SOURCE = Path(__file__).resolve().parents[2] / "src"

# Forks conversions from a warm process and kills them: with nothing to be waited for but the work.
KILLING = """
import json, os, random, signal, sys, time
from pathlib import Path
from litrecord.cli import main
from litrecord.cli.journal import journal_of
if sys.argv[2].endswith(".parquet"):
    import pyarrow.parquet

source, out, count, seed = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
chance = random.Random(seed)

def start(*options):
    child = os.fork()
    if child == 0:
        os._exit(main(["convert", source, "-o", str(out), *options]))
    return child

def finished(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

began = time.monotonic()
assert finished(start("--resume")) == 0
whole, length = out.read_bytes(), time.monotonic() - began
old = b"old"
found = {"killed": 0, "half": 0, "wrong": 0, "resumed": 0, "finished": 0}
for number in range(count):
    options = ["--resume"] if number % 2 else []
    # Also without an old file
    out.unlink() if number % 3 == 0 else out.write_bytes(old)
    child = start(*options)
    time.sleep(chance.random() * length)
    os.kill(child, signal.SIGKILL)
    code = finished(child)
    found["killed"] += code == -signal.SIGKILL
    there = out.read_bytes() if out.exists() else None
    found["half"] += there not in (None, old, whole)
    if number % 8 == 7:
        found["resumed"] += journal_of(str(out)).exists()
        found["finished"] += finished(start("--resume")) == 0
        found["wrong"] += out.read_bytes() != whole
        found["wrong"] += journal_of(str(out)).exists()
    if not out.exists():
        out.write_bytes(old)
print(json.dumps(found))
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a file of 3,000 lines."""
    path = tmp_path / "papers.jsonl"
    line = '{{"title": "An invented title {0}", "doi": "10.5555/invented.{0}", "JCR": "Q1"}}\n'
    path.write_bytes(MARK + "".join(map(line.format, range(3000))).encode("utf-16-le"))
    return path


@pytest.mark.parametrize(
    "ending", ["jsonl", pytest.param("parquet", marks=pytest.mark.needs("pyarrow"))]
)
def test_a_killed_conversion_leaves_no_half_file(ending: str, source: Path, tmp_path: Path) -> None:
    """Killed at 25 moments, the target is absent, old or complete; --resume makes it complete."""
    out = tmp_path / f"out.{ending}"
    ended = subprocess.run(
        [sys.executable, "-c", KILLING, str(source), str(out), "25", "1"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"PYTHONPATH": str(SOURCE)},
    )
    assert 0 == ended.returncode, ended.stderr
    found = json.loads(ended.stdout)
    assert (0, 0, 3) == (found["half"], found["wrong"], found["finished"])
    assert found["killed"] > 12
    assert found["resumed"]


def interrupted(source: Path, out: Path, *options: str) -> Path:
    """Convert a source that breaks off, and is whole again afterwards; return the journal.

    All the while it has the same size and time.
    """
    whole, stat = source.read_bytes(), source.stat()
    # Half of a character, in the last of the pieces that are decoded
    source.write_bytes(whole[:-2] + b"\x00\xdc")
    os.utime(source, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert 2 == main(["convert", str(source), "-o", str(out), "--resume", *options])
    assert not out.exists()
    source.write_bytes(whole)
    os.utime(source, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    return journal_of(str(out))


def test_another_run_goes_on_where_one_was_killed(
    source: Path, tmp_path: Path, capsys: Output
) -> None:
    """What was done is not done again; the output is that of a run from beginning to end."""
    out = tmp_path / "out.jsonl"
    journal = interrupted(source, out)
    assert 0 == main(["convert", str(source), "-o", str(out), "--resume"])
    told = capsys.readouterr().err
    assert "litrecord: going on after the " in told
    assert "the 0 records" not in told
    assert dumps(read(source), "jsonl").encode() == out.read_bytes()
    assert not journal.exists()


def test_a_part_that_was_being_kept_is_cut_off(
    source: Path, tmp_path: Path, capsys: Output
) -> None:
    """What is torn at the end, or damaged, is done again, and all after it."""
    out = tmp_path / "out.jsonl"
    for damage in ("torn", "damaged", "more"):
        journal = interrupted(source, out)
        content = journal.read_bytes()
        changed = {
            "torn": content[:-10],
            "damaged": content[: len(content) // 2] + b"\0\0" + content[len(content) // 2 + 2 :],
            "more": content + b"\0" * 10,
        }
        journal.write_bytes(changed[damage])
        assert 0 == main(["convert", str(source), "-o", str(out), "--resume"])
        assert dumps(read(source), "jsonl").encode() == out.read_bytes()
        out.unlink()
    assert "going on after the " in capsys.readouterr().err


@pytest.mark.parametrize("what", ["options", "source"])
def test_what_was_done_for_something_else_is_not_used(
    what: str, source: Path, tmp_path: Path, capsys: Output
) -> None:
    """Another format, or a source that was changed since, begins anew and says so."""
    out = tmp_path / "out.jsonl"
    interrupted(source, out)
    options: list[str] = []
    if what == "options":
        options = ["--to", "aggregator"]
    else:
        stat = source.stat()
        os.utime(source, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert 0 == main(["convert", str(source), "-o", str(out), "--resume", *options])
    assert "litrecord: what was kept is of other sources or options; starting anew" in (
        capsys.readouterr().err
    )
    assert dumps(read(source), "aggregator" if options else "jsonl").encode() == out.read_bytes()


def test_counts_and_failures_are_those_of_all_runs(tmp_path: Path, capsys: Output) -> None:
    """A source that breaks off keeps what was read; whole again, it has everything."""
    line = '{"title": "An invented title", "doi": "10.5555/1", "PeriodicalIF": "7,1"}\n{\n'
    source, bad = tmp_path / "a.jsonl", tmp_path / "bad.jsonl"
    source.write_bytes(MARK + (line * 3000).encode("utf-16-le"))
    out = tmp_path / "out.jsonl"
    arguments = ["--failures", str(bad), "--summary"]
    journal = interrupted(source, out, *arguments)
    assert "what is done is kept; --resume goes on from there" in capsys.readouterr().err
    assert 1 == main(["convert", str(source), "-o", str(out), "--resume", *arguments])
    told = capsys.readouterr().err
    assert "going on after the " in told
    assert "\n3000 records, 3000 unreadable, " in told
    assert 3000 == len(bad.read_bytes().splitlines())
    assert list(range(1, 6000, 2)) == [
        json.loads(one)["index"] for one in bad.read_bytes().splitlines()
    ]
    assert not journal.exists()


def test_what_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    """Where no part was done there is nothing to go on from."""
    source = tmp_path / "a.json"
    source.write_text("{", encoding="utf-8")
    assert 2 == main(["convert", str(source), "-o", str(tmp_path / "out.json"), "--resume"])
    assert [source] == list(tmp_path.iterdir())


def test_a_single_record_stays_one(tmp_path: Path) -> None:
    """A source of one record is no set, with --resume too."""
    source, out = tmp_path / "a.json", tmp_path / "out.json"
    source.write_text('{"title": "a", "JCR": "Q1"}', encoding="utf-8")
    assert 0 == main(["convert", str(source), "-o", str(out), "--resume"])
    assert isinstance(json.loads(out.read_bytes()), dict)


def test_formats_without_parts_are_written_at_once(tmp_path: Path, capsys: Output) -> None:
    """It is said that nothing is kept."""
    source, out = tmp_path / "a.json", tmp_path / "out.bib"
    source.write_text('{"title": "a", "JCR": "Q1"}', encoding="utf-8")
    assert 0 == main(["convert", str(source), "-o", str(out), "--resume"])
    assert "bibtex is written in view of all records, not by --resume" in capsys.readouterr().err
    assert dumps(read(source), "bibtex").encode() == out.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["a.json"], "--resume needs a file to write", id="no-file"),
        pytest.param(["a.json", "-o", "/dev/null", "--to", "json"], "needs a file", id="device"),
        pytest.param(["-", "-o", "out.json"], "not standard input", id="stdin"),
        pytest.param(["missing", "-o", "out.json"], "missing: No such file", id="missing"),
    ],
)
def test_what_cannot_be_gone_on_with_is_refused(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Output,
) -> None:
    """A file to write and sources that are there the next time are needed."""
    monkeypatch.chdir(tmp_path)
    assert 2 == main(["convert", *arguments, "--resume"])
    assert message in capsys.readouterr().err


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path, capsys: Output) -> None:
    """What has the name by chance is not written to."""
    source, out = tmp_path / "a.json", tmp_path / "out.json"
    source.write_text('{"title": "a", "JCR": "Q1"}', encoding="utf-8")
    journal_of(str(out)).write_text("mine", encoding="utf-8")
    assert 2 == main(["convert", str(source), "-o", str(out), "--resume"])
    assert ".out.json.resume: not made by --resume" in capsys.readouterr().err
    assert "mine" == journal_of(str(out)).read_text(encoding="utf-8")


def test_two_runs_do_not_keep_their_parts_in_one_place(tmp_path: Path, capsys: Output) -> None:
    """The second one is told that another is at work."""
    fcntl = pytest.importorskip("fcntl")
    source, out = tmp_path / "a.json", tmp_path / "out.json"
    source.write_text('{"title": "a", "JCR": "Q1"}', encoding="utf-8")
    with journal_of(str(out)).open("wb") as file:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)
        assert 2 == main(["convert", str(source), "-o", str(out), "--resume"])
    assert "another run with --resume is at work" in capsys.readouterr().err
