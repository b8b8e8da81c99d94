"""What is odd or wrong in litrecord's own JSON: each fault is told and costs only itself."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.converter import make_converter
from litrecord.errors import ParseError, Severity
from litrecord.model.extra import FrozenMapping, JsonValue, thaw
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.parsers.json import JsonParser
from litrecord.serializers.json import Json
from litrecord.typing import Head
from strategies import json_values, papers


def own(**fields: object) -> str:
    """Return a paper in litrecord's JSON."""
    return json.dumps({"litrecord": "1", "type": "paper"} | fields, ensure_ascii=False)


# Version and class


@pytest.mark.parametrize(
    ("version", "message"),
    [
        (
            "2",
            (
                "litrecord: this is version 2 of litrecord's JSON and this release reads up to 1; "
                "install a newer litrecord"
            ),
        ),
        ("17", "litrecord: this is version 17 of litrecord's JSON"),
        ("9" * 5000, f"litrecord: this is version {'9' * 20} of litrecord's JSON"),
        ("0", "litrecord: no version of litrecord's JSON (got '0')"),
        ("01", "litrecord: no version of litrecord's JSON (got '01')"),
        ("٢", "litrecord: no version of litrecord's JSON (got '٢')"),
        (1, "litrecord: no version of litrecord's JSON (got 1)"),
        (None, "litrecord: missing; expected '1', the version of litrecord's JSON"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_other_versions_are_refused(version: object, message: str) -> None:
    """A newer version is an error that names it, and what is no version is called so."""
    text = own(litrecord=version)
    with pytest.raises(ParseError) as caught:
        loads(text)
    assert caught.value.message.startswith(f"line 1, record 0: {message}")
    (failure,) = parse(f"{text}\n{own()}").failures
    assert (text.encode(), 1) == (failure.raw, failure.location.line)


def test_versions_no_message_can_show_are_refused() -> None:
    """An integer of thousands of digits as version or class is an error like any other."""
    digits = "9" * 5000
    with pytest.raises(ParseError, match=r"no version .*<integer of 16610 bits>"):
        loads(f'{{"litrecord":{digits}}}')
    with pytest.raises(ParseError, match=r"no class of litrecord .*<integer of 16610 bits>"):
        loads(f'{{"litrecord":"1","type":{digits}}}')


@pytest.mark.parametrize(
    ("stated", "cls", "message"),
    [
        (
            "journal",
            PaperRecord,
            "type: this is a journal, and a paper was asked for; pass cls=Jo",
        ),
        ("paper", JCRRanking, "type: this is a paper, and a jcr was asked for; pass cls=PaperRec"),
        ("paper", Author, "type: this is a paper, and a Author was asked for"),
        (
            "book",
            PaperRecord,
            "type: no class of litrecord (got 'book'); expected one of paper,",
        ),
        (["paper"], PaperRecord, "type: no class of litrecord (got ['paper'])"),
        (None, JournalProfile, "type: no class of litrecord (got None)"),
    ],
    ids=lambda value: getattr(value, "__name__", None) or repr(value)[:20],
)
def test_other_classes_are_refused(stated: object, cls: type, message: str) -> None:
    """An object of another class than the one asked for is an error that names both."""
    with pytest.raises(ParseError) as caught:
        loads(own(type=stated), cls=cls)
    assert caught.value.message.startswith(f"line 1, record 0: {message}")


def test_class_may_be_left_out() -> None:
    """Without a class an object is a paper."""
    assert PaperRecord(doi="10.5555/1") == loads('{"litrecord": "1", "doi": "10.5555/1"}')


@pytest.mark.parametrize("value", ["1", "null", '"text"', "[]"])
def test_what_is_no_object_fails(value: str) -> None:
    """A value that is no object is a failure with its own bytes."""
    found = parse(f"[{own()}, {value}]")
    assert [PaperRecord()] == list(found)
    (failure,) = found.failures
    assert (value.encode(), 1) == (failure.raw, failure.location.index)
    assert "no record: expected a JSON object, got" in str(failure.error)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("", {"litrecord": "1"}, 100),
        ("", {"litrecord": None}, 100),
        ("", {"doi": "10.5555/1"}, 0),
        ("[ \n]", None, 1),
        ("[1]", None, 0),
        ("text", None, 0),
    ],
)
def test_format_names_itself(text: str, value: object, expected: int) -> None:
    """The key `litrecord` tells the format; an empty array is fine too."""
    assert expected == JsonParser().sniff(Head(text=text, value=value))


# Single values


def test_bad_values_are_absent() -> None:
    """A value that does not fit leaves its field out, with the key, the value and the place."""
    found = parse(f"{own()}\n{own(doi=1, pmid='7', published={'year': 2025, 'month': 13})}")
    assert PaperRecord(pmid="7") == found[1]
    assert () == found.problems_of(0)
    assert [("wrong-type", "doi", 1, 2), ("unreadable-value", "published", None, 2)] == [
        (one.code, one.path, one.raw if one.path == "doi" else None, one.location.line)
        for one in found.problems_of(1)
    ]
    assert {Severity.ERROR} == {one.severity for one in found.problems}


def test_bad_elements_are_left_out() -> None:
    """A bad element costs itself; the problem has the whole path to what is wrong in it."""
    name = {"family": "Ouyang"}
    found = parse(own(authors=[{"name": {"famly": "Gao"}}, {"name": name}, None]))
    assert (Author(name=PersonName(family="Ouyang")),) == found[0].authors
    assert ["authors[0].name.famly", "authors[2]"] == [one.path for one in found.problems]
    assert "did you mean 'family'?" in found.problems[0].message


def test_unknown_properties_are_kept() -> None:
    """A property that the class does not have goes to `extra`, with a warning and a guess."""
    found = parse(own(titel="河", unheard={"of": [1]}, doi="10.5555/1"))
    extra = FrozenMapping({"json": {"titel": "河", "unheard": {"of": [1]}}})
    assert PaperRecord(doi="10.5555/1", extra=extra) == found[0]
    misspelt, unheard = found.problems
    assert ("unknown-property", Severity.WARNING, "河") == (
        misspelt.code,
        misspelt.severity,
        misspelt.raw,
    )
    assert (
        "titel: the format has no such property; it is kept in extra (got '河'); expected a field "
        "of PaperRecord; did you mean 'title'? Check the spelling of the name"
    ) == misspelt.message
    assert unheard.expected is None


def test_guesses_are_bounded() -> None:
    """Of hundreds of unknown properties only the first are taken for misspelt."""
    found = parse(own(**{f"titl{chr(0x4E00 + at)}": at for at in range(150)}))
    assert 150 == len(found.problems)
    assert 100 == sum(one.expected is not None for one in found.problems)


def test_unknown_properties_of_two_readings_are_kept() -> None:
    """What an earlier reading kept stays beside what this one keeps."""
    first = loads(own(a=1, extra={"csl": {"x": 1}}))
    text = dumps(first).replace('"type"', '"b":2,"type"')
    again = loads(text)
    assert FrozenMapping({"csl": {"x": 1}, "json": {"a": 1, "b": 2}}) == again.extra
    # An unusable extra is no reason to lose what is unknown.
    assert FrozenMapping({"json": {"b": 2}}) == loads(own(extra=5, b=2)).extra


def test_warnings_do_not_fail_strict_reading() -> None:
    """Strict reading takes what is kept, and refuses what is lost."""
    assert loads(own(titel="河"), strict=True).extra
    with pytest.raises(ParseError, match=r"strict reading found 1 error; the first: .*doi"):
        loads(own(doi=1), strict=True)


def test_duplicate_keys_are_told_in_strict_reading() -> None:
    """The last of two equal keys counts; strict reading says that there were two."""
    text = '{"litrecord":"1","doi":"a","doi":"b"}'
    assert () == parse(text).problems
    for form in (text, f"[{text}]"):
        found = parse(form, strict=True)
        assert PaperRecord(doi="b") == found[0]
        assert [("duplicate-key", "doi", 0)] == [
            (one.code, one.path, one.location.index) for one in found.problems_of(0)
        ]


NAMES = [*(field.name for field in attrs.fields(PaperRecord)), "type", "litrecord", "unheard"]


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), json_values(), max_size=5))
def test_any_value_anywhere_is_read_or_told(values: dict[str, JsonValue]) -> None:
    """Whatever stands where, each value is in the record, in a problem, or its record fails."""
    plain = {"litrecord": "1"} | {key: thaw(value) for key, value in values.items()}
    found = parse(json.dumps(plain), format="json")
    assert 1 == len(found) + len(found.failures)
    for record in found:
        told = {one.path.partition("[")[0].partition(".")[0] for one in found.problems}
        for key in values.keys() - told - {"type", "litrecord"}:
            assert getattr(record, key) is not None or plain[key] is None
        assert record == loads(dumps(record))


