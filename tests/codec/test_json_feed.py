"""A JSON text read from place to place: where values end, however they arrive."""

from __future__ import annotations

import pytest

from litrecord.codec.json_feed import Feed

BLOCK = 65_536
LARGE = 10**9


def feed_at(data: bytes, start: int, cut: int | None = None) -> Feed:
    """Return a feed at a place, of a text that arrives in two pieces."""
    feed = Feed((data,) if cut is None else (data[:cut], data[cut:]))
    assert feed.peek()
    feed.step(start)
    return feed


VALUES = {
    "number": b"-1.5e3",
    "text": rb'"a\"]},\\"',
    "backslashes": rb'"\\\\"',
    "object": rb'{"}": "{", "a\\": [1, {"b": 2}, "],"]}',
    "array": b'[[], {}, ["]"], [{"a": [","]}]]',
    "broken": b'{"a": } {"b": [1, 2]} oops',
    "nothing": b"",
    "long": b'{"a": [' + b'{"b": "]", "c": [1, 2]}, ' * 20_000 + b'"' + b'\\"' * 50_000 + b'"]}',
    "wide": b'{"a": "' + b"x" * 200_000 + b'", "b": [' + b"[1], " * 60 + b"2]}",
    "deep": b"[" * 70_000 + b'"]"' + b"]" * 70_000,
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize("end", [b",", b"]", b"}"])
def test_value_ends_at_the_first_sign_outside(value: bytes, end: bytes) -> None:
    """Commas and brackets in its own strings and brackets do not end a value; the next one does."""
    feed = feed_at(b"[" + value + b" \n" + end + b'"rest"', 1)
    assert value == feed.value(LARGE)
    assert end == feed.peek()
    assert 1 + len(value) + 2 == feed.position
    assert not feed.large


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_value_may_end_with_the_text(value: bytes) -> None:
    """Where nothing ends a value, it goes up to the end."""
    feed = feed_at(b"[" + value + b" ", 1)
    assert value == feed.value(LARGE)
    assert b"" == feed.peek()


@pytest.mark.parametrize("text", [b'"abc', b'"abc\\', b'"abc\\"', b'{"a": "b]', b'{"a": [1'])
def test_open_strings_and_brackets_end_with_the_text(text: bytes) -> None:
    """What is left open is returned up to the end."""
    feed = feed_at(b"[" + text, 1)
    assert text == feed.value(LARGE)
    assert b"" == feed.peek()


NASTY = b'{"a\\\\": "\\"}, {", "\\u00e9": ["}", {"b": "\xc3\xa9"}], "c": "\\\\"}'


@pytest.mark.parametrize("cut", range(len(NASTY) + 3))
def test_pieces_may_be_cut_anywhere(cut: int) -> None:
    """A value is the same when its pieces are cut in a string, an escape or a character."""
    start = BLOCK + 100 - cut
    data = b"[" + b" " * (start - 1) + NASTY + b" ,1]"
    feed = feed_at(data, 1, BLOCK + 100)
    assert b"{" == feed.peek()
    assert NASTY == feed.value(LARGE)
    assert b"," == feed.peek()
    assert start + len(NASTY) + 1 == feed.position


def test_long_values_are_not_held() -> None:
    """Of a value over the limit the first thousand bytes are returned, and its end is found."""
    long = b'{"a": "' + b"x" * 3_000_000 + b'", "b": [' + b"1," * 1_000_000 + b"1]}"
    pieces = [b"[", *(long[at : at + 9999] for at in range(0, len(long), 9999)), b", 2]"]
    feed = Feed(pieces)
    feed.peek()
    feed.step()
    assert long[:1000] == feed.value(5000)
    assert feed.large
    assert b"," == feed.peek()
    assert 1 + len(long) == feed.position
    feed.step()
    feed.peek()
    assert b"2" == feed.value(5000)
    assert not feed.large


@pytest.mark.parametrize(("longest", "large"), [(9, False), (8, True)])
def test_as_long_as_allowed_is_not_too_long(longest: int, large: bool) -> None:  # noqa: FBT001  # expected
    """The limit itself is allowed."""
    feed = feed_at(b'[{"a": 12},2]', 1)
    assert b'{"a": 12}' == feed.value(longest)
    assert large == feed.large


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        (b'{"a": 1}, {"b": 2}]', b'{"a": 1}'),
        (b'{"a": 1}\r\n,\n\t{"b": 2}]', b'{"a": 1}'),
        (b'{"a": 1} ]', b'{"a": 1}'),
        (b'{"a": [{"b": 1}, {"c": 2}], "d": {}}, {}]', b'{"a": [{"b": 1}, {"c": 2}], "d": {}}'),
        (b'{"a": "},{"}, {}]', b'{"a": "}'),
        (b'{"a": "{"}, {}]', None),
        (b'{"a": 1}, 2]', None),
        (b'{"a": 1', None),
    ],
)
def test_likely_ends_are_guessed(text: bytes, guess: bytes | None) -> None:
    """An object ends, as it seems, where as many braces are closed as opened and another begins."""
    feed = feed_at(b"[" + text, 1)
    assert guess == feed.guess()
    assert 1 == feed.position


