"""Where a paper stands in its journal: volume and issue, pages; and counts as printed.

Each reader takes one text, loses nothing and guesses nothing: what has none of the known forms
stays whole. Full-width digits and signs are folded (`１６（１）` is `16(1)`).
"""

from __future__ import annotations

import re
from typing import Final

from litrecord.errors import show_value
from litrecord.model.record import PageRange
from litrecord.patterns import late

__all__ = ["join_pages", "read_count", "read_pages", "read_volume_issue"]

_LONGEST: Final = 200
_MOST_DIGITS: Final = 18

_FOLDED: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}

_HYPHEN: Final = "[-\u2010-\u2015\u2212~\u301c]"
_CHINESE: Final = "[0-9一二三四五六七八九十百零〇○]{1,12}"

# By far the commonest; all others go through the list below.
_PLAIN: Final = re.compile("([0-9]{1,9})(?: ([0-9]{1,9}))?")

# 16, E105.D, 2019/2, S1, 12-13, XVI
_VOLUME: Final = r"(?:[A-Z]{0,4}[0-9][0-9A-Z]*(?:[-–./][0-9A-Z]+)*|(?-i:[IVXLCDM]{2,12}))"
# Suppl 1, Supplement_1, Pt 2, Special Issue, 增刊1
_SUPPLEMENT: Final = (
    r"(?:(?:suppl(?:ement)?|pt|part|spec(?:ial)?|sp)(?![A-Z])[. _]*"
    r"(?:(?:no|number|iss(?:ue)?)(?![A-Z]))?[. ]*[0-9]{0,6}[A-Z]?|增刊 ?[0-9]{0,6}|专刊|专辑)"
)
# 1, 1-2, 1/2, S1, 1A, 1 Suppl 2
_NUMBER: Final = r"[A-Z]{0,3}[0-9][0-9A-Z]*(?: ?[-–—/,&、~+] ?[A-Z]{0,3}[0-9][0-9A-Z]*)*"
_ISSUE: Final = rf"(?:{_NUMBER}(?: {_SUPPLEMENT})?|{_SUPPLEMENT})"
_VOLUME_LABEL: Final = r"(?:vol(?:ume|s)?(?![A-Z])|v(?=[. ]))[. ]*"
_ISSUE_LABEL: Final = r"(?:(?:nos?|number|iss(?:ue)?|num|nr)(?![A-Z])|n(?=[. ])|№|#)[. ]*"

# The first that matches the whole text counts.
_VOLUME_ISSUE: Final = [
    late(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_VOLUME_LABEL}(?P<volume>{_VOLUME})(?:(?: ?[,;:] ?| )(?P<issue>{_ISSUE}))?",
        (
            rf"(?:{_VOLUME_LABEL})?(?P<volume>{_VOLUME})(?: ?[,;:.] ?| )?{_ISSUE_LABEL}"
            rf"(?P<issue>{_ISSUE})"
        ),
        (
            rf"(?:{_VOLUME_LABEL})?(?P<volume>{_VOLUME}) ?\( ?(?:{_ISSUE_LABEL})?"
            r"(?P<issue>[^() ][^()]*?) ?\)"
        ),
        rf"(?:{_ISSUE_LABEL})(?P<issue>{_ISSUE})",
        rf"(?P<issue>{_SUPPLEMENT})",
        rf"(?P<volume>{_VOLUME})(?: (?P<issue>{_ISSUE}))?",
        r"(?P<volume>[0-9]+)(?: ?: ?|, )(?P<issue>[0-9]+)",
        rf"(?P<volume>[0-9]+), ?(?P<issue>{_SUPPLEMENT})",
        rf"第? ?(?P<volume>{_CHINESE}) ?卷[ ,]*\(?(?P<issue>增刊 ?[0-9]{{0,6}})(?: ?[期号號])?\)?",
        (
            rf"第? ?(?P<volume>{_CHINESE}) ?卷"
            rf"(?:[ ,]*第? ?(?P<issue>{_CHINESE}|{_NUMBER}) ?[期号號])?"
        ),
        rf"第? ?(?P<issue>{_CHINESE}|{_NUMBER}) ?[期号號]",
    )
]

