"""Whether a record holds what tagged text says, also where one value became several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

import attrs

from nothing_lost import assert_nothing_lost

__all__ = ["assert_texts_kept"]

_SEPARATORS: Final = re.compile(r"[;；,，、\[\]\n]| %A |\(Print\)|\(Electronic\)")
_NO_WORD: Final = re.compile(r"[\W_]+")


def assert_texts_kept(texts: Iterable[str], record: object) -> None:
    """Check that the texts of a source occur among the values of a record, whole or piece by piece.

    A text that does not occur as `assert_nothing_lost` wants it is parted at its separators; each
    piece has to occur within a value, compared by its letters and digits.
    """
    held = "\n".join(_NO_WORD.sub("", text).casefold() for text in _texts(record))
    for text in texts:
        try:
            assert_nothing_lost([text], record)
        except AssertionError:
            pieces = [_NO_WORD.sub("", piece).casefold() for piece in _SEPARATORS.split(text)]
            assert [] == [piece for piece in pieces if piece not in held]


def _texts(value: object) -> Iterator[str]:
    if attrs.has(type(value)):
        yield str(value)
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        value = [getattr(value, field.name) for field in fields]
    elif isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        yield str(value)
