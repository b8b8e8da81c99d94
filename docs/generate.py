"""Write the pages of the reference from the code, so that they cannot drift from it.

The pages are Markdown below `reference/generated`, which git ignores; `conf.py` calls
`write_reference` at the beginning of each build.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import os
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from header_page import headers_page
from markup import escaped, table
from output_page import outputs_page
from schema_page import schemas_page
from source_page import sources_page
from table_pages import columns_page, extras_page, subjects_page

import litrecord
from litrecord.cli import build_parser
from litrecord.errors import ProblemKind
from litrecord.vocab.problems import READING_KINDS
from litrecord.vocab.table_problems import TABLE_KINDS

__all__ = ["write_reference"]

# Each page of names: its file, its title, what it is about, and the modules whose names it lists.
NAME_PAGES = (
    (
        "1-verbs",
        "Reading, writing, checking",
        "The functions of the front door.",
        (
            *("api.loading", "api.reading", "api.writing", "api.citing", "api.judging"),
            "api.tables",
            *("linking.ranking", "linking.papers", "linking.duplicates"),
            *("text.language", "converter", "schema.document"),
        ),
    ),
    (
        "2-records",
        "Records",
        "A paper record and what it is made of.",
        ("model.record", "model.text", "model.dates", "model.people", "model.identifier"),
    ),
    (
        "3-journals",
        "Journals and rankings",
        "A journal's profile, its rankings by edition, category and year, and matching journals.",
        ("model.journal", "model.ranking", "linking.index", "linking.merging", "linking.dating"),
    ),
    (
        "4-collections",
        "Collections",
        "Many records, many profiles, many problems.",
        ("model.collections", "model.report", "pandas"),
    ),
    (
        "5-provenance",
        "Provenance and the provider's own values",
        "What keeps a record faithful to its source beside its fields.",
        ("model.extra", "model.source", "model.paths"),
    ),
    (
        "6-errors",
        "Errors and problems",
        "What is raised, and how a fault in the data is reported.",
        ("errors",),
    ),
    (
        "7-outputs",
        "Outputs and styles",
        "What writes each format, and how references may look; the options are fields.",
        (
            *("serializers.json", "serializers.aggregator", "serializers.csl_json"),
            *("serializers.ris", "serializers.bibtex", "serializers.datacite", "serializers.jats"),
            *("serializers.json_ld", "serializers.markdown", "serializers.csv"),
            *("serializers.arrow", "serializers.gbt7714.style"),
        ),
    ),
    (
        "7-extending",
        "Formats, rules and limits",
        "What a package implements or passes to add a format or a rule.",
        (
            *("api.builtin_formats", "api.formats", "parsers.aggregator", "parsers.json"),
            *("parsers.openalex_source", "parsers.crossref_journal", "parsers.easyscholar"),
            *("validators.rules", "validators.catalogue", "typing", "limits"),
        ),
    ),
)
# Modules that need a package of an extra and are imported by their own names
INTEGRATIONS = ("arrow", "spark")
INTEGRATIONS_INTRODUCTION = """\
# Tables and engines

