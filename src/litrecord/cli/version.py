"""Which litrecord this is."""

from __future__ import annotations

import importlib.metadata

__all__ = ["version"]


def version() -> str:
    """Return the version that is installed; a source tree alone has none."""
    try:
        return importlib.metadata.version("litrecord")
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"
