"""Write a list of references by GB/T 7714, in the languages of the papers and in both.

The papers are invented.
"""

from pathlib import Path

import litrecord

PAPERS = Path(__file__).parent / "data" / "references.json"

papers = litrecord.read(PAPERS)
print(litrecord.cite(papers))
print(litrecord.cite(papers, style="gbt7714-2015-author-date"))

missing = []
print(
    litrecord.cite(
        papers, style="gbt7714-2015-bilingual-line", lang="both", on_problem=missing.append
    )
)
for problem in missing:
    print(problem.text("zh"))