Records as tables of Arrow, as data frames and in engines, and back. The modules are imported by
their own names, such as `from litrecord.arrow import parse_batches`, and need a package of an
[extra](8-extras.md). What the columns hold stands under [Columns of tables](8-columns.md).
"""
# What most readers look for stands first on its page; the rest follows by name.
FIRST = (
    *("parse", "read", "iter_records", "loads", "load", "dumps", "dump", "validate"),
    *("PaperRecord", "BilingualText", "LangText", "PartialDate", "PersonName"),
    *("JournalProfile", "JCRRanking", "CASPartition", "RecordSet", "Problem", "Formats", "Rules"),
)
# What is neither a function nor a class has no docstring of its own.
VALUES = {
    "JOURNAL_SCHEMA": "The `pyarrow.Schema` of tables of journal profiles.",
    "PAPER_SCHEMA": "The `pyarrow.Schema` of tables of papers.",
    "RANKING_SCHEMA": "The `pyarrow.Schema` of tables of rankings.",
    "BUILTIN_FORMATS": "The formats that litrecord reads and writes, as a `Formats`.",
    "DEFAULT_LIMITS": "The `Limits` that hold unless others are passed.",
    "DEFAULT_RULES": "The `Rules` that `validate` applies unless others are passed.",
    "Ground": "On what records were found to be of one paper: `doi`, `pmid`, `pmcid`, `arxiv`, "
    "`place`, `title`.",
    "JsonValue": "The type of a frozen JSON value: None, bool, int, float, str, a tuple of such "
    "values, or a `FrozenMapping`.",
    "JCRMetric": "What a JCR rank is by: `jif`, `jif5` or `jci`.",
    "LangBasis": "How a language is known: `stated`, `script`, `detected`, `neighbour`, `unknown`.",
    "NameOrder": "Which part of a name comes first: `family-first`, `given-first`, `unknown`.",
    "Preference": "Which record wins where two disagree: names of formats, the best first, or a "
    "function that gives each record a number, a text or a tuple of them, the lowest for the best.",
    "Quartile": "A JCR quartile: `Q1`, `Q2`, `Q3` or `Q4`.",
    "TextRole": "What a text is to its work: `original`, `parallel`, `translation`, `unknown`, "
    "`machine-translation`.",
    "Ranking": "The type of a ranking: `JCRRanking`, `CASPartition` or `OtherRanking`.",
}

PROBLEMS_INTRODUCTION = """\
# Problem codes

