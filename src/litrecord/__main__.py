"""`python -m litrecord`: the command line."""

from __future__ import annotations

import sys

from litrecord.cli import main

if __name__ == "__main__":
    sys.exit(main())
