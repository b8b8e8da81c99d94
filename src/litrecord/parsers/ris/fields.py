"""The fields of RIS."""

from __future__ import annotations

from typing import Final

from litrecord.parsers.papers import chinese, loose, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.ris import numbers, people, titles
from litrecord.parsers.ris.dates import read_date
from litrecord.patterns import late
from litrecord.vocab.ris import KINDS

__all__ = ["FIELDS"]

_KEYWORDS_END: Final = late(r"\s*[;；]\s*")
_first = loose.first_of


def _finish(reading: Reading) -> None:
    loose.find_doi(reading)
    chinese.add_affiliations(reading, "AD")
    titles.name_periodical(reading)
    titles.tell_roles(reading)


FIELDS: Final = FieldTable(
    (
        Field("TY", ("kind", "types"), values.kind(KINDS)),
        Field(
            ("TI", "T1"),
            "title",
            titles.read_title,
            "one in each language; of a Chinese database Chinese is `original`, English beside it "
            "`parallel`",
        ),
        Field(
            "TT",
            "title",
            texts.title("translation"),
            "role `translation`; the title beside it is `original` where it is in the only "
            "language of `LA`",
        ),
        Field(
            "BT",
            ("title", "journal.name", "journal.kind", "event.name"),
            titles.read_book_title,
            "the title of a book, or of what holds the work",
        ),
        Field("CT", "title", titles.read_late_title, "where there is no other"),
        Field(("AB", "N2"), "abstract", titles.read_abstract, "roles as of `TI`"),
        Field(
            ("AU", "A1"),
            ("authors", "contributors"),
            people.read_authors,
            "`Family, Given, Suffix`; of an edited book they are editors",
        ),
        Field("TA", "authors.alternates", people.read_names),
        Field(
            "C3", "journal.name", titles.read_proceedings, "of a conference paper the proceedings"
        ),
        Field(
            ("JF", "T2"),
            ("journal.name", "journal.kind", "event.name"),
            titles.read_container,
            "the journal, book or website; of a conference paper with `C3` the event, "
            "without it both, unless it names proceedings; of a book, report, map or program the "
            "series; not of a thesis or patent",
        ),
        Field("T3", ("journal.name", "journal.kind"), titles.read_series, "the series of a book"),
        Field(
            "JO",
            ("journal.name", "journal.abbreviations"),
            titles.read_periodical,
            "the name where there is no other in its language, else an abbreviation",
        ),
        Field(
            ("JA", "J2", "J1"),
            "journal.abbreviations",
            values.abbreviation(),
            "also the name where there is none",
        ),
        Field("ED", "contributors", people.read_editors, "role `editor`"),
        Field(
            "A2",
            "contributors",
            people.read_secondary,
            "editor; of a book in a series, editor of the series; of some types somebody else",
        ),
        Field(
            "A3",
            "contributors",
            people.read_tertiary,
            "advisor of a thesis, editor of a book, editor of the series of a chapter",
        ),
        Field("A4", "contributors", people.read_subsidiary, "translator, of some types"),
        Field("PY", "published", _first(read_date), "`year/month/day/other`"),
        Field("Y1", "published", _first(read_date), "as `PY`"),
        Field("DA", "published", _first(numbers.read_date_of_work), "as `PY`, or without its year"),
        Field("Y2", "accessed", _first(numbers.read_accessed), "not of patents"),
        Field(
            "ET", "published_online", numbers.read_epub, "of articles; of books it is the edition"
        ),
        Field(
            "VL",
            ("volume", "issue"),
            _first(numbers.read_volume),
            "`16(1)` is both; not of patents",
        ),
        Field(
            ("IS", "CP"),
            ("issue", "identifiers"),
            _first(numbers.read_issue),
            "of a patent its number",
        ),
        Field("M1", "issue", numbers.read_number, "of articles and conference papers"),
        Field(
            "SP",
            "pages.first",
            _first(numbers.read_first_page),
            "may hold all pages; of a whole work a lone number counts its pages and stays",
        ),
        Field("EP", "pages.last", _first(values.read_text)),
        Field("C7", "article_number", numbers.read_article_number),
        Field("DO", "doi", _first(values.read_doi)),
        Field(
            ("L3", "M3", "N1"),
            "doi",
            numbers.read_stray_doi,
            "where the field holds nothing but a DOI; the last resort is a link of `UR`",
        ),
        Field("C1", "place", numbers.read_place_of_proceedings, "of a conference paper"),
        Field(
            "AN",
            ("pmid", "arxiv", "identifiers"),
            numbers.read_accession_number,
            "of PubMed, arXiv, Web of Science",
        ),
        Field("C2", ("pmid", "pmcid", "issue"), numbers.read_custom_2, "of articles"),
        Field(
            "SN",
            loose.SERIAL_TARGETS,
            numbers.read_serial_numbers,
            "ISSN, perhaps with its medium in brackets; ISBN with the scheme `isbn`; of a patent, "
            "report or standard its number",
        ),
        Field("M3", "genre", _first(values.read_text)),
        Field("LA", "languages", values.read_languages),
        Field("KW", "keywords", texts.keywords(_KEYWORDS_END), "one a line, or with `;`"),
        Field("PB", "publisher", numbers.read_publisher),
        Field("CY", loose.PLACE_TARGETS, _first(loose.read_place), "of a conference its place"),
        Field("UR", "links", numbers.links("landing-page"), "kind `landing-page`"),
        Field(("L1", "L2"), "links", numbers.links("full-text"), "kind `full-text`"),
    ),
    finish=_finish,
)
