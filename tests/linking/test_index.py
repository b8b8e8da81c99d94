"""An index finds the one journal that is meant, and says how; or it finds none and says why."""

from __future__ import annotations

import copy
import csv
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking.profiles import conference, jcr, journal, paper
from litrecord.errors import MissingExtraError
from litrecord.linking import Candidate, JournalIndex
from litrecord.model.journal import JournalProfile

RIVERS = journal("Journal of Invented Rivers", "1111-1111", "1111-1112", zh="虚构河流学报")
LAKES = journal("Invented Lakes & Ponds", "2222-2222", "2222-2223")
GLASS = journal("Invented Glass", cn="11-0001/TB")
TWIN = journal("Glass and Stone", "3333-3333")
OTHER_TWIN = journal("Glass & Stone", "4444-4444")
SEA = conference("Invented Conference on Seas", "ICS")
INDEX = JournalIndex([RIVERS, LAKES, GLASS], [TWIN, OTHER_TWIN, SEA])


def found(index: JournalIndex, obj: object = None, **words: object) -> tuple[object, ...] | None:
    """Return title, method and evidence of a match."""
    match = index.match(obj, **words)  # type: ignore[arg-type]  # also what is no record
    return None if match is None else (str(match.profile), match.method, match.evidence)


@pytest.mark.parametrize(
    ("issn", "expected"),
    [
        pytest.param("1111-1112", RIVERS, id="electronic"),
        pytest.param("ISSN 11111112", RIVERS, id="spelled-otherwise"),
        pytest.param(("9999-9999", "2222-2222"), LAKES, id="one-of-several"),
        pytest.param("9999-9999", None, id="unknown"),
        pytest.param("no ISSN", None, id="no-issn"),
        pytest.param((), None, id="nothing"),
    ],
)
def test_issn_finds(issn: str | tuple[str, ...], expected: JournalProfile | None) -> None:
    """Any ISSN of a journal leads to it, also one with a wrong check digit."""
    match = INDEX.match(issn=issn)
    assert expected is (None if match is None else match.profile)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("INVENTED GLASS", ("Invented Glass", "title", ("title equal",)), id="case"),
        pytest.param("虚构河流学报", ("虚构河流学报", "title", ("title equal",)), id="chinese"),
        pytest.param(
            "《虚构河流学报》",
            (
                "虚构河流学报",
                "normalised-title",
                ("title equal but for punctuation",),
            ),
            id="title-marks",
        ),
        pytest.param(
            "invented lakes and ponds",
            ("Invented Lakes & Ponds", "normalised-title", ("title equal with & as and",)),
            id="ampersand",
        ),
        pytest.param(
            "Invented Gl\x7fss",
            ("Invented Glass", "normalised-title", ("title equal but for lost letters",)),
            id="lost-letter",
        ),
        pytest.param("GLASS & STONE", ("Glass & Stone", "title", ("title equal",)), id="twin"),
        pytest.param(
            "Glass & Stone.",
            ("Glass & Stone", "normalised-title", ("title equal but for punctuation",)),
            id="twin-normalised",
        ),
        pytest.param("虚构河流学报（英文版）", None, id="english-edition"),
        pytest.param("Invented", None, id="part-of-a-title"),
        pytest.param("", None, id="empty"),
        pytest.param(
            "ICS",
            ("Invented Conference on Seas", "short-name", ("short name equal",)),
            id="short-name",
        ),
    ],
)
def test_title_finds(title: str, expected: tuple[object, ...] | None) -> None:
    """Stricter keys come first, and a key that leads to two journals leads nowhere."""
    assert expected == found(INDEX, title=title)


