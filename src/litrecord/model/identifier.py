"""Identifiers of schemes that have no field of their own, and links."""

from __future__ import annotations

import attrs

from litrecord.model.immutable import Immutable, of_type

__all__ = ["Identifier", "Link"]


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Identifier(Immutable):
    """An identifier in a named scheme.

    Attributes:
        scheme: Name of the scheme in lower case, such as `cstr`, `openalex`, `s2`.
        value: The identifier in that scheme.
    """

    scheme: str = attrs.field(validator=of_type(str))
    value: str = attrs.field(validator=of_type(str))

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


@attrs.frozen(kw_only=True, getstate_setstate=False)
class Link(Immutable):
    """A link that the source gives.

    Attributes:
        kind: What the source says it leads to: `doi`, `landing-page`, `listing`, `full-text`, …
        url: The link as printed.
    """

    kind: str = attrs.field(validator=of_type(str))
    url: str = attrs.field(validator=of_type(str))

    def __str__(self) -> str:
        return self.url
