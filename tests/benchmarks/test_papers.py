"""The invented papers are always the same, as varied as they should be, and read alike by all."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from benchmarks.contenders.facts import record_facts
from benchmarks.harness import check_agreement
from benchmarks.papers import invent_papers
from benchmarks.parsing import agreeing_contenders
from litrecord import parse
from litrecord.vocab.aggregator import KEYS

COUNT = 400


@pytest.fixture(scope="module")
def papers() -> list[bytes]:
    """Return invented papers, fewer than the benchmarks have."""
    return invent_papers(COUNT)


def _levels(lines: list[bytes]) -> list[tuple[dict[str, object], dict[str, object]]]:
    outer = [json.loads(line) for line in lines]
    return [(one, json.loads(one["resultStr"])) for one in outer]


def _without_result(level: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in level.items() if key != "resultStr"}


def test_papers_are_the_same_each_time(papers: list[bytes]) -> None:
    """Papers that are made again are equal byte by byte, and a larger corpus begins with them."""
    assert papers == invent_papers(COUNT)
    assert papers[:50] == invent_papers(50)


def test_another_seed_makes_other_papers(papers: list[bytes]) -> None:
    """No paper of another seed is among them."""
    assert set(papers).isdisjoint(invent_papers(COUNT, seed=2))


def test_papers_are_lines_of_json(papers: list[bytes]) -> None:
    """Each is one line of about four kilobytes, in UTF-8."""
    assert not any(b"\n" in line for line in papers)
    assert 3_900 < sum(map(len, papers)) / COUNT < 4_700


def test_papers_have_the_keys_of_the_format(papers: list[bytes]) -> None:
    """The keys are the format's and in its order; nearly all papers have all of them."""
    levels = [tuple(outer) for outer, _ in _levels(papers)]
    assert all(keys == tuple(key for key in KEYS if key in keys) for keys in levels)
    assert 0.95 < sum(keys == KEYS for keys in levels) / COUNT < 1


@pytest.mark.parametrize("share", [0.0, 0.1, 1.0], ids=["none", "one in ten", "all"])
def test_so_many_differ_inside(share: float) -> None:
    """The stated share of the papers has another title inside; in others both levels are equal."""
    levels = _levels(invent_papers(200, differing=share))
    differing = [outer["title"] != inner["title"] for outer, inner in levels]
    assert round(200 * share) == sum(differing)
    assert all(
        _without_result(outer) == _without_result(inner)
        for (outer, inner), differs in zip(levels, differing, strict=True)
        if not differs
    )


def test_most_that_differ_have_two_abstracts() -> None:
    """About four in five papers whose title is translated have their abstract translated too."""
    levels = _levels(invent_papers(300, differing=1.0))
    found = sum(outer["abstract"] != inner["abstract"] for outer, inner in levels)
    assert 0.65 < found / 300 < 0.9


def test_authors_hardly_repeat() -> None:
    """A full corpus has 10,000 different names or more, so that remembering them is no help."""
    names: Counter[str] = Counter()
    for line in invent_papers(10_000, differing=0.0):
        text = json.loads(line)["authors"]
        names.update((text or "").replace("、", ", ").split(", "))
    assert len(names) >= 10_000
    assert len(names) > names.total() / 2


def test_journals_repeat(papers: list[bytes]) -> None:
    """A few journals have most of the papers."""
    found = Counter(str(outer["PeriodicalId"]) for outer, _ in _levels(papers))
    assert sum(count for _, count in found.most_common(60)) > COUNT / 2


def test_papers_are_in_chinese_and_english() -> None:
    """Each has a title in one of the two, or in both, and nothing is left to guess."""
    records = parse(b"\n".join(invent_papers(300, differing=0.5)))
    found = Counter(one.lang for record in records for one in record.title or ())
    assert {"en", "zh", "zh-Hant"} == set(found)
    assert found["en"] > 100
    assert found["zh"] > 100


def test_clean_papers_have_no_faults(papers: list[bytes]) -> None:
    """All that is told of them is that most have one language only."""
    records = parse(b"\n".join(papers))
    assert {"untranslated-copy"} == {problem.code for problem in records.problems}
    assert () == records.failures


def test_faults_are_as_frequent_as_asked(papers: list[bytes]) -> None:
    """About one field in twenty of the outer level is another than in the clean paper."""
    faulty = [json.loads(line) for line in invent_papers(COUNT, faulty=0.05)]
    pairs = [
        (one.get(key, "missing"), value)
        for one, (clean, _) in zip(faulty, _levels(papers), strict=True)
        for key, value in _without_result(clean).items()
        if key != "journal"
    ]
    # A null that becomes null and an empty text that becomes empty are not counted.
    assert 0.035 < sum(one != other for one, other in pairs) / len(pairs) < 0.05


def test_faulty_papers_are_still_records() -> None:
    """Each of them is read, with problems."""
    records = parse(b"\n".join(invent_papers(COUNT, faulty=0.05)))
    assert COUNT == len(records)
    assert len(records.problems) > COUNT


@pytest.mark.needs("orjson")
@pytest.mark.needs("pydantic")
@pytest.mark.needs("msgspec")
@pytest.mark.parametrize("share", [0.0, 0.1, 1.0], ids=["none", "one in ten", "all"])
def test_contenders_agree(share: float) -> None:
    """litrecord, with and without orjson, cattrs, pydantic and msgspec state the same facts."""
    lines = invent_papers(COUNT, differing=share)
    contenders = agreeing_contenders(b"\n".join(lines), COUNT)
    assert 5 == len(contenders)
    assert COUNT == check_agreement(contenders)


def test_facts_are_those_of_the_record(papers: list[bytes]) -> None:
    """The identifier, the count and the first author's name are where the facts say."""
    level, _ = _levels(papers)[0]
    (record,) = parse(papers[0])
    facts = record_facts(record)
    assert level["doi"] == facts[4]
    assert int(str(level["citationCount"])) == facts[15]