@pytest.mark.parametrize(
    ("obj", "expected"),
    [
        pytest.param(
            journal("Journal of Invented Rivers", "1111-1112"),
            ("issn", ("issn 1111-1112", "title equal")),
            id="issn-and-title",
        ),
        pytest.param(
            journal("journal of invented-rivers", "1111-1112", "1111-1111"),
            ("issn", ("issn 1111-1111", "issn 1111-1112", "title equal but for punctuation")),
            id="both-issns",
        ),
        pytest.param(
            journal("Invented Streams", "1111-1112"),
            ("issn", ("issn 1111-1112", "title similar")),
            id="renamed",
        ),
        pytest.param(
            journal("Wholly Different", "1111-1112"),
            ("issn", ("issn 1111-1112", "title differs")),
            id="other-words",
        ),
        pytest.param(journal(None, "1111-1112"), ("issn", ("issn 1111-1112",)), id="no-title"),
        pytest.param(
            journal(None, "2222-2223", zh="虚构湖泊"),
            ("issn", ("issn 2222-2223",)),
            id="titles-in-two-scripts",
        ),
        pytest.param(
            journal("Invented Lakes and Ponds", "2222-2223"),
            ("issn", ("issn 2222-2223", "title equal with & as and")),
            id="ampersand",
        ),
        pytest.param(
            journal("Glas", cn="CN 11-0001"),
            ("cn-number", ("cn-number 11-0001", "title differs")),
            id="cn-number",
        ),
        pytest.param(
            journal("Glas", "9999-9999", cn="CN 11-0001"),
            ("cn-number", ("cn-number 11-0001", "title differs")),
            id="cn-number-of-a-journal-without-issn",
        ),
        pytest.param(journal("Glass and Stone", "9999-9999"), None, id="issn-conflict"),
        pytest.param(journal("Invented Glass", cn="12-0002/TB"), None, id="other-cn-number"),
        pytest.param(
            journal("Journal of Invented Rivers", zh="虚构江河学报"), None, id="other-chinese-title"
        ),
        pytest.param(journal("Invented Conference on Seas"), None, id="conference-of-that-name"),
        pytest.param(journal("ICS"), None, id="short-name-of-a-conference"),
        pytest.param(journal(), None, id="nothing"),
    ],
)
def test_profile_finds(obj: JournalProfile, expected: tuple[object, ...] | None) -> None:
    """ISSNs before the CN number before titles; numbers that differ forbid a match by title."""
    answer = found(INDEX, obj)
    assert expected == (None if answer is None else answer[1:])
    assert answer == found(INDEX, paper(obj))


def test_record_without_journal_finds_nothing() -> None:
    """There is nothing to look for; what is asked beside it counts all the same."""
    assert INDEX.match(paper(None)) is None
    assert ("Invented Glass", "title", ("title equal",)) == found(
        INDEX, paper(None), title="Invented Glass"
    )


def test_conferences_and_journals_do_not_meet() -> None:
    """A conference is found among conferences, whatever journal has its title."""
    twin = journal("Invented Conference on Seas", "5555-5555")
    index = JournalIndex([SEA, twin])
    by_kind = {
        kind: index.match(paper(attrs.evolve(twin, kind=kind, issn_print=None), kind=of))
        for kind, of in (("conference", None), ("journal", "paper-conference"), (None, None))
    }
    assert {"conference": SEA, "journal": twin, None: twin} == {
        kind: None if match is None else match.profile for kind, match in by_kind.items()
    }


def test_conference_paper_asks_conferences_first() -> None:
    """Without a kind of its venue, a conference paper is looked for among journals second."""
    index = JournalIndex([SEA, journal("Invented Conference on Seas", "5555-5555"), LAKES])

    def ask(title: str) -> str | None:
        venue = attrs.evolve(journal(title), kind=None)
        match = index.match(paper(venue, kind="paper-conference"))
        return None if match is None else match.profile.kind

    assert ("conference", "conference", "journal", None) == tuple(
        map(ask, ("ics", "Invented Conference on Seas", "Invented lakes & ponds", "Unknown"))
    )


def test_ambiguous_short_name_is_no_match() -> None:
    """Two conferences with one short name are candidates."""
    other = conference("Invented Colloquium of Stones", "ICS")
    index = JournalIndex([SEA, other, journal("ICS", "6666-6666")])
    asked = attrs.evolve(journal("ICS"), kind=None)
    assert index.match(paper(asked, kind="paper-conference")) is None
    assert (Candidate(SEA, "ambiguous-title"), Candidate(other, "ambiguous-title")) == (
        index.candidates(paper(asked, kind="paper-conference"))
    )


