"""PMID (PubMed Identifier): the number of a citation in PubMed.

A PMID is a positive integer without leading zeros, of up to eight digits so far; nine are
accepted. There is no check digit. PMIDs are assigned by the U.S. National Library of Medicine,
https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid.

A PMID is not a PMCID: the same number names another article there, so `PMC12345` is rejected.

>>> from litrecord.identifiers import pmid
>>> pmid.validate("PMID: 23193287")
'23193287'
>>> pmid.validate("00012345")
'12345'
>>> pmid.format("23193287")
'PMID: 23193287'
>>> pmid.find_in_link("https://pubmed.ncbi.nlm.nih.gov/23193287/")
'23193287'
>>> pmid.is_valid("0")
False
>>> pmid.validate("PMC3531190")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: not a PMID (got 'PMC3531190'); expected one to nine digits, \
such as 23193287
"""

from __future__ import annotations

import re
from typing import Final

from litrecord.errors import IdentifierError, show_value
from litrecord.identifiers._characters import LONGEST_TEXT, trim
from litrecord.identifiers._links import split_link
from litrecord.patterns import late

__all__ = ["compact", "find_in_link", "format", "is_valid", "validate"]

_PMID: Final = late(r"[1-9][0-9]{0,8}")
_LOOSE: Final = late(
    r"(?:(?:info:|urn:)?(?:pmid|pubmed)(?:\s*+id)?[\s:=/#-]*+)*+([0-9]++)",
    re.IGNORECASE | re.ASCII,
)
_PATHS: Final = {
    "pubmed.ncbi.nlm.nih.gov": late(r"/+([0-9]{1,9})(?:[/;]|\Z)"),
    "ncbi.nlm.nih.gov": late(r"(?:/m)?/pubmed/+([0-9]{1,9})(?:[/;]|\Z)", re.IGNORECASE),
    "europepmc.org": late(r"/(?:article|abstract)/med/([0-9]{1,9})(?:[/;]|\Z)", re.IGNORECASE),
}


def compact(text: str) -> str:
    """Return the digits of the PMID in `text`, without leading zeros.

    White space, invisible characters, quotes, brackets and full stops around, the labels
    `PMID:`, `PubMed ID`, `info:pmid/` and links to PubMed are taken off; full-width digits
    become ASCII.

    A text that is nothing of that kind comes back unchanged but for the white space around.

    Raises:
        TypeError: `text` is not a string.
    """
    if _PMID.fullmatch(text):
        return text
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        return text
    trimmed = trim(text)
    if not trimmed.isascii():
        return text
    match = _LOOSE.fullmatch(trimmed)
    if match is not None:
        return match[1].lstrip("0") or "0"
    return find_in_link(trimmed) or find_in_link("https://" + trimmed) or text


def validate(text: str) -> str:
    """Return the compact form of a PMID.

    Raises:
        IdentifierError: `text` is not a PMID (reason `format`).
        TypeError: `text` is not a string.
    """
    number = compact(text)
    if not _PMID.fullmatch(number):
        raise IdentifierError(
            f"not a PMID (got {show_value(text)}); expected one to nine digits, such as 23193287"
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
    """Return the PMID as PubMed prints it, `PMID: 23193287`, without judging it.

    Raises:
        TypeError: `text` is not a string.
    """
    return f"PMID: {compact(text)}"


def find_in_link(url: str) -> str | None:
    """Return the valid PMID that a link to a PubMed page leads to.

    Read are `pubmed.ncbi.nlm.nih.gov/…`, `www.ncbi.nlm.nih.gov/pubmed/…` and
    `europepmc.org/article/MED/…`. None for any other host or page, and for what is no link.

    Raises:
        TypeError: `url` is not a string.
    """
    link = split_link(url)
    if link is None:
        return None
    host, parts = link
    pattern = _PATHS.get(host.removeprefix("www."))
    match = pattern.match(parts.path) if pattern is not None else None
    return (match[1].lstrip("0") or None) if match is not None else None
