"""How the MEDLINE display format looks, and what its lines become."""

from __future__ import annotations

import re
from typing import Final

from litrecord.codec.tagged import Block, TagGrammar
from litrecord.parsers.papers.chinese import join_lines
from litrecord.vocab.nbib import PEOPLE

__all__ = ["GRAMMAR", "arrange"]

GRAMMAR: Final = TagGrammar(
    line=re.compile(r"\ufeff*+(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?=[ \t]|$)[ \t]?(?P<value>.*)"),
    begins=frozenset({"PMID"}),
    parted=True,
)

_LIST_OF: Final = {tag: name for name, tags in PEOPLE.items() for tag in tags}
# Tags that begin a person; a short name does where no full one stands before it.
_FULL: Final = frozenset({"FAU", "CN", "FED", "FIR"})
_SHORT: Final = {"AU": "FAU", "ED": "FED", "IR": "FIR"}


def arrange(block: Block) -> dict[str, object]:
    """Make the values of a record: a text, or a list of texts where a tag stands several times.

    People become lists of objects, each with the tags that follow its name; so do abstracts in
    other languages with theirs. Tags without a value are none.
    """
    found: dict[str, object] = {}
    for one in block.tags:
        text = join_lines((one.value, *one.more)) if one.more else one.value.strip()
        if not text:
            continue
        if one.tag in _LIST_OF:
            _add_person(found, _LIST_OF[one.tag], one.tag, text)
        elif one.tag == "OAB" or (one.tag == "OABL" and "OAB" in found):
            _add_abstract(found, one.tag, text)
        else:
            _add(found, one.tag, text)
    return found


def _add(found: dict[str, object], tag: str, text: str) -> None:
    held = found.get(tag)
    if held is None:
        found[tag] = text
    elif isinstance(held, list):
        held.append(text)
    else:
        found[tag] = [held, text]


def _add_person(found: dict[str, object], name: str, tag: str, text: str) -> None:
    listed = found.setdefault(name, [])
    assert isinstance(listed, list)  # noqa: S101  # for the type checker: made above
    last = listed[-1] if listed else None
    full = _SHORT.get(tag)
    if tag in _FULL or (full is not None and (last is None or full not in last or tag in last)):
        listed.append({tag: text})
    elif last is None:
        # What stands before every author
        listed.append({tag: text})
    else:
        _add(last, tag, text)


def _add_abstract(found: dict[str, object], tag: str, text: str) -> None:
    listed = found.setdefault("OAB", [])
    assert isinstance(listed, list)  # noqa: S101  # for the type checker: made above
    if tag == "OAB" or not listed or tag in listed[-1]:
        listed.append({tag: text})
    else:
        listed[-1][tag] = text
