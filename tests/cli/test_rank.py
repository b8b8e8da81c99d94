"""`litrecord rank`: what it adds to records, what it says, how it ends."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from litrecord.api.reading import read
from litrecord.api.writing import dump
from litrecord.cli import main
from litrecord.model.collections import RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText

Output = pytest.CaptureFixture[str]
Data = Callable[[str], str]

SOURCE = Path(__file__).resolve().parents[2] / "src"


def years(record: PaperRecord) -> list[tuple[str, int | None]]:
    """Return system and year of each ranking of a record's journal."""
    assert record.journal is not None
    return [
        (type(one).__name__, one.data_year if isinstance(one, JCRRanking) else one.edition_year)
        for one in record.journal.rankings
        if hasattr(one, "data_year") or hasattr(one, "edition_year")
    ]


def test_rank_writes_json_lines(path: Data, tmp_path: Path, capsys: Output) -> None:
    """Standard output gets one object a line with the rankings of every table after its own."""
    arguments = ["rank", path("paper.json"), path("folder"), "--table", path("jcr-2024.csv")]
    assert 0 == main([*arguments, "--table", path("partition-undated.csv"), "--edition-year=2025"])
    out = capsys.readouterr().out
    assert 3 == out.count("\n")
    written = tmp_path / "out.jsonl"
    written.write_text(out, encoding="utf-8")
    own = [("JCRRanking", None), ("CASPartition", None)]
    added = [("JCRRanking", 2024), ("CASPartition", 2025)]
    assert own + added == years(read(written)[0])


def test_rank_sums_up_on_standard_error(path: Data, capsys: Output) -> None:
    """Each table, the matches by method, the others by reason and the records are counted."""
    table = path("jcr-2024.csv")
    assert 0 == main(["rank", path("paper.json"), "--table", table])
    assert [
        f"table {table}: 2 rows, 0 problems",
        "matched: 1 (title 1)",
        "not matched: 0",
        "1 record, rankings added to 1",
    ] == capsys.readouterr().err.splitlines()


def test_rank_says_why_there_is_no_match(path: Data, tmp_path: Path, capsys: Output) -> None:
    """Twins, journals that no table has, and papers without a journal are counted apart."""
    papers = tmp_path / "papers.json"
    names = ("Journal of Invented Results", "Acta Inventa")
    dump(
        RecordSet(
            [
                PaperRecord(),
                *(
                    PaperRecord(journal=JournalProfile(name=BilingualText.of(en=name)))
                    for name in names
                ),
                PaperRecord(journal=JournalProfile(issn_electronic="3456-7895")),
            ]
        ),
        papers,
    )
    table = path("twin-journals-2024.csv")
    assert 0 == main(["rank", str(papers), "--table", table, "--problems"])
    captured = capsys.readouterr()
    lines = captured.err.splitlines()
    assert [
        "matched: 1 (issn 1)",
        "not matched: 3 (no journal stated 1, journal-ambiguous 1, journal-unmatched 1)",
        "4 records, rankings added to 1",
    ] == lines[3:]
    assert ["[journal-ambiguous]", "[journal-unmatched]"] == [
        line.rpartition(" ")[2] for line in lines[1:3]
    ]
    assert 4 == captured.out.count("\n")


@pytest.mark.parametrize(
    ("policy", "added"),
    [
        pytest.param("all", [("JCRRanking", 2024), ("CASPartition", 2025)], id="all"),
        pytest.param("latest", [("JCRRanking", 2024), ("CASPartition", 2025)], id="latest"),
        pytest.param("same_year", [("CASPartition", 2025)], id="same-year"),
        pytest.param("2024", [("JCRRanking", 2024)], id="year"),
        pytest.param("1999", [], id="other-year"),
    ],
)
def test_rank_takes_a_policy(
    policy: str, added: list[tuple[str, int]], path: Data, tmp_path: Path
) -> None:
    """`--policy` chooses the editions; the paper is of 2025, the tables of 2024 and 2025."""
    out = tmp_path / "out.json"
    arguments = ["rank", path("paper.json"), "--policy", policy, "-o", str(out)]
    arguments += ["--table", path("jcr-2024.csv"), "--table", path("partition-undated.csv")]
    assert 0 == main([*arguments, "--edition-year", "2025"])
    assert added == years(read(out)[0])[2:]


