"""Who may import whom: the order of the rooms, held by reading every import of the source."""

from __future__ import annotations

import ast
import graphlib
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

ROOT = Path(__file__).resolve().parent.parent / "src" / "litrecord"

# From the ground up; a room imports from its own set or from sets further up in this list.
LAYERS = (
    {"errors", "limits", "patterns"},
    {"identifiers"},
    {"model"},
    {"typing"},
    {"text", "codec"},
    {"vocab", "converter", "schema"},
    {"parsers", "validators", "serializers", "linking"},
    {"api"},
    {
        "__main__",
        "arrow",
        "cli",
        "notebook",
        "pandas",
        "plot",
        "polars",
        "spark",
        "terminal",
        "testing",
    },
)
STRANGERS = {"parsers", "validators", "serializers", "linking"}  # never import each other
FRONT_DOOR = "litrecord"

# Edges that may go up, as (importing module, imported module), each one line inside a function.
UPWARD_EDGES: frozenset[tuple[str, str]] = frozenset(
    {
        ("litrecord.model.collections", "litrecord.arrow"),
        ("litrecord.model.collections", "litrecord.pandas"),
        ("litrecord.model.collections", "litrecord.polars"),
    }
)

# The one module that may use each of these, and only inside a function.
KEEPERS = {"dateutil": "litrecord.text.dates", "langdetect": "litrecord.text.language"}
# What may be imported when a module is; everything else is imported by the function that needs it.
EAGER = {"attr", "attrs", "cattr", "cattrs"}
# Which of two decoders there is gets decided once, not with every record.
EAGER_BY_NAME = {("litrecord.codec.json", "orjson")}


@attrs.frozen
class Import:
    """One import: which module asks for which, and whether at its own import time."""

    importer: str
    imported: str
    eager: bool


def _modules() -> dict[str, Path]:
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = ["litrecord", *path.relative_to(ROOT).with_suffix("").parts]
        if parts[-1] == "__init__":
            parts.pop()
        found[".".join(parts)] = path
    return found


MODULES = _modules()


