"""What memory read papers keep, each reader in processes of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from benchmarks.harness import Section, markdown_table
from benchmarks.memory import Memory, measure_memory
from benchmarks.papers import invent_papers

__all__ = ["measure_paper_memory"]

_MOST: Final = 0.6
_WARM: Final = 200


def keep_dicts(path: str) -> object:
    """Decode outer and inner records with orjson, or with json where that is not installed."""
    from benchmarks.parsing import decode_twice

    if find_spec("orjson") is None:
        return decode_twice(Path(path).read_bytes(), json.loads)
    import orjson

    return decode_twice(Path(path).read_bytes(), orjson.loads)


def keep_litrecord(path: str) -> object:
    """Read with litrecord."""
    from litrecord import parse

    return parse(Path(path).read_bytes())


def keep_cattrs(path: str) -> object:
    """Read with cattrs."""
    from benchmarks.contenders.cattrs_first import read_papers

    return read_papers(Path(path).read_bytes())


def keep_pydantic(path: str) -> object:
    """Read with pydantic."""
    from benchmarks.contenders.pydantic_models import read_papers

    return read_papers(Path(path).read_bytes())


def keep_msgspec(path: str) -> object:
    """Read with msgspec."""
    from benchmarks.contenders.msgspec_map import read_papers

    return read_papers(Path(path).read_bytes())


_READERS: Final[tuple[tuple[str, str, Callable[[str], object]], ...]] = (
    ("two dicts of orjson.loads", "json", keep_dicts),
    ("litrecord.parse", "litrecord", keep_litrecord),
    ("cattrs", "cattrs", keep_cattrs),
    ("pydantic", "pydantic", keep_pydantic),
    ("msgspec + map", "msgspec", keep_msgspec),
)


def measure_paper_memory(count: int, folder: Path) -> Section:
    """Measure what is kept of each record.

    Args:
        count: How many records are read.
        folder: Where they are written.
    """
    path, few = folder / "papers.jsonl", folder / "few-papers.jsonl"
    path.write_bytes(b"\n".join(invent_papers(count)))
    few.write_bytes(b"\n".join(invent_papers(_WARM, seed=3)))
    rows: list[list[str]] = []
    base: Memory | None = None
    for name, package, load in _READERS:
        if find_spec(package) is None:
            continue
        found = measure_memory(f"benchmarks.keeping:{load.__name__}", str(path), warm=str(few))
        base = base or found
        ratio = found.traced / base.traced
        verdict = f"≤ {_MOST:g} x: {'met' if ratio <= _MOST else 'missed'}"
        rows.append(
            [
                name,
                _kilobytes(found.traced, count),
                f"{ratio:.2f}",
                _kilobytes(found.resident, count),
                "unknown"
                if found.resident is None or base.resident is None
                else f"{found.resident / base.resident:.2f}",
                _kilobytes(found.peak, count),
                verdict if load is keep_litrecord else "",
            ]
        )
    return Section(
        "Memory of read papers",
        f"A record of {count:,} whose journals repeat and whose authors hardly do, each reader in "
        "fresh processes, above what it had after reading a few others: Python objects that are "
        "kept (`tracemalloc`), what the process grew by, and its peak while reading. The two dicts "
        "are the outer one, with the text of the inner record in it, and the inner one. The target "
        "is on the ratio of the objects.",
        markdown_table(["reader", "objects", "ratio", "resident", "ratio", "peak", "target"], rows),
    )


def _kilobytes(size: int | None, count: int) -> str:
    return "unknown" if size is None else f"{size / count / 1000:.2f} kB"
