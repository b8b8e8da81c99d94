"""Texts that readers find blank or changed, in every format; all papers and people are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.model.identifier import Identifier
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import Classification, Keyword, PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText
from round_trips import assert_only_losses

GAINED = ("kind", "types", "genre", "languages", "published", "journal", "publisher")
FORMATS = (
    *("aggregator", "bibtex", "biblatex", "csl-json", "csl-json-zotero-cn", "datacite"),
    pytest.param("jats", marks=pytest.mark.needs("lxml")),
    "ris",
)
# What an exporter leaves of a text that was empty, what no file can hold, what only looks blank
BLANK = ("&nbsp;", "&#8203;&nbsp;", "\u3000", "\ud800", "\uffff", "<b></b>", "\x00")


def text(value: str) -> BilingualText:
    """Make a text in Chinese, an original."""
    return BilingualText(variants=(LangText(value=value, lang="zh", role="original"),))


def filled(value: str) -> PaperRecord:
    """Make a paper with the text beside a sound one in every list."""
    sound = Author(name=PersonName(family="Lampwright", given="Ada"))
    odd = Author(
        name=PersonName(family=value, suffix="Jr."),
        ids=(Identifier(scheme="isni", value=value),),
        affiliations=(Affiliation(name=text(value)),),
    )
    return PaperRecord(
        kind="book",
        title=text(f"{value}玻璃蜂群的迁徙"),
        abstract=text(value),
        authors=(odd, sound),
        contributors=(
            Contributor(role="editor", author=odd),
            Contributor(role="translator", author=sound),
        ),
        journal=JournalProfile(name=text(value), publisher=text(value)),
        identifiers=(Identifier(scheme="isni", value=value),),
        volume=value,
        keywords=(
            Keyword(value=LangText(value=value, lang="en")),
            Keyword(value=LangText(value="glass bees"), scheme=value),
        ),
        classifications=(
            Classification(scheme="clc", code=value),
            Classification(scheme=value, code="TP391"),
        ),
        publisher=text(value),
        place=text(value),
        genre=value,
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("value", BLANK, ids=ascii)
def test_what_a_reader_finds_blank_is_told(value: str, format: str) -> None:
    """Nothing beside it moves or vanishes without a word."""
    assert_only_losses(filled(value), format, gained=GAINED)


def test_half_a_character_takes_no_more_with_it_in_custom() -> None:
    """The people of CSL's `custom` come back but for that character, which is told where it is."""
    odd = Author(name=PersonName(family="雾", given="灯\ud800"), orcid="0000-0002-1825-0097")
    sound = Author(name=PersonName(literal="true"), email="ada@example.org")
    record = PaperRecord(kind="book", authors=(odd, sound))
    back = loads(dumps(record, "csl-json"), format="csl-json")
    assert back.authors is not None
    assert [("灯\ufffd", odd.orcid), (None, None)] == [
        (one.name.given, one.orcid) for one in back.authors
    ]
    assert sound == back.authors[1]
    assert [("authors[0].name.given", "灯\ufffd")] == [
        (one.path, one.used) for one in losses(record, "csl-json")
    ]


def test_half_a_character_in_frozen_json_of_custom_is_told() -> None:
    """Values that no path leads into are told by the one that holds them."""
    journal = JournalProfile(extra=JournalProfile().extra.with_("x", {"key\udc00": ["a\ud800", 1]}))
    record = PaperRecord(kind="book", journal=journal)
    back = loads(dumps(record, "csl-json"), format="csl-json")
    assert back.journal is not None
    assert {"x": {"key\ufffd": ("a\ufffd", 1)}} == back.journal.extra
    assert ["journal.extra"] == [one.path for one in losses(record, "csl-json")]


def test_no_types_are_no_types_in_custom() -> None:
    """That a source states none comes back."""
    record = PaperRecord(types=())
    assert () == loads(dumps(record, "csl-json"), format="csl-json").types


def test_a_note_does_not_repeat_what_a_variable_says() -> None:
    """Of a translated work and an English form only the latter is found, so the work is lost."""
    zh = LangText(value="玻璃蜂群的迁徙", lang="zh", role="original")
    en = LangText(value="Glass bees", lang="en", role="parallel")
    record = PaperRecord(
        kind="article-newspaper",
        title=BilingualText(variants=(zh, en)),
        translation_of=RelatedWork(title=BilingualText.of(zh="原作之题名")),
    )
    (item,) = json.loads(dumps(record, "csl-json-zotero-cn"))
    assert (False, "original-title: Glass bees") == ("original-title" in item, item["note"])
    assert ["translation_of"] == [one.path for one in losses(record, "csl-json-zotero-cn")]


def test_a_suffix_stays_with_a_chinese_name() -> None:
    """It is printed behind a comma, as behind other names."""
    name = PersonName(family="雾", given="小灯", suffix="III")
    assert "雾小灯, III" == str(name)
    assert "雾小灯, III" in dumps(PaperRecord(authors=(Author(name=name),)), "markdown")


@pytest.mark.parametrize("format", ["bibtex", "biblatex"])
def test_a_name_of_wide_spaces_is_no_name(format: str) -> None:
    """It is lost, and raises nothing."""
    record = PaperRecord(kind="book", authors=(Author(name=PersonName(family="\u3000")),))
    assert "author" not in dumps(record, format)
    assert ["authors"] == [one.path for one in losses(record, format)]