def _absolute(node: ast.ImportFrom, importer: str, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = importer.split(".")
    kept = parts[: len(parts) - node.level + is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def _statements(tree: ast.AST, *, eager: bool) -> Iterator[tuple[ast.AST, bool]]:
    for node in ast.iter_child_nodes(tree):
        lazy = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        yield node, eager
        yield from _statements(node, eager=eager and not lazy and not typing_only)


def imports_of(
    source: str, importer: str, *, is_package: bool, modules: set[str]
) -> Iterator[Import]:
    """Yield every import of a module, those for type checkers and by name in a string included."""
    for node, eager in _statements(ast.parse(source), eager=True):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(importer, alias.name, eager)
        elif isinstance(node, ast.ImportFrom):
            origin = _absolute(node, importer, is_package=is_package)
            for alias in node.names:
                inner = f"{origin}.{alias.name}"
                yield Import(importer, inner if inner in modules else origin, eager)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # A module that is named in a string is there to be imported later.
            named = node.value.partition(":")[0]
            if named in modules and named not in {importer, FRONT_DOOR}:
                yield Import(importer, named, eager=False)


IMPORTS = tuple(
    found
    for name, path in MODULES.items()
    if name != FRONT_DOOR
    for found in imports_of(
        path.read_text(encoding="utf-8"),
        name,
        is_package=path.name == "__init__.py",
        modules=set(MODULES),
    )
)


def _room(module: str) -> str:
    return module.split(".")[1]


def _height(room: str) -> int:
    return next(at for at, rooms in enumerate(LAYERS) if room in rooms)


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "litrecord"


def breaches(imports: tuple[Import, ...]) -> list[str]:
    """Word every import that goes against the order of the rooms."""
    wrong = []
    for one in imports:
        if not _is_ours(one.imported):
            continue
        edge = f"{one.importer} imports {one.imported}"
        if one.imported == FRONT_DOOR:
            wrong.append(f"{edge}: the front door is for users")
            continue
        low, high = _room(one.imported), _room(one.importer)
        if low == high or (one.importer, one.imported) in UPWARD_EDGES:
            continue
        if _height(low) > _height(high):
            wrong.append(f"{edge}: upwards")
        elif {low, high} <= STRANGERS:
            wrong.append(f"{edge}: strangers")
    return wrong


def test_every_room_has_its_layer() -> None:
    """A new room is given a place in the order before it is used."""
    rooms = {_room(name) for name in MODULES if name != FRONT_DOOR}
    assert set() == rooms - set().union(*LAYERS)


def test_no_import_goes_against_the_order() -> None:
    """Every import goes down, or sideways within a room or layer, but for the edges by name."""
    assert [] == breaches(IMPORTS)


def test_permitted_upward_edges_are_lazy_and_used() -> None:
    """An edge on the list exists, and is walked only when its function is called."""
    edges = {(one.importer, one.imported): one.eager for one in IMPORTS}
    assert dict.fromkeys(UPWARD_EDGES, False) == {
        edge: eager for edge, eager in edges.items() if edge in UPWARD_EDGES
    }


def test_no_modules_import_each_other_in_a_circle() -> None:
    """The imports of the modules have an order; a package's own module counts as one of them."""
    graph: dict[str, set[str]] = {}
    for one in IMPORTS:
        if _is_ours(one.imported) and (one.importer, one.imported) not in UPWARD_EDGES:
            graph.setdefault(one.importer, set()).add(one.imported)
    assert set(graph) <= set(graphlib.TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("package", ["cattrs", "cattr", "dateutil", "langdetect"])
def test_model_needs_attrs_alone(package: str) -> None:
    """What a record is does not depend on how one is read."""
    users = {one.importer for one in IMPORTS if one.imported.partition(".")[0] == package}
    assert set() == {user for user in users if _room(user) == "model"}


@pytest.mark.parametrize("package", sorted(KEEPERS))
def test_guessing_package_has_one_keeper(package: str) -> None:
    """One module imports it, only inside the function that needs it."""
    uses = [one for one in IMPORTS if one.imported.partition(".")[0] == package]
    assert {KEEPERS[package]} == {one.importer for one in uses}
    assert [] == [one for one in uses if one.eager]


def test_other_packages_are_imported_late() -> None:
    """When a module is imported it loads attrs, cattrs and the standard library at most."""
    known = EAGER | set(sys.stdlib_module_names) | {"litrecord"}
    late = [one for one in IMPORTS if one.imported.partition(".")[0] not in known]
    assert EAGER_BY_NAME == {(one.importer, one.imported) for one in late if one.eager}


@pytest.mark.parametrize(
    ("importer", "source", "expected"),
    [
        pytest.param(
            "litrecord.model.record",
            "from litrecord.api.reading import parse",
            ["litrecord.model.record imports litrecord.api.reading: upwards"],
            id="up",
        ),
        pytest.param(
            "litrecord.model.record",
            "def f():\n    from litrecord.api import reading",
            ["litrecord.model.record imports litrecord.api.reading: upwards"],
            id="up-inside-a-function",
        ),
        pytest.param(
            "litrecord.model.record",
            "from ..api.reading import parse",
            ["litrecord.model.record imports litrecord.api.reading: upwards"],
            id="up-by-dots",
        ),
        pytest.param(
            "litrecord.model.record",
            "if TYPE_CHECKING:\n    import litrecord.api.reading",
            ["litrecord.model.record imports litrecord.api.reading: upwards"],
            id="up-for-types-only",
        ),
        pytest.param(
            "litrecord.model.record",
            "import_module('litrecord.api.reading')",
            ["litrecord.model.record imports litrecord.api.reading: upwards"],
            id="up-by-name",
        ),
        pytest.param(
            "litrecord.parsers.one",
            "from litrecord.validators.one import check",
            [
                "litrecord.parsers.one imports litrecord.validators.one: strangers",
            ],
            id="strangers",
        ),
        pytest.param(
            "litrecord.cli",
            "from litrecord import parse",
            ["litrecord.cli imports litrecord: the front door is for users"],
            id="front-door",
        ),
        pytest.param(
            "litrecord.parsers.one",
            "from .two import read\nfrom litrecord.errors import Problem\nimport re",
            [],
            id="down-and-sideways",
        ),
    ],
)
def test_breach_is_seen(importer: str, source: str, expected: list[str]) -> None:
    """The walk over the imports sees what it is there to forbid."""
    modules = {"litrecord", "litrecord.api", "litrecord.api.reading", "litrecord.parsers.two"}
    found = imports_of(source, importer, is_package=False, modules=modules)
    assert expected == breaches(tuple(found))


def test_late_import_is_told_from_early_one() -> None:
    """Imports in functions and for type checkers are late; those in classes and `try` are not."""
    source = (
        "import a\n"
        "try:\n    import b\nexcept ImportError:\n    pass\n"
        "class C:\n    import c\n    def m(self):\n        import d\n"
        "if TYPE_CHECKING:\n    import e\n"
    )
    found = imports_of(source, "litrecord.x", is_package=False, modules=set())
    assert {"a": True, "b": True, "c": True, "d": False, "e": False} == {
        one.imported: one.eager for one in found
    }
