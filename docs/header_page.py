"""The generated page about the headers of tables."""

from __future__ import annotations

from collections.abc import Iterator

from markup import table

from litrecord.vocab.headers import FIELDS, Header, read_header

__all__ = ["headers_page"]

HEADERS_INTRODUCTION = """\
# Recognised headers of tables

`read_ranking` tells columns by their headers. In a header, letter case, full-width forms,
traditional characters, punctuation, surplus spaces and `CamelCase` make no difference. It is read
in this order:

1. **A year** is taken out and dates the column. Two different years date nothing. A year of release
   is counted back to the year of the data: `2025年发布的影响因子` is of data year 2024.
2. What is left is looked up in **the lists below**, also without words that say nothing of the
   column (最新, `latest`, `Clarivate`, 科睿唯安, `the`) and without the names of the system (`JCR`,
   中科院, 新锐, 基础版, 升级版).
3. **A number** from 1 to 99 makes the column one of a group: `Category_2`, `小类1分区`. Only what a
   journal may have several of is numbered: titles, ISSNs, categories with their ranks, fields with
   their zones.
4. What is still unknown may be **put together** from the words below, in either language and any
   order. A metric alone is the value itself; an aspect needs a metric, or the name of the report
   (`JCR`, `WoS`). One word more, and the header is not recognised: a predicted impact factor is
   none, and 复合影响因子 is not that of the JCR.
5. A header that **names a list** kept in China (CSSCI, 北大核心, see
   [Categories, fields and lists](8-subjects-and-lists.md)) is a column of memberships, if its cells
   hold anything.

A header of more than 120 characters is not recognised. The header of the table is the row with the
most recognised cells among the first 50, provided that one of them names journals: a title, a short
name or an ISSN. Where two columns mean the same, the first counts and the other is kept
(`header-twice`).

`RankingTable.columns` says what each header was taken for. A column that is taken for nothing is
kept: its cells stand in `profile.extra["table"]` under its header.
"""

CELLS_DECIDE = """\
## Headers that the cells decide

- 分区 alone is a JCR quartile where most cells are `Q1` to `Q4`, else a zone. A header of quartiles
  over cells such as `2区` is one of zones.
- `Rank` over bare numbers is a place in the whole table; over `1/326`, or beside a column of
  totals, it is a rank in a category. In a SCImago table it is always the place in the whole table.
- `ISSN` beside a column of electronic ISSNs is the print ISSN; alone it says nothing of the medium.
- 刊物名称 and 会议名称 beside a column of full titles are short names.
- Quartiles, citation indexes, years, kinds and yes/no columns are taken for that only if most of
  their cells can be read as such.
- A column with an unknown header is one of levels if most of its cells are levels of CSSCI or CSCD,
  such as 核心库 and 扩展版, and no other column has levels.
"""

# Words that headers are put together from. The page fails to build when one does not do so.
METRIC_WORDS = {
    "jif": ("JIF", "IF", "Impact Factor", "影响因子"),
    "jif5": ("5 Year JIF", "Five Year IF", "JIF5", "IF5", "五年影响因子"),
    "jci": ("JCI", "Citation Indicator", "引文指标"),
}
ASPECT_WORDS = {
    "quartile": ("Quartile", "Q", "四分位", "分区"),
    "rank": ("Rank", "Ranking", "排名", "名次", "位次"),
    "percentile": ("Percentile", "百分位", "百分位数"),
}
HEADER_EXAMPLES = (
    *(
        "IF(2023)",
        "2025 JIF",
        "2019年影响因子",
        "2025年发布的影响因子",
        "5 Year JIF",
        "JIFQuartile",
    ),
    *("JCI Rank", "JCR影响因子分区", "五年影响因子分区", "JIF Without Self Cites", "Category_2"),
    *("小类1分区", "中科院升级版大类分区", "期刊名稱", "Predicted JIF", "综合影响因子"),
)

