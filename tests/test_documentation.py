"""The Python sessions shown in the README and in the documentation, run as they stand."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    "README.md",
    *(
        page.relative_to(ROOT).as_posix()
        for page in sorted((ROOT / "docs").rglob("*.md"))
        if not {"_build", "generated"} & set(page.parts)
    ),
]
_SESSION = re.compile(r"(?ms)^ *```pycon\n(.*?)^ *```$")


def test_all_pages_are_found() -> None:
    """The pages to look through are there."""
    assert {"README.md", "docs/index.md", "docs/tutorial/index.md"} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_sessions_of_a_page_print_what_it_says(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sessions of one page, run in order in the checkout, print what the page shows."""
    monkeypatch.chdir(ROOT)
    text = (ROOT / page).read_text(encoding="utf-8")
    # Blank out all else and keep the lines, so that a failure names the line of the page.
    kept = ["\n"] * (text.count("\n") + 1)
    for found in _SESSION.finditer(text):
        first = text.count("\n", 0, found.start(1))
        kept[first : first + found[1].count("\n")] = found[1].splitlines(keepends=True)
    test = doctest.DocTestParser().get_doctest("".join(kept), {}, page, page, 0)
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF)
    runner.run(test, out=report.append)
    assert [] == report
