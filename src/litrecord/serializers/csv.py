"""Comma-separated values, `csv`: journal profiles and their rankings as one flat table.

The columns are those of `litrecord.vocab.profile_columns`. Cells are quoted as RFC 4180 says;
lines end in LF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from litrecord.errors import Problem, show_value
from litrecord.model.dates import PartialDate
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, Ranking
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.patterns import late
from litrecord.vocab.columns import Cell, fitting
from litrecord.vocab.losses import NOT_EXPRESSED
from litrecord.vocab.profile_columns import METRICS, RowUnit, best_major
from litrecord.vocab.profile_table import filled_columns

__all__ = ["Csv"]

# What a spreadsheet takes for the beginning of a formula, apostrophes before it included: so that
# one apostrophe can be added and taken away again.
_FORMULA: Final = late(r"'*[=+\-@\t\r\n＝＋－＠]")
_BOOLEANS: Final = {True: "true", False: "false"}
_BYTE_ORDER_MARK: Final = "\ufeff"


def _check_delimiter(owner: object, field: object, value: object) -> None:
    del owner, field
    if not isinstance(value, str) or len(value) != 1 or value in '"\r\n' or value.isalnum():
        raise ValueError(f"delimiter: expected one character such as ',' or ';', got {value!r}")


@attrs.frozen(kw_only=True)
class Csv:
    r"""Writes journal profiles as comma-separated values, one header line first.

    An empty cell is null; an empty text is a pair of quotes, which most readers take for null.
    Booleans are `true` and `false`. Items of a list are joined by `; `; in them `\` is written
    `\\`, `;` is written `\;` and an empty item `\e`; a list without items is `;` alone. Lone
    surrogates, which no file can hold, become escapes such as `\ud800`.

    Attributes:
        rows: What a row is: one `ranking` of one profile, or one `category`, zone or entry of one
            ranking.
        delimiter: What stands between cells; a tabulator in the format `tsv`.
        escape_formulas: Whether an apostrophe is put before text that a spreadsheet would run:
            text that begins with `=`, `+`, `-`, `@`, TAB, CR, LF or a full-width form of these,
            also after apostrophes of its own. Numbers are left as they are.
        bom: Whether a byte order mark comes first, without which Excel misreads Chinese.
    """

    name: str = "csv"
    rows: RowUnit = attrs.field(
        default="ranking", validator=attrs.validators.in_(("ranking", "category"))
    )
    delimiter: str = attrs.field(default=",", validator=_check_delimiter)
    escape_formulas: bool = True
    bom: bool = False

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write journal profiles; one alone is a table of one.

        Raises:
            TypeError: An object is no journal profile.
        """
        del many
        profiles = tuple(map(_profile, items))
        columns = [
            [column.name, *self._written(cells)]
            for column, cells in filled_columns(profiles, by=self.rows)
        ]
        lines = map(self.delimiter.join, zip(*columns, strict=True))
        text = "".join(f"{line}\n" for line in lines)
        return f"{_BYTE_ORDER_MARK}{text}" if self.bom else text

    def _written(self, cells: list[Cell]) -> Iterator[str]:
        special = re.compile(f'[{re.escape(self.delimiter)}"\r\n]')
        # Most values of a column occur many times.
        by_cell = {cell: self._cell(cell, special) for cell in set(cells)}
        return map(by_cell.__getitem__, cells)

    def _cell(self, cell: Cell, special: re.Pattern[str]) -> str:
        if cell is None:
            return ""
        if isinstance(cell, bool):
            return _BOOLEANS[cell]
        if isinstance(cell, int | float):
            return _number(cell)
        text = cell if isinstance(cell, str) else _joined(cell)
        if self.escape_formulas and _FORMULA.match(text):
            text = f"'{text}"
        if not text or special.search(text):
            text = '"' + text.replace('"', '""') + '"'
        return text

    def losses(self, item: object) -> Iterable[Problem]:
        """Say what no column holds, and which numbers are too large for theirs.

        Of a title that has a column, language and role are not counted.
        """
        profile = _profile(item)
        yield from _unexpressed(profile, "", _SHOWN_OF_PROFILE)
        yield from _unshown_variants(profile.name, "name", with_chinese=True)
        yield from _unshown_variants(profile.publisher, "publisher", with_chinese=False)
        for at, status in enumerate(profile.indexing):
            yield from _unexpressed(status, f"indexing[{at}].", _SHOWN_OF_INDEXING)
        for at, ranking in enumerate(profile.rankings):
            path = f"rankings[{at}]."
            yield from _unexpressed(ranking, path, _SHOWN_OF_RANKING)
            released = ranking.released
            if released is not None and released != PartialDate(year=released.year):
                yield _loss(f"{path}released", str(released))
            yield from self._unexpressed_places(ranking, path)

    def _unexpressed_places(self, ranking: Ranking, path: str) -> Iterator[Problem]:
        for name in _PLACES:
            for at, place in enumerate(getattr(ranking, name, ())):
                if self.rows == "category":
                    yield from _unexpressed(place, f"{path}{name}[{at}].", _SHOWN_OF_PLACE)
                # One problem for a place, whose fields are lost together.
                elif any(_unexpressed(place, "", _shown_of_one(place, ranking))):
                    yield _loss(f"{path}{name}[{at}]", place)


# What columns hold. Rankings, and what is ranked in them, are looked at one by one.
_SHOWN_OF_PROFILE: Final = frozenset(
    {
        *("kind", "name", "issn_print", "issn_electronic", "issn_other", "cn_number", "publisher"),
        *("country", "open_access", "indexing", "rankings", "source"),
    }
)
_SHOWN_OF_INDEXING: Final = frozenset({"index", "level", "status", "edition"})
_PLACES: Final = ("categories", "majors", "minors", "entries")
_SHOWN_OF_RANKING: Final = frozenset(
    {
        *("system", "scheme", "data_year", "edition_year", "year", "released", "edition"),
        *(*METRICS, "metric", "editions", "scope", *_PLACES),
        *("top", "is_review", "status", "notes", "warning", "reasons", "source"),
    }
)
_SHOWN_OF_PLACE: Final = frozenset(
    {
        *("name", "candidates", "metric", "edition", "quartile", "rank", "total", "percentile"),
        *("percentile_derived", "name_zh", "name_en", "zone", "position", "field", "level"),
    }
)


def _shown_of_one(place: Immutable, ranking: Ranking) -> frozenset[str]:
    """Return the fields of a place that the row of its whole ranking holds."""
    if not isinstance(place, CASZone):
        return frozenset({"name", "field", "level"})
    if isinstance(ranking, CASPartition) and place is best_major(ranking):
        return frozenset({"zone", "name_en" if place.name_zh is None else "name_zh"})
    if isinstance(ranking, CASPartition) and any(place is one for one in ranking.minors):
        return frozenset({"name_zh" if place.name_en is None else "name_en"})
    return frozenset()


def _unexpressed(obj: Immutable, path: str, shown: frozenset[str]) -> Iterator[Problem]:
    for field in attrs.fields(type(obj)):
        value = getattr(obj, field.name)
        is_small = not isinstance(value, int) or fitting("int32", [value]) == [value]
        if not (field.name in shown and is_small) and value != field.default:
            yield _loss(f"{path}{field.name}", value)


def _unshown_variants(
    text: BilingualText | None, path: str, *, with_chinese: bool
) -> Iterator[Problem]:
    if text is None:
        return
    shown = (text.best("en"), text.zh if with_chinese else None)
    for at, variant in enumerate(text.variants):
        if all(variant is not one for one in shown):
            yield _loss(f"{path}.variants[{at}]", variant.value)


def _loss(path: str, value: object) -> Problem:
    raw = value if isinstance(value, str | int | float) else show_value(value)
    return NOT_EXPRESSED.problem(path, raw=raw)


def _profile(item: object) -> JournalProfile:
    if isinstance(item, JournalProfile):
        return item
    if isinstance(item, PaperRecord):
        raise TypeError("csv of papers is not there yet; the format holds journal profiles")
    raise TypeError(f"the format csv holds journal profiles, got {type(item).__name__}")


def _joined(items: tuple[str, ...]) -> str:
    if not items:
        return ";"
    return "; ".join(map(_item, items))


def _item(text: str) -> str:
    return text.replace("\\", r"\\").replace(";", r"\;") or r"\e"


def _number(value: float) -> str:
    """Write a number; one without a fraction as a whole number where that is shorter."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