def test_short_name_stated_as_such_finds() -> None:
    """A venue that gives its own short name is found by that."""
    asked = attrs.evolve(SEA, name=None)
    assert ("Invented Conference on Seas", "short-name", ("short name equal",)) == found(
        INDEX, asked
    )


SHARING = [
    journal(title, "7777-7777", *more, rankings=(jcr(2024, factor, ("LIMNOLOGY", "Q1")),))
    for title, factor, more in (("Invented Brooks", 1.0, ("7777-7778",)), ("Invented Mud", 2.0, ()))
]


@pytest.mark.parametrize(
    ("title", "issn", "expected"),
    [
        pytest.param("INVENTED MUD", "7777-7777", "Invented Mud", id="title"),
        pytest.param("The Invented Brooks", "7777-7777", "Invented Brooks", id="normalised"),
        pytest.param(None, ("7777-7777", "7777-7778"), "Invented Brooks", id="second-issn"),
        pytest.param(None, "7777-7777", None, id="neither"),
        pytest.param("Mud", "7777-7777", None, id="other-title"),
    ],
)
def test_title_decides_on_a_shared_issn(
    title: str | None, issn: str | tuple[str, ...], expected: str | None
) -> None:
    """Of journals that share an ISSN the title chooses, or another ISSN, or nobody."""
    match = JournalIndex(SHARING).match(issn=issn, title=title)
    assert expected == (None if match is None else str(match.profile))
    if match is not None:
        assert {"Invented Brooks", "Invented Mud"} - {expected} == set(map(str, match.candidates))


def test_loose_key_of_two_journals_is_no_match() -> None:
    """Titles that only `&` and `and` tell apart are not found by a third spelling."""
    twins = [
        journal("Salt & Sand & Silt", "1414-1414"),
        journal("Salt and Sand & Silt", "1515-1515"),
    ]
    index = JournalIndex(twins)
    assert index.match(title="Salt & Sand and Silt") is None
    assert [Candidate(one, "ambiguous-title") for one in twins] == list(
        index.candidates(title="Salt & Sand and Silt")
    )


def test_candidates_say_why_there_is_no_match() -> None:
    """Each journal that one of the keys leads to is named with its reason."""
    shared = JournalIndex(SHARING)
    assert [Candidate(one, "ambiguous-issn") for one in SHARING] == list(
        shared.candidates(issn="7777-7777")
    )
    assert (
        Candidate(TWIN, "issn-conflict"),
        Candidate(OTHER_TWIN, "issn-conflict"),
    ) == INDEX.candidates(journal("Glass and Stone", "9999-9999"))
    assert (Candidate(GLASS, "issn-conflict"),) == INDEX.candidates(
        journal("Invented Glass", cn="12-0002/TB")
    )
    assert (Candidate(OTHER_TWIN, "ambiguous-title"),) == INDEX.candidates(title="Glass and Stone")
    assert () == INDEX.candidates(title="Invented Glass")
    assert () == INDEX.candidates(title="unknown")
    twins = JournalIndex([TWIN, attrs.evolve(TWIN, issn_print="3434-3434")])
    assert ["ambiguous-title"] * 2 == [
        one.reason for one in twins.candidates(title="glass and stone")
    ]


def test_numbers_that_contradict_titles_are_candidates() -> None:
    """One CN number with other ISSNs needs a title that agrees."""
    whole = journal("Invented Salt", "1212-1212", cn="11-0009/O")
    index = JournalIndex([whole])
    assert index.match(journal("Pepper", "1313-1313", cn="11-0009/O")) is None
    assert (Candidate(whole, "issn-conflict"),) == index.candidates(
        journal("Pepper", "1313-1313", cn="11-0009/O")
    )
    assert ("Invented Salt", "cn-number", ("cn-number 11-0009", "title equal")) == found(
        index, journal("invented salt", "1313-1313", cn="11-0009/O")
    )


