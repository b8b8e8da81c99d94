"""The command line: what each command prints, and how it ends."""

from __future__ import annotations

import argparse
import gzip
import importlib.metadata
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import ENTRY_POINT_GROUP
from litrecord.api.loading import loads
from litrecord.api.reading import read
from litrecord.cli import build_parser, main
from litrecord.cli.plain import plain_problem
from litrecord.cli.streams import is_bold, line_width, silence
from litrecord.errors import Location, Problem, Severity
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.record import PageRange
from litrecord.terminal.columns import columns

Output = pytest.CaptureFixture[str]

COMMANDS = ("show", "validate", "convert", "rank", "journals", "formats", "schema")

SRC = Path(__file__).resolve().parent.parent / "src"


def python_m(*arguments: str) -> list[str]:
    """Return the command line of `python -m litrecord` in this checkout."""
    return [sys.executable, "-X", "utf8", "-m", "litrecord", *arguments]


def environment(**values: str) -> dict[str, str]:
    """Return an environment in which a child process finds this checkout."""
    return {**os.environ, "PYTHONPATH": str(SRC), **values}


@pytest.fixture
def path(data: Path) -> Callable[[str], str]:
    """Return a function that gives the path of a data file."""
    return lambda name: str(data / f"cli-{name}")


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Return a function that puts bytes on standard input."""

    def put(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return put


@pytest.fixture
def inside_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder where nothing that is written does harm."""
    monkeypatch.chdir(tmp_path)


# The program as a whole


def test_help_names_every_command_and_exit_code(capsys: Output) -> None:
    """`-h` lists the commands and what the exit codes mean, and is fine."""
    assert 0 == main(["-h"])
    out = capsys.readouterr().out
    assert [] == [word for word in (*COMMANDS, "exit codes") if word not in out]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: Output) -> None:
    """`litrecord COMMAND -h` prints how the command is used."""
    assert 0 == main([command, "-h"])
    assert capsys.readouterr().out.startswith(f"usage: litrecord {command} ")


def test_version_is_printed(capsys: Output) -> None:
    """`--version` prints one line that begins with the program's name."""
    assert 0 == main(["--version"])
    out = capsys.readouterr().out
    assert ("litrecord ", 1) == (out[:10], out.count("\n"))


def test_a_source_tree_that_is_not_installed_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Without an installed distribution there is no version, and everything else works."""

    def not_found(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", not_found)
    assert 0 == main(["--version"])
    assert "litrecord (not installed)\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "required: COMMAND", id="no-command"),
        pytest.param(["shwo"], "invalid choice: 'shwo'", id="unknown-command"),
        pytest.param(["show"], "required: SOURCE", id="no-source"),
        pytest.param(["show", "x", "--width", "39"], "a number from 40 up", id="narrow"),
        pytest.param(["show", "x", "--width", "wide"], "a number from 40 up", id="no-number"),
        pytest.param(["show", "x", "--lang", "fr"], "invalid choice: 'fr'", id="language"),
        pytest.param(["validate", "x", "--js"], "unrecognized arguments: --js", id="abbreviation"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(
    arguments: list[str], message: str, capsys: Output
) -> None:
    """What is wrong with the command line stands on stderr after the usage."""
    assert 2 == main(arguments)
    captured = capsys.readouterr()
    assert captured.err.startswith("usage: litrecord")
    assert message in captured.err
    assert "" == captured.out


def test_arguments_are_those_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Without arguments `main` takes those that the process was started with."""
    monkeypatch.setattr(sys, "argv", ["litrecord", "formats"])
    assert 0 == main()
    assert f"{BUILTIN_FORMATS}\n" == capsys.readouterr().out


def test_parser_is_there_for_documentation() -> None:
    """`build_parser` gives a parser that names the program, whatever started it."""
    parser = build_parser()
    assert isinstance(parser, argparse.ArgumentParser)
    assert "litrecord" == parser.prog


def test_formats_prints_the_table(capsys: Output) -> None:
    """`formats` prints the table of formats that can be read and written."""
    assert 0 == main(["formats"])
    out = capsys.readouterr().out
    assert ["json", "aggregator"] == [name for name in ("json", "aggregator") if name in out]


