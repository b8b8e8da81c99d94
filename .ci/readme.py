"""Run the commands that README.md promises, exactly as they stand there.

A command is the fenced block after a line `<!-- command: NAME -->`. The named commands run one
after another, each in a shell of its own, in one fresh copy of the checkout (its tracked files and
those not yet added, without anything that is ignored), which is removed afterwards. Only the
standard library is needed.

    python3 .ci/readme.py test        # the tests
    python3 .ci/readme.py run run     # the first command, and once more where it has been run
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
_COMMAND = re.compile(
    r"^<!-- command: ([a-z]+) -->\n+```sh\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL
)


def commands(readme: str) -> dict[str, str]:
    """Return the marked commands of a README by name."""
    return {match[1]: match[2] for match in _COMMAND.finditer(readme)}


def copy(checkout: Path, target: Path) -> None:
    """Copy what a commit of the checkout's present state would hold."""
    listing = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(listing, cwd=checkout, check=True, capture_output=True, text=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (checkout / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(checkout / name, target / name)


def main(names: list[str]) -> int:
    """Run the commands of these names; return the exit status of the first that fails, else 0."""
    known = commands((CHECKOUT / "README.md").read_text(encoding="utf-8"))
    if not names or not set(names) <= known.keys():
        print(f"usage: readme.py NAME…; README.md has: {', '.join(known)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="litrecord-readme-") as temporary:
        target = Path(temporary) / "litrecord"
        copy(CHECKOUT, target)
        for name in names:
            print(known[name], end="", flush=True)
            done = subprocess.run(
                ("sh", "-c", known[name]), cwd=target, check=False, stdin=subprocess.DEVNULL
            )
            if done.returncode:
                print(f"the README's command {name!r} failed", file=sys.stderr)
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
