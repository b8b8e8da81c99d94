"""Every cell of tables in known layouts, compared with a second reader written apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from independent_tables import read_independently, said_by
from invented_tables import TABLES
from litrecord import JournalProfile, RankingTable, read_ranking
from litrecord.codec.delimited import read_rows, split_lines

SAME = ("CCF2026.csv", "CCFT2025.csv", "GJQKYJMD2025.csv", "JCR2024.csv", "FQBJCR2023.csv")
# Cells that say by a typed value what they say
MEANT = {
    *(
        "是",
        "否",
        "中文",
        "英文",
        "English",
        "N/A",
        "Not Available",
        "-",
        "Top",
        "否",
        "Under Review",
    ),
    *("推荐国际学术刊物", "推荐国际学术会议", "DOAJ", "Journal", "journal"),
    "conference and proceedings",
}
SHARED = (
    *("CCF2022.csv", "CCFT2022.csv", "FQBJCR2022.csv", "FQBJCR2023.csv", "GJQKYJMD2023.csv"),
    *("GJQKYJMD2024.csv", "JCR2021.csv", "JCR2023.csv", "JCR2024.csv"),
)
INVENTED_MORE = {
    "JCR2024.csv": """\
Journal,ISSN,eISSN,Category,IF(2024),IF Quartile(2024),IF Rank(2024)
Invented Reviews,1111-1119,2222-2227,ONCOLOGY(SCIE),"1,232.4",Q1,1/326
Invented Letters,N/A,3333-3335,HISTORY(AHCI, SSCI);ART(AHCI),<0.1,N/A,N/A
""".replace("HISTORY(AHCI, SSCI);ART(AHCI)", '"HISTORY(AHCI, SSCI);ART(AHCI)"'),
    "FQBJCR2023.csv": (
        "Journal,年份,ISSN,Review,Open Access,Web of Science,大类,大类分区,Top"
        + "".join(f",小类{at},小类{at}分区" for at in range(1, 7))
        + "\nInvented Reviews,2023,1111-1119,否,否,SSCI;SCIE,医学,1,是, ONCOLOGY 肿瘤学,1\n"
        + "Invented Letters,2023,3333-3335,否,是,ESCI,化学,4,否, SURGERY SURGERY,3\n"
    ),
}


@pytest.mark.shared
@pytest.mark.parametrize("name", SHARED)
def test_both_readers_say_the_same_of_every_row_of_the_samples(shared: Path, name: str) -> None:
    """A reader that knows the layout by heart finds the same in each row of the sample."""
    table = read_ranking(shared / "tables" / name)
    expected = read_independently(shared / "tables" / name)
    assert len(expected) == len(table) + len(table.failures)
    assert expected == [said_by(profile) for profile in table]


@pytest.mark.parametrize("name", SAME)
def test_both_readers_say_the_same_of_invented_rows(tmp_path: Path, name: str) -> None:
    """A reader that knows the layout by heart finds the same in each invented row."""
    path = tmp_path / name
    path.write_text(INVENTED_MORE.get(name) or TABLES[name], encoding="utf-8")
    table = read_ranking(path)
    assert read_independently(path) == [said_by(profile) for profile in table]


@pytest.mark.shared
@pytest.mark.parametrize("name", SHARED)
def test_no_cell_of_the_samples_is_lost(shared: Path, name: str) -> None:
    """Each cell that says something is in a field, in the extra or in a problem."""
    assert [] == lost_cells(shared / "tables" / name)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_no_cell_of_invented_tables_is_lost(tmp_path: Path, name: str) -> None:
    """Each cell that says something is in a field, in the extra or in a problem."""
    path = tmp_path / name
    path.write_text(TABLES[name], encoding="utf-8")
    assert [] == lost_cells(path)


def lost_cells(path: Path) -> list[tuple[int, str]]:
    """Return line and text of cells that nothing of the table holds."""
    text = path.read_text(encoding="utf-8-sig")
    table = read_ranking(path)
    delimiter = ";" if "scimago" in path.name else ","
    rows = {row.line: row.cells for row in read_rows(split_lines(text), delimiter)}
    lost = []
    for at, profile in enumerate(table):
        held = _held(table, at, profile)
        line = profile.source.location.line
        lost += [(line, cell) for cell in rows[line] if not _is_held(cell, held)]
    return lost


def _held(table: RankingTable, at: int, profile: JournalProfile) -> str:
    """Return as one text all that a profile and its problems hold, raw texts included."""
    pieces: list[str] = []
    waiting: list[object] = [profile, *(problem.raw for problem in table.problems_of(at))]
    while waiting:
        one = waiting.pop()
        if hasattr(one, "__attrs_attrs__"):
            waiting += [
                getattr(one, field.name) for field in one.__attrs_attrs__ if field.name != "source"
            ]
        elif hasattr(one, "values"):
            waiting += one.values()
        elif isinstance(one, tuple | list):
            waiting += one
        elif one is not None:
            pieces.append(f"{one:g}" if isinstance(one, float) else str(one))
    return _plain(" ".join(pieces))


def _plain(text: str) -> str:
    dropped = str.maketrans("", "", '\x7f-"')
    return "".join(text.translate(dropped).split()).casefold()


def _is_held(cell: str, held: str) -> bool:
    """Tell whether a text holds a cell, or else all of the parts that it is put together from."""
    if not cell.strip() or cell.strip() in MEANT or _plain(cell) in held:
        return True
    parts = cell.strip()
    for mark in "/;,、；()（）[]-":
        parts = parts.replace(mark, " ")
    parts = (
        parts.removesuffix(".0").removesuffix("类").removesuffix("区").replace("OnHold", " on hold")
    )
    parts = parts.replace("AHCISCIE", "AHCI SCIE")
    return all(
        part in MEANT or _plain(part).lstrip("0") in held or part in {"N", "A", "1区"}
        for part in parts.split()
    )
