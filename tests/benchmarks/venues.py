"""Invented journals as records of the founding format print them."""

from __future__ import annotations

import random
from typing import Final, NamedTuple, TypeAlias

from benchmarks.journals import invent_journals

__all__ = ["Level", "Venue", "invent_venues"]

Level: TypeAlias = dict[str, object]

_JOURNALS: Final = 250
_CHINESE_JOURNALS: Final = 50
_CHINESE_PLACES: Final = (
    *("云岭", "青河", "东泽", "南浦", "白石"),
    *("临川", "北岭", "西屏", "海陵", "江原"),
)
_CHINESE_FIELDS: Final = ("医学", "工程", "农业", "教育", "环境")
_CHINESE_FORMS: Final = ("{}{}杂志", "{}{}学报", "中外{}{}研究")


class Venue(NamedTuple):
    """A journal as the records print it.

    Attributes:
        name: Its title.
        lang: Language of its papers, `zh` or `en`.
        periodical_id: The provider's number of it.
        weight: How many papers it has, in ratio to others: a few have most of them.
        values: What records say of it, by key.
    """

    name: str
    lang: str
    periodical_id: int
    weight: float
    values: Level


def invent_venues(random_: random.Random) -> list[Venue]:
    """Return 250 ranked journals in English and 50 unranked ones in Chinese."""
    made = [
        Venue(
            name=one.title,
            lang="en",
            periodical_id=1_000 + 37 * at,
            weight=1 / (3 + at),
            values={
                "PeriodicalIF": float(one.factor) if one.factor[0].isdigit() else one.factor,
                "FirstCategoryId": str(random_.randint(1, 13)),
                "RegionNum": random_.randint(1, 4),
                "RegionCategory": one.major,
                "JCR": one.places[0].quartile,
                "JCRName": one.categories[0],
            },
        )
        for at, one in enumerate(invent_journals(_JOURNALS))
    ]
    unranked: Level = {
        "PeriodicalIF": None,
        "FirstCategoryId": "",
        "RegionNum": None,
        "RegionCategory": "",
        "JCR": "",
        "JCRName": "",
    }
    names = [
        form.format(place, field)
        for form in _CHINESE_FORMS
        for place in _CHINESE_PLACES
        for field in _CHINESE_FIELDS
    ]
    return made + [
        Venue(name, "zh", 90_000 + at, 1 / (3 + at), unranked)
        for at, name in enumerate(names[:_CHINESE_JOURNALS])
    ]
