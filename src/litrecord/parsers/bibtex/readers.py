"""Readers of single fields that only BibTeX and biblatex have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import attrs

from litrecord.identifiers import arxiv
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.people import Author, Contributor
from litrecord.model.record import PageRange
from litrecord.model.text import LangText
from litrecord.parsers.bibtex.texts import things, to_line
from litrecord.parsers.papers import values
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader
from litrecord.patterns import late
from litrecord.text.bibtex_names import read_names
from litrecord.text.dates import DateError
from litrecord.text.dates import read_date as date_of
from litrecord.text.latex import read_verbatim
from litrecord.vocab.bibtex import (
    ARCHIVES,
    GENRES,
    ISSUED,
    KINDS,
    LANGUAGES,
    NEWS,
    NUMBERED,
    PREPRINT_SERVERS,
    PREPUBLISHED,
    WHOLE,
)
from litrecord.vocab.problems import DATE_UNREADABLE, VALUE_REPAIRED

__all__ = [
    "contributors",
    "finish",
    "of_original",
    "once",
    "read_date",
    "read_eprint",
    "read_genre",
    "read_how",
    "read_isbns",
    "read_issns",
    "read_languages",
    "read_location",
    "read_number",
    "read_pages",
    "read_people",
    "read_series",
    "read_type",
    "read_volume",
    "read_year",
]

_AND: Final = late(r"\s+and\s+|\s*[;,/]\s*")
_ISSN: Final = late(r"(?<![0-9])[0-9]{4}[-‐–]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])")
_LABELS: Final = late(
    r"(?i:issn|e-?issn|print|electronic|online|linking|p|e|l|and|[\s,;:/()\[\]])*"
)
_ADDRESS: Final = late(r"(?:https?|ftp)://\S+")
_LONG_DASH: Final = late("--+")
# What biblatex writes around the parts of a date of which not everything is sure
_UNSURE: Final = late(r"(?<=[0-9uX])[~?%]")
_YEAR: Final = late(r"(?:\[|c|c\. ?|ca\.? ?|©)?([12][0-9]{3})(?:\]|[a-z]| ?[(（][^()（）]*[)）])?")
_UNSPECIFIED: Final = late("-(?:uu|XX)")

_TRANSLATED: Final = ("origtitle", "origlanguage")


def read_type(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the entry type: what a work is, and for theses and reports its genre."""
    made = values.kind(KINDS)(value, reading)
    subtype = str(reading.values.get("entrysubtype", "")).strip().lower()
    if made is not None and made.get("kind") == "article-journal" and subtype in NEWS:
        made["kind"] = NEWS[subtype]
    if made is not None and str(value) in GENRES and "type" not in reading.values:
        made["genre"] = GENRES[str(value)]
    return made


