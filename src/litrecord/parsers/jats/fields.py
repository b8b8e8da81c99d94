"""The fields of the front matter of JATS."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation
from litrecord.model.record import Funding
from litrecord.model.text import BilingualText
from litrecord.parsers.jats import people
from litrecord.parsers.jats import texts as own
from litrecord.parsers.papers import texts, values
from litrecord.parsers.papers.elements import attribute, by_text, children, parted, text_of
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Field, FieldTable
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.jats import ABBREVIATIONS, KINDS
from litrecord.vocab.problems import DATE_UNREADABLE

__all__ = ["FIELDS"]

_names = by_text(texts.names())
_SCHEMES: Final = {
    "doi": ("doi", values.read_doi),
    "pmid": ("pmid", values.read_pmid),
    "pmcid": ("pmcid", values.read_pmcid),
    "pmc": ("pmcid", values.read_pmcid),
    "arxiv": ("arxiv", values.read_arxiv),
}
_MEDIA: Final = {
    "ppub": "journal.issn_print",
    "print": "journal.issn_print",
    "epub": "journal.issn_electronic",
    "electronic": "journal.issn_electronic",
    "online": "journal.issn_electronic",
    "online-only": "journal.issn_electronic",
    "linking": "journal.issn_l",
    "l": "journal.issn_l",
}
# Kinds of dates: what comes first counts as the date of publication.
_ISSUED: Final = ("ppub", "collection", "epub-ppub", "pub", "epub")


def _read_type(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the type of an article, which is one of a journal unless the word says otherwise."""
    text = values.clean(value, reading)
    if text is None:
        return None
    return {"types": (text,), "kind": KINDS.get(text.casefold(), "article-journal")}


