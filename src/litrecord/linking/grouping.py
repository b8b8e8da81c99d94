"""Which rows are one journal: joining rows of several tables before anything is looked up.

Rows are joined by a shared ISSN, by a CN number, and by title where one side has no ISSN. Two
journals that share a misprinted ISSN stay apart, and so do twins with equal titles and ISSNs of
their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from litrecord.linking.facts import Facts, add_facts, facts_clash, facts_of
from litrecord.linking.keys import chinese_spellings, cn_key, issn_keys, spellings, titles_of
from litrecord.linking.titles import exact_title, normalise_title
from litrecord.model.journal import JournalProfile

__all__ = ["Grouping"]

# Ten years of rows for six categories in several tables are fewer. What claims to be more is not
# looked at again and again: it stays as it is.
_MOST_ROWS: Final = 400


class Grouping:
    """The rows of one index, joined into journals.

    Args:
        rows: Journals only, or conferences only.

    Attributes:
        titles: Of each row its titles as printed.
        issns: Of each row its ISSNs in compact form.
        numbers: Of each row the key of its CN number, or None.
    """

    def __init__(self, rows: Sequence[JournalProfile]) -> None:
        self._rows = rows
        self._parents = list(range(len(rows)))
        # Only of those that were joined: most journals stand in one row.
        self._members: dict[int, list[int]] = {}
        self.titles: list[list[str]] = [titles_of(row) for row in rows]
        self.issns: list[list[str]] = []
        self.numbers: list[str | None] = [
            None if row.cn_number is None else cn_key(row.cn_number) for row in rows
        ]
        self._spelled: dict[int, set[str]] = {}
        self._join_by_issn()
        self._join_by_number()
        bare = [at for at, issns in enumerate(self.issns) if not issns]
        if bare:
            self._join_by_title(bare, exact_title)
            self._join_by_title(bare, normalise_title)

    def journals(self) -> list[list[int]]:
        """Return the rows of each journal, in the order of their first rows."""
        if not self._members:
            return [[at] for at in range(len(self._rows))]
        found: dict[int, list[int]] = {}
        for at in range(len(self._rows)):
            found.setdefault(self._root(at), []).append(at)
        return list(found.values())

    def _join_by_issn(self) -> None:
        seen: dict[str, int] = {}
        shared: dict[str, list[int]] = {}
        for at, row in enumerate(self._rows):
            issns = issn_keys((row.issn_print, row.issn_electronic, row.issn_l, *row.issn_other))
            self.issns.append(issns)
            for issn in issns:
                first = seen.setdefault(issn, at)
                if first != at:
                    shared.setdefault(issn, [first]).append(at)
        # Rows of one title first: where two journals share an ISSN, each keeps its own.
        for rows in shared.values():
            by_title: dict[str, int] = {}
            for at in rows:
                for title in self.titles[at]:
                    key = exact_title(title)
                    self._join(by_title.setdefault(key, at), at)
        # In an order of their own: whatever the order of the tables, the same rows are joined.
        for _, rows in sorted(shared.items()):
            self._join_unless_apart(rows)

    def _join_unless_apart(self, rows: list[int]) -> None:
        """Join the journals of rows with one ISSN, but none of them when two stay apart."""
        roots = self._roots(rows)
        if len(roots) < 2:
            return
        by_title: dict[str, int] = {}
        for root in roots:
            for title in self._spellings_of(root):
                self._join(by_title.setdefault(title, root), root)
        roots = self._roots(roots)
        if self._are_many(roots):
            return
        seen: Facts = {}
        for root in roots:
            facts = facts_of(self._rows[at] for at in self._rows_of(root))
            if facts_clash(facts, seen, same_title=False):
                return
            add_facts(seen, facts)
        for root in roots[1:]:
            self._join(roots[0], root)

    def _join_by_number(self) -> None:
        """Join rows with one CN number; those with different ISSNs only where the titles agree."""
        rows_of: dict[str, list[int]] = {}
        for at, number in enumerate(self.numbers):
            if number is not None:
                rows_of.setdefault(number, []).append(at)
        for _, rows in sorted(rows_of.items()):
            roots = self._roots(rows)
            numbered = [root for root in roots if self._has_issn(root)]
            by_title: dict[str, int] = {}
            for root in numbered:
                for title in self._spellings_of(root):
                    self._join(by_title.setdefault(title, root), root)
            numbered = self._roots(numbered)
            bare = [root for root in roots if not self._has_issn(root)]
            if len(numbered) < 2:
                for root in bare:
                    self._join((numbered or bare)[0], root)

    def _join_by_title(self, bare: list[int], spell: Callable[[str], str]) -> None:
        """Join rows without ISSN to each other and to the one journal of that title."""
        wanted = {spell(title) for at in bare for title in self.titles[at]}
        wanted.discard("")
        rows_of: dict[str, list[int]] = {}
        for at, titles in enumerate(self.titles):
            for title in titles:
                key = spell(title)
                if key in wanted:
                    rows_of.setdefault(key, []).append(at)
        # Chinese titles first: the English ones of two journals may be the same.
        for key in sorted(rows_of, key=lambda key: (key.isascii(), key)):
            roots = self._roots(rows_of[key])
            if len(roots) > 1 and self._are_one(roots):
                for root in roots[1:]:
                    self._join(roots[0], root)

    def _are_one(self, roots: list[int]) -> bool:
        """Tell whether journals with one title are one: at most one has ISSNs, nothing clashes."""
        if self._are_many(roots) or sum(map(self._has_issn, roots)) > 1:
            return False
        if len({self.numbers[at] for root in roots for at in self._rows_of(root)} - {None}) > 1:
            return False
        chinese: set[str] = set()
        seen: Facts = {}
        for root in roots:
            theirs = chinese_spellings(self._titles_of(root))
            if theirs and chinese and chinese.isdisjoint(theirs):
                return False
            chinese |= theirs
            facts = facts_of(self._rows[at] for at in self._rows_of(root))
            if facts_clash(facts, seen, same_title=True):
                return False
            add_facts(seen, facts)
        return True

    def _are_many(self, roots: list[int]) -> bool:
        return sum(len(self._rows_of(root)) for root in roots) > _MOST_ROWS

    def _has_issn(self, root: int) -> bool:
        return any(self.issns[at] for at in self._rows_of(root))

    def _spellings_of(self, root: int) -> set[str]:
        """Return the normalised titles of a journal; those of a row are made once."""
        found: set[str] = set()
        for at in self._rows_of(root):
            spelled = self._spelled.get(at)
            if spelled is None:
                spelled = self._spelled[at] = spellings(self.titles[at])
            found |= spelled
        return found

    def _titles_of(self, root: int) -> list[str]:
        return [title for at in self._rows_of(root) for title in self.titles[at]]

    def _rows_of(self, root: int) -> list[int]:
        return self._members.get(root) or [root]

    def _roots(self, rows: list[int]) -> list[int]:
        """Return one row for each journal among `rows`, in order."""
        return list(dict.fromkeys(map(self._root, rows)))

    def _root(self, at: int) -> int:
        parents = self._parents
        while parents[at] != at:
            parents[at] = at = parents[parents[at]]
        return at

    def _join(self, one: int, other: int) -> None:
        first, second = self._root(one), self._root(other)
        if first == second:
            return
        some, more = self._rows_of(first), self._rows_of(second)
        if len(some) < len(more):
            first, second, some, more = second, first, more, some
        self._parents[second] = first
        self._members.pop(second, None)
        self._members[first] = [*some, *more] if len(some) == 1 else some
        if len(some) > 1:
            some.extend(more)
