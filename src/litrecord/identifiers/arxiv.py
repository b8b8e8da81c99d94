"""arXiv identifier: the number of an e-print on arXiv.

Since April 2007 it is `YYMM.NNNN`, and from January 2015 `YYMM.NNNNN`: year and month of
submission and a number counted within the month. Before, it was `archive/YYMMNNN`, such as
`hep-th/9901001`; a subject class may stand behind the archive (`math.GT/0309136`) and adds
nothing. A version may follow, `v1`, `v2`, …; without it the e-print as such is meant. There is no
check digit. The scheme is defined by arXiv, https://info.arxiv.org/help/arxiv_identifier.html.

Records hold the version and the subject class as given; `match_key` leaves both out. The DOI
that arXiv registers for each e-print, `10.48550/arXiv.…`, is read as well.

>>> from litrecord.identifiers import arxiv
>>> arxiv.validate("arXiv:2101.00001v2 [cs.CL] 3 Jan 2021")
'2101.00001v2'
>>> arxiv.validate("https://arxiv.org/pdf/2101.00001v2.pdf")
'2101.00001v2'
>>> arxiv.validate("HEP-TH/9901001")
'hep-th/9901001'
>>> arxiv.match_key("math.GT/0309136v1")
'math/0309136'
>>> arxiv.format("2101.00001v2")
'arXiv:2101.00001v2'
>>> arxiv.is_valid("2113.00001")
False
>>> arxiv.validate("2101.0001")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: not an arXiv identifier (got '2101.0001'); expected a number \
such as 2101.00001, 0706.0001v1 or hep-th/9901001
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from litrecord.errors import IdentifierError, show_value
from litrecord.identifiers import doi
from litrecord.identifiers._characters import LONGEST_TEXT, trim
from litrecord.identifiers._links import split_link
from litrecord.patterns import late

__all__ = ["compact", "find_in_link", "format", "is_valid", "match_key", "validate"]

_MONTH: Final = "(?:0[1-9]|1[0-2])"
# Four digits from April 2007 to December 2014, five from then on; a year before 07 is of the
# next century and not yet to be had.
_NEW: Final = late(
    rf"(?:07(?:0[4-9]|1[0-2])|0[89]{_MONTH}|1[0-4]{_MONTH})\.[0-9]{{4}}(?:v[1-9][0-9]{{0,3}})?"
    rf"|(?:1[5-9]|[2-9][0-9]){_MONTH}\.[0-9]{{5}}(?:v[1-9][0-9]{{0,3}})?"
)
_OLD: Final = late(
    r"[a-z]{1,8}(?:-[a-z]{2,4})?(?:\.[a-zA-Z]{2,5}(?:-[a-z]{2,4})?)?"
    rf"/[0-9]{{2}}{_MONTH}[0-9]{{3}}(?:v[1-9][0-9]{{0,3}})?"
)
_SHAPE: Final = (
    r"(?P<new>[0-9]{4}\.[0-9]{4,5})(?P<new_version>v[0-9]{1,4})?"
    r"|(?P<archive>[a-z]{1,8}(?:-[a-z]{2,4})?)(?P<subject>\.[a-z]{2,5}(?:-[a-z]{2,4})?)?"
    r"/(?P<old>[0-9]{7})(?P<old_version>v[0-9]{1,4})?"
)
_LOOSE: Final = late(
    rf"""(?:
        (?:info:|urn:|oai:)?arxiv(?:\.org)?[\s:=/.]*+
      | (?:doi:\s*+)?10\.48550/
    )*+
    (?:{_SHAPE})
    (?:\.pdf)?
    (?:\s*+\[[a-z. -]{{2,30}}+\]?(?:\s++[0-9]{{1,2}}\s++[a-z]{{3}}\s++[0-9]{{4}})?)?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_PATH: Final = late(
    rf"/+(?:abs|pdf|html|ps|format|e-print|src)/+(?:{_SHAPE})(?:\.pdf)?(?:[/;]|\Z)",
    re.IGNORECASE | re.ASCII,
)
_REGISTRANT: Final = "10.48550"


def compact(text: str) -> str:
    """Return the arXiv identifier in `text`, with its version where one is given.

    White space, invisible characters, quotes, brackets and full stops around, the labels
    `arXiv:`, `info:arxiv/` and `oai:arXiv.org:`, links to arxiv.org, the DOI that arXiv
    registers, and the category and date that the stamp on the first page adds are taken off;
    full-width characters become ASCII; letters get arXiv's own case.

    A text that is nothing of that kind comes back unchanged but for the white space around.

    Raises:
        TypeError: `text` is not a string.
    """
    if _NEW.fullmatch(text):
        return text
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        return text
    trimmed = trim(text)
    if not trimmed.isascii():
        return text
    match = _LOOSE.fullmatch(trimmed)
    if match is not None:
        return _write(match)
    return find_in_link(trimmed) or find_in_link("https://" + trimmed) or text


def validate(text: str) -> str:
    """Return the compact form of an arXiv identifier.

    Raises:
        IdentifierError: `text` is not an arXiv identifier (reason `format`).
        TypeError: `text` is not a string.
    """
    number = compact(text)
    if not _is_canonical(number):
        raise IdentifierError(
            f"not an arXiv identifier (got {show_value(text)}); "
            "expected a number such as 2101.00001, 0706.0001v1 or hep-th/9901001"
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
    """Return the identifier as arXiv wants it cited, `arXiv:2101.00001v2`, without judging it.

    Raises:
        TypeError: `text` is not a string.
    """
    return f"arXiv:{compact(text)}"


def match_key(text: str) -> str:
    """Return the form in which identifiers of the same e-print are equal.

    That is the compact form without version and subject class.

    Raises:
        TypeError: `text` is not a string.
    """
    number = compact(text)
    if not _is_canonical(number):
        return number
    archive, slash, digits = number.rpartition("/")
    return archive.partition(".")[0] + slash + digits.partition("v")[0]


def find_in_link(url: str) -> str | None:
    """Return the valid arXiv identifier that a link leads to.

    Read are the pages (`/abs/…`, `/pdf/…`, `/html/…`) of arxiv.org and its subdomains, and links
    to doi.org with a DOI that arXiv registers. None for anything else.

    Raises:
        TypeError: `url` is not a string.
    """
    link = split_link(url)
    if link is None:
        return None
    host, parts = link
    if host == "arxiv.org" or host.endswith(".arxiv.org"):
        match = _PATH.match(unquote(parts.path))
    elif _REGISTRANT in url:
        match = _LOOSE.fullmatch(doi.find_in_link(url) or "")
    else:
        return None
    number = "" if match is None else _write(match)
    return number if _is_canonical(number) else None


def _is_canonical(number: str) -> bool:
    return bool(_NEW.fullmatch(number) or _OLD.fullmatch(number))


def _write(match: re.Match[str]) -> str:
    if match["new"]:
        return match["new"] + (match["new_version"] or "").lower()
    subject = match["subject"] or ""
    # Subject classes of two letters are written in capitals (math.GT), longer ones aren't
    # (cond-mat.mtrl-sci).
    subject = subject.upper() if len(subject) == 3 else subject.lower()
    version = (match["old_version"] or "").lower()
    return f"{match['archive'].lower()}{subject}/{match['old']}{version}"
