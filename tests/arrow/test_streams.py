"""Streams of texts and files as batches of rows."""

from __future__ import annotations

import functools
import gzip
import io
import pickle
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arrow_texts import GOOD, MIXED, ODD, PAGE, batch_of_texts, rows_of, told_by, told_of
from litrecord import arrow
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Format
from litrecord.api.reading import parse, read
from litrecord.arrow import from_arrow, parse_batches, read_batches
from litrecord.errors import Failure, FormatError, LimitError, ParseError
from litrecord.limits import Limits
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.typing import Document, Draft, Head, ReadOptions

pytestmark = pytest.mark.needs("pyarrow")

RIS = b"TY  - JOUR\nTI  - Glass bees\nER  - \n"
RIS_TWO = RIS + b"TY  - BOOK\nTI  - Mist\nER  - \n"
CROSSREF = (
    b'{"status":"ok","message-type":"work-list","message":{"items":['
    b'{"DOI":"10.5555/1","type":"journal-article","title":["Glass bees"]},'
    b'{"DOI":"10.5555/2","type":"journal-article","title":["Mist"]}]}}'
)
JATS = (
    b'<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group>'
    b"<article-title>Glass bees</article-title></title-group></article-meta></front></article>"
)


@attrs.frozen(kw_only=True)
class Journal(PaperRecord):
    """A class derived from the paper."""

    shelf: str | None = None


@attrs.frozen
class Failing:
    """A parser that reads nothing, in ways that no parser should have."""

    error: Exception
    name: str = "failing"

    def sniff(self, head: Head) -> int:
        """Never."""
        del head
        return 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read what does not hold an x."""
        del options
        for line in document.lines():
            if b"x" in line if isinstance(line, bytes) else "x" in line:
                raise self.error
            yield Draft(fields={"volume": str(len(line))})


class Unspeakable(Exception):  # noqa: N818  # it is not for use
    """An exception that cannot even be shown."""

    def __repr__(self) -> str:
        """Fail."""
        raise ValueError


# Row for row


@pytest.mark.parametrize("format", ["aggregator", "json", "ris"])
def test_rows_are_what_parse_makes_of_each_text(format: str) -> None:
    """Whatever a text holds, its rows are its records and failures, and at least one."""
    for text in (*MIXED, RIS, RIS_TWO, JATS):
        rows = rows_of([[text]], format=format)
        assert rows, text
        assert told_of(text, format) == told_by(rows), text


def test_rows_are_in_the_order_of_the_texts() -> None:
    """Every text has its rows after those of the texts before it."""
    rows = rows_of([list(MIXED)], format="aggregator")
    places = [row["at"] for row in rows]
    assert sorted(places) == places  # type: ignore[type-var]  # whole numbers
    for place, text in enumerate(MIXED):
        own = [row for row in rows if row["at"] == place]
        assert told_of(text, "aggregator") == told_by(own), text


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.sampled_from(MIXED), max_size=12),
    st.lists(st.integers(0, 12), max_size=4),
    st.sampled_from(["aggregator", "json"]),
)
def test_rows_do_not_depend_on_the_batches(
    texts: list[bytes | None], cuts: list[int], format: str
) -> None:
    """However texts are spread over batches, every column of every row is the same."""
    edges = [0, *sorted(cuts), len(texts)]
    parts = [texts[start:end] for start, end in pairwise(edges)]
    alone = rows_of([[text] for text in texts], format=format)
    for batches in (parts, [texts]):
        found = rows_of(batches, format=format)
        assert [row | {"at": 0} for row in alone] == [row | {"at": 0} for row in found]


def test_rows_of_a_batch_that_fails_altogether() -> None:
    """A batch without a single record is a batch of failures."""
    (row,) = rows_of([[b"{"]], format="aggregator")
    assert (False, None, None) == (row["ok"], row["doi"], row["record"])


def test_a_line_has_no_place_and_records_of_a_page_have_one() -> None:
    """The place of a record is its place within its text, where that has places."""
    rows = rows_of([[GOOD, GOOD + b"\n" + ODD]])
    assert [None, "line 1, record 0", "line 2, record 1"] == [
        row["source_location"] for row in rows
    ]


def test_error_with_half_a_character_is_told_with_an_escape() -> None:
    """An error may quote what UTF-8 has no form for."""
    (row,) = rows_of([[b"x"]], format=Failing(ValueError("\ud800")))
    assert "could not be read, by a fault of a parser: ValueError('\\ud800')" == row["error"]
    (row,) = rows_of([[b'{"litrecord":"\\ud800"}']], format="json")
    assert "\\ud800" in str(row["error"])


@pytest.mark.parametrize("lines", [True, False])
@pytest.mark.parametrize(
    "error",
    [ZeroDivisionError("x"), Unspeakable(), RecursionError(), MemoryError(), StopIteration()],
    ids=lambda error: type(error).__name__,
)
def test_fault_of_a_parser_costs_its_text_alone(error: Exception, *, lines: bool) -> None:
    """An exception that is none of litrecord's becomes the failure of the text."""
    parser = Failing(error)
    formats = BUILTIN_FORMATS.with_(Format(name="failing", parser=parser, lines=lines))
    rows = rows_of([[b"{a}", b"{x}", b"{abc}"]], format="failing", formats=formats)
    assert ["3", None, "5"] == [row["volume"] for row in rows]
    assert type(error).__name__ in str(rows[1]["error"]) or "StopIteration" in str(rows[1])


