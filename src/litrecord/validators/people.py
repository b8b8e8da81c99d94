"""Rules about authors and other contributors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from litrecord.errors import IdentifierError, Problem, ProblemKind, Severity
from litrecord.identifiers import orcid
from litrecord.model.people import Author
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = [
    "author_repeated",
    "authors_missing",
    "authors_unsplit",
    "orcid_check_digit",
    "orcid_shape",
]

AUTHORS_MISSING: Final = ProblemKind(
    code="authors-missing",
    severity=Severity.INFO,
    en="the record has no authors",
    zh="记录没有作者",
    cause_en="The source gave none; editorials and news often have none.",
    cause_zh="来源没有给出作者；社论、消息常无署名。",
    cure_en="Add them if the paper is signed",
    cure_zh="如论文有署名，请补上作者",
)

AUTHORS_UNSPLIT: Final = ProblemKind(
    code="authors-unsplit",
    severity=Severity.WARNING,
    en="one author holds several names",
    zh="一个作者项含有多个姓名",
    cause_en="A list of names was taken for one name, for its separator was not expected.",
    cause_zh="姓名列表所用的分隔符出乎预料，整个列表被当作一个姓名。",
    cure_en="Make one author of each name",
    cure_zh="请将每个姓名各列为一位作者",
)

AUTHOR_REPEATED: Final = ProblemKind(
    code="author-repeated",
    severity=Severity.INFO,
    en="the same author stands in the list twice",
    zh="作者列表中同一作者出现两次",
    cause_en="An author was entered twice, or two people have the same name.",
    cause_zh="作者重复录入，或两人同名。",
    cure_en="Remove the second, unless they are two people; their ORCID iDs would tell",
    cure_zh="如非同名的两人，请删去后者；可据 ORCID 分辨",
)

ORCID_SHAPE: Final = ProblemKind(
    code="orcid-shape",
    severity=Severity.ERROR,
    en="not an ORCID iD in its compact form",
    zh="不是规范形式的 ORCID",
    cause_en="The record was made in Python with a link, another number or a mistyped one.",
    cause_zh="记录由 Python 程序生成，填入的是链接、其他号码或有误的号码。",
    cure_en="Write it in the form 0000-0002-1825-0097, or leave the field empty",
    cure_zh="请写成 0000-0002-1825-0097 的形式，或将该字段留空",
)

ORCID_CHECK_DIGIT: Final = ProblemKind(
    code="orcid-check-digit",
    severity=Severity.WARNING,
    en="the check digit of the ORCID iD is wrong",
    zh="ORCID 校验位不符",
    cause_en="One of the digits was mistyped.",
    cause_zh="其中某一位数字有误。",
    cure_en="Look the author up at orcid.org",
    cure_zh="请在 orcid.org 查询该作者",
)

# A character reference that was not resolved (M&uuml;ller) ends in a semicolon, too.
_REFERENCE: Final = re.compile(r"&#?[A-Za-z0-9]{1,10};")
_SUFFIXES: Final = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "md", "phd", "msc", "bsc", "mph", "rn", "dr", "prof", "esq"}
)


def _people(record: PaperRecord) -> Iterator[tuple[str, Author]]:
    for position, author in enumerate(record.authors or ()):
        yield f"authors[{position}]", author
    for position, contributor in enumerate(record.contributors or ()):
        yield f"contributors[{position}].author", contributor.author


@rule(AUTHORS_MISSING, applies_to=PaperRecord)
def authors_missing(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a record without authors, whether not stated or stated to be none."""
    if not record.authors:
        yield AUTHORS_MISSING.problem("authors")


@rule(AUTHORS_UNSPLIT, applies_to=PaperRecord)
def authors_unsplit(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report an author whose name holds a semicolon, an enumeration comma or several commas."""
    for path, author in _people(record):
        name = str(author.name)
        if _is_list(name):
            yield AUTHORS_UNSPLIT.problem(f"{path}.name", raw=name)


def _is_list(name: str) -> bool:
    if "&" in name:
        name = _REFERENCE.sub("", name)
    if ";" in name or "；" in name or "、" in name:
        return True
    parts = [part.strip() for part in name.replace("，", ",").split(",")]
    # King, Martin Luther, Jr. is one man.
    while len(parts) > 1 and parts[-1].replace(".", "").casefold() in _SUFFIXES:
        parts.pop()
    return len(parts) > 2


@rule(AUTHOR_REPEATED, applies_to=PaperRecord)
def author_repeated(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report an author with the ORCID iD, or the name, of an earlier one.

    Equal names with two different ORCID iDs, addresses or institutions are two people.
    """
    by_orcid: set[str] = set()
    by_name: dict[str, int] = {}
    authors = record.authors or ()
    for position, author in enumerate(authors):
        name = " ".join(str(author.name).casefold().split())
        earlier = by_name.setdefault(name, position)
        if author.orcid in by_orcid or (
            earlier != position and not _differ(authors[earlier], author)
        ):
            yield AUTHOR_REPEATED.problem(f"authors[{position}]", raw=str(author.name))
        if author.orcid is not None:
            by_orcid.add(author.orcid)


def _differ(one: Author, other: Author) -> bool:
    pairs = (
        (one.orcid, other.orcid),
        (one.email, other.email),
        (one.affiliations, other.affiliations),
    )
    return any(mine and yours and mine != yours for mine, yours in pairs)


def _fault(number: str) -> IdentifierError | None:
    try:
        orcid.validate(number)
    except IdentifierError as error:
        return error
    return None


@rule(ORCID_SHAPE, applies_to=PaperRecord)
def orcid_shape(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report what is not the compact form of an ORCID iD, with that form if there is one."""
    for path, author in _people(record):
        number = author.orcid
        if number is None:
            continue
        fault = _fault(number)
        compact = orcid.compact(number)
        if (fault is not None and fault.reason == "format") or compact != number:
            yield ORCID_SHAPE.problem(
                f"{path}.orcid",
                raw=number,
                expected="NNNN-NNNN-NNNN-NNNX",
                suggestion=compact if fault is None else None,
            )


@rule(ORCID_CHECK_DIGIT, applies_to=PaperRecord)
def orcid_check_digit(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report an ORCID iD of the right shape whose check digit does not fit."""
    for path, author in _people(record):
        fault = None if author.orcid is None else _fault(author.orcid)
        if fault is not None and fault.reason == "checksum":
            yield ORCID_CHECK_DIGIT.problem(f"{path}.orcid", raw=author.orcid)
