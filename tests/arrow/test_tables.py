"""Objects as tables of Arrow, and tables as objects again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arrow_texts import GOOD, ODD
from founding import opened, records, same
from litrecord import arrow
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.arrow import from_arrow, to_arrow
from litrecord.errors import LimitError, ParseError
from litrecord.limits import Limits
from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import CASPartition, JCRRanking, OtherRanking
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from plausible import plausible_papers
from ranked import TABLE
from strategies import journals, papers, rankings

pytestmark = pytest.mark.needs("pyarrow")
EXAMPLES = settings(deadline=None, max_examples=100)

PAPER = PaperRecord(doi="10.5555/1", title=BilingualText.of(zh="河流", en="Rivers"))
RECORD = dumps(PAPER)


@attrs.frozen(kw_only=True)
class Shelved(PaperRecord):
    """A paper with a field of its own."""

    shelf: str | None = None


def table_of(**columns: object) -> Any:  # noqa: ANN401  # a table, which pyright does not know
    """Make a table of columns."""
    import pyarrow as pa

    return pa.table(columns)


# There and back


@EXAMPLES
@given(st.lists(papers() | plausible_papers(), max_size=4))
def test_papers_come_back(some: list[PaperRecord]) -> None:
    """Every paper is equal to what was made of its row, its source too if it has one."""
    back = from_arrow(to_arrow(some))
    assert some == list(back)
    pairs = zip(some, back, strict=True)
    assert all(one.source in {None, again.source} for one, again in pairs)
    assert () == back.failures


@EXAMPLES
@given(st.lists(journals(), max_size=3))
def test_journals_come_back(some: list[JournalProfile]) -> None:
    """Profiles come back from a table by journal."""
    for table in (to_arrow(some), RankingTable(some).to_arrow(by="journal")):
        assert some == list(from_arrow(table, cls=JournalProfile))
        assert some == list(from_arrow(table, cls=object))


@EXAMPLES
@given(st.lists(rankings(), max_size=4))
def test_rankings_of_all_classes_come_back(some: list[Any]) -> None:
    """A table may hold rankings of several classes; each row says which."""
    assert some == list(from_arrow(to_arrow(some), cls=object))


@settings(deadline=None, max_examples=60)
@given(st.lists(records(), min_size=1, max_size=3))
def test_first_law_survives_arrow(raws: list[dict[str, Any]]) -> None:
    """Founding records written back after the detour are equal JSON at both levels."""
    lines = "\n".join(json.dumps(raw) for raw in raws)
    back = from_arrow(parse(lines, format="aggregator").to_arrow())
    written = [opened(json.loads(dumps(one, "aggregator"))) for one in back]
    assert len(raws) == len(written)
    assert all(same(opened(raw), one) for raw, one in zip(raws, written, strict=True))


@pytest.mark.parametrize(
    "paper",
    [
        pytest.param(PaperRecord(volume="a\x00b\ud800\r\n\u2028"), id="awkward-text"),
        pytest.param(PaperRecord(citation_count=2**63), id="beyond-64-bits"),
        pytest.param(
            PaperRecord(extra=FrozenMapping({"x": {"y": (1.0, 2**70, None, True)}})), id="extra"
        ),
        pytest.param(
            PaperRecord(abstract=BilingualText.of(zh="摘" * 2_000_000)), id="six-megabytes"
        ),
    ],
)
def test_what_trips_others_up_comes_back(paper: PaperRecord) -> None:
    """Nothing of it is cut, rounded or replaced."""
    table = to_arrow([paper, PaperRecord()])
    table.validate(full=True)
    assert [paper, PaperRecord()] == list(from_arrow(table))


def test_numbers_beyond_a_column_are_null_in_it() -> None:
    """The column cannot hold them; the record does."""
    (row,) = to_arrow(PaperRecord(citation_count=2**31)).to_pylist()
    assert row["citation_count"] is None
    assert '"citation_count":2147483648' in row["record"]


def test_derived_classes_come_back() -> None:
    """A class of one's own is asked for by `cls`."""
    mine = Shelved(doi="10.5555/1", shelf="b")
    table = to_arrow([mine])
    assert (mine,) == tuple(from_arrow(table, cls=Shelved))
    found = from_arrow(table)
    assert "b" == found[0].extra["json"]["shelf"]  # type: ignore[index,call-overload]  # a mapping
    assert ("unknown-property",) == tuple(one.code for one in found.problems)


def test_target_may_be_a_function() -> None:
    """What it makes of each paper is collected."""
    assert ("10.5555/1",) == tuple(from_arrow(to_arrow(PAPER), cls=lambda one: one.doi))


# Making tables


