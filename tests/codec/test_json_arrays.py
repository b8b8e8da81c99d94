"""Arrays of records, alone and in the answers of providers: whole, broken, and too large."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.codec import json as codec
from litrecord.codec.document import InputDocument
from litrecord.codec.json_values import JsonItem, iter_values
from litrecord.errors import Failure, LimitError, Location, ParseError
from litrecord.limits import Limits
from litrecord.model.extra import identical, thaw
from strategies import json_values

INSIDE = (("message", "items"), ("results",), ("data",))
BLOCK = 65_536


@pytest.fixture(params=["with orjson", "without orjson"], autouse=True)
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run every test with and without the fast decoder."""
    if request.param == "without orjson":
        monkeypatch.setattr(codec, "_fast", None)
    return str(request.param)


def cut(
    data: object, *, find_duplicates: bool = False, inside: object = INSIDE, **limits: int
) -> list[JsonItem | Failure]:
    """Cut a document into values."""
    bounds = Limits(**limits)
    opened = InputDocument(data, name="papers", limits=bounds)
    return list(iter_values(opened, limits=bounds, find_duplicates=find_duplicates, inside=inside))


def forms(text: str) -> Iterator[object]:
    """Yield a text as text, in two encodings, and as a stream."""
    yield text
    yield text.encode()
    yield text.encode("utf-16")
    yield io.BytesIO(text.encode())


def values(items: list[JsonItem | Failure]) -> list[object]:
    """Return the values, and for each failure its bytes."""
    return [item.raw if isinstance(item, Failure) else item.value for item in items]


def failure_of(items: list[JsonItem | Failure]) -> Failure:
    """Return the only failure."""
    (failure,) = (item for item in items if isinstance(item, Failure))
    return failure


# Broken arrays

