"""The order of author-date lists, their letters, and pinyin. All people are invented."""

from __future__ import annotations

import sys
import threading

import pytest

from litrecord import (
    Author,
    BilingualText,
    CitationError,
    LangText,
    MissingExtraError,
    PaperRecord,
    PartialDate,
    PersonName,
    Problem,
    cite,
)
from litrecord.serializers.gbt7714.lists import ListItem, Place, arrange, needs_pinyin
from litrecord.serializers.gbt7714.pinyin import pronounce, romanise
from litrecord.serializers.gbt7714.style import Gbt7714
from litrecord.text.names import read_name

needs_pypinyin = pytest.mark.needs("pypinyin")
AUTHOR_DATE = "gbt7714-2025-author-date"


def paper(author: str, title: str, lang: str, year: int | None = 2021) -> PaperRecord:
    """Return an article by one author."""
    return PaperRecord(
        kind="article-journal",
        title=BilingualText(variants=(LangText(value=title, lang=lang),)),
        authors=(Author(name=read_name(author, order="family-first")),) if author else None,
        languages=(lang,),
        volume="7",
        published=None if year is None else PartialDate(year=year),
    )


def item(lang: str | None, authors: str, year: str = "2021", title: str = "T") -> ListItem:
    """Return what an entry is sorted by; `authors` has a comma between them."""
    return ListItem(lang, tuple(authors.split(",")), year, title)


