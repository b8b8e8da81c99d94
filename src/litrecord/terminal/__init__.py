"""Records and problems as text for a terminal, in English or Chinese.

Nothing here writes anywhere: each function returns text in which no character of the data can
steer a terminal or turn the direction of writing.
"""

from __future__ import annotations

from litrecord.terminal.cards import card
from litrecord.terminal.columns import columns, visible, wrap
from litrecord.terminal.reports import place, problem_lines, summary_lines

__all__ = ["card", "columns", "place", "problem_lines", "summary_lines", "visible", "wrap"]
