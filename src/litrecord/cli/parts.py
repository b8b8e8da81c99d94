"""What becomes of a chunk of the sources: a part of the output, and what is to be said of it.

A part holds nothing but numbers, texts and bytes, so that it can come from another process and be
kept on disk.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from litrecord.api.chunks import Chunk
from litrecord.api.collecting import passing
from litrecord.api.items import Request
from litrecord.api.streaming import is_parted, part_of
from litrecord.api.writing import losses
from litrecord.cli.failures import failure_as_line
from litrecord.errors import Failure, Location, Problem, Severity
from litrecord.model.collections import RecordSet
from litrecord.model.record import PaperRecord
from litrecord.patterns import late
from litrecord.terminal.reports import failure_line, problem_lines
from litrecord.typing import Serializer

__all__ = ["MOST_TOLD", "Part", "PartMaker", "Step", "where_lost"]

MOST_TOLD: Final = 10
"""How many errors, and how many failures, are told one by one."""

_POSITION: Final = late(r"\[[0-9]+\]")
_MORE: Final = {"en": "(and {} more of this kind)", "zh": "（另有 {} 处同类）"}

# What a command does with records: the records to write, lines about them, and its own counts
Step = Callable[
    [RecordSet[PaperRecord]], tuple[RecordSet[PaperRecord], Sequence[str], Counter[str]]
]


@attrs.frozen(kw_only=True)
class Part:
    """What became of a chunk.

    Attributes:
        data: The part of the output that its records make; empty where there are none, or where
            the format is not written in parts.
        records: How many records it has.
        failed: How many could not be read.
        errors: How many problems of severity `error` its records have.
        codes: How many problems of each severity and code.
        counts: What the command counts beside that.
        failures: A line of JSON for each that could not be read, if they are wanted.
        unread: The first few of them in words.
        faulty: The first few errors in words.
        remarks: What else is to be said of its records, in words.
        lost: What the format cannot express, in words: the line, and the position of its record
            in the part where the line does not say which it is.
        items: The records, where the format is not written in parts.
    """

    data: bytes = b""
    records: int = 0
    failed: int = 0
    errors: int = 0
    codes: Counter[tuple[str, str]] = attrs.Factory(Counter)
    counts: Counter[str] = attrs.Factory(Counter)
    failures: bytes = b""
    unread: tuple[str, ...] = ()
    faulty: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    lost: tuple[tuple[str, int | None], ...] = ()
    items: Sequence[object] = ()

    def summary(self) -> bytes:
        """Return what is to be known of it when it was told and written, as a line of JSON."""
        codes = [[severity, code, number] for (severity, code), number in self.codes.items()]
        plain = {
            "records": self.records,
            "failed": self.failed,
            "errors": self.errors,
            "codes": codes,
            "failures": self.failures.decode(),
        }
        return json.dumps(plain).encode()

    @classmethod
    def of_summary(cls, summary: bytes) -> Part:
        """Return what `summary` had of a part."""
        plain = json.loads(summary)
        return cls(
            records=plain["records"],
            failed=plain["failed"],
            errors=plain["errors"],
            codes=Counter({(severity, code): number for severity, code, number in plain["codes"]}),
            failures=plain["failures"].encode(),
        )


@attrs.frozen(kw_only=True)
class PartMaker:
    """Makes parts of chunks.

    Attributes:
        request: How the sources are read.
        serializer: What writes.
        lang: Language of the words.
        tells_losses: Whether to say what the format cannot express.
        keeps_failures: Whether lines of what could not be read are wanted.
        step: What is done with the records before; None for nothing.
    """

    request: Request
    serializer: Serializer
    lang: str = "en"
    tells_losses: bool = False
    keeps_failures: bool = False
    step: Step | None = None

    def __call__(self, chunk: Chunk) -> Part:
        """Make the part of a chunk.

        Raises:
            LitrecordError: The chunk cannot be read.
            TypeError: The format cannot hold these records.
        """
        with passing():
            return self._made(chunk)

    def _made(self, chunk: Chunk) -> Part:
        read, failures = _sorted_out(chunk, self.request)
        codes = Counter((str(one.severity), one.code) for one in read.problems)
        errors = [one for one in read.problems if one.severity is Severity.ERROR]
        records, remarks, counts = (
            (read, (), Counter[str]()) if self.step is None else self.step(read)
        )
        parted = is_parted(self.serializer)
        wanted = failures if self.keeps_failures else ()
        return Part(
            data=part_of(self.serializer, records) if parted and len(records) else b"",
            records=len(records),
            failed=len(failures),
            errors=len(errors),
            codes=codes,
            counts=counts,
            failures=b"".join(map(failure_as_line, wanted)),
            unread=tuple(failure_line(one, self.lang) for one in failures[:MOST_TOLD]),
            faulty=tuple(problem_lines(errors[:MOST_TOLD], lang=self.lang)),
            remarks=tuple(remarks),
            lost=tuple(self._lost(records)) if self.tells_losses else (),
            items=() if parted else records,
        )

    def _lost(self, records: RecordSet[PaperRecord]) -> list[tuple[str, int | None]]:
        """Word what the format cannot express.

        Losses of one kind in a record, such as one of each of its keywords, are one line: the
        first of them, and how many there are beside it.
        """
        found: list[tuple[str, int | None]] = []
        for at, record in enumerate(records):
            alike: dict[tuple[str, str], list[Problem]] = {}
            for loss in losses([record], self.serializer):
                kind = _POSITION.sub("[]", loss.path), loss.code
                alike.setdefault(kind, []).append(loss)
            stated = record.source is not None and record.source.location is not None
            for some in alike.values():
                first = some[0] if stated else attrs.evolve(some[0], location=None)
                (line,) = problem_lines([first], lang=self.lang)
                more = len(some) - 1
                told = line if not more else f"{line} {_MORE[self.lang].format(more)}"
                found.append((told, None if stated else at))
        return found


def _sorted_out(chunk: Chunk, request: Request) -> tuple[RecordSet[PaperRecord], list[Failure]]:
    records: list[PaperRecord] = []
    problems: dict[int, tuple[Problem, ...]] = {}
    failures: list[Failure] = []
    for item in chunk.read(request):
        if isinstance(item, Failure):
            failures.append(item)
            continue
        record, found = item
        if found:
            problems[len(records)] = found
        records.append(record)  # type: ignore[arg-type]  # no command asks for another class
    return RecordSet(records, problems=problems), failures


def where_lost(position: int, lang: str) -> str:
    """Say which record it is that was read nowhere, as of a place."""
    return Location(index=position).text(lang) + ("：" if lang == "zh" else ": ")
