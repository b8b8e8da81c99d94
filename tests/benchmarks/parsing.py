"""How fast records of the founding format are read, beside plain decoding and other libraries."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, cast

from benchmarks.contenders.facts import contender_facts, record_facts
from benchmarks.harness import (
    Contender,
    Section,
    Target,
    Timing,
    check_agreement,
    markdown_table,
    measure,
    timing_rows,
)
from benchmarks.papers import invent_papers
from litrecord import parse
from litrecord.codec import json as codec

__all__ = [
    "agreeing_contenders",
    "measure_faults",
    "measure_parsing",
    "measure_worst_case",
]

_HEADER: Final = ("reader", "fastest", "median", "ratio", "target", "note")
_FAST: Final = "litrecord.parse"
_PLAIN: Final = "litrecord.parse without orjson"
_ORJSON: Final = "two orjson.loads"
_JSON: Final = "two json.loads"
_PYDANTIC: Final = "pydantic"
_MSGSPEC: Final = "msgspec + map"
_NOT_DONE: Final = "not lossless, no problems, clean values only"
_LEFT_OUT: Final = (
    "What cattrs, pydantic and msgspec leave out, and litrecord does: it keeps what a lossless "
    "way back needs, and keys that it does not know; it looks for contradictions of the levels, "
    "for control characters and for scripts that the corpus does not have; it checks every value, "
    "and goes on after a bad one with a problem instead of an exception. What no quick test of "
    "theirs settles (markup, odd dates and names) they give to litrecord's functions."
)
_NOTES: Final = {
    _ORJSON: "outer and inner record as dicts",
    _JSON: "outer and inner record as dicts",
    _FAST: "with orjson: the public RecordSet, lossless, with its problems",
    _PLAIN: "the same with the standard library's json",
    "cattrs": f"as first written: json, default converter, frozen classes; {_NOT_DONE}",
    _PYDANTIC: f"orjson, a frozen model of dataclasses, shared dates and journals; {_NOT_DONE}",
    _MSGSPEC: f"wire structs, frozen structs, shared dates and journals; {_NOT_DONE}",
    "pandas.read_json": "outer record only, no conversions of cells",
    "polars.read_ndjson": "outer record only, no conversions of cells",
}
_MODULES: Final = {
    "cattrs": "cattrs_first",
    _PYDANTIC: "pydantic_models",
    _MSGSPEC: "msgspec_map",
}


def decode_twice(data: bytes, loads: Callable[[bytes | str], Any]) -> list[object]:
    """Decode JSON lines and the record inside each."""
    found: list[object] = []
    for line in data.split(b"\n"):
        outer = loads(line)
        found.append((outer, loads(outer["resultStr"])))
    return found


def _without_orjson(data: bytes) -> object:
    fast = codec._fast
    codec._fast = None
    try:
        return parse(data)
    finally:
        codec._fast = fast


def _record_facts(records: object) -> Sequence[object]:
    return [record_facts(one) for one in cast("Iterable[Any]", records)]


def _contender_facts(papers: object) -> Sequence[object]:
    return [contender_facts(one) for one in cast("Iterable[Any]", papers)]


def _decoders(data: bytes, count: int) -> list[Contender]:
    found = []
    if find_spec("orjson") is not None:
        import orjson

        found.append(
            Contender(_ORJSON, lambda: decode_twice(data, orjson.loads), _NOTES[_ORJSON], count)
        )
    found.append(Contender(_JSON, lambda: decode_twice(data, json.loads), _NOTES[_JSON], count))
    return found


def agreeing_contenders(data: bytes, count: int) -> list[Contender]:
    """Return those that do the same work, and so must state the same facts of each record.

    Args:
        data: JSON lines.
        count: How many.
    """
    found = [
        Contender(_PLAIN, lambda: _without_orjson(data), _NOTES[_PLAIN], count, _record_facts),
    ]
    if find_spec("orjson") is not None:
        found.insert(0, Contender(_FAST, lambda: parse(data), _NOTES[_FAST], count, _record_facts))
    for name, module in _MODULES.items():
        if find_spec(name.partition(" ")[0]) is None:
            continue
        if name == _PYDANTIC and find_spec("orjson") is None:
            continue
        read = import_module(f"benchmarks.contenders.{module}").read_papers
        found.append(Contender(name, partial(read, data), _NOTES[name], count, _contender_facts))
    return found


def _frames(data: bytes, count: int) -> list[Contender]:
    found = []
    if find_spec("pandas") is not None:
        import pandas as pd

        name = "pandas.read_json"
        found.append(
            Contender(name, lambda: pd.read_json(io.BytesIO(data), lines=True), _NOTES[name], count)
        )
    if find_spec("polars") is not None:
        import polars as pl

        name = "polars.read_ndjson"
        found.append(
            Contender(
                name,
                # Lists and numbers stand beside text from the hundredth record on.
                lambda: pl.read_ndjson(io.BytesIO(data), infer_schema_length=None),
                _NOTES[name],
                count,
            )
        )
    return found


def measure_parsing(count: int, *, rounds: int) -> list[Section]:
    """Check that the contenders agree on three corpora, then time them on the one with 10 %."""
    for differing in (0.0, 1.0):
        check_agreement(agreeing_contenders(_corpus(count, differing=differing), count))
    data = _corpus(count)
    agreeing = agreeing_contenders(data, count)
    check_agreement(agreeing)
    timings = measure([*_decoders(data, count), *agreeing, *_frames(data, count)], rounds=rounds)
    by_name = {one.contender.name: one for one in timings}
    sections = [
        Section(
            "Reading papers",
            f"{count:,} invented records of {len(data) / count / 1000:.1f} kB in JSON lines; in "
            "one of ten the inner record differs from the outer one. Times are for one record. "
            "Before they are timed, all that build typed records are compared, fact by fact, on "
            "this corpus and on two others in which none and all inner records differ: they are "
            f"equal. {_LEFT_OUT}",
            markdown_table(_HEADER, timing_rows(timings, targets={_FAST: Target(3.6, "x")})),
        ),
        Section(
            "Reading papers without orjson",
            "The same run; the ratio is to decoding with the standard library.",
            markdown_table(
                _HEADER,
                timing_rows(
                    [by_name[name] for name in (_JSON, _PLAIN, "cattrs")],
                    targets={_PLAIN: Target(2.1, "x")},
                ),
            ),
        ),
    ]
    rows = list(_ratios(by_name))
    if rows:
        sections.append(
            Section(
                "litrecord beside pydantic and msgspec",
                "The same run, fastest by fastest.",
                markdown_table(("ratio", "value", "target"), rows),
            )
        )
    return sections


def _ratios(by_name: dict[str, Timing]) -> Iterable[list[str]]:
    for one, other, least, most in (
        (_PYDANTIC, _FAST, 1.1, None),
        (_FAST, _MSGSPEC, None, 1.15),
    ):
        if one not in by_name or other not in by_name:
            continue
        value = by_name[one].minimum / by_name[other].minimum
        is_met = (least is None or value >= least) and (most is None or value <= most)
        bound = f"≤ {most:g}" if least is None else f"≥ {least:g}"
        yield [f"{one} ÷ {other}", f"{value:.2f}", f"{bound}: {'met' if is_met else 'missed'}"]


def _corpus(count: int, *, differing: float = 0.1, faulty: float = 0.0) -> bytes:
    return b"\n".join(invent_papers(count, differing=differing, faulty=faulty))


def measure_worst_case(count: int, *, rounds: int) -> Section:
    """Time the reading of records of which each has two titles and two abstracts."""
    data = _corpus(count, differing=1.0)
    contenders = _decoders(data, count)[:1]
    contenders += [one for one in agreeing_contenders(data, count) if one.name != _PLAIN]
    return Section(
        "Reading papers that differ inside",
        "All inner records differ from the outer ones: nothing can be read once for both.",
        markdown_table(
            _HEADER,
            timing_rows(measure(contenders, rounds=rounds), targets={_FAST: Target(4.5, "x")}),
        ),
    )


def measure_faults(count: int, *, rounds: int) -> Section:
    """Time the reading of faulty records against clean ones."""
    clean, faulty = _corpus(count), _corpus(count, faulty=0.05)
    contenders = [
        Contender("clean", lambda: parse(clean), "", count),
        Contender(
            "5 % faulty",
            lambda: parse(faulty),
            f"{len(parse(faulty).problems) / count:.1f} problems a record",
            count,
        ),
    ]
    return Section(
        "Reading faulty papers",
        "One field in twenty of each level is faulty on its own: missing, null, empty, of a wrong "
        "type or with a bad value. pydantic, msgspec and cattrs as they are written here refuse "
        "such records as a whole.",
        markdown_table(
            _HEADER,
            timing_rows(
                measure(contenders, rounds=rounds), targets={"5 % faulty": Target(2.0, "x")}
            ),
        ),
    )
