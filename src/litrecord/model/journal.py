"""The journal profile: what is known of a journal, conference or book series."""

from __future__ import annotations

from typing import Literal

import attrs

from litrecord.errors import show_value
from litrecord.model.dates import PartialDate
from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.identifier import Identifier
from litrecord.model.immutable import Immutable, each, maybe, of_type, one_of
from litrecord.model.ranking import (
    CASPartition,
    JCRMetric,
    JCRRanking,
    OtherRanking,
    Quartile,
    Ranking,
)
from litrecord.model.source import Source
from litrecord.model.text import BilingualText

__all__ = ["Abbreviation", "IndexStatus", "JournalProfile", "JournalReference"]


def _check_year(year: object, name: str) -> None:
    # "2024" would find nothing, without a word.
    if year is not None and (isinstance(year, bool) or not isinstance(year, int)):
        raise TypeError(f"{name}: expected a year such as 2024, or None, got {show_value(year)}")


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Abbreviation(Immutable):
    """An abbreviated title.

    Attributes:
        value: The abbreviation, such as `Stem Cell Res Ther`.
        scheme: Whose it is: `iso4`, `nlm`, `jcr`, …; None when not stated.
    """

    value: str = attrs.field(validator=of_type(str))
    scheme: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class JournalReference(Immutable):
    """A mention of another journal: the one before or after a change of title.

    Attributes:
        name: Its title.
        issn: One of its ISSNs; None when not stated.
    """

    name: BilingualText = attrs.field(validator=of_type(BilingualText))
    issn: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class IndexStatus(Immutable):
    """That a bibliographic database covers, covered or suspended a journal.

    Attributes:
        index: The database: `SCIE`, `CSSCI`, `CSCD`, `EI`, `PKU` (北大核心), …
        level: Level within it, such as 核心库 or 扩展版; None when there is none.
        status: `indexed`, `on-hold`, `suppressed`, …; None when not stated.
        valid_from: First date of coverage; None when not stated.
        valid_to: Last date of coverage; None when not stated.
        edition: Edition of the list as printed, such as `2025—2026`; None when not stated.
    """

    index: str = attrs.field(validator=of_type(str))
    level: str | None = attrs.field(default=None, validator=maybe(str))
    status: str | None = attrs.field(default=None, validator=maybe(str))
    valid_from: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    valid_to: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    edition: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class JournalProfile(Immutable):
    """A journal, conference or book series, with all its dated and undated rankings.

    Attributes:
        kind: `journal`, `conference` or `book-series`; None when not stated.
        name: Title in each language known.
        aliases: Other titles under which sources print it.
        abbreviations: Abbreviated titles.
        issn_print: ISSN of the print edition, with hyphen (ISO 3297); None when not stated.
        issn_electronic: ISSN of the electronic edition; None when not stated.
        issn_l: Linking ISSN; None when not stated.
        issn_other: ISSNs whose medium the source does not say.
        cn_number: 国内统一连续出版物号, such as `11-2399/K`; None when not stated.
        publisher: Publisher; None when not stated.
        sponsors: 主办 institutions; None when not stated.
        governing_body: 主管 institution; None when not stated.
        country: Country as stated, or its ISO 3166-1 alpha-2 code.
        languages: BCP 47 tags of the languages it publishes in; None when not stated.
        frequency: How often it appears, as printed; None when not stated.
        homepage: Web address; None when not stated.
        introduction: What the journal says of itself (期刊介绍); None when not stated.
        open_access: Whether all of it is open access; None when not stated.
        is_review: Whether it publishes reviews only; None when not stated.
        previous: Titles it continues.
        next: Titles that continue it.
        indexing: Databases that cover it.
        ids: Identifiers in other schemes.
        rankings: Every ranking known, of every system and year, in the order they were read.
        source: Where the profile was read; it takes no part in comparison.
        extra: Values without a field of their own, by format.
    """

    kind: Literal["journal", "conference", "book-series"] | None = attrs.field(
        default=None, validator=one_of("journal", "conference", "book-series", optional=True)
    )
    name: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    aliases: tuple[str, ...] = attrs.field(default=(), validator=each(str))
    abbreviations: tuple[Abbreviation, ...] = attrs.field(default=(), validator=each(Abbreviation))
    issn_print: str | None = attrs.field(default=None, validator=maybe(str))
    issn_electronic: str | None = attrs.field(default=None, validator=maybe(str))
    issn_l: str | None = attrs.field(default=None, validator=maybe(str))
    issn_other: tuple[str, ...] = attrs.field(default=(), validator=each(str))
    cn_number: str | None = attrs.field(default=None, validator=maybe(str))
    publisher: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    sponsors: tuple[BilingualText, ...] | None = attrs.field(
        default=None, validator=each(BilingualText, optional=True)
    )
    governing_body: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    country: str | None = attrs.field(default=None, validator=maybe(str))
    languages: tuple[str, ...] | None = attrs.field(
        default=None, validator=each(str, optional=True)
    )
    frequency: str | None = attrs.field(default=None, validator=maybe(str))
    homepage: str | None = attrs.field(default=None, validator=maybe(str))
    introduction: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    open_access: bool | None = attrs.field(default=None, validator=maybe(bool))
    is_review: bool | None = attrs.field(default=None, validator=maybe(bool))
    previous: tuple[JournalReference, ...] = attrs.field(
        default=(), validator=each(JournalReference)
    )
    next: tuple[JournalReference, ...] = attrs.field(default=(), validator=each(JournalReference))
    indexing: tuple[IndexStatus, ...] = attrs.field(default=(), validator=each(IndexStatus))
    ids: tuple[Identifier, ...] = attrs.field(default=(), validator=each(Identifier))
    rankings: tuple[Ranking, ...] = attrs.field(
        default=(), validator=each(JCRRanking, CASPartition, OtherRanking)
    )
    source: Source | None = attrs.field(default=None, validator=maybe(Source), eq=False, repr=False)
    extra: FrozenMapping = attrs.field(default=EMPTY, validator=of_type(FrozenMapping))

    @property
    def issns(self) -> tuple[str, ...]:
        """All ISSNs, each once: print, electronic, linking, others."""
        stated = (self.issn_print, self.issn_electronic, self.issn_l, *self.issn_other)
        return tuple(dict.fromkeys(issn for issn in stated if issn is not None))

    def jcr(self, *, data_year: int | None) -> JCRRanking | None:
        """Return the JCR ranking of a data year; None asks for the undated one.

        Raises:
            TypeError: `data_year` is neither a number nor None.
        """
        _check_year(data_year, "data_year")
        return next(
            (
                one
                for one in self.rankings
                if isinstance(one, JCRRanking) and one.data_year == data_year
            ),
            None,
        )

    def quartile(
        self, *, data_year: int | None, metric: JCRMetric = "jif", pick: str = "best"
    ) -> Quartile | None:
        """Return the JCR quartile of a data year; see `JCRRanking.quartile`.

        Args:
            data_year: Year of the citations; None asks for the undated ranking.
            metric: `jif`, `jif5` or `jci`.
            pick: `best`, `worst`, or the English name of a category.
        """
        ranking = self.jcr(data_year=data_year)
        return None if ranking is None else ranking.quartile(metric=metric, pick=pick)

    def cas(
        self,
        *,
        edition_year: int | None,
        system: Literal["cas", "xr"] = "cas",
        scheme: Literal["basic", "upgraded"] | None = None,
    ) -> CASPartition | None:
        """Return the CAS partition of an edition; None asks for the undated one.

        Args:
            edition_year: Year of the edition.
            system: `cas` or `xr`.
            scheme: `basic` or `upgraded` where one year has both; None takes the first.

        Raises:
            TypeError: `edition_year` is neither a number nor None.
        """
        _check_year(edition_year, "edition_year")
        return next(
            (
                one
                for one in self.rankings
                if isinstance(one, CASPartition)
                and one.edition_year == edition_year
                and one.system == system
                and scheme in {None, one.scheme}
            ),
            None,
        )

    def __str__(self) -> str:
        return "" if self.name is None else str(self.name)
