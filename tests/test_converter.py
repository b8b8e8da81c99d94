"""Plain values to litrecord's types and back: faithful, strict, and no business of other types."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import attrs
import cattrs
import pytest
from hypothesis import given, settings

from comparison import differences
from litrecord.converter import configure_converter, default_converter, make_converter, read_fields
from litrecord.errors import Location, ParseError, Problem
from litrecord.model.extra import EMPTY, FrozenMapping, identical
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking, Ranking
from litrecord.model.record import PaperRecord
from litrecord.model.source import Layout, Source
from litrecord.model.text import LangText
from strategies import instances, journals, papers, rankings

CONVERTER = make_converter()
PLACE = Location(source="papers.json", index=1)


def problems_of(value: object, cls: type = PaperRecord) -> dict[str, Problem]:
    """Return the problems for which a value is refused, by their paths."""
    with pytest.raises(ParseError) as caught:
        CONVERTER.structure(value, cls)
    return {one.path: one for one in caught.value.problems}


# Both ways


@settings(max_examples=150, deadline=None)
@given(papers() | journals() | rankings() | instances(Source) | instances(Location))
def test_objects_become_plain_and_come_back(made: object) -> None:
    """Every field, `raw` and `source` too, is the same after a way through plain values."""
    plain = CONVERTER.unstructure(made)
    assert {dict} == {type(plain)}
    assert [] == list(differences(made, CONVERTER.structure(plain, type(made))))


def test_defaults_are_left_out() -> None:
    """What a field has anyway is not written; what was stated as empty is."""
    assert {} == CONVERTER.unstructure(PaperRecord())
    assert {"authors": []} == CONVERTER.unstructure(PaperRecord(authors=()))
    assert {"value": ""} == CONVERTER.unstructure(LangText(value=""))


def test_rankings_are_tagged() -> None:
    """Rankings of several systems stand in one list, each with its tag."""
    made = JournalProfile(rankings=(CASPartition(), JCRRanking(), OtherRanking(scheme="ccf")))
    plain = {"rankings": [{"type": "cas"}, {"type": "jcr"}, {"type": "other", "scheme": "ccf"}]}
    assert plain == CONVERTER.unstructure(made)
    assert made == CONVERTER.structure(plain, JournalProfile)
    assert OtherRanking(scheme="ccf") == CONVERTER.structure(plain["rankings"][2], Ranking)


def test_what_only_equals_a_default_is_written() -> None:
    """A value that `==` takes for the default, but that differs from it, is kept."""
    usual, defaults = LangText(value="a"), FrozenMapping({"a": 1})

    @attrs.frozen(kw_only=True)
    class Rated(Immutable):
        score: float = 0.0
        flag: object = False
        label: LangText = usual
        options: FrozenMapping = defaults

    label = LangText(value="a", raw="A")
    made = Rated(score=-0.0, flag=0, label=label, options=FrozenMapping({"a": True}))
    plain = {"score": -0.0, "flag": 0, "label": {"value": "a", "raw": "A"}, "options": {"a": True}}
    assert identical(plain, CONVERTER.unstructure(made))
    assert {} == CONVERTER.unstructure(Rated())


def test_fields_that_init_does_not_take_stay_out() -> None:
    """A field that the class fills by itself is neither written nor read."""

    @attrs.frozen(kw_only=True)
    class Counted(PaperRecord):
        length: int = attrs.field(init=False, default=0)

    assert {} == CONVERTER.unstructure(Counted())
    assert "length" in problems_of({"length": 3}, Counted)


# Field by field


def _fields(value: Mapping[str, object]) -> tuple[dict[str, object], list[str], dict[str, object]]:
    made, problems, unknown = read_fields(PaperRecord, value, CONVERTER, location=PLACE)
    assert {PLACE} >= {one.location for one in problems}
    return made, [one.path for one in problems], unknown


def test_bad_value_costs_itself() -> None:
    """Read field by field, a bad value leaves its field out and no other."""
    made, paths, unknown = _fields({"doi": "10.5555/1", "pmid": 1, "titel": "a"})
    assert {"doi": "10.5555/1"} == made
    assert ["pmid"] == paths
    assert {"titel": "a"} == unknown


def test_bad_element_costs_itself() -> None:
    """A bad element of a list is left out, the others stay; a list of bad ones is absent."""
    good = {"name": {"literal": "Invented Group"}}
    made, paths, _ = _fields(
        {"authors": [{}, good, 1], "types": [1], "links": [], "keywords": None}
    )
    author = Author(name=PersonName(literal="Invented Group"))
    assert {"authors": (author,), "links": (), "keywords": None} == made
    assert ["authors[0].name", "authors[2]", "types[0]"] == paths


# Classes of other packages


@attrs.frozen(kw_only=True)
class Edition(JCRRanking):
    """A derived ranking."""

    publisher: str


@attrs.frozen(kw_only=True)
class Journal(JournalProfile):
    """A derived profile whose rankings are derived too."""

    rankings: tuple[Edition, ...] = ()


@attrs.frozen(kw_only=True)
class Priced(PaperRecord):
    """A derived record with a field that only the caller's hooks can read."""

    price: Decimal | None = None


