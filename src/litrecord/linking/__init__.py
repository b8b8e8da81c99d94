"""Which journal, which paper is this: matching, merging, and ranking records by tables.

`titles` says when two titles are spelled alike, `grouping` which rows are one journal, `index`
finds the journal of a record, `merging` makes one profile of several, `ranking` adds the rankings
of the matched journals to records, `dating` finds the edition of a value without a year.

`duplicates` finds the records that are of one paper, by `sketches` of them and their `likeness`;
`papers` unites such records, field by field. They are imported by name, for ranking needs neither.
"""

from __future__ import annotations

from litrecord.linking.index import Candidate, JournalIndex, Match
from litrecord.linking.merging import MergedProfile, merge_profiles
from litrecord.linking.ranking import rank

__all__ = [
    "Candidate",
    "JournalIndex",
    "Match",
    "MergedProfile",
    "merge_profiles",
    "rank",
]
