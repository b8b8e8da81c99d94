"""Identifiers and links print as themselves."""

from __future__ import annotations

from litrecord.model.identifier import Identifier, Link


def test_identifier_prints_with_its_scheme() -> None:
    """An identifier prints with the scheme before it."""
    assert "cstr:32001.14.1" == str(Identifier(scheme="cstr", value="32001.14.1"))


def test_link_prints_as_its_address() -> None:
    """A link prints as its address."""
    link = Link(kind="doi", url="https://doi.org/10.5555/1")
    assert "https://doi.org/10.5555/1" == str(link)
