"""A draft becomes an object of the class that the caller asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, TypeVar, cast

import attrs

from litrecord.errors import Failure, Location, ParseError
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.immutable import Immutable, Validator
from litrecord.model.journal import JournalProfile
from litrecord.model.record import PaperRecord
from litrecord.model.source import Source
from litrecord.model.unchecked import unchecked
from litrecord.typing import Draft

__all__ = ["Target", "build", "class_of"]

R = TypeVar("R")

_JOURNAL_FIELDS: Final = frozenset(field.name for field in attrs.fields(JournalProfile))

# A class of records, or a function that makes something of a finished record.
Target = type[R] | Callable[[PaperRecord], R]

_unchecked_source = unchecked(Source, "format", "location")
_unchecked_paper = unchecked(PaperRecord)
_CHECKS: Final = {
    field.name: (cast("Validator", field.validator), field) for field in attrs.fields(PaperRecord)
}

# What drafts describe and callers may derive classes from
_ROOTS: Final[tuple[type, ...]] = (PaperRecord, JournalProfile)


def class_of(target: object) -> type:
    """Return the class that drafts are structured for.

    Raises:
        TypeError: `target` is neither a class of litrecord or derived from one, nor callable.
    """
    if isinstance(target, type) and issubclass(target, Immutable):
        return target
    if isinstance(target, type) or not callable(target):
        raise TypeError(
            "cls: expected PaperRecord, another class of litrecord, a class derived from one, or "
            f"a function that takes a PaperRecord; got {target!r}"
        )
    return PaperRecord


def build(draft: Draft, target: Target[R], cls: type, format_name: str) -> R | Failure:
    """Make the object that a draft describes.

    Where the parser left them out, the record gets a `source` and each problem its location.

    Fields that a class has beyond `PaperRecord` or `JournalProfile` are filled from the values of
    the same name in `extra`. A mandatory one that is absent or does not fit makes a failure; where
    another does not fit, that is added to the problems of the draft.
    """
    try:
        if draft.made is not None:
            return target(draft.made)  # type: ignore[arg-type, call-arg]  # a function
        fields = dict(draft.fields)
        if "source" not in fields and hasattr(cls, "source"):
            fields["source"] = _source(format_name, draft.location)
        if draft.problems:
            draft.problems = [
                one if one.location is not None else attrs.evolve(one, location=draft.location)
                for one in draft.problems
            ]
        if cls is PaperRecord:
            paper = _paper(fields)
            return cast("R", paper) if cls is target else target(paper)  # type: ignore[call-arg]  # a function
        root = next((one for one in _ROOTS if issubclass(cls, one)), cls)
        if root is JournalProfile:
            fields = _journal_fields(fields, cls, draft)
        if cls is not root:
            _fill_own_fields(fields, cls, root, draft)
        made: object = cls(**fields)
        return cast("R", made if cls is target else target(made))  # type: ignore[arg-type, call-arg]  # one of the two
    except ParseError as error:
        return _failure(draft, error)
    except (TypeError, ValueError) as error:
        # The class refuses its fields, or the caller's function the record.
        failed = ParseError(_reason(error), problems=draft.problems, location=draft.location)
        failed.__cause__ = error
        return _failure(draft, failed)


def _source(format_name: str, location: object) -> Source:
    """Say where a record was read; the class checks what a parser of somebody else's passes."""
    if type(format_name) is str and type(location) is Location:
        return _unchecked_source(format_name, location)
    return Source(format=format_name, location=location)  # type: ignore[arg-type]  # it refuses


def _paper(fields: dict[str, object]) -> PaperRecord:
    """Make a paper, and check the fields that it was given: its defaults are right."""
    paper = _unchecked_paper(**fields)
    for name, value in fields.items():
        check, field = _CHECKS[name]
        check(paper, field, value)
    return paper


def _journal_fields(fields: dict[str, object], cls: type, draft: Draft) -> dict[str, object]:
    """Return the fields of a journal: as they are, or of the journal that a paper appeared in."""
    if fields.keys() <= {field.name for field in attrs.fields(cls)}:
        return fields
    journal = fields.get("journal")
    if not isinstance(journal, JournalProfile):
        raise ParseError("the record names no journal", location=draft.location)
    own = {name: getattr(journal, name) for name in _JOURNAL_FIELDS}
    source = cast("Source", fields["source"])
    # What the way back of the paper needs is of no use to its journal.
    return own | {"source": attrs.evolve(source, layout=None)}


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _failure(draft: Draft, error: ParseError) -> Failure:
    raw = draft.raw() if callable(draft.raw) else draft.raw
    return Failure(raw=raw, location=draft.location, error=error)


@lru_cache(maxsize=256)
def _own_names(cls: type, root: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields that a class adds to its root, each with whether it is mandatory."""
    known = {field.name for field in attrs.fields(root)}
    return tuple(
        (field.name, field.default is attrs.NOTHING)
        for field in attrs.fields(cls)
        if field.name not in known and field.init
    )


def _fill_own_fields(fields: dict[str, object], cls: type, root: type, draft: Draft) -> None:
    # Only classes with fields of their own pay for it.
    from litrecord.converter import default_converter, read_fields  # noqa: PLC0415

    names = {name: mandatory for name, mandatory in _own_names(cls, root) if name not in fields}
    values = dict(_found_in_extra(fields.get("extra"), names))
    made, problems, _ = read_fields(cls, values, default_converter(), location=draft.location)
    draft.problems += problems
    for name, mandatory in names.items():
        if mandatory and name not in made:
            raise _absence(name, cls, draft)
    fields.update(made)


def _absence(name: str, cls: type, draft: Draft) -> ParseError:
    """Say why a mandatory field has no value: none was there, or none that fits."""
    told = [one for one in draft.problems if re.split(r"[.\[]", one.path, maxsplit=1)[0] == name]
    reason = (
        told[0].message
        if told
        else f"{name}: {cls.__name__} needs it and the record has no value of that name in extra"
    )
    return ParseError(reason, problems=draft.problems, location=draft.location)


def _found_in_extra(extra: object, names: Iterable[str]) -> Iterator[tuple[str, object]]:
    """Yield each name with the first value of that name that a format has in `extra`."""
    if isinstance(extra, FrozenMapping):
        held = [values for values in extra.values() if isinstance(values, FrozenMapping)]
        for name in names:
            for values in held:
                if name in values:
                    yield name, thaw(values[name])
                    break