@settings(deadline=None)
@given(papers(), st.data())
def test_any_damage_to_a_record_is_read_or_refused(made: PaperRecord, data: st.DataObject) -> None:
    """A value of any kind in the place of any other, at any depth, raises nothing foreign."""
    plain = json.loads(dumps(made))
    holder: object = plain
    while isinstance(holder, dict | list) and holder:
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(holder[key], dict | list) or data.draw(st.booleans()):
            holder[key] = thaw(data.draw(json_values()))
            break
        holder = holder[key]
    found = parse(json.dumps(plain), format="json")
    assert 1 == len(found) + len(found.failures)


# Classes of other packages


class Money:
    """A type that litrecord does not know."""

    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.cents == other.cents

    def __hash__(self) -> int:
        return hash(self.cents)


@attrs.frozen(kw_only=True)
class Priced(PaperRecord):
    """A derived record with a field of that type."""

    price: Money


def test_converter_of_the_caller_serves() -> None:
    """Fields of other packages are read and written by the converter that knows them."""
    converter = make_converter()
    converter.register_structure_hook(Money, lambda value, _: Money(value["cents"]))
    converter.register_unstructure_hook(Money, lambda money: {"cents": money.cents})
    made = Priced(price=Money(150), doi="10.5555/1")
    text = dumps(made, Json(converter=converter))
    assert '"price":{"cents":150}' in text
    reader = JsonParser(converter=converter)
    assert made == loads(text, cls=Priced, format=reader)
    found = parse(text.replace("cents", "pence"), cls=Priced, format=reader)
    assert "price: " in str(found.failures[0].error)
    assert ["price"] == [one.path for one in found.failures[0].error.problems]


def test_broken_line_costs_itself() -> None:
    """A line that is not JSON is a failure like one that is no record."""
    found = parse(f"{own(doi='a')}\n{{\n{own(doi='b')}")
    assert ["a", "b"] == [one.doi for one in found]
    assert [(b"{", 2)] == [(one.raw, one.location.line) for one in found.failures]
