"""Files of tables, read: `parquet` and `feather`."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from litrecord.api.loading import load, loads
from litrecord.api.reading import iter_records, parse, read
from litrecord.api.writing import dump, dumps
from litrecord.arrow import to_arrow
from litrecord.errors import FormatError, LimitError, LitrecordError, ParseError
from litrecord.limits import Limits
from litrecord.model.collections import RecordSet
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from litrecord.parsers.arrow import FeatherParser, ParquetParser
from litrecord.serializers.arrow import Feather, Parquet
from litrecord.typing import Head
from ranked import TABLE

pytestmark = pytest.mark.needs("pyarrow")
BOTH = pytest.mark.parametrize("format", ["parquet", "feather"])

PAPERS: Final = [
    PaperRecord(doi="10.5555/1", title=BilingualText.of(zh="河流\ud800", en="Rivers")),
    PaperRecord(volume="a\x00b", citation_count=2**70),
    PaperRecord(),
]


def content(format: str, obj: object, path: Path) -> bytes:
    """Return the bytes of a file of some objects."""
    dump(obj, path / f"x.{format}")
    return (path / f"x.{format}").read_bytes()


@BOTH
def test_files_hold_whole_objects(format: str, tmp_path: Path) -> None:
    """Read in any of the ways there are, the objects are those that were written."""
    path = tmp_path / f"papers.{format}"
    dump(PAPERS, path)
    assert PAPERS == list(read(path))
    assert PAPERS == list(read(path, format=format))
    assert PAPERS == list(iter_records(path))
    assert PAPERS == list(parse(path.read_bytes()))
    with path.open("rb") as stream:
        assert PAPERS == list(read(stream))
    dump(PAPERS[0], path)
    assert PAPERS[0] == load(path)
    assert PAPERS[0] == loads(path.read_bytes())
    dump(TABLE, path)
    assert list(TABLE) == list(read(path, cls=JournalProfile))


@BOTH
def test_file_without_rows_is_an_empty_set(format: str, tmp_path: Path) -> None:
    """It has a schema and nothing in it."""
    path = tmp_path / f"papers.{format}"
    dump([], path)
    assert RecordSet() == read(path)


@BOTH
def test_compressed_files_are_read(format: str, tmp_path: Path) -> None:
    """The format compresses by itself; who compresses it again is understood."""
    path = tmp_path / f"papers.{format}.gz"
    dump(PAPERS, path)
    assert b"\x1f\x8b" == path.read_bytes()[:2]
    assert PAPERS == list(read(path))
    assert PAPERS == list(parse(gzip.compress(content(format, PAPERS, tmp_path))))


@BOTH
def test_place_of_what_is_wrong_is_file_and_row(format: str, tmp_path: Path) -> None:
    """Failures say where they are; numbers go on from batch to batch."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    texts: list[str | None] = [dumps(PAPERS[0])] * 2500
    texts[7] = texts[2400] = "x"
    table = pa.table({"record": texts})
    path = tmp_path / f"x.{format}"
    if format == "parquet":
        pq.write_table(table, path, row_group_size=1100)
    else:
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table, max_chunksize=1100)
    found = read(path)
    assert 2498 == len(found)
    assert [(str(path), 7), (str(path), 2400)] == [
        (one.location.source, one.location.index) for one in found.failures
    ]


@BOTH
@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "dictionary"])
def test_tables_of_others_are_read(format: str, kind: str, tmp_path: Path) -> None:
    """Engines write texts in types of their own."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = to_arrow(PAPERS).select(["ok", "record", "authors", "volume"])
    column = table["record"].combine_chunks()
    column = column.dictionary_encode() if kind == "dictionary" else column.cast(kind)
    table = table.set_column(1, "record", column).replace_schema_metadata(None)
    path = tmp_path / f"x.{format}"
    if format == "parquet":
        pq.write_table(table, path, compression="gzip")
    else:
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table)
    assert PAPERS == list(read(path))


@BOTH
def test_other_tables_are_refused(format: str, tmp_path: Path) -> None:
    """A table without a known column is told by the names it has."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table({"a": [1]})
    path = tmp_path / f"x.{format}"
    if format == "parquet":
        pq.write_table(table, path)
    else:
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table)
    with pytest.raises(ParseError, match=r"a table without a column .* \(its columns: a\)"):
        read(path)


@pytest.mark.parametrize(
    ("text", "parquet", "feather"),
    [("PAR1\x15", 100, 0), ("ARROW1\x00\x00", 0, 100), (" PAR1", 0, 0), ("", 0, 0)],
)
def test_first_bytes_tell_the_format(text: str, parquet: int, feather: int) -> None:
    """Both formats say what they are, and never in the middle."""
    head = Head(text=text)
    assert (parquet, feather) == (ParquetParser().sniff(head), FeatherParser().sniff(head))


