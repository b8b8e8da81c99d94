"""JSON read and written exactly: what the quick ways of `litrecord.codec.json` leave or refuse.

That is text with delicate numbers, many brackets or faults, which the standard library decodes with
hooks, so that each refusal is worded, and integers longer than Python turns into text at once.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from typing import Final, NoReturn

from litrecord.errors import LimitError, ParseError
from litrecord.limits import Limits
from litrecord.patterns import late

__all__ = ["check_brackets", "decode_exactly", "encode_long_integers"]

# A string, perhaps unterminated, so that each quote is visited once. (?!): before 3.11.5 a
# possessive repeat ends where its last, failed attempt stopped (CPython issue 100061).
_STRING: Final = late(rb'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)', re.DOTALL)
_OPENING: Final = frozenset(b"[{")
_NO_BRACKETS: Final = bytes(code for code in range(256) if code not in b"[]{}")
_STRING_OR_BRACKET: Final = late(r'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_STRING_OR_NUMBER: Final = late(
    r'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)|-?(?:NaN|Infinity)|-?[0-9][0-9.eE+-]*+', re.DOTALL
)
# CPython's int() and str() refuse more digits than this by default.
_PLAIN_DIGITS: Final = 4000


def check_brackets(text: str, limit: int) -> None:
    """Refuse JSON that nests deeper than `limit`, looking at its brackets one by one.

    Raises:
        LimitError: It nests deeper.
    """
    bare = _STRING.sub(b"", text.encode(errors="surrogatepass"))
    depth = 0
    for bracket in bare.translate(None, _NO_BRACKETS):
        depth += 1 if bracket in _OPENING else -1
        if depth > limit:
            raise LimitError(
                f"JSON nests deeper than {limit} levels at offset {_offset_of_level(limit, text)}; "
                "pass limits=Limits(depth=…) to allow more"
            )


def _offset_of_level(limit: int, text: str) -> int:
    """Find the bracket that opens the level after `limit`; there is one."""
    depth = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        if match[0] in {"[", "{"}:
            depth += 1
            if depth > limit:
                return match.start()
        elif match[0] in {"]", "}"}:
            depth -= 1
    return len(text)


def decode_exactly(
    text: str, limits: Limits, on_duplicate: Callable[[str], None] | None, *, delicate: bool
) -> object:
    """Decode one JSON text with exact integers, and say what is wrong with what is none.

    Args:
        text: The JSON text, which nests no deeper than the limits allow.
        limits: Bounds on the digits of integers.
        on_duplicate: Called with each key that stands twice in one object.
        delicate: Whether some of its numbers may be beyond a double, or too long for `int`.

    Raises:
        ParseError: It is not JSON, or a number is beyond a double.
        LimitError: It nests deeper than the interpreter can follow, or an integer has too many
            digits.
    """

    def refuse_constant(name: str) -> NoReturn:
        raise ParseError(f"not JSON: {name} is no number (RFC 8259){_offset_of(name, text)}")

    def read_float(digits: str) -> float:
        value = float(digits)
        if math.isinf(value):
            where = _offset_of(digits, text)
            raise ParseError(f"the number {digits[:40]} is beyond a double{where}")
        return value

    def read_int(digits: str) -> int:
        return _read_int(digits, limits)

    def read_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
        return _read_object(pairs, on_duplicate)

    try:
        value: object = json.loads(
            text,
            parse_constant=refuse_constant,
            parse_int=read_int if delicate else None,
            parse_float=read_float if delicate else None,
            object_pairs_hook=read_object if on_duplicate is not None else None,
        )
    except json.JSONDecodeError as error:
        raise ParseError(
            f"not JSON: {error.msg.removesuffix(' at')} at offset {error.pos}"
            f"{_lines(error)}{_guess(text)}"
        ) from error
    except RecursionError as error:
        raise LimitError("JSON nests deeper than this interpreter can follow") from error
    return value


def _read_object(
    pairs: list[tuple[str, object]], on_duplicate: Callable[[str], None] | None
) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs) and on_duplicate is not None:
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                on_duplicate(key)
            seen.add(key)
    return made


def _lines(error: json.JSONDecodeError) -> str:
    # In a text of one line, such as one of JSON lines, the offset says it all.
    return "" if error.lineno == 1 else f" (line {error.lineno}, column {error.colno})"


def _guess(text: str) -> str:
    """Say what a text that is not JSON may be."""
    start = text[:200].lstrip().casefold()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")):
        return "; this looks like an HTML page, perhaps an error page"
    if start.startswith("<"):
        return "; this looks like XML"
    if not start:
        return "; there is nothing in it"
    return ""


def _offset_of(number: str, text: str) -> str:
    for match in _STRING_OR_NUMBER.finditer(text):
        if match[0] == number:
            return f" at offset {match.start()}"
    return ""


def _read_int(digits: str, limits: Limits) -> int:
    if len(digits) <= _PLAIN_DIGITS:
        return int(digits)
    if len(digits.lstrip("-")) > limits.digits:
        raise LimitError(
            f"an integer of {len(digits)} digits; pass limits=Limits(digits=…) to allow more "
            f"than {limits.digits}"
        )
    value = 0
    unsigned = digits.lstrip("-")
    for start in range(0, len(unsigned), _PLAIN_DIGITS):
        piece = unsigned[start : start + _PLAIN_DIGITS]
        value = value * 10 ** len(piece) + int(piece)
    return -value if digits.startswith("-") else value


def encode_long_integers(value: object, write: Callable[[object], str]) -> str | None:
    """Write a value with integers that `str` refuses; None where it has no such integer.

    Args:
        value: The value.
        write: Writes values without such integers.
    """
    found: list[str] = []
    # Longer than any run of it in the value, so that no text is taken for a marker.
    mark = "\ufdd0" * (_longest_run(value) + 1)
    marked = _mark_long_integers(value, found, mark)
    if not found:
        return None
    pattern = re.compile(f'"{mark}([0-9]+)"')
    return pattern.sub(lambda match: found[int(match[1])], write(marked))


def _longest_run(value: object) -> int:
    """Return how often U+FDD0, which is no character, stands in a row in the texts of a value."""
    if isinstance(value, str):
        return max(map(len, re.findall("\ufdd0+", value)), default=0)
    if isinstance(value, dict):
        return max((max(_longest_run(key), _longest_run(value[key])) for key in value), default=0)
    if isinstance(value, list | tuple):
        return max(map(_longest_run, value), default=0)
    return 0


def _mark_long_integers(value: object, found: list[str], mark: str) -> object:
    """Put markers for the integers that str() refuses; `found` gets their digits."""
    if isinstance(value, dict):
        return {key: _mark_long_integers(item, found, mark) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_mark_long_integers(item, found, mark) for item in value]
    if isinstance(value, int) and value.bit_length() > 12_000:
        found.append(_digits(value))
        return f"{mark}{len(found) - 1}"
    return value


def _digits(value: int) -> str:
    pieces: list[str] = []
    rest = abs(value)
    while rest:
        rest, piece = divmod(rest, 10**_PLAIN_DIGITS)
        pieces.append(f"{piece:0{_PLAIN_DIGITS}d}")
    return ("-" if value < 0 else "") + "".join(reversed(pieces)).lstrip("0")
