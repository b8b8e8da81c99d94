"""Arrow tables in files: `parquet` and `feather`. Both need pyarrow, the extra `arrow`.

A row is one paper, one journal or one ranking; the columns are those of
`litrecord.vocab.row_columns`. Nothing is lost: the column `record` holds the whole object.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO, Literal, NoReturn

import attrs

from litrecord.errors import FormatError, Problem
from litrecord.model.immutable import of_type, one_of

if TYPE_CHECKING:
    from litrecord.typing import Output

__all__ = ["Feather", "Parquet"]


def _check_rows(owner: object, field: attrs.Attribute[int], value: object) -> None:
    del owner
    if type(value) is not int or value < 1:
        raise ValueError(f"{field.name}: expected a whole number from 1, got {value!r}")


@attrs.frozen(kw_only=True)
class _TableFile:
    """What both files have in common."""

    name: str
    record: bool = attrs.field(default=True, validator=of_type(bool))
    rows: int = attrs.field(default=10_000, validator=_check_rows)

    def dumps(self, items: tuple[object, ...], *, many: bool) -> NoReturn:
        """Refuse: it is no text.

        Raises:
            FormatError: Always.
        """
        del items, many
        raise FormatError(
            f"the format {self.name} is no text; write it to a file, with dump(…, path)"
        )

    def part(self, items: Sequence[object]) -> bytes:
        """Make rows of papers, journals or rankings, as a stream of Arrow.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
            TypeError: An object is of another class, or they are of several.
        """
        from litrecord.serializers.arrow.files import as_stream  # noqa: PLC0415  # needs pyarrow

        return as_stream(items, record=self.record, purpose=f"the format {self.name}")

    def losses(self, item: object) -> Iterable[Problem]:
        """Say that nothing is lost, or, without the column `record`, what no column holds."""
        if self.record:
            return ()
        from litrecord.serializers.csv import Csv  # noqa: PLC0415  # the flat columns are the same

        return Csv().losses(item)


@attrs.frozen(kw_only=True)
class Parquet(_TableFile):
    """Writes Parquet.

    Attributes:
        record: Whether the column `record` is filled, without which only the flat columns are left.
        rows: The most rows of a row group, of which one is in memory at a time.
        compression: How columns are compressed.
    """

    name: str = "parquet"
    compression: Literal["zstd", "snappy", "gzip", "none"] = attrs.field(
        default="zstd", validator=one_of("zstd", "snappy", "gzip", "none")
    )

    def output(self, stream: BinaryIO) -> Output:
        """Begin to write a file.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        """
        from litrecord.serializers.arrow.files import ParquetOutput  # noqa: PLC0415  # likewise

        return ParquetOutput(stream, rows=self.rows, compression=self.compression)


@attrs.frozen(kw_only=True)
class Feather(_TableFile):
    """Writes Feather of version 2, which is Arrow's own file format.

    Attributes:
        record: Whether the column `record` is filled, without which only the flat columns are left.
        rows: The most rows of a batch, of which one is in memory at a time.
        compression: How buffers are compressed.
    """

    name: str = "feather"
    compression: Literal["lz4", "zstd", "none"] = attrs.field(
        default="lz4", validator=one_of("lz4", "zstd", "none")
    )

    def output(self, stream: BinaryIO) -> Output:
        """Begin to write a file.

        Raises:
            MissingExtraError: pyarrow is not installed; it comes with the extra `arrow`.
        """
        from litrecord.serializers.arrow.files import FeatherOutput  # noqa: PLC0415  # likewise

        return FeatherOutput(stream, rows=self.rows, compression=self.compression)
