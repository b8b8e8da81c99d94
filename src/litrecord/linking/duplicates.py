"""Finding the records that are of one paper."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, Literal, TypeAlias, get_args

import attrs

from litrecord.linking.abbreviations import initials_of
from litrecord.linking.likeness import (
    agree_in_authors,
    agree_in_identifiers,
    agree_in_place,
    agree_in_venue,
    agree_in_years,
    is_distinctive,
    share,
    title_likeness,
)
from litrecord.linking.sketches import SCHEMES, Sketch, combined, sketch_of
from litrecord.linking.titles import has_han, normalise_title
from litrecord.model.record import PaperRecord

__all__ = ["DuplicateGroup", "Ground", "find_duplicates"]

Ground: TypeAlias = Literal["doi", "pmid", "pmcid", "arxiv", "place", "title"]

_LIKE: Final = 0.8
_HALF: Final = 0.5
_UNLIKE: Final = 0.3
# Of papers with one key so many different ones are compared with each further one.
_MOST_COMPARED: Final = 16
_Judge: TypeAlias = Callable[[Sketch, Sketch], bool]


@attrs.frozen
class DuplicateGroup:
    """Records of one paper.

    Attributes:
        indices: Their positions among the records, from 0, in order; at least two.
        grounds: On what they were found to be one: `doi`, `pmid`, `pmcid`, `arxiv` (an identifier
            that two of them share), `place` (volume or issue, first page, year and journal),
            `title`. In this order, each once; each holds for two of them at least.
    """

    indices: tuple[int, ...]
    grounds: tuple[Ground, ...]


def find_duplicates(records: Iterable[PaperRecord]) -> tuple[DuplicateGroup, ...]:
    """Find the records that are of one paper, whatever their language and source.

    Identifiers first, then volume, issue, first page and year in one journal, then titles. A
    Chinese and an English record are found by identifiers, by place, or through a third record
    that has both titles.

    A shared identifier is not enough where titles and authors contradict it, nor a place where
    titles do, nor a title where authors, year, journal or place do; short and usual titles, such
    as `Editorial` or 前言, are no ground. Records with different DOIs never come together, whatever
    stands between them: a preprint and its article are versions of one work and no duplicates. A
    record that may be one of two papers is in no group with either. Rather a pair is missed than
    a wrong one found.

    Time grows with the number of records and not with its square. The records are read once and
    not kept.

    Args:
        records: The records; the positions in the result count them from 0.

    Returns:
        The groups in the order of their first records. A record is in one group at most.

    Raises:
        TypeError: One of them is no record.
    """
    papers = _Papers()
    for one in records:
        if not isinstance(one, PaperRecord):
            raise TypeError(f"expected PaperRecord, got {type(one).__name__}")
        papers.add(sketch_of(one))
    for at, scheme in enumerate(SCHEMES):
        papers.join(scheme, _identifier_keys(at), _is_same_number)
    papers.join("place", _place_keys, _is_same_place)
    papers.join("title", _title_keys, _is_same_title)
    return papers.groups()


class _Papers:
    """Records joined into papers, step by step."""

    def __init__(self) -> None:
        self._sketches: list[Sketch] = []
        # What the records of a paper say together, by the one that stands for all
        self._united: dict[int, Sketch] = {}
        self._parents: list[int] = []
        self._grounds: dict[int, set[Ground]] = {}
        self._sizes: dict[int, int] = {}

    def add(self, sketch: Sketch) -> None:
        self._parents.append(len(self._sketches))
        self._sketches.append(sketch)

    def join(
        self, ground: str, keys: Callable[[Sketch], Iterable[Hashable]], judge: _Judge
    ) -> None:
        """Join the papers that have a key in common and are one by what is known of both."""
        seen: dict[Hashable, int] = {}
        shared: dict[Hashable, list[int]] = {}
        for at in range(len(self._sketches)):
            for key in keys(self._sketches[at]):
                first = seen.setdefault(key, at)
                if first != at:
                    shared.setdefault(key, [first]).append(at)
        name: Ground = next(one for one in get_args(Ground) if one == ground)
        for members in shared.values():
            self._join_block(members, name, judge)

    def groups(self) -> tuple[DuplicateGroup, ...]:
        """Return the papers of more than one record."""
        members: dict[int, list[int]] = {}
        for at in range(len(self._parents)):
            root = self._root(at)
            if root in self._sizes:
                members.setdefault(root, []).append(at)
        order: tuple[Ground, ...] = get_args(Ground)
        return tuple(
            DuplicateGroup(
                tuple(indices), tuple(one for one in order if one in self._grounds[root])
            )
            for root, indices in members.items()
        )

    def _join_block(self, members: list[int], ground: Ground, judge: _Judge) -> None:
        """Join those of a block that are one; whoever may be one of two papers stays alone.

        Those of which most is known come first, so that the poor find all that they may be.
        """
        for root in {root for root, count in self._counted(members).items() if count > 1}:
            self._grounds.setdefault(root, set()).add(ground)
        roots = sorted(
            dict.fromkeys(map(self._root, members)),
            key=lambda root: (-_richness(self._known(root)), root),
        )
        papers: list[int] = []
        by_place: dict[Hashable, int] = {}
        for root in roots:
            sketch = self._known(root)
            place = (sketch.identifiers[0], sketch.years, sketch.volumes, sketch.pages)
            near = papers[:_MOST_COMPARED]
            if place in by_place:
                near.append(by_place[place])
            fitting = {
                one: None for one in map(self._root, near) if judge(self._known(one), sketch)
            }
            if not fitting:
                by_place.setdefault(place, root)
                papers.append(root)
            elif len(fitting) == 1:
                (found,) = fitting
                self._unite(found, root, ground)

    def _counted(self, members: list[int]) -> dict[int, int]:
        counts: dict[int, int] = {}
        for at in members:
            root = self._root(at)
            counts[root] = counts.get(root, 0) + 1
        return counts

    def _known(self, root: int) -> Sketch:
        return self._united.get(root) or self._sketches[root]

    def _root(self, at: int) -> int:
        parents = self._parents
        while parents[at] != at:
            parents[at] = at = parents[parents[at]]
        return at

    def _unite(self, one: int, other: int, ground: Ground) -> None:
        if self._sizes.get(one, 1) < self._sizes.get(other, 1):
            one, other = other, one
        self._parents[other] = one
        self._united[one] = combined(self._known(one), self._known(other))
        self._united.pop(other, None)
        self._sizes[one] = self._sizes.get(one, 1) + self._sizes.pop(other, 1)
        grounds = self._grounds.setdefault(one, set())
        grounds |= self._grounds.pop(other, set())
        grounds.add(ground)


def _richness(sketch: Sketch) -> int:
    """Count what is known of a paper, what tells papers apart most surely the most."""
    return (
        8 * bool(sketch.identifiers[0])
        + 4 * any(sketch.identifiers)
        + sum(map(bool, (sketch.pages, sketch.volumes, sketch.issues, sketch.venues)))
        + sum(map(bool, (sketch.years, sketch.families, sketch.issns)))
    )


def _identifier_keys(at: int) -> Callable[[Sketch], Iterable[Hashable]]:
    return lambda sketch: sketch.identifiers[at]


def _place_keys(sketch: Sketch) -> Iterator[Hashable]:
    """Yield journal, volume and page; and journal, year, issue and page, for those without volume.

    A title in Latin letters stands there by the initials of its words, which its short form
    shares.
    """
    titles: list[str] = []
    for title in sketch.venues:
        if has_han(title):
            titles.append(normalise_title(title))
        else:
            titles += ["/" + initials for initials in initials_of(title)]
    for venue in dict.fromkeys([*sketch.issns, *titles]):
        for page in sketch.pages:
            for volume in sketch.volumes:
                yield "volume", venue, volume, page
            for year in sketch.years:
                for issue in sketch.issues:
                    yield "issue", venue, year, issue, page


def _title_keys(sketch: Sketch) -> Iterator[Hashable]:
    return (title for title in sketch.titles if is_distinctive(title))


def _is_same_number(one: Sketch, other: Sketch) -> bool:
    """Tell whether two papers with one identifier are one."""
    if share(one.identifiers[0], other.identifiers[0]) is False:
        return False
    likeness = title_likeness(one, other)
    if likeness is None or likeness >= _UNLIKE:
        return True
    # A DOI of an issue or a placeholder stands in records of many papers.
    return agree_in_authors(one, other) is True or agree_in_place(one, other) is True


def _may_be_one(one: Sketch, other: Sketch) -> bool:
    if agree_in_identifiers(one, other) is False or agree_in_authors(one, other) is False:
        return False
    if one.is_notice != other.is_notice:
        return False
    if None not in (one.is_preprint, other.is_preprint) and one.is_preprint != other.is_preprint:
        return False
    return agree_in_years(one, other) is not False


def _is_same_place(one: Sketch, other: Sketch) -> bool:
    """Tell whether two papers that begin on one page of one issue are one."""
    if not _may_be_one(one, other) or agree_in_place(one, other) is not True:
        return False
    if agree_in_venue(one, other) is not True:
        return False
    likeness = title_likeness(one, other)
    if likeness is None:
        # In two languages: short notes on one page hardly have as many authors.
        return 0 in (one.authors, other.authors) or one.authors == other.authors
    return likeness >= _LIKE or (likeness >= _HALF and agree_in_authors(one, other) is True)


def _is_same_title(one: Sketch, other: Sketch) -> bool:
    """Tell whether two papers of one title are one."""
    if not _may_be_one(one, other):
        return False
    place, venue = agree_in_place(one, other), agree_in_venue(one, other)
    if place is False or (venue is False and place is not True):
        return False
    if agree_in_authors(one, other) is True or venue is True:
        return True
    return any(is_distinctive(title, very=True) for title in set(one.titles) & set(other.titles))
