"""Where the two levels of a record of the founding format contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.model.dates import PartialDate
from litrecord.model.extra import JsonValue, freeze
from litrecord.model.people import Author
from litrecord.text.markup import match_form
from litrecord.vocab.aggregator.levels import Level
from litrecord.vocab.aggregator.values import Note
from litrecord.vocab.problems import INNER_OUTER_CONFLICT

__all__ = ["MAY_DIFFER", "agree", "find_conflicts"]

# What may differ between the levels without contradiction: texts are in two languages, counts and
# provenance are of the moment.
MAY_DIFFER: Final = frozenset({"title", "abstract", "citationCount", "platform"})


def find_conflicts(outer: Level, inner: Level) -> Iterator[Note]:
    """Note each value of the inner level that contradicts the outer one."""
    for key, value in inner.values.items():
        other = outer.values.get(key)
        if key in MAY_DIFFER or value is None or other is None or agree(value, other):
            continue
        raw: JsonValue = freeze(inner.fields[key])
        yield Note(key, INNER_OUTER_CONFLICT, raw, freeze(outer.fields[key]))


def agree(one: object, other: object) -> bool:
    """Tell whether two typed values of a key do not contradict each other."""
    if one is other or one == other:
        return True
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return one.earliest() <= other.latest() and other.earliest() <= one.latest()
    if isinstance(one, str) and isinstance(other, str):
        return match_form(one) == match_form(other)
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        return all(map(_agree_on_one, one, other))
    return False


def _agree_on_one(one: object, other: object) -> bool:
    if isinstance(one, Author) and isinstance(other, Author):
        # The same people in another script are no contradiction.
        return one.name.lang != other.name.lang or match_form(str(one)) == match_form(str(other))
    return isinstance(one, str) and isinstance(other, str) and match_form(one) == match_form(other)
