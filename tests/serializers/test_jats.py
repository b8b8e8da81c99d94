"""The front matter of JATS as it is written. All papers here are invented."""

from __future__ import annotations

import pytest

from articles import FULL, both, en, inside, said, zh
from litrecord.api.writing import dumps, losses
from litrecord.model.extra import FrozenMapping
from litrecord.model.record import (
    Funding,
    Keyword,
    PaperRecord,
)
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.jats import Jats

WRITTEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN"\
 "JATS-journalpublishing1.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article"\
 dtd-version="1.1" xml:lang="zh">
  <front>
    <journal-meta>
      <journal-id journal-id-type="nlm-ta">J Lamps</journal-id>
      <journal-id journal-id-type="publisher-id">JL</journal-id>
      <journal-title-group>
        <journal-title xml:lang="zh">灯塔学报</journal-title>
        <trans-title-group xml:lang="en">
          <trans-title>Journal of Lamps</trans-title>
        </trans-title-group>
        <abbrev-journal-title abbrev-type="nlm-ta">J Lamps</abbrev-journal-title>
      </journal-title-group>
      <issn publication-format="print">0378-5955</issn>
      <issn publication-format="electronic">2434-561X</issn>
      <issn-l>0378-5955</issn-l>
      <publisher>
        <publisher-name xml:lang="zh">灯塔出版社</publisher-name>
        <publisher-loc xml:lang="zh">雾城</publisher-loc>
      </publisher>
    </journal-meta>
    <article-meta>
      <article-id pub-id-type="doi">10.5555/lamp.1</article-id>
      <article-id pub-id-type="pmid">99000001</article-id>
      <article-id pub-id-type="pmcid">PMC9900001</article-id>
      <article-id pub-id-type="other" specific-use="cstr">32001.14</article-id>
      <article-categories>
        <subj-group subj-group-type="heading">
          <subject>论著</subject>
        </subj-group>
        <subj-group>
          <subject>Tides</subject>
        </subj-group>
        <subj-group subj-group-type="clc">
          <subject>TP391</subject>
        </subj-group>
      </article-categories>
      <title-group>
        <article-title>灯塔 &lt;与&gt; 潮汐</article-title>
        <trans-title-group xml:lang="en">
          <trans-title>Lamps &amp; tides</trans-title>
        </trans-title-group>
      </title-group>
      <contrib-group>
        <contrib contrib-type="author" corresp="yes" equal-contrib="no">
          <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
          <name-alternatives>
            <name name-style="eastern" xml:lang="zh">
              <surname>雾</surname>
              <given-names>小灯</given-names>
            </name>
            <name name-style="western" xml:lang="zh-Latn">
              <surname>Wu</surname>
              <given-names>Xiaodeng</given-names>
            </name>
          </name-alternatives>
          <email>wu@example.org</email>
          <xref ref-type="aff" rid="aff1"/>
        </contrib>
        <contrib contrib-type="author">
          <collab>Glass Bee Group</collab>
          <xref ref-type="aff" rid="aff1"/>
        </contrib>
      </contrib-group>
      <contrib-group>
        <contrib contrib-type="editor">
          <name name-style="western">
            <surname>Poe</surname>
            <given-names>Ann</given-names>
          </name>
        </contrib>
      </contrib-group>
      <aff-alternatives id="aff1">
        <aff xml:lang="zh"><institution>灯塔大学</institution><country country="CN"/></aff>
        <aff xml:lang="en"><institution>Lamp University</institution></aff>
      </aff-alternatives>
      <pub-date date-type="pub" iso-8601-date="2025-08">
        <month>08</month>
        <year>2025</year>
      </pub-date>
      <pub-date publication-format="electronic" date-type="pub" iso-8601-date="2025-07-01">
        <day>01</day>
        <month>07</month>
        <year>2025</year>
      </pub-date>
      <volume>16</volume>
      <issue>增刊1</issue>
      <fpage>132</fpage>
      <lpage>142</lpage>
      <permissions>
        <license xlink:href="https://example.org/by" license-type="open-access">
          <license-p>https://example.org/by</license-p>
        </license>
      </permissions>
      <self-uri xlink:href="https://example.org/1?a=b&amp;c"/>
      <self-uri content-type="landing-page" xlink:href="https://example.org/2"/>
      <related-article related-article-type="translation-of" ext-link-type="doi"\
 xlink:href="10.5555/lamp.0">
        <article-title>Lampen</article-title>
        <year>1999</year>
      </related-article>
      <abstract>
        <p>目的：研究灯塔。</p>
        <p>结果：潮汐。</p>
      </abstract>
      <trans-abstract xml:lang="en" specific-use="translation">
        <p>We study the lamps.</p>
      </trans-abstract>
      <kwd-group xml:lang="zh" kwd-group-type="author">
        <kwd>灯塔</kwd>
        <kwd>潮汐</kwd>
      </kwd-group>
      <kwd-group xml:lang="en" kwd-group-type="mesh">
        <kwd>lamps</kwd>
      </kwd-group>
      <funding-group>
        <award-group>
          <funding-source>
            <institution-wrap>
              <institution>Lamp Fund</institution>
              <institution-id>10.13039/1</institution-id>
            </institution-wrap>
          </funding-source>
          <award-id>1</award-id>
          <award-id>2</award-id>
        </award-group>
      </funding-group>
      <conference>
        <conf-date/>
        <conf-name>Lampentag</conf-name>
        <conf-loc>Mistville</conf-loc>
      </conference>
      <custom-meta-group>
        <custom-meta specific-use="litrecord">
          <meta-name>genre</meta-name>
          <meta-value>Essay</meta-value>
        </custom-meta>
        <custom-meta specific-use="litrecord">
          <meta-name>citation_count</meta-name>
          <meta-value>7</meta-value>
        </custom-meta>
        <custom-meta specific-use="litrecord">
          <meta-name>accessed</meta-name>
          <meta-value>2026-01-02</meta-value>
        </custom-meta>
        <custom-meta specific-use="litrecord">
          <meta-name>article_number</meta-name>
          <meta-value>e12</meta-value>
        </custom-meta>
      </custom-meta-group>
    </article-meta>
  </front>
