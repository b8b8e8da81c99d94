"""The fields of PubMed's articles and chapters."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.record import Funding
from litrecord.model.text import BilingualText
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import attribute, by_text, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.pubmed import people
from litrecord.parsers.pubmed import texts as own
from litrecord.patterns import late
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.problems import DATE_UNREADABLE, VALUE_REPAIRED
from litrecord.vocab.pubmed import KINDS

__all__ = ["FIELDS", "read_medline_date"]

_YEAR: Final = late("[12][0-9]{3}(?![0-9])")
_MEDIA: Final = {"print": "journal.issn_print", "electronic": "journal.issn_electronic"}
_names = by_text(texts.names())


def _read_types(value: object, reading: Reading) -> dict[str, object] | None:
    """Read publication types, of which any may say what kind of work it is."""
    items = reading.entries(value)
    types = values.read_texts([parted(item)[0] for item in items], reading)
    if not types:
        return None
    left = [parted(item)[1] for item in items]
    reading.leave(left if any(left) else None)
    stated = {one.casefold() for one in types}
    kind = next((KINDS[word] for word in KINDS if word in stated), None)
    return {"types": types} if kind is None else {"types": types, "kind": kind}


def _read_journal(value: object, reading: Reading) -> dict[str, object] | None:
    found = _names(value, reading)
    return None if found is None else {"journal.name": found, "journal.kind": "journal"}


def _read_issn(value: object, reading: Reading) -> dict[str, object] | None:
    text, rest = parted(value)
    number = values.read_issn(text, reading)
    if number is None:
        return None
    target = _MEDIA.get(str(rest.get("@IssnType", "")).casefold())
    if target is not None:
        del rest["@IssnType"]
    reading.leave(rest)
    return {"journal.issn_other": (number,)} if target is None else {target: number}


def read_medline_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date in words, `1998 Dec-1999 Jan`; of one that is unclear its first year."""
    text = values.clean(value, reading)
    if text is None:
        return None
    try:
        return read_date(text)
    except DateError:
        year = _YEAR.search(text)
    if year is None:
        reading.note(DATE_UNREADABLE, value, expected="1998 Dec-1999 Jan")
        return None
    reading.note(VALUE_REPAIRED, value, used=year[0])
    return PartialDate(year=int(year[0]), raw=text)


def _read_online_date(value: object, reading: Reading) -> PartialDate | None:
    """Read the date of publication online, in parts."""
    items = reading.entries(value)
    for item in items:
        if attribute(item, "DateType") not in (None, "Electronic") or not isinstance(item, dict):
            continue
        parts = [text_of(item.get(name)) for name in ("Year", "Month", "Day")]
        is_number = parts[1] is None or parts[1].isdecimal()
        stated = ("-" if is_number else " ").join(one.zfill(2) for one in parts if one)
        made = values.read_date(stated, reading)
        if made is not None:
            taken = {"@DateType", "Year", "Month", "Day"}
            rest = {key: one for key, one in item.items() if key not in taken}
            others = [one for one in items if one is not item]
            reading.leave([rest, *others] if rest else others)
            return attrs.evolve(made, raw=None)
    return None


def _read_location(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what names the paper online: a DOI, the publisher's number."""
    return _read_ids(value, reading, "EIdType")


def _read_article_ids(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the identifiers of the article."""
    return _read_ids(value, reading, "IdType")


def _read_ids(value: object, reading: Reading, name: str) -> dict[str, object] | None:
    made: dict[str, object] = {}
    others: list[Identifier] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        scheme = (attribute(item, name) or "").casefold()
        target = _SCHEMES.get(scheme)
        if text is None or not scheme or attribute(item, "ValidYN") == "N":
            left.append(item)
        elif target is None:
            others.append(Identifier(scheme=scheme, value=text))
        else:
            field, read = target
            number = read(text, reading)
            held = reading.gathered.get(field, made.get(field, number))
            if number is None or held != number:
                left.append(item)
            else:
                made[field] = number
    if others:
        made["identifiers"] = tuple(others)
    reading.leave(left)
    return made or None


_SCHEMES: Final = {
    "doi": ("doi", values.read_doi),
    "pubmed": ("pmid", values.read_pmid),
    "pmc": ("pmcid", values.read_pmcid),
}


def _read_grants(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read grants, each with its agency and number."""
    found: list[Funding] = []
    left: list[object] = []
    for item in reading.entries(value):
        stated = dict(item) if isinstance(item, dict) else {}
        agency = texts.names()(stated.get("Agency"), reading)
        number = values.clean(stated.get("GrantID"), reading)
        if agency is None and number is None:
            left.append(item)
            continue
        found.append(
            Funding(
                funder=None if agency is None else BilingualText(variants=agency),
                awards=None if number is None else (number,),
            )
        )
        left.append({key: one for key, one in stated.items() if key not in ("Agency", "GrantID")})
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None


def _read_element(value: object, reading: Reading) -> object:
    """Say what a paper is whose publication types do not: by where it appeared."""
    if value == "PubmedBookArticle":
        default = "chapter" if reading.has("journal.name") else "book"
    else:
        default = "article-journal"
    return reading.gathered.get("kind", default)


_A: Final = "MedlineCitation.Article"
_I: Final = "MedlineCitation.Article.Journal.JournalIssue"
_M: Final = "MedlineCitation.MedlineJournalInfo"
_B: Final = "BookDocument"

FIELDS: Final = FieldTable(
    (
        Field(
            (f"{_A}.PublicationTypeList.PublicationType", f"{_B}.PublicationType"),
            ("kind", "types"),
            _read_types,
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
            _read_article_ids,
            "by `IdType`; others are identifiers of that scheme",
        ),
        Field(
            (f"{_A}.ELocationID", f"{_B}.ELocationID"),
            ("doi", "identifiers"),
            _read_location,
            'without `ValidYN="N"`; scheme `pii`',
        ),
        Field(f"{_A}.Journal.Title", ("journal.name", "journal.kind"), _read_journal),
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
            _read_issn,
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
            read_medline_date,
            "of one that is unclear the first year",
        ),
        Field(
            f"{_A}.ArticleDate", "published_online", _read_online_date, '`DateType="Electronic"`'
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
        Field((f"{_A}.GrantList.Grant", f"{_B}.GrantList.Grant"), "funding", _read_grants),
        Field(f"{_B}.Book.Publisher.PublisherName", "publisher", by_text(texts.names())),
        Field(f"{_B}.Book.Publisher.PublisherLocation", "place", by_text(texts.names())),
        Field(f"{_B}.Book.Isbn", "identifiers", values.identifier("isbn"), "scheme `isbn`"),
        Field(
            "element",
            "kind",
            _read_element,
            "name of the record's element: what no publication type tells is an article of a "
            "journal, a chapter or a book",
        ),
    )
)
