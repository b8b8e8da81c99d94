"""What single cells of tables become, column by column, well written and badly."""

from __future__ import annotations

import io

import pytest

from litrecord import JCRRanking, OtherRanking, RankingEntry, RankingTable, read_ranking


def reading(text: str, **options: object) -> RankingTable:
    """Return what is read from a table without a name."""
    return read_ranking(io.BytesIO(text.encode()), **options)


def told(table: RankingTable) -> list[tuple[str, object]]:
    """Return code and raw text of each problem but those of the year and the scheme."""
    return [
        (one.code, one.raw)
        for one in table.problems
        if one.code not in {"table-undated", "scheme-inferred"}
    ]


@pytest.mark.parametrize(
    ("zone", "expected", "problems"),
    [
        ("2", ("医学", 2, None, None, None), []),
        ("2区", ("医学", 2, None, None, None), []),
        ("二区", ("医学", 2, None, None, None), []),
        ("医学2区", ("医学", 2, None, None, None), []),
        ("医学1区 Top", ("医学", 1, None, None, True), []),
        ("3 [168/495]", ("医学", 3, 168, 495, None), []),
        ("N/A", ("医学", None, None, None, None), []),
        ("5区", ("医学", None, None, None, None), [("unreadable-value", "5区")]),
        ("4 [9/5]", ("医学", None, None, None, None), [("unreadable-value", "4 [9/5]")]),
    ],
)
def test_zones_of_a_broad_field(
    zone: str, expected: tuple[object, ...], problems: list[tuple[str, str]]
) -> None:
    """A zone may have a position, a name and a mark beside it; any other text is reported."""
    table = reading(f"Journal,大类,大类分区\nInvented,医学,{zone}\n", edition_year=2025)
    (ranking,) = table[0].rankings
    (major,) = ranking.majors
    assert expected == (major.name_zh, major.zone, major.position, major.total, ranking.top)
    assert problems == told(table)


def test_a_zone_that_names_its_field_needs_no_other_column() -> None:
    """`化学1区Top` is the field, the zone and the mark of a Top journal."""
    table = reading("Journal,中科院分区\nInvented,化学1区Top\nOther,Under Review\nLast,\n")
    first, second = table[0].rankings[0], table[1].rankings[0]
    assert ("化学", "Chemistry", 1) == (
        first.majors[0].name_zh,
        first.majors[0].name_en,
        first.majors[0].zone,
    )
    assert (True, "under_review") == (first.top, second.status)
    assert () == table[2].rankings


@pytest.mark.parametrize(
    ("name", "expected", "problems"),
    [
        (" ONCOLOGY 肿瘤学", ("肿瘤学", "ONCOLOGY"), []),
        ("肿瘤学", ("肿瘤学", "ONCOLOGY"), []),
        ("ONCOLOGY", ("肿瘤学", "ONCOLOGY"), []),
        (" INVENTED 虚构学", ("虚构学", "INVENTED"), [("category-unknown", "INVENTED")]),
        ("虚构学", ("虚构学", None), [("category-unknown", "虚构学")]),
    ],
)
def test_names_of_a_narrow_field(
    name: str, expected: tuple[str | None, str | None], problems: list[tuple[str, str]]
) -> None:
    """Either language tells the other; a name that is not known is kept and reported."""
    table = reading(f"Journal,小类,小类分区\nInvented,{name},1\n")
    (minor,) = table[0].rankings[0].minors
    assert expected == (minor.name_zh, minor.name_en)
    assert problems == told(table)


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("虚构", "Invented", ("虚构", "Invented")),
        ("Invented", "", (None, "Invented")),
        ("", "Medicine", ("医学", "Medicine")),
    ],
)
def test_names_of_a_broad_field(
    chinese: str, english: str, expected: tuple[str | None, str | None]
) -> None:
    """A name that is not known stays as it is."""
    table = reading(f"Journal,大类中文名,大类英文名,大类分区\nInvented,{chinese},{english},1\n")
    (major,) = table[0].rankings[0].majors
    assert expected == (major.name_zh, major.name_en)


