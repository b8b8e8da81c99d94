"""Invented texts for columns, good and bad, and rows as tests compare them."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from founding import clean_record
from litrecord.api.reading import parse
from litrecord.arrow import parse_batches
from litrecord.errors import LitrecordError

if TYPE_CHECKING:
    import pyarrow as pa

GOOD = json.dumps(clean_record(), ensure_ascii=False).encode()
ODD = json.dumps(clean_record(doi="no doi", JCR="Q9")).encode()
PAGE = GOOD + "\n河流沉积物中微塑料的迁移:实验与模型\n正文\n期刊介绍\n虚构".encode()

# What a column of texts of the founding format may hold; each is one document.
MIXED: tuple[bytes | None, ...] = (
    *(GOOD, ODD, b"{bad", None, b"", b" \n ", GOOD + b"\n", GOOD + b"\r\n", b" " + GOOD),
    *(b"[" + GOOD + b"," + ODD + b"]", GOOD + b"\n" + ODD, GOOD + b"\n{bad\n" + GOOD, PAGE),
    *(gzip.compress(GOOD), gzip.compress(GOOD)[:-9], b"\xef\xbb\xbf" + GOOD, b"5", b"[]", b"{}"),
    *(GOOD.decode().encode("utf-16"), GOOD.decode().encode("gb18030"), b"\xff\xfe\x00", b"\xff"),
    *(b'{"x":' + b"[" * 500, b"TY  - JOUR\nER  - \n", b'{"a\\ud800":1}', GOOD[:-1], b"\x00"),
)


def batch_of_texts(texts: list[bytes | None]) -> pa.RecordBatch:
    """Return a batch of texts with their places as a second column."""
    import pyarrow as pa

    places = pa.array(range(len(texts)), pa.int64())
    return pa.record_batch({"value": pa.array(texts, pa.binary()), "at": places})


def rows_of(batches: list[list[bytes | None]], **options: Any) -> list[dict[str, object]]:  # noqa: ANN401  # of parse_batches
    """Return the rows that texts in batches become, with the place of each in its batch."""
    made = parse_batches(map(batch_of_texts, batches), keep=["at"], **options)
    return [row for batch in made for row in batch.to_pylist()]


def told_of(text: bytes | None, format: str | None) -> tuple[list[object], int]:
    """Say what `parse` makes of a text: records with their codes, and how many rows failed."""
    if text is None:
        return [], 1
    try:
        found = parse(text, format=format)
    except LitrecordError:
        return [], 1
    codes = [
        tuple(dict.fromkeys(one.code for one in some))
        for some in map(found.problems_of, range(len(found)))
    ]
    failed = len(found.failures)
    return list(zip(found, codes, strict=True)), failed if found else max(failed, 1)


def told_by(rows: list[dict[str, object]]) -> tuple[list[object], int]:
    """Say the same of the rows of a text."""
    read: list[object] = []
    for row in rows:
        assert row["ok"] is (row["error"] is None) is (row["record"] is not None)
        if row["ok"]:
            (paper,) = parse(str(row["record"]))
            codes = row["problem_codes"]
            assert isinstance(codes, list)
            read.append((paper, tuple(codes)))
    return read, len(rows) - len(read)
