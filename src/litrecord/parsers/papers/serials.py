"""ISSNs that share one text, with the words that name their media: `1234-5679 (Print), …`."""

from __future__ import annotations

import re
from typing import Final

from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.values import read_issn, read_texts
from litrecord.patterns import late
from litrecord.vocab.problems import IDENTIFIER_INVALID

__all__ = ["ISSN_TARGETS", "read_issn_text"]

ISSN_TARGETS: Final = ("journal.issn_print", "journal.issn_electronic", "journal.issn_other")

# No serial has so many numbers.
_LONGEST: Final = 1000
_NUMBER: Final = "[0-9]{4}-?[0-9]{3}[0-9X](?![0-9A-Z])"
_MEDIUM: Final = "print|electronic|online|linking|web|cd-rom"
_ISSN: Final = late(
    rf"(?:(?P<before>[ep]|{_MEDIUM})?[- ]?ISSN(?:-L)? ?:? ?|(?<![0-9A-Z-]))(?P<number>{_NUMBER})"
    rf"(?: ?\(?(?P<after>{_MEDIUM})\)?)?",
    re.IGNORECASE,
)
_BETWEEN: Final = late(r"[\s,;/|、，；.]*")
_FIELDS: Final = {
    "print": "journal.issn_print",
    "p": "journal.issn_print",
    "electronic": "journal.issn_electronic",
    "online": "journal.issn_electronic",
    "e": "journal.issn_electronic",
}


def read_issn_text(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the ISSNs of a text or of several: targets `ISSN_TARGETS`.

    A word before or after a number tells its medium. Of two numbers for one medium the second is
    among the others. A text that holds anything else stays.
    """
    made: dict[str, object] = {}
    others: list[str] = []
    rest: list[str] = []
    for text in read_texts(value, reading) or ():
        numbers = list(_ISSN.finditer(text)) if len(text) <= _LONGEST else []
        if not numbers or _BETWEEN.fullmatch(_ISSN.sub("", text)) is None:
            rest.append(text)
        if not numbers:
            reading.note(IDENTIFIER_INVALID, text, expected="0378-5955")
        for match in numbers:
            number = read_issn(match["number"], reading)
            word = (match["before"] or match["after"] or "").casefold()
            target = _FIELDS.get(word)
            if number is None:
                rest.append(text)
            elif target is None or made.setdefault(target, number) != number:
                others.append(number)
    if others:
        made["journal.issn_other"] = tuple(others)
    reading.leave(rest)
    return made or None
