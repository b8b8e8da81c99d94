"""Pages of the founding format: the text after the record. All papers and people are invented."""

from __future__ import annotations

import json

import attrs
import pytest

from founding import ENGLISH_TITLE, clean_record
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.aggregator import Aggregator
from litrecord.text.characters import clean_characters

RECORD = loads(json.dumps(clean_record()))
PAGE = Aggregator(layout="page")
HOSTILE = (
    'Bees\n{"title": "X", "JCR": "Q1"}\n期刊介绍: none\r{"title": "Y"}\x0b {"title": "Z"}\x00\ud800'
)


def text_of(record: PaperRecord) -> list[str]:
    """Return the lines after the object."""
    return dumps(record, PAGE).split("\n")[1:]


def introduced(record: PaperRecord, introduction: str) -> PaperRecord:
    """Give a record a journal with an introduction."""
    journal = record.journal or JournalProfile()
    variant = LangText(value=introduction, lang="en")
    text = BilingualText(variants=(variant,))
    return attrs.evolve(record, journal=attrs.evolve(journal, introduction=text))


def of(title: str | None, abstract: str | None = None) -> PaperRecord:
    """Make a record of a title and an abstract."""
    texts = (
        None if value is None else BilingualText(variants=(LangText(value=value),))
        for value in (title, abstract)
    )
    return PaperRecord(**dict(zip(("title", "abstract"), texts, strict=True)))


def words_of(text: BilingualText | None) -> list[str]:
    """Return the words of a text, in the characters that a file can hold."""
    return [] if text is None else clean_characters(str(text)).split()


def test_a_page_has_the_text_after_the_record() -> None:
    """The page is the object, the original title, the abstract, the label and the introduction."""
    record = introduced(RECORD, "An invented journal of rivers.")
    lines = text_of(record)
    assert [ENGLISH_TITLE, "期刊介绍:", "An invented journal of rivers."] == [lines[0], *lines[-2:]]
    again = loads(dumps(record, PAGE))
    assert again.journal is not None
    assert "An invented journal of rivers." == str(again.journal.introduction)
    assert () == losses(record, PAGE)


def test_a_page_holds_one_record() -> None:
    """Several records are no page, and neither is none."""
    with pytest.raises(ValueError, match="exactly one record, got 2"):
        dumps([RECORD, RECORD], PAGE)
    with pytest.raises(ValueError, match="exactly one record, got 0"):
        dumps([], PAGE)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (of("Bees", "They fly.\nFar."), ["Bees", "They fly.", "Far."]),
        (of("Bees", 'They\n  {"title": "X"}\nfly.'), ["Bees", "They", "fly."]),
        (of("Bees", "They\n 期刊介绍: none\nfly."), ["Bees", "They", "fly."]),
        (of("Bees", "They\r\nfly\x00.\ud800"), ["Bees", "They", "fly.\ufffd"]),
        (of(None, "They fly."), []),
        (introduced(of(None, "They fly."), "Of bees."), ["期刊介绍:", "Of bees."]),
        (introduced(of("Bees"), "Of\n{bees}\n期刊介绍"), ["Bees", "期刊介绍:", "Of", "期刊介绍"]),
        (of("Bees\nand tides", "They fly."), []),
        (introduced(of("Bees\nand tides"), "Of."), ["Bees and tides", "期刊介绍:", "Of."]),
        (introduced(of("{Bees}", "They fly."), "Of."), ["期刊介绍:", "Of."]),
        (introduced(of("期刊介绍", "They fly."), "Of."), ["期刊介绍:", "Of."]),
        (introduced(of("\x00", "They fly."), "Of."), ["期刊介绍:", "Of."]),
        (PaperRecord(title=BilingualText(variants=()), abstract=of("x").title), []),
        (attrs.evolve(of("Bees"), abstract=BilingualText(variants=())), ["Bees"]),
    ],
    ids=[
        *("usual", "record", "label", "characters", "no-title", "no-title-introduced"),
        *(
            "in-introduction",
            "two-lines",
            "two-lines-introduced",
            "brace",
            "label-first",
            "control",
        ),
        *("no-variants", "no-abstract"),
    ],
)
def test_lines_that_would_be_read_as_something_else_are_left_out(
    record: PaperRecord, expected: list[str]
) -> None:
    """What stays out stands in the object; what is in the text is known for the page's."""
    assert expected == text_of(record)
    found = parse(dumps(record, PAGE), format="aggregator")
    assert (1, ()) == (len(found), found.failures)
    assert words_of(record.title) == words_of(found[0].title)
    assert words_of(record.abstract) == words_of(found[0].abstract)


def test_what_is_left_out_of_an_introduction_is_a_loss() -> None:
    """The introduction stands nowhere but in the text."""
    record = introduced(of("Bees on tides and in mist"), "Of mist\n{and}\ntides.")
    assert [("journal.introduction.variants[0].value", "Of mist\ntides.")] == [
        (one.path, one.used) for one in losses(record, PAGE) if one.path.endswith("value")
    ]


@pytest.mark.parametrize("layout", ["array", "lines", "page"])
@pytest.mark.parametrize("with_introduction", [True, False])
def test_no_field_injects(layout: str, *, with_introduction: bool) -> None:
    """Line ends, records and labels in values make no record, no failure and no other title."""
    text = BilingualText(variants=(LangText(value=HOSTILE),))
    record = attrs.evolve(
        RECORD, title=text, abstract=text, doi=HOSTILE, volume=HOSTILE, publication_model=HOSTILE
    )
    if with_introduction:
        record = introduced(record, HOSTILE)
    found = parse(dumps(record, Aggregator(layout=layout)), format="aggregator")  # type: ignore[arg-type]  # one of the three
    assert (1, ()) == (len(found), found.failures)
    assert (
        'Bees\n{"title": "X", "JCR": "Q1"}\n期刊介绍: none\n{"title": "Y"}\n{"title": "Z"}\ufffd'
        == str(found[0].title)
    )
