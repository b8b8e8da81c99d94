"""In what BibTeX and biblatex differ: entry types and names of fields."""

from __future__ import annotations

from typing import Final

import attrs

from litrecord.vocab.bibtex import BIBLATEX_TYPES, BIBTEX_TYPES, KINDS, USUAL_TYPES
from litrecord.vocab.kinds import words_by_kind

__all__ = ["BIBLATEX", "BIBTEX", "Dialect"]


@attrs.frozen(kw_only=True)
class Dialect:
    """What entries are written in.

    Attributes:
        types: Its entry types.
        usual: The entry type that is written for each kind.
        is_biblatex: Whether dates are in one field, originals of translations and languages of
            hyphenation have fields, and so on.
        journal: Field for the title of a journal.
        place: Field for the place of publication.
        archive: Field for the archive of an `eprint`.
        archive_class: Field for its class there.
        institution: Field for the institution of a thesis.
    """

    types: frozenset[str]
    usual: dict[str, str]
    is_biblatex: bool
    journal: str
    place: str
    archive: str
    archive_class: str
    institution: str


def _usual(types: tuple[str, ...]) -> dict[str, str]:
    kinds = {word: KINDS[word] for word in types}
    return words_by_kind(kinds, *(word for word in USUAL_TYPES if word in kinds))


BIBTEX: Final = Dialect(
    types=frozenset(BIBTEX_TYPES),
    usual=_usual(BIBTEX_TYPES) | {"thesis": "phdthesis"},
    is_biblatex=False,
    journal="journal",
    place="address",
    archive="archiveprefix",
    archive_class="primaryclass",
    institution="school",
)
BIBLATEX: Final = Dialect(
    types=frozenset(BIBLATEX_TYPES),
    usual=_usual(BIBLATEX_TYPES),
    is_biblatex=True,
    journal="journaltitle",
    place="location",
    archive="eprinttype",
    archive_class="eprintclass",
    institution="institution",
)
