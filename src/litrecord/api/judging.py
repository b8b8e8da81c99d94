"""Judging: what is wrong with a record, and what can be filled in."""

from __future__ import annotations

from litrecord.validators import Judge, apply_suggestions, validate

__all__ = ["Judge", "apply_suggestions", "validate"]
