"""What is known of two papers speaks for one, against it, or says nothing."""

from __future__ import annotations

import pytest

from litrecord.linking.likeness import (
    agree_in_authors,
    agree_in_identifiers,
    agree_in_place,
    agree_in_venue,
    agree_in_years,
    is_distinctive,
    title_likeness,
)
from litrecord.linking.sketches import Sketch, combined, sketch_of
from litrecord.model.dates import PartialDate
from litrecord.model.journal import Abbreviation, JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText


def titled(*titles: str, is_notice: bool = False) -> Sketch:
    """Make a sketch with normalised titles."""
    return Sketch(titles=titles, is_notice=is_notice)


def test_sketch_holds_the_keys() -> None:
    """Identifiers without their versions, titles normalised, numbers without zeros."""
    record = PaperRecord(
        title=BilingualText.of(en="The <i>Rivers</i>: a study.", zh="河流：研究"),
        authors=(
            Author(
                name=PersonName(family="Gao", given="Ying-Feng"),
                alternates=(PersonName(family="高", given="英峰"),),
            ),
            Author(name=PersonName(literal="Na Zhao")),
        ),
        doi="https://doi.org/10.48550/arXiv.2101.00001",
        pmid="007",
        pmcid="pmc12.2",
        journal=JournalProfile(
            name=BilingualText.of(en="Rivers"),
            aliases=("Streams",),
            abbreviations=(Abbreviation(value="Riv"),),
            issn_print="99999994",
        ),
        volume="016",
        issue="1",
        pages=PageRange(first="E379", last="E385"),
        article_number="77",
        published=PartialDate(year=2025, end=PartialDate(year=2026)),
        published_online=PartialDate(year=2024),
        types=("Retraction of Publication",),
    )
    assert Sketch(
        identifiers=(("10.48550/arxiv.2101.00001",), ("7",), ("PMC12",), ("2101.00001",)),
        titles=("河流研究", "rivers a study"),
        families=("gao", "高英峰", "na", "zhao"),
        words=("feng", "gao", "ying", "高英峰", "na", "zhao"),
        authors=2,
        years=(2025, 2026, 2024),
        issns=("9999-9994",),
        venues=("Rivers", "Streams", "Riv"),
        volumes=("16",),
        issues=("1",),
        pages=("e379", "77"),
        is_preprint=True,
        is_notice=True,
    ) == sketch_of(record)
    assert Sketch() == sketch_of(PaperRecord(doi="n/a", pmid="0", pmcid="-", arxiv="none"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"doi": "10.1101/2020.01.01.1"}, True),
        ({"kind": "preprint"}, True),
        ({"arxiv": "2101.00001"}, True),
        ({"arxiv": "2101.00001", "doi": "10.5555/a"}, False),
        ({"arxiv": "2101.00001", "journal": JournalProfile(aliases=("Rivers",))}, None),
        ({"volume": "1"}, False),
        ({"kind": "article-journal"}, False),
        ({}, None),
    ],
)
def test_preprint_is_known_by_its_number_or_type(
    fields: dict[str, object],
    expected: bool | None,  # noqa: FBT001  # a parameter of the test
) -> None:
    """Where nothing says so, it is not known."""
    assert expected is sketch_of(PaperRecord(**fields)).is_preprint  # type: ignore[arg-type]  # each names its field


def test_sketches_are_combined() -> None:
    """Two records of one paper say together what either says."""
    one = Sketch(volumes=("1",), pages=("1",), is_notice=True, authors=3)
    other = Sketch(volumes=("2",), years=(2025,), is_preprint=False)
    assert Sketch(
        volumes=("1", "2"), pages=("1",), years=(2025,), is_preprint=False, authors=3
    ) == combined(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((("a",), (), (), ()), (("a",), ("1",), (), ()), True),
        ((("a",), ("1",), (), ()), (("a",), ("2",), (), ()), True),
        ((("a",), ("1",), (), ()), (("b",), ("1",), (), ()), False),
        (((), ("1",), ("p",), ()), ((), ("2",), ("p",), ()), True),
        (((), ("1",), (), ()), ((), ("2",), (), ()), False),
        (((), ("1",), (), ()), (("a",), (), (), ()), None),
    ],
)
def test_doi_decides_among_identifiers(
    one: tuple[tuple[str, ...], ...],
    other: tuple[tuple[str, ...], ...],
    expected: bool | None,  # noqa: FBT001  # a parameter of the test
) -> None:
    """Then any other shared one, then any that differs."""
    assert expected is agree_in_identifiers(Sketch(identifiers=one), Sketch(identifiers=other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("gao", "zhao"), ("gao",), True),
        (("gao", "zhao", "hu"), ("gao", "lin", "fan"), False),
        (("gao",), ("zhao",), False),
        (("高英峰",), ("gao",), None),
        (("高英峰", "gao"), ("高英峰", "lin"), True),
        ((), ("gao",), None),
    ],
)
def test_half_of_the_authors_agree(
    one: tuple[str, ...],
    other: tuple[str, ...],
    expected: bool | None,  # noqa: FBT001  # a parameter of the test
) -> None:
    """In one script at least; in two nothing can be compared."""
    sketches = [Sketch(families=some, words=some) for some in (one, other)]
    assert expected is agree_in_authors(*sketches)


