"""Faults in records of the founding format, of each kind equally often."""

from __future__ import annotations

import random
from typing import Final

__all__ = ["put_faults"]

# A value of the right type that means nothing, by key; the others get text that is only white
# space with a control character.
_BAD: Final[dict[str, object]] = {
    "doi": "not a DOI",
    "DOIUrl": "https://",
    "url": "htp:/papers",
    "PeriodicalId": -1,
    "PeriodicalIF": "high",
    "publicationDate": "2025-13-45",
    "publicationTypes": [["Journal Article"], 7],
    "fieldsOfStudy": [None, "Medicine"],
    "isOpenAccess": "yes",
    "citationCount": "many",
    "resultStr": '{"title":"cut o',
    "RegionNum": "五区",
    "ArticlePicture": "none",
    "PMCID": "PMC-12",
    "EPubDate": "07/08/25",
    "JCR": "Q7",
    "authors": "Ying-Feng Gao\x07, , Na Zhao; et al.",
    "journal": ["a", "list"],
    "volume": "?",
    "pages": "see below",
}
_ELSE: Final = "bad\x07 value"
_WRONG_TYPES: Final[tuple[object, ...]] = (12, 1.5, True, ["a", "b"], {"value": "x"}, "text")
_MISSING: Final = object()


def _fault(random_: random.Random, key: str, value: object) -> object:
    kind = random_.randrange(5)
    if kind == 0:
        return _MISSING
    if kind == 1:
        return None
    if kind == 2:
        return [] if isinstance(value, list) else {} if isinstance(value, dict) else ""
    if kind == 3:
        others = [one for one in _WRONG_TYPES if type(one) is not type(value)]
        return random_.choice(others)
    return _BAD.get(key, _ELSE)


def put_faults(
    random_: random.Random, level: dict[str, object], chance: float
) -> dict[str, object]:
    """Return a level of a record in which each field is faulty with the given chance.

    The fields inside `journal` count as fields of their own.
    """
    made: dict[str, object] = {}
    for key, value in level.items():
        if random_.random() < chance:
            fault = _fault(random_, key, value)
            if fault is not _MISSING:
                made[key] = fault
        elif isinstance(value, dict):
            made[key] = put_faults(random_, value, chance)
        else:
            made[key] = value
    return made
