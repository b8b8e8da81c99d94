"""Rules about access to the full text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = ["open_access_contradiction"]

OPEN_ACCESS_CONTRADICTION: Final = ProblemKind(
    code="open-access-contradiction",
    severity=Severity.WARNING,
    en="the paper is said not to be open access, yet a copy that is free to read is linked",
    zh="标为非开放获取，却给出了可免费阅读的全文链接",
    cause_en="The source means its publisher's version only, or has not brought its mark up to "
    "date; free to read is not the same as openly licensed.",
    cause_zh="来源所指仅为出版社版本，或标记未更新；可免费阅读并不等于开放许可。",
    cure_en="Look at the licence of the copy before you change is_open",
    cure_zh="更改 is_open 之前请先查看该全文的许可协议",
)


@rule(OPEN_ACCESS_CONTRADICTION, applies_to=PaperRecord)
def open_access_contradiction(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report `is_open` False beside a link to a PDF that is free to read."""
    access = record.open_access
    if access is not None and access.is_open is False and (access.pdf_url or "").strip():
        yield OPEN_ACCESS_CONTRADICTION.problem("open_access", raw=access.pdf_url)
