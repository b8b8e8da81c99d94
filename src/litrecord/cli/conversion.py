"""Sources become an output as they are read: the work that `convert` and `rank` have in common."""

from __future__ import annotations

import argparse
import contextlib
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Final

from litrecord.api.chunks import Chunk, chunks_of
from litrecord.api.items import Request
from litrecord.api.streaming import StreamWriter, is_binary, is_parted
from litrecord.api.workers import Workers, can_fork
from litrecord.cli.failures import opened_failures
from litrecord.cli.journal import Journal
from litrecord.cli.outputs import opened_output
from litrecord.cli.parts import MOST_TOLD, Part, PartMaker, where_lost
from litrecord.cli.progress import Progress, size_of, tell_summary
from litrecord.cli.sources import note_empty_folder, open_source
from litrecord.cli.streams import complain, is_terminal
from litrecord.errors import Failure, Severity

__all__ = ["Conversion", "add_jobs", "request_of"]

_MOST_JOBS: Final = 64


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Let a command work in several processes."""
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help="read JSON lines in N processes (Linux; default: 1); the output is the same",
    )


def _jobs(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
    if not 0 < number <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"expected a number from 1 to {_MOST_JOBS}, got {text!r}")
    return number


def request_of(arguments: argparse.Namespace, *, strict: bool = False) -> Request:
    """Return how the sources of a command are to be read."""
    return Request(format=arguments.source_format, encoding=arguments.encoding, strict=strict)


class _NothingReadError(Exception):
    """There are records, and none of them could be read."""


class Conversion:
    """One conversion: what was read and written so far, and what was said of it.

    Args:
        arguments: Those of the command.
        maker: What makes parts of the sources.
        may_be_single: Whether a source that is one record is written as such, not as a set.

    Attributes:
        records: How many records were read.
        failed: How many could not be read.
        errors: How many problems of severity `error` they have.
        codes: How many problems of each severity and code.
        counts: What the command counts beside that.
    """

    def __init__(
        self, arguments: argparse.Namespace, maker: PartMaker, *, may_be_single: bool = False
    ) -> None:
        self.records: int = 0
        self.failed: int = 0
        self.errors: int = 0
        self.codes: Counter[tuple[str, str]] = Counter()
        self.counts: Counter[str] = Counter()
        self._arguments = arguments
        self._maker = maker
        self._may_be_single = may_be_single
        self._told_errors = 0
        self._told_failures = 0
        self._single: object | None = None
        self._place: int | None = 0
        output: str = arguments.output
        self._progress = Progress(
            size_of(arguments.sources), shown=output != "-" or not is_terminal()
        )

    def are_grave(self) -> bool:
        """Tell whether anything could not be read."""
        return bool(self.errors or self.failed)

    def run(self, journal: Journal | None = None) -> bool:
        """Convert all sources; return whether anything was written.

        Args:
            journal: Where finished parts are kept until the end; None for nowhere.

        Raises:
            LitrecordError: A source is unusable. Nothing is written then, or, to standard output,
                nothing after it.
            OSError: A source or the output cannot be opened, or a worker process died.
        """
        with contextlib.ExitStack() as stack:
            stack.callback(self._progress.clear)
            # Before the output is opened, which may start threads.
            workers = self._workers()
            if workers is not None:
                stack.enter_context(workers)
            chunks = self._chunks()
            head = list(islice(chunks, 1))
            self._single = self._found_single(head)
            given = self._arguments
            others = (*given.sources, *getattr(given, "tables", ()), given.output)
            failures = stack.enter_context(opened_failures(given.failures, *others))
            try:
                self._convert(chain(head, chunks), workers, failures, journal)
            except _NothingReadError:
                is_written = False
            else:
                is_written = True
        more = self.errors + self.failed - self._told_errors - self._told_failures
        if more:
            complain(f"… and {more} more like these; litrecord validate lists them all")
        return is_written

    def _convert(
        self,
        chunks: Iterator[Chunk],
        workers: Workers[Chunk, Part] | None,
        failures: BinaryIO | None,
        journal: Journal | None,
    ) -> None:
        parts = self._parts(chunks, workers, journal)
        if journal is not None:
            for part in parts:
                journal.append(part)
            self._refuse_nothing()
            parts = journal.parts()
        with self._opened() as writer:
            for part in parts:
                if failures is not None:
                    failures.write(part.failures)
                if self._single is not None:
                    continue
                if part.data:
                    writer.add(part.data)
                elif part.items:
                    writer.write(part.items)
            self._refuse_nothing()

    def _refuse_nothing(self) -> None:
        if self.failed and not self.records:
            raise _NothingReadError

    @contextlib.contextmanager
    def _opened(self) -> Iterator[StreamWriter]:
        """Open the output, and write its end when the block ends well."""
        serializer = self._maker.serializer
        with opened_output(self._arguments.output, serializer) as stream:
            writer = StreamWriter(serializer, stream)
            yield writer
            if self._single is None:
                writer.close()
            else:
                stream.write(serializer.dumps((self._single,), many=False).encode())

    @staticmethod
    def tell_nothing() -> None:
        """Say that `run` wrote nothing."""
        complain("litrecord: no record could be read; nothing is written")

    def tell_summary(self) -> None:
        """Sum up on standard error."""
        tell_summary(self.records, self.failed, self.codes, self._progress)

    def tell_warnings(self) -> None:
        """Say on standard error what was repaired, by code: what is written does not hold it."""
        doubtful = {
            code: number
            for (severity, code), number in self.codes.items()
            if severity == Severity.WARNING
        }
        if doubtful:
            counts = ", ".join(f"{code}: {count}" for code, count in doubtful.items())
            complain(f"litrecord: read with warnings ({counts}); litrecord validate lists them")

    def _workers(self) -> Workers[Chunk, Part] | None:
        jobs: int = self._arguments.jobs
        serializer = self._maker.serializer
        if jobs == 1:
            return None
        if not can_fork():
            complain("litrecord: this system has no processes for --jobs; one does the work")
        elif not is_parted(serializer):
            complain(
                f"litrecord: {serializer.name} is written in view of all records, not by --jobs; "
                "one process does the work"
            )
        else:
            return Workers(jobs, self._maker)
        return None

    def _chunks(self) -> Iterator[Chunk]:
        """Cut all sources into chunks, one after the other."""
        wants_lines: bool = self._arguments.jobs > 1
        before = 0
        for source in self._arguments.sources:
            opened = open_source(source)
            for chunk in chunks_of(opened, self._maker.request):
                if wants_lines and chunk.is_read:
                    self._say(f"litrecord: {source}: only JSON lines are read by --jobs")
                    wants_lines = False
                self._place = None if chunk.place is None else before + chunk.place
                yield chunk
            note_empty_folder(source)
            if isinstance(opened, Path) and opened.is_file():
                before += opened.stat().st_size

    def _found_single(self, head: list[Chunk]) -> object | None:
        """Return the record that is all there is; a folder with one has a set."""
        sources: list[str] = self._arguments.sources
        if not self._may_be_single or len(sources) > 1 or is_binary(self._maker.serializer):
            return None
        items = head[0].items if head else ()
        if len(items) != 1 or isinstance(items[0], Failure):
            return None
        return None if sources[0] != "-" and Path(sources[0]).is_dir() else items[0][0]

    def _parts(
        self,
        chunks: Iterator[Chunk],
        workers: Workers[Chunk, Part] | None,
        journal: Journal | None,
    ) -> Iterator[Part]:
        """Yield the parts that are yet to be made, when they are counted and told."""
        if journal is not None:
            for part in journal.found:
                self._take(part)
            self._progress.skip(self.records)
            chunks = islice(chunks, journal.count, None)
        made = map(self._maker, chunks) if workers is None else workers.map(chunks, here=_is_read)
        for part in made:
            self._take(part)
            yield part

    def _take(self, part: Part) -> None:
        """Count a part, and say what is to be said of it."""
        for line in (
            *part.faulty[: max(MOST_TOLD - self._told_errors, 0)],
            *part.unread[: max(MOST_TOLD - self._told_failures, 0)],
            *part.remarks,
        ):
            self._say(line)
        self._told_errors = min(self._told_errors + len(part.faulty), MOST_TOLD)
        self._told_failures = min(self._told_failures + len(part.unread), MOST_TOLD)
        for line, at in part.lost:
            if at is not None and self._single is None:
                line = where_lost(self.records + at, self._maker.lang) + line  # noqa: PLW2901  # its place
            self._say(line)
        self.records += part.records
        self.failed += part.failed
        self.errors += part.errors
        self.codes += part.codes
        self.counts += part.counts
        self._progress.tell(self.records, self.failed, self._place)

    def _say(self, line: str) -> None:
        self._progress.clear()
        complain(line)


def _is_read(chunk: Chunk) -> bool:
    return chunk.is_read