@pytest.fixture
def no_pinyin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pypinyin be absent."""
    monkeypatch.setitem(sys.modules, "pypinyin", None)
    pronounce.cache_clear()


def test_languages_are_grouped() -> None:
    """Chinese, Japanese, Western, Russian, others; an unknown one in Latin letters is Western."""
    items = [
        item("ko", "김"),
        item("ru", "Роу"),
        item("de", "Zoe"),
        item(None, "Abe"),
        item("ja", "山田"),
        item(None, "Роу"),
        item("zh", "甄"),
        item("en", "Moe"),
    ]
    order = [place.at for place in arrange(items, None)]
    assert [6, 4, 3, 7, 2, 1, 5, 0] == order


def test_authors_come_before_years_and_these_before_titles() -> None:
    """One author comes before two, accents and capitals count for nothing."""
    items = [
        item("en", "Roe R,Poe P", "2019"),
        item("en", "Roe R", "2021", "b"),
        item("en", "Roe R", "2020", "z"),
        item("en", "Roe R", "2021", "A"),
        item("en", "Éoe E"),
        item("en", "doe D"),
        item("en", "Roeder A"),
    ]
    places = arrange(items, None)
    assert [5, 4, 2, 3, 1, 0, 6] == [place.at for place in places]
    assert ["", "", "", "a", "b", "", ""] == [place.letter for place in places]


def test_estimated_years_are_sorted_by_their_number() -> None:
    """Brackets around a year are no part of it."""
    items = [item("en", "Roe R", "[2021]"), item("en", "Roe R", "2020")]
    assert (Place(1, ""), Place(0, "")) == arrange(items, None)


def test_letters_go_on_after_z() -> None:
    """After z come aa and ab."""
    places = arrange([item("en", "Roe R", title=f"{at:02d}") for at in range(28)], None)
    assert ["a", "b", "z", "aa", "ab"] == [places[at].letter for at in (0, 1, 25, 26, 27)]


def test_no_letter_without_a_year() -> None:
    """Where no year is printed, no letter is."""
    assert ["", ""] == [place.letter for place in arrange([item("en", "Roe R", "")] * 2, None)]


def test_chinese_authors_are_sorted_by_sound() -> None:
    """Each name is sorted by what `pronounce` makes of it; years follow."""
    sounds = {"白": "bai", "甄": "zhen", "阿": "a", "甄明": "zhen ming"}
    items = [
        item("zh", "甄"),
        item("zh", "甄明"),
        item("zh", "甄,阿"),
        item("zh", "白", "2021"),
        item("zh", "白", "2020"),
    ]
    assert [4, 3, 0, 2, 1] == [place.at for place in arrange(items, sounds.__getitem__)]


def test_without_sounds_chinese_entries_keep_their_order() -> None:
    """The first order stays, and letters follow it."""
    items = [item("zh", "甄"), item("zh", "白", "2021"), item("zh", "甄", "2019"), item("zh", "白")]
    assert (Place(0, ""), Place(1, "a"), Place(2, ""), Place(3, "b")) == arrange(items, None)


def test_pinyin_is_needed_for_two_chinese_entries() -> None:
    """One alone needs no order."""
    assert not needs_pinyin([item("zh", "甄"), item("en", "Roe")])
    assert needs_pinyin([item("zh", "甄"), item("en", "Roe"), item("zh", "白")])


def test_list_with_letters() -> None:
    """Entries of one author and year are told apart in the list and in the text."""
    papers = [paper("Roe, Rita", title, "en") for title in ("Glass", "Bees")]
    made = cite(papers, style=AUTHOR_DATE)
    assert "Roe R，2021a. Bees[J]. 7.\nRoe R，2021b. Glass[J]. 7." == made
    undated = [paper("Roe, Rita", title, "en", None) for title in ("Glass", "Bees")]
    made = cite(undated, style=AUTHOR_DATE)
    assert "Roe R，n.d.-a. Bees[J]. 7.\nRoe R，n.d.-b. Glass[J]. 7." == made


@needs_pypinyin
def test_chinese_list_in_the_order_of_pinyin() -> None:
    """Surnames are read as such: 曾 is Zeng, 单 Shan, 仇 Qiu, 区 Ou, 解 Xie, 尉迟 Yuchi."""
    names = ["张明", "曾明", "单明", "仇明", "区明", "解明", "陈明", "", "尉迟明"]
    papers = [paper(name, "玻璃", "zh") for name in names]
    problems: list[Problem] = []
    made = cite(papers, style=AUTHOR_DATE, on_problem=problems.append)
    order = ["陈明", "区明", "仇明", "单明", "解明", "佚名", "尉迟明", "曾明", "张明"]
    assert order == [line.partition("，")[0] for line in made.splitlines()]
    assert [] == problems


@pytest.mark.usefixtures("no_pinyin")
def test_order_of_chinese_entries_without_the_extra() -> None:
    """Without pypinyin the entries keep their order, and a problem says so."""
    papers = [
        paper("Roe, Rita", "Glass", "en"),
        paper("张明", "乙", "zh"),
        paper("白石", "甲", "zh"),
    ]
    problems: list[Problem] = []
    made = cite(papers, style=AUTHOR_DATE, on_problem=problems.append)
    assert "张明，2021. 乙[J]. 7.\n白石，2021. 甲[J]. 7.\nRoe R，2021. Glass[J]. 7." == made
    assert ["citation-order-unknown"] == [problem.code for problem in problems]


def test_numeric_list_keeps_its_order() -> None:
    """Entries are numbered as they come."""
    papers = [paper("Roe, Rita", "Glass", "en"), paper("张明", "乙", "zh")]
    assert "[1] Roe R. Glass[J]. 2021，7.\n[2] 张明. 乙[J]. 2021，7." == cite(iter(papers))
    assert "" == cite([])


@pytest.mark.parametrize("style", [AUTHOR_DATE, "gbt7714-2015-numeric"])
def test_record_that_cannot_be_cited_is_named(style: str) -> None:
    """The error of a list says which record it is about."""
    papers = [paper("Roe, Rita", "Glass", "en"), PaperRecord(kind="song")]
    with pytest.raises(CitationError, match=r"^record 1: kind"):
        cite(papers, style=style)


@needs_pypinyin
@pytest.mark.parametrize(
    ("family", "given", "expected"),
    [
        ("甄", "明远", ("Zhen", "Mingyuan")),
        ("曾", "强", ("Zeng", "Qiang")),
        ("尉迟", "明", ("Yuchi", "Ming")),
        ("万俟", "明", ("Moqi", "Ming")),
        ("单于", "明", ("Chanyu", "Ming")),
        ("欧阳", "明", ("Ouyang", "Ming")),
        ("吕", "女", ("Lyu", "Nyu")),
        ("王", "西安", ("Wang", "Xi'an")),
        ("單", "明", ("Shan", "Ming")),
        ("曾", None, ("Zeng", None)),
    ],
)
def test_pinyin_of_names(family: str, given: str | None, expected: tuple[str, str | None]) -> None:
    """Surnames are read as such, given names are one word without tones (GB/T 28039—2011)."""
    made = romanise(PersonName(family=family, given=given, lang="zh"))
    assert made is not None
    assert expected == (made.family, made.given)
    assert "zh-Latn" == made.lang


def test_names_that_have_no_pinyin() -> None:
    """A literal may be a group, and a Japanese name is read otherwise."""
    assert None is romanise(PersonName(literal="雾晶研究组"))
    assert None is romanise(PersonName(family="山田", given="明", lang="ja"))


@needs_pypinyin
def test_names_are_romanised_when_asked() -> None:
    """A Chinese name without another form stays in characters unless pinyin is asked for."""
    title = BilingualText(
        variants=(
            LangText(value="玻璃", lang="zh", role="original"),
            LangText(value="Glass", lang="en", role="parallel"),
        )
    )
    names = (PersonName(family="甄", given="明远", lang="zh"), PersonName(literal="雾晶研究组"))
    record = PaperRecord(
        kind="article-journal", title=title, authors=tuple(Author(name=name) for name in names)
    )
    problems: list[Problem] = []
    asked = Gbt7714(edition=2015, romanise="pinyin", pinyin_given="full")
    assert "甄明远，雾晶研究组. Glass[J]." == cite(record, lang="en", on_problem=problems.append)
    assert [("citation-form-incomplete", "authors")] == [(one.code, one.path) for one in problems]
    assert "ZHEN Mingyuan, 雾晶研究组. Glass[J]." == cite(record, style=asked, lang="en")
    assert "甄明远, 雾晶研究组. 玻璃[J]." == cite(record, style=asked)


@pytest.mark.usefixtures("no_pinyin")
def test_pinyin_without_the_extra_is_an_error() -> None:
    """Asked for pinyin, litrecord names the extra that makes it."""
    record = paper("甄明远", "Glass", "en")
    with pytest.raises(MissingExtraError, match=r"litrecord\[pinyin\]"):
        cite(record, style=Gbt7714(romanise="pinyin"))


@needs_pypinyin
def test_threads_cite_alike() -> None:
    """Many threads at a time make the same list."""
    papers = [paper(name, "玻璃", "zh") for name in ("张明", "曾明", "单明")]
    expected = cite(papers, style=AUTHOR_DATE)
    made: list[str] = []
    threads = [
        threading.Thread(target=lambda: made.append(cite(papers, style=AUTHOR_DATE)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [expected] * 8 == made