def test_rank_always_writes_a_set(path: Data, tmp_path: Path) -> None:
    """A single record is written to JSON as an array of one, gzipped as the name says."""
    out = tmp_path / "out.json.gz"
    assert 0 == main(["rank", path("paper.json"), "--table", path("jcr-2024.csv"), "-o", str(out)])
    assert 1 == len(json.loads(gzip.decompress(out.read_bytes())))


@pytest.mark.parametrize("given", ["records", "table"])
def test_rank_reads_standard_input(
    given: str, path: Data, stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """`-` is the records or a table."""
    paper, table = path("paper.json"), path("jcr-2024.csv")
    stdin(Path(paper if given == "records" else table).read_bytes())
    named = ("-", table) if given == "records" else (paper, "-")
    assert 0 == main(["rank", named[0], "--table", named[1]])
    assert "matched: 1 (title 1)\n" in capsys.readouterr().err


def test_rank_takes_profiles_and_folders_of_tables(
    path: Data, tmp_path: Path, capsys: Output
) -> None:
    """A table may be a file of journal profiles, or a folder of tables."""
    dump([JournalProfile(name=BilingualText.of(zh="虚构学报"))], tmp_path / "profiles.json")
    (tmp_path / "jcr.csv").write_bytes(Path(path("jcr-2024.csv")).read_bytes())
    assert 0 == main(["rank", path("paper.json"), "--table", str(tmp_path)])
    assert [
        f"table {tmp_path / 'jcr.csv'}: 2 rows, 0 problems",
        f"table {tmp_path / 'profiles.json'}: 1 profile, 0 problems",
    ] == capsys.readouterr().err.splitlines()[:2]


def test_rank_ends_with_1_for_errors_in_a_table(path: Data, capsys: Output) -> None:
    """A cell that cannot be read is told with its place; the records are written all the same."""
    table = path("jcr-bad-quartile.csv")
    assert 1 == main(["rank", path("paper.json"), "--table", table])
    captured = capsys.readouterr()
    first, second, *_ = captured.err.splitlines()
    assert first.startswith(f"{table}, line 3, column 5, record 1: error: ")
    assert f"table {table}: 3 rows, 1 problem (1 error)" == second
    assert 1 == captured.out.count("\n")


def test_rank_names_the_first_errors_of_a_table(path: Data, tmp_path: Path, capsys: Output) -> None:
    """A table with errors in every row does not flood standard error."""
    table = tmp_path / "invented-2024.csv"
    rows = "".join(f"Invented Letters {number},99999-999,1.0\n" for number in range(13))
    table.write_text(f"Journal,ISSN,IF(2024)\nAda,1234-5679,1.0\n{rows}", encoding="utf-8")
    assert 1 == main(["rank", path("paper.json"), "--table", str(table)])
    lines = capsys.readouterr().err.splitlines()
    assert "… and 3 more like these; litrecord validate lists them all" == lines[10]
    assert f"table {table}: 14 rows, 13 problems (13 errors)" == lines[11]


def test_rank_ends_with_1_for_records_that_cannot_be_read(path: Data, capsys: Output) -> None:
    """Failures are told and counted; the other records are written."""
    assert 1 == main(["rank", path("bad-line.jsonl"), "--table", path("jcr-2024.csv")])
    captured = capsys.readouterr()
    assert "line 2, record 1: error: not JSON" in captured.err
    assert "2 records, 1 unreadable, rankings added to " in captured.err
    assert 2 == captured.out.count("\n")


def test_rank_writes_nothing_of_failures_alone(path: Data, tmp_path: Path, capsys: Output) -> None:
    """Where no record can be read there is no output file."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "1.json").write_text("{", encoding="utf-8")
    out = tmp_path / "out.json"
    table = path("jcr-2024.csv")
    assert 2 == main(["rank", str(folder), "--table", table, "-o", str(out)])
    assert capsys.readouterr().err.endswith("nothing is written\n")
    assert not out.exists()


def test_rank_tells_losses(path: Data, capsys: Output) -> None:
    """`--losses` names what another format has no place for: here the dated ranking."""
    arguments = ["rank", path("paper.json"), "--table", path("jcr-2024.csv"), "--to", "aggregator"]
    assert 0 == main([*arguments, "--losses"])
    assert "[not-expressed]" in capsys.readouterr().err


def test_rank_ends_quietly_when_nobody_reads(path: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken pipe has the exit code of SIGPIPE and no traceback."""

    class Broken(io.StringIO):
        def write(self, text: str, /) -> int:
            raise BrokenPipeError(text[:0])

    monkeypatch.setattr(sys, "stdout", Broken())
    assert 141 == main(["rank", path("paper.json"), "--table", path("jcr-2024.csv")])
    assert 141 == main(["journals", path("jcr-2024.csv")])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["-", "--table", "-"], "standard input (-) can be given only once", id="-"),
        pytest.param(["x"], "required: --table", id="no-table"),
        pytest.param(["x", "--table", "y", "--policy", "latst"], "mean 'latest'?", id="policy"),
        pytest.param(["x", "--table", "y", "--data-year", "24"], "a year such as 2024", id="year"),
        pytest.param(["x", "--table", "y", "--to", "wos"], "not written", id="format"),
        pytest.param(["x", "--table", "missing.csv"], "missing.csv: No such file", id="missing"),
    ],
)
def test_rank_refuses_wrong_usage(arguments: list[str], message: str, capsys: Output) -> None:
    """What cannot be done is told on standard error and ends with 2."""
    assert 2 == main(["rank", *arguments])
    captured = capsys.readouterr()
    assert message in captured.err
    assert "" == captured.out


