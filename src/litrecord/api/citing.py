"""Citing: records become references."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal, TypeAlias

from litrecord.errors import FormatError, MissingExtraError, Problem
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.serializers.gbt7714.bilingual import join_entries
from litrecord.serializers.gbt7714.entry import author_key, write_entry
from litrecord.serializers.gbt7714.forms import Form, form_in, own_form
from litrecord.serializers.gbt7714.lists import ListItem, Place, arrange
from litrecord.serializers.gbt7714.markup import mark_up
from litrecord.serializers.gbt7714.pinyin import pronounce
from litrecord.serializers.gbt7714.problems import (
    FORM_INCOMPLETE,
    ORDER_UNKNOWN,
    PARALLEL_MISSING,
)
from litrecord.serializers.gbt7714.style import STYLES, Gbt7714, Output

__all__ = ["cite"]

CitationLanguage: TypeAlias = Literal["zh", "en", "both"]
OnProblem: TypeAlias = Callable[[Problem], object]

_OTHER: Final = {"zh": "en"}


def cite(
    obj: PaperRecord | Iterable[PaperRecord],
    *,
    style: str | Gbt7714 = "gbt7714-2025-numeric",
    lang: CitationLanguage | None = None,
    output: Output = "text",
    on_problem: OnProblem | None = None,
) -> str:
    """Write the reference of a record, or the list of references of several.

    A list has an entry a line (in HTML, a paragraph). Numeric lists keep the order and number their
    entries, `[1]`; author-date lists are sorted by language, author and year.

    Args:
        obj: A record or several.
        style: `gbt7714-2025-numeric`, `gbt7714-2025-author-date`, `gbt7714-2015-numeric`,
            `gbt7714-2015-author-date`, or a `Gbt7714` with options of your own.
        lang: The language of the entries: None for that of each record, `zh` or `en` where the
            publisher gives the record in that language, else its own; `both` for the entry in its
            own language and its parallel form in the other.
        output: `text`, `html` or `markdown`. In the latter two everything is escaped.
        on_problem: Called with what a reference could not say: no parallel form, names of authors
            or of the journal only in the other language.

    Raises:
        CitationError: A record has no title, or is of a kind for which the style has no form.
        FormatError: There is no such style.
        TypeError: `obj` is neither a record nor several.
        ValueError: `lang` or `output` is none of those above.
    """
    chosen = _style(style)
    if lang not in (None, "zh", "en", "both"):
        raise ValueError(f"lang: expected 'zh', 'en', 'both' or None, got {lang!r}")
    if output not in ("text", "html", "markdown"):
        raise ValueError(f"output: expected 'text', 'html' or 'markdown', got {output!r}")
    note = on_problem or _ignore
    if isinstance(obj, PaperRecord):
        return mark_up(_entry(obj, chosen, lang, note, ""), output)
    records = _records(obj)
    entries = [mark_up(pieces, output) for pieces in _list(records, chosen, lang, note)]
    if output == "html":
        return "\n".join(f"<p>{entry}</p>" for entry in entries)
    return ("\n\n" if output == "markdown" else "\n").join(entries)


def _style(style: str | Gbt7714) -> Gbt7714:
    if isinstance(style, Gbt7714):
        return style
    found = STYLES.get(style)
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415  # only a mistake pays for it

        near = get_close_matches(str(style)[:100], list(STYLES), n=1, cutoff=0.4)
        guess = f"; did you mean {near[0]!r}?" if near else ""
        raise FormatError(f"no style {style!r}{guess}; expected one of {', '.join(STYLES)}")
    return found


def _records(obj: Iterable[PaperRecord]) -> tuple[PaperRecord, ...]:
    if isinstance(obj, Immutable | str | bytes | dict) or not isinstance(obj, Iterable):
        raise TypeError(f"expected a record or several, got {type(obj).__name__}")
    records = tuple(obj)
    for one in records:
        if not isinstance(one, PaperRecord):
            raise TypeError(f"expected records, got {type(one).__name__}")
    return records


def _ignore(_problem: Problem) -> None:
    pass


def _form(record: PaperRecord, style: Gbt7714, lang: CitationLanguage | None) -> Form:
    own = own_form(record)
    if lang in (None, "both", own.lang):
        return own
    return form_in(record, str(lang), allow_translations=style.allow_translations) or own


def _entry(
    record: PaperRecord,
    style: Gbt7714,
    lang: CitationLanguage | None,
    note: OnProblem,
    letter: str,
) -> list[str]:
    form = _form(record, style, lang)
    if lang not in (None, "both", form.lang):
        note(PARALLEL_MISSING.problem("title", raw=form.lang, expected=lang))
    entry = write_entry(record, form, style, letter=letter)
    if lang != "both":
        return entry
    other = _OTHER.get(form.lang or "", "zh")
    parallel = form_in(record, other, allow_translations=style.allow_translations)
    if parallel is None or form.lang is None:
        note(PARALLEL_MISSING.problem("title", raw=form.lang, expected=other))
        return entry
    for what in parallel.missing:
        note(FORM_INCOMPLETE.problem(what, raw=what, used=other))
    return join_entries(
        entry,
        write_entry(record, parallel, style, letter=letter),
        style.layout,
        original_is_english=form.lang == "en",
    )


def _list(
    records: Sequence[PaperRecord],
    style: Gbt7714,
    lang: CitationLanguage | None,
    note: OnProblem,
) -> list[list[str]]:
    if style.system == "numeric":
        return [
            [f"[{number}] ", *_entry(record, style, lang, note, "")]
            for number, record in enumerate(records, 1)
        ]
    places = _arranged(records, style, lang, note)
    return [_entry(records[at], style, lang, note, letter) for at, letter in places]


def _arranged(
    records: Sequence[PaperRecord],
    style: Gbt7714,
    lang: CitationLanguage | None,
    note: OnProblem,
) -> tuple[Place, ...]:
    items = []
    for record in records:
        form = _form(record, style, lang)
        year = None if record.published is None else record.published.year
        items.append(ListItem(form.lang, author_key(form, style), year, form.title or ""))
    try:
        return arrange(items, pronounce)
    except MissingExtraError:
        note(ORDER_UNKNOWN.problem("authors"))
        return arrange(items, None)
