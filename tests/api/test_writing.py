"""Writing: text, files, and what a format cannot express."""

from __future__ import annotations

import gzip
import json
import warnings
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Format
from litrecord.api.loading import load
from litrecord.api.reading import read
from litrecord.api.writing import LossWarning, dump, dumps, losses
from litrecord.errors import FormatError, Location, LossError, Problem, ProblemKind, Severity
from litrecord.model.collections import RankingTable, RecordSet
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.report import Report
from litrecord.model.text import BilingualText
from litrecord.serializers.arrow import Feather, Parquet
from litrecord.serializers.json import Json

RECORD = PaperRecord(doi="10.5555/1", title=BilingualText.of(zh="河流\ud800"))
MANY = RecordSet([RECORD, PaperRecord()])
LOST = ProblemKind(
    code="invented-loss", severity=Severity.WARNING, en="there is no place for it", zh="无处可放"
)


@attrs.frozen(kw_only=True)
class Titles:
    """An invented format that has a place for titles only."""

    name: str = "titles"

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write a title a line."""
        lines = [str(getattr(item, "title", None) or "") for item in items]
        return "\n".join(lines) if many else lines[0]

    def losses(self, item: object) -> Iterable[Problem]:
        """Name the DOI."""
        if getattr(item, "doi", None):
            yield LOST.problem("doi", raw=item.doi)


FORMATS = BUILTIN_FORMATS.with_(Format(name="titles", serializer=Titles(), suffixes=(".titles",)))
FULL = PaperRecord(doi="10.5555/1", title=BilingualText.of(en="River"))
BARE = PaperRecord(title=BilingualText.of(en="Lake"))


# Text


@pytest.mark.parametrize(
    "many",
    [MANY, list(MANY), tuple(MANY), iter(MANY), MANY[:], (one for one in MANY)],
    ids=lambda value: type(value).__name__,
)
def test_collections_of_any_kind_are_written(many: Iterable[PaperRecord]) -> None:
    """A set, a list, a generator: each is written as several objects."""
    assert f"[{dumps(RECORD)},{dumps(PaperRecord())}]" == dumps(many)


def test_tables_are_written() -> None:
    """A ranking table is a collection of profiles."""
    table = RankingTable([JournalProfile(issn_print="1000-0003")])
    assert [{"litrecord": "1", "type": "journal", "issn_print": "1000-0003"}] == json.loads(
        dumps(table)
    )


@pytest.mark.parametrize(
    "obj",
    [None, 5, "text", b"bytes", {"doi": "10.5555/1"}, object()],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_record_is_a_type_error(obj: object, tmp_path: Path) -> None:
    """Text, a dict and whatever is neither object of litrecord nor collection is refused."""
    for writing in (
        lambda: dumps(obj),
        lambda: losses(obj, "json"),
        lambda: dump(obj, tmp_path / "a.json"),
    ):
        with pytest.raises(TypeError, match="expected a record or a collection of records, got"):
            writing()
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("obj", [Report([LOST.problem()]), FrozenMapping({"a": 1}), [1]], ids=repr)
def test_collection_of_something_else_is_a_type_error(obj: object) -> None:
    """A collection of what the format cannot hold is refused."""
    with pytest.raises(TypeError, match="litrecord's JSON cannot hold a"):
        dumps(obj)


@pytest.mark.parametrize("format", [5, None, object()], ids=lambda one: type(one).__name__)
def test_what_is_no_format_is_a_type_error(format: object) -> None:
    """A format is a name or a serializer."""
    with pytest.raises(TypeError, match="format: expected a name or a serializer, got"):
        dumps(RECORD, format)


def test_class_in_place_of_a_serializer_is_a_type_error() -> None:
    """The mistake is named, with what to write."""
    with pytest.raises(
        TypeError, match=r"format: expected a serializer, got its class; .* Json\(\)$"
    ):
        dumps(RECORD, Json)  # type: ignore[arg-type]  # that is the test


# Files


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.json", None),
        ("a.json.gz", None),
        ("a.jsonl", None),
        ("a.ndjson.gz", None),
        ("a.txt", "json"),
        ("a", Json(indent=2)),
        ("a.json", "jsonl"),
    ],
)
def test_files_are_written_and_read(name: str, format: str | None, tmp_path: Path) -> None:
    """The format is told by the ending or by the caller; what is written can be read."""
    dump(MANY, tmp_path / name, format)
    assert MANY == read(tmp_path / name)
    dump(RECORD, str(tmp_path / name), format)
    assert RECORD == load(tmp_path / name)


def test_content_of_a_file_is_utf8(tmp_path: Path) -> None:
    """A file holds what `dumps` returns, in UTF-8, compressed where its name says so."""
    dump(RECORD, tmp_path / "a.json")
    dump(RECORD, tmp_path / "a.json.gz")
    assert dumps(RECORD).encode() == (tmp_path / "a.json").read_bytes()
    assert dumps(RECORD).encode() == gzip.decompress((tmp_path / "a.json.gz").read_bytes())


@pytest.mark.parametrize(
    ("obj", "name", "format", "error"),
    [
        (MANY, "a.xyz", None, FormatError),
        (MANY, "a.json", "xyz", FormatError),
        ([1], "a.json", None, TypeError),
        (FULL, "a.titles", None, LossError),
        (MANY, "absent/a.json", None, FileNotFoundError),
    ],
    ids=["ending", "format", "object", "loss", "folder"],
)
def test_failing_dump_writes_nothing(
    obj: object, name: str, format: str | None, error: type[Exception], tmp_path: Path
) -> None:
    """Where writing is refused, an old file stays and a new one does not come to be."""
    path = tmp_path / name
    if path.parent.is_dir():
        path.write_bytes(b"old")
    with pytest.raises(error):
        dump(obj, path, format, on_loss="raise", formats=FORMATS)
    assert [b"old"] * path.parent.is_dir() == [one.read_bytes() for one in tmp_path.iterdir()]


# Losses


def test_losses_are_listed() -> None:
    """What a format cannot express is listed object by object, without writing."""
    expected = (LOST.problem("doi", raw="10.5555/1"),)
    assert expected == losses(FULL, "titles", formats=FORMATS)
    found = losses([FULL, BARE, FULL], Titles())
    assert [Location(index=0), Location(index=2)] == [one.location for one in found]
    assert expected * 2 == tuple(attrs.evolve(one, location=None) for one in found)
    assert () == losses(BARE, Titles()) == losses(FULL, "json")


def test_losses_say_where_the_record_was_read(tmp_path: Path) -> None:
    """A record that a file had is named by that file and its place in it."""
    path = tmp_path / "own.jsonl"
    dump([BARE, FULL], path)
    (loss,) = losses(read(path), Titles())
    assert Location(source=str(path), line=2, index=1) == loss.location
    assert (None,) == tuple(one.location for one in losses(read(path)[1], Titles()))


def test_losses_are_ignored_unless_asked_for(tmp_path: Path) -> None:
    """By default a loss is no error and no warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "River\nLake" == dumps([FULL, BARE], "titles", formats=FORMATS)
        dump(FULL, tmp_path / "a.titles", formats=FORMATS)