</article>
"""
# What the DTD demands, with nothing said
BARE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<pmc-articleset>'
    '<article xmlns:xlink="http://www.w3.org/1999/xlink" dtd-version="1.1" xml:lang="und"><front>'
    "<journal-meta><journal-id/><issn/></journal-meta><article-meta>"
    '<title-group><article-title/></title-group><pub-date date-type="pub"><year/></pub-date>'
    "</article-meta></front></article></pmc-articleset>\n"
)


def test_a_full_record_is_written_whole() -> None:
    """Every element stands where the DTD has it; nothing of the record is lost."""
    assert WRITTEN == dumps(FULL, "jats")
    assert [] == said(FULL)


def test_what_no_element_is_for_is_lost_without_custom_metadata() -> None:
    """The option decides; the losses name it."""
    text = dumps(FULL, Jats(custom_meta=False))
    assert "custom-meta" not in text
    assert ["article_number", "accessed", "genre", "citation_count"] == [
        one.path for one in losses(FULL, Jats(custom_meta=False))
    ]


def test_several_records_are_a_set() -> None:
    """A collection of one is one; the DTD's empty elements say nothing."""
    assert BARE == dumps([PaperRecord()], Jats(indent=None))
    assert 2 == dumps([PaperRecord(), PaperRecord()], "jats").count("<article ")
    assert "DOCTYPE" not in BARE


@pytest.mark.parametrize("indent", [-1, 9, True, "2"])
def test_an_indent_is_a_small_number(indent: object) -> None:
    """Or None."""
    with pytest.raises(ValueError, match="indent: expected a whole number from 0 to 8 or None"):
        Jats(indent=indent)  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    ("languages", "title", "expected"),
    [
        (("en", "zh"), None, "en"),
        (("und",), None, "und"),
        (None, both(en("Lamps", "original")), "en"),
        (None, both(en("Lamps")), "und"),
        (None, None, "und"),
    ],
)
def test_the_language_of_an_article(
    languages: tuple[str, ...] | None, title: BilingualText | None, expected: str
) -> None:
    """The first stated, else that of the original; unknown is not English, as the DTD has it."""
    text = dumps(PaperRecord(languages=languages, title=title), Jats(indent=None))
    assert f'dtd-version="1.1" xml:lang="{expected}"' in text


def test_only_one_language_has_room() -> None:
    """The loss tells which is read."""
    assert [("languages", "en")] == said(PaperRecord(languages=("en", "zh")))


@pytest.mark.parametrize(
    ("kind", "types", "word", "headings", "lost"),
    [
        ("article-journal", None, None, [], []),
        ("article-journal", ("editorial",), "editorial", [], []),
        ("article-journal", ("Journal Article",), None, ["Journal Article"], []),
        ("article-journal", ("journal-article",), "journal-article", [], []),
        ("article-journal", ("article-journal", "Note"), "article-journal", ["Note"], []),
        ("thesis", None, "dissertation", [], []),
        ("thesis", ("thesis",), "thesis", [], []),
        ("thesis", ("博士",), "dissertation", ["博士"], [("types", "dissertation; 博士")]),
        ("paper-conference", None, "conference-paper", [], []),
        ("patent", None, "patent", [], []),
        ("song", None, None, [], [("kind", "article-journal")]),
        ("thesis", ("editorial",), "dissertation", ["editorial"], None),
    ],
)
def test_kinds(
    kind: str,
    types: tuple[str, ...] | None,
    word: str | None,
    headings: list[str],
    lost: list[tuple[str, object]] | None,
) -> None:
    """`article-type` says what an article is, where it has a word; other types are headings."""
    record = PaperRecord(kind=kind, types=types)
    text = dumps(record, Jats(indent=None))
    assert (word is None) == ("article-type" not in text)
    assert word is None or f'article-type="{word}"' in text
    assert all(f"<subject>{one}</subject>" in text for one in headings)
    assert len(headings) == text.count("<subject>")
    assert lost is None or lost == said(record)


