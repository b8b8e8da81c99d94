"""Facts about the evidence of words in Latin letters. The texts are invented."""

from __future__ import annotations

import pytest

from litrecord.text.latin import decide, latin_words, reads_as_english, weigh_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The City, its Trees", ["the", "city", "its", "trees"]),
        ("L'eau d’un étang", ["l'", "eau", "d'", "un", "étang"]),
        ("the farmer's field", ["the", "farmer", "'s", "field"]),
        ("H2SO4-rich X9", ["h", "so", "rich", "x"]),
        ("Rice in vitro", ["rice"]),
        ("ÄHRE Straße", ["ähre", "straße"]),
        ("汉 ж 12", []),
    ],
    ids=["lower-case", "elision", "possessive", "digits", "set-phrase", "letters", "other-scripts"],
)
def test_words_are_cut(text: str, words: list[str]) -> None:
    """Words are runs of Latin letters; elided forms keep their apostrophe."""
    assert words == latin_words(text)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("a study of the field", True),
        ("die studie über das feld", False),
        ("the studie über das feld", False),
        ("field trees", False),
        ("de la el the", False),
    ],
    ids=["english", "german", "mostly-german", "no-function-word", "particles"],
)
def test_english_shows_by_function_words(text: str, *, english: bool) -> None:
    """English function words without those of another language are English."""
    assert english == reads_as_english(text.split())


def test_function_word_outweighs_title_word_and_ending() -> None:
    """What is seldom borrowed counts most."""
    scores = [weigh_words([word])["en"] for word in ("with", "groundwater", "blorfness", "stress")]
    assert scores == sorted(scores, reverse=True)


def test_repeated_word_counts_once() -> None:
    """Saying the same thing twice is no more evidence."""
    assert weigh_words(["with"]) == weigh_words(["with", "with"])


def test_word_of_two_languages_speaks_for_both() -> None:
    """A shared function word gives each of its languages the same."""
    scores = weigh_words(["pour", "para"])
    assert scores["es"] == scores["pt"]


def test_letter_of_one_language_counts_more_than_a_shared_one() -> None:
    """ñ is Spanish here, é is written by many."""
    scores = weigh_words(["xñx"])["es"], weigh_words(["xéx"])["es"]
    assert scores[0] > scores[1]


@pytest.mark.parametrize(
    ("scores", "words", "lang"),
    [
        ({}, 3, None),
        ({"en": 0.5}, 2, "en"),
        ({"en": 0.3}, 2, None),
        ({"en": 0.5}, 5, None),
        ({"en": 1.0, "de": 0.5}, 3, "en"),
        ({"en": 1.0, "de": 0.6}, 3, None),
        ({"de": 0.5}, 2, None),
        ({"de": 1.5, "nl": 0.5}, 3, "de"),
        ({"de": 1.5, "nl": 0.6}, 3, None),
        ({"de": 3.0, "nl": 2.0}, 3, "de"),
        ({"de": 9.0, "nl": 8.0}, 9, None),
        ({"es": 4.0, "ca": 4.0}, 4, None),
        ({"es": 4.0, "ca": 3.75}, 4, "es"),
    ],
    ids=[
        *("nothing", "en-alone", "en-too-little", "en-too-thin", "en-twice", "en-not-twice"),
        *("de-too-little", "de-three-times", "de-not-enough", "de-leads", "de-nl-close"),
        *("ca-discounted", "es-leads-ca"),
    ],
)
def test_leader_needs_a_lead(scores: dict[str, float], words: int, lang: str | None) -> None:
    """A language needs points and a lead; English needs less, as most titles are English."""
    assert lang == decide(scores, words)
