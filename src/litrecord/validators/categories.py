"""Rules about the names of Web of Science categories."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from litrecord.errors import Problem
from litrecord.model.immutable import Immutable
from litrecord.model.ranking import CASPartition, JCRRanking
from litrecord.typing import Context
from litrecord.validators.rules import rule
from litrecord.vocab import categories as vocabulary
from litrecord.vocab.table_problems import CATEGORY_UNKNOWN, RANK_FOR_SEVERAL_CATEGORIES

__all__ = ["category_unknown", "rank_for_several_categories"]

# The longest name in force has 51 characters.
_LONGEST_NAME: Final = 100
# From here on a name is shown as the nearest, and from there on it may be put in its place:
# whether ENGINEERING, MEDICAL is a misprint of ENGINEERING, BIOMEDICAL, at 0.93, is unknown.
_LEAST_SIMILAR: Final = 0.8
_NEARLY_EQUAL: Final = 0.95


def _prefixes(name: str) -> set[str]:
    return {word[:3] for word in name.upper().replace(",", " ").split() if len(word) > 3}


@functools.cache
def _by_prefix() -> dict[str, list[str]]:
    """Return the names in force by the beginnings of their words; one fixed value."""
    found: dict[str, list[str]] = {}
    for category in vocabulary.CATEGORIES:
        for prefix in _prefixes(category.name):
            found.setdefault(prefix, []).append(category.name)
    return found


class _Verdict(NamedTuple):
    is_known: bool
    nearest: str | None = None
    suggestion: str | None = None


@functools.lru_cache(maxsize=4096)
def _judge(name: str) -> _Verdict:
    """Tell whether a short name is known, and if not which one is nearest."""
    if vocabulary.find_categories(name) or vocabulary.find_retired(name):
        return _Verdict(is_known=True)
    # Only names that begin a word alike are compared: a comparison is dear.
    near = dict.fromkeys(
        one for prefix in sorted(_prefixes(name)) for one in _by_prefix().get(prefix, ())
    )
    upper = name.upper()
    for found in difflib.get_close_matches(upper, near, n=1, cutoff=_LEAST_SIMILAR):
        ratio = difflib.SequenceMatcher(None, found, upper).ratio()
        suggestion = found if ratio >= _NEARLY_EQUAL else None
        return _Verdict(is_known=False, nearest=found, suggestion=suggestion)
    return _Verdict(is_known=False)


def _names(ranking: Immutable) -> Iterator[tuple[str, str]]:
    if isinstance(ranking, JCRRanking):
        for at, category in enumerate(ranking.categories):
            if category.name is not None:
                yield f"categories[{at}].name", category.name
    # 新锐分区 (xr) is not bound to these names.
    elif isinstance(ranking, CASPartition) and ranking.system == "cas":
        for at, zone in enumerate(ranking.minors):
            if zone.name_en is not None:
                yield f"minors[{at}].name_en", zone.name_en


@rule(CATEGORY_UNKNOWN, applies_to=Immutable)
def category_unknown(ranking: Immutable, _context: Context) -> Iterator[Problem]:
    """Report the name of a JCR category or narrow field that is neither in force nor retired."""
    for path, name in _names(ranking):
        verdict = _judge(name) if len(name) <= _LONGEST_NAME else _Verdict(is_known=False)
        if not verdict.is_known:
            yield CATEGORY_UNKNOWN.problem(
                path, raw=name, expected=verdict.nearest, suggestion=verdict.suggestion
            )


@rule(RANK_FOR_SEVERAL_CATEGORIES, applies_to=JCRRanking)
def rank_for_several_categories(ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report a rank or quartile of which it is open to which of several categories it belongs."""
    for at, category in enumerate(ranking.categories):
        if category.name is None and len(category.candidates) > 1:
            yield RANK_FOR_SEVERAL_CATEGORIES.problem(
                f"categories[{at}]",
                raw=category.raw or "; ".join(category.candidates),
                expected=" | ".join(category.candidates[:3]),
            )
