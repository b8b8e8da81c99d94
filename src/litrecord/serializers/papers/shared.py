"""What only other formats had a word for, for a format that has one, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from litrecord.model.extra import EMPTY, FrozenMapping
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.texts import one_line
from litrecord.text.latex import read_latex
from litrecord.vocab.kinds import SERIAL_KINDS
from litrecord.vocab.shared_extras import SHARED

__all__ = ["SharedValue", "shared_values"]

_IN_LATEX: Final = "bibtex"


@attrs.frozen
class SharedValue:
    """A value of `extra` that goes into another format than that which had it.

    Attributes:
        key: The word of the format that is written.
        text: The value, one line of plain text that says something.
        format: The format that had it.
        name: That one's word.
    """

    key: str
    text: str
    format: str
    name: str


def shared_values(record: PaperRecord, format: str) -> Iterator[SharedValue]:
    """Yield the values that other formats left and that a format has a word for.

    Of works that appear in issues there are none: the same words say other things of them. Where
    the record has a value by the format's own word, that stands.

    Args:
        record: The record.
        format: Name of the format that is written, as in `extra`.
    """
    if not record.extra or record.kind in SERIAL_KINDS:
        return
    own = _held(record, format)
    for fact in SHARED:
        key = fact.get(format)
        if key is None or key in own:
            continue
        for other, name in fact.items():
            text = "" if other == format else _text(_held(record, other).get(name), other)
            if text:
                yield SharedValue(key, text, other, name)
                break


def _held(record: PaperRecord, format: str) -> FrozenMapping:
    held = record.extra.get(format)
    return held if isinstance(held, FrozenMapping) else EMPTY


def _text(value: object, format: str) -> str:
    if type(value) is int:
        return str(value)
    if not isinstance(value, str):
        return ""
    return " ".join(one_line(read_latex(value) if format == _IN_LATEX else value).split())
