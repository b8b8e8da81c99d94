"""Headers of ranking tables: what they are taken for, and what they are not taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.vocab.headers import FIELDS, METRIC_FIELDS, Header, header_key, read_header

# A header, its field, and then year=, group=, metric=, system= and scheme= where it names them
MEANINGS = """
Rank | rank
Journal name | title
Journal_name | title
JournalName | title
journalTitle | title
Full Journal Title | title
JCR Abbreviation | abbreviation system=jcr
JCR Abbreviated Title | abbreviation system=jcr
Abbreviated journal | abbreviation
Publisher | publisher
ISSN | issn
期刊ISSN | issn
ISSN 2 | issn group=2
eISSN | issn_electronic
E-ISSN | issn_electronic
ISSN (Online) | issn_electronic
p-ISSN | issn_print
ISSN-L | issn_l
ISSN/eISSN | issns
Category | category
Categories | category
Category_1 | category group=1
Web of Science Categories | category
学科2 | category group=2
Editions | editions
Web of Science | editions
JCR year | year system=jcr
年份 | year
2022 JIF | impact_factor year=2022
JIF 2023 | impact_factor year=2023
JIF_2024 | impact_factor year=2024
JIF2022 | impact_factor year=2022
IF(2023) | impact_factor year=2023
 IF(2023) | impact_factor year=2023
