"""What is handed over to be read: files, folders, streams, and what was meant to be another."""

from __future__ import annotations

import gzip
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import Format
from litrecord.api.loading import load
from litrecord.api.reading import iter_records, parse, read
from litrecord.errors import FormatError, LitrecordError, Location, ParseError
from litrecord.limits import Limits
from litrecord.parsers.json import JsonParser
from litrecord.typing import Head


def own(doi: str) -> str:
    """Return a paper in litrecord's JSON."""
    return json.dumps({"litrecord": "1", "doi": doi})


def dois(folder: Path, *, recursive: bool = False) -> list[str | None]:
    """Return the DOIs of the records in a folder."""
    return [one.doi for one in read(folder, recursive=recursive)]


# Files


@pytest.mark.parametrize("form", [str, Path, os.fspath], ids=["text", "path", "os-path"])
def test_files_are_read_by_path(form: Callable[[Path], object], tmp_path: Path) -> None:
    """A path may be text or a path; problems and failures name it."""
    path = tmp_path / "my records.json"
    path.write_text(f"{own('a')}\n{{\n", encoding="utf-8")
    found = read(form(path))
    assert ["a"] == [one.doi for one in found]
    assert [(str(path), 2)] == [(one.location.source, one.location.line) for one in found.failures]
    assert str(path) == found[0].source.location.source


@pytest.mark.parametrize("name", ["a.json.gz", "a.json"])
def test_gzip_is_told_by_content(name: str, tmp_path: Path) -> None:
    """A compressed file is read whatever its name."""
    path = tmp_path / name
    path.write_bytes(gzip.compress(own("a").encode()))
    assert "a" == load(path).doi


def test_absent_file_is_an_os_error(tmp_path: Path) -> None:
    """A file that is not there is the system's own error."""
    for reading in (read, load, lambda path: list(iter_records(path))):
        with pytest.raises(FileNotFoundError):
            reading(tmp_path / "absent.json")


def test_file_with_errors_in_strict_reading(tmp_path: Path) -> None:
    """The path stands in the error."""
    path = tmp_path / "a.json"
    path.write_text('{"litrecord": "2"}', encoding="utf-8")
    with pytest.raises(ParseError, match=r"a\.json, line 1, record 0: litrecord: this is version"):
        read(path, strict=True)