# show


def test_show_prints_both_titles_and_the_facts(path: Callable[[str], str], capsys: Output) -> None:
    """A card has both titles with their roles, the venue, the rankings, and the contradiction."""
    assert 0 == main(["show", path("paper.json")])
    captured = capsys.readouterr()
    lines = captured.out.split("\n")
    wanted = [
        "Green tea and the sleep of invented mice.",
        "  English, original",
        "绿茶对虚构小鼠睡眠的影响",
        "  Chinese, translation",
        "Authors        Ada Example, Xu Ouyang",
        "Journal        Journal of Invented Results, volume 16, issue 1, page 379",
        "Published      2025-07-16",
        "JCR            impact factor 7.1 (year unknown), Q1 CELL & TISSUE ENGINEERING",
        "CAS partition  医学 2区 (Medicine), edition unknown",
        "Citations      4",
        "Abstract (English)",
        "  Invented mice drank green tea and slept well in the invented laboratory.",
        "Problems",
    ]
    assert wanted == [line for line in wanted if line in lines]
    assert "" == captured.err


def test_show_speaks_chinese(path: Callable[[str], str], capsys: Output) -> None:
    """With `--lang zh` labels, roles and problems are Chinese."""
    assert 0 == main(["show", "--lang", "zh", path("paper.json")])
    lines = capsys.readouterr().out.split("\n")
    wanted = [
        "  英文，原文",
        "  中文，译文",
        "期刊        Journal of Invented Results，第 16 卷，第 1 期，第 379 页",
        "问题",
    ]
    assert wanted == [line for line in wanted if line in lines]


@pytest.mark.parametrize("width", [40, 88, 140])
def test_show_keeps_to_the_width(width: int, path: Callable[[str], str], capsys: Output) -> None:
    """No line is wider than `--width`, counting wide characters as two."""
    main(["show", "--width", str(width), path("folder")])
    assert [] == [line for line in capsys.readouterr().out.split("\n") if columns(line) > width]


def test_show_prints_a_rule_between_cards(path: Callable[[str], str], capsys: Output) -> None:
    """The records of several sources have a rule of hyphens between their cards."""
    assert 0 == main(["show", "--width", "50", path("folder"), path("paper.json")])
    lines = capsys.readouterr().out.split("\n")
    assert 2 == lines.count("-" * 50)
    assert 3 == sum(line.startswith("Journal ") for line in lines)


def test_show_reports_failures_and_ends_with_1(path: Callable[[str], str], capsys: Output) -> None:
    """A line that cannot be read is told on stderr with its number; the others are shown."""
    source = path("bad-line.jsonl")
    assert 1 == main(["show", source])
    captured = capsys.readouterr()
    assert 2 == captured.out.count("  Chinese, translation\n")
    assert captured.err.startswith(f"{source}, line 2, record 1: error: not JSON")
    assert 1 == captured.err.count("\n")


def test_show_ends_with_1_for_an_error_in_a_record(
    path: Callable[[str], str], capsys: Output
) -> None:
    """A field that could not be read is a problem of severity error on the card."""
    assert 1 == main(["show", path("impossible-date.json")])
    captured = capsys.readouterr()
    assert 1 == captured.out.count("2025-13-40")
    assert "\n  error    publicationDate" in captured.out
    assert "" == captured.err


def test_show_never_lets_data_steer_the_terminal(
    path: Callable[[str], str], capsys: Output
) -> None:
    """Whatever the parser lets through, bidirectional controls here, comes out as escapes."""
    main(["show", path("controls.json")])
    out = capsys.readouterr().out
    assert set() == {char for char in out if ord(char) < 32 or 127 <= ord(char) < 160} - {"\n"}
    assert set() == set(out) & {"\u202e", "\u2066", "\ud800"}
    assert r"标题\u202e\u2066" in out


@pytest.mark.parametrize("name", ["paper.json", "folder"])
def test_show_writes_nothing_but_text_when_piped(
    name: str, path: Callable[[str], str], capsys: Output
) -> None:
    """Where standard output is no terminal there is no ANSI escape."""
    main(["show", path(name)])
    assert "\x1b" not in capsys.readouterr().out


