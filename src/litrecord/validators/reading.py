"""Problems of reading that a record still has, told again from what its source left in it.

A record carries no problems, but its `Source` remembers each value that could not be taken as it
stood. As long as the field holds what it held when it was read, the problem stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, Severity
from litrecord.model.paths import PathError, value_at
from litrecord.model.source import Kept
from litrecord.vocab.problems import READING_KINDS

__all__ = ["reading_problems", "still_holds"]

# CPython writes integers of up to 4,300 digits; this many bits have fewer.
_LONGEST_INTEGER: Final = 14_000


def reading_problems(obj: object) -> Iterator[Problem]:
    """Yield the problems of reading `obj` that still hold, with their paths in the source.

    Args:
        obj: A record or profile; one that was made in Python has no such problems.
    """
    source = getattr(obj, "source", None)
    layout = getattr(source, "layout", None)
    if layout is None:
        return
    for path, kept in layout.walk():
        if kept.code is not None and still_holds(obj, kept):
            yield _problem(path, kept, kept.code)


def still_holds(obj: object, kept: Kept) -> bool:
    """Tell whether the field that a kept value belongs to is as it was when `obj` was read.

    A kept value without a field is about the source alone and holds for good.
    """
    if not kept.path:
        return True
    try:
        value = value_at(obj, kept.path)
    except PathError:
        value = None
    if isinstance(value, int) and value.bit_length() > _LONGEST_INTEGER:
        # str() refuses it, so that no parser can have held it in words.
        return False
    return (None if value is None else str(value)) == kept.held


def _problem(path: str, kept: Kept, code: str) -> Problem:
    kind = READING_KINDS.get(code)
    if kind is not None:
        return kind.problem(path, raw=kept.raw, used=kept.held)
    # A parser from elsewhere worded it and is not at hand. An error is what leaves a field empty.
    severity = Severity.ERROR if kept.held is None else Severity.WARNING
    return Problem(code=code, severity=severity, path=path, raw=kept.raw, used=kept.held)
