"""What a record remembers of its source, for the way back."""

from __future__ import annotations

import pytest

from litrecord.model.extra import FrozenMapping
from litrecord.model.source import Kept, Layout

INNER = Kept(key="doi", raw=" 10.5555/1", used="10.5555/1")
DEEP = Kept(key="name", raw=FrozenMapping({"a": [1]}), code="wrong-type", path="journal.name")
OUTER = Kept(key="volume", raw=("1", 2.5, None, True), used="1")
LAYOUT = Layout(
    keys=("volume", "resultStr"),
    kept=(OUTER,),
    nested=(
        ("resultStr", Layout(kept=(INNER,), nested=(("journal", Layout(kept=(DEEP,))),))),
        ("journal", Layout()),
    ),
)


def test_layouts_are_found_by_key() -> None:
    """A nested layout is found by the key of its object."""
    assert LAYOUT.nested[0][1] == LAYOUT.find("resultStr")
    assert Layout() == LAYOUT.find("journal")
    assert LAYOUT.find("volume") is None


def test_kept_values_come_with_their_paths() -> None:
    """Every kept value is told with its path in the source, outer ones first."""
    expected = [("volume", OUTER), ("resultStr.doi", INNER), ("resultStr.journal.name", DEEP)]
    assert expected == list(LAYOUT.walk())


@pytest.mark.parametrize("value", [[1], {"a": 1}, (1, [2]), b"x"], ids=repr)
def test_kept_values_are_frozen(value: object) -> None:
    """A value that could be changed, or is no JSON, is not kept."""
    with pytest.raises(TypeError, match=r"^Kept.raw: expected a frozen JSON value, got "):
        Kept(key="doi", raw=value)


@pytest.mark.parametrize(
    "nested",
    [[], (1,), (("a",),), ((1, Layout()),), (("a", None),), (["a", Layout()],)],
    ids=["list", "no-pair", "short", "no-key", "no-layout", "list-pair"],
)
def test_nested_layouts_are_pairs(nested: object) -> None:
    """Nested layouts are a tuple of pairs of a key and a layout."""
    with pytest.raises(TypeError, match=r"^Layout.nested: expected a tuple of pairs"):
        Layout(nested=nested)