@pytest.mark.parametrize(
    ("obj", "schema", "rows"),
    [
        pytest.param(PAPER, "papers/1", 1, id="paper"),
        pytest.param([], "papers/1", 0, id="nothing"),
        pytest.param(RecordSet(), "papers/1", 0, id="empty-set"),
        pytest.param((one for one in [PAPER, PAPER]), "papers/1", 2, id="generator"),
        pytest.param(TABLE[0], "journals/1", 1, id="journal"),
        pytest.param(JCRRanking(), "rankings/1", 1, id="ranking"),
        pytest.param([CASPartition(), OtherRanking(scheme="x")], "rankings/1", 2, id="rankings"),
        pytest.param(RankingTable(), "rankings/1", 0, id="empty-table"),
    ],
)
def test_schema_follows_from_the_objects(obj: object, schema: str, rows: int) -> None:
    """Every table of a kind has the whole schema, with its version."""
    table = to_arrow(obj)
    assert (schema, rows) == (table.schema.metadata[b"litrecord.schema"].decode(), table.num_rows)
    whole = {
        "papers/1": arrow.PAPER_SCHEMA,
        "journals/1": arrow.JOURNAL_SCHEMA,
        "rankings/1": arrow.RANKING_SCHEMA,
    }
    assert whole[schema].equals(table.schema, check_metadata=True)
    assert rows * [True] == table["ok"].to_pylist()


@pytest.mark.parametrize(
    "obj",
    [None, 5, "text", b"x", {"doi": "x"}, ["x"], [PAPER, TABLE[0]], [JCRRanking(), PAPER]],
    ids=str,
)
def test_what_has_no_table_is_refused(obj: object) -> None:
    """What is no record, and objects of several kinds, have no columns in common."""
    with pytest.raises(
        TypeError, match=r"expected a record or a collection|one kind|a table holds"
    ):
        to_arrow(obj)


def test_kinds_far_apart_are_refused_too() -> None:
    """Objects are looked at some at a time; one of another kind may come late."""
    some = [PaperRecord()] * 8_000
    with pytest.raises(TypeError, match="got papers and journals"):
        to_arrow(iter([*some, JournalProfile()]))


def test_rows_by_ranking_of_papers_are_refused() -> None:
    """Only journals have rankings as rows."""
    with pytest.raises(TypeError, match="only journal profiles have rows by ranking"):
        to_arrow([PAPER], by="ranking")


def test_problems_of_a_set_are_in_its_table() -> None:
    """A set knows what was found while reading; a list of its records does not."""
    found = parse(b"\n".join([GOOD, ODD]))
    codes = [list(one) for one in found.problem_codes()]
    assert codes == found.to_arrow()["problem_codes"].to_pylist()
    assert [None, None] == to_arrow(list(found))["problem_codes"].to_pylist()


def test_columns_without_records_are_the_same() -> None:
    """Leaving the records out changes the column `record` and nothing else."""
    whole, flat = to_arrow([PAPER]), to_arrow([PAPER], record=False)
    assert [None] == flat["record"].to_pylist()
    assert whole.drop_columns("record").equals(flat.drop_columns("record"))


# Reading tables


def shapes() -> Iterable[Any]:
    """Yield one table as all that may be handed over."""
    import pyarrow as pa

    table = to_arrow([PAPER, PaperRecord()])
    yield table
    yield table.to_batches()[0]
    yield table.to_reader()
    yield table.to_batches(max_chunksize=1)
    yield (one for one in table.to_batches(max_chunksize=1))
    yield [table.slice(0, 1), table.slice(1)]
    yield pa.concat_tables([table.slice(0, 1), table.slice(1)])
    yield table.select(list(reversed(table.schema.names)))
    yield table.select(["record"])
    yield table.append_column("mine", [[1, 2]])


def test_tables_of_all_shapes_are_read() -> None:
    """Tables, batches, readers, several of them; in any order of columns, with others beside."""
    for shape in shapes():
        assert [PAPER, PaperRecord()] == list(from_arrow(shape)), type(shape)


@pytest.mark.needs("polars")
def test_frames_of_polars_are_read() -> None:
    """What speaks Arrow's interface for streams is a table."""
    import polars as pl

    assert [PAPER] == list(from_arrow(pl.from_arrow(to_arrow(PAPER))))  # type: ignore[arg-type]  # any


def test_slices_and_selections_are_read() -> None:
    """Rows chosen in Arrow are the rows that are read."""
    some = [PaperRecord(volume=str(number)) for number in range(2500)]
    table = to_arrow(some)
    assert some[1200:2300] == list(from_arrow(table.slice(1200, 1100)))
    assert some[::-1] == list(from_arrow(table.take(list(range(2499, -1, -1)))))


@pytest.mark.parametrize(
    "kind", ["string", "large_string", "string_view", "binary", "large_binary", "binary_view"]
)
def test_records_are_read_from_all_textual_types(kind: str) -> None:
    """Engines hand texts back in types of their own, dictionaries among them."""
    import pyarrow as pa

    column = pa.array([RECORD, None, RECORD], pa.string()).cast(getattr(pa, kind)())
    for one in (column, column.dictionary_encode()):
        found = from_arrow(pa.table({"record": one, "ok": [True, False, True]}))
        assert ([PAPER, PAPER], [1]) == (
            list(found),
            [one.location.index for one in found.failures],
        )


