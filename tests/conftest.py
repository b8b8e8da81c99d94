"""Fixtures that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = CHECKOUT.parent / "shared"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of the third-party samples where the folder is absent, and say so."""
    if SHARED.is_dir():
        return
    absent = [item for item in items if item.get_closest_marker("shared")]
    items[:] = [item for item in items if not item.get_closest_marker("shared")]
    if absent:
        config.hook.pytest_deselected(items=absent)


def pytest_report_header() -> str:
    """Say in the first lines of a test run whether the third-party samples are there."""
    state = "present" if SHARED.is_dir() else "absent: tests marked 'shared' are left out"
    return f"third-party sample folder: {state}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of third-party samples."""
    return SHARED


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of this project's own small data files."""
    return CHECKOUT / "tests" / "data"
