"""JSON to plain values and back, with the same results with and without orjson.

The two decoders disagree at the edges: orjson turns integers beyond 64 bits into floats and refuses
lone surrogates; the standard library accepts NaN, infinity and, through them, 1e400, and falls over
deep nesting. Here NaN and numbers beyond a double are refused, integers are exact, lone surrogates
are kept. A value that is decoded and holds nothing delicate is taken as it is: most objects are
flat, and looking at the types of their values costs less than looking at their bytes beforehand. Of
others the bytes are looked at, and it is taken where a conservative look finds nothing; all else is
left to the standard library, which alone decides what is refused and how that is worded: see
`litrecord.codec.json_exact`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final, NoReturn

from litrecord.errors import ParseError
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
_SURROGATE: Final = late("[\ud800-\udfff]")


def check_depth(text: str, limit: int) -> None:
    """Refuse JSON that nests deeper than `limit`, looking only at its brackets.

    Raises:
        LimitError: It nests deeper.
    """
    if text.count("[") + text.count("{") > limit:
        from litrecord.codec.json_exact import check_brackets  # noqa: PLC0415  # few have so many

        check_brackets(text, limit)


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
    from litrecord.codec.json_exact import decode_exactly  # noqa: PLC0415  # most JSON is plain

    if not plain:
        check_depth(text, limits.depth)
    return decode_exactly(text, limits, on_duplicate, delicate=delicate)


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
        # NaN, or an integer with more digits than str() writes
        from litrecord.codec.json_exact import encode_long_integers  # noqa: PLC0415  # rare

        exact = encode_long_integers(value, lambda rest: _dump(rest, indent))
        if exact is None:
            raise
        return exact


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
