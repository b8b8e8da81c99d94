"""Formats of journal profiles: told apart, asked for rightly, and without loss whatever comes."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import json_values, texts

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.loading import load, loads
from litrecord.api.reading import iter_records, parse, read
from litrecord.errors import FormatError, LitrecordError, ParseError
from litrecord.model.extra import FrozenMapping, identical, thaw
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition
from litrecord.typing import Head

NAMES = ("openalex-source", "crossref-journal", "easyscholar")
OPENALEX: dict[str, object] = {
    "id": "https://openalex.org/S1234567",
    "issn_l": "1234-5679",
    "issn": ["1234-5679", "8765-4326"],
    "display_name": "臆造通讯",
    "abbreviated_title": "Inv. Lett.",
    "alternate_titles": ["Invented Letters"],
    "host_organization_name": "Invented Press",
    "country_code": "CN",
    "homepage_url": "https://journal.example",
    "type": "book series",
    "is_oa": False,
    "is_in_doaj": True,
    "works_count": 12,
    "ids": {"mag": 5, "wikidata": "https://www.wikidata.org/entity/Q1", "issn": ["1234-5679"]},
}
CROSSREF: dict[str, object] = {
    "title": "Invented Letters",
    "publisher": "Invented Press",
    "ISSN": ["1234-5679", "8765-4326"],
    "issn-type": [{"type": "print", "value": "1234-5679"}],
    "ISSN-L": "1234-5679",
    "counts": {"total-dois": 3},
}
EASYSCHOLAR: dict[str, object] = {
    "publicationName": "Invented Letters",
    "customRank": {"rank": ["1&&&2"]},
    "officialRank": {
        "all": {
            "sci": "Q1",
            "ssci": "Q2",
            "sciif": "7.1",
            "jci": 1.5,
            "sciUp": "医学2区",
            "sciUpSmall": "昆虫学1区/药学2区",
            "sciUpTop": "医学TOP",
            "xr": "医学2区",
            "xrWarn": "低",
            "sciwarn": "高",
            "eii": "EI",
            "cssci": "CSSCI扩展版",
            "ccf": "CCF A",
            "utd24": "UTD24",
            "nju": "一类",
            "esi": "临床医学",
            "new": "B",
        },
        "select": {"sci": "Q1"},
    },
}
DOCUMENTS = dict(zip(NAMES, (OPENALEX, CROSSREF, EASYSCHOLAR), strict=True))

ANSWERS: dict[str, dict[str, object]] = {
    "openalex-source": {"meta": {"count": 1}, "results": [OPENALEX]},
    "crossref-journal": {"message-type": "journal-list", "message": {"items": [CROSSREF]}},
    "easyscholar": {"code": 200, "msg": "SUCCESS", "data": EASYSCHOLAR},
}


# Asking for them


@pytest.mark.parametrize("name", NAMES)
def test_paper_cannot_be_made_of_a_journal(name: str, tmp_path: Path) -> None:
    """Whoever does not ask for profiles is told to, by every way of reading."""
    text = json.dumps(DOCUMENTS[name])
    path = tmp_path / "journal.json"
    path.write_text(text, encoding="utf-8")
    message = "this is a journal, not a paper; pass cls=JournalProfile"
    for call in (
        lambda: parse(text, format=name),
        lambda: parse(text),
        lambda: loads(text, cls=str),
        lambda: load(path),
        lambda: list(iter_records(path)),
    ):
        with pytest.raises((FormatError, TypeError), match=f"{message}|expected PaperRecord"):
            call()


@pytest.mark.parametrize("name", NAMES)
def test_every_way_of_reading_makes_the_same_profile(name: str, tmp_path: Path) -> None:
    """`parse`, `loads`, `read`, `load` and `iter_records` agree, with the format told or not."""
    text = json.dumps(DOCUMENTS[name], ensure_ascii=False)
    path = tmp_path / "journal.json"
    path.write_text(text, encoding="utf-8")
    made = loads(text, format=name, cls=JournalProfile)
    assert made == loads(text.encode(), cls=JournalProfile)
    assert [made] * 3 == [
        read(path, cls=JournalProfile)[0],
        load(path, cls=JournalProfile),
        *iter_records(path, cls=JournalProfile),
    ]
    assert name == (made.source.format if made.source else None)


@attrs.frozen(kw_only=True)
class Watched(JournalProfile):
    """A derived profile with a field of its own."""

    works_count: int


def test_derived_profile_is_filled_from_extra() -> None:
    """A field that a class adds to the profile comes from the value of its name in `extra`."""
    made = loads(json.dumps(OPENALEX), cls=Watched)
    assert (Watched, 12, "CN") == (type(made), made.works_count, made.country)
    own = '{"litrecord": "1", "type": "journal", "extra": {"a": {"works_count": 3}}}'
    assert 3 == loads(own, cls=Watched).works_count
    with pytest.raises(ParseError, match="works_count: Watched needs it"):
        loads(json.dumps(CROSSREF), cls=Watched)


@pytest.mark.parametrize("name", NAMES)
def test_formats_are_read_and_not_written(name: str) -> None:
    """The three are in the table of formats as sources only."""
    found = BUILTIN_FORMATS.get(name)
    assert (name, True, False, ()) == (found.name, found.readable, found.writable, found.suffixes)


# Telling them apart


FOREIGN: dict[str, object] = {
    "paper-of-crossref": {
        "DOI": "10.5555/1",
        "title": ["A"],
        "ISSN": ["1234-5679"],
        "issn-type": [],
    },
    "answer-about-papers": {"message-type": "work-list", "message": {"items": []}},
    "member-of-crossref": {"primary-name": "P", "counts": {}, "breakdowns": {}, "flags": {}},
    "csl": {"type": "article-journal", "title": "A", "ISSN": "1234-5679", "id": "a"},
    "work-of-openalex": {"id": "https://openalex.org/W1", "display_name": "A", "is_oa": True},
    "publisher-of-openalex": {
        "id": "https://openalex.org/P1",
        "works_api_url": "u",
        "host_organization": None,
    },
    "page-of-nothing": {"meta": {}, "results": []},
    "page-of-text": {"meta": {}, "results": ["a"]},
    "other-interface": {"code": 0, "msg": "", "data": {"a": 1}},
    "other-answer": {"code": 0, "msg": "", "more": 1},
    "aggregator": {"PeriodicalName": "臆造通讯", "title": "A", "JCR": "Q1"},
    "own": {"litrecord": "1", "type": "journal"},
    "list": [1],
}


@pytest.mark.parametrize("key", FOREIGN)
def test_what_is_something_else_is_not_taken(key: str) -> None:
    """Papers, members, other answers and the formats of papers are none of the three."""
    head = Head(text="", value=FOREIGN[key])
    assert [0, 0, 0] == [BUILTIN_FORMATS.parser(name).sniff(head) for name in NAMES]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        *((one, name) for name, one in DOCUMENTS.items()),
        *((one, name) for name, one in ANSWERS.items()),
        ({"id": "https://openalex.org/S1", "display_name": "A"}, "openalex-source"),
        ({"issn_l": None, "host_organization": None, "title": "A"}, "openalex-source"),
        ({"title": "A", "issn-type": [], "publisher": "P"}, "crossref-journal"),
        ({"message-type": "journal", "message": {}}, "crossref-journal"),
        ({"customRank": None, "officialRank": None}, "easyscholar"),
        ({"data": {"customRank": None}}, "easyscholar"),
        ({"code": 40002, "msg": "Key错误"}, "easyscholar"),
    ],
)
def test_each_is_told_by_its_keys(value: object, name: str) -> None:
    """Exactly one format is the surest, and it is the right one."""
    found = BUILTIN_FORMATS.sniff(Head(text="", value=value))
    assert name == (None if found is None else found.name)


# Nothing lost


def test_value_that_is_no_object_is_a_failure() -> None:
    """A line that is no object fails with its text, and strict reading raises."""
    found = parse(f"[1, {json.dumps(OPENALEX)}]", format="openalex-source", cls=JournalProfile)
    assert ([b"1"], 1) == ([one.raw for one in found.failures], len(found))
    with pytest.raises(ParseError):
        parse("[1]", format="easyscholar", cls=JournalProfile, strict=True)


def test_strict_reading_tells_keys_that_stand_twice() -> None:
    """A duplicate key is told once, with the first journal of its document."""
    text = '{"meta": {}, "results": [{"id": null, "id": null}, {"id": null}]}'
    found = parse(text, format="openalex-source", cls=JournalProfile, strict=True)
    assert [1, 0] == [len(found.problems_of(number)) for number in range(2)]
    assert ["duplicate-key"] == [one.code for one in found.problems]


def test_failure_to_make_the_class_has_the_text_of_the_journal() -> None:
    """A journal of a page that its class refuses fails with its own text."""
    found = parse(json.dumps(ANSWERS["crossref-journal"]), cls=Watched)
    assert [CROSSREF] == [json.loads(one.raw) for one in found.failures]
    bare = parse(json.dumps(CROSSREF), cls=Watched)
    assert [json.dumps(CROSSREF).encode()] == [one.raw for one in bare.failures]


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple, object]]:  # type: ignore[type-arg]
    """Yield every scalar and every empty container of a JSON value with its path."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    if not items:
        yield path, value
    for key, inner in items:
        yield from leaves(inner, (*path, key))


