"""Texts with their languages, identifiers, and things that have a name."""

from __future__ import annotations

from typing import Final, TypeAlias

from litrecord.model.identifier import Identifier
from litrecord.model.text import BilingualText, LangText
from litrecord.patterns import late
from litrecord.serializers.papers.ledger import Ledger
from litrecord.text.characters import clean_characters

__all__ = [
    "Made",
    "identifiers",
    "joined",
    "named",
    "plain",
    "property_value",
    "tagged",
    "texts",
    "without_none",
]

Made: TypeAlias = dict[str, object]

# What JSON-LD takes for a language: BCP 47 by its form
_TAG: Final = late("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


def without_none(made: Made) -> Made:
    """Return an object without what says nothing."""
    return {key: value for key, value in made.items() if value not in (None, [], {})}


def joined(values: list[object]) -> object:
    """Return one value by itself, several as a list, None for none."""
    return values[0] if len(values) == 1 else values or None


def plain(ledger: Ledger, path: str, text: str | None) -> str | None:
    """Write a text without language; control characters are no part of it."""
    if text is None:
        return None
    clean = clean_characters(text)
    if not clean.strip():
        ledger.lose(path)
        return None
    ledger.say(path, text, clean)
    return clean


def tagged(text: str, lang: str | None) -> object:
    """Write a text with its language, if that is known and has the form of one."""
    is_tag = lang is not None and _TAG.fullmatch(lang) is not None
    return {"@value": text, "@language": lang} if is_tag else text


def _variant(ledger: Ledger, path: str, variant: LangText) -> object:
    clean = clean_characters(variant.value)
    if not clean.strip():
        ledger.lose(path)
        return None
    ledger.tell(path)
    ledger.say(f"{path}.value", variant.value, clean)
    made = tagged(clean, variant.lang)
    if variant.lang is not None and made is clean:
        ledger.lose(f"{path}.lang")
    if variant.role != "unknown":
        # No word of schema.org says which of the texts of one work came first.
        ledger.lose(f"{path}.role")
    return made


def texts(
    ledger: Ledger, path: str, text: BilingualText | None, first: int | None = None
) -> list[object]:
    """Write a text in all its languages.

    Args:
        ledger: The account of the record.
        path: Path of the text.
        text: The text; None gives nothing.
        first: The place of the variant that comes first; None for the order of the record.
    """
    if text is None:
        return []
    order = sorted(range(len(text.variants)), key=lambda at: at != first)
    made = {at: _variant(ledger, f"{path}.variants[{at}]", text.variants[at]) for at in order}
    return [one for one in made.values() if one is not None]


def named(ledger: Ledger, path: str, name: BilingualText | None, word: str) -> Made | None:
    """Write a thing that has nothing but a name, None where that says nothing.

    Args:
        ledger: The account of the record.
        path: Path of the name.
        name: The name.
        word: Its type.
    """
    found = joined(texts(ledger, path, name))
    return None if found is None else {"@type": word, "name": found}


def property_value(scheme: str, value: str) -> Made:
    """Write an identifier in a named scheme."""
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def identifiers(
    ledger: Ledger, path: str, ids: tuple[Identifier, ...], *, but: str | None = None
) -> list[object]:
    """Write identifiers in other schemes; those of one scheme may be written elsewhere."""
    made: list[object] = []
    for at, one in enumerate(ids):
        if one.scheme == but:
            continue
        scheme = plain(ledger, f"{path}[{at}].scheme", one.scheme)
        value = plain(ledger, f"{path}[{at}].value", one.value)
        if scheme is None or value is None:
            ledger.lose(f"{path}[{at}].scheme", f"{path}[{at}].value")
        else:
            made.append(property_value(scheme, value))
    return made
