"""Regular expressions that are compiled when they are first used.

Compiling one takes from a tenth of a millisecond to some milliseconds, and most of them are for
what few records hold: compiled at import, they would cost a short program more than reading a
record does. What every usual record needs is compiled at import as ever, since `re.Pattern`
itself is found a little faster.
"""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

__all__ = ["late"]


class _Late(Generic[AnyStr]):
    """Stands for a `re.Pattern`, of which it has all attributes."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self._arguments: tuple[AnyStr, int] = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        # `re` itself keeps what it has compiled, so that a second attribute compiles nothing.
        value: object = getattr(re.compile(*self._arguments), name)
        # The next time it is found without coming here.
        setattr(self, name, value)
        return value


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what serves as a compiled pattern by its methods, and is compiled by the first call.

    The functions of `re` do not take it. A fault in the pattern shows only then, as `re.error`.

    Args:
        pattern: The regular expression.
        flags: Flags as for `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
