"""JSON is read with the same results by either decoder, and refused for the same reasons."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from litrecord.codec import json as codec
from litrecord.codec.json import (
    check_depth,
    decode,
    encode,
    encode_at_once,
    encode_fragment,
    encode_utf8,
)
from litrecord.errors import LimitError, ParseError
from litrecord.limits import Limits
from litrecord.model.extra import identical


@pytest.fixture(params=["with orjson", "without orjson"])
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test with and without the fast decoder."""
    if request.param == "without orjson":
        monkeypatch.setattr(codec, "_fast", None)
    return str(request.param)


ACCEPTED = [
    ("null", None),
    ("[]", []),
    ('{"a": 1, "a": 2}', {"a": 2}),
    ("123456789012345678901234567890", 123456789012345678901234567890),
    ("18446744073709551616", 2**64),
    ("-9223372036854775809", -(2**63) - 1),
    ("7.1000", 7.1),
    ("1e5", 100000.0),
    ("0.1e-400", 0.0),
    ("-0.0", -0.0),
    ('"\\ud83d\\ude00"', "\U0001f600"),
    ('"\\ud800"', "\ud800"),
    ('"\\u0000"', "\x00"),
    ('"\u2028"', "\u2028"),
    (" \t\n1\r\n", 1),
]

REFUSED = [
    "",
    "NaN",
    "[Infinity]",
    "-Infinity",
    "1e400",
    "[-1e999]",
    '{"a": 1,}',
    "[1,]",
    "{} {}",
    "// comment\n1",
    "01",
    "1.",
    "+1",
    "'a'",
    '"a\nb"',
    '{"a"',
    '"\\x41"',
    "\ufeff1",
]


@pytest.mark.usefixtures("decoder")
@pytest.mark.parametrize(("text", "value"), ACCEPTED, ids=[text for text, _ in ACCEPTED])
def test_json_is_decoded_exactly(text: str, value: object) -> None:
    """What RFC 8259 allows is decoded to the exact value, from text and from bytes."""
    assert identical(value, decode(text))
    if "\ud800" not in text:
        assert identical(value, decode(text.encode()))


@pytest.mark.usefixtures("decoder")
@pytest.mark.parametrize("text", REFUSED, ids=REFUSED)
def test_what_is_not_json_is_refused(text: str) -> None:
    """What RFC 8259 does not allow is a ParseError with either decoder."""
    with pytest.raises(ParseError):
        decode(text)


@pytest.mark.parametrize("text", REFUSED, ids=REFUSED)
def test_refusals_are_worded_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message does not depend on whether orjson is installed."""
    with pytest.raises(ParseError) as fast:
        decode(text)
    monkeypatch.setattr(codec, "_fast", None)
    with pytest.raises(ParseError) as plain:
        decode(text)
    assert fast.value.message == plain.value.message


@pytest.mark.usefixtures("decoder")
def test_integers_of_thousands_of_digits_are_exact() -> None:
    """An integer that CPython's int() refuses as text is read and written exactly."""
    digits = "9" * 5000
    value = decode(f"[{digits}, -{digits}]")
    assert [10**5000 - 1, 1 - 10**5000] == value
    assert f"[{digits},-{digits}]" == encode(value)
    assert {"a": [f"x{10}"], "b": 10**5000 - 1} == decode(encode({"a": ["x10"], "b": 10**5000 - 1}))


@pytest.mark.usefixtures("decoder")
def test_too_many_digits_are_refused() -> None:
    """An integer with more digits than the limit is refused, since reading it is quadratic."""
    with pytest.raises(LimitError, match="10001 digits"):
        decode("1" * 10_001)
    assert len(str(decode("1" * 30, limits=Limits(digits=30)))) == 30


