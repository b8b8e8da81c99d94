"""Chinese papers as Chinese users of Zotero have them; all papers and people are invented."""

from __future__ import annotations

import json

import attrs
import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import PaperRecord, RelatedWork
from litrecord.model.text import BilingualText, LangText, TextRole
from round_trips import differences

FORMAT = "csl-json-zotero-cn"


def text(*variants: tuple[str, str | None, TextRole]) -> BilingualText:
    """Make a text of values, languages and roles."""
    return BilingualText(
        variants=tuple(
            LangText(value=value, lang=lang, role=role) for value, lang, role in variants
        )
    )


def item(record: PaperRecord) -> dict[str, object]:
    """Write a record and return its item."""
    (found,) = json.loads(dumps(record, FORMAT))
    return dict(found)


def lost(record: PaperRecord) -> list[str]:
    """Return the paths of the losses."""
    return [one.path for one in losses(record, FORMAT)]


def chinese(family: str, given: str, *alternates: PersonName) -> Author:
    """Make an author with a Chinese name."""
    name = PersonName(family=family, given=given, lang="zh", order="family-first")
    return Author(name=name, alternates=alternates)


def pinyin(family: str, given: str) -> PersonName:
    """Make a name in pinyin."""
    return PersonName(family=family, given=given, lang="zh-Latn", order="family-first")


PAPER = PaperRecord(
    kind="article-journal",
    types=("article-journal",),
    title=text(
        ("港口的玻璃蜂及其潮汐", "zh", "original"),
        ("The glass bees of the harbour", "en", "parallel"),
    ),
    authors=(
        chinese("欧阳", "晶", pinyin("Ouyang", "Jing")),
        chinese("雾", "小灯", pinyin("Wu", "Xiaodeng")),
        Author(name=PersonName(family="Lampe", given="Ada")),
    ),
    journal=JournalProfile(
        name=text(("灯塔学报", "zh", "original"), ("Journal of Lamps", "en", "parallel")),
        publisher=text(("灯塔出版社", "zh", "original"), ("Mist & Sons", "en", "parallel")),
    ),
    place=text(("雾城", "zh", "original"), ("Mistville", "en", "parallel")),
    languages=("zh-CN",),
)


NOTE = """\
original-title: The glass bees of the harbour
original-container-title: Journal of Lamps
original-publisher: Mist & Sons
original-publisher-place: Mistville
original-author: Ouyang || Jing
original-author: Wu || Xiaodeng
original-author: Lampe || Ada"""


def test_english_forms_are_lines_of_the_note() -> None:
    """Chinese names are whole; all of it comes back, and nothing is lost."""
    expected = {
        "id": "欧阳-港口的玻璃蜂及其潮汐",
        "type": "article-journal",
        "title": "港口的玻璃蜂及其潮汐",
        "author": [
            {"literal": "欧阳晶"},
            {"literal": "雾小灯"},
            {"family": "Lampe", "given": "Ada"},
        ],
        "container-title": "灯塔学报",
        "language": "zh-CN",
        "publisher": "灯塔出版社",
        "publisher-place": "雾城",
        "note": NOTE,
    }
    assert expected == item(PAPER)
    assert [] == lost(PAPER)
    back = loads(dumps(PAPER, FORMAT), format=FORMAT)
    assert [] == [one for one in differences(PAPER, back) if one[0] != "extra"]


def test_an_item_comes_back_as_it_was() -> None:
    """With the remarks in its note after the lines, and its own id."""
    source = {
        "id": "ouyang2025",
        "type": "article-journal",
        "title": "港口的玻璃蜂及其潮汐",
        "author": [{"literal": "欧阳晶"}],
        "issued": {"date-parts": [[2025]]},
        "language": "zh-CN",
        "note": "original-title: Glass bees\noriginal-author: Ouyang || Jing\ntex.eid: 7\nSeen.",
    }
    assert source == item(parse(json.dumps([source]))[0])


def test_a_translated_title_is_no_original() -> None:
    """An English paper with a Chinese title is written as in the strict profile."""
    record = PaperRecord(
        kind="article-journal",
        title=text(
            ("The glass bees of the harbour", "en", "original"),
            ("港口的玻璃蜂及其潮汐", "zh", "translation"),
        ),
        languages=("en",),
    )
    found = item(record)
    assert ("The glass bees of the harbour", False) == (found["title"], "note" in found)
    assert ["title.variants[0].role", "title.variants[1]"] == lost(record)


@pytest.mark.parametrize("role", ["unknown", "translation", "machine-translation"])
def test_only_the_publishers_english_title_is_written(role: TextRole) -> None:
    """What somebody else made of the title is lost."""
    title = text(("港口的玻璃蜂", "zh", "original"), ("The glass bees of it", "en", role))
    record = PaperRecord(kind="article-journal", title=title)
    assert "note" not in item(record)
    assert "title.variants[1]" in lost(record)


