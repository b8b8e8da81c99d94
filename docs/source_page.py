"""The generated page of the formats of papers: which source field becomes which field."""

from __future__ import annotations

from markup import escaped, table

import litrecord
from litrecord.parsers.papers.parser import PaperParser

__all__ = ["sources_page"]

INTRODUCTION = """\
# Fields of the source formats

What each field of a source becomes, by format, in the order in which the fields are read. Where
several fill one field of which a record has one, the first with a value counts. A value that no
field holds, or that cannot be read, stays in `extra` under the name of the format; so does every
field that is not listed here.

Some things hold for all formats:

- The language of a text is told by its script, else by what the source states for just this text,
  else by its words. A title or an abstract in Latin letters whose language nothing tells has the
  language that the record states, if it states one.
- The name of a journal is the first in each language; other names are `aliases`.
- The publisher of what appears in issues is the journal's, `journal.publisher`, unless that has
  another.
- `authors.alternates` are the names of the same authors in the other language. They are paired when
  they are as many.
- `pages.first` and `pages.last`, and `published.year`, `.month` and `.day`, are parts that the
  source has apart; they become one value.
"""


def sources_page() -> str:
    """Make the page from the tables that the parsers read by."""
    parts = [INTRODUCTION]
    for one in litrecord.BUILTIN_FORMATS:
        if isinstance(one.parser, PaperParser):
            rows = [
                (
                    ", ".join(f"`{name}`" for name in field.sources),
                    ", ".join(f"`{name}`" for name in field.targets),
                    field.note or "",
                )
                for field in one.parser.fields().fields
            ]
            parts += [
                f"## `{one.name}`\n",
                f"{escaped(one.description)}\n",
                table(("Field of the source", "Field of the record", ""), rows),
                "",
            ]
    return "\n".join(parts)
