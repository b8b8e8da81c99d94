"""Numbers, dates and links of RIS, where their meaning depends on the type of the work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from litrecord.identifiers import arxiv, doi
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.parsers.papers import loose, texts, values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.ris.dates import read_date, read_date_beside, read_epub_date
from litrecord.patterns import late
from litrecord.vocab.ris import (
    ACCESSED,
    COUNT_OF_PAGES,
    NO_VOLUME,
    NUMBERED,
    PAGED,
    SERIAL,
    WHOLE,
    is_number_of_standard,
    numbers_of_database,
)

__all__ = [
    "links",
    "read_accessed",
    "read_accession_number",
    "read_article_number",
    "read_custom_2",
    "read_date_of_work",
    "read_epub",
    "read_first_page",
    "read_issue",
    "read_number",
    "read_place_of_proceedings",
    "read_publisher",
    "read_serial_numbers",
    "read_stray_doi",
    "read_volume",
]

# EndNote writes the issue of these under `M1`.
_COUNTED: Final = frozenset({"EJOUR", "MGZN", "CONF", "CPAPER"})
_LONGEST_ISSUE: Final = 20
_ISSUE: Final = late(r"[0-9]{1,4}(?:[-/][0-9]{1,4})?|(?:Suppl|SUPPL|suppl)[. ]*[0-9]{0,3}")
_DIGITS: Final = late("[0-9]{1,8}")


def _type(reading: Reading) -> str:
    types = reading.gathered.get("types")
    return str(types[0]).upper() if isinstance(types, list) and types else ""


def read_volume(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a volume, and the issue with it where no other tag has it."""
    if loose.kind_of(reading) in NO_VOLUME:
        return None
    if {"IS", "CP"} & reading.values.keys():
        volume = values.read_text(value, reading)
        return None if volume is None else {"volume": volume}
    return values.read_volume_issue(value, reading)


def read_issue(value: object, reading: Reading) -> dict[str, object] | None:
    """Read an issue; of a patent it is the number."""
    text = values.read_text(value, reading)
    if text is None:
        return None
    if loose.kind_of(reading) == "patent":
        return {"identifiers": Identifier(scheme="patent", value=text)}
    return {"issue": text}


def read_number(value: object, reading: Reading) -> str | None:
    """Read the issue under the tag that EndNote has for it; others have other things there."""
    text = values.clean(value, reading) if isinstance(value, str) else None
    if text is None or len(text) > _LONGEST_ISSUE or doi.is_valid(text):
        return None
    if _type(reading) in _COUNTED:
        return text
    return text if _type(reading) == "JOUR" and _ISSUE.fullmatch(text) else None


def read_first_page(value: object, reading: Reading) -> str | None:
    """Read the first page, or all pages; of a whole work a lone number counts its pages."""
    text = values.read_text(value, reading)
    is_count = loose.kind_of(reading) in WHOLE and "EP" not in reading.values
    return None if text is None or (is_count and COUNT_OF_PAGES.fullmatch(text)) else text


def read_serial_numbers(value: object, reading: Reading) -> dict[str, object] | None:
    """Read ISSN and ISBN; or the number of a patent, a report or a standard."""
    kind = loose.kind_of(reading)
    numbers = values.read_texts(value, reading) or ()
    is_own = kind == "patent" or (
        kind == "standard" and bool(numbers) and all(map(is_number_of_standard, numbers))
    )
    if not is_own:
        made = loose.read_serial_numbers(value, reading)
        if made is not None or kind not in NUMBERED:
            return made
    found = tuple(Identifier(scheme=str(kind), value=one) for one in numbers)
    reading.leave(None)
    return {"identifiers": found} if found else None


def read_stray_doi(value: object, reading: Reading) -> str | None:
    """Read a DOI that is all that a field for other things holds."""
    items = reading.entries(value)
    for item in items:
        if isinstance(item, str) and len(item) < doi.LONGEST and doi.is_valid(item):
            reading.leave([one for one in items if one is not item])
            return doi.compact(item)
    return None


def read_accession_number(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the number that PubMed, arXiv or the Web of Science has for a work."""
    text = values.clean(value, reading) if isinstance(value, str) else None
    if text is None:
        return None
    if text.startswith("WOS:"):
        return {"identifiers": Identifier(scheme="wos", value=text)}
    scheme = numbers_of_database(f"{reading.values.get('DB')} {reading.values.get('DP')}")
    if scheme == "arxiv" and arxiv.is_valid(text):
        return {"arxiv": arxiv.compact(text)}
    return {"pmid": text} if scheme == "pmid" and _DIGITS.fullmatch(text) else None


def read_custom_2(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the PMCID that EndNote writes here, or the PMID of Scopus; of newspapers the issue."""
    text = values.clean(value, reading) if isinstance(value, str) else None
    if text is None or loose.kind_of(reading) not in SERIAL:
        return None
    if _type(reading) == "NEWS":
        return {"issue": text}
    if text[:3].upper() == "PMC" and _DIGITS.fullmatch(text[3:]):
        return {"pmcid": text.upper()}
    is_scopus = str(reading.values.get("DB")).lower() == "scopus"
    return {"pmid": text} if is_scopus and _DIGITS.fullmatch(text) else None


def links(kind: str) -> Callable[[object, Reading], tuple[Link, ...] | None]:
    """Make what reads web addresses, several also with spaces between; other places stay."""

    def read(value: object, reading: Reading) -> tuple[Link, ...] | None:
        found: list[Link] = []
        rest: list[object] = []
        for item in reading.entries(value):
            parts = item.split() if isinstance(item, str) else []
            if parts and all(part.lower().startswith(("http://", "https://")) for part in parts):
                found += [Link(kind=kind, url=part) for part in parts]
            else:
                rest.append(item)
        reading.leave(rest[0] if len(rest) == 1 else rest)
        return tuple(found) or None

    return read


def read_publisher(value: object, reading: Reading) -> object:
    """Read a publisher; of patents it is somebody else."""
    return None if loose.kind_of(reading) == "patent" else texts.names()(value, reading)


def read_place_of_proceedings(value: object, reading: Reading) -> object:
    """Read where proceedings were published; elsewhere the tag has other things.

    The Web of Science has addresses of authors there.
    """
    number = reading.values.get("AN")
    is_wos = isinstance(number, str) and number.startswith("WOS:")
    is_place = loose.kind_of(reading) == "paper-conference" and not is_wos
    return texts.names()(value, reading) if is_place else None


def read_date_of_work(value: object, reading: Reading) -> PartialDate | None:
    """Read a date that may leave out the year; beside a year it may be the one of access."""
    if _type(reading) in ACCESSED and reading.has("published"):
        return None
    return read_date_beside(value, reading)


def read_epub(value: object, reading: Reading) -> PartialDate | None:
    """Read the date of electronic publication of an article; of books there is the edition."""
    return read_epub_date(value, reading) if loose.kind_of(reading) in SERIAL else None


def read_accessed(value: object, reading: Reading) -> PartialDate | None:
    """Read when the work was looked at; of patents the date is another one."""
    return None if loose.kind_of(reading) == "patent" else read_date(value, reading)


def read_article_number(value: object, reading: Reading) -> str | None:
    """Read an article number; of other works the tag has something else."""
    is_paper = loose.kind_of(reading) in PAGED
    return values.read_text(value, reading) if is_paper and isinstance(value, str) else None