# Formats


def test_format_is_told_by_the_first_text_of_which_a_record_is_read() -> None:
    """What tells nothing, or tells a format and holds no record of it, is passed over."""
    rows = rows_of([[b"", b"[]", b'{"litrecord":"9"}'], [None, GOOD, b"5", RIS]])
    assert [False, False, False, False, True, False, False] == [row["ok"] for row in rows]


@pytest.mark.parametrize(
    ("text", "format", "titles"),
    [
        pytest.param(RIS_TWO, "ris", ["Glass bees", "Mist"], id="ris"),
        pytest.param(CROSSREF, "crossref", ["Glass bees", "Mist"], id="crossref-page"),
        pytest.param(JATS, "jats", ["Glass bees"], id="jats"),
    ],
)
def test_texts_of_other_formats_are_documents(text: bytes, format: str, titles: list[str]) -> None:
    """A text may be a file of any format, with as many records as it has."""
    for chosen in (format, None):
        rows = rows_of([[text, text]], format=chosen)
        held = zip(2 * titles, (str(row["record"]) for row in rows), strict=True)
        assert all(f'"value":"{title}"' in record for title, record in held)
        assert {format} == {row["source_format"] for row in rows}


def test_texts_in_other_encodings_are_read() -> None:
    """An encoding that is named holds for every text."""
    (row,) = rows_of([[GOOD.decode().encode("gb18030")]], encoding="gb18030")
    assert "河流沉积物中微塑料的迁移:实验与模型" == row["title_zh"]


@pytest.mark.parametrize(
    "limits", [Limits(size=50), Limits(record_size=50), Limits(depth=1)], ids=str
)
def test_limits_hold_for_each_text(limits: Limits) -> None:
    """A text that exceeds a limit is a failure; those beside it are not."""
    (first, last) = rows_of([[GOOD, b'{"title":"x"}']], limits=limits, format="aggregator")
    assert not first["ok"] or limits.depth == 1
    assert last["ok"]


def test_limit_of_records_is_one_of_each_text() -> None:
    """As many texts as you like, each with so many records."""
    rows = rows_of([[GOOD, GOOD, GOOD + b"\n" + GOOD]], limits=Limits(records=1))
    assert [True, True, False] == [row["ok"] for row in rows]
    assert "limits=Limits(records=" in str(rows[2]["error"])


# Columns


@pytest.mark.parametrize(
    "kind",
    ["string", "large_string", "string_view", "binary", "large_binary", "binary_view", "json_"],
)
def test_columns_of_all_textual_types_are_read(kind: str) -> None:
    """Text, bytes, views, extensions; also coded by a dictionary."""
    import pyarrow as pa

    if not hasattr(pa, kind):
        return
    plain = pa.array([GOOD.decode(), None], pa.string())
    column = pa.array(plain, pa.json_()) if kind == "json_" else plain.cast(getattr(pa, kind)())
    for one in (column, plain.dictionary_encode(), column.slice(0, 1)):
        (batch,) = parse_batches([pa.record_batch({"value": one})])
        assert [True, False][: len(one)] == batch["ok"].to_pylist()


def test_column_without_a_value_is_a_column_of_failures() -> None:
    """Nulls that have no type are nulls."""
    import pyarrow as pa

    (batch,) = parse_batches(pa.table({"value": pa.nulls(2)}))
    assert 2 * ["there is no text: it is null"] == batch["error"].to_pylist()


@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize(
    ("options", "error"),
    [
        pytest.param({"column": "other"}, KeyError("column"), id="column"),
        pytest.param({"keep": ["other"]}, KeyError("keep"), id="keep"),
        pytest.param({"column": "at"}, TypeError("column"), id="numbers"),
    ],
)
def test_columns_are_checked_where_they_are_known(
    options: dict[str, Any], error: Exception, *, later: bool
) -> None:
    """What has a schema is refused at once, an iterator with its first batch."""
    import pyarrow as pa

    batch = batch_of_texts([GOOD])
    if not later:
        with pytest.raises(type(error), match=f"{error.args[0]}: "):
            parse_batches(pa.Table.from_batches([batch]).to_reader(), **options)
        return
    made = parse_batches(iter([batch]), **options)
    with pytest.raises(type(error), match=f"{error.args[0]}: "):
        next(made)