def test_marks_of_a_partition() -> None:
    """Top, Review and a warning mark are read; a row that says nothing has no partition."""
    table = reading(
        "Journal,大类,大类分区,Top,Review,预警标记,小类英文名,小类分区\n"
        "A,医学,1,是,是,预警期刊,ONCOLOGY,1\nB,医学,2,perhaps,maybe,否,,\nC,,,,,,,\n"
    )
    first, second = table[0].rankings[0], table[1].rankings[0]
    assert (True, True, "预警期刊") == (first.top, first.is_review, first.warning)
    assert (None, None, None) == (second.top, second.is_review, second.warning)
    assert [("unreadable-value", "perhaps"), ("unreadable-value", "maybe")] == told(table)
    assert () == table[2].rankings


@pytest.mark.parametrize(
    ("category", "rank", "expected", "problem"),
    [
        pytest.param(
            "ONCOLOGY;SURGERY", "5/300", ["SURGERY"], "rank-category-inferred", id="by the total"
        ),
        pytest.param(
            "ONCOLOGY;SURGERY", "5/777", [None], "rank-for-several-categories", id="by none"
        ),
        pytest.param("ONCOLOGY;SURGERY", "", [], None, id="no rank"),
    ],
)
def test_one_rank_for_several_categories_is_of_the_one_with_that_total(
    category: str, rank: str, expected: list[str | None], problem: str | None
) -> None:
    """Where two categories may have the total, or none has it, no category is named."""
    table = reading(
        "Journal,IF(2024),Category,IF Quartile(2024),IF Rank(2024)\n"
        f"A,1,{category},{'Q1' if rank else ''},{rank}\n"
        "B,1,ONCOLOGY,Q1,2/326\nC,1,SURGERY,Q1,2/300\n"
    )
    places = table[0].rankings[0].categories
    assert expected == [one.name for one in places if one.rank is not None]
    assert {"ONCOLOGY", "SURGERY"} == {one.name for one in places if one.name} | {
        name for one in places for name in one.candidates
    }
    assert ([] if problem is None else [(problem, category)]) == told(table)


@pytest.mark.parametrize("rank", ["5/31", "45808"], ids=["plain", "date"])
def test_a_shared_rank_does_not_depend_on_the_order_of_rows(rank: str) -> None:
    """Totals are learnt from all rows first, whether the rank is written out or became a date."""
    rows = [f"A,1,ONCOLOGY;SURGERY,Q1,{rank}", "B,1,ONCOLOGY,Q1,2/31", "C,1,SURGERY,Q1,2/300"]
    header = "Journal,IF(2024),Category,IF Quartile(2024),IF Rank(2024)"
    for lines in (rows, rows[::-1]):
        table = reading("\n".join([header, *lines]))
        (profile,) = [one for one in table if str(one) == "A"]
        ranked = [one for one in profile.rankings[0].categories if one.rank is not None]
        assert [("ONCOLOGY", 5, 31)] == [(one.name, one.rank, one.total) for one in ranked]


@pytest.mark.parametrize(
    ("header", "name", "expected"),
    [
        pytest.param("会议名称,Level", None, "conference", id="header"),
        pytest.param("Title,Level", "XR2026Conferences.csv", "conference", id="name"),
        pytest.param("期刊/会议名称,Level", None, None, id="both"),
        pytest.param("Journal,Level", "Conference-ranks.csv", "conference", id="name-decides"),
        pytest.param("Journal,Level", None, None, id="journals"),
    ],
)
def test_a_list_of_conferences_is_told_from_one_of_journals(
    header: str, name: str | None, expected: str | None
) -> None:
    """Journals and conferences never match each other, so that the kind of a list matters."""
    stream = io.BytesIO(f"{header}\nInvented Seas,A\n".encode())
    if name is not None:
        stream.name = name  # type: ignore[misc]
    assert [expected] == [one.kind for one in read_ranking(stream)]


def test_a_place_in_a_whole_list_is_no_date() -> None:
    """SCImago ranks more journals than there are days in a century."""
    table = reading("Rank;Title;SJR;SJR Best Quartile\n12816;A;0,2;Q3\n")
    assert [12816] == [one.rank for one in table[0].rankings[0].entries]


