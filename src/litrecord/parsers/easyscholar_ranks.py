"""The ranks in an answer of easyScholar, key by key: what each may look like and what it means.

A value that cannot be read is noted and stays where it is, as everything does that a typed field
does not hold as it was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from litrecord.model.journal import IndexStatus
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Quartile,
    Ranking,
    RankingEntry,
)
from litrecord.parsers.journal_objects import Level
from litrecord.patterns import late
from litrecord.vocab.cas import find_major
from litrecord.vocab.categories import find_category
from litrecord.vocab.easyscholar import (
    INDEXES,
    JCR_EDITIONS,
    LISTS,
    METRICS,
    NOT_LISTED,
    PARTITIONS,
    WARNING,
    Partition,
)
from litrecord.vocab.problems import UNREADABLE_VALUE, VALUE_REPAIRED

__all__ = ["read_indexing", "read_rankings"]

_QUARTILES: Final[Mapping[str, Quartile]] = {"Q1": "Q1", "Q2": "Q2", "Q3": "Q3", "Q4": "Q4"}
_METRIC: Final = late(r"([<＜>＞]?)([0-9]{1,9}(?:\.[0-9]{1,30})?)")
_QUALIFIERS: Final[Mapping[str, Literal["", "<", ">"]]] = {
    "": "",
    "<": "<",
    ">": ">",
    "＜": "<",
    "＞": ">",
}
_ABSENT: Final = frozenset({"n/a", "na", "-", "--", "—"})
_SEPARATOR: Final = late("[/;；]")
# More subjects than any journal stands in; what is longer cannot be read.
_MOST_ZONES: Final = 100
_ZONE: Final = late("([1-4１-４一二三四])区")
_DIGITS: Final = {"一": 1, "二": 2, "三": 3, "四": 4}
_TOP: Final = "TOP"
_NEGATIONS: Final = ("非", "不", "否", "无", "未")
_CCF: Final = late("(?:CCF)?[ _-]?([ABC])类?")


def read_rankings(ranks: Level) -> tuple[Ranking, ...]:
    """Read the rankings: JCR, partitions, warnings, lists; none has a year."""
    found: list[Ranking | None] = [_jcr(ranks)]
    found += [_partition(ranks, one) for one in PARTITIONS]
    found += [_warning(ranks), *(_listed(ranks, key) for key in LISTS), _esi(ranks)]
    return tuple(one for one in found if one is not None)


def read_indexing(ranks: Level) -> tuple[IndexStatus, ...]:
    """Read which databases and lists of core journals hold the journal."""
    found = (_index(ranks, key) for key in INDEXES)
    return tuple(one for one in found if one is not None)


def _text(ranks: Level, key: str) -> str | None:
    """Return the text at a key without a full stop after it; None when it says nothing."""
    value = ranks.raw.get(key)
    if value is None:
        return None
    text = ranks.clean(key, value)
    return None if text is None else text.rstrip("。").rstrip() or None


def _unread(ranks: Level, key: str, expected: str) -> None:
    ranks.note(UNREADABLE_VALUE, key, ranks.raw[key], expected=expected)


def _jcr(ranks: Level) -> JCRRanking | None:
    numbers = {field: _metric(ranks, key) for key, field in METRICS.items()}
    places = []
    for key, edition in JCR_EDITIONS.items():
        text = _text(ranks, key)
        if text is None or text.casefold() in NOT_LISTED:
            continue
        quartile = _QUARTILES.get(text.upper())
        if quartile is None:
            _unread(ranks, key, "Q1, Q2, Q3, Q4")
            continue
        ranks.take(key, quartile)
        places.append(JCRCategory(edition=edition, quartile=quartile, raw=text))
    if not places and all(one is None for one in numbers.values()):
        return None
    return JCRRanking(
        impact_factor=numbers["impact_factor"],
        impact_factor_5y=numbers["impact_factor_5y"],
        jci=numbers["jci"],
        categories=tuple(places),
    )


def _metric(ranks: Level, key: str) -> Metric | None:
    value = ranks.raw.get(key)
    if type(value) is float or type(value) is int:
        if 0 <= value < 1e9:
            ranks.take(key, float(value))
            return Metric(value=float(value))
        _unread(ranks, key, "7.1, <0.1, N/A")
        return None
    text = _text(ranks, key)
    if text is None:
        return None
    match = _METRIC.fullmatch(text)
    if match is None:
        if text.casefold() in _ABSENT:
            ranks.take(key)
            return Metric(qualifier="n/a", raw=str(value))
        _unread(ranks, key, "7.1, <0.1, N/A")
        return None
    if str(value).strip() != text:
        ranks.note(VALUE_REPAIRED, key, value, used=text)
    ranks.take(key)
    return Metric(value=float(match[2]), qualifier=_QUALIFIERS[match[1]], raw=str(value))


def _partition(ranks: Level, keys: Partition) -> CASPartition | None:
    majors = _zones(ranks, keys.major, keys)
    minors = () if keys.minor is None else _zones(ranks, keys.minor, None)
    top = None if keys.top is None else _top(ranks, keys.top, majors)
    warning = None if keys.warning is None else _warning_text(ranks, keys.warning)
    if not majors and not minors and top is None and warning is None:
        return None
    return CASPartition(
        system=keys.system,
        scheme=keys.scheme,
        majors=majors,
        minors=minors,
        top=top,
        warning=warning,
    )


def _zones(ranks: Level, key: str, majors_of: Partition | None) -> tuple[CASZone, ...]:
    """Read `医学2区` or several such with `/` between; all of them or none."""
    text = _text(ranks, key)
    if text is None or text.casefold() in NOT_LISTED:
        return ()
    zones = []
    for part in _SEPARATOR.split(text, maxsplit=_MOST_ZONES):
        match = _ZONE.search(part)
        # Another zone in front of the last one: subjects with something else between them.
        if match is None or match.end() != len(part):
            _unread(ranks, key, "医学2区, 医学2区/生物学1区")
            return ()
        zone = _DIGITS.get(match[1]) or int(match[1])
        zones.append(_zone(part[: match.start()].strip(), zone, majors_of))
    ranks.take(key, "/".join(f"{one.name_zh or one.name_en or ''}{one.zone}区" for one in zones))
    return tuple(zones)


def _zone(name: str, zone: int, majors_of: Partition | None) -> CASZone:
    names: tuple[str, str] | None = None
    if majors_of is None:
        # Narrow fields are the categories of the Web of Science.
        category = find_category(name)
        names = None if category is None else (category.name_zh, category.name)
    elif majors_of.system == "cas":
        # 新锐 has broad fields of its own.
        names = find_major(name, scheme=majors_of.scheme)
    if names is not None:
        return CASZone(name_zh=names[0], name_en=names[1], zone=zone)
    if name.isascii():
        return CASZone(name_en=name or None, zone=zone)
    return CASZone(name_zh=name, zone=zone)


def _top(ranks: Level, key: str, majors: tuple[CASZone, ...]) -> bool | None:
    """Read `医学TOP`; the name of the subject stays when no broad field has it."""
    text = _text(ranks, key)
    if text is None:
        return None
    if text.casefold() in NOT_LISTED or text == "非TOP":
        return False
    subject = text[: -len(_TOP)].strip()
    known = subject in {"", *(one.name_zh or one.name_en for one in majors)}
    # Before it stands the subject, and nothing that turns it round.
    other = subject.isascii() or any(one in subject for one in _NEGATIONS)
    if text[-len(_TOP) :].upper() != _TOP or (other and not known):
        _unread(ranks, key, "医学TOP, TOP")
        return None
    if known:
        ranks.take(key, f"{subject}{_TOP}")
    return True


def _warning_text(ranks: Level, key: str) -> str | None:
    text = _text(ranks, key)
    if text is None or text.casefold() in NOT_LISTED:
        return None
    ranks.take(key, text)
    return text


def _warning(ranks: Level) -> OtherRanking | None:
    text = _warning_text(ranks, WARNING)
    if text is None:
        return None
    return OtherRanking(scheme="cas-warning", entries=(RankingEntry(level=text),), raw=text)


def _listed(ranks: Level, key: str) -> OtherRanking | None:
    text = _text(ranks, key)
    if text is None or text.casefold() in NOT_LISTED:
        return None
    level: str | None = text
    if key == "ccf" and (match := _CCF.fullmatch(text)) is not None:
        level = match[1]
    elif text.casefold() == key:
        # FT50 and UTD24 are lists without levels: the value repeats their name.
        level = None
    ranks.take(key, text)
    return OtherRanking(scheme=key, entries=(RankingEntry(level=level),), raw=text)


def _esi(ranks: Level) -> OtherRanking | None:
    """Read the field in which the Essential Science Indicators count the journal."""
    text = _text(ranks, "esi")
    if text is None or text.casefold() in NOT_LISTED:
        return None
    ranks.take("esi", text)
    return OtherRanking(scheme="esi", entries=(RankingEntry(field=text),), raw=text)


def _index(ranks: Level, key: str) -> IndexStatus | None:
    text = _text(ranks, key)
    if text is None or text.casefold() in NOT_LISTED:
        return None
    index = INDEXES[key]
    label = next((one for one in index.labels if text[: len(one)].upper() == one), "")
    level = text[len(label) :].strip() or None
    ranks.take(key, f"{index.name}{level or ''}")
    return IndexStatus(index=index.name, level=level)
