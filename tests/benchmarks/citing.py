"""How fast references are written, beside a processor of CSL."""

from __future__ import annotations

import json
from importlib.util import find_spec

from benchmarks.harness import Contender, Section, Target, markdown_table, measure, timing_rows
from benchmarks.papers import invent_papers
from litrecord import PaperRecord, RecordSet, cite, dumps, parse

__all__ = ["measure_citing"]

_HEADER = ("what", "fastest", "median", "ratio", "target", "note")
# 20,000 entries in a second
_MOST = Target(50e-6, "s")
# A hundredth of what citeproc-py takes
_SHARE = Target(0.01, "x")
_FEW = 200
# citeproc-py brings this style.
_STYLE = "harvard-cite-them-right"


def measure_citing(count: int, *, rounds: int) -> list[Section]:
    """Time lists of references of papers that were read."""
    found = parse(b"\n".join(invent_papers(count)))
    # What states no kind cannot be cited.
    records = [one for one in found if one.kind == "article-journal" and one.title is not None]
    count = len(records)
    contenders = [
        Contender("cite(records)", lambda: cite(records), "gbt7714-2025-numeric", count),
        Contender(
            "cite(records, lang='both')", lambda: cite(records, lang="both"), "likewise", count
        ),
        Contender(
            "cite(records, output='html')", lambda: cite(records, output="html"), "likewise", count
        ),
        Contender(
            "cite(records, style='gbt7714-2015-author-date')",
            lambda: cite(records, style="gbt7714-2015-author-date"),
            "sorted" if find_spec("pypinyin") else "sorted, Chinese entries as they come",
            count,
        ),
    ]
    targets = {contenders[0].name: _MOST, contenders[-1].name: _MOST}
    rows = timing_rows(measure(contenders, rounds=rounds), targets=targets)
    section = Section(
        "Citing",
        f"{count:,} records that were read, as one list of references by GB/T 7714. Times are for "
        "one entry; the target is 20,000 entries a second.",
        markdown_table(_HEADER, rows),
    )
    if find_spec("citeproc") is None:
        return [section]
    return [section, _beside_citeproc(records[:_FEW], rounds=rounds)]


def _beside_citeproc(records: list[PaperRecord], *, rounds: int) -> Section:
    import citeproc
    from citeproc.source.json import CiteProcJSON

    items = [
        {key: value for key, value in item.items() if key not in ("custom", "PMCID", "PMID")}
        for item in json.loads(dumps(RecordSet(records), "csl-json"))
    ]
    style = citeproc.CitationStylesStyle(_STYLE, validate=False)
    source = CiteProcJSON(items)
    cited = [citeproc.CitationItem(str(item["id"]).lower()) for item in items]

    def render() -> list[str]:
        listed = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        listed.register(citeproc.Citation(cited))
        listed.sort()
        return [str(entry) for entry in listed.bibliography()]

    contenders = [
        Contender(
            "citeproc-py",
            render,
            f"style {_STYLE}, which it brings; style and items are read beforehand",
            len(records),
        ),
        Contender("cite(records)", lambda: cite(records), "gbt7714-2025-numeric", len(records)),
    ]
    rows = timing_rows(measure(contenders, rounds=rounds), targets={contenders[1].name: _SHARE})
    return Section(
        "Citing beside citeproc-py",
        f"The first {len(records):,} of these records as one list. Times are for one entry.",
        markdown_table(_HEADER, rows),
    )
