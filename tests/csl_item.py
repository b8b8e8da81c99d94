"""What an item of CSL-JSON may hold by the data format of CSL 1.0.2: names of variables, shapes.

The names are those of https://github.com/citation-style-language/schema, `csl-data.json`, written
down here apart from the library's own, so that one holds the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from litrecord.vocab.kinds import CSL_TYPES

__all__ = ["PROPERTIES", "faults"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TEXTS = _words("""
    citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection
    archive_location archive-place authority call-number citation-label collection-title
    container-title container-title-short dimensions division DOI event event-title event-place
    genre ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place
    original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
    reviewed-title scale section source status title title-short URL version volume-title
    volume-title-short year-suffix
""")
NUMBERS = _words("""
    id chapter-number citation-number collection-number edition first-reference-note-number issue
    locator number number-of-pages number-of-volumes page page-first part printing supplement volume
""")
NAMES = _words("""
    author chair collection-editor compiler composer container-author contributor curator director
    editor editorial-director executive-producer guest host interviewer illustrator narrator
    organizer original-author performer producer recipient reviewed-author script-writer
    series-creator translator
""")
DATES = _words("accessed available-date event-date issued original-date submitted")
NAME_PARTS = _words("family given dropping-particle non-dropping-particle suffix literal")
DATE_PARTS = _words("date-parts season circa literal raw")
SWITCHES = _words("comma-suffix static-ordering parse-names")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict)
        and all(
            (key in NAME_PARTS and _is_text(part))
            or (key in SWITCHES and isinstance(part, str | int | float))
            for key, part in one.items()
        )
        for one in value
    )


def _is_date(value: object) -> bool:
    if not isinstance(value, dict) or not value.keys() <= set(DATE_PARTS):
        return False
    parts = value.get("date-parts", [[1]])
    return (
        isinstance(parts, list)
        and 1 <= len(parts) <= 2
        and all(isinstance(one, list) and 1 <= len(one) <= 3 for one in parts)
        and all(_is_number(part) for one in parts for part in one)
        and _is_number(value.get("season", 1))
        and all(_is_text(value.get(key, "")) for key in ("literal", "raw"))
    )


PROPERTIES: dict[str, Callable[[object], bool]] = {
    "type": lambda value: value in CSL_TYPES,
    "categories": lambda value: isinstance(value, list) and all(map(_is_text, value)),
    "custom": lambda value: isinstance(value, dict),
    **dict.fromkeys(TEXTS, _is_text),
    **dict.fromkeys(NUMBERS, _is_number),
    **dict.fromkeys(NAMES, _is_names),
    **dict.fromkeys(DATES, _is_date),
}


def faults(items: object) -> Iterator[str]:
    """Yield what of a document is not as the data format has it."""
    if not isinstance(items, list):
        yield "no array"
        return
    for at, item in enumerate(items):
        yield from (f"{at}: no {key}" for key in ("id", "type") if key not in item)
        for key, value in item.items():
            if key not in PROPERTIES or not PROPERTIES[key](value):
                yield f"{at}: {key}: {value!r}"
