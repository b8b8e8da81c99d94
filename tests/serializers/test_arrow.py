"""Files of tables, written: `parquet` and `feather`."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from litrecord import arrow
from litrecord.api.streaming import StreamWriter
from litrecord.api.writing import dump, dumps, losses
from litrecord.arrow import to_arrow
from litrecord.errors import FormatError
from litrecord.model.collections import RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.serializers.arrow import Feather, Parquet

pytestmark = pytest.mark.needs("pyarrow")
BOTH = pytest.mark.parametrize("cls", [Parquet, Feather])

PAPERS = [PaperRecord(volume=str(number)) for number in range(5)]


def groups(data: bytes) -> list[int]:
    """Return how many rows each part of a file has."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if data.startswith(b"PAR1"):
        found = pq.read_metadata(io.BytesIO(data))
        return [found.row_group(at).num_rows for at in range(found.num_row_groups)]
    file = pa.ipc.open_file(data)
    return [file.get_batch(at).num_rows for at in range(file.num_record_batches)]


def table_in(data: bytes) -> Any:  # noqa: ANN401  # a table
    """Return the table in a file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if data.startswith(b"PAR1"):
        return pq.read_table(io.BytesIO(data))
    return pa.ipc.open_file(data).read_all()


def written(serializer: Parquet | Feather, parts: list[list[object]]) -> bytes:
    """Write parts to a file in memory."""
    stream = io.BytesIO()
    writer = StreamWriter(serializer, stream)
    for part in parts:
        writer.write(part)
    writer.close()
    return stream.getvalue()


@BOTH
def test_files_hold_the_table_of_the_objects(cls: type[Parquet | Feather]) -> None:
    """Wherever the objects are parted, the file holds what `to_arrow` makes, metadata too."""
    for parts in ([PAPERS], [PAPERS[:2], PAPERS[2:]], [[one] for one in PAPERS]):
        found = table_in(written(cls(), list(map(list, parts))))
        assert to_arrow(PAPERS).equals(found)
        assert arrow.PAPER_SCHEMA.metadata == found.schema.metadata


@pytest.mark.parametrize(
    ("rows", "parts", "expected"),
    [
        pytest.param(1, [5], [1, 1, 1, 1, 1], id="one"),
        pytest.param(2, [5], [2, 2, 1], id="less-than-a-part"),
        pytest.param(2, [1, 1, 1, 1, 1], [2, 2, 1], id="parts-that-fit"),
        pytest.param(2, [1, 2, 2], [1, 2, 2], id="parts-that-do-not-fit"),
        pytest.param(4, [1, 2, 2], [3, 2], id="whole-parts"),
        pytest.param(9, [1, 4], [5], id="more-than-all"),
    ],
)
def test_row_groups_are_made_of_whole_parts(
    rows: int, parts: list[int], expected: list[int]
) -> None:
    """None has more rows than were asked for, and only a part that has more is torn apart."""
    waiting = iter(PAPERS)
    given = [[next(waiting) for _ in range(count)] for count in parts]
    assert expected == groups(written(Parquet(rows=rows), given))


@pytest.mark.parametrize("rows", [1, 2, 5, 9])
def test_batches_of_a_file_have_at_most_so_many_rows(rows: int) -> None:
    """Feather has batches in the place of row groups."""
    for parts in ([PAPERS], [PAPERS[:1], PAPERS[1:]], [[one] for one in PAPERS]):
        found = groups(written(Feather(rows=rows), list(map(list, parts))))
        assert (5, True) == (sum(found), max(found) <= rows)


@BOTH
def test_file_of_nothing_has_the_schema(cls: type[Parquet | Feather]) -> None:
    """It is read by every engine, as a table of papers without rows."""
    for parts in ([], [[]]):
        found = table_in(written(cls(), parts))
        assert (0, True) == (found.num_rows, arrow.PAPER_SCHEMA.equals(found.schema))


@BOTH
def test_kinds_are_not_mixed(cls: type[Parquet | Feather]) -> None:
    """Papers and journals are tables of their own, in one part or in two."""
    for parts in ([[PaperRecord(), JournalProfile()]], [[PaperRecord()], [JournalProfile()]]):
        with pytest.raises(TypeError, match="one table holds one kind of objects"):
            written(cls(), list(map(list, parts)))
    with pytest.raises(TypeError, match="got str"):
        written(cls(), [["x"]])


@BOTH
def test_problems_of_a_set_are_written(cls: type[Parquet | Feather], tmp_path: Path) -> None:
    """A set knows the problems of its records, and so does its file."""
    dump(RecordSet(PAPERS), tmp_path / "x", cls())
    found = table_in((tmp_path / "x").read_bytes())
    assert 0 == found["problem_codes"].null_count
    dump(PAPERS, tmp_path / "x", cls())
    assert 5 == table_in((tmp_path / "x").read_bytes())["problem_codes"].null_count


@pytest.mark.parametrize("compression", ["zstd", "snappy", "gzip", "none"])
def test_parquet_is_compressed_as_asked(compression: Any) -> None:  # noqa: ANN401  # a literal
    """Each column says how it is compressed."""
    import pyarrow.parquet as pq

    found = pq.read_metadata(io.BytesIO(written(Parquet(compression=compression), [[*PAPERS]])))
    name = "UNCOMPRESSED" if compression == "none" else compression.upper()
    assert name == found.row_group(0).column(0).compression


@pytest.mark.parametrize("compression", ["lz4", "zstd", "none"])
def test_feather_of_any_compression_is_read(compression: Any) -> None:  # noqa: ANN401  # likewise
    """What is in it is the same."""
    data = written(Feather(compression=compression), [[PaperRecord(volume="x" * 9999)]])
    assert (len(data) > 9999) is (compression == "none")
    assert ["x" * 9999] == table_in(data)["volume"].to_pylist()


@BOTH
def test_records_are_left_out_on_demand(cls: type[Parquet | Feather]) -> None:
    """The column stays, empty; what is in no other is named as lost."""
    found = table_in(written(cls(record=False), [[*PAPERS]]))
    assert 5 == found["record"].null_count
    paper = PaperRecord(volume="1", arxiv="2101.00001")
    assert () == losses(paper, cls())
    assert ["arxiv"] == [one.path for one in losses(paper, cls(record=False))]


@BOTH
@pytest.mark.parametrize(
    "options",
    [{"rows": 0}, {"rows": -1}, {"rows": 1.5}, {"rows": True}, {"compression": "x"}, {"record": 1}],
    ids=str,
)
def test_options_are_checked(cls: Any, options: dict[str, object]) -> None:  # noqa: ANN401  # one of two
    """An option that makes no sense is refused when it is given."""
    with pytest.raises((TypeError, ValueError), match=next(iter(options))):
        cls(**options)


@pytest.mark.parametrize("format", ["parquet", "feather"])
def test_files_are_no_text(format: str) -> None:
    """`dumps` says what to do instead."""
    with pytest.raises(FormatError, match=r"dump\("):
        dumps(PAPERS, format)
