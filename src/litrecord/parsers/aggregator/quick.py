"""The same records as `record.draft_record` makes, several times as fast, for what is usual.

What is clever about reading the founding format stands here, and only here:

- The values of a level are taken at once, as a list in the order of the format's keys. A value that
  already is as the format usually has it is read in one step; any other, each for itself, by the
  reader of `values`, and looked at again when the layout is made. Nothing is read twice.
- The inner level is told to repeat the outer one by its letters, or compared with it as a whole,
  and read only where it differs.
- What many records share is made once: a journal with its rankings, dates, the provider's own
  values, the layout of a record that is laid out as usual. The caches are bounded, and no value is
  found under an equal one of another type: 1 is not True.
- Each step is done for some records in a row.
- Objects are made unchecked, since every value was just made here.

A record whose keys stand in another order, or have no meaning here, is left to `record`. The tests
hold that both ways come to equal records, problems and layouts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from operator import is_not, itemgetter
from typing import Any, Final, TypeAlias, TypeVar

from litrecord.codec.json import decode_at_once, is_flat
from litrecord.codec.json_values import JsonItem
from litrecord.errors import Failure, IdentifierError, Problem
from litrecord.identifiers import doi, pmcid
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.extra import EMPTY, FrozenMapping, freeze, identical
from litrecord.model.identifier import Link
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.source import Kept, Layout, Source
from litrecord.model.text import BilingualText
from litrecord.model.unchecked import unchecked
from litrecord.parsers.aggregator.conflicts import MAY_DIFFER, agree
from litrecord.parsers.aggregator.layout import keep_value, unusual_keys
from litrecord.parsers.aggregator.record import note_problem
from litrecord.text.characters import is_clean
from litrecord.text.dates import DateError, read_date
from litrecord.text.locators import read_pages, read_volume_issue
from litrecord.text.markup import strip_markup
from litrecord.text.names import read_authors, read_plain_authors
from litrecord.typing import Draft
from litrecord.vocab.aggregator import (
    FORMAT,
    JOURNAL,
    JOURNAL_KEYS,
    KEYS,
    LINK_KINDS,
    OPAQUE,
    RESULT,
)
from litrecord.vocab.aggregator.levels import JOURNAL_EXPECTED
from litrecord.vocab.aggregator.reading import join_authors, kind_of, make_journal, read_nested
from litrecord.vocab.aggregator.spelling import (
    spell_authors,
    spell_key,
    spell_venue,
    spell_volume,
)
from litrecord.vocab.aggregator.texts import read_abstract, read_title, tagged_text
from litrecord.vocab.aggregator.values import READERS, Note, Notes
from litrecord.vocab.platforms import normalise_platform, print_platform
from litrecord.vocab.problems import (
    INNER_OUTER_CONFLICT,
    NESTED_RESULT_TOO_DEEP,
    UNTRANSLATED_COPY,
    WRONG_TYPE,
)

__all__ = ["draft_quickly"]

K = TypeVar("K")
V = TypeVar("V")

# A value that a record would not give back, with its position among the keys
_KeptAt: TypeAlias = tuple[int, Kept]
# The values of a level, raw or typed, by position. Each position has a type of its own.
_Values: TypeAlias = list[Any]

# What stands for a key that is not there, and for a value that needs a closer look
_MISSING: Final = object()
_ODD: Final = object()

# What stands for a journal's object whose values are all taken out of it
_USUAL_JOURNAL: Final[dict[str, object]] = {}

# Positions of the keys in a level; those of the journal's object stand after all others.
_AT: Final = {
    key: at for at, key in enumerate((*KEYS, *(f"{JOURNAL}.{key}" for key in JOURNAL_KEYS)))
}
_KEY_AT: Final = tuple(_AT)
_COUNT: Final = len(KEYS)
_POSITIONS: Final = range(len(_AT))
_TITLE: Final = _AT["title"]
_ABSTRACT: Final = _AT["abstract"]
_JOURNAL: Final = _AT[JOURNAL]
_RESULT: Final = _AT[RESULT]
_FACTOR: Final = _AT["PeriodicalIF"]
_ZONE: Final = _AT["RegionNum"]
_PLATFORM: Final = _AT["platform"]
_AUTHORS: Final = _AT["authors"]
# The keys of which a journal and its rankings are made
_VENUE_KEYS: Final = (
    *("journal.name", "PeriodicalName", "PeriodicalIF", "JCR", "JCRName"),
    *("RegionNum", "RegionCategory"),
)
_VENUE: Final = tuple(_AT[key] for key in _VENUE_KEYS)
_VENUE_POSITIONS: Final = frozenset(_VENUE)
_TEXTS: Final = frozenset({_TITLE, _ABSTRACT})
_DOI: Final = _AT["doi"]
_PMCID: Final = _AT["PMCID"]
_TYPES: Final = _AT["publicationTypes"]
_STUDY: Final = _AT["fieldsOfStudy"]
_IS_OPEN: Final = _AT["isOpenAccess"]
_PDF: Final = _AT["openAccessPdf"]
_CITATIONS: Final = _AT["citationCount"]
_PUBLISHED: Final = _AT["publicationDate"]
_ONLINE: Final = _AT["EPubDate"]
_MODEL: Final = _AT["PubModel"]
_VOLUME: Final = _AT["journal.volume"]
_PAGE: Final = _AT["journal.pages"]
_LINKS: Final = tuple((kind, _AT[key]) for key, kind in LINK_KINDS.items())
_OPAQUE: Final = tuple(at for key, at in _AT.items() if key in OPAQUE)
_PICTURES: Final = _AT["ArticlePicture"]
_OPAQUE_POSITIONS: Final = frozenset(_OPAQUE)
# Where others find out what the record may give back
_TOLD_ELSEWHERE: Final = _VENUE_POSITIONS | _TEXTS
# What states no field
_NO_FIELD: Final = _OPAQUE_POSITIONS | {_JOURNAL, _RESULT}
_OPAQUE_KEYS: Final = tuple(_KEY_AT[at] for at in _OPAQUE)
# Keys whose usual empty value is an empty text
_EMPTY_TEXT: Final = (_AT["EPubDate"], _AT["PubModel"])
# Where numbers may stand, among which == takes 1, 1.0 and True for the same
_numbers: Final = itemgetter(
    *(_FACTOR, _ZONE, _AT["isOpenAccess"]),
    *(at for key, at in _AT.items() if key in OPAQUE),
)
_venue_values: Final = itemgetter(*_VENUE)
_opaque_values: Final = itemgetter(*_OPAQUE)

_IN_TEXT: Final = (f',"{RESULT}":', "null", "}", '"', '\\"')
_IN_BYTES: Final = tuple(one.encode() for one in _IN_TEXT)
# After so many records in a row whose inner level is another, the others of a group are not asked.
_DOUBTS: Final = 4
# Floats from here on may be integers that a decoder rounded.
_EXACT: Final = 2.0**53
_MOST_KEPT: Final = 4096
# Characters of what is kept
_LONGEST_KEPT: Final = 1000
_PAGES: Final = re.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?")
_COUNT_TEXT: Final = re.compile("0|[1-9][0-9]{0,17}")

_record = unchecked(
    PaperRecord,
    *(
        "kind",
        "title",
        "abstract",
        "authors",
        "doi",
        "pmcid",
        "journal",
        "volume",
        "issue",
        "pages",
    ),
    *("published", "published_online", "publication_model", "types", "fields_of_study"),
    *("open_access", "citation_count", "links", "source", "extra"),
)
_of_journal = unchecked(PaperRecord, "journal")
_bilingual = unchecked(BilingualText, "variants")
_complete = object.__setattr__
_draft = unchecked(Draft, "fields", "problems", "location", "raw", "made")
_source = unchecked(Source, "format", "platform", "location", "layout")
_layout = unchecked(Layout, "keys", "kept", "nested")
_kept = unchecked(Kept, "key", "raw", "used", "code", "path", "held")
_link = unchecked(Link, "kind", "url")
_access = unchecked(OpenAccess, "is_open", "pdf_url")
_page_range = unchecked(PageRange, "first", "last")
_problem = unchecked(Problem, "code", "severity", "path", "location", "raw", "kind")

# By whether it is open, where there is no PDF
_ACCESS: Final = {None: None} | {flag: _access(flag, None) for flag in (True, False)}
# Of values that both decoders read alike
_PLAIN_TYPES: Final = frozenset({str, int, bool, type(None), type(_MISSING)})
_BLANKS: Final = frozenset({" ", ""})
_BRACKETS: Final = frozenset({"[", " "})
_NO_KEPT: Final[tuple[Kept, ...]] = ()
_NO_FIELDS: Final[dict[str, object]] = {}
_NO_VOLUME: Final = (None, None)
_NOTHING_INSIDE: Final[tuple[tuple[str, Layout], ...]] = ((JOURNAL, Layout()),)
_position: Final = itemgetter(0)
_INSIDE: Final = f"{RESULT}."
_COPY: Final = UNTRANSLATED_COPY.code
_COPY_SEVERITY: Final = UNTRANSLATED_COPY.severity


class _Memo(dict[str, Any]):
    """What a reader makes of short texts; it forgets them all when they become too many."""

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[str], object]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Any:  # noqa: ANN401  # what the reader makes
        found = self._read(text)
        if len(text) <= _LONGEST_KEPT:
            _remember(self, text, found)
        return found


def _is_line(text: str) -> bool:
    """Tell whether a text is one line without anything to clean."""
    return text.isprintable() and text[:1] not in _BLANKS and text[-1:] != " "


def _date_of(text: str) -> object:
    if not _is_line(text):
        return _ODD
    try:
        return read_date(text) or _ODD
    except DateError:
        return _ODD


def _volume_of(text: str) -> object:
    if not _is_line(text):
        return None
    volume, issue = read_volume_issue(text)
    return (volume, issue), spell_volume(volume, issue)


def _online_of(text: str) -> object:
    return _date_of(text) if text else None


def _count_of(text: str) -> object:
    return int(text) if _COUNT_TEXT.fullmatch(text) is not None else _ODD


def _types_of(text: str) -> object:
    return (text,) if _is_line(text) else _ODD


def _platform_of(text: str) -> object:
    return text if _is_line(text) and print_platform(normalise_platform(text)) == text else _ODD


_dates: Final = _Memo(_date_of)
_volumes: Final = _Memo(_volume_of)
_platforms: Final = _Memo(_platform_of)
_online_dates: Final = _Memo(_online_of)
_counts: Final = _Memo(_count_of)
_words: Final = _Memo(_types_of)
_platform_names: Final = _Memo(normalise_platform)
_kept_kinds: dict[tuple[object, ...], str | None] = {}
_kept_layouts: dict[tuple[str, ...] | None, tuple[tuple[str, Layout], ...]] = {}
_kept_venues: dict[tuple[object, ...], _Venue] = {}
_kept_extras: dict[tuple[object, ...], FrozenMapping] = {}
_usual_keys: list[tuple[str, ...]] = [KEYS]
_kept_keys: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}


def _kind(types: tuple[str, ...]) -> str | None:
    kind = _kept_kinds.get(types, "")
    if kind == "":
        kind = kind_of(types)
        if _is_short(types):
            _remember(_kept_kinds, types, kind)
    return kind


def _remember(cache: dict[K, V], key: K, value: V) -> None:
    if len(cache) >= _MOST_KEPT:
        cache.clear()
    cache[key] = value


# One reader a key: from a value that is not None to the typed value; `_ODD` where the value is not
# spelled as the record would be, or is of the wrong type.


def _read_prose(value: object) -> object:
    if type(value) is str and is_clean(value) and not value.isspace():
        return value or _ODD
    return _ODD


def _read_line(value: object) -> object:
    if type(value) is str and value.isprintable() and value[:1] not in _BLANKS:
        return value if value[-1] != " " else _ODD
    return _ODD


def _read_authors(text: str) -> tuple[object, str] | None:
    """Return authors and how the record would spell them; None where the text is odd."""
    if len(text) >= _MOST_KEPT or not _is_line(text):
        return None
    authors = read_plain_authors(text, order="given-first")
    if authors is not None:
        return authors, text
    authors = read_authors(text, order="given-first")
    return (authors, spell_authors(authors, as_read=True)) if authors else None


def _read_volume(text: str) -> tuple[object, str] | None:
    """Return volume and issue and how the record would spell them; None where the text is odd."""
    both: tuple[object, str] | None = _volumes[text]
    return both


def _read_identifier(validate: Callable[[str], str]) -> Callable[[object], object]:
    def read(value: object) -> object:
        try:
            return value if type(value) is str and validate(value) == value else _ODD
        except IdentifierError:
            return _ODD

    return read


def _read_types(value: object) -> object:
    if type(value) is str:
        return _words[value]
    return _ODD if type(value) is list and len(value) == 1 else _read_list(value)


def _read_list(value: object) -> object:
    if (
        type(value) is list
        and len(value) < _MOST_KEPT
        and all([_read_line(one) is one for one in value])
    ):
        return tuple(value)
    return _ODD


def _read_flag(value: object) -> object:
    return value if type(value) is bool else _ODD


def _read_pages(value: object) -> object:
    if type(value) is not str:
        return _ODD
    match = _PAGES.fullmatch(value)
    if match is None:
        return read_pages(value) if _is_line(value) else _ODD
    first, last = match.groups()
    # A shorter last page has to be completed.
    return (
        _page_range(first, last) if last is None or len(last) >= len(first) else read_pages(value)
    )


# How the values are read: those that are one line of text; short texts of which many are alike;
# and the others.
_LINES: Final = tuple(
    _AT[key] for key in ("DOIUrl", "url", "openAccessPdf", "ListUrlMain", "PubModel")
)
_SHORT: Final = (
    (_PUBLISHED, _dates),
    (_ONLINE, _online_dates),
    (_CITATIONS, _counts),
    (_PLATFORM, _platforms),
)
_OTHERS: Final[tuple[tuple[int, Callable[[object], object]], ...]] = (
    (_TITLE, _read_prose),
    (_ABSTRACT, _read_prose),
    (_DOI, _read_identifier(doi.validate)),
    (_TYPES, _read_types),
    (_STUDY, _read_list),
    (_IS_OPEN, _read_flag),
    (_PMCID, _read_identifier(pmcid.validate)),
    (_PAGE, _read_pages),
)


class _Opened:
    """A level with its values in the order of the keys, those of the journal's object last."""

    __slots__ = ("keys", "odd", "result", "values")

    def __init__(self, values: _Values, keys: tuple[str, ...] | None, *, odd: bool) -> None:
        # What stands for the level inside; it is not compared with the others.
        self.result = values[_RESULT]
        values[_RESULT] = None
        self.values = values
        self.keys = keys
        # Whether the journal's object is unusual
        self.odd = odd

    def again(self) -> _Opened:
        """Return a level with the same values that has no level inside."""
        # `_RESULT` is None among the values by now.
        return _Opened(self.values, self.keys, odd=self.odd)


