"""Facts about volumes, issues, pages and counts. The values are invented."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.model.record import PageRange
from litrecord.text.locators import join_pages, read_count, read_pages, read_volume_issue

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "1",
                "16",
                "123",
                "S",
                "e",
                "iv",
                "X",
                "V",
                "vol",
                "No",
                ".",
                " ",
                ",",
                ":",
                "(",
                ")",
            ),
            *(
                "-",
                "–",
                "/",
                "+",
                "第",
                "卷",
                "期",
                "页",
                "十",
                "Suppl",
                "Pt",
                "pp",
                "１",
                "（",
                "\u3000",
            ),
        ]
    ),
    max_size=12,
).map("".join)
TEXTS = st.one_of(st.text(), PIECES)


@pytest.mark.parametrize(
    ("text", "volume", "issue"),
    [
        ("16 1", "16", "1"),
        (" 16\u30001 ", "16", "1"),
        ("16", "16", None),
        ("１６　１", "16", "1"),
        ("16(1)", "16", "1"),
        ("16 (1)", "16", "1"),
        ("16（1）", "16", "1"),
        ("16(Suppl 1)", "16", "Suppl 1"),
        ("16 (No. 1)", "16", "1"),
        ("Vol. 16 (1)", "16", "1"),
        ("Vol. 16, No. 1", "16", "1"),
        ("vol.16 no.1", "16", "1"),
        ("Volume 16, Issue 1", "16", "1"),
        ("v. 16 n. 1", "16", "1"),
        ("16, no. 1", "16", "1"),
        ("Vol. 16, 1", "16", "1"),
        ("Vol. 16, Suppl. 1", "16", "Suppl. 1"),
        ("Vol16", "16", None),
        ("Volume XVI", "XVI", None),
        ("XVI 2", "XVI", "2"),
        ("16:1", "16", "1"),
        ("16, 1", "16", "1"),
        ("16, Suppl 1", "16", "Suppl 1"),
        ("16 Suppl 1", "16", "Suppl 1"),
        ("16 Supplement_1", "16", "Supplement_1"),
        ("16 Suppl", "16", "Suppl"),
        ("16 1-2", "16", "1-2"),
        ("16 1/2", "16", "1/2"),
        ("16 1 Pt 2", "16", "1 Pt 2"),
        ("16 Pt 2", "16", "Pt 2"),
        ("16 Special Issue", "16", "Special Issue"),
        ("E105.D 3", "E105.D", "3"),
        ("第16卷第1期", "16", "1"),
        ("第16卷，第1期", "16", "1"),
        ("16卷1期", "16", "1"),
        ("第十六卷第一期", "十六", "一"),
        ("第16卷", "16", None),
        ("第16卷增刊1期", "16", "增刊1"),
        ("16卷(增刊1)", "16", "增刊1"),
        ("第1期", None, "1"),
        ("第1-2期", None, "1-2"),
        ("第Z1期", None, "Z1"),
        ("No. 1", None, "1"),
        ("Issue 1", None, "1"),
        ("Suppl 1", None, "Suppl 1"),
        ("", None, None),
        (" \u3000", None, None),
    ],
)
def test_volume_and_issue_are_told_apart(text: str, volume: str | None, issue: str | None) -> None:
    """A volume and an issue may be written in many ways."""
    assert (volume, issue) == read_volume_issue(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2019/2", "12-13", "E105.D", "abs/1706.03762", "Online first", "ahead-of-print", "16,1"),
        *(
            "Nov 3",
            "2025 Jul",
            "mid 4",
            "C 3",
            "16()",
            "第16卷第1期（总第99期）",
            "2019年第1期",
            "-",
        ),
        *("1 " * 150 + "1", "１" * 201),
    ],
)
def test_other_text_stays_whole_as_volume(text: str) -> None:
    """Nothing is guessed: text of no known form, or longer than 200 characters, is the volume."""
    assert (text, None) == read_volume_issue(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("379", "379", None),
        ("379-385", "379", "385"),
        ("379–385", "379", "385"),
        ("379--385", "379", "385"),
        ("379 - 85", "379", "385"),
        ("379～385", "379", "385"),
        ("123-7", "123", "127"),
        ("1106-11", "1106", "1111"),
        ("379-5", "379", "5"),
        ("99-101", "99", "101"),
        ("385-379", "385", "379"),
        ("379-379", "379", "379"),
        ("e123", "e123", None),
        ("e1-e5", "e1", "e5"),
        ("e123-7", "e123", "e127"),
        ("S1-S9", "S1", "S9"),
        ("S1-9", "S1", "S9"),
        ("S9-12", "S9", "S12"),
        ("S19-2", "S19", "2"),
        ("12a-5b", "12a", "5b"),
        ("iv-xii", "iv", "xii"),
        ("iv-12", "iv", "12"),
        ("379.e1-379.e5", "379.e1", "379.e5"),
        ("1106-1111+1117", "1106", "1111+1117"),
        ("1106-11+1117", "1106", "1111+1117"),
        ("12-15, 18", "12", "15, 18"),
        ("12-15, 18-20", "12", "15, 18-20"),
        ("pp. 12-15", "12", "15"),
        ("pp12-15", "12", "15"),
        ("p. 5", "5", None),
        ("Pages 12-15", "12", "15"),
        ("第12-15页", "12", "15"),
        ("第12页", "12", None),
        ("12至15页", "12", "15"),
        ("１２－１５", "12", "15"),
    ],
)
def test_pages_are_read(text: str, first: str, last: str | None) -> None:
    """The last page is complete where the source leaves out what it shares with the first."""
    assert PageRange(first=first, last=last) == read_pages(text)


@pytest.mark.parametrize(
    "text",
    ["12-", "-15", "n/a", "1-12:3", "12, 15-18", "12-15, see below", "1-" * 101, "W-12", "１-"],
)
def test_unreadable_pages_stay_whole(text: str) -> None:
    """Text of no known form, or longer than 200 characters, is the first page."""
    pages = read_pages(text)
    assert (PageRange(first=text), None) == (pages, pages.raw)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("379", None),
        (" 379", " 379"),
        ("379-385", None),
        ("379–385", "379–385"),
        ("123-7", "123-7"),
        ("1106-1111+1117", None),
        ("p. 5", "p. 5"),
        ("n/a ", "n/a "),
    ],
)
def test_raw_pages_are_kept_where_they_print_differently(text: str, raw: str | None) -> None:
    """`raw` holds the text exactly as given, unless `str()` gives it back."""
    assert raw == read_pages(text).raw


@pytest.mark.parametrize("text", ["", " \u3000"])
def test_blank_pages_are_refused(text: str) -> None:
    """A blank text has no first page."""
    with pytest.raises(ValueError, match="must not be blank"):
        read_pages(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("0", 0),
        (" 12 ", 12),
        ("007", 7),
        ("1,234", 1234),
        ("1 234 567", 1234567),
        ("1\u202f234", 1234),
        ("１２", 12),
        ("１，２３４", 1234),
        ("9" * 18, 999_999_999_999_999_999),
    ],
)
def test_count_is_read(text: str, count: int) -> None:
    """A count may part thousands with commas or spaces."""
    assert count == read_count(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-1",
            "+1",
            "3.0",
            "1_000",
            "12,34",
            "1,234 567",
            "1234,567",
            "²",
            "٥",
            "twelve",
        ),
        *("9" * 19, "1,234,567,890,123,456,789", "1" * 5000, "1" + " " * 60 + "2"),
    ],
)
def test_other_text_is_no_count(text: str) -> None:
    """Signs, fractions, other digits, odd groups and more than 18 digits are refused."""
    with pytest.raises(ValueError, match=r"not a count \(got .*\); expected at most 18 digits"):
        read_count(text)


@given(TEXTS)
def test_any_text_has_a_volume_or_none(text: str) -> None:
    """Reading never fails, and only blank text has neither volume nor issue."""
    volume, issue = read_volume_issue(text)
    assert bool(text.strip()) == (volume is not None or issue is not None)


@given(TEXTS)
def test_reading_pages_loses_nothing(text: str) -> None:
    """What the pages print or keep is the text, and reads the same."""
    if not text.strip():
        return
    pages = read_pages(text)
    kept = str(pages) if pages.raw is None else pages.raw
    assert text == kept
    assert pages == read_pages(kept)


@given(TEXTS)
def test_only_counts_are_counts(text: str) -> None:
    """Reading a count gives at most 18 digits or a ValueError."""
    with contextlib.suppress(ValueError):
        assert 0 <= read_count(text) < 10**18


@given(st.integers(0, 10**18 - 1))
def test_printed_count_reads_the_same(count: int) -> None:
    """Counts survive printing, with or without commas."""
    assert [count, count] == [read_count(str(count)), read_count(f"{count:,}")]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("12", "15", PageRange(first="12", last="15")),
        ("123", "7", PageRange(first="123", last="127")),
        ("12", "12", PageRange(first="12")),
        ("12-15", "15", PageRange(first="12", last="15")),
        ("12-15", "99", PageRange(first="12", last="15")),
        ("A.1.x", "A.1.y", PageRange(first="A.1.x", last="A.1.y")),
    ],
    ids=["plain", "abbreviated", "one", "range", "range-and-another", "no-pages"],
)
def test_first_and_last_page_apart(first: str, last: str, expected: PageRange) -> None:
    """They make what the same pages make in one text."""
    assert expected == join_pages(first, last)
