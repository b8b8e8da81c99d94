"""In which encoding text is, told by the text; all people and papers are invented."""

from __future__ import annotations

import pytest

from litrecord.codec.document import InputDocument
from litrecord.codec.encodings import DecodedText
from litrecord.limits import DEFAULT_LIMITS

CHINESE = """\
TY  - JOUR
TI  - 湖泊沉积物中微塑料的分布特征
AU  - 林晓舟
AU  - 欧阳文渊
JO  - 虚拟环境学报
AB  - 采用密度分离法，测定了IFN-γ与PM2.5的浓度（±0.5℃）。
ER  -
"""
TRADITIONAL = """\
TY  - JOUR
TI  - 圖書館電子資源使用行為之研究
AU  - 陳書瑜
JO  - 虛擬圖書資訊學刊
AB  - 本研究以問卷調查法，探討大學生的閱讀習慣。
ER  -
"""
SHORT_CHINESE = "TY  - JOUR\nAU  - 高英峰\nTI  - A study of lakes\nER  -\n"
SHORT_TRADITIONAL = "TY  - JOUR\nAU  - 陳書瑜\nTI  - A study of lakes\nER  -\n"
GERMAN = "TY  - JOUR\nAU  - Müller, Jörg\nTI  - Über die Größe der Flüsse\nER  -\n"
FRENCH = "TY  - JOUR\nTI  - « Études » à l’école : créée en été\nER  -\n"
PORTUGUESE = "TY  - JOUR\nTI  - AVALIAÇÃO DA INFORMAÇÃO\nAU  - Conceição, João\nER  -\n"
ONE_NAME = "TY  - JOUR\nAU  - Müller, J.\nTI  - A study of lakes\nER  -\n"
ONE_LETTER = "TY  - JOUR\nAU  - Åkesson, B.\nER  -\n"

ENCODED = {
    "GB18030": (CHINESE, "gb18030"),
    "GB18030, one name": (SHORT_CHINESE, "gb18030"),
    "Big5": (TRADITIONAL, "big5"),
    "Big5, one name": (SHORT_TRADITIONAL, "big5"),
    "GB18030, traditional characters": (TRADITIONAL, "gb18030"),
    "Windows-1252, German": (GERMAN, "cp1252"),
    "Windows-1252, French quotation marks": (FRENCH, "cp1252"),
    "Windows-1252, two letters at once": (PORTUGUESE, "cp1252"),
    "Windows-1252, one letter": (ONE_NAME, "cp1252"),
    "Windows-1252, one letter that Big5 has with the next": (ONE_LETTER, "cp1252"),
}
TEXTS = (CHINESE, TRADITIONAL, SHORT_CHINESE, GERMAN, FRENCH, PORTUGUESE, ONE_NAME, ONE_LETTER)


def decoded(data: bytes | str, encoding: str | None = None) -> DecodedText:
    """Return the text of a document."""
    return DecodedText(InputDocument(data, encoding=encoding, limits=DEFAULT_LIMITS))


@pytest.mark.parametrize(("text", "encoding"), ENCODED.values(), ids=ENCODED)
def test_an_encoding_is_told_by_the_text(text: str, encoding: str) -> None:
    """Text that is not in UTF-8 is read in the encoding in which it makes sense."""
    found = decoded(text.encode(encoding))
    assert (text.splitlines(), encoding, True) == (list(found), found.encoding, found.detected)


@pytest.mark.parametrize("text", TEXTS)
def test_utf8_is_utf8(text: str) -> None:
    """Whatever can be read as UTF-8 is in UTF-8, and nothing was detected."""
    found = decoded(text.encode())
    assert (text.splitlines(), "utf-8", False) == (list(found), found.encoding, found.detected)


@pytest.mark.parametrize("text", TEXTS)
def test_a_broken_byte_in_utf8_changes_no_other(text: str) -> None:
    """One character cut in two does not make the text one in another encoding."""
    found = decoded(text.encode() + b"N1  - \xe4\xb8 cut\n")
    assert [*text.splitlines(), "N1  - \ufffd cut"] == list(found)
    assert (False, {len(text.splitlines()) + 1: b"N1  - \xe4\xb8 cut"}) == (
        found.detected,
        found.broken,
    )


