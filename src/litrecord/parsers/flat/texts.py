"""Texts that stand in several columns, one for each language."""

from __future__ import annotations

from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.texts import prose
from litrecord.text.tags import canonical_tag
from litrecord.text.variants import in_language
from litrecord.vocab.problems import UNREADABLE_VALUE

__all__ = ["read_abstract", "read_journal_zh", "read_title"]


def _text(reading: Reading, column: str) -> str | None:
    """Take the text of a column out of what is left; None for none."""
    value = reading.values.get(column)
    reading.path = column
    found = prose(value, reading)
    if found is not None:
        del reading.values[column]
    return found


def read_title(reading: Reading, *, is_stated: bool) -> BilingualText | None:
    """Read the columns `title_zh`, `title_en` and `title_original` with its `original_language`.

    A title that stands in several columns is one title. The role is that of the original, or
    unknown.

    Args:
        reading: The row; the texts are taken out of it.
        is_stated: Whether the table has a column of the original's language: where it has no
            value then, the language is unknown. Without the column the text itself tells.
    """
    by_column = {
        column: text
        for column in ("title_original", "title_zh", "title_en")
        if (text := _text(reading, column)) is not None
    }
    original = by_column.pop("title_original", None)
    found: list[LangText] = []
    if original is not None:
        stated = _language(reading)
        if stated is None:
            # The same title stands in the column of its language.
            column = next((name for name, text in by_column.items() if text == original), None)
            stated = None if column is None else column.removeprefix("title_")
        if stated is None and is_stated:
            found.append(LangText(value=original, role="original"))
        else:
            found.append(in_language(original, lang=stated, role="original"))
    for column, text in by_column.items():
        if text != original:
            found.append(in_language(text, lang=column.removeprefix("title_")))
    return BilingualText(variants=tuple(found)) if found else None


def _language(reading: Reading) -> str | None:
    value = reading.values.get("original_language")
    tag = canonical_tag(value) if isinstance(value, str) else None
    if tag is not None:
        del reading.values["original_language"]
    elif value is not None:
        reading.path = "original_language"
        reading.note(UNREADABLE_VALUE, value, expected="zh, en")
    return tag


def read_abstract(reading: Reading) -> BilingualText | None:
    """Read the columns `abstract_zh` and `abstract_en`, whose roles are unknown."""
    found = tuple(
        in_language(text, lang=lang)
        for lang in ("zh", "en")
        if (text := _text(reading, f"abstract_{lang}")) is not None
    )
    return BilingualText(variants=found) if found else None


def read_journal_zh(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read the Chinese title of a journal."""
    text = prose(value, reading)
    return None if text is None else (in_language(text.strip(), lang="zh"),)