def value_of(value: object, path: tuple[str | int, ...]) -> object:
    """Return what stands at a path; `...` when nothing does."""
    for key in path:
        try:
            value = value[key]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return ...
    return value


def typed_scalars(value: object) -> Iterator[object]:
    """Yield every scalar in the fields of an object, and how the formats spell some of them."""
    if isinstance(value, tuple):
        for one in value:
            yield from typed_scalars(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.name not in {"extra", "source"}:
                yield from typed_scalars(getattr(value, field.name))
        if isinstance(value, CASPartition):
            for zones in (value.majors, value.minors):
                yield "/".join(f"{one.name_zh or one.name_en or ''}{one.zone}区" for one in zones)
            yield from (f"{one.name_zh or one.name_en or ''}TOP" for one in value.majors)
            yield "TOP"
    elif not isinstance(value, FrozenMapping):
        yield value


def spelled(profile: JournalProfile) -> list[object]:
    """Return every scalar that a profile has in its fields, spelled as in the source."""
    found = list(typed_scalars(attrs.evolve(profile)))
    found += [
        prefix + one.value
        for one in profile.ids
        for prefix in (
            "https://openalex.org/",
            "https://www.wikidata.org/entity/",
            "https://fatcat.wiki/container/",
        )
    ]
    found += [f"{one.index}{one.level or ''}" for one in profile.indexing]
    found += [True for one in profile.indexing if one.index == "DOAJ"]
    return [*found, *({"book-series": ["book series"], None: []}.get(profile.kind, ["journal"]))]


def assert_nothing_lost(document: object, profile: JournalProfile, name: str) -> None:
    """Every scalar is in a field or at its place in `extra`; what says nothing is in `extra`."""
    rest = thaw(profile.extra.get(name, FrozenMapping()))
    held = spelled(profile)
    for path, leaf in leaves(document):
        if identical(value_of(rest, path), leaf):
            continue
        assert leaf not in (None, "", [], {}), (path, leaf)
        assert any(identical(one, leaf) for one in held) or ("print" == leaf), (path, leaf)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_good_journal_is_lost(name: str) -> None:
    """Every value of a journal with all keys is in a field or in `extra`."""
    assert_nothing_lost(
        DOCUMENTS[name], loads(json.dumps(DOCUMENTS[name]), cls=JournalProfile), name
    )


# What is nearly right, for any of the formats
NEAR = (
    *("q1", "Q5", "医学2区。", "Medicine2区", "医学２区", "EI检索", "核心库", "7.5。", "<3", "N/A"),
    *(
        "TOP",
        "Top",
        "非TOP",
        "无",
        "",
        " ",
        None,
        True,
        False,
        5,
        7.5,
        [],
        {},
        "journal",
        "a&amp;b",
    ),
    *("12345679", "1234-5678", "0000-0000", ["1234-5679", "1234-5679"], "S7", "CSSCI", "FT50"),
    *("http://www.wikidata.org/wiki/Q7", [{"type": "print", "value": "12345679"}]),
)


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value inside a JSON value."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


@st.composite
def mutated(draw: st.DrawFn, document: dict[str, object]) -> dict[str, object]:
    """Draw a document with some of its values replaced, removed or added."""
    made = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 6))):
        paths = list(places(made))
        if not paths:
            break
        *around, key = draw(st.sampled_from(paths))
        holder = value_of(made, tuple(around))
        new = draw(st.sampled_from(NEAR) | json_values().map(thaw))
        if isinstance(holder, list):
            holder[int(key)] = copy.deepcopy(new)
        elif isinstance(holder, dict):
            change = draw(st.integers(0, 5))
            if change == 0:
                del holder[str(key)]
            else:
                holder[draw(texts()) if change == 1 else str(key)] = copy.deepcopy(new)
    return made


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_no_change_of_a_journal_loses_anything(name: str, data: st.DataObject) -> None:
    """Whatever stands at a key, reading never fails otherwise than told and loses nothing."""
    document = data.draw(mutated(DOCUMENTS[name]))
    found = parse(json.dumps(document), format=name, cls=JournalProfile)
    assert 1 == len(found) + len(found.failures)
    for profile in found:
        assert_nothing_lost(document, profile, name)
        assert all(one.path and one.location for one in found.problems)
    for failure in found.failures:
        assert identical(document, json.loads(failure.raw))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_no_change_of_an_answer_raises_anything_else(name: str, data: st.DataObject) -> None:
    """Answers that are not what they should be are failures or errors of litrecord."""
    document = data.draw(mutated(ANSWERS[name]))
    try:
        found = parse(json.dumps(document), cls=JournalProfile)
    except LitrecordError:
        return
    for profile in found:
        assert profile == loads_own(profile)


def loads_own(profile: JournalProfile) -> JournalProfile:
    """Write a profile as litrecord's own JSON and read it again."""
    from litrecord.api.writing import dumps

    return loads(dumps(profile), cls=JournalProfile)
