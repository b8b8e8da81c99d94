"""Facts about codes and names of languages."""

from __future__ import annotations

import re

from litrecord.text.words.languages import LANGUAGE_NAMES, LANGUAGE_SUBTAGS, REGION_SUBTAGS


def test_subtags_are_their_own() -> None:
    """Every code leads to a subtag that is itself a code of the same language."""
    subtags = set(LANGUAGE_SUBTAGS.values())
    assert subtags == {LANGUAGE_SUBTAGS[subtag] for subtag in subtags}


def test_twenty_languages_have_two_codes_of_three_letters() -> None:
    """ISO 639-2 has twenty bibliographic codes beside the terminological ones."""
    bibliographic = (
        "alb arm baq bur chi cze dut fre geo ger gre ice mac mao may per rum slo tib wel"
    )
    codes = bibliographic.split()  # in the order of the standard's table
    assert (20, True) == (len(codes), all(len(LANGUAGE_SUBTAGS[code]) == 2 for code in codes))


def test_codes_are_small_letters() -> None:
    """Codes have two or three letters from a to z."""
    assert [] == [code for code in LANGUAGE_SUBTAGS if not re.fullmatch("[a-z]{2,3}", code)]


def test_names_lead_to_known_languages() -> None:
    """The tags of names begin with a subtag of the table."""
    unknown = {
        tag for tag in LANGUAGE_NAMES.values() if tag.partition("-")[0] not in LANGUAGE_SUBTAGS
    }
    assert set() == unknown


def test_names_are_written_as_they_are_looked_up() -> None:
    """Names are in small letters without spaces."""
    assert [] == [name for name in LANGUAGE_NAMES if name != "".join(name.lower().split())]


def test_names_are_no_codes_of_another_language() -> None:
    """No name is read as a code that means something else."""
    both = {name: tag for name, tag in LANGUAGE_NAMES.items() if name in LANGUAGE_SUBTAGS}
    assert {} == both


def test_britain_is_gb() -> None:
    """UK is reserved in ISO 3166; the region is GB."""
    assert {"UK": "GB"} == dict(REGION_SUBTAGS)
