"""Files as the tables that `litrecord.spark.parse` takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from litrecord.spark.schemas import require_spark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyspark.sql import DataFrame, SparkSession

__all__ = ["read_files", "read_lines"]

# What Spark does not decompress it reads as lines of garbage, without an error.
_OPAQUE: Final = (".xz", ".lzma", ".zip", ".7z", ".rar", ".tar", ".tgz")
# A pattern of Java: anything but the blanks of JSON
_FILLED: Final = r"[^ \t\r]"


def read_lines(spark: SparkSession, paths: str | Sequence[str]) -> DataFrame:
    r"""Read files of lines, such as JSON lines, as a table with one row a line.

    Unlike `spark.read.text` it splits only at `\n`, as litrecord does, and gives the bytes as they
    are: text is not UTF-8 everywhere, and Spark would put U+FFFD for what is not. Blank lines are
    passed over.

    Args:
        spark: The session.
        paths: Paths of files or folders, as Spark takes them; `*` stands for any name. Files whose
            names end in .gz, .bz2 or .zst are decompressed. Each of these is read by one worker:
            call `repartition` on the result where the files are few and large.

    Returns:
        The columns `value`, the line without its line end as bytes, and `file`, the address of its
        file. Lines stand in the order of their file.

    Raises:
        MissingExtraError: A package that Spark needs is not installed.
        ValueError: A file is compressed in a way that Spark cannot read.
    """
    require_spark("read_lines")
    from pyspark.sql import functions  # noqa: PLC0415  # optional, and slow to import

    lines = spark.read.text([paths] if isinstance(paths, str) else list(paths), lineSep="\n")
    for name in lines.inputFiles():
        if name.casefold().endswith(_OPAQUE):
            raise ValueError(f"paths: Spark cannot decompress {name}; expected .gz, .bz2 or .zst")
    return lines.where(lines["value"].rlike(_FILLED)).select(
        lines["value"].cast("binary").alias("value"),
        functions.col("_metadata.file_path").alias("file"),
    )


def read_files(
    spark: SparkSession, paths: str | Sequence[str], *, pattern: str | None = None
) -> DataFrame:
    """Read whole files, such as pages, as a table with one row a file.

    Args:
        spark: The session.
        paths: Paths of files or folders, as Spark takes them; folders in folders are read too.
            Spark takes files of at most two gigabytes; gzipped ones stay as they are, and `parse`
            reads them.
        pattern: Which names count, such as `*.txt`; None for all. Spark passes over those that
            begin with a full stop or an underscore.

    Returns:
        The columns `value`, the bytes of the file, and `file`, its address.

    Raises:
        MissingExtraError: A package that Spark needs is not installed.
    """
    require_spark("read_files")
    from pyspark.sql import functions  # noqa: PLC0415  # likewise

    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    if pattern is not None:
        reader = reader.option("pathGlobFilter", pattern)
    return reader.load([paths] if isinstance(paths, str) else list(paths)).select(
        functions.col("content").alias("value"), functions.col("path").alias("file")
    )