def _repeats(line: bytes | str, result: str) -> bool:
    """Tell whether the inner level is the outer one letter by letter, with null in its own place.

    That is how a program writes both that does not translate, and much cheaper than decoding. It is
    exact. In valid JSON the key with its comma and colon stands in no text, and here only once. Its
    value is at least as long as the inner level; so that it ends where the rest begins if no quote
    from there on ends it earlier, and none does that has a backslash before it.

    Args:
        line: The record as it stood in the input; empty when that is not known.
        result: The text of the inner level.
    """
    inner: Any = result if type(line) is str else result.encode(errors="surrogatepass")
    outer: Any = line
    key, null, brace, quote, escaped = _IN_TEXT if type(line) is str else _IN_BYTES
    at = outer.find(key) + len(key)
    if (
        at < len(key)
        or not inner.startswith(outer[:at])
        or inner[at : at + len(null)] != null
        or inner[-1:] != brace
    ):
        return False
    rest = quote + inner[at + len(null) :]
    end, least = len(outer) - len(rest), at + len(inner)
    return bool(
        least < end
        and outer[at : at + 1] == quote
        and outer.endswith(rest)
        and outer.count(quote, least, end) == outer.count(escaped, least, end)
        and outer.find(key, at) < 0
    )


def _open(raw: Mapping[str, object]) -> _Opened | None:
    """Take the values of a level at once; None where its keys are not the usual ones in order."""
    keys: tuple[str, ...] | None = tuple(raw)
    if keys == _usual_keys[0]:
        # The decoder's own objects, which are found equal without being compared
        _usual_keys[0] = keys
        keys = None
        values = list(raw.values())
    elif _is_in_order(tuple(raw), KEYS):
        values = [raw.get(key, _MISSING) for key in KEYS]
    else:
        return None
    if values[_PICTURES] == []:
        # By far the commonest value that is no scalar
        values[_PICTURES] = ()
    journal = values[_JOURNAL]
    if type(journal) is dict:
        inside = tuple(journal)
        if inside == JOURNAL_KEYS:
            values[_JOURNAL] = _USUAL_JOURNAL
            values += journal.values()
            return _Opened(values, keys, odd=False)
        if not _is_in_order(inside, JOURNAL_KEYS):
            return None
        values += [journal.get(key, _MISSING) for key in JOURNAL_KEYS]
    else:
        values += (_MISSING, _MISSING, _MISSING)
    return _Opened(values, keys, odd=True)


