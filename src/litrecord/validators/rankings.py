"""Rules about rankings in general and about the Journal Citation Reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity, show_value
from litrecord.model.immutable import Immutable
from litrecord.model.ranking import CASPartition, JCRCategory, JCRRanking, OtherRanking
from litrecord.typing import Context
from litrecord.validators.rules import counting_rule, rule

__all__ = [
    "categories_repeated",
    "impact_factor_range",
    "impact_factor_undated",
    "percentile_mismatch",
    "quartile_rank",
    "rank_range",
    "ranking_undated",
    "ranking_year_future",
    "stated_ranks",
]

IMPACT_FACTOR_UNDATED: Final = ProblemKind(
    code="impact-factor-undated",
    severity=Severity.INFO,
    en="the year of the impact factor or quartile is not stated (records concerned: {count})",
    zh="影响因子或 JCR 分区未注明年份（涉及 {count} 条记录）",
    cause_en="The source gives the value of some edition and does not say which.",
    cause_zh="来源给出了某一版的数值，却未注明是哪一版。",
    cure_en="Do not compare it with the values of a given year; rank against a dated table instead",
    cure_zh="请勿与特定年份的数值比较；可改用注明年份的表重新匹配",
)

RANKING_UNDATED: Final = ProblemKind(
    code="ranking-undated",
    severity=Severity.INFO,
    en="the edition of the list is not stated (records concerned: {count})",
    zh="榜单未注明版次或年份（涉及 {count} 条记录）",
    cause_en="The source gives the level of some edition and does not say which.",
    cause_zh="来源给出了某一版的级别，却未注明是哪一版。",
    cure_en="Do not compare it with the levels of a given year; rank against a dated list instead",
    cure_zh="请勿与特定年份的级别比较；可改用注明年份的榜单重新匹配",
)

QUARTILE_RANK: Final = ProblemKind(
    code="quartile-rank",
    severity=Severity.WARNING,
    en="the quartile does not follow from the rank",
    zh="分区与名次不符",
    cause_en="Quartile and rank come from two categories, metrics or years, or one is mistyped.",
    cause_zh="分区与名次出自不同的学科、指标或年份，或其中之一有误。",
    cure_en="Check both against the edition they are from",
    cure_zh="请与原始数据核对",
)

RANK_RANGE: Final = ProblemKind(
    code="rank-range",
    severity=Severity.ERROR,
    en="the rank lies outside the number of journals ranked",
    zh="名次超出参与排名的期刊数",
    cause_en="Rank and total were exchanged, come from two categories, or one is mistyped.",
    cause_zh="名次与总数互换了位置、出自不同的学科，或其中之一有误。",
    cure_en="Check both against the edition they are from",
    cure_zh="请与原始数据核对",
)

PERCENTILE_MISMATCH: Final = ProblemKind(
    code="percentile-mismatch",
    severity=Severity.WARNING,
    en="the percentile does not follow from the rank",
    zh="百分位与名次不符",
    cause_en="Percentile and rank come from two categories, metrics or years, or one is mistyped.",
    cause_zh="百分位与名次出自不同的学科、指标或年份，或其中之一有误。",
    cure_en="Check both against the edition they are from",
    cure_zh="请与原始数据核对",
)

IMPACT_FACTOR_RANGE: Final = ProblemKind(
    code="impact-factor-range",
    severity=Severity.WARNING,
    en="no journal has such an impact factor",
    zh="影响因子超出合理范围",
    cause_en="The decimal point was lost, or the number is a count of citations.",
    cause_zh="小数点丢失，或所填为被引次数。",
    cure_en="Check it against the edition it is from",
    cure_zh="请与原始数据核对",
)

RANKING_YEAR_FUTURE: Final = ProblemKind(
    code="ranking-year-future",
    severity=Severity.WARNING,
    en="the year of the ranking lies in the future",
    zh="排名的年份尚未到来",
    cause_en="The year was mistyped, or is not that of the data.",
    cause_zh="年份录入有误，或并非数据年。",
    cure_en="Look the edition up; the year of JCR data is that before its release",
    cure_zh="请核对版次；JCR 的数据年为发布年份的前一年",
)

CATEGORIES_REPEATED: Final = ProblemKind(
    code="categories-repeated",
    severity=Severity.INFO,
    en="the same category stands in the ranking twice",
    zh="同一学科在排名中出现两次",
    cause_en="The table has the journal in two rows, or editions that it does not name.",
    cause_zh="表中该刊占有两行，或含有未注明的不同版本。",
    cure_en="If ranks differ, find out which edition or metric each is of",
    cure_zh="如名次不同，请查明各属哪一版本或指标",
)

_HIGHEST_IMPACT_FACTOR: Final = 1000
_FACTORS: Final = ("impact_factor", "impact_factor_5y", "without_self_cites", "jci")
_PERCENTILE_TOLERANCE: Final = 0.1
# No category is as large; arithmetic with numbers of hundreds of digits fails.
_MOST_JOURNALS: Final = 1_000_000


@counting_rule(IMPACT_FACTOR_UNDATED, applies_to=JCRRanking)
def impact_factor_undated(ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report a JCR ranking with a factor or a category, but no data year; once for a set."""
    if ranking.data_year is None and (
        ranking.categories or any(getattr(ranking, name) is not None for name in _FACTORS)
    ):
        yield IMPACT_FACTOR_UNDATED.problem("data_year")


