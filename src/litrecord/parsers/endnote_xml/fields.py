"""The fields of EndNote's references."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.identifiers import doi
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.text import LangText
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import attribute, by_text, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.patterns import late
from litrecord.text.dates import DateError, read_date
from litrecord.text.names import read_name
from litrecord.vocab.endnote_xml import KINDS, NAMES
from litrecord.vocab.problems import DATE_UNREADABLE, UNREADABLE_VALUE

__all__ = ["FIELDS"]

_SEPARATOR: Final = late(";")
# Longer text is no number, nor several of them.
_LONGEST: Final = 1000
_ISSN: Final = late(
    r"(?<![0-9A-Za-z-])([0-9]{4}-?[0-9]{3}[0-9Xx])(?![0-9A-Za-z-])"
    r"(?:[ \t]{0,3}\((print|electronic|online|linking)\))?",
)
_ISBN: Final = late(r"(?<![0-9A-Za-z-])((?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9Xx])(?![0-9A-Za-z-])")
_MEDIA: Final = {
    "print": "journal.issn_print",
    "electronic": "journal.issn_electronic",
    "online": "journal.issn_electronic",
    "linking": "journal.issn_l",
}
# Works in whose references the secondary title is that of a series, of a department or of a court
_IN_SERIES: Final = frozenset({"book", "report"})
_WITHOUT_VENUE: Final = frozenset({"thesis", "patent", "software", "map", "legal_case", "bill"})
_names = by_text(texts.names())


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
    reading.leave({**({"#text": number} if number else {}), **_without(rest, "@name")})
    return made


def _without(stated: dict[str, object], *names: str) -> dict[str, object]:
    return {key: one for key, one in stated.items() if key not in names}


def _read_people(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read names. A comma at the end says that a name is that of a group."""
    found: list[Author] = []
    left: list[object] = []
    for place, item in enumerate(reading.entries(value)):
        text, rest = parted(item)
        name = values.clean(text, reading, at=f"[{place}]")
        if name is None:
            left.append(item)
            continue
        group = name.rstrip(" ,")
        if name.endswith(",") and group:
            found.append(Author(name=PersonName(literal=group, raw=name)))
        elif name.strip(" ,;"):
            found.append(Author(name=read_name(name, order="given-first")))
        left.append(rest)
    reading.leave(left if any(left) else None)
    return tuple(found) or None


def _read_authors(value: object, reading: Reading) -> dict[str, object] | None:
    """Read authors, who are editors where the type of reference says so."""
    found = _read_people(value, reading)
    if found is None:
        return None
    types = reading.gathered.get("types")
    if isinstance(types, list) and "edited book" in [str(one).casefold() for one in types]:
        return {"contributors": _in_role(found, "editor")}
    return {"authors": found}


def _in_role(found: tuple[Author, ...], role: str) -> tuple[Contributor, ...]:
    return tuple(Contributor(role=role, author=one) for one in found)


