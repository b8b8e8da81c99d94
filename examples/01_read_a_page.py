"""Read the page of a literature platform and look at both languages."""

from pathlib import Path

import litrecord

PAGE = Path(__file__).parent / "data" / "page.txt"

record = litrecord.load(PAGE)

for text in record.title:
    print(f"{text.role:<12} {text.lang}: {text}")
print("Authors:", ", ".join(str(author) for author in record.authors or ()))
print(f"In: {record.journal} {record.volume}({record.issue}): {record.pages}, {record.published}")

jcr = record.journal.jcr(data_year=None)
cas = record.journal.cas(edition_year=None)
print(f"JCR: {jcr.impact_factor} (year unknown), {jcr.categories[0].quartile}")
print(f"中科院分区: {cas.majors[0].name_zh} {cas.majors[0].zone}区 (edition unknown)")
