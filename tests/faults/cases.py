"""What a case of the fault corpus is: an input, what is done with it, and what must come out.

A case knows its verdict when it is made, from the definition of the format or from the table of
threats: nothing in it comes from running litrecord.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import attrs

import litrecord

__all__ = ["ABSENT", "Case", "Verdict", "look_up", "parse_papers"]

ABSENT: Final = "absent"
_STEP: Final = re.compile(r"\.?([a-z_0-9]+)|\[(-?[0-9]+|'[^']*')\]")


class Verdict(enum.Enum):
    """What reading an input must end in."""

    ACCEPT = "accept"
    """It is read, and the facts of the case hold."""
    REFUSE = "refuse"
    """A `LitrecordError` is raised."""
    EITHER = "either"
    """Both are right; where it is read, the facts hold."""


def parse_papers(data: bytes, strict: bool) -> object:  # noqa: FBT001  # as every `call`
    """Parse as papers, in the format that the content shows."""
    return litrecord.parse(data, strict=strict)


@attrs.frozen(kw_only=True)
class Case:
    """One input of the fault corpus.

    Attributes:
        name: What is wrong with it, unique in its channel: `deep-array-1000`.
        channel: The row of the table of threats that it belongs to: `json`, `resultStr`, `csv` …
        data: The input.
        call: What is done with it; takes the input and whether to be strict. It is called in a
            process of its own, so a lambda will do.
        lenient: The verdict in lenient mode.
        strict: The verdict in strict mode.
        facts: Expected values by their paths from what `call` returns (see `look_up`); they hold
            in either mode where the input is read.
    """

    name: str
    channel: str
    data: bytes = attrs.field(repr=False)
    call: Callable[[bytes, bool], object] = parse_papers
    lenient: Verdict = Verdict.ACCEPT
    strict: Verdict = Verdict.ACCEPT
    facts: Mapping[str, object] = attrs.field(factory=dict, converter=MappingProxyType)


def look_up(value: object, path: str) -> object:
    """Follow a path such as `[0].title.zh.value`, `len`, or `problems[0].code`.

    `len` as a step is the length of what precedes it, `codes` the sorted codes of its problems,
    `text` its `str`. Where a step finds None or nothing to follow, the result is `ABSENT`, and so
    is a None at the end.
    """
    for match in _STEP.finditer(path):
        name, key = match.groups()
        if value is None:
            return ABSENT
        try:
            value = _step(value, name, key)
        except (AttributeError, LookupError):
            return ABSENT
    return ABSENT if value is None else value


def _step(value: object, name: str | None, key: str | None) -> object:
    if name == "len":
        return len(value)  # type: ignore[arg-type]  # a path is written for what it is put to
    if name == "text":
        return str(value)
    if name == "codes":
        return sorted({problem.code for problem in value.problems})  # type: ignore[attr-defined]
    if name is not None:
        return getattr(value, name)
    assert key is not None
    at: object = key.strip("'") if key.startswith("'") else int(key)
    return value[at]  # type: ignore[index]
