"""litrecord's own JSON, `json`: every field of every class, faithfully. See the parser."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import attrs

from litrecord.codec.json import encode
from litrecord.errors import Problem
from litrecord.vocab.own import FORMAT, TYPE_KEY, VERSION, VERSION_KEY, check_names, type_of

if TYPE_CHECKING:
    import cattrs

__all__ = ["Json"]


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
        default="array", validator=attrs.validators.in_(("array", "lines"))
    )
    indent: int | None = None
    converter: cattrs.Converter | None = attrs.field(default=None, eq=False, repr=False)

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:
        """Write records, journal profiles or rankings.

        Raises:
            TypeError: An object is of no class that the format knows, or its class has fields
                whose names the format needs for itself.
        """
        plain = [self._plain(item) for item in items]
        if self.layout == "lines":
            return "".join(f"{encode(one)}\n" for one in plain)
        return encode(plain if many else plain[0], indent=self.indent)

    def _plain(self, item: object) -> dict[str, object]:
        from litrecord.converter import default_converter  # noqa: PLC0415  # readers need it not

        name = type_of(type(item))
        if name is None:
            raise TypeError(f"litrecord's JSON cannot hold a {type(item).__name__}")
        check_names(type(item))
        converter = self.converter or default_converter()
        fields: dict[str, object] = converter.unstructure(item)
        return {VERSION_KEY: VERSION, TYPE_KEY: name} | fields

    def losses(self, item: object) -> Iterable[Problem]:  # noqa: ARG002  # the protocol's
        """Nothing is lost."""
        return ()
