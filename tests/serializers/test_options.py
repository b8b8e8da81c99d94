"""The options of outputs and styles: what is wrong with one is said in one line."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from litrecord import CslJson, DataCite, Gbt7714, Jats, JsonLd, Markdown, Ris


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Ris(chinese_names="whole"), "Ris.chinese_names: expected one of parts, joined, "),
        (lambda: CslJson(profile="zotero"), "CslJson.profile: expected one of strict, zotero-cn"),
        (lambda: CslJson(indent=-2), "CslJson.indent: expected a whole number from 0 to 16 or N"),
        (lambda: DataCite(indent=17), "DataCite.indent: expected a whole number from 0 to 16 or "),
        (lambda: JsonLd(indent=2.0), "JsonLd.indent: expected a whole number from 0 to 16 or No"),
        (lambda: Jats(indent=True), "Jats.indent: expected a whole number from 0 to 8 or None, "),
        (lambda: Markdown(level=7), "Markdown.level: expected a whole number from 1 to 6, got 7"),
        (lambda: Markdown(level=0), "Markdown.level: expected a whole number from 1 to 6, got 0"),
        (lambda: Markdown(level=None), "Markdown.level: expected a whole number from 1 to 6, go"),
        (lambda: Gbt7714(edition=2020), "Gbt7714.edition: expected 2015 or 2025, got 2020"),
        (lambda: Gbt7714(edition=2015.0), "Gbt7714.edition: expected 2015 or 2025, got 2015.0"),
        (lambda: Gbt7714(authors=0), "Gbt7714.authors: expected a number from 1, or None for al"),
    ],
)
def test_a_wrong_value_is_named(make: Callable[[], object], message: str) -> None:
    """The message begins with the option, and says what it may be."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}") as caught:
        make()
    assert "\n" not in str(caught.value)
    assert 1 == len(caught.value.args)


def test_a_wrong_type_is_named() -> None:
    """What is no truth value is a TypeError."""
    with pytest.raises(TypeError, match=r"^Ris\.abstract: expected bool, got int$"):
        Ris(abstract=1)  # type: ignore[arg-type]  # that is the test


def test_bounds_are_taken() -> None:
    """Both ends of a range are in it, and None where it is allowed."""
    assert (1, 6) == (Markdown(level=1).level, Markdown(level=6).level)
    assert (0, 8, None) == tuple(Jats(indent=indent).indent for indent in (0, 8, None))
