"""Invented papers in the founding format: the same ones whenever the arguments are the same.

The distributions follow what its sources hold: one record of about 4 kB a line, an inner record
that repeats all keys, a few hundred journals that come again and again, authors that hardly do,
dates and abstracts in one common form and several rare ones. People, titles, journals and DOIs
are made up; only the names of categories and broad fields are real.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Final

from benchmarks.faults import put_faults
from benchmarks.people import write_authors
from benchmarks.prose import write_abstract, write_title
from benchmarks.venues import Level, Venue, invent_venues

__all__ = ["invent_papers"]

_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_LONG_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_ORDINALS: Final = ("th", "st", "nd", "rd", *["th"] * 17, "st", "nd", "rd", *["th"] * 5)
_FIELDS: Final = ("Medicine", "Biology", "Engineering", "Environmental Science", "Education")
# What stands around an abstract, by its weight
_FRAMES: Final = (
    (("<p><p>", "</p>"), 66),
    (("<p>", "</p>"), 14),
    (("", ""), 15),
    (("<jats:p>", "</jats:p>"), 4),
    (("<jats:title>Abstract</jats:title><jats:p>", "</jats:p>"), 1),
)
# How it tells a significance, and its labels
_MARKUP: Final[tuple[tuple[tuple[str, str | None], int], ...]] = (
    (("p = 0.03", None), 86),
    (("p &lt; 0.05", None), 3),
    (("p < 0.05", None), 2),
    (("<i>P</i> = 0.02", None), 3),
    (("10<sup>-3</sup>, CD4<sup>+</sup>", None), 4),
    (("p = 0.03", "<b>{}: </b>"), 2),
)
_FRAME_WEIGHTS: Final = [weight for _, weight in _FRAMES]
_MARKUP_WEIGHTS: Final = [weight for _, weight in _MARKUP]


def _date(random_: random.Random) -> str | None:
    year, month, day = random_.randint(2017, 2025), random_.randint(1, 11), random_.randint(1, 28)
    forms: tuple[tuple[str | None, int], ...] = (
        (f"{year}-{month:02d}-{day:02d}", 740),
        (f"{year} {_MONTHS[month]} {day}", 100),
        (f"{year}-{month:02d}", 50),
        (str(year), 40),
        (f"{_MONTHS[month - 1]}-{_MONTHS[month]} {year}", 30),
        (f"{year}年{month}月{day}日", 10),
        # What only dateutil reads
        (f"{_LONG_MONTHS[month]} {day}{_ORDINALS[day]}, {year}", 5),
        (None, 15),
        ("", 10),
    )
    return random_.choices([one for one, _ in forms], [weight for _, weight in forms])[0]


def _volume(random_: random.Random) -> str | None:
    volume, issue = random_.randint(1, 120), random_.randint(1, 24)
    kind = random_.random()
    if kind < 0.58:
        return f"{volume} {issue}"
    if kind < 0.84:
        return str(volume)
    if kind < 0.89:
        return f"{volume}({issue})"
    if kind < 0.90:
        return f"Vol. {volume}, No. {issue}"
    return None if kind < 0.93 else ""


def _pages(random_: random.Random) -> str | None:
    first = random_.randint(1, 2_000)
    kind = random_.random()
    if kind < 0.38:
        return str(random_.randint(100, 120_000))
    if kind < 0.78:
        return f"{first}-{first + random_.randint(3, 24)}"
    if kind < 0.86:
        return f"e{random_.randint(100, 99_999)}"
    return None if kind < 0.89 else ""


def _framed(random_: random.Random, lang: str) -> Callable[[], str | None]:
    """Choose how the abstracts of a paper are marked up; what it returns writes one more."""
    if random_.random() < 0.05:
        nothing = None if random_.random() < 0.8 else ""
        return lambda: nothing
    before, after = random_.choices([frame for frame, _ in _FRAMES], _FRAME_WEIGHTS)[0]
    p, labels = random_.choices([markup for markup, _ in _MARKUP], _MARKUP_WEIGHTS)[0]
    # Double spaces and line ends, as typesetters leave them
    stray = random_.choices((None, "  ", "\n"), (96, 3, 1))[0]

    def write() -> str:
        text = write_abstract(random_, lang, p=p, labels=labels)
        return f"{before}{text if stray is None else text.replace(' ', stray, 3)}{after}"

    return write


def _title(random_: random.Random, lang: str) -> str:
    title = write_title(random_, lang)
    kind = random_.random()
    if kind < 0.02 and lang == "en":
        first, _, rest = title.partition(" ")
        return f"<i>{first}</i> {rest}"
    return title.replace(" and ", " &amp; ", 1) if kind < 0.03 else title


def _access(random_: random.Random, level: Level) -> None:
    kind = random_.random()
    number = random_.randint(4_000_000, 12_999_999)
    level["isOpenAccess"] = kind < 0.3
    if kind < 0.25:
        level["openAccessPdf"] = f"https://www.example.org/pdf/{number}.pdf"
    elif kind < 0.35:
        level["openAccessPdf"] = f"https://www.ncbi.nlm.nih.gov/pmc/articles/PMC{number}/pdf/"
        if kind < 0.32:
            level["PMCID"] = f"PMC{number}"
    elif kind < 0.4:
        level["openAccessPdf"] = ""


def _types(random_: random.Random) -> object:
    kind = random_.random()
    if kind < 0.72:
        return "Journal Article"
    if kind < 0.80:
        return "JournalArticle"
    if kind < 0.88:
        return ["JournalArticle", "Review"]
    return "Review" if kind < 0.92 else None if kind < 0.97 else ""


def _outer(random_: random.Random, venue: Venue, number: int) -> Level:
    """Make all but titles, abstracts and the inner record, the keys in the usual order."""
    values = venue.values
    printed = venue.name.replace("&", "&amp;") if random_.random() < 0.4 else venue.name
    doi = None
    if random_.random() > 0.03:
        doi = f"10.{50_000 + venue.periodical_id % 40_000}/inv-{number:06d}-{random_.choice('xyz')}"
    chance = random_.random()
    level: Level = {
        "title": None,
        "authors": write_authors(random_, venue.lang) if random_.random() > 0.01 else None,
        "doi": doi,
        "DOIUrl": f"https://doi.org/{doi}" if doi and chance < 0.05 else None,
        "url": f"https://papers.example.org/{number}" if chance > 0.9 else None,
        "abstract": None,
        "PeriodicalId": venue.periodical_id,
        "journal": {
            "name": venue.name,
            "volume": _volume(random_),
            "pages": _pages(random_),
        },
        "PeriodicalIF": values["PeriodicalIF"],
        "publicationDate": _date(random_),
        "publicationTypes": _types(random_),
        "fieldsOfStudy": [random_.choice(_FIELDS)] if random_.random() < 0.2 else None,
        "isOpenAccess": False,
        "openAccessPdf": None,
        "citationCount": str(int(random_.expovariate(0.08))) if random_.random() > 0.01 else None,
        "resultStr": None,
        "platform": random_.choices(("Semanticscholar", "PubMed", "Crossref"), (85, 10, 5))[0],
        "paperid": f"{random_.getrandbits(80):020x}" if random_.random() < 0.1 else None,
        "PeriodicalName": printed,
        "FirstCategoryId": values["FirstCategoryId"],
        "ListUrlMain": f"https://doi.org/{doi}" if doi else "",
        "RegionNum": values["RegionNum"],
        "RegionCategory": values["RegionCategory"],
        "ArticlePicture": [],
        "TitleCN": None,
        "AbstractTextCN": None,
        "PMCID": None,
        "EPubDate": (_date(random_) or "") if random_.random() < 0.15 else "",
        "PubModel": random_.choice(("Electronic", "Print-Electronic"))
        if random_.random() < 0.1
        else "",
        "JCR": values["JCR"],
        "JCRName": values["JCRName"],
        "Score": None,
        "Total": 0,
    }
    _access(random_, level)
    if random_.random() < 0.02:
        del level[random_.choice(("Score", "Total", "PMCID", "ArticlePicture", "PubModel"))]
    return level


def _encode(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _paper(
    random_: random.Random, venue: Venue, number: int, *, is_differing: bool
) -> tuple[Level, Level]:
    """Make the outer and the inner level of a paper."""
    outer = _outer(random_, venue, number)
    # One Chinese paper in thirty is printed in traditional characters.
    lang = "zh-Hant" if venue.lang == "zh" and random_.random() < 0.03 else venue.lang
    write = _framed(random_, lang)
    outer["title"], outer["abstract"] = _title(random_, lang), write()
    inner = dict(outer)
    if is_differing:
        # The inner record is the original, the outer one a translation.
        other = "zh" if venue.lang == "en" else "en"
        outer["title"] = _title(random_, other)
        if outer["abstract"] and random_.random() < 0.8:
            outer["abstract"] = f"<p>{write_abstract(random_, other)}</p>"
    if random_.random() < 0.03:
        del inner["resultStr"]
    return outer, inner


def invent_papers(
    count: int, *, differing: float = 0.1, faulty: float = 0.0, seed: int = 1
) -> list[bytes]:
    """Return so many records, each one line of JSON in UTF-8 without its line end.

    Args:
        count: Number of records.
        differing: Share of the records, 0 to 1, whose inner record has another title, and mostly
            another abstract, than the outer one; in the others both levels say the same.
        faulty: Chance of each field of each level to be made faulty on its own: missing, null,
            empty, of a wrong type or with a bad value.
        seed: Other seeds give other papers.
    """
    random_ = random.Random(seed)  # noqa: S311  # a corpus, no secret
    # Of its own, so that faulty papers are the clean ones with faults.
    accidents = random.Random(-1 - seed)  # noqa: S311  # see above
    venues = invent_venues(random_)
    weights = [one.weight for one in venues]
    lines: list[bytes] = []
    for number in range(count):
        # Spread evenly, so that a small corpus has its share too.
        is_differing = int((number + 1) * differing + 1e-9) > int(number * differing + 1e-9)
        (venue,) = random_.choices(venues, weights)
        outer, inner = _paper(random_, venue, number, is_differing=is_differing)
        outer["resultStr"] = _encode(put_faults(accidents, inner, faulty))
        lines.append(_encode(put_faults(accidents, outer, faulty)).encode())
    return lines