def test_losses_are_warned_of_where_they_were_caused(tmp_path: Path) -> None:
    """The warning names the line that called `dumps` or `dump`."""
    message = r"1 thing cannot be written as titles; the first: doi: there is no place for it \(got"
    for write in (
        lambda: dumps(FULL, Titles(), on_loss="warn"),
        lambda: dump(FULL, tmp_path / "a", Titles(), on_loss="warn"),
    ):
        with pytest.warns(LossWarning, match=f"^{message}") as caught:
            write()
        assert [__file__] == [one.filename for one in caught]
    assert "Lake" == dumps(BARE, Titles(), on_loss="warn")
    assert b"River" == (tmp_path / "a").read_bytes()


def test_losses_are_raised(tmp_path: Path) -> None:
    """The error has every loss, and no file is written."""
    with pytest.raises(LossError, match="2 things cannot be written as titles") as caught:
        dump([FULL, BARE, FULL], tmp_path / "a.titles", on_loss="raise", formats=FORMATS)
    assert [0, 2] == [one.location.index for one in caught.value.losses if one.location]
    assert "; the first: record 0: doi: there is no place" in str(caught.value)
    assert [] == list(tmp_path.iterdir())
    assert "Lake" == dumps(BARE, Titles(), on_loss="raise")


def test_answer_to_losses_is_one_of_three(tmp_path: Path) -> None:
    """A word that is none of the three is refused, also where nothing would be lost."""
    for write in (
        lambda: dumps(RECORD, on_loss="panic"),
        lambda: dump(RECORD, tmp_path / "a.json", on_loss="panic"),
    ):
        with pytest.raises(
            ValueError, match="on_loss: expected ignore, warn or raise, got 'panic'"
        ):
            write()
    assert [] == list(tmp_path.iterdir())


