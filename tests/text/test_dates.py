"""Facts about reading dates. Expected values were derived by hand from the calendar."""

from __future__ import annotations

import datetime as dt
import pickle
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from litrecord.model.dates import PartialDate
from litrecord.text.dates import DateError, read_date
from strategies import partial_dates

_WORDS = (
    *("2025", "1999", "0000", "99", "00", "1", "7", "16", "31", "32", "٢", "２"),
    *("Jul", "JULY", "aug.", "may", "Sept", "Dec", "spring", "Fall", "春", "季", "年", "月", "日"),
    *("Wed", "Wednesday", "th", "of", "at", "T", "Z", "GMT", "EST", "pm", "10:30", "00:00:00"),
    *("+08:00", "-", "–", "/", ".", ",", "to", "至", "'", ";", ":", "+"),
)
_pieces = st.lists(st.sampled_from([*_WORDS, " ", " "]), max_size=12).map("".join)
_spaced = st.lists(st.sampled_from(_WORDS), max_size=7).map(" ".join)


def _reason(text: str) -> str:
    with pytest.raises(DateError) as caught:
        read_date(text)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", "2025"),
        ("2025-07", "2025-07"),
        ("2025-07-16", "2025-07-16"),
        ("0025-07-16", "0025-07-16"),
        ("2024-02-29", "2024-02-29"),
        ("20250716", "2025-07-16"),
        ("20250700", "2025-07"),
        ("2025/07/16", "2025-07-16"),
        ("2025/07", "2025-07"),
        ("2025.07.16", "2025-07-16"),
        ("2025.7", "2025-07"),
        ("2025-7-6", "2025-07-06"),
        ("2025 07 16", "2025-07-16"),
        (" 2025-07-16\n", "2025-07-16"),
        ("２０２５－０７－１６", "2025-07-16"),
        ("2025‐07‐16", "2025-07-16"),
        ("2025-00-00", "2025"),
        ("2025-00", "2025"),
        ("2025-07-00", "2025-07"),
        ("2025/0/0", "2025"),
        ("16/07/2025", "2025-07-16"),
        ("07/16/2025", "2025-07-16"),
        ("07/07/2025", "2025-07-07"),
        ("16.07.2025", "2025-07-16"),
        ("07/2025", "2025-07"),
        ("00/00/2025", "2025"),
    ],
)
def test_numbers_are_read(text: str, expected: str) -> None:
    """Years, months and days in numbers are read where only one reading is possible."""
    assert expected == str(read_date(text))


