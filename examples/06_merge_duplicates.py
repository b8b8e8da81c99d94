"""Find the duplicates among papers, unite them and see what they disagree in.

Every paper and person in it is invented.
"""

import attrs

import litrecord
from litrecord import Author, BilingualText, PageRange, PaperRecord, PartialDate, PersonName

english = PaperRecord(
    title=BilingualText.of(en="SLOW DRIFT OF SILT IN THE LAKES OF AN INVENTED VALLEY"),
    authors=(Author(name=PersonName(family="Gao", given="YF")),),
    doi="10.5555/INVENTED.7",
    published=PartialDate(year=2025),
)
chinese = PaperRecord(
    title=BilingualText.of(zh="虚构山谷湖泊中的慢速淤泥漂移"),
    authors=(Author(name=PersonName(family="高", given="英峰", lang="zh")),),
    doi="https://doi.org/10.5555/invented.7",
    published=PartialDate(year=2025, month=7, day=16),
)
exported = attrs.evolve(
    english, doi=None, published=PartialDate(year=2025, month=9), pages=PageRange(first="379")
)
unrelated = PaperRecord(title=BilingualText.of(en="Editorial"))
papers = [english, unrelated, chinese, exported]

for group in litrecord.find_duplicates(papers):
    print(f"records {group.indices} are one paper by {', '.join(group.grounds)}")
    merged = litrecord.merge(papers[at] for at in group.indices)
    for title in merged.record.title:
        print(f"  {title.lang}: {title}")
    print(f"  {merged.record.authors[0]} = {merged.record.authors[0].alternates[0]}")
    print(f"  published {merged.record.published}, page {merged.record.pages}")
    for problem in merged.problems:
        print(f"  {problem}")
