"""What litrecord raises, and the values in which it reports what is wrong with data.

Every error of the library is a `LitrecordError`. `OSError` from files and `TypeError` for wrong
arguments pass through unchanged. A `Problem` is not an error: it is one observation about one
value, collected while parsing or validating, and worded on demand in English or Chinese from the
`ProblemKind` that its maker supplied.
"""

from __future__ import annotations

import enum
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "CitationError",
    "Failure",
    "FormatError",
    "IdentifierError",
    "LimitError",
    "LitrecordError",
    "Location",
    "LossError",
    "MergeError",
    "MissingExtraError",
    "ParseError",
    "Problem",
    "ProblemKind",
    "Severity",
    "show_value",
]

_MESSAGE_LIMIT: Final = 300
_VALUE_LIMIT: Final = 60
_COUNTS: Final = 10**12
_NEGATIVE_COUNTS: Final = -_COUNTS
# C0 and C1 controls, line separators, bidirectional controls, lone surrogates, byte order mark
_UNPRINTABLE: Final = late(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub(_escape, text)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


@lru_cache(maxsize=16)
def _shown_source(source: str) -> str:
    # Of a long path the end says most.
    kept = source if len(source) <= _VALUE_LIMIT else "…" + source[1 - _VALUE_LIMIT :]
    return _printable(kept)


def show_value(value: object) -> str:
    """Render `value` for a message: one line, nothing unprintable, at most 60 characters."""
    if type(value) is int and _NEGATIVE_COUNTS < value < _COUNTS:
        # Nearly every location has such numbers, and nothing in them needs care.
        return repr(value)
    if isinstance(value, str):
        # Cut before repr: a 10 MB string would be escaped in full only to be thrown away.
        return _printable(_cut(repr(value[: _VALUE_LIMIT + 1]), _VALUE_LIMIT))
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 200:
        # repr of an integer of thousands of digits raises ValueError.
        return f"<integer of {value.bit_length()} bits>"
    try:
        text = repr(value)
    except ValueError:
        text = f"<{type(value).__name__}>"
    return _printable(_cut(text, _VALUE_LIMIT))


class Severity(enum.StrEnum):
    """How much a problem matters.

    `ERROR`: a field became absent, a record failed, or a value cannot be right. `WARNING`: a value
    was repaired, or two values contradict each other. `INFO`: something is derivable, ambiguous or
    undated.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def text(self, lang: str = "en") -> str:
        """Name the severity in English (`en`) or Chinese (`zh`)."""
        return _SEVERITY_ZH[self.value] if lang == "zh" else self.value


_SEVERITY_ZH: Final = {"error": "错误", "warning": "警告", "info": "提示"}


@attrs.frozen(kw_only=True, weakref_slot=False)
class Location:
    """Where in the input something stands.

    Attributes:
        source: File name or other name of the input; None when it has none.
        line: Line number from 1; None where the input is not read by lines.
        index: Position of the record in its source, from 0; None outside a record.
        column: Column in the line, from 1; None when unknown.
    """

    source: str | None = None
    line: int | None = None
    index: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return self.text()

    def text(self, lang: str = "en") -> str:
        """Say the place in English (`en`) or Chinese (`zh`); empty where nothing is known."""
        # Tables word the place of every paper: this is written to be quick.
        source, line, column, index = self.source, self.line, self.column, self.index
        parts = [] if source is None else [_shown_source(source)]
        if lang == "zh":
            if line is not None:
                parts.append(f"第 {show_value(line)} 行")
            if column is not None:
                parts.append(f"第 {show_value(column)} 列")
            if index is not None:
                parts.append(f"记录 {show_value(index)}")
            return "，".join(parts)
        if line is not None:
            parts.append(f"line {show_value(line)}")
        if column is not None:
            parts.append(f"column {show_value(column)}")
        if index is not None:
            parts.append(f"record {show_value(index)}")
        return ", ".join(parts)


@attrs.frozen(kw_only=True)
class ProblemKind:
    """A kind of problem: its code, its severity and its wording in both languages.

    The wordings may name `{raw}`, `{used}`, `{suggestion}` and `{count}`, which are
    filled with the shortened values of the problem at hand.

    Attributes:
        code: Stable identifier in kebab case, such as `doi-derivable`.
        severity: What a problem of this kind amounts to.
        en: What is wrong, in English, without the path and without a final full stop.
        zh: The same in Chinese.
        cause_en: Where such problems come from.
        cause_zh: The same in Chinese.
        cure_en: What to do about it; becomes the hint of the message.
        cure_zh: The same in Chinese.
        clears: Fields of the record that `apply_suggestions` empties when it fills in the
            suggestion, because the value moves from there.
    """

    code: str
    severity: Severity = attrs.field(converter=Severity)
    en: str
    zh: str
    cause_en: str = ""
    cause_zh: str = ""
    cure_en: str = ""
    cure_zh: str = ""
    clears: tuple[str, ...] = ()

    def problem(
        self,
        path: str = "",
        *,
        raw: object = None,
        used: object = None,
        expected: str | None = None,
        suggestion: object = None,
        location: Location | None = None,
        count: int = 1,
    ) -> Problem:
        """Make a problem of this kind; the arguments are those of `Problem`."""
        return Problem(
            code=self.code,
            severity=self.severity,
            path=path,
            location=location,
            raw=raw,
            used=used,
            expected=expected,
            suggestion=suggestion,
            count=count,
            kind=self,
        )


@attrs.frozen(kw_only=True, weakref_slot=False)
class Problem:
    """One observation about one value.

    Attributes:
        code: Code of the kind, such as `doi-derivable`.
        severity: `error`, `warning` or `info`.
        path: What it is about: for a problem of parsing the key in the input
            (`resultStr.doi`), for a problem of validation the field of the record
            (`journal.issn_print`, `authors[0].orcid`).
        location: Where the record stands in its input; None for objects made in Python.
        raw: The value found, immutable; None also when there was none.
        used: The value the record holds instead; None when the field became absent.
        expected: The shape expected, in words with an example.
        suggestion: A value that `apply_suggestions` may put at `path`; None when there is none.
        count: How many records a problem of a whole set stands for; 1 for a single record.
        kind: What words the problem; it takes no part in comparison.
    """

    code: str
    severity: Severity = attrs.field(converter=Severity)
    path: str = ""
    location: Location | None = None
    # show_value and not repr: an integer of thousands of digits has no repr.
    raw: object = attrs.field(default=None, repr=show_value)
    used: object = attrs.field(default=None, repr=show_value)
    expected: str | None = None
    suggestion: object = attrs.field(default=None, repr=show_value)
    count: int = 1
    kind: ProblemKind | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def message(self) -> str:
        """What is wrong, in English: one line of at most 300 characters."""
        return self.text("en")

    @property
    def hint(self) -> str:
        """What to do about it, in English; empty when there is no advice."""
        return self.kind.cure_en if self.kind is not None else ""

    def text(self, lang: str = "en") -> str:
        """Word the problem in English (`en`) or Chinese (`zh`), in at most 300 characters.

        Raises:
            ValueError: `lang` is neither `en` nor `zh`.
        """
        if lang not in {"en", "zh"}:
            raise ValueError(f"no wording in {lang!r}; expected 'en' or 'zh'")
        chinese = lang == "zh"
        kind = self.kind
        values = {
            "raw": show_value(self.raw),
            "used": show_value(self.used),
            "suggestion": show_value(self.suggestion),
            "count": str(self.count),
        }
        wording = self.code if kind is None else (kind.zh if chinese else kind.en)
        text = wording.format_map(values) if kind is not None else wording
        if "{raw}" not in wording and self.raw is not None:
            text += f"（值为 {values['raw']}）" if chinese else f" (got {values['raw']})"
        if self.path:
            path = _printable(_cut(self.path, _VALUE_LIMIT))
            text = f"{path}：{text}" if chinese else f"{path}: {text}"
        if self.expected:
            text += f"；应为 {self.expected}" if chinese else f"; expected {self.expected}"
        cure = "" if kind is None else (kind.cure_zh if chinese else kind.cure_en)
        if cure:
            end = "" if text.endswith(("?", "？")) else ("。" if chinese else ".")
            text += end + ("" if chinese else " ") + cure
        return _cut(_printable(text), _MESSAGE_LIMIT)

    def __str__(self) -> str:
        where = f"{self.location}: " if self.location is not None and str(self.location) else ""
        return (
            f"{where}{self.severity}: {self.message} [{_printable(_cut(self.code, _VALUE_LIMIT))}]"
        )


class LitrecordError(Exception):
    """The root of all errors that litrecord raises.

    Args:
        message: What happened; control characters are escaped and it is cut at 300 characters.
    """

    def __init__(self, message: str = "") -> None:
        self.message: str = _cut(_printable(message), _MESSAGE_LIMIT)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[Callable[..., LitrecordError], tuple[object, ...]]:
        return _restore_error, (type(self), dict(self.__dict__))


def _restore_error(cls: type[LitrecordError], state: dict[str, object]) -> LitrecordError:
    # Exceptions unpickle by calling the class with .args, which fails for keyword-only arguments.
    error = cls.__new__(cls)
    error.__dict__.update(state)
    # Not the class's own __init__, but that of the built-in one: ImportError has a .msg as well.
    super(LitrecordError, error).__init__(state.get("message", ""))
    return error


class CitationError(LitrecordError, ValueError):
    """A record cannot be cited: it has no title, or the style has no form for its kind."""


class FormatError(LitrecordError, ValueError):
    """The format is unknown, cannot be told from the content, or cannot be read or written."""


class IdentifierError(LitrecordError, ValueError):
    """A string is not a valid identifier of its scheme.

    Args:
        message: What is wrong with it.
        reason: `format` when the shape is wrong, `checksum` when only the check digit is.
    """

    def __init__(self, message: str = "", *, reason: str = "format") -> None:
        super().__init__(message)
        self.reason = reason


class LossError(LitrecordError, ValueError):
    """An output cannot express all of the record, and the caller asked for that to be an error.

    Args:
        message: What is lost.
        losses: One problem for each thing lost.
    """

    def __init__(self, message: str = "", *, losses: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.losses: tuple[Problem, ...] = tuple(losses)


class MergeError(LitrecordError, ValueError):
    """Records that were to become one are plainly of different papers."""


class MissingExtraError(LitrecordError, ImportError):
    """Something needs a package that is not installed.

    Args:
        extra: The extra of litrecord that installs it.
        package: The package that could not be imported.
        purpose: What it is needed for.
    """

    def __init__(self, extra: str = "", package: str = "", purpose: str = "this") -> None:
        super().__init__(
            f"{purpose} needs the package {package}; install it with "
            f"python -m pip install 'litrecord[{extra}]'"
        )
        self.extra = extra
        self.package = package
        self.purpose = purpose


class ParseError(LitrecordError, ValueError):
    """Input could not be read, or strict reading found errors.

    Args:
        message: What is wrong.
        problems: The problems found; in strict mode all errors of the input.
        failures: The records that could not be read.
        location: Where it happened.
    """

    def __init__(
        self,
        message: str = "",
        *,
        problems: Iterable[Problem] = (),
        failures: Iterable[Failure] = (),
        location: Location | None = None,
    ) -> None:
        where = str(location) if location is not None else ""
        super().__init__(f"{where}: {message}" if where else message)
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.failures: tuple[Failure, ...] = tuple(failures)
        self.location = location


class LimitError(ParseError):
    """Input exceeds one of the `Limits`."""


@attrs.frozen(kw_only=True)
class Failure:
    """A record that could not be read.

    Attributes:
        raw: The bytes of the record as they stood in the input, or as much of them as is known.
        location: Where it stands.
        error: Why it could not be read.
    """

    raw: bytes
    location: Location
    error: LitrecordError = attrs.field(eq=str)