@pytest.mark.parametrize(
    "text",
    [
        "2025-07-16T00:00:00Z",
        "2025-07-16T23:59:59-11:00",
        "2025-07-16T24:00",
        "2025-07-16T10:30:00.123456+0800",
        "2025-07-16 10:30:00",
        "2025-07-16 10:30 UTC",
        "2025/7/16 8:05",
        "20250716T103000Z",
        "20250716 10:30",
    ],
)
def test_a_time_of_day_is_dropped(text: str) -> None:
    """The date of a point in time is the one printed, whatever the offset."""
    assert PartialDate(year=2025, month=7, day=16) == read_date(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025 Jul", "2025-07"),
        ("2025 Jul 16", "2025-07-16"),
        ("16 Jul 2025", "2025-07-16"),
        ("July 16, 2025", "2025-07-16"),
        ("July 16,2025", "2025-07-16"),
        ("Jul. 16 2025", "2025-07-16"),
        ("JULY 2025", "2025-07"),
        ("July, 2025", "2025-07"),
        ("2025 Sept", "2025-09"),
        ("Sept. 2025", "2025-09"),
        ("may 2025", "2025-05"),
        ("16-Jul-2025", "2025-07-16"),
        ("2025-Jul-16", "2025-07-16"),
        ("Jul-2025", "2025-07"),
        ("16Jul2025", "2025-07-16"),
        ("2025 Jul 00", "2025-07"),
        ("Feb 29, 2024", "2024-02-29"),
        ("2025年7月16日", "2025-07-16"),
        ("2025年07月", "2025-07"),
        ("2025年", "2025"),
        ("２０２５年７月", "2025-07"),
        ("2025 年 7 月 16 日", "2025-07-16"),
        ("2025年00月00日", "2025"),
        ("2025年7月16號", "2025-07-16"),
    ],
)
def test_words_are_read(text: str, expected: str) -> None:
    """English month names and Chinese units of the calendar say which number is which."""
    assert expected == str(read_date(text))


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("Spring 2025", "spring"),
        ("2025 summer", "summer"),
        ("2025 Fall", "autumn"),
        ("AUTUMN, 2025", "autumn"),
        ("2025 Winter", "winter"),
        ("2025年春", "spring"),
        ("2025年春季", "spring"),
        ("2025年夏季", "summer"),
        ("2025 秋", "autumn"),
        ("2025年冬季", "winter"),
        ("2025-21", "spring"),
        ("2025-22", "summer"),
        ("2025-23", "autumn"),
        ("2025-24", "winter"),
    ],
)
def test_seasons_are_read(text: str, season: str) -> None:
    """Seasons are read by name, and by the numbers of ISO 8601-2."""
    date = read_date(text)
    assert date is not None
    assert (2025, None, season) == (date.year, date.month, date.season)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-07/2025-08", "2025-07/2025-08"),
        ("2025-07-16/2025-08-02", "2025-07-16/2025-08-02"),
        ("2025-07-16 - 2025-08-02", "2025-07-16/2025-08-02"),
        ("2025-07–2025-08", "2025-07/2025-08"),
        ("2025/07/16-2025/08/02", "2025-07-16/2025-08-02"),
        ("20250716-20250802", "2025-07-16/2025-08-02"),
        ("2025.07.16至2025.08.02", "2025-07-16/2025-08-02"),
        ("2025-07-16 to 2025-08-02", "2025-07-16/2025-08-02"),
        ("2024-2025", "2024/2025"),
        ("2024/2025", "2024/2025"),
        ("0024/3025", "0024/3025"),
        ("2024年-2025年", "2024/2025"),
        ("2025-00-00/2025-08-00", "2025/2025-08"),
        ("Jul-Aug 2025", "2025-07/2025-08"),
        ("Jul/Aug 2025", "2025-07/2025-08"),
        ("July to August 2025", "2025-07/2025-08"),
        ("2025 Jul-Aug", "2025-07/2025-08"),
        ("2024 Dec-2025 Jan", "2024-12/2025-01"),
        ("Dec 2024 – Jan 2025", "2024-12/2025-01"),
        ("2025 Jul 16-20", "2025-07-16/2025-07-20"),
        ("2025 Jul 16-Aug 2", "2025-07-16/2025-08-02"),
        ("Jul 16-20, 2025", "2025-07-16/2025-07-20"),
        ("Jul 16-Aug 2, 2025", "2025-07-16/2025-08-02"),
        ("16-20 Jul 2025", "2025-07-16/2025-07-20"),
        ("16 Jul-2 Aug 2025", "2025-07-16/2025-08-02"),
        ("2024 Dec 30-2025 Jan 2", "2024-12-30/2025-01-02"),
        ("30 Dec 2024-2 Jan 2025", "2024-12-30/2025-01-02"),
        ("2025年7-8月", "2025-07/2025-08"),
        ("2025年7月-8月", "2025-07/2025-08"),
        ("2025年7月至8月", "2025-07/2025-08"),
        ("2025年7月16日～20日", "2025-07-16/2025-07-20"),
        ("2024年12月-2025年1月", "2024-12/2025-01"),
        ("Spring-Summer 2025", "2025-21/2025-22"),
        ("2025 Spring/Summer", "2025-21/2025-22"),
        ("Winter 2024-Spring 2025", "2024-24/2025-21"),
        ("2024-24/2025-21", "2024-24/2025-21"),
    ],
)
def test_ranges_are_read(text: str, expected: str) -> None:
    """A range keeps both dates; a part printed once holds for both."""
    assert expected == str(read_date(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wednesday, 16 July 2025", "2025-07-16"),
        ("Wed Jul 16 2025", "2025-07-16"),
        ("16th July 2025", "2025-07-16"),
        ("July 1st, 2025", "2025-07-01"),
        ("the 16th of July, 2025", None),
        ("16th of July, 2025", "2025-07-16"),
        ("16.Jul.2025", "2025-07-16"),
        ("2025 16 Jul", "2025-07-16"),
        ("Jul 16, 2025 10:30", "2025-07-16"),
        ("Jul 16, 2025 10:30:15 PM", "2025-07-16"),
        ("Jul 16, 2025, 10:30", "2025-07-16"),
        ("10:30 16 Jul 2025", "2025-07-16"),
        ("July 2025 10:30", "2025-07"),
        ("Jul 16, 2025 22:30 AM", None),
        ("Jul 16, 2025 10:30 EST", None),
        ("Wed, 16 Jul 2025 00:00:00 GMT", None),
        ("16 July 2025 3025", None),
        ("16 July 999", None),
        ("16 July 4025 10:30", None),
        ("Tuesday July 2025", None),
        ("Tue Wed 16 July 2025", None),
        ("16th Jul Aug 2025", None),
        ("16th 17th July 2025", None),
        ("July 162 2025", None),
        ("30th February 2025", None),
        ("about 16 July 2025", None),
        ("16th July 2025,", None),
        ("Jul 16, 2025 10:30" + " " * 30 + "x", None),
        ("Wednesday, the 16th of July in the year 2025", None),
        ("16th of July 25", None),
        ("July th 2025", None),
        ("of July 2025", None),
    ],
)
def test_free_text_counts_only_when_every_word_of_it_does(text: str, expected: str | None) -> None:
    """Ordinals, weekdays and times of day are read; a word that is none of these refuses it all."""
    if expected is None:
        assert "unreadable" == _reason(text)
    else:
        assert expected == str(read_date(text))


