"""Problems of reading ranking tables: the kinds and their wording.

They stand here because the rules that check tables made elsewhere use some of the same codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from litrecord.errors import ProblemKind, Severity

__all__ = [
    "CATEGORY_UNKNOWN",
    "CELLS_MISSING",
    "CELLS_MOVED",
    "CELLS_SURPLUS",
    "HEADER_TWICE",
    "ISSN_REPAIRED",
    "LINES_AROUND_TABLE",
    "NUMBERS_WITH_COMMA",
    "RANK_CATEGORY_INFERRED",
    "RANK_FOR_SEVERAL_CATEGORIES",
    "RANK_FROM_DATE",
    "SCHEME_INFERRED",
    "SHEET_NOT_READ",
    "TABLE_KINDS",
    "TABLE_UNDATED",
    "YEAR_CONFLICT",
    "YEAR_FROM_NAME",
]

CATEGORY_UNKNOWN: Final = ProblemKind(
    code="category-unknown",
    severity=Severity.INFO,
    en="no Web of Science category has this name",
    zh="没有这一 Web of Science 学科",
    cause_en="The name is mistyped, shortened, or of another system of subjects.",
    cause_zh="名称录入有误、被缩写，或属于另一学科体系。",
    cure_en="It is kept as printed; correct it in the table by the list of categories",
    cure_zh="已按原样保留；请对照学科列表在表中更正",
)

RANK_FROM_DATE: Final = ProblemKind(
    code="rank-from-date",
    severity=Severity.WARNING,
    en="a spreadsheet took the rank for a date; {raw} was read as {used}",
    zh="名次被电子表格误作日期，{raw} 读作 {used}",
    cause_en="Ranks such as 1/20 look like a day in January to a spreadsheet.",
    cause_zh="1/20 这样的名次会被电子表格当作日期。",
    cure_en="Compare it with the quartile; format such columns as text before pasting into them",
    cure_zh="请与分区核对；粘贴前应将该列设为文本格式",
)

RANK_FOR_SEVERAL_CATEGORIES: Final = ProblemKind(
    code="rank-for-several-categories",
    severity=Severity.INFO,
    en="one rank stands for several categories and it is not said for which",
    zh="一个名次对应多个学科，未注明属于哪一个",
    cause_en="The table lists all categories of a journal and the rank in one of them.",
    cause_zh="该表列出了期刊的全部学科，却只给出其中之一的名次。",
    cure_en="Take the ranks from a table with one row for each category",
    cure_zh="如需各学科名次，请使用每学科一行的表",
)

RANK_CATEGORY_INFERRED: Final = ProblemKind(
    code="rank-category-inferred",
    severity=Severity.INFO,
    en="one rank stands for several categories; only {used} has that total in this table",
    zh="一个名次对应多个学科；本表中只有 {used} 的期刊总数与之相符",
    cause_en="The table lists all categories of a journal and the rank in one of them.",
    cause_zh="该表列出了期刊的全部学科，却只给出其中之一的名次。",
    cure_en="The categories it may be are in candidates",
    cure_zh="全部可能的学科见 candidates",
)

ISSN_REPAIRED: Final = ProblemKind(
    code="issn-repaired",
    severity=Severity.WARNING,
    en="{raw} has lost its leading zeros and was read as {used}",
    zh="{raw} 丢失了前导零，读作 {used}",
    cause_en="A spreadsheet took the ISSN for a number.",
    cause_zh="电子表格把 ISSN 当作了数字。",
    cure_en="The check digit fits; compare it with the title",
    cure_zh="校验位相符，请再与刊名核对",
)

CELLS_SURPLUS: Final = ProblemKind(
    code="cells-surplus",
    severity=Severity.WARNING,
    en="the row has more cells than the header; the surplus is kept in extra",
    zh="该行单元格多于表头，多出的部分已存入 extra",
    cause_en="A cell with a comma in it is not quoted, so that the cells after it moved.",
    cause_zh="含逗号的单元格没有加引号，其后的单元格随之错位。",
    cure_en="Check the row; its cells may stand under wrong headers",
    cure_zh="请核对该行，单元格可能与表头错位",
)

CELLS_MISSING: Final = ProblemKind(
    code="cells-missing",
    severity=Severity.WARNING,
    en="the row has fewer cells than the header, {raw}; those at its end are taken to be empty",
    zh="该行单元格少于表头，仅 {raw} 个，行末缺少的按空白处理",
    cause_en="The row was cut off, or cells in the middle of it are missing.",
    cause_zh="该行被截断，或中间缺少单元格。",
    cure_en="Check the row; its cells may stand under wrong headers",
    cure_zh="请核对该行，单元格可能与表头错位",
)

CELLS_MOVED: Final = ProblemKind(
    code="cells-moved",
    severity=Severity.WARNING,
    en="the row is not as wide as the header; the cells behind {used} were moved to their headers",
    zh="该行与表头宽度不一，{used} 之后的单元格已移回各自的表头之下",
    cause_en="The exporter writes some fields in as many cells as a record needs, but one header.",
    cause_zh="导出程序按记录的需要为某些字段写出多个单元格，表头却是固定的。",
    cure_en="Nothing is wrong where the identifiers of the row are right",
    cure_zh="该行的标识符无误即可放心使用",
)

HEADER_TWICE: Final = ProblemKind(
    code="header-twice",
    severity=Severity.INFO,
    en="the table has this header more than once; the first column is used",
    zh="表头重复，采用第一列",
    cause_en="Two tables were joined, or the exporter repeats a column.",
    cause_zh="两张表被合并，或导出程序重复了该列。",
    cure_en="The others are kept in extra",
    cure_zh="其余各列已存入 extra",
)

LINES_AROUND_TABLE: Final = ProblemKind(
    code="lines-around-table",
    severity=Severity.INFO,
    en="a line outside the table was passed over",
    zh="略过了不属于表格的一行",
    cause_en="Exports begin with the filters that were set and end with a note on copyright.",
    cause_zh="导出文件的开头常有筛选条件，末尾常有版权说明。",
    cure_en="Nothing is to be done unless it is a row of the table",
    cure_zh="若非表中数据，无需处理",
)

TABLE_UNDATED: Final = ProblemKind(
    code="table-undated",
    severity=Severity.WARNING,
    en="neither the table nor its name says of which year it is",
    zh="表内与文件名均未注明年份",
    cause_en="The year was in the name of the file or the page that the table came from.",
    cause_zh="年份只写在原来的文件名或网页上。",
    cure_en="Pass data_year= (JCR: year of the citations) or edition_year= (other tables)",
    cure_zh="请用 data_year=（JCR 等统计引用的年份）或 edition_year=（其他表的版次年份）指明",
)

YEAR_CONFLICT: Final = ProblemKind(
    code="year-conflict",
    severity=Severity.WARNING,
    en="the year is {used} by the table and {raw} elsewhere (name of the file, argument, another "
    "line); that of the table is used",
    zh="表内年份为 {used}，另一处（文件名、参数等）为 {raw}；以表内为准",
    cause_en="The year of release stands where the year of the data is meant, or the other way.",
    cause_zh="发布年与数据年混用。",
    cure_en="Check the edition: the data year of the JCR is the year before the release",
    cure_zh="请核对版次：JCR 的数据年为发布年的前一年",
)

YEAR_FROM_NAME: Final = ProblemKind(
    code="year-from-name",
    severity=Severity.INFO,
    en="the year {used} was taken from the name of the file",
    zh="年份 {used} 取自文件名",
    cause_en="The table itself does not state a year.",
    cause_zh="表内没有注明年份。",
    cure_en="JCR: if it is the year of the release, pass data_year= with the year before",
    cure_zh="JCR：若这是发布年，请用 data_year= 指明数据年（前一年）",
)

SCHEME_INFERRED: Final = ProblemKind(
    code="scheme-inferred",
    severity=Severity.INFO,
    en="the scheme is not stated; the broad fields are those of the {used} one",
    zh="未注明基础版（basic）或升级版（upgraded）；按大类名称判断为 {used}",
    cause_en="Tables often leave out which of the two schemes they hold.",
    cause_zh="不少表格没有注明采用哪一种分区方案。",
    cure_en="Pass scheme= if it is the other one",
    cure_zh="如有不符，请用 scheme= 指明",
)

NUMBERS_WITH_COMMA: Final = ProblemKind(
    code="decimal-comma",
    severity=Severity.INFO,
    en="the comma in the numbers of this table was taken for the decimal sign",
    zh="表中数字的逗号按小数点读取",
    cause_en="SCImago and spreadsheets of some languages write 1,234 for 1.234.",
    cause_zh="SCImago 与部分语言的电子表格以逗号为小数点。",
    cure_en="Compare a few values with the source",
    cure_zh="请抽查几个数值",
)

SHEET_NOT_READ: Final = ProblemKind(
    code="sheet-not-read",
    severity=Severity.INFO,
    en="another sheet of the workbook was not read",
    zh="工作簿中另有工作表未读取",
    cause_en="A workbook may hold several tables; the first that is recognised is read.",
    cause_zh="一个工作簿可含多张表，这里读取第一张可识别的表。",
    cure_en="Pass sheet= to read it",
    cure_zh="如需读取，请用 sheet= 指明",
)

TABLE_KINDS: Final[Mapping[str, ProblemKind]] = MappingProxyType(
    {
        kind.code: kind
        for kind in (
            CATEGORY_UNKNOWN,
            RANK_FROM_DATE,
            RANK_FOR_SEVERAL_CATEGORIES,
            RANK_CATEGORY_INFERRED,
            ISSN_REPAIRED,
            CELLS_SURPLUS,
            CELLS_MISSING,
            CELLS_MOVED,
            HEADER_TWICE,
            LINES_AROUND_TABLE,
            TABLE_UNDATED,
            YEAR_CONFLICT,
            YEAR_FROM_NAME,
            SCHEME_INFERRED,
            NUMBERS_WITH_COMMA,
            SHEET_NOT_READ,
        )
    }
)
