"""litrecord's own JSON; all people and journals are invented."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps
from litrecord.codec import json as codec
from litrecord.converter import default_converter, make_converter
from litrecord.model.collections import RankingTable
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.ranking import JCRCategory, JCRRanking, Metric
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.json import Json
from litrecord.vocab.own import TYPE_KEY, VERSION, VERSION_KEY, type_of
from ranked import TABLE
from strategies import journals, papers, rankings

if TYPE_CHECKING:
    from litrecord.model.immutable import Immutable

LINES = Json(layout="lines")


@contextmanager
def without_orjson() -> Iterator[None]:
    """Do as if orjson were not installed."""
    fast = codec._fast
    codec._fast = None
    try:
        yield
    finally:
        codec._fast = fast


def plainly(item: object) -> dict[str, object]:
    """Return the plain form of an object as the converter makes it."""
    opening = {VERSION_KEY: VERSION, TYPE_KEY: type_of(type(item))}
    return opening | default_converter().unstructure(item)


@given(profile=journals())
def test_profile_comes_back(profile: JournalProfile) -> None:
    """A profile that is written and read is the same profile, with its provenance if it has one."""
    again = loads(dumps(profile), cls=JournalProfile)
    assert profile == again
    assert profile.source in {None, again.source}


@given(profiles=st.lists(journals(), max_size=3))
def test_table_comes_back(profiles: list[JournalProfile]) -> None:
    """A table that is written and read holds the same profiles in the same order."""
    table = RankingTable(profiles)
    assert tuple(table) == tuple(parse(dumps(table), cls=JournalProfile))


@given(profiles=st.lists(journals(), min_size=1, max_size=3))
def test_lines_come_back(profiles: list[JournalProfile]) -> None:
    """A table that is written one profile a line holds the same profiles in the same order."""
    lines = dumps(RankingTable(profiles), "jsonl")
    assert tuple(profiles) == tuple(parse(lines, cls=JournalProfile))


def test_invented_table_comes_back() -> None:
    """Rankings of every system come back as they were."""
    assert tuple(TABLE) == tuple(parse(dumps(TABLE), cls=JournalProfile))


# The text


JOURNAL = JournalProfile(
    name=BilingualText.of(zh="虚构学报", en="Acta Ficta"),
    rankings=(
        JCRRanking(
            data_year=2024,
            eigenfactor=Metric(value=0.00002, raw="0.00002"),
            categories=(JCRCategory(name="ETHICS", quartile="Q1", percentile=97.5),),
        ),
    ),
)
RECORD = PaperRecord(
    title=BilingualText(variants=(LangText(value='A "quoted" title\n', lang="en"),)),
    authors=(Author(name=PersonName(family="无", given="名", lang="zh"), corresponding=True),),
    identifiers=(),
    journal=JOURNAL,
    published=PartialDate(year=2024, month=2),
    keywords=(),
    citation_count=2**64,
    links=(Link(kind="doi", url="https://doi.org/10.5555/1"),),
    extra=FrozenMapping({"a": {"b": [1.0, None, []], "c": "\ud800"}}),
)
TEXT = (
    '{"litrecord":"1","type":"paper",'
    '"title":{"variants":[{"value":"A \\"quoted\\" title\\n","lang":"en"}]},'
    '"authors":[{"name":{"family":"无","given":"名","lang":"zh"},"corresponding":true}],'
    '"journal":{"name":{"variants":[{"value":"虚构学报","lang":"zh","basis":"stated"},'
    '{"value":"Acta Ficta","lang":"en","basis":"stated"}]},'
    '"rankings":[{"type":"jcr","data_year":2024,'
    '"eigenfactor":{"value":2e-05,"raw":"0.00002"},'
    '"categories":[{"name":"ETHICS","quartile":"Q1","percentile":97.5}]}]},'
    '"published":{"year":2024,"month":2},"keywords":[],"citation_count":18446744073709551616,'
    '"links":[{"kind":"doi","url":"https://doi.org/10.5555/1"}],'
    '"extra":{"a":{"b":[1.0,null,[]],"c":"\\ud800"}}}'
)


@pytest.mark.parametrize("fast", [True, False], ids=["with orjson", "without orjson"])
def test_text_is_what_it_always_was(fast: bool) -> None:  # noqa: FBT001  # a parameter of pytest
    """Fields in their order, without defaults or spaces; numbers as Python writes them."""
    usual = attrs.evolve(RECORD, citation_count=3, extra=FrozenMapping({"a": {"b": "c"}}))
    short = TEXT.replace("18446744073709551616", "3").replace(
        '{"b":[1.0,null,[]],"c":"\\ud800"}', '{"b":"c"}'
    )
    if not fast:
        with without_orjson():
            written = [dumps(RECORD), dumps([usual, RECORD]), dumps([RECORD, usual], LINES)]
    else:
        written = [dumps(RECORD), dumps([usual, RECORD]), dumps([RECORD, usual], LINES)]
    assert [TEXT, f"[{short},{TEXT}]", f"{TEXT}\n{short}\n"] == written


def test_few_objects_have_their_brackets() -> None:
    """None, one and a list of one, as an array and as lines."""
    one = '{"litrecord":"1","type":"paper"}'
    assert ["[]", one, f"[{one}]"] == [dumps([]), dumps(PaperRecord()), dumps([PaperRecord()])]
    assert ["", f"{one}\n", f"{one}\n"] == [
        dumps(some, LINES) for some in ([], PaperRecord(), [PaperRecord()])
    ]


def test_indented_text_is_for_the_eye() -> None:
    """With indent each level stands further in; lines are never indented."""
    written = dumps(PaperRecord(types=("a",)), Json(indent=1))
    expected = '{\n "litrecord": "1",\n "type": "paper",\n "types": [\n  "a"\n ]\n}'
    assert expected == written
    assert "[\n {\n  " == dumps([PaperRecord()], Json(indent=1))[:7]
    assert f"{TEXT}\n" == dumps(RECORD, Json(indent=2, layout="lines"))


@settings(deadline=None)
@given(items=st.lists(papers() | journals() | rankings(), max_size=4), twice=st.booleans())
def test_text_is_that_of_the_converter(items: list[Immutable], twice: bool) -> None:  # noqa: FBT001  # drawn
    """Whatever the objects hold, alone or again and again, with and without orjson."""
    if twice:
        items = [*items, *items]
    plain = [plainly(item) for item in items]
    expected = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    expected = "".join(
        f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char for char in expected
    )
    assert expected == dumps(items)
    assert [codec.encode(one) for one in plain] == [dumps(item) for item in items]
    assert "".join(f"{codec.encode(one)}\n" for one in plain) == dumps(items, LINES)
    with without_orjson():
        assert expected == dumps(items)


# Values of other types than the model's own


class Word(str, enum.Enum):  # noqa: UP042  # a StrEnum has no other value than its text
    """A word whose value is not its text."""

    def __new__(cls, text: str, number: int) -> Word:  # noqa: PYI034  # an enumeration
        """Make a member from its text and its value."""
        made = str.__new__(cls, text)
        made._value_ = number
        return made

    PAPER = ("article", 5)


@attrs.frozen(kw_only=True)
class Priced(PaperRecord):
    """A derived record with fields of its own."""

    price: Decimal | None = None
    shelf: str = ""


def test_derived_records_are_written_among_others() -> None:
    """Each object is written with the fields of its class."""
    written = dumps([PaperRecord(doi="a"), Priced(shelf="b"), JCRRanking(), Priced(doi="c")])
    start = '{"litrecord":"1","type":'
    assert (
        f'[{start}"paper","doi":"a"}},{start}"paper","shelf":"b"}},'
        f'{start}"jcr"}},{start}"paper","doi":"c"}}]'
    ) == written


def test_odd_record_changes_no_other() -> None:
    """One whose text is a member of an enumeration is written by its text, others as ever."""
    written = dumps([PaperRecord(kind=Word.PAPER), PaperRecord(kind="book")])
    kinds = [one["kind"] for one in json.loads(written)]
    assert ["article", "book"] == kinds


def test_converter_of_the_caller_writes_all() -> None:
    """Hooks that were added to a converter serve, also for types of litrecord."""
    converter = make_converter()
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(PartialDate, str)
    items = [Priced(price=Decimal("1.50"), published=PartialDate(year=2024)), PaperRecord()]
    start = '{"litrecord":"1","type":"paper"'
    texts = [f'{start},"published":"2024","price":"1.50"}}', f"{start}}}"]
    assert f"[{','.join(texts)}]" == dumps(items, Json(converter=converter))
    lines = dumps(items, Json(converter=converter, layout="lines"))
    assert "".join(f"{text}\n" for text in texts) == lines


@pytest.mark.parametrize("many", [False, True])
def test_value_without_a_hook_is_refused(many: bool) -> None:  # noqa: FBT001  # a parameter of pytest
    """A type that JSON has no form for is a TypeError."""
    item = Priced(price=Decimal(1))
    with pytest.raises(TypeError, match="Decimal is not JSON serializable"):
        dumps([item, item] if many else item)


def test_class_that_needs_the_words_around_it_is_refused() -> None:
    """A field may not have the name of a key that the format needs."""

    @attrs.frozen(kw_only=True)
    class Typed(PaperRecord):
        type: str = ""

    with pytest.raises(TypeError, match=r"cannot hold a Typed: it needs .* its field 'type'"):
        dumps([PaperRecord(), Typed()])
    with pytest.raises(TypeError, match="cannot hold a PersonName"):
        dumps(PersonName(family="a"))
