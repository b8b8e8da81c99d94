"""Papers as comma-separated values; all papers and people here are invented."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from litrecord.api.reading import parse
from litrecord.api.writing import dump, dumps, losses
from litrecord.errors import Location, Problem, Severity
from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import CASPartition, CASZone, JCRCategory, JCRRanking, Metric
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.source import Source
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.csv import Csv
from litrecord.vocab.paper_columns import PAPER_COLUMNS, filled_columns
from strategies import papers

HEADER = [one.name for one in PAPER_COLUMNS if one.name != "problem_codes"]


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """Read what was written as the standard library does."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names, *rest = lines
    return [dict(zip(names, line, strict=True)) for line in rest]


RANKINGS = (
    JCRRanking(
        impact_factor=Metric(value=9.9), categories=(JCRCategory(name="LAMPS", quartile="Q4"),)
    ),
    JCRRanking(
        data_year=2023,
        impact_factor=Metric(value=7.1),
        categories=(
            JCRCategory(name="LAMPS", quartile="Q2"),
            JCRCategory(name="TIDES", quartile="Q1"),
        ),
    ),
    JCRRanking(data_year=2022, impact_factor=Metric(value=8.5)),
    CASPartition(edition_year=2023, majors=(CASZone(name_zh="医学", zone=3),)),
    CASPartition(
        edition_year=2025,
        majors=(CASZone(name_zh="工程技术", zone=2), CASZone(name_zh="医学", zone=1)),
    ),
    CASPartition(system="xr", edition_year=2026, majors=(CASZone(name_zh="医学", zone=4),)),
)
PAPER = PaperRecord(
    kind="article-journal",
    title=BilingualText(
        variants=(
            LangText(value="港口的玻璃蜂", lang="zh", role="translation"),
            LangText(value='The "glass" bees, a study', lang="en", role="original"),
        )
    ),
    abstract=BilingualText(variants=(LangText(value="Two\nlines.", lang="en"),)),
    authors=(
        Author(name=PersonName(family="欧阳", given="晶", lang="zh")),
        Author(name=PersonName(family="Lampwright", given="Ada; B.")),
    ),
    doi="10.5555/bees",
    pmid="12345678",
    pmcid="PMC1234567",
    journal=JournalProfile(
        name=BilingualText(
            variants=(LangText(value="灯塔学报", lang="zh"), LangText(value="Lamps", lang="en"))
        ),
        issn_print="0378-5955",
        issn_other=("2434-561X",),
        rankings=RANKINGS,
    ),
    volume="16",
    issue="-1",
    pages=PageRange(first="123", last="127"),
    article_number="e0123",
    published=PartialDate(year=2025, month=7),
    citation_count=12,
    open_access=OpenAccess(is_open=False),
    source=Source(format="ris", location=Location(source="invented.ris", line=3)),
)
CELLS = {
    "doi": "10.5555/bees",
    "pmid": "12345678",
    "pmcid": "PMC1234567",
    "kind": "article-journal",
    "title_zh": "港口的玻璃蜂",
    "title_en": 'The "glass" bees, a study',
    "title_original": 'The "glass" bees, a study',
    "original_language": "en",
    "abstract_zh": "",
    "abstract_en": "Two\nlines.",
    "authors": r"欧阳晶; Ada\; B. Lampwright",
    "journal": "Lamps",
    "journal_zh": "灯塔学报",
    "issn": "0378-5955; 2434-561X",
    "volume": "16",
    "issue": "'-1",
    "pages": "123-127",
    "article_number": "e0123",
    "published": "2025-07-01",
    "published_precision": "month",
    "year": "2025",
    "citation_count": "12",
    "is_open_access": "false",
    "jcr_best_quartile": "Q1",
    "jcr_data_year": "2023",
    "impact_factor": "7.1",
    "cas_zone": "1",
    "cas_major": "医学",
    "cas_edition_year": "2025",
    "source_format": "ris",
    "source_location": "invented.ris, line 3",
}


def test_a_paper_is_a_row() -> None:
    """Each column holds what its meaning says; of rankings the latest dated one."""
    assert [CELLS] == rows(dumps(PAPER, "csv"))
    assert HEADER == list(CELLS)


def test_nothing_stated_is_an_empty_row() -> None:
    """Null is an empty cell, and papers of all kinds share the header."""
    found = rows(dumps([PaperRecord(), PAPER], "csv"))
    assert [dict.fromkeys(HEADER, ""), CELLS] == found


def test_undated_rankings_show_where_there_is_no_other() -> None:
    """The year is empty then."""
    journal = JournalProfile(
        rankings=(RANKINGS[0], CASPartition(majors=(CASZone(name_en="Medicine", zone=2),)))
    )
    (row,) = rows(dumps(PaperRecord(journal=journal), "csv"))
    assert {
        "jcr_best_quartile": "Q4",
        "jcr_data_year": "",
        "impact_factor": "9.9",
        "cas_zone": "2",
        "cas_major": "Medicine",
        "cas_edition_year": "",
    }.items() <= row.items()


