"""What stands beside the code agrees with it."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_citation_names_the_version() -> None:
    """CITATION.cff cites the version that pyproject.toml releases."""
    assert [PROJECT["version"]] == re.findall(r"(?m)^version: (.*)$", _text("CITATION.cff"))


def test_changelog_knows_the_version() -> None:
    """CHANGELOG.md has something to say about the version that pyproject.toml releases."""
    assert PROJECT["version"] in _text("CHANGELOG.md")


def test_readme_has_both_commands() -> None:
    """The first command of README.md shows the example page, the second runs the tests."""
    commands = runpy.run_path(str(ROOT / ".ci" / "readme.py"))["commands"](_text("README.md"))
    assert ["run", "test"] == list(commands)
    assert commands["run"].endswith("litrecord show examples/data/page.txt\n")
    assert commands["test"].endswith("python -m pytest -n auto\n")


def test_every_minimum_is_stated() -> None:
    """Each dependency states the lowest version it is tested with, and no upper bound."""
    extras = PROJECT["optional-dependencies"].values()
    stated = [*PROJECT["dependencies"], *(one for some in extras for one in some)]
    wrong = [one for one in stated if not re.match(r"[a-z-]+>=[0-9.]+(?:;|$)", one)]
    assert [] == wrong


@pytest.mark.shared
def test_example_page_is_the_founding_page(shared: Path) -> None:
    """The page of the first command is the founding input, byte for byte."""
    page = ROOT / "examples" / "data" / "page.txt"
    assert (shared / "seed" / "page.txt").read_bytes() == page.read_bytes()


def test_example_page_has_five_lines_and_no_final_newline() -> None:
    """The page of the first command is a JSON object and four lines of text."""
    lines = _text("examples/data/page.txt").split("\n")
    assert 5 == len(lines)
    assert ("{", "}", "期刊介绍:") == (lines[0][0], lines[0][-1], lines[3])
