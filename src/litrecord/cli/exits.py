"""What the program's exit code says."""

from __future__ import annotations

from typing import Final

__all__ = ["BROKEN_PIPE", "FINE", "INTERRUPTED", "PROBLEMS", "UNUSABLE"]

FINE: Final = 0
"""Nothing is wrong, or nothing worse than a warning."""
PROBLEMS: Final = 1
"""There are problems of severity `error`, or records that could not be read."""
UNUSABLE: Final = 2
"""An input or output is unusable as a whole, or the command line is wrong."""
INTERRUPTED: Final = 130
"""The user interrupted it (128 + SIGINT)."""
BROKEN_PIPE: Final = 141
"""Whoever read the output stopped reading (128 + SIGPIPE)."""
