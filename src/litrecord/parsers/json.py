"""litrecord's own JSON, `json`: every field of every class, faithfully.

One object of litrecord is one JSON object with `"litrecord": "1"`, the version of the format, and
`"type"`, its class, first; then its fields by name. What has its default is left out. Several come
as an array or as JSON lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from litrecord.codec.json_values import JsonItem, iter_values
from litrecord.codec.spelling import nearest
from litrecord.errors import Failure, Location, ParseError, Problem, show_value
from litrecord.model.extra import EMPTY, FrozenMapping, freeze
from litrecord.patterns import late
from litrecord.typing import Document, Draft, Head, ReadOptions
from litrecord.vocab.own import FORMAT, TYPE_KEY, TYPES, VERSION, VERSION_KEY, type_of
from litrecord.vocab.problems import DUPLICATE_KEY, UNKNOWN_PROPERTY

if TYPE_CHECKING:
    import cattrs

__all__ = ["JsonParser"]

_OWN_LEVELS: Final = 16

_GUESSES: Final = 100
_NUMBER: Final = late("[1-9][0-9]*+")


@attrs.frozen(kw_only=True)
class JsonParser:
    """Reads litrecord's own JSON.

    Attributes:
        converter: The converter for fields of your own classes, made by `make_converter` or
            `configure_converter`; None for one that knows litrecord's types only.
    """

    name: str = FORMAT
    converter: cattrs.Converter | None = attrs.field(default=None, eq=False, repr=False)

    def sniff(self, head: Head) -> int:
        """Say how surely an input is of this format: it names itself."""
        if isinstance(head.value, dict):
            return 100 if VERSION_KEY in head.value else 0
        # An empty array is a collection of nothing, whatever wrote it.
        return 1 if "".join(head.text[:100].split()) == "[]" else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read objects one by one."""
        # What another format nests to the limit lies some levels deeper in a record.
        limits = attrs.evolve(options.limits, depth=options.limits.depth + _OWN_LEVELS)
        values = iter_values(document, limits=limits, find_duplicates=options.strict)
        for item in values:
            if isinstance(item, Failure):
                yield item
                continue
            try:
                yield self._draft(item, options.cls)
            except ParseError as error:
                yield Failure(raw=item.source(), location=item.location, error=error)

    def _draft(self, item: JsonItem, cls: type) -> Draft:
        # Telling formats apart needs no more than the class.
        from litrecord.converter import default_converter, read_fields  # noqa: PLC0415

        value = item.value
        if not isinstance(value, dict):
            raise ParseError(
                f"no record: expected a JSON object, got {type(value).__name__}",
                location=item.location,
            )
        fields = dict(value)
        _check_version(fields.pop(VERSION_KEY, None), item)
        _check_type(fields.pop(TYPE_KEY, None), cls, item)
        made, problems, unknown = read_fields(
            cls, fields, self.converter or default_converter(), location=item.location
        )
        problems += _unknown_properties(unknown, cls, item.location)
        problems += [DUPLICATE_KEY.problem(key, location=item.location) for key in item.duplicates]
        if unknown:
            made["extra"] = _with_unknown(made.get("extra"), unknown)
        return Draft(fields=made, problems=problems, location=item.location, raw=item.source)


def _unknown_properties(
    unknown: dict[str, object], cls: type, location: Location
) -> Iterator[Problem]:
    names = tuple(field.name for field in attrs.fields(cls))
    for number, (key, raw) in enumerate(unknown.items()):
        # Who has more of them did not mistype a name.
        near = nearest(key, names) if number < _GUESSES else None
        yield UNKNOWN_PROPERTY.problem(
            key,
            raw=freeze(raw),
            expected=f"a field of {cls.__name__}; did you mean {near!r}?" if near else None,
            location=location,
        )


def _with_unknown(extra: object, unknown: dict[str, object]) -> FrozenMapping:
    """Return `extra` with the unknown properties beside those of an earlier reading."""
    own = extra if isinstance(extra, FrozenMapping) else EMPTY
    earlier = own.get(FORMAT)
    return own.with_(FORMAT, {**(earlier if isinstance(earlier, FrozenMapping) else {}), **unknown})


def _check_version(version: object, item: JsonItem) -> None:
    if version == VERSION:
        return
    if version is None:
        message = f"{VERSION_KEY}: missing; expected {VERSION!r}, the version of litrecord's JSON"
    elif isinstance(version, str) and _NUMBER.fullmatch(version):
        message = (
            f"{VERSION_KEY}: this is version {version:.20} of litrecord's JSON and this release "
            f"reads up to {VERSION}; install a newer litrecord"
        )
    else:
        message = f"{VERSION_KEY}: no version of litrecord's JSON (got {show_value(version)})"
    raise ParseError(message, location=item.location)


def _check_type(stated: object, cls: type, item: JsonItem) -> None:
    wanted = type_of(cls)
    if stated == wanted or (stated is None and wanted == "paper"):
        return
    if isinstance(stated, str) and stated in TYPES:
        raise ParseError(
            f"{TYPE_KEY}: this is a {stated}, and a {wanted or cls.__name__} was asked for; "
            f"pass cls={TYPES[stated].__name__}",
            location=item.location,
        )
    raise ParseError(
        f"{TYPE_KEY}: no class of litrecord (got {show_value(stated)}); "
        f"expected one of {', '.join(TYPES)}",
        location=item.location,
    )
