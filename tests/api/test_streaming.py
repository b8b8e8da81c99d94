"""Writing collections part by part."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litrecord.api.builtin_formats import BUILTIN_FORMATS
from litrecord.api.streaming import StreamWriter, is_binary, is_parted
from litrecord.model.record import PaperRecord
from litrecord.serializers.aggregator import Aggregator
from litrecord.serializers.csv import Csv
from litrecord.serializers.datacite import DataCite
from litrecord.serializers.jats import Jats
from litrecord.serializers.json import Json
from litrecord.serializers.json_ld import JsonLd
from litrecord.serializers.markdown import Markdown
from litrecord.serializers.ris import Ris
from litrecord.typing import Serializer
from plausible import plausible_papers

TEXTS = tuple(
    one.serializer
    for one in BUILTIN_FORMATS
    if one.serializer is not None and not is_binary(one.serializer)
)
OPTIONS: tuple[Serializer, ...] = (
    Aggregator(layout="lines"),
    Csv(bom=True),
    DataCite(indent=2),
    Jats(indent=2),
    Json(indent=2),
    JsonLd(indent=2),
    JsonLd(script=True),
    Markdown(layout="sections"),
    Ris(line_end="lf"),
)


def streamed(serializer: Serializer, papers: list[PaperRecord], cuts: list[int]) -> str:
    """Write papers in the parts between some cuts."""
    stream = io.BytesIO()
    writer = StreamWriter(serializer, stream)
    for start, end in pairwise([0, *cuts, len(papers)]):
        if start < end:
            writer.write(papers[start:end])
    writer.close()
    return stream.getvalue().decode()


@pytest.mark.parametrize("serializer", [*TEXTS, *OPTIONS], ids=lambda one: repr(one)[:40])
@given(st.lists(plausible_papers(), max_size=4), st.data())
def test_parts_make_the_same_text_as_all_at_once(
    serializer: Serializer, papers: list[PaperRecord], data: st.DataObject
) -> None:
    """Wherever a collection is parted, the text is that of the whole."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(papers)), max_size=3)))
    assert serializer.dumps(tuple(papers), many=True) == streamed(serializer, papers, cuts)


def test_formats_that_look_at_all_objects_are_not_parted() -> None:
    """Keys and ids of which no two may be alike are chosen in view of all records."""
    assert {"bibtex", "biblatex", "csl-json", "csl-json-zotero-cn"} == {
        one.name for one in TEXTS if not is_parted(one)
    }