class Terminal(io.TextIOWrapper):
    """Standard output that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        """Say yes."""
        return True

    def written(self) -> bytes:
        """Return all bytes written."""
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined, no-any-return]  # made above


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        pytest.param({}, True, id="terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="no-color"),
        pytest.param({"NO_COLOR": ""}, True, id="no-color-empty"),
        pytest.param({"TERM": "dumb"}, False, id="dumb-terminal"),
    ],
)
def test_titles_are_bold_on_a_terminal_that_wants_it(
    variables: dict[str, str],
    expected: bool,  # noqa: FBT001  # parametrized
    path: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a terminal titles are bold, unless NO_COLOR is set or the terminal is a dumb one."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COLUMNS", "60")
    stdout = Terminal()
    monkeypatch.setattr(sys, "stdout", stdout)
    assert 0 == main(["show", path("paper.json")])
    bold = "\x1b[1m绿茶对虚构小鼠睡眠的影响\x1b[0m\n".encode()
    assert expected == (bold in stdout.written())
    assert expected == (b"\x1b" in stdout.written())


@pytest.mark.parametrize(("size", "expected"), [("60", 60), ("200", 88), ("10", 40)])
def test_cards_are_as_wide_as_the_terminal(
    size: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The width is that of the terminal between 40 and 88 columns."""
    monkeypatch.setenv("COLUMNS", size)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert expected == line_width(40, 88)