@pytest.mark.usefixtures("decoder")
@pytest.mark.parametrize("depth", [129, 10_000, 100_000])
@pytest.mark.parametrize("pair", ["[]", '{"a":}'], ids=["arrays", "objects"])
def test_deep_nesting_is_refused(depth: int, pair: str) -> None:
    """Nesting beyond the limit is refused, however deep, whether or not it is closed."""
    opening, closing = pair[:-1], pair[-1]
    for text in (opening * depth + "1" + closing * depth, opening * depth):
        with pytest.raises(LimitError, match="deeper than 128"):
            decode(text)


@pytest.mark.usefixtures("decoder")
def test_nesting_up_to_the_limit_is_read() -> None:
    """128 levels are read, and brackets inside strings count for nothing."""
    assert decode("[" * 128 + "]" * 128) is not None
    assert "[" * 1000 == decode(json.dumps("[" * 1000))
    assert '\\"[' * 500 == decode(json.dumps('\\"[' * 500))


def test_a_higher_depth_than_the_interpreter_follows_is_refused() -> None:
    """Where the caller allows any depth, the interpreter's own limit is an error too."""
    with pytest.raises(LimitError, match="than this interpreter can follow"):
        decode("[" * 200_000, limits=Limits(depth=10**6))


def test_depth_is_looked_for_in_unterminated_strings_only_once() -> None:
    """A quote that never closes ends the search instead of being tried again and again."""
    check_depth('"' + '\\"[' * 200_000, 128)


def test_duplicate_keys_are_told_when_asked() -> None:
    """The last value wins and each key that came again is told."""
    found: list[str] = []
    value = decode('{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}', on_duplicate=found.append)
    assert {"a": 3, "b": {"c": 2}} == value
    assert ["c", "a"] == found


def test_bytes_that_are_not_utf8_are_refused_with_their_place() -> None:
    """The message names the byte and says how to state an encoding."""
    with pytest.raises(ParseError, match=r"not UTF-8 at byte 1;.*encoding='gb18030'"):
        decode(b'"\xff"')


def test_an_html_page_is_recognised() -> None:
    """An error page instead of data is called what it is."""
    with pytest.raises(ParseError, match="looks like an HTML page"):
        decode("<!DOCTYPE html><html><body>502</body></html>")


def test_lone_surrogates_are_written_as_escapes() -> None:
    """Text with a lone surrogate can be written, encoded and read again."""
    text = encode({"a": "x\ud800y"})
    assert '{"a":"x\\ud800y"}' == text
    assert {"a": "x\ud800y"} == decode(text.encode())


def test_numbers_that_json_lacks_are_not_written() -> None:
    """NaN and infinity raise ValueError instead of making something that is not JSON."""
    for value in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match=r"not JSON compliant|Out of range"):
            encode([value])


def test_decoding_leaves_the_interpreter_as_it_was() -> None:
    """Neither the recursion limit nor the limit on digits changes."""
    before = (sys.getrecursionlimit(), sys.get_int_max_str_digits())
    decode("[" + "1" * 5000 + "]")
    with pytest.raises(LimitError):
        decode("[" * 1000)
    assert before == (sys.getrecursionlimit(), sys.get_int_max_str_digits())


