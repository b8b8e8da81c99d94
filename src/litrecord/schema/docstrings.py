"""What docstrings say of classes and of their fields."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Final

from litrecord.patterns import late

__all__ = ["describe_class", "describe_fields"]

_SECTION: Final = late("(Args|Attributes|Raises|Examples?|Notes?):")
_ENTRY: Final = late(r"( +)([^\W\d]\w*)(?: \([^()]*\))?:(?: +(.*))?")


def describe_class(cls: type) -> str:
    """Return what the docstring of a class says before its sections; paragraphs on a line each.

    It is empty where the class has no docstring of its own.
    """
    paragraphs: list[list[str]] = [[]]
    for line in _lines(cls):
        if _SECTION.fullmatch(line):
            break
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n".join(" ".join(lines) for lines in paragraphs if lines)


def describe_fields(cls: type) -> dict[str, str]:
    """Return what the sections `Attributes:` of a class and those it is derived from say, by field.

    What a derived class says of a field counts more than what its base says.
    """
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        found |= {name: " ".join(filter(None, pieces)) for name, pieces in _attributes(base)}
    return found


def _lines(cls: type) -> list[str]:
    # Not inspect.getdoc, which takes the docstring of a base. Without any (-OO) there is nothing.
    return inspect.cleandoc(cls.__dict__.get("__doc__") or "").split("\n")


def _attributes(cls: type) -> Iterator[tuple[str, list[str]]]:
    """Yield each field with the pieces of what is said of it."""
    lines = iter(_lines(cls))
    # The search leaves off after the title of the section.
    if "Attributes:" not in lines:
        return
    indent: str | None = None
    name, pieces = "", list[str]()
    for line in lines:
        if line and line[0] != " ":
            break
        entry = _ENTRY.fullmatch(line)
        if entry is not None and indent in {None, entry[1]}:
            if name:
                yield name, pieces
            indent, name, pieces = entry[1], entry[2], [entry[3] or ""]
        else:
            pieces.append(line.strip())
    if name:
        yield name, pieces
