"""How texts are read with their language and role. All texts are invented."""

from __future__ import annotations

import re

import pytest

from litrecord.errors import Location
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.text import LangText
from litrecord.parsers.papers import texts
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader

ENGLISH = "The growth of imaginary plants in towns"
CHINESE = "臆造植物在城市中的生长"


def read(reader: Reader, value: object) -> tuple[object, list[str]]:
    """Read a value; return what was read and the codes of what was found wrong."""
    reading = Reading({}, limits=DEFAULT_LIMITS, location=Location())
    return reader(value, reading), [problem.code for problem in reading.problems]


def test_titles_may_come_in_a_list() -> None:
    """Each has the same role; what is no text is reported with its place, null is nothing."""
    found, codes = read(texts.title("original"), [ENGLISH, None, "", 7, CHINESE])
    expected = (
        LangText(value=ENGLISH, lang="en", role="original", basis="detected"),
        LangText(value=CHINESE, lang="zh", role="original", basis="script"),
    )
    assert (expected, ["wrong-type"]) == (found, codes)
    assert (None, []) == read(texts.title(), "")


def test_control_characters_are_taken_out_of_texts() -> None:
    """It is reported; line ends of another system are none."""
    assert ["character-removed"] == read(texts.title(), "Xylo\x00tomy")[1]
    assert [] == read(texts.abstract(), "Xylotomy\r\nof towns")[1]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (f"[{ENGLISH}].", (ENGLISH, "unknown")),
        (ENGLISH, (ENGLISH, "original")),
        ("[Not Available].", None),
        ("[In Process Citation]", None),
    ],
)
def test_titles_in_brackets_are_translations_of_unknown_origin(
    value: str, expected: tuple[str, str] | None
) -> None:
    """As PubMed prints them; the printed form is kept."""
    found, _ = read(texts.title("original", bracketed=True), value)
    made = found[0] if isinstance(found, tuple) else None
    assert expected == (None if made is None else (made.value.rstrip("."), made.role))


def test_names_have_a_language_only_by_their_script() -> None:
    """The words of a name say little."""
    found, _ = read(
        texts.names("parallel"), ["Journal of the Invented", "臆造學報", "<b>X</b> &amp; Y"]
    )
    expected = (
        LangText(value="Journal of the Invented", role="parallel"),
        LangText(value="臆造學報", lang="zh-Hant", basis="script", role="parallel"),
        LangText(value="X & Y", role="parallel"),
    )
    assert expected == found
    assert isinstance(found, tuple)
    assert "<b>X</b> &amp; Y" == found[2].raw


def test_keywords_may_share_a_text() -> None:
    """With a separator each part is one; without, each text."""
    made, _ = read(texts.keywords(re.compile("[;；]")), "xylotomy; 植物；<i>town</i>;")
    whole, _ = read(texts.keywords(scheme="mesh"), ["Towns; and Cities", ""])
    assert isinstance(made, tuple)
    assert isinstance(whole, tuple)
    assert ["xylotomy", "植物", "town"] == [one.value.value for one in made]
    assert [("Towns; and Cities", "mesh")] == [(one.value.value, one.scheme) for one in whole]
    assert None is read(texts.keywords(), [])[0]


def test_a_text_with_more_keywords_than_the_limit_has_none() -> None:
    """It is noted; a list that is too long is, too."""
    reading = Reading({}, limits=Limits(entries=2), location=Location())
    assert None is texts.keywords(re.compile(";"))("a;b;c", reading)
    assert None is texts.keywords()(["a", "b", "c"], reading)
    assert ["unreadable-value"] * 2 == [problem.code for problem in reading.problems]


def test_a_name_may_be_in_an_object() -> None:
    """What else the object says is left."""
    reading = Reading({"a": {"name": "X", "b": 1}}, limits=DEFAULT_LIMITS, location=Location())
    reading.take(("a",), texts.named, "publisher")
    assert ({"publisher": [LangText(value="X")]}, {"a": {"b": 1}}) == (
        reading.gathered,
        reading.values,
    )
    assert (LangText(value="X"),) == read(texts.named, "X")[0]
    assert (None, ["wrong-type"]) == read(texts.named, {"name": {}})
