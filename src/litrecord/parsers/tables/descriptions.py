"""What cells say of a journal besides its titles and ISSNs: publisher, kind, languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from litrecord.model.identifier import Identifier
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.tables.cells import is_absent, read_flag
from litrecord.text.characters import clean_characters
from litrecord.text.tags import canonical_tag

__all__ = ["DESCRIPTIONS", "FLAG", "kind_of_all", "read_kind"]

_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LIST: Final = re.compile("[、；;，,/]")
_SPONSORS: Final = re.compile("[、；;]")
_KINDS: Final = {
    "journal": "journal",
    "journals": "journal",
    "期刊": "journal",
    "刊物": "journal",
    "推荐国际学术刊物": "journal",
    "trade journal": "journal",
    "conference": "conference",
    "conferences": "conference",
    "conference and proceedings": "conference",
    "conference proceedings": "conference",
    "conference proceeding": "conference",
    "会议": "conference",
    "推荐国际学术会议": "conference",
    "book series": "book-series",
    "丛书": "book-series",
}
_OF_CONFERENCES: Final = re.compile("会议|conference", re.IGNORECASE)
_OF_JOURNALS: Final = re.compile("期刊|刊物|journal", re.IGNORECASE)
_MOST_CHARACTERS: Final = 4000
_LANGUAGES: Final = {"中英文": ("zh", "en"), "中英双语": ("zh", "en"), "英中": ("en", "zh")}


@lru_cache(2048)
def _named(text: str) -> BilingualText | None:
    value = clean_characters(" ".join(text.split()))
    if not value or is_absent(value):
        return None
    is_chinese = _HAN.search(value) is not None
    return BilingualText(
        variants=(
            LangText(
                value=value,
                lang="zh" if is_chinese else None,
                basis="script" if is_chinese else "unknown",
            ),
        )
    )


@lru_cache(256)
def _languages(text: str) -> tuple[str, ...] | None:
    if text in _LANGUAGES:
        return _LANGUAGES[text]
    tags = [canonical_tag(part) for part in _LIST.split(text) if part.strip()]
    known = [tag for tag in tags if tag is not None]
    return tuple(dict.fromkeys(known)) if known and len(known) == len(tags) else None


def _names(text: str) -> tuple[BilingualText, ...]:
    return tuple(name for part in _SPONSORS.split(text) if (name := _named(part)) is not None)


def read_kind(text: str) -> str | None:
    """Read the kind of a publication: `journal`, `conference` or `book-series`."""
    return _KINDS.get(text.strip().casefold())


def kind_of_all(texts: Iterable[str]) -> str | None:
    """Return `conference` where headers or the name of a table speak of conferences alone."""
    words = " ".join(texts)[:_MOST_CHARACTERS]
    return (
        "conference" if _OF_CONFERENCES.search(words) and not _OF_JOURNALS.search(words) else None
    )


# What a cell becomes, and what is expected of it; a reader returns None for what it cannot read.
DESCRIPTIONS: Final[dict[str, tuple[Callable[[str], object], str]]] = {
    "country": (str, ""),
    "frequency": (str, ""),
    "homepage": (str, ""),
    "cn_number": (str, ""),
    "publisher": (_named, ""),
    "governing_body": (_named, ""),
    "sponsors": (_names, ""),
    "languages": (_languages, "中文, 英文, Chinese, en"),
    "kind": (read_kind, "journal, conference, 期刊, 会议"),
    "open_access": (lambda text: read_flag(text).value, "是, 否, yes, no"),
    "source_id": (lambda text: (Identifier(scheme="scopus", value=text),), ""),
}
FLAG: Final[tuple[Callable[[str], object], str]] = (
    lambda text: read_flag(text).value,
    "是, 否, yes, no",
)
