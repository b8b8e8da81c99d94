"""Invented journals with invented rankings, as tests of tables use them."""

from __future__ import annotations

from litrecord.errors import Location, ProblemKind
from litrecord.model.collections import RankingTable
from litrecord.model.dates import PartialDate
from litrecord.model.journal import IndexStatus, JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    RankingEntry,
)
from litrecord.model.source import Source
from litrecord.model.text import BilingualText

__all__ = ["BARE", "CONFERENCE", "DOUBTFUL", "REVIEWS", "TABLE"]

DOUBTFUL = ProblemKind(code="invented-doubt", severity="warning", en="it is doubtful", zh="存疑")

REVIEWS = JournalProfile(
    kind="journal",
    name=BilingualText.of(zh="虚构评论", en="Invented Reviews"),
    issn_print="1234-5679",
    issn_electronic="2345-6787",
    cn_number="11-0000/R",
    publisher=BilingualText.of(en="Invented Press; Ltd"),
    country="CN",
    open_access=True,
    indexing=(
        IndexStatus(index="SCIE", status="on-hold"),
        IndexStatus(index="CSSCI", level="扩展版", edition="2025—2026", status="indexed"),
    ),
    rankings=(
        JCRRanking(
            data_year=2024,
            impact_factor=Metric(value=0.1, qualifier="<"),
            impact_factor_5y=Metric(qualifier="n/a"),
            total_cites=Metric(value=1234),
            cited_half_life=Metric(value=10.0, qualifier=">"),
            editions=("SCIE", "SSCI"),
            scope="all",
            categories=(
                JCRCategory(
                    name="ONCOLOGY", metric="jif", edition="SCIE", quartile="Q2", rank=90, total=326
                ),
                JCRCategory(
                    candidates=("NURSING", "SURGERY"),
                    metric="jif",
                    quartile="Q1",
                    percentile=87.5,
                    percentile_derived=True,
                    name_zh="护理学",
                ),
            ),
        ),
        CASPartition(
            scheme="upgraded",
            edition_year=2025,
            released=PartialDate(year=2025, month=3),
            majors=(
                CASZone(name_zh="工程技术", zone=3),
                CASZone(name_zh="医学", name_en="Medicine", zone=2, position=12, total=5603),
            ),
            minors=(CASZone(name_zh="肿瘤学", name_en="ONCOLOGY", zone=1),),
            top=False,
            notes=(),
        ),
    ),
    source=Source(
        format="table", location=Location(source="invented.csv", line=2, index=0, column=None)
    ),
)
BARE = JournalProfile(name=BilingualText.of(zh="无榜之刊"))
CONFERENCE = JournalProfile(
    kind="conference",
    rankings=(
        OtherRanking(
            scheme="ccf",
            edition="第七版",
            year=2026,
            entries=(RankingEntry(field="人工智能", level="A"), RankingEntry(level="B", rank=3)),
            metric=Metric(value=2.5),
            reasons=("=invented", "a;b"),
        ),
        CASPartition(system="xr", edition_year=2026, status="under_review"),
    ),
)
TABLE = RankingTable(
    (REVIEWS, BARE, CONFERENCE),
    problems={1: [DOUBTFUL.problem("title"), DOUBTFUL.problem("issn")]},
)