def test_totals_up_to_data_year_2022_are_those_of_an_edition() -> None:
    """Some categories stand under two indexes with different ranks in these years."""
    table = reading(
        "Journal,IF(2022),Category,IF Quartile(2022),IF Rank(2022)\n"
        "A,1,PSYCHIATRY(SSCI);ONCOLOGY(SCIE),Q1,5/144\n"
        "B,1,PSYCHIATRY(SSCI),Q1,2/144\nC,1,PSYCHIATRY(SCIE),Q1,2/155\nD,1,ONCOLOGY(SCIE),Q1,1/241\n"
    )
    ranked = [one for one in table[0].rankings[0].categories if one.rank is not None]
    assert [("PSYCHIATRY", "SSCI")] == [(one.name, one.edition) for one in ranked]


def test_as_many_quartiles_as_categories_name_none_of_them() -> None:
    """Which quartile is of which category is not said."""
    table = reading("Journal,JIF,Category,JIF Quartile\nA,1,ONCOLOGY;SURGERY,Q1/Q2\n")
    assert [(None, "Q1"), (None, "Q2")] == [
        (one.name, one.quartile) for one in table[0].rankings[0].categories
    ]


def test_a_category_of_two_indexes_gives_both_to_the_journal() -> None:
    """The place has no edition of its own, for there are two."""
    table = reading(
        "Journal,IF(2024),Category,IF Quartile(2024)\n"
        'A,1,"HISTORY(AHCI, SSCI)",Q1\nB,1,"ART(AHCI);HISTORY(AHCI, SSCI)",\n'
    )
    assert [("AHCI", "SSCI")] * 2 == [profile.rankings[0].editions for profile in table]
    assert [None] == [one.edition for one in table[0].rankings[0].categories]


def test_several_data_years_in_one_table_are_several_rankings() -> None:
    """Each header goes with its year; what has none is of the year of the group, or undated."""
    table = reading(
        "Journal,IF(2024),IF Quartile(2024),IF(2023),IF Quartile(2023),Category,Immediacy Index\n"
        "A,2,Q1,1,Q2,ONCOLOGY,0.5\n"
    )
    dated = {one.data_year: one for one in table[0].rankings if isinstance(one, JCRRanking)}
    assert (2, 1) == (dated[2024].impact_factor.value, dated[2023].impact_factor.value)
    assert ["Q1", "Q2"] == [dated[year].categories[0].quartile for year in (2024, 2023)]
    assert 0.5 == dated[None].immediacy_index.value


def test_rank_and_total_may_stand_in_columns_of_their_own() -> None:
    """A percentile that is stated is not derived."""
    table = reading(
        "Journal,Category,Edition,Rank,Total Journals,JIF Percentile,JIF\n"
        "A,ONCOLOGY,SCIE,3,326,99.2,7\nB,INVENTED STUDIES,?,4,326,101,7\n"
    )
    (first,), (second,) = (profile.rankings[0].categories for profile in table)
    assert ("jif", "SCIE", 3, 326, 99.2, False) == (
        first.metric,
        first.edition,
        first.rank,
        first.total,
        first.percentile,
        first.percentile_derived,
    )
    assert "INVENTED STUDIES" == second.name
    assert {("category-unknown", "INVENTED STUDIES"), ("unreadable-value", "101")} <= set(
        told(table)
    )


def test_a_list_may_give_places() -> None:
    """A bare number under `Rank` is a place in the whole list."""
    table = reading("Rank,Journal,Level\n1,A,X\n2,B,\nx,C,Y\n,D,\n", system="our-list")
    rankings = [profile.rankings for profile in table]
    assert (
        OtherRanking(scheme="our-list", entries=(RankingEntry(level="X", rank=1),)),
    ) == rankings[0]
    assert () == rankings[3]
    assert ("unreadable-value", "x") in told(table)


@pytest.mark.parametrize(
    ("cell", "levels"),
    [("高", ["高"]), ("高风险", ["高"]), ("是", []), ("某级", ["某级"]), ("否", None), ("-", None)],
)
def test_levels_of_a_warning(cell: str, levels: list[str] | None) -> None:
    """是 is a warning without a level; 否 and a dash are none."""
    table = reading(f"Journal,预警等级(2023)\nA,{cell}\n")
    read = [[entry.level for entry in one.entries] for one in table[0].rankings]
    assert ([] if levels is None else [levels]) == read


