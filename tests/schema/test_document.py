"""What a JSON Schema is made of, for the classes of litrecord and those derived from them."""

from __future__ import annotations

import enum
import math
import types
from typing import Final, Literal, cast

import attrs
import pytest

import litrecord
from litrecord.model.extra import EMPTY, FrozenMapping, JsonValue
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author
from litrecord.model.ranking import JCRRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import LangText
from litrecord.schema.document import json_schema
from litrecord.vocab.own import SCHEMA_VERSION, TYPES

Plain = dict[str, object]


class Verdict(enum.Enum):
    """What somebody thinks."""

    GOOD = "good"
    BAD = 0
    NONE = None


class Shade(enum.StrEnum):
    """Text of an enumeration."""

    DARK = "dark"


class Rights(enum.Flag):
    """What may be joined."""

    READ = 1
    WRITE = 2


class Corner(enum.Enum):
    """What is no JSON."""

    LEFT = (0, 0)


class Empty(enum.Enum):
    """What has no members."""


@attrs.frozen(kw_only=True)
class Lamp(PaperRecord):
    """A lamp.

    Attributes:
        power: What it takes.
    """

    power: int
    title: str = "untitled"  # type: ignore[assignment]  # a field may be of another type
    share: float | None = 0.5
    limit: float = math.inf
    is_lit: bool = False
    nothing: None = None
    version: Literal[1, "one", True] = 1
    size: Literal["S", "M"] | None = None
    verdict: Verdict | None = None
    shade: Shade = Shade.DARK
    number: int | str | None = None
    either: LangText | str | None = None
    words: tuple[str, ...] = ()
    marks: tuple[int, ...] | None = (1,)
    pair: tuple[int, LangText] | None = None
    point: tuple[()] = ()
    keepers: tuple[Author, ...] = ()
    sister: Lamp | None = None
    ranking: JCRRanking | None = None
    free: JsonValue = None
    notes: FrozenMapping = EMPTY
    cached: bytes = attrs.field(init=False, default=b"")


def fields_of(cls: type) -> dict[str, Plain]:
    """Return the properties of the schema of a class."""
    return cast("dict[str, Plain]", json_schema(cls)["properties"])


def definitions_of(cls: type) -> dict[str, Plain]:
    """Return the classes that the schema of a class refers to."""
    return cast("dict[str, Plain]", json_schema(cls)["$defs"])


# The whole


@pytest.mark.parametrize(("name", "cls"), TYPES.items(), ids=list(TYPES))
def test_schema_names_itself_and_its_class(name: str, cls: type) -> None:
    """Standard, identifier with version and type, class, and what every object begins with."""
    made = json_schema(cls)
    expected = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:litrecord:schema:{SCHEMA_VERSION}:{name}",
        "title": cls.__name__,
        "type": "object",
        "additionalProperties": False,
    }
    assert expected == {key: made[key] for key in expected}
    assert ["1", name] == [fields_of(cls)[key]["const"] for key in ("litrecord", "type")]
    assert ["litrecord", "type", *(["scheme"] if name == "other" else [])] == made["required"]


def test_schema_of_a_paper_is_the_usual_one() -> None:
    """Without an argument the schema is that of `PaperRecord`, also at the front door."""
    assert json_schema(PaperRecord) == json_schema() == litrecord.json_schema()


def test_schema_is_the_callers_own() -> None:
    """What is changed in one schema is in no other, nor in what they are made from."""
    first = json_schema()
    untouched = repr(first)
    definitions = cast("dict[str, dict[str, Plain]]", first["$defs"])
    definitions["PartialDate"]["properties"].clear()
    cast("list[object]", definitions["PartialDate"]["allOf"]).clear()
    definitions["PersonName"].clear()
    assert untouched == repr(json_schema())


def test_properties_stand_in_the_order_of_the_fields() -> None:
    """The fields follow what every object begins with; definitions are sorted by name."""
    names = [field.name for field in attrs.fields(JournalProfile)]
    assert ["litrecord", "type", *names] == list(fields_of(JournalProfile))
    assert sorted(definitions_of(PaperRecord)) == list(definitions_of(PaperRecord))