def read_genre(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the type of a thesis or a report; some sources state that of an article, too."""
    text = values.read_text(to_line(value), reading)
    if text is None:
        return None
    if reading.gathered.get("kind") in ISSUED:
        return {"types": (text,)}
    return {"genre": GENRES.get(text.lower(), text)}


def read_people(value: object, reading: Reading) -> tuple[Author, ...] | None:
    """Read names; a list that is not parted by `and` is noted."""
    if not isinstance(value, str):
        return None
    names, is_proper = read_names(value, reading.limits.entries)
    if not is_proper:
        used = " and ".join(str(name) for name in names)
        reading.note(VALUE_REPAIRED, value[:200], used=used[:200], expected="… and …")
    return tuple(Author(name=name) for name in names) or None


def contributors(role: str) -> Callable[[object, Reading], tuple[Contributor, ...] | None]:
    """Make what reads the names of people in another role than author, in CSL's words."""

    def read(value: object, reading: Reading) -> tuple[Contributor, ...] | None:
        found = read_people(value, reading)
        return tuple(Contributor(role=role, author=one) for one in found or ()) or None

    return read


def once(target: str, read: Reader) -> Reader:
    """Make a reader that leaves its field where another one has filled the target."""

    def read_once(value: object, reading: Reading) -> object:
        return None if reading.has(target) else read(value, reading)

    return read_once


def read_series(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the series of what stands on its own; that of a part says where its book appeared."""
    if reading.has("journal.name") or reading.gathered.get("kind") not in WHOLE:
        return None
    names = things()(value, reading)
    return {"journal.name": names, "journal.kind": "book-series"} if names else None


def read_volume(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a volume, and where no field states the issue, that in `16(1)`."""
    line = to_line(value)
    if "number" in reading.values or "issue" in reading.values:
        text = values.read_text(line, reading)
        return {"volume": text} if text else None
    return values.read_volume_issue(line, reading)


def read_number(value: object, reading: Reading) -> dict[str, object] | None:
    """Read the number of an issue, of a book in its series, of a report, a patent or a standard."""
    text = values.read_text(to_line(value), reading)
    kind = reading.gathered.get("kind")
    if text is None:
        return None
    if kind in ISSUED or reading.gathered.get("journal.kind") == "book-series":
        return {"issue": text}
    scheme = NUMBERED.get(str(kind))
    return {"identifiers": (Identifier(scheme=scheme, value=text),)} if scheme else None


def read_pages(value: object, reading: Reading) -> PageRange | None:
    """Read pages, with any number of hyphens between the first and the last."""
    if not isinstance(value, str):
        return None
    text = _LONG_DASH.sub("-", read_verbatim(value).replace("$", ""))
    closed = text.rstrip(" -–—")
    if closed != text.rstrip() and closed:
        reading.note(VALUE_REPAIRED, value, used=closed, expected="1--9")
    found = values.read_pages(closed, reading)
    if found is None or str(found) == value:
        return found
    return attrs.evolve(found, raw=value)


def read_date(value: object, reading: Reading) -> PartialDate | None:
    """Read a date as ISO 8601-2 has it: `2020-05/2020-07`, `2020-21`, `2020~`, `2020-05-XX`."""
    line = to_line(value)
    if not isinstance(line, str):
        return None
    text = _UNSPECIFIED.sub("", _UNSURE.sub("", line))
    first, slash, last = text.partition("/")
    open_ended = bool(slash) and last.strip() in ("", "..")
    try:
        found = date_of(first if open_ended else text)
    except DateError:
        year = _bare_year(line, reading)
        return values.read_date(line if year is None else year, reading)
    if found is None:
        reading.note(DATE_UNREADABLE, value, expected="YYYY-MM-DD")
        return None
    return found if str(found) == value else attrs.evolve(found, raw=str(value))


def read_year(value: object, reading: Reading) -> str | None:
    """Read a year, or what stands in its place."""
    text = values.read_text(to_line(value), reading)
    return text and (_bare_year(text, reading) or text)


def _bare_year(text: str, reading: Reading) -> str | None:
    """Return the only year of a text: `[1988]`, `c1988`, `1988a`, `1845(清同治四年)`."""
    match = _YEAR.fullmatch(text)
    if match is None or match[1] == text:
        return None
    reading.note(VALUE_REPAIRED, text, used=match[1], expected="YYYY")
    return match[1]


def read_issns(value: object, reading: Reading) -> tuple[str, ...] | None:
    """Read one ISSN or several, also with words such as `(print)` beside them."""
    line = to_line(value)
    found = _ISSN.findall(line) if isinstance(line, str) else []
    if not isinstance(line, str) or not found or not _LABELS.fullmatch(_ISSN.sub("", line)):
        return values.read_issns(line, reading)
    return values.read_issns(found, reading)


def read_isbns(value: object, reading: Reading) -> tuple[Identifier, ...] | None:
    """Read one ISBN or several."""
    line = values.read_text(to_line(value), reading)
    parts = [] if line is None else _AND.split(line)
    return tuple(Identifier(scheme="isbn", value=one) for one in parts if one.strip()) or None


def read_eprint(value: object, reading: Reading) -> dict[str, object] | None:
    """Read an identifier of an archive, which `eprinttype` or `archiveprefix` names."""
    names = [name for name in ("eprinttype", "archiveprefix") if reading.values.get(name)]
    archive = str(to_line(reading.values[names[0]])).strip().lower() if names else ""
    text = read_verbatim(value).strip() if isinstance(value, str) else ""
    if archive in ("", "arxiv") and arxiv.is_valid(arxiv.compact(text)):
        made: dict[str, object] = {"arxiv": arxiv.compact(text)}
    elif _ADDRESS.fullmatch(text):
        made = {"links": (Link(kind="full-text", url=text),)}
    elif ARCHIVES.get(archive) == "pmid":
        made = {"pmid": values.read_pmid(text, reading)}
    elif ARCHIVES.get(archive) == "pmcid":
        made = {"pmcid": values.read_pmcid(text, reading)}
    elif archive and archive != "arxiv" and text:
        made = {"identifiers": (Identifier(scheme=archive, value=text),)}
    else:
        made = {"arxiv": values.read_arxiv(text, reading)} if archive else {}
    made = {name: one for name, one in made.items() if one is not None}
    if "links" not in made and made:
        for name in names:
            del reading.values[name]
    return made or None


def read_how(value: object, _reading: Reading) -> tuple[Link, ...] | None:
    """Read a web address in the place of how something was published."""
    text = read_verbatim(value).strip() if isinstance(value, str) else ""
    is_address = _ADDRESS.fullmatch(text) is not None
    return (Link(kind="landing-page", url=text),) if is_address else None


def read_location(value: object, reading: Reading) -> dict[str, object] | None:
    """Read a place; beside `address`, the publisher's, that of a conference."""
    if "address" in reading.values and reading.gathered.get("kind") == "paper-conference":
        place = values.read_text(to_line(value), reading)
        return {"event.place": place} if place else None
    names = things()(value, reading)
    return {"place": names} if names else None


def read_languages(value: object, reading: Reading) -> tuple[str, ...] | None:
    """Read languages: tags, names, also those of babel, with `and` or commas between."""
    line = to_line(value)
    if reading.has("languages") or not isinstance(line, str):
        return None
    words = [word for word in _AND.split(line) if word]
    named = [LANGUAGES.get(word.lower(), word) for word in words]
    return values.read_languages(named if len(named) > 1 else named[0] if named else None, reading)


def of_original(read: Reader) -> Reader:
    """Make a reader for what is said of an original; a reprint has one too, and no translation."""

    def read_original(value: object, reading: Reading) -> object:
        people: list[Contributor] = reading.gathered.get("contributors", [])  # type: ignore[assignment]
        is_translated = (
            any(reading.values.get(name) for name in _TRANSLATED)
            or any(target.startswith("translation_of.") for target in reading.gathered)
            # Its field is read before.
            or any(one.role == "translator" for one in people)
        )
        return read(value, reading) if is_translated else None

    return read_original


def finish(reading: Reading) -> None:
    """Tell preprints, which have entry types of all kinds.

    They have an archive in the place of a journal, or biblatex's `pubstate` says it.
    """
    gathered = reading.gathered
    names: list[LangText] = gathered.get("journal.name", [])  # type: ignore[assignment]
    words = names[0].value.lower().split() if names else []
    is_server = bool(words) and words[0].strip(":,.") in PREPRINT_SERVERS
    if is_server and not reading.has("arxiv"):
        volume = str(gathered.get("volume", "")).removeprefix("abs/")
        for text in (names[0].value.split()[-1], volume):
            if "." in text and arxiv.is_valid(text):
                reading.put("arxiv", arxiv.compact(text))
                break
    is_open = gathered.get("kind") in ("article-journal", "document", "manuscript", "webpage", None)
    is_stated = str(reading.values.get("pubstate")).strip().lower() == PREPUBLISHED
    if is_open and (is_server or is_stated or (reading.has("arxiv") and not names)):
        gathered["kind"] = "preprint"
        if is_stated:
            del reading.values["pubstate"]
