"""Invented journals whose ranks fit together: the same ones whenever the seed is the same.

The distributions follow what real tables hold: a third of the titles in upper case, one in eight
journals without a print ISSN, seven in ten in one category only, ties of the impact factor, some
below 0.1. The categories and broad fields are those of litrecord's vocabulary, in which rows are
looked up; no journal, publisher or number is taken from a real table.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from litrecord.vocab.cas import majors_of
from litrecord.vocab.categories import CATEGORIES, Category

__all__ = ["Journal", "Place", "invent_journals", "issn_of", "spelling_key"]

SEED: Final = 20_240_618

_FORMS: Final = (
    ("Journal of {}", 30),
    ("{} Journal", 6),
    ("Annals of {}", 7),
    ("International Journal of {}", 12),
    ("{} Letters", 6),
    ("{} Reviews", 6),
    ("Advances in {}", 6),
    ("{} Research", 6),
    ("Archives of {}", 4),
    ("Transactions on {}", 3),
    ("The {} Bulletin", 2),
    ("Acta {}", 3),
    ("{}", 6),
    ("Revista Española de {}", 1),
    ("Zeitschrift für {}", 1),
    ("Études de {}", 1),
)
_ADJECTIVES: Final = (
    *("Applied", "Theoretical", "Clinical", "Molecular", "Comparative", "Computational"),
    *("Experimental", "Modern", "Structural", "Environmental", "Quantitative", "Public"),
    *("Historical", "Integrative", "Regional", "Urban", "Marine", "Digital", "Social", "Nuclear"),
)
_NOUNS: Final = (
    *("Physics", "Chemistry", "Surgery", "Oncology", "Economics", "Philosophy", "Linguistics"),
    *("Ecology", "Hydrology", "Robotics", "Genetics", "Education", "Nursing", "Geology", "Optics"),
    *("Materials", "Immunology", "Algebra", "Catalysis", "Law", "Ethics", "Agronomy", "Energy"),
    *("Networks", "Polymers", "Toxicology", "Botany", "Sociology", "Management", "Statistics"),
)
_BEGIN: Final = ("vel", "mor", "tan", "bri", "kos", "lu", "fen", "sar", "ol", "dra", "nim", "cha")
_MIDDLE: Final = ("a", "e", "i", "o", "u", "ar", "en", "il", "or", "un", "ei", "ou")
_END: Final = ("dian", "voran", "lish", "meric", "tese", "nian", "gol", "shan", "rique", "bian")
_COUNTRIES: Final = (
    *(("UNITED STATES", 30), ("ENGLAND", 22), ("NETHERLANDS", 9), ("GERMANY", 8)),
    *(("SWITZERLAND", 7), ("PEOPLES R CHINA", 4), ("BRAZIL", 3), ("ITALY", 3), ("SPAIN", 3)),
    *(("JAPAN", 2), ("POLAND", 2), ("FRANCE", 2), ("TURKIYE", 2), ("INDIA", 1), ("N/A", 1)),
)
_PLACES: Final = ((1, 700), (2, 200), (3, 70), (4, 20), (5, 7), (6, 3))
_MOST_FIRST: Final = 1_000_000


class Place(NamedTuple):
    """A journal's place in a category; rank, total and quartile are None where there is none."""

    name: str
    rank: int | None
    total: int | None
    quartile: str | None


class Journal(NamedTuple):
    """An invented journal.

    Attributes:
        title: As a table prints it, upper case included.
        issn_print: None when it has none, as with `issn_electronic`; one of the two is there.
        issn_electronic: See `issn_print`.
        country: As a table prints it.
        editions: Citation indexes.
        factor: The impact factor as printed: `4.2`, `<0.1`, `N/A`.
        categories: Names of its categories, by alphabet.
        major: Chinese name of its broad field.
        is_open: Whether it is open access.
        is_review: Whether it publishes reviews only.
        places: Its places, in the order of the categories.
        position: Its position in the broad field, and how many stand there.
    """

    title: str
    issn_print: str | None
    issn_electronic: str | None
    country: str
    editions: tuple[str, ...]
    factor: str
    categories: tuple[str, ...]
    major: str
    is_open: bool
    is_review: bool
    places: tuple[Place, ...] = ()
    position: tuple[int, int] = (0, 0)


def issn_of(number: int) -> str:
    """Return the ISSN with seven given digits and the check digit of ISO 3297."""
    digits = f"{number:07d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True))
    check = -total % 11
    return f"{digits[:4]}-{digits[4:]}{'X' if check == 10 else check}"


def spelling_key(title: str) -> str:
    """Return what is the same in all spellings of a title, as this corpus understands it."""
    text = unicodedata.normalize("NFKD", title.replace("&", " and ")).casefold()
    plain = "".join(one if one.isalnum() else " " for one in text if one.isascii())
    return " ".join(plain.split()).removeprefix("the ")


