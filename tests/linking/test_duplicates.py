"""Finding duplicates: nothing wrong is found, and little is missed."""

from __future__ import annotations

import itertools
import pickle
import random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linking.library import library
from litrecord.identifiers import doi
from litrecord.linking.duplicates import DuplicateGroup, find_duplicates
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import OpenAccess, PageRange, PaperRecord
from litrecord.model.text import BilingualText
from strategies import papers

TITLE = "A study of the invented rivers of the north and their silt"


def pairs(groups: tuple[DuplicateGroup, ...]) -> set[tuple[int, int]]:
    """Return the pairs of records that stand in one group."""
    return {pair for group in groups for pair in itertools.combinations(group.indices, 2)}


def test_invented_library() -> None:
    """No pair is wrong, and at least 98 of 100 are found."""
    records = library()
    papers_of: dict[int, list[int]] = {}
    for at, (number, _) in enumerate(records):
        papers_of.setdefault(number, []).append(at)
    right = {pair for some in papers_of.values() for pair in itertools.combinations(some, 2)}
    found = pairs(find_duplicates(record for _, record in records))
    assert 600 < len(records)
    assert set() == found - right
    assert len(found) / len(right) >= 0.98


def paper(english: str | None = TITLE, **fields: object) -> PaperRecord:
    """Make a record with a title that few papers share."""
    title = None if english is None else BilingualText.of(en=english)
    return PaperRecord(**{"title": title, **fields})  # type: ignore[arg-type]  # each names its field


def rivers(**fields: object) -> JournalProfile:
    """Make the journal in which the papers stand."""
    return JournalProfile(**fields)  # type: ignore[arg-type]  # each names its field


def authors(*families: str) -> tuple[Author, ...]:
    """Make authors with family names."""
    return tuple(Author(name=PersonName(family=one, given="Na")) for one in families)


def placed(**fields: object) -> PaperRecord:
    """Make a record of a place in a journal and nothing else."""
    journal = rivers(issn_print="9999-9994")
    place = {"journal": journal, "volume": "16", "issue": "1", "pages": PageRange(first="379")}
    year = {"published": PartialDate(year=2025)}
    return PaperRecord(**{**place, **year, **fields})  # type: ignore[arg-type]  # each names its field


@pytest.mark.parametrize(
    ("ground", "one", "other"),
    [
        ("doi", {"doi": "10.5555/ABC"}, {"doi": "https://doi.org/10.5555/abc"}),
        ("pmid", {"pmid": "00123"}, {"pmid": "PMID: 123"}),
        ("pmcid", {"pmcid": "PMC12.1"}, {"pmcid": "PMC12"}),
        ("arxiv", {"arxiv": "2101.00001v2"}, {"doi": "10.48550/arXiv.2101.00001"}),
    ],
)
def test_identifier_is_a_ground(
    ground: str, one: dict[str, object], other: dict[str, object]
) -> None:
    """A shared identifier joins records, however it is spelled."""
    records = [paper(None, **one), paper(None, doi="10.5555/x"), paper(None, **other)]
    assert (DuplicateGroup((0, 2), (ground,)),) == find_duplicates(records)  # type: ignore[arg-type]  # one of six


def test_identifier_in_a_link_is_a_ground() -> None:
    """Where a record states none, the one to which a link leads is its own."""
    linked = paper(None, links=(Link(kind="doi", url="https://doi.org/10.5555/ABC"),))
    copy = OpenAccess(pdf_url="https://pmc.ncbi.nlm.nih.gov/articles/PMC12/pdf/main.pdf")
    records = [linked, paper(None, doi="10.5555/abc", open_access=copy), paper(None, pmcid="PMC12")]
    assert (DuplicateGroup((0, 1, 2), ("doi", "pmcid")),) == find_duplicates(records)
    stated = attrs.evolve(linked, doi="10.5555/other")
    assert () == find_duplicates([stated, records[1]])


@pytest.mark.parametrize("field", ["doi", "pmid", "pmcid", "arxiv"])
def test_what_is_no_identifier_is_no_ground(field: str) -> None:
    """`0`, `n/a` and their like stand in many records."""
    assert () == find_duplicates([paper(None, **{field: "n/a"}) for _ in range(2)])


def test_all_grounds_are_told_in_order() -> None:
    """Each ground on which two records of the group agree is named once."""
    full = placed(title=BilingualText.of(en=TITLE), doi="10.5555/a", pmid="1")
    groups = find_duplicates([full, paper(None, pmid="1"), placed(), full])
    assert (DuplicateGroup((0, 1, 2, 3), ("doi", "pmid", "place", "title")),) == groups


