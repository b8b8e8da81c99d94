"""Rules about access."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from litrecord.errors import Problem
from litrecord.model.record import OpenAccess, PaperRecord
from litrecord.validators.access import open_access_contradiction

# Takes a rule and an object; see conftest.py.
Find: TypeAlias = Callable[[object, object], list[Problem]]

PDF = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12269215/pdf/"


def test_free_copy_of_a_closed_paper_is_reported(find: Find) -> None:
    """A link to a free copy stands beside the statement that there is no open access."""
    record = PaperRecord(open_access=OpenAccess(is_open=False, pdf_url=PDF))
    expected = Problem(
        code="open-access-contradiction", severity="warning", path="open_access", raw=PDF
    )
    assert [expected] == find(open_access_contradiction, record)


@pytest.mark.parametrize(
    "access",
    [
        None,
        OpenAccess(is_open=True, pdf_url=PDF),
        OpenAccess(is_open=None, pdf_url=PDF),
        OpenAccess(is_open=False),
        OpenAccess(is_open=False, pdf_url=" "),
    ],
    ids=["none", "open", "not-stated", "no-link", "blank-link"],
)
def test_statements_that_agree_pass(find: Find, access: OpenAccess | None) -> None:
    """What is not stated contradicts nothing."""
    assert [] == find(open_access_contradiction, PaperRecord(open_access=access))