def test_shared_cn_number_leaves_the_title_to_decide() -> None:
    """Two journals under one CN number are told apart by title."""
    salt = journal("Invented Salt", "1212-1212", cn="11-0009/O")
    pepper = journal("Invented Pepper", "1313-1313", cn="11-0009/O")
    index = JournalIndex([salt, pepper])
    match = index.match(journal("invented pepper", cn="11-0009"))
    assert match is not None
    assert (pepper, "cn-number", (salt,)) == (match.profile, match.method, match.candidates)
    assert index.match(journal("Invented Clove", cn="11-0009")) is None


def test_titles_in_two_languages_must_agree() -> None:
    """Where an English title is that of two journals, the Chinese one decides."""
    one = journal("Acta Inventa", zh="虚构学报", cn="11-0003/N")
    two = journal("Acta Inventa", zh="想象学报", cn="11-0004/N")
    index = JournalIndex([one, two])
    assert two == getattr(index.match(journal("Acta Inventa", zh="想象学报")), "profile", None)
    assert index.match(title="Acta Inventa") is None
    assert index.match(journal("虚构学报", zh="想象学报")) is None


@given(st.permutations(["1111-1111", "1111-1112", "9999-9999", "2222-222X"]))
def test_order_of_issns_does_not_matter(issns: list[str]) -> None:
    """Sets of ISSNs are compared."""
    assert INDEX.match(issn=sorted(issns)) == INDEX.match(issn=issns)


@given(st.permutations([RIVERS, LAKES, GLASS, TWIN, OTHER_TWIN, SEA]))
def test_order_of_journals_does_not_matter(rows: list[JournalProfile]) -> None:
    """The same journal is found whatever the order of the table."""
    index = JournalIndex(rows)
    for one in rows:
        assert one == getattr(index.match(one), "profile", None)


def test_index_tells_what_rows_disagree_in() -> None:
    """By the profile that it gave out; of another profile it knows nothing."""
    rows = [attrs.evolve(GLASS, country="CN"), attrs.evolve(GLASS, country="DE")]
    index = JournalIndex(rows, [LAKES])
    match = index.match(title="Invented Glass")
    assert match is not None
    assert ["country"] == [one.path for one in index.problems_of(match.profile)]
    assert () == index.problems_of(LAKES) == index.problems_of(rows[0])


def test_match_and_candidate_are_shown_in_a_line() -> None:
    """A notebook shows which journal it is, not all that is known of it."""
    match = INDEX.match(issn="2222-2222")
    (candidate,) = INDEX.candidates(title="Invented Lakes & Ponds", issn="9999-9999")
    assert "<Match: 'Invented Lakes & Ponds' by issn (issn 2222-2222)>" == repr(match)
    assert "<Candidate: 'Invented Lakes & Ponds', issn-conflict, 1.00>" == repr(candidate)


@pytest.mark.needs("rapidfuzz")
def test_suggestions_are_similar_titles() -> None:
    """The most similar comes first; what is not similar does not come."""
    best = INDEX.suggest("Jornal of Invented River")[0]
    assert (RIVERS, "similar-title") == (best.profile, best.reason)
    assert 0.85 <= best.score < 1
    assert 1.0 == INDEX.suggest("the invented glass")[0].score
    assert () == INDEX.suggest("Space Weather")
    assert () == INDEX.suggest("…")
    assert 1 == len(INDEX.suggest("Invented", limit=1, cutoff=0.1))


@pytest.mark.parametrize(
    "words", [{"limit": 0}, {"cutoff": 1.5}, {"cutoff": -0.1}], ids=["limit", "high", "low"]
)
def test_suggestions_have_bounds(words: dict[str, int]) -> None:
    """A limit below one or a score beyond 0 to 1 is refused."""
    with pytest.raises(ValueError, match="expected"):
        INDEX.suggest("Rivers", **words)


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error says how to install it."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(MissingExtraError, match=r"litrecord\[match\]") as caught:
        INDEX.suggest("Rivers")
    assert ("match", "rapidfuzz") == (caught.value.extra, caught.value.package)


def test_index_is_a_collection_that_cannot_change() -> None:
    """It has a length, yields its journals, and refuses assignment."""
    assert (RIVERS, LAKES, GLASS, TWIN, OTHER_TWIN, SEA) == INDEX.profiles == tuple(INDEX)
    assert 6 == len(INDEX)
    assert "<JournalIndex: 5 journals, 1 conferences>" == repr(INDEX)
    with pytest.raises(AttributeError, match="cannot be changed"):
        INDEX.titles = ()  # type: ignore[attr-defined]  # that is the point
    with pytest.raises(AttributeError, match="cannot be changed"):
        del INDEX._journals


