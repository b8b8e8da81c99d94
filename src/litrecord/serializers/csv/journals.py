"""What of a journal profile no column of a table holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from litrecord.errors import Problem, show_value
from litrecord.model.dates import PartialDate
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, Ranking
from litrecord.model.text import BilingualText
from litrecord.vocab.columns import fitting
from litrecord.vocab.losses import NOT_EXPRESSED
from litrecord.vocab.profile_columns import METRICS, RowUnit, best_major

__all__ = ["losses_of_profile"]


def losses_of_profile(profile: JournalProfile, *, rows: RowUnit) -> Iterator[Problem]:
    """Yield what no column holds, and which numbers are too large for theirs.

    Of a title that has a column, language and role are not counted.

    Args:
        profile: The profile.
        rows: What a row of the table is.
    """
    yield from _unexpressed(profile, "", _SHOWN_OF_PROFILE)
    yield from _unshown_variants(profile.name, "name", with_chinese=True)
    yield from _unshown_variants(profile.publisher, "publisher", with_chinese=False)
    for at, status in enumerate(profile.indexing):
        yield from _unexpressed(status, f"indexing[{at}].", _SHOWN_OF_INDEXING)
    for at, ranking in enumerate(profile.rankings):
        path = f"rankings[{at}]."
        yield from _unexpressed(ranking, path, _SHOWN_OF_RANKING)
        released = ranking.released
        if released is not None and released != PartialDate(year=released.year):
            yield _loss(f"{path}released", str(released))
        yield from _unexpressed_places(ranking, path, rows)


def _unexpressed_places(ranking: Ranking, path: str, rows: RowUnit) -> Iterator[Problem]:
    for name in _PLACES:
        for at, place in enumerate(getattr(ranking, name, ())):
            if rows == "category":
                yield from _unexpressed(place, f"{path}{name}[{at}].", _SHOWN_OF_PLACE)
            # One problem for a place, whose fields are lost together.
            elif any(_unexpressed(place, "", _shown_of_one(place, ranking))):
                yield _loss(f"{path}{name}[{at}]", place)


# What columns hold. Rankings, and what is ranked in them, are looked at one by one.
_SHOWN_OF_PROFILE: Final = frozenset(
    {
        *("kind", "name", "issn_print", "issn_electronic", "issn_other", "cn_number", "publisher"),
        *("country", "open_access", "indexing", "rankings", "source"),
    }
)
_SHOWN_OF_INDEXING: Final = frozenset({"index", "level", "status", "edition"})
_PLACES: Final = ("categories", "majors", "minors", "entries")
_SHOWN_OF_RANKING: Final = frozenset(
    {
        *("system", "scheme", "data_year", "edition_year", "year", "released", "edition"),
        *(*METRICS, "metric", "editions", "scope", *_PLACES),
        *("top", "is_review", "status", "notes", "warning", "reasons", "source"),
    }
)
_SHOWN_OF_PLACE: Final = frozenset(
    {
        *("name", "candidates", "metric", "edition", "quartile", "rank", "total", "percentile"),
        *("percentile_derived", "name_zh", "name_en", "zone", "position", "field", "level"),
    }
)


def _shown_of_one(place: Immutable, ranking: Ranking) -> frozenset[str]:
    """Return the fields of a place that the row of its whole ranking holds."""
    if not isinstance(place, CASZone):
        return frozenset({"name", "field", "level"})
    if isinstance(ranking, CASPartition) and place is best_major(ranking):
        return frozenset({"zone", "name_en" if place.name_zh is None else "name_zh"})
    if isinstance(ranking, CASPartition) and any(place is one for one in ranking.minors):
        return frozenset({"name_zh" if place.name_en is None else "name_en"})
    return frozenset()


def _unexpressed(obj: Immutable, path: str, shown: frozenset[str]) -> Iterator[Problem]:
    for field in attrs.fields(type(obj)):
        value = getattr(obj, field.name)
        is_small = not isinstance(value, int) or fitting("int32", [value]) == [value]
        if not (field.name in shown and is_small) and value != field.default:
            yield _loss(f"{path}{field.name}", value)


def _unshown_variants(
    text: BilingualText | None, path: str, *, with_chinese: bool
) -> Iterator[Problem]:
    if text is None:
        return
    shown = (text.best("en"), text.zh if with_chinese else None)
    for at, variant in enumerate(text.variants):
        if all(variant is not one for one in shown):
            yield _loss(f"{path}.variants[{at}]", variant.value)


def _loss(path: str, value: object) -> Problem:
    raw = value if isinstance(value, str | int | float) else show_value(value)
    return NOT_EXPRESSED.problem(path, raw=raw)
