"""One text of several records' texts: the languages of all, equal texts once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, get_args

import attrs

from litrecord.errors import ProblemKind
from litrecord.linking.conflicts import Conflicts
from litrecord.linking.findings import MERGED_TEXTS_DIFFER
from litrecord.linking.wording import (
    continues,
    form_of,
    script_of,
    share_script,
)
from litrecord.model.text import BilingualText, LangBasis, LangText, TextRole
from litrecord.text.tags import primary_language

__all__ = ["join_variants", "share_variant", "text_keys", "unite_texts"]

_ROLES: Final = {role: rank for rank, role in enumerate(get_args(TextRole))}
_BASES: Final = {basis: rank for rank, basis in enumerate(get_args(LangBasis))}
# A language that was stated or that the script gives away is not overruled.
_CERTAIN: Final = frozenset({"stated", "script"})
# No text has more variants in one language; what claims to is not compared with all of them.
_MOST_COMPARED: Final = 8


def unite_texts(
    texts: Iterable[BilingualText | None],
    path: str,
    conflicts: Conflicts,
    *,
    grows: bool = False,
    kind: ProblemKind = MERGED_TEXTS_DIFFER,
) -> BilingualText | None:
    """Return one text with the variants of all; None when there is none.

    Variants that say the same in one language are one, with the better known language and the
    higher role: original, parallel, translation, unknown, machine translation. Another wording in
    the same language is reported, unless roles tell the two apart: two known ones that differ, or
    one of a machine translation.

    Args:
        texts: What the records state, the most preferred first.
        path: Where the text stands in the merged record.
        conflicts: Takes the wordings that were not taken.
        grows: Whether a variant that goes on where another is cut off takes its place.
        kind: As what these are reported.
    """
    stated = [one for one in texts if one is not None]
    if len(stated) < 2:
        return stated[0] if stated else None
    union = _Union(stated[0].variants, grows=grows)
    left = [(one, rival) for text in stated[1:] for one, rival in union.add(text.variants)]
    for one, rival in left:
        conflicts.add(kind, path, one.value, union.variants[rival].value)
    return BilingualText(variants=tuple(union.variants))


def share_variant(one: BilingualText, other: BilingualText) -> bool:
    """Tell whether two texts say the same in one language at least."""
    return not set(text_keys(one)).isdisjoint(text_keys(other))


def text_keys(text: BilingualText) -> list[str]:
    """Return the forms of the variants; texts that may be one have one in common."""
    return [form_of(one.value) for one in text.variants]


class _Union:
    """Variants by what they say and by their language."""

    def __init__(self, variants: Iterable[LangText], *, grows: bool) -> None:
        self.variants: list[LangText] = []
        self._grows = grows
        self._forms: list[str] = []
        self._by_form: dict[str, list[int]] = {}
        self._by_language: dict[str, list[int]] = {}
        for one in variants:
            self._append(one, form_of(one.value))

    def add(self, variants: Sequence[LangText]) -> list[tuple[LangText, int]]:
        """Add the variants of one text; return those that contradict one, with its position."""
        left: list[tuple[LangText, int]] = []
        added: list[tuple[LangText, str]] = []
        for one in variants:
            form = form_of(one.value)
            # A blank variant has nothing to add, not even its role.
            if (not form and self.variants) or self._joins(one, form):
                continue
            rivals = self._rivals(one)
            if any(self._completes(at, one, form) for at in rivals):
                continue
            rivals = [at for at in rivals if not _are_two(self.variants[at], one)]
            if rivals:
                left.append((one, rivals[0]))
            else:
                added.append((one, form))
        for one, form in added:
            self._append(one, form)
        return left

    def _append(self, one: LangText, form: str) -> None:
        at = len(self.variants)
        self.variants.append(one)
        self._forms.append(form)
        self._by_form.setdefault(form, []).append(at)
        for key in _keys(one):
            self._by_language.setdefault(key, []).append(at)

    def _joins(self, one: LangText, form: str) -> bool:
        positions = self._by_form.get(form, ())[:_MOST_COMPARED]
        joined = [(at, join_variants(self.variants[at], one)) for at in positions]
        fitting = [(at, made) for at, made in joined if made is not None]
        # Where one has all of it already nothing is added; else one of the same tag comes first.
        fitting.sort(key=lambda pair: self._distance(pair[0], pair[1], one))
        for at, made in fitting[:1]:
            self._replace(at, made, form)
        return bool(fitting)

    def _distance(self, at: int, made: LangText, one: LangText) -> int:
        mine = self.variants[at]
        return 0 if made == mine else (1 if mine.lang == one.lang else 2)

    def _completes(self, at: int, one: LangText, form: str) -> bool:
        """Take the longer of two variants: the other is blank, or cut off where texts grow."""
        mine, known = self.variants[at], self._forms[at]
        if _are_two(mine, one):
            return False
        if not known or (self._grows and continues(form, known)):
            longer = attrs.evolve(mine, value=one.value, raw=one.raw)
            self._replace(at, join_variants(longer, one) or longer, form)
            return True
        if self._grows and continues(known, form):
            self._replace(at, join_variants(mine, one) or mine, known)
            return True
        return False

    def _replace(self, at: int, made: LangText, form: str) -> None:
        self.variants[at] = made
        if form != self._forms[at]:
            self._forms[at] = form
            self._by_form.setdefault(form, []).append(at)
        for key in _keys(made):
            positions = self._by_language.setdefault(key, [])
            if at not in positions[:_MOST_COMPARED]:
                positions.append(at)

    def _rivals(self, one: LangText) -> list[int]:
        found = dict.fromkeys(at for key in _keys(one) for at in self._by_language.get(key, ()))
        return [at for at in [*found][:_MOST_COMPARED] if _share_language(self.variants[at], one)]


def _keys(text: LangText) -> tuple[str, ...]:
    """Return by what a text finds those of its language: the language, else the script."""
    script = script_of(text.lang, text.value)
    family = "Han" if script.startswith("Han") else script
    return (family,) if text.lang is None else (primary_language(text.lang), family)


def _share_language(one: LangText, other: LangText) -> bool:
    if not share_script(script_of(one.lang, one.value), script_of(other.lang, other.value)):
        return False
    if one.lang is None or other.lang is None:
        return True
    return primary_language(one.lang) == primary_language(other.lang)


def _are_two(one: LangText, other: LangText) -> bool:
    """Tell whether the roles say that two wordings in one language are two texts."""
    if one.role == other.role:
        return False
    return "unknown" not in (one.role, other.role) or "machine-translation" in (
        one.role,
        other.role,
    )


def join_variants(one: LangText, other: LangText) -> LangText | None:
    """Return one variant of two that say the same; None where they are of two languages."""
    known = _language(one, other)
    if known is None:
        return None
    lang, basis = known
    role = min(one.role, other.role, key=_ROLES.__getitem__)
    return attrs.evolve(one, lang=lang, basis=basis, role=role)


def _language(one: LangText, other: LangText) -> tuple[str | None, LangBasis] | None:
    mine, theirs = one.lang, other.lang
    weaker = _BASES[other.basis] < _BASES[one.basis]
    if mine == theirs:
        return mine, other.basis if weaker else one.basis
    if mine is None or theirs is None:
        return (theirs, other.basis) if mine is None else (mine, one.basis)
    if _share_language(one, other):
        finer = theirs.lower().startswith(mine.lower() + "-")
        return (theirs, other.basis) if finer else (mine, one.basis)
    if (one.basis in _CERTAIN) == (other.basis in _CERTAIN):
        return None
    return (theirs, other.basis) if weaker else (mine, one.basis)
