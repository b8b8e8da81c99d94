"""Answers of easyScholar become undated rankings; all journals and values here are invented."""

from __future__ import annotations

import json

import pytest

from litrecord.api.reading import parse
from litrecord.errors import Problem
from litrecord.model.collections import RecordSet
from litrecord.model.extra import FrozenMapping, thaw
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
    RankingEntry,
)

FORMAT = "easyscholar"
ENVELOPE = f"{FORMAT}-envelope"
MEDICINE = CASZone(name_zh="医学", name_en="Medicine", zone=2)


def journals(value: object) -> RecordSet[JournalProfile]:
    """Read a value as answers."""
    return parse(json.dumps(value), format=FORMAT, cls=JournalProfile)


def read(**ranks: object) -> tuple[JournalProfile, tuple[Problem, ...]]:
    """Read an answer with these ranks and return the profile with its problems."""
    found = journals({"officialRank": {"all": ranks}})
    return found[0], found.problems


def rest(profile: JournalProfile) -> object:
    """Return the ranks that no field holds."""
    ranks = thaw(profile.extra.get(FORMAT, FrozenMapping()))
    return ranks["officialRank"]["all"] if ranks else {}  # type: ignore[index]


def other(scheme: str, level: str | None) -> OtherRanking:
    """Return a place on a list."""
    return OtherRanking(scheme=scheme, entries=(RankingEntry(level=level),))


def test_jcr_values_are_one_undated_ranking() -> None:
    """Quartiles and numbers of the JCR make one ranking without a year."""
    made, problems = read(sci="Q1", ssci="q2", sciif="7.1", sciif5="<0.1", jci="N/A")
    expected = JCRRanking(
        impact_factor=Metric(value=7.1),
        impact_factor_5y=Metric(value=0.1, qualifier="<"),
        jci=Metric(qualifier="n/a"),
        categories=(
            JCRCategory(quartile="Q1", edition="SCIE"),
            JCRCategory(quartile="Q2", edition="SSCI"),
        ),
    )
    assert ((expected,), {"ssci": "q2"}, ()) == (made.rankings, rest(made), problems)
    assert "Q1" == made.quartile(data_year=None)
    (jcr,) = made.rankings
    assert (FORMAT, 0) == (
        jcr.source.format if jcr.source else None,
        jcr.source.location.index if jcr.source and jcr.source.location else None,
    )


@pytest.mark.parametrize(
    ("value", "expected", "left", "codes"),
    [
        (7.5, Metric(value=7.5), {}, []),
        (7, Metric(value=7.0), {"sciif": 7}, []),
        ("7.5。", Metric(value=7.5), {}, ["value-repaired"]),
        ("＞10", Metric(value=10.0, qualifier=">"), {}, []),
        (-1, None, {"sciif": -1}, ["unreadable-value"]),
        ("high", None, {"sciif": "high"}, ["unreadable-value"]),
        ("", None, {"sciif": ""}, []),
        (None, None, {"sciif": None}, []),
        (True, None, {"sciif": True}, ["wrong-type"]),
        ([1], None, {"sciif": [1]}, ["wrong-type"]),
    ],
    ids=repr,
)
def test_numbers_are_read(
    value: object, expected: Metric | None, left: object, codes: list[str]
) -> None:
    """A number may be text, a bound, or followed by a full stop; anything else stays."""
    made, problems = read(sciif=value)
    rankings = () if expected is None else (JCRRanking(impact_factor=expected),)
    assert (rankings, left, codes) == (made.rankings, rest(made), [one.code for one in problems])


