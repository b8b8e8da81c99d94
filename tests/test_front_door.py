"""The front door: its list of names, where they come from, and what importing it costs."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import litrecord

SOURCE = ast.parse(Path(litrecord.__file__).read_text(encoding="utf-8"))
HEAVY = {"attr", "attrs", "cattr", "cattrs", "dateutil", "langdetect", "orjson", "re", "typing"}


def _sorted_as_ruff_does(names: list[str]) -> list[str]:
    def key(name: str) -> tuple[int, str]:
        return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)

    return sorted(names, key=key)


def _literal(name: str) -> object:
    values = [
        node.value
        for node in SOURCE.body
        if isinstance(node, ast.Assign)
        and [target.id for target in node.targets if isinstance(target, ast.Name)] == [name]
    ]
    assert 1 == len(values)
    return ast.literal_eval(values[0])


def _type_checking_imports() -> dict[str, str]:
    blocks = [
        node
        for node in SOURCE.body
        if isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    ]
    assert 1 == len(blocks)
    return {
        alias.asname or alias.name: node.module or ""
        for node in blocks[0].body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _loaded_after(code: str) -> set[str]:
    """Name the modules that a fresh interpreter has loaded after `code` beyond its own."""
    program = (
        f"import sys; before = set(sys.modules)\n{code}\nprint(*sorted(set(sys.modules) - before))"
    )
    # -S: no site-packages hooks, which may load anything; the path is handed over instead.
    done = subprocess.run(  # the interpreter and the program are ours
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}\n{program}"],
        capture_output=True,
        check=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return set(done.stdout.split())


def test_public_names_are_flat_and_sorted() -> None:
    """`__all__` is a literal list of identifiers, in the order that the linter gives them."""
    names = _literal("__all__")
    assert isinstance(names, list)
    assert [name for name in names if name.isidentifier() and not name.startswith("_")] == names
    assert _sorted_as_ruff_does(list(set(names))) == names


@pytest.mark.parametrize("name", litrecord.__all__)
def test_public_name_resolves(name: str) -> None:
    """Every public name is an attribute, and stays the same object from one use to the next."""
    assert getattr(litrecord, name) is getattr(litrecord, name)


def test_table_of_modules_agrees_with_public_names() -> None:
    """The lazy table holds exactly the public names, each once."""
    table = _literal("_NAMES_BY_MODULE")
    assert isinstance(table, dict)
    assert litrecord.__all__ == _sorted_as_ruff_does(
        [one for some in table.values() for one in some]
    )


def test_type_checkers_see_what_the_table_holds() -> None:
    """Under TYPE_CHECKING every public name is imported from the module that the table names."""
    assert litrecord._MODULE_BY_NAME == _type_checking_imports()


@pytest.mark.parametrize("name", litrecord.__all__)
def test_public_name_is_public_where_it_lives(name: str) -> None:
    """The module behind a name lists it in its own `__all__`."""
    module = importlib.import_module(litrecord._MODULE_BY_NAME[name])
    assert name in module.__all__


def test_no_public_name_is_a_module_too() -> None:
    """A submodule of the same name would take the place of the object once it is imported."""
    modules = {one.name for one in pkgutil.iter_modules(litrecord.__path__)}
    assert set() == modules & set(litrecord.__all__)


def test_reading_loads_nothing_that_writes() -> None:
    """Who reads one record does not wait for the formats that could be written."""
    loaded = _loaded_after("""import litrecord; litrecord.loads('{"title": "Glass bees"}')""")
    assert "litrecord.api.builtin_formats" in loaded
    assert set() == {one for one in loaded if one.startswith("litrecord.serializers")}


def test_import_loads_nothing_heavy() -> None:
    """`import litrecord` loads no dependency, not even `re` or `typing`, and no other room."""
    loaded = _loaded_after("import litrecord")
    assert {"litrecord"} == {one for one in loaded if one.partition(".")[0] == "litrecord"}
    assert set() == HEAVY & loaded


def test_model_loads_no_converter_or_guesser() -> None:
    """Making a record by hand needs attrs and nothing else."""
    loaded = _loaded_after("import litrecord; litrecord.PaperRecord()")
    assert "attrs" in loaded
    assert set() == loaded & {"cattr", "cattrs", "dateutil", "langdetect", "orjson"}


@pytest.mark.parametrize("verb", ["loads", "parse"])
def test_reading_a_record_loads_little_else(verb: str) -> None:
    """What other formats, broken input and writing need is loaded by those who need it."""
    record = json.dumps({"title": "A study of maize", "doi": "10.1234/x", "resultStr": "{}"})
    loaded = _loaded_after(f"import litrecord; litrecord.{verb}({record!r})")
    assert "litrecord.parsers.aggregator.quick" in loaded
    assert set() == loaded & {
        *("cattr", "cattrs", "dateutil", "langdetect"),
        *("csv", "difflib", "email", "gzip", "html", "importlib.metadata", "pathlib"),
        *("urllib.parse", "zipfile"),
        *("litrecord.codec.workbook", "litrecord.converter", "litrecord.linking"),
        *("litrecord.parsers.journal_documents", "litrecord.parsers.tables"),
        *("litrecord.validators", "litrecord.cli", "litrecord.terminal"),
    }


def test_writing_own_json_loads_no_converter() -> None:
    """A record is written as litrecord's own JSON without cattrs, which classes of users need."""
    loaded = _loaded_after("import litrecord; litrecord.dumps(litrecord.PaperRecord(doi='a'))")
    assert "litrecord.codec.writers" in loaded
    assert set() == loaded & {"cattr", "cattrs", "dateutil", "langdetect", "litrecord.converter"}


def test_dir_lists_public_names() -> None:
    """`dir(litrecord)` shows names that have not been used yet, for completion in a shell."""
    assert set() == {*litrecord.__all__, "__version__"} - set(dir(litrecord))


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        pytest.param("PaperRecrod", "PaperRecord", id="swapped-letters"),
        pytest.param("paperrecord", "PaperRecord", id="lower-case"),
        pytest.param("default_limits", "DEFAULT_LIMITS", id="constant-in-lower-case"),
        pytest.param("iter_record", "iter_records", id="singular"),
    ],
)
def test_misspelt_name_is_guessed(misspelt: str, meant: str) -> None:
    """The error for an unknown name suggests the nearest public one."""
    expected = f"module 'litrecord' has no attribute '{misspelt}'; did you mean '{meant}'?"
    with pytest.raises(AttributeError, match=f"^{re.escape(expected)}$"):
        getattr(litrecord, misspelt)


@pytest.mark.parametrize("name", ["zzz", "__wrapped__"])
def test_name_like_no_other_is_not_guessed(name: str) -> None:
    """Where nothing is near, or a tool probes for a dunder name, the error makes no guess."""
    with pytest.raises(AttributeError, match=f"^module 'litrecord' has no attribute '{name}'$"):
        getattr(litrecord, name)


def test_version_is_that_of_the_distribution() -> None:
    """`litrecord.__version__` is text that begins with two numbers."""
    assert re.match(r"[0-9]+\.[0-9]+", litrecord.__version__)