@pytest.mark.parametrize(
    ("variants", "expected", "lost"),
    [
        (
            (en("Lamps", "original"), zh("灯塔", "translation")),
            (
                '<article-title>Lamps</article-title><trans-title-group xml:lang="zh"'
                ' specific-use="translation"><trans-title>灯塔</trans-title></trans-title-group>'
            ),
            [],
        ),
        (
            (zh("灯塔", "machine-translation"), en("Lamps", "original")),
            (
                '<article-title>Lamps</article-title><trans-title-group xml:lang="zh"'
                ' specific-use="machine-translation"><trans-title>灯塔</trans-title>'
                "</trans-title-group>"
            ),
            [("title.variants", "Lamps; 灯塔")],
        ),
        (
            (zh("灯塔"), en("Lamps")),
            (
                '<article-title xml:lang="zh">灯塔</article-title><trans-title-group xml:lang="en"'
                ' specific-use="unknown"><trans-title>Lamps</trans-title></trans-title-group>'
            ),
            [("title.variants[0].role", "original")],
        ),
        (
            (zh("灯塔", "translation"),),
            '<article-title xml:lang="zh">灯塔</article-title>',
            [("title.variants[0].role", "original")],
        ),
        ((zh(" "),), "<article-title/>", [("title", None)]),
        (
            (LangText(value="Lamps", lang="nonsense!"),),
            "<article-title>Lamps</article-title>",
            [("title.variants[0].lang", None), ("title.variants[0].role", "original")],
        ),
    ],
)
def test_titles(
    variants: tuple[LangText, ...], expected: str, lost: list[tuple[str, object]]
) -> None:
    """The original is the title, and the others say when they are not the publisher's."""
    record = PaperRecord(title=both(*variants))
    assert f"<title-group>{expected}</title-group>" == inside(record, "title-group")
    assert lost == said(record)


def test_a_title_in_another_language_than_the_article_is_no_original() -> None:
    """As JATS is read: its own language stands at the title then."""
    record = PaperRecord(languages=("zh",), title=both(en("Lamps")))
    assert '<article-title xml:lang="en">Lamps<' in inside(record, "title-group")
    assert [] == said(record)


@pytest.mark.parametrize(
    ("variant", "expected", "lost"),
    [
        (
            en("We study lamps."),
            '<abstract xml:lang="en">',
            [("abstract.variants[0].role", "original")],
        ),
        (en("We study lamps.", "parallel"), '<trans-abstract xml:lang="en">', []),
        (
            en("We study lamps.", "machine-translation"),
            '<trans-abstract xml:lang="en" specific-use="machine-translation">',
            [],
        ),
    ],
)
def test_abstracts(variant: LangText, expected: str, lost: list[tuple[str, object]]) -> None:
    """A translation is one, also where there is nothing else."""
    record = PaperRecord(abstract=both(variant))
    assert f"{expected}<p>We study lamps.</p>" in dumps(record, Jats(indent=None))
    assert lost == said(record)


def test_keywords_of_an_unknown_language_have_none() -> None:
    """And lists of abbreviations are none."""
    record = PaperRecord(
        keywords=(
            Keyword(value=LangText(value="lamps"), id="D1"),
            Keyword(value=LangText(value="tides"), scheme="abbrev"),
        )
    )
    text = dumps(record, Jats(indent=None))
    assert '<kwd-group kwd-group-type="author"><kwd>lamps</kwd></kwd-group>' in text
    assert "tides" not in text
    assert ["keywords"] == [path for path, _ in said(record)]


def test_funders_in_two_languages() -> None:
    """One name has room, that of the paper's language; a funder is no funder without a name."""
    fund = Funding(funder=both(zh("灯塔基金"), LangText(value="Lamp Fund")), awards=("1",))
    record = PaperRecord(funding=(fund,))
    expected = "<funding-source>灯塔基金</funding-source>"
    assert expected == inside(record, "funding-source")
    assert [("funding[0].funder.variants", "灯塔基金")] == said(record)
    assert [("funding", None)] == said(PaperRecord(funding=(Funding(funder_id="1"),)))


def test_extra_is_lost() -> None:
    """Its values are named."""
    record = PaperRecord(extra=FrozenMapping({"ris": {"N1": "a"}}))
    (found,) = losses(record, "jats")
    assert ("extra", "ris.N1") == (found.path, found.raw)
