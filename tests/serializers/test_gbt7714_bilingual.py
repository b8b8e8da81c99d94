"""References in both languages by GB/T 7714. All papers and people are invented."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs
import pytest

from citations import article, cited, record_of
from litrecord import Location, PaperRecord, Problem, cite, parse
from litrecord.model.text import BilingualText, LangText, TextRole
from litrecord.serializers.gbt7714.style import STYLES, BilingualLayout, Gbt7714

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ("line", "line-suffix", "parentheses", "english-first")
ITEM = article(
    language="zh-CN",
    title="玻璃的潮汐",
    author=[{"literal": name} for name in ("甄明远", "司徒雅", "路由", "白石")],
    container_title="雾晶学报",
    issue="3",
    page="5-9",
    DOI="10.1234/x",
    note="original-title: The tides of glass\n"
    "original-container-title: Journal of Invented Optics\n"
    "original-author: Zhen || Mingyuan\noriginal-author: Situ || Ya\n"
    "original-author: Lu || You\noriginal-author: Bai || Shi",
)
CHINESE = "甄明远, 司徒雅, 路由, 等. 玻璃的潮汐{}. 雾晶学报, 2021, 7(3): 5-9."
ENGLISH = "{}, et al. The tides of glass{}. Journal of Invented Optics, 2021, 7(3): 5-9."


@pytest.mark.shared
def test_forms_of_real_journals_come_out_exactly(shared: Path) -> None:
    """24 articles in the forms of four journals, by the styles of these names."""
    differing = []
    for line in (shared / "gbt7714" / "bilingual.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        (record,) = parse(json.dumps([case["item"]]), format="csl-json")
        made = {
            form: cite(record, style=f"gbt7714-2015-bilingual-{form}", lang="both")
            for form in case["expected"]
        }
        differing += [
            (made[form], text) for form, text in case["expected"].items() if made[form] != text
        ]
    assert [] == differing


def test_forms() -> None:
    """The two entries stand as each form wants, with its names, capitals and marks."""
    full = "ZHEN Mingyuan, SITU Ya, LU You"
    chinese, english = CHINESE.format("[J]"), ENGLISH.format(full, "[J]")
    short = ENGLISH.format("ZHEN M, SITU Y, LU Y", "[J]")
    small = ENGLISH.format(full.title(), "")
    expected = {
        "line": f"{chinese}\n{english}",
        "line-suffix": f"{chinese}\n{english} (in Chinese with English abstract)",
        "parentheses": f"{chinese} ({short} (in Chinese))",
        "english-first": f"{small} [{CHINESE.format('')}]",
    }
    assert expected == {form: cited(ITEM, f"2015-bilingual-{form}", lang="both") for form in FORMS}


def test_forms_are_stated_by_options() -> None:
    """Each named form is a value that can be written down and varied."""
    line = Gbt7714(edition=2015, show_doi=False, show_url=False, pinyin_given="full")
    assert line == STYLES["gbt7714-2015-bilingual-line"]
    initials = attrs.evolve(
        line,
        pinyin_given="initials",
        layout=BilingualLayout(join="parentheses", suffix="(in Chinese)"),
    )
    assert initials == STYLES["gbt7714-2015-bilingual-parentheses"]


def test_both_in_the_styles_of_2025() -> None:
    """Any style can be bilingual; in an author-date one both entries have the year first."""
    assert (
        "甄明远，司徒雅，路由，等，2021. 玻璃的潮汐[J/OL]. 雾晶学报，7（3）：5-9. DOI:10.1234/x.\n"
        "Zhen M，Situ Y，Lu Y，et al.，2021. The tides of glass[J/OL]. "
        "Journal of Invented Optics，7（3）：5-9. DOI:10.1234/x."
    ) == cited(ITEM, "2025-author-date", lang="both")


def test_one_language_of_two() -> None:
    """With `en` or `zh` the entry is in that language where the publisher has it."""
    english = ENGLISH.format("ZHEN M, SITU Y, LU Y", "[J]")
    style = Gbt7714(edition=2015, show_doi=False)
    assert english == cited(ITEM, style, lang="en")
    assert CHINESE.format("[J]") == cited(ITEM, style, lang="zh")
    assert CHINESE.format("[J]") == cited(ITEM, style)


def bilingual(original: str, other: str, role: TextRole) -> PaperRecord:
    """Return a paper whose title in the other language has a role."""
    texts = {"zh": "玻璃的潮汐", "en": "The tides of glass", "ja": "ガラスの潮"}
    title = BilingualText(
        variants=(
            LangText(value=texts[original], lang=original, role="original"),
            LangText(value=texts[other], lang=other, role=role),
        )
    )
    return PaperRecord(kind="article-journal", title=title)


@pytest.mark.parametrize("role", ["translation", "machine-translation"])
def test_translation_is_no_parallel_form(role: TextRole) -> None:
    """A translation would cite an article that does not exist: one line and a problem."""
    problems: list[Problem] = []
    record = bilingual("en", "zh", role)
    for lang in ("both", "zh"):
        made = cite(record, lang=lang, on_problem=problems.append)
        assert "The tides of glass[J]." == made
    assert [("parallel-missing", "title", "en", "zh")] * 2 == [
        (one.code, one.path, one.raw, one.expected) for one in problems
    ]
    allowed = Gbt7714(allow_translations=True)
    assert "The tides of glass[J].\n玻璃的潮汐[J]." == cite(record, style=allowed, lang="both")
    assert "玻璃的潮汐[J]." == cite(record, style=allowed, lang="zh")


@pytest.mark.parametrize("role", ["parallel", "unknown"])
def test_title_of_the_publisher_or_of_nobody_knows_whom(role: TextRole) -> None:
    """What is not said to be a translation may stand beside the original."""
    made = cite(bilingual("zh", "en", role), lang="both")
    assert "玻璃的潮汐[J].\nThe tides of glass[J]." == made


def test_english_original_comes_first_and_is_not_in_chinese() -> None:
    """The suffix belongs to the English entry, wherever it stands."""
    layout = BilingualLayout(join="brackets", suffix="(in English)")
    made = cite(bilingual("en", "zh", "parallel"), style=Gbt7714(layout=layout), lang="both")
    assert "The tides of glass[J]. (in English) [玻璃的潮汐[J].]" == made


def test_title_in_the_language_of_the_paper() -> None:
    """Of two titles of which none is marked the original, that in the paper's language counts."""
    title = BilingualText(
        variants=tuple(
            LangText(value=value, lang=lang)
            for lang, value in (("zh", "玻璃的潮汐"), ("en", "The tides of glass"))
        )
    )
    record = PaperRecord(kind="article-journal", title=title)
    assert "玻璃的潮汐[J]." == cite(record)
    assert "The tides of glass[J]." == cite(attrs.evolve(record, languages=("en-US",)))