def test_derived_ranking_keeps_its_tag() -> None:
    """A class derived from a ranking is written with the tag of its root and read by it."""
    made = Journal(rankings=(Edition(publisher="Invented"),))
    plain = {"rankings": [{"type": "jcr", "publisher": "Invented"}]}
    assert plain == CONVERTER.unstructure(made)
    assert made == CONVERTER.structure(plain, Journal)


def test_hooks_of_the_caller_are_used() -> None:
    """A converter's hooks for its own types serve in derived classes, and their errors are told."""
    converter = make_converter()
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(Decimal, str)
    made = Priced(price=Decimal("1.50"))
    assert {"price": "1.50"} == converter.unstructure(made)
    assert made == converter.structure({"price": "1.50"}, Priced)
    with pytest.raises(ParseError, match=r"price: .*expected Decimal \("):
        converter.structure({"price": "a lot"}, Priced)


def test_error_without_problems_is_told_too() -> None:
    """A hook of the caller that raises a bare ParseError makes a problem of it."""
    converter = make_converter()

    def refuse(value: object, _: object) -> Decimal:
        raise ParseError(f"not {value}")

    converter.register_structure_hook(Decimal, refuse)
    _, problems, _ = read_fields(Priced, {"price": 1}, converter)
    assert [("price", "Decimal (not 1)")] == [(one.path, one.expected) for one in problems]


# The caller's converter


@attrs.define
class Plain:
    """A class of the caller."""

    number: int
    text: str


def _lax() -> cattrs.Converter:
    return cattrs.Converter()


def _strict() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)

    def read(value: object, _: object) -> int:
        if type(value) is not int:
            raise TypeError("no integer")
        return value

    converter.register_structure_hook(int, read)
    return converter


def test_other_types_are_left_alone() -> None:
    """A lax converter stays lax, a strict one strict, for every type that is not litrecord's."""
    lax, strict = configure_converter(_lax()), configure_converter(_strict())
    plain = {"number": "3", "text": 5, "more": 1}
    assert Plain(3, "5") == lax.structure(plain, Plain)
    with pytest.raises(cattrs.ClassValidationError):
        strict.structure(plain, Plain)
    assert Plain(3, "5") == strict.structure({"number": 3, "text": 5}, Plain)
    # None of which matters to litrecord's own types.
    for converter in (lax, strict):
        assert PaperRecord(citation_count=3) == converter.structure(
            {"citation_count": 3}, PaperRecord
        )
        with pytest.raises(ParseError):
            converter.structure({"citation_count": "3"}, PaperRecord)


def test_same_converter_comes_back() -> None:
    """The converter passed in is the one returned, and may be configured twice."""
    converter = _lax()
    assert converter is configure_converter(configure_converter(converter))
    assert PaperRecord(doi="a") == converter.structure({"doi": "a"}, PaperRecord)
    assert default_converter() is default_converter()
    assert make_converter() is not make_converter()


def test_layouts_nest() -> None:
    """A class that refers to itself is read to any depth."""
    made = Layout(nested=(("a", Layout(nested=(("b", Layout(keys=("c",))),))),))
    assert made == CONVERTER.structure(CONVERTER.unstructure(made), Layout)
    assert EMPTY == CONVERTER.structure({}, FrozenMapping)
    found = problems_of({"nested": [["a", {"keys": 1}], ["b"]]}, Layout)
    assert ["nested[0][1].keys", "nested[1]"] == list(found)
