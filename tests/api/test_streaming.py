"""Big files are read record by record, whatever their format; all papers are invented."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import Iterator

import pytest

from litrecord.api.reading import iter_records

# More than any reader may take before it gives the first records
_FAR = 5_000_000
_SIZE = 64_000_000

_NAMES = "Roe, Jane and Doe, John"
_TEXT = "An invented abstract of some length. " * 20
_CSL = json.dumps({"id": "1", "type": "article-journal", "title": "T", "abstract": _TEXT})
_WORK = json.dumps({"DOI": "10.1234/x", "title": ["T"], "member": "1", "abstract": _TEXT})
_ARTICLE = (
    "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle>"
    f"<Abstract><AbstractText>{_TEXT}</AbstractText></Abstract></Article></MedlineCitation>"
    "</PubmedArticle>"
)

# What stands before the records, a record, what stands between two, what stands after the last
DOCUMENTS = {
    "ris": ("", f"TY  - JOUR\nTI  - T\nAB  - {_TEXT}\nER  - \n", "\n", ""),
    "nbib": ("", f"PMID- 1\nTI  - T\nAB  - {_TEXT}\n", "\n", ""),
    "bibtex": (
        "",
        f"@article{{a, title = {{T}}, author = {{{_NAMES}}},\n note = {{{_TEXT}}}}}\n",
        "",
        "",
    ),
    "cnki-refworks": ("", f"RT Journal Article\nT1 T\nAB {_TEXT}\n", "\n", ""),
    "cnki-endnote": ("", f"%0 Journal Article\n%T T\n%X {_TEXT}\n", "\n", ""),
    "wos": ("FN Clarivate\nVR 1.0\n", f"PT J\nTI T\nAB {_TEXT}\nER\n", "\n", "EF\n"),
    "scopus-csv": (
        "Authors,Title,Year,Source title,Abstract,EID\n",
        f"R J.,T,2020,S,{_TEXT},2\n",
        "",
        "",
    ),
    "csl-json": ("[", _CSL, ",", "]"),
    "crossref": ('{"message-type": "work-list", "message": {"items": [', _WORK, ",", "]}}"),
    "pubmed": ("<PubmedArticleSet>", _ARTICLE, "\n", "</PubmedArticleSet>"),
}
NEEDS_XML = {"pubmed"}


class Endless(io.RawIOBase):
    """A file that is made while it is read, and knows how far it was read."""

    def __init__(self, before: str, record: str, between: str, after: str) -> None:
        self.taken = 0
        self._pieces = filter(None, self._made(before, f"{record}{between}", record, after))
        self._waiting = b""

    def _made(self, before: str, repeated: str, last: str, after: str) -> Iterator[bytes]:
        yield before.encode()
        block = repeated.encode() * 20
        yield from itertools.repeat(block, _SIZE // len(block))
        yield f"{last}{after}".encode()

    def readable(self) -> bool:
        """Say that it is opened for reading."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer, as far as the next piece goes."""
        view = memoryview(buffer)  # type: ignore[call-overload]
        if not self._waiting:
            self._waiting = next(self._pieces, b"")
        size = min(len(view), len(self._waiting))
        view[:size] = self._waiting[:size]
        self._waiting = self._waiting[size:]
        self.taken += size
        return size


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.needs("lxml")) if name in NEEDS_XML else name
        for name in DOCUMENTS
    ],
)
def test_first_records_come_before_the_end_is_read(name: str) -> None:
    """A file of 64 MB gives a hundred records when little more than those was read of it."""
    stream = Endless(*DOCUMENTS[name])
    records = iter_records(io.BufferedReader(stream), format=name)
    found = list(itertools.islice(records, 100))
    assert ["T"] * 100 == [str(one.title) for one in found]
    assert stream.taken < _FAR