Every problem has a code, a severity and a wording in English and Chinese. In a wording, `{raw}`
stands for the value found, `{used}` for the value that the record holds instead, `{suggestion}` for
the value proposed, and `{count}` for how many records it is about.
"""


def write_reference(docs: Path) -> None:
    """Write all generated pages below `docs` and remove those that are no longer generated."""
    folder = docs / "reference" / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    pages = {
        **dict(_name_pages()),
        "4-tables": _integrations_page(),
        "8-problems": _problems_page(),
        "8-formats": _formats_page(),
        "8-outputs": outputs_page(),
        "8-source-fields": sources_page(),
        "8-columns": columns_page(),
        "8-headers": headers_page(),
        "8-subjects-and-lists": subjects_page(),
        "8-schemas": schemas_page(),
        "8-extras": extras_page(docs.parent / "pyproject.toml"),
        "9-command-line": _command_line_page(),
        **dict(_examples_page(docs.parent / "examples")),
    }
    for name, text in pages.items():
        page = folder / f"{name}.md"
        # An unchanged page keeps its time, so that Sphinx does not read it again.
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8")
    for page in folder.glob("*.md"):
        if page.stem not in pages:
            page.unlink()


def _name_pages() -> Iterator[tuple[str, str]]:
    by_module: dict[str, list[str]] = {}
    for name in litrecord.__all__:
        by_module.setdefault(litrecord._MODULE_BY_NAME[name], []).append(name)  # noqa: SLF001  # ours
    for file, title, about, modules in NAME_PAGES:
        parts = [f"# {title}\n\n{about}\n"]
        for module in modules:
            names = by_module.pop(f"litrecord.{module}")
            first = [name for name in FIRST if name in names]
            parts += [_directive(name) for name in dict.fromkeys((*first, *names))]
        yield file, "\n".join(parts)
    if by_module:
        raise LookupError(f"no page of the reference takes the names of {', '.join(by_module)}")


def _integrations_page() -> str:
    parts = [INTEGRATIONS_INTRODUCTION]
    for name in INTEGRATIONS:
        module = importlib.import_module(f"litrecord.{name}")
        parts += [_directive(one, f"litrecord.{name}") for one in module.__all__]
    return "\n".join(parts)


def _directive(name: str, module: str = "litrecord") -> str:
    obj: object = None if name in VALUES else getattr(importlib.import_module(module), name)
    if isinstance(obj, type):
        kind = "exception" if issubclass(obj, BaseException) else "class"
        lines = [f".. auto{kind}:: {module}.{name}", "   :members:"]
        if ancestor := _first_foreign_ancestor(obj):
            lines.append(f"   :inherited-members: {ancestor}")
    elif inspect.isfunction(obj):
        lines = [f".. autofunction:: {module}.{name}"]
    else:
        lines = [f".. py:data:: {module}.{name}", "", f"   {VALUES[name]}"]
    title = name if module == "litrecord" else f"{module}.{name}"
    return "\n".join([f"## {title}\n", "```{eval-rst}", *lines, "```\n"])


def _first_foreign_ancestor(cls: type) -> str | None:
    """Name the ancestor from which on nothing is listed; None to list the class's own alone.

    What a class has from an ancestor of litrecord that is not public is told with the class.
    """
    own = [base for base in cls.__mro__[1:] if base.__module__.startswith("litrecord.")]
    if all(base.__name__ in {*litrecord.__all__, "Immutable"} for base in own):
        return None
    return next(base.__name__ for base in cls.__mro__ if base not in {cls, *own})


def _problems_page() -> str:
    reading = [*READING_KINDS.values(), *TABLE_KINDS.values()]
    judging = [rule.kind for rule in litrecord.DEFAULT_RULES]
    known = {kind.code for kind in (*reading, *judging)}
    others = {kind.code: kind for kind in _kinds_of_all_modules() if kind.code not in known}
    parts = [PROBLEMS_INTRODUCTION]
    for title, kinds in (
        ("Found while reading", reading),
        ("Found by validation", judging),
        ("Found elsewhere", list(others.values())),
    ):
        if kinds:
            parts.append(f"## {title}\n")
            parts += _kind_sections(kinds)
    return "\n".join(parts)


def _kinds_of_all_modules() -> Iterator[ProblemKind]:
    for module in pkgutil.walk_packages(litrecord.__path__, "litrecord."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, ProblemKind):
                yield value


def _kind_sections(kinds: Iterable[ProblemKind]) -> Iterator[str]:
    by_code = {kind.code: kind for kind in kinds}
    for code in sorted(by_code):
        kind = by_code[code]
        yield f"### `{code}`\n\nSeverity: **{kind.severity}**\n"
        for label, english, chinese in (
            ("What", kind.en, kind.zh),
            ("Cause", kind.cause_en, kind.cause_zh),
            ("Cure", kind.cure_en, kind.cure_zh),
        ):
            if english or chinese:
                yield f"- {label}: {escaped(english)}\n  <br>{escaped(chinese)}"
        yield ""


def _formats_page() -> str:
    rows = [
        (
            f"`{one.name}`",
            escaped(one.description),
            "yes" if one.readable else "",
            "yes" if one.writable else "",
            ", ".join(f"`{suffix}`" for suffix in one.suffixes),
        )
        for one in litrecord.BUILTIN_FORMATS
    ]
    return "\n".join(
        [
            "# Formats\n",
            "What litrecord reads and writes without being told of more.\n",
            table(("Name", "What it is", "read", "written", "File suffixes"), rows),
        ]
    )


def _command_line_page() -> str:
    # What argparse prints depends on the terminal; a page has a width of its own and no colours.
    os.environ.update(COLUMNS="88", NO_COLOR="1")
    parser = build_parser()
    parts = [
        "# Command line\n",
        "`litrecord` and `python -m litrecord` are the same.\n",
        _help(parser),
    ]
    for name, command in _subcommands(parser).items():
        parts += [f"## litrecord {name}\n", _help(command)]
    return "\n".join(parts)


def _subcommands(parser: argparse.ArgumentParser) -> Mapping[str, argparse.ArgumentParser]:
    for action in parser._actions:  # noqa: SLF001  # argparse has no public list of subcommands
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # nor a public class
            return action.choices
    return {}


def _examples_page(folder: Path) -> Iterator[tuple[str, str]]:
    parts = []
    for script in sorted(folder.glob("[0-9]*.py")):
        source = script.read_text(encoding="utf-8")
        summary = (ast.get_docstring(ast.parse(source)) or script.stem).partition("\n")[0]
        parts.append(
            f"## {summary.rstrip('.')}\n\n`examples/{script.name}`\n\n"
            f"```{{literalinclude}} ../../../examples/{script.name}\n:language: python\n```\n"
        )
    if parts:
        yield "9-examples", "\n".join(["# Examples\n", *parts])


def _help(parser: argparse.ArgumentParser) -> str:
    return f"```text\n{parser.format_help().rstrip()}\n```\n"