def test_every_class_and_field_of_litrecord_is_described() -> None:
    """Each class and each field has words of its docstring."""
    bare = [
        (name, key)
        for cls in TYPES.values()
        for name, one in (("", json_schema(cls)), *definitions_of(cls).items())
        for key, value in {"": one, **cast("dict[str, Plain]", one["properties"])}.items()
        if not value.get("description")
    ]
    assert [] == bare


# Fields


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("power", {"description": "What it takes.", "type": "integer"}),
        (
            "title",
            {
                "description": "Title in each language.",
                "type": "string",
                "default": "untitled",
            },
        ),
        ("share", {"type": ["number", "null"], "default": 0.5}),
        ("limit", {"type": "number"}),
        ("is_lit", {"type": "boolean", "default": False}),
        ("nothing", {"type": "null"}),
        ("version", {"enum": [1, "one", True], "default": 1}),
        ("size", {"enum": ["S", "M", None]}),
        ("verdict", {"enum": ["good", 0, None]}),
        ("shade", {"enum": ["dark"], "default": "dark"}),
        ("number", {"type": ["integer", "string", "null"]}),
        (
            "either",
            {"anyOf": [{"$ref": "#/$defs/LangText"}, {"type": "string"}, {"type": "null"}]},
        ),
        ("words", {"type": "array", "items": {"type": "string"}, "default": []}),
        ("marks", {"type": ["array", "null"], "items": {"type": "integer"}}),
        (
            "pair",
            {
                "type": ["array", "null"],
                "prefixItems": [{"type": "integer"}, {"$ref": "#/$defs/LangText"}],
                "minItems": 2,
                "maxItems": 2,
            },
        ),
        ("point", {"type": "array", "minItems": 0, "maxItems": 0, "default": []}),
        ("keepers", {"type": "array", "items": {"$ref": "#/$defs/Author"}, "default": []}),
        ("sister", {"anyOf": [{"$ref": "#/$defs/Lamp"}, {"type": "null"}]}),
        ("ranking", {"anyOf": [{"$ref": "#/$defs/JCRRanking"}, {"type": "null"}]}),
        ("free", {}),
        ("notes", {"type": "object", "default": {}}),
    ],
)
def test_field_of_a_derived_class_has_its_schema(field: str, expected: Plain) -> None:
    """Each annotation has its keywords, the default where it is not null, and words if any."""
    made = fields_of(Lamp)[field]
    assert expected == made
    assert repr(expected.get("default")) == repr(made.get("default"))


def test_field_that_is_never_passed_is_left_out() -> None:
    """What a class makes for itself is not written, so that its type may be any."""
    assert "cached" not in fields_of(Lamp)


def test_derived_class_has_a_name_of_its_own() -> None:
    """The identifier ends with the Python name of the class; the type stays that of its root."""
    made = json_schema(Lamp)
    assert f"urn:litrecord:schema:{SCHEMA_VERSION}:paper:{__name__}.Lamp" == made["$id"]
    assert ("Lamp", "A lamp.") == (made["title"], made["description"])
    assert "paper" == fields_of(Lamp)["type"]["const"]
    assert ["litrecord", "type", "power"] == made["required"]


def test_class_inside_another_has_no_version_and_no_type() -> None:
    """Inside an object the class follows from the field; rankings are told by their type."""
    definitions = definitions_of(Lamp)
    assert ["power"] == definitions["Lamp"]["required"]
    assert ["type"] == definitions["JCRRanking"]["required"]
    inner = cast("dict[str, Plain]", definitions["JCRRanking"]["properties"])
    assert ("jcr", False) == (inner["type"]["const"], "litrecord" in inner)
    assert "required" not in definitions["Affiliation"]


def test_classes_of_one_name_are_told_apart() -> None:
    """A class of the user may be called like one of litrecord, and in any script."""
    namesakes = [
        attrs.make_class(
            name, {}, bases=(LangText,), kw_only=True, frozen=True, getstate_setstate=False
        )
        for name in ("LangText", "LangText", "文本")
    ]
    text, other, chinese = namesakes
    holder = attrs.make_class(
        "Holder",
        {
            "text": attrs.field(default=None, type=text),
            "other": attrs.field(default=None, type=other),
            "chinese": attrs.field(default=None, type=chinese),
        },
        bases=(PaperRecord,),
        kw_only=True,
        frozen=True,
    )
    names = [name for name in definitions_of(holder) if name.startswith(("LangText", "文"))]
    assert ["LangText", "LangText-2", "LangText-3", "文本"] == names
    assert {"$ref": "#/$defs/%E6%96%87%E6%9C%AC"} == fields_of(holder)["chinese"]