@BOTH
def test_what_is_no_such_file_is_an_error(format: str) -> None:
    """Nothing, something else, and the beginning alone."""
    for data in (b"", b"{}", b"PAR1", b"ARROW1\0\0", b"PAR1" * 9, b"\xff" * 100, "text"):
        with pytest.raises(ParseError, match="the table is damaged"):
            parse(data, format=format)


def test_format_must_be_told_by_something() -> None:
    """A file of another kind is not taken for one."""
    with pytest.raises(FormatError):
        parse(b"\x00\x01PAR1")


@BOTH
def test_every_beginning_of_a_file_is_an_error(format: str, tmp_path: Path) -> None:
    """A file that was cut off is never half read."""
    data = content(format, PAPERS, tmp_path)
    for end in range(0, len(data), 97):
        with pytest.raises(LitrecordError):
            parse(data[:end], format=format)


# Its own process: what goes wrong in pyarrow may end the interpreter.
DAMAGE = """
import collections, random, sys, time
from pathlib import Path
from litrecord.api.reading import parse
from litrecord.errors import LitrecordError

data = Path(sys.argv[1]).read_bytes()
random = random.Random(7)
found = collections.Counter()
for _ in range(600):
    mutant = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        at = random.randrange(random.choice((0, max(0, len(mutant) - 4000))), len(mutant))
        kind = random.randrange(4)
        if kind == 0:
            mutant[at] ^= 1 << random.randrange(8)
        elif kind == 1:
            mutant[at : at + 8] = random.choice((b"\\xff", b"\\0", b"\\x7f")) * 8
        elif kind == 2:
            del mutant[at : at + random.randrange(1, 9)]
        else:
            mutant[at : at + 1] = bytes([random.choice((0, 127, 128, 255))])
    try:
        parse(bytes(mutant), format=sys.argv[2])
        found["read"] += 1
    except LitrecordError:
        found["refused"] += 1
    except Exception as error:
        print(repr(error))
assert found["refused"] > 100, found
print("done")
"""


@pytest.mark.parametrize(
    "serializer",
    [
        *(Parquet(), Parquet(compression="none"), Feather(), Feather(compression="zstd")),
        Feather(compression="none"),
    ],
    ids=lambda one: f"{one.name}-{one.compression}",
)
def test_damaged_files_are_refused_or_read(serializer: Any, tmp_path: Path) -> None:  # noqa: ANN401  # one of two
    """Whatever bytes were changed, an error of litrecord's is the worst that comes of it."""
    path = tmp_path / "x"
    dump([*PAPERS, *(PaperRecord(volume=str(number)) for number in range(30))], path, serializer)
    command = [sys.executable, "-c", DAMAGE, str(path), serializer.name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "done\n") == (done.returncode, done.stdout), done.stderr[-2000:]


# Limits


def test_size_of_a_table_is_limited_before_it_is_read(tmp_path: Path) -> None:
    """Compressed columns grow: what counts is what they grow to, as the file says."""
    papers = [PaperRecord(volume=f"{number}" + "x" * 5000) for number in range(200)]
    data = content("parquet", papers, tmp_path)
    limits = Limits(size=500_000)
    assert len(data) < limits.size // 2
    with pytest.raises(LimitError, match=r"the table holds \d+ bytes"):
        next(iter_records(io.BytesIO(data), limits=limits))


@BOTH
def test_text_that_stands_once_counts_in_every_row(format: str, tmp_path: Path) -> None:
    """A dictionary of one text is small however often that stands in a column."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    text = dumps(PaperRecord(volume="x" * 1_000_000))
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 50_000, pa.int32()), [text])
    path = tmp_path / "x"
    table = pa.table({"record": column})
    if format == "parquet":
        pq.write_table(table, path, store_schema=False)
    else:
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table)
    with pytest.raises(LimitError, match="more than 50000000 bytes"):
        read(path, limits=Limits(size=50_000_000))


@BOTH
def test_records_are_limited(format: str, tmp_path: Path) -> None:
    """Many rows, and large ones."""
    data = content(format, PAPERS, tmp_path)
    with pytest.raises(LimitError):
        parse(data, limits=Limits(records=2))
    assert 3 == len(parse(data, limits=Limits(record_size=10)).failures)


def test_damaged_compression_around_a_file_is_told(tmp_path: Path) -> None:
    """The layer that is broken is the one that is named."""
    data = gzip.compress(content("parquet", PAPERS, tmp_path))
    with pytest.raises(ParseError, match="gzip"):
        parse(data[:-20], format="parquet")
