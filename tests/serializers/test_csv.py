"""Journal profiles as comma-separated values."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.writing import dump, dumps, losses
from litrecord.errors import LossError
from litrecord.model.collections import RankingTable
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.csv import Csv
from litrecord.vocab.columns import Cell
from litrecord.vocab.profile_columns import RowUnit, profile_columns
from litrecord.vocab.profile_table import filled_columns
from ranked import BARE, REVIEWS, TABLE
from strategies import journals

DANGEROUS = re.compile(r"[\t\r\n]|[\s\x00\ufeff]*[=+\-@＝＋－＠]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?")


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """Read what was written as the standard library does."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names, *rest = lines
    return [dict(zip(names, line, strict=True)) for line in rest]


def titled(title: str) -> JournalProfile:
    """Make a profile with a title and nothing else."""
    return JournalProfile(name=BilingualText.of(en=title))


def test_table_has_a_header_and_a_row_for_each_ranking() -> None:
    """A collection is one table, each row with as many cells as there are columns."""
    found = rows(dumps(TABLE, "csv"))
    names = [one.name for one in profile_columns("ranking") if one.name != "problem_codes"]
    assert [names] * 5 == [list(row) for row in found]
    assert ["0", "0", "1", "2", "2"] == [row["profile"] for row in found]
    assert ["jcr", "cas", "", "ccf", "xr"] == [row["system"] for row in found]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("journal", "Invented Reviews"),
        ("journal_zh", "虚构评论"),
        ("issn", "1234-5679; 2345-6787"),
        ("publisher", "Invented Press; Ltd"),
        ("open_access", "true"),
        ("indexing", "SCIE on-hold; CSSCI 扩展版 (2025—2026)"),
        ("year", "2024"),
        ("impact_factor", "0.1"),
        ("impact_factor_qualifier", "<"),
        ("impact_factor_5y", ""),
        ("total_cites", "1234"),
        ("source_location", "invented.csv, line 2, record 0"),
    ],
)
def test_cells_are_spelled(column: str, expected: str) -> None:
    """Text stays, a list is joined, numbers have no needless fraction, null is empty."""
    assert expected == rows(dumps(REVIEWS, "csv"))[0][column]


def test_row_by_category_is_an_option() -> None:
    """By category, each category, zone or entry has its row."""
    found = rows(dumps(REVIEWS, Csv(rows="category")))
    assert ["ONCOLOGY", "", "工程技术", "Medicine", "ONCOLOGY"] == [
        row["category"] for row in found
    ]
    assert ["Q2", "Q1", "", "", ""] == [row["quartile"] for row in found]


def test_null_and_nothing_are_told_apart() -> None:
    """Null is an empty cell, empty text a pair of quotes, a list without items a semicolon."""
    ranking = CASPartition(notes=(), warning="")
    header, line = dumps(JournalProfile(rankings=(ranking,)), "csv").splitlines()
    cells = dict(zip(header.split(","), line.split(","), strict=True))
    assert (";", '""', "") == (cells["notes"], cells["warning"], cells["status"])


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (("a", "b"), "a; b"),
        (("a;b", "c"), r"a\;b; c"),
        (("a\\", "b"), r"a\\; b"),
        (("a; b",), r"a\; b"),
        (("",), r"\e"),
        (("", ""), r"\e; \e"),
        (("\\e",), r"\\e"),
        ((), ";"),
        ((";",), r"\;"),
    ],
)
def test_lists_are_unambiguous(items: tuple[str, ...], expected: str) -> None:
    """What joins the items is escaped inside them, and no two lists look alike."""
    profile = JournalProfile(rankings=(CASPartition(notes=items),))
    assert expected == rows(dumps(profile, "csv"))[0]["notes"]


def split(cell: str) -> tuple[str, ...]:
    """Take a cell with a list apart, by what the documentation says of it."""
    if cell == ";":
        return ()
    items = re.split(r"(?<!\\)((?:\\\\)*); ", cell)
    # The parts are text, backslashes before a separator, text, ...
    joined = [first + second for first, second in zip(items[::2], [*items[1::2], ""], strict=True)]
    return tuple("" if one == r"\e" else re.sub(r"\\([\\;])", r"\1", one) for one in joined)


@given(items=st.lists(st.text(st.sampled_from("\\;e a,\"'\n="), max_size=5), max_size=4))
def test_lists_come_back(items: list[str]) -> None:
    """A list is the same after it was written, read and taken apart."""
    profile = JournalProfile(rankings=(CASPartition(notes=tuple(items)),))
    (row,) = rows(dumps(profile, Csv(escape_formulas=False)))
    assert tuple(items) == split(row["notes"])


