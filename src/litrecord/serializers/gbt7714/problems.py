"""What cannot be said in a reference: the kinds of problems of citing."""

from __future__ import annotations

from typing import Final

from litrecord.errors import ProblemKind, Severity

__all__ = ["FORM_INCOMPLETE", "ORDER_UNKNOWN", "PARALLEL_MISSING"]

PARALLEL_MISSING: Final = ProblemKind(
    code="parallel-missing",
    severity=Severity.WARNING,
    en="there is no parallel form in the other language, so that the reference has one only",
    zh="没有另一语言的并列题名，该条文献只著录一种语言",
    cause_en="The publisher gave the title in one language, or the title in the other is a "
    "translation by somebody else.",
    cause_zh="出版者只提供一种语言的题名，或另一语言的题名系他人所译。",
    cure_en="Add the title that the publisher printed as a parallel one, or allow translations",
    cure_zh="请补入出版者刊出的并列题名（角色为 parallel），或允许使用译名",
)

FORM_INCOMPLETE: Final = ProblemKind(
    code="citation-form-incomplete",
    severity=Severity.WARNING,
    en="the reference in {used} shows {raw} in the other language",
    zh="{used} 条目中的 {raw} 为另一语言",
    cause_en="The record does not have them in this language.",
    cause_zh="记录中没有该项在此语言中的形式。",
    cure_en="Add the names of the authors or of the journal in this language",
    cure_zh="请补充作者姓名或刊名在该语言中的形式",
)

ORDER_UNKNOWN: Final = ProblemKind(
    code="citation-order-unknown",
    severity=Severity.WARNING,
    en="Chinese authors stand in the order given, not in that of their pinyin",
    zh="中文责任者未按拼音排序，仍为原有次序",
    cause_en="The package that knows the pinyin is not installed.",
    cause_zh="未安装提供拼音的软件包。",
    cure_en="Install the extra pinyin",
    cure_zh="请安装附加组件 pinyin",
)
