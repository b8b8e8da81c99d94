"""Two tables of neighbouring years, changed as real ones are, with the truth known."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from benchmarks.journals import SEED, Journal, invent_journals

__all__ = ["Neighbours", "invent_neighbours"]

_LEFT_OUT: Final = 0.02
_ADDED: Final = 0.02
_TWINS: Final = 0.001


class Neighbours(NamedTuple):
    """Two years of one list of journals.

    Attributes:
        before: The journals of the first year.
        after: Those of the second.
        truth: For each of the second its position in the first; None for a new journal.
        changes: How many of each change were made, by what is changed.
    """

    before: list[Journal]
    after: list[Journal]
    truth: list[int | None]
    changes: dict[str, int]


def invent_neighbours(count: int, *, seed: int = SEED) -> Neighbours:
    """Return so many journals of one year, and about as many of the next.

    Twins are pairs of journals whose titles differ in `&` and `and` or in a hyphen only, and
    whose ISSNs are all different: one half stands in both years, of the other half one of the two
    appears in the second year.
    """
    source = random.Random(seed)  # noqa: S311  # a corpus, no secret
    added = int(count * _ADDED)
    twins = max(2, int(count * _TWINS))
    # The last ones serve as new journals, as new titles, and as ISSNs of the twins.
    everything = invent_journals(count + added + 2 * twins + count // 50, seed=seed + 1)
    before, rest = everything[:count], everything[count:]
    new, rest = rest[:added], rest[added:]
    doubles, spare = rest[: 2 * twins], iter(rest[2 * twins :])
    changer = _Changer(source, iter([one.title for one in spare]))
    twinned = [at for at, one in enumerate(before) if _twin_title(one.title) is not None]
    chosen = source.sample(twinned, min(twins, len(twinned)))
    second: list[Journal] = []
    for number, (at, double) in enumerate(zip(chosen, doubles, strict=False)):
        twin = double._replace(title=_twin_title(before[at].title) or "")
        changer.count("twin in both years" if number % 2 else "twin in the second year only")
        (before if number % 2 else second).append(twin)
    keeps = {*chosen, *range(count, len(before))}
    after: list[Journal] = []
    truth: list[int | None] = []
    for at, journal in enumerate(before):
        if at in keeps:
            after.append(journal)
        elif source.random() < _LEFT_OUT:
            changer.count("left out")
            continue
        else:
            after.append(changer.change(journal))
        truth.append(at)
    for journal in (*new, *second):
        after.append(journal)
        truth.append(None)
    changer.count("new", len(new))
    order = source.sample(range(len(after)), len(after))
    first = [changer.without_an_issn(one, "before") for one in before]
    return Neighbours(
        first,
        [after[at] for at in order],
        [truth[at] for at in order],
        dict(sorted(changer.made.items())),
    )


def _twin_title(title: str) -> str | None:
    """Return a title that is spelled alike; None where there is nothing to change."""
    for one, other in ((" & ", " and "), (" and ", " & "), (" AND ", " & "), ("-", " ")):
        if one in title:
            return title.replace(one, other, 1)
    return None


def _swapped(title: str) -> str:
    for one, other in ((" & ", " and "), (" AND ", " & "), (" and ", " & ")):
        if one in title:
            return title.replace(one, other)
    return title


def _undressed(title: str) -> str:
    marks = unicodedata.normalize("NFD", title)
    return "".join(one for one in marks if not unicodedata.combining(one))


# What is changed, how often where it can be, and what the title becomes
_CHANGES: Final[tuple[tuple[str, float, Callable[[str], str]], ...]] = (
    ("& and and", 0.10, _swapped),
    ("hyphen to space", 0.30, lambda title: title.replace("-", " ")),
    ("diacritics dropped", 0.50, _undressed),
    ("double space", 0.005, lambda title: title.replace(" ", "  ", 1)),
    ("subtitle added", 0.003, lambda title: f"{title}: An Invented Quarterly"),
    ("letter case", 0.35, lambda title: title.title() if title.isupper() else title.upper()),
)


class _Changer:
    """Makes the changes between two years and counts them."""

    def __init__(self, source: random.Random, titles: Iterator[str]) -> None:
        self._source = source
        self._titles = titles
        self.made: dict[str, int] = {}

    def count(self, change: str, number: int = 1) -> None:
        """Count a change."""
        self.made[change] = self.made.get(change, 0) + number

    def change(self, journal: Journal) -> Journal:
        """Return a journal as the next year's table prints it."""
        title = journal.title
        for name, chance, made in _CHANGES:
            changed = made(title)
            if changed != title and self._source.random() < chance:
                title = changed
                self.count(name)
        if self._source.random() < 0.005:
            title = next(self._titles)
            self.count("renamed")
        return self.without_an_issn(journal._replace(title=title), "after")

    def without_an_issn(self, journal: Journal, year: str) -> Journal:
        """Return a journal of which one year's table may lack one of two ISSNs."""
        kind = self._source.random()
        if journal.issn_print is None or journal.issn_electronic is None or kind > 0.06:
            return journal
        self.count(f"an ISSN missing {year}")
        if kind < 0.03:
            return journal._replace(issn_print=None)
        return journal._replace(issn_electronic=None)