def _is_in_order(keys: tuple[str, ...], usual: tuple[str, ...]) -> bool:
    known = _kept_keys.get((keys, usual))
    if known is None:
        known = keys == tuple([key for key in usual if key in keys])
        # Of others there may be many, and long ones.
        if known:
            _remember(_kept_keys, (keys, usual), known)
    return known


def _differing(outer: _Values, inner: _Values, *, plain: bool) -> list[int]:
    """Return the positions at which two levels differ.

    Args:
        outer: The values of the outer level.
        inner: Those of the inner level.
        plain: Whether the outer level holds numbers only where `_numbers` says, and none in lists.
    """
    if (
        plain
        and outer == inner
        and all(
            [
                # Zeros may differ in their sign.
                type(one) is type(other) and (one or type(one) is not float)
                for one, other in zip(_numbers(outer), _numbers(inner), strict=True)
            ]
        )
    ):
        return []
    return [
        at
        for at in compress(_POSITIONS, map(is_not, outer, inner))
        if (
            outer[at] != inner[at]
            if type(outer[at]) is str
            else not identical(outer[at], inner[at])
        )
    ]


def _keep(at: int, raw: object, used: object) -> _KeptAt:
    key = _KEY_AT[at].removeprefix(f"{JOURNAL}.")
    return at, _kept(key, freeze(raw), freeze(used), None, "", None)