def test_record_may_be_laid_out_in_several_lines() -> None:
    """To JSON a line end between values is nothing."""
    pretty = json.dumps(json.loads(RECORD), indent=2)
    assert [PAPER] == list(from_arrow(table_of(record=[pretty])))


def test_line_end_within_a_text_is_no_json() -> None:
    """Nothing is repaired: a text of JSON holds no line end as such."""
    broken = RECORD.replace("Rivers", "Riv\ners")
    assert (0, 1) == (
        len(found := from_arrow(table_of(record=[broken]))),
        len(found.failures),
    )


def test_every_row_is_a_record_or_a_failure() -> None:
    """What is wrong with a row is told with its place; no row is passed over."""
    texts = ["x", "", "  ", None, "[1]", "{}", RECORD, dumps(TABLE[0]), "\x00"]
    for cls, good in ((PaperRecord, [6]), (object, [6, 7])):
        found = from_arrow(table_of(record=texts), cls=cls)
        wrong = [one.location.index for one in found.failures]
        assert (len(good), [at for at in range(len(texts)) if at not in good]) == (
            len(found),
            wrong,
        )


def test_rows_that_failed_are_failures_again() -> None:
    """The reason is the one in `error`; a null in `ok` is no failure."""
    table = table_of(
        record=[RECORD, None, None, RECORD],
        ok=[None, False, False, False],
        error=[None, "it rained", None, "dropped"],
    )
    found = from_arrow(table)
    assert [PAPER] == list(found)
    assert ["it rained", "could not be read", "dropped"] == [
        str(one.error) for one in found.failures
    ]


@pytest.mark.parametrize("values", [[1], [1.5], [[RECORD]], [{"a": 1}]], ids=str)
def test_column_record_of_another_type_is_somebody_elses(values: list[object]) -> None:
    """What holds no texts holds no records."""
    found = from_arrow(table_of(record=values, error=["x"]))
    assert 1 == len(found) + len(found.failures)


def test_tables_of_others_are_refused() -> None:
    """A table without a column that litrecord knows is not of papers."""
    with pytest.raises(ParseError, match=r"its columns: a, b\)"):
        from_arrow(table_of(a=[1], b=[1]))


@pytest.mark.parametrize("table", [5, b"x", "x", {"record": [RECORD]}, None], ids=str)
def test_what_is_no_table_is_refused(table: Any) -> None:  # noqa: ANN401  # that is the point
    """There are many tables, and what is none."""
    with pytest.raises(TypeError, match="expected a table of Arrow"):
        from_arrow(table)
    with pytest.raises(TypeError, match="expected batches of Arrow"):
        from_arrow([table])


def test_text_that_is_no_utf8_is_a_failure() -> None:
    """Arrow has texts that Python has not."""
    import pyarrow as pa

    broken = pa.array([b"\xff", b"x"]).view(pa.string())
    (failure,) = from_arrow(pa.table({"doi": broken.slice(0, 1)})).failures
    assert str(failure.error).startswith("doi: the value cannot be read: ")


def test_moment_beyond_those_of_python_is_a_problem() -> None:
    """What cannot be a date is no date, and is told as Arrow words it."""
    import pyarrow as pa

    late = pa.array([2**62], pa.timestamp("us"))
    found = from_arrow(pa.table({"doi": ["10.5555/invented"], "published": late}))
    (problem,) = found.problems_of(0)
    assert (None, "published") == (found[0].published, problem.path)


@pytest.mark.parametrize(
    ("label", "word"),
    [
        pytest.param("papers/2", "install a newer litrecord", id="newer"),
        pytest.param("papers/12345678901234567890", "install a newer litrecord", id="much-newer"),
        pytest.param("rankings/1", "the row of rankings has no record", id="rankings"),
    ],
)
def test_version_matters_where_columns_are_read(label: str, word: str) -> None:
    """A record has a version of its own; only flat columns are those of the table's version."""
    table = to_arrow(PAPER).replace_schema_metadata({"litrecord.schema": label})
    assert [PAPER] == list(from_arrow(table))
    flat = to_arrow(PAPER, record=False).replace_schema_metadata({"litrecord.schema": label})
    (failure,) = from_arrow(flat).failures
    assert word in str(failure.error)


def test_limits_hold_for_tables() -> None:
    """Of records, of bytes of all of them, and of one."""
    table = to_arrow([PAPER] * 3)
    for limits in (Limits(records=2), Limits(size=2 * len(RECORD))):
        with pytest.raises(LimitError):
            from_arrow(table, limits=limits)
    assert 3 == len(from_arrow(table, limits=Limits(record_size=10)).failures)


def test_text_of_a_dictionary_counts_each_time() -> None:
    """What stands once in a dictionary may stand in millions of rows."""
    import pyarrow as pa

    column = pa.DictionaryArray.from_arrays(pa.array([0] * 100_000, pa.int32()), [RECORD])
    with pytest.raises(LimitError, match="size="):
        from_arrow(pa.table({"record": column}), limits=Limits(size=10_000))
