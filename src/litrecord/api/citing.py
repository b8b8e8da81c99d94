"""Citing: records become references."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, TypeAlias, cast

from litrecord.errors import CitationError, FormatError, Location, MissingExtraError, Problem
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.serializers.gbt7714.bilingual import join_entries
from litrecord.serializers.gbt7714.entry import lead_of, write_entry
from litrecord.serializers.gbt7714.forms import Form, Romanise, form_in, own_form
from litrecord.serializers.gbt7714.lists import ListItem, Place, arrange, needs_pinyin
from litrecord.serializers.gbt7714.markup import mark_up
from litrecord.serializers.gbt7714.pinyin import pronounce, romanise
from litrecord.serializers.gbt7714.problems import (
    FORM_INCOMPLETE,
    ORDER_UNKNOWN,
    PARALLEL_MISSING,
)
from litrecord.serializers.gbt7714.style import STYLES, Gbt7714, Output

__all__ = ["CitationLanguage", "OnProblem", "cite"]

CitationLanguage: TypeAlias = Literal["zh", "en", "both"]
OnProblem: TypeAlias = Callable[[Problem], object]

_CSL: Final = ".csl"
# The other language of a bilingual reference, in the order in which they are looked for
_OTHERS: Final = {"zh": ("en",), "en": ("zh",)}


def cite(
    obj: PaperRecord | Iterable[PaperRecord],
    *,
    style: str | Path | Gbt7714 = "gbt7714-2025-numeric",
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
            `gbt7714-2015-author-date`; for bilingual references `gbt7714-2015-bilingual-line`,
            `…-line-suffix`, `…-parentheses`, `…-english-first`; a `Gbt7714` with options of your
            own; or the path of any style of CSL, `….csl`, which takes the extra `cite`.
        lang: The language of the entries: None for that of each record, `zh` or `en` where the
            publisher gives the record in that language, else its own; `both` for the entry in its
            own language and its parallel form in the other.
        output: `text`, `html` or `markdown`. In the latter two everything is escaped.
        on_problem: Called with what a reference could not say: no parallel form, names of authors
            or of the journal only in the other language.

    Raises:
        CitationError: A record has no title, or is of a kind for which the style has no form; or a
            style of CSL is to be used with `lang`.
        FormatError: There is no such style, or a style of CSL that cannot be used.
        MissingExtraError: A package of an extra is needed for what was asked.
        OSError: The style of CSL cannot be read.
        TypeError: `obj` is neither a record nor several.
        ValueError: `lang` or `output` is none of those above.
    """
    if lang not in (None, "zh", "en", "both"):
        raise ValueError(f"lang: expected 'zh', 'en', 'both' or None, got {lang!r}")
    if output not in ("text", "html", "markdown"):
        raise ValueError(f"output: expected 'text', 'html' or 'markdown', got {output!r}")
    is_list = not isinstance(obj, PaperRecord)
    records = (obj,) if isinstance(obj, PaperRecord) else _records(obj)
    if isinstance(style, Path) or (isinstance(style, str) and style.endswith(_CSL)):
        entries = _cite_by_csl(records, Path(style), lang, output)
    else:
        citing = _Citing(_style(style), lang, on_problem or _ignore)
        # One at a time: what it is made of goes before the next one comes.
        found = citing.entries(records) if is_list else iter([citing.entry(records[0])])
        entries = [mark_up(pieces, output) for pieces in found]
    if not is_list:
        return entries[0]
    if output == "html":
        return "\n".join(f"<p>{entry}</p>" for entry in entries)
    return ("\n\n" if output == "markdown" else "\n").join(entries)


def _style(style: object) -> Gbt7714:
    if isinstance(style, Gbt7714):
        return style
    found = STYLES.get(style) if isinstance(style, str) else None
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415  # only a mistake pays for it

        near = get_close_matches(str(style)[:100], list(STYLES), n=1, cutoff=0.4)
        guess = f"; did you mean {near[0]!r}?" if near else ""
        known = ", ".join(STYLES)
        raise FormatError(
            f"no style {str(style)[:100]!r}{guess}; expected one of {known}, or a file .csl"
        )
    return found


def _records(obj: object) -> tuple[PaperRecord, ...]:
    if isinstance(obj, Immutable | str | bytes | dict) or not isinstance(obj, Iterable):
        raise TypeError(f"expected a record or several, got {type(obj).__name__}")
    records = tuple(obj)
    for one in records:
        if not isinstance(one, PaperRecord):
            raise TypeError(f"expected records, got {type(one).__name__}")
    return records