@pytest.mark.parametrize(
    ("header", "cell", "field", "expected"),
    [
        ("语种", "中英文", "languages", ("zh", "en")),
        ("Open Access", "Yes", "open_access", True),
        ("Type", "book series", "kind", "book-series"),
        ("Country", "N/A", "country", None),
        ("是否综述", "是", "is_review", True),
        ("ISSN-L", "1111-1119", "issn_l", "1111-1119"),
        ("Publisher", "-", "publisher", None),
    ],
)
def test_descriptions_of_a_journal(header: str, cell: str, field: str, expected: object) -> None:
    """Each cell goes to the field that its header names."""
    table = reading(f"Journal,{header}\nInvented,{cell}\n")
    assert expected == getattr(table[0], field)


def test_a_second_title_in_the_same_language_is_an_alias() -> None:
    """Titles in two languages are one name; a short name stands beside a full one."""
    table = reading(
        "Journal,刊名,中文刊名,英文刊名,缩写,ISSN,EISSN\n"
        "Invented A,Invented B,虚构,Invented &amp; C,Inv,1111-1119,2222-2227/3333-3335\n"
    )
    assert ["Invented A", "虚构", "Invented & C"] == [one.value for one in table[0].name.variants]
    assert ("Invented B",) == table[0].aliases
    assert ("2222-2227", ("3333-3335",)) == (table[0].issn_electronic, table[0].issn_other)


def test_membership_columns_carry_editions_and_levels() -> None:
    """A cell may repeat the list, name a level that is not known, or say nothing."""
    table = reading("Journal,CSSCI(2025),SJR\nA,CSSCI扩展版,1\nB,某级,1\nC,N/A,1\n", data_year=2024)
    assert [
        [("扩展版", "2025")],
        [("某级", "2025")],
        [],
    ] == [[(one.level, one.edition) for one in profile.indexing] for profile in table]


def test_an_index_on_hold_stands_in_the_profile() -> None:
    """To be in an index belongs to the ranking, to be on hold there to the journal."""
    table = reading("Journal,IF(2024),Web of Science\nA,1,SCIEOnHold\nB,2,SCIE;Else\n")
    assert [("SCIE", "on-hold")] == [(one.index, one.status) for one in table[0].indexing]
    assert ("SCIE",) == table[1].rankings[0].editions
    assert [("unreadable-value", "SCIE;Else")] == told(table)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1", "2"], "major_zone"),
        (["Q1", "Q2"], "quartile"),
        (["2 [3/9]", "1 [1/9]"], "major_zone"),
    ],
)
def test_a_header_of_either_ranking_is_told_by_its_cells(cells: list[str], expected: str) -> None:
    """分区 alone may be a quartile or a zone."""
    rows = "".join(f"Invented {at},{cell}\n" for at, cell in enumerate(cells))
    assert ("分区", expected) == reading(f"Journal,分区\n{rows}").columns[1]


def test_sponsors_are_named_one_by_one() -> None:
    """A dash among them is none."""
    table = reading("Journal,主办单位\nInvented,虚构学会；虚构大学、-\n")
    assert ["虚构学会", "虚构大学"] == [one.variants[0].value for one in table[0].sponsors]


def test_a_row_without_an_indicator_has_no_ranking() -> None:
    """SCImago's columns may all be empty; a category may come without a quartile."""
    table = reading("Title;SJR;Categories\nA;;\nB;0,5;History (Q2); Law\nC;;Law ()\n")
    assert () == table[0].rankings
    assert 0.5 == table[1].rankings[0].metric.value
    assert (RankingEntry(field="History", level="Q2"),) == table[1].rankings[0].entries
    assert (RankingEntry(field="Law ()"),) == table[2].rankings[0].entries


def test_different_warnings_are_told_apart_in_any_number() -> None:
    """The memory of those seen is bounded, and forgetting changes nothing."""
    rows = "".join(f"Invented {at},{at}\n" for at in range(3000, 13_100))
    table = reading(f"Journal,预警原因(2024)\n{rows}")
    assert [(str(at),) for at in range(3000, 13_100)] == [
        profile.rankings[0].reasons for profile in table
    ]


def jcr_of(table: RankingTable, row: int = 0) -> JCRRanking:
    """Return the only JCR ranking of a row."""
    (ranking,) = (one for one in table[row].rankings if isinstance(one, JCRRanking))
    return ranking