@pytest.mark.parametrize(
    "text",
    [
        "07/08/2025",
        "7.8.2025",
        "01-12-2025",
        "25-07-16",
        "16/7/25",
        "202507",
        "Jul 16",
        "16 Jul 25",
    ],
)
def test_ambiguous_text_is_not_decided(text: str) -> None:
    """Two numbers up to 12 in either order, and years of two digits, are left to the user."""
    assert "ambiguous" == _reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025-13-40",
        "2025-13",
        "2025-02-30",
        "2025-02-29",
        "20251340",
        "32/01/2025",
        "13/13/2025",
        "2025 Feb 30",
        "2025年13月",
        "2025-00-16",
        "2025/21",
        "2025-21-05",
        "2025-25",
        "0000-07-16",
        "0000-07",
        "00001231",
        "Jul 0000",
        "2025-08/2025-07",
        "0000-00/2025-07",
        "2025/0000",
        "Dec-Jan 2025",
        "2025 Jul 16-Jul 2",
        "Monday, 16 July 2025",
    ],
)
def test_impossible_dates_are_refused(text: str) -> None:
    """What the calendar does not have, and a range that ends before it begins, is an error."""
    assert "impossible" == _reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "n.d.",
        "in press",
        "2025?",
        "c2025",
        "2025,",
        "2025-",
        "-2025",
        "2025-07-16T25:00",
        "2025-07T10:30",
        "2025-07-161",
        "2025-W29",
        "1234-5678",
        "2025-07/x",
        "2025-07 to Aug",
        "03041999",
        "July",
        "2025 2026",
        "2025 Jul-",
        "12 Spring 2025",
        "٢٠٢٥",
        "²025",
        "x" * 65,
        "2025" + " " * 61,
    ],
)
def test_other_text_is_unreadable(text: str) -> None:
    """Text that is no date, or more than a date, is refused as a whole."""
    assert "unreadable" == _reason(text)