def invent_journals(count: int, *, seed: int = SEED) -> list[Journal]:
    """Return so many journals with different titles and ISSNs, whose ranks are consistent."""
    source = random.Random(seed)  # noqa: S311  # a corpus, no secret
    titles = _titles(source)
    # Every 7 digits once, without order
    numbers = iter(source.sample(range(1, 10 * _MOST_FIRST), 2 * count))
    categories = list(CATEGORIES)
    weights = [0.15 + source.expovariate(1.0) for _ in categories]
    majors = [one.name_zh for one in majors_of(scheme="upgraded", edition_year=2025)]
    made = [
        _invent(
            source, next(titles), (next(numbers), next(numbers)), categories, weights, majors=majors
        )
        for _ in range(count)
    ]
    return _ranked(made)


def _chosen(source: random.Random, weighted: Sequence[tuple[object, int]]) -> object:
    return source.choices(*zip(*weighted, strict=True))[0]


def _titles(source: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    forms, form_weights = zip(*_FORMS, strict=True)
    while True:
        invented = "".join(map(source.choice, (_BEGIN, _MIDDLE, _END))).capitalize()
        words = [invented, source.choice(_ADJECTIVES), source.choice(_NOUNS)]
        kind = source.random()
        if kind < 0.10:
            words += ["&", source.choice(_NOUNS)]
        elif kind < 0.30:
            words += ["and", source.choice(_NOUNS)]
        elif kind < 0.36:
            words[1] = f"{words[1]}-{source.choice(_ADJECTIVES)}"
        title = source.choices(forms, form_weights)[0].format(" ".join(words))
        key = spelling_key(title)
        if key in seen:
            continue
        seen.add(key)
        yield title.upper() if source.random() < 0.35 else title


def _invent(
    source: random.Random,
    title: str,
    numbers: tuple[int, int],
    categories: list[Category],
    weights: list[float],
    *,
    majors: list[str],
) -> Journal:
    wanted = _chosen(source, _PLACES)
    found: dict[str, Category] = {}
    while len(found) != wanted:
        one = source.choices(categories, weights)[0]
        # Journals of the arts stand in categories of the arts.
        if all(one.has_jif_rank == other.has_jif_rank for other in found.values()):
            found[one.name] = one
    names = tuple(sorted(found))
    own = found[names[0]].editions
    kind = source.random()
    editions = ("ESCI",) if kind < 0.33 else own if kind > 0.96 else (source.choice(own),)
    has_print, has_electronic = source.random() > 0.13, source.random() > 0.04
    first, second = map(issn_of, numbers)
    if source.random() < 0.05:
        first = second
    factor = source.lognormvariate(0.6, 1.0)
    printed = f"{factor:.1f}"
    return Journal(
        title=title,
        issn_print=first if has_print or not has_electronic else None,
        issn_electronic=second if has_electronic else None,
        country=str(_chosen(source, _COUNTRIES)),
        editions=editions,
        factor="<0.1" if factor < 0.15 else "N/A" if source.random() < 0.004 else printed,
        categories=names,
        major=source.choice(majors),
        is_open=source.random() < 0.3,
        is_review=source.random() < 0.05,
    )


def _number(factor: str) -> float | None:
    return None if factor == "N/A" else 0.0 if factor.startswith("<") else float(factor)


def _positions(members: list[tuple[float, int]]) -> dict[int, int]:
    """Return the rank of each journal by its factor; equal factors have equal ranks."""
    members.sort(key=lambda one: -one[0])
    ranks: dict[int, int] = {}
    rank, last = 0, -1.0
    for count, (factor, at) in enumerate(members, 1):
        if factor != last:
            rank, last = count, factor
        ranks[at] = rank
    return ranks


def _ranked(journals: list[Journal]) -> list[Journal]:
    """Give each journal its place among the others."""
    ranked = {one.name for one in CATEGORIES if one.has_jif_rank}
    inside: dict[str, list[tuple[float, int]]] = {}
    fields: dict[str, list[tuple[float, int]]] = {}
    for at, journal in enumerate(journals):
        factor = _number(journal.factor)
        fields.setdefault(journal.major, []).append((factor or 0.0, at))
        if factor is not None:
            for name in journal.categories:
                inside.setdefault(name, []).append((factor, at))
    ranks = {name: _positions(members) for name, members in inside.items()}
    positions = {name: _positions(members) for name, members in fields.items()}

    def place(name: str, at: int) -> Place:
        rank = ranks.get(name, {}).get(at)
        if rank is None or name not in ranked:
            return Place(name, None, None, None)
        total = len(ranks[name])
        return Place(name, rank, total, f"Q{-(-4 * rank // total)}")

    return [
        journal._replace(
            places=tuple([place(name, at) for name in journal.categories]),
            position=(positions[journal.major][at], len(fields[journal.major])),
        )
        for at, journal in enumerate(journals)
    ]
