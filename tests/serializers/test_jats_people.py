"""Authors and others in JATS as they are written. All people here are invented."""

from __future__ import annotations

import attrs
import pytest

from articles import both, inside, said
from litrecord.api.writing import dumps
from litrecord.model.identifier import Identifier
from litrecord.model.people import Affiliation, Author, Contributor, PersonName
from litrecord.model.record import (
    PaperRecord,
)
from litrecord.model.text import LangText
from litrecord.serializers.jats import Jats


@pytest.mark.parametrize(
    ("name", "expected", "lost"),
    [
        (
            PersonName(family="Berg", particle="van den", given="Jan", suffix="Jr."),
            (
                '<name name-style="western"><surname>van den Berg</surname>'
                "<given-names>Jan</given-names><suffix>Jr.</suffix></name>"
            ),
            [("authors[0].name.family", "van den Berg"), ("authors[0].name.particle", None)],
        ),
        (
            PersonName(family="Wu", given="Deng", lang="zh-Latn", order="family-first"),
            (
                '<name name-style="eastern" xml:lang="zh-Latn"><surname>Wu</surname>'
                "<given-names>Deng</given-names></name>"
            ),
            [],
        ),
        (
            PersonName(family="Poe", given="Ann", order="family-first"),
            (
                '<name name-style="western"><surname>Poe</surname>'
                "<given-names>Ann</given-names></name>"
            ),
            [],
        ),
        (
            PersonName(family="雾", given="灯"),
            '<name name-style="eastern"><surname>雾</surname><given-names>灯</given-names></name>',
            [("authors[0].name.lang", "zh")],
        ),
        (
            PersonName(given="Plato"),
            '<name name-style="western"><given-names>Plato</given-names></name>',
            [],
        ),
        (PersonName(literal="灯塔组", lang="zh"), '<collab xml:lang="zh">灯塔组</collab>', []),
    ],
)
def test_names(name: PersonName, expected: str, lost: list[tuple[str, object]]) -> None:
    """In parts, by their style; what has none is a group's name."""
    record = PaperRecord(authors=(Author(name=name),))
    expected = f'<contrib contrib-type="author">{expected}</contrib>'
    assert f"<contrib-group>{expected}</contrib-group>" == inside(record, "contrib-group")
    assert lost == said(record)


def test_a_name_without_parts_beside_one_in_parts() -> None:
    """It is the same person's, so no group; a reader takes it apart."""
    author = Author(
        name=PersonName(family="雾", given="小灯", lang="zh"),
        alternates=(PersonName(literal="Xiaodeng Wu"),),
    )
    record = PaperRecord(authors=(author,))
    assert (
        '<string-name name-style="western">Xiaodeng Wu</string-name></name-alternatives>'
        in dumps(record, Jats(indent=None))
    )
    assert ["authors[0].alternates[0]." + one for one in ("family", "given", "literal")] == [
        path for path, _ in said(record)
    ]


def test_the_name_in_the_language_of_the_article_is_the_first_that_is_read() -> None:
    """Where another is the record's, both are named."""
    author = Author(
        name=PersonName(family="Wu", given="Deng", lang="zh-Latn"),
        alternates=(PersonName(family="雾", given="灯", lang="zh"),),
    )
    record = PaperRecord(authors=(author,), languages=("zh",))
    paths = {path.partition(".name")[0].partition(".alternates")[0] for path, _ in said(record)}
    assert {"authors[0]"} == paths
    assert [] == said(attrs.evolve(record, languages=("en",)))


@pytest.mark.parametrize(
    ("role", "word", "lost"),
    [
        ("translator", "translator", []),
        ("director", "director", []),
        ("reviewer", "reviewer", [("contributors[0].role", "contributor")]),
        ("Authors", "contributor", [("contributors[0].role", "contributor")]),
        ("", "contributor", [("contributors[0].role", "contributor")]),
    ],
)
def test_roles(role: str, word: str, lost: list[tuple[str, object]]) -> None:
    """Nobody becomes an author by the word for another role."""
    person = Author(name=PersonName(family="Poe", given="Ann"))
    record = PaperRecord(contributors=(Contributor(role=role, author=person),))
    assert f'<contrib contrib-type="{word}">' in dumps(record, "jats")
    assert lost == said(record)


@pytest.mark.parametrize(
    ("place", "expected", "lost"),
    [
        (
            Affiliation(name=both(LangText(value="Lamp Works, Mistville, China")), country="China"),
            "<institution>Lamp Works, Mistville</institution>, <country>China</country>",
            [],
        ),
        (
            Affiliation(name=both(LangText(value="Lamp Works")), country="China"),
            "<institution>Lamp Works</institution>, <country>China</country>",
            [("authors[0].affiliations[0].name.variants[0].value", "Lamp Works, China")],
        ),
        (
            # With nothing between two elements a reader would put a comma there.
            Affiliation(name=both(LangText(value="LampChina")), country="China"),
            "Lamp<country>China</country>",
            [],
        ),
        (
            Affiliation(
                name=both(LangText(value="Lamp China")),
                country="China",
                ror="https://ror.org/02mhbdp94",
            ),
            (
                '<institution-wrap><institution-id institution-id-type="ror">'
                "https://ror.org/02mhbdp94</institution-id></institution-wrap>"
                "Lamp <country>China</country>"
            ),
            [],
        ),
        (
            Affiliation(ror="https://ror.org/02mhbdp94"),
            (
                '<institution-wrap><institution-id institution-id-type="ror">'
                "https://ror.org/02mhbdp94</institution-id></institution-wrap>"
            ),
            [],
        ),
        (
            Affiliation(name=both(LangText(value="Lamp Works")), ror="02mhbdp94"),
            "<institution>Lamp Works</institution>",
            [("authors[0].affiliations[0].ror", None)],
        ),
    ],
)
def test_affiliations(place: Affiliation, expected: str, lost: list[tuple[str, object]]) -> None:
    """A country that the name ends in is marked there; a code adds nothing to the name."""
    person = Author(name=PersonName(family="Poe", given="Ann"), affiliations=(place,))
    record = PaperRecord(authors=(person,))
    assert f'<aff id="aff1">{expected}</aff>' == inside(record, "aff")
    assert lost == said(record)


def test_what_is_read_as_nothing_is_not_written() -> None:
    """Names, numbers and institutions of nothing but control characters; wrong identifiers."""
    person = Author(
        name=PersonName(family="Poe"),
        affiliations=(Affiliation(country="CN"),),
        orcid="1",
        ids=(Identifier(scheme="orcid", value="1"),),
    )
    record = PaperRecord(
        authors=(person,),
        doi="1",
        volume="\x00",
        identifiers=(Identifier(scheme="doi", value="1"),),
    )
    paths = ["authors[0].orcid", "authors[0].ids", "authors[0].affiliations"]
    assert [*paths, "doi", "identifiers", "volume"] == [path for path, _ in said(record)]
    assert "<article-id" not in dumps(record, "jats")
