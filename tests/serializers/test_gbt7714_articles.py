"""References to articles by GB/T 7714. All people, journals and papers are invented."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from citations import article, cited, four
from litrecord import cite, parse
from litrecord.serializers.gbt7714.style import Gbt7714

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.shared
def test_lines_of_a_full_processor_come_out_exactly(shared: Path) -> None:
    """49 articles in four styles, rendered by a citation processor from the community's styles."""
    differing = []
    for line in (shared / "gbt7714" / "cases.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        (record,) = parse(json.dumps([case["item"]]), format="csl-json")
        made = {style: cite(record, style=style) for style in case["expected"]}
        differing += [
            (made[style], text) for style, text in case["expected"].items() if made[style] != text
        ]
    assert [] == differing


def test_chinese_article_with_everything() -> None:
    """Three authors and 等, the DOI last; in 2015 the day of access, in 2025 none."""
    item = article(
        language="zh-CN",
        title="雾晶的声学性质：“纸鸢”方法",
        author=[{"literal": name} for name in ("甄明远", "司徒雅", "路由", "白石")],
        container_title="雾晶学报（自然科学版）",
        issued={"date-parts": [[2019, 3, 4]]},
        volume="12",
        issue="S1",
        page="42-47+53",
        DOI="10.1234/x.7",
        URL="https://example.org/a/7",
        accessed={"date-parts": [[2025, 6, 1]]},
    )
    link = "https://example.org/a/7. DOI:10.1234/x.7."
    title = "雾晶的声学性质：“纸鸢”方法[J/OL]. 雾晶学报（自然科学版）"
    assert (
        f"甄明远, 司徒雅, 路由, 等. {title}, 2019, 12(S1): 42-47+53[2025-06-01]. {link}",
        f"甄明远, 司徒雅, 路由, 等, 2019. {title}, 12(S1): 42-47+53[2025-06-01]. {link}",
        f"甄明远，司徒雅，路由，等. {title}，2019，12（S1）：42-47+53. {link}",
        f"甄明远，司徒雅，路由，等，2019. {title}，12（S1）：42-47+53. {link}",
    ) == four(item)


def test_english_article_with_many_authors() -> None:
    """`et al` is closed by the stop of the authors, and has its own before a year."""
    names = [("Roe", "Rita M."), ("Poe", "Jean-Luc"), ("Doe", "J. D."), ("Low", "Ada")]
    item = article(
        author=[{"family": family, "given": given} for family, given in names],
        issue="5/6",
        page="1107-11",
    )
    title = "The tides of glass[J]. Journal of Invented Optics"
    assert (
        f"ROE R M, POE J L, DOE J D, et al. {title}, 2021, 7(5/6): 1107-1111.",
        f"ROE R M, POE J L, DOE J D, et al., 2021. {title}, 7(5/6): 1107-1111.",
        f"Roe R M，Poe J-L，Doe J D，et al. {title}，2021，7（5/6）：1107-1111.",
        f"Roe R M，Poe J-L，Doe J D，et al.，2021. {title}，7（5/6）：1107-1111.",
    ) == four(item)


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "2021，7."),
        ({"issue": "2"}, "2021，7（2）."),
        ({"volume": None, "issue": "2"}, "2021（2）."),
        ({"volume": None, "issue": "2", "page": "e12"}, "2021（2）：e12."),
        ({"volume": None, "issued": {"date-parts": [[2021, 5]]}}, "2021-05."),
        ({"volume": None, "issued": {"date-parts": [[2021, 5, 6]]}, "page": "9"}, "2021-05-06：9."),
        ({"number": "e730"}, "2021，7：e730."),
        ({"number": "e730", "page": "1-2"}, "2021，7：1-2."),
        ({"issued": {"date-parts": [[2021], [2022]]}}, "2021/2022，7."),
        ({"issued": None}, "7."),
        ({"issued": None, "volume": None}, ""),
        ({"issued": {"date-parts": [[2021]], "season": 1}, "volume": None}, "2021."),
    ],
)
def test_parts_that_are_missing(variables: dict[str, object], expected: str) -> None:
    """What is missing takes its punctuation along; without volume and issue the date is whole."""
    comma = "，" if expected else "."
    line = f"Roe R. The tides of glass[J]. Journal of Invented Optics{comma}{expected}"
    assert line == cited(article(**variables))