def test_an_encoding_without_chinese_does_not_crash(
    path: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the encoding of standard output lacks is written as an escape."""
    stdout = Terminal("ascii")
    monkeypatch.setattr(sys, "stdout", stdout)
    assert 0 == main(["show", path("paper.json")])
    assert rb"\u533b\u5b66 2\u533a (Medicine), edition unknown" in stdout.written()


# Sources


def test_standard_input_is_a_source(
    path: Callable[[str], str], stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """`-` reads standard input, here gzipped."""
    stdin(gzip.compress(Path(path("paper.json")).read_bytes()))
    assert 0 == main(["show", "-"])
    assert "绿茶对虚构小鼠睡眠的影响" in capsys.readouterr().out


def test_a_gzipped_file_is_a_source(
    path: Callable[[str], str], tmp_path: Path, capsys: Output
) -> None:
    """Gzip is recognised by content."""
    packed = tmp_path / "paper.json.gz"
    packed.write_bytes(gzip.compress(Path(path("paper.json")).read_bytes()))
    assert 0 == main(["show", str(packed)])
    assert "绿茶对虚构小鼠睡眠的影响" in capsys.readouterr().out


def test_an_encoding_may_be_named(
    path: Callable[[str], str], tmp_path: Path, capsys: Output
) -> None:
    """`--encoding` reads a file in another encoding than UTF-8."""
    recoded = tmp_path / "paper.json"
    text = Path(path("paper.json")).read_text(encoding="utf-8")
    recoded.write_bytes(text.encode("gb18030"))
    assert 0 == main(["show", "--encoding", "gb18030", str(recoded)])
    assert "绿茶对虚构小鼠睡眠的影响" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["show", "validate", "convert"])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("missing.json", "No such file or directory", id="missing"),
        pytest.param("not-a-record.json", "JSON of no known format", id="no-record"),
    ],
)
def test_an_unusable_source_is_one_line_and_ends_with_2(
    command: str, name: str, message: str, path: Callable[[str], str], capsys: Output
) -> None:
    """A source that cannot be opened or is in no known format is told in one line on stderr."""
    assert 2 == main([command, path(name)])
    err = capsys.readouterr().err
    assert err.startswith("litrecord: ")
    # Of a long path the end is shown.
    assert Path(path(name)).name in err
    assert message in err
    assert 1 == err.count("\n")


@pytest.mark.parametrize("command", ["show", "validate"])
def test_an_unusable_source_costs_no_other(
    command: str, path: Callable[[str], str], capsys: Output
) -> None:
    """The sources after an unusable one are read all the same."""
    assert 2 == main([command, path("missing.json"), path("paper.json")])
    captured = capsys.readouterr()
    assert "10.5555/invented.1" in captured.out or "1 checked" in captured.out
    assert "missing.json" in captured.err


@pytest.mark.parametrize(
    "arguments", [["show", "--format"], ["validate", "--format"], ["convert", "--from"]]
)
def test_a_misspelt_format_names_the_nearest(
    arguments: list[str], path: Callable[[str], str], capsys: Output
) -> None:
    """The message on an unknown format says which one may be meant."""
    assert 2 == main([*arguments, "agregator", path("paper.json")])
    assert "did you mean 'aggregator'?" in capsys.readouterr().err


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_closed_stream_is_an_error_in_words(
    stream: str, path: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Where the shell closed standard input or output, that is told and ends with 2."""
    monkeypatch.setattr(sys, stream, None)
    assert 2 == main(["show", "-" if stream == "stdin" else path("paper.json")])
    if stream == "stdin":
        assert "litrecord: standard input is closed\n" == capsys.readouterr().err


# validate


def test_validate_prints_problems_and_a_summary(path: Callable[[str], str], capsys: Output) -> None:
    """Each problem is a line with its place and code; the summary counts them."""
    source = path("impossible-date.json")
    assert 1 == main(["validate", source])
    lines = capsys.readouterr().out.split("\n")
    dates = [line for line in lines if "2025-13-40" in line]
    assert 1 == len(dates)
    assert dates[0].startswith(f"{source}, ")
    assert "record 0: error: publicationDate: " in dates[0]
    assert dates[0].endswith("[date-unreadable]")
    assert ["  error: date-unreadable: 1"] == [line for line in lines if line.startswith("  error")]
    assert 1 == sum(line.startswith("1 checked, 1 error, ") for line in lines)


def test_validate_is_fine_without_errors(path: Callable[[str], str], capsys: Output) -> None:
    """Warnings and infos alone end with 0."""
    assert 0 == main(["validate", path("paper.json")])
    assert "1 checked, 0 errors, " in capsys.readouterr().out


def test_validate_speaks_chinese(path: Callable[[str], str], capsys: Output) -> None:
    """With `--lang zh` places, severities and messages are Chinese."""
    assert 1 == main(["validate", "--lang", "zh", path("impossible-date.json")])
    out = capsys.readouterr().out
    assert "，记录 0：错误：publicationDate：" in out
    assert "已检查 1 条，1 个错误，" in out


def test_validate_tells_failures(path: Callable[[str], str], capsys: Output) -> None:
    """A record that cannot be read is a line of its own, is counted, and ends with 1."""
    source = path("bad-line.jsonl")
    assert 1 == main(["validate", source])
    out = capsys.readouterr().out
    assert out.startswith(f"{source}, line 2, record 1: error: not JSON")
    assert "2 checked, 1 unreadable, 0 errors, " in out


def test_validate_prints_one_json_object(path: Callable[[str], str], capsys: Output) -> None:
    """`--json` prints every field of every problem, the failures, and counts that agree."""
    assert 1 == main(["validate", "--json", path("impossible-date.json"), path("bad-line.jsonl")])
    found = json.loads(capsys.readouterr().out)
    assert ["litrecord", "checked", "failures", "problems", "counts"] == list(found)
    assert ("1", 3) == (found["litrecord"], found["checked"])
    assert [{"source": path("bad-line.jsonl"), "line": 2, "index": 1, "column": None}] == [
        one["location"] for one in found["failures"]
    ]
    assert '{"title": "broken' == found["failures"][0]["raw"]
    fields = {field.name for field in attrs.fields(Problem)} - {"kind"}
    assert set() == fields - set(found["problems"][0])
    assert ["2025-13-40"] == [one["raw"] for one in found["problems"] if one["severity"] == "error"]
    assert sum(found["counts"]["severity"].values()) == sum(found["counts"]["code"].values())
    assert 1 == found["counts"]["severity"]["error"]


def test_json_holds_no_control_character(path: Callable[[str], str], capsys: Output) -> None:
    """What could steer a terminal stands in the report as JSON's own escapes."""
    main(["validate", "--json", path("controls.json")])
    out = capsys.readouterr().out
    json.loads(out)
    assert set() == set(out) & {"\x1b", "\x07", "\x9b", "\u202e", "\u2066"}


def test_strict_validation_reports_what_strict_reading_finds(
    path: Callable[[str], str], capsys: Output
) -> None:
    """`--strict` reads strictly: its errors are problems, its failures failures."""
    assert 1 == main(["validate", "--strict", path("bad-line.jsonl"), path("impossible-date.json")])
    captured = capsys.readouterr()
    assert "line 2, record 1: error: not JSON" in captured.out
    assert "[date-unreadable]" in captured.out
    assert "" == captured.err


def test_strict_validation_of_a_sound_record_is_the_usual_one(
    path: Callable[[str], str], capsys: Output
) -> None:
    """Contradictions are warnings in strict reading as well."""
    assert 0 == main(["validate", "--strict", path("paper.json")])
    assert "1 checked, 0 errors" in capsys.readouterr().out


def test_strict_validation_of_no_record_is_unusable_input(
    path: Callable[[str], str], tmp_path: Path, capsys: Output
) -> None:
    """Input that is empty or in no known format is no finding of validation."""
    empty = tmp_path / "empty.json"
    empty.touch()
    assert 2 == main(["validate", "--strict", path("not-a-record.json"), str(empty)])
    captured = capsys.readouterr()
    assert captured.out.startswith("0 checked, 0 errors")
    assert 2 == captured.err.count("\n")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, None, id="none"),
        pytest.param(True, True, id="boolean"),
        pytest.param(2**70, 2**70, id="large-integer"),
        pytest.param(1.5, 1.5, id="number"),
        pytest.param(float("inf"), "inf", id="infinity"),
        pytest.param(("a", 1), ["a", 1], id="tuple"),
        pytest.param(FrozenMapping({"a": [1]}), {"a": [1]}, id="mapping"),
        pytest.param(PageRange(first="1", last="2"), {"first": "1", "last": "2"}, id="model"),
        pytest.param(PartialDate(year=2025), {"year": 2025}, id="date"),
        pytest.param(Severity.INFO, "info", id="word"),
        pytest.param(b"\xff", "b'\\xff'", id="other"),
    ],
)
def test_values_of_problems_are_plain_json(value: object, expected: object) -> None:
    """Values of the model and of Python become the nearest that JSON has."""
    problem = Problem(code="invented", severity=Severity.INFO, suggestion=value)
    assert expected == plain_problem(problem, "en")["suggestion"]


