"""How authors and other people are read. All people are invented."""

from __future__ import annotations

import re

import pytest

from litrecord.errors import Location
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.text import BilingualText, LangText
from litrecord.parsers.papers import people
from litrecord.parsers.papers.reading import Reading
from litrecord.parsers.papers.table import Reader
from litrecord.text.name_parts import name_of_parts

MIN = PersonName(family="Ouyang", given="Min", order="given-first")
NA = PersonName(family="Zhao", given="Na", order="given-first")


def read(reader: Reader, value: object) -> tuple[object, list[str]]:
    """Read a value; return what was read and the codes of what was found wrong."""
    reading = Reading({}, limits=DEFAULT_LIMITS, location=Location())
    return reader(value, reading), [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (people.authors("given-first"), ["Min Ouyang", "", "Na Zhao"]),
        (people.authors("given-first", re.compile(";")), "Min Ouyang; ;Na Zhao; et al."),
        (people.authors("given-first"), ["Min Ouyang", "Na Zhao", "et al"]),
    ],
)
def test_authors_one_a_text_or_several(reader: Reader, value: object) -> None:
    """What stands for others is no author."""
    assert ((Author(name=MIN), Author(name=NA)), []) == read(reader, value)


def test_no_authors() -> None:
    """An empty list says that there are none; blank text says nothing."""
    assert ((), []) == read(people.authors("given-first"), [])
    assert (None, []) == read(people.authors("given-first"), [""])
    assert (None, ["wrong-type"]) == read(people.authors("given-first"), {"name": "x"})


def test_contributors_have_a_role() -> None:
    """None is no list that is stated and empty."""
    editor = Contributor(role="editor", author=Author(name=MIN))
    assert ((editor,), []) == read(people.contributors("editor", "given-first"), "Min Ouyang")
    assert (None, []) == read(people.contributors("editor", "given-first"), [])


@pytest.mark.parametrize(
    ("value", "expected", "codes"),
    [
        ("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", []),
        ("0000-0002-1825-0098", None, ["identifier-invalid"]),
        ("x", None, ["identifier-invalid"]),
        (None, None, []),
    ],
)
def test_orcid_ids(value: object, expected: str | None, codes: list[str]) -> None:
    """What is none is reported."""
    assert (expected, codes) == read(people.read_orcid, value)


def test_affiliations() -> None:
    """A name, a registry's identifier, or both; an empty list says that there are none."""
    name = BilingualText(variants=(LangText(value="臆造大学", lang="zh", basis="script"),))
    ror = "https://ror.org/0invented"
    assert ((Affiliation(name=name),), []) == read(people.affiliations, ["臆造大学", ""])
    assert ((), []) == read(people.affiliations, [])
    assert (None, []) == read(people.affiliations, None)
    reading = Reading({}, limits=DEFAULT_LIMITS, location=Location())
    assert Affiliation(ror=ror) == people.affiliation(None, reading, ror=ror)
    assert None is people.affiliation("", reading, country="CN")


@pytest.mark.parametrize(
    ("stated", "languages", "expected"),
    [
        ({"name": "山田明"}, ["ja"], PersonName(literal="山田明", lang="ja")),
        ({"name": "林太郎", "family": "林", "given": "太郎"}, ["ja-JP"], "ja"),
        ({"family": "林", "given": "太郎"}, ["ja"], "ja"),
        ({"family": "林", "given": "太郎", "lang": "zh"}, ["ja"], "zh"),
        ({"family": "林", "given": "太郎"}, ["ja", "zh"], "zh"),
        ({"family": "林", "given": "太郎"}, [], "zh"),
        ({"family": "Hayashi", "given": "Taro"}, ["ja"], None),
    ],
)
def test_names_in_a_japanese_record(
    stated: dict[str, str], languages: list[str], expected: PersonName | str | None
) -> None:
    """They are no Chinese ones; where a whole one ends its family name is not known."""

    def make(left: dict[str, object], _reading: Reading, _at: str) -> Author | None:
        texts = {key: str(left[key]) for key in ("name", "family", "given") if key in left}
        name = name_of_parts(texts.get("family", texts.get("name")), texts.get("given"))
        return None if name is None else Author(name=name)

    reading = Reading({}, limits=DEFAULT_LIMITS, location=Location())
    reading.gathered["languages"] = languages
    [author] = people.author_objects(make)([stated], reading) or ()
    if not isinstance(expected, PersonName):
        expected = name_of_parts(stated["family"], stated["given"], lang=expected)
    assert expected == author.name