def test_original_in_a_third_language() -> None:
    """The Chinese form is looked for first, then the English one."""
    made = cite(bilingual("ja", "en", "parallel"), lang="both")
    assert "ガラスの潮[J].\nThe tides of glass[J]." == made


def test_what_is_missing_in_the_second_entry_is_told() -> None:
    """Names and journal that have no form in its language are named in problems."""
    item = {**ITEM, "note": "original-title: The tides of glass"}
    problems: list[Problem] = []
    made = cite(
        [record_of(article()), record_of(item)],
        style="gbt7714-2015-bilingual-line",
        lang="both",
        on_problem=problems.append,
    )
    second = "甄明远, 司徒雅, 路由, et al. The tides of glass[J]. 雾晶学报, 2021, 7(3): 5-9."
    assert second == made.splitlines()[2]
    assert [
        ("parallel-missing", "title", Location(index=0)),
        ("citation-form-incomplete", "authors", Location(index=1)),
        ("citation-form-incomplete", "journal", Location(index=1)),
    ] == [(one.code, one.path, one.location) for one in problems]


def test_number_of_a_bilingual_entry() -> None:
    """Both entries have one number; in HTML and Markdown the second is on a line of its own."""
    records = [record_of(ITEM)]
    chinese = CHINESE.format("[J]")
    english = ENGLISH.format("ZHEN Mingyuan, SITU Ya, LU You", "[J]")
    style = "gbt7714-2015-bilingual-line"
    assert f"[1] {chinese}\n{english}" == cite(records, style=style, lang="both")
    html = cite(records, style=style, lang="both", output="html")
    assert f"<p>[1] {chinese}<br>\n{english}</p>" == html
    markdown = cite(records, style=style, lang="both", output="markdown")
    assert f"[1] {chinese}  \n{english}".replace("[", "\\[").replace("]", "\\]") == markdown


def test_options_are_checked() -> None:
    """A layout or style with another value cannot be made."""
    with pytest.raises(ValueError, match="join"):
        BilingualLayout(join="comma")  # type: ignore[arg-type]  # that is the point
    with pytest.raises(ValueError, match="order"):
        BilingualLayout(order="first")  # type: ignore[arg-type]  # likewise
    with pytest.raises(TypeError, match="suffix"):
        BilingualLayout(suffix=1)  # type: ignore[arg-type]  # likewise
    for wrong in ({"edition": 2005}, {"system": "note"}, {"authors": 0}, {"authors": True}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            Gbt7714(**wrong)  # type: ignore[arg-type]  # likewise
    for wrong in ({"show_doi": 1}, {"capitals": "yes"}, {"layout": "line"}, {"type_mark": None}):
        with pytest.raises(TypeError, match=next(iter(wrong))):
            Gbt7714(**wrong)  # type: ignore[arg-type]  # likewise
    for wrong in ({"romanise": "jyutping"}, {"pinyin_given": "none"}, {"western_given": ""}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            Gbt7714(**wrong)  # type: ignore[arg-type]  # likewise


def test_styles_cannot_be_changed() -> None:
    """Styles are values, and their table is frozen."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Gbt7714().authors = 5  # type: ignore[misc]  # that is the point
    with pytest.raises(TypeError):
        STYLES["mine"] = Gbt7714()  # type: ignore[index]  # likewise
