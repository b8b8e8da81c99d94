"""What an item says with `original-…`: the work that a paper is a translation of."""

from __future__ import annotations

from typing import Final

from litrecord.patterns import late
from litrecord.serializers.csl_json import facts, people, texts
from litrecord.serializers.csl_json.item import Item
from litrecord.text.language import detect_tag
from litrecord.vocab.csl import WITH_PARALLEL_FORMS

__all__ = ["say_original"]

_LATIN: Final = late("[A-Za-zÀ-ɏ]")
_OTHER: Final = late("[\u0370-\u1dff\u2e80-\U0010ffff]")


def say_original(item: Item) -> None:
    """Write the work that a paper is a translation of."""
    work = item.record.translation_of
    if work is None:
        return
    named = (
        ("original-title", "title", work.title),
        ("original-publisher", "publisher", work.publisher),
    )
    for name, field, text in (*named, ("original-publisher-place", "place", work.place)):
        texts.say_title(item, name, f"translation_of.{field}", text)
        _say_misread(item, name, f"translation_of.{field}", str(item.variables.get(name, "")))
    if work.authors:
        path = "translation_of.authors"
        people.say_people(item, "original-author", work.authors, f"{path}[{{}}]")
        names = " ".join(str(one) for one in work.authors)
        _say_misread(item, "original-author", path, names)
    facts.say_date(item, "original-date", "translation_of.published", work.published)


def _say_misread(item: Item, name: str, path: str, written: str) -> None:
    """Note that a reader takes a variable for an English form of a Chinese paper."""
    if name in item.variables and _has_parallel_forms(item) and is_latin(written):
        item.ledger.change(path, written, None)
        item.replace(name)


def _has_parallel_forms(item: Item) -> bool:
    if item.kind not in WITH_PARALLEL_FORMS or "translator" in item.variables:
        return False
    title = item.variables.get("title") if "title" not in item.replaced else None
    tags = [*item.languages, detect_tag(title).lang if isinstance(title, str) else None]
    return any(tag is not None and tag.partition("-")[0] == "zh" for tag in tags)


def is_latin(text: str) -> bool:
    """Tell whether a text is in Latin letters and no others."""
    return _LATIN.search(text) is not None and _OTHER.search(text) is None
