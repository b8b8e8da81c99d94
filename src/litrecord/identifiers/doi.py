"""DOI (Digital Object Identifier): the persistent name of an article, a chapter, a data set.

A DOI is `10.`, a registrant code, a slash and a suffix. The registrant code is made of digits,
in groups separated by full stops; the suffix is any text of printable characters that its
registrant chose, slashes, brackets and signs included, so that almost nothing can be said about
its shape. There is no check digit. The letter case does not matter, so records keep it as given
and DOIs are compared through `match_key`.

DOIs are governed by the DOI Foundation (ISO 26324). The syntax stands in the DOI Handbook,
https://www.doi.org/the-identifier/resources/handbook. Where this module is narrower:

- no white space, control or invisible characters inside;
- at most 2,048 characters (the standard sets no limit; no real DOI comes near);
- no percent escapes and no `&lt;`, `&gt;`, `&amp;`: they are read as what they stand for, also
  when they were applied twice;
- a shortDOI (`10/aabbe`) is an alias of a DOI and not one itself.

>>> from litrecord.identifiers import doi
>>> doi.validate("https://doi.org/10.1186/s13287-025-04495-z")
'10.1186/s13287-025-04495-z'
>>> doi.validate("DOI: 10.1016%2FS0140-6736(20)30183-5.")
'10.1016/S0140-6736(20)30183-5'
>>> doi.validate("（ＤＯＩ：１０．１１８６／ABC）")
'10.1186/ABC'
>>> doi.match_key("doi:10.1186/ABC")
'10.1186/abc'
>>> doi.format("10.1002/1521-3951(200009)221:1<453::AID-PSSB453>3.0.CO;2-Q")
'https://doi.org/10.1002/1521-3951(200009)221:1%3C453::AID-PSSB453%3E3.0.CO;2-Q'
>>> doi.is_valid("11.1186/s13287-025-04495-z")
False
>>> doi.validate("10.1186")
Traceback (most recent call last):
    ...
litrecord.errors.IdentifierError: not a DOI (got '10.1186'); expected '10.', digits, '/' and a \
suffix, such as 10.1000/182
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

from litrecord.errors import IdentifierError, show_value
from litrecord.identifiers._characters import CLOSING, OPENING, fold
from litrecord.identifiers._links import split_link
from litrecord.patterns import late

__all__ = ["LONGEST", "compact", "find_in_link", "format", "is_valid", "match_key", "validate"]

LONGEST: Final = 2048

# A character takes at most 12 in a link: four bytes of UTF-8, each written %XX.
_LONGEST_TEXT: Final = 12 * LONGEST + 100
# Peeling a link that was escaped twice takes two rounds, and one more to see that it is done.
_ROUNDS: Final = 4
_HOSTS: Final = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})

# What nearly all DOIs look like: nothing in it could be peeled off, so one match settles it.
_PLAIN: Final = re.compile(r"10\.[0-9]{4,9}/[-A-Za-z0-9._;:()/]{0,200}[A-Za-z0-9]")
_DOI: Final = late(r"10(?:\.[0-9]++)+/[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd]+")
_PREFIXES: Final = late(
    rf"""(?:
        [\s{re.escape(OPENING)}]
      | (?:https?:?)?/{{0,3}}(?:www\.|dx\.)?doi\.org\.?(?::[0-9]{{1,5}})?/+
      | (?:info:|urn:)?doi[\s:=/.]*
    )*+""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_TRACKING: Final = late(
    r"(?:utm_[a-z_]+|[a-z]{1,2}clid|msclkid|mc_[ce]id|mkt_tok|igshid)=.*",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_ESCAPES: Final = late(r"(?:%[0-9A-Fa-f]{2})+")
_ENTITY: Final = late(r"&(?:amp;)*(lt|gt|amp);")
_ENTITIES: Final = {"lt": "<", "gt": ">", "amp": "&"}
_BRACKETS: Final = {")": "(", "]": "[", "}": "{", ">": "<", "》": "《", "〉": "〈"}
_TAIL: Final = frozenset(".,;。、｡" + CLOSING) - _BRACKETS.keys()


def compact(text: str) -> str:
    """Return the DOI in `text` without what people write around it, in the letter case given.

    Taken off are white space and invisible characters; brackets and quotes around; the labels
    `doi:`, `DOI `, `info:doi/`, `urn:doi:` and resolver links, also several of them; percent
    escapes; tracking parameters (`utm_source` and the like; any other query or fragment may
    belong to the DOI and stays); and a full stop, comma, semicolon, closing quote or unbalanced
    closing bracket at the end. Full-width characters become ASCII.

    A text in which no DOI is left by that comes back unchanged but for the white space around.

    Raises:
        TypeError: `text` is not a string.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = text.strip()
    return _read(text) or text


def validate(text: str) -> str:
    """Return the compact form of a DOI.

    Raises:
        IdentifierError: There is no DOI in `text`, or one of more than 2,048 characters
            (reason `format`).
        TypeError: `text` is not a string.
    """
    if _PLAIN.fullmatch(text):
        return text
    found = _read(text.strip())
    if found is None:
        raise IdentifierError(
            f"not a DOI (got {show_value(text)}); "
            "expected '10.', digits, '/' and a suffix, such as 10.1000/182"
        )
    if len(found) > LONGEST:
        raise IdentifierError(
            f"a DOI of {len(found)} characters (got {show_value(text)}); expected at most {LONGEST}"
        )
    return found


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
    """Return the DOI as a link, `https://doi.org/…`, without judging it.

    What a URL can't hold is percent-encoded: `%`, `?`, `#`, `<`, `>`, quotes, spaces, letters
    outside ASCII. The link of a valid DOI is read back as that DOI.

    Raises:
        TypeError: `text` is not a string.
    """
    # A lone surrogate has no UTF-8 form; it can only come from a text that is no DOI.
    from urllib.parse import quote  # noqa: PLC0415  # reading needs it not

    return "https://doi.org/" + quote(compact(text), safe="/:;(),@!$*=+~", errors="replace")


def match_key(text: str) -> str:
    """Return the form in which equal DOIs are equal strings: compact and casefolded.

    Raises:
        TypeError: `text` is not a string.
    """
    return compact(text).casefold()


def find_in_link(url: str) -> str | None:
    """Return the valid DOI that a link to doi.org, dx.doi.org or www.doi.org leads to.

    None for any other host, whatever its path says, and for what is no link.

    Raises:
        TypeError: `url` is not a string.
    """
    link = split_link(url, longest=_LONGEST_TEXT)
    if link is None or link[0] not in _HOSTS:
        return None
    # Not only the path: '?' and '#' are ordinary characters in a DOI, and careless links leave
    # them unescaped.
    found = _read(url.strip())
    return found if found is not None and len(found) <= LONGEST else None


def _read(text: str) -> str | None:
    # A result is a DOI from which nothing more can be peeled; that makes `compact` idempotent.
    if len(text) > _LONGEST_TEXT:
        return None
    for _ in range(_ROUNDS):
        peeled = _peel(text)
        if peeled == text:
            return text if _DOI.fullmatch(text) else None
        text = peeled
    return None


def _peel(text: str) -> str:
    text = fold(text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: _ENTITIES[match[1]], text)
    if "%" in text:
        # Escapes that aren't UTF-8 stay, and all the others with them: nobody knows what was meant.
        with suppress(UnicodeDecodeError):
            text = _ESCAPES.sub(_decode, text)
    # The pattern matches at the start whatever stands there, if only the empty string.
    text = _PREFIXES.sub("", text, count=1)
    return _cut_tracking(_cut_tail(text))


def _decode(escapes: re.Match[str]) -> str:
    return bytes.fromhex(escapes[0].replace("%", "")).decode()


def _cut_tracking(text: str) -> str:
    question_mark = text.rfind("?")
    if question_mark < 0:
        return text
    parameters = text[question_mark + 1 :].split("&")
    while parameters and _TRACKING.fullmatch(parameters[-1]):
        parameters.pop()
    return text[:question_mark] + ("?" + "&".join(parameters) if parameters else "")


def _cut_tail(text: str) -> str:
    end = len(text)
    surplus: dict[str, int] = {}
    while end:
        last = text[end - 1]
        if last in _BRACKETS:
            if last not in surplus:
                # Cutting the tail removes no opening bracket, so one count serves to the end.
                opened = text.count(_BRACKETS[last], 0, end)
                surplus[last] = text.count(last, 0, end) - opened
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        elif last not in _TAIL and not last.isspace():
            break
        end -= 1
    return text[:end]
