"""What holds for the verbs of every identifier module, on any text at all."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.errors import IdentifierError

if TYPE_CHECKING:
    from types import ModuleType

MODULES = [
    importlib.import_module(f"litrecord.identifiers.{name}")
    for name in ("arxiv", "doi", "issn", "orcid", "pmcid", "pmid")
]
VERBS = [
    pytest.param(module, verb, id=f"{module.__name__.rpartition('.')[2]}.{verb}")
    for module in MODULES
    for verb in module.__all__
    if inspect.isfunction(getattr(module, verb))
]
each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2]
)

# Pieces from which texts are built that are nearly identifiers
PIECES = st.sampled_from(
    [
        *"0123456789Xx-–./:()[]<>?#%& ,;“”。",
        "0378-5955",
        "0000-0002-1825-0097",
        "2101.00001",
        "hep-th/9901001",
        "10.1000/",
        "PMC",
        "doi:",
        "https://doi.org/",
        "https://arxiv.org/abs/",
        "https://pubmed.ncbi.nlm.nih.gov/",
        "https://pmc.ncbi.nlm.nih.gov/articles/",
        "https://orcid.org/",
        "ISSN",
        "arXiv",
        "%2F",
        "%25",
        "&lt;",
        "&amp;",
        "?utm_source=a",
        "１",
        "ｖ",
        "\u200b",
        "\ud800",
        "\x00",
        "\n",
    ]
)
NEARLY = st.lists(PIECES, max_size=12).map("".join)

MEGABYTE = 1_000_000
HOSTILE = [
    pytest.param(unit * (MEGABYTE // len(unit)), id=ascii(unit))
    for unit in (
        *(" ", "0", "(", ")", "<", "%", "-", "/", ".", "?", "é", "\u200b", "\ud800", "\x00", "１"),
        *("%25", "&amp;", "doi:", "10.1000/", "https://doi.org/", "10.1000/a)", "?utm_source=a&"),
        *("ISSN ", "PMC", "arXiv:", "orcid.org/", "https:///"),
    )
]


@pytest.mark.parametrize(("module", "verb"), VERBS)
@pytest.mark.parametrize("value", [None, 1, 1.5, b"10.1000/182", ["10.1000/182"]], ids=repr)
def test_what_is_no_text_is_a_type_error(module: ModuleType, verb: str, value: object) -> None:
    """A value that is not a string is the caller's mistake, not an invalid identifier."""
    with pytest.raises(TypeError):
        getattr(module, verb)(value)


@each_module
def test_the_four_verbs_are_there(module: ModuleType) -> None:
    """Every identifier module has the same four verbs, all of them public."""
    assert {"compact", "format", "is_valid", "validate"} <= set(module.__all__)
    assert sorted(module.__all__) == module.__all__


@each_module
@given(text=st.text() | NEARLY)
def test_compact_is_idempotent(module: ModuleType, text: str) -> None:
    """Compacting a second time changes nothing, whatever the text."""
    once = module.compact(text)
    assert once == module.compact(once)


@each_module
@given(text=st.text() | NEARLY)
def test_verbs_agree_on_any_text(module: ModuleType, text: str) -> None:
    """`validate` returns the compact form where `is_valid` says yes, and it stays valid shown."""
    if module.is_valid(text):
        valid = module.validate(text)
        assert valid == module.compact(text)
        assert valid == module.validate(valid)
        assert valid == module.validate(module.format(valid))
    else:
        with pytest.raises(IdentifierError) as caught:
            module.validate(text)
        assert caught.value.reason in {"format", "checksum"}
        assert len(caught.value.message) <= 300


@each_module
@given(url=st.text() | NEARLY | NEARLY.map("https://doi.org/10.48550/arXiv.{}".format))
def test_what_is_found_in_a_link_is_valid(module: ModuleType, url: str) -> None:
    """A link yields a valid compact identifier or nothing, and never an exception."""
    find = getattr(module, "find_in_link", None)
    found = find(url) if find is not None else None
    if found is not None:
        assert found == module.validate(found)


@each_module
@pytest.mark.parametrize("text", HOSTILE)
def test_megabytes_of_anything_are_refused(module: ModuleType, text: str) -> None:
    """A megabyte of one repeated piece is no identifier, found out without a search through it."""
    for hostile in (text, "10.1000/" + text + "!", "https://doi.org/10.1000/" + text):
        assert not module.is_valid(hostile) or len(module.compact(hostile)) < 20
        assert module.compact(hostile) == module.compact(module.compact(hostile))
        assert isinstance(module.format(hostile), str)
