"""Ranking tables and files of journals named on the command line."""

from __future__ import annotations

import argparse
import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.inputs import is_table_of_papers, resolve_parser
from litrecord.api.reading import read
from litrecord.api.sources import files_in
from litrecord.api.tables import read_ranking
from litrecord.cli.sources import note_empty_folder, open_again
from litrecord.cli.streams import complain, describe
from litrecord.codec.document import InputDocument
from litrecord.errors import FormatError, LitrecordError
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.collections import Collected, RankingTable
from litrecord.model.journal import JournalProfile

__all__ = [
    "add_years",
    "expand",
    "is_table",
    "read_profiles",
    "read_table",
    "read_tables",
    "year",
]

_ENDINGS: Final = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"})
_YEAR: Final = re.compile("[12][0-9]{3}")


def year(text: str) -> int:
    """Return a year named on the command line.

    Raises:
        ArgumentTypeError: It is none.
    """
    if _YEAR.fullmatch(text) is None:
        raise argparse.ArgumentTypeError(f"expected a year such as 2024, got {text!r}")
    return int(text)


def add_years(parser: argparse.ArgumentParser) -> None:
    """Let a command say of tables what they do not state themselves."""
    parser.add_argument(
        "--data-year",
        type=year,
        metavar="YEAR",
        help="year of the citations for JCR and SCImago tables that state no year: of the "
        "edition released in 2025 it is 2024; for all such tables of the call",
    )
    parser.add_argument(
        "--edition-year",
        type=year,
        metavar="YEAR",
        help="year of the edition for other tables that state no year; for all of the call. Where "
        "only one of the two is given, it is taken for either",
    )
    parser.add_argument(
        "--system",
        metavar="NAME",
        help="what the tables are where they do not tell: jcr, cas, xr, ccf, or the name of a list",
    )
    parser.add_argument(
        "--scheme",
        choices=("basic", "upgraded"),
        help="scheme of CAS partitions that do not state it: basic (基础版) or upgraded (升级版)",
    )
    parser.add_argument("--sheet", metavar="NAME", help="sheet of workbooks to read")


def read_table(
    source: str, arguments: argparse.Namespace, *, encoding: str | None = None
) -> RankingTable:
    """Read a ranking table; see `read_ranking` for the errors."""
    return _ranking(open_again(source), arguments, encoding)


def _ranking(
    opened: Path | BinaryIO, arguments: argparse.Namespace, encoding: str | None
) -> RankingTable:
    return read_ranking(
        opened,
        data_year=arguments.data_year,
        edition_year=arguments.edition_year,
        system=arguments.system,
        scheme=arguments.scheme,
        sheet=arguments.sheet,
        encoding=encoding,
    )


def read_profiles(
    source: str,
    arguments: argparse.Namespace,
    *,
    format: str | None = None,
    encoding: str | None = None,
) -> Collected[JournalProfile]:
    """Read journals from a ranking table, or from JSON: what begins with { or [ is JSON.

    Args:
        source: Path of a file, or `-`.
        arguments: Those of the command, with the years for tables.
        format: Format of JSON; None tells it from the content.
        encoding: Character encoding; None for UTF-8 or what the content tells.

    Raises:
        LitrecordError: The source is neither, or no journal of it can be read.
        OSError: The source cannot be opened.
    """
    opened = open_again(source)
    if format is None and not _begins_like_json(opened, encoding):
        return _ranking(opened, arguments, encoding)
    found = read(opened, cls=JournalProfile, format=format, encoding=encoding)
    if found.failures and not found:
        named = "<stdin>" if source == "-" else source
        why = found.failures[0].error.message
        raise FormatError(f"{named}: there is no journal in it that can be read; {why}")
    return found


def read_tables(
    sources: list[str], arguments: argparse.Namespace
) -> Iterator[tuple[str, Collected[JournalProfile]]]:
    """Read each source, and of a folder each file; what is no table in a folder is passed over.

    Raises:
        LitrecordError: A source cannot be read, or nothing in a folder is a table.
        OSError: A source cannot be opened.
    """
    for source in sources:
        if source == "-" or not Path(source).is_dir():
            yield source, read_profiles(source, arguments)
            continue
        count = 0
        for file in expand([source]):
            try:
                found = read_profiles(file, arguments)
            except FormatError as error:
                complain(f"{describe(error)} (passed over)")
                continue
            count += 1
            yield file, found
        if not count:
            raise FormatError(f"{source}: there is no table of journals in this folder")


def expand(sources: list[str]) -> Iterator[str]:
    """Yield the sources with the files of a folder in its place, in the order of their names."""
    for source in sources:
        if source != "-" and Path(source).is_dir():
            note_empty_folder(source)
            yield from map(str, files_in(Path(source), recursive=False))
        else:
            yield source


def is_table(source: str, encoding: str | None = None) -> bool:
    """Tell whether a source is a ranking table by its ending and not of a format of records.

    Endings are .csv, .tsv, .txt, .xlsx, .xls and .ods, each also with .gz. A folder, standard
    input and what cannot be opened are none.
    """
    path = Path(source)
    suffixes = [suffix.casefold() for suffix in path.suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    if source == "-" or not suffixes or suffixes[-1] not in _ENDINGS or not path.is_file():
        return False
    with contextlib.suppress(OSError), _document(path, encoding) as document:
        return not _is_of_records(document)
    return False


def _is_of_records(document: InputDocument) -> bool:
    begin: bytes | str = b""
    try:
        begin = document.head()
        if _is_json(begin) or begin.lstrip()[:1] in {b"<", "<"}:
            return True
        resolve_parser(document, None, BUILTIN_FORMATS, DEFAULT_LIMITS)
    except FormatError:
        text = begin.decode(errors="replace") if isinstance(begin, bytes) else begin
        # Whoever reads it says that the format has to be named.
        return is_table_of_papers(text)
    except LitrecordError:
        # Empty or damaged; whoever reads it tells.
        return True
    return True


@contextlib.contextmanager
def _document(opened: Path | BinaryIO, encoding: str | None) -> Iterator[InputDocument]:
    """Open a source for a look at its beginning; a stream is put back to its start."""
    if isinstance(opened, Path):
        with opened.open("rb") as stream:
            yield InputDocument(stream, encoding=encoding, limits=DEFAULT_LIMITS)
        return
    yield InputDocument(opened, encoding=encoding, limits=DEFAULT_LIMITS)
    opened.seek(0)


def _begins_like_json(opened: Path | BinaryIO, encoding: str | None) -> bool:
    with _document(opened, encoding) as document:
        return _is_json(document.head())


def _is_json(begin: bytes | str) -> bool:
    if isinstance(begin, bytes):
        return begin.lstrip()[:1] in {b"{", b"["}
    return begin.lstrip()[:1] in {"{", "["}
