"""The founding format as an output: its layouts, and what it cannot express."""

from __future__ import annotations

import json

import attrs
import pytest

from founding import CLEAN, ENGLISH_TITLE, clean_record, opened, same
from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.api.writing import dumps, losses
from litrecord.errors import LossError
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import JCRRanking, Metric
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText, LangText
from litrecord.serializers.aggregator import Aggregator

RECORD = loads(json.dumps(clean_record()))


def test_several_records_are_an_array_or_lines() -> None:
    """A set is one array; with the layout `lines` each record has a line of its own."""
    array = json.loads(dumps([RECORD, RECORD], "aggregator"))
    assert [same(opened(clean_record()), opened(one)) for one in array] == [True, True]
    lines = dumps([RECORD, RECORD], Aggregator(layout="lines"))
    assert 2 == lines.count("\n")
    assert (RECORD, RECORD) == tuple(parse(lines))


def test_a_page_has_the_text_after_the_record() -> None:
    """The page is the object, the original title, the abstract, the label and the introduction."""
    assert RECORD.journal is not None
    introduced = attrs.evolve(
        RECORD,
        journal=attrs.evolve(
            RECORD.journal, introduction=BilingualText.of(en="An invented journal of rivers.")
        ),
    )
    page = dumps(introduced, Aggregator(layout="page"))
    lines = page.split("\n")
    assert [ENGLISH_TITLE, "期刊介绍:", "An invented journal of rivers."] == [lines[1], *lines[-2:]]
    again = loads(page)
    assert again.journal is not None
    assert "An invented journal of rivers." == str(again.journal.introduction)
    assert () == losses(introduced, Aggregator(layout="page"))


def test_a_page_holds_one_record() -> None:
    """Several records are no page."""
    with pytest.raises(ValueError, match="exactly one record, got 2"):
        dumps([RECORD, RECORD], Aggregator(layout="page"))


def test_only_papers_can_be_written() -> None:
    """A journal profile on its own has no place in the format."""
    with pytest.raises(TypeError, match="holds paper records, got JournalProfile"):
        dumps(JournalProfile(), "aggregator")


def test_losses_name_what_has_no_key() -> None:
    """Fields without a key, further texts and dated rankings beside the undated one are losses."""
    assert RECORD.journal is not None
    assert RECORD.title is not None
    french = LangText(value="Un titre inventé", lang="fr")
    dated = JCRRanking(data_year=2024, impact_factor=Metric(value=3.1))
    rich = attrs.evolve(
        RECORD,
        pmid="12345678",
        title=BilingualText(variants=(*RECORD.title.variants, french)),
        journal=attrs.evolve(
            RECORD.journal,
            issn_print="1234-5679",
            rankings=(*RECORD.journal.rankings, dated),
        ),
    )
    assert ["pmid", "title.variants[2]", "journal.issn_print", "journal.rankings[2]"] == [
        problem.path for problem in losses(rich, "aggregator")
    ]
    with pytest.raises(LossError, match="4 things cannot be written as aggregator"):
        dumps(rich, "aggregator", on_loss="raise")
    assert () == losses(RECORD, "aggregator")


def test_a_dated_ranking_is_written_where_there_is_no_other() -> None:
    """Of dated rankings the latest gives the impact factor."""
    rankings = tuple(
        JCRRanking(data_year=year, impact_factor=Metric(value=float(year))) for year in (2022, 2024)
    )
    record = PaperRecord(journal=JournalProfile(rankings=rankings))
    assert 2024.0 == json.loads(dumps(record, "aggregator"))["PeriodicalIF"]


@attrs.frozen(kw_only=True)
class Reviewed(PaperRecord):
    """An invented class with a field of its own."""

    reviewer: str
    grade: int | None = None


def test_fields_of_a_subclass_are_keys() -> None:
    """What is filled from a key is written to it, changed or new; a default stays unsaid."""
    read = loads(json.dumps(CLEAN | {"reviewer": "Invented Person"}), cls=Reviewed)
    changed = json.loads(dumps(attrs.evolve(read, reviewer="Another"), "aggregator"))
    assert "Another" == changed["reviewer"]
    made = Reviewed(title=BilingualText.of(en="An invented title"), reviewer="Somebody")
    assert "grade" not in json.loads(dumps(made, "aggregator"))
    assert "Somebody" == loads(dumps(made, "aggregator"), cls=Reviewed).reviewer
    assert () == losses(made, "aggregator")


def test_values_put_into_extra_are_written() -> None:
    """A key that was added to `extra` is written, one that was removed is not."""
    extra = RECORD.extra["aggregator"]
    assert isinstance(extra, FrozenMapping)
    more = attrs.evolve(
        RECORD, extra=FrozenMapping({"aggregator": extra.with_("x", [1, None]).without("Score")})
    )
    written = opened(json.loads(dumps(more, "aggregator")))
    assert [1, None] == written["x"]
    assert "Score" not in written
    assert "Score" not in written["resultStr"]


def test_a_volume_that_was_null_is_added_alone() -> None:
    """Setting one part of a journal that was null writes that part and nothing beside it."""
    record = loads(json.dumps(CLEAN | {"journal": None}))
    written = json.loads(dumps(attrs.evolve(record, volume="8", issue="2"), "aggregator"))
    assert {"volume": "8 2"} == written["journal"]
    missing = {key: value for key, value in CLEAN.items() if key != "journal"}
    record = loads(json.dumps(missing))
    written = json.loads(dumps(attrs.evolve(record, issue="2"), "aggregator"))
    assert {"volume": "No. 2"} == written["journal"]
    assert list(CLEAN).index("journal") == list(written).index("journal")
