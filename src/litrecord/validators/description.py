"""Rules about what describes a paper: its kind, pages, keywords and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.rules import rule
from litrecord.vocab.kinds import KINDS

__all__ = ["citation_count_negative", "keyword_repeated", "kind_unknown", "pages_reversed"]

KIND_UNKNOWN: Final = ProblemKind(
    code="kind-unknown",
    severity=Severity.INFO,
    en="no known kind of work",
    zh="未知的文献类型",
    cause_en="The source's own word was entered, or the word was mistyped.",
    cause_zh="填入的是来源自己的用词，或录入有误。",
    cure_en="Use a CSL type such as article-journal; the source's word belongs into types",
    cure_zh="请改用 CSL 类型，如 article-journal；来源的用词请存入 types",
)

PAGES_REVERSED: Final = ProblemKind(
    code="pages-reversed",
    severity=Severity.WARNING,
    en="the last page comes before the first",
    zh="止页在起页之前",
    cause_en="The last page was abbreviated (123-7 for 123-127), or a digit was mistyped.",
    cause_zh="止页为略写（以 123-7 表示 123-127），或录入有误。",
    cure_en="Write the last page in full",
    cure_zh="请写出完整的止页",
)

KEYWORD_REPEATED: Final = ProblemKind(
    code="keyword-repeated",
    severity=Severity.INFO,
    en="the same keyword stands in the list twice",
    zh="关键词列表中同一词出现两次",
    cause_en="Two lists of keywords were joined.",
    cause_zh="两份关键词列表被合并在一起。",
    cure_en="Remove the second",
    cure_zh="请删去后者",
)

CITATION_COUNT_NEGATIVE: Final = ProblemKind(
    code="citation-count-negative",
    severity=Severity.ERROR,
    en="the number of citations is negative",
    zh="被引次数为负数",
    cause_en="Some sources write -1 where they do not know the number.",
    cause_zh="有的来源以 -1 表示次数不详。",
    cure_en="Leave the field empty",
    cure_zh="请将该字段留空",
)

_NUMBER: Final = re.compile(r"[0-9]+")


@rule(KIND_UNKNOWN, applies_to=PaperRecord)
def kind_unknown(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a kind that is neither a type of CSL 1.0.2 nor `preprint`."""
    if record.kind is not None and record.kind not in KINDS:
        yield KIND_UNKNOWN.problem("kind", raw=record.kind)


def _size(digits: str) -> tuple[int, str]:
    # Compares like the number, and does not fail on thousands of digits as int() does.
    significant = digits.lstrip("0")
    return len(significant), significant


@rule(PAGES_REVERSED, applies_to=PaperRecord)
def pages_reversed(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a range of numbers that runs backwards; of an abbreviation, suggest the full form."""
    pages = record.pages
    if pages is None or pages.last is None:
        return
    first, last = pages.first, pages.last
    if not (_NUMBER.fullmatch(first) and _NUMBER.fullmatch(last)) or _size(last) >= _size(first):
        return
    full = first[: max(0, len(first) - len(last))] + last
    yield PAGES_REVERSED.problem(
        "pages.last",
        raw=last,
        expected=f"≥ {first[:20]}",
        suggestion=full if _size(full) >= _size(first) else None,
    )


@rule(KEYWORD_REPEATED, applies_to=PaperRecord)
def keyword_repeated(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a keyword that an earlier one of its language and thesaurus repeats."""
    seen: set[tuple[str, str | None, str | None]] = set()
    for position, keyword in enumerate(record.keywords or ()):
        word = " ".join(keyword.value.value.casefold().split())
        key = (word, keyword.value.lang, keyword.scheme)
        if key in seen:
            yield KEYWORD_REPEATED.problem(f"keywords[{position}]", raw=keyword.value.value)
        seen.add(key)


@rule(CITATION_COUNT_NEGATIVE, applies_to=PaperRecord)
def citation_count_negative(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a count below zero."""
    if record.citation_count is not None and record.citation_count < 0:
        yield CITATION_COUNT_NEGATIVE.problem("citation_count", raw=record.citation_count)
