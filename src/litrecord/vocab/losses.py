"""What an output could not express: the kinds of problems of writing."""

from __future__ import annotations

from typing import Final

from litrecord.errors import ProblemKind, Severity

__all__ = ["FILLED_IN", "NOT_EXPRESSED", "WRITTEN_DIFFERENTLY"]

NOT_EXPRESSED: Final = ProblemKind(
    code="not-expressed",
    severity=Severity.WARNING,
    en="the format has no place for this",
    zh="该格式没有容纳此项的位置",
    cause_en="The target format states less than the record.",
    cause_zh="目标格式能表达的内容少于该记录。",
    cure_en="Keep litrecord's own JSON beside it.",
    cure_zh="请同时保存一份 litrecord 自有 JSON。",
)

WRITTEN_DIFFERENTLY: Final = ProblemKind(
    code="written-differently",
    severity=Severity.WARNING,
    en="the format cannot hold {raw}; what it says instead is {used}",
    zh="该格式无法容纳 {raw}，改写为 {used}",
    cause_en="The target format has a narrower set of values, or a spelling that reads otherwise.",
    cause_zh="目标格式的取值范围较窄，或其写法会读作他值。",
    cure_en="Keep litrecord's own JSON beside it.",
    cure_zh="请同时保存一份 litrecord 自有 JSON。",
)

FILLED_IN: Final = ProblemKind(
    code="filled-in",
    severity=Severity.WARNING,
    en="the format demands a value, which the record does not state; it says {used}",
    zh="该格式要求此项，而记录未提供；写为 {used}",
    cause_en="A property is mandatory in the target format.",
    cause_zh="该项在目标格式中为必填。",
    cure_en="State the value in the record, if it is known.",
    cure_zh="如已知，请在记录中补充该值。",
)