def test_a_problem_without_a_place_has_none_in_json() -> None:
    """The location of a problem is an object or null."""
    placed = Problem(code="invented", severity=Severity.INFO, location=Location(line=3))
    assert None is plain_problem(attrs.evolve(placed, location=None), "en")["location"]
    assert {"source": None, "line": 3, "index": None, "column": None} == plain_problem(
        placed, "en"
    )["location"]


# convert


def test_convert_there_and_back_gives_the_same_json(
    path: Callable[[str], str], tmp_path: Path
) -> None:
    """From the founding format to litrecord's own JSON and back nothing is lost."""
    own, back = tmp_path / "own.json", tmp_path / "back.json"
    assert 0 == main(["convert", path("paper.json"), "-o", str(own)])
    assert 0 == main(["convert", str(own), "-o", str(back), "--to", "aggregator"])
    original = Path(path("paper.json")).read_text(encoding="utf-8")
    assert list(json.loads(original).items()) == list(
        json.loads(back.read_text(encoding="utf-8")).items()
    )


def test_convert_writes_to_standard_output(path: Callable[[str], str], capsys: Output) -> None:
    """Without `-o` litrecord's own JSON goes to standard output, with a final line end."""
    assert 0 == main(["convert", path("paper.json")])
    out = capsys.readouterr().out
    assert "\n" == out[-1]
    assert read(path("paper.json"))[0] == loads(out)