def test_partitions_are_told_apart_by_their_keys() -> None:
    """Upgraded, basic and 新锐 are three partitions; none has a year."""
    made, problems = read(
        sciUp="医学2区",
        sciUpSmall="昆虫学1区/生化与分子生物学2区",
        sciUpTop="医学TOP",
        sciBase="工程技术3区",
        xr="医学2区/生物学1区",
        xrSmall="昆虫学1区",
        xrTop="TOP",
        xrWarn="低",
    )
    insects = CASZone(name_zh="昆虫学", name_en="ENTOMOLOGY", zone=1)
    molecules = CASZone(
        name_zh="生化与分子生物学", name_en="BIOCHEMISTRY & MOLECULAR BIOLOGY", zone=2
    )
    engineering = CASZone(name_zh="工程技术", name_en="Engineering and Technology", zone=3)
    assert made.rankings == (
        CASPartition(
            scheme="upgraded",
            majors=(MEDICINE,),
            minors=(insects, molecules),
            top=True,
        ),
        CASPartition(scheme="basic", majors=(engineering,)),
        CASPartition(
            system="xr",
            majors=(CASZone(name_zh="医学", zone=2), CASZone(name_zh="生物学", zone=1)),
            minors=(insects,),
            top=True,
            warning="低",
        ),
    )
    assert ({}, ()) == (rest(made), problems)


@pytest.mark.parametrize(
    ("value", "majors", "stays"),
    [
        ("医学２区", (MEDICINE,), True),
        ("医学二区", (MEDICINE,), True),
        ("医学2区。", (MEDICINE,), True),
        ("Medicine2区", (MEDICINE,), True),
        ("Alchemy 1区", (CASZone(name_en="Alchemy", zone=1),), True),
        ("炼金术1区", (CASZone(name_zh="炼金术", zone=1),), False),
        ("2区", (CASZone(zone=2),), False),
    ],
)
def test_zones_are_read_in_several_spellings(
    value: str, majors: tuple[CASZone, ...], *, stays: bool
) -> None:
    """What a zone would be spelled like otherwise stays beside it."""
    made, problems = read(sciUp=value)
    assert ((CASPartition(scheme="upgraded", majors=majors),), ()) == (made.rankings, problems)
    assert ({"sciUp": value} if stays else {}) == rest(made)


def test_narrow_field_that_is_no_one_category_keeps_its_name() -> None:
    """老年医学 is the name of two categories, 炼金术 of none: both stay as printed."""
    made, _ = read(sciUpSmall="老年医学1区/炼金术2区/Oncology3区")
    minors = (
        CASZone(name_zh="老年医学", zone=1),
        CASZone(name_zh="炼金术", zone=2),
        CASZone(name_zh="肿瘤学", name_en="ONCOLOGY", zone=3),
    )
    assert (CASPartition(scheme="upgraded", minors=minors),) == made.rankings
    assert {"sciUpSmall": "老年医学1区/炼金术2区/Oncology3区"} == rest(made)


@pytest.mark.parametrize(
    "value",
    [
        *("医学", "医学5区", "医学2区/生物", "医学2区 生物学?", "医学2区，生物学1区", "/"),
        "/".join(["医学2区"] * 200),
    ],
    ids=["no-zone", "no-such-zone", "second", "trailing", "comma", "separator", "endless"],
)
def test_zones_that_cannot_be_read_are_no_partition(value: str) -> None:
    """Of several subjects all are read or none."""
    made, problems = read(sciUp=value)
    assert ((), {"sciUp": value}) == (made.rankings, rest(made))
    assert [("unreadable-value", "officialRank.all.sciUp")] == [
        (one.code, one.path) for one in problems
    ]


