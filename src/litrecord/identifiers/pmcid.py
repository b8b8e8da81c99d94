"""PMCID (PubMed Central Identifier): the number of a full text in PubMed Central.

A PMCID is `PMC` and a positive integer without leading zeros, of up to eight digits so far; ten
are accepted. A full stop and a number may follow and name one version of the text (`PMC123.1`).
There is no check digit. PMCIDs are assigned by the U.S. National Library of Medicine,
https://www.ncbi.nlm.nih.gov/pmc/pmctopmid/.

The version is kept, because it is a different text; without a version the article as such is
meant. `match_key` leaves the version out, so that versions of one article are found to belong
together. Digits alone, as several sources give them, are read as a PMCID here, but not with a
fraction: `123.1` is a number that some program made of it.

>>> from litrecord.identifiers import pmcid
>>> pmcid.validate("PMCID: PMC12269215")
'PMC12269215'
>>> pmcid.validate("pmc12269215.2")
'PMC12269215.2'
>>> pmcid.match_key("PMC12269215.2")
'PMC12269215'
>>> pmcid.format("12269215")
'PMC12269215'
>>> pmcid.find_in_link("https://pmc.ncbi.nlm.nih.gov/articles/PMC12269215/pdf/main.pdf")
'PMC12269215'
>>> pmcid.validate("NIHMS236863")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: not a PMCID (got 'NIHMS236863'); expected PMC and one to ten \
digits, such as PMC3531190
"""

from __future__ import annotations

import re
from typing import Final

from litrecord.errors import IdentifierError, show_value
from litrecord.identifiers._characters import LONGEST_TEXT, trim
from litrecord.identifiers._links import split_link
from litrecord.patterns import late

__all__ = ["compact", "find_in_link", "format", "is_valid", "match_key", "validate"]

_PMCID: Final = late(r"PMC[1-9][0-9]{0,9}(?:\.[1-9][0-9]{0,3})?")
_LOOSE: Final = late(
    r"(?:((?:(?:info:|urn:)?(?:pmcid|pmc|pubmed\s*+central)(?:\s*+id)?[\s:=/#-]*+)++)"
    r"([0-9]++)(\.[1-9][0-9]{0,3})?|([0-9]++))",
    re.IGNORECASE | re.ASCII,
)
_NUMBER: Final = r"([0-9]{1,10})(\.[1-9][0-9]{0,3})?(?:[/;]|\Z)"
_PATHS: Final = {
    "ncbi.nlm.nih.gov": late(
        rf"(?:/labs)?/pmc/+(?:articles/+(?:PMC)?|PMC){_NUMBER}", re.IGNORECASE
    ),
    "pmc.ncbi.nlm.nih.gov": late(rf"/+articles/+(?:PMC)?{_NUMBER}", re.IGNORECASE),
    "europepmc.org": late(
        rf"/+(?:articles/+|(?:article|abstract)/+PMC/+)(?:PMC)?{_NUMBER}", re.IGNORECASE
    ),
}


def compact(text: str) -> str:
    """Return the PMCID in `text` as `PMC123`, or `PMC123.1` where a version is given.

    White space, invisible characters, quotes, brackets and full stops around, the labels
    `PMCID:`, `PubMed Central` and links to PubMed Central and Europe PMC are taken off;
    full-width characters become ASCII.

    A text that is nothing of that kind comes back unchanged but for the white space around.

    Raises:
        TypeError: `text` is not a string.
    """
    if _PMCID.fullmatch(text):
        return text
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        return text
    trimmed = trim(text)
    if not trimmed.isascii():
        return text
    match = _LOOSE.fullmatch(trimmed)
    if match is not None:
        return _write(match[2] or match[4], match[3])
    return find_in_link(trimmed) or find_in_link("https://" + trimmed) or text


def validate(text: str) -> str:
    """Return the compact form of a PMCID.

    Raises:
        IdentifierError: `text` is not a PMCID (reason `format`).
        TypeError: `text` is not a string.
    """
    number = compact(text)
    if not _PMCID.fullmatch(number):
        raise IdentifierError(
            f"not a PMCID (got {show_value(text)}); "
            "expected PMC and one to ten digits, such as PMC3531190"
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
    """Return the PMCID as PubMed Central prints it, which is its compact form, not judged.

    Raises:
        TypeError: `text` is not a string.
    """
    return compact(text)


def match_key(text: str) -> str:
    """Return the form in which PMCIDs of the same article are equal: compact, without version.

    Raises:
        TypeError: `text` is not a string.
    """
    number = compact(text)
    return number.partition(".")[0] if _PMCID.fullmatch(number) else number


def find_in_link(url: str) -> str | None:
    """Return the valid PMCID that a link to a full text leads to.

    Read are `pmc.ncbi.nlm.nih.gov/articles/…`, `www.ncbi.nlm.nih.gov/pmc/articles/…`,
    `europepmc.org/articles/…` and `europepmc.org/article/PMC/…`, with or without the letters
    `PMC` before the number. None for any other host or page, and for what is no link.

    Raises:
        TypeError: `url` is not a string.
    """
    link = split_link(url)
    if link is None:
        return None
    host, parts = link
    pattern = _PATHS.get(host.removeprefix("www."))
    match = pattern.match(parts.path) if pattern is not None else None
    if match is None:
        return None
    found = _write(match[1], match[2])
    return found if _PMCID.fullmatch(found) else None


def _write(digits: str, version: str | None) -> str:
    return f"PMC{digits.lstrip('0') or '0'}{version or ''}"
