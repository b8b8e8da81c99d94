"""What third parties implement to add a source format, a rule or an output format.

Nothing needs to be subclassed: an object with these attributes will do, and a frozen attrs class
whose fields are its options is the usual choice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO, Protocol, TypeVar

import attrs

from litrecord.errors import Failure, Location, Problem
from litrecord.limits import DEFAULT_LIMITS, Limits

__all__ = [
    "BinarySerializer",
    "Context",
    "Document",
    "Draft",
    "Frame",
    "FramedSerializer",
    "Head",
    "Output",
    "Parser",
    "ReadOptions",
    "Rule",
    "RuleRun",
    "Serializer",
    "SetRule",
]


class Document(Protocol):
    """One input: a file, a string, a stream; already decompressed, decoded when asked for."""

    @property
    def name(self) -> str | None:
        """File name or other name for messages; None when there is none."""

    @property
    def encoding(self) -> str | None:
        """The encoding that the caller stated; None when it is for the parser to tell."""

    def head(self, size: int = 65_536) -> bytes | str:
        """Return its first bytes or characters without consuming them."""

    def content(self) -> bytes | str:
        """Return all of it, undecoded where possible."""

    def text(self) -> str:
        """Return all of it as text.

        Raises:
            ParseError: It is not in the encoding stated, or not in UTF-8.
        """

    def lines(self) -> Iterator[bytes | str]:
        """Yield its lines without their line ends, split at LF only, undecoded where possible."""

    def pieces(self) -> Iterator[bytes | str]:
        """Yield all of it in pieces of bounded size, cut anywhere, undecoded where possible."""

    def binary(self) -> BinaryIO:
        """Return all of it as a file in which one can go back and forth, for binary formats."""


@attrs.frozen(kw_only=True)
class Head:
    """The beginning of an input, on which formats are told apart.

    Attributes:
        text: The first 65,536 characters or fewer.
        value: The first JSON value in it, or the first element when that is an array; None when
            the input is not JSON or that value does not end within the text.
        name: File name or other name of the input; None when there is none. Content decides;
            this is for inputs whose content says nothing.
    """

    text: str
    value: object = None
    name: str | None = None


@attrs.frozen(kw_only=True)
class ReadOptions:
    """How an input shall be read.

    Attributes:
        strict: Whether the caller wants errors raised; a parser may look closer then.
        limits: Bounds on the input.
        cls: The class that is to be made; formats that hold any class of litrecord need it.
    """

    strict: bool = False
    limits: Limits = DEFAULT_LIMITS
    cls: type = object


@attrs.define(kw_only=True, weakref_slot=False)
class Draft:
    """A record as a parser understood it, before its class is made.

    Attributes:
        fields: Values by field name of the record's class; what is absent is left out.
        problems: What was found wrong while reading it.
        location: Where it stands in the input.
        raw: Its bytes, or what returns them, for the failure that it becomes if the class cannot
            be made.
        made: The finished object where the parser makes it itself: an instance of exactly
            `ReadOptions.cls`, with its source. Fields are not looked at then. None where the object
            is still to be made of the fields.
    """

    fields: dict[str, object]
    problems: list[Problem] = attrs.Factory(list)
    location: Location = attrs.Factory(Location)
    raw: bytes | Callable[[], bytes] = b""
    made: object | None = None


class Parser(Protocol):
    """Reads one source format."""

    @property
    def name(self) -> str:
        """Name of the format, as callers write it."""

    def sniff(self, head: Head) -> int:
        """Say how surely an input with this beginning is of the format: 0 (no) to 100 (yes)."""

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read records one by one; what cannot be read becomes a failure.

        Raises:
            ParseError: The input is unusable as a whole.
        """


class Serializer(Protocol):
    """Writes one target format."""

    @property
    def name(self) -> str:
        """Name of the format, as callers write it."""

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write objects of litrecord.

        Args:
            items: The objects.
            many: Whether they are a collection; False for exactly one object on its own.

        Raises:
            TypeError: The format cannot hold objects of this class.
        """

    def losses(self, item: object) -> Iterable[Problem]:
        """Say what the format cannot express of one object, one problem for each thing lost."""


@attrs.frozen(kw_only=True)
class Frame:
    """What stands around and between the objects of one text, the same for any number of them.

    Attributes:
        opening: What a collection begins with.
        between: What stands between two objects.
        closing: What a collection ends with.
        header: Whether its first line is one of names, which stands once.
    """

    opening: str = ""
    between: str = ""
    closing: str = ""
    header: bool = False


class FramedSerializer(Serializer, Protocol):
    """Writes a text format that large collections can be written in part by part.

    The text of a collection is the texts of its parts in one frame, wherever it is parted.
    """

    @property
    def frame(self) -> Frame | None:
        """What stands around the objects; None where an object is written in view of others."""


class Output(Protocol):
    """A file of a binary format that is being written."""

    def add(self, part: bytes) -> None:
        """Write the next part, as `BinarySerializer.part` made it."""

    def close(self) -> None:
        """Write what stands at the end; the stream stays open."""


class BinarySerializer(Serializer, Protocol):
    """Writes a target format that is no text, part by part; its `dumps` raises `FormatError`."""

    def part(self, items: Sequence[object]) -> bytes:
        """Make what an output takes of some objects; it may be sent to another process.

        Args:
            items: The objects; a `RecordSet` brings the problems of its records with it.

        Raises:
            TypeError: The format cannot hold objects of this class.
        """

    def output(self, stream: BinaryIO) -> Output:
        """Begin to write a file."""


@attrs.frozen(kw_only=True)
class Context:
    """What rules may know beside the object they check.

    Attributes:
        today: The date to judge by; None asks the clock. Nothing else in litrecord reads it.
        index: A journal index for rules that need one; None when there is none.
        limits: Bounds for rules that look into large values.
    """

    today: dt.date | None = None
    index: object | None = None
    limits: Limits = DEFAULT_LIMITS

    def current_date(self) -> dt.date:
        """Return `today`, or the date by the clock in local time when it is None."""
        return dt.date.today() if self.today is None else self.today  # noqa: DTZ011  # local is meant


T_contra = TypeVar("T_contra", contravariant=True)


class Rule(Protocol[T_contra]):
    """Checks one object on its own."""

    @property
    def code(self) -> str:
        """Code of the problems it reports."""

    @property
    def applies_to(self) -> type:
        """The class whose instances it checks."""

    def check(self, obj: T_contra, context: Context, /) -> Iterable[Problem]:
        """Report what is wrong with `obj`; paths are relative to it."""


class RuleRun(Protocol[T_contra]):
    """One pass of a `SetRule` over a set: memory stays flat, only what `finish` needs is kept."""

    def feed(self, obj: T_contra, position: int, path: str, /) -> None:
        """Take the next object: `position` is that of its record, `path` its place in it."""

    def finish(self) -> Iterable[Problem]:
        """Report what was found in the whole set."""


class SetRule(Protocol[T_contra]):
    """Checks objects against each other, or counts what would flood if told for each."""

    @property
    def code(self) -> str:
        """Code of the problems it reports."""

    @property
    def applies_to(self) -> type:
        """The class whose instances it is fed."""

    def start(self, context: Context, /) -> RuleRun[T_contra]:
        """Begin a pass."""
