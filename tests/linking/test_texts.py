"""Uniting the texts of several records of one paper."""

from __future__ import annotations

import attrs
import pytest

from linking.records import record, title, told
from litrecord.linking.papers import merge
from litrecord.model.text import BilingualText, LangText


def test_languages_complete_each_other() -> None:
    """The Chinese title of one record and the English one of another become one title."""
    merged = merge(
        [
            record(title=BilingualText.of(en="Invented rivers")),
            record(title=BilingualText.of(zh="虚构的河流"), abstract=BilingualText.of(zh="摘要")),
        ]
    )
    assert record(
        title=BilingualText(
            variants=(
                LangText(value="Invented rivers", lang="en", basis="stated"),
                LangText(value="虚构的河流", lang="zh", basis="stated"),
            )
        ),
        abstract=BilingualText.of(zh="摘要"),
    ) == (merged.record)
    assert () == merged.problems


@pytest.mark.parametrize(
    "other",
    [
        "Invented rivers – a “study”.",
        "INVENTED RIVERS - A 'STUDY'",
        "<i>Invented</i> rivers - a &quot;study&quot;",
        "[Invented  rivers — a study]",
    ],
)
def test_spelling_is_no_conflict(other: str) -> None:
    """Case, final stop, markup, entities, spacing, dashes and quotation marks do not count."""
    kept = BilingualText.of(en='Invented rivers - a "study"')
    merged = merge([record(title=kept), record(title=BilingualText.of(en=other))])
    assert (kept, ()) == (merged.record.title, merged.problems)


def test_other_wording_is_a_conflict() -> None:
    """Another text in the same language is reported, and the first stays."""
    merged = merge(
        [
            record(abstract=BilingualText.of(en="p < 0.05")),
            record(abstract=BilingualText.of(en="p > 0.05")),
        ]
    )
    assert [("merged-texts-differ", "abstract", "p > 0.05", "p < 0.05")] == told(merged)
    assert BilingualText.of(en="p < 0.05") == merged.record.abstract


def test_texts_in_one_script_without_language_are_compared() -> None:
    """Where no language is stated, Chinese is compared with Chinese and Latin with Latin."""
    merged = merge(
        [
            record(title=title(LangText(value="Invented rivers"))),
            record(title=title(LangText(value="虚构的河流"), LangText(value="Invented lakes"))),
        ]
    )
    assert [("merged-texts-differ", "title", "Invented lakes", "Invented rivers")] == told(merged)
    assert ["Invented rivers", "虚构的河流"] == [one.value for one in merged.record.title or ()]


def test_role_and_language_of_equal_texts_are_the_best() -> None:
    """A role goes before unknown, original before parallel; a stated language before none."""
    first = LangText(value="Invented rivers", role="unknown")
    second = LangText(value="Invented rivers.", lang="en", basis="detected", role="parallel")
    third = LangText(value="Invented rivers", lang="en", basis="stated", role="original")
    merged = merge([record(title=title(one)) for one in (first, second, third)])
    assert title(attrs.evolve(first, lang="en", basis="stated", role="original")) == (
        merged.record.title
    )
    pair = merge([record(title=title(one)) for one in (second, third)])
    assert (
        title(attrs.evolve(third, value="Invented rivers.", role="original")) == pair.record.title
    )


def test_finer_language_tag_wins() -> None:
    """`zh-Hans` says more than `zh`; simplified and traditional texts are two."""
    chinese = LangText(value="虚构的河流", lang="zh", basis="script")
    finer = attrs.evolve(chinese, lang="zh-Hans", basis="stated")
    merged = merge([record(title=title(chinese)), record(title=title(finer))])
    assert title(finer) == merged.record.title
    other = LangText(value="虛構的國學與經濟", lang="zh-Hant", basis="stated")
    simplified = LangText(value="虚构的国学与经济", lang="zh", basis="stated")
    both = merge([record(title=title(simplified)), record(title=title(other))])
    assert (title(simplified, other), ()) == (both.record.title, both.problems)


