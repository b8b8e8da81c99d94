"""Documents cut into JSON values: single ones, arrays, lines, pages, and what is broken in them."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.codec import json as codec
from litrecord.codec.document import InputDocument
from litrecord.codec.json_values import JsonItem, first_value, iter_values
from litrecord.errors import Failure, LimitError, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.extra import identical, thaw
from strategies import json_values

LONG = "9" * 5000


@pytest.fixture(params=["with orjson", "without orjson"], autouse=True)
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run every test with and without the fast decoder."""
    if request.param == "without orjson":
        monkeypatch.setattr(codec, "_fast", None)
    return str(request.param)


def cut(
    data: bytes | str, *, tails: bool = False, find_duplicates: bool = False, **limits: int
) -> list[JsonItem | Failure]:
    """Cut a document into values."""
    bounds = Limits(**limits)
    opened = InputDocument(data, name="papers", limits=bounds)
    return list(iter_values(opened, limits=bounds, find_duplicates=find_duplicates, tails=tails))


def both(text: str) -> Iterator[bytes | str]:
    """Yield a text as text and as UTF-8."""
    yield text
    yield text.encode()


def values(items: list[JsonItem | Failure]) -> list[object]:
    """Return the values, and for each failure its bytes."""
    return [item.raw if isinstance(item, Failure) else item.value for item in items]