def test_the_successor_of_a_partition_is_another_system() -> None:
    """What `xr` says is in no column of `cas`."""
    (row,) = rows(dumps(PaperRecord(journal=JournalProfile(rankings=RANKINGS[-1:])), "csv"))
    assert ("", "") == (row["cas_zone"], row["cas_edition_year"])


def test_papers_and_journals_make_no_table_together() -> None:
    """Their columns differ."""
    with pytest.raises(TypeError, match="papers or journal profiles in one table, got both"):
        dumps([PAPER, JournalProfile()], "tsv")


def test_what_no_column_holds_is_lost() -> None:
    """Parts of names, and of ISSN whose they are, are not counted."""
    record = attrs.evolve(
        PAPER,
        published=PartialDate(year=2025, season="spring", end=PartialDate(year=2026)),
        abstract=BilingualText(
            variants=(
                LangText(value="灯", lang="zh-Hant", role="original"),
                LangText(value="Lampe", lang="de"),
            )
        ),
        citation_count=2**31,
        links=(Link(kind="doi", url="https://doi.org/10.5555/bees"),),
    )
    assert [
        "title.variants[0].role",
        "abstract.variants[0].lang",
        "abstract.variants[0].role",
        "abstract.variants[1]",
        "journal.rankings[0]",
        "journal.rankings[1].categories[0]",
        "journal.rankings[1].categories[1].name",
        "journal.rankings[2]",
        "journal.rankings[3]",
        "journal.rankings[4].majors[0]",
        "journal.rankings[5]",
        "published.end",
        "published.season",
        "citation_count",
        "links",
    ] == [one.path for one in losses(record, "csv")]


def test_text_that_no_file_can_hold_is_told() -> None:
    """Half a character becomes an escape."""
    (found,) = losses(PaperRecord(volume="\ud800"), "csv")
    assert ("volume", r"\ud800") == (found.path, found.used)


@given(papers())
def test_no_paper_changes_the_table(record: PaperRecord) -> None:
    """Whatever a paper holds, it is one row of as many cells, and none is a formula."""
    written = dumps([record, PAPER], "csv")
    found = rows(written)
    assert [HEADER] * 2 == [list(one) for one in found]
    assert CELLS == found[1]
    numbers = {"year", "citation_count", "jcr_data_year", "impact_factor", "cas_zone"}
    texts = [cell for name, cell in found[0].items() if name not in {*numbers, "cas_edition_year"}]
    assert not [cell for cell in texts if cell[:1] in tuple("=+-@\t\r\n＝＋－＠")]
    assert written.encode().decode() == written


def test_problems_have_a_column_where_they_are_known() -> None:
    """A set of records knows them, what was written of it does not."""
    problem = Problem(code="doi-odd", severity=Severity.WARNING)
    found = RecordSet([PAPER, PAPER], problems={1: [problem, problem]})
    columns = {column.name: cells for column, cells in filled_columns(found)}
    assert [(), ("doi-odd",)] == columns["problem_codes"]
    assert "problem_codes" not in dumps(found, "csv").partition("\n")[0]
    assert "problem_codes" not in [column.name for column, _ in filled_columns((PAPER,))]


def test_columns_hold_their_types() -> None:
    """What the reference says of a column is what its cells are."""
    types = {
        "string": "str",
        "int32": "int",
        "float64": "float",
        "bool": "bool",
        "date32": "date",
        "list<string>": "tuple",
    }
    for column, (cell,) in filled_columns((PAPER,)):
        assert cell is None or types[column.kind] == type(cell).__name__, column.name


@pytest.mark.needs("pandas")
def test_pandas_reads_the_table() -> None:
    """Text, numbers, dates and null are what they were."""
    import pandas as pd

    written = dumps([PAPER, PaperRecord()], Csv(escape_formulas=False))
    found = pd.read_csv(io.StringIO(written), dtype={"pmid": "string"}, parse_dates=["published"])
    assert (2, len(HEADER)) == found.shape
    assert ("12345678", -1.0, 7.1, "Two\nlines.") == tuple(
        found.loc[0, ["pmid", "issue", "impact_factor", "abstract_en"]]
    )
    assert "2025-07-01" == str(found.loc[0, "published"].date())
    assert found.loc[1].isna().all()


@pytest.mark.needs("duckdb")
@pytest.mark.parametrize(("ending", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_duckdb_reads_the_table(tmp_path: Path, ending: str, delimiter: str) -> None:
    """It finds columns, rows and every text, also with line ends and quotes in them."""
    import duckdb

    path = tmp_path / f"papers.{ending}"
    dump([PAPER, PaperRecord(volume="1")], path)
    table = duckdb.read_csv(str(path), all_varchar=True, delimiter=delimiter, header=True)
    assert HEADER == table.columns
    first, second = table.fetchall()
    assert list(CELLS.values()) == ["" if cell is None else cell for cell in first]
    assert ["1"] == [cell for cell in second if cell is not None]


def test_a_file_read_is_a_table_again() -> None:
    """Papers of any format become rows, with the place that they were read from."""
    found = parse("TY  - JOUR\nTI  - Glass bees\nER  - \n", format="ris")
    (row,) = rows(dumps(found, "csv"))
    assert ("ris", "line 1, record 0") == (row["source_format"], row["source_location"])