BROKEN = {
    "cut-in-an-object": ('[{"a": 1}, {"b": [2', [{"a": 1}, b'{"b": [2']),
    "cut-in-a-string": ('[{"a": 1}, {"b": "]},{"c', [{"a": 1}, b'{"b": "]},{"c']),
    "cut-after-an-object": ('[{"a": 1}, {"b": 2}', [{"a": 1}, {"b": 2}, b""]),
    "cut-after-a-comma": ('[{"a": 1},\n', [{"a": 1}, b""]),
    "cut-after-lines": ('[\n{"a": 1},\n{"b": 2}\n', [{"a": 1}, {"b": 2}, b""]),
    "cut-in-a-line": ('[1,\n{"b": 2}\r\n', [1, {"b": 2}, b""]),
    "cut-after-text": ('[{}, "a"', [{}, "a", b""]),
    "cut-after-an-array": ("[{}, [1]", [{}, [1], b""]),
    "cut-in-a-number": ("[{}, 12", [{}, b"12"]),
    "cut-after-a-fault": ('[{}, {"a"}', [{}, b'{"a"}']),
    "closed-by-a-brace": ('[{"a": 1}}, {"b": 2}]', [{"a": 1}, b'}, {"b": 2}]']),
    "fault-closed-by-a-brace": ('[{}, {"a"}} ]', [{}, b'{"a"}', b"} ]"]),
    "no-value": ('[{"a": }, {"b": 2}]', [b'{"a": }', {"b": 2}]),
    "no-number": ('[{"a": NaN}, {"b": 2}]', [b'{"a": NaN}', {"b": 2}]),
    "beyond-a-double": ('[{"a": 1e400}, {"b": 2}]', [b'{"a": 1e400}', {"b": 2}]),
    "no-comma": ('[{"a": 1} {"b": 2}, {"c": 3}]', [b'{"a": 1} {"b": 2}', {"c": 3}]),
    "two-commas": ("[{},, {}]", [{}, b"", {}]),
    "comma-at-the-end": ("[{}, {}, ]", [{}, {}, b""]),
    "words": ('[oops, {"a": 1}]', [b"oops", {"a": 1}]),
    "guess-in-a-string": ('[{"a": "},{"}, {"b": }, {}]', [{"a": "},{"}, b'{"b": }', {}]),
    "followed-by-text": ('[{"a": 1}]\nsome text\n', [{"a": 1}, b"some text\n"]),
    "followed-by-an-array": ('[{"a": 1}][{"b": 2}]', [{"a": 1}, b'[{"b": 2}]']),
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_elements_cost_themselves_alone(text: str, expected: list[object]) -> None:
    """What is no JSON in an array is a failure with its bytes; all other elements are read."""
    for data in forms(text):
        items = cut(data)
        assert expected == values(items)
        assert list(range(len(expected))) == [item.location.index for item in items]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[{}, {"b": 2', "papers, record 1: not JSON: the array breaks off at byte 12"),
        ("[{}} ]", "papers, record 1: not JSON: the array breaks off at byte 3"),
        ("[{}]  oops", "papers, record 1: not JSON: something follows the array, from byte 6 on"),
        ("[{}, {1}]", "papers, record 1: not JSON: Expecting property name"),
    ],
)
def test_failures_say_where(text: str, message: str) -> None:
    """The error names the record and, where the array itself is broken, the byte."""
    for data in (text, text.encode()):
        failure = failure_of(cut(data))
        assert str(failure.error).startswith(message)
        assert Location(source="papers", index=1) == failure.location
        assert (None, None) == (failure.error.__cause__, failure.error.__traceback__)


@pytest.mark.parametrize("size", [10, 2 * BLOCK])
@pytest.mark.parametrize(
    "text", ['["x"', '["x", NaN]', '["x"] oops', '[{"x"}]', '[["x", 1}', '{"results": ["x", 1}']
)
def test_arrays_without_an_object_are_refused(text: str, size: int) -> None:
    """What is broken and holds not one object is an error, however long it is."""
    with pytest.raises(ParseError, match=r"^papers.*: not JSON: "):
        cut(text.replace("x", "x" * size))


def test_arrays_without_an_object_are_refused_soon() -> None:
    """A thousand values with a fault and without an object are enough."""
    text = "[" + "1," * 998 + "NaN,"
    assert [1] * 998 == values(cut(text + "{}]"))[:998]
    with pytest.raises(ParseError, match=r"^papers, record 998: not JSON: NaN is no number"):
        cut(text + "1," * 4 * BLOCK + "{}]")


def test_sound_arrays_without_an_object_are_read() -> None:
    """Any number of values is read where nothing is wrong."""
    assert [1] * 3000 == values(cut("[" + "1," * 2999 + "1]"))


def test_records_over_a_limit_are_no_reason_to_refuse() -> None:
    """Elements that are too large may be records: they are failures, also where all are."""
    for text in ('[{"a": 123456789}]', '[{"a": "' + "x" * BLOCK + '"}]', '["a", "0123456789"]'):
        failure = failure_of(cut(text, record_size=10))
        assert isinstance(failure.error, LimitError)


def test_depth_is_that_of_each_element() -> None:
    """An element that nests too deep is a failure; one that nests as deep as allowed is read."""
    text = '[{"a": [[1]]}, {"a": [[[1]]]}, {"b": 2}]'
    items = cut(text, depth=3)
    assert [{"a": [[1]]}, b'{"a": [[[1]]]}', {"b": 2}] == values(items)
    assert isinstance(failure_of(items).error, LimitError)


def test_long_integers_cost_their_element() -> None:
    """An integer with more digits than allowed is a failure of its element."""
    items = cut("[{}, 12345678901234567890, 1]".replace("1234", "1234" * 2000), digits=5000)
    assert [{}, 1] == [item.value for item in items if isinstance(item, JsonItem)]
    assert isinstance(failure_of(items).error, LimitError)


@pytest.mark.parametrize("size", [200, 300_000])
def test_large_elements_are_failures(size: int) -> None:
    """An element over the limit is a failure with its first thousand bytes; the rest is read."""
    long = '{"a": "' + "x" * size + '"}'
    for data in forms(f'[{{"b": 1}}, {long}, {{"c": 2}}]'):
        items = cut(data, record_size=100)
        assert [{"b": 1}, long[:1000].encode(), {"c": 2}] == values(items)
        assert isinstance(failure_of(items).error, LimitError)


def test_damage_comes_after_what_was_read() -> None:
    """Of a damaged gzip stream the elements before the damage come before the error."""
    text = json.dumps([{"a": at, "b": str(at * 7919)} for at in range(100_000)])
    packed = gzip.compress(text.encode())[:-9]
    document = InputDocument(packed, limits=Limits())
    items = iter_values(document, limits=Limits())
    assert {"a": 0, "b": "0"} == next(items).value
    with pytest.raises(ParseError, match="the gzip stream is damaged"):
        list(items)


def test_lone_surrogates_of_a_text_are_kept() -> None:
    """Half a character that stands in a text itself is read there, in arrays as in lines."""
    for text in ('[{"a": "\ud800"}]', '{"x": "\udc00", "data": [{"a": "\ud800"}]}'):
        (item,) = cut(text)
        assert {"a": "\ud800"} == item.value
        assert b'{"a": "\xed\xa0\x80"}' == item.source()


def test_white_space_before_an_array_may_be_long() -> None:
    """An array is one after any white space."""
    for text in forms(" \n" * 50_000 + '[{"a": 1}\n]'):
        assert [{"a": 1}] == values(cut(text))


# Arrays in objects

WORKS = [{"a": "]}"}, {"b": [{}, {}]}]
ANSWERS = {
    "crossref": {"status": "ok", "message": {"facets": {}, "items": WORKS, "total-results": 2}},
    "openalex": {"meta": {"count": 2, "results": [1]}, "results": WORKS, "group_by": []},
    "semantic-scholar": {"total": 2, "offset": 0, "next": {"data": [1]}, "data": WORKS},
    "nothing-around": {"data": WORKS},
    "brackets-around": {"a": ["{"], "b": {"c": [[], "]"]}, "results": WORKS, "d": [{"data": [1]}]},
    "empty": {"results": []},
    "other-types": {"message": "ok", "results": {"data": [1]}, "data": WORKS},
    "other-items": {"message": {"data": [1], "x": {"items": [1]}}, "results": WORKS},
}


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_records_of_an_answer_are_read(answer: dict[str, object], indent: int | None) -> None:
    """The elements of the array under one of the paths are values, each with its bytes."""
    expected = [] if answer == ANSWERS["empty"] else WORKS
    for data in forms("\n" + json.dumps(answer, indent=indent) + "\n\n"):
        items = cut(data)
        assert expected == values(items)
        assert expected == [json.loads(item.source()) for item in items]
        assert [Location(source="papers", line=2, index=at) for at in range(len(expected))] == [
            item.location for item in items
        ]


@given(st.lists(st.dictionaries(st.text(max_size=5), json_values(), max_size=3), max_size=4))
def test_answers_and_arrays_hold_the_same(objects: list[dict[str, object]]) -> None:
    """Records are the same in an array and in an answer, whatever they hold and stand between."""
    plain = [{key: thaw(value) for key, value in one.items()} for one in objects]
    for indent in (None, 2):
        text = json.dumps({"meta": plain, "results": plain, "rest": plain}, indent=indent)
        assert identical(plain, values(cut(text)))
        assert identical(plain, values(cut(json.dumps(plain, indent=indent).encode())))


def test_first_array_is_taken() -> None:
    """Of several arrays under known paths the first in the document's own order is read."""
    assert [2] == values(cut('{"x": {"results": [1]}, "data": [2], "results": [3]}'))


@pytest.mark.parametrize(
    "text",
    [
        '{"a": [1]}',
        '{"a": {"results": [1]}, "message": {"results": [1], "b": {"items": [1]}}}',
        '{"results": null, "data": {"data": [1]}, "message": []}',
        '{"resul\\u0074s": [1]}',
        "{}",
        '{"message": {}}',
    ],
)
def test_objects_without_such_an_array_are_values(text: str) -> None:
    """An object in which no path leads to an array is one value, in one line or in several."""
    for data in forms(text):
        (item,) = cut(data)
        assert (json.loads(text), 1) == (item.value, item.location.line)
    spread = "\n\n" + text.replace(", ", ",\n").replace("{", "{\n")
    for data in forms(spread):
        (item,) = cut(data)
        assert (json.loads(text), 3) == (item.value, item.location.line)
        assert spread.strip().encode() == item.source()


def test_objects_without_such_an_array_may_be_long() -> None:
    """An object that arrives in several blocks is whole where no array is found in it."""
    value = {"a": "é" * BLOCK, "b": [1] * BLOCK, "message": {"c": {"items": [1]}}}
    for data in forms(json.dumps(value, ensure_ascii=False, indent=1)):
        assert [value] == values(cut(data))


def test_only_some_keys_are_looked_at() -> None:
    """An array after a thousand keys is not looked for: no provider's answer has as many."""
    keys = {f"k{number}": number for number in range(999)}
    assert [1] == values(cut(json.dumps(keys | {"data": [1]})))
    many = keys | {"one": 0, "data": [1]}
    assert [many] == values(cut(json.dumps(many)))


def test_other_values_are_values() -> None:
    """What is neither an object nor an array is one value or none, as without paths."""
    assert ["text"] == values(cut(' "text"\n'))
    with pytest.raises(ParseError, match=r"^papers: there is nothing to read"):
        cut(" \n")
    with pytest.raises(ParseError, match=r"^papers, line 1, .* this looks like an HTML page"):
        cut("<html>\n</html>")


def test_paths_are_asked_for() -> None:
    """Without paths an answer is one value."""
    assert [{"data": [1]}] == values(cut('{"data": [1]}', inside=()))


# Answers in lines


def test_lines_of_answers_are_opened() -> None:
    """Each line is an answer or a record; values have their line, and positions go on."""
    lines = '{"results": [{"a": 1}, {"b": 2}]}\n\n{"c": 3}\n{"x": 1, "data": [4]}\n{"results": 5}\n'
    for data in forms(lines):
        items = cut(data)
        assert [{"a": 1}, {"b": 2}, {"c": 3}, 4, {"results": 5}] == values(items)
        assert [(1, 0), (1, 1), (3, 2), (4, 3), (5, 4)] == [
            (item.location.line, item.location.index) for item in items
        ]


def test_broken_lines_of_answers_cost_little() -> None:
    """A line that is no JSON is a failure, and one that breaks off loses its last record alone."""
    text = (
        'oops\n{"data": [{"a": 1}, {"b"\n{"data": [{"c": }, {"d": 4}]}\n{"data": [{}]} 1\n{"data"\n'
    )
    expected = [
        *(b"oops", {"a": 1}, b'{"b"', b'{"c": }', {"d": 4}, {}),
        *(b"1", b'{"data"'),
    ]
    for data in forms(text):
        items = cut(data)
        assert expected == values(items)
        assert [1, 2, 2, 3, 3, 4, 4, 5] == [item.location.line for item in items]


def test_lines_without_an_object_are_refused() -> None:
    """Lines of answers in which nothing can be read are an error."""
    with pytest.raises(ParseError, match=r"^papers, line 1, record 0: not JSON"):
        cut('{"data": [{1}]}\n{"data": [{2}]}\n')


def test_first_line_may_be_long() -> None:
    """An answer of more than 4 MiB in a line may be followed by others in lines."""
    long = json.dumps({"data": [{"a": "x" * 1_000_000}] * 5})
    for data in forms(f'\n{long}\n\n{{"data": [{{"b": 1}}]}}\n{{"c": 2}}'):
        items = cut(data)
        assert [{"a": "x" * 1_000_000}] * 5 + [{"b": 1}, {"c": 2}] == values(items)
        assert [2] * 5 + [4, 5] == [item.location.line for item in items]


def test_lines_over_the_limit_are_not_opened() -> None:
    """A line that is longer than a record may be is a failure, whatever is in it."""
    long = '{"data": [' + "{}, " * 50 + "{}]}"
    assert [{}, long[:101].encode(), {}] == values(cut(f"{{}}\n{long}\n{{}}", record_size=100))


def test_answers_may_be_longer_than_a_record() -> None:
    """The limit holds for each record, not for the answer, nor for what follows in it."""
    works = [{"a": at} for at in range(100)]
    around = '{"data": %s, "b": "' + "x" * 200 + '"}'
    assert works == values(cut(around % json.dumps(works), record_size=100))
    assert works == values(cut(around % json.dumps(works) + "\n", record_size=100))


# Broken answers

FAULTS = {
    "cut-in-a-record": ('{"data": [{}, {"a": 1', [{}, b'{"a": 1'], "the array breaks off at"),
    "cut-after-the-array": ('{"data": [{}]', [{}, b""], "the object of the array does not end"),
    "cut-after-a-key": ('{"data": [{}], "b', [{}, b', "b'], "the object of the array does not"),
    "cut-in-the-outer": ('{"message": {"items": [{}]}', [{}, b"}"], "the object of the array"),
    "no-comma": ('{"data": [{}] "b": 1}', [{}, b' "b": 1}'], "the object of the array does not"),
    "no-comma-before": ('{"b": 1,, "data": [{}]}', [{}, b"}"], "the object of the array does not"),
    "other-bracket": ('{"data": [{}]]', [{}, b"]"], "the object of the array does not end as one"),
    "text-after-it": ('{"data": [{}]}\noops', [{}, b"oops"], "something follows the object"),
    "object-after-it": ('{"data": [{}]} {}', [{}, b"{}"], "something follows the object, from"),
    "twice": ('{"data": [{}], "data": [{"a": 1}]}', [{}, b', "data": [{"a": 1}]}'], "data stands"),
}


@pytest.mark.parametrize(("text", "expected", "message"), FAULTS.values(), ids=FAULTS)
def test_broken_answers_keep_their_records(text: str, expected: list[object], message: str) -> None:
    """What is wrong around the array is a failure after its records, and says what and where."""
    for data in forms(text):
        items = cut(data)
        assert expected == values(items)
        failure = failure_of(items)
        assert message in str(failure.error)
        assert Location(source="papers", line=1, index=1) == failure.location


def test_faults_after_the_array_have_their_byte() -> None:
    """What follows the array is told with the byte where it begins."""
    failure = failure_of(cut('{"data": [{}], "b"}'))
    assert str(failure.error).endswith("does not end as one, from byte 13 on")
    failure = failure_of(cut('{"message":{"items": [{}]},"message":{"items":[{}]}}'))
    assert "message.items stands twice, and the first was read, from byte 25 on" in str(
        failure.error
    )


def test_nothing_is_lost_where_the_second_is_empty() -> None:
    """A second array under the same key that has nothing in it is no failure."""
    assert [{}] == values(cut('{"data": [{}], "data": []}'))


def test_faults_beyond_the_limit_are_told_where_the_document_ends() -> None:
    """An object that never ends after its array is a failure with the beginning of that."""
    rest = ', "b": "' + "x" * 2000
    assert [{}, rest[:1000].encode()] == values(cut('{"data": [{}]' + rest, record_size=100))


def test_duplicates_are_those_of_each_record() -> None:
    """Keys that stand twice in a record are told of it alone, and those around it of none."""
    items = cut('{"b": 1, "b": 2, "data": [{"a": 1, "a": 2}, {}]}', find_duplicates=True)
    assert [("a",), ()] == [item.duplicates for item in items]


def test_records_of_answers_are_counted() -> None:
    """As many records as the limit allows come before the error."""
    limits = Limits(records=2)
    for text in (
        '{"data": [1, 2, 3]}',
        '{"data": [{}, {}]}\n{"data": [{}]}',
        '{"data": [1]}\n{}\n{}',
    ):
        items = iter_values(InputDocument(text, limits=limits), limits=limits, inside=INSIDE)
        assert 2 == len([next(items), next(items)])
        with pytest.raises(LimitError, match="more than 2 records"):
            next(items)