def test_convert_joins_sources_in_order(
    path: Callable[[str], str], stdin: Callable[[bytes], None], capsys: Output
) -> None:
    """Several sources become one array, standard input among them."""
    stdin(Path(path("paper.json")).read_bytes())
    assert 0 == main(["convert", path("folder"), "-", "--to", "aggregator", "-o", "-"])
    assert ["10.5555/invented.1", "10.5555/invented.2", "10.5555/invented.1"] == [
        one["doi"] for one in json.loads(capsys.readouterr().out)
    ]


def test_a_folder_of_one_record_is_converted_to_an_array(
    path: Callable[[str], str], tmp_path: Path, capsys: Output
) -> None:
    """Whether an object or an array is written does not depend on what a folder happens to hold."""
    content = Path(path("paper.json")).read_bytes()
    (tmp_path / "one.json").write_bytes(content)
    assert 0 == main(["convert", str(tmp_path)])
    assert isinstance(json.loads(capsys.readouterr().out), list)


def test_convert_names_its_formats(path: Callable[[str], str], tmp_path: Path) -> None:
    """`--from` and `--to` name formats; the ending of the name decides otherwise."""
    out = tmp_path / "out.jsonl.gz"
    assert 0 == main(["convert", "--from", "aggregator", path("folder"), "-o", str(out)])
    assert 2 == gzip.decompress(out.read_bytes()).count(b"\n")


JOURNALS_ALONE = """
import attrs
from litrecord.api.formats import Format
from litrecord.serializers.csv import Csv

class OfJournals(Csv):
    def losses(self, item):
        raise TypeError("the format lists holds journal profiles")

FORMAT = Format(name="lists", serializer=OfJournals(name="lists"))
"""


def test_convert_refuses_formats_without_papers(
    path: Callable[[str], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Output,
) -> None:
    """A format for journals alone, of another package, is unusable here: nothing is written."""
    (tmp_path / "invented_lists.py").write_text(JOURNALS_ALONE, encoding="utf-8")
    info = tmp_path / "invented_lists-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: invented_lists\nVersion: 1.0\n", encoding="utf-8")
    points = f"[{ENTRY_POINT_GROUP}]\nlists = invented_lists:FORMAT\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert 2 == main(["convert", path("paper.json"), "--to", "lists", "-o", str(tmp_path / "out")])
    assert ("", "litrecord: the format lists holds journal profiles\n") == capsys.readouterr()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("ending", "beginning"),
    [("csv", b"doi,pmid,"), ("tsv", b"doi\tpmid\t"), ("ris", b"TY  - JOUR\r\n"), ("md", b"- **[")],
)
def test_convert_writes_what_the_ending_says(
    path: Callable[[str], str], tmp_path: Path, ending: str, beginning: bytes
) -> None:
    """Tables, RIS with its line ends, and reading lists are formats of papers."""
    out = tmp_path / f"out.{ending}"
    assert 0 == main(["convert", path("paper.json"), "-o", str(out)])
    assert beginning == out.read_bytes()[: len(beginning)]


def test_convert_writes_what_can_be_read(path: Callable[[str], str], capsys: Output) -> None:
    """A failure is told on stderr and ends with 1; the other records are written."""
    assert 1 == main(["convert", path("bad-line.jsonl")])
    captured = capsys.readouterr()
    assert 2 == len(json.loads(captured.out))
    assert "line 2, record 1: error: not JSON" in captured.err


def test_convert_tells_errors_in_records(path: Callable[[str], str], capsys: Output) -> None:
    """A field that could not be read is told on stderr and ends with 1."""
    assert 1 == main(["convert", path("impossible-date.json")])
    captured = capsys.readouterr()
    assert "[date-unreadable]" in captured.err
    assert "10.5555/invented.3" in captured.out


def test_convert_counts_warnings(tmp_path: Path, capsys: Output) -> None:
    """What was repaired while reading is told by code, for the file written does not hold it."""
    source = tmp_path / "a.ris"
    source.write_bytes("TY  - JOUR\nTI  - 玻璃蜜蜂的虚构研究进展\nER  - \n".encode("gb18030"))
    assert 0 == main(["convert", str(source), "-o", str(tmp_path / "a.json")])
    told = "litrecord: read with warnings (encoding-detected: 1); litrecord validate lists them\n"
    assert told == capsys.readouterr().err
    assert 0 == main(["convert", str(source), "--encoding", "gb18030"])
    assert not capsys.readouterr().err


