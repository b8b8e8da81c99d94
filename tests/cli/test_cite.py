"""`litrecord cite`: what it prints, what it says, how it ends. All papers are invented."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from litrecord.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Output = pytest.CaptureFixture[str]
ITEMS = [
    {
        "type": "article-journal",
        "language": "zh-CN",
        "title": "玻璃的潮汐",
        "author": [{"literal": name} for name in ("甄明远", "司徒雅", "路由", "白石")],
        "container-title": "雾晶学报",
        "issued": {"date-parts": [[2021]]},
        "volume": "7",
        "note": "original-title: The tides of glass",
    },
    {
        "type": "article-journal",
        "language": "en",
        "title": "Glass & bees",
        "issued": {"date-parts": [[2020]]},
        "volume": "8",
    },
]
PAGE = '<!DOCTYPE html>\n<meta charset="utf-8">\n<title>References</title>\n'


@pytest.fixture
def items(tmp_path: Path) -> str:
    """Return the path of a file with two articles."""
    path = tmp_path / "items.json"
    path.write_text(json.dumps(ITEMS), encoding="utf-8")
    return str(path)


def test_cite_prints_a_list(items: str, capsys: Output) -> None:
    """The references of all records stand on standard output, one a line."""
    assert 0 == main(["cite", items])
    captured = capsys.readouterr()
    assert (
        "[1] 甄明远，司徒雅，路由，等. 玻璃的潮汐[J]. 雾晶学报，2021，7.\n"
        "[2] Glass & bees[J]. 2020，8.\n"
    ) == captured.out
    assert "" == captured.err


def test_cite_with_options(items: str, capsys: Output) -> None:
    """Style, output and number of authors are chosen."""
    arguments = ["cite", items, "--style=gbt7714-2015-numeric", "--to=html", "--all-authors"]
    assert 0 == main(arguments)
    assert (
        "<p>[1] 甄明远, 司徒雅, 路由, 白石. 玻璃的潮汐[J]. 雾晶学报, 2021, 7.</p>\n"
        "<p>[2] Glass &amp; bees[J]. 2020, 8.</p>\n"
    ) == capsys.readouterr().out


def test_cite_tells_what_is_missing(items: str, capsys: Output) -> None:
    """Problems go to standard error, with the record they are about."""
    assert 0 == main(["cite", items, "--lang=both"])
    captured = capsys.readouterr()
    assert "[2] Glass & bees[J]. 2020，8." == captured.out.splitlines()[2]
    told = [(line.split(":")[0], line.rpartition("[")[2]) for line in captured.err.splitlines()]
    assert [
        ("record 0", "citation-form-incomplete]"),
        ("record 0", "citation-form-incomplete]"),
        ("record 1", "parallel-missing]"),
    ] == told


@pytest.mark.needs("pypinyin")
def test_cite_with_pinyin(items: str, capsys: Output) -> None:
    """With --pinyin the English entry has the names in Latin letters."""
    assert 0 == main(["cite", items, "--lang=en", "--pinyin"])
    line = capsys.readouterr().out.splitlines()[0]
    assert line.startswith("[1] Zhen M，Situ Y，Lu Y，et al. The tides of glass[J].")


def test_cite_translations(path: Callable[[str], str], capsys: Output) -> None:
    """A translated title stands in a second line only where that is allowed."""
    assert 0 == main(["cite", path("paper.json"), "--lang=both"])
    one = capsys.readouterr().out.splitlines()
    assert 0 == main(["cite", path("paper.json"), "--lang=both", "--translations"])
    two = capsys.readouterr().out.splitlines()
    assert (1, 2) == (len(one), len(two))
    assert one[0] == two[0]


def test_cite_of_what_cannot_be_cited(tmp_path: Path, capsys: Output) -> None:
    """A record without a form of its kind is named, and nothing is printed."""
    source = tmp_path / "items.json"
    source.write_text(json.dumps([ITEMS[1], {"type": "song", "title": "Glass"}]), "utf-8")
    assert 2 == main(["cite", str(source), "--format=csl-json"])
    captured = capsys.readouterr()
    assert "" == captured.out
    assert captured.err.startswith("litrecord: record 1: kind:")


@pytest.mark.parametrize(
    ("name", "options", "expected"),
    [
        ("out.txt", [], "[1] Glass & bees[J]. 2020，8.\n"),
        ("out", [], "[1] Glass & bees[J]. 2020，8.\n"),
        ("out.HTML", [], PAGE + "<p>[1] Glass &amp; bees[J]. 2020，8.</p>\n"),
        ("out.md", [], "\\[1\\] Glass \\& bees\\[J\\]. 2020，8.\n"),
        ("out.html", ["--to=text"], "[1] Glass & bees[J]. 2020，8.\n"),
    ],
)
def test_cite_writes_a_file(
    name: str, options: list[str], expected: str, tmp_path: Path, capsys: Output
) -> None:
    """`-o` names it, and its ending tells what is written unless that is named too."""
    source = tmp_path / "items.json"
    source.write_text(json.dumps([ITEMS[1]]), "utf-8")
    out = tmp_path / name
    assert 0 == main(["cite", str(source), "-o", str(out), *options])
    assert expected == out.read_text("utf-8")
    assert ("", "") == capsys.readouterr()


def test_cite_explains_itself_in_chinese(items: str, capsys: Output) -> None:
    """`--messages zh` leaves the references as they are."""
    assert 0 == main(["cite", items, "--lang", "both", "--messages", "zh"])
    captured = capsys.readouterr()
    assert captured.out.startswith("[1] 甄明远，司徒雅，路由，等.")
    assert captured.err.startswith("记录 0：警告：authors：")


def test_cite_with_records_that_cannot_be_read(tmp_path: Path, capsys: Output) -> None:
    """What can be read is cited, and the exit code says that not all could be."""
    source = tmp_path / "items.json"
    source.write_text(json.dumps([ITEMS[1], 7]), "utf-8")
    assert 1 == main(["cite", str(source), "--format=csl-json"])
    assert "[1] Glass & bees[J]. 2020，8.\n" == capsys.readouterr().out
    source.write_text("[7]", "utf-8")
    assert 2 == main(["cite", str(source), "--format=csl-json"])
    captured = capsys.readouterr()
    assert "" == captured.out
    assert "nothing to cite" in captured.err
    source.write_text(json.dumps([ITEMS[1], 7]), "utf-8")
    assert 1 == main(["cite", str(source), "--format=csl-json", "--messages=zh"])
    assert "记录 1：错误：" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--style=apa"], "no style 'apa'"),
        (["--lang=de"], "invalid choice: 'de'"),
        (["--to=rtf"], "invalid choice: 'rtf'"),
        (["--output=html"], "--output: expected a file, got 'html'; did you mean --to html?"),
        (["--style=absent.csl"], "absent.csl"),
        (["--style=absent.csl", "--pinyin"], "GB/T 7714"),
        (["--style=absent.csl", "--lang=both"], "GB/T 7714"),
    ],
)
def test_cite_with_wrong_options(
    items: str, arguments: list[str], said: str, capsys: Output
) -> None:
    """A wrong option is named, with exit code 2."""
    assert 2 == main(["cite", items, *arguments])
    assert said in capsys.readouterr().err