# What cannot be expressed


@pytest.mark.parametrize(
    ("annotation", "shown"),
    [
        (object, "object"),
        (bytes, "bytes"),
        (dict[str, int], "dict[str, int]"),
        (list[str], "list[str]"),
        (tuple, "tuple"),
        (tuple[set[str], ...], "set[str]"),
        (tuple[int, bytes], "bytes"),
        (int | bytes, "bytes"),
        (Literal[b"x"], "typing.Literal[b'x']"),
        (Literal[Verdict.GOOD], "typing.Literal[<Verdict.GOOD: 'good'>]"),
        (Rights, "Rights"),
        (Corner, "Corner"),
        (Empty, "Empty"),
    ],
    ids=str,
)
def test_type_without_a_schema_is_told(annotation: object, shown: str) -> None:
    """The error names the class, the field and the type that JSON Schema has no words for."""
    field = attrs.field(default=None, type=cast("type", annotation))
    cls = attrs.make_class("Odd", {"own": field}, bases=(PaperRecord,), kw_only=True, frozen=True)
    with pytest.raises(TypeError) as caught:
        json_schema(cls)
    told = f"Odd.own: JSON Schema has no words for its type (got {shown}); expected str, int, "
    assert told == str(caught.value)[: len(told)]


def test_field_deep_inside_is_named_with_its_class() -> None:
    """Of a class inside another, that class is named."""
    inner = attrs.make_class(
        "Inner",
        {"own": attrs.field(default=None, type=bytes)},
        bases=(LangText,),
        kw_only=True,
        frozen=True,
    )
    outer = attrs.make_class(
        "Outer",
        {"text": attrs.field(default=None, type=tuple[inner, ...])},  # type: ignore[valid-type]
        bases=(PaperRecord,),
        kw_only=True,
        frozen=True,
    )
    with pytest.raises(TypeError, match=r"^Inner\.own: JSON Schema has no words .*got bytes"):
        json_schema(outer)


def test_field_without_an_annotation_is_told() -> None:
    """A field whose type nobody says has no schema."""
    cls = attrs.make_class("Odd", ["own"], bases=(PaperRecord,), kw_only=True, frozen=True)
    with pytest.raises(TypeError, match=r"^Odd\.own: the field has no annotation; expected str"):
        json_schema(cls)


def test_annotation_that_leads_nowhere_is_told() -> None:
    """A name that the module of the class does not know is named."""
    field = attrs.field(default=None, type=cast("type", "Unheard"))
    cls = attrs.make_class("Odd", {"own": field}, bases=(PaperRecord,), kw_only=True, frozen=True)
    with pytest.raises(TypeError, match=r"^Odd: name 'Unheard' is not defined"):
        json_schema(cls)


@pytest.mark.parametrize("taken", ["litrecord", "type"])
def test_field_with_a_name_of_the_format_is_told(taken: str) -> None:
    """What cannot be written has no schema, and the message is that of writing."""
    cls = attrs.make_class(
        "Odd",
        {taken: attrs.field(default=None, type=str)},
        bases=(PaperRecord,),
        kw_only=True,
        frozen=True,
    )
    with pytest.raises(
        TypeError, match=f"cannot hold a Odd: it needs the name of its field '{taken}'"
    ):
        json_schema(cls)


FOREIGN: Final = [
    (Author, "Author"),
    (int, "int"),
    ("paper", "'paper'"),
    (None, "None"),
    (PaperRecord(), "PaperRecord("),
    (types.GenericAlias(tuple, (int,)), "tuple[int]"),
]


@pytest.mark.parametrize(("cls", "shown"), FOREIGN, ids=str)
def test_class_that_is_not_written_alone_is_refused(cls: object, shown: str) -> None:
    """Only what `dumps` writes as an object of its own has a schema of its own."""
    with pytest.raises(TypeError) as caught:
        json_schema(cast("type[PaperRecord]", cls))
    told = f"cls: litrecord's JSON holds no objects of it (got {shown}"
    assert told == str(caught.value)[: len(told)]
    assert "expected PaperRecord, JournalProfile, JCRRanking, CASPartition, OtherRanking or" in str(
        caught.value
    )