def test_place_joins_languages() -> None:
    """A Chinese and an English record in one place of one journal are one paper."""
    chinese = placed(
        title=BilingualText.of(zh="虚构的北方河流与湖泊"), volume="016", authors=authors("高")
    )
    english = placed(title=BilingualText.of(en=TITLE), issue=None, authors=authors("Gao"))
    assert (DuplicateGroup((0, 1), ("place",)),) == find_duplicates([chinese, english])
    more = attrs.evolve(english, authors=authors("Gao", "Zhao"))
    assert () == find_duplicates([chinese, more])


def test_place_is_not_enough_for_two_dois() -> None:
    """Two notes on one page have two DOIs."""
    assert () == find_duplicates([placed(doi=f"10.5555/{one}") for one in "ab"])


def test_place_without_volume_is_year_and_issue() -> None:
    """Many Chinese journals count issues in the year."""
    one = placed(volume=None)
    assert (DuplicateGroup((0, 1), ("place",)),) == find_duplicates([one, placed()])
    later = placed(volume=None, published=PartialDate(year=2026))
    assert () == find_duplicates([one, later])


def test_place_with_an_abbreviated_journal() -> None:
    """Without an ISSN the journal is found by its title or its short form."""
    title = BilingualText.of(en="Rivers and their banks")
    full = placed(
        title=title, journal=rivers(name=BilingualText.of(en="Journal of Invented Rivers"))
    )
    short = placed(title=BilingualText.of(en="Rivers & their bank"), authors=authors("Gao"))
    short = attrs.evolve(short, journal=rivers(name=BilingualText.of(en="J Invent Rivers")))
    full = attrs.evolve(full, authors=authors("Gao"))
    assert (DuplicateGroup((0, 1), ("place",)),) == find_duplicates([full, short])
    other = attrs.evolve(short, journal=rivers(name=BilingualText.of(en="J Irish Railways")))
    assert () == find_duplicates([full, other])


@pytest.mark.parametrize(
    "fields",
    [
        {"title": BilingualText.of(en="Moss on old bridges")},
        {"issue": "2"},
        {"published": PartialDate(year=2020)},
        {"authors": authors("Hu")},
        {"pages": PageRange(first="380")},
        {"volume": "17"},
        {"kind": "preprint"},
        {"types": ("Erratum",)},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_place_is_not_enough_where_something_contradicts_it(fields: dict[str, object]) -> None:
    """Short notes share a page, and numbers repeat from year to year."""
    base: dict[str, object] = {
        "title": BilingualText.of(en="Wrens sing at dusk"),
        "authors": authors("Gao"),
    }
    assert 1 == len(find_duplicates([placed(**base), placed(**base)]))
    assert () == find_duplicates([placed(**base), placed(**{**base, **fields})])


@pytest.mark.parametrize(
    "spelling",
    [
        TITLE.upper(),
        f"[{TITLE}].",
        TITLE.replace("and", "<i>and</i>"),
        TITLE.replace(" and ", " – and "),
    ],
)
def test_title_is_a_ground(spelling: str) -> None:
    """A long title is enough where nothing speaks against it, however it is spelled."""
    assert (DuplicateGroup((0, 1), ("title",)),) == find_duplicates([paper(), paper(spelling)])


def test_shorter_title_needs_authors_or_journal() -> None:
    """A title of a few words is a ground beside one author or journal that agree."""
    short = "Invented rivers of the north"
    assert () == find_duplicates([paper(short), paper(short)])
    signed = [paper(short, authors=authors("Gao", *more)) for more in ((), ("Zhao",))]
    assert 1 == len(find_duplicates(signed))
    named = paper(short, journal=rivers(name=BilingualText.of(en="Journal of Invented Rivers")))
    again = paper(short, journal=rivers(name=BilingualText.of(en="J Invent Rivers")))
    assert 1 == len(find_duplicates([named, again]))


@pytest.mark.parametrize("title", ["Editorial", "Reply", "Letter to the editor", "Authors' reply"])
def test_usual_title_is_no_ground(title: str) -> None:
    """Not even with authors and journal: they write several."""
    fields = {"authors": authors("Gao"), "journal": rivers(issn_print="9999-9994")}
    assert () == find_duplicates([paper(title, **fields), paper(title, **fields)])
    chinese = PaperRecord(title=BilingualText.of(zh="前言"), authors=authors("高"))
    assert () == find_duplicates([chinese, chinese])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"doi": "10.5555/a"}, {"doi": "10.5555/b"}),
        ({"pmid": "1"}, {"pmid": "2"}),
        ({"authors": authors("Gao", "Hu")}, {"authors": authors("Zhao", "Lin")}),
        ({"published": PartialDate(year=2020)}, {"published": PartialDate(year=2022)}),
        ({"volume": "1", "pages": PageRange(first="1")}, {"volume": "2"}),
        ({"pages": PageRange(first="1")}, {"pages": PageRange(first="9")}),
        (
            {"journal": rivers(name=BilingualText.of(en="Invented Rivers"))},
            {"journal": rivers(name=BilingualText.of(en="Imaginary Soils"))},
        ),
        ({"kind": "article-journal"}, {"kind": "preprint"}),
        ({"doi": "10.5555/a"}, {"arxiv": "2101.00001"}),
        ({}, {"types": ("Published Erratum",)}),
    ],
)
def test_title_is_not_enough_where_something_contradicts_it(
    one: dict[str, object], other: dict[str, object]
) -> None:
    """Other identifiers, authors, years, places, journals: versions or namesakes."""
    assert () == find_duplicates([paper(**one), paper(**other)])