FORMS = {
    "object": ('{"a": 1}', [{"a": 1}]),
    "object-in-lines": ('\n{\n"a":\n1\n}\n\n', [{"a": 1}]),
    "array": ('[{"a": 1}, {"b": 2}]', [{"a": 1}, {"b": 2}]),
    "array-in-lines": (' \n[\n{"a": 1},\r\n{"b": 2}\n]\n', [{"a": 1}, {"b": 2}]),
    "array-of-anything": ('[1, "]", [2], null]', [1, "]", [2], None]),
    "empty-array": ("[ ]", []),
    "lines": ('{"a": 1}\n{"b": 2}', [{"a": 1}, {"b": 2}]),
    "lines-of-windows": ('{"a": 1}\r\n{"b": 2}\r\n', [{"a": 1}, {"b": 2}]),
    "lines-with-gaps": ('\n\n{"a": 1}\n\n \t\n{"b": 2}\n\n', [{"a": 1}, {"b": 2}]),
    "one-line": ('{"a": 1}\n', [{"a": 1}]),
    "separator-in-a-string": ('{"a": "\u2028\x85"}\n{}', [{"a": "\u2028\x85"}, {}]),
    "scalar": ('"text"', ["text"]),
    "long-integer": (f'[{{"a": {LONG}}}]', [{"a": 10**5000 - 1}]),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_values_are_found_in_all_forms(text: str, expected: list[object]) -> None:
    """One value, the elements of an array, or one value a line, from bytes and from text."""
    for data in both(text):
        assert expected == values(cut(data))


@given(st.lists(st.dictionaries(st.text(max_size=5), json_values(), max_size=3), max_size=4))
def test_arrays_and_lines_hold_the_same(objects: list[dict[str, object]]) -> None:
    """Objects written as an array, indented or not, and as lines, are read the same."""
    plain = [thaw(one) if not isinstance(one, dict) else one for one in objects]
    plain = [{key: thaw(value) for key, value in one.items()} for one in plain]
    written = [
        json.dumps(plain),
        json.dumps(plain, indent=1),
        "".join(f"{json.dumps(one)}\n" for one in plain) or "[]",
    ]
    for text in written:
        for data in both(text):
            assert identical(plain, values(cut(data)))


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff\n"], ids=["empty", "blank", "mark"])
def test_nothing_is_an_error(text: str) -> None:
    """An input without anything in it is no JSON."""
    for data in both(text):
        with pytest.raises(ParseError, match=r"^papers: there is nothing to read: .* empty$"):
            cut(data)


def test_values_know_where_they_stand() -> None:
    """Lines have their number, all values their position; elements of an array have no line."""
    lines = cut('\n{"a": 1}\n\nbad\n{"b": 2}')
    assert [(2, 0), (4, 1), (5, 2)] == [(one.location.line, one.location.index) for one in lines]
    elements = cut("[1,\n2]")
    assert [(None, 0), (None, 1)] == [(one.location.line, one.location.index) for one in elements]
    (whole,) = cut("\n\n{\n}")
    assert (3, 0, "papers") == (whole.location.line, whole.location.index, whole.location.source)


# What is broken

BROKEN = {
    "in-the-middle": (b'{"a": 1}\n{"b": \n{"c": 3}', [{"a": 1}, b'{"b": ', {"c": 3}]),
    "at-the-end": (b'{"a": 1}\n{"b"', [{"a": 1}, b'{"b"']),
    "at-the-beginning": (b'{"a": \n{"b": 2}\n{"c": 3}', [b'{"a": ', {"b": 2}, {"c": 3}]),
    "no-object-first": (b'oops\n\n{"b": 2}', [b"oops", {"b": 2}]),
    "array-first": (b'[1]\n\n{"b": 2}\r\n', [[1], {"b": 2}]),
    "half-an-array-first": (b'[1, 2\n{"b": 2}\n{}', [b"[1, 2", {"b": 2}, {}]),
    "not-utf8": (b'{"a": 1}\n{"b": "\xff"}\n{"c": 3}', [{"a": 1}, b'{"b": "\xff"}', {"c": 3}]),
    "not-utf8-first": (b'{"b": "\xff"}\n{"c": 3}', [b'{"b": "\xff"}', {"c": 3}]),
    "several": (b'{}\n{"a"\n{"b"\n{}', [{}, b'{"a"', b'{"b"', {}]),
    "text-after-it": (b"{}\nsome text", [{}, b"some text"]),
    "two-in-a-line": (b"{}\n{}{}", [{}, b"{}{}"]),
    "other-values": (b"{}\n1\nnull", [{}, 1, None]),
}


@pytest.mark.parametrize(("data", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_lines_are_failures(data: bytes, expected: list[object]) -> None:
    """A line that is not JSON costs itself alone, wherever it stands, and keeps its bytes."""
    assert expected == values(cut(data))


def test_failures_say_what_and_where() -> None:
    """The error of a broken line names file, line and reason, and holds on to nothing else."""
    failure = cut(b'{}\n\n{"b": "\xff"}')[1]
    assert isinstance(failure, Failure)
    assert "papers, line 3, record 1: not UTF-8 at byte 7;" in str(failure.error)
    assert (3, 1) == (failure.location.line, failure.location.index)
    # The traceback of a cause would keep the values of every frame as long as the failure.
    assert (None, None) == (failure.error.__cause__, failure.error.__traceback__)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("not json", "not JSON: Expecting value"),
        ("[1, 2", "not JSON: Expecting ',' delimiter"),
        ("[1] [2]", "not JSON: Extra data"),
        ('{"a": 1,\n "b" 2}', "not JSON: Expecting ':' delimiter"),
        ('{"a"\n{"b"', "not JSON"),
        ("<!DOCTYPE html>\n<html>", "this looks like an HTML page"),
        ("[NaN]", "not JSON: NaN is no number"),
    ],
    ids=["text", "cut", "twice", "in-lines", "all-lines-broken", "html", "nan"],
)
def test_unusable_input_is_an_error(text: str, reason: str) -> None:
    """What holds not one object is refused as a whole."""
    for data in both(text):
        with pytest.raises(ParseError, match=f"^papers: {reason}|^papers: .*; {reason}"):
            cut(data)


# Pages


def test_text_after_an_object_may_belong_to_it() -> None:
    """The lines of a page after its object are its tail, blank ones included."""
    (item,) = cut('{"a": 1}\r\n\nTitle\r\nText\n', tails=True)
    assert isinstance(item, JsonItem)
    assert ("", "Title", "Text") == item.tail
    assert '{"a": 1}' == item.raw


def test_blank_lines_are_no_tail() -> None:
    """An object with nothing but blank lines after it is alone."""
    (item,) = cut(b'{"a": 1}\n\n \n', tails=True)
    assert isinstance(item, JsonItem)
    assert () == item.tail


def test_lines_of_objects_are_no_page() -> None:
    """Where another object follows, each line stands for itself."""
    assert [{}, b"odd", {}] == values(cut(b"{}\nodd\n{}", tails=True))
    assert [{}, b"{"] == values(cut(b"{}\n{", tails=True))


def test_page_that_is_not_utf8_is_an_error() -> None:
    """The text of a page is decoded like its record."""
    with pytest.raises(ParseError, match=r"the text after the record is not UTF-8 \(byte 1\)"):
        cut(b"{}\na\xff", tails=True)


def test_page_is_looked_at_only_so_far() -> None:
    """Ten thousand lines without an object are no page: each is a failure, and reading goes on."""
    lines = ["{}", *["text"] * 10_000, "{}"]
    items = cut("\n".join(lines), tails=True)
    assert ["JsonItem", *["Failure"] * 10_000, "JsonItem"] == [type(one).__name__ for one in items]


# Raw text


def test_lines_keep_their_text() -> None:
    """A value of a line has its text, as bytes too."""
    for data in both('{"a": "é"}\n{"b":  2}'):
        items = cut(data)
        expected = ['{"a": "é"}'.encode(), b'{"b":  2}']
        assert expected == [one.source() for one in items if isinstance(one, JsonItem)]


def test_elements_keep_their_text() -> None:
    """An element of an array has its bytes, exactly as they stand there."""
    texts = ['{"a": "é]",  "b": [1, 2 ]}', "1e5", '"\\ud800"', f"-{LONG}", "[ ]", "null", "7.1000"]
    for data in both("\n[ " + " ,\r\n\t".join(texts) + " ]\n"):
        items = cut(data)
        assert [one.encode() for one in texts] == [
            one.source() for one in items if isinstance(one, JsonItem)
        ]
        assert [one.encode() for one in texts] == [one.raw for one in items]


# Duplicates


def test_duplicates_are_told_of_the_right_element() -> None:
    """Keys that stand twice are told of the value that has them, when asked for."""
    text = '{"a": 1, "a": 2}\n{}\n{"b": {"c": 1, "c": 2}}'
    expected = [("a",), (), ("c",)]
    array = "[" + text.replace("\n", ",") + "]"
    for data in (text, array):
        items = cut(data, find_duplicates=True)
        assert expected == [one.duplicates for one in items if isinstance(one, JsonItem)]
        assert [{"a": 2}, {}, {"b": {"c": 2}}] == values(items)
        assert [()] * 3 == [one.duplicates for one in cut(data) if isinstance(one, JsonItem)]


# Limits


def test_long_lines_are_failures() -> None:
    """A line over the limit for records is one failure with its beginning; the rest is read."""
    long = '{"a": "' + "x" * 2000 + '"}'
    for data in both(f'{{"a": 1}}\n{long}\n{{"b": 2}}'):
        items = cut(data, record_size=100)
        assert [{"a": 1}, long[:101].encode(), {"b": 2}] == values(items)
        failure = items[1]
        assert isinstance(failure, Failure)
        assert isinstance(failure.error, LimitError)
        assert "line 2, record 1: a record of more than 100 bytes" in str(failure.error)


def test_long_first_line_is_a_failure() -> None:
    """The first line is no exception."""
    long = b'{"a": "' + b"x" * 2000 + b'"}'
    assert [long[:101], {}] == values(cut(long + b"\n{}", record_size=100))
    assert [b"x" * 101, {}] == values(cut(b"x" * 2000 + b"\n{}", record_size=100))


def test_single_long_record_is_refused() -> None:
    """A single record over the limit is refused, in one line or in several."""
    with pytest.raises(LimitError, match="papers, line 1: a record of more than 100 bytes"):
        cut('{"a": "' + "x" * 2000 + '"}', record_size=100)
    with pytest.raises(LimitError, match="papers, line 2: a record of more than 100 bytes"):
        cut('{\n"a": "' + "x" * 2000 + '"}', record_size=100)
    (failure,) = cut("{\n" + ",\n".join(f'"{at}": 0' for at in range(50)) + "}", record_size=100)
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, LimitError)


