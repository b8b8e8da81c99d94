"""Numbers and dates in EndNote's XML."""

from __future__ import annotations

from typing import Final

from litrecord.identifiers import doi
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.parsers.papers import values
from litrecord.parsers.papers.elements import by_text, parted, text_of, without
from litrecord.parsers.papers.reading import Reading
from litrecord.patterns import late
from litrecord.text.dates import DateError, read_date
from litrecord.vocab.problems import DATE_UNREADABLE, UNREADABLE_VALUE

__all__ = [
    "read_accessed",
    "read_accession",
    "read_dates",
    "read_doi",
    "read_epub",
    "read_numbers",
    "read_pmcid",
    "read_volume",
]

# Longer text is no number, nor several of them.
_LONGEST: Final = 1000
_ISSN: Final = late(
    r"(?<![0-9A-Za-z-])([0-9]{4}-?[0-9]{3}[0-9Xx])(?![0-9A-Za-z-])"
    r"(?:[ \t]{0,3}\((print|electronic|online|linking)\))?",
)
_ISBN: Final = late(r"(?<![0-9A-Za-z-])((?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9Xx])(?![0-9A-Za-z-])")
_YEAR: Final = late(r"(?<![0-9])[0-9]{4}(?![0-9])")
_MEDIA: Final = {
    "print": "journal.issn_print",
    "electronic": "journal.issn_electronic",
    "online": "journal.issn_electronic",
    "linking": "journal.issn_l",
}


def read_volume(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a volume; of a thesis the field is the degree."""
    text = by_text(values.read_text)(value, reading)
    if text is None:
        return None
    return {"genre": text} if reading.gathered.get("kind") == "thesis" else {"volume": text}


def read_numbers(value: object, reading: Reading) -> dict[str, object] | None:
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


def read_dates(value: object, reading: Reading) -> PartialDate | None:
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
        others = without(holder, "date") if isinstance(holder, dict) else {}
        rest = without(dict(stated), "year", "pub-dates")
        rest |= {"pub-dates": others} if others else {}
    else:
        if date:
            reading.note(DATE_UNREADABLE, date, at=".pub-dates.date", expected="16 Jul")
        if year is None:
            return None
        made = values.read_date(year.strip(" /"), reading)
        if made is None:
            return None
        rest = without(dict(stated), "year")
    reading.leave(rest)
    return made


def read_accessed(value: object, reading: Reading) -> PartialDate | None:
    """Read a date, behind which EndNote leaves room for another part: `2025/08/01/`."""
    text = values.clean(value, reading)
    return None if text is None else values.read_date(text.strip(" /"), reading)


def read_epub(value: object, reading: Reading) -> PartialDate | None:
    """Read the date of electronic publication; what is no date with a year stays."""
    text = values.clean(value, reading)
    return None if text is None or _YEAR.search(text) is None else _date_of(text.strip(" /"))


def _date_of(text: str | None) -> PartialDate | None:
    if not text:
        return None
    try:
        return read_date(text)
    except DateError:
        return None


def read_doi(value: object, reading: Reading) -> str | None:
    """Read a DOI, which may stand beside other numbers: `S0140(10)1 [pii] 10.1016/x [doi]`."""
    text = values.clean(parted(value)[0], reading)
    words = [] if text is None or len(text) > _LONGEST else text.split(" ")
    found = [word for word in words if doi.is_valid(doi.compact(word))]
    if len(words) < 2 or len(found) != 1:
        return by_text(values.read_doi)(value, reading)
    reading.leave(value)
    return values.read_doi(found[0], reading)


def read_accession(value: object, reading: Reading) -> dict[str, object] | None:
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


def read_pmcid(value: object, reading: Reading) -> str | None:
    """Read a number of PubMed Central; text of another kind stays."""
    text = text_of(value)
    is_pmcid = text is not None and text.strip().upper().startswith("PMC")
    return by_text(values.read_pmcid)(value, reading) if is_pmcid else None
