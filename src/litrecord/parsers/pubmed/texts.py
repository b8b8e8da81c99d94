"""Titles, abstracts and keywords of PubMed."""

from __future__ import annotations

from typing import Final, cast

import attrs

from litrecord.model.record import Keyword
from litrecord.model.text import LangText, TextRole
from litrecord.parsers.papers.elements import attribute, children, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.texts import make_text, prose, title
from litrecord.text.markup import clean_markup, names_no_title, strip_brackets

__all__ = [
    "read_abstract",
    "read_headings",
    "read_keywords",
    "read_other_abstracts",
    "read_title",
    "read_vernacular_title",
]

# Whose words those of a list are: those of the authors, added by NLM.
_AUTHORS: Final = "notnlm"
_read_title = title(bracketed=True)


def read_title(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the title, which is in English; one in brackets is translated from another language.

    One without brackets is the original of a paper in English.
    """
    text, rest = parted(value)
    found = _read_title(text, reading)
    if found is None or len(found) > 1:
        return None
    [made] = found
    if strip_brackets(clean_markup(str(text))) is not None:
        if made.lang is None:
            made = attrs.evolve(made, lang="en", basis="stated")
    elif made.lang in ("en", None) and "en" in _languages(reading):
        made = attrs.evolve(made, role="original")
    reading.leave(rest)
    return (made,)


def read_vernacular_title(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the title in the language of the paper."""
    text, rest = parted(value)
    raw = prose(text, reading)
    languages = _languages(reading)
    stated = languages[0] if len(languages) == 1 else None
    made = None if raw is None else make_text(raw, role="original", lang=stated, one_line=True)
    if made is None or names_no_title(made.value):
        return None
    reading.leave(rest)
    return (made,)


def _languages(reading: Reading) -> list[str]:
    return cast("list[str]", reading.gathered.get("languages", []))


def read_abstract(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the abstract, which is in English; labels of its parts are lines of it."""
    made = _read_sections(value, reading)
    if made is None:
        return None
    if made.lang is None:
        made = attrs.evolve(made, lang="en", basis="stated")
    if made.lang == "en" and "en" in _languages(reading):
        made = attrs.evolve(made, role="original")
    return (made,)


def read_other_abstracts(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read abstracts in other languages; one by the publisher is parallel to the paper's.

    A summary in plain language is another text and stays.
    """
    found: list[LangText] = []
    left: list[object] = []
    for item in reading.entries(value):
        kind = (attribute(item, "Type") or "").casefold()
        role: TextRole = "parallel" if kind == "publisher" else "unknown"
        made = None
        if isinstance(item, dict) and "plain" not in kind:
            lang = attribute(item, "Language")
            made = _read_sections(item.get("AbstractText"), reading, role=role, lang=lang)
        if made is None or not isinstance(item, dict):
            left.append(item)
            continue
        found.append(made)
        left.append({key: one for key, one in item.items() if key != "AbstractText"})
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None


def _read_sections(
    value: object, reading: Reading, *, role: TextRole = "unknown", lang: str | None = None
) -> LangText | None:
    """Read the parts of an abstract as one text."""
    parts: list[str] = []
    items = reading.entries(value)
    for item in items:
        text, rest = parted(item)
        raw = prose(text, reading)
        if raw is None:
            continue
        spelled = "".join(
            f' {key[1:]}="{str(one).replace("&", "&amp;").replace(chr(34), "&quot;")}"'
            for key, one in rest.items()
        )
        is_whole = len(items) == 1 and not spelled
        parts.append(raw if is_whole else f"<AbstractText{spelled}>{raw}</AbstractText>")
    return make_text("".join(parts), role=role, lang=lang) if parts else None


def read_headings(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read MeSH headings, each with its qualifiers: `Brain` and `Brain/physiology`.

    The identifier of a pair is made of both, as in MeSH's own data: `D001921Q000502`.
    """
    found: list[Keyword] = []
    left: list[object] = []
    for item in reading.entries(value):
        descriptors = children(item, "DescriptorName")
        if len(descriptors) != 1 or text_of(descriptors[0]) is None:
            left.append(item)
            continue
        name, number, major = _read_term(descriptors[0])
        found.append(_heading(name, number, major=major))
        for qualifier in children(item, "QualifierName"):
            other, other_number, other_major = _read_term(qualifier)
            pair = number + other_number if number and other_number else None
            found.append(_heading(f"{name}/{other}", pair, major=other_major))
        kind = attribute(descriptors[0], "Type")
        left.append({} if kind is None else {"DescriptorName": {"@Type": kind}})
    reading.leave(left if any(left) else None)
    return tuple(found) or None


def _read_term(value: object) -> tuple[str, str | None, bool | None]:
    return text_of(value) or "", attribute(value, "UI"), _flag(attribute(value, "MajorTopicYN"))


def _flag(text: str | None) -> bool | None:
    return {"Y": True, "N": False}.get(text or "")


def _heading(name: str, number: str | None, *, major: bool | None) -> Keyword:
    text = LangText(value=name, lang="en", basis="stated")
    return Keyword(value=text, scheme="mesh", id=number, major=major)


def read_keywords(value: object, reading: Reading) -> tuple[Keyword, ...] | None:
    """Read lists of keywords, the authors' own or those of a database."""
    found: list[Keyword] = []
    left: list[object] = []
    for item in reading.entries(value):
        owner = (attribute(item, "Owner") or _AUTHORS).casefold()
        for word in children(item, "Keyword"):
            raw = text_of(word)
            made = None if raw is None else make_text(raw, one_line=True)
            if made is not None:
                # One word or two say nothing of their language unless their script does.
                if made.basis != "script":
                    made = attrs.evolve(made, lang=None, basis="unknown")
                major = _flag(attribute(word, "MajorTopicYN"))
                scheme = None if owner == _AUTHORS else owner
                found.append(Keyword(value=made, scheme=scheme, major=major))
        taken = {"Keyword", "@Owner"} if owner == _AUTHORS else {"Keyword"}
        stated = item if isinstance(item, dict) else {"#text": item}
        left.append({key: one for key, one in stated.items() if key not in taken})
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None