def kept(table: RankingTable, row: int = 0) -> dict[str, object]:
    """Return what a row keeps under the headers of its columns."""
    return dict(table[row].extra.get("table", {}))


@pytest.mark.parametrize("cell", ["171,750", "171.750"])
def test_counts_have_no_decimals_whatever_the_decimal_sign(cell: str) -> None:
    """Of citations a comma stands between thousands, also where 7,1 is an impact factor."""
    table = reading(f"Journal;JIF;Total Citations\nInvented Tides;7,1;{cell}\n", data_year=2024)
    assert 171750 == jcr_of(table).total_cites.value
    assert 7.1 == jcr_of(table).impact_factor.value


def test_citations_alone_do_not_make_the_comma_a_decimal_sign() -> None:
    """A table cut by semicolons whose only commas are in counts says nothing of its decimals."""
    table = reading("Journal;Total Citations\nInvented Tides;171,750\n", data_year=2024)
    assert 171750 == jcr_of(table).total_cites.value
    assert [] == told(table)


def test_categories_with_their_quartiles_are_a_ranking_without_further_columns() -> None:
    """`A - SCIE(Q1)` says a place, although no other column of the table belongs to the JCR."""
    table = reading("Journal,Category\nInvented Tides,ONCOLOGY - SCIE(Q1)\n", data_year=2024)
    (one,) = jcr_of(table).categories
    assert ("ONCOLOGY", "SCIE", "Q1") == (one.name, one.edition, one.quartile)


def test_editions_are_kept_where_the_row_has_no_value() -> None:
    """A journal without an impact factor still stands in its citation index."""
    table = reading("Journal,JIF,Edition\nInvented Tides,,ESCI\n", data_year=2024)
    assert ("ESCI",) == jcr_of(table).editions


def test_a_total_without_a_rank_is_kept() -> None:
    """How many journals a category has is known even of a journal without a rank in it."""
    table = reading(
        "Journal,Category,JIF Rank,Total Journals\nInvented Tides,ONCOLOGY,N/A,326\n",
        data_year=2024,
    )
    (one,) = jcr_of(table).categories
    assert (None, 326) == (one.rank, one.total)


def test_a_rank_beyond_the_total_of_its_own_column_is_left_out() -> None:
    """There is no 150th of 100."""
    table = reading(
        "Journal,Category,JIF Rank,Total Journals\nInvented Tides,ONCOLOGY,150,100\n",
        data_year=2024,
    )
    (one,) = jcr_of(table).categories
    assert (None, 100) == (one.rank, one.total)
    assert [("unreadable-value", "150")] == told(table)


def test_two_totals_that_differ_are_reported() -> None:
    """The total beside the rank and the one in a column of its own contradict each other."""
    table = reading(
        "Journal,Category,JIF Rank,Total Journals\nInvented Tides,ONCOLOGY,5/100,200\n",
        data_year=2024,
    )
    (one,) = jcr_of(table).categories
    assert (5, 200) == (one.rank, one.total)
    assert [("value-repaired", "5/100")] == told(table)


def test_a_rank_beside_several_quartiles_is_reported() -> None:
    """Of which of the two quartiles the rank is nobody says."""
    table = reading(
        "Journal,JIF Quartile,JIF Rank,Category\nInvented Tides,Q1/Q3,5/100,ONCOLOGY; SURGERY\n",
        data_year=2024,
    )
    assert ["Q1", "Q3"] == [one.quartile for one in jcr_of(table).categories]
    assert ("unreadable-value", "5/100") in told(table)


def test_a_cell_of_more_categories_than_there_are_is_left_out_as_a_whole() -> None:
    """One problem for the cell and not one for each of thousands of names."""
    cell = "A;" * 5000
    table = reading(f"Journal,Category,JIF Quartile\nInvented Tides,{cell},Q1\n", data_year=2024)
    assert [("unreadable-value", cell)] == told(table)


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("大类,大类分区,标注", ",,有待核实", {"标注": "有待核实"}),
        ("大类,大类分区,Review", ",,是", {"Review": "是"}),
        ("CCF推荐类型,领域", ",人工智能", {"领域": "人工智能"}),
        ("年份,JIF", "2024,", {"年份": "2024"}),
        ("大类,大类分区,Top,预警标记", ",,,否", {}),
    ],
    ids=["note", "review", "field", "year", "no-warning"],
)
def test_cells_of_a_ranking_that_a_row_does_not_have_are_kept(
    header: str, row: str, expected: dict[str, str]
) -> None:
    """A remark stays under its header where there is no ranking that it could belong to."""
    full = f"期刊,{header}\n虚构学报,{row}\n虚构杂志" + "," * (header.count(",") + 1) + "\n"
    assert expected == kept(reading(full))


