"""Every check of the project, each in an environment of its own.

`nox` runs all but `benchmarks`, `engines` and `spark_lowest`, `nox -s lint types` some sessions,
`nox -s tests-3.12 -- -k doi` one with arguments for pytest. `.ci/run` runs them on a bare machine.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "virtualenv"
# An interpreter that is not here is skipped and reported, not an error; .ci/run asks for its own.
nox.options.error_on_missing_interpreters = False

ROOT = Path(__file__).resolve().parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
# Half a gigabyte that needs Java: it has sessions of its own.
APART = ("spark",)
ALL_EXTRAS = ",".join(sorted({*EXTRAS} - {*APART}))
# Engines that `parse_batches` has a recipe for; Daft takes other versions of pyarrow than the rest.
ENGINES = {
    "daft": "daft>=0.7",
    "dask": "dask[dataframe]>=2026.1",
    "polars": "polars>=1",
    "ray": "ray[data]>=2.50",
}
WHEN = "1767225600"  # the first second of 2026, for everything that is built


def _group(name: str) -> list[str]:
    return list(nox.project.dependency_groups(PROJECT, name))


def _pytest(session: nox.Session, *arguments: str) -> None:
    # As many processes as there are cores; those that are done early take over from the others.
    shared = ("-n", "auto", "--dist", "worksteal")
    session.run("python", "-m", "pytest", *shared, *arguments, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting."""
    session.install(*_group("lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types for the oldest and the newest Python, and that no public type is unknown."""
    session.install(f".[{ALL_EXTRAS}]", *_group("types"))
    for python in (PYTHONS[0], PYTHONS[-1]):
        session.run("mypy", "--python-version", python)
    # In a folder without the source, so that it is the installed package that is looked at.
    with session.chdir(session.create_tmp()):
        session.run("pyright", "--verifytypes", "litrecord", "--ignoreexternal")
    session.run("pyright", "tests/typing")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests with all extras and hold the coverage."""
    session.install(f".[{ALL_EXTRAS}]")
    session.install(*_group("readers"))
    session.install("--no-deps", *_group("conformance"))
    session.env["COVERAGE_FILE"] = str(Path(session.create_tmp()).resolve() / "coverage")
    _pytest(session, "--cov", "--cov-branch", "--cov-report=term", "--cov-fail-under=97")


@nox.session
def plain(session: nox.Session) -> None:
    """Run the tests without any extra: no orjson, nothing optional."""
    session.install(".[test]")
    _pytest(session)


def _install_lowest(session: nox.Session, extras: list[str]) -> None:
    """Install litrecord with some extras and the tests, everything at its stated minimum."""
    runtime = [
        *PROJECT["project"]["dependencies"],
        *(one for extra in extras for one in EXTRAS[extra]),
    ]
    if unbounded := [one for one in runtime if ">=" not in one.partition(";")[0]]:
        session.error(f"no minimum is stated for {', '.join(unbounded)}")
    constraints = Path(session.create_tmp()).resolve() / "lowest.txt"
    exact = [
        f"{one.partition(';')[0].replace('>=', '==')};{one.partition(';')[2]}" for one in runtime
    ]
    constraints.write_text("".join(f"{one.rstrip(';')}\n" for one in exact), encoding="utf-8")
    session.log(f"lowest versions: {', '.join(constraints.read_text(encoding='utf-8').split())}")
    session.install(f".[{','.join([*extras, 'test'])}]", "--constraint", str(constraints))


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest version of every dependency that pyproject.toml allows."""
    _install_lowest(session, sorted({*EXTRAS} - {*APART, "test"}))
    _pytest(session, "--hypothesis-profile=fewer")


def _test_spark(session: nox.Session) -> None:
    if shutil.which("java") is None:
        session.error("Spark needs Java 17 or newer; on Debian it is openjdk-17-jre-headless")
    # One process: each would start a Spark of its own.
    session.run("python", "-m", "pytest", "tests/spark", *session.posargs)


@nox.session
def spark(session: nox.Session) -> None:
    """Run the tests of Spark on this machine: 200,000 lines among them."""
    session.install(".[spark,test]")
    _test_spark(session)


@nox.session(default=False)
def spark_lowest(session: nox.Session) -> None:
    """Run the tests of Spark with the lowest versions that pyproject.toml allows."""
    _install_lowest(session, ["spark"])
    _test_spark(session)


@nox.session(default=False)
@nox.parametrize("engine", list(ENGINES), ids=list(ENGINES))
def engines(session: nox.Session, engine: str) -> None:
    """Run the recipe of another engine, which is installed by itself."""
    session.install(".[arrow,test]", ENGINES[engine])
    session.run("python", "-m", "pytest", "tests/engines", "-k", engine, *session.posargs)


@nox.session
def newest(session: nox.Session) -> None:
    """Run the tests with the newest dependencies, those before their release included."""
    session.install(f".[{ALL_EXTRAS}]")
    direct = [one.partition(">=")[0] for one in PROJECT["project"]["dependencies"]]
    session.install("--upgrade", "--pre", *sorted(set(direct)))
    _pytest(session)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; every warning and every dangling reference is an error."""
    session.install(f".[{ALL_EXTRAS}]", *_group("docs"))
    session.run("sphinx-build", "-W", "--keep-going", "-n", "-E", "docs", "docs/_build/html")


@nox.session
def examples(session: nox.Session) -> None:
    """Run every example as a user would, with litrecord installed."""
    session.install(f".[{ALL_EXTRAS}]")
    scripts = sorted((ROOT / "examples").glob("[0-9]*.py"))
    if not scripts:
        session.warn("there are no examples yet")
    for script in scripts:
        session.run("python", str(script))


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure speed and memory and write the page of it; with `-- --quick` only try it out."""
    session.install(f".[{ALL_EXTRAS}]", *_group("benchmarks"))
    session.env["PYTHONPATH"] = str(ROOT / "tests")
    page = str(ROOT / "docs" / "reference" / "benchmarks.md")
    session.run("python", "-m", "benchmarks", *(session.posargs or ("--page", page)))


def _copy_source(session: nox.Session, target: Path) -> None:
    """Copy what a commit of the checkout's present state would hold."""
    listing = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = session.run(*listing, external=True, silent=True, log=False)
    for file in filter(None, str(listed).split("\0")):
        if (ROOT / file).is_file():
            (target / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, target / file)


def _build(session: nox.Session, source: Path, umask: int) -> dict[str, str]:
    """Build in a folder; return the hash of each file built."""
    before = os.umask(umask)
    try:
        # The wheel is built from the sdist, as an installer does that finds no wheel.
        session.run("python", "-m", "build", "--installer", "pip", str(source))
    finally:
        os.umask(before)
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((source / "dist").iterdir())
    }


@nox.session
def package(session: nox.Session) -> None:
    """Build sdist and wheel twice, compare them byte by byte, and use the wheel on its own."""
    session.install(*_group("package"))
    session.env["SOURCE_DATE_EPOCH"] = WHEN
    temporary = Path(session.create_tmp()).resolve()
    first, second, bare = (temporary / name for name in ("first", "second", "bare"))
    for folder in (first, second, bare):
        shutil.rmtree(folder, ignore_errors=True)
    _copy_source(session, first)
    # Other times of the files, another place, another umask.
    shutil.copytree(first, second, copy_function=shutil.copy)
    built = _build(session, first, 0o022)
    again = _build(session, second, 0o077)
    if built != again:
        session.error(f"two builds of one source differ: {built} and {again}")
    session.log(f"built twice, byte by byte the same: {', '.join(built)}")
    (wheel,) = (first / "dist").glob("*.whl")
    session.run("python", "-m", "virtualenv", str(bare), silent=True)
    scripts = bare / ("Scripts" if os.name == "nt" else "bin")
    with session.chdir(temporary):
        session.run(
            *(str(scripts / "python"), "-m", "pip", "install", "--quiet", str(wheel)), external=True
        )
        page = str(ROOT / "examples" / "data" / "page.txt")
        session.run(str(scripts / "litrecord"), "show", page, external=True)
        session.run(str(scripts / "python"), "-m", "litrecord", "show", page, external=True)
