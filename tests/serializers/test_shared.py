"""Facts that only `extra` has, from one format to another; all works here are invented."""

from __future__ import annotations

import json
from typing import Literal

import pytest

from litrecord import dumps, loads, losses
from litrecord.model.extra import FrozenMapping, JsonValue
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from round_trips import assert_only_losses

TITLE = BilingualText(variants=(LangText(value="灯塔的光", lang="zh"),))
CHAPTER = json.dumps(
    {
        "id": "lenses",
        "type": "chapter",
        "title": "Lenses & mirrors",
        "container-title": "Handbook of Lights",
        "edition": "3rd",
        "collection-title": "Lights & Science",
        "collection-number": 12,
        "chapter-number": "4",
        "number-of-volumes": "2",
    }
)
BOOK = r"""@book{bees, title = {Bees}, edition = {{S}econd}, pagetotal = {312},
  volumes = {2}, version = {1.2}, series = {Insects \& Glass}}"""


def lines_of(record: PaperRecord, format: str) -> set[str]:
    """Return the lines of a record without what surrounds them."""
    return {line.strip().rstrip(",") for line in dumps(record, format).splitlines()}


def work(kind: str, key: str, value: JsonValue) -> PaperRecord:
    """Make a work of which CSL-JSON had one fact that no field has."""
    return PaperRecord(kind=kind, title=TITLE, extra=FrozenMapping({"csl-json": {key: value}}))


def moved(record: PaperRecord, format: str) -> object:
    """Return where the values of `extra` went that went anywhere; None for none."""
    found = [
        one for one in losses(record, format) if (one.path, one.code[:7]) == ("extra", "written")
    ]
    return found[0].used if found else None


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_a_chapter_of_csl_json_keeps_edition_and_series_in_bibtex(format: str) -> None:
    """Each under the word of the format that is written, in LaTeX."""
    record = loads(CHAPTER, format="csl-json")
    assert {
        "edition = {3rd}",
        r"series = {Lights \& Science}",
        "number = {12}",
        "chapter = {4}",
        "volumes = {2}",
    } <= lines_of(record, format)
    assert "bibtex.edition, bibtex.series, bibtex.number, bibtex.volumes, bibtex.chapter" == moved(
        record, format
    )
    assert_only_losses(record, format, gained=("types", "languages"))


def test_a_chapter_of_csl_json_keeps_edition_and_series_in_ris() -> None:
    """RIS has no tag for the rest."""
    record = loads(CHAPTER, format="csl-json")
    written = lines_of(record, "ris")
    assert {"ET  - 3rd", "T3  - Lights & Science", "NV  - 2"} <= written
    assert "ris.ET, ris.T3, ris.NV" == moved(record, "ris")
    assert "csl-json.id, csl-json.collection-number, csl-json.chapter-number" in [
        one.raw for one in losses(record, "ris")
    ]
    assert_only_losses(record, "ris", gained=("types",))


def test_a_book_of_bibtex_keeps_edition_and_pages() -> None:
    """LaTeX is read; the series of a book is what it appeared in, by a field of the record."""
    record = loads(BOOK, format="bibtex")
    (item,) = json.loads(dumps(record, "csl-json-zotero-cn"))
    assert ("Second", "312", "2", "1.2") == tuple(
        item[key] for key in ("edition", "number-of-pages", "number-of-volumes", "version")
    )
    assert {"ET  - Second", "SP  - 312", "NV  - 2"} <= lines_of(record, "ris")
    assert_only_losses(record, "csl-json", gained=("types",))
    assert_only_losses(record, "ris", gained=("types",))


def test_a_data_set_of_datacite_keeps_its_version() -> None:
    """CSL-JSON has the same word."""
    record = PaperRecord(kind="dataset", extra=FrozenMapping({"datacite": {"version": "1.2"}}))
    (item,) = json.loads(dumps(record, "csl-json"))
    assert "1.2" == item["version"]
    assert [("extra", "csl-json.version")] == [
        (one.path, one.used) for one in losses(record, "csl-json")
    ]


@pytest.mark.parametrize(
    ("record", "format"),
    [
        # Of an article the same words say other things.
        (work("article-journal", "edition", "2"), "bibtex"),
        (work("article-journal", "edition", "2"), "ris"),
        # What says nothing, or is no text
        (work("book", "edition", "\x00 "), "bibtex"),
        (work("book", "edition", 1.5), "bibtex"),
        (work("book", "edition", ("2",)), "ris"),
        (
            PaperRecord(kind="book", title=TITLE, extra=FrozenMapping({"csl-json": "edition"})),
            "ris",
        ),
        # A series of a whole work would be what it appeared in, a number an issue.
        (work("book", "collection-title", "L"), "bibtex"),
        (work("book", "collection-title", "L"), "ris"),
        (work("chapter", "collection-number", "2"), "bibtex"),
        (work("report", "collection-number", "2"), "bibtex"),
        # Pages are counted of whole works only, and in numbers.
        (work("chapter", "number-of-pages", "7"), "ris"),
        (work("book", "number-of-pages", "many"), "ris"),
        (
            PaperRecord(
                kind="book",
                title=TITLE,
                pages=PageRange(first="3", last="7"),
                extra=FrozenMapping({"csl-json": {"number-of-pages": "99"}}),
            ),
            "ris",
        ),
    ],
)
def test_what_would_say_something_else_is_lost(
    record: PaperRecord, format: Literal["bibtex", "ris"]
) -> None:
    """Nothing of it is written."""
    assert None is moved(record, format)
    assert "extra" in [one.path for one in losses(record, format)]
    assert_only_losses(record, format, gained=("types", "genre"))


def test_own_word_of_a_format_stands() -> None:
    """What another format said is lost beside it."""
    held = FrozenMapping({"csl-json": {"edition": "3"}, "bibtex": {"edition": "2nd"}})
    record = PaperRecord(kind="book", extra=held)
    assert "edition = {2nd}" in lines_of(record, "bibtex")
    assert ["csl-json.edition"] == [
        one.raw for one in losses(record, "bibtex") if one.path == "extra"
    ]


@pytest.mark.parametrize("value", ["}\n@book{x", "2\nER  - \nTY  - JOUR", '"}]', "\\input{x}"])
@pytest.mark.parametrize("format", ["bibtex", "biblatex", "ris", "csl-json"])
def test_no_value_leaves_its_place(value: str, format: str) -> None:
    """However it came into `extra`, one record stays one."""
    source = "bibtex" if format == "csl-json" else "csl-json"
    record = PaperRecord(kind="book", extra=FrozenMapping({source: {"edition": value}}))
    assert "book" == loads(dumps(record, format), format=format).kind
    assert_only_losses(record, format, gained=("types",))
