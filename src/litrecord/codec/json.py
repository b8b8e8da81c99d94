"""JSON to plain values and back, with the same results with and without orjson.

The two decoders disagree at the edges: orjson turns integers beyond 64 bits into floats and refuses
lone surrogates; the standard library accepts NaN, infinity and, through them, 1e400, and falls over
deep nesting. Here NaN and numbers beyond a double are refused, integers are exact, lone surrogates
are kept. A value that is decoded and holds nothing delicate is taken as it is: most objects are
flat, and looking at the types of their values costs less than looking at their bytes beforehand. Of
others the bytes are looked at, and it is taken where a conservative look finds nothing; all else is
left to the standard library, which alone decides what is refused and how that is worded.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from typing import Final, NoReturn

from litrecord.errors import LimitError, ParseError
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.patterns import late

try:
    import orjson
except ImportError:  # the extra `fast` is not installed
    _fast: Callable[[bytes | str], object] | None = None
else:
    _fast = orjson.loads

__all__ = [
    "check_depth",
    "decode",
    "decode_at_once",
    "encode",
    "encode_at_once",
    "encode_fragment",
    "encode_utf8",
    "is_flat",
]

# Floats beyond this may be integers that orjson rounded; infinity is one of them.
_LARGEST_FLOAT: Final = 2.0**53
_SCALARS: Final = frozenset({str, int, bool, type(None)})
_FLAT_DEPTH: Final = 2

# Folds what numbers are made of, so that substring tests find the delicate ones: integers that
# orjson would round, numbers beyond a double, integers too long for int().
_FOLDED: Final = bytes.maketrans(b"123456789E", b"000000000e")
_DELICATE: Final = (b"0" * 18, b"e000", b"e+000")
# A string, perhaps unterminated, so that each quote is visited once. (?!): before 3.11.5 a
# possessive repeat ends where its last, failed attempt stopped (CPython issue 100061).
_STRING: Final = late(rb'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)', re.DOTALL)
_OPENING: Final = frozenset(b"[{")
_NO_BRACKETS: Final = bytes(code for code in range(256) if code not in b"[]{}")
_STRING_OR_BRACKET: Final = late(r'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_STRING_OR_NUMBER: Final = late(
    r'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)|-?(?:NaN|Infinity)|-?[0-9][0-9.eE+-]*+', re.DOTALL
)
_SURROGATE: Final = late("[\ud800-\udfff]")
# CPython's int() and str() refuse more digits than this by default.
_PLAIN_DIGITS: Final = 4000


def check_depth(text: str, limit: int) -> None:
    """Refuse JSON that nests deeper than `limit`, looking only at its brackets.

    Raises:
        LimitError: It nests deeper.
    """
    if text.count("[") + text.count("{") <= limit:
        return
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


def decode(
    data: bytes | str,
    *,
    limits: Limits = DEFAULT_LIMITS,
    on_duplicate: Callable[[str], None] | None = None,
) -> object:
    """Decode one JSON text into None, bool, int, float, str, list and dict.

    Args:
        data: The JSON text, in UTF-8 if bytes, without a byte order mark.
        limits: Bounds on depth and on the digits of integers.
        on_duplicate: Called with each key that stands twice in one object; the last value wins
            either way. Asking for this is slower.

    Raises:
        ParseError: It is not JSON as RFC 8259 defines it, or a number is beyond a double.
        LimitError: It nests too deep or an integer has too many digits.
    """
    value = None if on_duplicate is not None else decode_at_once(data)
    if is_flat(value, limits.depth):
        return value
    if isinstance(data, bytes):
        plain = data.count(b"[") + data.count(b"{") <= limits.depth
        folded = data.translate(_FOLDED)
    else:
        plain = data.count("[") + data.count("{") <= limits.depth
        folded = data.encode(errors="surrogatepass").translate(_FOLDED)
    delicate = any(mark in folded for mark in _DELICATE)
    if value is not None and plain and not delicate:
        return value
    # The standard library decides, and words, what is refused.
    if isinstance(data, bytes):
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            raise ParseError(
                f"not UTF-8 at byte {error.start}; JSON is read as UTF-8 unless encoding= says "
                "otherwise, for example encoding='gb18030'"
            ) from error
    else:
        text = data
    if not plain:
        check_depth(text, limits.depth)
    return _decode_strictly(text, limits, on_duplicate, delicate=delicate)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


_decode_text: Final = json.JSONDecoder(parse_constant=_refuse_constant).decode


def decode_at_once(data: bytes | str) -> object:
    """Decode JSON without looking for what `decode` refuses, or reads more exactly.

    Returns:
        What `decode` returns, if `is_flat` holds for it; None when nothing could be decoded at
        once, which does not mean that it is not JSON.
    """
    try:
        if _fast is not None:
            return _fast(data)
        return _decode_text(data if isinstance(data, str) else data.decode())
    except (ValueError, RecursionError):
        return None


def is_flat(value: object, depth: int) -> bool:
    """Tell whether a value is an object of scalars and of lists and objects of scalars.

    `decode` refuses no such object, and both decoders read its numbers alike.

    Args:
        value: A decoded value.
        depth: How many levels are allowed.
    """
    if type(value) is not dict or depth < _FLAT_DEPTH:
        return False
    # Most values are text or null.
    for item in [one for one in value.values() if type(one) not in _SCALARS]:
        if type(item) is float:
            if not -_LARGEST_FLOAT < item < _LARGEST_FLOAT:
                return False
        elif item and not _SCALARS.issuperset(
            map(type, item.values() if type(item) is dict else item)
        ):
            return False
    return True


def _decode_strictly(
    text: str, limits: Limits, on_duplicate: Callable[[str], None] | None, *, delicate: bool
) -> object:
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
            f"not JSON: {error.msg} at offset {error.pos}{_lines(error)}{_guess(text)}"
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


def encode(value: object, *, indent: int | None = None) -> str:
    """Write None, bool, int, float, str, lists, tuples and dicts as JSON.

    Non-ASCII characters stand as themselves, lone surrogates as escapes, so that the
    result can always be encoded in UTF-8.

    Args:
        value: The value; keys of dicts are strings.
        indent: Spaces by level; None for one line without spaces.

    Raises:
        TypeError: It holds something that JSON has no form for.
        ValueError: It holds NaN or an infinity.
    """
    text = _encode(value, indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _escape_surrogates(text)
    return text


def _encode(value: object, indent: int | None) -> str:
    """Write a value; lone surrogates stand as themselves."""
    try:
        return _dump(value, indent)
    except ValueError:
        found: list[str] = []
        # Longer than any run of it in the value, so that no text is taken for a marker.
        mark = "\ufdd0" * (_longest_run(value) + 1)
        marked = _mark_long_integers(value, found, mark)
        if not found:
            raise
        pattern = re.compile(f'"{mark}([0-9]+)"')
        return pattern.sub(lambda match: found[int(match[1])], _dump(marked, indent))


def _escape_surrogates(text: str) -> str:
    # Looking for them takes as long as all else, so it is done where there are some.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def encode_utf8(value: object) -> bytes:
    """Write as `encode` does, on one line and in UTF-8."""
    text = _encode(value, None)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _escape_surrogates(text).encode()


def encode_at_once(value: object) -> bytes | None:
    """Write as `encode_utf8` does, or return None for what orjson refuses and that takes.

    Args:
        value: A value all of whose parts are None, bool, int, float, str, lists, tuples, dicts or
            what `encode_fragment` made, none of a class derived from these. Of floats only those
            that have no exponent: see there.
    """
    if _fast is None:
        return encode_utf8(value)
    try:
        return orjson.dumps(value)
    except TypeError:
        # A lone surrogate, an integer beyond 64 bits, deep nesting
        return None


def encode_fragment(value: object) -> object:
    """Return what may stand for a value, as often as you like, in what `encode_at_once` writes.

    Args:
        value: A value that `encode_at_once` takes, or any finite float. The standard library
            writes floats below 0.0001 and from 1e16 on with an exponent, and orjson has other
            exponents.

    Raises:
        TypeError: orjson refuses the value.
    """
    if _fast is None:
        return value
    return orjson.Fragment(repr(value) if type(value) is float else orjson.dumps(value))


# Made once: making one takes as long as a small record does.
_write_line: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":")
).encode


def _dump(value: object, indent: int | None) -> str:
    if indent is None:
        return _write_line(value)
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ": "), indent=indent
    )


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
