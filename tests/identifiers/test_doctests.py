"""The examples in the docstrings of the identifier modules."""

from __future__ import annotations

import doctest
import importlib

import pytest


@pytest.mark.parametrize("name", ["_characters", "arxiv", "doi", "issn", "orcid", "pmcid", "pmid"])
def test_docstring_examples_are_true(name: str) -> None:
    """Every example in a docstring gives what is printed below it."""
    module = importlib.import_module(f"litrecord.identifiers.{name}")
    failed, attempted = doctest.testmod(module)
    assert 0 == failed
    assert attempted > 0
