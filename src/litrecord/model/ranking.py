"""Journal rankings: each a fact with its system, edition, category and year.

JCR (Clarivate) and the CAS partition (中科院分区) are two systems and never mixed. A ranking
without a year is kept without one: nothing here guesses which edition a number came from.
"""

from __future__ import annotations

import math
from typing import Literal, TypeAlias, get_args

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.immutable import Immutable, each, finite, maybe, of_type, one_of
from litrecord.model.source import Source

__all__ = [
    "CASPartition",
    "CASZone",
    "JCRCategory",
    "JCRMetric",
    "JCRRanking",
    "Metric",
    "OtherRanking",
    "Quartile",
    "Ranking",
    "RankingEntry",
]

Quartile: TypeAlias = Literal["Q1", "Q2", "Q3", "Q4"]
JCRMetric: TypeAlias = Literal["jif", "jif5", "jci"]


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Metric(Immutable):
    """A published number, which may be a bound or expressly not available.

    Metrics have no order of their own: `<0.1` is neither 0 nor 0.1.

    Attributes:
        value: The number; with the qualifiers `<` and `>` the bound; None with `n/a`.
        qualifier: Empty for an exact value, `<` for "less than", `>` for "more than" (half-lives
            are printed as `>10.0`), `n/a` for "not available".
        raw: The number as printed; it takes no part in comparison.

    Raises:
        ValueError: The value is NaN or infinite, or does not go with the qualifier.
    """

    value: float | None = attrs.field(default=None, validator=finite())
    qualifier: Literal["", "<", ">", "n/a"] = attrs.field(
        default="", validator=one_of("", "<", ">", "n/a")
    )
    raw: str | None = attrs.field(default=None, validator=maybe(str), eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if (self.value is None) != (self.qualifier == "n/a"):
            raise ValueError("value: it is None with the qualifier 'n/a', and only then")

    def bounds(self) -> tuple[float, float] | None:
        """Return the lowest and the highest value it can mean; None when not available.

        Zero is the lowest of what is less than a bound, infinity the highest of what is more.
        """
        if self.value is None:
            return None
        low = 0.0 if self.qualifier == "<" else self.value
        return (low, math.inf if self.qualifier == ">" else self.value)

    def __str__(self) -> str:
        return "N/A" if self.value is None else f"{self.qualifier}{self.value}"


@attrs.frozen(kw_only=True, getstate_setstate=False)
class JCRCategory(Immutable):
    """A journal's place in one category of the Journal Citation Reports.

    Attributes:
        name: Canonical English name of the category, such as `CELL & TISSUE ENGINEERING`; None
            when one rank stands for several categories or none is named.
        candidates: The categories for which one rank was stated, in their order; empty when the
            rank was stated for one. With a name that name is inferred: it is the only one of them
            with that total in the same table. Without one it may be any of them.
        metric: What the rank is by: `jif` (impact factor), `jif5` (five-year impact factor) or
            `jci` (journal citation indicator); None when the source does not say.
        edition: `SCIE`, `SSCI`, `AHCI` or `ESCI`; None when not stated. Up to data year 2022 it
            is part of what identifies the category.
        quartile: `Q1` to `Q4`; None when not stated.
        rank: Position, from 1; None when not stated.
        total: Number of journals ranked in the category; None when not stated.
        percentile: (N - R + 0.5) / N * 100 by Clarivate's definition, 0 to 100; None when unknown.
        percentile_derived: Whether the percentile was computed here and not stated.
        name_zh: Chinese name of the category; None when unknown.
        raw: The entry as the source had it; it takes no part in comparison.
    """

    name: str | None = attrs.field(default=None, validator=maybe(str))
    candidates: tuple[str, ...] = attrs.field(default=(), validator=each(str))
    metric: JCRMetric | None = attrs.field(
        default=None, validator=one_of(*get_args(JCRMetric), optional=True)
    )
    edition: str | None = attrs.field(default=None, validator=maybe(str))
    quartile: Quartile | None = attrs.field(
        default=None, validator=one_of(*get_args(Quartile), optional=True)
    )
    rank: int | None = attrs.field(default=None, validator=maybe(int))
    total: int | None = attrs.field(default=None, validator=maybe(int))
    percentile: float | None = attrs.field(default=None, validator=finite())
    percentile_derived: bool = attrs.field(default=False, validator=of_type(bool))
    name_zh: str | None = attrs.field(default=None, validator=maybe(str))
    raw: str | None = attrs.field(default=None, validator=maybe(str), eq=False, repr=False)


@attrs.frozen(kw_only=True, getstate_setstate=False)
class JCRRanking(Immutable):
    """What one edition of the Journal Citation Reports says of a journal.

    A ranking without a data year claims nothing about its values belonging to one edition.

    Attributes:
        data_year: Year of the citations counted; the edition is released in the year after.
            None when the source does not state it.
        released: Date of release; None when unknown.
        impact_factor: Journal impact factor.
        impact_factor_5y: Five-year impact factor.
        without_self_cites: Impact factor without journal self-citations.
        jci: Journal citation indicator.
        immediacy_index: Immediacy index.
        eigenfactor: Eigenfactor score.
        article_influence: Article influence score.
        total_cites: Citations in the data year to all volumes.
        citable_items: Articles and reviews published in the data year.
        cited_half_life: Median age of the items cited, in years.
        citing_half_life: Median age of the items that the journal cites, in years.
        normalized_eigenfactor: Eigenfactor score scaled so that the average journal has 1.
        average_jif_percentile: Mean of the percentiles in all categories, 0 to 100.
        editions: Citation indexes that hold the journal (`SCIE`, `SSCI`, `AHCI`, `ESCI`); None
            when not stated.
        categories: The journal's places by category.
        scope: `all` when the source lists every category, `best` when only the best one,
            `unknown` when it does not say.
        source: Where it was read; it takes no part in comparison.
        extra: Values without a field of their own, by format.
    """

    data_year: int | None = attrs.field(default=None, validator=maybe(int))
    released: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    impact_factor: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    impact_factor_5y: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    without_self_cites: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    jci: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    immediacy_index: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    eigenfactor: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    article_influence: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    total_cites: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    citable_items: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    cited_half_life: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    citing_half_life: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    normalized_eigenfactor: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    average_jif_percentile: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    editions: tuple[str, ...] | None = attrs.field(default=None, validator=each(str, optional=True))
    categories: tuple[JCRCategory, ...] = attrs.field(default=(), validator=each(JCRCategory))
    scope: Literal["all", "best", "unknown"] = attrs.field(
        default="unknown", validator=one_of("all", "best", "unknown")
    )
    source: Source | None = attrs.field(default=None, validator=maybe(Source), eq=False, repr=False)
    extra: FrozenMapping = attrs.field(default=EMPTY, validator=of_type(FrozenMapping))

    @property
    def release_year(self) -> int | None:
        """Year in which the edition was released: the data year + 1; None when undated."""
        return None if self.data_year is None else self.data_year + 1

    def quartile(self, *, metric: JCRMetric = "jif", pick: str = "best") -> Quartile | None:
        """Return the quartile by a metric in the best, the worst or a named category.

        Categories whose source does not name the metric answer only when no category with that
        metric is there.

        Args:
            metric: What the rank shall be by.
            pick: `best`, `worst`, or the English name of a category, in any letter case.
        """
        named = [one for one in self.categories if one.metric == metric]
        chosen = named or [one for one in self.categories if one.metric is None]
        wanted = pick.casefold()
        if wanted not in {"best", "worst"}:
            chosen = [one for one in chosen if (one.name or "").casefold() == wanted]
        quartiles = sorted(one.quartile for one in chosen if one.quartile is not None)
        if not quartiles:
            return None
        return quartiles[-1] if wanted == "worst" else quartiles[0]


@attrs.frozen(kw_only=True, getstate_setstate=False)
class CASZone(Immutable):
    """A journal's zone (区) in one subject of the CAS partition.

    Attributes:
        name_zh: Chinese name of the subject, such as 医学; None when not stated.
        name_en: English name of the subject, such as `Medicine`; None when unknown.
        zone: 1 (top) to 4; None when the journal is listed without a zone.
        position: Position in the subject, from 1; None when not stated.
        total: Number of journals in the subject; None when not stated.
    """

    name_zh: str | None = attrs.field(default=None, validator=maybe(str))
    name_en: str | None = attrs.field(default=None, validator=maybe(str))
    zone: int | None = attrs.field(default=None, validator=maybe(int))
    position: int | None = attrs.field(default=None, validator=maybe(int))
    total: int | None = attrs.field(default=None, validator=maybe(int))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class CASPartition(Immutable):
    """One edition of the CAS journal partition (中科院分区), or of its successor.

    Attributes:
        system: `cas` for the partition of the Chinese Academy of Sciences, `xr` for 新锐分区,
            which succeeds it from 2026 and is not published by the Academy.
        scheme: `basic` (基础版) or `upgraded` (升级版); None when not stated.
        edition_year: Year of the edition; None when not stated.
        released: Date of release; None when unknown.
        majors: Zones by broad field (大类).
        minors: Zones by narrow field (小类).
        top: Whether it is a Top journal; None when not stated.
        is_review: Whether it is a review journal; None when not stated.
        status: `ranked` or `under_review`; None when not stated.
        notes: Remarks (标注); None when not stated.
        warning: Warning level (预警) as printed; None when not stated.
        source: Where it was read; it takes no part in comparison.
        extra: Values without a field of their own, by format.
    """

    system: Literal["cas", "xr"] = attrs.field(default="cas", validator=one_of("cas", "xr"))
    scheme: Literal["basic", "upgraded"] | None = attrs.field(
        default=None, validator=one_of("basic", "upgraded", optional=True)
    )
    edition_year: int | None = attrs.field(default=None, validator=maybe(int))
    released: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    majors: tuple[CASZone, ...] = attrs.field(default=(), validator=each(CASZone))
    minors: tuple[CASZone, ...] = attrs.field(default=(), validator=each(CASZone))
    top: bool | None = attrs.field(default=None, validator=maybe(bool))
    is_review: bool | None = attrs.field(default=None, validator=maybe(bool))
    status: Literal["ranked", "under_review"] | None = attrs.field(
        default=None, validator=one_of("ranked", "under_review", optional=True)
    )
    notes: tuple[str, ...] | None = attrs.field(default=None, validator=each(str, optional=True))
    warning: str | None = attrs.field(default=None, validator=maybe(str))
    source: Source | None = attrs.field(default=None, validator=maybe(Source), eq=False, repr=False)
    extra: FrozenMapping = attrs.field(default=EMPTY, validator=of_type(FrozenMapping))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class RankingEntry(Immutable):
    """A journal's or conference's place in one field of a list.

    Attributes:
        field: Subject field as printed; None when the list has none.
        level: Level as printed (`A`, `T1`, `高`, `核心库`); None when there is none.
        rank: Position, from 1; None when not stated.
        total: Number of entries in the field; None when not stated.
    """

    field: str | None = attrs.field(default=None, validator=maybe(str))
    level: str | None = attrs.field(default=None, validator=maybe(str))
    rank: int | None = attrs.field(default=None, validator=maybe(int))
    total: int | None = attrs.field(default=None, validator=maybe(int))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class OtherRanking(Immutable):
    """A place in any other ranking or list: CCF, SCImago, a warning list, 北大核心.

    Attributes:
        scheme: Name of the list in lower case, such as `ccf`, `sjr`, `cas-warning`.
        edition: Edition as printed; None when not stated.
        year: Year of the edition; None when not stated.
        released: Date of release; None when unknown.
        entries: The places, one for each field.
        metric: The number that the list ranks by; None when there is none.
        reasons: Reasons given, as warning lists do; None when not stated.
        source: Where it was read; it takes no part in comparison.
        extra: Values without a field of their own, by format.
        raw: The entry as the source had it; it takes no part in comparison.
    """

    scheme: str = attrs.field(validator=of_type(str))
    edition: str | None = attrs.field(default=None, validator=maybe(str))
    year: int | None = attrs.field(default=None, validator=maybe(int))
    released: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    entries: tuple[RankingEntry, ...] = attrs.field(default=(), validator=each(RankingEntry))
    metric: Metric | None = attrs.field(default=None, validator=maybe(Metric))
    reasons: tuple[str, ...] | None = attrs.field(default=None, validator=each(str, optional=True))
    source: Source | None = attrs.field(default=None, validator=maybe(Source), eq=False, repr=False)
    extra: FrozenMapping = attrs.field(default=EMPTY, validator=of_type(FrozenMapping))
    raw: str | None = attrs.field(default=None, validator=maybe(str), eq=False, repr=False)


Ranking: TypeAlias = JCRRanking | CASPartition | OtherRanking
