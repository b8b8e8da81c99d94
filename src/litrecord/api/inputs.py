"""What a caller hands over to be read, as documents, and which parser reads each."""

from __future__ import annotations

import os
from typing import Final

from litrecord.api.formats import Formats
from litrecord.codec.document import InputDocument
from litrecord.codec.json import decode
from litrecord.codec.json_values import first_value
from litrecord.errors import FormatError, LitrecordError, Location, ParseError
from litrecord.limits import Limits
from litrecord.typing import Head, Parser

__all__ = ["is_cut_by_lines", "is_table_of_papers", "resolve_parser", "text_of"]

_HEADER_CHARACTERS: Final = 10_000
# More would leave no room in a message for what is wrong.
_MOST_NAMES: Final = 8


def text_of(data: bytes | str) -> bytes | str:
    """Return the data handed to `parse`, refusing what is plainly the path of a file.

    Raises:
        FormatError: It is a path.
        TypeError: It is neither bytes nor text.
    """
    if isinstance(data, bytearray | memoryview):
        return bytes(data)
    if not isinstance(data, bytes | str):
        raise TypeError(f"expected bytes or text, got {type(data).__name__}")
    if isinstance(data, str) and _may_be_path(data):
        from pathlib import Path  # noqa: PLC0415  # hardly any data come so far

        if Path(data).suffix != "" or os.sep in data:
            raise FormatError(
                f"this is no data but looks like a path; did you mean read({data!r})?"
            )
    return data


def _may_be_path(text: str) -> bool:
    if not 0 < len(text) < 1024 or "\n" in text or " " in text:
        return False
    return text.lstrip()[:1] not in {"{", "[", '"', "<", "@"}


def resolve_parser(
    document: InputDocument, chosen: str | Parser | None, formats: Formats, limits: Limits
) -> Parser:
    """Return what reads a document: what the caller chose, or what its content tells.

    Raises:
        FormatError: No format recognises it, or several do equally well.
        ParseError: It begins like JSON and is none.
        TypeError: What the caller chose is neither a name nor a parser.
    """
    if isinstance(chosen, str):
        return formats.parser(chosen)
    if chosen is not None:
        if not hasattr(chosen, "drafts"):
            raise TypeError(f"format: expected a name or a parser, got {type(chosen).__name__}")
        return chosen
    size = 65_536
    while True:
        part = document.head(size)
        head = _head(part, document.name, limits)
        found = formats.sniff(head)
        if found is not None:
            return found
        if len(part) < size or size > limits.record_size:
            break
        # An object that is larger than what was looked at.
        size *= 8
    raise _unrecognised(document, head, formats, limits)


def is_cut_by_lines(parser: Parser, formats: Formats) -> bool:
    """Tell whether every line of a file of JSON lines is a record of its own to a parser."""
    return any(one.name == parser.name and one.lines for one in formats)


def _head(part: bytes | str, name: str | None, limits: Limits) -> Head:
    text = part.decode(errors="replace") if isinstance(part, bytes) else part
    return Head(text=text[:65_536], value=first_value(text, limits), name=name)


def _unrecognised(
    document: InputDocument, head: Head, formats: Formats, limits: Limits
) -> LitrecordError:
    """Say as precisely as possible why nothing reads a document."""
    from litrecord.codec.workbook import is_workbook  # noqa: PLC0415  # only a mistake pays for it

    location = Location(source=document.name)
    where = f"{location}: " if document.name else ""
    start = head.text.lstrip()
    names = _named(formats)
    if is_workbook(document.head(8)):
        return FormatError(f"{where}this is a spreadsheet; did you mean read_ranking(…)?")
    if not start:
        return ParseError("there is nothing to read: the input is empty", location=location)
    if start.startswith("<"):
        what = "an HTML page" if "<html" in start[:1000].casefold() else "XML or HTML"
        return FormatError(f"{where}this looks like {what} and not like any of {names}")
    if start[0] in "{[":
        return _unrecognised_json(document, names, where, limits)
    if is_table_of_papers(start):
        return FormatError(
            f"{where}this looks like a table of papers, but its columns do not tell the format; "
            "name it, for example 'scopus-csv'"
        )
    known = (
        f"this looks like a table of journals and not like any of {names}; "
        "did you mean read_ranking(…)?"
        if _is_table(start)
        else f"of no known format (it begins with {start[:30]!r}); pass format= with one of {names}"
    )
    return FormatError(where + known)


def _unrecognised_json(
    document: InputDocument, names: str, where: str, limits: Limits
) -> LitrecordError:
    try:
        value = decode(document.content(), limits=limits)
    except ParseError as error:
        located = type(error)(error.message, location=Location(source=document.name))
        located.__cause__ = error
        return located
    if isinstance(value, dict):
        keys = ", ".join(list(value)[:6]) or "none"
        return FormatError(
            f"{where}JSON of no known format (its keys: {keys}); pass format= with one of {names}"
        )
    return FormatError(f"{where}JSON without a record in it; expected one of {names}")


def _named(formats: Formats) -> str:
    """Return the names of the readable formats, or, of many, how they are to be found."""
    names = [one.name for one in formats if one.readable]
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return f"the {len(names)} formats that print(BUILTIN_FORMATS) and `litrecord formats` list"


def is_table_of_papers(text: str) -> bool:
    """Tell whether a text begins like a table with a column of authors."""
    from litrecord.vocab.scopus import AUTHORS  # noqa: PLC0415  # only a mistake pays for it

    line = text.lstrip("\ufeff").lstrip().partition("\n")[0]
    cells = line.replace(";", ",").replace("\t", ",").split(",")
    return len(cells) > 1 and any(cell.strip('" \r').casefold() in AUTHORS for cell in cells)


def _is_table(text: str) -> bool:
    """Tell whether a text begins like a table of journals, as far as its header says."""
    # Only a mistake pays for it.
    from litrecord.parsers.tables.layout import find_table, sheets_of_text  # noqa: PLC0415

    sheet = next(sheets_of_text(text[:_HEADER_CHARACTERS]))
    body = find_table(sheet.rows)
    return body is not None and len(body.header.cells) > 1
