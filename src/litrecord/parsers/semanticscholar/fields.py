"""The fields of Semantic Scholar's papers."""

from __future__ import annotations

from typing import Final

from litrecord.model.identifier import Identifier
from litrecord.model.people import Author
from litrecord.parsers.papers import people, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.text.names import read_name
from litrecord.vocab.semanticscholar import KINDS

__all__ = ["FIELDS"]


def _read_pmcid(value: object, reading: Reading) -> str | None:
    is_bare = isinstance(value, str) and value.isdecimal()
    return values.read_pmcid(f"PMC{value}" if is_bare else value, reading)


def _read_venue_kind(value: object, _reading: Reading) -> str | None:
    return value if value in ("journal", "conference") else None


def _read_status(value: object, reading: Reading) -> str | None:
    text = values.clean(value, reading)
    return None if text is None else text.lower()


def _make_author(left: dict[str, object], reading: Reading, at: str) -> Author | None:
    """Make an author of a name, an identifier, perhaps affiliations and an ORCID iD."""
    name = values.clean(left.get("name"), reading, at=f"{at}.name")
    if name is None:
        return None
    del left["name"]
    number = values.clean(left.pop("authorId", None), reading, at=f"{at}.authorId")
    others = left.get("externalIds")
    orcid = None
    if isinstance(others, dict) and "ORCID" in others:
        orcid = people.read_orcid(others["ORCID"], reading, at=f"{at}.externalIds.ORCID")
        if orcid is not None:
            left["externalIds"] = {key: one for key, one in others.items() if key != "ORCID"}
    places = left.pop("affiliations", None)
    return Author(
        name=read_name(name, order="given-first"),
        orcid=orcid,
        ids=() if number is None else (Identifier(scheme="s2", value=number),),
        affiliations=people.affiliations(places, reading, at=f"{at}.affiliations"),
    )


FIELDS: Final = FieldTable(
    (
        Field("publicationTypes", ("kind", "types"), values.kind(KINDS)),
        Field("title", "title", texts.title()),
        Field("abstract", "abstract", texts.abstract()),
        Field("authors", "authors", people.author_objects(_make_author), "given names first"),
        Field("externalIds.DOI", "doi", values.read_doi),
        Field("externalIds.PubMed", "pmid", values.read_pmid),
        Field("externalIds.PubMedCentral", "pmcid", _read_pmcid, "the source leaves out its `PMC`"),
        Field("externalIds.ArXiv", "arxiv", values.read_arxiv),
        Field("paperId", "identifiers", values.identifier("s2"), "scheme `s2`"),
        Field(
            ("corpusId", "externalIds.CorpusId"),
            "identifiers",
            values.identifier("s2-corpus"),
            "scheme `s2-corpus`",
        ),
        Field("externalIds.MAG", "identifiers", values.identifier("mag"), "scheme `mag`"),
        Field("externalIds.DBLP", "identifiers", values.identifier("dblp"), "scheme `dblp`"),
        Field("externalIds.ACL", "identifiers", values.identifier("acl"), "scheme `acl`"),
        Field(("journal.name", "publicationVenue.name", "venue"), "journal.name", texts.names()),
        Field("publicationVenue.alternate_names", "journal.aliases", values.read_texts),
        Field("publicationVenue.type", "journal.kind", _read_venue_kind),
        Field("publicationVenue.issn", "journal.issn_other", values.read_issns),
        Field("publicationVenue.alternate_issns", "journal.issn_other", values.read_issns),
        Field("publicationVenue.url", "journal.homepage", values.read_text),
        Field("publicationVenue.id", "journal.ids", values.identifier("s2"), "scheme `s2`"),
        Field("journal.volume", ("volume", "issue"), values.read_volume_issue, "`16 1` is both"),
        Field("journal.pages", "pages", values.read_pages),
        Field("publicationDate", "published", values.read_date),
        Field("year", "published", values.read_date),
        Field("isOpenAccess", "open_access.is_open", values.read_flag),
        Field("openAccessPdf.url", "open_access.pdf_url", values.read_text),
        Field("openAccessPdf.status", "open_access.status", _read_status),
        Field("openAccessPdf.license", "open_access.license", values.read_text),
        Field("fieldsOfStudy", "fields_of_study", values.read_texts),
        Field("citationCount", "citation_count", values.read_citation_count),
        Field("url", "links", values.link("landing-page"), "kind `landing-page`"),
    )
)
