"""The inside of a block of BibTeX: key, fields and values, with macros put in.

A value is text in braces or quotes, a number, or a macro, or several of these with `#` between.
Programs write much that is not BibTeX and yet clear, and all of it is read: fields without a comma
between, a key that is missing, text without quotes. What was so read is reported.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import attrs

__all__ = ["BibtexEntry", "Macros", "Oddity", "read_entry", "read_macros"]

_SPACE: Final = re.compile(r"(?:[\s,]++|%[^\n]*+)*+")
_KEY: Final = re.compile(r"[^,={}\"]*+")
_NAME: Final = re.compile(r"([^\s,={}\"#%()\\]++)\s*+=\s*+")
_IS_NAME: Final = re.compile(r"[^\W\d_][\w+:.-]*+")
# By whether a brace with a backslash before it is none
_BRACE: Final = {
    False: re.compile(r"\{++|\}++"),
    True: re.compile(r"\\.|\{++|\}++", re.DOTALL),
}
_QUOTE: Final = {False: re.compile(r"[{}\"]"), True: re.compile(r"\\[^\"]|[{}\"]")}
_ENDS_STRING: Final = re.compile(r"\s*+(?:[,#}]|$)")
_BARE: Final = re.compile(r"[^,#{}\"\n=]++")
_JOINED: Final = re.compile(r"\s*+#\s*+")
_NUMBER: Final = re.compile(r"[0-9]++")
_SHOWN: Final = 200
# No entry has more.
_MOST_FIELDS: Final = 20_000
_MOST_ODDITIES: Final = 1000


@attrs.frozen(weakref_slot=False)
class Oddity:
    """Something that is not written as BibTeX has it.

    Attributes:
        field: The field; "" for the entry.
        raw: How it is written, cut to 200 characters.
        used: What was read; None where nothing was.
    """

    field: str
    raw: str
    used: str | None


@attrs.define(weakref_slot=False)
class BibtexEntry:
    """What stands in an entry.

    Attributes:
        key: The citation key; "" where there is none.
        fields: The first value of each field, by name in lower case.
        repeated: Further values of fields that stand more than once.
        oddities: What is not written as BibTeX has it, at most a thousand.
    """

    key: str = ""
    fields: dict[str, str] = attrs.Factory(dict)
    repeated: dict[str, list[str]] = attrs.Factory(dict)
    oddities: list[Oddity] = attrs.Factory(list)


class Macros:
    """What the macros of a document stand for, and how much of it was put in.

    Macros of macros grow without bound, so what is put in is bounded by what was read.

    Args:
        known: Those that need no definition, by name in lower case.
        allowed: How many characters may be put in, beside four times what was read.

    Attributes:
        read: Number of characters read so far.
    """

    def __init__(self, known: Mapping[str, str], allowed: int = 1024 * 1024) -> None:
        self.read = 0
        self._values = dict(known)
        self._allowed = allowed
        self._spent = 0

    def define(self, name: str, value: str) -> None:
        """Set what a macro stands for."""
        self._values[name.lower()] = value

    def find(self, name: str) -> str | None:
        """Return what a macro stands for; None where it is not defined.

        Raises:
            OverflowError: More would be put in than is allowed.
        """
        value = self._values.get(name.lower())
        if value is not None:
            self.spend(len(value))
        return value

    def spend(self, size: int) -> None:
        """Count characters that stand in the document once and are used again.

        Raises:
            OverflowError: More would be put in than is allowed.
        """
        if self._spent + size > self._allowed + 4 * self.read:
            raise OverflowError
        self._spent += size


def read_entry(body: str, macros: Macros, *, escaped: bool = False) -> BibtexEntry:
    """Read the inside of an entry.

    Args:
        body: What stands between its delimiters.
        macros: The macros defined so far.
        escaped: Whether a brace with a backslash before it is no brace.

    Raises:
        OverflowError: Its macros are too long, or it has more than 20,000 fields.
    """
    reader = _Reader(body, macros, escaped=escaped)
    reader.read_key()
    reader.read_fields()
    return reader.entry


def read_macros(body: str, macros: Macros) -> None:
    """Define the macros of the inside of a `@string` block.

    Raises:
        OverflowError: Its macros are too long.
    """
    reader = _Reader(body, macros)
    reader.read_fields()
    for name, value in reader.entry.fields.items():
        macros.define(name, value)


class _Reader:
    def __init__(self, body: str, macros: Macros, *, escaped: bool = False) -> None:
        self.body = body
        self.macros = macros
        self.escaped = escaped
        self.position = 0
        self.entry = BibtexEntry()

    def note(self, field: str, raw: str, used: str | None) -> None:
        if len(self.entry.oddities) < _MOST_ODDITIES:
            self.entry.oddities.append(Oddity(field, raw.strip()[:_SHOWN], used and used[:_SHOWN]))

    def read_key(self) -> None:
        match = _KEY.match(self.body)
        text, end = (match[0], match.end()) if match else ("", 0)
        stop = self.body[end : end + 1]
        words = text.split()
        if stop == "=" and words and _IS_NAME.fullmatch(words[-1]):
            # No comma, so that the last word before the sign is the name of a field already.
            self.entry.key = " ".join(words[:-1])
            self.position = text.rindex(words[-1])
            self.note("", text + stop, f"{self.entry.key},")
            return
        if stop not in {",", ""}:
            end = self.body.find(",", end)
            end = len(self.body) if end < 0 else end
        self.entry.key = " ".join(self.body[:end].split())
        self.position = end

    def read_fields(self) -> None:
        body = self.body
        for _ in range(_MOST_FIELDS):
            space = _SPACE.match(body, self.position)
            self.position = space.end() if space else self.position
            if self.position >= len(body):
                return
            match = _NAME.match(body, self.position)
            if match is None:
                self._skip()
                continue
            self.position = match.end()
            name = match[1].lower()
            value = self._read_value(name)
            fields = self.entry.fields
            if name not in fields:
                fields[name] = value
            elif value != fields[name]:
                self.entry.repeated.setdefault(name, []).append(value)
            self._expect_comma(name)
        raise OverflowError

    def _skip(self) -> None:
        """Leave out what is no field, up to the next comma or the end of a group."""
        start = self.position
        end = self.body.find(",", start)
        end = len(self.body) if end < 0 else end
        brace = self.body.find("{", start, end)
        if brace >= 0:
            end = self._end_of_group(brace)
        self.position = end
        self.note("", self.body[start:end], None)

    def _expect_comma(self, name: str) -> None:
        start = self.position
        space = _SPACE.match(self.body, start)
        end = space.end() if space else start
        if end < len(self.body) and "," not in self.body[start:end]:
            self.note(name, self.body[end : end + 40], ",")

    def _read_value(self, name: str) -> str:
        parts = [self._read_part(name)]
        while match := _JOINED.match(self.body, self.position):
            self.position = match.end()
            parts.append(self._read_part(name))
        return "".join(parts)

    def _read_part(self, name: str) -> str:
        start = self.position
        char = self.body[start : start + 1]
        if char == "{":
            self.position = self._end_of_group(start)
            return self.body[start + 1 : self.position - 1]
        if char == '"':
            end = self._end_of_string(start + 1)
            if end is not None:
                self.position = end + 1
                return self.body[start + 1 : end]
            self.note(name, self.body[start:], self.body[start + 1 :])
            self.position = len(self.body)
            return self.body[start + 1 :]
        match = _BARE.match(self.body, start)
        if match is None:
            return ""
        text = match[0].strip()
        self.position = match.end()
        if self.body[match.end() : match.end() + 1] == "=" and " " in text:
            # The name of the next field, with no comma before it
            text, _, following = text.rpartition(" ")
            self.position = match.start() + match[0].rindex(following)
            text = text.strip()
        if _NUMBER.fullmatch(text):
            return text
        value = self.macros.find(text)
        if value is None and text:
            self.note(name, text, text)
        return text if value is None else value

    def _end_of_group(self, start: int) -> int:
        depth = 0
        for mark in _BRACE[self.escaped].finditer(self.body, start):
            if mark[0][0] == "{":
                depth += len(mark[0])
            elif mark[0][0] == "}":
                depth -= len(mark[0])
                if depth <= 0:
                    return mark.end() + depth
        self.note("", self.body[start:], self.body[start + 1 :])
        self.body += "}"
        return len(self.body)

    def _end_of_string(self, start: int) -> int | None:
        depth = 0
        for mark in _QUOTE[self.escaped].finditer(self.body, start):
            if mark[0] == "{":
                depth += 1
            elif mark[0] == "}":
                depth -= 1
            elif depth <= 0 and mark[0] == '"':
                # BibTeX knows no \" outside of braces, but those who write it do.
                is_accent = self.body[mark.start() - 1] == "\\"
                if not is_accent or _ENDS_STRING.match(self.body, mark.end()):
                    return mark.start()
        return None