2022IF | impact_factor year=2022
IF（2024） | impact_factor year=2024
Journal Impact Factor™ | impact_factor
Journal Impact Factor (JIF) | impact_factor
2023 Journal Impact Factor(JIF)™ | impact_factor year=2023
impact_factor | impact_factor
ImpactFactor | impact_factor
WoS Journal Impact Factor | impact_factor
JCR Journal Impact Factor | impact_factor system=jcr
JCR 2023 IF | impact_factor year=2023 system=jcr
2-year JIF | impact_factor
Impact Factor (2-year) | impact_factor
影响因子 | impact_factor
影響因子 | impact_factor
影响因子(IF) | impact_factor
2023年影响因子 | impact_factor year=2023
最新影响因子 | impact_factor
2023-2024最新影响因子 | impact_factor
SCI影响因子 | impact_factor
SCIE影响因子 | impact_factor
IF 2022-2023 | impact_factor
JCR 2024发布影响因子 | impact_factor year=2023 system=jcr
IF (released 2024) | impact_factor year=2023
5 Year JIF | impact_factor_5y
5-year JIF | impact_factor_5y
5yearJIF | impact_factor_5y
JIF5Years | impact_factor_5y
IF5 | impact_factor_5y
5-yr Impact Factor | impact_factor_5y
IF (5-year) | impact_factor_5y
Five Year Impact Factor | impact_factor_5y
2022 5-Year Impact Factor | impact_factor_5y year=2022
JCR 5 years Impact Factor | impact_factor_5y system=jcr
五年影响因子 | impact_factor_5y
五年IF | impact_factor_5y
五年平均IF | impact_factor_5y
JIF Without Self Cites | without_self_cites
JIF without self-cites | without_self_cites
JIF w/o self cites | without_self_cites
JIF excluding self-cites | without_self_cites
Impact Factor without Journal Self Cites | without_self_cites
JCR Impact Factor without Journal Self Cites | without_self_cites system=jcr
影响因子（去自引） | without_self_cites
去自引IF | without_self_cites
不含自引影响因子 | without_self_cites
JCI | jci
2022 JCI | jci year=2022
Journal Citation Indicator (JCI) | jci
JCI期刊引文指标 | jci
JIF Quartile | quartile metric=jif
JIFQuartile | quartile metric=jif
JIF_Quartile_2024 | quartile year=2024 metric=jif
JIF Quartile_2 | quartile group=2 metric=jif
Best JIF Quartile | quartile metric=jif
IF Quartile(2023) | quartile year=2023 metric=jif
IF Q | quartile metric=jif
IF分区 | quartile metric=jif
影响因子分区 | quartile metric=jif
5 Year JIF Quartile | quartile metric=jif5
5-Year JIF Quartile | quartile metric=jif5
五年影响因子分区 | quartile metric=jif5
JCI Quartile | quartile metric=jci
JCI分区 | quartile metric=jci
JCR分区 | quartile system=jcr
JCR_分区 | quartile system=jcr
JCR分区1 | quartile group=1 system=jcr
JCR Quartile | quartile system=jcr
JCR分区（JCI） | quartile metric=jci system=jcr
JCR影响因子分区 | quartile metric=jif system=jcr
WOS分区 | quartile
Q | quartile
Best Quartile | quartile
2023 Quartile | quartile year=2023
JIF Rank | rank metric=jif
JIF Rank 1 | rank group=1 metric=jif
JIF Rank/Total | rank metric=jif
JIF Rank in Category | rank metric=jif
Rank by JIF | rank metric=jif
2023 JIF Rank | rank year=2023 metric=jif
IF Rank(2024) | rank year=2024 metric=jif
Category Rank(2023) | rank year=2023
Category 1 Rank | rank group=1
Rank in Category | rank
影响因子排名 | rank metric=jif
JCR排名 | rank system=jcr
5-Year JIF Rank | rank metric=jif5
5-Year JIF Rank 1 | rank group=1 metric=jif5
JCI Rank | rank metric=jci
JIF Percentile | percentile metric=jif
JCI Percentile | percentile metric=jci
JCR百分位 | percentile system=jcr
Average Journal Impact Factor Percentile | average_jif_percentile
JCR Average Journal Impact Factor Percentile | average_jif_percentile system=jcr
Total Cites | total_cites
Total Citations | total_cites
TotalCitations | total_cites
JCR Total cites | total_cites system=jcr
总被引频次 | total_cites
Citable Items | citable_items
Immediacy Index | immediacy_index
JCR Eigenfactor Score | eigenfactor system=jcr
Normalized Eigenfactor | normalized_eigenfactor
Article Influence Score | article_influence
AIS | article_influence
Cited Half-Life | cited_half_life
Citing Half-Life | citing_half_life
大类 | major
大類 | major
大类学科 | major
大类2 | major group=2
中科院大类 | major system=cas
大类分区 | major_zone
大类1分区 | major_zone group=1
中科院分区 | major_zone system=cas
中国科学院分区 | major_zone system=cas
中国科学院期刊分区 | major_zone system=cas
中科院SCI期刊分区 | major_zone system=cas
中科院JCR分区 | major_zone system=cas
CAS分区 | major_zone system=cas
CAS Zone | major_zone system=cas
中科院2025分区 | major_zone year=2025 system=cas
中科院分区（2025年3月升级版） | major_zone year=2025 system=cas scheme=upgraded
中科院分区(基础版) | major_zone system=cas scheme=basic
新锐分区 | major_zone system=xr
新锐分区2026 | major_zone year=2026 system=xr
XR分区 | major_zone system=xr
小类 | minor
小类学科 | minor
小类1 | minor group=1
小类1名称 | minor group=1
小类1英文名 | minor_en group=1
小类1分区 | minor_zone group=1
中科院小类分区 | minor_zone system=cas
Top | top
Top期刊 | top
是否Top | top
中科院Top | top system=cas
Review | is_review
综述期刊 | is_review
中科院综述期刊 | is_review system=cas
Open Access | open_access
是否OA开放访问 | open_access
预警等级（2023） | warning_level year=2023
预警原因（2024） | warning_reasons year=2024
中科院预警 | warning_level system=cas
CCF推荐类型 | level
T分区 | level
2022 rating | level year=2022
AJG 2021 | level year=2021
FMS等级 | level
FoR | field
领域 | field
CCF推荐类别（国际学术刊物/会议） | kind
刊物名称 | name
刊物全称 | title
刊物简称 | short_name
会议全称 | title
中文刊名 | title_zh
英文刊名 | title_en
CN号 | cn_number
出版国家或地区 | country
SJR | sjr
SJR Best Quartile | sjr_quartile
Sourceid | source_id
"""

# What real tables have besides, and what must not be taken for something else
OTHERS = """
JIF change|Change in JIF|JIF trend|IF trend|IF变化|影响因子变化|影响因子趋势图|JIF numerator
JIF denominator|预测影响因子|2024预测影响因子|Predicted IF|Projected Impact Factor|Estimated IF
实时影响因子|即时影响因子|Real-time IF|综合影响因子|复合影响因子|(2024)复合影响因子
复合类影响因子|复合IF|CNKI影响因子|知网影响因子|核心影响因子|扩展影响因子|CSCD影响因子
Scopus impact factor|SCImago Impact Factor|Google Impact Factor|平均影响因子|学科平均影响因子
近五年平均影响因子|最高影响因子|Max IF|Mean IF|Median Impact Factor|Aggregate Impact Factor
Category median JIF|上年影响因子|去年影响因子|3-year IF|4-year IF|10-year IF|3年影响因子|25年IF
IF 1|影响因子2|JIF with self citations|Impact Factor Date|Impact Factor year|IF year|IF年份
影响因子年份|IF Source|IF来源|IF备注|自引率|2023-2024自引率|影响因子自引率|Self Citations
Self-citation rate|他引率|被引频次|CiteScore|CiteScore 2023|CiteScore Quartile|CiteScoreRank
CiteScore分区|CiteScore排名|SNIP|h-index|H index|H指数|SJR Rank|SJR分区|AIS Quartile|AIS Rank
AIS Percentile|JIF AIS|JIF JCI|JCI影响因子|5 Year JCI|JIF Q1|Q1|Q1 JIF|T1|JIF Quartile Rank
Best JIF|JIF Zone|JCR大类|SCI分区|SSCI JIF Rank|JIF Rank (SCIE)|% of OA Gold|% OA gold
% of Citable OA|% Articles in Citable Items|Total Articles|Open Access Citations
Open Access Diamond|OA期刊占比|Gold OA文章占比|研究类文章占比|年文章数|2019年文章数
Category quartiles JSON|Total Docs. (2023)|Total Docs. (3years)|Total Cites (3years)
Citable Docs. (3years)|Cites / Doc. (2years)|Ref. / Doc.|%Female|Overton|SDG|Region|Coverage
Areas|小类排名|小类期刊数|小类影响因子|中科院分区变化|中科院分区排名|中科院分区表来源|中科院期刊
2025年3月升级版|Top 10%|Top 10%期刊|5年|发布年份|Release Year|First year|创刊年份|创刊时间
出版年份|收录年份|审稿周期|录用率|版面费|APC|序号|No.|备注|曾用名|Former title|Journal URL
邮发代号|如果|If open access|What if|Notify if changed|GIF|PIF|ABS 3|北大核心|CSSCI|CSCD|EI|SCI
SCIE|SSCI|2023|1|（）
"""

KNOWN = [line.split(" | ") for line in MEANINGS.splitlines() if line]
UNKNOWN = [header for line in OTHERS.splitlines() for header in line.split("|") if header]


@pytest.mark.parametrize(("header", "meaning"), KNOWN, ids=[header for header, _ in KNOWN])
def test_a_header_is_taken_for_what_it_says(header: str, meaning: str) -> None:
    """Field, year, group, metric, system and scheme are those that the header names."""
    field, *rest = meaning.split()
    said = dict(part.split("=") for part in rest)
    expected = Header(
        field,
        int(said["year"]) if "year" in said else None,
        int(said["group"]) if "group" in said else None,
        said.get("metric"),
        said.get("system"),
        said.get("scheme"),
    )
    assert expected == read_header(header)


@pytest.mark.parametrize("header", UNKNOWN)
def test_a_header_of_something_else_is_left_alone(header: str) -> None:
    """One word more than is known, and the header means nothing: no guess is made."""
    assert read_header(header).field is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("　ＩＦ（２０２３）", "if 2023"),
        ("CCF推荐类别（国际学术刊物/会议）", "ccf推荐类别国际学术刊物会议"),
        ("\ufeffJournal  Name:", "journal name"),
        ("期刊 名稱", "期刊名称"),
        ("JIF™", "jif"),
        ("", ""),
    ],
    ids=["full width", "brackets", "mark of byte order", "traditional", "trade mark", "empty"],
)
def test_the_key_leaves_out_what_makes_no_difference(header: str, expected: str) -> None:
    """Case, width, punctuation, spaces beside Chinese and traditional forms are no difference."""
    assert expected == header_key(header)


def test_a_long_header_is_not_recognised() -> None:
    """A header has at most 120 characters; a long one is a sentence."""
    assert Header(None) == read_header("Journal" + " " * 200)


def test_a_header_does_not_grow() -> None:
    """One character may stand for eighteen; the key has no more than 120 all the same."""
    assert len(header_key("\ufdfa" * 120)) <= 120


def test_no_phrase_names_two_fields() -> None:
    """Each phrase stands once in the table, as `header_key` leaves it."""
    phrases = [phrase for listed in FIELDS.values() for phrase in listed]
    assert sorted(set(phrases)) == sorted(phrases)
    assert phrases == [header_key(phrase) for phrase in phrases]
    assert set(FIELDS) >= METRIC_FIELDS


WORDS = st.sampled_from(
    [
        *("jif", "if", "jci", "5", "year", "five", "年", "影响因子", "rank", "quartile", "分区"),
        *("best", "2", "released", "中科院", "小类", "q", "2024", "without self cites", "jcr"),
    ]
)


@given(st.text(max_size=130) | st.lists(WORDS, max_size=7).map(" ".join))
def test_any_text_is_a_header_or_none(text: str) -> None:
    """Whatever the text, a field of the table or nothing comes out, twice the same."""
    found = read_header(text)
    assert found.field is None or found.field in FIELDS
    assert found == read_header(text)
    assert found.metric is None or found.field in {"quartile", "rank", "percentile"}


@given(st.lists(WORDS, max_size=5).map(" ".join))
def test_a_word_more_makes_a_factor_unknown(text: str) -> None:
    """No header that says 预测, real-time or change is an impact factor."""
    for word in ("预测", "real-time", "change", "复合"):
        assert read_header(f"{word} {text}").field not in METRIC_FIELDS