@pytest.mark.parametrize("twin", [pickle.loads, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_index_survives_copying(twin: Callable[..., JournalIndex]) -> None:
    """A pickled or copied index answers alike, before and after it was first asked."""
    for index in (JournalIndex([RIVERS, LAKES]), INDEX):
        again = twin(pickle.dumps(index) if twin is pickle.loads else index)
        assert index.profiles == again.profiles
        assert index.match(title="the invented lakes & ponds") == again.match(
            title="the invented lakes & ponds"
        )


def test_index_is_shared_by_threads() -> None:
    """Many threads that ask a fresh index first get the same answers."""
    rows = [journal(f"Invented Rivers {at}", f"{at:04d}-0000") for at in range(500)] * 2
    index = JournalIndex(rows)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda at: index.match(title=f"invented-rivers {at}"), range(500)))
    assert [f"Invented Rivers {at}" for at in range(500)] == [
        str(getattr(one, "profile", None)) for one in answers
    ]


@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: JournalIndex([RIVERS, "Rivers"]), id="text-in-a-table"),  # type: ignore[list-item]
        pytest.param(lambda: JournalIndex([[RIVERS]]), id="tables-in-a-list"),  # type: ignore[list-item]
        pytest.param(lambda: JournalIndex(RIVERS), id="profile"),  # type: ignore[arg-type]
        pytest.param(lambda: INDEX.match("Rivers"), id="bare-title"),  # type: ignore[arg-type]
        pytest.param(lambda: INDEX.match(issn=[1]), id="issn-number"),  # type: ignore[list-item]
        pytest.param(lambda: INDEX.match(title=b"x"), id="bytes"),  # type: ignore[arg-type]
        pytest.param(lambda: INDEX.editions("Rivers"), id="editions"),  # type: ignore[arg-type]
    ],
)
def test_wrong_argument_is_refused(call: Callable[[], object]) -> None:
    """What is no profile, record, text or ISSN is a TypeError."""
    with pytest.raises(TypeError):
        call()


@pytest.mark.shared
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("JCR2023.csv", "JCR2024.csv"),
        ("FQBJCR2022.csv", "FQBJCR2023.csv"),
        ("FQBJCR2023.csv", "JCR2024.csv"),
    ],
)
def test_titles_agree_with_issns_in_real_tables(shared: Path, old: str, new: str) -> None:
    """Where two tables share an ISSN, the title alone leads to the same journal."""
    index = JournalIndex(_read(shared / "tables" / old))
    pairs = [
        (by_issn.profile, index.match(title=str(row)))
        for row in _read(shared / "tables" / new)
        if (by_issn := index.match(issn=row.issns)) is not None
    ]
    assert len(pairs) > 30
    assert [profile for profile, _ in pairs] == [
        None if match is None else match.profile for _, match in pairs
    ]


def _read(path: Path) -> list[JournalProfile]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [
            journal(row["Journal"], *{row.get(key) or "-" for key in ("ISSN", "EISSN", "eISSN")})
            for row in csv.DictReader(lines)
        ]


def test_index_reports_what_rows_of_one_journal_disagree_in() -> None:
    """A joined journal keeps both values; the problem names the field and the journal's place."""
    first = attrs.evolve(RIVERS, country="ELBONIA", rankings=(jcr(2024, 7.1),))
    second = attrs.evolve(RIVERS, country="FREEDONIA", rankings=(jcr(2024, 7.3),))
    index = JournalIndex([LAKES, first], [second])
    assert [
        ("profiles-disagree", "country", "FREEDONIA", "ELBONIA", 1),
        ("rankings-disagree", "rankings[0].impact_factor", "7.3", "7.1", 1),
    ] == [
        (one.code, one.path, one.raw, one.used, one.location and one.location.index)
        for one in index.problems
    ]
    assert 2 == len(index.profiles[1].rankings)
