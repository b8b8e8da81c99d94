"""What goes to standard output goes there as a whole, or an error says that it did not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import resource
from litrecord.cli.streams import {0}
resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
{0}({1} * 2_000_000)
"""


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(("write_bytes", "b'x'"), id="bytes"),
        pytest.param(("write_data", "'x'"), id="text"),
    ],
)
def test_unbuffered_output_is_not_cut_in_silence(call: tuple[str, str], tmp_path: Path) -> None:
    """Where Python does not buffer, a file that may not grow takes a part and says nothing."""
    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-u", "-c", PROGRAM.format(*call)],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (1, True) == (done.returncode, "File too large" in done.stderr)
