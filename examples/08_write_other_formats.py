"""Write papers for other programs, and see what does not go with them.

The papers are invented.
"""

from pathlib import Path

import litrecord

PAPERS = Path(__file__).parent / "data" / "references.json"

papers = litrecord.read(PAPERS)
print(litrecord.dumps(papers[0], "ris"))
print(litrecord.dumps(papers[0], litrecord.Biblatex(keys="ascii")))
print(litrecord.dumps(papers, "markdown"))

for name in ("csl-json", "datacite", "ris", "biblatex"):
    lost = litrecord.losses(papers[0], name)
    print(name, "does not say:", ", ".join(problem.path for problem in lost) or "nothing is lost")
