"""`litrecord journals`: the table, the card of one journal, JSON, and how it ends."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from litrecord.api.loading import loads
from litrecord.api.tables import read_ranking
from litrecord.api.writing import dump, dumps
from litrecord.cli import main
from litrecord.model.journal import JournalProfile
from litrecord.model.text import BilingualText
from litrecord.terminal.columns import columns

Output = pytest.CaptureFixture[str]
Data = Callable[[str], str]


def test_journals_lists_one_line_a_journal(path: Data, capsys: Output) -> None:
    """Below a header stands each journal with its ISSNs and its ranking; last the counts."""
    table = path("jcr-2024.csv")
    assert 0 == main(["journals", table])
    captured = capsys.readouterr()
    assert [
        "Title                        ISSN                 JCR     IF  Best  Cat.",
        "Journal of Invented Results  1234-5679 2345-6787  2024   7.3  Q1       1",
        "Invented Letters             3456-7895            2024  <0.1  Q4       1",
        f"{table}: 2 profiles, 0 problems",
    ] == captured.out.splitlines()
    assert "" == captured.err


def test_journals_speaks_chinese(path: Data, capsys: Output) -> None:
    """With `--lang zh` headers and counts are Chinese."""
    table = path("partition-undated.csv")
    assert 0 == main(["journals", "--lang", "zh", table])
    assert [
        "刊名                         ISSN       中科院  分区  大类  Top",
        "Journal of Invented Results  1234-5679  ?       2区   医学  Top",
        f"{table}：1 条，1 个问题",
    ] == capsys.readouterr().out.splitlines()


def test_journals_takes_years_that_tables_lack(path: Data, capsys: Output) -> None:
    """`--edition-year` dates a partition that states no year."""
    assert 0 == main(["journals", "--edition-year", "2025", path("partition-undated.csv")])
    assert "1234-5679  2025  2区   Medicine  Top\n" in capsys.readouterr().out


def test_journals_lists_files_one_after_the_other(path: Data, capsys: Output) -> None:
    """Each file has a table of its own, with an empty line between; `--limit` holds for each."""
    tables = [path("jcr-2024.csv"), path("chinese-list-2024.csv")]
    assert 0 == main(["journals", "--limit", "1", *tables])
    lines = capsys.readouterr().out.splitlines()
    assert [2, 6] == [at for at, line in enumerate(lines) if "the first 1 shown" in line]
    assert "" == lines[3]
    assert 7 == len(lines)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_journals_keeps_to_the_width(width: int, lang: str, path: Data, capsys: Output) -> None:
    """No line of a table is wider than `--width`, counting wide characters as two."""
    main(["journals", "--width", str(width), "--lang", lang, path("chinese-list-2024.csv")])
    *lines, _ = capsys.readouterr().out.splitlines()
    assert 3 == len(lines)
    assert [] == [line for line in lines if columns(line) > width]


def test_journals_says_what_columns_were_taken_for(tmp_path: Path, capsys: Output) -> None:
    """`--columns` names each header with its meaning, or that it has none here."""
    table = tmp_path / "invented-2024.csv"
    table.write_text("Journal,IF(2024),虚构列\nInvented Letters,0.4,x\n", encoding="utf-8")
    assert 0 == main(["journals", "--columns", str(table)])
    assert [
        "Columns and what each was taken for:",
        "  Journal   title",
        "  IF(2024)  impact_factor (2024)",
        "  虚构列    nothing (kept in extra)",
    ] == capsys.readouterr().out.splitlines()[-4:]


def test_journals_reads_profiles_of_json(path: Data, tmp_path: Path, capsys: Output) -> None:
    """What begins like JSON is a file of journal profiles, gzipped too; it has no columns."""
    profiles = tmp_path / "profiles.json.gz"
    dump(list(read_ranking(path("jcr-2024.csv"))), profiles)
    assert 0 == main(["journals", "--columns", str(profiles)])
    lines = capsys.readouterr().out.splitlines()
    assert ["Invented Letters", "2 profiles, 0 problems"] == [
        lines[2].partition("  ")[0],
        lines[3].partition(": ")[2],
    ]
    assert 4 == len(lines)


@pytest.mark.parametrize("content", ["table", "profiles", "gzip"])
def test_journals_reads_standard_input(
    content: str, path: Data, stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """`-` is a table or JSON, told from the content."""
    table = Path(path("jcr-2024.csv")).read_bytes()
    profiles = dumps(list(read_ranking(path("jcr-2024.csv")))).encode()
    stdin({"table": table, "profiles": profiles, "gzip": gzip.compress(table)}[content])
    assert 0 == main(["journals", "-"])
    assert capsys.readouterr().out.endswith("<stdin>: 2 profiles, 0 problems\n")


def test_journals_reads_a_folder_file_by_file(path: Data, tmp_path: Path, capsys: Output) -> None:
    """What is no table in a folder is told and ends with 2; the others are listed."""
    (tmp_path / "a.csv").write_text("nothing of a journal\n", encoding="utf-8")
    (tmp_path / "b.csv").write_bytes(Path(path("jcr-2024.csv")).read_bytes())
    assert 2 == main(["journals", str(tmp_path)])
    captured = capsys.readouterr()
    assert "2 profiles, 0 problems\n" in captured.out
    assert "no header of a table of journals was found" in captured.err
    assert 1 == captured.err.count("\n")


def test_journals_ends_with_1_for_errors(path: Data, capsys: Output) -> None:
    """A cell that could not be read is a problem of severity error."""
    assert 1 == main(["journals", path("jcr-bad-quartile.csv")])
    assert ": 3 profiles, 1 problem\n" in capsys.readouterr().out


def test_journals_tells_profiles_that_cannot_be_read(tmp_path: Path, capsys: Output) -> None:
    """A failure stands on standard error, is counted, and ends with 1."""
    profiles = tmp_path / "profiles.jsonl"
    good = dumps(JournalProfile(name=BilingualText.of(en="Invented Letters")))
    profiles.write_text(f'{good}\n{{"broken\n', encoding="utf-8")
    assert 1 == main(["journals", str(profiles)])
    captured = capsys.readouterr()
    assert "1 profile, 1 unreadable, 0 problems" in captured.out
    assert ", line 2, record 1: error: not JSON" in captured.err


# One journal


def test_journals_prints_the_card_of_a_title(path: Data, capsys: Output) -> None:
    """`--title` prints what all files say of one journal, and how it was found."""
    tables = [path("jcr-2024.csv"), path("partition-undated.csv")]
    assert 0 == main(["journals", "--title", "journal of invented results", *tables])
    lines = capsys.readouterr().out.splitlines()
    wanted = [
        "Journal of Invented Results",
        "ISSN           1234-5679 (print); 2345-6787 (electronic)",
        "JCR            impact factor 7.3 (data of 2024), Q1 ONCOLOGY (SCIE, rank 12/326), SCIE",
        "CAS partition  医学 2区 (Medicine), Top, edition unknown",
        "Matched by     title (title equal)",
        "Problems",
    ]
    assert wanted == [line for line in wanted if line in lines]


def test_journals_prints_the_card_of_an_issn(path: Data, capsys: Output) -> None:
    """`--issn` finds a journal by any of its ISSNs."""
    assert 0 == main(["journals", "--lang=zh", "--issn=2345-6787", path("jcr-2024.csv")])
    lines = capsys.readouterr().out.splitlines()
    assert "Journal of Invented Results" == lines[0]
    assert "匹配方式  ISSN（ISSN 2345-6787）" in lines


def test_journals_tells_what_rows_disagree_in(tmp_path: Path, capsys: Output) -> None:
    """What two tables say differently of the journal stands in its card, and in the JSON."""
    for number in (3.1, 3.2):
        text = f"Journal,ISSN,JIF 2024\nInvented Rivers,1234-5679,{number}\n"
        (tmp_path / f"{number}.csv").write_text(text, encoding="utf-8")
    files = [str(tmp_path / "3.1.csv"), str(tmp_path / "3.2.csv")]
    assert 0 == main(["journals", "--issn=1234-5679", *files])
    printed = " ".join(capsys.readouterr().out.split())
    assert "3.1" in printed.partition("Problems")[2]
    assert "3.2" in printed.partition("Problems")[2]
    assert 0 == main(["journals", "--json", "--issn=1234-5679", *files])
    (problem,) = json.loads(capsys.readouterr().out)["match"]["problems"]
    assert "rankings-disagree" == problem["code"]


def test_journals_names_twins_when_a_title_is_ambiguous(path: Data, capsys: Output) -> None:
    """Where several journals may be meant, they are listed with their ISSNs and it ends with 1."""
    table = path("twin-journals-2024.csv")
    assert 1 == main(["journals", "--title", "Journal of Invented Results", table])
    assert [
        "no journal matches 'Journal of Invented Results'",
        "May be meant:",
        "  Journal of Invented Results (ISSN 1234-5679): one of several with that title",
        "  Journal of Invented Results (ISSN 3456-7895): one of several with that title",
    ] == capsys.readouterr().out.splitlines()[:4]


@pytest.mark.needs("rapidfuzz")
def test_journals_suggests_similar_titles(path: Data, capsys: Output) -> None:
    """A misspelt title is answered with the most similar ones, and ends with 1."""
    assert 1 == main(["journals", "--title", "Invented Leters", path("jcr-2024.csv")])
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert ["no journal matches 'Invented Leters'", "Similar titles:"] == lines[:2]
    assert lines[2].startswith("  Invented Letters (ISSN 3456-7895): similarity 0.9")
    assert "" == captured.err


def test_journals_says_what_suggestions_need(
    path: Data, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Without the extra `match` there are no suggestions, and standard error names it."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    assert 1 == main(["journals", "--title", "Invented Leters", path("jcr-2024.csv")])
    captured = capsys.readouterr()
    assert "no journal matches 'Invented Leters'\n" == captured.out
    assert "litrecord[match]" in captured.err
    assert 1 == captured.err.count("\n")


def test_journals_without_a_usable_file_has_no_answer(capsys: Output) -> None:
    """Where nothing could be read, nothing is said of matches."""
    assert 2 == main(["journals", "--title", "x", "missing.csv"])
    captured = capsys.readouterr()
    assert ("", "litrecord: missing.csv: No such file or directory\n") == (
        captured.out,
        captured.err,
    )


@pytest.mark.parametrize("asked", ["--title", "--issn"])
def test_journals_that_are_not_there_have_no_card(asked: str, path: Data, capsys: Output) -> None:
    """Nothing at all matches what is empty."""
    assert 1 == main(["journals", asked, "", path("jcr-2024.csv")])
    assert "no journal matches ''\n" == capsys.readouterr().out


# JSON


def test_journals_prints_one_json_object(path: Data, capsys: Output) -> None:
    """`--json` has each file with its columns, its journals in own JSON, and its problems."""
    table = path("partition-undated.csv")
    assert 0 == main(["journals", "--json", table])
    found = json.loads(capsys.readouterr().out)
    assert ["litrecord", "files"] == list(found)
    (one,) = found["files"]
    assert ["source", "count", "columns", "journals", "failures", "problems"] == list(one)
    assert (table, 1) == (one["source"], one["count"])
    assert {"header": "Journal", "taken_for": "title"} == one["columns"][0]
    assert read_ranking(table)[0] == loads(json.dumps(one["journals"][0]), cls=JournalProfile)
    assert ["table-undated"] == [problem["code"] for problem in one["problems"]]


def test_journals_prints_a_match_as_json(path: Data, capsys: Output) -> None:
    """With `--issn` the object holds the match, and lists for what else may be meant."""
    table = path("jcr-2024.csv")
    assert 0 == main(["journals", "--json", "--issn", "3456-7895", table])
    found = json.loads(capsys.readouterr().out)
    assert ["litrecord", "match", "candidates", "suggestions"] == list(found)
    assert ["journal", "method", "evidence", "candidates", "problems"] == list(found["match"])
    assert ("issn", ["issn 3456-7895"]) == (found["match"]["method"], found["match"]["evidence"])
    assert ([], None) == (found["candidates"], found["suggestions"])


def test_journals_prints_no_match_as_json(path: Data, capsys: Output) -> None:
    """Without a match it is null, and the candidates have their reason and score."""
    table = path("twin-journals-2024.csv")
    assert 1 == main(["journals", "--json", "--title", "Journal of Invented Results", table])
    found = json.loads(capsys.readouterr().out)
    assert None is found["match"]
    assert [("ambiguous-title", 1.0)] * 2 == [
        (one["reason"], one["score"]) for one in found["candidates"]
    ]


# Usage and streams


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["x", "--width", "59"], "a number from 60 up", id="narrow"),
        pytest.param(["x", "--width", "wide"], "a number from 60 up", id="no-width"),
        pytest.param(["x", "--limit", "0"], "a number from 1 up", id="limit"),
        pytest.param(["x", "--limit", "²"], "a number from 1 up", id="no-digit"),
        pytest.param(["x", "--title", "a", "--issn", "b"], "not allowed with", id="both"),
        pytest.param([], "required: FILE", id="no-file"),
    ],
)
def test_journals_refuses_wrong_usage(arguments: list[str], message: str, capsys: Output) -> None:
    """What is wrong with the command line is told and ends with 2."""
    assert 2 == main(["journals", *arguments])
    assert message in capsys.readouterr().err


def test_journals_reads_a_pipe_with_a_name(path: Data, tmp_path: Path) -> None:
    """A file that can be read only once, as a shell's `<(…)`, is a source like any other."""
    command = [sys.executable, "-X", "utf8", "-m", "litrecord", "journals", "/dev/stdin"]
    ran = subprocess.run(
        command,
        input=Path(path("jcr-2024.csv")).read_bytes(),
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")},
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (0, b"") == (ran.returncode, ran.stderr)
    assert ran.stdout.endswith(b"/dev/stdin: 2 profiles, 0 problems\n")


def test_journals_never_lets_data_steer_the_terminal(tmp_path: Path, capsys: Output) -> None:
    """Escapes and bidirectional controls of a table come out as text."""
    table = tmp_path / "invented-2024.csv"
    table.write_text("Journal,IF(2024)\nInvented \x1b[31m\u202eLetters,0.4\n", encoding="utf-8")
    for arguments in (["--columns"], ["--json"], ["--title", "letters \x1b[31m\u202e"]):
        main(["journals", *arguments, str(table)])
        captured = capsys.readouterr()
        assert set() == set(captured.out + captured.err) & {"\x1b", "\u202e"}


@pytest.mark.shared
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_every_shared_table_is_listed(width: int, lang: str, shared: Path, capsys: Output) -> None:
    """Third-party tables are listed within the width, with a footer each."""
    tables = sorted((shared / "tables").iterdir())
    assert 0 == main(["journals", "--width", str(width), "--lang", lang, str(shared / "tables")])
    captured = capsys.readouterr()
    blocks = [block.splitlines() for block in captured.out.split("\n\n")]
    assert len(tables) == len(blocks)
    assert [] == [line for block in blocks for line in block[:-1] if columns(line) > width]
    assert "" == captured.err