# 379, e123, S1, iv, 379.e1, 12a
_PAGE: Final = r"(?:[A-Z]{0,6}[0-9]+(?:\.?[A-Z]{1,2}[0-9]*)?|[ivxlcdm]{1,12})"
_PAGES: Final = late(
    r"(?:(?:(?:pages?|pgs?)(?![A-Z])|p(?=[. ])|pp)[. ]*|第 ?)?"
    rf"(?P<first>{_PAGE})(?: ?(?:{_HYPHEN}{{1,2}}|至|到) ?(?P<last>{_PAGE})"
    rf"(?P<rest> ?[+,;&、] ?{_PAGE}[-–+,;&、 0-9A-Z.]*)?)?(?: ?页)?",
    re.IGNORECASE,
)
_PREFIXED: Final = late(r"([A-Za-z]*)([0-9]+)")

# Spaces that part thousands: common, no-break, thin, narrow no-break.
_COUNT: Final = late(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ \xa0\u2009\u202f][0-9]{3})+")


def _fold(text: str) -> str:
    return text if text.isascii() else text.translate(_FOLDED)


def read_volume_issue(text: str) -> tuple[str | None, str | None]:
    """Read a volume and an issue that share one text.

    `16 1`, `16(1)`, `Vol. 16, No. 1`, `第16卷第1期`, `16:1`, `16, 1`; `16 Suppl 1`, `16 1-2`,
    `16 Pt 2`; an issue alone: `No. 1`, `第1期`, `Suppl 1`. Numbers and words stay as printed.

    Returns:
        Volume and issue, None for what is not stated; the whole text as the volume when it is
        longer than 200 characters or has none of the forms (`abs/1706.03762`, `Online first`).
    """
    whole = text.strip()
    if not whole:
        return None, None
    if len(whole) <= _LONGEST:
        folded = " ".join(_fold(whole).split())
        plain = _PLAIN.fullmatch(folded)
        if plain is not None:
            return plain[1], plain[2]
        for pattern in _VOLUME_ISSUE:
            match = pattern.fullmatch(folded)
            if match is not None:
                found = match.groupdict()
                return found.get("volume"), found.get("issue")
    return whole, None


def read_pages(text: str) -> PageRange:
    """Read pages.

    `379`, `379-385`, `e123`, `S1-S9`, `iv-xii`, `pp. 12-15`, `第12-15页`. A last page that leaves
    out what it shares with the first is completed: `123-7` is 123 to 127, `S1-9` is S1 to S9. Pages
    after the range belong to the last: `1106-1111+1117` is 1106 to `1111+1117`.

    Returns:
        The pages; the whole text as the first page when it has none of these forms or is longer
        than 200 characters. `raw` is `text` where the range prints differently.

    Raises:
        ValueError: `text` is blank.
    """
    whole = text.strip()
    if not whole:
        raise ValueError("pages must not be blank; expected text such as '379-385'")
    match = None
    if len(whole) <= _LONGEST:
        match = _PAGES.fullmatch(" ".join(_fold(whole).split()))
    if match is None:
        return PageRange(first=whole, raw=None if whole == text else text)
    first, last = match["first"], match["last"]
    if last is None:
        return PageRange(first=first, raw=None if first == text else text)
    last = _complete(first, last) + (match["rest"] or "")
    return PageRange(first=first, last=last, raw=None if f"{first}-{last}" == text else text)


def join_pages(first: str, last: str) -> PageRange:
    """Read pages of which the first and the last are stated apart.

    Where the first one is a whole range already, it counts alone. A last page that `read_pages`
    would not take for one stays as it is.

    Raises:
        ValueError: `first` is blank.
    """
    pages = read_pages(first)
    if last == first or pages.last is not None:
        return pages
    joined = read_pages(f"{first}-{last}")
    return PageRange(first=first, last=last) if joined.last is None else joined


def _complete(first: str, last: str) -> str:
    """Put before an abbreviated last page what it shares with the first."""
    match = _PREFIXED.fullmatch(first)
    if match is None or not last[:1].isdecimal() or _PREFIXED.fullmatch(last) is None:
        return last
    prefix, digits = match.groups()
    full = digits[: max(len(digits) - len(last), 0)] + last
    is_larger = (len(full), full) > (len(digits), digits)
    return prefix + full if is_larger else last


def read_count(text: str) -> int:
    """Read a count: `0`, `1,234`, `1 234`, in ASCII or full-width digits.

    Returns:
        The count, at least 0.

    Raises:
        ValueError: The text is no such number, or has more than 18 digits.
    """
    digits = text.strip()
    if len(digits) <= 2 * _MOST_DIGITS:
        digits = _fold(digits)
        if _COUNT.fullmatch(digits) is not None:
            digits = "".join(char for char in digits if "0" <= char <= "9")
            if len(digits) <= _MOST_DIGITS:
                return int(digits)
    raise ValueError(
        f"not a count (got {show_value(text)}); expected at most 18 digits such as 1,234"
    )
