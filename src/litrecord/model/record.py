"""The paper record: one paper, in the languages its sources give."""

from __future__ import annotations

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.identifier import Identifier, Link
from litrecord.model.immutable import Immutable, each, maybe, of_type
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText

__all__ = [
    "Classification",
    "Event",
    "Funding",
    "Keyword",
    "OpenAccess",
    "PageRange",
    "PaperRecord",
    "RelatedWork",
]


@attrs.frozen(kw_only=True, getstate_setstate=False)
class PageRange(Immutable):
    """Pages as printed.

    Attributes:
        first: First page, such as `379`, `e123`, `S1`, `iv`.
        last: Last page, in full where the source abbreviates (`123-7` is 123 to 127); None for a
            single page.
        raw: The pages as the source had them, when that differs from `str()`; it takes no part in
            comparison.
    """

    first: str = attrs.field(validator=of_type(str))
    last: str | None = attrs.field(default=None, validator=maybe(str))
    raw: str | None = attrs.field(default=None, validator=maybe(str), eq=False, repr=False)

    def __str__(self) -> str:
        return self.first if self.last is None else f"{self.first}-{self.last}"


@attrs.frozen(kw_only=True, getstate_setstate=False)
class OpenAccess(Immutable):
    """What the source says about access.

    Attributes:
        is_open: Whether the source calls the paper open access; None when not stated.
        status: `gold`, `green`, `hybrid`, `bronze`, `diamond`, `closed`; None when not stated.
        pdf_url: Link to a copy that is free to read; None when not stated.
        license: Licence name or link; None when not stated.
        version: `publishedVersion`, `acceptedVersion`, `submittedVersion`; None when not stated.
    """

    is_open: bool | None = attrs.field(default=None, validator=maybe(bool))
    status: str | None = attrs.field(default=None, validator=maybe(str))
    pdf_url: str | None = attrs.field(default=None, validator=maybe(str))
    license: str | None = attrs.field(default=None, validator=maybe(str))
    version: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Keyword(Immutable):
    """A keyword or subject heading.

    Attributes:
        value: The word.
        scheme: Thesaurus, such as `mesh`; None for the authors' own keywords.
        id: Identifier in the thesaurus; None when not stated.
        major: Whether it is a main topic; None when not stated.
    """

    value: LangText = attrs.field(validator=of_type(LangText))
    scheme: str | None = attrs.field(default=None, validator=maybe(str))
    id: str | None = attrs.field(default=None, validator=maybe(str))
    major: bool | None = attrs.field(default=None, validator=maybe(bool))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Classification(Immutable):
    """A class in a classification scheme.

    Attributes:
        scheme: Name in lower case, such as `clc` (中图分类号) or `msc`.
        code: The class.
    """

    scheme: str = attrs.field(validator=of_type(str))
    code: str = attrs.field(validator=of_type(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Funding(Immutable):
    """A funder and its awards.

    Attributes:
        funder: Name of the funder; None when not stated.
        funder_id: Identifier of the funder; None when not stated.
        awards: Numbers of the grants; None when not stated.
    """

    funder: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    funder_id: str | None = attrs.field(default=None, validator=maybe(str))
    awards: tuple[str, ...] | None = attrs.field(default=None, validator=each(str, optional=True))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Event(Immutable):
    """The conference or other event at which a paper was given.

    Attributes:
        name: Name of the event; None when not stated.
        place: Where it was held; None when not stated.
        date: When it was held, perhaps a range; None when not stated.
    """

    name: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    place: str | None = attrs.field(default=None, validator=maybe(str))
    date: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class RelatedWork(Immutable):
    """Another work, such as the one that a paper is a translation of.

    Attributes:
        title: Its title; None when not stated.
        authors: Its authors; None when not stated.
        container_title: Title of the journal or book it appeared in; None when not stated.
        publisher: Its publisher; None when not stated.
        place: Its place of publication; None when not stated.
        published: Its date; None when not stated.
        doi: Its DOI; None when not stated.
    """

    title: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    authors: tuple[Author, ...] | None = attrs.field(
        default=None, validator=each(Author, optional=True)
    )
    container_title: BilingualText | None = attrs.field(
        default=None, validator=maybe(BilingualText)
    )
    publisher: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    place: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    published: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    doi: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True, getstate_setstate=False)
class PaperRecord(Immutable):
    """One paper: immutable, hashable, with its texts in every language the source gives.

    None means that the source does not state it; an empty tuple that it states there is none.
    `identifiers` and `links` gather from several places and are never None.

    Attributes:
        kind: Type in CSL's words (`article-journal`, `paper-conference`, `thesis`, `preprint`, …).
        title: Title in each language.
        abstract: Abstract in each language, without markup.
        authors: Authors in printed order.
        contributors: Editors, translators and others.
        doi: DOI without resolver or prefix, in the source's letter case.
        pmid: PubMed identifier, digits only.
        pmcid: PubMed Central identifier, `PMC12269215`.
        arxiv: arXiv identifier, `2101.00001` or `hep-th/9901001`.
        identifiers: Identifiers in other schemes.
        journal: The venue, with its rankings.
        volume: Volume as printed.
        issue: Issue as printed.
        pages: Pages.
        article_number: Number that stands in the place of pages, such as `e0123456`.
        published: Date of publication of the issue or of the paper.
        published_online: Date of first publication online.
        accessed: Date on which it was looked up.
        publication_model: PubMed's publication model, such as `Electronic`.
        types: The source's own words for what it is.
        keywords: Keywords and subject headings.
        classifications: Classes in classification schemes.
        fields_of_study: Fields of study in the source's words.
        funding: Funders and awards.
        publisher: Publisher of the paper, where there is no journal to have one.
        place: Place of publication.
        event: The conference at which it was given.
        genre: Finer type, such as `Doctoral thesis`.
        languages: BCP 47 tags of the languages of the paper's text, as stated.
        open_access: What the source says about access.
        citation_count: Number of citations the source counted.
        links: Links in the source's order.
        translation_of: The work that this paper is a translation of.
        source: Where the record was read and what a lossless way back needs; it takes no part in
            comparison.
        extra: Every value without a field of its own, by format and key.
    """

    kind: str | None = attrs.field(default=None, validator=maybe(str))
    title: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    abstract: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    authors: tuple[Author, ...] | None = attrs.field(
        default=None, validator=each(Author, optional=True)
    )
    contributors: tuple[Contributor, ...] | None = attrs.field(
        default=None, validator=each(Contributor, optional=True)
    )
    doi: str | None = attrs.field(default=None, validator=maybe(str))
    pmid: str | None = attrs.field(default=None, validator=maybe(str))
    pmcid: str | None = attrs.field(default=None, validator=maybe(str))
    arxiv: str | None = attrs.field(default=None, validator=maybe(str))
    identifiers: tuple[Identifier, ...] = attrs.field(default=(), validator=each(Identifier))
    journal: JournalProfile | None = attrs.field(default=None, validator=maybe(JournalProfile))
    volume: str | None = attrs.field(default=None, validator=maybe(str))
    issue: str | None = attrs.field(default=None, validator=maybe(str))
    pages: PageRange | None = attrs.field(default=None, validator=maybe(PageRange))
    article_number: str | None = attrs.field(default=None, validator=maybe(str))
    published: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    published_online: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    accessed: PartialDate | None = attrs.field(default=None, validator=maybe(PartialDate))
    publication_model: str | None = attrs.field(default=None, validator=maybe(str))
    types: tuple[str, ...] | None = attrs.field(default=None, validator=each(str, optional=True))
    keywords: tuple[Keyword, ...] | None = attrs.field(
        default=None, validator=each(Keyword, optional=True)
    )
    classifications: tuple[Classification, ...] | None = attrs.field(
        default=None, validator=each(Classification, optional=True)
    )
    fields_of_study: tuple[str, ...] | None = attrs.field(
        default=None, validator=each(str, optional=True)
    )
    funding: tuple[Funding, ...] | None = attrs.field(
        default=None, validator=each(Funding, optional=True)
    )
    publisher: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    place: BilingualText | None = attrs.field(default=None, validator=maybe(BilingualText))
    event: Event | None = attrs.field(default=None, validator=maybe(Event))
    genre: str | None = attrs.field(default=None, validator=maybe(str))
    languages: tuple[str, ...] | None = attrs.field(
        default=None, validator=each(str, optional=True)
    )
    open_access: OpenAccess | None = attrs.field(default=None, validator=maybe(OpenAccess))
    citation_count: int | None = attrs.field(default=None, validator=maybe(int))
    links: tuple[Link, ...] = attrs.field(default=(), validator=each(Link))
    translation_of: RelatedWork | None = attrs.field(default=None, validator=maybe(RelatedWork))
    source: Source | None = attrs.field(default=None, validator=maybe(Source), eq=False, repr=False)
    extra: FrozenMapping = attrs.field(default=EMPTY, validator=of_type(FrozenMapping))