def test_a_placeholder_is_no_print_issn() -> None:
    """Forms hold 0000-0000 where a journal has no ISSN."""
    table = reading("Journal,Print ISSN\nInvented Tides,0000-0000\n")
    assert table[0].issn_print is None
    assert [("unreadable-value", "0000-0000")] == told(table)


def test_a_control_character_in_a_publisher_is_reported() -> None:
    """What is taken out of a name is told with the name as it was."""
    table = reading("Journal,Publisher\nInvented Tides,Verlag J\x7fger\n")
    assert [("character-removed", "Verlag J\x7fger")] == told(table)


def test_a_zone_cell_that_says_top_outweighs_no_in_the_column_and_is_reported() -> None:
    """The two cells contradict each other, and neither is dropped in silence."""
    table = reading("期刊,大类,大类分区,Top\n虚构学报,医学,医学1区 Top,否\n")
    assert table[0].rankings[0].top is True
    assert [("value-repaired", "否")] == told(table)


def test_a_field_in_the_zone_cell_that_is_not_the_one_beside_it_is_reported() -> None:
    """化学 in the column of names and 医学 in the cell of the zone are two fields."""
    table = reading("期刊,大类,大类分区\n虚构学报,化学,医学1区\n")
    assert "化学" == table[0].rankings[0].majors[0].name_zh
    assert [("value-repaired", "医学1区")] == told(table)


def test_top_in_the_zone_of_a_narrow_field_is_reported() -> None:
    """Top is said of broad fields only."""
    table = reading("期刊,大类,大类分区,小类1,小类1分区\n虚构学报,医学,1区,肿瘤学,肿瘤学1区 Top\n")
    assert [("value-repaired", "肿瘤学1区 Top")] == told(table)


def test_both_names_of_an_unknown_broad_field_are_kept() -> None:
    """Where the column of Chinese names holds Latin letters, that name is not lost."""
    table = reading("期刊,大类,大类英文名,大类分区\n虚构学报,Tides,Tidal Science,1区\n")
    (major,) = table[0].rankings[0].majors
    assert ("Tides", "Tidal Science") == (major.name_zh, major.name_en)


def test_scimago_reads_one_column_of_each_kind_and_keeps_the_others() -> None:
    """A second column of quartiles is kept as it stands, not passed over."""
    table = reading("Title,SJR,SJR Best Quartile,Q\nInvented Tides,1.5,Q1,Q2\n", data_year=2024)
    (ranking,) = table[0].rankings
    assert (RankingEntry(level="Q1"),) == ranking.entries
    assert {"Q": "Q2"} == kept(table)


@pytest.mark.parametrize("cell", ["12816", "3 [168/495]", "ONCOLOGY (Q2)"])
def test_an_odd_level_of_a_membership_stays_as_it_is(cell: str) -> None:
    """Digits that are no year and brackets of another kind are not taken out of a level."""
    table = reading(f"期刊,CSSCI\n虚构学报,{cell}\n")
    assert [(cell, None)] == [(one.level, one.edition) for one in table[0].indexing]


def test_short_rows_of_a_table_with_thousands_of_columns_are_read() -> None:
    """Cells that a row does not have are empty, those that wait for totals included."""
    columns = ",".join(f"c{at}" for at in range(5000))
    text = f"Journal,JIF Rank,Category,{columns}\nA b,1/9,ONCOLOGY; SURGERY,x\nC d,2/9\nE f\n"
    table = reading(text, data_year=2024)
    assert ["A b", "C d", "E f"] == [str(one) for one in table]
    assert [{"c0": "x"}, {}, {}] == [kept(table, row) for row in range(3)]
