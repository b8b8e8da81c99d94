"""Uniting the author lists of several records. Every person here is invented."""

from __future__ import annotations

import attrs
import pytest

from linking.records import person, record, told
from litrecord.linking.papers import merge
from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.text import BilingualText, LangText


def test_names_in_two_scripts_become_alternates() -> None:
    """Chinese and English lists of one length are aligned."""
    merged = merge(
        [
            record(authors=(person("Gao", "Ying-Feng"), person("Zhao", "Na"))),
            record(authors=(person("高", "英峰", lang="zh"), person("赵", "娜", lang="zh"))),
        ]
    )
    assert (
        attrs.evolve(
            person("Gao", "Ying-Feng"), alternates=(person("高", "英峰", lang="zh").name,)
        ),
        attrs.evolve(person("Zhao", "Na"), alternates=(person("赵", "娜", lang="zh").name,)),
    ) == merged.record.authors
    assert () == merged.problems


def test_lists_of_two_lengths_are_not_aligned() -> None:
    """Where the lengths differ nobody knows who is who."""
    merged = merge(
        [
            record(authors=(person("Gao", "Ying-Feng"), person("Zhao", "Na"))),
            record(authors=(person("高", "英峰"),)),
        ]
    )
    assert [("merged-people-differ", "authors", "高英峰", "Ying-Feng Gao; Na Zhao")] == told(merged)


@pytest.mark.parametrize(
    "short",
    [
        PersonName(family="Gao", given="YF"),
        PersonName(family="Gao", given="Y.-F."),
        PersonName(family="Gao", given="Y"),
        PersonName(family="GAO"),
        PersonName(literal="Gao Ying-Feng"),
        PersonName(literal="Gao"),
    ],
    ids=str,
)
def test_full_name_beats_a_short_one(short: PersonName) -> None:
    """Full given names win over initials, none, and a name that is not in parts."""
    full = PersonName(family="Gao", given="Ying-Feng", order="given-first", suffix="Jr.")
    if short.literal == "Gao":
        full = PersonName(family="Gao")
    for pair in ((short, full), (full, short)):
        merged = merge([record(authors=(Author(name=one),)) for one in pair])
        assert ((Author(name=full),), ()) == (merged.record.authors, merged.problems)


def test_equal_names_complete_each_other() -> None:
    """Language, order and suffix are filled in from the other spelling of the name."""
    one = PersonName(family="Gao", given="Yingfeng")
    other = PersonName(
        family="Gao", given="Ying-Feng", lang="zh-Latn", order="given-first", suffix="Jr."
    )
    merged = merge([record(authors=(Author(name=name),)) for name in (one, other)])
    assert (
        Author(name=attrs.evolve(one, lang="zh-Latn", order="given-first", suffix="Jr.")),
    ) == merged.record.authors


def test_other_name_is_a_conflict() -> None:
    """One name of several that differs is reported with its place."""
    merged = merge(
        [
            record(authors=(person("Gao", "Ying-Feng"), person("Zhao", "Na"))),
            record(authors=(person("Gao", "Ying-Feng"), person("Zhou", "Na"))),
        ]
    )
    assert [("merged-people-differ", "authors[1].name", "Na Zhou", "Na Zhao")] == told(merged)
    chinese = [record(authors=(person("高", one), person("赵", "娜"))) for one in ("峰", "锋")]
    assert [("merged-people-differ", "authors[0].name", "高锋", "高峰")] == told(merge(chinese))


def test_other_order_is_a_conflict_of_the_list() -> None:
    """Where most names differ at their places, the list as a whole is reported."""
    gao, zhao, hu = person("Gao", "Ying-Feng"), person("Zhao", "Na"), person("Hu", "Cheng")
    merged = merge([record(authors=(gao, zhao, hu)), record(authors=(hu, gao, zhao))])
    expected = (
        "merged-people-differ",
        "authors",
        "Cheng Hu; Ying-Feng Gao; Na Zhao",
        "Ying-Feng Gao; Na Zhao; Cheng Hu",
    )
    assert [expected] == told(merged)


def test_longer_list_of_the_same_authors_is_more_complete() -> None:
    """A list that was cut off, or lacks a group, is completed, whosever it is."""
    people = (person("Gao", "Ying-Feng"), person("Zhao", "Na"), person("Hu", "Cheng"))
    short = (person("Gao", "YF"), person("Hu", "C"))
    for pair in ((short, people), (people, short)):
        merged = merge([record(authors=one) for one in pair])
        assert (people, ()) == (merged.record.authors, merged.problems)
    for pair in (((), people), (people, ())):
        assert people == merge([record(authors=one) for one in pair]).record.authors
    assert () == merge([record(authors=()), record(volume="1")]).record.authors


