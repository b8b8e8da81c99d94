"""How fast tables and papers are written and checked, and what importing costs."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from benchmarks.harness import (
    Contender,
    Section,
    Target,
    Timing,
    as_time,
    markdown_table,
    measure,
    timing_rows,
)
from benchmarks.papers import invent_papers
from litrecord import dumps, parse, read_ranking, validate
from litrecord.codec import json as codec

__all__ = ["measure_import", "measure_paper_writing", "measure_writing"]

_HEADER = ("what", "fastest", "median", "ratio", "target", "note")
_ATTRS = "import attrs"
_IMPORTS = (
    "import litrecord",
    "from litrecord import PaperRecord",
    "from litrecord import read_ranking",
    "from litrecord import JournalIndex",
)
# Bounds on the ratio to importing attrs, above bare Python
_MOST = {
    "import litrecord": 1.25,
    "from litrecord import PaperRecord": 2.3,
    "first loads of a record": 5.0,
}
_ORJSON = "orjson.dumps of the dicts"
_JSON = "json.dumps of the dicts"
_OWN = "dumps(records)"
_OWN_PLAIN = "dumps(records) without orjson"


def measure_writing(path: Path, *, rounds: int) -> Section:
    """Time what is done with a loaded table."""
    table = read_ranking(path)
    contenders = [
        Contender("read_ranking", lambda: read_ranking(path), "for scale"),
        Contender("dumps(table, 'csv')", lambda: dumps(table, "csv")),
        Contender("validate(table)", lambda: validate(table)),
    ]
    if find_spec("pyarrow") is not None:
        contenders.append(Contender("table.to_arrow()", table.to_arrow))
        contenders.append(
            Contender("table.to_arrow(by='category')", lambda: table.to_arrow(by="category"))
        )
    if find_spec("pandas") is not None:
        contenders.append(Contender("table.to_pandas()", table.to_pandas))
    for one in contenders:
        one.run()  # pandas and pyarrow are imported
    return Section(
        "Writing and checking a table",
        f"A loaded table of {len(table):,} rows, layout JCR2024. The ratios are to reading it.",
        markdown_table(_HEADER, timing_rows(measure(contenders, rounds=rounds))),
    )


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-I", "-c", code], check=True)


def measure_import(folder: Path, *, rounds: int) -> Section:
    """Time what importing costs, each in a new process.

    Args:
        folder: Where a record is written that the last row reads.
        rounds: How often each is done.
    """
    record = folder / "record.json"
    record.write_bytes(invent_papers(1, differing=1.0)[0])
    first = f"from litrecord import loads; loads(open({str(record)!r}, 'rb').read())"
    contenders = [
        Contender("bare Python", lambda: _python("pass")),
        Contender(_ATTRS, lambda: _python(_ATTRS)),
        *(Contender(code, partial(_python, code)) for code in _IMPORTS),
        Contender("first loads of a record", lambda: _python(first), "import included"),
    ]
    timings = measure(contenders, rounds=rounds, clock=_children)
    bare, attrs = timings[:2]
    rows = []
    for one in timings:
        # Less than nothing is noise.
        above = max(0.0, one.minimum - bare.minimum)
        ratio = above / (attrs.minimum - bare.minimum)
        most = _MOST.get(one.contender.name)
        rows.append(
            [
                one.contender.name,
                as_time(one.minimum),
                as_time(one.median),
                "" if one is bare else as_time(above),
                "" if one is bare else f"{ratio:.2f}",
                "" if most is None else f"≤ {most:g} x: {'met' if ratio <= most else 'missed'}",
                one.contender.note,
            ]
        )
    return Section(
        "Importing",
        "CPU time of a new process, from its start to its end. The ratio is of what comes above "
        "bare Python, to `import attrs`.",
        markdown_table(
            ("what", "fastest", "median", "above bare", "ratio", "target", "note"), rows
        ),
    )


def _without_orjson(records: object) -> str:
    fast = codec._fast
    codec._fast = None
    try:
        return dumps(records)
    finally:
        codec._fast = fast


def _rows(
    timings: list[Timing], base: str, names: tuple[str, ...], targets: dict[str, Target]
) -> list[list[str]]:
    """Return rows of some of the timings, the first of which the others are put in ratio to."""
    by_name = {one.contender.name: one for one in timings}
    return timing_rows(
        [by_name[name] for name in (base, *names) if name in by_name], targets=targets
    )


def measure_paper_writing(count: int, *, rounds: int) -> list[Section]:
    """Time how papers are written as JSON."""
    lines = invent_papers(count)
    records = parse(b"\n".join(lines))
    dicts = [json.loads(line) for line in lines]
    read = "outer records, the inner ones as the text that was read"
    aggregator = "dumps(records, 'aggregator')"
    lossless, faithful = "both levels are written anew, lossless", "every field of the model"
    contenders = [
        Contender(
            _JSON,
            lambda: json.dumps(dicts, ensure_ascii=False, separators=(",", ":")),
            read,
            count,
        ),
        Contender(aggregator, lambda: dumps(records, "aggregator"), lossless, count),
        Contender(
            _OWN_PLAIN,
            lambda: _without_orjson(records),
            f"litrecord's own JSON, {faithful}, with the standard library's json",
            count,
        ),
    ]
    if find_spec("orjson") is not None:
        import orjson

        contenders += [
            Contender(_ORJSON, lambda: orjson.dumps(dicts).decode(), read, count),
            Contender(_OWN, lambda: dumps(records), f"litrecord's own JSON, {faithful}", count),
        ]
    timings = measure(contenders, rounds=rounds)
    text = f"{count:,} records that were read, as one JSON text. Times are for one record."
    plain = Section(
        "Writing papers without orjson",
        text,
        markdown_table(_HEADER, _rows(timings, _JSON, (_OWN_PLAIN, aggregator), {})),
    )
    if find_spec("orjson") is None:
        return [plain]
    targets = {_OWN: Target(3.0, "x")}
    rows = _rows(timings, _ORJSON, (_JSON, _OWN, aggregator), targets)
    return [Section("Writing papers", text, markdown_table(_HEADER, rows)), plain]
