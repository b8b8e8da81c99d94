"""Rules that propose a value for an empty field, because it can be read off another.

Nothing is proposed where two values would do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from litrecord.errors import Problem, ProblemKind, Severity
from litrecord.identifiers import arxiv, doi, pmcid, pmid
from litrecord.model.record import PaperRecord
from litrecord.typing import Context
from litrecord.validators.rules import rule

__all__ = [
    "article_number_derivable",
    "arxiv_derivable",
    "doi_derivable",
    "pmcid_derivable",
    "pmid_derivable",
]


def _kind(code: str, name: str, name_zh: str | None = None) -> ProblemKind:
    name_zh = name_zh or name
    return ProblemKind(
        code=code,
        severity=Severity.INFO,
        en=f"the {name} is missing; {{raw}} has it: {{suggestion}}",
        zh=f"缺少 {name_zh}；{{raw}} 中含有 {{suggestion}}",
        cause_en=f"The source gives the {name} inside a link only.",
        cause_zh=f"来源只在链接中给出了 {name_zh}。",
        cure_en="apply_suggestions fills it in",
        cure_zh="可用 apply_suggestions 填入",
    )


DOI_DERIVABLE: Final = _kind("doi-derivable", "DOI")
PMCID_DERIVABLE: Final = _kind("pmcid-derivable", "PMCID")
PMID_DERIVABLE: Final = _kind("pmid-derivable", "PMID")
ARXIV_DERIVABLE: Final = _kind("arxiv-derivable", "arXiv identifier", "arXiv 标识符")

ARTICLE_NUMBER_DERIVABLE: Final = ProblemKind(
    code="article-number-derivable",
    severity=Severity.INFO,
    en="the only page, {raw}, may be an article number",
    zh="仅有的一页 {raw} 可能是文章编号",
    cause_en="Journals that appear online only number their articles, and sources put that number "
    "where the pages stand; a paper of a single page looks the same.",
    cause_zh="仅在网络出版的期刊以编号代替页码，来源将编号填入页码；只占一页的论文看来也是如此。",
    cure_en="Look at the journal; apply_suggestions moves it to article_number",
    cure_zh="请查看该期刊；apply_suggestions 会将其移入 article_number",
    clears=("pages",),
)

_LONE_NUMBER: Final = re.compile(r"[eE]?[0-9]+")
# One of these stands in every link that leads to such an identifier.
_MARKS: Final = {
    "doi": ("doi.org",),
    "pmid": ("pubmed", "europepmc"),
    "pmcid": ("pmc",),
    "arxiv": ("arxiv",),
}
# Of these a lone number can stand for; a newspaper has pages, a thesis a number of them.
_NUMBERED: Final = frozenset({None, "article", "article-journal", "paper-conference", "preprint"})


def _links(record: PaperRecord) -> Iterator[str]:
    for link in record.links:
        yield link.url
    if record.open_access is not None and record.open_access.pdf_url is not None:
        yield record.open_access.pdf_url


def _derive(
    kind: ProblemKind,
    record: PaperRecord,
    field: str,
    find: Callable[[str], str | None],
    match_key: Callable[[str], str],
) -> Iterator[Problem]:
    found: dict[str, tuple[str, str]] = {}
    marks = _MARKS[field]
    for url in _links(record):
        folded = url.lower()
        # Taking a link apart is dear; full-width letters hide the marks.
        if folded.isascii() and not any(mark in folded for mark in marks):
            continue
        value = find(url)
        if value is not None:
            found.setdefault(match_key(value), (url, value))
    if len(found) == 1:
        url, value = next(iter(found.values()))
        yield kind.problem(field, raw=url, suggestion=value)


@rule(DOI_DERIVABLE, applies_to=PaperRecord)
def doi_derivable(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Propose the DOI of a link to doi.org."""
    if record.doi is None:
        yield from _derive(DOI_DERIVABLE, record, "doi", doi.find_in_link, doi.match_key)


@rule(PMCID_DERIVABLE, applies_to=PaperRecord)
def pmcid_derivable(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Propose the PMCID of a link to PubMed Central or Europe PMC."""
    if record.pmcid is None:
        yield from _derive(PMCID_DERIVABLE, record, "pmcid", pmcid.find_in_link, pmcid.match_key)


@rule(PMID_DERIVABLE, applies_to=PaperRecord)
def pmid_derivable(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Propose the PMID of a link to PubMed or Europe PMC."""
    if record.pmid is None:
        yield from _derive(PMID_DERIVABLE, record, "pmid", pmid.find_in_link, pmid.compact)


@rule(ARXIV_DERIVABLE, applies_to=PaperRecord)
def arxiv_derivable(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Propose the arXiv identifier of a link to arxiv.org or of a DOI that arXiv registered."""
    if record.arxiv is not None:
        return
    if record.doi is not None and arxiv.is_valid(record.doi):
        number = arxiv.compact(record.doi)
        yield ARXIV_DERIVABLE.problem("arxiv", raw=record.doi, suggestion=number)
    else:
        yield from _derive(ARXIV_DERIVABLE, record, "arxiv", arxiv.find_in_link, arxiv.match_key)


@rule(ARTICLE_NUMBER_DERIVABLE, applies_to=PaperRecord)
def article_number_derivable(record: PaperRecord, _context: Context) -> Iterator[Problem]:
    """Propose to move a lone page such as `379` or `e0123456`, which may be an article number."""
    pages = record.pages
    if (
        pages is not None
        and pages.last is None
        and record.article_number is None
        and record.kind in _NUMBERED
        and _LONE_NUMBER.fullmatch(pages.first)
    ):
        yield ARTICLE_NUMBER_DERIVABLE.problem(
            "article_number", raw=pages.first, suggestion=pages.first
        )