def test_date_of_2015_is_the_year() -> None:
    """In 2015 an article without volume and issue still has the year alone."""
    item = article(volume=None, issued={"date-parts": [[2021, 5, 6]]}, page="9")
    line = "ROE R. The tides of glass[J]. Journal of Invented Optics, 2021: 9."
    assert line == cited(item, "2015-numeric")


def test_no_journal() -> None:
    """Without a journal the year follows the mark of the type."""
    item = article(container_title=None, issue="3", page="5")
    rest = "The tides of glass[J]."
    assert (
        f"ROE R. {rest} 2021, 7(3): 5.",
        f"ROE R, 2021. {rest} 7(3): 5.",
        f"Roe R. {rest} 2021，7（3）：5.",
        f"Roe R，2021. {rest} 7（3）：5.",
    ) == four(item)


def test_no_author() -> None:
    """Numeric entries begin with the title, author-date ones with 佚名 or Anon."""
    title = "The tides of glass[J]. Journal of Invented Optics"
    assert (
        f"{title}, 2021, 7.",
        f"Anon, 2021. {title}, 7.",
        f"{title}，2021，7.",
        f"Anon，2021. {title}，7.",
    ) == four(article(author=None))
    item = article(author=None, language="zh-CN", title="玻璃的潮汐", container_title="雾晶学报")
    assert "佚名，2021. 玻璃的潮汐[J]. 雾晶学报，7." == cited(item, "2025-author-date")


def test_no_year() -> None:
    """Author-date of 2025 has a word for no date; an estimate from the access is in brackets."""
    item = article(issued=None, DOI="10.1234/x")
    rest = "The tides of glass[J/OL]. Journal of Invented Optics"
    doi = "DOI:10.1234/x."
    assert (
        f"ROE R. {rest}, 7. {doi}",
        f"ROE R. {rest}, 7. {doi}",
        f"Roe R. {rest}，7. {doi}",
        f"Roe R，n.d. {rest}，7. {doi}",
    ) == four(item)
    looked_up = {**item, "accessed": {"date-parts": [[2024, 2]]}}
    assert (
        f"ROE R. {rest}, [2024], 7[2024-02]. {doi}",
        f"ROE R, [2024]. {rest}, 7[2024-02]. {doi}",
        f"Roe R. {rest}，7. {doi}",
        f"Roe R，n.d. {rest}，7. {doi}",
    ) == four(looked_up)
    chinese = {**item, "language": "zh-CN", "title": "玻璃的潮汐"}
    assert "Roe R，无日期. 玻璃的潮汐" == cited(chinese, "2025-author-date").partition("[")[0]


def test_article_published_online_first() -> None:
    """Without volume and issue the day it went online counts in 2025, else where no other is."""
    online = {"available-date": {"date-parts": [[2020, 11, 2]]}}
    ahead = article(volume=None, **online)
    rest = "The tides of glass[J]. Journal of Invented Optics"
    assert (
        f"ROE R. {rest}, 2021.",
        f"ROE R, 2021. {rest}.",
        f"Roe R. {rest}，2020-11-02.",
        f"Roe R，2020. {rest}，2020-11-02.",
    ) == four(ahead)
    assert f"Roe R. {rest}，2021，7." == cited(article(**online))
    assert f"ROE R. {rest}, 2020, 7." == cited(article(issued=None, **online), "2015-numeric")


def test_translators_stand_before_the_journal_since_2025() -> None:
    """They are named like authors, with 译 or trans., and not at all in 2015."""
    people = [{"literal": name} for name in ("路由", "白石", "甄明远", "司徒雅")]
    item = article(language="zh-CN", title="玻璃的潮汐", container_title="雾晶学报")
    line = "Roe R. 玻璃的潮汐[J]. {}雾晶学报，2021，7."
    assert line.format("路由，译. ") == cited({**item, "translator": people[:1]})
    assert line.format("路由，白石，甄明远，等，译. ") == cited({**item, "translator": people})
    assert "ROE R. 玻璃的潮汐[J]. 雾晶学报, 2021, 7." == cited(
        {**item, "translator": people}, "2015-numeric"
    )
    names = [{"family": name, "given": "Ada"} for name in ("Low", "Doe", "Poe", "Moe")]
    english = "Roe R. The tides of glass[J]. {} Journal of Invented Optics，2021，7."
    assert english.format("Low A，trans.") == cited(article(translator=names[:1]))
    several = "Low A，Doe A，Poe A，et al.，trans."
    assert english.format(several) == cited(article(translator=names))


