"""The language of texts that do not tell their own. All texts are invented."""

from __future__ import annotations

import pytest

from litrecord.model.text import LangText
from litrecord.text.variants import settle

ENGLISH = "The growth of imaginary plants in towns"


@pytest.mark.parametrize(
    ("text", "languages", "neighbour", "expected"),
    [
        (LangText(value="Xylotomy"), ("de",), "en", ("de", "stated")),
        (LangText(value="Xylotomy", role="original"), ("de",), None, ("de", "stated")),
        (LangText(value="Xylotomy", role="parallel"), ("de",), "en", ("en", "neighbour")),
        (LangText(value="Xylotomy"), ("de", "fr"), "en", ("en", "neighbour")),
        (LangText(value="Xylotomy"), ("zh",), "zh", (None, "unknown")),
        (LangText(value="1984"), ("de",), "en", (None, "unknown")),
        (LangText(value=ENGLISH, lang="en", basis="detected"), ("de",), None, ("en", "detected")),
    ],
)
def test_texts_that_tell_nothing_follow_the_record(
    text: LangText, languages: tuple[str, ...], neighbour: str | None, expected: object
) -> None:
    """In Latin letters only, and by its single language before the neighbour's."""
    (made,) = settle((text,), languages, neighbour)
    assert expected == (made.lang, made.basis)
