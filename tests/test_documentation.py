"""The Python shown in the README and in the documentation, run as it stands."""

from __future__ import annotations

import doctest
import importlib.util
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    page.relative_to(ROOT).as_posix()
    for page in (*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md")))
    if not {"_build", "generated"} & set(page.parts)
]
_BLOCK = re.compile(r"(?ms)^(?:<!-- needs: ([a-z_ ]+) -->\n)?```(python|pycon)\n(.*?)^```$")


def run_blocks(text: str, page: str) -> list[str]:
    """Run the blocks of a page in order, with one set of names; return what differs.

    A block `python` is a program; a block `pycon` a session that shows what is printed. A block
    after a comment `needs: pandas matplotlib` runs only where these packages are installed.
    """
    names: dict[str, object] = {"__name__": "__main__"}
    differences: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF)
    for block in _BLOCK.finditer(text):
        needed, kind, source = block.groups()
        if any(importlib.util.find_spec(package) is None for package in (needed or "").split()):
            continue
        # Keep the number of the line, so that a failure names the line of the page.
        line = text.count("\n", 0, block.start(3))
        if kind == "python":
            code = compile("\n" * line + source, page, "exec", dont_inherit=True)
            exec(code, names)  # noqa: S102  # the pages are ours
        else:
            session = doctest.DocTestParser().get_doctest(source, names, page, page, line)
            runner.run(session, out=differences.append, clear_globs=False)
            names = session.globs
    return differences


def test_all_pages_are_found() -> None:
    """The pages to look through are there."""
    assert {"README.md", "docs/index.md", "docs/how-to/join-ranks.md"} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_code_of_a_page_does_what_it_says(
    page: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The code of one page runs in a folder with the examples, and prints what the page shows."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    assert [] == run_blocks((ROOT / page).read_text(encoding="utf-8"), page)


def test_wrong_session_is_seen() -> None:
    """A session that prints something else than the page shows is reported with its line."""
    (difference,) = run_blocks("A page\n\n```pycon\n>>> 1 + 1\n3\n```\n", "a-page.md")
    assert 'File "a-page.md", line 4' in difference


def test_wrong_program_is_seen() -> None:
    """A program that fails does so at its line of the page, with the names of earlier blocks."""
    page = "```pycon\n>>> x = 1\n```\n\n```python\nassert x == 2\n```\n"
    with pytest.raises(AssertionError) as caught:
        run_blocks(page, "a-page.md")
    last = caught.traceback[-1]
    assert ("a-page.md", 6) == (Path(str(last.path)).name, last.lineno + 1)


def test_block_without_its_package_is_left_out() -> None:
    """A block runs only where all packages that it needs are installed."""
    page = (
        "<!-- needs: invented_package -->\n```python\nassert False\n```\n"
        "<!-- needs: attrs invented_package -->\n```python\nassert False\n```\n"
        "<!-- needs: attrs -->\n```pycon\n>>> 1 + 1\n3\n```\n"
    )
    (difference,) = run_blocks(page, "a-page.md")
    assert 'File "a-page.md", line 11' in difference