def test_convert_writes_nothing_of_failures_alone(tmp_path: Path, capsys: Output) -> None:
    """Where no record could be read, the file that is there stays as it is."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "1.json").write_text("{", encoding="utf-8")
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")
    assert 2 == main(["convert", str(folder), "-o", str(out)])
    assert "nothing is written\n" in capsys.readouterr().err
    assert 2 == main(["convert", str(folder), "-o", str(out), "--lang", "zh"])
    assert "：错误：" in capsys.readouterr().err
    assert "old" == out.read_text(encoding="utf-8")


def test_convert_leaves_the_file_when_a_source_is_unusable(
    path: Callable[[str], str], tmp_path: Path
) -> None:
    """Nothing is written unless every source can be read."""
    out = tmp_path / "out.json"
    assert 2 == main(["convert", path("paper.json"), path("missing.json"), "-o", str(out)])
    assert [] == list(tmp_path.iterdir())


def test_convert_reports_losses(path: Callable[[str], str], tmp_path: Path, capsys: Output) -> None:
    """`--losses` tells what the format has no place for, and changes no exit code."""
    own = tmp_path / "own.json"
    main(["convert", path("paper.json"), "-o", str(own)])
    plain = json.loads(own.read_text(encoding="utf-8"))
    plain["pmid"] = "1"
    own.write_text(json.dumps(plain), encoding="utf-8")
    assert 0 == main(["convert", str(own), "--to", "aggregator", "--losses"])
    assert "pmid: the format has no place" in capsys.readouterr().err
    assert 0 == main(["convert", str(own), "--to", "aggregator", "--losses", "--lang", "zh"])
    assert "警告：pmid：该格式没有容纳此项的位置" in capsys.readouterr().err
    assert 0 == main(["convert", str(own), "--to", "aggregator"])
    assert "" == capsys.readouterr().err


def test_convert_counts_losses_of_one_kind(tmp_path: Path, capsys: Output) -> None:
    """Of many things that a record loses in the same way the first is told, and their number."""
    file = tmp_path / "paper.ris"
    file.write_text("TY  - JOUR\nTI  - a\nAU  - Fog, A\nAU  - Mist, B\nER  - \n", encoding="utf-8")
    own = tmp_path / "own.json"
    assert 0 == main(["convert", str(file), "-o", str(own)])
    plain = json.loads(own.read_text(encoding="utf-8"))
    for author in plain["authors"]:
        author["email"] = "a@example.org"
    own.write_text(json.dumps(plain), encoding="utf-8")
    for lang, more in (("en", "(and 1 more of this kind)"), ("zh", "（另有 1 处同类）")):
        assert 0 == main(["convert", str(own), "--to", "ris", "--losses", "--lang", lang])
        told = [line for line in capsys.readouterr().err.splitlines() if "email" in line]
        assert [True] == ["authors[0].email" in line and line.endswith(more) for line in told]


def test_convert_says_which_record_loses_something(tmp_path: Path, capsys: Output) -> None:
    """By its place in the source."""
    file = tmp_path / "papers.ris"
    lines = ["TY  - JOUR", "TI  - {}", "KW  - {}", "ER  - ", ""]
    file.write_text("".join("\n".join(lines).format(one, one) for one in "ab"), encoding="utf-8")
    assert 0 == main(["convert", str(file), "--to", "csv", "--losses"])
    told = [line for line in capsys.readouterr().err.splitlines() if "keywords" in line]
    assert [f"{file}, line 1, record 0", f"{file}, line 5, record 1"] == [
        line.partition(": warning:")[0] for line in told
    ]


@pytest.mark.usefixtures("inside_tmp_path")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--to", "jsn"], "did you mean 'json'?", id="misspelt"),
        pytest.param(["-o", "out.xyz"], "expected --to with one of json", id="unknown-ending"),
        pytest.param(["-o", "out.nbib"], "'nbib' can be read but not written", id="only-read"),
        pytest.param(["-o", "no/folder/out.json"], "no/folder/out.json: No such file", id="folder"),
    ],
)
def test_convert_refuses_targets_it_cannot_write(
    arguments: list[str],
    message: str,
    path: Callable[[str], str],
    capsys: Output,
) -> None:
    """An unknown format, an unknown ending or an absent folder is one line and ends with 2."""
    assert 2 == main(["convert", path("paper.json"), *arguments])
    captured = capsys.readouterr()
    assert message in captured.err
    assert 1 == captured.err.count("\n")
    assert "" == captured.out


def test_data_on_a_terminal_are_inert(
    path: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON that goes to a terminal escapes what could steer it; it is the same JSON."""
    stdout = Terminal()
    monkeypatch.setattr(sys, "stdout", stdout)
    main(["convert", path("controls.json"), "--to", "aggregator"])
    written = stdout.written().decode()
    assert set() == set(written) & {"\x1b", "\x07", "\x9b", "\u202e", "\u2066"}
    original = json.loads(Path(path("controls.json")).read_text(encoding="utf-8"))
    found = json.loads(written)
    assert json.loads(original.pop("resultStr")) == json.loads(found.pop("resultStr"))
    assert original == found


