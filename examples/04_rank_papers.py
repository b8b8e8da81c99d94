"""Join papers with ranking tables and see which edition each policy takes.

Every journal, paper and number in the tables is invented.
"""

from pathlib import Path

import litrecord

DATA = Path(__file__).parent / "data"
TABLES = DATA / "tables"

# The newest first: what the first table says of a journal comes first.
jcr = [litrecord.read_ranking(path) for path in sorted(TABLES.glob("jcr-*.csv"))][::-1]
index = litrecord.JournalIndex(*jcr, litrecord.read_ranking(TABLES / "cas-2025.csv"))
papers = litrecord.read(DATA / "papers.jsonl")

for policy in ("all", "latest", "same_year", "released_before", 2023):
    ranked = litrecord.rank(papers, index, policy=policy)
    print(f"policy {policy!r}")
    for paper in ranked:
        print(f"  {paper.published}  {paper.journal}")
        for ranking in paper.journal.rankings:
            if isinstance(ranking, litrecord.JCRRanking):
                print(f"    JCR {ranking.data_year}: {ranking.quartile(pick='best')}")
            elif isinstance(ranking, litrecord.CASPartition):
                (major,) = ranking.majors
                print(f"    CAS {ranking.edition_year}: {major.name_zh} {major.zone}区")

print("Left out:")
for problem in litrecord.rank(papers, index).problems:
    print(" ", problem.text("en"))
