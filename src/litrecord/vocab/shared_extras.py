"""Facts for which a record has no field and several formats have a word.

They stay in `extra` under the word of the format that was read; another format is written with its
own word for the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["SHARED"]

SHARED: Final[tuple[Mapping[str, str], ...]] = (
    {"csl-json": "edition", "bibtex": "edition", "ris": "ET"},
    {"csl-json": "number-of-pages", "bibtex": "pagetotal", "ris": "SP"},
    {"csl-json": "collection-title", "bibtex": "series", "ris": "T3"},
    {"csl-json": "collection-number", "bibtex": "number"},
    {"csl-json": "number-of-volumes", "bibtex": "volumes", "ris": "NV"},
    {"csl-json": "chapter-number", "bibtex": "chapter"},
    {"csl-json": "version", "bibtex": "version", "datacite": "version"},
)
"""For each fact its key in `extra` by format; of works that do not appear in issues."""
