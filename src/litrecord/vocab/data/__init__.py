"""The tables behind the vocabularies: tab-separated text, one file for each vocabulary.

A file is UTF-8. Lines that begin with `#` say where its contents come from; the first other line
names the columns; each line after it is a row. Lists inside a cell are separated by semicolons.
"""

from __future__ import annotations

__all__ = ["read_rows", "split_list"]


def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Read a table of this package.

    Nothing is kept: whoever needs a table again keeps what it made of it.

    Args:
        name: Name of the file, such as `wos_categories.tsv`.

    Returns:
        The cells of each row, in the order of the columns; the line that names them left out.

    Raises:
        OSError: There is no such table.
    """
    # Not importlib.resources, whose import alone takes twenty times as long as reading a table.
    from pkgutil import get_data  # noqa: PLC0415  # only the first look-up pays for it

    lines = (get_data(__name__, name) or b"").decode().splitlines()
    rows = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
    return tuple(rows[1:])


def split_list(cell: str) -> tuple[str, ...]:
    """Split a cell that holds a list.

    >>> split_list("SCIE;SSCI")
    ('SCIE', 'SSCI')
    >>> split_list("")
    ()
    """
    return tuple(cell.split(";")) if cell else ()
