"""Problems of reading: the kinds that parsers of all formats share, with their wording.

They stand here and not in a parser, because a validator that looks at a record again has to word
what was found while it was read, and knows no parser.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from litrecord.errors import ProblemKind, Severity

__all__ = [
    "AUTHORS_NOT_PAIRED",
    "CHARACTER_REMOVED",
    "DATE_AMBIGUOUS",
    "DATE_UNREADABLE",
    "DUPLICATE_KEY",
    "ENCODING_DETECTED",
    "IDENTIFIER_INVALID",
    "INNER_OUTER_CONFLICT",
    "NESTED_RESULT_TOO_DEEP",
    "NESTED_RESULT_UNREADABLE",
    "PAGE_TEXT_DIFFERS",
    "PARENT_MISSING",
    "READING_KINDS",
    "UNKNOWN_PROPERTY",
    "UNREADABLE_VALUE",
    "UNTRANSLATED_COPY",
    "VALUE_REPAIRED",
    "VENUE_NAMES_DIFFER",
    "WRONG_TYPE",
]

WRONG_TYPE: Final = ProblemKind(
    code="wrong-type",
    severity=Severity.ERROR,
    en="a value of the wrong type was left out",
    zh="值的类型不对，已略去",
    cause_en="The source has a list, a number or an object where its format has something else.",
    cause_zh="来源在此处给出的是列表、数字或对象，而格式规定为其他类型。",
    cure_en="Correct the source, or set the field by hand",
    cure_zh="请更正来源，或手工填写该字段",
)

UNREADABLE_VALUE: Final = ProblemKind(
    code="unreadable-value",
    severity=Severity.ERROR,
    en="a value that cannot be read was left out",
    zh="值无法读取，已略去",
    cause_en="The value is not written in any way that the format allows here.",
    cause_zh="该值的写法不符合格式在此处的任何规定。",
    cure_en="Look the value up and set the field by hand",
    cure_zh="请核对原值并手工填写该字段",
)

DATE_UNREADABLE: Final = ProblemKind(
    code="date-unreadable",
    severity=Severity.ERROR,
    en="a date that cannot be read was left out",
    zh="日期无法读取，已略去",
    cause_en="There is no such day, or the text is not a date.",
    cause_zh="该日期不存在，或文本并非日期。",
    cure_en="Look the date up and set the field by hand",
    cure_zh="请核对日期并手工填写该字段",
)

DATE_AMBIGUOUS: Final = ProblemKind(
    code="date-ambiguous",
    severity=Severity.ERROR,
    en="a date that can be read in two ways was left out",
    zh="日期有两种读法，已略去",
    cause_en="It is not said whether the day or the month stands first, as in 07/08/2025.",
    cause_zh="未说明日与月的先后，例如 07/08/2025。",
    cure_en="Write dates as year-month-day",
    cure_zh="请按“年-月-日”的顺序书写",
)

IDENTIFIER_INVALID: Final = ProblemKind(
    code="identifier-invalid",
    severity=Severity.ERROR,
    en="a value that is no identifier of its scheme was left out",
    zh="值不是该体系的有效标识符，已略去",
    cause_en="The value was mistyped or cut off, or it belongs to another field.",
    cause_zh="该值录入有误、被截断，或属于其他字段。",
    cure_en="Look the identifier up and set the field by hand",
    cure_zh="请核对标识符并手工填写该字段",
)

VALUE_REPAIRED: Final = ProblemKind(
    code="value-repaired",
    severity=Severity.WARNING,
    en="{raw} is not written as the format has it and was read as {used}",
    zh="{raw} 的写法不合格式规定，读作 {used}",
    cause_en="The meaning is clear although the spelling is not the format's.",
    cause_zh="写法虽不合规定，含义仍属明确。",
    cure_en="Check the value that is used",
    cure_zh="请核对所采用的值",
)

INNER_OUTER_CONFLICT: Final = ProblemKind(
    code="inner-outer-conflict",
    severity=Severity.WARNING,
    en="the record inside this record has {raw}; {used} of the outer one is used",
    zh="记录内嵌的副本为 {raw}；采用外层的 {used}",
    cause_en="The source holds the record twice, and one of the two was changed.",
    cause_zh="来源将同一记录保存了两份，其中一份经过改动。",
    cure_en="Find out which of the two is right",
    cure_zh="请核实哪一个正确",
)

NESTED_RESULT_UNREADABLE: Final = ProblemKind(
    code="nested-result-unreadable",
    severity=Severity.WARNING,
    en="the record inside this record cannot be read; its text is kept",
    zh="内嵌的记录无法读取，其文本已保留",
    cause_en="The inner text was cut off, or is not a JSON object.",
    cause_zh="内嵌文本被截断，或不是 JSON 对象。",
    cure_en="What only the inner record has, such as the original title, is missing; fetch anew",
    cure_zh="只见于内嵌记录的内容（如原文标题）因此缺失，请重新获取该记录",
)

NESTED_RESULT_TOO_DEEP: Final = ProblemKind(
    code="nested-result-too-deep",
    severity=Severity.WARNING,
    en="records lie inside each other more deeply than is read; the rest is kept as text",
    zh="记录嵌套过深，其余部分按文本保留",
    cause_en="A record was wrapped again each time it was passed on.",
    cause_zh="记录每经一次转手便又被嵌套一层。",
    cure_en="Read that text on its own with loads if its content is needed",
    cure_zh="如需其内容，可用 loads 单独读取该文本",
)

VENUE_NAMES_DIFFER: Final = ProblemKind(
    code="venue-names-differ",
    severity=Severity.WARNING,
    en="the venue is also called {raw}; {used} is used",
    zh="刊名另作 {raw}；采用 {used}",
    cause_en="Two keys name the journal, and they differ by more than case and punctuation.",
    cause_zh="来源有两处给出刊名，二者之差不止于大小写与标点。",
    cure_en="Check in which journal the paper appeared; one name may be the series or an old title",
    cure_zh="请核对论文所载期刊；其中之一可能是丛刊名或旧刊名",
)

DUPLICATE_KEY: Final = ProblemKind(
    code="duplicate-key",
    severity=Severity.WARNING,
    en="the key stands here more than once; the last value is used",
    zh="该键重复出现，采用最后一个值",
    cause_en="The program that wrote the input joined two objects.",
    cause_zh="生成输入的程序把两个对象并在了一起。",
    cure_en="Check the value; the earlier ones are not kept",
    cure_zh="请核对该值；之前的值没有保留",
)

UNKNOWN_PROPERTY: Final = ProblemKind(
    code="unknown-property",
    severity=Severity.WARNING,
    en="the format has no such property; it is kept in extra",
    zh="格式中没有这一属性，已存入 extra",
    cause_en="The name was mistyped, or a newer version of the format has it.",
    cause_zh="名称录入有误，或属于该格式的较新版本。",
    cure_en="Check the spelling of the name",
    cure_zh="请核对名称的拼写",
)

UNTRANSLATED_COPY: Final = ProblemKind(
    code="untranslated-copy",
    severity=Severity.INFO,
    en="the same text stands where the source has one text in each language",
    zh="来源应有两种语言的文本，此处两者相同",
    cause_en="The source had no translation and repeated the text it had.",
    cause_zh="来源没有译文，重复了已有的文本。",
    cure_en="Nothing is wrong with the record; the other language is not known",
    cure_zh="记录本身无误，只是缺少另一种语言的文本",
)

PAGE_TEXT_DIFFERS: Final = ProblemKind(
    code="page-text-differs",
    severity=Severity.WARNING,
    en="the text of the page differs from the record on it",
    zh="页面文字与页面上的记录不一致",
    cause_en="The lines of another paper were pasted below the record, or the text was shortened.",
    cause_zh="记录下方粘贴的是另一篇论文的文字，或文字经过删节。",
    cure_en="Check whether both belong to the same paper; the record is used",
    cure_zh="请核对二者是否属于同一篇论文；以记录为准",
)

CHARACTER_REMOVED: Final = ProblemKind(
    code="character-removed",
    severity=Severity.WARNING,
    en="characters that no text can hold were removed",
    zh="已删去文本中不应有的字符",
    cause_en="Control characters or halves of characters got into the text.",
    cause_zh="文本中混入了控制字符或残缺的字符。",
    cure_en="Check the text at that place; a letter may be missing",
    cure_zh="请核对该处文字，可能缺字",
)

ENCODING_DETECTED: Final = ProblemKind(
    code="encoding-detected",
    severity=Severity.WARNING,
    en="the encoding is not stated and was taken to be {used}",
    zh="未注明编码，按 {used} 读取",
    cause_en="The input is not in UTF-8 and has no byte order mark.",
    cause_zh="输入不是 UTF-8，也没有字节顺序标记。",
    cure_en="Look at a few names; if they are garbled, state the encoding",
    cure_zh="请抽查几个名称；如有乱码，请指明编码",
)

AUTHORS_NOT_PAIRED: Final = ProblemKind(
    code="authors-not-paired",
    severity=Severity.WARNING,
    en="the names of the authors in the other language are not as many as the authors",
    zh="另一语言的作者姓名与作者人数不符",
    cause_en="The source left some names out in one language, or joined or cut some of them.",
    cause_zh="来源在一种语言中遗漏了部分姓名，或将姓名合并、拆分。",
    cure_en="Set the names in the other language by hand; they are kept in extra",
    cure_zh="请手工填写另一语言的姓名，原值已存入 extra",
)

PARENT_MISSING: Final = ProblemKind(
    code="parent-missing",
    severity=Severity.WARNING,
    en="the entry takes fields from the entry {raw}, which is not in the input",
    zh="该条目的部分字段取自条目 {raw}，而输入中没有这一条目",
    cause_en="The entry was exported or copied without the book or proceedings that it refers to.",
    cause_zh="导出或复制该条目时，未包含它所引用的图书或会议录。",
    cure_en="Add the entry that is referred to; its title, editors and publisher are missing here",
    cure_zh="请补入被引用的条目；其题名、编者与出版者在此缺失",
)

READING_KINDS: Final[Mapping[str, ProblemKind]] = MappingProxyType(
    {
        kind.code: kind
        for kind in (
            WRONG_TYPE,
            UNREADABLE_VALUE,
            DATE_UNREADABLE,
            DATE_AMBIGUOUS,
            IDENTIFIER_INVALID,
            VALUE_REPAIRED,
            INNER_OUTER_CONFLICT,
            NESTED_RESULT_UNREADABLE,
            NESTED_RESULT_TOO_DEEP,
            VENUE_NAMES_DIFFER,
            DUPLICATE_KEY,
            UNKNOWN_PROPERTY,
            UNTRANSLATED_COPY,
            PAGE_TEXT_DIFFERS,
            CHARACTER_REMOVED,
            ENCODING_DETECTED,
            AUTHORS_NOT_PAIRED,
            PARENT_MISSING,
        )
    }
)
