"""What holds of the founding format whatever is written; all papers and people are invented."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from founding import records
from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.model.record import PaperRecord
from litrecord.serializers.aggregator import Aggregator
from plausible import plausible_papers
from round_trips import assert_only_losses, differences
from strategies import papers

FIELDS = sorted(field.name for field in attrs.fields(PaperRecord) if field.name != "source")
# How long an example takes is the machine's affair; the first one loads what tells languages.
UNTIMED = settings(deadline=None)
LAYOUTS = (Aggregator(), Aggregator(layout="lines"), Aggregator(layout="page"))


def idle(record: PaperRecord, serializer: Aggregator) -> list[str]:
    """Return the paths of losses of what comes back as it was.

    Entries of lists are left out, since those after them move up.
    """
    back = loads(dumps(record, serializer), format="aggregator")
    found = losses(record, serializer)
    entries = {one.path for one in found if one.path.endswith("]")}
    paths = [path for path, _ in differences(record, back, gone=entries)]
    return [
        one.path
        for one in found
        if one.path not in entries
        and not any(path.startswith(one.path) or one.path.startswith(path) for path in paths)
    ]


@pytest.mark.parametrize("serializer", LAYOUTS, ids=lambda one: one.layout)
@UNTIMED
@given(plausible_papers())
def test_only_losses_are_lost(serializer: Aggregator, record: PaperRecord) -> None:
    """A plausible paper that was written and read differs only where the losses say so."""
    assert_only_losses(record, serializer)


@pytest.mark.parametrize("serializer", LAYOUTS, ids=lambda one: one.layout)
@UNTIMED
@given(plausible_papers())
def test_no_loss_comes_back_equal(serializer: Aggregator, record: PaperRecord) -> None:
    """What is called lost or changed of a plausible paper is not there again.

    Of any paper that cannot be told place by place: texts may change places and languages at once.
    """
    assert [] == idle(record, serializer)


@pytest.mark.parametrize("serializer", LAYOUTS, ids=lambda one: one.layout)
@UNTIMED
@given(papers())
def test_whatever_a_record_holds_only_losses_are_lost(
    serializer: Aggregator, record: PaperRecord
) -> None:
    """That holds for everything that the classes allow, too."""
    assert_only_losses(record, serializer)


@UNTIMED
@given(records())
def test_what_was_read_is_not_lost(raw: dict[str, object]) -> None:
    """Whatever a file of the format holds, nothing of its record is lost on the way back."""
    assert () == losses(loads(json.dumps(raw), format="aggregator"), "aggregator")


@pytest.mark.parametrize("serializer", LAYOUTS, ids=lambda one: one.layout)
@UNTIMED
@given(records(), plausible_papers() | papers(), st.sets(st.sampled_from(FIELDS), max_size=8))
def test_only_losses_are_lost_of_what_was_changed(
    serializer: Aggregator, raw: dict[str, object], other: PaperRecord, changed: set[str]
) -> None:
    """A record that was read, and of which fields were set, differs only where the losses say."""
    read = loads(json.dumps(raw), format="aggregator")
    record = attrs.evolve(read, **{name: getattr(other, name) for name in changed})
    assert_only_losses(record, serializer)
    assert [] == idle(record, serializer)
