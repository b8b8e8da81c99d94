"""The fields of RefWorks' tagged text."""

from __future__ import annotations

from typing import Final

from litrecord.model.identifier import Identifier
from litrecord.model.record import Classification
from litrecord.parsers.papers import chinese, loose, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.patterns import late
from litrecord.text.locators import read_pages
from litrecord.vocab.chinese_kinds import CHINESE_KINDS, DEGREES
from litrecord.vocab.cnki_refworks import TYPES

__all__ = ["FIELDS"]

_KINDS: Final = {word.casefold(): kind for word, kind in TYPES.items()}
_VAGUE: Final = frozenset({None, "legislation"})
_SEMICOLON: Final = late("[;；]")
_HAN: Final = late("[\u3400-\u9fff]")
# Chinese Library Classification: R181.3+2, TP391.4, S-1
_CLC: Final = late(r"[A-KN-VXZ][A-Z]?[0-9-][0-9.+:()=/A-Z-]*")

is_chinese: Final = chinese.database_named("DS", "DB", "LK", "UL", "SF", "CL")


def _read_kind(value: object, reading: Reading) -> dict[str, object] | None:
    types = values.read_texts(value, reading)
    if not types:
        return None
    kind = _KINDS.get(types[0].casefold())
    beside = {key: reading.values.get(key) for key in ("CL", "DB", "DS", "SF", "NO", "ID")}
    said = {key: one if isinstance(one, str) else "" for key, one in beside.items()}
    if any(word in text.lower() for word in DEGREES for text in (types[0], said["CL"])):
        kind = "thesis"
    elif kind in _VAGUE:
        number = said.pop("ID")
        whole = " ".join((types[0], *said.values()))
        kind = next((one for word, one in CHINESE_KINDS.items() if word in whole), kind)
        if kind == "legislation" and chinese.STANDARD.fullmatch(number):
            kind = "standard"
    return {"types": types} if kind is None else {"types": types, "kind": kind}


def _read_number(value: object, reading: Reading) -> Identifier | None:
    """Read the number of a patent or standard; of others it is RefWorks' own."""
    kind = loose.kind_of(reading)
    text = values.clean(value, reading) if kind in ("patent", "standard") else None
    return None if text is None else Identifier(scheme=str(kind), value=text)


def _read_second_title(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of the whole; where a journal is named already, the title in English."""
    if "JF" not in reading.values and loose.kind_of(reading) != "thesis":
        return loose.read_container(value, reading)
    stated = reading.gathered.get("title")
    title = " ".join(map(str, stated)) if isinstance(stated, list) else ""
    is_beside = isinstance(value, str) and not _HAN.search(value) and _HAN.search(title)
    found = texts.title("parallel")(value, reading) if is_beside and is_chinese(reading) else None
    return None if found is None else {"title": found}


def _read_last_page(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the last page, or all pages where no first one stands apart."""
    text = values.read_text(value, reading)
    first = reading.gathered.get("pages.first")
    if text is None:
        return None
    pages = read_pages(text)
    if not isinstance(first, str) or (pages.last is not None and pages.first == first):
        return {"pages": pages}
    return {"pages.last": text}


def _read_class(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the degree of a thesis, a class, or what sort of a patent it is."""
    text = values.read_text(value, reading)
    if text is None:
        return None
    codes = [part for part in map(str.strip, _SEMICOLON.split(text)) if part]
    if loose.kind_of(reading) != "thesis" and all(_CLC.fullmatch(code) for code in codes):
        return {"classifications": tuple(Classification(scheme="clc", code=one) for one in codes)}
    return {"genre": text}


def _read_call_number(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the number of the journal in China, or a class; RefWorks has a call number there."""
    number = chinese.read_cn_number(value, reading)
    if number is not None:
        return {"journal.cn_number": number}
    text = values.read_text(value, reading) if isinstance(value, str) else None
    if text is None or _CLC.fullmatch(text) is None:
        return None
    return {"classifications": Classification(scheme="clc", code=text)}


def _read_third_people(value: object, reading: Reading) -> object:
    """Read who supervised a thesis; of other works the field has the editors of a series."""
    role = "advisor" if loose.kind_of(reading) == "thesis" else "collection-editor"
    return chinese.contributors(role, is_chinese, "family-first")(value, reading)


def _read_second_people(value: object, reading: Reading) -> object:
    """Read editors; of a patent the field has who owns it."""
    if loose.kind_of(reading) == "patent":
        return None
    return chinese.contributors("editor", is_chinese, "family-first")(value, reading)


def _finish(reading: Reading) -> None:
    loose.find_doi(reading)
    chinese.add_affiliations(reading, "AD")


_first = loose.first_of

FIELDS: Final = FieldTable(
    (
        Field(
            "RT",
            ("kind", "types"),
            _read_kind,
            "`CL`, `DB` and the form of `ID` tell standards, yearbooks and theses apart",
        ),
        Field(
            "T1",
            "title",
            chinese.texts_of(texts.title(), is_chinese),
            "of a Chinese database: Chinese is `original`, English beside it `parallel`",
        ),
        Field(
            "OT", "title", texts.title("original"), "role `original`: a title in another language"
        ),
        Field("AB", "abstract", chinese.texts_of(texts.abstract(), is_chinese), "roles as of `T1`"),
        Field(
            "A1",
            "authors",
            chinese.authors(is_chinese, "family-first"),
            "one a line, or with `;`, Chinese ones also with commas; the only one has "
            "the institutions of `AD`",
        ),
        Field("A2", "contributors", _read_second_people, "editor; not of a patent"),
        Field("A3", "contributors", _read_third_people, "advisor of a thesis, else of the series"),
        Field("ID", "identifiers", _first(_read_number), "number of a patent or standard"),
        Field(
            "T2",
            (*loose.CONTAINER_TARGETS, "title"),
            _read_second_title,
            "of a Chinese database, beside `JF` or of a thesis: the English title, `parallel`",
        ),
        Field(
            ("JF", "T3"),
            loose.CONTAINER_TARGETS,
            loose.read_container,
            "of a conference paper also the event, unless it names proceedings",
        ),
        Field("JO", "journal.abbreviations", values.abbreviation()),
        Field("FD", "published", _first(loose.date_beside("YR")), "its year may stand in `YR`"),
        Field("YR", "published", _first(values.read_date)),
        Field("RD", "accessed", _first(values.read_date)),
        Field("VO", ("volume", "issue"), _first(values.read_volume_issue), "`16 1` is both"),
        Field("IS", "issue", _first(values.read_text)),
        Field("SP", "pages.first", _first(values.read_text)),
        Field("OP", ("pages", "pages.last"), _first(_read_last_page), "all pages without `SP`"),
        Field("SN", loose.SERIAL_TARGETS, loose.read_serial_numbers, "ISSN, ISBN"),
        Field(
            "CN",
            ("journal.cn_number", "classifications"),
            _read_call_number,
            "`11-0315` is the journal's number, `R181` a class of the `clc`",
        ),
        Field(
            "CL",
            ("genre", "classifications"),
            _first(_read_class),
            "degree of a thesis, class of the `clc`, sort of a patent",
        ),
        Field("DO", "doi", _first(values.read_doi), "else from a link to doi.org or link.cnki.net"),
        Field("PB", "publisher", texts.names()),
        Field("PP", loose.PLACE_TARGETS, loose.read_place, "of a conference paper the event's"),
        Field("K1", "keywords", texts.keywords(_SEMICOLON)),
        Field("LA", "languages", values.read_languages),
        Field(("LK", "UL"), "links", values.link("landing-page"), "kind `landing-page`"),
    ),
    finish=_finish,
)
