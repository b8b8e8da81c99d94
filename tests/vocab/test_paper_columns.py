"""Papers as columns; all papers and people here are invented.

What columns mean is tested where they are written, in tests/serializers/test_csv_papers.py.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import Location, Problem, Severity
from litrecord.model.collections import RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import CASPartition, CASZone, JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText
from litrecord.vocab.columns import Cell, Column, fitting
from litrecord.vocab.paper_columns import PAPER_COLUMNS, filled_columns
from plausible import plausible_papers
from strategies import bilingual_texts, journals, papers


def plain_cells(column: Column, records: Sequence[PaperRecord]) -> list[Cell]:
    """Read a column as its definition says, one paper after the other."""
    ((_, get, convert),) = column.readers
    found = [get(record) for record in records]
    return fitting(
        column.kind, [one if one is None or convert is None else convert(one) for one in found]
    )


def columns(records: Sequence[PaperRecord]) -> dict[str, list[Cell]]:
    """Return the cells of all columns by their names."""
    return {column.name: cells for column, cells in filled_columns(records)}


def check(records: Sequence[PaperRecord]) -> None:
    """Compare the cells with those that the definitions give, in value and type."""
    expected = {one.name: plain_cells(one, records) for one in PAPER_COLUMNS if one.readers}
    assert repr(expected) == repr(columns(records))


@given(st.lists(papers() | plausible_papers(), max_size=6))
def test_columns_are_read_as_they_are_defined(records: list[PaperRecord]) -> None:
    """Reading many papers together gives what reading each on its own gives."""
    check(records)


@given(st.data())
def test_what_papers_share_is_read_as_it_is_defined(data: st.DataObject) -> None:
    """Papers that share journals and texts, in any mixture, have the cells of each on its own."""
    some_journals = data.draw(st.lists(journals() | st.none(), min_size=1, max_size=2))
    some_texts = data.draw(st.lists(bilingual_texts() | st.none(), min_size=1, max_size=2))
    kinds = data.draw(st.lists(papers() | plausible_papers(), min_size=1, max_size=2))
    records = [
        attrs.evolve(
            data.draw(st.sampled_from(kinds)),
            journal=data.draw(st.sampled_from(some_journals)),
            title=data.draw(st.sampled_from(some_texts)),
            abstract=data.draw(st.sampled_from(some_texts)),
        )
        for _ in range(data.draw(st.integers(2, 8)))
    ]
    check(records)


_TAGS = st.sampled_from(("zh", "en", "zh-Hant", "zh-Latn", "en-GB", None))
_ROLES = st.sampled_from(("original", "parallel", "translation", "unknown", "machine-translation"))


@given(st.lists(st.lists(st.tuples(_TAGS, _ROLES), max_size=3), max_size=8))
def test_texts_of_one_tagging_are_read_each(taggings: list[list[tuple[str | None, str]]]) -> None:
    """Of texts with the same tags each gives its own words."""
    texts = [
        BilingualText(
            variants=tuple(
                LangText(value=f"{number}.{at}", lang=lang, role=role)  # type: ignore[arg-type]  # one of the roles
                for at, (lang, role) in enumerate(tagging)
            )
        )
        for number, tagging in enumerate([*taggings, *taggings])
    ]
    check([PaperRecord(title=text, abstract=text) for text in texts])


def test_latest_rankings_of_a_shared_journal_stand_in_each_row() -> None:
    """A journal that papers share, beside one of another and none."""
    shared = JournalProfile(
        name=BilingualText.of(zh="灯塔学报", en="Lamps"),
        issn_print="0378-5955",
        rankings=(
            JCRRanking(data_year=2023),
            CASPartition(edition_year=2025, majors=(CASZone(name_zh="医学", zone=2),)),
        ),
    )
    other = JournalProfile(name=BilingualText.of(en="Tides"))
    found = columns([PaperRecord(journal=one) for one in (shared, other, None, shared, shared)])
    assert ["Lamps", "Tides", None, "Lamps", "Lamps"] == found["journal"]
    assert ["灯塔学报", None, None, "灯塔学报", "灯塔学报"] == found["journal_zh"]
    assert [("0378-5955",), None, None, ("0378-5955",), ("0378-5955",)] == found["issn"]
    assert [2023, None, None, 2023, 2023] == found["jcr_data_year"]
    assert [2, None, None, 2, 2] == found["cas_zone"]
    assert ["医学", None, None, "医学", "医学"] == found["cas_major"]


def test_authors_stand_in_the_rows_of_their_papers() -> None:
    """Papers without authors, and papers that do not say, are between them."""
    one = Author(name=PersonName(family="Lampwright", given="Ada"))
    two = Author(name=PersonName(family="雾", given="小\ud800"))
    records = [PaperRecord(authors=some) for some in ((one, two), None, (), (two,))]
    assert [("Ada Lampwright", "雾小\\ud800"), None, (), ("雾小\\ud800",)] == columns(records)[
        "authors"
    ]


def test_derived_classes_have_their_own_way() -> None:
    """A name or a text of a class of the user's is asked, not guessed."""

    class Shouted(PersonName):
        def __str__(self) -> str:
            return "LAMPWRIGHT"

    class Secret(BilingualText):
        @property
        def zh(self) -> LangText | None:
            return None

    plain = BilingualText.of(zh="灯", original="zh")
    derived = Secret(variants=plain.variants)
    authors = (Author(name=Shouted(family="Lampwright")), Author(name=PersonName(family="Berg")))
    found = columns([PaperRecord(title=plain), PaperRecord(title=derived, authors=authors)])
    assert ["灯", None] == found["title_zh"]
    assert [None, None] == found["title_en"]
    assert ["灯", "灯"] == found["title_original"]
    assert [None, ("LAMPWRIGHT", "Berg")] == found["authors"]


def test_no_papers_have_empty_columns() -> None:
    """The columns are there, without a cell."""
    assert {one.name: [] for one in PAPER_COLUMNS if one.readers} == columns(())


def test_place_of_each_paper_is_its_own() -> None:
    """A place without file, line and number is null."""
    places = [Location(source="bees.ris", line=3, index=0), Location(), None]
    records = [PaperRecord(source=Source(format="ris", location=one)) for one in places]
    found = columns([*records, PaperRecord()])
    assert ["bees.ris, line 3, record 0", None, None, None] == found["source_location"]
    assert ["ris", "ris", "ris", None] == found["source_format"]


def test_codes_of_problems_can_be_given() -> None:
    """They are the column for papers in any sequence, and instead of those that a set knows."""
    problem = Problem(code="doi-odd", severity=Severity.WARNING)
    records = RecordSet([PaperRecord(), PaperRecord()], problems={0: [problem]})
    codes = [(), ("date-odd",)]
    for some in (records, tuple(records)):
        found = {one.name: cells for one, cells in filled_columns(some, problem_codes=codes)}
        assert codes == found["problem_codes"]
    assert [("doi-odd",), ()] == columns(records)["problem_codes"]


def test_codes_of_other_papers_are_refused() -> None:
    """There is one entry for each paper."""
    with pytest.raises(ValueError, match="expected those of 1 papers, got 2"):
        list(filled_columns((PaperRecord(),), problem_codes=[(), ()]))