@pytest.mark.parametrize(
    ("options", "error", "word"),
    [
        pytest.param({"format": "nope"}, FormatError, "'nope'", id="format"),
        pytest.param({"format": 5}, TypeError, "format", id="no-parser"),
        pytest.param({"encoding": "nope"}, FormatError, "'nope'", id="encoding"),
        pytest.param({"cls": JournalProfile}, TypeError, "cls", id="class"),
        pytest.param({"cls": str}, TypeError, "cls", id="no-class"),
        pytest.param({"keep": "at"}, TypeError, "keep", id="one-name"),
        pytest.param({"keep": ["at", "at"]}, ValueError, "keep", id="twice"),
        pytest.param({"keep": ["doi"]}, ValueError, "keep: 'doi'", id="taken"),
    ],
)
def test_what_is_wrong_with_a_call_is_said_at_once(
    options: dict[str, Any], error: type[Exception], word: str
) -> None:
    """Nothing has to be read for it, and it is no failure of every row."""
    with pytest.raises(error, match=word):
        parse_batches(iter(()), **options)


@pytest.mark.parametrize("batches", [5, b"x", "x", {"value": ["x"]}], ids=repr)
def test_what_is_no_table_is_refused_at_once(batches: Any) -> None:  # noqa: ANN401  # that is the point
    """Something that holds no batches is told from something that does."""
    with pytest.raises(TypeError, match="expected a table of Arrow"):
        parse_batches(batches)


def test_what_holds_no_batches_is_refused() -> None:
    """An iterable of something else is refused where that is met."""
    with pytest.raises(TypeError, match="expected batches of Arrow, got int"):
        next(parse_batches(iter([5])))  # type: ignore[arg-type]  # that is the point


def test_kept_columns_are_beside_their_rows() -> None:
    """Each row has what stood beside its text, with the type that it had."""
    import pyarrow as pa

    table = pa.table({"value": [GOOD, GOOD + b"\n" + ODD, None], "id": pa.array([7, 8, 9], "int8")})
    made = pa.Table.from_batches(parse_batches(table, keep=("id", "value")))
    assert [7, 8, 8, 9] == made["id"].to_pylist()
    assert pa.int8() == made.schema.field("id").type
    assert [*arrow.PAPER_SCHEMA.names, "id", "value"] == made.schema.names


def test_batch_without_rows_gives_one_with_the_schema() -> None:
    """Engines ask with an empty batch which columns there will be."""
    (batch,) = parse_batches([batch_of_texts([])], keep=["at"])
    assert (0, [*arrow.PAPER_SCHEMA.names, "at"]) == (batch.num_rows, batch.schema.names)
    assert [] == list(parse_batches([]))


def test_batches_have_few_rows() -> None:
    """A batch has a thousand rows at most, of long batches and of texts with many records."""
    texts: list[bytes | None] = [b"[" + b",".join([b'{"title":"x"}'] * 999) + b"]"] * 3
    found = parse_batches([batch_of_texts(texts)], format="aggregator", record=False)
    assert [1000, 1000, 997] == [batch.num_rows for batch in found]
    found = parse_batches([batch_of_texts([b"{}"] * 1001)], format="aggregator")
    assert [1000, 1] == [batch.num_rows for batch in found]


def test_source_is_a_stream_that_is_never_held() -> None:
    """Batches are taken one by one, no more than are asked for."""
    import pyarrow as pa

    taken: list[int] = []

    def some() -> Iterator[pa.RecordBatch]:
        for number in range(3):
            taken.append(number)
            yield batch_of_texts([GOOD])

    schema = batch_of_texts([]).schema
    made = parse_batches(pa.RecordBatchReader.from_batches(schema, some()))
    next(made)
    assert [0] == taken


@pytest.mark.needs("polars")
def test_frames_of_polars_are_read() -> None:
    """What speaks Arrow's interface for streams need not be Arrow's own."""
    import polars as pl

    (batch,) = parse_batches(pl.DataFrame({"value": [GOOD.decode(), None]}))
    assert [True, False] == batch["ok"].to_pylist()


def test_classes_of_your_own_are_made() -> None:
    """Rows of a derived class hold its fields as well."""
    import pyarrow as pa

    text = '{"litrecord":"1","type":"paper","shelf":"b"}'
    batches = parse_batches(pa.table({"value": [text]}), cls=Journal)
    assert (Journal(shelf="b"),) == tuple(from_arrow(batches, cls=Journal))


