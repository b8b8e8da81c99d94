"""Authors, editors and others in EndNote's XML."""

from __future__ import annotations

from collections.abc import Callable

from litrecord.model.people import Author, Contributor, PersonName
from litrecord.parsers.papers import values
from litrecord.parsers.papers.elements import parted
from litrecord.parsers.papers.reading import Reading
from litrecord.text.names import read_name

__all__ = ["people", "read_authors", "read_people"]


def read_people(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read names. A comma at the end says that a name is that of a group."""
    found: list[Author] = []
    left: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        text, rest = parted(item)
        name = values.clean(text, reading, at=f"[{place}]")
        if name is None:
            left.append(item)
            continue
        group = name.rstrip(" ,")
        if name.endswith(",") and group:
            found.append(Author(name=PersonName(literal=group, raw=name)))
        elif name.strip(" ,;"):
            found.append(Author(name=read_name(name, order="given-first")))
        left.append(rest)
    reading.leave(left if any(left) else None)
    return tuple(found) or None


def read_authors(value: object, reading: Reading) -> dict[str, object] | None:
    """Read authors, who are editors where the type of reference says so."""
    found = read_people(value, reading)
    if found is None:
        return None
    types = reading.gathered.get("types")
    if isinstance(types, list) and "edited book" in [str(one).casefold() for one in types]:
        return {"contributors": _in_role(found, "editor")}
    return {"authors": found}


def _in_role(found: tuple[Author, ...], role: str) -> tuple[Contributor, ...]:
    return tuple(Contributor(role=role, author=one) for one in found)


def people(
    role: str, thesis: str | None = None
) -> Callable[[object, Reading], tuple[Contributor, ...] | None]:
    """Make what reads people in a role, and perhaps in another one of a thesis."""

    def read(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
        found = read_people(value, reading)
        is_thesis = thesis is not None and reading.gathered.get("kind") == "thesis"
        return _in_role(found, (thesis if is_thesis else None) or role) if found else None

    return read
