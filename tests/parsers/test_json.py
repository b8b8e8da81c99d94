"""litrecord's own JSON: what is written is read back exactly, and what is odd is told."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison import differences
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.codec import json as codec
from litrecord.model.collections import RecordSet
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Identifier
from litrecord.model.immutable import Immutable
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Affiliation, Author, PersonName
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.source import Kept, Layout, Source
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.json import Json
from strategies import instances, journals, papers, rankings

PROPERTY = settings(max_examples=100, deadline=None)


@attrs.frozen(kw_only=True)
class Reviewed(PaperRecord):
    """A derived record with a mandatory field."""

    score: int
    remarks: tuple[LangText, ...] = ()


@attrs.frozen(kw_only=True, slots=False)
class Watched(JournalProfile):
    """A derived profile without slots."""

    since: PartialDate


def own(**fields: object) -> str:
    """Return a paper in litrecord's JSON."""
    return json.dumps({"litrecord": "1", "type": "paper"} | fields, ensure_ascii=False)


def faithful(made: Immutable, again: Immutable) -> bool:
    """Tell whether an object is as it was; one without a source has got one by being read."""
    if made.source is None:
        assert "json" == again.source.format
        again = attrs.evolve(again, source=None)
    return [] == list(differences(made, again))


# The second law


@pytest.fixture(params=["with orjson", "without orjson"])
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with and without the fast decoder."""
    if request.param == "without orjson":
        monkeypatch.setattr(codec, "_fast", None)


@pytest.mark.parametrize(
    "objects",
    [papers(), journals(), rankings(), instances(Reviewed), instances(Watched)],
    ids=["papers", "journals", "rankings", "derived-papers", "derived-journals"],
)
@PROPERTY
@given(data=st.data())
def test_object_is_read_as_it_was_written(
    objects: st.SearchStrategy[Immutable], data: st.DataObject
) -> None:
    """One object of any class comes back equal, and the same in every field."""
    made = data.draw(objects)
    indent = data.draw(st.sampled_from([None, 0, 2]))
    for text in (dumps(made), dumps(made, Json(indent=indent))):
        for form in (text, text.encode()):
            again = loads(form, cls=type(made))
            assert made == again
            assert faithful(made, again)


@pytest.mark.parametrize("layout", ["array", "lines"])
@PROPERTY
@given(made=st.lists(papers(), min_size=1, max_size=3))
def test_records_are_read_as_they_were_written(made: list[PaperRecord], layout: str) -> None:
    """A set comes back record by record, from an array and from lines, without a problem."""
    text = dumps(RecordSet(made), Json(layout=layout))
    for form in (text, text.encode()):
        found = parse(form)
        assert tuple(made) == tuple(found)
        assert all(map(faithful, made, found))
        assert ((), ()) == (found.problems, found.failures)


@pytest.mark.usefixtures("decoder")
def test_huge_integers_are_kept() -> None:
    """An integer that Python does not read from text is kept exactly."""
    made = PaperRecord(citation_count=10**4500 - 1, extra=FrozenMapping({"a": [-(10**4400)]}))
    again = loads(dumps(made))
    # Not made == again: a failing comparison could not be shown.
    assert [] == list(differences(made, attrs.evolve(again, source=None)))


def test_nothing_is_read_as_nothing() -> None:
    """A set without records is an empty array, and is read as one."""
    assert "[]" == dumps(RecordSet())
    assert RecordSet() == parse(dumps(RecordSet())) == parse(" [\n] \n")


def test_reading_states_the_source() -> None:
    """A record without provenance gets that of the file it is read from; others keep theirs."""
    found = parse(own(doi="10.5555/1") + "\n" + own(source={"format": "aggregator"}))
    assert [("json", 1), ("aggregator", None)] == [
        (one.source.format, one.source.location and one.source.location.line) for one in found
    ]


# What is written


def test_layouts() -> None:
    """Several objects are an array or one a line; one alone is an object; indenting is optional."""
    one, two = PaperRecord(doi="10.5555/1"), PaperRecord(title=BilingualText.of(zh="河"))
    first = '{"litrecord":"1","type":"paper","doi":"10.5555/1"}'
    second = (
        '{"litrecord":"1","type":"paper","title":'
        '{"variants":[{"value":"河","lang":"zh","basis":"stated"}]}}'
    )
    assert first == dumps(one)
    assert f"[{first},{second}]" == dumps([one, two])
    assert f"[{first}]" == dumps([one])
    assert f"{first}\n{second}\n" == dumps([one, two], "jsonl")
    assert f"{first}\n" == dumps(one, Json(layout="lines", indent=2))
    expected = '{\n  "litrecord": "1",\n  "type": "paper",\n  "doi": "10.5555/1"\n}'
    assert expected == dumps(one, Json(indent=2))
    assert () == tuple(Json().losses(one))
    with pytest.raises(ValueError, match="layout"):
        Json(layout="line")


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (JournalProfile(), "journal"),
        (JCRRanking(), "jcr"),
        (CASPartition(), "cas"),
        (OtherRanking(scheme="ccf"), "other"),
        (Reviewed(score=1), "paper"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_objects_name_their_class(made: Immutable, name: str) -> None:
    """A derived class goes by the name of its root."""
    assert name == json.loads(dumps(made))["type"]


@pytest.mark.parametrize("made", [BilingualText.of(zh="河"), [1], [None]], ids=repr)
def test_other_objects_are_not_written(made: object) -> None:
    """What is no paper, journal or ranking has no form of its own."""
    with pytest.raises(TypeError, match="litrecord's JSON cannot hold a "):
        dumps(made)


@pytest.mark.parametrize("name", ["type", "litrecord"])
def test_names_of_the_format_are_not_given_away(name: str) -> None:
    """A derived class whose field would be taken for the format's own is refused, not broken."""
    cls = attrs.make_class(
        "Typed", {name: attrs.field(default="x")}, bases=(PaperRecord,), frozen=True
    )
    with pytest.raises(TypeError, match=f"cannot hold a Typed: .* field '{name}' for itself"):
        dumps(cls())


