"""Rules about identifiers: whether each is one, and whether the links agree with the DOI."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from litrecord.errors import IdentifierError, Problem, ProblemKind, Severity
from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = ["arxiv_invalid", "doi_invalid", "doi_link_mismatch", "pmcid_invalid", "pmid_invalid"]

_CAUSE_EN: Final = "The record was made in Python with a link, a label or another number."
_CAUSE_ZH: Final = "记录由 Python 程序生成，填入的是链接、标签或其他号码。"
_CURE_EN: Final = "Write the identifier alone, or leave the field empty"
_CURE_ZH: Final = "请只写标识符本身，或将该字段留空"


def _kind(code: str, en: str, zh: str) -> ProblemKind:
    return ProblemKind(
        code=code,
        severity=Severity.ERROR,
        en=en,
        zh=zh,
        cause_en=_CAUSE_EN,
        cause_zh=_CAUSE_ZH,
        cure_en=_CURE_EN,
        cure_zh=_CURE_ZH,
    )


DOI_INVALID: Final = _kind("doi-invalid", "not a DOI in its compact form", "不是规范形式的 DOI")
PMID_INVALID: Final = _kind("pmid-invalid", "not a PMID in its compact form", "不是规范形式的 PMID")
PMCID_INVALID: Final = _kind(
    "pmcid-invalid", "not a PMCID in its compact form", "不是规范形式的 PMCID"
)
ARXIV_INVALID: Final = _kind(
    "arxiv-invalid",
    "not an arXiv identifier in its compact form",
    "不是规范形式的 arXiv 标识符",
)

DOI_LINK_MISMATCH: Final = ProblemKind(
    code="doi-link-mismatch",
    severity=Severity.WARNING,
    en="the link leads to another DOI than the record's",
    zh="链接指向的 DOI 与记录的 DOI 不同",
    cause_en="One of the two belongs to another paper, to a correction or to a preprint.",
    cause_zh="二者之一属于另一篇论文、更正或预印本。",
    cure_en="Follow both and keep the one that leads to the paper",
    cure_zh="请分别打开，保留指向该论文的一个",
)


def _check(
    kind: ProblemKind, field: str, value: str | None, validate: Callable[[str], str], shape: str
) -> Iterator[Problem]:
    if value is None:
        return
    try:
        compact = validate(value)
    except IdentifierError:
        compact = None
    if compact != value:
        yield kind.problem(field, raw=value, expected=shape, suggestion=compact)


@rule(DOI_INVALID, applies_to=PaperRecord)
def doi_invalid(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a DOI that is none, or one with a prefix; suggest the compact form."""
    return _check(DOI_INVALID, "doi", record.doi, doi.validate, "10.NNNN/SUFFIX")


@rule(PMID_INVALID, applies_to=PaperRecord)
def pmid_invalid(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a PMID that is none, or one with a label; suggest the compact form."""
    return _check(PMID_INVALID, "pmid", record.pmid, pmid.validate, "NNNNNNNN")


@rule(PMCID_INVALID, applies_to=PaperRecord)
def pmcid_invalid(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a PMCID that is none, or bare digits; suggest the compact form."""
    return _check(PMCID_INVALID, "pmcid", record.pmcid, pmcid.validate, "PMCNNNNNNN")


@rule(ARXIV_INVALID, applies_to=PaperRecord)
def arxiv_invalid(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report an arXiv identifier that is none, or one with a label; suggest the compact form."""
    return _check(ARXIV_INVALID, "arxiv", record.arxiv, arxiv.validate, "YYMM.NNNNN")


@rule(DOI_LINK_MISMATCH, applies_to=PaperRecord)
def doi_link_mismatch(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Report a link to doi.org with a DOI other than the record's; other hosts say nothing.

    The DOI that arXiv registers for the e-print the record names is no other.
    """
    if record.doi is None:
        return
    own = doi.match_key(record.doi)
    for position, link in enumerate(record.links):
        found = doi.find_in_link(link.url)
        if found is not None and doi.match_key(found) != own and not _is_eprint(link.url, record):
            yield DOI_LINK_MISMATCH.problem(
                f"links[{position}].url",
                raw=link.url,
                expected=f"https://doi.org/{record.doi[:80]}",
            )


def _is_eprint(url: str, record: PaperRecord) -> bool:
    number = None if record.arxiv is None else arxiv.find_in_link(url)
    return (
        number is not None
        and record.arxiv is not None
        and arxiv.match_key(number) == arxiv.match_key(record.arxiv)
    )
