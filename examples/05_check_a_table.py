"""Read a table of journals, see what its columns were taken for, and check it.

Every journal and number in the table is invented.
"""

from pathlib import Path

import litrecord

TABLE = Path(__file__).parent / "data" / "tables" / "jcr-2024.csv"

table = litrecord.read_ranking(TABLE)

print(f"{len(table)} rows, {len(table.failures)} failures")
for header, taken_for in table.columns:
    print(f"  {header:<14} {taken_for}")

# What was repaired while reading, and what validation doubts
for problem in litrecord.validate(table):
    print(problem.location.line, problem.code, repr(problem.raw), problem.used, sep="  ")

river = table[0]
(category,) = river.jcr(data_year=2024).categories
print(f"{river}: {category.quartile}, rank {category.rank} of {category.total}")
print(litrecord.dumps(table, litrecord.Csv(rows="category")).splitlines()[0][:60], "…")