@pytest.mark.parametrize(
    "text",
    ["", " \t\n", "\u3000", " " * 1000, "0000-00-00", "0000", "00000000", "0000-00-00 00:00:00"],
)
def test_nothing_is_none(text: str) -> None:
    """White space and zeros state no date."""
    assert read_date(text) is None


def test_raw_is_kept_where_it_differs() -> None:
    """The text is kept exactly as given unless `str` of the date gives it back."""
    given_texts = ["2025-07", "2025-07/2025-08", "2025-21", " 2025", "2025-07-00", "Jul–Aug 2025"]
    dates = [read_date(text) for text in given_texts]
    raws = [None if date is None else date.raw for date in dates]
    assert [None, None, None, " 2025", "2025-07-00", "Jul–Aug 2025"] == raws


def test_an_error_names_the_text_and_what_was_expected() -> None:
    """The message shows the value, an example and the reason in words."""
    with pytest.raises(DateError) as caught:
        read_date("2025-02-30")
    assert (
        "there is no such date: day: 2025-02 has no day 30 (got '2025-02-30'); "
        "expected a date such as 2025-07-16, 2025-07 or 2025"
    ) == str(caught.value)
    assert caught.value.__cause__ is None


def test_an_error_survives_pickling() -> None:
    """The reason travels with the error."""
    error = pickle.loads(pickle.dumps(DateError("no", reason="ambiguous")))  # our own
    assert ("no", "ambiguous") == (str(error), error.reason)
    assert "unreadable" == DateError().reason


def test_importing_the_module_does_not_import_dateutil() -> None:
    """Only free text pays for dateutil."""
    code = (
        "import sys; from litrecord.text.dates import read_date; "
        "read_date('2025-07-16'); read_date('16 Jul 2025'); sys.exit('dateutil' in sys.modules)"
    )
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode  # our own code


@given(partial_dates())
def test_what_str_writes_is_read_as_the_same_date(date: PartialDate) -> None:
    """Reading is the inverse of `str`, and then needs no raw text."""
    read = read_date(str(date))
    assert date == read
    assert read is not None
    assert read.raw is None


@given(st.text() | _pieces | _spaced | st.text("0123456789-/. :TZ年月日JulMay,", max_size=30))
@example("Jul 16, 2025 1:99")
@example("1" * 64)
def test_any_text_is_a_date_nothing_or_a_date_error(text: str) -> None:
    """No other error escapes, no warning is given, and the raw text is read as the same date."""
    try:
        date = read_date(text)
    except DateError:
        return
    if date is not None:
        assert text == (date.raw or str(date))
        assert date == read_date(str(date))


@given(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)))
def test_a_printed_day_is_that_day_in_every_form(day: dt.date) -> None:
    """The forms agree on every day of the calendar, the 29th of February among them."""
    month = "JanFebMarAprMayJunJulAugSepOctNovDec"[3 * day.month - 3 :][:3]
    weekday = "MonTueWedThuFriSatSun"[3 * day.weekday() :][:3]
    year = f"{day.year:04d}"
    forms = [
        day.isoformat(),
        day.isoformat().replace("-", ""),
        f"{day.isoformat()}T12:00:00Z",
        f"{year}/{day.month}/{day.day}",
        f"{year}年{day.month}月{day.day}日",
        f"{day.day} {month} {year}",
        f"{month} {day.day}, {year}",
        f"{weekday}, {day.day} {month} {year}",
        f"{day.day}th {month}. {year}",
    ]
    expected = PartialDate(year=day.year, month=day.month, day=day.day)
    assert [expected] * len(forms) == [read_date(form) for form in forms]
