"""A package on top of litrecord: from its source tree, and installed in an environment of its own.

`third_party/invented-reviews` uses the public names of litrecord and nothing else. What it relies
on stands in its `check.py`, one function for each behaviour.
"""

from __future__ import annotations

import ast
import importlib
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import attrs
import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "tests" / "third_party" / "invented-reviews"
MODULES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
CHECKS = [
    node.name
    for node in MODULES["check.py"].body
    if isinstance(node, ast.FunctionDef) and node.name.startswith("check_")
]
PATIENCE = 900  # seconds, for a slow package index

pytest.register_assert_rewrite("check")


# From the source tree


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Import the package's checks with its source on the path, and its entry points beside it."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    entry_points = [
        line
        for group, points in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {target}" for name, target in points.items()))
    ]
    site = tmp_path_factory.mktemp("site")
    metadata = site / "invented_reviews-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Name: invented-reviews\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("\n".join(entry_points), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for folder in (site, PACKAGE, PACKAGE / "src"):
            patch.syspath_prepend(folder)
        yield importlib.import_module("check")
    for name in [*sys.modules]:
        if name.partition(".")[0] in {"check", "invented_reviews"}:
            del sys.modules[name]


@pytest.mark.parametrize("name", CHECKS)
def test_package_works_from_its_source(checks: ModuleType, name: str) -> None:
    """What the package relies on holds in this process."""
    getattr(checks, name)()


@pytest.mark.parametrize("module", MODULES)
def test_package_uses_the_front_door(module: str) -> None:
    """The package imports litrecord and no module of it."""
    imported = [
        name
        for node in ast.walk(MODULES[module])
        for name in (
            [node.module]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    ]
    assert [] == [name for name in imported if name is None or name.startswith("litrecord.")]


# Installed


@attrs.frozen
class Environment:
    """A virtual environment that holds litrecord and the package.

    Attributes:
        python: Its interpreter.
        project: A copy of the package's folder.
    """

    python: Path
    project: Path

    def run(self, *arguments: str) -> str:
        """Run its interpreter in the package's folder and return what it prints."""
        return _run(str(self.python), *arguments, folder=self.project)

    def install(self, *requirements: str) -> None:
        """Install packages into it."""
        self.run("-m", "pip", "install", "--quiet", "--no-input", *requirements)


def _run(*command: str, folder: Path) -> str:
    # PYTHONPATH and its like would let in the modules of the process that runs the tests.
    variables = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
    done = subprocess.run(  # all of it is ours
        command,
        cwd=folder,
        env=variables | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert 0 == done.returncode, f"{' '.join(command)}\n{done.stdout}"
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Install the checkout and the package as a user does, with what they depend on."""
    folder = tmp_path_factory.mktemp("third-party")
    project = folder / PACKAGE.name
    shutil.copytree(PACKAGE, project, ignore=shutil.ignore_patterns("__pycache__"))
    _run(sys.executable, "-m", "venv", "venv", folder=folder)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    made = Environment(scripts / "python", project)
    made.install(str(CHECKOUT), str(project))
    return made


@pytest.fixture(scope="module")
def type_checkers(environment: Environment) -> Environment:
    """Install the type checkers of this project beside the package."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted: list[str] = project["dependency-groups"]["types"]
    environment.install(*(one for one in wanted if one.startswith(("mypy", "pyright"))))
    return environment


def test_package_works_where_it_is_installed(environment: Environment) -> None:
    """All that the package relies on holds in an environment of its own."""
    assert CHECKS == environment.run("check.py").split()


def test_what_is_installed_is_used(environment: Environment) -> None:
    """The environment imports its own litrecord and its own package, not those of the checkout."""
    program = (
        "import invented_reviews, litrecord, sys\n"
        "for module in (invented_reviews, litrecord):\n"
        "    print(module.__file__.startswith(sys.prefix))"
    )
    assert ["True", "True"] == environment.run("-c", program).split()


def test_package_passes_mypy(type_checkers: Environment) -> None:
    """mypy, strict, finds nothing in a package that builds on the installed types."""
    type_checkers.run("-m", "mypy", "--strict")


def test_package_passes_pyright(type_checkers: Environment) -> None:
    """So does pyright, strict."""
    type_checkers.run("-m", "pyright", "--pythonpath", str(type_checkers.python))
