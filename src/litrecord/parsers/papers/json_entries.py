"""Papers in a provider's JSON: a document cut into objects."""

from __future__ import annotations

from collections.abc import Iterator

from litrecord.codec.json_values import iter_values
from litrecord.errors import Failure
from litrecord.parsers.json_failures import no_object
from litrecord.parsers.papers.entry import Entry
from litrecord.typing import Document, ReadOptions
from litrecord.vocab.problems import DUPLICATE_KEY

__all__ = ["iter_entries"]


def iter_entries(
    document: Document, options: ReadOptions, *, inside: tuple[tuple[str, ...], ...] = ()
) -> Iterator[Entry | Failure]:
    """Cut a document into papers.

    Args:
        document: A JSON object, an array of such, or JSON lines.
        options: How it shall be read.
        inside: Where papers lie in the answers of a provider: paths of keys to an array of them.
            What stands around such an array tells of the answer, not of its papers, and is not
            kept.

    Raises:
        ParseError: The document is neither JSON nor JSON lines.
    """
    values = iter_values(
        document, limits=options.limits, find_duplicates=options.strict, inside=inside
    )
    for item in values:
        if isinstance(item, Failure):
            yield item
        elif isinstance(item.value, dict):
            problems = [
                DUPLICATE_KEY.problem(key, location=item.location) for key in item.duplicates
            ]
            yield Entry(
                values=item.value, location=item.location, raw=item.source, problems=problems
            )
        else:
            yield no_object("record", item.value, item.source(), item.location)
