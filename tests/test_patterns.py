"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import copy
import re
import subprocess
import sys

import pytest

from litrecord.patterns import late


def test_a_late_pattern_does_what_a_compiled_one_does() -> None:
    """Methods and attributes are those of the pattern, at the first use and at every other."""
    made, usual = (
        late("(a)(?P<second>b)", re.IGNORECASE),
        re.compile("(a)(?P<second>b)", re.IGNORECASE),
    )
    for _ in range(2):
        match = made.fullmatch("aB")
        assert match is not None
        assert ("a", "B") == match.groups()
        assert made.fullmatch("b") is None
        assert "-c" == made.sub("-", "abc")
        assert (usual.pattern, usual.flags) == (made.pattern, made.flags)
        assert usual.groupindex == made.groupindex


def test_bytes_are_matched_by_a_pattern_of_bytes() -> None:
    """The kind of text is that of the pattern."""
    assert [b"1", b"23"] == late(b"[0-9]+").findall(b"1 23")


def test_a_fault_shows_at_the_first_use() -> None:
    """Nothing is compiled before."""
    faulty = late("(")
    with pytest.raises(re.error):
        faulty.match("")


def test_what_a_pattern_has_not_is_no_attribute() -> None:
    """A misspelt method is told as of any object; copying finds no surprise."""
    with pytest.raises(AttributeError, match="no_such"):
        late("a").no_such  # type: ignore[attr-defined]  # noqa: B018  # the access is what is tested
    assert copy.copy(late("a")).match("a") is not None


def test_every_late_pattern_of_the_library_compiles() -> None:
    """A pattern that is hardly ever used is sound as well."""
    program = """
import importlib, pkgutil, litrecord
from litrecord import patterns
made = []
class Kept(patterns._Late):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        made.append(self)
patterns._Late = Kept
for room in ("codec", "identifiers", "model", "parsers", "serializers", "text", "vocab"):
    package = importlib.import_module(f"litrecord.{room}")
    for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(one.name)
print(sum(bool(one.flags or True) for one in made))
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, check=False, text=True
    )
    assert "" == done.stderr
    assert int(done.stdout) > 100