@pytest.mark.parametrize(
    "text",
    [
        "a,b",
        'say "so"',
        "two\nlines",
        "two\r\nlines",
        "one\rreturn",
        " spaces ",
        "nul\x00",
        "\u2028",
    ],
    ids=["comma", "quote", "lf", "crlf", "cr", "spaces", "nul", "line-separator"],
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_text_comes_back(text: str, delimiter: str) -> None:
    """Delimiters, quotes and line ends inside a cell stay inside it."""
    found = rows(dumps(titled(text), Csv(delimiter=delimiter)), delimiter)
    assert [text] == [row["journal"] for row in found]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize(
    "before",
    ["", "'", "'''", " ", "\u3000", " '", "\x00", "\ufeff", "\u200b"],
    ids=["bare", "apostrophe", "more", "space", "wide", "both", "nul", "order-mark", "no-width"],
)
def test_formulas_are_made_inert(begin: str, before: str) -> None:
    """Text that a spreadsheet may run gets one apostrophe, which can be taken away again."""
    text = f"{before}{begin}SUM(A1)"
    (row,) = rows(dumps(titled(text), "csv"))
    assert f"'{text}" == row["journal"]


@pytest.mark.parametrize("text", ["'quoted'", " quoted", "a=b", "5-year", "Ｑ１", "\u200bＱ =1"])
def test_other_text_gets_no_apostrophe(text: str) -> None:
    """An apostrophe, or a sign further on, is no formula."""
    (row,) = rows(dumps(titled(text), "csv"))
    assert text == row["journal"]


def test_formulas_are_kept_on_demand() -> None:
    """Who reads the table with a program may want the text as it is."""
    (row,) = rows(dumps(titled("=SUM(A1)"), Csv(escape_formulas=False)))
    assert "=SUM(A1)" == row["journal"]


def test_negative_numbers_are_numbers() -> None:
    """The sign of a number is no formula."""
    ranking = OtherRanking(scheme="invented", metric=Metric(value=-1.5), reasons=("-1.5",))
    (row,) = rows(dumps(JournalProfile(rankings=(ranking,)), "csv"))
    assert ("-1.5", "'-1.5") == (row["list_metric"], row["reasons"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [(12.0, "12"), (0.0, "0"), (0.25, "0.25"), (1e15, "1000000000000000.0"), (1e300, "1e+300")],
)
def test_numbers_are_spelled_so_that_they_come_back(value: float, expected: str) -> None:
    """A number is written in full, a whole one without a fraction."""
    ranking = JCRRanking(impact_factor=Metric(value=value))
    (row,) = rows(dumps(JournalProfile(rankings=(ranking,)), "csv"))
    assert expected == row["impact_factor"]
    assert value == float(row["impact_factor"])


def test_half_characters_become_escapes() -> None:
    """A lone surrogate, which no file can hold, is written as an escape."""
    text = dumps(titled("a\ud800b"), "csv")
    assert "a\\ud800b" == rows(text)[0]["journal"]
    assert text == text.encode().decode()


def test_byte_order_mark_is_an_option() -> None:
    """A mark comes first on demand, for spreadsheets, and not otherwise."""
    marked = dumps(TABLE, Csv(bom=True))
    assert "\ufeff" + dumps(TABLE, "csv") == marked


def test_empty_table_is_a_header() -> None:
    """A table without profiles has its columns and no row."""
    assert 1 == dumps(RankingTable(), "csv").count("\n")


@pytest.mark.parametrize("delimiter", ["", ",,", '"', "\n", "\r", "a", "1"])
def test_useless_delimiters_are_refused(delimiter: str) -> None:
    """A delimiter is one character that could not be part of a quote, a line end or a word."""
    with pytest.raises(ValueError, match="delimiter: expected one character"):
        Csv(delimiter=delimiter)


def test_other_rows_are_refused() -> None:
    """There are two forms and no third."""
    with pytest.raises(ValueError, match="rows"):
        Csv(rows="year")  # type: ignore[arg-type]


def test_other_objects_are_refused() -> None:
    """A ranking without its journal is no row."""
    with pytest.raises(TypeError, match="papers or journal profiles, got JCRRanking"):
        dumps(JCRRanking(), "csv")


@pytest.mark.parametrize(("ending", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_ending_of_a_file_tells_the_format(tmp_path: Path, ending: str, delimiter: str) -> None:
    """`dump` takes the format from the ending of the path."""
    path = tmp_path / f"out.{ending}"
    dump(TABLE, path)
    found = rows(path.read_bytes().decode(), delimiter)
    assert rows(dumps(TABLE, "csv")) == found
    assert dumps(TABLE, ending) == path.read_bytes().decode()
    assert ending == BUILTIN_FORMATS.by_suffix(str(path)).name


LONG_AGO = PartialDate(year=2019, month=6)
ZONES = (
    CASZone(name_zh="甲", zone=2),
    CASZone(name_zh="乙", zone=1),
    CASZone(name_zh="丙", name_en="C", zone=1),
)


@pytest.mark.parametrize(
    ("profile", "by_ranking", "by_category"),
    [
        pytest.param(BARE, [], [], id="title"),
        pytest.param(
            JournalProfile(
                introduction=BilingualText.of(zh="虚构"),
                extra=FrozenMapping({"table": {"x": 1}}),
                sponsors=(),
                issn_l="1234-5679",
            ),
            ["issn_l", "sponsors", "introduction", "extra"],
            ["issn_l", "sponsors", "introduction", "extra"],
            id="fields-of-a-profile",
        ),
        pytest.param(
            JournalProfile(
                name=BilingualText(
                    variants=(
                        LangText(value="A", lang="en"),
                        LangText(value="甲", lang="zh"),
                        LangText(value="あ", lang="ja"),
                    )
                ),
                publisher=BilingualText.of(zh="乙", en="B"),
            ),
            ["name.variants[2]", "publisher.variants[0]"],
            ["name.variants[2]", "publisher.variants[0]"],
            id="languages",
        ),
        pytest.param(
            JournalProfile(indexing=(IndexStatus(index="EI", valid_to=LONG_AGO),)),
            ["indexing[0].valid_to"],
            ["indexing[0].valid_to"],
            id="coverage",
        ),
        pytest.param(
            JournalProfile(
                rankings=(
                    JCRRanking(
                        released=LONG_AGO,
                        categories=(JCRCategory(name="A"), JCRCategory(name="B", quartile="Q1")),
                    ),
                    CASPartition(released=PartialDate(year=2019), extra=FrozenMapping({"a": 1})),
                )
            ),
            ["rankings[0].released", "rankings[0].categories[1]", "rankings[1].extra"],
            ["rankings[0].released", "rankings[1].extra"],
            id="rankings",
        ),
        pytest.param(
            JournalProfile(rankings=(CASPartition(majors=ZONES, minors=ZONES[2:]),)),
            ["rankings[0].majors[0]", "rankings[0].majors[2]", "rankings[0].minors[0]"],
            [],
            id="zones",
        ),
        pytest.param(
            JournalProfile(
                rankings=(
                    OtherRanking(
                        scheme="invented",
                        year=2**40,
                        entries=(
                            RankingEntry(field="a", level="T1"),
                            RankingEntry(level="T2", rank=2**31),
                        ),
                        raw="T1/T2",
                    ),
                )
            ),
            ["rankings[0].year", "rankings[0].raw", "rankings[0].entries[1]"],
            ["rankings[0].year", "rankings[0].raw", "rankings[0].entries[1].rank"],
            id="lists",
        ),
    ],
)
def test_losses_are_told(
    profile: JournalProfile, by_ranking: list[str], by_category: list[str]
) -> None:
    """Each thing without a column is one problem with its path, worded in both languages."""
    found = losses(profile, "csv")
    assert by_ranking == [one.path for one in found]
    assert by_category == [one.path for one in losses(profile, Csv(rows="category"))]
    assert {"not-expressed"} >= {one.code for one in found}
    assert all("没有容纳此项的位置" in one.text("zh") for one in found)


def test_field_of_a_subclass_is_a_loss() -> None:
    """What a user's own class adds has no column, and that is told."""

    @attrs.frozen(kw_only=True)
    class OwnProfile(JournalProfile):
        shelf: str

    assert ["shelf"] == [one.path for one in losses(OwnProfile(shelf="B2"), "csv")]


def test_losses_can_be_errors() -> None:
    """Who wants all or nothing gets an error before anything is written."""
    with pytest.raises(LossError, match="cannot be written as csv"):
        dumps(REVIEWS, "csv", on_loss="raise")


def plain(cell: Cell) -> str:
    """Spell a cell as a reader sees it that knows nothing of lists and formulas."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


@pytest.mark.parametrize("by", ["ranking", "category"])
@given(profiles=st.lists(journals(), max_size=3), delimiter=st.sampled_from(",;\t"))
def test_any_table_comes_back(by: RowUnit, profiles: list[JournalProfile], delimiter: str) -> None:
    """Whatever is in the profiles, the rows and the texts in them are read as they were."""
    written = dumps(profiles, Csv(rows=by, delimiter=delimiter, escape_formulas=False))
    found = rows(written.encode().decode(), delimiter)
    for column, cells in filled_columns(profiles, by=by):
        if column.name == "problem_codes":
            continue
        read = [row[column.name] for row in found]
        if column.kind == "float64":
            assert cells == [float(one) if one else None for one in read]
        elif column.kind == "list<string>":
            assert [cell or () for cell in cells] == [split(one) if one else () for one in read]
        else:
            assert list(map(plain, cells)) == read


@given(profiles=st.lists(journals(), max_size=3))
def test_no_cell_begins_as_a_formula(profiles: list[JournalProfile]) -> None:
    """By default no cell but a number begins with what a spreadsheet would run."""
    for row in rows(dumps(profiles, "csv")):
        for cell in row.values():
            assert NUMBER.fullmatch(cell) or not DANGEROUS.match(cell)


@given(profile=journals())
def test_losses_are_told_of_anything(profile: JournalProfile) -> None:
    """Losses are found in any profile, with a path each and never the same twice."""
    paths = [one.path for one in losses(profile, "csv")]
    assert sorted(set(paths)) == sorted(paths)