# What a field of `FIELDS` becomes, by group; the page fails to build when one is missing.
HEADER_GROUPS: dict[str, dict[str, str]] = {
    "The journal": {
        "title": "`name`, in the language of its script; a second title in that language is an "
        "alias",
        "title_zh": "`name`",
        "title_en": "`name`, English",
        "name": "`name`, or a short name beside a full one",
        "short_name": "`abbreviations`, of the scheme `ccf` in CCF lists",
        "abbreviation": "`abbreviations`",
        "issn": "`issn_other`, or `issn_print` beside a column of electronic ISSNs",
        "issn_print": "`issn_print`",
        "issn_electronic": "`issn_electronic`",
        "issn_l": "`issn_l`",
        "issns": "`issn_other`, of one cell with several",
        "cn_number": "`cn_number`",
        "publisher": "`publisher`",
        "country": "`country`",
        "languages": "`languages`",
        "frequency": "`frequency`",
        "homepage": "`homepage`",
        "sponsors": "`sponsors`",
        "governing_body": "`governing_body`",
        "kind": "`kind`: journal, conference, book series",
        "open_access": "`open_access`",
        "is_review": "`CASPartition.is_review` in a partition, else `is_review`",
        "source_id": "`ids`, of the scheme `scopus`",
    },
    "Of which year and which index": {
        "year": "the year of the row's rankings",
        "editions": "`JCRRanking.editions`, else `indexing`; a journal on hold is in `indexing` "
        "either way",
    },
    "Journal Citation Reports": {
        "impact_factor": "`impact_factor`",
        "impact_factor_5y": "`impact_factor_5y`",
        "without_self_cites": "`without_self_cites`",
        "jci": "`jci`",
        "immediacy_index": "`immediacy_index`",
        "eigenfactor": "`eigenfactor`",
        "normalized_eigenfactor": "`normalized_eigenfactor`",
        "article_influence": "`article_influence`",
        "total_cites": "`total_cites`",
        "citable_items": "`citable_items`",
        "cited_half_life": "`cited_half_life`",
        "citing_half_life": "`citing_half_life`",
        "average_jif_percentile": "`average_jif_percentile`",
        "category": "`categories`",
        "quartile": "`JCRCategory.quartile`",
        "rank": "`JCRCategory.rank` and `total`",
        "total": "`JCRCategory.total`",
        "percentile": "`JCRCategory.percentile`",
    },
    "中科院分区 and 新锐分区": {
        "major": "`majors`: name",
        "major_en": "`majors`: English name",
        "major_zone": "`majors`: zone and position",
        "minor": "`minors`: name",
        "minor_en": "`minors`: English name",
        "minor_zone": "`minors`: zone and position",
        "top": "`top`",
        "notes": "`notes`",
        "warning_mark": "`warning` of a partition; alone, `OtherRanking` of `cas-warning`",
    },
    "Other lists": {
        "warning_level": "`OtherRanking` of the scheme `cas-warning`: level",
        "warning_reasons": "the same: `reasons`",
        "level": "`OtherRanking`: `entries`, or `IndexStatus.level`",
        "field": "`OtherRanking`: field of an entry",
        "list_name": "`OtherRanking.edition`",
        "sjr": "`OtherRanking` of the scheme `sjr`: `metric`",
        "sjr_quartile": "the same: level of the first entry",
    },
}


def headers_page() -> str:
    """Make the page of the headers that are recognised."""
    described = [field for group in HEADER_GROUPS.values() for field in group]
    if sorted(described) != sorted(FIELDS):
        raise LookupError(f"describe these headers: {', '.join({*described} ^ {*FIELDS})}")
    parts = [
        HEADERS_INTRODUCTION,
        "## Words that headers are put together from\n",
        table(("Part", "Words"), _words()),
        "For example:\n",
        table(
            ("Header", "Taken for"),
            ((f"`{header}`", _described(read_header(header))) for header in HEADER_EXAMPLES),
        ),
        CELLS_DECIDE,
    ]
    for title, group in HEADER_GROUPS.items():
        rows = []
        for field, meaning in group.items():
            english = [phrase for phrase in FIELDS[field] if phrase.isascii()]
            chinese = [phrase for phrase in FIELDS[field] if not phrase.isascii()]
            shown = "<br>".join(filter(None, (", ".join(english), "、".join(chinese))))
            rows.append((f"`{field}`", meaning, shown))
        parts += [f"## {title}\n", table(("Field", "What it becomes", "Headers"), rows)]
    return "\n".join(parts)


def _words() -> Iterator[tuple[str, str]]:
    for metric, words in METRIC_WORDS.items():
        for word in words:
            if read_header(f"{word} Rank").metric != metric:
                raise LookupError(f"{word} does not say {metric}")
        yield f"metric `{metric}`", ", ".join(words)
    for aspect, words in ASPECT_WORDS.items():
        for word in words:
            if read_header(f"JIF {word}") != Header(aspect, metric="jif"):
                raise LookupError(f"{word} does not say {aspect}")
        yield f"aspect `{aspect}`", ", ".join(words)


def _described(header: Header) -> str:
    if header.field is None:
        return "not recognised"
    parts = [f"`{header.field}`"]
    if header.metric is not None:
        parts.append(f"by `{header.metric}`")
    if header.group is not None:
        parts.append(f"of group {header.group}")
    if header.year is not None:
        parts.append(f"of {header.year}")
    if header.scheme is not None:
        parts.append(f"of the scheme `{header.scheme}`")
    return ", ".join(parts)
