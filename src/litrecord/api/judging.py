"""Judging: what is wrong with a record, and what can be filled in."""

from __future__ import annotations

from litrecord.validators import apply_suggestions, validate

__all__ = ["apply_suggestions", "validate"]