_BLANK: Final[dict[int, _KeptAt]] = {
    at: _keep(at, None, "") if at in _EMPTY_TEXT else _keep(at, "", None)
    for at in (*_LINES, *dict(_SHORT), *dict(_OTHERS), _AUTHORS, _VOLUME)
}


def _read_values(  # noqa: C901, PLR0912  # straight on, since each call costs
    values: _Values,
) -> tuple[_Values, list[int], list[_KeptAt]]:
    """Read the values of a level but for its venue.

    Returns:
        The typed values; the positions of what is odd; and what is read and spelled otherwise,
        such as an empty text, which says nothing, or null where the format usually has one.
    """
    typed: _Values = [None] * len(values)
    # Positions of what is not read here: what is empty, and what is odd.
    rest: list[int] = []
    kept: list[_KeptAt] = []
    for at in _LINES:
        value = values[at]
        if value is not None and value is not _MISSING:
            # As `_is_line`, without a call.
            if (
                type(value) is str
                and value.isprintable()
                and value[:1] not in _BLANKS
                and value[-1] != " "
            ):
                typed[at] = value
            elif value != "" or at != _MODEL:
                rest.append(at)
    for at, memo in _SHORT:
        value = values[at]
        if value is not None and value is not _MISSING:
            found = memo[value] if type(value) is str else _ODD
            if found is not _ODD:
                typed[at] = found
            else:
                rest.append(at)
    for at, read in _OTHERS:
        value = values[at]
        if value is not None and value is not _MISSING:
            found = read(value)
            if found is not _ODD:
                typed[at] = found
            else:
                rest.append(at)
    for at, read_both in ((_AUTHORS, _read_authors), (_VOLUME, _read_volume)):
        value = values[at]
        if value is not None and value is not _MISSING:
            if type(value) is str and (both := read_both(value)) is not None:
                typed[at], used = both
                if used != value:
                    kept.append(_keep(at, value, used))
            else:
                rest.append(at)
    kept += [_BLANK[at] for at in _EMPTY_TEXT if values[at] is None]
    if rest:
        kept += [_BLANK[at] for at in rest if values[at] == ""]
        rest = [at for at in rest if values[at] != ""]
    return typed, rest, kept


def _is_short(values: tuple[object, ...]) -> bool:
    """Tell whether values are short enough for thousands like them to be kept."""
    return sum([len(one) for one in values if type(one) is str]) <= _LONGEST_KEPT


def _has_zero(values: tuple[object, ...]) -> bool:
    """Tell whether a float is zero: the negative one would be found under the positive one."""
    return any([type(one) is float and not one for one in values])


