"""A record of the founding format as the fields of a paper record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

import attrs

from litrecord.errors import Location, Problem
from litrecord.limits import Limits
from litrecord.model.extra import freeze
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText
from litrecord.model.unchecked import unchecked
from litrecord.parsers.aggregator.conflicts import find_conflicts
from litrecord.parsers.aggregator.layout import find_layout
from litrecord.text.markup import match_form
from litrecord.typing import Draft
from litrecord.vocab.aggregator import FORMAT, RESULT
from litrecord.vocab.aggregator.levels import Level, read_level
from litrecord.vocab.aggregator.page import Page, read_page
from litrecord.vocab.aggregator.reading import read_fields, read_inner
from litrecord.vocab.aggregator.values import Note
from litrecord.vocab.platforms import normalise_platform
from litrecord.vocab.problems import PAGE_TEXT_DIFFERS, UNTRANSLATED_COPY

__all__ = ["draft_record", "note_problem"]

_problem = unchecked(
    Problem, "code", "severity", "path", "location", "raw", "used", "expected", "kind"
)


def draft_record(
    raw: Mapping[str, object],
    *,
    location: Location,
    limits: Limits,
    tail: tuple[str, ...] = (),
    on_duplicate: Callable[[str], None] | None = None,
) -> Draft:
    """Read one record of both levels, and the text of its page if there is any."""
    outer = read_level(raw, limits)
    inner = read_inner(outer, limits, on_duplicate)
    page = read_page(tail)
    fields, is_copy = read_fields(outer, inner, page)
    _note_page(fields, page, outer)
    if inner is not None:
        inner.notes.extend(find_conflicts(outer, inner))
        if is_copy:
            outer.notes.append(Note("title", UNTRANSLATED_COPY, freeze(outer.fields["title"])))
    stated = (level.values.get("platform") for level in (outer, inner) if level is not None)
    platform = next((one for one in stated if isinstance(one, str)), None)
    source = Source(
        format=FORMAT,
        platform=None if platform is None else normalise_platform(platform),
        location=location,
    )
    # Only a whole record can tell how it would be written back.
    whole = PaperRecord(**fields, source=source)  # type: ignore[arg-type]  # by field name
    fields["source"] = attrs.evolve(source, layout=find_layout(whole, outer, inner))
    problems = [note_problem(note, "", location) for note in outer.notes]
    if inner is not None:
        problems += [note_problem(note, f"{RESULT}.", location) for note in inner.notes]
    return Draft(fields=fields, problems=problems, location=location)


def note_problem(note: Note, prefix: str, location: Location) -> Problem:
    """Make the problem that a note tells; `prefix` stands before its key."""
    kind = note.kind
    return _problem(
        kind.code,
        kind.severity,
        prefix + note.key,
        location,
        note.raw,
        note.used,
        note.expected,
        kind,
    )


def _note_page(fields: Mapping[str, object], page: Page, outer: Level) -> None:
    """Note where the text of a page says something else than its JSON."""
    for key, text in (("title", page.title), ("abstract", page.abstract)):
        stated = cast("BilingualText | None", fields.get(key))
        if text is None or stated is None:
            continue
        printed = match_form(" ".join(text.split()))
        if all(printed != match_form(" ".join(one.value.split())) for one in stated):
            outer.notes.append(Note(key, PAGE_TEXT_DIFFERS, text))