# Streams


def some(count: int, held: list[int] | None = None) -> Iterator[PaperRecord]:
    """Yield papers, and note how many of them are held by somebody."""
    alive: weakref.WeakSet[Noted] = weakref.WeakSet()
    for number in range(count):
        paper = Noted(volume=str(number))
        alive.add(paper)
        if held is not None:
            held.append(len(alive))
        yield paper
        del paper


@attrs.frozen(kw_only=True, eq=False, weakref_slot=True)
class Noted(PaperRecord):
    """A paper that can be watched."""


STREAMED = (
    *("x.json", "x.jsonl", "x.csv", "x.ris", "x.aggregator.jsonl", "x.jsonl.gz"),
    *(pytest.param(name, marks=pytest.mark.needs("pyarrow")) for name in ("x.parquet", "x.arrow")),
)


@pytest.mark.parametrize("name", STREAMED)
def test_iterators_are_written_some_at_a_time(name: str, tmp_path: Path) -> None:
    """No more objects are alive than are written at a time."""
    held: list[int] = []
    dump(some(4500, held), tmp_path / name)
    assert (4500, True) == (len(held), max(held) <= 2001)


@pytest.mark.parametrize("name", STREAMED)
def test_iterators_and_lists_make_the_same_file(name: str, tmp_path: Path) -> None:
    """How the objects come is not seen in the file."""
    papers = list(some(2500))
    dump(papers, tmp_path / name)
    first = (tmp_path / name).read_bytes()
    for other in (iter(papers), (one for one in papers), RecordSet(papers[:0])):
        dump(other, tmp_path / name)
        assert isinstance(other, RecordSet) or first == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", [*STREAMED, "x.bib"])
@pytest.mark.parametrize("count", [0, 10, 1500])
def test_iterator_that_fails_leaves_the_old_file(name: str, count: int, tmp_path: Path) -> None:
    """An error in the middle of the objects is raised, and no half file is left."""

    def failing() -> Iterator[PaperRecord]:
        yield from some(count)
        raise ZeroDivisionError

    path = tmp_path / name
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        dump(failing(), path)
    assert (b"old", [path]) == (path.read_bytes(), list(tmp_path.iterdir()))


@pytest.mark.needs("pyarrow")
@pytest.mark.parametrize("name", ["x.parquet", "x.feather"])
def test_losses_of_tables_are_told_before_anything_is_written(name: str, tmp_path: Path) -> None:
    """Without the records something is lost, and who asks is told."""
    serializer = (Parquet if name == "x.parquet" else Feather)(record=False)
    paper = PaperRecord(arxiv="2101.00001")
    for obj in (paper, [paper], iter([paper])):
        with pytest.raises(LossError):
            dump(obj, tmp_path / name, serializer, on_loss="raise")
    assert [] == list(tmp_path.iterdir())
    with pytest.warns(LossWarning) as warned:
        dump(iter([paper]), tmp_path / name, serializer, on_loss="warn")
    assert [__file__] == [one.filename for one in warned]
    assert [tmp_path / name] == list(tmp_path.iterdir())
    with pytest.raises(ValueError, match="on_loss"):
        dump([paper], tmp_path / name, on_loss="never")  # type: ignore[arg-type]  # that is the point


@pytest.mark.needs("pyarrow")
def test_objects_that_have_no_table_leave_the_old_file(tmp_path: Path) -> None:
    """What cannot be written is refused as in other formats."""
    path = tmp_path / "x.parquet"
    path.write_bytes(b"old")
    for obj in (5, "text", [5], [RECORD, JournalProfile()]):
        with pytest.raises(TypeError):
            dump(obj, path)
    assert (b"old", [path]) == (path.read_bytes(), list(tmp_path.iterdir()))