def test_half_a_character_at_the_end_is_broken_utf8() -> None:
    """A file that breaks off within a character is still in UTF-8."""
    found = decoded(CHINESE.encode()[:40])
    lines = list(found)
    assert ("utf-8", 1) == (found.encoding, len(found.broken))
    assert lines[-1].endswith("\ufffd")


def test_a_letter_at_the_very_end_is_no_half_character() -> None:
    """What begins a character in UTF-8 is a letter where the text ends and nothing is in UTF-8."""
    found = decoded("AU  - Andersen, Bo\nTI  - Presentó".encode("cp1252"))
    assert ["AU  - Andersen, Bo", "TI  - Presentó"] == list(found)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(GERMAN, "cp1252"), (CHINESE, "gb18030"), (TRADITIONAL, "big5"), (GERMAN, "utf-8")],
)
def test_what_is_not_ascii_may_come_late(text: str, encoding: str) -> None:
    """The first line beyond ASCII tells the encoding, however far from the beginning it is."""
    late = "KW  - nothing\n" * 20_000 + text
    found = decoded(late.encode(encoding))
    assert not found.detected
    assert late.splitlines() == list(found)
    assert encoding == found.encoding


def test_a_late_letter_at_the_end_of_its_line_is_whole() -> None:
    """The line that tells the encoding late ends where a character ends."""
    found = decoded(("KW  - nothing\n" * 20_000 + "TI  - Presentó\n").encode("cp1252"))
    assert "TI  - Presentó" == list(found)[-1]


def test_later_lines_in_other_encodings_are_broken() -> None:
    """Once a line in UTF-8 was read, a line that is not is broken, and is there as bytes."""
    data = "KW  - a\n" * 40_000 + "AU  - Jörg\n"
    found = decoded(data.encode() + "AU  - Müller\n".encode("cp1252"))
    assert ["AU  - Jörg", "AU  - M\ufffdller"] == list(found)[-2:]
    assert {40_002: b"AU  - M\xfcller"} == found.broken


def test_a_stated_encoding_is_taken() -> None:
    """Text that was decoded as the caller said is not looked at again."""
    found = decoded(GERMAN.encode("gb18030"), encoding="gb18030")
    assert (GERMAN.splitlines(), None, False) == (list(found), found.encoding, found.detected)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\nb\n", ["a", "b"]),
        (b"a\r\nb\r\n", ["a", "b"]),
        (b"a\rb\r\rc\r", ["a", "b", "", "c"]),
        (b"a\r\r\nb\r\r\n", ["a", "b"]),
        (b"", []),
        (b"a\n\nb", ["a", "", "b"]),
        ("a\u2028b\x85c\n".encode(), ["a\u2028b\x85c"]),
    ],
    ids=["LF", "CR LF", "CR", "CR LF converted twice", "empty", "blank line", "other separators"],
)
def test_lines_end_at_lf_cr_lf_and_cr(data: bytes, lines: list[str]) -> None:
    """Only the line ends of files divide lines."""
    assert lines == list(decoded(data))


def test_broken_lines_are_numbered_among_lines_of_old_programs() -> None:
    """A line that ends at CR counts, so that numbers are those of the lines that are given."""
    found = decoded("ö\n".encode() * 20 + b"a\rb\n\xff\n")
    assert ["a", "b", "\ufffd"] == list(found)[20:]
    assert {23: b"\xff"} == found.broken


@pytest.mark.parametrize("text", [CHINESE, "TY  - JOUR\n" * 30_000 + CHINESE])
def test_utf8_that_was_stated_is_not_doubted(text: str) -> None:
    """Text of which the caller said that it is UTF-8 is not taken for anything else."""
    data = text.encode("gb18030")
    found = decoded(data, "UTF-8")
    lines = [line.decode(errors="replace") for line in data.splitlines()]
    assert (lines, "utf-8", False) == (list(found), found.encoding, found.detected)
