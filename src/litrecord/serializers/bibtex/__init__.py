"""BibTeX and biblatex: the entries of `.bib` files, for LaTeX.

Texts are in Unicode; what LaTeX takes for commands is written as commands that print it, and no
value has a line end, so that none can close its braces or begin an entry. Words of a title that
hold capitals inside (`DNA`, `pH`) are put in braces, for styles write titles in small letters; a
name that begins in a capital letter cannot be told from another word and is not. Addresses and
identifiers are written as they are, with percent escapes for what could not stand there.

Of texts in several languages the original is written, else that in the paper's language: neither
program has fields for a second one, and `titleaddon` is for something else. Chinese names are
written undivided, 高英峰, since styles would print `高, 英峰` as 英峰高; where an undivided name
would be cut elsewhere than the record says, there is a comma.

A field of a BibTeX file that no field of a record holds, kept in `extra["bibtex"]`, is written
back; `crossref` and `xdata` are not, for what they brought is in the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import attrs

from litrecord.model.immutable import of_type, one_of
from litrecord.model.record import PaperRecord
from litrecord.serializers.papers.serializer import PaperSerializer

if TYPE_CHECKING:
    from litrecord.serializers.bibtex.written import WrittenEntry
    from litrecord.serializers.papers.ledger import Ledger

__all__ = ["Biblatex", "Bibtex"]

_ALPHABETS: Final = ("ascii", "unicode")


@attrs.frozen(kw_only=True)
class Bibtex(PaperSerializer["WrittenEntry"]):
    """Writes papers as entries of BibTeX, with the fields of its standard styles.

    What these styles have no field for and others do is written under the usual name (`doi`, `url`,
    `eprint`, `eid`, `urldate`, `language`). Of kinds that BibTeX has no entry type for, `misc` is
    written.

    A key is that of the record's own BibTeX file, else made of the first author's family name, the
    year and a word of the title, `gao2025mesenchymal`. It depends on the record alone, but for a
    letter behind a key that another record before it has.

    Attributes:
        keys: Letters of the keys that are made: `ascii`, for which Chinese family names are
            transcribed where the record states no Latin name; or `unicode`, 高英峰2025间充质, which
            biber takes and not every style of BibTeX. Keys from a file stay in either case.
        protect: Whether words of the title with capitals inside are put in braces.
    """

    name: str = "bibtex"
    keys: Literal["ascii", "unicode"] = attrs.field(default="ascii", validator=one_of(*_ALPHABETS))
    protect: bool = attrs.field(default=True, validator=of_type(bool))

    def entry(self, record: PaperRecord, ledger: Ledger) -> WrittenEntry:
        """Make the entry of a record, and note in the ledger what it says."""
        from litrecord.serializers.bibtex.dialects import BIBTEX  # noqa: PLC0415  # readers need it not
        from litrecord.serializers.bibtex.entry import write_entry  # noqa: PLC0415  # likewise

        return write_entry(record, ledger, BIBTEX, protect=self.protect)

    def text(self, entries: list[WrittenEntry], *, many: bool) -> str:
        """Write entries with an empty line between; each gets a key that no other one has."""
        del many
        from litrecord.serializers.bibtex.keys import choose_keys  # noqa: PLC0415  # likewise

        chosen = choose_keys(entries, self.keys)
        return "\n".join(one.text(key) for one, key in zip(entries, chosen, strict=True))


@attrs.frozen(kw_only=True)
class Biblatex(Bibtex):
    """Writes papers as entries of biblatex, with the fields and entry types of its manual.

    See `Bibtex`; the keys that are made are in Unicode unless asked otherwise.
    """

    name: str = "biblatex"
    keys: Literal["ascii", "unicode"] = attrs.field(
        default="unicode", validator=one_of(*_ALPHABETS)
    )

    def entry(self, record: PaperRecord, ledger: Ledger) -> WrittenEntry:
        """Make the entry of a record, and note in the ledger what it says."""
        from litrecord.serializers.bibtex.dialects import BIBLATEX  # noqa: PLC0415  # likewise
        from litrecord.serializers.bibtex.entry import write_entry  # noqa: PLC0415  # likewise

        return write_entry(record, ledger, BIBLATEX, protect=self.protect)