def test_array_may_be_longer_than_a_record() -> None:
    """The limit for records holds for each element, not for the line they stand in."""
    short = [{"a": at} for at in range(100)]
    assert short == values(cut(json.dumps(short), record_size=100))
    long = '{"a": "' + "x" * 200 + '"}'
    items = cut(f'[{{"a": 1}}, {long}, {{"b": 2}}]', record_size=100)
    assert [{"a": 1}, long.encode(), {"b": 2}] == values(items)
    assert [0, 1, 2] == [one.location.index for one in items]


@pytest.mark.parametrize("text", ["{}\n{}\n{}", "[{}, {}, {}]", "{}\nbad\n{}"])
def test_records_are_counted(text: str) -> None:
    """As many records as the limit allows come before the error, failures counted."""
    limits = Limits(records=2)
    items = iter_values(InputDocument(text, limits=limits), limits=limits)
    assert 2 == len([next(items), next(items)])
    with pytest.raises(LimitError, match="more than 2 records"):
        next(items)
    assert 3 == len(cut(text, records=3))


# The first value, for telling formats apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1} rest', {"a": 1}),
        (' \n{\n"a": 1}', {"a": 1}),
        ('[ {"a": 1}, {"b"', {"a": 1}),
        ('broken\n  {"a": 1}', {"a": 1}),
        ('{"broken"\n{"a": 1}', {"a": 1}),
        ("\n" * 60 + '{"a": 1}', {"a": 1}),
        ("x\n" * 60 + '{"a": 1}', None),
        ('{"a": 1', None),
        ("[]", None),
        ("[[{}]]", None),
        ("[1, {}]", None),
        ("text", None),
        ("", None),
        (f'{{"a": {LONG}, "b": 12}}', {"a": 0, "b": 12}),
        ("{" + '"a": {' * 200 + "}" * 201, None),
        ('{"a": {' * 200 + '\n{"b": 1}', {"b": 1}),
    ],
    ids=lambda value: repr(value)[:30] if isinstance(value, str) else None,
)
def test_first_object_is_found(text: str, expected: object) -> None:
    """The first object that is complete tells a format; nothing in the way of it raises."""
    assert expected == first_value(text, DEFAULT_LIMITS)
