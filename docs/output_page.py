"""The generated page of the outputs for papers: what each can say of a record, and what is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from complete_paper import COMPLETE_PAPER
from markup import escaped, table

import litrecord

__all__ = ["outputs_page", "paper_formats"]

INTRODUCTION = """\
# What each output can say

The table was made by writing one invented paper, of which every field says something, in every
format, and asking `losses` what did not go with it. The paper is a Chinese article with an English
parallel title. *yes*: all of it is in the output; *partly*: some of it; *otherwise*: by another
value; an empty cell: nothing. What a format can say of other kinds of works differs a little, so
ask for your own records:

```python
import litrecord

records = litrecord.read("examples/data/papers.jsonl")
for loss in litrecord.losses(records[0], "ris"):
    print(loss.path, loss.message)
```

Not counted are how a value was come by (`basis`, `raw`, `source`) and whether a name was printed
with the family name first.
"""

_OF_AUTHORS = (
    *("name", "alternates", "orcid", "ids", "affiliations", "corresponding"),
    *("equal_contribution", "email"),
)
_OF_JOURNAL = (
    *("abbreviations", "issn_print", "issn_electronic", "issn_l", "cn_number", "publisher"),
    *("introduction", "rankings"),
)
_WHOLE = (
    *("contributors", "doi", "pmid", "pmcid", "arxiv", "identifiers", "volume", "issue", "pages"),
    *("article_number", "published", "published_online", "accessed", "publication_model"),
    *("types", "keywords", "classifications", "fields_of_study", "funding", "publisher", "place"),
    *("event", "genre", "languages", "open_access", "citation_count", "links", "translation_of"),
)
# What a row is called, and the path that it is about. Positions are left out but for the texts in
# two languages, where the second is a row of its own.
ROWS = (
    ("kind", "kind"),
    ("title", "title.variants[0]"),
    ("title, 2nd language", "title.variants[1]"),
    ("abstract", "abstract.variants[0]"),
    ("abstract, 2nd language", "abstract.variants[1]"),
    *((f"authors: {what}", f"authors[0].{what}") for what in _OF_AUTHORS),
    ("journal: name", "journal.name.variants[0]"),
    ("journal: name, 2nd language", "journal.name.variants[1]"),
    *((f"journal: {what}", f"journal.{what}") for what in _OF_JOURNAL),
    *((what, what) for what in _WHOLE),
    ("extra of other formats", "extra"),
)


def paper_formats() -> Iterator[str]:
    """Yield the names of the formats that papers are written in."""
    for one in litrecord.BUILTIN_FORMATS:
        if one.writable:
            yield one.name


def outputs_page() -> str:
    """Make the page from what the serializers say."""
    lost = {name: _losses(name) for name in paper_formats()}
    alike: dict[tuple[litrecord.Problem, ...], list[str]] = {}
    for name, problems in lost.items():
        alike.setdefault(problems, []).append(name)
    columns = list(alike)
    header = ("", *(", ".join(f"`{name}`" for name in alike[one]) for one in columns))
    rows = [
        (escaped(label), *(_cell(path, problems) for problems in columns)) for label, path in ROWS
    ]
    parts = [INTRODUCTION, table(header, rows)]
    for problems in columns:
        if problems:
            names = ", ".join(f"`{name}`" for name in alike[problems])
            parts += [f"\n## Losses of {names}\n", *_lists(problems)]
    return "\n".join(parts) + "\n"


def _losses(name: str) -> tuple[litrecord.Problem, ...]:
    return litrecord.losses(COMPLETE_PAPER, name)


def _lists(problems: tuple[litrecord.Problem, ...]) -> Iterator[str]:
    lost = [f"`{one.path}`" for one in problems if one.code == "not-expressed"]
    if lost:
        yield f"Not in the output: {', '.join(lost)}.\n"
    others = [one for one in problems if one.code != "not-expressed"]
    if others:
        rows = [
            (f"`{one.path}`", escaped(str(one.raw or "")), escaped(str(one.used or "")))
            for one in others
        ]
        yield table(("Read otherwise", "the record says", "the output says"), rows)


def _cell(path: str, problems: tuple[litrecord.Problem, ...]) -> str:
    below = [one for one in problems if _lies_in(one.path, path)]
    above = [one for one in problems if _lies_in(path, one.path)]
    if any(one.code == "not-expressed" for one in above):
        return ""
    if any(one.path == path for one in below):
        return "otherwise"
    return "partly" if below else "yes"


def _lies_in(path: str, whole: str) -> bool:
    return re.match(rf"{re.escape(whole)}(?![a-z_])", path) is not None