def test_further_authors_in_words_of_the_language() -> None:
    """A reference names further authors in its own language (GB/T 7714—2015, 8.1.2).

    The community's styles know Chinese and English and write 等 in all others.
    """
    names = [{"family": name, "given": "Ada"} for name in ("Low", "Doe", "Poe", "Moe")]
    words = {"zh-TW": "等.", "ja": "他.", "ko-KR": "외.", "ru": "и др.", "de": "et al."}
    assert words == {
        tag: cited(article(author=names, language=tag)).split("，")[3].partition(" The")[0]
        for tag in words
    }


def test_full_stops_of_journals() -> None:
    """Since 2025 abbreviated names of journals have none; a doubled one is left out."""
    item = article(container_title="J. Invent. Opt.", volume=None, DOI="10.1234/x")
    rest = "The tides of glass[J/OL]."
    assert (
        f"ROE R. {rest} J. Invent. Opt., 2021. DOI:10.1234/x.",
        f"ROE R, 2021. {rest} J. Invent. Opt. DOI:10.1234/x.",
        f"Roe R. {rest} J Invent Opt，2021. DOI:10.1234/x.",
        f"Roe R，2021. {rest} J Invent Opt，2021. DOI:10.1234/x.",
    ) == four(item)


def test_addresses() -> None:
    """An address and a DOI are printed in that order; each alone makes the mark [J/OL]."""
    base = "Roe R. The tides of glass[J/OL]. Journal of Invented Optics，2021，7."
    url = "https://example.org/a_(b)?c=1&d=%E4"
    assert f"{base} {url}." == cited(article(URL=url))
    assert f"{base} DOI:10.1234/A.b-c." == cited(article(DOI="10.1234/A.b-c"))
    assert f"{base} {url}. DOI:10.1234/x." == cited(article(URL=url, DOI="10.1234/x"))


def test_address_that_repeats_the_doi_is_left_out() -> None:
    """One of the two is enough (GB/T 7714—2015, 8.8); the community's styles print both."""
    base = "Roe R. The tides of glass[J/OL]. Journal of Invented Optics，2021，7."
    item = article(DOI="10.1234/X.1", URL="https://doi.org/10.1234/x.1")
    assert f"{base} DOI:10.1234/X.1." == cited(item)
    assert f"{base} https://doi.org/10.1234/x.1." == cited(item, Gbt7714(show_doi=False))
    other = article(DOI="10.1234/x.1", URL="https://doi.org/10.1234/x.2")
    assert f"{base} https://doi.org/10.1234/x.2. DOI:10.1234/x.1." == cited(other)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Is glass wet?", "Is glass wet?"),
        ("Glass, at last.", "Glass, at last"),
        ("Glass in the U.K.", "Glass in the U.K."),
        ("Glass and so on...", "Glass and so on..."),
        ("[Glass and tides]", "Glass and tides"),
        ("[Glass] and [tides]", "[Glass] and [tides]"),
        ("Glass &amp; tides", "Glass & tides"),
        ("The growth of <i>Vitrum</i> in H<sub>2</sub>O", "The growth of Vitrum in H2O"),
        ('Roe\'s "two" tides', "Roe’s “two” tides"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    """A title is cited without what PubMed prints around it, and in curly quotation marks."""
    line = f"Roe R. {expected}[J]. Journal of Invented Optics，2021，7."
    assert line == cited(article(title=title))


def test_title_in_chinese_ends_without_its_full_stop() -> None:
    """A Chinese full stop is left out like an English one."""
    item = article(language="zh-CN", title="玻璃的潮汐。", container_title="雾晶学报")
    assert "Roe R. 玻璃的潮汐[J]. 雾晶学报，2021，7." == cited(item)
