"""How fast journals are found and records ranked, and how well journals are found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, TypeVar, cast

from benchmarks.harness import (
    Contender,
    Section,
    Target,
    check_agreement,
    markdown_table,
    measure,
    timing_rows,
)
from benchmarks.neighbours import invent_neighbours
from benchmarks.tables import write_tables
from litrecord import (
    BilingualText,
    Candidate,
    JournalIndex,
    JournalProfile,
    Match,
    PaperRecord,
    PartialDate,
    rank,
    read_ranking,
)

__all__ = ["Quality", "judge", "measure_matching", "measure_quality", "measure_ranking"]

Q = TypeVar("Q")

_BUILD: Final = Target(0.5, "s")
_BY_ISSN: Final = Target(3e-6, "s")
_BY_TITLE: Final = Target(15e-6, "s")
_HEADER: Final = ("what", "fastest", "median", "ratio", "target", "note")


def _issn(profile: JournalProfile) -> str:
    return profile.issns[0]


def _plain_index(
    profiles: list[JournalProfile],
) -> tuple[dict[str, JournalProfile], dict[str, JournalProfile]]:
    """Index profiles as one does by hand: two dicts, the last one of equal keys wins."""
    issns = {issn: one for one in profiles for issn in one.issns}
    titles = {" ".join(str(one).casefold().split()): one for one in profiles}
    return issns, titles


def measure_matching(path: Path, *, rounds: int) -> tuple[Section, Section]:
    """Time the building of an index over a table, and look-ups in it."""
    profiles = list(read_ranking(path))
    building = [
        Contender("two dicts", lambda: _plain_index(profiles), "by ISSN and by title, no joining"),
        Contender("JournalIndex", lambda: JournalIndex(profiles), "joins the rows of one journal"),
        Contender(
            "JournalIndex and one normalised title",
            lambda: JournalIndex(profiles).match(title="no-such-title"),
            "the first such question makes the keys",
        ),
    ]
    built = measure(building, rounds=rounds)
    index = JournalIndex(profiles)
    index.match(title="no-such-title")
    issns, titles = _plain_index(profiles)
    asked = [_issn(one) for one in profiles]
    exact = [str(one).upper() for one in profiles]
    hyphened = [str(one).replace(" ", "-", 1) for one in profiles]
    joined = [str(one).replace(" & ", " and ") for one in profiles if " & " in str(one)]
    records = [_record(one, with_issn=True) for one in profiles]
    titled = [_record(one, with_issn=False) for one in profiles]
    by_issn = [
        _lookups("dict by ISSN", lambda one: issns[one], asked),
        _lookups("match(issn=…)", lambda one: _profile(index.match(issn=one)), asked),
        _lookups("match(record), ISSN and title", lambda one: _profile(index.match(one)), records),
    ]
    by_title = [
        _lookups("dict by title", lambda one: titles[" ".join(one.casefold().split())], exact),
        _lookups("match(title=…), other letter case", _by_title(index), exact),
        _lookups("match(title=…), other punctuation", _by_title(index), hyphened),
        _lookups("match(record), title only", lambda one: _profile(index.match(one)), titled),
    ]
    loose = _lookups("match(title=…), & for and", _by_title(index), joined)
    for one in (by_issn, by_title):
        check_agreement(one)
    found = timing_rows(measure(by_issn, rounds=rounds), targets={"match(issn=…)": _BY_ISSN})
    timed = measure([*by_title, loose], rounds=rounds)
    # The two spellings for which there is a target; the others are told beside them.
    titled_targets = {one.name: _BY_TITLE for one in by_title[1:3]}
    found += timing_rows(timed, targets=titled_targets)
    return (
        Section(
            "Building an index",
            f"Of {len(profiles):,} profiles, one table of the layout JCR2024.",
            markdown_table(_HEADER, timing_rows(built, targets={"JournalIndex": _BUILD})),
        ),
        Section(
            "Finding a journal",
            f"Each of the {len(profiles):,} journals once; times are for one question. All rows "
            "find the same journals. The ratios are to a look-up in a plain dict.",
            markdown_table(_HEADER, found),
        ),
    )


def _profile(match: Match | None) -> JournalProfile | None:
    return None if match is None else match.profile


def _by_title(index: JournalIndex) -> Callable[[str], JournalProfile | None]:
    return lambda title: _profile(index.match(title=title))


def _lookups(name: str, ask: Callable[[Q], JournalProfile | None], questions: list[Q]) -> Contender:
    return Contender(
        name,
        lambda: [ask(one) for one in questions],
        operations=len(questions),
        facts=lambda found: [str(one) for one in cast("list[object]", found)],
    )


def _record(profile: JournalProfile, *, with_issn: bool) -> PaperRecord:
    """Make a record of an invented paper in a journal."""
    journal = JournalProfile(
        name=BilingualText.of(en=str(profile)), issn_print=_issn(profile) if with_issn else None
    )
    return PaperRecord(journal=journal, published=PartialDate(year=2024, month=9))


def measure_ranking(paths: dict[str, Path], *, rounds: int) -> Section:
    """Time the ranking of records by an index of all tables."""
    tables = [read_ranking(path) for path in paths.values()]
    index = JournalIndex(*tables)
    records = [_record(one, with_issn=True) for one in tables[0][::4]]
    contenders = [
        Contender(
            "match(record)",
            lambda: [index.match(one) for one in records],
            operations=len(records),
        ),
        *(
            Contender(
                f"rank(records, policy={policy!r})",
                lambda policy=policy: rank(records, index, policy=policy),
                operations=len(records),
            )
            for policy in ("all", "latest", "released_before", 2024)
        ),
    ]
    for one in contenders:
        one.run()  # joined profiles are made when first asked for
    return Section(
        "Ranking records",
        f"{len(records):,} records by an index of {len(tables)} tables; times are for one record.",
        markdown_table(_HEADER, timing_rows(measure(contenders, rounds=rounds))),
    )


class Quality(NamedTuple):
    """How well journals are found.

    Attributes:
        asked: Number of questions.
        known: Of so many the index holds the journal.
        found: So many were answered.
        right: So many were answered rightly.
        offered: So many right ones were not answered, but are among the candidates.
        methods: How many answers there are by each method.
    """

    asked: int
    known: int
    found: int
    right: int
    offered: int
    methods: dict[str, int]

    @property
    def recall(self) -> float:
        """The right answers among the journals that the index holds."""
        return self.right / self.known

    @property
    def precision(self) -> float:
        """The right answers among the answers."""
        return self.right / self.found


def judge(
    ask: Callable[[JournalProfile], Match | None],
    candidates: Callable[[JournalProfile], tuple[Candidate, ...]],
    questions: list[JournalProfile],
    answers: list[frozenset[str] | None],
) -> Quality:
    """Compare matches with the truth.

    Args:
        ask: Looks a journal up.
        candidates: Says which journals may be meant where `ask` finds none.
        questions: The journals to look up.
        answers: For each the ISSNs of the journal that is right; None where there is none.
    """
    found = right = offered = 0
    methods: dict[str, int] = {}
    for question, answer in zip(questions, answers, strict=True):
        match = ask(question)
        if match is not None:
            found += 1
            methods[match.method] = methods.get(match.method, 0) + 1
            right += answer is not None and not answer.isdisjoint(match.profile.issns)
        elif answer is not None:
            some = candidates(question)
            offered += any(not answer.isdisjoint(one.profile.issns) for one in some)
    known = sum(answer is not None for answer in answers)
    return Quality(len(questions), known, found, right, offered, methods)


def measure_quality(count: int, folder: Path) -> Section:
    """Look the journals of one year up in the table of the year before."""
    years = invent_neighbours(count)
    tables = []
    for name, journals in (("before", years.before), ("after", years.after)):
        (folder / name).mkdir(exist_ok=True)
        tables.append(read_ranking(write_tables(folder / name, journals, ["JCR2023"])["JCR2023"]))
    before, after = tables
    index = JournalIndex(before)
    answers = [None if at is None else frozenset(before[at].issns) for at in years.truth]
    rows = []
    titled = [JournalProfile(name=one.name) for one in after]
    numbered = [JournalProfile(issn_other=one.issns) for one in after]
    ways = (("title only", titled), ("ISSN only", numbered), ("ISSN and title", list(after)))
    for name, questions in ways:
        quality = judge(index.match, index.candidates, questions, answers)
        methods = ", ".join(f"{method} {number:,}" for method, number in quality.methods.items())
        rows.append(
            [
                name,
                f"{quality.recall:.4f}",
                f"{quality.precision:.4f}",
                f"{quality.known - quality.right:,}",
                f"{quality.offered:,}",
                f"{quality.found - quality.right:,}",
                methods,
            ]
        )
    changes = ", ".join(f"{name} {number:,}" for name, number in years.changes.items())
    return Section(
        "Finding the journals of the year before",
        f"Two invented tables of neighbouring years, {len(before):,} and {len(after):,} rows, with "
        f"the truth known. Changed from one to the other: {changes}. The matcher was not tuned to "
        "them. Missed are right answers that were not given; offered are those of them that "
        "`candidates` names. Wrong are answers that are not right.",
        markdown_table(
            ["asked by", "recall", "precision", "missed", "offered", "wrong", "methods"], rows
        ),
    )
