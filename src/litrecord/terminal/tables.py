"""Journals as a table for the terminal: one line each, with the newest edition of each ranking.

What a column shows for lack of width is cut with …; where even that is too wide, whole columns are
left out, and a line below the table names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking, OtherRanking
from litrecord.terminal.columns import columns, cut, pad, wrap
from litrecord.terminal.journals import describe_status
from litrecord.terminal.words import check_lang, phrase, word

__all__ = ["LEAST_TABLE_WIDTH", "journal_table", "title_of"]

R = TypeVar("R", JCRRanking, CASPartition, OtherRanking)

LEAST_TABLE_WIDTH: Final = 60
"""Columns below which a table has no room for a title beside its numbers."""

_GAP: Final = "  "
_ORDER: Final = (
    "title",
    "issn",
    "jcr",
    "impact",
    "quartile",
    "categories",
    "cas",
    "zone",
    "major",
    "top",
    "lists",
)
_RIGHT: Final = frozenset({"impact", "categories"})
# Cells longer than that are cut even where there is room.
_WIDEST: Final = 200
# How columns give way, in this order, each down to a width
_SHRINKING: Final = (
    ("lists", 30),
    ("title", 36),
    ("lists", 16),
    ("major", 12),
    ("title", 28),
    ("issn", 9),
    ("lists", 10),
    ("title", 20),
    ("major", 8),
    ("title", 14),
    ("major", 4),
    ("impact", 8),
)
_LEAVING: Final = ("categories", "lists", "issn", "top", "major", "impact")
_ONE_ISSN: Final = 9

_Row = Mapping[str, str]


def journal_table(
    profiles: Sequence[JournalProfile], *, width: int = 120, lang: str = "en", bold: bool = False
) -> list[str]:
    """Set journals in a table.

    The columns: title; ISSNs; data year, impact factor, best quartile and number of categories of
    the newest JCR edition; year, zone, broad field and Top of the newest CAS edition; all other
    lists and databases. A year that is not stated is `?`. Columns that no journal fills are not
    there.

    Args:
        profiles: The journals, in the order of the table.
        width: Columns of a line, at least 60; East Asian wide characters count two.
        lang: Language of the table's own words, `en` or `zh`.
        bold: Whether to set the header in bold with ANSI escapes.

    Returns:
        The header, one line for each journal, and a line that names the columns left out for want
        of width, if any. No lines when there are no profiles.

    Raises:
        ValueError: `width` or `lang` is out of range.
    """
    check_lang(lang)
    if width < LEAST_TABLE_WIDTH:
        raise ValueError(
            f"width: {width} is too narrow for a table; expected {LEAST_TABLE_WIDTH} or more"
        )
    if not profiles:
        return []
    cells = [_cells(profile, lang) for profile in profiles]
    head = {key: word(f"head-{key}", lang) for key in _ORDER}
    filled = [key for key in _ORDER if key == "title" or any(row[key] for row in cells)]
    natural = {key: max(columns(row[key]) for row in (head, *cells)) for key in filled}
    widths = _fit(natural, width)
    first = _line(head, widths)
    lines = [f"\x1b[1m{first}\x1b[0m" if bold else first]
    lines += [_line(row, widths) for row in cells]
    gone = [head[key] for key in filled if key not in widths]
    if gone:
        names = ("、" if lang == "zh" else ", ").join(gone)
        lines += wrap(word("left-out", lang).format(value=names), width)
    return lines


def title_of(profile: JournalProfile, lang: str) -> str:
    """Return the title of a journal in `lang`, else in any language, else its short name."""
    found = None if profile.name is None else profile.name.best(lang)
    if found is not None:
        return found.value
    names = [*profile.aliases, *(one.value for one in profile.abbreviations)]
    return names[0] if names else word("untitled", lang)


def _line(row: _Row, widths: Mapping[str, int]) -> str:
    parts = [
        pad(_fitted(key, row[key], width), width, right=key in _RIGHT)
        for key, width in widths.items()
    ]
    return _GAP.join(parts).rstrip()


def _fitted(key: str, cell: str, width: int) -> str:
    if key == "issn" and columns(cell) > width:
        # Half a number says less than one number.
        cell = cell.partition(" ")[0]
    return cut(cell, width)


def _fit(natural: Mapping[str, int], width: int) -> dict[str, int]:
    """Return the width of each column that there is room for, in the order of the table."""
    least = dict(natural)
    for key, floor in _SHRINKING:
        if key in least:
            least[key] = min(least[key], floor)
    kept = list(natural)
    for key in _LEAVING:
        if _total([least[one] for one in kept]) <= width:
            break
        kept = [one for one in kept if one != key]
    widths = {key: natural[key] for key in kept}
    for key, floor in _SHRINKING:
        excess = _total(list(widths.values())) - width
        if excess <= 0:
            break
        if key == "issn" and key in widths:
            widths[key] = min(widths[key], _ONE_ISSN)
        elif key in widths and widths[key] > floor:
            widths[key] = max(floor, widths[key] - excess)
    # What cutting the ISSNs left over goes back to the titles.
    spare = width - _total(list(widths.values()))
    widths["title"] = min(natural["title"], widths["title"] + max(spare, 0))
    return widths


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _cells(profile: JournalProfile, lang: str) -> dict[str, str]:
    row = dict.fromkeys(_ORDER, "")
    row["title"] = title_of(profile, lang)
    row["issn"] = " ".join(profile.issns)
    jcr = _newest([one for one in profile.rankings if isinstance(one, JCRRanking)])
    if jcr is not None:
        row |= _jcr_cells(jcr)
    partitions = [one for one in profile.rankings if isinstance(one, CASPartition)]
    cas = _newest([one for one in partitions if one.system == "cas"])
    if cas is not None:
        row["cas"] = _year(cas.edition_year)
        row["zone"] = _zones(cas, lang)
        row["major"] = _slashes([_field(zone, lang) for zone in cas.majors])
        row["top"] = word("head-top", lang) if cas.top else ""
    row["lists"] = ("，" if lang == "zh" else ", ").join(_lists(profile, partitions, lang))
    return {key: cut(cell, _WIDEST) for key, cell in row.items()}


def _newest(rankings: Sequence[R]) -> R | None:
    """Return the ranking of the newest edition, an undated one only where there is no other."""
    return max(rankings, key=lambda one: _edition(one) or 0, default=None)


def _edition(ranking: JCRRanking | CASPartition | OtherRanking) -> int | None:
    if isinstance(ranking, JCRRanking):
        return ranking.data_year
    return ranking.edition_year if isinstance(ranking, CASPartition) else ranking.year


def _year(year: int | None) -> str:
    return "?" if year is None else str(year)


def _slashes(parts: Sequence[str]) -> str:
    return "/".join(dict.fromkeys(part for part in parts if part))


class _Place(NamedTuple):
    """What tells a category from another: its name and, up to data year 2022, its edition."""

    name: str | None
    edition: str | None


def _jcr_cells(ranking: JCRRanking) -> dict[str, str]:
    quartile = ranking.quartile()
    shown: str = quartile or ""
    if quartile is None:
        # The journals of the arts and humanities are ranked by JCI only.
        by_jci = ranking.quartile(metric="jci")
        shown = "" if by_jci is None else f"{by_jci} JCI"
    places = {
        _Place(name, one.edition)
        for one in ranking.categories
        for name in (one.candidates or (one.name,))
    }
    count = str(len(places)) if places else ""
    return {
        "jcr": _year(ranking.data_year),
        "impact": "" if ranking.impact_factor is None else str(ranking.impact_factor),
        "quartile": shown,
        # There may be more than the best one.
        "categories": f"{count}+" if count and ranking.scope == "best" else count,
    }


def _zones(partition: CASPartition, lang: str) -> str:
    if partition.status == "under_review":
        return word("under_review", lang)
    return _slashes(
        [phrase("zone", lang, one.zone) for one in partition.majors if one.zone is not None]
    )


def _field(zone: CASZone, lang: str) -> str:
    names = (zone.name_zh, zone.name_en) if lang == "zh" else (zone.name_en, zone.name_zh)
    return names[0] or names[1] or ""


def _lists(profile: JournalProfile, partitions: Sequence[CASPartition], lang: str) -> Iterator[str]:
    xr = _newest([one for one in partitions if one.system == "xr"])
    if xr is not None:
        fields = _slashes([_field(zone, lang) for zone in xr.majors])
        parts = [word("short-xr", lang), _zones(xr, lang), fields, _year(xr.edition_year)]
        yield " ".join(part for part in parts if part)
    by_scheme: dict[str, list[OtherRanking]] = {}
    for one in profile.rankings:
        if isinstance(one, OtherRanking):
            by_scheme.setdefault(one.scheme, []).append(one)
    for scheme, rankings in by_scheme.items():
        newest = _newest(rankings)
        if newest is not None:
            yield _list(scheme, newest, lang)
    yield from (describe_status(status, lang) for status in profile.indexing)


def _list(scheme: str, ranking: OtherRanking, lang: str) -> str:
    name = word("short-cas-warning", lang) if scheme == "cas-warning" else scheme.upper()
    # The year says as much as the name of the edition, in less room.
    edition = _year(ranking.year) if ranking.year is not None else ranking.edition or "?"
    levels = _slashes([one.level or "" for one in ranking.entries])
    if not levels and ranking.metric is not None:
        levels = str(ranking.metric)
    parts = [name, levels, *(ranking.reasons or ()), edition]
    return " ".join(part for part in parts if part)
