"""What holds of the founding format whatever is written; all papers and people are invented."""

from __future__ import annotations

import pytest
from hypothesis import given

from litrecord.api.loading import loads
from litrecord.api.writing import dumps, losses
from litrecord.model.record import PaperRecord
from litrecord.serializers.aggregator import Aggregator
from plausible import plausible_papers
from round_trips import assert_only_losses, differences
from strategies import papers

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
@given(plausible_papers())
def test_only_losses_are_lost(serializer: Aggregator, record: PaperRecord) -> None:
    """A plausible paper that was written and read differs only where the losses say so."""
    assert_only_losses(record, serializer)


@pytest.mark.parametrize("serializer", LAYOUTS, ids=lambda one: one.layout)
@given(plausible_papers() | papers())
def test_no_loss_comes_back_equal(serializer: Aggregator, record: PaperRecord) -> None:
    """What is called lost or changed is not there again."""
    assert [] == idle(record, serializer)


@pytest.mark.parametrize("serializer", LAYOUTS, ids=lambda one: one.layout)
@given(papers())
def test_whatever_a_record_holds_only_losses_are_lost(
    serializer: Aggregator, record: PaperRecord
) -> None:
    """That holds for everything that the classes allow, too."""
    assert_only_losses(record, serializer)
