"""The fields of PubMed's articles and chapters."""

from __future__ import annotations

from typing import Final

from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import by_text
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.pubmed import facts, people
from litrecord.parsers.pubmed import texts as own

__all__ = ["FIELDS"]

_A: Final = "MedlineCitation.Article"
_I: Final = "MedlineCitation.Article.Journal.JournalIssue"
_M: Final = "MedlineCitation.MedlineJournalInfo"
_B: Final = "BookDocument"

FIELDS: Final = FieldTable(
    (
        Field(
            (f"{_A}.PublicationTypeList.PublicationType", f"{_B}.PublicationType"),
            ("kind", "types"),
            facts.read_types,
        ),
        Field((f"{_A}.Language", f"{_B}.Language"), "languages", values.read_languages),
        Field(
            (f"{_A}.ArticleTitle", f"{_B}.ArticleTitle"),
            "title",
            own.read_title,
            "`[…]` is translated into English, role `unknown`; else `original` of English papers",
        ),
        Field(
            (f"{_A}.VernacularTitle", f"{_B}.VernacularTitle"),
            "title",
            own.read_vernacular_title,
            "role `original`, in the language of the paper, `xx-Latn` where it is transcribed",
        ),
        Field(
            (f"{_A}.Abstract.AbstractText", f"{_B}.Abstract.AbstractText"),
            "abstract",
            own.read_abstract,
            "labels are lines; role `original` of English papers",
        ),
        Field(
            ("MedlineCitation.OtherAbstract", f"{_B}.OtherAbstract"),
            "abstract",
            own.read_other_abstracts,
            "`Publisher`: role `parallel`; summaries in plain language stay",
        ),
        Field("BookDocument.Book.BookTitle", "journal.name", by_text(texts.names())),
        Field(
            (f"{_A}.AuthorList", f"{_B}.AuthorList"),
            ("authors", "contributors"),
            people.read_people,
            'without `ValidYN="N"`; lists of editors are contributors',
        ),
        Field(
            f"{_B}.Book.AuthorList",
            ("authors", "contributors"),
            people.read_book_people,
            "of a chapter's book: roles `editor` and `container-author`",
        ),
        Field(
            ("MedlineCitation.InvestigatorList", f"{_B}.InvestigatorList"),
            ("contributors",),
            people.read_investigators,
            "role `contributor`",
        ),
        Field(("MedlineCitation.PMID", f"{_B}.PMID"), "pmid", by_text(values.read_pmid)),
        Field(
            (
                "PubmedData.ArticleIdList.ArticleId",
                f"{_B}.ArticleIdList.ArticleId",
                "PubmedBookData.ArticleIdList.ArticleId",
            ),
            ("doi", "pmid", "pmcid", "identifiers"),
            facts.read_article_ids,
            "by `IdType`; others are identifiers of that scheme",
        ),
        Field(
            (f"{_A}.ELocationID", f"{_B}.ELocationID"),
            ("doi", "identifiers"),
            facts.read_location,
            'without `ValidYN="N"`; scheme `pii`',
        ),
        Field(f"{_A}.Journal.Title", ("journal.name", "journal.kind"), facts.read_journal),
        Field(
            f"{_A}.Journal.ISOAbbreviation",
            "journal.abbreviations",
            values.abbreviation("iso4"),
            "scheme `iso4`",
        ),
        Field(
            f"{_M}.MedlineTA", "journal.abbreviations", values.abbreviation("nlm"), "scheme `nlm`"
        ),
        Field(
            f"{_A}.Journal.ISSN",
            ("journal.issn_print", "journal.issn_electronic", "journal.issn_other"),
            facts.read_issn,
            "by `IssnType`",
        ),
        Field(f"{_M}.ISSNLinking", "journal.issn_l", values.read_issn),
        Field(f"{_M}.NlmUniqueID", "journal.ids", values.identifier("nlm"), "scheme `nlm`"),
        Field(f"{_M}.Country", "journal.country", values.read_text),
        Field((f"{_I}.Volume", f"{_B}.Book.Volume"), "volume", values.read_text),
        Field(f"{_I}.Issue", "issue", values.read_text),
        Field(
            (f"{_A}.Pagination.MedlinePgn", f"{_B}.Pagination.MedlinePgn"),
            "pages",
            values.read_pages,
            "`132-42` is 132 to 142",
        ),
        Field(
            (f"{_A}.Pagination.StartPage", f"{_B}.Pagination.StartPage"),
            "pages.first",
            values.read_text,
        ),
        Field(
            (f"{_A}.Pagination.EndPage", f"{_B}.Pagination.EndPage"), "pages.last", values.read_text
        ),
        Field(
            (f"{_I}.PubDate.Year", f"{_B}.Book.PubDate.Year"), "published.year", values.read_text
        ),
        Field(
            (
                f"{_I}.PubDate.Month",
                f"{_B}.Book.PubDate.Month",
                f"{_I}.PubDate.Season",
                f"{_B}.Book.PubDate.Season",
            ),
            "published.month",
            values.read_text,
        ),
        Field((f"{_I}.PubDate.Day", f"{_B}.Book.PubDate.Day"), "published.day", values.read_text),
        Field(
            (f"{_I}.PubDate.MedlineDate", f"{_B}.Book.PubDate.MedlineDate"),
            "published",
            facts.read_medline_date,
            "of one that is unclear the first year",
        ),
        Field(
            f"{_A}.ArticleDate",
            "published_online",
            facts.read_online_date,
            '`DateType="Electronic"`',
        ),
        Field(f"{_A}.@PubModel", "publication_model", values.read_text),
        Field(
            "MedlineCitation.MeshHeadingList.MeshHeading",
            "keywords",
            own.read_headings,
            "scheme `mesh`, also each heading with each qualifier: `Brain/physiology`",
        ),
        Field(
            ("MedlineCitation.KeywordList", f"{_B}.KeywordList"),
            "keywords",
            own.read_keywords,
            "`Owner` is the scheme, none for the authors' own",
        ),
        Field((f"{_A}.GrantList.Grant", f"{_B}.GrantList.Grant"), "funding", facts.read_grants),
        Field(f"{_B}.Book.Publisher.PublisherName", "publisher", by_text(texts.names())),
        Field(f"{_B}.Book.Publisher.PublisherLocation", "place", by_text(texts.names())),
        Field(f"{_B}.Book.Isbn", "identifiers", values.identifier("isbn"), "scheme `isbn`"),
        Field(
            "element",
            "kind",
            facts.read_element,
            "name of the record's element: what no publication type tells is an article of a "
            "journal, a chapter or a book",
        ),
    )
)