def test_what_is_known_of_an_author_is_united() -> None:
    """ORCID iD, institutions, flags, address and identifiers come from both."""
    name = PersonName(family="Gao", given="Ying-Feng")
    one = Author(
        name=name,
        orcid="0000-0002-1825-0097",
        affiliations=(Affiliation(name=BilingualText.of(en="Invented University")),),
        corresponding=True,
        ids=(Identifier(scheme="s2", value="1"),),
    )
    other = Author(
        name=name,
        affiliations=(
            Affiliation(
                name=BilingualText.of(en="Invented University.", zh="虚构大学"), country="CN"
            ),
            Affiliation(name=BilingualText.of(en="Other Institute")),
        ),
        corresponding=False,
        equal_contribution=True,
        email="gao@invented.example",
        ids=(Identifier(scheme="s2", value="1"), Identifier(scheme="openalex", value="A1")),
    )
    merged = merge([record(authors=(one,)), record(authors=(other,))])
    assert (
        attrs.evolve(
            one,
            affiliations=(
                Affiliation(
                    name=BilingualText(
                        variants=(
                            LangText(value="Invented University", lang="en", basis="stated"),
                            LangText(value="虚构大学", lang="zh", basis="stated"),
                        )
                    ),
                    country="CN",
                ),
                Affiliation(name=BilingualText.of(en="Other Institute")),
            ),
            equal_contribution=True,
            email="gao@invented.example",
            ids=other.ids,
        ),
    ) == merged.record.authors
    assert [("merged-people-differ", "authors[0].corresponding", False, True)] == told(merged)


def test_contributors_are_united() -> None:
    """One editor in two spellings is one; an editor and a translator are two."""
    editor = Contributor(role="editor", author=person("Gao", "YF"))
    full = Contributor(role="editor", author=person("Gao", "Ying-Feng"))
    translator = Contributor(role="translator", author=person("Gao", "YF"))
    merged = merge([record(contributors=(editor,)), record(contributors=(full, translator))])
    assert (full, translator) == merged.record.contributors


def test_list_that_cannot_be_aligned_yet_is_told_only_if_it_stays_so() -> None:
    """A list is compared with what the others made of the preferred one."""
    gao, zhao, hu = person("Gao", "Na"), person("Zhao", "Yu"), person("Hu", "An")
    lists = ((zhao,), (gao, hu), (gao, zhao, hu))
    merged = merge([record(authors=one) for one in lists])
    assert ((gao, zhao, hu), ()) == (merged.record.authors, merged.problems)


def test_contributor_with_another_name_or_number_is_another() -> None:
    """Two editors of one family name are two, and so are two with different ORCID iDs."""
    first = Contributor(role="editor", author=person("Gao", "Na"))
    others = (
        Contributor(role="editor", author=person("Gao", "Yu")),
        Contributor(
            role="editor", author=attrs.evolve(person("Gao", "Na"), orcid="0000-0002-1825-0097")
        ),
    )
    one = attrs.evolve(first, author=attrs.evolve(first.author, orcid="0000-0001-5109-3700"))
    merged = merge([record(contributors=(one,)), record(contributors=others)])
    assert (one, *others) == merged.record.contributors


def test_alternate_spelling_that_differs_is_told() -> None:
    """A name in the second script may contradict the one that is there."""
    one = attrs.evolve(person("Gao", "Na"), alternates=(person("高", "娜").name,))
    other = attrs.evolve(person("Gao", "Na"), alternates=(person("郜", "娜").name,))
    merged = merge([record(authors=(one,)), record(authors=(other,))])
    assert ((one,), [("merged-people-differ", "authors[0].name", "郜娜", "高娜")]) == (
        merged.record.authors,
        told(merged),
    )


def test_institution_without_name_is_known_by_its_number() -> None:
    """One ROR is one institution; one name with two numbers is two."""
    numbered = Affiliation(ror="https://ror.org/01")
    named = Affiliation(ror="https://ror.org/01", name=BilingualText.of(en="Invented University"))
    other = Affiliation(ror="https://ror.org/02", name=BilingualText.of(en="Invented University"))
    several = [
        record(authors=(attrs.evolve(person("Gao"), affiliations=some),))
        for some in ((numbered,), (named, other), (Affiliation(country="CN"),))
    ]
    (author,) = merge(several).record.authors or ()
    assert (named, other, Affiliation(country="CN")) == author.affiliations


def test_nothing_is_taken_from_somebody_else() -> None:
    """The number of an author whose name differs is not that of the one who is kept."""
    names = ("Gao", "Zhao", "Hu")
    other = tuple(map(person, ("Gao", "Zhao")))
    stranger = attrs.evolve(person("Lin"), orcid="0000-0002-1825-0097")
    merged = merge([record(authors=tuple(map(person, names))), record(authors=(*other, stranger))])
    assert tuple(map(person, names)) == merged.record.authors
    assert [("merged-people-differ", "authors[2].name", "Lin", "Hu")] == told(merged)
