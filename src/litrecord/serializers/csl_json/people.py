"""Names of an item: in the parts that CSL knows, and how they will be read."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.people import Author, PersonName
from litrecord.patterns import late
from litrecord.serializers.csl_json.item import Item
from litrecord.serializers.csl_json.texts import as_read, as_word
from litrecord.text.name_parts import name_of_parts
from litrecord.text.names import read_name, run_together
from litrecord.text.tags import primary_language
from litrecord.vocab.csl import ITEM_CONTRIBUTORS

__all__ = ["key_of", "read_back", "say_authors", "say_contributors", "say_people", "write_name"]

_HAN: Final = late("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PARTS: Final = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}


def write_name(name: PersonName, *, whole: bool = False) -> dict[str, object]:
    """Write a name; empty where nothing of it can be written.

    Args:
        name: The name.
        whole: Whether a Chinese name is not to be parted.
    """
    is_chinese = name.lang is None or name.lang.partition("-")[0] == "zh"
    if whole and is_chinese and name.literal is None and _HAN.search(str(name)):
        return {"literal": as_word(str(name))}
    parts = {key: as_word(getattr(name, field) or "") for field, key in _PARTS.items()}
    made: dict[str, object] = {key: part for key, part in parts.items() if part}
    return made if made.keys() & {"family", "given", "literal"} else {}


def say_authors(item: Item, *, whole: bool = False) -> None:
    """Write the authors."""
    authors = item.record.authors
    if authors is not None:
        say_people(item, "author", authors, "authors", whole=whole)


def say_contributors(item: Item, *, whole: bool = False) -> None:
    """Write those who did something else, by what they did."""
    listed = item.record.contributors or ()
    order: list[int] = []
    for role in ITEM_CONTRIBUTORS:
        places = [at for at, one in enumerate(listed) if one.role == role]
        people = tuple(listed[at].author for at in places)
        found = [at for at, one in zip(places, people, strict=True) if write_name(one.name)]
        if found:
            paths = [f"contributors[{at}].author" for at in places]
            _say_names(item, role, people, paths, whole=whole)
            order += found
    for at in order:
        item.ledger.tell(f"contributors[{at}].role")
    if order != sorted(order):
        # They come back in the order of what they did.
        item.ledger.change("contributors", listed, tuple(listed[at] for at in order))


def say_people(
    item: Item, name: str, people: tuple[Author, ...], path: str, *, whole: bool = False
) -> None:
    """Write people.

    Args:
        item: The item.
        name: The variable.
        people: Who they are.
        path: Where the record has them.
        whole: See `write_name`.
    """
    if not people:
        item.variables[name] = []
        item.ledger.tell(path)
    _say_names(item, name, people, [f"{path}[{at}]" for at in range(len(people))], whole=whole)


def _say_names(
    item: Item, name: str, people: tuple[Author, ...], paths: list[str], *, whole: bool
) -> None:
    ledger = item.ledger
    written: list[dict[str, object]] = []
    is_same = True
    for one, path in zip(people, paths, strict=True):
        made = write_name(one.name, whole=whole)
        if not made:
            # What nobody is told of is lost.
            is_same = False
            continue
        written.append(made)
        ledger.tell(f"{path}.name")
        if ledger.is_asked:
            read = read_back(item, made)
            if key_of(read) != key_of(one.name):
                ledger.change(f"{path}.name", one.name, read)
            is_same = is_same and run_together(read) == run_together(one.name)
    if written:
        item.variables[name] = written
        if not is_same:
            item.replace(name, *paths)


def key_of(name: PersonName) -> tuple[str | None, ...]:
    """Return what a name says, but for which part is printed first."""
    return (name.family, name.given, name.particle, name.suffix, name.literal, name.lang)


def read_back(item: Item, made: dict[str, object]) -> PersonName:
    """Return the name that a reader makes of what is written."""
    parts = {field: as_read(str(made.get(key, ""))) for field, key in _PARTS.items()}
    name = name_of_parts(
        parts["family"], parts["given"], particle=parts["particle"], suffix=parts["suffix"]
    )
    if name is None:
        literal = parts["literal"]
        is_han = _HAN.search(literal) is not None
        name = read_name(literal, order="unknown") if is_han else PersonName(literal=literal)
    tags = item.languages
    if name.lang != "zh" or not tags or any(primary_language(tag) != "ja" for tag in tags):
        return name
    # Chinese surnames say nothing of where a Japanese one ends.
    if name.literal is None and str(name) in parts.values() and name.family not in parts.values():
        return PersonName(literal=str(name), lang="ja")
    return attrs.evolve(name, lang="ja")
