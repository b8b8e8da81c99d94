"""The `id` of items: what citations call them by."""

from __future__ import annotations

from litrecord.model.extra import FrozenMapping
from litrecord.model.record import PaperRecord
from litrecord.serializers.csl_json.texts import as_word
from litrecord.text.words.stopwords import FUNCTION_WORDS
from litrecord.vocab.bibtex import KEY

__all__ = ["make_id", "tell_apart"]


def make_id(record: PaperRecord) -> str:
    """Return what a record is called by: its DOI, else another number, else author, year and word.

    A key of a BibTeX file comes before these: what was written with it cites the work by it. It
    depends on the record alone.
    """
    held = record.extra.get("bibtex")
    key = held.get(KEY) if isinstance(held, FrozenMapping) else None
    if isinstance(key, str) and (word := as_word(key)):
        return word
    numbers = [
        ("", record.doi),
        ("pmid:", record.pmid),
        ("", record.pmcid),
        ("arxiv:", record.arxiv),
        *((f"{one.scheme}:", one.value) for one in record.identifiers),
    ]
    for prefix, number in numbers:
        found = as_word(number or "")
        if found:
            return f"{prefix}{found}"
    return _described(record) or "item"


def _described(record: PaperRecord) -> str:
    name = record.authors[0].name if record.authors else None
    surname = "" if name is None else name.family or name.literal or name.given or ""
    year = "" if record.published is None else str(record.published.year)
    return "-".join(filter(None, (_word(surname), year, _first_word(str(record.title or "")))))


def _word(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _first_word(title: str) -> str:
    """Return the first word of a title that says something; of Chinese the first characters."""
    words = [made for word in title[:200].split() if (made := _word(word))]
    return next((one for one in words if one not in FUNCTION_WORDS["en"]), "")[:20]


def tell_apart(items: list[dict[str, object]]) -> None:
    """Give items of the same `id` different ones: the second of them ends in `-2`."""
    taken = {_key(item) for item in items}
    seen: set[str] = set()
    counts: dict[str, int] = {}
    for item in items:
        key = _key(item)
        if key not in seen:
            seen.add(key)
            continue
        number = counts.get(key, 1) + 1
        while f"{key}-{number}" in taken:
            number += 1
        counts[key] = number
        taken.add(f"{key}-{number}")
        item["id"] = f"{item['id']}-{number}"


def _key(item: dict[str, object]) -> str:
    """Return an id as programs compare it: 7 is "7", and some do not tell capital letters."""
    return str(item["id"]).lower()
