"""The fields of EndNote's references."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.model.text import LangText
from litrecord.parsers.endnote_xml import numbers, people
from litrecord.parsers.papers import loose, texts, values
from litrecord.parsers.papers.elements import attribute, by_text, parted, text_of, without
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.patterns import late
from litrecord.vocab.endnote_xml import KINDS, NAMES
from litrecord.vocab.problems import UNREADABLE_VALUE

__all__ = ["FIELDS"]

_names = by_text(texts.names())
_SEPARATOR: Final = late(";")
# Works in whose references the secondary title is that of a series, of a department or of a court
_IN_SERIES: Final = frozenset({"book", "report"})
_WITHOUT_VENUE: Final = frozenset({"thesis", "patent", "software", "map", "legal_case", "bill"})


def _read_type(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the reference type by its name, or by its number where it has none."""
    name = values.clean(attribute(value, "name"), reading)
    number = text_of(value)
    word = name.casefold() if name else NAMES.get((number or "").strip())
    if word is None:
        return None
    kind = KINDS.get(word)
    made: dict[str, object] = {"types": (name or word,)}
    if kind is not None:
        made["kind"] = kind
    _, rest = parted(value)
    reading.leave({**({"#text": number} if number else {}), **without(rest, "@name")})
    return made


def _read_venue(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what a work appeared in; of a book or report its series."""
    kind = reading.gathered.get("kind")
    if kind == "paper-conference":
        return by_text(loose.read_container)(value, reading)
    found = None if kind in _WITHOUT_VENUE else _names(value, reading)
    if found is None:
        return None
    made: dict[str, object] = {"journal.name": found}
    if kind in _IN_SERIES:
        made["journal.kind"] = "book-series"
    elif kind == "article-journal":
        made["journal.kind"] = "journal"
    return made


def _read_translated_title(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    return by_text(texts.title("translation"))(value, reading)


def _of_articles(
    read: Callable[[object, Reading], object],
) -> Callable[[object, Reading], object]:
    """Make what reads a field that has its meaning in articles of journals alone."""

    def read_here(value: object, reading: Reading) -> object:
        return read(value, reading) if reading.gathered.get("kind") == "article-journal" else None

    return read_here


def _read_keywords(value: object, reading: Reading) -> object:
    """Read keywords, of which one element may hold several."""
    count = sum((text_of(item) or "").count(";") + 1 for item in reading.entries(value))
    if count > reading.limits.entries:
        reading.note(UNREADABLE_VALUE, f"[{count}]", expected=f"≤ {reading.limits.entries}")
        return None
    return by_text(texts.keywords(_SEPARATOR))(value, reading)


def _links(kind: str) -> Callable[[object, Reading], object]:
    """Make what reads web addresses; addresses of another kind stay."""
    read_web = values.link(kind)

    def read(value: object, reading: Reading) -> object:
        items = reading.entries(value)
        pairs = [(item, text_of(item)) for item in items]
        web = [text for _, text in pairs if text and text.strip().lower().startswith("http")]
        left = [item for item, text in pairs if text not in web]
        found = read_web(web, reading)
        reading.leave(left)
        return found

    return read


FIELDS: Final = FieldTable(
    (
        Field("ref-type", ("kind", "types"), _read_type, "by its name, else by its number"),
        Field("language", "languages", by_text(values.read_languages)),
        Field("titles.title", "title", by_text(texts.title())),
        Field("titles.translated-title", "title", _read_translated_title, "role `translation`"),
        Field("abstract", "abstract", by_text(texts.abstract())),
        Field(
            "contributors.authors.author",
            ("authors", "contributors"),
            people.read_authors,
            "`Name,` is a group; of an edited book they are editors",
        ),
        Field(
            "contributors.translated-authors.author",
            "authors.alternates",
            people.read_people,
            "names in the other language",
        ),
        Field(
            "contributors.secondary-authors.author",
            "contributors",
            people.people("editor"),
            "role `editor`",
        ),
        Field(
            "contributors.tertiary-authors.author",
            "contributors",
            people.people("collection-editor", thesis="advisor"),
            "role `collection-editor`; of a thesis `advisor`",
        ),
        Field(
            "contributors.subsidiary-authors.author",
            "contributors",
            people.people("translator"),
            "role `translator`",
        ),
        Field(
            ("titles.secondary-title", "periodical.full-title"),
            ("journal.name", "journal.kind", "event.name"),
            _read_venue,
            "of a book or report its series; of a conference paper also the event, unless it "
            "names proceedings",
        ),
        Field("titles.alt-title", "journal.aliases", _of_articles(by_text(values.read_texts))),
        Field(
            ("periodical.abbr-1", "periodical.abbr-2", "periodical.abbr-3"),
            "journal.abbreviations",
            by_text(values.abbreviation()),
        ),
        Field("volume", ("volume", "genre"), numbers.read_volume, "of a thesis the degree"),
        Field("number", "issue", by_text(values.read_text)),
        Field("pages", "pages", by_text(values.read_pages)),
        Field(
            "custom7",
            "article_number",
            _of_articles(by_text(values.read_text)),
            "of articles of journals",
        ),
        Field("dates", "published", numbers.read_dates, "`year` and `pub-dates` together"),
        Field(
            "edition",
            "published_online",
            _of_articles(by_text(numbers.read_epub)),
            "of articles of journals; of books it is the edition",
        ),
        Field("access-date", "accessed", by_text(numbers.read_accessed)),
        Field(
            "isbn",
            (
                "journal.issn_print",
                "journal.issn_electronic",
                "journal.issn_l",
                "journal.issn_other",
                "identifiers",
            ),
            numbers.read_numbers,
            "ISSNs and ISBNs by their shape; of a patent its number",
        ),
        Field("electronic-resource-num", "doi", numbers.read_doi),
        Field(
            "accession-num",
            ("pmid", "identifiers"),
            numbers.read_accession,
            "scheme `accession`, `wos` for those of the Web of Science",
        ),
        Field("custom2", "pmcid", _of_articles(numbers.read_pmcid), "of articles of journals"),
        Field("keywords.keyword", "keywords", _read_keywords, "`;` parts them, too"),
        Field("publisher", "publisher", by_text(texts.names())),
        Field(
            "pub-location",
            loose.PLACE_TARGETS,
            by_text(loose.read_place),
            "of a conference paper the event's",
        ),
        Field("work-type", "genre", by_text(values.read_text)),
        Field(
            ("urls.related-urls.url", "urls.web-urls.url"),
            "links",
            _links("landing-page"),
            "kind `landing-page`",
        ),
        Field(
            ("urls.pdf-urls.url", "urls.text-urls.url"),
            "links",
            _links("full-text"),
            "kind `full-text`; paths of files stay",
        ),
    )
)
