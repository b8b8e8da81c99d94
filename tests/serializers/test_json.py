"""litrecord's own JSON of journals and ranking tables."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.model.collections import RankingTable
from litrecord.model.journal import JournalProfile
from ranked import TABLE
from strategies import journals


@given(profile=journals())
def test_profile_comes_back(profile: JournalProfile) -> None:
    """A profile that is written and read is the same profile, with its provenance if it has one."""
    again = loads(dumps(profile), cls=JournalProfile)
    assert profile == again
    assert profile.source in {None, again.source}


@given(profiles=st.lists(journals(), max_size=3))
def test_table_comes_back(profiles: list[JournalProfile]) -> None:
    """A table that is written and read holds the same profiles in the same order."""
    table = RankingTable(profiles)
    assert tuple(table) == tuple(parse(dumps(table), cls=JournalProfile))


@given(profiles=st.lists(journals(), min_size=1, max_size=3))
def test_lines_come_back(profiles: list[JournalProfile]) -> None:
    """A table that is written one profile a line holds the same profiles in the same order."""
    lines = dumps(RankingTable(profiles), "jsonl")
    assert tuple(profiles) == tuple(parse(lines, cls=JournalProfile))


def test_invented_table_comes_back() -> None:
    """Rankings of every system come back as they were."""
    assert tuple(TABLE) == tuple(parse(dumps(TABLE), cls=JournalProfile))