def _read_ids(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the identifiers of the article, by `pub-id-type`."""
    made: dict[str, object] = {}
    others: list[Identifier] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        scheme = (attribute(item, "pub-id-type") or "").casefold()
        target = _SCHEMES.get(scheme)
        if text is None or not scheme:
            left.append(item)
        elif target is None:
            others.append(Identifier(scheme=scheme, value=text))
        else:
            field, read = target
            is_bare = field == "pmcid" and text.isdecimal()
            number = read(f"PMC{text}" if is_bare else text, reading)
            if number is None or made.get(field, number) != number:
                left.append(item)
            else:
                made[field] = number
    if others:
        made["identifiers"] = tuple(others)
    reading.leave(left)
    return made or None


def _read_journal_ids(value: object, reading: Reading) -> dict[str, object] | None:
    """Read what a journal is called in databases: abbreviations and identifiers."""
    short: list[Abbreviation] = []
    others: list[Identifier] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        kind = (attribute(item, "journal-id-type") or "").casefold()
        if text is not None and kind in ABBREVIATIONS:
            short.append(Abbreviation(value=text, scheme=ABBREVIATIONS[kind]))
        elif text is not None:
            others.append(Identifier(scheme=kind or "journal-id", value=text))
    made = {"journal.abbreviations": tuple(short), "journal.ids": tuple(others)}
    return {target: one for target, one in made.items() if one} or None


def _read_journal_title(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the title of the journal, perhaps one in each language."""
    found = _names(value, reading)
    return None if found is None else {"journal.name": found, "journal.kind": "journal"}


def _read_abbreviations(value: object, reading: Reading) -> tuple[Abbreviation, ...] | None:
    found: list[Abbreviation] = []
    left: list[object] = []
    for item in reading.entries(value):
        text = values.clean(parted(item)[0], reading)
        kind = (attribute(item, "abbrev-type") or "").casefold()
        if text is not None:
            found.append(Abbreviation(value=text, scheme=ABBREVIATIONS.get(kind)))
            left.append({} if kind in ABBREVIATIONS else parted(item)[1])
    reading.leave([one for one in left if one])
    return tuple(found) or None


def _read_issns(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the ISSNs of the journal, by their medium."""
    made: dict[str, object] = {}
    others: list[str] = []
    left: list[object] = []
    for item in reading.entries(value):
        number = values.read_issn(parted(item)[0], reading)
        medium = attribute(item, "publication-format") or attribute(item, "pub-type") or ""
        target = _MEDIA.get(medium.casefold())
        if number is None:
            left.append(item)
        elif target is None or made.get(target, number) != number:
            others.append(number)
            left.append(parted(item)[1])
        else:
            made[target] = number
    if others:
        made["journal.issn_other"] = tuple(others)
    reading.leave([one for one in left if one])
    return made or None


def _read_dates(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the dates of publication.

    That of the print issue or of the volume is the date, where there is one; that of the
    electronic form is the date of publication online, and the date where there is no other.
    """
    dates: dict[str, tuple[object, PartialDate]] = {}
    items = reading.entries(value)
    for item in items:
        kind = _date_kind(item)
        if kind in _ISSUED and kind not in dates:
            made = _read_date(item, reading)
            if made is not None:
                dates[kind] = (item, made)
    made_all: dict[str, object] = {}
    used: list[object] = []
    first = next((kind for kind in _ISSUED if kind in dates), "")
    for target, kind in (("published", first), ("published_online", "epub")):
        if kind in dates:
            item, made_all[target] = dates[kind]
            used.append(item)
    left = [_beside_date(item) if any(item is one for one in used) else item for item in items]
    reading.leave([one for one in left if one])
    return made_all or None


def _beside_date(item: object) -> dict[str, object]:
    """Return what stands in a date beside its parts."""
    taken = {"year", "month", "day", "season", "@iso-8601-date", "@publication-format", "#text"}
    stated = item if isinstance(item, dict) else {}
    rest = {key: one for key, one in stated.items() if key not in taken}
    return {key: one for key, one in rest.items() if key not in ("@pub-type", "@date-type")}


def _date_kind(item: object) -> str:
    """Return the kind of a date in the words of `pub-type`, which JATS 1.0 had."""
    kind = (attribute(item, "pub-type") or attribute(item, "date-type") or "pub").casefold()
    medium = (attribute(item, "publication-format") or "").casefold()
    if kind == "pub" and medium:
        return (
            "ppub" if medium == "print" else "epub" if medium in ("electronic", "online") else kind
        )
    return kind


def _read_date(item: object, reading: Reading) -> PartialDate | None:
    """Read a date in parts; where they make none, the year alone."""
    year, month, day, season = (
        text_of(next(iter(children(item, name)), None)) or ""
        for name in ("year", "month", "day", "season")
    )
    whole = attribute(item, "iso-8601-date") if not year else None
    parts = [one.strip() for one in (year, month, day) if one.strip()]
    if month.strip().isdecimal():
        spelled = "-".join([parts[0], *(one.zfill(2) for one in parts[1:])])
    else:
        spelled = " ".join(one.strip() for one in (day, month or season, year) if one.strip())
    for text in (whole or spelled, year.strip()):
        try:
            made = read_date(text)
        except DateError:
            reading.note(DATE_UNREADABLE, text, expected="2025-07-16")
            continue
        if made is not None:
            return attrs.evolve(made, raw=None if text == spelled else spelled or None)
    return None


def _read_pages(value: object, reading: Reading) -> object:
    """Read a range of pages where the first and last page are not given."""
    return None if reading.has("pages.first") else by_text(values.read_pages)(value, reading)


def _read_subjects(value: object, reading: Reading) -> dict[str, object] | None:
    """Read subjects: headings of the journal's parts are types, others fields of study."""
    made: dict[str, tuple[str, ...]] = {"types": (), "fields_of_study": ()}
    left: list[object] = []
    for item in reading.entries(value):
        found = by_text(texts.names())(children(item, "subject"), reading) or ()
        kind = (attribute(item, "subj-group-type") or "").casefold()
        target = "types" if kind == "heading" else "fields_of_study"
        made[target] += tuple(one.value for one in found)
        stated = item if isinstance(item, dict) else {"#text": item}
        left.append({key: one for key, one in stated.items() if key != "subject" or not found})
    reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return {target: one for target, one in made.items() if one} or None


def _read_license(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the license: its address, else its type."""
    first = reading.entries(value)[0]
    if not isinstance(first, dict):
        return None
    rest = dict(first)
    kind = attribute(first, "license-type")
    made: dict[str, object] = {}
    for key in ("@href", "license_ref"):
        text = values.clean(parted(rest.get(key))[0], reading)
        if text is not None and "open_access.license" not in made:
            made["open_access.license"] = text
            del rest[key]
    if kind is not None and "open" in kind.casefold():
        made["open_access.is_open"] = True
    elif kind is not None and "open_access.license" not in made:
        made["open_access.license"] = rest.pop("@license-type")
    if made:
        reading.leave([rest, *value[1:]] if isinstance(value, list) else rest)
    return made or None


def _read_funding(value: object, reading: Reading) -> tuple[Funding, ...] | None:
    """Read awards, each with its funders and numbers."""
    found: list[Funding] = []
    left: list[object] = []
    for item in reading.entries(value):
        rest = dict(item) if isinstance(item, dict) else {"#text": item}
        numbers = [text_of(one) for one in children(rest, "award-id")]
        awards = tuple(one.strip() for one in numbers if one) or None
        funders = [_funder(one, reading) for one in children(rest, "funding-source")]
        for name, number in funders or [(None, None)]:
            if name is not None or awards:
                found.append(Funding(funder=name, funder_id=number, awards=awards))
        if funders and all(_is_plain(one) for one in children(rest, "funding-source")):
            rest.pop("funding-source")
        if awards:
            rest.pop("award-id")
        left.append(rest)
    if found:
        reading.leave(None if not any(left) else left if isinstance(value, list) else left[0])
    return tuple(found) or None


def _is_plain(value: object) -> bool:
    """Tell whether a funder is a name alone, or a name with an identifier."""
    if not isinstance(value, dict):
        return True
    wrap = value.get("institution-wrap")
    return set(value) == {"#text"} or (
        len(value) == 1
        and isinstance(wrap, dict)
        and isinstance(wrap.get("institution"), str)
        and set(wrap) <= {"institution", "institution-id"}
        and isinstance(wrap.get("institution-id", ""), str)
    )


def _funder(value: object, reading: Reading) -> tuple[BilingualText | None, str | None]:
    wrap = next(iter(children(value, "institution-wrap")), value)
    name = text_of(next(iter(children(wrap, "institution")), None)) or text_of(value)
    number = text_of(next(iter(children(wrap, "institution-id")), None))
    made = None if name is None else texts.names()(name, reading)
    return (
        None if made is None else BilingualText(variants=made),
        None if number is None else number.strip(),
    )


def _read_links(value: object, reading: Reading) -> tuple[Link, ...] | None:
    """Read addresses of the article itself."""
    found: list[Link] = []
    for item in reading.entries(value):
        address = attribute(item, "href") or text_of(item)
        if address is not None:
            found.append(Link(kind="full-text", url=address.strip()))
    reading.leave([item for item in reading.entries(value) if _says_more(item)])
    return tuple(found) or None


def _says_more(item: object) -> bool:
    text, rest = parted(item)
    return len(rest) > 1 or (text is not None and len(rest) == 1)


_J: Final = "front.journal-meta"
_A: Final = "front.article-meta"

FIELDS: Final = FieldTable(
    (
        Field("@article-type", ("types", "kind"), _read_type),
        Field("@lang", "languages", values.read_languages),
        Field(
            f"{_A}.title-group",
            "title",
            own.read_titles,
            "`article-title` in the language of the article: role `original`; `trans-title`: "
            "role `parallel`; subtitles follow behind a colon",
        ),
        Field(
            f"{_A}.abstract",
            "abstract",
            own.read_abstracts,
            "role `original` in the language of the article; other summaries stay",
        ),
        Field(f"{_A}.trans-abstract", "abstract", own.read_trans_abstracts, "role `parallel`"),
        Field(
            f"{_A}.contrib-group",
            ("authors", "contributors"),
            people.read_contributors,
            "by `contrib-type`; names in other scripts are alternates",
        ),
        Field(
            f"{_A}.article-id",
            ("doi", "pmid", "pmcid", "arxiv", "identifiers"),
            _read_ids,
            "by `pub-id-type`; others are identifiers of that scheme",
        ),
        Field(
            (f"{_J}.journal-title-group.journal-title", f"{_J}.journal-title"),
            ("journal.name", "journal.kind"),
            _read_journal_title,
        ),
        Field(
            (
                f"{_J}.journal-title-group.trans-title-group.trans-title",
                f"{_J}.trans-title",
            ),
            "journal.name",
            by_text(texts.names("parallel")),
            "role `parallel`",
        ),
        Field(
            (f"{_J}.journal-title-group.abbrev-journal-title", f"{_J}.abbrev-journal-title"),
            "journal.abbreviations",
            _read_abbreviations,
        ),
        Field(
            f"{_J}.journal-id",
            ("journal.abbreviations", "journal.ids"),
            _read_journal_ids,
            "`nlm-ta` and `iso-abbrev` are abbreviations",
        ),
        Field(
            f"{_J}.issn",
            (
                "journal.issn_print",
                "journal.issn_electronic",
                "journal.issn_l",
                "journal.issn_other",
            ),
            _read_issns,
            "by `pub-type` or `publication-format`",
        ),
        Field(f"{_J}.issn-l", "journal.issn_l", by_text(values.read_issn)),
        Field(f"{_J}.publisher.publisher-name", "publisher", _names),
        Field(f"{_J}.publisher.publisher-loc", "place", _names),
        Field(f"{_A}.volume", "volume", by_text(values.read_text)),
        Field(f"{_A}.issue", "issue", by_text(values.read_text)),
        Field(f"{_A}.fpage", "pages.first", by_text(values.read_text)),
        Field(f"{_A}.lpage", "pages.last", by_text(values.read_text)),
        Field(f"{_A}.page-range", "pages", _read_pages, "where there is no `fpage`"),
        Field(f"{_A}.elocation-id", "article_number", by_text(values.read_text)),
        Field(
            f"{_A}.pub-date",
            ("published", "published_online"),
            _read_dates,
            "`ppub`, `collection`, `epub-ppub`, `pub` or `epub`, the first there is; `epub`",
        ),
        Field(f"{_A}.kwd-group", "keywords", own.read_keywords),
        Field(
            f"{_A}.article-categories.subj-group",
            ("types", "fields_of_study"),
            _read_subjects,
            "`heading`: a type",
        ),
        Field(
            f"{_A}.permissions.license",
            ("open_access.license", "open_access.is_open"),
            _read_license,
        ),
        Field(f"{_A}.funding-group.award-group", "funding", _read_funding),
        Field(f"{_A}.conference.conf-name", "event.name", _names),
        Field(f"{_A}.conference.conf-loc", "event.place", by_text(values.read_text)),
        Field(f"{_A}.conference.conf-date", "event.date", by_text(values.read_date)),
        Field(f"{_A}.self-uri", "links", _read_links, "kind `full-text`"),
    )
)