def test_texts_told_apart_by_role_stay_two() -> None:
    """A parallel title and a translation may differ in wording; a machine's always may."""
    parallel = LangText(value="Rivers", lang="en", role="parallel")
    translated = LangText(value="Streams", lang="en", role="translation")
    machine = LangText(value="Flows", lang="en", role="machine-translation")
    unknown = LangText(value="Brooks", lang="en")
    merged = merge([record(title=title(one)) for one in (parallel, translated, machine, unknown)])
    assert {"Rivers", "Streams", "Flows"} == {one.value for one in merged.record.title or ()}
    assert [("merged-texts-differ", "title", "Brooks", "Rivers")] == told(merged)


def test_text_that_was_cut_off_is_less_complete() -> None:
    """A title with its subtitle, and an abstract with its end, win whosever they are."""
    head = "We measured the invented rivers of an invented country for ten years"
    merged = merge(
        [
            record(
                title=BilingualText.of(en="Invented rivers"),
                abstract=BilingualText.of(en=head + "…"),
            ),
            record(
                title=BilingualText.of(en="Invented rivers: a study"),
                abstract=BilingualText.of(en=head + " and found them invented."),
            ),
        ]
    )
    assert BilingualText.of(en="Invented rivers: a study") == merged.record.title
    assert BilingualText.of(en=head + " and found them invented.") == merged.record.abstract
    assert () == merged.problems


def test_blank_variants_add_nothing() -> None:
    """Also where several of them have roles: merged again they change nothing."""
    blank = BilingualText(
        variants=(LangText(value=""), LangText(value=" ", role="machine-translation"))
    )
    parts = [record(title=blank), record(title=BilingualText(variants=(LangText(value="0"),)))]
    merged = merge(parts).record
    assert merged.title is not None
    assert "0" in [text.value for text in merged.title]
    assert [merged, merged] == [merge([merged, part]).record for part in parts]


def test_blank_text_is_none() -> None:
    """An empty title is completed without a word."""
    full = BilingualText.of(en="Rivers")
    for pair in ((BilingualText.of(en=""), full), (full, BilingualText.of(en=" "))):
        merged = merge([record(title=one) for one in pair])
        assert (full, ()) == (merged.record.title, merged.problems)


def test_cut_off_text_that_comes_later_gives_its_role() -> None:
    """What is known of the shorter text is known of the longer one."""
    longer = LangText(value="Invented rivers: a study", lang="en")
    shorter = LangText(value="Invented rivers", lang="en", role="parallel", basis="stated")
    merged = merge([record(title=title(one)) for one in (longer, shorter)])
    assert title(attrs.evolve(longer, role="parallel", basis="stated")) == merged.record.title


def test_equal_text_in_two_languages() -> None:
    """A detected language gives way to a stated one; two stated ones are two texts."""
    detected = LangText(value="Origami", lang="it", basis="detected")
    stated = LangText(value="Origami", lang="en", basis="stated")
    other = LangText(value="Origami", lang="de", basis="stated")
    for pair in ((detected, stated), (stated, detected)):
        assert title(stated) == merge([record(title=title(one)) for one in pair]).record.title
    both = merge([record(title=title(one)) for one in (stated, other)])
    assert (title(stated, other), ()) == (both.record.title, both.problems)
    none = merge(
        [record(title=title(LangText(value="Origami"), stated)), record(title=title(other))]
    )
    assert 2 == len((none.record.title or title()).variants)


def test_variants_of_one_record_are_not_compared_with_each_other() -> None:
    """What one record states side by side stays side by side."""
    two = title(LangText(value="Rivers", lang="en"), LangText(value="Streams", lang="en"))
    merged = merge([record(title=title(LangText(value="河流", lang="zh"))), record(title=two)])
    assert ["河流", "Rivers", "Streams"] == [one.value for one in merged.record.title or ()]
    assert () == merged.problems
