"""ORCID iD (Open Researcher and Contributor Identifier): the number of a person who publishes.

An ORCID iD is sixteen characters in four groups of four, separated by hyphens: fifteen digits
and a check digit by ISO 7064 MOD 11-2, which is `X` where it stands for ten. It is a block of
the International Standard Name Identifier (ISO 27729). ORCID iDs are registered by ORCID, Inc.;
their structure and the ranges used so far are described at
https://support.orcid.org/hc/en-us/articles/360006897674. The ranges grow and are not checked.

>>> from litrecord.identifiers import orcid
>>> orcid.validate("https://orcid.org/0000-0002-1825-0097")
'0000-0002-1825-0097'
>>> orcid.validate("ORCID iD: 000000021694233x")
'0000-0002-1694-233X'
>>> orcid.format("0000000218250097")
'https://orcid.org/0000-0002-1825-0097'
>>> orcid.check_digit("000000021825009")
'7'
>>> orcid.validate("0000-0002-1825-0098")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: wrong check digit in an ORCID iD (got '0000-0002-1825-0098'); \
expected 7 after 0000-0002-1825-009. One of the digits is mistyped
>>> orcid.validate("0000-0002-1825")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: not an ORCID iD (got '0000-0002-1825'); expected fifteen digits \
and a check digit, such as 0000-0002-1825-0097
"""

from __future__ import annotations

import re
from operator import mul
from typing import Final
from urllib.parse import quote

from litrecord.errors import IdentifierError, show_value
from litrecord.identifiers._characters import ANY_DASH, LONGEST_TEXT, trim
from litrecord.patterns import late

__all__ = ["check_digit", "compact", "format", "is_valid", "validate"]

_ORCID: Final = late(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")
_FIFTEEN: Final = late(r"[0-9]{15}")
_LOOSE: Final = late(
    rf"""(?:
        (?:https?:?)?/{{0,3}}(?:www\.)?orcid\.org(?::[0-9]{{1,5}})?/+
      | (?:info:|urn:)?orcid(?:[\s_-]*+id)?[\s:=/]*+
    )*+
    ([0-9]{{4}})[\s{ANY_DASH}]*+([0-9]{{4}})[\s{ANY_DASH}]*+
    ([0-9]{{4}})[\s{ANY_DASH}]*+([0-9]{{3}}[0-9X])
    (?:[/?\#]\S*+)?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_CHECK_DIGITS: Final = "0123456789X"
# Powers of two modulo 11, from 2**15 for the first digit to 2**1 for the fifteenth
_WEIGHTS: Final = tuple(pow(2, power, 11) for power in range(15, 0, -1))


def compact(text: str) -> str:
    """Return the ORCID iD in `text` as `0000-0002-1825-0097`, without judging its check digit.

    White space, invisible characters, quotes and brackets around, the label `ORCID` and links to
    orcid.org, also doubled or with a page or query behind the number, are taken off; the hyphens
    may be missing, spaces or any dashes; full-width characters become ASCII and `x` upper case.

    A text that doesn't have the shape of an ORCID iD comes back unchanged but for the white
    space around.

    Raises:
        TypeError: `text` is not a string.
    """
    if _ORCID.fullmatch(text):
        return text
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        return text
    match = _LOOSE.fullmatch(trim(text))
    return text if match is None else "-".join(match.groups()).upper()


def validate(text: str) -> str:
    """Return the compact form of an ORCID iD.

    Raises:
        IdentifierError: `text` doesn't have the shape of an ORCID iD (reason `format`), or its
            check digit is wrong (reason `checksum`).
        TypeError: `text` is not a string.
    """
    number = compact(text)
    if not _ORCID.fullmatch(number):
        raise IdentifierError(
            f"not an ORCID iD (got {show_value(text)}); "
            "expected fifteen digits and a check digit, such as 0000-0002-1825-0097"
        )
    digit = _compute(number[:-1].replace("-", ""))
    if number[-1] != digit:
        raise IdentifierError(
            f"wrong check digit in an ORCID iD (got {show_value(text)}); "
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
    """Return the ORCID iD as a link, `https://orcid.org/…`, without judging it.

    That is the form in which ORCID wants iDs to be shown.

    Raises:
        TypeError: `text` is not a string.
    """
    return "https://orcid.org/" + quote(compact(text), safe="-", errors="replace")


def check_digit(first_fifteen: str) -> str:
    """Return the check digit, `0` to `9` or `X`, that follows the first fifteen digits.

    Args:
        first_fifteen: Fifteen ASCII digits without hyphens.

    Raises:
        IdentifierError: `first_fifteen` is anything else.
        TypeError: `first_fifteen` is not a string.
    """
    if not _FIFTEEN.fullmatch(first_fifteen):
        raise IdentifierError(
            "not the beginning of an ORCID iD "
            f"(got {show_value(first_fifteen)}); expected fifteen digits, such as 000000021825009"
        )
    return _compute(first_fifteen)


def _compute(digits: str) -> str:
    # The check digit completes the weighted sum to 1 modulo 11. The code of an ASCII digit is 48
    # more than its value, and 48 times all the weights is 6 modulo 11.
    return _CHECK_DIGITS[(1 + 6 - sum(map(mul, _WEIGHTS, digits.encode()))) % 11]
