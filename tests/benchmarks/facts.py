"""What a journal profile states, as the plain dicts of `baselines` state it."""

from __future__ import annotations

from typing import Final

from litrecord.model.extra import thaw
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking

__all__ = ["facts_of"]

_NO_CATEGORIES: Final[list[dict[str, object]]] = []


def _category(one: JCRCategory) -> dict[str, object]:
    return {
        "name": one.name,
        "name_zh": one.name_zh,
        "edition": one.edition,
        "quartile": one.quartile,
        "rank": one.rank,
        "total": one.total,
        "candidates": one.candidates,
    }


def _zone(one: CASZone) -> tuple[object, ...]:
    return one.name_zh, one.name_en, one.zone, one.position, one.total


def _extra(profile: JournalProfile) -> object:
    kept = thaw(profile.extra)
    return kept.get("table", {}) if isinstance(kept, dict) else kept


def facts_of(profile: JournalProfile) -> dict[str, object]:
    """Return what a profile with one ranking, of the JCR or the CAS partition, states."""
    (title,) = profile.name.variants if profile.name is not None else (None,)
    stated: dict[str, object] = {
        "title": None if title is None else title.value,
        "lang": None if title is None else title.lang,
    }
    (ranking,) = profile.rankings
    if isinstance(ranking, CASPartition):
        return stated | {
            "issns": profile.issns,
            "open_access": profile.open_access,
            "is_review": ranking.is_review,
            "indexing": tuple(one.index for one in profile.indexing),
            "year": ranking.edition_year,
            "scheme": ranking.scheme,
            "majors": [_zone(one) for one in ranking.majors],
            "minors": [_zone(one) for one in ranking.minors],
            "top": ranking.top,
            "notes": ranking.notes,
            "extra": _extra(profile),
        }
    if not isinstance(ranking, JCRRanking):
        raise TypeError(f"no facts of {type(ranking).__name__}")
    factor = ranking.impact_factor
    return stated | {
        "issn_print": profile.issn_print,
        "issn_electronic": profile.issn_electronic,
        "country": profile.country,
        "year": ranking.data_year,
        "editions": ranking.editions or (),
        "impact_factor": None if factor is None else (factor.value, factor.qualifier),
        "categories": [_category(one) for one in ranking.categories] or _NO_CATEGORIES,
        "extra": _extra(profile),
    }