def test_rank_refuses_a_table_without_journals(path: Data, tmp_path: Path, capsys: Output) -> None:
    """Papers given as a table stand for their journals; without any, nothing is written."""
    papers = tmp_path / "papers.json"
    papers.write_text('{"doi": "10.5555/1", "PeriodicalIF": null}', encoding="utf-8")
    assert 2 == main(["rank", path("paper.json"), "--table", str(papers)])
    captured = capsys.readouterr()
    assert "there is no journal in it that can be read; " in captured.err
    assert "the record names no journal" in captured.err
    assert "" == captured.out


def test_rank_passes_over_what_is_no_table_in_a_folder(
    path: Data, tmp_path: Path, capsys: Output
) -> None:
    """A note beside the tables costs none of them; a folder without tables is an error."""
    (tmp_path / "README.txt").write_text("Where these come from.\n", encoding="utf-8")
    arguments = ["rank", path("paper.json"), "--table", str(tmp_path)]
    assert 2 == main(arguments)
    assert "there is no table of journals in this folder" in capsys.readouterr().err
    (tmp_path / "jcr.csv").write_text("Journal,IF(2024)\nX,1\n", encoding="utf-8")
    assert 0 == main(arguments)
    error = capsys.readouterr().err
    assert "README.txt: no header of a table of journals was found" in error
    assert "(passed over)" in error


def test_rank_keeps_failures_and_counts_all_parts(
    path: Data, tmp_path: Path, capsys: Output
) -> None:
    """More records than are read at a time, in one process."""
    source, bad = tmp_path / "papers.jsonl", tmp_path / "bad.jsonl"
    line = Path(path("paper.json")).read_text(encoding="utf-8")
    one = json.dumps(json.loads(line), ensure_ascii=False) + "\n"
    source.write_text(one * 1500 + "{\n" + one, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    arguments = ["rank", str(source), "--table", path("jcr-2024.csv"), "-o", str(out)]
    assert 1 == main([*arguments, "--failures", str(bad), "--summary"])
    told = capsys.readouterr().err
    assert "matched: 1501 (title 1501)\n" in told
    assert "1501 records, 1 unreadable, rankings added to 1501\n" in told
    assert "1501 records, 1 unreadable, " in told.splitlines()[5]
    assert [1501] == [json.loads(one)["line"] for one in bad.read_text("utf-8").splitlines()]
    ranked = read(out)
    assert 1501 == len(ranked)
    assert {("JCRRanking", 2024)} == {years(record)[-1] for record in ranked}


def test_several_processes_rank_the_same(path: Data, tmp_path: Path) -> None:
    """Output and words do not depend on how many did the work."""
    source = tmp_path / "papers.jsonl"
    line = Path(path("paper.json")).read_text(encoding="utf-8")
    one = json.dumps(json.loads(line), ensure_ascii=False) + "\n"
    source.write_text(one * 1500 + "{\n" + one, encoding="utf-8")
    found = []
    for jobs in "12":
        arguments = ["rank", str(source), "--table", path("jcr-2024.csv"), "--jobs", jobs]
        ended = subprocess.run(
            [sys.executable, "-W", "error", "-m", "litrecord", *arguments],
            capture_output=True,
            check=False,
            env={"PYTHONPATH": str(SOURCE)},
        )
        found.append((ended.returncode, ended.stdout, ended.stderr))
    assert 1 == found[0][0]
    assert found[0] == found[1]