def _people(
    role: str, thesis: str | None = None
) -> Callable[[object, Reading], tuple[Contributor, ...] | None]:
    """Make what reads people in a role, and perhaps in another one of a thesis."""

    def read(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
        found = _read_people(value, reading)
        is_thesis = thesis is not None and reading.gathered.get("kind") == "thesis"
        return _in_role(found, (thesis if is_thesis else None) or role) if found else None

    return read


def _read_venue(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what a work appeared in; of a book or report its series."""
    kind = reading.gathered.get("kind")
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


def _read_volume(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a volume; of a thesis the field is the degree."""
    text = by_text(values.read_text)(value, reading)
    if text is None:
        return None
    return {"genre": text} if reading.gathered.get("kind") == "thesis" else {"volume": text}


def _read_numbers(value: object, reading: Reading) -> dict[str, object] | None:
    """Read ISSNs and ISBNs, several in one text; of a patent or report its number."""
    text = values.clean(parted(value)[0], reading)
    if text is None:
        return None
    if len(text) > _LONGEST:
        reading.note(UNREADABLE_VALUE, value, expected="0378-5955")
        return None
    kind = reading.gathered.get("kind")
    if kind == "patent":
        return {"identifiers": (Identifier(scheme="patent", value=text),)}
    made: dict[str, object] = {}
    books = [match[1] for match in _ISBN.finditer(text)]
    rest = _ISBN.sub(" ", text)
    others: list[str] = []
    for match in _ISSN.finditer(rest.casefold()):
        number = values.read_issn(match[1], reading)
        target = _MEDIA.get(match[2] or "")
        if number is not None and target is not None and target not in made:
            made[target] = number
        elif number is not None:
            others.append(number)
    rest = _ISSN.sub(" ", rest.casefold())
    identifiers = [Identifier(scheme="isbn", value=one.strip()) for one in books]
    if not made and not others and not books:
        if kind != "report":
            return None
        identifiers = [Identifier(scheme="report-number", value=text)]
        rest = ""
    made |= {"journal.issn_other": tuple(others)} if others else {}
    made |= {"identifiers": tuple(identifiers)} if identifiers else {}
    if rest.strip(" ,;/()[].") not in ("", "issn", "isbn"):
        reading.leave(value)
    return made


def _read_dates(value: object, reading: Reading) -> PartialDate | None:
    """Read a year and a date, which repeats the year or not."""
    stated = reading.object_of(value)
    if stated is None:
        return None
    year = values.clean(parted(stated.get("year"))[0], reading, at=".year")
    holder = stated.get("pub-dates")
    entries = holder.get("date") if isinstance(holder, dict) else None
    date = values.clean(parted(entries)[0], reading) if isinstance(entries, str | dict) else None
    date = date.strip(" /") if date else None
    made = _date_of(f"{date} {year}") or _date_of(date) if date else None
    if made is not None and year is not None and str(made.year) != year.strip(" /"):
        made = None
    if made is not None:
        others = _without(holder, "date") if isinstance(holder, dict) else {}
        rest = _without(dict(stated), "year", "pub-dates")
        rest |= {"pub-dates": others} if others else {}
    else:
        if date:
            reading.note(DATE_UNREADABLE, date, at=".pub-dates.date", expected="16 Jul")
        if year is None:
            return None
        made = values.read_date(year.strip(" /"), reading)
        if made is None:
            return None
        rest = _without(dict(stated), "year")
    reading.leave(rest)
    return made


def _read_accessed(value: object, reading: Reading) -> PartialDate | None:
    """Read a date, behind which EndNote leaves room for another part: `2025/08/01/`."""
    text = values.clean(value, reading)
    return None if text is None else values.read_date(text.strip(" /"), reading)


def _date_of(text: str | None) -> PartialDate | None:
    if not text:
        return None
    try:
        return read_date(text)
    except DateError:
        return None


def _read_doi(value: object, reading: Reading) -> str | None:
    """Read a DOI, which may stand beside other numbers: `S0140(10)1 [pii] 10.1016/x [doi]`."""
    text = values.clean(parted(value)[0], reading)
    words = [] if text is None or len(text) > _LONGEST else text.split(" ")
    found = [word for word in words if doi.is_valid(doi.compact(word))]
    if len(words) < 2 or len(found) != 1:
        return by_text(values.read_doi)(value, reading)
    reading.leave(value)
    return values.read_doi(found[0], reading)


def _read_accession(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the number of a reference in the database that it comes from."""
    text = values.clean(parted(value)[0], reading)
    if text is None:
        return None
    about = f"{reading.values.get('remote-database-name')} {reading.values.get('database')}"
    is_medline = any(word in about.casefold() for word in ("medline", "pubmed"))
    if text.isdecimal() and is_medline:
        number = values.read_pmid(text, reading)
        return None if number is None else {"pmid": number}
    scheme = "wos" if text[:4].upper() in ("WOS:", "ISI:") else "accession"
    return {"identifiers": (Identifier(scheme=scheme, value=text),)}


def _of_articles(
    read: Callable[[object, Reading], object],
) -> Callable[[object, Reading], object]:
    """Make what reads a field that has its meaning in articles of journals alone."""

    def read_here(value: object, reading: Reading) -> object:
        return read(value, reading) if reading.gathered.get("kind") == "article-journal" else None

    return read_here


def _read_pmcid(value: object, reading: Reading) -> str | None:
    text = text_of(value)
    is_pmcid = text is not None and text.strip().upper().startswith("PMC")
    return by_text(values.read_pmcid)(value, reading) if is_pmcid else None


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
            _read_authors,
            "`Name,` is a group; of an edited book they are editors",
        ),
        Field(
            "contributors.translated-authors.author",
            "authors.alternates",
            _read_people,
            "names in the other language",
        ),
        Field(
            "contributors.secondary-authors.author",
            "contributors",
            _people("editor"),
            "role `editor`",
        ),
        Field(
            "contributors.tertiary-authors.author",
            "contributors",
            _people("collection-editor", thesis="contributor"),
            "role `collection-editor`; of a thesis `contributor`",
        ),
        Field(
            "contributors.subsidiary-authors.author",
            "contributors",
            _people("translator"),
            "role `translator`",
        ),
        Field(
            ("titles.secondary-title", "periodical.full-title"),
            ("journal.name", "journal.kind"),
            _read_venue,
            "of a book or report its series",
        ),
        Field("titles.alt-title", "journal.aliases", _of_articles(by_text(values.read_texts))),
        Field(
            ("periodical.abbr-1", "periodical.abbr-2", "periodical.abbr-3"),
            "journal.abbreviations",
            by_text(values.abbreviation()),
        ),
        Field("volume", ("volume", "genre"), _read_volume, "of a thesis the degree"),
        Field("number", "issue", by_text(values.read_text)),
        Field("pages", "pages", by_text(values.read_pages)),
        Field(
            "custom7",
            "article_number",
            _of_articles(by_text(values.read_text)),
            "of articles of journals",
        ),
        Field("dates", "published", _read_dates, "`year` and `pub-dates` together"),
        Field("access-date", "accessed", by_text(_read_accessed)),
        Field(
            "isbn",
            (
                "journal.issn_print",
                "journal.issn_electronic",
                "journal.issn_l",
                "journal.issn_other",
                "identifiers",
            ),
            _read_numbers,
            "ISSNs and ISBNs by their shape; of a patent its number",
        ),
        Field("electronic-resource-num", "doi", _read_doi),
        Field(
            "accession-num",
            ("pmid", "identifiers"),
            _read_accession,
            "scheme `accession`, `wos` for those of the Web of Science",
        ),
        Field("custom2", "pmcid", _of_articles(_read_pmcid), "of articles of journals"),
        Field("keywords.keyword", "keywords", _read_keywords, "`;` parts them, too"),
        Field("publisher", "publisher", by_text(texts.names())),
        Field("pub-location", "place", by_text(texts.names())),
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
