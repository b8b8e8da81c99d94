"""Lines that were cut out of a larger input, each of which is one record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import BinaryIO

import attrs

from litrecord.codec.json_items import as_bytes

__all__ = ["LinesDocument"]


@attrs.frozen(kw_only=True)
class LinesDocument:
    """Some lines as a document in which every line is a record, whatever it looks like.

    Of a whole file the first lines decide whether it is JSON lines, one value or a page; of a part
    of one they must not. Lines are counted on from where they were cut out.

    Attributes:
        items: The lines without their ends, all bytes or all text.
        name: Name of the input that they are from; None when it has none.
        first_line: Number of the first line, from 1; None where lines have no numbers.
        first_index: Number of the first record, from 0; None where records have no numbers.
    """

    items: Sequence[bytes | str]
    name: str | None = None
    first_line: int | None = 1
    first_index: int | None = 0

    @property
    def encoding(self) -> str | None:
        """None: the lines are UTF-8 or decoded."""
        return None

    def head(self, size: int = 65_536) -> bytes | str:
        """Return the beginning of the lines."""
        found: list[bytes | str] = []
        length = 0
        for line in self.items:
            found.append(line)
            length += len(line) + 1
            if length > size:
                break
        return _joined(found)[:size]

    def content(self) -> bytes | str:
        """Return all lines."""
        return _joined(self.items)

    def text(self) -> str:
        """Return all lines as text."""
        content = self.content()
        return content if isinstance(content, str) else content.decode(errors="replace")

    def lines(self) -> Iterator[bytes | str]:
        """Yield the lines."""
        return iter(self.items)

    def pieces(self) -> Iterator[bytes | str]:
        """Yield all of them at once."""
        if self.items:
            yield self.content()

    def binary(self) -> BinaryIO:
        """Return all lines as a file."""
        return BytesIO(as_bytes(self.content()))


def _joined(lines: Sequence[bytes | str]) -> bytes | str:
    # All are bytes or all are text, which no type says.
    if lines and isinstance(lines[0], str):
        return "\n".join(lines)  # type: ignore[arg-type]  # see above
    return b"\n".join(lines)  # type: ignore[arg-type]  # see above
