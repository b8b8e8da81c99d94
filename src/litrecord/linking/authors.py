"""One list of authors of several records' lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from litrecord.errors import ProblemKind
from litrecord.linking.conflicts import Conflicts, join_texts, settle, unite_items
from litrecord.linking.findings import MERGED_IDENTIFIERS_DIFFER, MERGED_PEOPLE_DIFFER
from litrecord.linking.names import has_same_script, join_names, words_of
from litrecord.linking.texts import share_variant, text_keys, unite_texts
from litrecord.model.people import Affiliation, Author, Contributor, PersonName

__all__ = ["unite_authors", "unite_contributors"]

# Nobody spells a name in more ways.
_MOST_SPELLINGS: Final = 16


def unite_authors(
    lists: Iterable[tuple[Author, ...] | None], path: str, conflicts: Conflicts
) -> tuple[Author, ...] | None:
    """Return one list of authors; None when no record states any.

    Lists of one length are joined person by person: the fuller name wins, a name in the other
    script becomes an alternate. A list that lacks authors of another, in the same order, is the
    less complete. Any other list is reported, and the preferred one stays.

    Args:
        lists: What the records state, the most preferred first.
        path: Where the list stands in the merged record.
        conflicts: Takes the names and lists that were not taken.
    """
    stated = [one for one in lists if one is not None]
    filled = [one for one in stated if one]
    if not filled:
        return () if stated else None
    used = filled[0]
    left: list[tuple[Author, ...]] = []
    for other in filled[1:]:
        joined = _joined(used, other, path, conflicts)
        if joined is None:
            left.append(other)
        else:
            used = joined
    for other in left:
        # Another list may have grown to what this one has.
        if _aligned(used, other) is None:
            conflicts.add(MERGED_PEOPLE_DIFFER, path, _printed(other), _printed(used))
    return used


def unite_contributors(
    lists: Iterable[tuple[Contributor, ...] | None],
) -> tuple[Contributor, ...] | None:
    """Return one list of contributors, each once; None when no record states any."""

    def join(one: Contributor, other: Contributor) -> Contributor | None:
        name = join_names(one.author.name, other.author.name)
        if name is None or not has_same_script(one.author.name, other.author.name):
            return None
        inner = Conflicts()
        author = _join_authors(one.author, other.author, "", inner)
        return None if inner.problems else attrs.evolve(one, author=author)

    return unite_items(lists, _contributor_keys, join)


def _contributor_keys(contributor: Contributor) -> list[tuple[str, str]]:
    return [
        (contributor.role, word)
        for name in _names(contributor.author)
        for word in words_of(name)
        if len(word) > 1
    ]


def _printed(authors: Iterable[Author]) -> str:
    return "; ".join(str(author) for author in authors)


def _joined(
    used: tuple[Author, ...], other: tuple[Author, ...], path: str, conflicts: Conflicts
) -> tuple[Author, ...] | None:
    """Return a list with what another adds to it; None where the two cannot be aligned."""
    pairs = _aligned(used, other)
    if pairs is None:
        return None
    made: list[Author] = []
    for at, (one, two) in enumerate(pairs):
        if one is not None and two is not None:
            if _may_be_one(one, two):
                one = _join_authors(one, two, f"{path}[{at}]", conflicts)  # noqa: PLW2901  # what it became
            else:
                # Perhaps somebody else: nothing that is said of them is taken.
                conflicts.add(MERGED_PEOPLE_DIFFER, f"{path}[{at}].name", two, one)
            made.append(one)
        else:
            made += [author for author in (one, two) if author is not None]
    return tuple(made)


def _aligned(
    used: tuple[Author, ...], other: tuple[Author, ...]
) -> list[tuple[Author | None, Author | None]] | None:
    """Return who is who, None beside an author that one list lacks; None when nobody can tell."""
    if len(used) == len(other):
        agreeing = sum(map(_may_be_one, used, other))
        # One name that differs is a misspelling; where most differ it is another order or paper.
        return list(zip(used, other, strict=True)) if 2 * agreeing >= len(used) else None
    short, long = (used, other) if len(used) < len(other) else (other, used)
    found: list[Author | None] = []
    waiting = list(reversed(short))
    for author in long:
        is_next = bool(waiting) and _shares_name(author, waiting[-1])
        found.append(waiting.pop() if is_next else None)
    if waiting:
        return None
    if long is used:
        return list(zip(long, found, strict=True))
    return list(zip(found, long, strict=True))


def _names(author: Author) -> tuple[PersonName, ...]:
    return (author.name, *author.alternates[:_MOST_SPELLINGS])


def _shares_name(one: Author, other: Author) -> bool:
    return any(
        has_same_script(mine, theirs) and join_names(mine, theirs) is not None
        for mine in _names(one)
        for theirs in _names(other)
    )


def _may_be_one(one: Author, other: Author) -> bool:
    """Tell whether two authors have a name in common, or none in a common script."""
    comparable = any(has_same_script(x, y) for x in _names(one) for y in _names(other))
    return not comparable or _shares_name(one, other)


def _join_authors(one: Author, other: Author, path: str, conflicts: Conflicts) -> Author:
    names = [one.name, *one.alternates]
    known = set(names)
    for name in (other.name, *other.alternates):
        if name not in known:
            _add_name(names, name, len(one.alternates) + 1, f"{path}.name", conflicts)
            known.update((name, names[-1]))
    return attrs.evolve(
        one,
        name=names[0],
        alternates=tuple(names[1:]),
        orcid=_scalar(one.orcid, other.orcid, f"{path}.orcid", conflicts),
        ids=unite_items((one.ids, other.ids)) or (),
        affiliations=_unite_affiliations(one.affiliations, other.affiliations),
        corresponding=_flag(
            one.corresponding, other.corresponding, f"{path}.corresponding", conflicts
        ),
        equal_contribution=_flag(
            one.equal_contribution,
            other.equal_contribution,
            f"{path}.equal_contribution",
            conflicts,
        ),
        email=_scalar(one.email, other.email, f"{path}.email", conflicts, MERGED_PEOPLE_DIFFER),
    )


def _add_name(
    names: list[PersonName], name: PersonName, known: int, path: str, conflicts: Conflicts
) -> None:
    """Put a name where it belongs among the first `known` names, or after them."""
    rivals = [at for at in range(min(known, _MOST_SPELLINGS)) if has_same_script(names[at], name)]
    for at in rivals:
        joined = join_names(names[at], name)
        if joined is not None:
            names[at] = joined
            return
    if rivals:
        conflicts.add(MERGED_PEOPLE_DIFFER, path, str(name), str(names[rivals[0]]))
    else:
        names.append(name)


def _scalar(
    one: str | None,
    other: str | None,
    path: str,
    conflicts: Conflicts,
    kind: ProblemKind = MERGED_IDENTIFIERS_DIFFER,
) -> str | None:
    return settle((one, other), join_texts, path, conflicts, kind)


def _flag(one: bool | None, other: bool | None, path: str, conflicts: Conflicts) -> bool | None:  # noqa: FBT001  # the values of a field
    if one is not None and other is not None and one != other:
        conflicts.add(MERGED_PEOPLE_DIFFER, path, other, one)
    return other if one is None else one


def _unite_affiliations(
    one: tuple[Affiliation, ...] | None, other: tuple[Affiliation, ...] | None
) -> tuple[Affiliation, ...] | None:
    return unite_items((one, other), _affiliation_keys, _join_affiliations)


def _affiliation_keys(affiliation: Affiliation) -> list[str]:
    names = [] if affiliation.name is None else text_keys(affiliation.name)
    return names if affiliation.ror is None else [*names, affiliation.ror]


def _join_affiliations(one: Affiliation, other: Affiliation) -> Affiliation | None:
    """Return one of two that share a name or are known by one number; None where they differ."""
    if one.name is None or other.name is None:
        is_one = one.ror is not None and one.ror == other.ror
    else:
        is_one = share_variant(one.name, other.name)
    if not is_one:
        return None
    inner = Conflicts()
    made = Affiliation(
        name=unite_texts((one.name, other.name), "", inner),
        ror=_scalar(one.ror, other.ror, "", inner),
        country=_scalar(one.country, other.country, "", inner),
    )
    return None if inner.problems else made
