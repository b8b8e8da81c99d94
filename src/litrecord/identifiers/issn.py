"""ISSN (International Standard Serial Number): the number of a journal or another serial.

An ISSN is eight characters in two groups of four, separated by a hyphen: seven digits and a
check digit, which is `X` where it stands for ten. The check digit makes the sum of all eight,
weighted 8, 7, 6, 5, 4, 3, 2, 1, divisible by 11. The print and the electronic edition of a
journal have one ISSN each; an ISSN-L, the same for all its editions, looks alike.

ISSNs are assigned by the ISSN International Centre and its national centres (ISO 3297); the
check digit is defined in the ISSN Manual, https://www.issn.org/understanding-the-issn/.

A leading zero that a spreadsheet dropped is not put back. `0000-0000`, whose check digit is
right, is assigned to no serial: it is what forms hold in place of an ISSN, and is rejected.

>>> from litrecord.identifiers import issn
>>> issn.validate("ISSN 0378-5955")
'0378-5955'
>>> issn.validate("eISSN：2049３６３０")
'2049-3630'
>>> issn.validate("2434561x")
'2434-561X'
>>> issn.format("03785955")
'ISSN 0378-5955'
>>> issn.check_digit("2434561")
'X'
>>> issn.validate("0378-5954")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: wrong check digit in an ISSN (got '0378-5954'); expected 5 \
after 0378-595. One of the digits is mistyped
>>> issn.read("ISSN 03785954"), issn.read("0000-0000")
('0378-5954', None)
>>> issn.validate("378-5955")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: not an ISSN (got '378-5955'); expected seven digits and a check \
digit, such as 0378-5955
"""

from __future__ import annotations

import re
from operator import mul
from typing import Final

from litrecord.errors import IdentifierError, show_value
from litrecord.identifiers._characters import ANY_DASH, LONGEST_TEXT, trim
from litrecord.patterns import late

__all__ = ["check_digit", "compact", "format", "is_valid", "read", "validate"]

_ISSN: Final = late(r"[0-9]{4}-[0-9]{3}[0-9X]")
_SEVEN: Final = late(r"[0-9]{7}")
_LOOSE: Final = late(
    rf"""(?:
        (?:https?://)?(?:portal\.|www\.)?issn\.org/(?:resource/)?
      | (?:urn:|print|online|electronic|linking|[elp])?[\s{ANY_DASH}]*+
        issn(?:-?l)?(?:\s*+\((?:print|online|electronic|linking)\))?[\s:=./{ANY_DASH}]*+
    )*+
    ([0-9]{{4}})[\s{ANY_DASH}]*+([0-9]{{3}}[0-9X])
    (?:\s*+\(?(?:print|online|electronic|linking))?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# What completes a sum of 0, 1, …, 10 to a multiple of 11
_CHECK_DIGITS: Final = "0X987654321"
# The hyphen weighs nothing.
_WEIGHTS: Final = (8, 7, 6, 5, 0, 4, 3, 2)
_UNASSIGNED: Final = "0000-0000"


def compact(text: str) -> str:
    """Return the ISSN in `text` as `1234-567X`, without judging its check digit.

    White space, invisible characters, quotes and brackets around, the labels `ISSN`, `eISSN`,
    `Print ISSN`, `ISSN-L` and the like, `urn:issn:`, links to the ISSN Portal and a following
    `(Print)` or `(Electronic)` are taken off; the hyphen may be missing, a space or any dash;
    full-width characters become ASCII and `x` upper case.

    A text that doesn't have the shape of an ISSN comes back unchanged but for the white space
    around.

    Raises:
        TypeError: `text` is not a string.
    """
    if _ISSN.fullmatch(text):
        return text
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        return text
    match = _LOOSE.fullmatch(trim(text))
    return text if match is None else f"{match[1]}-{match[2].upper()}"


def read(text: str) -> str | None:
    """Return the compact form of what has the shape of an ISSN, also with a wrong check digit.

    So ISSNs are read from a source, whose typing errors are for validation to tell. None for all
    else, and for `0000-0000`.

    Raises:
        TypeError: `text` is not a string.
    """
    number = compact(text)
    return number if _ISSN.fullmatch(number) and number != _UNASSIGNED else None


def validate(text: str) -> str:
    """Return the compact form of an ISSN.

    Raises:
        IdentifierError: `text` doesn't have the shape of an ISSN (reason `format`), or its check
            digit is wrong (reason `checksum`).
        TypeError: `text` is not a string.
    """
    # The clean and right one first: it is what runs for every record.
    if _ISSN.fullmatch(text) and text[-1] == _compute(text) and text != _UNASSIGNED:
        return text
    number = read(text)
    if number is None:
        raise IdentifierError(
            f"not an ISSN (got {show_value(text)}); "
            "expected seven digits and a check digit, such as 0378-5955"
        )
    digit = _compute(number)
    if number[-1] != digit:
        raise IdentifierError(
            f"wrong check digit in an ISSN (got {show_value(text)}); "
            f"expected {digit} after {number[:-1]}. One of the digits is mistyped",
            reason="checksum",
        )
    return number


def is_valid(text: str) -> bool:
    """Tell whether `validate` accepts `text`.

    Raises:
        TypeError: `text` is not a string.
    """
    try:
        validate(text)
    except IdentifierError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001  # the verb all identifier modules share
    """Return the ISSN as it is printed, `ISSN 1234-567X`, without judging it.

    Raises:
        TypeError: `text` is not a string.
    """
    return f"ISSN {compact(text)}"


def check_digit(first_seven: str) -> str:
    """Return the check digit, `0` to `9` or `X`, that follows the first seven digits of an ISSN.

    Args:
        first_seven: Seven ASCII digits without a hyphen.

    Raises:
        IdentifierError: `first_seven` is anything else.
        TypeError: `first_seven` is not a string.
    """
    if not _SEVEN.fullmatch(first_seven):
        raise IdentifierError(
            "not the beginning of an ISSN "
            f"(got {show_value(first_seven)}); expected seven digits, such as 0378595"
        )
    return _compute(f"{first_seven[:4]}-{first_seven[4:]}")


def _compute(number: str) -> str:
    # The code of an ASCII digit is 48 more than its value, and the weights add up to 35:
    # 35 * 48 = 8 (mod 11), which 3 completes to 11.
    return _CHECK_DIGITS[(sum(map(mul, _WEIGHTS, number.encode())) + 3) % 11]
