"""Rules about reviews: one warns of a contradiction, one offers a value that is missing."""

from __future__ import annotations

from collections.abc import Iterable

from invented_reviews.model import ReviewedPaper, Verdict
from litrecord import Context, Problem, ProblemKind, RecordRule, Severity

__all__ = ["RULES", "verdict_contradicts_score", "verdict_derivable"]

VERDICT_CONTRADICTS_SCORE = ProblemKind(
    code="verdict-contradicts-score",
    severity=Severity.WARNING,
    en="the verdict contradicts the score of {used}",
    zh="评审结论与评分 {used} 相矛盾",
    cause_en="Verdict and score come from two forms.",
    cause_zh="结论与评分来自两份表格。",
    cure_en="Ask the reviewer",
    cure_zh="请询问评审人",
)

VERDICT_DERIVABLE = ProblemKind(
    code="verdict-derivable",
    severity=Severity.INFO,
    en="no verdict is stated, and the score suggests {suggestion}",
    zh="未给出结论，按评分应为 {suggestion}",
)


def _contradictions(paper: ReviewedPaper, _context: Context) -> Iterable[Problem]:
    contrary = Verdict.REJECT if paper.score >= 4 else Verdict.ACCEPT
    if paper.verdict is contrary:
        yield VERDICT_CONTRADICTS_SCORE.problem("verdict", raw=contrary.value, used=paper.score)


def _derivations(paper: ReviewedPaper, _context: Context) -> Iterable[Problem]:
    if paper.verdict is None and paper.score == 5:
        yield VERDICT_DERIVABLE.problem("verdict", suggestion=Verdict.ACCEPT)


verdict_contradicts_score = RecordRule(VERDICT_CONTRADICTS_SCORE, ReviewedPaper, _contradictions)
verdict_derivable = RecordRule(VERDICT_DERIVABLE, ReviewedPaper, _derivations)
RULES = (verdict_contradicts_score, verdict_derivable)
