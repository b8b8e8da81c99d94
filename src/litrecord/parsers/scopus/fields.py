"""The fields of a Scopus export."""

from __future__ import annotations

import re
from typing import Final, cast

import attrs

from litrecord.identifiers import issn
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.record import Funding
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.parsers.scopus import people
from litrecord.patterns import late
from litrecord.text.tags import OTHER_SCRIPTS, canonical_tag, primary_language
from litrecord.vocab.scopus import KINDS, NOTHING, STATUSES
from litrecord.vocab.table_problems import ISSN_REPAIRED

__all__ = ["FIELDS"]

_SEMICOLON: Final = late(";")
_BETWEEN: Final = late("[;,]")
_SHORT_ISSN: Final = late("[0-9]{4,6}[0-9Xx]")
_OPEN_ACCESS: Final = late("[,;]")
_THROUGH: Final = " through "
_AWARDS: Final = late(r"([^:]+): (.+)|(.+?),? \(([^()]+)\)")
_DIGIT: Final = late("[0-9]")
_LANGUAGE: Final = ("Language of Original Document", "原始文献语言", "文献原始语言")
# A remark such as `[letter]` or `[version 2]` has fewer.
_FEWEST_WORDS: Final = 3


def _read_title(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    """Read a title, perhaps with one in another language in brackets after it."""
    whole = (texts.prose(value, reading) or "").strip()
    marked = "; [" in whole
    pair = texts.in_two_languages(whole, "; [" if marked else " [")
    if pair is not None and (marked or _is_translated(*pair, reading)):
        return _in_english(pair[0], reading), pair[1]
    return texts.title(bracketed=True)(value, reading)


def _is_translated(one: LangText, other: LangText, reading: Reading) -> bool:
    """Tell whether brackets without a semicolon before them hold a title and no remark.

    They do where one of the two is not in Latin letters, or where the paper is in another language
    than English and they hold some words.
    """
    languages = {primary_language(text.lang) for text in (one, other)}
    if len(languages) == 2 and not languages.isdisjoint(OTHER_SCRIPTS):
        return True
    tag = _tag(reading)
    is_foreign = tag is not None and tag not in OTHER_SCRIPTS and tag != "en"
    return is_foreign and len(other.value.split()) >= _FEWEST_WORDS


def _in_english(text: LangText, reading: Reading) -> LangText:
    """Say that a translated title is in English, as all of Scopus are, where nothing tells it."""
    is_foreign = text.lang is None and _tag(reading) not in (None, "en")
    return attrs.evolve(text, lang="en", basis="stated") if is_foreign else text


def _tag(reading: Reading) -> str | None:
    stated = next((reading.values[key] for key in _LANGUAGE if key in reading.values), "")
    return canonical_tag(str(stated))


def _read_abstract(value: object, reading: Reading) -> tuple[LangText, ...] | None:
    if isinstance(value, str) and value.strip().casefold() in NOTHING:
        return None
    return texts.abstract()(value, reading)


def _parts(between: re.Pattern[str], text: str | None, reading: Reading) -> list[str]:
    """Return the parts of a cell, or none where they are more than the limits allow."""
    parts = [one for part in between.split(text or "") if (one := part.strip())]
    return cast("list[str]", reading.entries(parts))


def _read_issns(value: object, reading: Reading) -> tuple[str, ...] | None:
    """Read ISSNs, which Scopus prints in eight characters without a hyphen."""
    text = values.clean(value, reading)
    found: list[str] = []
    rest: list[str] = []
    for printed in _parts(_BETWEEN, text, reading):
        whole = printed.upper().rjust(8, "0")
        if _SHORT_ISSN.fullmatch(printed) and issn.is_valid(whole):
            # A spreadsheet took it for a number. The check digit proves it.
            found.append(issn.compact(whole))
            reading.note(ISSN_REPAIRED, printed, used=found[-1])
        else:
            one = values.read_issn(printed, reading)
            (rest if one is None else found).append(one or printed)
    reading.leave("; ".join(rest))
    return tuple(dict.fromkeys(found)) or None


def _read_isbns(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
    text = values.clean(value, reading)
    parts = _parts(_SEMICOLON, text, reading)
    return tuple(Identifier(scheme="isbn", value=one) for one in parts) or None


def _read_event_date(value: object, reading: Reading) -> PartialDate | None:
    """Read `2 July 2018 through 5 July 2018`."""
    text = values.clean(value, reading)
    if text is None:
        return None
    first, _, last = text.partition(_THROUGH)
    return values.read_date(first if first == last or not last else f"{first} - {last}", reading)


def _read_open_access(value: object, reading: Reading) -> dict[str, object] | None:
    """Read `All Open Access; Gold Open Access; Green Open Access`."""
    text = values.clean(value, reading)
    words = [word.strip().casefold() for word in _OPEN_ACCESS.split(text or "")]
    if "open access" not in words[0]:
        return None
    stated = [status for word, status in STATUSES.items() if word in words]
    if len(set(stated)) > 1 or len(words) > len(stated) + 1:
        reading.leave(value)
    return {
        "open_access.is_open": True,
        **({"open_access.status": stated[0]} if stated else {}),
    }


def _read_funding(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read `Funder, ABBR: 123, 456; …` or `Funder, ABBR, (123, 456); …`.

    A part of which every word has a digit is an award of which the funder is not named.
    """
    found: list[Funding] = []
    for text in _parts(_SEMICOLON, values.clean(value, reading), reading):
        match = _AWARDS.fullmatch(text)
        name, numbers = (
            (text, "") if match is None else (match[1] or match[3], match[2] or match[4])
        )
        if match is None and all(_DIGIT.search(word) for word in text.split()):
            name, numbers = "", text
        awards = tuple(one.strip() for one in numbers.split(",") if one.strip())
        named = texts.names()(name, reading) if name else None
        found.append(
            Funding(funder=BilingualText(variants=named) if named else None, awards=awards or None)
        )
    return tuple(found) or None


FIELDS: Final = FieldTable(
    (
        Field(("Document Type", "文献类型"), ("kind", "types"), values.kind(KINDS)),
        Field(
            ("Title", "Document title", "文献标题", "标题"),
            "title",
            _read_title,
            "`Title; [标题]` is both; Scopus does not say which is the original: role `unknown`",
        ),
        Field(("Abstract", "摘要"), "abstract", _read_abstract),
        Field(
            ("Author full names", "作者全名"),
            "authors",
            people.read_full_names,
            "with their identifiers, scheme `scopus`",
        ),
        Field(
            ("Authors", "作者"),
            "authors",
            people.read_authors,
            "family name and initials; where there are full names they stay in `extra`",
        ),
        Field(
            ("Author(s) ID", "作者 ID"),
            "authors",
            people.read_ids,
            "scheme `scopus`, in the order of the authors",
        ),
        Field(
            ("Authors with affiliations", "带归属机构的作者"),
            "authors",
            people.read_affiliations,
            "`affiliations` of the authors it names",
        ),
        Field(
            ("Correspondence Address", "通讯地址"),
            "authors",
            people.read_correspondence,
            "`corresponding` and `email` of the authors it names; it stays in `extra`",
        ),
        Field(("Editors", "编者"), "contributors", people.read_editors, "role `editor`"),
        Field("DOI", "doi", values.read_doi),
        Field("PubMed ID", "pmid", values.read_pmid),
        Field("EID", "identifiers", values.identifier("eid"), "scheme `eid`"),
        Field("ISBN", "identifiers", _read_isbns, "scheme `isbn`"),
        Field(("Source title", "来源出版物名称"), "journal.name", texts.names()),
        Field(
            ("Abbreviated Source Title", "来源出版物名称缩写"),
            "journal.abbreviations",
            values.abbreviation(),
        ),
        Field(
            "ISSN", "journal.issn_other", _read_issns, "zeros that a spreadsheet took are put back"
        ),
        Field("CODEN", "journal.ids", values.identifier("coden"), "scheme `coden`"),
        Field(("Year", "年份"), "published", values.read_date),
        Field(("Volume", "卷"), "volume", values.read_text),
        Field(("Issue", "期"), "issue", values.read_text),
        Field(("Page start", "起始页码"), "pages.first", values.read_text),
        Field(("Page end", "结束页码"), "pages.last", values.read_text),
        Field(("Art. No.", "论文编号"), "article_number", values.read_text),
        Field(("Cited by", "施引文献", "被引频次"), "citation_count", values.read_citation_count),
        Field(("Link", "链接"), "links", values.link("landing-page"), "kind `landing-page`"),
        Field(("Author Keywords", "作者关键字"), "keywords", texts.keywords(_SEMICOLON)),
        Field(
            ("Index Keywords", "索引关键字"),
            "keywords",
            texts.keywords(_SEMICOLON, scheme="scopus"),
            "scheme `scopus`",
        ),
        Field(("Funding Details", "出资详情"), "funding", _read_funding),
        Field(("Publisher", "出版商"), "publisher", texts.names()),
        Field(("Conference name", "会议名称"), "event.name", texts.names()),
        Field(("Conference location", "会议地点"), "event.place", values.read_text),
        Field(("Conference date", "会议日期"), "event.date", _read_event_date),
        Field(_LANGUAGE, "languages", values.read_languages),
        Field(
            ("Open Access", "开放获取"),
            ("open_access.is_open", "open_access.status"),
            _read_open_access,
        ),
    )
)
