"""Papers in XML: a document cut into the elements that are records."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from litrecord.codec.xml import XmlElement, XmlGrammar, iter_elements
from litrecord.errors import Failure, ParseError, Problem
from litrecord.parsers.papers.entry import Entry
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.problems import CHARACTER_REMOVED, VALUE_REPAIRED

__all__ = ["iter_entries"]

# Makes the values of a record of its element; None when it is no record.
Arrange = Callable[[XmlElement], dict[str, object] | None]


def iter_entries(
    document: Document, options: ReadOptions, grammar: XmlGrammar, arrange: Arrange
) -> Iterator[Entry | Failure]:
    """Cut a document into records.

    Args:
        document: The document.
        options: How it shall be read.
        grammar: How the format looks.
        arrange: Makes the values of a record of its element; None for an element without what
            every record has, which is a failure then.

    Raises:
        MissingExtraError: lxml is not installed.
        ParseError: The document declares entities, or has nothing of the format.
    """
    for found in iter_elements(document, grammar, options.limits):
        if isinstance(found, Failure):
            yield found
            continue
        values = arrange(found)
        if values is None:
            error = ParseError(
                f"no record: <{found.name}> lacks what every record has", location=found.location
            )
            yield Failure(raw=found.raw, location=found.location, error=error)
            continue
        yield Entry(
            values=values,
            location=found.location,
            raw=found.raw,
            problems=list(_problems(found)),
        )


def _problems(found: XmlElement) -> Iterator[Problem]:
    """Tell what was repaired so that an element could be read."""
    if found.misdeclared is not None:
        yield VALUE_REPAIRED.problem(
            "?xml@encoding", raw=found.misdeclared, used="utf-8", location=found.location
        )
    if found.removed is not None:
        raw, used = found.removed
        yield CHARACTER_REMOVED.problem(raw=raw, used=used, location=found.location)