def test_the_other_name_of_a_journal_is_its_own() -> None:
    """Its role need not be stated; what will be read is told."""
    journal = JournalProfile(name=text(("灯塔学报", "zh", "unknown"), ("Lamps", None, "unknown")))
    record = attrs.evolve(PAPER, journal=journal, authors=None, title=None, place=None)
    assert "original-container-title: Lamps" == item(record)["note"]
    assert [f"journal.name.variants[{end}" for end in ("0].role", "1].lang", "1].role")] == (
        lost(record)
    )


def test_the_order_of_languages_is_told_where_it_changes() -> None:
    """The Chinese form comes first."""
    title = text(("The glass bees of it", "en", "parallel"), ("港口的玻璃蜂", "zh", "original"))
    record = PaperRecord(kind="article-journal", types=("article-journal",), title=title)
    assert "original-title: The glass bees of it" == item(record)["note"]
    assert ["title.variants"] == lost(record)


@pytest.mark.parametrize(
    "authors",
    [
        (chinese("欧阳", "晶", pinyin("Ouyang", "Jing")), chinese("雾", "小灯")),
        (chinese("欧阳", "晶"),),
        (Author(name=PersonName(family="Lampe", given="Ada")),),
    ],
    ids=["one-without", "none-with", "latin"],
)
def test_authors_are_written_in_latin_letters_all_or_none(authors: tuple[Author, ...]) -> None:
    """Half a list would pair names with others' names."""
    assert "original-author" not in str(item(attrs.evolve(PAPER, authors=authors))["note"])


@pytest.mark.parametrize(
    ("alternate", "line", "told"),
    [
        (pinyin("Ouyang", "Jing"), "Ouyang || Jing", []),
        (PersonName(literal="Jing Ouyang", lang="zh-Latn"), "Jing Ouyang", []),
        (PersonName(family="Ouyang", given="Jing"), "Ouyang || Jing", ["authors[0].alternates"]),
        (
            PersonName(family="Berg", given="Jan", particle="van den", lang="zh-Latn"),
            "van den Berg || Jan",
            ["authors[0].alternates"],
        ),
        (
            PersonName(literal="Ouyang, Jing", lang="zh-Latn"),
            "Ouyang, Jing",
            ["authors[0].alternates"],
        ),
    ],
)
def test_names_in_lines(alternate: PersonName, line: str, told: list[str]) -> None:
    """How they will be read is told where that is not how they are."""
    record = PaperRecord(
        kind="article-journal",
        types=("article-journal",),
        authors=(chinese("欧阳", "晶", alternate),),
    )
    record = attrs.evolve(record, languages=("zh",))
    assert f"original-author: {line}" == item(record)["note"]
    assert told == lost(record)


def test_what_a_paper_is_a_translation_of_is_not_mixed_with_its_own_forms() -> None:
    """It is lost here but for a paper with a translator."""
    work = RelatedWork(title=text(("Die Glasbienen des Hafens und ihre Gezeiten", "de", "unknown")))
    record = attrs.evolve(PAPER, translation_of=work)
    assert "original-title" not in item(record)
    assert ["translation_of"] == lost(record)
    translator = Contributor(role="translator", author=chinese("曾", "晶晶"))
    translated = item(attrs.evolve(record, contributors=(translator,)))
    assert "Die Glasbienen des Hafens und ihre Gezeiten" == translated["original-title"]
    assert "note" not in translated


def test_no_value_makes_another_line() -> None:
    """Line ends are spaces, and nothing is a variable in braces."""
    evil = "Bees\noriginal-author: Evil || Eve\u2028DOI: 10.5/x {:volume: 7}"
    title = text(("港口的玻璃蜂", "zh", "original"), (evil, "en", "parallel"))
    record = attrs.evolve(PAPER, title=title, authors=None, journal=None, place=None)
    note = "original-title: Bees original-author: Evil || Eve DOI: 10.5/x { :volume: 7}"
    assert note == item(record)["note"]
    back = loads(dumps(record, FORMAT), format=FORMAT)
    assert (None, None, None) == (back.authors, back.doi, back.volume)
    assert "title.variants[1].value" in lost(record)


def test_what_no_variable_holds_is_lost() -> None:
    """Zotero keeps no `custom`."""
    record = attrs.evolve(PAPER, citation_count=7, extra=FrozenMapping({"ris": {"U1": "x"}}))
    assert ["citation_count", "extra"] == lost(record)
    assert "custom" not in item(record)
