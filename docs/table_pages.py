"""The generated pages about tables: the names in them, what they become, and the extras."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from markup import escaped, table

from litrecord.vocab import cas
from litrecord.vocab.categories import CATEGORIES
from litrecord.vocab.columns import Column
from litrecord.vocab.data import read_rows
from litrecord.vocab.editions import editions, index_lists
from litrecord.vocab.paper_columns import PAPER_COLUMNS
from litrecord.vocab.profile_columns import profile_columns
from litrecord.vocab.row_columns import (
    JOURNAL_ROWS,
    PAPER_ROWS,
    RANKING_ROWS,
    SCHEMA_KEY,
    STATE_COLUMNS,
)
from litrecord.vocab.zones import WARNING_LEVELS, WARNING_REASONS

__all__ = ["columns_page", "extras_page", "subjects_page"]

COLUMNS_INTRODUCTION = """\
# Columns of tables

Tables of Arrow, data frames, Parquet, Feather and CSV share one flat schema. Of papers, a row is
one paper. Of journals, by `journal` a row is one profile, by `ranking` one ranking of one profile,
and by `category` one category, zone or entry of one ranking, which is the form to plot by year. A
profile without rankings, and a ranking without categories, has one row all the same.

Null stands for what is not stated. It is never NaN: in a data frame of pandas it is `pandas.NA`, of
dates, which are `datetime64[s]`, `pandas.NaT`. The column of a metric holds its number, and the
column after it says whether that number is exact: by itself, 0.1 in `impact_factor` may also be
"less than 0.1". Whole numbers beyond 32 bits are null. A date is the first day that it can mean,
and the column after it says how much of it is known. The column `problem_codes` is only there where
problems are known: CSV has none.

## How a row was read, and all of it

In `PAPER_SCHEMA`, `JOURNAL_SCHEMA` and `RANKING_SCHEMA` of `litrecord.arrow` these columns stand
after the flat ones. Data frames have `record` where it is asked for, CSV none of them. The name and
the version of a schema stand in its metadata, under `{key}`: {labels}. Within a version, columns
are added at the end and none is changed.

## Columns read again

`litrecord.pandas.from_pandas` and `litrecord.arrow.from_arrow` read the columns of papers again,
where no column `record` holds them whole. A table of somebody else may have some of these columns;
its others go to `extra["table"]`. Text is taken as it stands, without looking for markup. What the
columns do not say stays unknown: the role of a title that is not the original, which part of a
Latin name without comma is the family name (such a name stays whole), which ISSN is that of print,
by which metric and in which category a quartile was reached, which season a date means.
`problem_codes`, `source_format` and `source_location` tell how the table came about, and go to
`extra["table"]` too.
"""

SUBJECTS_INTRODUCTION = """\
# Categories, fields and lists

The names that tables are compared with. A name that is not here is kept as printed, with a problem
(`category-unknown`) where a category of the Web of Science is expected.

Code looks them up by either language, without regard to letter case: `find_category` and
`find_categories` in `litrecord.vocab.categories`, `find_major` in `litrecord.vocab.cas`,
`find_index`, `find_editions` and `release_date` in `litrecord.vocab.editions`, `read_zone` and
`find_warning_level` in `litrecord.vocab.zones`.
"""

RELEASES_INTRODUCTION = """\
## When editions were released

What the policy `released_before` goes by, where a ranking does not state its own date. Of a JCR
edition that is not here the year after its data year is known; of other rankings nothing is. The
year is the data year for the JCR and the year in the name of the edition for the others.
"""

# What each extra of the distribution is for; the page fails to build when one is missing.
EXTRAS = {
    "arrow": "`litrecord.arrow`, `to_arrow`, the formats `parquet` and `feather`",
    "cite": "`cite` with a style of CSL",
    "fast": "faster reading of JSON; the results are the same",
    "match": "`JournalIndex.suggest`",
    "pandas": "`RecordSet.to_pandas`, `RankingTable.to_pandas`, `litrecord.pandas.from_pandas`",
    "pinyin": "`cite`: Chinese authors in the order of their pinyin, and names in pinyin",
    "polars": "`RecordSet.to_polars`, `RankingTable.to_polars`",
    "spark": "`litrecord.spark`; Java 17 or newer too",
    "test": "the tests of litrecord",
    "xml": "formats in XML: `pubmed`, `jats`, `endnote-xml`",
    "xlsx": "`read_ranking` of workbooks: `.xlsx`, `.xls`, `.xlsb`, `.ods`",
}
EXTRAS_INTRODUCTION = """\
# Extras

