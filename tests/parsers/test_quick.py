"""The quick path of the founding format comes to the same as the plain one, whatever is read."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.papers import invent_papers
from founding import CLEAN, VALUES, clean_record, joined, levels, records
from litrecord import dumps, parse
from litrecord.codec.json_values import JsonItem
from litrecord.errors import Failure, Location, ParseError, Problem
from litrecord.limits import DEFAULT_LIMITS, Limits
from litrecord.model.record import PaperRecord
from litrecord.parsers.aggregator import quick
from litrecord.parsers.aggregator.quick import draft_quickly
from litrecord.parsers.aggregator.record import draft_record
from litrecord.typing import Draft
from litrecord.vocab.aggregator import JOURNAL_KEYS, KEYS

WHERE = Location(source="invented.jsonl", line=3, index=2)


def _line(raw: dict[str, Any]) -> str:
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def _item(raw: dict[str, Any]) -> JsonItem:
    return JsonItem(value=raw, location=WHERE, raw=_line(raw).encode(errors="surrogatepass"))


def _quickly(raw: dict[str, Any]) -> Draft | None:
    return draft_quickly([_item(raw)], DEFAULT_LIMITS)[0]


def _everything(value: object) -> object:
    """Return a value of the model as plain values: what takes no part in `==`, and types, too."""
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        return type(value).__name__, [
            (one.name, _everything(getattr(value, one.name))) for one in fields
        ]
    if isinstance(value, tuple | list):
        return type(value).__name__, [_everything(one) for one in value]
    return type(value).__name__, repr(value)


def _check(raw: dict[str, Any]) -> bool:
    """Compare both paths; tell whether the quick one took the record."""
    found = _quickly(json.loads(json.dumps(raw)))
    if found is None:
        return False
    plain = draft_record(json.loads(json.dumps(raw)), location=WHERE, limits=DEFAULT_LIMITS)
    expected = PaperRecord(**plain.fields)  # type: ignore[arg-type]  # by field name
    assert found.made == expected
    assert _everything(found.made) == _everything(expected)
    assert _everything(found.problems) == _everything(plain.problems)
    return True


@settings(max_examples=300)
@given(records())
def test_both_paths_agree_on_records_of_any_kind(raw: dict[str, Any]) -> None:
    """Record, source, layout, raw texts and problems are the same, type by type."""
    _check(raw)


@settings(max_examples=300)
@given(
    st.sampled_from([*KEYS, *JOURNAL_KEYS]), VALUES, st.sampled_from(["first", "second", "both"])
)
def test_both_paths_agree_on_any_value_of_any_key(key: str, value: object, where: str) -> None:
    """A value of any type under any key, in one level or both, is read alike."""
    outer, inner = levels()
    for level in {"first": [outer], "second": [inner], "both": [outer, inner]}[where]:
        if key in JOURNAL_KEYS:
            level["journal"] = level["journal"] | {key: value}
        elif key != "resultStr":
            level[key] = value
    # An object with keys of its own in place of the journal is left to the plain path.
    assert _check(joined(outer, inner)) or key == "journal"


@pytest.mark.parametrize("key", [key for key in KEYS if key != "resultStr"])
@pytest.mark.parametrize(
    ("one", "other"),
    [(1, True), (1, 1.0), (0.0, -0.0), (0, False), ("1", 1), ("", None), ([], None), ([1], [True])],
)
def test_values_that_equal_are_not_taken_for_each_other(
    key: str, one: object, other: object
) -> None:
    """1, 1.0 and True are told apart, between the levels and between records in a row."""
    for first, second in ((one, other), (other, one)):
        outer, inner = levels(**{key: first})
        assert _check(joined(outer, inner | {key: second}))
        assert _check(joined(outer, inner | {key: first}))


@pytest.mark.parametrize("key", [key for key in KEYS if key not in {"resultStr", "title"}])
@pytest.mark.parametrize(("one", "other"), [(1, True), (0.0, -0.0), (0, False), ([1], [True])])
def test_values_that_equal_are_told_apart_between_levels_that_else_are_the_same(
    key: str, one: object, other: object
) -> None:
    """Levels that equal each other as a whole are still compared type by type."""
    for first, second in ((one, other), (other, one)):
        assert _check(joined(CLEAN | {key: first}, CLEAN | {key: second}))


@pytest.mark.parametrize("key", ["Total", "Score", "PeriodicalIF", "TitleCN", "RegionNum"])
def test_a_rounded_integer_is_not_the_float_that_it_equals(key: str) -> None:
    """An integer beyond 64 bits in one level is not the float in the other."""
    big = 10**22
    for first, second in ((1e22, big), (big, 1e22), (big, big), (big + 1, big)):
        assert _check(joined(CLEAN | {key: first}, CLEAN | {key: second}))


@pytest.mark.parametrize(
    "lines",
    [
        [{"resultStr": '{"title":"A"}'}, {"journal": {"title": "X"}, "PeriodicalIF": 1}],
        [{"journal": {"name": "J"}}, {"PeriodicalIF": 1, "resultStr": '{"name":"X"}'}],
    ],
)
def test_keys_of_a_level_are_no_keys_of_a_journal(lines: list[dict[str, Any]]) -> None:
    """What is in order in one place is not therefore so in another."""
    for raw in (*lines, *lines):
        _check(raw)


@pytest.mark.parametrize(
    "kinds",
    [{"differing": 0.0}, {}, {"differing": 1.0}, {"faulty": 0.05}, {"faulty": 0.5}],
    ids=["alike", "a tenth differing", "differing", "faulty", "very faulty"],
)
def test_both_paths_agree_on_a_corpus(kinds: dict[str, float]) -> None:
    """The quick path takes all records of the benchmark, also faulty ones, and reads them alike."""
    for line in invent_papers(250, **kinds):
        assert _check(json.loads(line))


@pytest.mark.parametrize(
    "raw",
    [
        dict(reversed(CLEAN.items())),
        CLEAN | {"unknown": 1},
        CLEAN | {"journal": {"name": "A", "unknown": None}},
        CLEAN | {"journal": {"pages": "1", "name": "A"}},
        joined(CLEAN, {"unknown": 1}),
    ],
    ids=["order", "unknown key", "unknown key inside", "order inside", "inner level"],
)
def test_what_is_laid_out_otherwise_is_left_to_the_plain_path(raw: dict[str, Any]) -> None:
    """Keys without a meaning, or in another order, are none of its business."""
    assert _quickly(raw) is None


def _repeated(**changes: object) -> str:
    """Return the line of a record whose inner level is the same letter by letter."""
    return _line(joined_alike(CLEAN | changes))


def joined_alike(outer: dict[str, Any]) -> dict[str, Any]:
    """Put a record into itself, as programs do that have no translation."""
    return outer | {"resultStr": _line(outer | {"resultStr": None})}


def _check_line(line: str) -> Draft:
    """Compare both paths on a line as bytes and as text."""
    plain = draft_record(json.loads(line), location=WHERE, limits=DEFAULT_LIMITS)
    expected = PaperRecord(**plain.fields)  # type: ignore[arg-type]  # by field name
    for raw in (line.encode(), line):
        item = JsonItem(value=json.loads(line), location=WHERE, raw=raw)
        (found,) = draft_quickly([item], DEFAULT_LIMITS)
        assert found is not None
        assert _everything(found.made) == _everything(expected)
        assert _everything(found.problems) == _everything(plain.problems)
    return plain


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"title": 'A "quoted" \\ title, "resultStr": in words'},
        {"abstract": '}"', "JCRName": '}"}'},
        {"Total": "}"},
        {"doi": 7},
        {"journal": None},
        {"authors": "\ud800"},
    ],
)
def test_an_inner_level_that_repeats_the_outer_one_is_read_like_it(
    changes: dict[str, object],
) -> None:
    """Quotes, braces and backslashes in the values change nothing."""
    _check(joined_alike(CLEAN | changes))
    assert _quickly(joined_alike(CLEAN | changes)) is not None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A key that stands twice: the last counts, and the inner level has another value.
        (',"platform":', ',"title":"Another","platform":'),
        (',"platform":', ',"doi":null,"platform":'),
        # The inner level is not quite the same.
        ('\\"Total\\":0', '\\"Total\\":0.0'),
        ('\\"Total\\":0', '\\"Total\\":false'),
        ('\\"resultStr\\":null', '\\"resultStr\\":nul2'),
        ('\\"resultStr\\":null', '\\"resultStr\\":\\"\\"'),
        ('\\"resultStr\\":null', '\\"resultStr\\": null'),
        ('0}","platform"', '0} ","platform"'),
        ('0}","platform"', '0}}","platform"'),
        ('0}","platform"', '0","platform"'),
        # Another value of the same length
        ('invented-2024-0042\\",\\"DOIUrl', 'invented-2024-0043\\",\\"DOIUrl'),
        # The end of the inner level is spelled otherwise, and what follows looks like it.
        ('0}","platform":"Semanticscholar"', '0\\u007d","platform":"}"'),
        ('0}","platform":"Semanticscholar"', '0\\u007D","platform":"}"'),
        # The outer level is spelled otherwise.
        ('"Total":0}', '"Total": 0}'),
        ('"Total":0}', '"Total":0} '),
        ('"resultStr":"', '"resultStr": "'),
        ('{"title"', '{ "title"'),
    ],
)
def test_an_inner_level_that_nearly_repeats_the_outer_one_is_not_taken_for_it(
    old: str, new: str
) -> None:
    """Only what is the same letter by letter is the same; of a key that stands twice, too."""
    line = _repeated()
    start, found, end = line.rpartition(old)
    assert found
    _check_line(start + new + end)


@pytest.mark.parametrize(
    "line",
    [
        (
            '{"title":"A","PeriodicalIF":1,"resultStr":"{\\"title\\":\\"A\\",\\"PeriodicalIF\\":1,'
            '\\"resultStr\\":null\\u007d","platform":"}"}'
        ),
        (
            '{"title":"A","PeriodicalIF":1,"resultStr":null,"title":"B","resultStr":'
            '"{\\"title\\":\\"A\\",\\"PeriodicalIF\\":1,\\"resultStr\\":null}"}'
        ),
        (
            '{"title":"A","PeriodicalIF":1,"resultStr":null,"platform":"B","resultStr":'
            '"{\\"title\\":\\"A\\",\\"PeriodicalIF\\":1,\\"resultStr\\":null}"}'
        ),
        (
            '{"title":"t","PeriodicalId":{"a":1,"resultStr":null},"resultStr":"{\\"title\\":\\"t\\",'
            '\\"PeriodicalId\\":{\\"a\\":1,\\"resultStr\\":null}\\u007d","TitleCN":{"z":"}"}}'
        ),
        (
            # What is no JSON, as an object in it is not closed
            r'{"title":"t","PeriodicalId":{"a":1,"resultStr":"x"},"resultStr":'
            r'"{\"title\":\"t\",\"PeriodicalId\":{\"a\":1,\"resultStr\":null}"}'
        ),
    ],
)
def test_what_only_looks_like_repeating_is_decoded(line: str) -> None:
    """The key inside a value, the key twice, and a brace spelled as an escape deceive nobody."""
    plain = draft_record(json.loads(line), location=WHERE, limits=DEFAULT_LIMITS)
    expected = PaperRecord(**plain.fields)  # type: ignore[arg-type]  # by field name
    for raw in (line.encode(), line):
        item = JsonItem(value=json.loads(line), location=WHERE, raw=raw)
        (found,) = draft_quickly([item], DEFAULT_LIMITS)
        if found is not None:
            assert _everything(found.made) == _everything(expected)
            assert _everything(found.problems) == _everything(plain.problems)


@pytest.mark.parametrize(
    "odd", ["A\0B", "A\rB", "a\x0bb", "\ud800 ", "A\x1eB", " \x7f", "&amp;\x7f"]
)
@pytest.mark.parametrize("key", ["title", "abstract"])
def test_no_control_character_stays_in_a_text(key: str, odd: str) -> None:
    """They are removed from titles and abstracts by both paths, and come back when written."""
    raw = CLEAN | {key: odd}
    assert _check(raw)
    (record,) = parse(json.dumps(raw))
    text = getattr(record, key)
    assert text is None or not set("\0\r\x0b\ud800\x1e\x7f").intersection(text.variants[0].value)
    assert json.loads(dumps(record, "aggregator")) == raw


def test_long_values_are_not_remembered() -> None:
    """The caches are bounded in size as well as in number."""
    for key in ("publicationDate", "paperid", "TitleCN", "JCRName", "publicationTypes"):
        _check(CLEAN | {key: f"{key} {'x' * 5000}"})
    kept = (
        *(quick._dates, quick._words, quick._kept_kinds),
        *(quick._kept_venues, quick._kept_extras),
    )
    assert all("xxxxx" not in repr(list(cache)) for cache in kept)


def test_what_repeats_is_not_decoded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """That is what looking at the letters saves; else the inner level is decoded."""
    decoded: list[object] = []

    def decode(text: bytes | str) -> object:
        decoded.append(text)
        return json.loads(text)

    monkeypatch.setattr("litrecord.parsers.aggregator.quick.decode_at_once", decode)
    _check_line(_repeated())
    assert decoded == []
    _check_line(_line(clean_record()))
    assert len(decoded) == 2


def test_a_missing_key_is_no_reason_to_leave_a_record() -> None:
    """Keys that are not there leave the others in order."""
    for key in KEYS:
        raw = {name: value for name, value in clean_record().items() if name != key}
        assert _check(raw)


def test_items_of_every_kind_keep_their_places() -> None:
    """What is no record, or has the text of a page after it, has None in its place."""
    failure = Failure(raw=b"x", location=WHERE, error=ParseError("invented"))
    page = attrs.evolve(_item(clean_record()), tail=("title",))
    items = [
        failure,
        _item(clean_record()),
        attrs.evolve(_item({}), value=[1]),
        page,
        _item(clean_record(doi=7)),
    ]
    found = draft_quickly(items, DEFAULT_LIMITS)
    assert [draft is not None for draft in found] == [False, True, False, False, True]


def test_narrow_limits_are_left_to_the_plain_path() -> None:
    """What it remembers is sized for usual limits; others it does not know."""
    narrow = Limits(entries=10)
    assert draft_quickly([_item(clean_record())], narrow) == [None]


def test_the_inner_level_may_not_nest_deeper_than_allowed() -> None:
    """A limit on depth holds for the inner level, even if it is decoded at once."""
    flat: dict[str, Any] = dict.fromkeys(CLEAN)
    outer = joined(flat, flat | {"journal": {"name": "A"}})
    for depth, codes in ((1, ["nested-result-unreadable"]), (2, [])):
        (draft,) = draft_quickly([_item(outer)], Limits(depth=depth))
        assert draft is not None
        assert [one.code for one in draft.problems] == codes


@pytest.mark.parametrize("number", ["1e400", "123456789012345678901234567890", "NaN", "1e3"])
def test_delicate_numbers_of_the_inner_level_are_read_with_care(number: str) -> None:
    """A number that a decoder refuses or rounds makes no difference between the paths."""
    outer, inner = levels()
    text = json.dumps(inner, ensure_ascii=False)
    outer["resultStr"] = text.replace('"Total": 0', f'"Total": {number}')
    assert number in outer["resultStr"]
    assert _check(outer)


def test_caches_forget_when_they_are_full() -> None:
    """More different dates, volumes, counts and types than are remembered are read as well."""
    lines = [
        json.dumps(
            CLEAN
            | {
                "publicationDate": f"{1000 + number}-01-02",
                "citationCount": str(number),
                "publicationTypes": f"Type {number}",
                "PeriodicalId": number,
                "PeriodicalIF": number / 8,
                "journal": {"name": f"J{number}", "volume": f"{number} 1", "pages": "1"},
            }
        )
        for number in range(5000)
    ]
    found = parse("\n".join(lines))
    assert len(found) == 5000
    assert [record.citation_count for record in found] == list(range(5000))
    assert [record.volume for record in found] == [str(number) for number in range(5000)]
    assert [str(record.journal.name) for record in found if record.journal] == [
        f"J{number}" for number in range(5000)
    ]


def test_the_problems_of_a_record_know_their_place() -> None:
    """Problems that are made quickly have the location that others have."""
    (draft,) = draft_quickly([_item(clean_record(doi=7))], DEFAULT_LIMITS)
    assert draft is not None
    assert all(isinstance(one, Problem) and one.location == WHERE for one in draft.problems)
    assert {one.code for one in draft.problems} == {"wrong-type"}
