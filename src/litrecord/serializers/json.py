"""litrecord's own JSON, `json`: every field of every class, faithfully. See the parser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import attrs

from litrecord.codec.json import encode, encode_at_once, encode_utf8
from litrecord.errors import Problem
from litrecord.model.immutable import one_of
from litrecord.typing import Frame
from litrecord.vocab.frames import ARRAY, INDENTED_ARRAY
from litrecord.vocab.own import FORMAT, TYPE_KEY, VERSION, VERSION_KEY, check_names, type_of

if TYPE_CHECKING:
    import cattrs

    from litrecord.codec.writers import Writer

__all__ = ["Json", "write_each"]


@attrs.frozen(kw_only=True)
class Json:
    """Writes litrecord's own JSON.

    Attributes:
        layout: How several objects are written: as one `array`, or one a line (`lines`).
        indent: Spaces by level for reading by eye; None for one line. Lines are never indented.
        converter: The converter for fields of your own classes, made by `make_converter` or
            `configure_converter`; None for one that knows litrecord's types only.
    """

    name: str = FORMAT
    layout: Literal["array", "lines"] = attrs.field(
        default="array", validator=one_of("array", "lines")
    )
    indent: int | None = None
    converter: cattrs.Converter | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def frame(self) -> Frame:
        """What stands around several objects."""
        if self.layout == "lines":
            return Frame()
        return ARRAY if self.indent is None else INDENTED_ARRAY

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write records, journal profiles or rankings.

        Raises:
            TypeError: An object is of no class that the format knows, or its class has fields
                whose names the format needs for itself.
        """
        is_lines = self.layout == "lines"
        if self.indent is not None and not is_lines:
            plain = [_plain(item, self.converter) for item in items]
            return encode(plain if many else plain[0], indent=self.indent)
        if self.converter is None:
            pieces = write_each(items)
        else:
            pieces = (encode_utf8(_plain(item, self.converter)) for item in items)
        # In one place that grows: memory that is new takes longer to get than to fill.
        made = bytearray(b"[" if many and not is_lines else b"")
        end = b"\n" if is_lines else b","
        for piece in pieces:
            made += piece
            made += end
        if not is_lines:
            made[len(made) - bool(items) :] = b"]" if many else b""
        return made.decode()

    def losses(self, item: object) -> Iterable[Problem]:  # noqa: ARG002  # the protocol's
        """Nothing is lost."""
        return ()


def write_each(items: tuple[object, ...]) -> Iterator[bytes]:
    """Write each object as one line of UTF-8."""
    from litrecord.codec.writers import (  # noqa: PLC0415  # readers need it not
        UnusualError,
        share_floats,
        share_fragments,
        share_nothing,
        writer_of,
    )

    share = share_fragments() if len(items) > 1 else share_floats
    writers: dict[type, Writer] = {}
    for item in items:
        cls: type = type(item)
        write = writers.get(cls)
        if write is None:
            write = writers[cls] = writer_of(cls, _opening(cls))
        try:
            piece = encode_at_once(write(item, share))
            if piece is None:
                # Without fragments, which only orjson takes
                piece = encode_utf8(write(item, share_nothing))
        except UnusualError:
            piece = encode_utf8(_plain(item))
        yield piece


def _plain(item: object, converter: cattrs.Converter | None = None) -> dict[str, object]:
    from litrecord.converter import default_converter  # noqa: PLC0415  # readers need it not

    cls: type = type(item)
    opening = dict(_opening(cls))
    fields: dict[str, object] = (converter or default_converter()).unstructure(item)
    return opening | fields


@lru_cache(maxsize=256)
def _opening(cls: type) -> tuple[tuple[str, str], ...]:
    """Return the keys and values that stand before the fields of a class.

    Raises:
        TypeError: See `Json.dumps`.
    """
    name = type_of(cls)
    if name is None:
        raise TypeError(f"litrecord's JSON cannot hold a {cls.__name__}")
    check_names(cls)
    return (VERSION_KEY, VERSION), (TYPE_KEY, name)
