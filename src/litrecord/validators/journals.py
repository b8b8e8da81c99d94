"""Rules about journal profiles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litrecord.errors import IdentifierError, Problem, ProblemKind, Severity
from litrecord.identifiers import issn
from litrecord.model.journal import JournalProfile
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = [
    "indexing_dates",
    "issn_check_digit",
    "issn_l_unrelated",
    "issn_print_equals_electronic",
    "issn_shape",
    "journal_name_missing",
]

JOURNAL_NAME_MISSING: Final = ProblemKind(
    code="journal-name-missing",
    severity=Severity.WARNING,
    en="the journal has no name",
    zh="期刊没有名称",
    cause_en="The source names the journal by its ISSN or an abbreviation only.",
    cause_zh="来源只以 ISSN 或缩写指称该期刊。",
    cure_en="Add the title; the ISSN Portal lists it under each ISSN",
    cure_zh="请补上刊名；可在 ISSN 门户按 ISSN 查询",
)

ISSN_SHAPE: Final = ProblemKind(
    code="issn-shape",
    severity=Severity.ERROR,
    en="not an ISSN in its compact form",
    zh="不是规范形式的 ISSN",
    cause_en="The number is no ISSN, or a spreadsheet took off the hyphen or a leading zero.",
    cause_zh="该号码不是 ISSN，或被电子表格去掉了连字符或前导零。",
    cure_en="Write it in the form 0378-5955, or leave the field empty",
    cure_zh="请写成 0378-5955 的形式，或将该字段留空",
)

ISSN_CHECK_DIGIT: Final = ProblemKind(
    code="issn-check-digit",
    severity=Severity.WARNING,
    en="the check digit of the ISSN is wrong",
    zh="ISSN 校验位不符",
    cause_en="One of the digits was mistyped; some wrong ISSNs are published and used.",
    cause_zh="其中某一位数字有误；也有印错而沿用的 ISSN。",
    cure_en="Look the journal up in the ISSN Portal",
    cure_zh="请在 ISSN 门户查询该期刊",
)

ISSN_PRINT_EQUALS_ELECTRONIC: Final = ProblemKind(
    code="issn-print-equals-electronic",
    severity=Severity.INFO,
    en="the print and the electronic edition have the same ISSN",
    zh="印刷版与电子版的 ISSN 相同",
    cause_en="The source knew one ISSN and entered it twice; each medium has its own.",
    cause_zh="来源只知一个 ISSN，填入了两处；两种载体的 ISSN 应各不相同。",
    cure_en="Leave the field of the medium empty to which it does not belong",
    cure_zh="请查明其所属载体，将另一字段留空",
)

ISSN_L_UNRELATED: Final = ProblemKind(
    code="issn-l-unrelated",
    severity=Severity.INFO,
    en="the linking ISSN is none of the journal's ISSNs",
    zh="ISSN-L 不在该刊的各 ISSN 之中",
    cause_en="It belongs to a third edition or an older title, or to another journal.",
    cause_zh="该号属于第三种载体、曾用刊名，或另一种期刊。",
    cure_en="Look it up in the ISSN Portal",
    cure_zh="请在 ISSN 门户查询",
)

INDEXING_DATES: Final = ProblemKind(
    code="indexing-dates",
    severity=Severity.WARNING,
    en="the coverage ends before it begins",
    zh="收录的结束日期早于开始日期",
    cause_en="The two dates were exchanged, or one of them is mistyped.",
    cause_zh="两个日期互换了位置，或其中之一有误。",
    cure_en="Look the coverage up in the database",
    cure_zh="请在该数据库核对收录时段",
)


def _issns(profile: JournalProfile) -> Iterator[tuple[str, str]]:
    for field in ("issn_print", "issn_electronic", "issn_l"):
        value = getattr(profile, field)
        if value is not None:
            yield field, value
    for position, value in enumerate(profile.issn_other):
        yield f"issn_other[{position}]", value
    for field in ("previous", "next"):
        for position, journal in enumerate(getattr(profile, field)):
            if journal.issn is not None:
                yield f"{field}[{position}].issn", journal.issn


def _fault(number: str) -> str | None:
    try:
        issn.validate(number)
    except IdentifierError as error:
        return error.reason
    return None


@rule(JOURNAL_NAME_MISSING, applies_to=JournalProfile)
def journal_name_missing(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report a profile whose name holds nothing but white space."""
    if profile.name is None or not any(text.value.strip() for text in profile.name):
        yield JOURNAL_NAME_MISSING.problem("name")


@rule(ISSN_SHAPE, applies_to=JournalProfile)
def issn_shape(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report what is no ISSN with a hyphen; suggest that form if there is one."""
    for path, value in _issns(profile):
        fault = _fault(value)
        compact = issn.compact(value)
        if fault == "format" or compact != value:
            yield ISSN_SHAPE.problem(
                path,
                raw=value,
                expected="NNNN-NNNX",
                suggestion=None if fault == "format" else compact,
            )


@rule(ISSN_CHECK_DIGIT, applies_to=JournalProfile)
def issn_check_digit(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report an ISSN of the right shape whose check digit does not fit."""
    for path, value in _issns(profile):
        if _fault(value) == "checksum":
            yield ISSN_CHECK_DIGIT.problem(path, raw=value)


@rule(ISSN_PRINT_EQUALS_ELECTRONIC, applies_to=JournalProfile)
def issn_print_equals_electronic(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report one ISSN for two media."""
    if profile.issn_print is not None and profile.issn_print == profile.issn_electronic:
        yield ISSN_PRINT_EQUALS_ELECTRONIC.problem("issn_electronic", raw=profile.issn_electronic)


@rule(ISSN_L_UNRELATED, applies_to=JournalProfile)
def issn_l_unrelated(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report a linking ISSN that is neither that of print nor that of the electronic edition.

    By the ISSN Manual it is the ISSN of one of the media. Where one of the two is not stated, it
    may be that one.
    """
    stated = {profile.issn_print, profile.issn_electronic}
    if (
        profile.issn_l is not None
        and None not in stated
        and len(stated) == 2
        and profile.issn_l not in stated.union(profile.issn_other)
    ):
        yield ISSN_L_UNRELATED.problem("issn_l", raw=profile.issn_l)


@rule(INDEXING_DATES, applies_to=JournalProfile)
def indexing_dates(profile: JournalProfile, _context: Context) -> Iterator[Problem]:
    """Report coverage whose last day can only lie before its first."""
    for position, one in enumerate(profile.indexing):
        if (
            one.valid_from is not None
            and one.valid_to is not None
            and one.valid_to.latest() < one.valid_from.earliest()
        ):
            yield INDEXING_DATES.problem(
                f"indexing[{position}].valid_to",
                raw=str(one.valid_to),
                expected=f"≥ {one.valid_from}",
            )
