"""The table of formats: by name, by suffix, by content, and by entry points of other packages."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from comparison import pickled
from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.formats import ENTRY_POINT_GROUP, Format, Formats
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.errors import FormatError
from litrecord.model.record import PaperRecord
from litrecord.parsers.json import JsonParser
from litrecord.serializers.json import Json
from litrecord.typing import Head

OWN = json.dumps({"litrecord": "1", "doi": "10.5555/1"})


@attrs.frozen
class Sure(JsonParser):
    """A parser that is as sure of everything as it is told to be."""

    sure: int = 0

    def sniff(self, head: Head) -> int:
        """Say what it was told."""
        return self.sure if head.text else 0


def sure(name: str, score: int, *, sniffed: bool = True) -> Format:
    """Return a format that is always as sure."""
    return Format(name=name, parser=Sure(sure=score), sniffed=sniffed)


# By name


@pytest.mark.parametrize("name", ["json", "jsonl", "aggregator"])
def test_built_in_formats_are_there(name: str) -> None:
    """The formats of litrecord itself can be read and written."""
    assert name in BUILTIN_FORMATS
    found = BUILTIN_FORMATS.get(name)
    assert (name, True, True) == (found.name, found.readable, found.writable)
    assert found.parser is BUILTIN_FORMATS.parser(name)
    assert found.serializer is BUILTIN_FORMATS.serializer(name)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("jsom", r"no format 'jsom'; did you mean 'json'\?; expected one of json, jsonl, aggr"),
        ("agregator", r"no format 'agregator'; did you mean 'aggregator'\?; expected one of json"),
        ("xyz", r"no format 'xyz'; expected one of json, jsonl, aggregator"),
        ("x" * 10_000, r"no format 'xxx"),
    ],
    ids=["json", "aggregator", "nothing-near", "endless"],
)
def test_unknown_name_is_guessed(name: str, message: str) -> None:
    """A name that no format has is an error with the nearest one, in reading and in writing."""
    for asking in (
        lambda: parse(OWN, format=name),
        lambda: dumps(PaperRecord(), name),
        lambda: BUILTIN_FORMATS.without(name),
        lambda: BUILTIN_FORMATS.get(name),
    ):
        with pytest.raises(FormatError, match=f"^{message}"):
            asking()


def test_formats_of_one_direction() -> None:
    """A format that can only be written is not read, and the other way round."""
    formats = Formats(
        (Format(name="out", serializer=Json()), Format(name="in", parser=JsonParser()))
    )
    assert "10.5555/1" == loads(OWN, format="in", formats=formats).doi
    assert dumps(PaperRecord()) == dumps(PaperRecord(), "out", formats=formats)
    with pytest.raises(
        FormatError, match=r"'out' can be written but not read; expected one of in$"
    ):
        parse(OWN, format="out", formats=formats)
    with pytest.raises(
        FormatError, match=r"'in' can be read but not written; expected one of out$"
    ):
        dumps(PaperRecord(), "in", formats=formats)


@pytest.mark.parametrize(
    ("name", "near"),
    [("BibTeX", "bibtex"), ("JSON-LD", "json-ld"), ("bib", "bibtex"), ("md", "markdown")],
)
def test_capitals_and_endings_are_understood_as_hints(name: str, near: str) -> None:
    """A name in other letters, and an ending of files, is no name, but tells which is meant."""
    with pytest.raises(FormatError, match=f"^no format '{name}'; did you mean '{near}'"):
        dumps(PaperRecord(), name)


def test_only_what_would_do_is_suggested() -> None:
    """Who writes is told of what is written, and who reads of what is read."""
    formats = Formats(
        (
            Format(name="river-out", serializer=Json(), suffixes=(".river",)),
            Format(name="river-in", parser=JsonParser(), suffixes=(".lake", ".in.river")),
        )
    )
    with pytest.raises(FormatError, match=r"'river-im'; did you mean 'river-out'\?; .* river-out$"):
        dumps(PaperRecord(), "river-im", formats=formats)
    with pytest.raises(FormatError, match=r"'river-ou'; did you mean 'river-in'\?; .* river-in$"):
        parse(OWN, format="river-ou", formats=formats)
    with pytest.raises(FormatError, match=r"'river'; .* expected one of river-out, river-in$"):
        formats.get("river")
    # An ending of files that are only read is not unknown, but no reason to refuse another.
    with pytest.raises(FormatError, match="the format 'river-in' can be read but not written"):
        formats.by_suffix("a.lake")
    assert Json() == formats.by_suffix("a.in.RIVER.gz")
    assert (None, "river-in") == (formats.name_by_suffix("a"), formats.name_by_suffix("a.lake"))


# The table is a value


def test_tables_are_values() -> None:
    """Adding and leaving out make new tables; the old one stays as it was."""
    extra = sure("extra", 1)
    before = tuple(BUILTIN_FORMATS)
    more = BUILTIN_FORMATS.with_(extra)
    assert ("extra" in more, "extra" in BUILTIN_FORMATS) == (True, False)
    assert (*before, extra) == tuple(more)
    assert BUILTIN_FORMATS == more.without("extra")
    assert (len(before) + 1, hash(more)) == (len(more), hash(BUILTIN_FORMATS.with_(extra)))
    assert before == tuple(BUILTIN_FORMATS)
    assert more == pickled(more)
    with pytest.raises(AttributeError):
        more.items = ()


def test_format_of_a_known_name_takes_its_place() -> None:
    """A format may be replaced, and the last of several of one name counts."""
    mine = sure("json", 1)
    assert [mine, *tuple(BUILTIN_FORMATS)[1:]] == list(BUILTIN_FORMATS.with_(mine))
    assert [] == list(BUILTIN_FORMATS.without(*(one.name for one in BUILTIN_FORMATS)))


def test_two_formats_of_one_name_are_refused() -> None:
    """A table in which a name means two things is refused, and so is what is no format."""
    with pytest.raises(ValueError, match="two formats are called 'a'"):
        Formats((sure("a", 1), sure("b", 1), sure("a", 2)))
    with pytest.raises(TypeError, match="expected Format"):
        Formats((JsonParser(),))
    with pytest.raises(TypeError, match="expected Format"):
        BUILTIN_FORMATS.with_(JsonParser())


def test_table_can_be_printed() -> None:
    """Printing shows what can be done with each format."""
    table = Formats((Format(name="out", description="an invented format", suffixes=(".o", ".oo")),))
    expected = (
        "format  reads  writes  endings  description\n"
        "out     no     no      .o .oo   an invented format"
    )
    assert expected == str(table)
    assert len(BUILTIN_FORMATS) + 1 == len(str(BUILTIN_FORMATS).splitlines())


# By suffix


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.json", "json"),
        ("a.JSON", "json"),
        ("a.json.gz", "json"),
        ("a.Json.GZ", "json"),
        ("a.jsonl", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("a.b.json", "json"),
        ("a.aggregator.json", "aggregator"),
        ("folder.json/a.jsonl", "jsonl"),
    ],
)
def test_ending_tells_the_format(name: str, expected: str) -> None:
    """The longest ending counts, in any letter case, compressed or not."""
    assert BUILTIN_FORMATS.serializer(expected) == BUILTIN_FORMATS.by_suffix(name)


@pytest.mark.parametrize("name", ["a", "a.txt", "json", "a.json.bak", ".gz"])
def test_other_endings_tell_nothing(name: str) -> None:
    """An ending that no format has is an error that lists those there are."""
    formats = BUILTIN_FORMATS.with_(Format(name="in", parser=JsonParser(), suffixes=(".in",)))
    with pytest.raises(FormatError, match=f"cannot tell a format from the name '{name}'") as caught:
        formats.by_suffix(name)
    assert ".jsonl" in caught.value.message
    assert ".in" not in caught.value.message.partition("endings")[2]


# By content

HEAD = Head(text="anything")


def test_surest_format_wins() -> None:
    """Of several formats the one that is surest reads the input."""
    formats = Formats((sure("a", 10), sure("b", 90), sure("c", 89), sure("d", 100, sniffed=False)))
    assert formats.get("b").parser == formats.sniff(HEAD)


def test_no_format_at_all() -> None:
    """Where none recognises an input, or none may look at it, there is no answer."""
    assert Formats((sure("a", 0), sure("b", -5))).sniff(HEAD) is None
    assert Formats((sure("a", 50, sniffed=False), Format(name="out"))).sniff(HEAD) is None
    assert Formats().sniff(HEAD) is None


def test_tie_is_an_error() -> None:
    """Of two formats equally sure none is taken; the error names them and no others."""
    formats = Formats((sure("a", 90), sure("b", 10), sure("c", 90)))
    with pytest.raises(FormatError, match=r"^the input may be any of a, c; pass format= with one"):
        formats.sniff(HEAD)
    assert formats.without("c").get("a").parser == formats.without("c").sniff(HEAD)


# Of other packages


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, str], None]:
    """Return a function that installs a package with an entry point, which is code of a module."""

    def make(name: str, module: str, code: str) -> None:
        (tmp_path / f"{module}.py").write_text(code, encoding="utf-8")
        info = tmp_path / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Name: {module}\nVersion: 1.0\n", encoding="utf-8")
        text = f"[{ENTRY_POINT_GROUP}]\n{name} = {module}:FORMAT\n"
        (info / "entry_points.txt").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.delitem(sys.modules, module, raising=False)

    return make


WORKING = """
from litrecord.api.formats import Format
from litrecord.parsers.json import JsonParser
FORMAT = Format(name="invented", parser=JsonParser(name="invented"))
"""


def test_installed_format_is_found_by_name(install: Callable[[str, str, str], None]) -> None:
    """A name that the table does not have is asked of installed packages."""
    install("invented", "invented_format", WORKING)
    assert "invented" not in sys.modules
    assert "invented" == loads(OWN, format="invented").source.format
    assert "invented" not in BUILTIN_FORMATS


def test_installed_package_cannot_take_a_built_in_name(
    install: Callable[[str, str, str], None],
) -> None:
    """A package that calls its format like a built-in one is not even loaded, nor for sniffing."""
    install("json", "invented_thief", "raise RuntimeError('loaded')")
    assert "10.5555/1" == loads(OWN, format="json").doi == loads(OWN).doi
    with pytest.raises(FormatError, match="of no known format"):
        parse("no record")
    assert "invented_thief" not in sys.modules


def test_installed_package_that_gives_no_format_is_refused(
    install: Callable[[str, str, str], None],
) -> None:
    """An entry point that is something else is an error that names it."""
    install("broken", "invented_broken", "FORMAT = 5")
    with pytest.raises(FormatError, match=r"the entry point 'broken' of litrecord.formats is no"):
        parse(OWN, format="broken")