def test_records_are_left_out_on_demand() -> None:
    """The column `record` stays, empty, so that the schema is the same."""
    rows = rows_of([[GOOD]], record=False)
    assert (None, True) == (rows[0]["record"], rows[0]["ok"])


def test_function_can_be_sent_to_other_processes() -> None:
    """It is pickled by its name, with arguments too."""
    assert parse_batches is pickle.loads(pickle.dumps(parse_batches))
    sent = functools.partial(parse_batches, format="aggregator", cls=Journal, keep=["at"])
    arrived = pickle.loads(pickle.dumps(sent))
    (batch,) = arrived([batch_of_texts([GOOD])])
    assert [True] == batch["ok"].to_pylist()


# Files


FILES = {
    "a.jsonl": GOOD + b"\n{bad\n" + ODD + b"\n",
    "b.ris": RIS_TWO,
    "c.jsonl.gz": gzip.compress(GOOD),
    "d.txt": PAGE,
    "e.txt": b"\x00nothing",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of files, good and bad."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_files_give_the_rows_that_read_finds(folder: Path) -> None:
    """Every record that `read` finds is a row, and every failure one in its place."""
    import pyarrow as pa

    found = read(folder)
    made = pa.Table.from_batches(read_batches(folder), arrow.PAPER_SCHEMA)
    assert [True, False, True, True, True, True, True, False] == made["ok"].to_pylist()
    rows = made.filter(made["ok"])
    assert found.to_arrow().equals(rows)
    assert [str(one.error) for one in found.failures] == [
        one for one in made["error"].to_pylist() if one is not None
    ]


def test_streams_and_single_files_are_read(folder: Path) -> None:
    """A stream that cannot be sought, a path as text, a file that is compressed."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.rest = io.BytesIO(FILES["a.jsonl"])

        def read(self, size: int = -1) -> bytes:
            return self.rest.read(min(size, 7) if size > 0 else 7)

    for source in (Pipe(), str(folder / "a.jsonl"), io.BytesIO(gzip.compress(FILES["a.jsonl"]))):
        (batch,) = read_batches(source)
        assert [True, False, True] == batch["ok"].to_pylist()


@pytest.mark.parametrize(("rows", "counts"), [(1, [1, 1, 1]), (2, [2, 1]), (3, [3]), (9, [3])])
def test_batches_of_files_have_so_many_rows(rows: int, counts: list[int]) -> None:
    """All but the last have as many rows as were asked for."""
    found = read_batches(io.BytesIO(FILES["a.jsonl"]), rows=rows)
    assert counts == [batch.num_rows for batch in found]


@pytest.mark.parametrize(
    ("source", "options", "error"),
    [
        pytest.param(io.BytesIO(), {"rows": 0}, ValueError, id="no-rows"),
        pytest.param(io.BytesIO(), {"rows": True}, ValueError, id="truth"),
        pytest.param(io.BytesIO(), {"format": "nope"}, FormatError, id="format"),
        pytest.param(io.BytesIO(), {"cls": JournalProfile}, TypeError, id="class"),
        pytest.param(b"{}", {}, TypeError, id="bytes"),
    ],
)
def test_what_is_wrong_with_a_call_for_files_is_said_at_once(
    source: Any,  # noqa: ANN401  # that is the point
    options: dict[str, Any],
    error: type[Exception],
) -> None:
    """Before the first batch is asked for."""
    with pytest.raises(error):
        read_batches(source, **options)


def test_files_that_cannot_be_read_raise(tmp_path: Path) -> None:
    """One that is not there, one that is of no format, one that is beyond a limit."""
    with pytest.raises(FileNotFoundError):
        next(read_batches(tmp_path / "nothing"))
    with pytest.raises(FormatError):
        next(read_batches(io.BytesIO(b"?")))
    with pytest.raises(LimitError):
        list(read_batches(io.BytesIO(FILES["a.jsonl"]), limits=Limits(records=1)))
    with pytest.raises(ParseError):
        next(read_batches(io.BytesIO(b"")))
    assert [] == list(read_batches(tmp_path))


def test_rows_of_files_say_what_was_parsed() -> None:
    """A record with problems names their codes, one without has none."""
    (batch,) = read_batches(io.BytesIO(FILES["a.jsonl"]))
    found = parse(FILES["a.jsonl"])
    assert found.problem_codes()[1]
    assert [list(found.problem_codes()[0]), None, list(found.problem_codes()[1])] == batch[
        "problem_codes"
    ].to_pylist()
