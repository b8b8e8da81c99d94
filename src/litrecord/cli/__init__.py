"""The command line: `litrecord …`, which is the same as `python -m litrecord …`."""

from __future__ import annotations

from litrecord.cli.program import build_parser, main

__all__ = ["build_parser", "main"]
