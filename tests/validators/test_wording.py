"""What users read: the wording of every kind of problem, in English and in Chinese."""

from __future__ import annotations

import re

import pytest

from litrecord.errors import Location, ProblemKind
from litrecord.model.collections import RankingTable
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
)
from litrecord.model.record import (
    Keyword,
    OpenAccess,
    PageRange,
    PaperRecord,
    RelatedWork,
)
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText
from litrecord.typing import Context
from litrecord.validators.catalogue import DEFAULT_RULES
from litrecord.validators.engine import validate
from litrecord.vocab.problems import READING_KINDS

PMC = "https://europepmc.org/articles/PMC1"
CHINESE = "本文研究水稻在干旱条件下的产量变化。"


def named(*names: str, orcid: str | None = None) -> PaperRecord:
    """Make a record of authors whose names are not split."""
    return PaperRecord(
        authors=tuple(Author(name=PersonName(literal=name), orcid=orcid) for name in names)
    )


def title(*variants: LangText) -> PaperRecord:
    """Make a record with a title."""
    return PaperRecord(title=BilingualText(variants=variants))


def category(**fields: object) -> JCRRanking:
    """Make a dated ranking of one category."""
    return JCRRanking(data_year=2024, categories=(JCRCategory(name="AGRONOMY", **fields),))


def linked(url: str, **fields: object) -> PaperRecord:
    """Make a record with one link."""
    return PaperRecord(links=(Link(kind="listing", url=url),), **fields)


def row(line: int, name: str = "Invented Tides", **fields: object) -> JournalProfile:
    """Make a row of an invented table."""
    location = Location(source="invented.csv", line=line, index=line - 2)
    return JournalProfile(
        name=BilingualText.of(en=name),
        source=Source(format="table", location=location),
        **fields,
    )


def ranked_row(line: int, name: str, value: float, rank: int, total: int = 2) -> JournalProfile:
    """Make a row with an impact factor and a rank in one category."""
    one = JCRCategory(name="AGRONOMY", metric="jif", rank=rank, total=total)
    ranking = JCRRanking(data_year=2024, impact_factor=Metric(value=value), categories=(one,))
    return row(line, name, rankings=(ranking,))


def zoned_row(line: int, name: str, zone: int, position: int) -> JournalProfile:
    """Make a row with a zone and a position."""
    one = CASZone(name_zh="医学", zone=zone, position=position)
    return row(line, name, rankings=(CASPartition(edition_year=2025, majors=(one,)),))


def text(value: str, lang: str, role: str = "unknown") -> LangText:
    """Make a text in a stated language."""
    return LangText(value=value, lang=lang, role=role, basis="stated")