def _cite_by_csl(
    records: Sequence[PaperRecord], style: Path, lang: CitationLanguage | None, output: Output
) -> list[str]:
    if lang is not None:
        raise CitationError(
            "lang: a style of CSL has each entry in its own language; "
            "entries in two are made in the styles of GB/T 7714"
        )
    from litrecord.serializers.csl_styles import (  # noqa: PLC0415  # of an extra
        MOST_BYTES,
        render_items,
    )

    with style.open("rb") as file:
        # One byte more than is allowed tells that it is too much.
        content = file.read(MOST_BYTES + 1)
    return render_items(_csl_items(records), content, output)


def _csl_items(records: Sequence[PaperRecord]) -> list[dict[str, object]]:
    from litrecord.api.writing import dumps  # noqa: PLC0415  # only other styles need it
    from litrecord.codec.json import decode  # noqa: PLC0415  # likewise

    items: list[dict[str, object]] = []
    for record in records:
        items += cast("list[dict[str, object]]", decode(dumps(record, "csl-json")))
    return items


def _ignore(_problem: Problem) -> None:
    pass


class _Citing:
    """A style and what else was asked for, with those who want to hear of problems."""

    def __init__(self, style: Gbt7714, lang: CitationLanguage | None, note: OnProblem) -> None:
        self._style = style
        self._lang = lang
        self._note = note
        self._romanise: Romanise | None = romanise if style.romanise else None
        # One more tells that there are others.
        self._most = None if style.authors is None else style.authors + 1

    def entries(self, records: Sequence[PaperRecord]) -> Iterator[list[str]]:
        """Write all entries, in the order of the style."""
        if self._style.system == "numeric":
            for at, record in enumerate(records):
                yield [f"[{at + 1}] ", *self.entry(record, at)]
            return
        forms = [self._form(record) for record in records]
        for at, letter in self._arranged(records, forms):
            yield self.entry(records[at], at, form=forms[at], letter=letter)

    def entry(
        self,
        record: PaperRecord,
        at: int | None = None,
        *,
        form: Form | None = None,
        letter: str = "",
    ) -> list[str]:
        """Write the entry of the record at a position, in both languages where that is asked."""
        if form is None:
            form = self._form(record)
        entry = self._write(record, form, at, letter)
        if self._lang is None:
            return entry
        where = None if at is None else Location(index=at)
        if self._lang != "both":
            if self._lang != form.lang:
                self._note(
                    PARALLEL_MISSING.problem(
                        "title", raw=form.lang, expected=self._lang, location=where
                    )
                )
            else:
                self._tell_missing(form, where)
            return entry
        wanted = _OTHERS.get(form.lang or "", ("zh", "en"))
        parallel = next(
            (found for other in wanted if (found := self._form_in(record, other)) is not None),
            None,
        )
        if parallel is None or form.lang is None:
            self._note(
                PARALLEL_MISSING.problem(
                    "title", raw=form.lang, expected=" or ".join(wanted), location=where
                )
            )
            return entry
        self._tell_missing(parallel, where)
        return join_entries(
            entry,
            self._write(record, parallel, at, letter),
            self._style.layout,
            original_is_english=form.lang == "en",
        )

    def _form(self, record: PaperRecord) -> Form:
        own = own_form(record, self._romanise, most=self._most)
        if self._lang is None or self._lang in ("both", own.lang):
            return own
        return self._form_in(record, str(self._lang)) or own

    def _form_in(self, record: PaperRecord, lang: str) -> Form | None:
        return form_in(
            record,
            lang,
            allow_translations=self._style.allow_translations,
            romanise=self._romanise,
            most=self._most,
        )

    def _write(self, record: PaperRecord, form: Form, at: int | None, letter: str) -> list[str]:
        try:
            return write_entry(record, form, self._style, letter=letter)
        except CitationError as error:
            raise error if at is None else CitationError(f"record {at}: {error}") from error

    def _tell_missing(self, form: Form, where: Location | None) -> None:
        for what in form.missing:
            self._note(FORM_INCOMPLETE.problem(what, raw=what, used=form.lang, location=where))

    def _arranged(self, records: Sequence[PaperRecord], forms: Sequence[Form]) -> tuple[Place, ...]:
        items = []
        for at, (record, form) in enumerate(zip(records, forms, strict=True)):
            try:
                lead = lead_of(record, form, self._style)
            except CitationError as error:
                raise CitationError(f"record {at}: {error}") from error
            items.append(ListItem(form.lang, lead.authors, lead.year, form.title or ""))
        if not needs_pinyin(items):
            return arrange(items, None)
        try:
            return arrange(items, pronounce)
        except MissingExtraError:
            self._note(ORDER_UNKNOWN.problem("authors"))
            return arrange(items, None)