def test_orjson_is_optional() -> None:
    """Where orjson cannot be imported, the standard library reads alone."""
    code = (
        "import sys; sys.modules['orjson'] = None\n"
        "from litrecord.codec import json as codec\n"
        "assert codec._fast is None\n"
        "print(codec.decode('[1]'))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "[1]\n" == done.stdout


def test_markers_of_long_integers_are_never_taken_from_text() -> None:
    """Text that looks like what stands for a long integer while writing stays text."""
    long = 10**5000 - 1
    value = {"\ufdd00": 1, "a": "\ufdd00", "b": "\ufdd0\ufdd00", "c": [long, "\ufdd0" * 3 + "1"]}
    assert identical(value, decode(encode(value)))


@pytest.mark.parametrize(
    ("text", "offset"),
    [('{"a": "NaN", "b": NaN}', 18), ("[1, -Infinity]", 4), ('["1e400", 1e400]', 10)],
)
def test_numbers_that_are_none_are_refused_with_their_offset(text: str, offset: int) -> None:
    """The message says where the number stands, strings that look like it left aside."""
    with pytest.raises(ParseError, match=f"at offset {offset}"):
        decode(text)


@pytest.mark.parametrize(
    "text",
    [
        *('{"a": 1, "b": "x", "c": null, "d": [], "e": {}, "f": [1, "x"], "g": {"h": true}}', "{}"),
        '{"a": 1.5, "b": -0.0}',
    ],
)
def test_flat_objects_are_taken_as_they_are(text: str, decoder: str) -> None:
    """An object of scalars, and of lists and objects of them, has nothing to be careful about."""
    value = codec.decode_at_once(text)
    assert codec.is_flat(value, 2), decoder
    assert identical(value, decode(text))


@pytest.mark.parametrize(
    "text",
    [
        *("[]", "1", "null", '{"a": [[1]]}', '{"a": {"b": {}}}', '{"a": {"b": []}}'),
        *('{"a": [1.5]}', '{"a": 12345678901234567890123}', '{"a": 9007199254740993.0}'),
    ],
)
def test_other_values_need_a_closer_look(text: str) -> None:
    """Nesting, and floats that may have been integers, are for the careful way."""
    with_orjson = codec.decode_at_once(text)
    exact = json.loads(text)
    assert not codec.is_flat(with_orjson, 10) or identical(with_orjson, exact)
    assert identical(decode(text), exact)


@pytest.mark.parametrize("text", ['{"a": NaN}', "{", "", b"\xff", "[" * 100_000, '{"a": 1e999}'])
def test_what_cannot_be_decoded_at_once_is_no_error_yet(text: str | bytes, decoder: str) -> None:
    """Whoever decodes at once gets None, or a value that is not flat, and asks `decode`."""
    assert not codec.is_flat(codec.decode_at_once(text), 10), decoder


def test_a_limit_on_depth_holds_for_flat_objects() -> None:
    """An object that holds a list has two levels."""
    assert not codec.is_flat({"a": [1]}, 1)
    assert codec.is_flat({"a": [1]}, 2)


# Writing


def _strings() -> list[str]:
    return [chr(code) for code in (*range(0x20), 0x22, 0x5C, 0x7F, 0x85, 0x2028, 0xFEFF, 0x1F600)]


@pytest.mark.usefixtures("decoder")
def test_all_encoders_write_alike() -> None:
    """Characters that must be escaped, numbers, empty values: the same bytes from each."""
    strings = _strings()
    value = {
        "": strings,
        **dict.fromkeys(strings),
        "numbers": [0, -1, 2**63, -(2**63), 0.0, -0.0, 7.0, 0.1, 1e15, 123456.789, True],
        "empty": [{}, [], (), ""],
    }
    assert encode(value).encode() == encode_utf8(value) == encode_at_once(value)


def test_what_orjson_refuses_is_left_to_others() -> None:
    """Lone surrogates, integers beyond 64 bits, deep nesting."""
    deep: list[object] = []
    for _ in range(300):
        deep = [deep]
    for value, expected in (
        (["\ud83d"], b'["\\ud83d"]'),
        ([2**64], b"[18446744073709551616]"),
        ([-(2**63) - 1], b"[-9223372036854775809]"),
        (deep, b"[" * 301 + b"]" * 301),
    ):
        assert encode_at_once(value) in ({None} if codec._fast else {expected})
        assert expected == encode_utf8(value)


@pytest.mark.usefixtures("decoder")
def test_fragments_stand_for_values() -> None:
    """A fragment is written as its value is, floats with an exponent as Python writes them."""
    fragment = encode_fragment({"a": ["中"]})
    rare = encode_fragment(5e-05)
    assert '[{"a":["中"]},{"a":["中"]},5e-05]'.encode() == encode_at_once(
        [fragment, fragment, rare]
    )


def test_a_text_without_end_is_told_in_one_sentence() -> None:
    """The decoder's own words end in `at` for one of its errors."""
    with pytest.raises(ParseError, match="not JSON: Unterminated string starting at offset 6"):
        decode('{"a": "b')