class _Venue:
    """What a level says of its journal, or both levels together.

    Attributes:
        typed: The typed values, by position.
        journal: The journal with its rankings; None when it says nothing.
        usual: How the record would spell the values, by position.
        kept: What the record would not give back, with its position.
        noted: The same for the level that has the notes.
        notes: What was noted, by position; that of the names together under -1.
        held: What is known of the record's fields in words, by their paths: rankings are long.
    """

    __slots__ = ("held", "journal", "kept", "noted", "notes", "typed", "usual")

    def __init__(self, typed: dict[int, object], notes: dict[int, list[Note]]) -> None:
        self.typed = typed
        self.notes = notes
        together: list[Note] = []
        self.journal = make_journal({_KEY_AT[at]: typed[at] for at in _VENUE}, together)
        if together:
            notes[-1] = together
        usual = spell_venue(self.journal, as_read=True)
        self.usual = {at: usual[_KEY_AT[at]] for at in _VENUE}
        self.held: dict[str, str | None] = {}
        self.kept: tuple[_KeptAt, ...] = ()
        self.noted: tuple[_KeptAt, ...] = ()

    def keep(self, raws: tuple[object, ...]) -> None:
        """Find what the record would not give back of the values that this was read from."""
        usual = self.usual
        kept = [
            _keep(at, value, usual[at])
            for at, value in zip(_VENUE, raws, strict=True)
            if value is not usual[at] and value is not _MISSING and not identical(value, usual[at])
        ]
        self.kept = self.noted = tuple(kept)
        if self.notes:
            codes = {note.key: note.kind.code for notes in self.notes.values() for note in notes}
            at_both = dict(kept)
            record, held = _of_journal(self.journal), self.held
            self.noted = tuple(
                [
                    (at, keep_value(record, key, raw, usual[at], codes[key], held_values=held))
                    if key in codes
                    else (at, at_both[at])
                    for at, key, raw in zip(_VENUE, _VENUE_KEYS, raws, strict=True)
                    if key in codes or at in at_both
                ]
            )


def _read_venue(raws: tuple[object, ...]) -> _Venue:
    typed: dict[int, object] = {}
    noted: dict[int, list[Note]] = {}
    notes = Notes(DEFAULT_LIMITS)
    for at, key, value in zip(_VENUE, _VENUE_KEYS, raws, strict=True):
        if value is None or value is _MISSING:
            typed[at] = None
        else:
            notes.key = key
            typed[at] = READERS[key](value, notes)
            if notes.found:
                noted[at] = notes.found
                notes.found = []
    venue = _Venue(typed, noted)
    venue.keep(raws)
    return venue


def _find_venue(values: _Values) -> _Venue:
    """Return what a level says of its journal."""
    raws = _venue_values(values)
    key = (raws, *map(type, raws))
    try:
        known = _kept_venues.get(key)
    except TypeError:
        # A list or an object where none should be
        return _read_venue(raws)
    if known is None:
        known = _read_venue(raws)
        if _is_short(raws) and not _has_zero(raws):
            _remember(_kept_venues, key, known)
    return known


def _find_extra(values: _Values) -> FrozenMapping | None:
    """Return `extra` for the provider's own values; None when one of them needs a closer look."""
    own = _opaque_values(values)
    key = (own, *map(type, own))
    try:
        known = _kept_extras.get(key)
    except TypeError:
        return None
    if known is None:
        held = {
            name: value
            for name, value in zip(_OPAQUE_KEYS, own, strict=True)
            if value is not _MISSING
        }
        known = FrozenMapping({FORMAT: held}) if held else EMPTY
        if _is_short(own) and not _has_zero(own):
            _remember(_kept_extras, key, known)
    return known


def _usual_layout(
    outer: _Opened, inner: _Opened | None, kept: list[_KeptAt], copy: Kept | None
) -> Layout:
    """Return the layout of a record whose levels are spelled alike.

    Args:
        outer: The outer level.
        inner: The inner level; None when there is none.
        kept: What both levels spell otherwise than the record would.
        copy: What the outer level keeps for its title.
    """
    journal, own = _NOTHING_INSIDE, _NO_KEPT
    if kept:
        kept.sort(key=_position)
        own = tuple([one for at, one in kept if at < _COUNT])
        if len(own) < len(kept):
            inside = tuple([one for at, one in kept if at >= _COUNT])
            journal = ((JOURNAL, _layout(None, inside, ())),)
    nested = journal
    if inner is not None:
        if own or journal is not _NOTHING_INSIDE:
            nested = ((RESULT, _layout(inner.keys, own, journal)), *journal)
        else:
            nested = _inner_layout(inner.keys)
    return _layout(outer.keys, own if copy is None else (copy, *own), nested)


def _inner_layout(keys: tuple[str, ...] | None) -> tuple[tuple[str, Layout], ...]:
    """Return the layouts inside a record both levels of which are spelled as usual."""
    known = _kept_layouts.get(keys)
    if known is None:
        known = ((RESULT, Layout(keys=keys, nested=_NOTHING_INSIDE)), *_NOTHING_INSIDE)
        _remember(_kept_layouts, keys, known)
    return known


