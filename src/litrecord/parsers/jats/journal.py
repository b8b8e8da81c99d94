"""The journal of an article in JATS."""

from __future__ import annotations

from typing import Final

from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation
from litrecord.model.text import LangText
from litrecord.parsers.jats.texts import named, read_names, take_role
from litrecord.parsers.papers import values
from litrecord.parsers.papers.elements import attribute, children, parted
from litrecord.parsers.papers.reading import Reading
from litrecord.vocab.jats import ABBREVIATIONS

__all__ = [
    "read_abbreviations",
    "read_issns",
    "read_journal_ids",
    "read_journal_title",
    "read_trans_titles",
]

_MEDIA: Final = {
    "ppub": "journal.issn_print",
    "print": "journal.issn_print",
    "epub": "journal.issn_electronic",
    "electronic": "journal.issn_electronic",
    "online": "journal.issn_electronic",
    "online-only": "journal.issn_electronic",
    "linking": "journal.issn_l",
    "l": "journal.issn_l",
}


def read_journal_ids(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what a journal is called in databases: abbreviations and identifiers."""
    short: list[Abbreviation] = []
    others: list[Identifier] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        kind = (attribute(item, "journal-id-type") or "").casefold()
        if text is not None and kind in ABBREVIATIONS:
            short.append(Abbreviation(value=text, scheme=ABBREVIATIONS[kind]))
        elif text is not None:
            others.append(Identifier(scheme=kind or "journal-id", value=text))
    made = {"journal.abbreviations": tuple(short), "journal.ids": tuple(others)}
    return {target: one for target, one in made.items() if one} or None


def read_journal_title(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of the journal, perhaps one in each language."""
    found = read_names(value, reading)
    return {"journal.name": found, "journal.kind": "journal"} if found else None


def read_trans_titles(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the titles that the journal has in other languages, which their groups state."""
    found: list[LangText] = []
    left: list[object] = []
    for item in reading.entries(value):
        group = dict(item) if isinstance(item, dict) else {}
        role = take_role(group) or "parallel"
        for title in children(group, "trans-title"):
            text, rest = parted(title)
            # What the title states itself is nearer than what its group does.
            holder = rest if "@lang" in rest else group
            found += named(text, holder, reading, role=role)
            left.append(rest)
        group.pop("trans-title", None)
        left.append(group)
    reading.leave([one for one in left if one])
    return tuple(found) or None


def read_abbreviations(value: object, reading: Reading) -> tuple[Abbreviation, ...] | None:
    """Read abbreviated titles, which may say whose they are."""
    found: list[Abbreviation] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        kind = (attribute(item, "abbrev-type") or "").casefold()
        if text is not None:
            found.append(Abbreviation(value=text, scheme=ABBREVIATIONS.get(kind)))
            left.append({} if kind in ABBREVIATIONS else parted(item)[1])
    reading.leave([one for one in left if one])
    return tuple(found) or None


def read_issns(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the ISSNs of the journal, by their medium."""
    made: dict[str, object] = {}
    others: list[str] = []
    left: list[object] = []
    for item in reading.entries(value):
        number = values.read_issn(parted(item)[0], reading)
        medium = attribute(item, "publication-format") or attribute(item, "pub-type") or ""
        target = _MEDIA.get(medium.casefold())
        if number is None:
            left.append(item)
        elif target is None or made.get(target, number) != number:
            others.append(number)
            left.append(parted(item)[1])
        else:
            made[target] = number
    if others:
        made["journal.issn_other"] = tuple(others)
    reading.leave([one for one in left if one])
    return made or None