# Folders


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with files good and bad, hidden and visible, and a folder in it."""
    files = {
        "b.json": own("b").encode(),
        "a.json": own("a").encode(),
        "B.jsonl": f"{own('B1')}\n{own('B2')}".encode(),
        "c.json.gz": gzip.compress(own("c").encode()),
        "d.txt": b"This is no record.",
        "e.json": b"",
        "f.json": gzip.compress(own("f").encode())[:-5],
        ".hidden.json": own("hidden").encode(),
        "inner/z.json": own("z").encode(),
        "inner/.hidden/y.json": own("y").encode(),
        ".git/x.json": own("x").encode(),
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def test_folder_is_read_in_the_order_of_names(folder: Path) -> None:
    """Files come by name, hidden ones and inner folders left out."""
    assert ["B1", "B2", "a", "b", "c"] == dois(folder)


def test_inner_folders_are_read_when_asked_for(folder: Path) -> None:
    """An inner folder comes in its place among the names, hidden ones still left out."""
    assert ["B1", "B2", "a", "b", "c", "z"] == dois(folder, recursive=True)


def test_bad_files_are_failures(folder: Path) -> None:
    """A file that is no record is a failure with its path and its bytes, and costs no other."""
    failures = read(folder).failures
    assert [str(folder / name) for name in ("d.txt", "e.json", "f.json")] == [
        one.location.source for one in failures
    ]
    assert [(folder / name).read_bytes() for name in ("d.txt", "e.json", "f.json")] == [
        one.raw for one in failures
    ]
    for failure, reason in zip(
        failures,
        ("of no known format", "the input is empty", "gzip stream is damaged"),
        strict=True,
    ):
        assert reason in str(failure.error)


def test_of_a_large_bad_file_the_beginning_is_kept(tmp_path: Path) -> None:
    """A failure of a file holds a megabyte of it at most."""
    (tmp_path / "large.txt").write_bytes(b"x" * 3_000_000)
    (failure,) = read(tmp_path).failures
    assert b"x" * 1024**2 == failure.raw


def test_limits_hold_for_each_file(folder: Path) -> None:
    """A file over a limit is a failure after what was read of it; others count from zero."""
    found = read(folder, limits=Limits(records=1))
    assert ["B1", "a", "b", "c"] == [one.doi for one in found]
    assert str(folder / "B.jsonl") == found.failures[0].location.source


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    """A circle of links ends; a link to a file is read, one to nothing is a failure."""
    for name in ("circle", "inner/circle"):
        (folder / name).symlink_to(folder, target_is_directory=True)
    (folder / "g.json").symlink_to(folder / ".hidden.json")
    (folder / "nowhere.json").symlink_to(folder / "absent.json")
    found = read(folder, recursive=True)
    assert ["B1", "B2", "a", "b", "c", "hidden", "z"] == [one.doi for one in found]
    failure = found.failures[-1]
    assert (str(folder / "nowhere.json"), b"") == (failure.location.source, failure.raw)
    assert "nowhere.json: cannot be read: No such file" in str(failure.error)
    assert isinstance(failure.error, ParseError)
    assert isinstance(failure.error.__cause__, FileNotFoundError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_pipes_in_folders_are_left_alone(folder: Path) -> None:
    """What is in a folder and no file, such as a pipe that nobody writes to, is passed over."""
    os.mkfifo(folder / "pipe.json")
    assert ["B1", "B2", "a", "b", "c"] == dois(folder)


def test_each_file_has_its_own_format(tmp_path: Path) -> None:
    """The files of one folder may be in several formats."""
    (tmp_path / "a.json").write_text(own("10.5555/a"), encoding="utf-8")
    other = json.dumps({"doi": "10.5555/b", "PeriodicalIF": None})
    (tmp_path / "b.json").write_text(other, encoding="utf-8")
    found = read(tmp_path)
    assert ["10.5555/a", "10.5555/b"] == [one.doi for one in found]
    assert ["json", "aggregator"] == [one.source.format for one in found]


# Streams


def test_streams_are_read() -> None:
    """A stream of bytes is read from where it stands, and stays open."""
    stream = io.BytesIO(b"!!" + own("a").encode())
    stream.seek(2)
    assert "a" == load(stream).doi
    assert not stream.closed


def test_stream_names_itself(tmp_path: Path) -> None:
    """The name of a stream, if it is text, stands in what is told."""
    path = tmp_path / "a.json"
    path.write_text("{", encoding="utf-8")
    with path.open("rb") as stream, pytest.raises(ParseError, match=r"a\.json: not JSON"):
        read(stream)
    descriptor = os.open(path, os.O_RDONLY)
    with open(descriptor, "rb") as stream, pytest.raises(ParseError, match=r"^not JSON"):  # noqa: PTH123  # a descriptor
        read(stream)


# Something else was meant


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"{}", r"got bytes; did you mean parse\(…\)\?"),
        (bytearray(b"{}"), r"got bytes; did you mean parse\(…\)\?"),
        (io.StringIO("{}"), r"open the file in binary mode \('rb'\)"),
        (None, "expected a path or a binary stream, got NoneType"),
        ({}, "expected a path or a binary stream, got dict"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_source_is_a_type_error(source: object, message: str) -> None:
    """Bytes belong to `parse`, and text streams were opened in the wrong mode."""
    for reading in (read, load, iter_records):
        with pytest.raises(TypeError, match=message):
            reading(source)


def test_file_opened_as_text_is_refused(tmp_path: Path) -> None:
    """A file opened without "b" is a TypeError, before anything is read from it."""
    path = tmp_path / "a.json"
    path.write_text(own("a"), encoding="utf-8")
    with path.open(encoding="utf-8") as stream, pytest.raises(TypeError, match="binary mode"):
        read(stream)


@pytest.mark.parametrize("text", ["page.txt", "folder/page", "/home/me/page.json.gz", "记录.json"])
def test_path_for_data_is_guessed(text: str) -> None:
    """`parse` of a path asks whether `read` was meant."""
    with pytest.raises(FormatError, match=r"looks like a path; did you mean read\('") as caught:
        parse(text)
    assert repr(text) in caught.value.message


# Told from content

NAMES = "expected one of json, jsonl, aggregator"


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("", ParseError, "there is nothing to read: the input is empty"),
        (" \n ", ParseError, "there is nothing to read: the input is empty"),
        ("This is no record", FormatError, "of no known format (it begins with 'This is no"),
        ("<!DOCTYPE html><HTML>", FormatError, "this looks like an HTML page and not like any of"),
        ("<?xml version='1.0'?>", FormatError, "this looks like XML or HTML and not like any of"),
        ('{"a": 1, "b": 2}', FormatError, "JSON of no known format (its keys: a, b); pass format"),
        ("{}", FormatError, "JSON of no known format (its keys: none)"),
        ("[1]", FormatError, "JSON without a record in it"),
        ('{"a": ', ParseError, "not JSON: Expecting value at offset 6"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else value.__name__,
)
def test_unknown_content_is_described(
    text: str, error: type[LitrecordError], message: str, tmp_path: Path
) -> None:
    """What nothing recognises is refused with a word on what it looks like, and with its path."""
    with pytest.raises(error) as caught:
        parse(text)
    assert caught.value.message.startswith(message)
    path = tmp_path / "a"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(error) as caught:
        read(path)
    assert caught.value.message.startswith(f"{Location(source=str(path))}: {message}")


def test_large_object_is_recognised() -> None:
    """An object that does not end within the first look is looked at again, up to the limit."""
    text = json.dumps({"doi": "a", "extra": {"a": "x" * 600_000}, "litrecord": "1"})
    assert "a" == parse(text)[0].doi
    with pytest.raises(FormatError, match="JSON of no known format"):
        parse(text, limits=Limits(record_size=60_000))


def test_tie_names_its_candidates() -> None:
    """Where two formats are equally sure, the caller has to choose."""
    twin = Format(name="twin", parser=JsonParser(name="twin"))
    formats = BUILTIN_FORMATS.with_(twin)
    with pytest.raises(FormatError, match="the input may be any of json, twin; pass format="):
        parse(own("a"), formats=formats)
    assert "twin" == parse(own("a"), format="twin", formats=formats)[0].source.format


def test_head_has_text_value_and_name(tmp_path: Path) -> None:
    """A parser that tells its format sees the beginning, its first object and the name."""
    seen: list[Head] = []

    class Curious(JsonParser):
        def sniff(self, head: Head) -> int:
            seen.append(head)
            return 0

    path = tmp_path / "a.json"
    path.write_bytes(b"\xef\xbb\xbf" + own("é").encode() + b"\n" + b" " * 100_000)
    read(path, formats=BUILTIN_FORMATS.with_(Format(name="curious", parser=Curious())))
    (head,) = seen
    assert {"litrecord": "1", "doi": "é"} == head.value
    assert (65_536, str(path)) == (len(head.text), head.name)


def test_table_of_journals_is_told_from_records() -> None:
    """A table handed to the reader of records is recognised, and the other verb is named."""
    with pytest.raises(FormatError, match=r"like a table of journals .* did you mean read_ranking"):
        parse("Journal,ISSN,IF(2023)\nInvented Rivers,1000-0003,1.2\n")
    with pytest.raises(FormatError, match="of no known format"):
        parse("Once upon a time, in a journal\nfar, far away\n")


@pytest.mark.parametrize(
    "header",
    ["Authors,Title,Year", "\ufeff作者,标题,年份", 'Title;"Author Full Names"', "Title\tAuthor\r"],
)
def test_table_of_papers_is_told_from_one_of_journals(header: str) -> None:
    """Of a table with authors whose other columns tell nothing, the format has to be named."""
    with pytest.raises(FormatError, match=r"like a table of papers, .* for example 'scopus-csv'"):
        parse(f"{header}\n甲,An invented title,2021\n")
    with pytest.raises(FormatError, match="of no known format"):
        parse("Author\nof one column\n")


def test_spreadsheet_is_told_from_records() -> None:
    """A workbook handed to the reader of records is no unreadable text but a table."""
    with pytest.raises(FormatError, match=r"this is a spreadsheet; did you mean read_ranking"):
        parse(b"PK\x03\x04 and so on")
