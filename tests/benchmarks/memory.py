"""How much memory an object keeps, measured in a process of its own."""

from __future__ import annotations

import gc
import importlib
import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import NamedTuple

__all__ = ["Memory", "measure_memory"]

_STATM = Path("/proc/self/statm")


class Memory(NamedTuple):
    """What a call kept and needed.

    Attributes:
        resident: Bytes by which the process is larger while the result is kept; None where the
            system does not say. Free space inside the allocator's arenas counts.
        peak: Bytes by which it was larger at most; None where the system does not say.
        traced: Bytes of the Python objects that are kept.
    """

    resident: int | None
    peak: int | None
    traced: int


def measure_memory(target: str, argument: str, *, warm: str) -> Memory:
    """Measure a call in two fresh processes: one for the system's view, one for Python's.

    Args:
        target: The function as `module:name`; it takes one text.
        argument: What it is called with.
        warm: What it is called with before, so that modules and vocabularies are loaded.
    """
    plain = _child(target, argument, warm, "plain")
    traced = _child(target, argument, warm, "traced")
    return Memory(plain["resident"], plain["peak"], traced["traced"] or 0)


def _child(*arguments: str) -> dict[str, int | None]:
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory", *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    found: dict[str, int | None] = json.loads(ran.stdout)
    return found


def _resident() -> int | None:
    if not _STATM.exists():
        return None
    return int(_STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _peak() -> int | None:
    """Return the highest resident size so far.

    `getrusage` is of no use here: a process begins with the peak of the one it was forked from.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    for line in status.read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return None


def _main(target: str, argument: str, warm: str, mode: str) -> None:
    module, _, name = target.partition(":")
    function = getattr(importlib.import_module(module), name)
    function(warm)
    gc.collect()
    if mode == "traced":
        tracemalloc.start()
    before = _resident()
    kept = function(argument)
    peak = _peak()
    gc.collect()
    after = _resident()
    traced = tracemalloc.get_traced_memory()[0] if mode == "traced" else None
    del kept
    found = {
        "resident": None if before is None or after is None else after - before,
        "peak": None if before is None or peak is None else peak - before,
        "traced": traced,
    }
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    _main(*sys.argv[1:])
