"""cattrs hooks that turn litrecord's types into plain JSON values and back.

`configure_converter` adds hooks for litrecord's own types, and their subclasses, to a converter
that you pass in; everything else in it stays as it was. The hooks are strict: null is no text,
`"false"` no boolean, 3.9 no integer, True no number. What does not fit is reported as problems with
the path at which it stands, all of them at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.codec.annotations import TAG_KEY, is_choice, is_ours, tag_of
from litrecord.codec.hooks import (
    Fault,
    Hook,
    ListHook,
    MismatchError,
    choice_hook,
    field_hooks,
    fill,
)
from litrecord.errors import Location, ParseError, Problem, ProblemKind, Severity, show_value
from litrecord.model.extra import FrozenMapping, freeze, thaw
from litrecord.vocab.problems import UNREADABLE_VALUE, WRONG_TYPE

if TYPE_CHECKING:
    import cattrs

__all__ = ["configure_converter", "default_converter", "make_converter", "read_fields"]

MISSING_FIELD: Final = ProblemKind(
    code="missing-field",
    severity=Severity.ERROR,
    en="a field that must be there is missing",
    zh="缺少必填字段",
    cause_en="The object was written by hand, or by a program that left the field out.",
    cause_zh="该对象系手工编写，或生成它的程序漏写了该字段。",
    cure_en="Add the field; without it the object it belongs to is left out",
    cure_zh="请补上该字段；缺少它时，所属对象会被略去",
)

UNKNOWN_FIELD: Final = ProblemKind(
    code="unknown-field",
    severity=Severity.ERROR,
    en="there is no such field",
    zh="没有这个字段",
    cause_en="The name was mistyped, or a newer version of the format has it.",
    cause_zh="名称录入有误，或属于该格式的较新版本。",
    cure_en="Check the spelling of the name; the object it stands in is left out",
    cure_zh="请核对名称的拼写；其所在的对象已略去",
)

_KINDS: Final = {
    kind.code: kind for kind in (WRONG_TYPE, UNREADABLE_VALUE, MISSING_FIELD, UNKNOWN_FIELD)
}


def make_converter() -> cattrs.Converter:
    """Return a new cattrs converter that knows litrecord's types."""
    import cattrs  # noqa: PLC0415  # heavy, and needed only here

    return configure_converter(cattrs.Converter())


@cache
def default_converter() -> cattrs.Converter:
    """Return the converter that serves all who bring none of their own; add nothing to it."""
    return make_converter()


def configure_converter(converter: cattrs.Converter) -> cattrs.Converter:
    """Add hooks for litrecord's types and their subclasses to a converter, and return it.

    Structuring raises `ParseError` whose `.problems` name every value that does not fit.

    Args:
        converter: The converter to add to; its hooks for other types are not touched.
    """
    converter.register_structure_hook_factory(is_ours, lambda cls: _structure_hook(cls, converter))
    converter.register_unstructure_hook_factory(
        is_ours, lambda _cls: lambda value: _plain_object(value, converter)
    )
    converter.register_structure_hook_factory(
        is_choice, lambda union: _structure_choice(union, converter)
    )
    converter.register_structure_hook(FrozenMapping, _structure_mapping)
    converter.register_unstructure_hook(FrozenMapping, thaw)
    return converter


# Writing


def _plain_object(value: object, converter: cattrs.Converter) -> dict[str, object]:
    """Return the fields of `value` that differ from their defaults, with a tag for rankings."""
    cls: type[attrs.AttrsInstance] = type(value)  # type: ignore[assignment]  # a class of ours
    tag = tag_of(cls)
    made: dict[str, object] = {} if tag is None else {TAG_KEY: tag}
    for field in attrs.fields(cls):
        item = getattr(value, field.name)
        if field.init and not _says_nothing(item, field.default):
            made[field.name] = _plain(item, converter)
    return made


def _says_nothing(item: object, default: object) -> bool:
    """Tell whether `item` is what the field has anyway; what merely equals it may differ."""
    if item is default:
        return True
    if type(item) is not type(default):
        return False
    if isinstance(item, tuple | FrozenMapping):
        return not item and not default
    return isinstance(item, str | int) and item == default


def _plain(value: object, converter: cattrs.Converter) -> object:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if type(value) is tuple:
        return [_plain(item, converter) for item in value]
    result: object = converter.unstructure(value)
    return result


# Reading


def _problems(faults: Iterable[Fault], location: Location | None = None) -> list[Problem]:
    return [
        _KINDS.get(fault.code, WRONG_TYPE).problem(
            fault.path,
            raw=_frozen(fault.raw),
            expected=fault.expected or None,
            location=location,
        )
        for fault in faults
    ]


def _frozen(value: object) -> object:
    try:
        return freeze(value)
    except TypeError:
        return show_value(value)


def _error(name: str, faults: tuple[Fault, ...]) -> ParseError:
    problems = _problems(faults)
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return ParseError(f"not a {name}: {problems[0].message}{more}", problems=problems)


def _structure_mapping(value: object, _: object) -> FrozenMapping:
    if not isinstance(value, Mapping):
        raise _error(FrozenMapping.__name__, (Fault("", value, "an object"),))
    try:
        return FrozenMapping(value)
    except TypeError as error:
        fault = Fault("", value, f"an object of JSON values ({error})")
        raise _error(FrozenMapping.__name__, (fault,)) from error


def _structure_choice(
    union: object, converter: cattrs.Converter
) -> Callable[[object, object], object]:
    hook = choice_hook(union, converter)

    def structure(value: object, _: object) -> object:
        try:
            return hook(value)
        except MismatchError as mismatch:
            raise _error("ranking", mismatch.faults) from mismatch.__cause__

    return structure


def _structure_hook(cls: type, converter: cattrs.Converter) -> Callable[[object, object], object]:
    hooks: Mapping[str, Hook] = {}

    def structure(value: object, _: object) -> object:
        nonlocal hooks
        if not hooks:
            # Here and not above: classes refer to each other in circles.
            hooks = field_hooks(cls, converter)
        try:
            return fill(cls, hooks, value)
        except MismatchError as mismatch:
            raise _error(cls.__name__, mismatch.faults) from mismatch.__cause__

    return structure


def read_fields(
    cls: type,
    value: Mapping[str, object],
    converter: cattrs.Converter,
    *,
    location: Location | None = None,
) -> tuple[dict[str, object], list[Problem], dict[str, object]]:
    """Read an object field by field, so that one bad value costs no more than itself.

    A bad element of a list is left out; a bad value, or a list of nothing but bad ones, leaves its
    field out.

    Args:
        cls: The class whose fields are wanted.
        value: The object.
        converter: A converter made by `make_converter` or `configure_converter`.
        location: Where the object stands, for the problems.

    Returns:
        The fields that could be read, the problems, and the keys that are no fields.
    """
    hooks = field_hooks(cls, converter)
    made: dict[str, object] = {}
    faults: list[Fault] = []
    unknown: dict[str, object] = {}
    for key, item in value.items():
        hook = hooks.get(key)
        if hook is None:
            unknown[key] = item
            continue
        try:
            if isinstance(hook, ListHook) and item is not None:
                elements, bad = hook.readable(item)
                faults += MismatchError(*bad).within(key)
                if elements or not bad:
                    made[key] = elements
            else:
                made[key] = hook(item)
        except MismatchError as mismatch:
            faults += mismatch.within(key)
    return made, _problems(faults, location), unknown
