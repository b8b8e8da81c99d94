"""A JSON text read from place to place as it arrives, without decoding it as a whole.

Only strings, escapes and brackets are looked at. What ends a value is the first comma or closing
bracket outside of its own strings and brackets, so that a value that is no JSON costs itself alone.
Two ways lead there. `Feed.guess` looks for what usually stands between two objects; whoever decodes
that knows whether it was right, since no object is the beginning of another. `Feed.value` follows
every string and bracket: in bulk while the end cannot be near, one by one where it can.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from litrecord.patterns import late

__all__ = ["Feed"]

# How much of a value that is too long is kept.
_BEGINNING: Final = 1000
# Small pieces are joined up to this.
_BLOCK: Final = 65_536
# How far to look for the likely end of an object.
_FAR: Final = 262_144
# How many times as much is to be read as a wrong guess was long, before the next guess.
_PENALTY: Final = 16
# Windows in which brackets are followed; each is twice as long as the one before.
_FIRST_WINDOW: Final = 64
_LAST_WINDOW: Final = 65_536
# In windows up to this it is quickest to follow brackets one by one.
_FEW: Final = 256

_SPACE: Final = late(rb"[ \t\n\r]*+")
# What ends an object in an array, and what follows: another one, or the end of the array.
_BETWEEN: Final = late(rb"\}[ \t\n\r]*+(?:,[ \t\n\r]*+\{|\])")
# (?!): before 3.11.5 a possessive repeat ends where its last, failed attempt stopped (CPython issue
# 100061).
_INSIDE: Final = late(rb'(?s:[^"\\]*+(?:\\.[^"\\]*+|(?!))*+)')
_STRING: Final = late(rb'(?s:"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+")')
_BARE: Final = late(rb'(?s:(?:[^"]++|"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+"|(?!))*+)')
_STRING_OR_SIGN: Final = late(rb'(?s:"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+"|[\[\]{},])')
# Steps into and out of brackets as signed bytes; a comma is a step out and in again.
_STEPS: Final = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_NO_SIGNS: Final = bytes(code for code in range(256) if code not in b"[]{},")
_OUT_AND_IN: Final = b"\xff\x01"


class Feed:
    """A JSON text that arrives in pieces, and a place in it.

    No more of it is held than the value at hand and the pieces in which that ends.

    Args:
        pieces: The text in UTF-8, cut anywhere.

    Attributes:
        large: Whether the last value, or the rest, was longer than allowed.
    """

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.large: bool = False
        self._pieces = iter(pieces)
        self._text = b""
        self._at = 0
        # Where the value at hand begins, and from where on the text is held
        self._start = 0
        self._held_from = 0
        self._holding = False
        self._before = 0
        self._lines_before = 0
        self._blocks = 0
        self._guess_from = 0
        self._beginning = b""

    @property
    def position(self) -> int:
        """The place as a number of bytes from the beginning of the text."""
        return self._before + self._at

    @property
    def line(self) -> int:
        """The line of the place, from 1."""
        return self._lines_before + self._text.count(b"\n", 0, self._at) + 1

    def whole(self) -> bytes | None:
        """Read all that is left and return the whole text; None if that is too long to be held."""
        self.rest(0)
        return self._text if self._blocks == 1 else None

    def hold(self) -> None:
        """Hold everything from here on."""
        self._holding = True
        self._held_from = self._at

    def let_go(self) -> bytes:
        """Hold no more than is needed; return what was held up to the place."""
        self._holding = False
        held = self._text[self._held_from : self._at]
        self._begin()
        return held

    def remainder(self) -> Iterator[bytes]:
        """Yield everything from where it is held, or else from the place on."""
        yield self._text[self._held_from if self._holding else self._at :]
        yield from self._pieces

    def _begin(self) -> None:
        self._start = self._at
        if not self._holding:
            self._held_from = self._at

    def _read_on(self) -> bool:
        """Read on, as much as is held or more, so that joining stays linear; False at the end."""
        start = self._held_from
        needed = max(_BLOCK, len(self._text) - start)
        pieces: list[bytes] = []
        length = 0
        for piece in self._pieces:
            pieces.append(piece)
            length += len(piece)
            if length >= needed:
                break
        if not length:
            return False
        self._lines_before += self._text.count(b"\n", 0, start)
        self._text = b"".join((self._text[start:], *pieces))
        self._before += start
        self._at -= start
        self._start -= start
        self._held_from = 0
        self._blocks += 1
        return True

    def peek(self) -> bytes:
        """Pass over white space and return the byte that follows; empty at the end."""
        while True:
            sign = self._text[self._at : self._at + 1]
            if sign > b" ":
                return sign
            match = _SPACE.match(self._text, self._at)
            self._at = self._at if match is None else match.end()
            if self._at < len(self._text):
                return self._text[self._at : self._at + 1]
            self._begin()
            if not self._read_on():
                return b""

    def step(self, length: int = 1) -> None:
        """Move on by some bytes, which must have been looked at."""
        self._at += length

    def string(self) -> bytes:
        """Move behind the string that begins here, or to the end; return what is between quotes."""
        self._begin()
        self._at += 1
        self._pass_string(sys.maxsize)
        return self._text[self._start + 1 : self._at - 1]

    def guess(self) -> bytes | None:
        """Return what is probably the object that begins here, without moving.

        If it can be decoded it is the object. None where nothing looks like its end, or where
        guessing was in vain shortly before.
        """
        if self.position < self._guess_from:
            return None
        self._begin()
        while (end := self._likely_end()) is None:
            if len(self._text) - self._at >= _FAR or not self._read_on():
                self._pause(len(self._text) - self._at)
                return None
        return self._text[self._at : end]

    def reject(self, guess: bytes) -> None:
        """Take note that a guess was wrong."""
        self._pause(_PENALTY * len(guess))

    def _pause(self, length: int) -> None:
        # As much is to be read otherwise as was looked at in vain, so that all stays linear.
        self._guess_from = self.position + length

    def _likely_end(self) -> int | None:
        text, start = self._text, self._at
        depth = 0
        for match in _BETWEEN.finditer(text, start):
            end = match.start() + 1
            depth += text.count(b"{", start, end) - text.count(b"}", start, end)
            if depth == 0:
                return end
            start = end
        return None

    def value(self, longest: int) -> bytes:
        """Move to the comma or bracket that ends the value here, or to the end of the text.

        Args:
            longest: How many bytes it may have; of a longer one the beginning is returned, and
                `large` is set.

        Returns:
            Its text without white space at its end, which may not be JSON.
        """
        self._pass(longest, 0)
        return self._passed().rstrip(b" \t\n\r")

    def pass_value(self) -> None:
        """Move as `value` does."""
        self._pass(sys.maxsize, 0)

    def outside(self, levels: int, longest: int) -> bytes:
        """Move to the bracket that closes so many levels, or to the end; return what stood before.

        Args:
            levels: How many.
            longest: See `value`.
        """
        self._pass(longest, levels - 1, commas=False)
        return self._passed()

    def _passed(self) -> bytes:
        return self._beginning if self.large else self._text[self._start : self._at]

    def _pass(self, longest: int, depth: int, *, commas: bool = True) -> None:
        """Move to the bracket that closes one level more than `depth`, or the comma before it."""
        self._begin()
        self.large = False
        window = _FIRST_WINDOW
        while self._at < len(self._text) or self._read_on_in_value(longest):
            stop = min(self._at + window, len(self._text))
            match = _BARE.match(self._text, self._at, stop)
            bare = self._at if match is None else match.end()
            depth = self._follow(bare, depth, commas=commas)
            if depth < 0:
                break
            self._at = bare
            if bare < stop:
                self._at += 1
                self._pass_string(longest)
            window = min(2 * window, _LAST_WINDOW)
        self._measure(longest)

    def _measure(self, longest: int) -> None:
        """See whether the value is too long up to here, and keep its beginning then."""
        if not self.large and self._at - self._start > longest:
            self.large = True
            end = min(self._start + _BEGINNING, self._at)
            self._beginning = self._text[self._start : end]

    def _read_on_in_value(self, longest: int) -> bool:
        self._measure(longest)
        if self.large:
            self._begin()
        return self._read_on()

    def _pass_string(self, longest: int) -> None:
        """Move behind the string whose quote was passed, or to the end of the text."""
        while True:
            match = _INSIDE.match(self._text, self._at)
            self._at = self._at if match is None else match.end()
            # A quote follows, or nothing, or a backslash whose character is yet to come.
            if self._text[self._at : self._at + 1] == b'"':
                self._at += 1
                return
            if not self._read_on_in_value(longest):
                self._at = len(self._text)
                return

    def _follow(self, stop: int, depth: int, *, commas: bool) -> int:
        """Return the depth at `stop`, or move to the sign that ends the value and return -1.

        Every string that begins before `stop` ends before it.
        """
        text, start = self._text, self._at
        if stop - start > _FEW:
            bare = _STRING.sub(b"", text[start:stop])
            steps = bare.translate(_STEPS, _NO_SIGNS).replace(b",", _OUT_AND_IN if commas else b"")
            if min(accumulate(memoryview(steps).cast("b"), initial=depth)) >= 0:
                return depth + steps.count(b"\x01") - steps.count(b"\xff")
        for match in _STRING_OR_SIGN.finditer(text, start, stop):
            sign = text[match.start()]
            if sign in b"[{":
                depth += 1
            elif sign in b"]}":
                depth -= 1
            if depth < 0 or (commas and depth == 0 and sign in b","):
                self._at = match.start()
                return -1
        return depth

    def rest(self, longest: int) -> bytes:
        """Move to the end and return what stood before it; of too much the beginning."""
        self._begin()
        self.large = False
        self._at = len(self._text)
        while self._read_on_in_value(longest):
            self._at = len(self._text)
        return self._beginning if self.large else self._text[self._start :]