class _Reading:
    """One record that is being read."""

    __slots__ = (
        *("differing", "extra", "inner", "inner_notes", "inner_typed", "item", "journal"),
        *("kept", "limits", "notes", "odd", "outer", "result_notes", "suspects", "typed"),
        "venue",
    )

    def __init__(self, outer: _Opened, item: JsonItem, limits: Limits) -> None:
        self.outer = outer
        self.item = item
        self.limits = limits
        values = outer.values
        self.typed, self.odd, self.kept = _read_values(values)
        self.venue = _find_venue(values)
        self.journal = self.venue.journal
        self.extra = _find_extra(values)
        self.inner: _Opened | None = None
        # Positions at which the inner level differs, and its typed values there
        self.differing: list[int] = []
        self.inner_typed: dict[int, Any] = {}
        self.notes: list[Note] = []
        self.inner_notes: list[Note] = []
        self.result_notes: list[Note] = []
        # Keys that may not be spelled as usual
        self.suspects: set[str] = set()

    def repeats(self) -> bool:
        """Tell whether the inner level is the outer one again, and take it as that."""
        result = self.outer.result
        if type(result) is str and _repeats(self.item.raw, result):
            self.inner = self.outer.again()
            return True
        return False

    def read_inner(self) -> bool:
        """Decode the inner level and compare it; False where the record is to be left alone."""
        result = self.outer.result
        if result is None or result is _MISSING:
            return True
        plain = (
            not self.odd
            and not self.venue.notes
            and self.extra is not None
            and type(self.outer.values[_JOURNAL]) is dict
        )
        nested = decode_at_once(result) if type(result) is str else None
        if type(nested) is dict:
            inner = _open(nested)
            if inner is None:
                return False
            values = inner.values
            self.differing = _differing(self.outer.values, values, plain=plain)
            # Where nothing but text differs from the outer level, and that is plain, no number may
            # have been rounded.
            if (
                plain
                and _PLAIN_TYPES.issuperset([type(values[at]) for at in self.differing])
                and type(inner.result) in _PLAIN_TYPES
                and not any([type(one) is float and abs(one) >= _EXACT for one in _numbers(values)])
            ) or is_flat(nested, self.limits.depth):
                self.inner = inner
                return True
        self.differing = []
        nested = read_nested(result, self.result_notes, self.limits)
        if nested is None:
            return True
        inner = self.inner = _open(nested)
        if inner is None:
            return False
        self.differing = _differing(self.outer.values, inner.values, plain=plain)
        return True

    def draft(self) -> Draft:
        """Make the record, its layout and the problems."""
        outer, inner = self.outer, self.inner
        if (
            self.odd
            or self.venue.notes
            or self.extra is None
            or outer.odd
            or (inner is None and not (outer.result is None or outer.result is _MISSING))
            or (
                inner is not None
                and (inner.odd or not (inner.result is None or inner.result is _MISSING))
            )
            or not _TEXTS.issuperset(self.differing)
        ):
            self._look_closer()
        elif self.differing and inner is not None:
            self._read_other_texts(inner)
        return self._finished()

    def _read_other_texts(self, inner: _Opened) -> None:
        """Read title and abstract of the inner level, the only values in which it differs."""
        for at in self.differing:
            value = inner.values[at]
            found = None if value is None or value is _MISSING else _read_prose(value)
            if found is _ODD:
                self._look_closer()
                return
            self.inner_typed[at] = found

    def _look_closer(self) -> None:
        """Read what is odd in either level, and find where the levels contradict each other.

        Afterwards only texts are left in `odd` and `inner_typed`.
        """
        outer, notes, venue = self.outer, Notes(self.limits), self.venue
        values, typed = outer.values, self.typed
        journal = values[_JOURNAL]
        if journal is not None and journal is not _MISSING and type(journal) is not dict:
            notes.key = JOURNAL
            notes.add(WRONG_TYPE, journal, expected=JOURNAL_EXPECTED)
        for at in sorted((*self.odd, *venue.notes)):
            if at in venue.notes:
                if at >= 0:
                    notes.found += venue.notes[at]
            else:
                notes.key = _KEY_AT[at]
                typed[at] = READERS[notes.key](values[at], notes)
        for at, value in venue.typed.items():
            typed[at] = value
        self.notes = [*notes.found, *self.result_notes]
        # Where the outer level says nothing, the record may give back what the inner one says.
        self.suspects = {RESULT, *[_KEY_AT[at] for at in self.odd]}
        for at in self.differing:
            value = values[at]
            if (value is None or value is _MISSING or value == "") and at not in _TOLD_ELSEWHERE:
                self.suspects.add(_KEY_AT[at])
        self.odd = [at for at in self.odd if at in _TEXTS]
        if self.inner is not None:
            self._read_differing(self.inner)
        self._finish_venue()
        self._finish_extra()

    def _finish_venue(self) -> None:
        """Make the journal of both levels where the inner one adds something to it."""
        venue, typed, inner = self.venue, self.typed, self.inner
        differing = _VENUE_POSITIONS.intersection(self.differing)
        if inner is not None and any([typed[at] is not venue.typed[at] for at in differing]):
            other = _find_venue(inner.values)
            if any([venue.typed[at] is not None for at in differing]):
                other = _Venue({at: typed[at] for at in _VENUE}, {})
            # Otherwise the journal is what the inner level alone says.
            self.venue = venue = other
            self.suspects.update(_VENUE_KEYS)
        self.journal = venue.journal
        self.notes += venue.notes.get(-1, ())

    def _finish_extra(self) -> None:
        """Make the provider's own values of both levels where they differ, or are no scalars."""
        differing = _OPAQUE_POSITIONS.intersection(self.differing)
        if self.extra is not None and not differing:
            return
        values = self.outer.values
        held = {_KEY_AT[at]: values[at] for at in _OPAQUE if values[at] is not _MISSING}
        if differing and self.inner is not None:
            values = self.inner.values
            others = {
                _KEY_AT[at]: values[at] for at in sorted(differing) if values[at] is not _MISSING
            }
            if others:
                held[RESULT] = others
        self.extra = FrozenMapping({FORMAT: held}) if held else EMPTY

    def _read_differing(self, inner: _Opened) -> None:
        values, notes = inner.values, Notes(self.limits)
        journal = values[_JOURNAL]
        if (
            _JOURNAL in self.differing
            and journal is not None
            and journal is not _MISSING
            and type(journal) is not dict
        ):
            notes.key = JOURNAL
            notes.add(WRONG_TYPE, journal, expected=JOURNAL_EXPECTED)
        stated = [
            at for at in self.differing if _KEY_AT[at] in READERS and values[at] is not _MISSING
        ]
        found: dict[int, Any] = {}
        for at in stated:
            value = values[at]
            if value is None:
                found[at] = None
            else:
                notes.key = _KEY_AT[at]
                found[at] = READERS[notes.key](value, notes)
        deeper = inner.result
        if deeper is not None and deeper is not _MISSING and deeper != "":
            notes.found.append(Note(RESULT, NESTED_RESULT_TOO_DEEP, freeze(deeper)))
        for at in stated:
            key, value, other = _KEY_AT[at], found[at], self.typed[at]
            if other is None:
                if at not in _TEXTS:
                    self.typed[at] = value
            elif value is not None and key not in MAY_DIFFER and not agree(value, other):
                raw, used = freeze(values[at]), freeze(self.outer.values[at])
                notes.found.append(Note(key, INNER_OUTER_CONFLICT, raw, used))
        self.inner_notes = notes.found
        self.inner_typed = {at: found.get(at) for at in _TEXTS.intersection(self.differing)}
        if found.get(_AUTHORS) is not None:
            self.typed[_AUTHORS] = join_authors(self.typed[_AUTHORS], found[_AUTHORS])

    def _texts(self) -> tuple[BilingualText | None, BilingualText | None, bool]:
        """Return title, abstract, and whether the title is the same in both levels."""
        typed = self.typed
        title_raw, abstract_raw = typed[_TITLE], typed[_ABSTRACT]
        if self.inner_typed or self.odd or title_raw is None or title_raw[:1] in _BRACKETS:
            return self._both_texts(title_raw, abstract_raw)
        abstract = neighbour = None
        if abstract_raw is not None:
            value = strip_markup(abstract_raw)
            if value:
                text = tagged_text(value, abstract_raw)
                neighbour = text.lang
                abstract = _bilingual((text,))
            else:
                self.suspects.add("abstract")
        value = strip_markup(title_raw)
        if not value or value[:1] in _BRACKETS:
            return self._both_texts(title_raw, abstract_raw)
        title = _bilingual((tagged_text(value, title_raw, "unknown", neighbour),))
        return title, abstract, self.inner is not None

    def _both_texts(
        self, title_raw: str | None, abstract_raw: str | None
    ) -> tuple[BilingualText | None, BilingualText | None, bool]:
        """Do what `_texts` does where a level has another text than the other, or an odd one."""
        other_title: str | None = None
        other_abstract: str | None = None
        if self.inner is not None:
            other_title = self.inner_typed.get(_TITLE, title_raw)
            other_abstract = self.inner_typed.get(_ABSTRACT, abstract_raw)
        abstract = read_abstract(abstract_raw, other_abstract)
        title, is_copy = read_title(title_raw, other_title, abstract)
        self._suspect(_TITLE, title)
        self._suspect(_ABSTRACT, abstract)
        return title, abstract, is_copy and self.inner is not None

    def _suspect(self, at: int, text: BilingualText | None) -> None:
        stated = self.typed[at] is not None
        both = stated and self.inner_typed.get(at) is not None
        expected = 2 if both else 1 if stated else 0
        found = 0 if text is None else len(text.variants)
        if found != expected or (at in self.inner_typed and not both):
            self.suspects.add(_KEY_AT[at])

    def _finished(self) -> Draft:
        typed, outer, location = self.typed, self.outer, self.item.location
        title, abstract, is_copy = self._texts()
        types = typed[_TYPES]
        volume, issue = typed[_VOLUME] or _NO_VOLUME
        is_open, pdf_url = typed[_IS_OPEN], typed[_PDF]
        printed = typed[_PLATFORM]
        source = _source(
            FORMAT, None if printed is None else _platform_names[printed], location, None
        )
        record = _record(
            None if types is None else _kind(types),
            title,
            abstract,
            typed[_AUTHORS],
            typed[_DOI],
            typed[_PMCID],
            self.journal,
            volume,
            issue,
            typed[_PAGE],
            typed[_PUBLISHED],
            typed[_ONLINE],
            typed[_MODEL],
            types,
            typed[_STUDY],
            _ACCESS[is_open] if pdf_url is None else _access(is_open, pdf_url),
            typed[_CITATIONS],
            tuple([_link(kind, typed[at]) for kind, at in _LINKS if typed[at] is not None]),
            source,
            self.extra,
        )
        problems = []
        copy = None
        if self.notes:
            problems = [note_problem(note, "", location) for note in self.notes]
        if is_copy and title is not None:
            raw = outer.values[_TITLE]
            kind = UNTRANSLATED_COPY
            problems.append(_problem(_COPY, _COPY_SEVERITY, "title", location, raw, kind))
            copy = _kept("title", raw, raw, _COPY, "title", title.variants[0].value)
        if self.inner_notes:
            problems += [note_problem(note, _INSIDE, location) for note in self.inner_notes]
        if self.suspects:
            layout = self._find_layout(record, is_copy=is_copy)
        else:
            kept = self.kept
            if self.venue.kept:
                kept += self.venue.kept
            layout = _usual_layout(outer, self.inner, kept, copy)
        # Only a whole record can tell how it would be written back.
        _complete(source, "layout", layout)
        return _draft(_NO_FIELDS, problems, location, self.item.source, record)

    def _find_layout(self, record: PaperRecord, *, is_copy: bool) -> Layout:
        """Look at the keys that may not be spelled as usual."""
        outer, inner, venue = self.outer, self.inner, self.venue
        codes = {note.key: note.kind.code for note in self.notes}
        usual: dict[int, object] = {}
        inner_usual: dict[int, object] = {}
        for key in self.suspects:
            at = _AT[key]
            if at in _VENUE_POSITIONS:
                usual[at] = inner_usual[at] = venue.usual[at]
            elif at not in _NO_FIELD:
                usual[at], inner_usual[at] = spell_key(record, key, as_read=True)
        if is_copy:
            codes["title"] = _COPY
            # Without suspicion, both levels have the text that was read.
            usual.setdefault(_TITLE, outer.values[_TITLE])
        # Everything else was looked at when it was read.
        kept = [one for one in (*self.kept, *venue.noted) if one[0] not in usual]
        self._keep_unusual(record, outer, usual, codes, kept)
        if inner is None:
            return _level_layout(record, outer, kept, codes, None)
        own = dict(self.kept)
        for at in self.differing:
            if at not in inner_usual and at not in _NO_FIELD:
                if at in _VENUE_POSITIONS:
                    inner_usual[at] = venue.usual[at]
                elif at in _TEXTS:
                    inner_usual[at] = inner.values[at]
                else:
                    inner_usual[at] = own[at].used if at in own else outer.values[at]
        inner_kept = [one for one in (*self.kept, *venue.kept) if one[0] not in inner_usual]
        inner_codes = {note.key: note.kind.code for note in self.inner_notes}
        self._keep_unusual(record, inner, inner_usual, inner_codes, inner_kept)
        nested = _level_layout(record, inner, inner_kept, inner_codes, None)
        return _level_layout(record, outer, kept, codes, nested)

    def _keep_unusual(
        self,
        record: PaperRecord,
        level: _Opened,
        usual: Mapping[int, object],
        codes: Mapping[str, str],
        kept: list[_KeptAt],
    ) -> None:
        """Add to `kept` what a level spells otherwise than usual, and what was noted of it."""
        values = level.values
        for at, used in usual.items():
            raw, key = values[at], _KEY_AT[at]
            code = codes.get(key)
            if raw is not _MISSING and (
                code is not None or (raw is not used and not identical(raw, used))
            ):
                held = self.venue.held if at in _VENUE_POSITIONS else None
                kept.append((at, keep_value(record, key, raw, used, code, held_values=held)))


