"""Which name a misspelt one was meant to be.

`difflib` compares with every name, letter by letter; a hostile input has a hundred thousand keys.
Here a name is found by what is left of it when one character is taken away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

__all__ = ["nearest"]

_LONGEST: Final = 40


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """Return the known name that differs from `name` by one slip, or None.

    A slip is one character that is wrong, missing or too many, or two neighbours that changed
    places. Letter case, hyphens and underscores do not count.
    """
    if len(name) > _LONGEST:
        return None
    table = _table(known)
    return next((table[form] for form in _forms(name) if form in table), None)


@lru_cache(maxsize=256)
def _table(known: tuple[str, ...]) -> Mapping[str, str]:
    made: dict[str, str] = {}
    for name in known:
        for form in _forms(name):
            made.setdefault(form, name)
    # A name itself comes before what is left of another.
    return made | {_plain(name): name for name in known}


def _plain(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "")


def _forms(name: str) -> Iterator[str]:
    plain = _plain(name)
    yield plain
    if len(plain) > 2:
        for at in range(len(plain)):
            yield plain[:at] + plain[at + 1 :]