# By code: an object with the problem, and the message without its advice in both languages.
WORDINGS: dict[str, tuple[object, str, str]] = {
    "title-missing": (PaperRecord(), "title: the record has no title", "title：记录没有标题"),
    "title-untranslated-copy": (
        title(text("Rice", "en"), text("Rice.", "zh")),
        (
            "title.variants[1].value: the title in this language is a copy of the one in another "
            "(got 'Rice.')"
        ),
        "title.variants[1].value：这一语言的标题与另一语言的标题相同（值为 'Rice.'）",
    ),
    "title-markup": (
        title(text("<i>Oryza</i>", "en")),
        "title.variants[0].value: the title holds markup (got '<i>Oryza</i>')",
        "title.variants[0].value：标题中留有标记（值为 '<i>Oryza</i>'）",
    ),
    "translation-of-itself": (
        PaperRecord(doi="10.1000/1", translation_of=RelatedWork(doi="10.1000/1")),
        (
            "translation_of: the work that this is said to be a translation of is the paper itself "
            "(got '10.1000/1')"
        ),
        "translation_of：所译原作就是该论文自身（值为 '10.1000/1'）",
    ),
    "title-languages-equal": (
        title(text("A", "en", "original"), text("B", "en", "translation")),
        (
            "title.variants[1].lang: the translation of the title is in the same language as the "
            "original (got 'en')"
        ),
        "title.variants[1].lang：标题的译文与原文为同一语言（值为 'en'）",
    ),
    "title-language": (
        title(text(CHINESE, "en")),
        (
            "title.variants[0].lang: the title is not written in the script of its stated language "
            "(got 'en')"
        ),
        "title.variants[0].lang：标题的文字与所标注的语言不符（值为 'en'）",
    ),
    "abstract-language": (
        PaperRecord(abstract=BilingualText(variants=(text(CHINESE, "en"),))),
        (
            "abstract.variants[0].lang: the abstract is not written in the script of its stated "
            "language (got 'en')"
        ),
        "abstract.variants[0].lang：摘要的文字与所标注的语言不符（值为 'en'）",
    ),
    "abstract-roles": (
        PaperRecord(
            title=BilingualText(
                variants=(text("A", "en", "original"), text("甲", "zh", "translation"))
            ),
            abstract=BilingualText(
                variants=(text("乙", "zh", "original"), text("B", "en", "translation"))
            ),
        ),
        (
            "abstract: original and translation of the abstract are the other way round than "
            "of the title (got 'zh')"
        ),
        "abstract：摘要的原文与译文同标题的原文与译文相反（值为 'zh'）",
    ),
    "authors-missing": (
        PaperRecord(),
        "authors: the record has no authors",
        "authors：记录没有作者",
    ),
    "authors-unsplit": (
        named("李甲；王乙"),
        "authors[0].name: one author holds several names (got '李甲；王乙')",
        "authors[0].name：一个作者项含有多个姓名（值为 '李甲；王乙'）",
    ),
    "author-repeated": (
        named("Ada Li", "Ada Li"),
        "authors[1]: the same author stands in the list twice (got 'Ada Li')",
        "authors[1]：作者列表中同一作者出现两次（值为 'Ada Li'）",
    ),
    "orcid-shape": (
        named("Ada Li", orcid="12"),
        (
            "authors[0].orcid: not an ORCID iD in its compact form (got '12'); expected "
            "NNNN-NNNN-NNNN-NNNX"
        ),
        "authors[0].orcid：不是规范形式的 ORCID（值为 '12'）；应为 NNNN-NNNN-NNNN-NNNX",
    ),
    "orcid-check-digit": (
        named("Ada Li", orcid="0000-0002-1825-0098"),
        "authors[0].orcid: the check digit of the ORCID iD is wrong (got '0000-0002-1825-0098')",
        "authors[0].orcid：ORCID 校验位不符（值为 '0000-0002-1825-0098'）",
    ),
    "year-missing": (
        PaperRecord(),
        "published: no date of publication is stated",
        "published：没有出版日期",
    ),
    "year-implausible": (
        PaperRecord(published=PartialDate(year=202)),
        "published.year: a paper cannot have been printed in that year (got 202)",
        "published.year：出版年份不合理（值为 202）",
    ),
    "published-future": (
        PaperRecord(published=PartialDate(year=2052)),
        "published: the date of the issue lies more than a year ahead (got '2052')",
        "published：所属卷期的日期在一年以后（值为 '2052'）",
    ),
    "published-online-future": (
        PaperRecord(published_online=PartialDate(year=2052)),
        "published_online: the date of publication online lies in the future (got '2052')",
        "published_online：网络首发日期尚未到来（值为 '2052'）",
    ),
    "dates-conflict": (
        PaperRecord(published=PartialDate(year=2020), published_online=PartialDate(year=2022)),
        (
            "published_online: published online more than a month after it was printed "
            "(got '2022'); expected ≤ 2021-01-31"
        ),
        "published_online：网络首发晚于纸本出版一个月以上（值为 '2022'）；应为 ≤ 2021-01-31",
    ),
    "accessed-before-published": (
        PaperRecord(published=PartialDate(year=2020), accessed=PartialDate(year=2019)),
        "accessed: looked up before it was published (got '2019')",
        "accessed：访问日期早于出版日期（值为 '2019'）",
    ),
    "kind-unknown": (
        PaperRecord(kind="paper"),
        "kind: no known kind of work (got 'paper')",
        "kind：未知的文献类型（值为 'paper'）",
    ),
    "pages-reversed": (
        PaperRecord(pages=PageRange(first="123", last="7")),
        "pages.last: the last page comes before the first (got '7'); expected ≥ 123",
        "pages.last：止页在起页之前（值为 '7'）；应为 ≥ 123",
    ),
    "keyword-repeated": (
        PaperRecord(keywords=(Keyword(value=text("稻", "zh")),) * 2),
        "keywords[1]: the same keyword stands in the list twice (got '稻')",
        "keywords[1]：关键词列表中同一词出现两次（值为 '稻'）",
    ),
    "citation-count-negative": (
        PaperRecord(citation_count=-1),
        "citation_count: the number of citations is negative (got -1)",
        "citation_count：被引次数为负数（值为 -1）",
    ),
    "open-access-contradiction": (
        PaperRecord(open_access=OpenAccess(is_open=False, pdf_url=PMC)),
        (
            "open_access: the paper is said not to be open access, yet a copy that is free to read "
            f"is linked (got '{PMC}')"
        ),
        f"open_access：标为非开放获取，却给出了可免费阅读的全文链接（值为 '{PMC}'）",
    ),
    "doi-invalid": (
        PaperRecord(doi="x"),
        "doi: not a DOI in its compact form (got 'x'); expected 10.NNNN/SUFFIX",
        "doi：不是规范形式的 DOI（值为 'x'）；应为 10.NNNN/SUFFIX",
    ),
    "pmid-invalid": (
        PaperRecord(pmid="x"),
        "pmid: not a PMID in its compact form (got 'x'); expected NNNNNNNN",
        "pmid：不是规范形式的 PMID（值为 'x'）；应为 NNNNNNNN",
    ),
    "pmcid-invalid": (
        PaperRecord(pmcid="x"),
        "pmcid: not a PMCID in its compact form (got 'x'); expected PMCNNNNNNN",
        "pmcid：不是规范形式的 PMCID（值为 'x'）；应为 PMCNNNNNNN",
    ),
    "arxiv-invalid": (
        PaperRecord(arxiv="x"),
        ("arxiv: not an arXiv identifier in its compact form (got 'x'); expected YYMM.NNNNN"),
        "arxiv：不是规范形式的 arXiv 标识符（值为 'x'）；应为 YYMM.NNNNN",
    ),
    "doi-link-mismatch": (
        linked("https://doi.org/10.1000/2", doi="10.1000/1"),
        (
            "links[0].url: the link leads to another DOI than the record's "
            "(got 'https://doi.org/10.1000/2'); expected https://doi.org/10.1000/1"
        ),
        (
            "links[0].url：链接指向的 DOI 与记录的 DOI 不同（值为 'https://doi.org/10.1000/2'）；"
            "应为 https://doi.org/10.1000/1"
        ),
    ),
    "doi-derivable": (
        linked("https://doi.org/10.1000/2"),
        "doi: the DOI is missing; 'https://doi.org/10.1000/2' has it: '10.1000/2'",
        "doi：缺少 DOI；'https://doi.org/10.1000/2' 中含有 '10.1000/2'",
    ),
    "pmid-derivable": (
        linked("https://pubmed.ncbi.nlm.nih.gov/1/"),
        "pmid: the PMID is missing; 'https://pubmed.ncbi.nlm.nih.gov/1/' has it: '1'",
        "pmid：缺少 PMID；'https://pubmed.ncbi.nlm.nih.gov/1/' 中含有 '1'",
    ),
    "pmcid-derivable": (
        linked(PMC),
        f"pmcid: the PMCID is missing; '{PMC}' has it: 'PMC1'",
        f"pmcid：缺少 PMCID；'{PMC}' 中含有 'PMC1'",
    ),
    "arxiv-derivable": (
        linked("https://arxiv.org/abs/2101.00001"),
        (
            "arxiv: the arXiv identifier is missing; 'https://arxiv.org/abs/2101.00001' has it: "
            "'2101.00001'"
        ),
        "arxiv：缺少 arXiv 标识符；'https://arxiv.org/abs/2101.00001' 中含有 '2101.00001'",
    ),
    "article-number-derivable": (
        PaperRecord(pages=PageRange(first="379")),
        "article_number: the only page, '379', may be an article number",
        "article_number：仅有的一页 '379' 可能是文章编号",
    ),
    "journal-name-missing": (
        JournalProfile(),
        "name: the journal has no name",
        "name：期刊没有名称",
    ),
    "issn-shape": (
        JournalProfile(issn_l="1"),
        ("issn_l: not an ISSN in its compact form (got '1'); expected NNNN-NNNX"),
        "issn_l：不是规范形式的 ISSN（值为 '1'）；应为 NNNN-NNNX",
    ),
    "issn-check-digit": (
        JournalProfile(issn_l="0378-5954"),
        "issn_l: the check digit of the ISSN is wrong (got '0378-5954')",
        "issn_l：ISSN 校验位不符（值为 '0378-5954'）",
    ),
    "issn-print-equals-electronic": (
        JournalProfile(issn_print="0378-5955", issn_electronic="0378-5955"),
        (
            "issn_electronic: the print and the electronic edition have the same ISSN "
            "(got '0378-5955')"
        ),
        "issn_electronic：印刷版与电子版的 ISSN 相同（值为 '0378-5955'）",
    ),
    "issn-l-unrelated": (
        JournalProfile(issn_print="0378-5955", issn_electronic="2049-3630", issn_l="2434-561X"),
        "issn_l: the linking ISSN is none of the journal's ISSNs (got '2434-561X')",
        "issn_l：ISSN-L 不在该刊的各 ISSN 之中（值为 '2434-561X'）",
    ),
    "indexing-dates": (
        JournalProfile(
            indexing=(
                IndexStatus(
                    index="EI",
                    valid_from=PartialDate(year=2021),
                    valid_to=PartialDate(year=2020),
                ),
            )
        ),
        ("indexing[0].valid_to: the coverage ends before it begins (got '2020'); expected ≥ 2021"),
        "indexing[0].valid_to：收录的结束日期早于开始日期（值为 '2020'）；应为 ≥ 2021",
    ),
    "impact-factor-undated": (
        JCRRanking(impact_factor=Metric(value=7.1)),
        "data_year: the year of the impact factor or quartile is not stated (records concerned: 1)",
        "data_year：影响因子或 JCR 分区未注明年份（涉及 1 条记录）",
    ),
    "impact-factor-range": (
        JCRRanking(data_year=2024, jci=Metric(value=-1.0)),
        "jci: no journal has such an impact factor (got -1.0); expected 0–1000",
        "jci：影响因子超出合理范围（值为 -1.0）；应为 0–1000",
    ),
    "rank-range": (
        category(rank=11, total=10),
        (
            "categories[0].rank: the rank lies outside the number of journals ranked (got 11); "
            "expected 1–10"
        ),
        "categories[0].rank：名次超出参与排名的期刊数（值为 11）；应为 1–10",
    ),
    "quartile-rank": (
        category(rank=1, total=10, quartile="Q4"),
        (
            "categories[0].quartile: the quartile does not follow from the rank (got 'Q4'); "
            "expected Q1 (1/10)"
        ),
        "categories[0].quartile：分区与名次不符（值为 'Q4'）；应为 Q1 (1/10)",
    ),
    "percentile-mismatch": (
        category(rank=1, total=10, percentile=5.0),
        (
            "categories[0].percentile: the percentile does not follow from the rank (got 5.0); "
            "expected 95.00 (1/10)"
        ),
        "categories[0].percentile：百分位与名次不符（值为 5.0）；应为 95.00 (1/10)",
    ),
    "categories-repeated": (
        JCRRanking(data_year=2024, categories=(JCRCategory(name="AGRONOMY"),) * 2),
        "categories[1]: the same category stands in the ranking twice (got 'AGRONOMY')",
        "categories[1]：同一学科在排名中出现两次（值为 'AGRONOMY'）",
    ),
    "ranking-year-future": (
        JCRRanking(data_year=2052),
        "data_year: the year of the ranking lies in the future (got 2052)",
        "data_year：排名的年份尚未到来（值为 2052）",
    ),
    "cas-edition-undated": (
        CASPartition(majors=(CASZone(zone=1),)),
        "edition_year: the edition of the CAS partition is not stated (records concerned: 1)",
        "edition_year：中科院分区未注明版次年份（涉及 1 条记录）",
    ),
    "cas-zone-range": (
        CASPartition(edition_year=2025, majors=(CASZone(zone=5),)),
        "majors[0].zone: there is no such zone in the CAS partition (got 5); expected 1–4",
        "majors[0].zone：中科院分区没有这一区（值为 5）；应为 1–4",
    ),
    "cas-major-unknown": (
        CASPartition(edition_year=2025, majors=(CASZone(name_zh="稻学"),)),
        (
            "majors[0].name_zh: no broad field of that edition of the CAS partition has this name "
            "(got '稻学')"
        ),
        "majors[0].name_zh：该版中科院分区没有这一大类（值为 '稻学'）",
    ),
    "ranking-undated": (
        OtherRanking(scheme="ccf"),
        "year: the edition of the list is not stated (records concerned: 1) (got 'ccf')",
        "year：榜单未注明版次或年份（涉及 1 条记录）（值为 'ccf'）",
    ),
    "rank-for-several-categories": (
        JCRRanking(data_year=2024, categories=(JCRCategory(candidates=("A", "B"), raw="A;B"),)),
        (
            "categories[0]: one rank stands for several categories and it is not said for which "
            "(got 'A;B'); expected A | B"
        ),
        "categories[0]：一个名次对应多个学科，未注明属于哪一个（值为 'A;B'）；应为 A | B",
    ),
    "category-unknown": (
        JCRRanking(data_year=2024, categories=(JCRCategory(name="AGRONOMIE"),)),
        (
            "categories[0].name: no Web of Science category has this name (got 'AGRONOMIE'); "
            "expected AGRONOMY"
        ),
        "categories[0].name：没有这一 Web of Science 学科（值为 'AGRONOMIE'）；应为 AGRONOMY",
    ),
    "top-zone-mismatch": (
        CASPartition(edition_year=2025, majors=(CASZone(name_zh="医学", zone=1),), top=False),
        "top: a journal in zone 1 is not marked as Top (got False); expected True (医学: 1)",
        "top：1 区期刊未标为 Top（值为 False）；应为 True (医学: 1)",
    ),
    "control-character": (
        row(2, "Caf\x7f"),
        (
            "name.variants[0].value: a character was lost; an unprintable one stands in its place "
            r"(got 'Caf\x7f')"
        ),
        r"name.variants[0].value：有字符丢失，其位置上是不可打印的字符（值为 'Caf\x7f'）",
    ),
    "header-as-data": (
        row(2, "Journal Title"),
        "name.variants[0].value: the title is the header of a column (got 'Journal Title')",
        "name.variants[0].value：刊名是表头文字（值为 'Journal Title'）",
    ),
    "rank-date-serial": (
        category(rank=45789),
        (
            "categories[0].rank: the rank looks like a date that a spreadsheet made of rank and "
            "total (got 45789); expected 5/12"
        ),
        ("categories[0].rank：名次疑为电子表格将“名次/总数”转换成的日期（值为 45789）；应为 5/12"),
    ),
    "row-repeated": (
        RankingTable([row(2), row(3)]),
        "name: the same row stands in the table before: 'Invented Tides (line 2)'",
        "name：表中已有相同的一行：'Invented Tides (line 2)'",
    ),
    "issn-repeated": (
        RankingTable([row(2, issn_print="0378-5955"), row(3, "Of Moss", issn_print="0378-5955")]),
        (
            "issn_print: the ISSN '0378-5955' stands in another row under another title: "
            "'Invented Tides (line 2)'"
        ),
        "issn_print：ISSN '0378-5955' 在另一行属于另一刊名：'Invented Tides (line 2)'",
    ),
    "journal-title-repeated": (
        RankingTable([row(2, issn_print="0378-5955"), row(3, issn_print="2049-3630")]),
        (
            "issn_print: another row with the same title says otherwise: "
            "'ISSN 0378-5955 (line 2)' (got '2049-3630')"
        ),
        "issn_print：同名的另一行与此不同：'ISSN 0378-5955 (line 2)'（值为 '2049-3630'）",
    ),
    "rank-total-varies": (
        RankingTable(
            [
                ranked_row(line, "ABC"[at], 3.0 - at, at + 1, total=9 - at // 2)
                for at, line in enumerate((2, 3, 4))
            ]
        ),
        (
            "rankings[0].categories[0].total: rows of one category have different totals "
            "(rows concerned: 1) (got 8); expected 9 (AGRONOMY)"
        ),
        (
            "rankings[0].categories[0].total：同一学科各行的期刊总数不一致（涉及 1 行）"
            "（值为 8）；应为 9 (AGRONOMY)"
        ),
    ),
    "rank-value-varies": (
        RankingTable([ranked_row(2, "A", 1.0, 1), ranked_row(3, "B", 1.0, 2)]),
        (
            "rankings[0].categories[0].rank: journals of one category have the same value and "
            "different ranks (rows concerned: 1) (got 2); expected 1 (1.0, AGRONOMY)"
        ),
        (
            "rankings[0].categories[0].rank：同一学科中数值相同的期刊名次不同（涉及 1 行）"
            "（值为 2）；应为 1 (1.0, AGRONOMY)"
        ),
    ),
    "rank-recount": (
        RankingTable([ranked_row(2, "A", 2.0, 2), ranked_row(3, "B", 1.0, 2)]),
        (
            "rankings[0].categories[0].rank: the rank is not one more than the number of higher "
            "values (rows concerned: 1) (got 2); expected 1 (2.0, AGRONOMY)"
        ),
        (
            "rankings[0].categories[0].rank：名次不等于数值更高的期刊数加一（涉及 1 行）"
            "（值为 2）；应为 1 (2.0, AGRONOMY)"
        ),
    ),
    "zone-position-order": (
        RankingTable([zoned_row(2, "A", 1, 9), zoned_row(3, "B", 2, 8)]),
        (
            "rankings[0].majors[0].position: a journal in a worse zone has a better position than "
            "'A (line 2)' (got 8); expected > 9 (医学: 2 > 1)"
        ),
        (
            "rankings[0].majors[0].position：分区较低的期刊名次反而优于 'A (line 2)'"
            "（值为 8）；应为 > 9 (医学: 2 > 1)"
        ),
    ),
}


def test_every_rule_has_its_wording_looked_at() -> None:
    """A new rule does not come without a look at what it says."""
    assert set(DEFAULT_RULES.codes) == set(WORDINGS)


@pytest.mark.parametrize("code", WORDINGS)
def test_message_says_what_is_wrong_in_both_languages(code: str, context: Context) -> None:
    """The message is the sentence expected, followed by the advice, and is not cut."""
    obj, english, chinese = WORDINGS[code]
    (problem,) = [one for one in validate(obj, context=context) if one.code == code]
    assert f"{english}. {problem.kind.cure_en}" == problem.text("en")
    assert f"{chinese}。{problem.kind.cure_zh}" == problem.text("zh")


KINDS: list[ProblemKind] = [
    *(rule.kind for rule in DEFAULT_RULES),
    *READING_KINDS.values(),
]
HAN = re.compile("[\u4e00-\u9fff]")
PLACEHOLDERS = re.compile(r"\{(raw|used|suggestion|count)\}")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_kind_is_worded_in_full(kind: ProblemKind) -> None:
    """What is wrong, where it comes from and what to do are there in both languages."""
    for english in (kind.en, kind.cause_en, kind.cure_en):
        assert english
        assert not HAN.search(english.replace("小类", ""))
    for chinese in (kind.zh, kind.cause_zh, kind.cure_zh):
        assert HAN.search(chinese)
    assert sorted(PLACEHOLDERS.findall(kind.en)) == sorted(PLACEHOLDERS.findall(kind.zh))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_wording_fits_into_a_message(kind: ProblemKind) -> None:
    """Causes are sentences; what joins others in a message has no full stop, and room is left."""
    for part in (kind.en, kind.zh, kind.cure_en, kind.cure_zh):
        assert part[-1] not in ".。"
    assert (".", "。") == (kind.cause_en[-1], kind.cause_zh[-1])
    assert len(kind.en) + len(kind.cure_en) <= 190
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_wording_formats_whatever_a_problem_holds(kind: ProblemKind) -> None:
    """Braces in a value are text."""
    problem = kind.problem("path", raw="{raw}", used="{0}", suggestion="{", count=2)
    assert len(problem.text("en")) <= 300
    assert len(problem.text("zh")) <= 300


def test_codes_of_reading_and_of_rules_are_different() -> None:
    """A code means one thing."""
    assert not set(READING_KINDS) & set(DEFAULT_RULES.codes)