def test_data_go_to_standard_output_without_bytes(
    path: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Standard output that takes text only gets the text."""
    stdout = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stdout)
    assert 0 == main(["convert", path("paper.json")])
    assert "绿茶对虚构小鼠睡眠的影响" in stdout.getvalue()


# Processes


def test_python_m_is_the_same(path: Callable[[str], str], capsys: Output) -> None:
    """`python -m litrecord` prints what `main` prints and exits with its code."""
    code = main(["show", path("impossible-date.json")])
    ran = subprocess.run(  # this interpreter
        python_m("show", path("impossible-date.json")),
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (code, capsys.readouterr().out) == (ran.returncode, ran.stdout.decode())


def test_a_broken_pipe_ends_quietly(path: Callable[[str], str], tmp_path: Path) -> None:
    """When the reader goes away there is no traceback, and the exit code is that of SIGPIPE."""
    many = tmp_path / "many.jsonl"
    # More than the buffer of a pipe holds.
    many.write_bytes(Path(path("paper.json")).read_bytes() * 200)
    with subprocess.Popen(  # this interpreter
        python_m("show", str(many)),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
    assert (b"", 141) == (err, process.returncode)


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while standard input is read ends without a traceback."""

    class Interrupted(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise KeyboardInterrupt(size)

    monkeypatch.setattr(sys, "stdin", argparse.Namespace(buffer=Interrupted()))
    assert 130 == main(["show", "-"])


def test_a_dead_stdout_without_descriptor_ends_quietly(
    path: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken pipe that is no file of the system ends the same way."""

    class Broken(io.StringIO):
        def write(self, text: str, /) -> int:
            raise BrokenPipeError(text[:0])

    monkeypatch.setattr(sys, "stdout", Broken())
    assert 141 == main(["show", path("paper.json")])


def test_a_dead_stdout_is_sent_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written after a broken pipe, as the interpreter does when it ends, is lost."""
    kept = tmp_path / "kept"
    with kept.open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        silence()
        stream.write("lost")
    assert "" == kept.read_text(encoding="utf-8")


def test_titles_are_not_bold_without_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed standard output is no terminal."""
    monkeypatch.setattr(sys, "stdout", None)
    assert (False, 88) == (is_bold(), line_width(40, 88))


@pytest.mark.shared
@pytest.mark.parametrize("width", [60, 88, 140])
def test_the_founding_record_has_its_card(width: int, shared: Path, capsys: Output) -> None:
    """The card of the founding page has both titles, the venue, the date and the rankings."""
    assert 0 == main(["show", "--width", str(width), str(shared / "seed" / "page.txt")])
    out = " ".join(capsys.readouterr().out.split())
    wanted = [
        "利用间充质干细胞",
        "Harnessing mesenchymal",
        "volume 16, issue 1, page 379",
        "2025-07-16",
        "Q1",
        "医学 2区",
        "Journal introduction",
        "Problems",
    ]
    assert wanted == [one for one in wanted if one in out]