@pytest.mark.parametrize(
    ("value", "top", "codes"),
    [
        ("TOP", True, []),
        ("医学Top", True, []),
        ("Medicine TOP", None, ["unreadable-value"]),
        ("非TOP", False, []),
        ("不是TOP", None, ["unreadable-value"]),
        ("否", False, []),
        ("顶尖", None, ["unreadable-value"]),
        ("", None, []),
        (True, None, ["wrong-type"]),
    ],
    ids=repr,
)
def test_top_is_read(value: object, top: bool | None, codes: list[str]) -> None:  # noqa: FBT001  # pytest passes by name
    """Only what plainly says so makes a Top journal."""
    made, problems = read(sciUpTop=value)
    expected = () if top is None else (CASPartition(scheme="upgraded", top=top),)
    assert (expected, codes) == (made.rankings, [one.code for one in problems])
    assert ({} if value == "TOP" else {"sciUpTop": value}) == rest(made)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("sciwarn", "高", other("cas-warning", "高")),
        ("ccf", "A", other("ccf", "A")),
        ("ccf", "CCF B类", other("ccf", "B")),
        ("ccf", "T1", other("ccf", "T1")),
        ("ajg", "4*", other("ajg", "4*")),
        ("utd24", "UTD24", other("utd24", None)),
        ("ft50", "FT50", other("ft50", None)),
        ("fms", "T1", other("fms", "T1")),
        ("nju", "一类", other("nju", "一类")),
        ("esi", "临床医学", OtherRanking(scheme="esi", entries=(RankingEntry(field="临床医学"),))),
    ],
)
def test_lists_are_rankings_of_their_own(key: str, value: str, expected: Ranking) -> None:
    """A list is a ranking with its level as printed, which is kept as `raw` too."""
    made, problems = read(**{key: value})
    assert ((expected,), {}, ()) == (made.rankings, rest(made), problems)


@pytest.mark.parametrize(
    ("key", "value", "expected", "stays"),
    [
        ("eii", "EI", IndexStatus(index="EI"), False),
        ("eii", "EI检索", IndexStatus(index="EI"), True),
        ("ahci", "AHCI", IndexStatus(index="AHCI"), False),
        ("ahci", "A&HCI", IndexStatus(index="AHCI"), True),
        ("esci", "ESCI", IndexStatus(index="ESCI"), False),
        ("cscd", "核心库", IndexStatus(index="CSCD", level="核心库"), True),
        ("cscd", "CSCD扩展库", IndexStatus(index="CSCD", level="扩展库"), False),
        ("pku", "北大中文核心", IndexStatus(index="PKU"), True),
        ("cssci", "CSSCI扩展版", IndexStatus(index="CSSCI", level="扩展版"), False),
        ("zhongguokejihexin", "科技核心期刊", IndexStatus(index="CSTPCD"), True),
    ],
)
def test_databases_are_indexing(
    key: str, value: str, expected: IndexStatus, *, stays: bool
) -> None:
    """A database is a status of the journal and no ranking; the rest of its text is the level."""
    made, problems = read(**{key: value})
    assert ((), (expected,), ()) == (made.rankings, made.indexing, problems)
    assert ({key: value} if stays else {}) == rest(made)


