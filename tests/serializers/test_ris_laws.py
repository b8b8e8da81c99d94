"""What holds of RIS whatever is written; all papers and people here are invented."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.errors import ParseError
from litrecord.model.dates import PartialDate
from litrecord.model.extra import FrozenMapping
from litrecord.model.identifier import Link
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, Contributor, PersonName
from litrecord.model.record import Event, Keyword, PageRange, PaperRecord
from litrecord.model.text import BilingualText, LangText
from plausible import plausible_papers
from round_trips import assert_only_losses, differences
from strategies import papers

# What a reader fills although the record does not state it: the format's own word for the kind,
# and the language of the original.
GAINED = ("types", "languages")
TITLE = BilingualText(variants=(LangText(value="Glass bees"), LangText(value="玻璃蜂", lang="zh")))
ARTICLE = PaperRecord(
    title=TITLE,
    abstract=TITLE,
    authors=(
        Author(
            name=PersonName(family="欧阳", given="晶"),
            alternates=(PersonName(family="Ouyang", given="Jing", suffix="Jr."),),
        ),
        Author(name=PersonName(literal="Glass Bee Consortium")),
    ),
    doi="10.5555/bees.2025",
    journal=JournalProfile(name=TITLE, issn_print="0378-5955", publisher=TITLE),
    volume="16",
    issue="1",
    pages=PageRange(first="123", last="130"),
    article_number="e0123",
    published=PartialDate(year=2025, month=7, day=16),
    keywords=(Keyword(value=LangText(value="tides")),),
    links=(Link(kind="landing-page", url="https://example.org/a"),),
    languages=("en",),
)


@given(plausible_papers())
def test_only_losses_are_lost(record: PaperRecord) -> None:
    """A plausible paper that was written and read differs only where the losses say so."""
    assert_only_losses(record, "ris", gained=GAINED)


@given(plausible_papers())
def test_no_loss_comes_back_equal(record: PaperRecord) -> None:
    """What is called lost is lost."""
    back = loads(dumps(record, "ris"), format="ris")
    found = losses(record, "ris")
    gone = {one.path for one in found if one.code == "not-expressed"}
    paths = [path for path, _ in differences(record, back, gone=gone)]
    assert [] == [
        one.path
        for one in found
        if not any(
            path.startswith(one.path) or one.path.startswith(path) or one.path in gone
            for path in paths
        )
    ]


@given(papers())
def test_whatever_a_record_holds_only_losses_are_lost(record: PaperRecord) -> None:
    """That holds for everything that the classes allow, too."""
    try:
        assert_only_losses(record, "ris", gained=GAINED)
    except ParseError:
        # Nothing in it has a tag.
        assert 2 == len(dumps(record, "ris").splitlines())


HOSTILE = (
    "Bees\r\nER  - \r\n\r\nTY  - BOOK\nTI  - X\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\ud800 of"
)


def hostile(value: object) -> object:
    """Put hostile text into every text of an object."""
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, tuple):
        return tuple(map(hostile, value))
    if attrs.has(type(value)) and not isinstance(value, PartialDate | FrozenMapping):
        keep = {"lang", "role", "basis", "order", "raw", "source", "kind", "languages", "rankings"}
        made = {
            field.name: hostile(getattr(value, field.name))
            for field in attrs.fields(type(value))  # type: ignore[arg-type]  # an attrs class
            if field.name not in keep and field.init
        }
        return attrs.evolve(value, **made)  # type: ignore[type-var]  # an attrs class
    return value


@pytest.mark.needs("rispy")
@pytest.mark.parametrize("kind", ["article-journal", "paper-conference", "book", "patent"])
def test_no_field_injects(kind: str) -> None:
    """Line ends and tags in values make no line: records and titles stay what they were."""
    import rispy

    record = hostile(
        attrs.evolve(
            ARTICLE,
            kind=kind,
            event=Event(name=TITLE, place="x"),
            genre="x",
            publisher=TITLE,
            place=TITLE,
            contributors=(Contributor(role="editor", author=ARTICLE.authors[0]),),
            extra=FrozenMapping({"ris": {"N1": HOSTILE, "U1": HOSTILE, HOSTILE: "x"}}),
        )
    )
    assert isinstance(record, PaperRecord)
    written = dumps([record, ARTICLE], "ris")
    shown = "Bees ER  - TY  - BOOK TI  - X \ufffd of"
    found = rispy.loads(written)
    assert [shown, "Glass bees"] == [one["title"] for one in found]
    back = parse(written, format="ris")
    assert (2, ()) == (len(back), back.failures)
    assert written.encode().decode() == written
    assert {"\n"} == {line[-1] for line in written.splitlines(keepends=True)}
