"""The inside of entries of BibTeX; all of them are invented."""

from __future__ import annotations

import pytest

from litrecord.codec.bibtex_fields import BibtexEntry, Macros, Oddity, read_entry, read_macros


def read(body: str, *, escaped: bool = False, **macros: str) -> BibtexEntry:
    """Read the inside of an entry with the macros that are given."""
    return read_entry(body, Macros(macros), escaped=escaped)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("{a {b} c}", "a {b} c"),
        ('"a {b} c"', "a {b} c"),
        ('"a {b "c, c" d} e"', 'a {b "c, c" d} e'),
        ('"a {"}b{"} c"', 'a {"}b{"} c'),
        ('"G\\"odel, K."', 'G\\"odel, K.'),
        ('"ends in \\"', "ends in \\"),
        ("2000", "2000"),
        ("inv", "Invented"),
        ("INV", "Invented"),
        ('"5~" # inv # { x}', "5~Invented x"),
        ("{}", ""),
        ("{中文, “引”}", "中文, “引”"),
    ],
)
def test_values_are_text_numbers_macros_and_what_is_joined_of_them(
    value: str, expected: str
) -> None:
    """Braces and quotes around a value go, those inside stay; `#` joins."""
    entry = read(f"k, field = {value}, last = 1", inv="Invented")
    expected_fields = {"field": expected, "last": "1"}
    assert (expected_fields, []) == (entry.fields, entry.oddities)


@pytest.mark.parametrize(
    ("body", "key", "fields"),
    [
        ("doe2000", "doe2000", {}),
        ("", "", {}),
        (", a = {b}", "", {"a": "b"}),
        ("DBLP:conf/x/y, a = {b},", "DBLP:conf/x/y", {"a": "b"}),
        ("two words , A-b:c = {b}", "two words", {"a-b:c": "b"}),
        ('O"Hara, a = {b}', 'O"Hara', {"a": "b"}),
        ("https://x.example/?a=b, a = {b}", "https://x.example/?a=b", {"a": "b"}),
        ("k,,, a = {b},,", "k", {"a": "b"}),
        ("k, % remark, x = {y}\n a = {b} % more", "k", {"a": "b"}),
        ("甲2013, 知网 = {b}", "甲2013", {"知网": "b"}),
    ],
)
def test_keys_and_names_of_fields(body: str, key: str, fields: dict[str, str]) -> None:
    """Names lose their case, keys keep all they have; spare commas and comments mean nothing."""
    entry = read(body)
    assert (key, fields, []) == (entry.key, entry.fields, entry.oddities)


@pytest.mark.parametrize(
    ("body", "key", "fields", "oddity"),
    [
        ("a = {b}", "", {"a": "b"}, Oddity("", "a =", ",")),
        ("k a = {b}", "k", {"a": "b"}, Oddity("", "k a =", "k,")),
        ("k, a = {b} c = {d}", "k", {"a": "b", "c": "d"}, Oddity("a", "c = {d}", ",")),
        ("k, a = 1 c = {d}", "k", {"a": "1", "c": "d"}, Oddity("a", "c = {d}", ",")),
        ("k, a = New Words, c = 1", "k", {"a": "New Words", "c": "1"}, None),
        ("k, a = XII", "k", {"a": "XII"}, Oddity("a", "XII", "XII")),
        ('k, "x" = 1, a = {b}', "k", {"a": "b"}, Oddity("", '"x" = 1', None)),
        ("k, x {y, z} = 1, a = {b}", "k", {"a": "b"}, Oddity("", "x {y, z}", None)),
        ('k, a = {b}, c = "open', "k", {"a": "b", "c": "open"}, Oddity("c", '"open', "open")),
    ],
)
def test_what_is_clear_is_read_and_reported(
    body: str, key: str, fields: dict[str, str], oddity: Oddity | None
) -> None:
    """A missing comma, key or quote does not hide the fields, and none is passed over."""
    entry = read(body)
    assert (key, fields) == (entry.key, entry.fields)
    assert oddity is None or oddity in entry.oddities
    assert entry.oddities


def test_repeated_fields_are_kept_apart() -> None:
    """The first one counts, as in BibTeX; the same value again says nothing."""
    entry = read("k, a = {1}, A = {2}, a = {1}, a = {3}")
    assert ({"a": "1"}, {"a": ["2", "3"]}) == (entry.fields, entry.repeated)


def test_escaped_braces_do_not_count_where_the_block_says_so() -> None:
    r"""A block that is balanced only without `\{` is read without it, in quotes too."""
    entry = read('k, a = {\\{}, b = "\\}", c = {d}', escaped=True)
    assert {"a": "\\{", "b": "\\}", "c": "d"} == entry.fields


def test_macros_may_hold_macros() -> None:
    """A block defines one macro or several; the last definition of one holds."""
    macros = Macros({"jan": "January"})
    read_macros('one = "1" # jan', macros)
    read_macros("two = one # { and }, other = {x}", macros)
    read_macros("three = two # two", macros)
    read_macros("one = {new}", macros)
    found = [macros.find(name) for name in ("one", "Two", "three", "other", "four")]
    assert ["new", "1January and ", "1January and 1January and ", "x", None] == found


def test_macros_cannot_grow_without_bound() -> None:
    """What thirty macros of three macros each stand for is refused long before it is made."""
    macros = Macros({})
    read_macros('m0 = "lol"', macros)
    for level in range(8):
        read_macros(f"m{level + 1} = m{level} # m{level} # m{level}", macros)
    assert 3 * 3**8 == len(macros.find("m8") or "")
    with pytest.raises(OverflowError):
        read_macros("m9 = " + " # ".join(["m8"] * 60), macros)


def test_more_may_be_put_in_where_more_was_read() -> None:
    """Four times what was read may come from macros, beside what is allowed anyhow."""
    macros = Macros({"m": "x" * 50}, allowed=10)
    with pytest.raises(OverflowError):
        macros.find("m")
    macros = Macros({"m": "x" * 50}, allowed=10)
    macros.read = 10
    assert "x" * 50 == macros.find("m")


def test_fields_and_oddities_are_bounded() -> None:
    """No entry has twenty thousand fields, and nobody reads a thousand problems of one."""
    assert 1000 == len(read("k, " + "a = {b} " * 3000).oddities)
    with pytest.raises(OverflowError):
        read("k, " + "a = {b}," * 20_001)