def test_guess_reads_on() -> None:
    """An object whose end has not arrived is waited for."""
    data = b"[" + b" " * BLOCK + b'{"a": 1}, {}]'
    for cut in range(BLOCK + 1, len(data)):
        feed = feed_at(data, 1, cut)
        feed.peek()
        assert b'{"a": 1}' == feed.guess()


def test_guessing_pauses_where_it_is_in_vain() -> None:
    """After a wrong guess sixteen times as much is read without another."""
    object_ = b'{"a": "},{"}'
    feed = feed_at(b"[" + (object_ + b",") * 30, 1)
    guess = feed.guess()
    assert b'{"a": "}' == guess
    feed.reject(guess)
    guesses = []
    for _ in range(20):
        guesses.append(feed.guess())
        assert object_ == feed.value(LARGE)
        feed.step()
    # 16 times 8 bytes are ten objects of 13 bytes with their commas, not quite.
    assert [*[None] * 10, guess, guess] == guesses[:12]


def test_nothing_looked_at_in_vain_is_looked_at_again() -> None:
    """Where no end is in sight, there is no other guess in all that was looked at."""
    feed = feed_at(b"[" + b'{"a": "{"},' * 10 + b'{"a": 1},{}]', 1)
    for _ in range(10):
        assert feed.guess() is None
        feed.value(LARGE)
        feed.step()
    assert feed.guess() is None


def test_outside_ends_with_the_bracket_of_the_level() -> None:
    """Commas do not end what closes a level, and brackets and strings in it do not either."""
    text = b', "a": [1, {"b": "}"}]}, "c": {}} {}'
    feed = feed_at(b"[" + text, 1)
    assert text[:-4] == feed.outside(2, LARGE)
    assert b"}" == feed.peek()
    feed = feed_at(b"[" + text, 1)
    assert b', "a": [1, {"b": "}"}]' == feed.outside(1, LARGE)
    long = b", " * 1000 + b'"}"'
    feed = feed_at(b"[" + long + b"}", 1)
    assert long == feed.outside(1, LARGE)


def test_what_is_held_can_be_read_again() -> None:
    """From where it is held on, all of a text comes again, and no more once it is let go."""
    data = b'  {"a": ' + b"[1, 2], " * 40_000 + b"3}"
    feed = Feed((data[:BLOCK], data[BLOCK : 2 * BLOCK], data[2 * BLOCK :]))
    feed.peek()
    feed.hold()
    feed.step(6)
    for _ in range(30_000):
        feed.pass_value()
        feed.step()
    assert data[2:] == b"".join(feed.remainder())
    feed = Feed((data,))
    feed.peek()
    feed.hold()
    feed.step(5)
    assert b'{"a":' == feed.let_go()
    assert data[7:] == b"".join(feed.remainder())


def test_lines_are_counted() -> None:
    """A place knows its line, also where what came before is held no longer."""
    feed = Feed((b"\n" * BLOCK, b"\n" * BLOCK, b"\n1\n2"))
    assert b"1" == feed.peek()
    assert 2 * BLOCK + 2 == feed.line
    feed.step()
    assert b"2" == feed.peek()
    assert 2 * BLOCK + 3 == feed.line


def test_rest_is_what_follows() -> None:
    """The rest goes from the place to the end; of a long one the first thousand bytes are kept."""
    data = b"12" + b"3" * 200_000
    feed = feed_at(data, 1, 70_000)
    assert data[1:] == feed.rest(LARGE)
    assert b"" == feed.peek()
    feed = feed_at(data, 1, 70_000)
    assert data[1:1001] == feed.rest(100_000)


def test_whole_is_what_came_at_once() -> None:
    """A text of one block is still there at its end; a longer one is not."""
    feed = feed_at(b"[1, 2", 3)
    feed.value(LARGE)
    assert b"[1, 2" == feed.whole()
    feed = feed_at(b"[1, 2" + b" " * BLOCK + b"3", 3, BLOCK)
    assert feed.whole() is None


def test_string_is_what_is_between_quotes() -> None:
    """A string ends with the first quote without a backslash before it, or with the text."""
    feed = feed_at(rb'["a\"b\\": 1', 1)
    assert rb"a\"b\\" == feed.string()
    assert b":" == feed.peek()
    feed = feed_at(b'["ab', 1)
    feed.string()
    assert b"" == feed.peek()
