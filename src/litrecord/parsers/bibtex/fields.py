"""The fields of BibTeX and biblatex."""

from __future__ import annotations

from typing import Final

from litrecord.parsers.bibtex import readers
from litrecord.parsers.bibtex.inheritance import TYPE
from litrecord.parsers.bibtex.texts import (
    plain,
    read_abstract,
    read_keywords,
    read_title,
    things,
    verbatim,
)
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.patterns import late
from litrecord.vocab.bibtex import ROLES, SCHEMES

__all__ = ["FIELDS"]

_text = plain(values.read_text)
_keywords_plus = texts.keywords(late("[;,]"), scheme="keywords-plus")

FIELDS: Final = FieldTable(
    (
        Field(TYPE, ("kind", "types", "genre"), readers.read_type, "the word behind the `@`"),
        Field(
            "title",
            "title",
            read_title,
            "role unknown; `subtitle` behind a colon; `titleaddon` in another script is a text "
            "of its own, role unknown",
        ),
        Field("abstract", "abstract", read_abstract, "role unknown"),
        Field(("author", "authors"), "authors", readers.read_people, "names parted by `and`"),
        *(
            Field(name, "contributors", readers.contributors(role), f"role `{role}`")
            for name, role in ROLES.items()
        ),
        Field("doi", "doi", verbatim(values.read_doi)),
        Field(
            "eprint",
            ("arxiv", "pmid", "pmcid", "identifiers", "links"),
            readers.read_eprint,
            "by `eprinttype` or `archiveprefix`, of which others are schemes",
        ),
        Field(("arxivid", "arxiv"), "arxiv", verbatim(values.read_arxiv)),
        Field(("pmid", "pubmed_id"), "pmid", verbatim(values.read_pmid)),
        Field(("pmcid", "pmc"), "pmcid", verbatim(values.read_pmcid)),
        Field("isbn", "identifiers", readers.read_isbns, "scheme `isbn`"),
        *(
            Field(name, "identifiers", plain(values.identifier(scheme)), f"scheme `{scheme}`")
            for name, scheme in (*SCHEMES.items(), ("zbl", "zbl"))
        ),
        Field("fjournal", "journal.name", things()),
        Field(
            ("journaltitle", "journal"),
            "journal.name",
            readers.once("journal.name", things("journalsubtitle")),
            "`journalsubtitle` behind a colon; a command such as `\\apj` is the journal's name",
        ),
        Field(
            ("shortjournal", "journal-iso", "abbrev_source_title", "journaltitle", "journal"),
            "journal.abbreviations",
            plain(values.abbreviation()),
            "`journal` beside `fjournal`",
        ),
        Field(
            "booktitle",
            "journal.name",
            readers.once("journal.name", things("booksubtitle")),
            "`booksubtitle` behind a colon",
        ),
        Field(
            "series",
            ("journal.name", "journal.kind"),
            readers.read_series,
            "of a book, a report or a thesis; of their parts it stays",
        ),
        Field("issn", "journal.issn_other", readers.read_issns),
        Field("eissn", "journal.issn_electronic", plain(values.read_issn)),
        Field("volume", ("volume", "issue"), readers.read_volume, "`16(1)` is both"),
        Field(
            "number",
            ("issue", "identifiers"),
            readers.read_number,
            "the issue, or the number in a series; of a report, a patent or a standard an "
            "identifier of that scheme",
        ),
        Field("issue", "issue", readers.once("issue", _text)),
        Field("pages", "pages", readers.read_pages),
        Field(("eid", "article-number", "art_number", "articleno"), "article_number", _text),
        Field("date", "published", readers.read_date, "also ISO 8601-2: `2020~`, `2020-21`"),
        Field("year", "published.year", readers.read_year),
        Field("month", "published.month", _text),
        Field("day", "published.day", _text),
        Field(
            ("urldate", "lastchecked", "lastaccessed", "accessed"), "accessed", readers.read_date
        ),
        Field("eventtitle", "event.name", things()),
        Field("eventdate", "event.date", readers.read_date),
        Field("venue", "event.place", _text),
        Field(
            ("publisher", "institution", "school", "organization"),
            "publisher",
            readers.once("publisher", things()),
            "the first of them",
        ),
        Field(
            "location",
            ("place", "event.place"),
            readers.read_location,
            "of a conference paper with an `address`: where the conference was held",
        ),
        Field("address", "place", things()),
        Field("type", ("genre", "types"), readers.read_genre, "of an article one of its `types`"),
        Field("document_type", "types", plain(values.read_texts)),
        Field(("author_keywords", "keywords", "keyword"), "keywords", read_keywords),
        Field("keywords-plus", "keywords", plain(_keywords_plus), "scheme `keywords-plus`"),
        Field(
            ("eprintclass", "primaryclass"),
            "classifications",
            plain(values.classification("arxiv")),
        ),
        Field("mrclass", "classifications", plain(values.classification("msc")), "scheme `msc`"),
        Field("language", "languages", readers.read_languages),
        Field(
            ("langid", "hyphenation"),
            "languages",
            readers.read_languages,
            "where there is no `language`; the names of babel",
        ),
        Field("times-cited", "citation_count", plain(values.read_citation_count)),
        Field("url", "links", verbatim(values.link("landing-page")), "kind `landing-page`"),
        Field("howpublished", "links", readers.read_how, "a web address, kind `landing-page`"),
        Field("origtitle", "translation_of.title", readers.of_original(read_title)),
        Field(
            "origdate",
            "translation_of.published",
            readers.of_original(readers.read_date),
            "beside `origtitle`, `origlanguage` or `translator`; else that of a first edition",
        ),
        Field("origpublisher", "translation_of.publisher", readers.of_original(things())),
        Field("origlocation", "translation_of.place", readers.of_original(things())),
    ),
    finish=readers.finish,
)
