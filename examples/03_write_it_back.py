"""Change one field and write the record: only its key changes."""

import json
from pathlib import Path

import attrs

import litrecord

PAGE = Path(__file__).parent / "data" / "page.txt"

record = litrecord.load(PAGE)
changed = attrs.evolve(record, citation_count=12)

before = json.loads(litrecord.dumps(record, "aggregator"))
after = json.loads(litrecord.dumps(changed, "aggregator"))
print("Changed:", [key for key in before if before[key] != after[key]])

text = litrecord.dumps(changed)
print("litrecord's own JSON:", len(text), "characters, equal:", litrecord.loads(text) == changed)
