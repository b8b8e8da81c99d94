"""From records to problems: one module for each subject, small rules, and what applies them.

A validator asks whether a value is plausible; it never changes a record. `engine` walks over
records, journals and rankings, `rules` says what a rule is, `catalogue` lists those that apply by
default, `suggestions` makes a corrected object from the problems that propose a value.
"""

from __future__ import annotations

from litrecord.validators.engine import Judge, iter_problems, validate
from litrecord.validators.suggestions import apply_suggestions

__all__ = ["Judge", "apply_suggestions", "iter_problems", "validate"]
