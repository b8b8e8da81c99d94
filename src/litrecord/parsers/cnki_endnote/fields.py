"""The fields of EndNote's tagged text."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import doi, pmcid
from litrecord.model.identifier import Identifier
from litrecord.model.record import PageRange
from litrecord.parsers.papers import chinese, loose, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.patterns import late
from litrecord.text.locators import read_pages, read_volume_issue
from litrecord.vocab.chinese_kinds import CHINESE_KINDS, DEGREES
from litrecord.vocab.cnki_endnote import TYPES

__all__ = ["FIELDS"]

_KINDS: Final = {word.casefold(): kind for word, kind in TYPES.items()}
# Types under which Chinese databases put what EndNote has no type for
_VAGUE: Final = frozenset({None, "regulation", "legislation"})
_SERIAL: Final = frozenset({None, "article-journal", "article-magazine", "article-newspaper"})
# What has a number of pages rather than pages in something else
_WHOLE: Final = frozenset({"book", "thesis", "report", "standard", "regulation", "patent"})
_SEMICOLON: Final = late("[;；]")
_ISBN: Final = late(r"(?:97[89]-?)?[0-9](?:-?[0-9]){8}-?[0-9Xx]")
is_chinese: Final = chinese.database_named("%W", "%~", "%U", "%9")


def _read_kind(value: object, reading: Reading) -> dict[str, object] | None:
    types = values.read_texts(value, reading)
    if not types:
        return None
    kind = _KINDS.get(types[0].casefold())
    beside = [reading.values.get(key) for key in ("%9", "%~")]
    work, database = (one.lower() if isinstance(one, str) else "" for one in beside)
    if any(word in text for word in DEGREES for text in (types[0].lower(), work)):
        kind = "thesis"
    elif kind in _VAGUE:
        said = f"{types[0]} {work} {database}"
        kind = next((one for word, one in CHINESE_KINDS.items() if word in said), kind)
        number = reading.values.get("%V")
        if kind == "regulation" and isinstance(number, str) and chinese.STANDARD.fullmatch(number):
            kind = "standard"
    return {"types": types} if kind is None else {"types": types, "kind": kind}


def _read_publisher(value: object, reading: Reading) -> dict[str, object] | None:
    found = texts.names()(value, reading)
    if found is None:
        return None
    is_paper = loose.kind_of(reading) == "article-newspaper" and not reading.has("journal.name")
    return {"journal.name" if is_paper else "publisher": found}


def _read_container(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what holds the work. Nothing holds a thesis: the field has its university."""
    if loose.kind_of(reading) != "thesis":
        return loose.read_container(value, reading)
    is_university = is_chinese(reading) and "%I" not in reading.values
    found = texts.names()(value, reading) if is_university else None
    return None if found is None else {"publisher": found}


