"""The founding format, `aggregator`: records of a Chinese literature aggregator.

A record is one JSON object of 33 keys; its `resultStr` holds the same keys again as JSON text, in
the language of the original. Records come as a single object, an array, JSON lines, or a page: the
object in the first line, then the title, the abstract, the label 期刊介绍 and the journal's
introduction as plain text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from litrecord.codec.groups import grouped
from litrecord.codec.json_values import JsonItem, iter_values
from litrecord.errors import Failure, Location, ParseError
from litrecord.model.record import PaperRecord
from litrecord.parsers.aggregator.quick import draft_quickly
from litrecord.parsers.aggregator.record import draft_record
from litrecord.parsers.json_failures import no_object
from litrecord.typing import Document, Draft, Head, ReadOptions
from litrecord.vocab.aggregator import FORMAT, KEYS, OPAQUE
from litrecord.vocab.aggregator.page import is_page
from litrecord.vocab.problems import DUPLICATE_KEY

__all__ = ["AggregatorParser"]

# Keys that no other known format has
_TELLING: Final = frozenset(
    {
        "DOIUrl",
        "PeriodicalIF",
        "PeriodicalName",
        "ListUrlMain",
        "RegionNum",
        "RegionCategory",
        "resultStr",
        "EPubDate",
        "PubModel",
        "JCR",
        "JCRName",
    }
) | (OPAQUE - {"paperid", "Score", "Total"})


@attrs.frozen(kw_only=True)
class AggregatorParser:
    """Reads the founding format."""

    name: str = FORMAT

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format, by the keys of its first object."""
        if not isinstance(head.value, dict):
            return 0
        telling = sum(key in _TELLING for key in head.value)
        if telling:
            return min(70 + 5 * telling, 95)
        # Keys such as title are everybody's: a few count only where there is little else.
        common = sum(key in KEYS for key in head.value)
        return 20 if common >= 3 or 0 < len(head.value) <= common * 2 else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read records one by one."""
        values = iter_values(
            document, limits=options.limits, find_duplicates=options.strict, tails=True
        )
        quickly = options.cls is PaperRecord and not options.strict
        for items in grouped(values, _weigh):
            drafts = draft_quickly(items, options.limits) if quickly else [None] * len(items)
            for item, draft in zip(items, drafts, strict=True):
                if draft is not None:
                    yield draft
                elif isinstance(item, Failure):
                    yield item
                elif not isinstance(item.value, dict):
                    yield no_object("record", item.value, item.source(), item.location)
                else:
                    yield from self._record(item, item.value, options)

    def _record(
        self, item: JsonItem, value: dict[str, object], options: ReadOptions
    ) -> Iterator[Draft | Failure]:
        duplicates = list(item.duplicates)
        note = duplicates.append if options.strict else None
        draft = draft_record(
            value,
            location=item.location,
            limits=options.limits,
            tail=item.tail,
            on_duplicate=note,
        )
        draft.raw = item.source
        stray = _stray(item, draft)
        if stray:
            draft = draft_record(
                value, location=item.location, limits=options.limits, on_duplicate=None
            )
            draft.raw = item.source
        draft.problems += [DUPLICATE_KEY.problem(key, location=item.location) for key in duplicates]
        yield draft
        yield from stray


def _weigh(item: JsonItem | Failure) -> int:
    return len(item.raw)


def _stray(item: JsonItem, draft: Draft) -> list[Failure]:
    """Return the lines after a record as failures when they are not the text of its page."""
    title = draft.fields.get("title")
    titles = tuple(str(text) for text in title) if title is not None else ()  # type: ignore[attr-defined]  # a BilingualText
    if not item.tail or is_page(item.tail, titles):
        return []
    start = item.location.line or 1
    failures: list[Failure] = []
    for number, line in enumerate(item.tail, start + 1):
        if line.strip():
            location = Location(
                source=item.location.source,
                line=number,
                index=(item.location.index or 0) + len(failures) + 1,
            )
            error = ParseError("not JSON, and not the text of a page either", location=location)
            failures.append(Failure(raw=_bytes(line), location=location, error=error))
    return failures


def _bytes(text: bytes | str) -> bytes:
    return text.encode(errors="surrogatepass") if isinstance(text, str) else text
