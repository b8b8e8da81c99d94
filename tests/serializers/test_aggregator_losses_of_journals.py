"""What the founding format loses of journals and their rankings. All of them are invented."""

from __future__ import annotations

import attrs

from litrecord.api.writing import losses
from litrecord.model.extra import FrozenMapping
from litrecord.model.journal import JournalProfile
from litrecord.model.ranking import (
    CASPartition,
    CASZone,
    JCRCategory,
    JCRRanking,
    Metric,
    OtherRanking,
    Ranking,
)
from litrecord.model.record import PaperRecord
from litrecord.model.text import BilingualText
from losing import CHANGED, LOST, text, told


def ranked(*rankings: Ranking) -> PaperRecord:
    """Make a record with rankings."""
    return PaperRecord(journal=JournalProfile(rankings=rankings))


class TestJournals:
    """A name for the journal, one for the periodical, and one ranking of each system."""

    def test_names_in_two_scripts_lose_the_language_of_the_latin_one(self) -> None:
        """The script of a name is all that a reader goes by."""
        name = text(("灯塔学报", "zh", "unknown"), ("Acta Phari", "en", "unknown"))
        assert [(LOST, "journal.name.variants[1].lang", "en", None)] == told(
            PaperRecord(journal=JournalProfile(name=name))
        )

    def test_names_in_one_script_are_read_as_a_name_and_an_alias(self) -> None:
        """A third one has no key."""
        name = text(
            ("Acta Phari", None, "unknown"), ("Phare", None, "unknown"), ("Z", None, "unknown")
        )
        assert [
            (LOST, "journal.name.variants[1]", "Phare", None),
            (LOST, "journal.name.variants[2]", "Z", None),
            (CHANGED, "journal.aliases", "", "Phare"),
        ] == told(PaperRecord(journal=JournalProfile(name=name)))

    def test_an_empty_journal_is_lost_as_a_whole(self) -> None:
        """Null says nothing."""
        for journal in (JournalProfile(), JournalProfile(publisher=BilingualText.of(en="Mist"))):
            found = told(PaperRecord(journal=journal))
            assert [(LOST, "journal")] == [one[:2] for one in found]

    def test_values_of_other_formats_are_lost(self) -> None:
        """Also those of the journal and of its rankings."""
        other = FrozenMapping({"table": {"x": 1}})
        ranking = JCRRanking(impact_factor=Metric(value=3.1), extra=other)
        record = PaperRecord(journal=JournalProfile(rankings=(ranking,), extra=other), extra=other)
        assert [
            (LOST, "journal.rankings[0].extra"),
            (LOST, "journal.extra"),
            (LOST, "extra"),
        ] == [one[:2] for one in told(record)]

    def test_of_a_ranking_the_year_and_what_follows_the_first_category_are_lost(self) -> None:
        """The latest is written where none is undated."""
        ranking = JCRRanking(
            data_year=2024,
            impact_factor=Metric(value=3.1),
            editions=("SCIE",),
            categories=(
                JCRCategory(name="OPTICS", quartile="Q1", rank=3, total=100),
                JCRCategory(name="ACOUSTICS", quartile="Q2"),
            ),
        )
        older = JCRRanking(data_year=2022, impact_factor=Metric(value=2.1))
        assert [
            (LOST, "journal.rankings[0]", "data_year 2022, impact_factor 2.1", None),
            (LOST, "journal.rankings[1].data_year", 2024, None),
            (LOST, "journal.rankings[1].editions", "SCIE", None),
            (LOST, "journal.rankings[1].categories[0].rank", 3, None),
            (LOST, "journal.rankings[1].categories[0].total", 100, None),
            (LOST, "journal.rankings[1].categories[1]", "name ACOUSTICS, quartile Q2", None),
        ] == told(ranked(older, ranking))

    def test_of_a_partition_further_fields_are_lost_and_english_names_are_found(self) -> None:
        """A reader knows both names of a broad field."""
        partition = CASPartition(
            edition_year=2025,
            majors=(CASZone(name_zh="医学", zone=2), CASZone(name_zh="化学", zone=3)),
            minors=(CASZone(name_zh="免疫学", zone=1),),
            top=True,
        )
        found = told(ranked(partition))
        assert [
            (LOST, "journal.rankings[0].edition_year"),
            (CHANGED, "journal.rankings[0].majors[0].name_en"),
            (LOST, "journal.rankings[0].majors[1]"),
            (LOST, "journal.rankings[0].minors"),
            (LOST, "journal.rankings[0].top"),
        ] == [one[:2] for one in found]
        assert (None, "Medicine") == found[1][2:]

    def test_rankings_come_back_in_the_order_of_the_systems(self) -> None:
        """The order is one change of the list; what else is lost stands beside it."""
        partition = CASPartition(majors=(CASZone(name_zh="医学", name_en="Medicine", zone=2),))
        jcr = JCRRanking(data_year=2024, impact_factor=Metric(value=3.1))
        other = OtherRanking(scheme="ccf")
        assert [
            (CHANGED, "journal.rankings"),
            (LOST, "journal.rankings[1].data_year"),
            (LOST, "journal.rankings[2]"),
        ] == [one[:2] for one in told(ranked(partition, jcr, other))]

    def test_a_ranking_with_nothing_to_write_is_lost(self) -> None:
        """So is a bound that the format does not know, and with it the journal."""
        for ranking in (
            JCRRanking(data_year=2024),
            JCRRanking(impact_factor=Metric(value=10.0, qualifier=">")),
            CASPartition(system="xr", majors=(CASZone(name_zh="医学", zone=2),)),
        ):
            assert [(LOST, "journal")] == [one[:2] for one in told(ranked(ranking))]


@attrs.frozen(kw_only=True)
class NotedRanking(JCRRanking):
    """An invented ranking with a field of its own."""

    note: str = ""


def test_fields_of_a_ranking_of_another_class_are_lost() -> None:
    """What the class of the library has is written."""
    ranking = NotedRanking(impact_factor=Metric(value=3.1), note="provisional")
    assert [(LOST, "journal.rankings[0].note", "provisional")] == [
        (one.code, one.path, one.raw) for one in losses(ranked(ranking), "aggregator")
    ]
