"""The source format `invented-reviews`: one review a line, as `key=value` between tabs.

The first line is `%invented-reviews`. Empty lines are passed over. The keys are `doi`, `year`,
`zh` and `en` (the titles), `score` and `verdict`; others are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from litrecord import (
    BilingualText,
    Document,
    Draft,
    Failure,
    Format,
    FrozenMapping,
    Head,
    LimitError,
    Location,
    PaperRecord,
    ParseError,
    PartialDate,
    Problem,
    ProblemKind,
    ReadOptions,
    Severity,
    Source,
)

__all__ = ["FORMAT", "ReviewParser", "ReviewSerializer"]

NAME = "invented-reviews"
MARK = "%invented-reviews"

YEAR_UNREADABLE = ProblemKind(
    code="review-year-unreadable",
    severity=Severity.ERROR,
    en="this is no year",
    zh="这不是年份",
    cause_en="The review states the year of its paper in another way.",
    cause_zh="评审记录中的年份写法不同。",
    cure_en="Write the year in four digits",
    cure_zh="请用四位数字书写年份",
)

CANNOT_EXPRESS = ProblemKind(
    code="review-cannot-express",
    severity=Severity.WARNING,
    en="the format has no place for this",
    zh="该格式无法表达此项",
)


@attrs.frozen(kw_only=True)
class ReviewParser:
    """Reads `invented-reviews`."""

    name: str = NAME

    def sniff(self, head: Head) -> int:
        """Recognise the format by its first line."""
        return 100 if head.text.startswith(MARK) else 0

    def drafts(self, document: Document, options: ReadOptions) -> Iterator[Draft | Failure]:
        """Read reviews one by one."""
        index = 0
        for number, line in enumerate(document.lines(), 1):
            raw = line if isinstance(line, bytes) else line.encode(errors="surrogatepass")
            if number == 1:
                if raw.strip() != MARK.encode():
                    raise ParseError(f"expected {MARK!r} in the first line")
                continue
            if not raw.strip():
                continue
            location = Location(source=document.name, line=number, index=index)
            index += 1
            try:
                if len(line) > options.limits.record_size:
                    raise LimitError("the review is too long", location=location)
                yield _draft(_fields(raw, location), raw, location)
            except ParseError as error:
                yield Failure(raw=raw, location=location, error=error)


def _fields(raw: bytes, location: Location) -> dict[str, str]:
    """Return the values of a line by their keys."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise ParseError("the review is not UTF-8", location=location) from error
    fields: dict[str, str] = {}
    for part in text.split("\t"):
        key, equals, value = part.partition("=")
        if not equals:
            raise ParseError(f"expected key=value, got {part[:40]!r}", location=location)
        fields[key.strip()] = value.strip()
    return fields


def _draft(stated: dict[str, str], raw: bytes, location: Location) -> Draft:
    """Return what a review says; what PaperRecord has no field for goes to `extra`."""
    fields: dict[str, object] = {"source": Source(format=NAME, location=location)}
    problems: list[Problem] = []
    if "doi" in stated:
        fields["doi"] = stated.pop("doi")
    titles = {lang: stated.pop(lang, None) for lang in ("zh", "en")}
    if any(titles.values()):
        fields["title"] = BilingualText.of(zh=titles["zh"], en=titles["en"])
    year = stated.pop("year", None)
    if year is not None and re.fullmatch("[1-9][0-9]{3}", year):
        fields["published"] = PartialDate(year=int(year))
    elif year is not None:
        problems.append(
            YEAR_UNREADABLE.problem(
                "year", raw=year, expected="four digits, such as 2024", location=location
            )
        )
    own: dict[str, object] = dict(stated)
    if re.fullmatch("[0-9]{1,9}", stated.get("score", "")):
        own["score"] = int(stated["score"])
    fields["extra"] = FrozenMapping({NAME: own})
    return Draft(fields=fields, problems=problems, location=location, raw=raw)


@attrs.frozen(kw_only=True)
class ReviewSerializer:
    """Writes `invented-reviews`.

    Attributes:
        header: Whether the first line names the format; without it lines can be appended.
    """

    name: str = NAME
    header: bool = True

    def dumps(self, items: tuple[object, ...], *, many: bool) -> str:  # noqa: ARG002  # the protocol's
        """Write reviews, one a line."""
        lines = [MARK] if self.header else []
        lines += [_line(_record(item)) for item in items]
        return "".join(f"{line}\n" for line in lines)

    def losses(self, item: object) -> Iterable[Problem]:
        """Name the fields that a line has no place for."""
        record = _record(item)
        for field in attrs.fields(PaperRecord):
            if field.name in {"doi", "title", "published", "source", "extra"}:
                continue
            if getattr(record, field.name) not in {None, ()}:
                yield CANNOT_EXPRESS.problem(field.name)


def _record(item: object) -> PaperRecord:
    if not isinstance(item, PaperRecord):
        raise TypeError(f"{NAME} cannot hold a {type(item).__name__}")
    return item


def _line(record: PaperRecord) -> str:
    kept = record.extra.get(NAME)
    stated: dict[str, object] = {"doi": record.doi}
    if record.published is not None:
        stated["year"] = record.published.year
    if record.title is not None:
        stated |= {"zh": record.title.zh, "en": record.title.en}
    if isinstance(kept, FrozenMapping):
        stated |= kept
    # Fields of a class derived from PaperRecord win over what it was made from.
    stated |= {key: getattr(record, key) for key in ("score", "verdict") if hasattr(record, key)}
    return "\t".join(f"{key}={value}" for key, value in stated.items() if value is not None)


FORMAT = Format(
    name=NAME,
    description="invented reviews, one a line",
    parser=ReviewParser(),
    serializer=ReviewSerializer(),
    suffixes=(".reviews",),
)