KEYS = (
    *("sci", "ssci", "sciUp", "sciUpSmall", "sciBase", "xr", "xrSmall", "xrWarn", "sciwarn"),
    *("ccf", "ajg", "utd24", "ft50", "fms", "esi", "eii", "ahci", "cscd", "pku", "cssci", "nju"),
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", [5, ["Q1"], {"a": 1}], ids=["number", "list", "object"])
def test_wrong_type_is_a_problem_and_stays(key: str, value: object) -> None:
    """A value of the wrong type makes no ranking and is found in `extra`."""
    made, problems = read(**{key: value})
    assert ((), (), {key: value}) == (made.rankings, made.indexing, rest(made))
    assert [("wrong-type", f"officialRank.all.{key}")] == [(one.code, one.path) for one in problems]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", ["", None, "无"])
def test_nothing_said_is_no_ranking(key: str, value: str | None) -> None:
    """Empty text, null and 无 make no ranking, are no problem and stay."""
    made, problems = read(**{key: value})
    assert ((), (), {key: value}, ()) == (made.rankings, made.indexing, rest(made), problems)


def test_unreadable_quartile_stays() -> None:
    """A quartile that there is not is a problem with what is expected."""
    made, problems = read(sci="Q5")
    assert ((), {"sci": "Q5"}) == (made.rankings, rest(made))
    assert [("Q5", "Q1, Q2, Q3, Q4")] == [(one.raw, one.expected) for one in problems]


def test_unknown_keys_stay() -> None:
    """A list that is not known, selected and custom ranks stay as they stood."""
    data = {
        "customRank": {"rankInfo": [{"uuid": "1"}], "rank": ["1&&&2"]},
        "officialRank": {"all": {"invented": "A", "sci": "Q1"}, "select": {"sci": "Q1"}, "x": 1},
        "y": None,
    }
    (made,) = journals(data)
    data["officialRank"]["all"] = {"invented": "A"}  # type: ignore[index]
    assert {FORMAT: data} == thaw(made.extra)


@pytest.mark.parametrize("empty", [None, {}], ids=["null", "empty"])
def test_selected_ranks_are_read_when_there_are_no_others(empty: object) -> None:
    """Answers may state selected ranks alone."""
    (made,) = journals({"officialRank": {"all": empty, "select": {"ccf": "A", "x": 1}}})
    assert (other("ccf", "A"),) == made.rankings
    assert {FORMAT: {"officialRank": {"all": empty, "select": {"x": 1}}}} == thaw(made.extra)


DATA = {"officialRank": {"all": {"ccf": "A"}}}
NAMED = DATA | {"publicationName": "臆造通讯"}


@pytest.mark.parametrize(
    ("value", "name", "extra"),
    [
        (DATA, "", {}),
        (NAMED, "臆造通讯", {}),
        ({"code": 200, "msg": "SUCCESS", "data": DATA}, "", {"code": 200, "msg": "SUCCESS"}),
        ({"publicationName": "A B", "data": DATA}, "A B", {"publicationName": "A B"}),
        ({"publicationName": 5, "data": DATA}, "", {"publicationName": 5}),
        ({"publicationName": "A B", "data": NAMED}, "臆造通讯", {"publicationName": "A B"}),
    ],
    ids=["data", "named", "answer", "wrapped", "wrapped-wrongly", "named-twice"],
)
def test_answers_are_opened(value: object, name: str, extra: object) -> None:
    """The object is read alone and in its answer, which content tells; the rest of it is kept."""
    (made,) = parse(json.dumps(value), cls=JournalProfile)
    assert (name, (other("ccf", "A"),)) == (str(made), made.rankings)
    assert ({ENVELOPE: extra} if extra else {}) == thaw(made.extra.without(FORMAT))
    assert FORMAT not in made.extra or {"officialRank": {"all": {}}} == thaw(made.extra[FORMAT])


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"code": 40002, "msg": "Key错误", "data": None}, "answered with code 40002: 'Key错误'"),
        ({"code": 200, "msg": "SUCCESS", "data": None}, "data: the answer says nothing about"),
        ({"code": 200, "msg": "SUCCESS"}, "data: the answer says nothing about a journal"),
    ],
    ids=["refused", "null", "absent"],
)
def test_answer_without_ranks_is_a_failure(value: object, message: str) -> None:
    """What is no answer about a journal fails with what it says, and with its text."""
    (failure,) = parse(json.dumps(value), cls=JournalProfile).failures
    assert message in failure.error.message
    assert value == json.loads(failure.raw)


@pytest.mark.parametrize(
    ("value", "paths"),
    [
        ({"officialRank": [1]}, ["officialRank"]),
        (
            {"officialRank": {"all": [1], "select": "x"}},
            ["officialRank.all", "officialRank.select"],
        ),
        ({"officialRank": None, "customRank": None}, []),
        ({"officialRank": {}}, []),
    ],
    ids=["ranks", "all", "null", "empty"],
)
def test_ranks_that_are_no_object_stay(value: object, paths: list[str]) -> None:
    """Without an object of ranks there are no rankings, and nothing is lost."""
    found = journals(value)
    assert JournalProfile(extra=FrozenMapping({FORMAT: value})) == found[0]
    assert paths == [one.path for one in found.problems]
