"""Serializers that are made when something is written: most programs read and write little."""

from __future__ import annotations

import importlib
from functools import lru_cache
from typing import cast

import attrs

from litrecord.typing import Serializer

__all__ = ["Deferred"]


@attrs.frozen
class Deferred:
    """A serializer to be made later, always the same.

    Attributes:
        path: Its module and class, such as `litrecord.serializers.ris:Ris`.
        options: Its options by name.
    """

    path: str
    options: tuple[tuple[str, object], ...] = ()

    def make(self) -> Serializer:
        """Return the serializer."""
        return _made(self)


@lru_cache(maxsize=64)
def _made(deferred: Deferred) -> Serializer:
    module, _, name = deferred.path.partition(":")
    cls = getattr(importlib.import_module(module), name)
    return cast("Serializer", cls(**dict(deferred.options)))