@counting_rule(RANKING_UNDATED, applies_to=OtherRanking)
def ranking_undated(ranking: OtherRanking, _context: Context) -> Iterator[Problem]:
    """Report a place in a list of which neither year nor edition is stated; once for a set."""
    if ranking.year is None and ranking.edition is None:
        yield RANKING_UNDATED.problem("year", raw=ranking.scheme)


def _place(category: JCRCategory) -> tuple[int, int] | None:
    """Return rank and total; None where one is missing or they make no sense."""
    rank, total = category.rank, category.total
    if rank is None or total is None or not 1 <= rank <= total <= _MOST_JOURNALS:
        return None
    return rank, total


def _quartile(rank: int, total: int) -> str:
    """Return the quartile that follows from rank and total by Clarivate's definition."""
    # Z = rank / total in whole numbers: Q1 up to 1/4, Q2 up to 2/4, Q3 up to 3/4
    return f"Q{-(-4 * rank // total)}"


@rule(QUARTILE_RANK, applies_to=JCRRanking)
def quartile_rank(ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report a quartile other than that of Z = rank / total."""
    for position, category in enumerate(ranking.categories):
        place = _place(category)
        if place is None or category.quartile is None or category.quartile == _quartile(*place):
            continue
        yield QUARTILE_RANK.problem(
            f"categories[{position}].quartile",
            raw=category.quartile,
            expected=f"{_quartile(*place)} ({place[0]}/{place[1]})",
        )


def stated_ranks(ranking: Immutable) -> Iterator[tuple[str, int | None, int | None]]:
    """Yield path, rank and total of every place in any ranking; nothing of other objects."""
    if isinstance(ranking, JCRRanking):
        for at, category in enumerate(ranking.categories):
            yield f"categories[{at}].rank", category.rank, category.total
    elif isinstance(ranking, CASPartition):
        for field, zones in (("majors", ranking.majors), ("minors", ranking.minors)):
            for at, zone in enumerate(zones):
                yield f"{field}[{at}].position", zone.position, zone.total
    elif isinstance(ranking, OtherRanking):
        for at, entry in enumerate(ranking.entries):
            yield f"entries[{at}].rank", entry.rank, entry.total


@rule(RANK_RANGE, applies_to=Immutable)
def rank_range(ranking: Immutable, _context: Context) -> Iterator[Problem]:
    """Report a rank below 1 or above the total, in any ranking."""
    for path, rank, total in stated_ranks(ranking):
        if rank is None or (rank >= 1 and (total is None or rank <= total)):
            continue
        yield RANK_RANGE.problem(
            path, raw=rank, expected="≥ 1" if total is None else f"1–{show_value(total)}"
        )


@rule(PERCENTILE_MISMATCH, applies_to=JCRRanking)
def percentile_mismatch(ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report a stated percentile that is not (N - R + 0.5) / N * 100 by up to 0.1."""
    for position, category in enumerate(ranking.categories):
        place, percentile = _place(category), category.percentile
        if place is None or percentile is None or category.percentile_derived:
            continue
        rank, total = place
        expected = (total - rank + 0.5) / total * 100
        # The tolerance is a decimal; the small surplus keeps what differs by exactly that within.
        if abs(percentile - expected) > _PERCENTILE_TOLERANCE + 1e-9:
            yield PERCENTILE_MISMATCH.problem(
                f"categories[{position}].percentile",
                raw=percentile,
                expected=f"{expected:.2f} ({rank}/{total})",
            )


@rule(IMPACT_FACTOR_RANGE, applies_to=JCRRanking)
def impact_factor_range(ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report an impact factor or citation indicator that is negative or above 1000."""
    for name in _FACTORS:
        metric = getattr(ranking, name)
        value = None if metric is None else metric.value
        if value is not None and not 0 <= value <= _HIGHEST_IMPACT_FACTOR:
            yield IMPACT_FACTOR_RANGE.problem(name, raw=value, expected="0–1000")


@rule(RANKING_YEAR_FUTURE, applies_to=Immutable)
def ranking_year_future(ranking: Immutable, context: Context) -> Iterator[Problem]:
    """Report a data year or year of an edition after this year, in any ranking."""
    for cls, field in (
        (JCRRanking, "data_year"),
        (CASPartition, "edition_year"),
        (OtherRanking, "year"),
    ):
        year = getattr(ranking, field) if isinstance(ranking, cls) else None
        if year is not None and year > context.current_date().year:
            yield RANKING_YEAR_FUTURE.problem(field, raw=year)


@rule(CATEGORIES_REPEATED, applies_to=JCRRanking)
def categories_repeated(ranking: JCRRanking, _context: Context) -> Iterator[Problem]:
    """Report a named category that stands twice with the same metric and edition."""
    seen: set[tuple[str, str | None, str | None]] = set()
    for position, category in enumerate(ranking.categories):
        if category.name is None:
            continue
        key = (category.name.casefold(), category.metric, category.edition)
        if key in seen:
            yield CATEGORIES_REPEATED.problem(f"categories[{position}]", raw=category.name)
        seen.add(key)