def _level_layout(
    record: PaperRecord,
    level: _Opened,
    kept: list[_KeptAt],
    codes: Mapping[str, str],
    inner: Layout | None,
) -> Layout:
    """Return the layout of a level, of what it keeps and the layout of the level inside."""
    kept.sort(key=_position)
    own = [one for at, one in kept if at < _COUNT]
    nested: tuple[tuple[str, Layout], ...] = () if inner is None else ((RESULT, inner),)
    journal = level.values[_JOURNAL]
    if type(journal) is dict:
        inside = tuple([one for at, one in kept if at >= _COUNT])
        keys = unusual_keys(journal, JOURNAL_KEYS) if level.odd else None
        if inside or keys is not None:
            nested = (*nested, (JOURNAL, _layout(keys, inside, ())))
        else:
            nested += _NOTHING_INSIDE
    elif journal is not _MISSING:
        own.append(keep_value(record, JOURNAL, journal, None, codes.get(JOURNAL)))
    result = level.result
    if inner is None and result is not None and result is not _MISSING:
        own.append(keep_value(record, RESULT, result, None, codes.get(RESULT)))
    return _layout(level.keys, tuple(own), nested)


def draft_quickly(items: Sequence[JsonItem | Failure], limits: Limits) -> list[Draft | None]:
    """Read records of both levels.

    Args:
        items: The records, so many at once as fit into a processor's nearer memory.
        limits: Bounds on the input.

    Returns:
        For each what `record.draft_record` makes of it, with the finished record; None where that
        is to be left to it.
    """
    if limits.entries < _MOST_KEPT:
        return [None] * len(items)
    opened = [
        _open(item.value)
        if type(item) is JsonItem and type(item.value) is dict and not item.tail
        else None
        for item in items
    ]
    readings = [
        None if outer is None else _Reading(outer, item, limits)  # type: ignore[arg-type]  # the items were told apart above
        for outer, item in zip(opened, items, strict=True)
    ]
    doubts = 0
    for at, one in enumerate(readings):
        if one is not None:
            if doubts < _DOUBTS and one.repeats():
                doubts = 0
            else:
                doubts += 1
                if not one.read_inner():
                    readings[at] = None
    return [None if one is None else one.draft() for one in readings]
