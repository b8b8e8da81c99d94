"""Titles, abstracts and keywords of JATS."""

from __future__ import annotations

from typing import Final, cast

import attrs

from litrecord.model.record import Keyword
from litrecord.model.text import LangText, TextRole
from litrecord.parsers.papers.elements import attribute, children, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.texts import make_text, names, prose
from litrecord.parsers.papers.values import clean
from litrecord.patterns import late
from litrecord.text.tags import canonical_tag
from litrecord.vocab.jats import AUTHORS_KEYWORDS, OTHER_ABSTRACTS, TEXT_ROLES

__all__ = [
    "named",
    "read_abstracts",
    "read_keywords",
    "read_names",
    "read_titles",
    "read_trans_abstracts",
    "take_role",
]

# Signs of footnotes, which stand in titles
_NOTE: Final = late(r"<(xref|fn)(?:\s[^<>]*)?>[^<]*</\1>")
_ENDS: Final = (":", "：", "?", "？", "!", "！", ".", "。", "—", "–", "-")


def read_titles(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the titles of an article: its own, and those that its publisher gives beside it."""
    stated = reading.object_of(value)
    if stated is None:
        return None
    rest = dict(stated)
    found: list[LangText] = []
    unread: list[object] = []
    own = _join(rest, "article-title", "subtitle", reading)
    if own is not None:
        raw, lang = own
        found += _text(raw, reading, lang=lang)
    for item in children(rest, "trans-title-group"):
        group = dict(item) if isinstance(item, dict) else {}
        other = _join(group, "trans-title", "trans-subtitle", reading)
        if other is not None:
            raw, lang = other
            lang = lang or attribute(item, "lang")
            found += _text(raw, reading, lang=lang, role=take_role(group) or "parallel")
            group = _without_language(group)
        unread.append(group)
    rest.pop("trans-title-group", None)
    if any(unread):
        rest["trans-title-group"] = unread
    # Before JATS they stood without a group.
    for item in children(rest, "trans-title"):
        lang = attribute(item, "lang")
        found += _text(text_of(item), reading, lang=lang, role="parallel")
    rest.pop("trans-title", None)
    reading.leave(rest)
    return tuple(found) or None


def take_role(rest: dict[str, object]) -> TextRole | None:
    """Take what an element says of its role; None where it says nothing."""
    word = rest.get("@specific-use")
    if word not in TEXT_ROLES:
        return None
    del rest["@specific-use"]
    return cast("TextRole", word)


def named(
    value: object, holder: dict[str, object], reading: Reading, *, role: TextRole = "unknown"
) -> tuple[LangText, ...]:
    """Make a name in the language that an element states; it is taken where it is known."""
    lang = attribute(holder, "lang")
    if lang is None or canonical_tag(lang) is None:
        return names(role)(value, reading) or ()
    raw = clean(value, reading)
    made = None if raw is None else make_text(raw, role=role, lang=lang, one_line=True)
    if made is None:
        return ()
    del holder["@lang"]
    return (made,)


def read_names(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read a name, perhaps one in each language."""
    found: list[LangText] = []
    left: list[object] = []
    for item in reading.entries(value):
        text, rest = parted(item)
        found += named(text, rest, reading)
        left.append(rest)
    reading.leave([one for one in left if one])
    return tuple(found) or None


def _without_language(stated: dict[str, object]) -> dict[str, object]:
    """Leave out the language where the text can hold it."""
    lang = stated.get("@lang")
    is_known = isinstance(lang, str) and canonical_tag(lang) is not None
    return {key: one for key, one in stated.items() if key != "@lang" or not is_known}


def _join(
    group: dict[str, object], title: str, subtitle: str, reading: Reading
) -> tuple[str, str | None] | None:
    """Take a title and its subtitles, and put them together with their language."""
    main, rest = parted(group.get(title))
    raw = prose(main, reading)
    if raw is None:
        return None
    del group[title]
    lang = rest.get("@lang")
    whole = raw
    for item in children(group, subtitle):
        more = prose(parted(item)[0], reading)
        if more is not None:
            mark = " " if whole.rstrip().endswith(_ENDS) else ": "
            whole = f"{whole.rstrip()}{mark}{more}"
    group.pop(subtitle, None)
    return whole, lang if isinstance(lang, str) else None


def _text(
    raw: str | None,
    reading: Reading,
    *,
    lang: str | None,
    role: TextRole | None = None,
    one_line: bool = True,
) -> list[LangText]:
    """Make a text; without a role it is the original if it is in the language of the article."""
    if raw is None:
        return []
    plain = _NOTE.sub("", raw) if "<" in raw and one_line else raw
    languages = cast("list[str]", reading.gathered.get("languages", []))
    stated = languages[0] if len(languages) == 1 else None
    if role is None:
        own = (canonical_tag(lang) or "") if lang is not None else stated
        is_same = own is None or stated is None or own.split("-")[0] == stated.split("-")[0]
        role = "original" if is_same else "unknown"
        lang = lang or stated
    made = make_text(plain, role=role, lang=lang, one_line=one_line)
    if made is None:
        return []
    return [made if raw == made.value else attrs.evolve(made, raw=raw)]


def read_abstracts(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the abstract; graphical ones, teasers and other summaries stay."""
    return _read_abstracts(value, reading, None)


def read_trans_abstracts(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the abstract in other languages."""
    return _read_abstracts(value, reading, "parallel")


def _read_abstracts(
    value: object, reading: Reading, role: TextRole | None
) -> tuple[LangText, ...] | None:
    found: list[LangText] = []
    left: list[object] = []
    for item in reading.entries(value):
        kind = (attribute(item, "abstract-type") or "").casefold()
        text, rest = parted(item)
        raw = None if kind in OTHER_ABSTRACTS else prose(text, reading)
        own = take_role(rest) or role
        made = _text(raw, reading, lang=attribute(item, "lang"), role=own, one_line=False)
        found += made
        kept = {key: one for key, one in _without_language(rest).items() if key != "@id"}
        left.append(kept if made else item)
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None


def read_keywords(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read groups of keywords, each in a language; lists of abbreviations stay."""
    found: list[Keyword] = []
    left: list[object] = []
    for item in reading.entries(value):
        kind = (attribute(item, "kwd-group-type") or "").casefold()
        words = [] if "abbrev" in kind else children(item, "kwd")
        if not words or not isinstance(item, dict):
            left.append(item)
            continue
        scheme = attribute(item, "vocab") or (None if kind in AUTHORS_KEYWORDS else kind)
        lang = attribute(item, "lang")
        for word in words:
            raw = text_of(word)
            made = None if raw is None else make_text(raw, lang=lang, one_line=True)
            if made is not None:
                if made.basis == "detected":
                    # A word or two say nothing of their language.
                    made = attrs.evolve(made, lang=None, basis="unknown")
                found.append(Keyword(value=made, scheme=scheme and scheme.casefold()))
        left.append({key: one for key, one in _without_language(item).items() if key != "kwd"})
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None
