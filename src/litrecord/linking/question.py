"""What is asked of an index, and how it is answered: ISSN, CN number, title, in that order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from litrecord.linking.keys import (
    chinese_spellings,
    cn_key,
    issn_keys,
    other_words,
    short_names_of,
    spellings,
    titles_of,
)
from litrecord.linking.realm import Hits, Realm
from litrecord.linking.titles import loosen_title
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord

__all__ = ["DIFFERENT_TITLE", "Answer", "Kind", "Method", "Question", "Reason"]

Kind: TypeAlias = Literal["journal", "conference", "paper-conference"] | None
Method: TypeAlias = Literal["issn", "cn-number", "title", "normalised-title", "short-name"]
Reason: TypeAlias = Literal["issn-conflict", "ambiguous-issn", "ambiguous-title", "similar-title"]

DIFFERENT_TITLE: Final = "title differs"
_EQUAL: Final = "title equal"
_PUNCTUATED: Final = "title equal but for punctuation"
_AMPERSAND: Final = "title equal with & as and"


class _Stage(NamedTuple):
    """One way to look up titles: its name, what it says when it finds, how, and for what."""

    method: Method
    evidence: str
    find: Callable[[str], Hits]
    names: list[str]


class Answer(NamedTuple):
    """The journal that is meant.

    Attributes:
        at: Its position in the realm.
        method: How it was found.
        evidence: What speaks for it.
        others: The positions of other journals to which the same key leads.
    """

    at: int
    method: Method
    evidence: tuple[str, ...]
    others: Hits = ()


class Question(NamedTuple):
    """What is known of the journal that is looked for.

    Attributes:
        kind: Among what to look; None for both, journals first.
        issns: Its ISSNs in compact form.
        number: The key of its CN number; None when unknown.
        titles: Its titles.
        short_names: Its short names in the CCF list.
    """

    kind: Kind
    issns: list[str]
    number: str | None
    titles: list[str]
    short_names: list[str]

    @classmethod
    def of(
        cls,
        obj: PaperRecord | JournalProfile | None,
        issn: str | Iterable[str],
        title: str | None,
    ) -> Question:
        """Gather what a record or profile and further ISSNs and titles say.

        Raises:
            TypeError: An argument is of another type.
        """
        kind: Kind = None
        profile = obj
        if isinstance(obj, PaperRecord):
            profile = obj.journal
            kind = "paper-conference" if obj.kind == "paper-conference" else "journal"
        elif isinstance(obj, JournalProfile):
            kind = "journal"
        elif obj is not None:
            raise TypeError(
                f"expected PaperRecord, JournalProfile or None, got {type(obj).__name__}; "
                "look up a bare title with title=…, an ISSN with issn=…"
            )
        issns = issn_keys((issn,) if isinstance(issn, str) else tuple(issn))
        titles = [] if title is None else [title]
        if title is not None and not isinstance(title, str):
            raise TypeError(f"title: expected str or None, got {type(title).__name__}")
        if not isinstance(profile, JournalProfile):
            return cls(kind, issns, None, titles, [])
        if profile.kind is not None:
            kind = "conference" if profile.kind == "conference" else "journal"
        return cls(
            kind,
            list(dict.fromkeys([*issns, *issn_keys(profile.issns)])),
            cn_key(profile.cn_number),
            list(dict.fromkeys([*titles, *titles_of(profile)])),
            short_names_of(profile),
        )

    def ask(self, realm: Realm) -> Answer | None:
        """Return the one journal that is meant, or None."""
        hits = self._by_issn(realm)
        if hits:
            chosen = hits[0] if len(hits) == 1 else self._choose(realm, hits)
            return None if chosen is None else self._answer(realm, chosen, "issn", hits)
        hits = self._by_number(realm)
        if hits:
            chosen = hits[0] if len(hits) == 1 else self._choose(realm, hits)
            if chosen is not None and (
                not self._conflicts(realm.issns[chosen], self.issns)
                or self._spelled_alike(realm, chosen)
            ):
                return self._answer(realm, chosen, "cn-number", hits)
        for stage in self._stages(realm):
            hits = self._by_title(stage)
            if hits:
                if len(hits) > 1 or self._barred(realm, hits[0]):
                    return None
                return Answer(hits[0], stage.method, (stage.evidence,))
        return None

    def doubts(self, realm: Realm) -> dict[int, Reason]:
        """Return every journal that any of the keys leads to, with why it may not be the one."""
        found: dict[int, Reason] = {}
        for at in self._by_issn(realm):
            found[at] = "ambiguous-issn"
        hits = list(self._by_number(realm))
        for stage in self._stages(realm):
            for name in stage.names:
                hits += stage.find(name)
        for at in hits:
            if at not in found:
                apart = self._conflicts(realm.issns[at], self.issns) or self._renumbered(realm, at)
                found[at] = "issn-conflict" if apart else "ambiguous-title"
        return found

    def _by_issn(self, realm: Realm) -> Hits:
        hits: dict[int, None] = {}
        for issn in self.issns:
            found = realm.by_issn.get(issn)
            if found is not None:
                hits.update(dict.fromkeys((found,) if isinstance(found, int) else found))
        return tuple(sorted(hits)) if len(hits) > 1 else tuple(hits)

    def _by_number(self, realm: Realm) -> Hits:
        found = None if self.number is None else realm.by_number.get(self.number)
        return () if found is None else (found,) if isinstance(found, int) else found

    def _stages(self, realm: Realm) -> Iterator[_Stage]:
        """Yield the ways to look up titles, from the strictest to the loosest."""
        yield _Stage("title", _EQUAL, realm.of_exact, self.titles)
        yield _Stage("normalised-title", _PUNCTUATED, realm.of_normalised, self.titles)
        yield _Stage("normalised-title", _AMPERSAND, realm.of_loose, self.titles)
        yield _Stage(
            "normalised-title", "title equal but for lost letters", realm.of_damaged, self.titles
        )
        if realm.by_short_name:
            names = self.titles + self.short_names
            yield _Stage("short-name", "short name equal", realm.of_short_name, names)

    @staticmethod
    def _by_title(stage: _Stage) -> Hits:
        """Return the journals that all titles lead to that lead anywhere; else all of them."""
        found = [hits for one in stage.names if (hits := stage.find(one))]
        if len(found) < 2:
            return found[0] if found else ()
        common = set(found[0]).intersection(*found[1:])
        return tuple(sorted(common or {at for hits in found for at in hits}))

    def _choose(self, realm: Realm, hits: Hits) -> int | None:
        """Return the one among journals of one ISSN or number that the title speaks for."""
        for stage in self._stages(realm):
            named = set(self._by_title(stage)).intersection(hits)
            if named:
                return named.pop() if len(named) == 1 else None
        # Of a print and an electronic ISSN one may be unmistakable.
        wanted = {issn for issn in self.issns if issn in realm.by_issn}
        whole = [at for at in hits if wanted and wanted.issubset(realm.issns[at])]
        return whole[0] if len(whole) == 1 else None

    def _barred(self, realm: Realm, at: int) -> bool:
        """Tell whether a journal with the title is another: by its numbers or Chinese title."""
        if self._conflicts(realm.issns[at], self.issns) or self._renumbered(realm, at):
            return True
        if len(self.titles) < 2:
            return False
        ours = chinese_spellings(self.titles)
        theirs = realm.chinese_titles(at) if ours else set()
        return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)

    def _renumbered(self, realm: Realm, at: int) -> bool:
        numbers = realm.numbers_of(at)
        return self.number is not None and bool(numbers) and self.number not in numbers

    @staticmethod
    def _conflicts(some: list[str], others: list[str]) -> bool:
        return bool(some) and bool(others) and set(some).isdisjoint(others)

    def _spelled_alike(self, realm: Realm, at: int) -> bool:
        return not spellings(self.titles).isdisjoint(spellings(realm.titles[at]))

    def _answer(self, realm: Realm, at: int, method: Method, hits: Hits) -> Answer:
        if method == "issn":
            shared = sorted(set(self.issns).intersection(realm.issns[at]))
            evidence = tuple(f"issn {issn}" for issn in shared)
        else:
            evidence = (f"cn-number {self.number}",)
        likeness = self._likeness(realm, at)
        if likeness is not None:
            evidence = (*evidence, likeness)
        others = tuple(one for one in hits if one != at) if len(hits) > 1 else ()
        return Answer(at, method, evidence, others)

    def _likeness(self, realm: Realm, at: int) -> str | None:
        """Say how the titles compare; None when one side has none in a script of the other."""
        if not self.titles or not realm.titles[at]:
            return None
        if any(at in realm.of_exact(title) for title in self.titles):
            return _EQUAL
        ours, theirs = spellings(self.titles), spellings(realm.titles[at])
        if not ours.isdisjoint(theirs):
            return _PUNCTUATED
        if not set(map(loosen_title, self.titles)).isdisjoint(map(loosen_title, realm.titles[at])):
            return _AMPERSAND
        differs = other_words(ours, theirs)
        # A Chinese and an English title say nothing about each other.
        return None if differs is None else DIFFERENT_TITLE if differs else "title similar"
