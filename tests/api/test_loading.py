"""Exactly one record: it is returned, and anything else is an error."""

from __future__ import annotations

import io
import json

import pytest

from litrecord.api.loading import load, loads
from litrecord.errors import ParseError
from litrecord.model.journal import JournalProfile


def own(**fields: object) -> str:
    """Return a paper in litrecord's JSON."""
    return json.dumps({"litrecord": "1"} | fields, ensure_ascii=False)


GOOD = own(doi="10.5555/1")
ODD = own(doi=1, pmid="7")
BAD = '{"litrecord": "1", '


def test_one_record_is_one_record() -> None:
    """`loads` and `load` return the only record there is."""
    assert "10.5555/1" == loads(GOOD).doi
    assert "10.5555/1" == loads(f"[{GOOD}]").doi
    assert "7" == loads(ODD).pmid


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "expected exactly one record, got 0; use parse"),
        (f"{GOOD}\n{GOOD}", "expected exactly one record, got 2; use parse"),
        (f"{GOOD}\n{BAD}", "expected exactly one record, got 2; use parse"),
        (f"[{BAD}", "not JSON"),
        ('{"litrecord": "2"}', "line 1, record 0: litrecord: this is version 2"),
    ],
    ids=["none", "two", "one-and-a-failure", "broken", "failure"],
)
def test_anything_but_one_record_is_an_error(text: str, message: str) -> None:
    """None, several or a failure raise, from text and from a stream."""
    for reading in (lambda: loads(text), lambda: load(io.BytesIO(text.encode()))):
        with pytest.raises(ParseError) as caught:
            reading()
        assert caught.value.message.startswith(message)


def test_journals_are_read_by_their_class() -> None:
    """Litrecord's own JSON also holds profiles, which are asked for by class."""
    text = '{"litrecord":"1","type":"journal","issn_print":"1000-0003"}'
    assert JournalProfile(issn_print="1000-0003") == loads(text, cls=JournalProfile)


def test_strict_loading_refuses_what_is_lost() -> None:
    """A record with a bad field is returned, or refused in strict loading."""
    assert "7" == load(io.BytesIO(ODD.encode())).pmid
    for reading in (
        lambda: loads(ODD, strict=True),
        lambda: load(io.BytesIO(ODD.encode()), strict=True),
    ):
        with pytest.raises(ParseError, match="strict reading found 1 error"):
            reading()