def _read_volume(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a volume; standards have their number in its place, yearbooks an ISBN."""
    text = values.read_text(value, reading)
    if text is None:
        return None
    if loose.kind_of(reading) in ("standard", "regulation", "legislation"):
        return {"identifiers": Identifier(scheme="standard", value=text)}
    if _ISBN.fullmatch(text) is not None:
        return {"identifiers": Identifier(scheme="isbn", value=text)}
    volume, issue = read_volume_issue(text)
    found = {"volume": volume, "issue": issue}
    return {target: one for target, one in found.items() if one is not None}


def _read_pages(value: object, reading: Reading) -> PageRange | None:
    """Read pages, of several the first range; a lone number of a whole work counts its pages."""
    found = values.read_texts(value, reading) or ()
    pages = [read_pages(text) for text in found]
    ranges = [one for one in pages if one.last is not None]
    if len(pages) == 1 and not ranges and loose.kind_of(reading) in _WHOLE:
        return None
    chosen = next(iter(ranges or pages), None)
    if chosen is not None and len(pages) > 1:
        rest = [text for text, one in zip(found, pages, strict=True) if one is not chosen]
        reading.leave(rest if len(rest) > 1 else rest[0])
    return chosen


def _read_number(value: object, reading: Reading) -> dict[str, object] | None:
    """Read ISSN and ISBN, or the number of a patent or report."""
    kind = loose.kind_of(reading)
    if kind in ("patent", "report", "standard"):
        made = loose.read_serial_numbers(value, reading) if kind == "report" else None
        if made is None:
            numbers = values.read_texts(value, reading) or ()
            reading.leave(())
            found = tuple(Identifier(scheme=str(kind), value=one) for one in numbers)
            return {"identifiers": found} if found else None
        return made
    return loose.read_serial_numbers(value, reading)


def _read_doi(value: object, reading: Reading) -> str | None:
    """Read a DOI; the field may hold other numbers of electronic resources too."""
    text = values.clean(value, reading)
    return values.read_doi(text, reading) if text and doi.is_valid(text) else None


def _read_pmcid(value: object, _reading: Reading) -> str | None:
    return value if isinstance(value, str) and pmcid.is_valid(value) else None


def _read_translated_title(value: object, reading: Reading) -> object:
    role = "parallel" if is_chinese(reading) else "translation"
    return texts.title(role)(value, reading)  # type: ignore[arg-type]  # two of the roles


def _read_supervisors(value: object, reading: Reading) -> object:
    """Read who supervised a thesis; of other works the field has the editors of a series."""
    role = "advisor" if loose.kind_of(reading) == "thesis" else "collection-editor"
    return chinese.contributors(role, is_chinese, "given-first")(value, reading)


def _read_subsidiary(value: object, reading: Reading) -> object:
    """Read who organised a conference; of other works the field has the translators."""
    role = "organizer" if loose.kind_of(reading) == "paper-conference" else "translator"
    return chinese.contributors(role, is_chinese, "given-first")(value, reading)


def _finish(reading: Reading) -> None:
    loose.find_doi(reading)
    chinese.add_affiliations(reading, "%+")
    if loose.kind_of(reading) is None and reading.has("journal.name") and reading.has("issue"):
        # Refer has no types; what stands in an issue is an article.
        reading.put("kind", "article-journal")


_first = loose.first_of

FIELDS: Final = FieldTable(
    (
        Field(
            "%0",
            ("kind", "types"),
            _read_kind,
            "`%9`, `%~` and the form of `%V` tell standards, yearbooks, patents and theses apart",
        ),
        Field(
            "%T",
            "title",
            chinese.texts_of(texts.title(), is_chinese),
            "of a Chinese database: Chinese is `original`, English beside it `parallel`",
        ),
        Field(
            "%Q",
            "title",
            _read_translated_title,
            "role `translation`; of a Chinese paper `parallel`",
        ),
        Field(
            "%X",
            "abstract",
            chinese.texts_of(texts.abstract(), is_chinese),
            "roles as of `%T`",
        ),
        Field(
            "%A",
            "authors",
            chinese.authors(is_chinese, "given-first"),
            "one a line, or with `;`, Chinese ones also with commas; the only one has "
            "the institutions of `%+`",
        ),
        Field("%H", "authors.alternates", chinese.authors(is_chinese, "given-first")),
        Field(
            "%E",
            "contributors",
            chinese.contributors("editor", is_chinese, "given-first"),
            "role `editor`",
        ),
        Field(
            "%Y",
            "contributors",
            _read_supervisors,
            "advisor of a thesis, else editor of the series",
        ),
        Field("%?", "contributors", _read_subsidiary, "organizer of a conference, else translator"),
        Field(
            ("%J", "%B"),
            (*loose.CONTAINER_TARGETS, "publisher"),
            _read_container,
            "of a conference paper also the event, unless it names proceedings; of a Chinese "
            "thesis the university where `%I` is missing",
        ),
        Field("%O", "journal.aliases", values.read_texts),
        Field("%L", "journal.cn_number", chinese.read_cn_number),
        Field("%I", ("publisher", "journal.name"), _read_publisher, "of a newspaper its name"),
        Field("%C", loose.PLACE_TARGETS, loose.read_place, "of a conference paper the event's"),
        Field("%8", "published", _first(loose.date_beside("%D")), "its year may stand in `%D`"),
        Field("%D", "published", _first(values.read_date)),
        Field("%[", "accessed", _first(values.read_date)),
        Field(
            "%V",
            ("volume", "issue", "identifiers"),
            _first(_read_volume),
            "number of a standard, ISBN of a yearbook",
        ),
        Field("%N", "issue", _first(values.read_text)),
        Field("%P", "pages", _read_pages, "of several the first range; no numbers of pages"),
        Field("%]", "article_number", _first(values.read_text)),
        Field(
            "%@",
            loose.SERIAL_TARGETS,
            _read_number,
            "ISSN, ISBN, number of a patent or report",
        ),
        Field("%R", "doi", _first(_read_doi), "else from a link to doi.org or link.cnki.net"),
        Field("%2", "pmcid", _first(_read_pmcid)),
        Field("%K", "keywords", texts.keywords(_SEMICOLON)),
        Field("%G", "languages", values.read_languages),
        Field("%9", "genre", _first(values.read_text)),
        Field("%U", "links", values.link("landing-page"), "kind `landing-page`"),
    ),
    finish=_finish,
)