# What is read


def test_version_1_stays_readable(data: Path) -> None:
    """A file that was written by hand for version 1 is read as what it meant then."""
    text = (data / "own-version-1.json").read_text(encoding="utf-8")
    expected = PaperRecord(
        kind="article-journal",
        title=BilingualText(
            variants=(
                LangText(
                    value="河流沉积物中微塑料的迁移",
                    lang="zh-Hans",
                    role="original",
                    basis="stated",
                ),
                LangText(
                    value="Transport of microplastics in river sediments",
                    lang="en",
                    raw="<b>Transport of microplastics in river sediments</b>",
                ),
            )
        ),
        authors=(
            Author(
                name=PersonName(family="赵", given="文丽", lang="zh-Hans", order="family-first"),
                alternates=(
                    PersonName(family="Zhao", given="Wen-Li", lang="zh-Latn", order="given-first"),
                ),
                orcid="0000-0002-1825-0097",
                affiliations=(
                    Affiliation(
                        name=BilingualText(variants=(LangText(value="虚构大学", lang="zh"),)),
                        country="CN",
                    ),
                ),
                equal_contribution=False,
            ),
            Author(name=PersonName(literal="Invented Rivers Group")),
        ),
        contributors=(),
        doi="10.99999/invented-2024-0042",
        identifiers=(Identifier(scheme="cstr", value="99999.14.invented"),),
        journal=JournalProfile(
            kind="journal",
            name=BilingualText(variants=(LangText(value="Journal of Invented Rivers", lang="en"),)),
            issn_print="1000-0003",
            open_access=True,
            rankings=(
                JCRRanking(
                    data_year=2024,
                    impact_factor=Metric(value=7.1, raw="7.1000"),
                    jci=Metric(value=0.1, qualifier="<"),
                    categories=(
                        JCRCategory(
                            name="WATER RESOURCES", metric="jif", quartile="Q1", rank=3, total=128
                        ),
                    ),
                ),
                CASPartition(
                    edition_year=2025, majors=(CASZone(name_zh="地球科学", zone=2),), top=False
                ),
                OtherRanking(
                    scheme="ccf",
                    entries=(RankingEntry(level="A"),),
                    metric=Metric(qualifier="n/a"),
                ),
            ),
        ),
        volume="16",
        pages=PageRange(first="123", last="127", raw="123-7"),
        published=PartialDate(year=2025, month=7, end=PartialDate(year=2025, month=8)),
        published_online=PartialDate(year=2025, season="spring"),
        citation_count=0,
        source=Source(
            format="aggregator",
            platform="semantic-scholar",
            location=attrs.evolve(loads(own()).source.location, source="page.txt"),
            layout=Layout(
                keys=("title", "doi"),
                kept=(Kept(key="doi", raw=(1, 1.0, True, None), code="wrong-type", path="doi"),),
                nested=(("resultStr", Layout()),),
            ),
        ),
        extra=FrozenMapping(
            {"aggregator": {"PeriodicalId": 1234, "Score": None, "Total": 0, "ArticlePicture": []}}
        ),
    )
    assert [] == list(differences(expected, loads(text, strict=True)))
    assert json.loads(text) == json.loads(dumps(loads(text)))