litrecord needs attrs, cattrs, python-dateutil and langdetect. What needs more is an extra, imported
when it is first used: `python -m pip install '.[pandas,xlsx]'`. Without it, what needs it raises a
`MissingExtraError` that names it; everything else works.
"""


def columns_page() -> str:
    """Make the page of the flat columns of ranking tables."""
    by_ranking, by_category = profile_columns("ranking"), profile_columns("category")
    both = [one for one in by_ranking if one in by_category]
    kinds = (PAPER_ROWS, JOURNAL_ROWS, RANKING_ROWS)
    labels = ", ".join(f"`{one.label}`" for one in kinds)
    parts = [COLUMNS_INTRODUCTION.format(key=SCHEMA_KEY, labels=labels), _columns(STATE_COLUMNS)]
    for title, columns in (
        ("Papers", PAPER_COLUMNS),
        ("Journals, and what their rankings have too", profile_columns("journal")),
        ("Rankings, in both forms", [one for one in both if one not in profile_columns("journal")]),
        ("Rankings, only by ranking", [one for one in by_ranking if one not in both]),
        ("Rankings, only by category", [one for one in by_category if one not in both]),
    ):
        parts += [f"## {title}\n", _columns(columns)]
    return "\n".join(parts)


def _columns(columns: Iterable[Column]) -> str:
    rows = ((f"`{one.name}`", f"`{one.kind}`", one.meaning) for one in columns)
    return table(("Column", "Arrow type", "What it holds"), rows)


def subjects_page() -> str:
    """Make the page of the names that tables are compared with."""
    ranked = sum(one.has_jif_rank for one in CATEGORIES)
    parts = [
        SUBJECTS_INTRODUCTION,
        (
            f"## Categories of the Web of Science\n\n{len(CATEGORIES)} names, in force since data "
            f"year 2020. {ranked} are ranked by impact factor, the others by the journal citation "
            "indicator only.\n"
        ),
        table(
            ("Category", "中文名", "Indexes", "By JIF"),
            (
                (
                    escaped(one.name),
                    one.name_zh,
                    ", ".join(one.editions),
                    "yes" if one.has_jif_rank else "no",
                )
                for one in CATEGORIES
            ),
        ),
        "## Retired categories\n\nNames that older tables hold and that are no category now.\n",
        table(
            ("Category", "Last data year", "What took over"),
            (
                (escaped(name), last or "unknown", escaped(after.replace(";", "; ")))
                for name, _, last, after in read_rows("wos_categories_retired.tsv")
            ),
        ),
        "## Citation indexes\n",
        table(
            ("Code", "Name", "中文名"),
            ((f"`{one.code}`", escaped(one.name_en), one.name_zh) for one in editions()),
        ),
    ]
    for title, majors in (
        ("基础版, editions to 2021", cas.BASIC),
        ("升级版, editions 2019 to 2022", cas.UPGRADED_18),
        ("升级版, editions from 2023", cas.UPGRADED_21),
    ):
        parts += [
            f"## Broad fields (大类): {title}\n",
            f"{len(majors)} fields. The English names are translations.\n",
            table(("大类", "English"), ((one.name_zh, one.name_en) for one in majors)),
        ]
    parts += [
        RELEASES_INTRODUCTION,
        table(
            ("Ranking", "Scheme", "Year", "Released"),
            (
                (f"`{system}`", scheme, year, released)
                for system, scheme, year, released in read_rows("ranking_editions.tsv")
            ),
        ),
        "## Lists kept in China\n\nMembership in one of them is an `IndexStatus`.\n",
        table(
            ("Code", "中文名", "Name", "Levels"),
            (
                (f"`{one.code}`", one.name_zh, one.name_en, "、".join(one.levels))
                for one in index_lists()
            ),
        ),
        "## Words of the warning lists (国际期刊预警名单)\n",
        table(
            ("Word", "English", "What it is"),
            (
                (one.name_zh, one.name_en, kind)
                for kind, words in (("level", WARNING_LEVELS), ("reason", WARNING_REASONS))
                for one in words
            ),
        ),
    ]
    return "\n".join(parts)


def extras_page(project: Path) -> str:
    """Make the page of the extras of the distribution."""
    extras = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    if sorted(extras) != sorted(EXTRAS):
        raise LookupError(f"describe these extras: {', '.join({*extras} ^ {*EXTRAS})}")
    rows = []
    for name, needed in extras.items():
        packages = dict.fromkeys(one.split(">")[0].split("[")[0] for one in needed)
        rows.append((f"`{name}`", ", ".join(packages), EXTRAS[name]))
    extras_table = table(("Extra", "Installs", "What needs it"), rows)
    return f"{EXTRAS_INTRODUCTION}\n{extras_table}"
