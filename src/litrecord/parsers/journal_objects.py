"""A provider's JSON object while it is read: what fields hold, and what is left.

The parsers of journal profiles share this. An object is read level by level. What a typed field
holds just as the source wrote it is taken from the level; everything else stays and goes to
`extra`, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Mapping

from litrecord.errors import Problem, ProblemKind
from litrecord.identifiers import issn
from litrecord.limits import Limits
from litrecord.model.extra import freeze, identical
from litrecord.model.text import BilingualText, LangText
from litrecord.text.characters import loses_characters
from litrecord.text.language import detect_name_tag
from litrecord.text.markup import clean_characters, fold_entities
from litrecord.vocab.problems import (
    CHARACTER_REMOVED,
    IDENTIFIER_INVALID,
    UNREADABLE_VALUE,
    WRONG_TYPE,
)

__all__ = ["Level", "name_of"]


class Level:
    """One object of a source while it is read.

    Attributes:
        raw: The object as decoded.
        rest: What no field holds, by key.
        problems: What was found wrong, shared by all levels of a journal.
    """

    def __init__(
        self,
        raw: Mapping[str, object],
        limits: Limits,
        *,
        path: str = "",
        problems: list[Problem] | None = None,
    ) -> None:
        self.raw = raw
        self.rest: dict[str, object] = dict(raw)
        self.problems: list[Problem] = [] if problems is None else problems
        self._limits = limits
        self._path = path

    def inner(self, key: str) -> Level | None:
        """Open the object at a key; `close` puts back what is left of it."""
        value = self.raw.get(key)
        if isinstance(value, dict):
            path = f"{self._path}{key}."
            return Level(value, self._limits, path=path, problems=self.problems)
        if value is not None:
            self.note(WRONG_TYPE, key, value, expected="object")
        return None

    def close(self, key: str, inner: Level) -> None:
        """Put back what is left of the object at a key."""
        if inner.rest or not inner.raw:
            self.rest[key] = inner.rest
        else:
            del self.rest[key]

    def note(
        self,
        kind: ProblemKind,
        key: str,
        raw: object,
        *,
        used: str | None = None,
        expected: str | None = None,
    ) -> None:
        """Note something about the value at a key."""
        self.problems.append(
            kind.problem(f"{self._path}{key}", raw=freeze(raw), used=used, expected=expected)
        )

    def take(self, key: str, spelled: object = None) -> None:
        """Leave the value at a key to its field.

        Args:
            key: The key.
            spelled: What the field spells as in the source; when the value is something else it
                stays. None when the field holds the value as it is.
        """
        if spelled is None or identical(self.raw[key], spelled):
            del self.rest[key]

    def text(self, key: str) -> str | None:
        """Read text of one line and take it; null and empty text say nothing and stay."""
        value = self.raw.get(key)
        if value is None:
            return None
        clean = self.clean(key, value)
        if clean is not None:
            self.take(key, clean)
        return clean

    def clean(self, key: str, value: object) -> str | None:
        """Read a value as text of one line."""
        if not isinstance(value, str):
            self.note(WRONG_TYPE, key, value, expected="string")
            return None
        clean = clean_characters(value)
        if loses_characters(value, clean):
            self.note(CHARACTER_REMOVED, key, value[:200], used=clean[:200])
        return clean.strip() or None

    def name(self, key: str) -> BilingualText | None:
        """Read a name and take it."""
        value = self.raw.get(key)
        if value is None:
            return None
        clean = fold_entities(self.clean(key, value) or "").strip()
        if not clean:
            return None
        self.take(key)
        return name_of(clean, str(value))

    def flag(self, key: str) -> bool | None:
        """Read true or false and take it."""
        value = self.raw.get(key)
        if isinstance(value, bool):
            self.take(key)
            return value
        if value is not None:
            self.note(WRONG_TYPE, key, value, expected="true, false")
        return None

    def items(self, key: str) -> list[object]:
        """Return the entries of the list at a key; take nothing."""
        value = self.raw.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.note(WRONG_TYPE, key, value, expected="[…]")
            return []
        if len(value) > self._limits.entries:
            expected = f"≤ {self._limits.entries}"
            self.note(UNREADABLE_VALUE, key, f"[{len(value)}]", expected=expected)
            return []
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts of one line; take it when the result holds every entry."""
        items = self.items(key)
        found = [
            text
            for number, item in enumerate(items)
            if (text := self.clean(f"{key}[{number}]", item)) is not None
        ]
        if items:
            self.take(key, found)
        return tuple(found)

    def issn(self, key: str) -> str | None:
        """Read an ISSN and take it."""
        value = self.raw.get(key)
        if value is None:
            return None
        number = self.read_issn(key, value)
        if number is not None:
            self.take(key, number)
        return number

    def issns(self, key: str) -> tuple[str, ...]:
        """Read a list of ISSNs, each once; take it when the result holds every entry."""
        items = self.items(key)
        found = [
            number
            for place, item in enumerate(items)
            if (number := self.read_issn(f"{key}[{place}]", item)) is not None
        ]
        unique = tuple(dict.fromkeys(found))
        if items:
            self.take(key, unique)
        return unique

    def read_issn(self, key: str, value: object) -> str | None:
        """Read a value as an ISSN; a wrong check digit is for validation to tell."""
        if not isinstance(value, str):
            self.note(WRONG_TYPE, key, value, expected="string")
            return None
        if not value.strip():
            return None
        number = issn.read(value)
        if number is None:
            self.note(IDENTIFIER_INVALID, key, value, expected="0378-5955")
        return number


def name_of(value: str, raw: str) -> BilingualText:
    """Make a name that is stated in one language.

    The words of a name say little about its language; its script is what can be trusted.
    """
    lang, basis = detect_name_tag(value)
    text = LangText(value=value, lang=lang, basis=basis, raw=raw if raw != value else None)
    return BilingualText(variants=(text,))