def test_years_may_follow_each_other() -> None:
    """Online in one, in print in the next."""
    assert agree_in_years(Sketch(years=(2024,)), Sketch(years=(2020, 2025))) is True
    assert agree_in_years(Sketch(years=(2024,)), Sketch(years=(2026,))) is False
    assert agree_in_years(Sketch(years=(2024,)), Sketch()) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"issns": ("1",)}, {"issns": ("1", "2"), "venues": ("Lakes",)}, True),
        ({"issns": ("1",), "venues": ("Rivers",)}, {"issns": ("2",), "venues": ("RIVERS",)}, True),
        ({"venues": ("Rivers",)}, {"venues": ("Lakes",)}, False),
        ({"venues": ("Rivers",)}, {"venues": ("河流",)}, None),
        ({"issns": ("1",)}, {"issns": ("2",)}, None),
    ],
)
def test_journal_is_known_by_issn_or_title(
    one: dict[str, tuple[str, ...]],
    other: dict[str, tuple[str, ...]],
    expected: bool | None,  # noqa: FBT001  # a parameter of the test
) -> None:
    """Two ISSNs may be those of print and online; titles in two scripts cannot be compared."""
    assert expected is agree_in_venue(Sketch(**one), Sketch(**other))  # type: ignore[arg-type]  # each names its field


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"volumes": ("1",), "pages": ("9",)}, {"volumes": ("1",), "pages": ("9",)}, True),
        ({"volumes": ("1",), "pages": ("9",)}, {"volumes": ("2",), "pages": ("9",)}, False),
        ({"volumes": ("1",), "pages": ("9",)}, {"volumes": ("1",), "pages": ("8",)}, False),
        ({"volumes": ("1",), "pages": ("e9",)}, {"volumes": ("1",), "pages": ("8",)}, None),
        ({"pages": ("9",)}, {"pages": ("9",)}, None),
        ({"issues": ("1",)}, {"issues": ("2",)}, False),
        ({"issues": ("1",), "pages": ("9",)}, {"issues": ("1",), "pages": ("9",)}, None),
        (
            {"issues": ("1",), "pages": ("9",), "years": (2025,)},
            {"issues": ("1",), "pages": ("9",), "years": (2025,)},
            True,
        ),
        (
            {"issues": ("1",), "pages": ("9",), "years": (2025,)},
            {"issues": ("1",), "pages": ("9",), "years": (2024,)},
            None,
        ),
    ],
)
def test_place_is_volume_or_issue_and_page(
    one: dict[str, tuple[str, ...]],
    other: dict[str, tuple[str, ...]],
    expected: bool | None,  # noqa: FBT001  # a parameter of the test
) -> None:
    """Without a volume, issue and year; an article number is compared with no page."""
    assert expected is agree_in_place(Sketch(**one), Sketch(**other))  # type: ignore[arg-type]  # each names its field


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("rivers of the north", "rivers of the north", 1.0),
        ("rivers of the north", "rivers of the north a study", 0.9),
        ("rivers of the north", "rivers of the south", 1 / 3),
        ("rivers of the north part 1", "rivers of the north part 2", 0.0),
        ("rivers of the north part i", "rivers of the north part ii", 0.0),
        ("rivers of the north", "rivers of the north reply", 0.0),
        ("虚构河流上", "虚构河流下", 0.0),
        ("虚构河流", "虚构湖泊", 1 / 5),
        ("rivers of the north", "虚构河流", None),
    ],
)
def test_titles_are_alike(one: str, other: str, expected: float | None) -> None:
    """Words, of Chinese titles pairs of characters; numbers have to be the same."""
    assert expected == title_likeness(titled(one), titled(other))
    assert expected == title_likeness(titled(other), titled(one))


def test_correction_is_not_like_its_paper() -> None:
    """Even where a source gives it the very title."""
    assert 0.0 == title_likeness(titled("rivers"), titled("rivers", is_notice=True))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("invented rivers of the north", True),
        ("invented rivers", False),
        ("a b c d e", False),
        ("letter to the editor of rivers", False),
        ("letter to the editor of rivers on the flow of silt in lakes", True),
        ("虚构河流的研究", False),
        ("虚构河流的一项研究", True),
    ],
)
def test_title_is_distinctive(title: str, expected: bool) -> None:  # noqa: FBT001  # a parameter of the test
    """It has four words and twenty letters, or eight characters, and is no usual one."""
    assert expected == is_distinctive(title)
