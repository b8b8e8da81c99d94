"""Validate a record, in English and in Chinese, and apply one suggestion."""

from pathlib import Path

import litrecord

PAGE = Path(__file__).parent / "data" / "page.txt"

record = litrecord.load(PAGE)
report = litrecord.validate(record)

print(report.text("en"))
print(report.text("zh"))

wanted = [problem for problem in report if problem.code == "pmcid-derivable"]
complete = litrecord.apply_suggestions(record, wanted)
print("PMCID before:", record.pmcid)
print("PMCID after: ", complete.pmcid)