def test_next_year_is_no_contradiction() -> None:
    """A paper appears online in December and in print in January."""
    records = [paper(published=PartialDate(year=year)) for year in (2024, 2025)]
    assert 1 == len(find_duplicates(records))


def test_records_with_two_dois_are_never_chained() -> None:
    """What may be of either of two papers is of neither."""
    records = [paper(doi="10.5555/a"), paper(), paper(doi="10.5555/b")]
    for order in itertools.permutations(records):
        assert () == find_duplicates(order)
    by_number = [paper(None, doi="10.5555/a", pmid="1"), paper(None, doi="10.5555/b", pmid="1")]
    assert () == find_duplicates([*by_number, paper(None, pmid="1")])


def test_doi_of_many_papers_is_no_ground() -> None:
    """The DOI of an issue stands in records that have nothing else in common."""
    one = paper("Wrens sing at dusk", doi="10.5555/issue", authors=authors("Gao"))
    other = paper("Salt in the soil of gardens", doi="10.5555/issue", authors=authors("Hu"))
    assert () == find_duplicates([one, other])
    same = attrs.evolve(other, authors=authors("Gao"))
    assert 1 == len(find_duplicates([one, same]))


def test_record_in_both_languages_joins_the_others() -> None:
    """The Chinese and the English record meet in the one that has both titles."""
    chinese = "虚构北方河流及其淤泥的一项研究"
    both = PaperRecord(title=BilingualText.of(en=TITLE, zh=chinese))
    only = PaperRecord(title=BilingualText.of(zh=chinese))
    assert (DuplicateGroup((0, 1, 2), ("title",)),) == find_duplicates([only, paper(), both])


def test_groups_stand_in_the_order_of_their_first_records() -> None:
    """Positions count from the first record, and an iterator will do."""
    records = [paper(None, pmid=number) for number in ("2", "1", "3", "1", "2", "2")]
    assert (
        DuplicateGroup((0, 4, 5), ("pmid",)),
        DuplicateGroup((1, 3), ("pmid",)),
    ) == find_duplicates(iter(records))
    assert () == find_duplicates([])


def test_order_makes_no_difference() -> None:
    """The same pairs are found whatever the order of the records."""
    records = [record for _, record in library()]
    expected = pairs(find_duplicates(records))
    for seed in range(3):
        order = list(range(len(records)))
        random.Random(seed).shuffle(order)  # noqa: S311  # reproducible is what it shall be
        found = pairs(find_duplicates([records[at] for at in order]))
        again = {(min(order[a], order[b]), max(order[a], order[b])) for a, b in found}
        assert expected == again


def test_group_is_a_value() -> None:
    """It is comparable, hashable and survives a pickle."""
    (group,) = find_duplicates([paper(), paper()])
    assert group == pickle.loads(pickle.dumps(group))
    assert 1 == len({group, DuplicateGroup((0, 1), ("title",))})


def test_what_is_no_record_is_refused() -> None:
    """Records and nothing else."""
    with pytest.raises(TypeError):
        find_duplicates(["Rivers"])  # type: ignore[list-item]  # that is the point


@settings(max_examples=300, deadline=None)
@given(st.lists(papers(), max_size=6))
def test_groups_are_apart_and_have_one_doi(records: list[PaperRecord]) -> None:
    """Whatever the records say: each is in one group at most, and no group has two DOIs."""
    groups = find_duplicates([*records, *records])
    members = [at for group in groups for at in group.indices]
    assert len(members) == len(set(members))
    for group in groups:
        both = [*records, *records]
        stated = [both[at].doi for at in group.indices]
        valid = {doi.match_key(one) for one in stated if one is not None and doi.is_valid(one)}
        assert len(valid) < 2
        assert len(group.indices) > 1
        assert group.grounds
