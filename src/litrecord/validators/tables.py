"""Rules over the rows of a ranking table: ISSNs and rows that stand there more than once.

A row is a profile that is checked on its own, not the journal of a paper: many papers of a set
have one journal, and that is no fault. Of a row a rule keeps what it needs to compare it with a
later one, which are references to parts of the profile and not copies: most rows have no double,
and it costs next to nothing to find that out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from litrecord.errors import Location, Problem, ProblemKind, Severity, show_value
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import Metric
from litrecord.model.text import BilingualText
from litrecord.typing import Context, RuleRun

__all__ = [
    "TableRule",
    "is_issn",
    "issn_repeated",
    "iter_issns",
    "quote_row",
    "row_location",
    "row_repeated",
    "row_title",
    "show_fact",
]

ISSN_REPEATED: Final = ProblemKind(
    code="issn-repeated",
    severity=Severity.WARNING,
    en="the ISSN {raw} stands in another row under another title: {used}",
    zh="ISSN {raw} 在另一行属于另一刊名：{used}",
    cause_en="A journal changed its title, or the number was put into the wrong row.",
    cause_zh="期刊曾更名，或该号被填入了错误的行。",
    cure_en="Look the ISSN up in the ISSN Portal and correct the row that is wrong",
    cure_zh="请在 ISSN 门户查询该号，并更正有误的一行",
)

ROW_REPEATED: Final = ProblemKind(
    code="row-repeated",
    severity=Severity.INFO,
    en="the same row stands in the table before: {used}",
    zh="表中已有相同的一行：{used}",
    cause_en="Tables were joined, or a row was copied.",
    cause_zh="合并了多个表格，或某行被复制。",
    cure_en="Leave one of the two rows out; nothing is lost",
    cure_zh="可删去其中一行，不会丢失信息",
)

# A title in a message leaves room for the place of its row.
_LONGEST_QUOTE: Final = 36
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_COMBINING: Final = re.compile("[\u0300-\u036f]")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_ISSN: Final = re.compile(r"[0-9]{4}-[0-9]{3}[0-9X]")
# Its check digit fits, but it is a placeholder.
_NO_ISSN: Final = "0000-0000"


@attrs.frozen
class TableRule:
    """A rule that compares the rows of a table with each other.

    Attributes:
        kind: What it reports.
        begin: Makes what takes the rows of one pass.
    """

    kind: ProblemKind
    begin: Callable[[], RuleRun[JournalProfile]]

    @property
    def code(self) -> str:
        """Code of the problems it reports."""
        return self.kind.code

    @property
    def applies_to(self) -> type[JournalProfile]:
        """The class whose instances it is fed."""
        return JournalProfile

    def start(self, _context: Context, /) -> RuleRun[JournalProfile]:
        """Begin a pass."""
        return self.begin()


def row_location(profile: JournalProfile, position: int) -> Location:
    """Return where a row stands in its file, or its position where it does not know."""
    source = profile.source
    if source is None or source.location is None:
        return Location(index=position)
    return source.location


def row_title(profile: JournalProfile) -> str:
    """Return the first title of a row; empty when it has none."""
    name = profile.name
    return name.variants[0].value if name is not None and name.variants else ""


def show_fact(fact: object) -> str:
    """Render what a row says: text as it is, numbers of any length."""
    if isinstance(fact, Metric) and fact.value is not None:
        return fact.qualifier + show_value(fact.value)
    return fact if isinstance(fact, str) else show_value(fact)


def quote_row(what: str, location: Location) -> str:
    """Render what another row says with its place, short enough to be shown in a message."""
    if location.line is not None:
        place = f"line {show_value(location.line)}"
    else:
        place = "" if location.index is None else f"record {show_value(location.index)}"
    cut = what if len(what) <= _LONGEST_QUOTE else what[: _LONGEST_QUOTE - 1] + "…"
    return f"{cut} ({place})" if place else cut


def _fold(title: str) -> str:
    """Return a title without case, spaces, punctuation, diacritics and a leading article."""
    text = title
    if not text.isascii():
        text = _COMBINING.sub("", unicodedata.normalize("NFKD", text))
    text = text.casefold().strip().replace("&", " and ")
    folded = _NOT_LETTERS.sub("", text.removeprefix("the "))
    return folded or title


class _Titles:
    """What a row is called, and where it stands."""

    __slots__ = ("_keys", "aliases", "location", "name")

    def __init__(self, name: BilingualText, aliases: tuple[str, ...], location: Location) -> None:
        self.name = name
        self.aliases = aliases
        self.location = location
        self._keys: tuple[frozenset[str], frozenset[bool]] | None = None

    def keys(self) -> tuple[frozenset[str], frozenset[bool]]:
        """Return the titles without what makes no difference, and whether any is in Chinese."""
        # Few rows are asked, but one may be asked for each row that follows.
        if self._keys is None:
            titles = [text.value for text in self.name.variants]
            keys = frozenset(map(_fold, (*titles, *self.aliases)))
            self._keys = keys, frozenset(_HAN.search(key) is not None for key in keys)
        return self._keys


def _share_title(one: _Titles, other: _Titles) -> bool:
    """Tell whether two rows may name one journal: a title is shared, or none can be compared."""
    if one.name == other.name:
        return True
    titles, scripts = one.keys()
    others, other_scripts = other.keys()
    # A row in Chinese only and a row in English only say nothing of each other.
    return not titles.isdisjoint(others) or scripts.isdisjoint(other_scripts)


def iter_issns(profile: JournalProfile) -> Iterator[tuple[str, str]]:
    """Yield the ISSNs of a row with their paths."""
    for field in ("issn_print", "issn_electronic", "issn_l"):
        number = getattr(profile, field)
        if number is not None:
            yield field, number
    for at, number in enumerate(profile.issn_other):
        yield f"issn_other[{at}]", number


def is_issn(number: str) -> bool:
    """Tell whether a number has the form of an ISSN and is no placeholder."""
    return number != _NO_ISSN and _ISSN.fullmatch(number) is not None


class _Issns:
    """Keeps for every ISSN the first row that has it."""

    def __init__(self) -> None:
        self._first: dict[str, _Titles] = {}
        self._problems: list[Problem] = []

    def feed(self, profile: JournalProfile, position: int, path: str, /) -> None:
        name = profile.name
        # The volumes of a series of proceedings share its ISSN.
        if path or profile.kind == "conference" or name is None or not name.variants:
            return
        row: _Titles | None = None
        told = False
        for field, number in iter_issns(profile):
            if row is None:
                row = _Titles(name, profile.aliases, row_location(profile, position))
            first = self._first.setdefault(number, row)
            if first is row or told or not is_issn(number) or _share_title(first, row):
                continue
            told = True
            self._problems.append(
                ISSN_REPEATED.problem(
                    field,
                    raw=number,
                    used=quote_row(first.name.variants[0].value, first.location),
                    location=row.location,
                )
            )

    def finish(self) -> Iterator[Problem]:
        yield from self._problems


class _SameRows:
    """Keeps for every row a hash of all that it says."""

    def __init__(self) -> None:
        self._first: dict[int, tuple[int, Location]] = {}
        self._problems: list[Problem] = []

    def feed(self, profile: JournalProfile, position: int, path: str, /) -> None:
        if path:
            return
        location = row_location(profile, position)
        before, first = self._first.setdefault(hash(profile), (position, location))
        if before != position:
            title = row_title(profile)
            self._problems.append(
                ROW_REPEATED.problem("name", used=quote_row(title, first), location=location)
            )

    def finish(self) -> Iterator[Problem]:
        yield from self._problems


issn_repeated: Final = TableRule(ISSN_REPEATED, _Issns)
row_repeated: Final = TableRule(ROW_REPEATED, _SameRows)
