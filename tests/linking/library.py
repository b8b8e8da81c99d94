"""An invented library with known duplicates. No person, journal or paper in it exists.

Each paper comes in several records, as sources differ: letter case, punctuation, markup,
abbreviated journals, initials, missing fields, Chinese alone, English alone. Beside them stand the
near misses.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import attrs

from linking.misses import near_misses
from litrecord.model.dates import PartialDate
from litrecord.model.journal import JournalProfile
from litrecord.model.people import Author, PersonName
from litrecord.model.record import PageRange, PaperRecord
from litrecord.model.text import BilingualText

__all__ = ["library"]

_HOW = (
    ("Slow", "慢速"), ("Seasonal", "季节性"), ("Hidden", "隐性"), ("Paired", "成对"),
    ("Delayed", "延迟"), ("Nested", "嵌套"), ("Sparse", "稀疏"), ("Tidal", "潮汐"),
)  # fmt: skip
_WHAT = (
    ("drift of silt", "淤泥漂移"), ("growth of reeds", "芦苇生长"), ("decay of timber", "木材腐朽"),
    ("flow of sap", "树液流动"), ("spread of moss", "苔藓扩散"), ("loss of topsoil", "表土流失"),
    ("song of wrens", "鹪鹩鸣声"), ("choice of nests", "巢址选择"),
)  # fmt: skip
_WHERE = (
    ("in the lakes of an invented valley", "在虚构山谷湖泊中的研究"),
    ("under low light and high salt", "在弱光高盐条件下的研究"),
    ("across twelve imaginary islands", "在十二座假想岛屿上的研究"),
    ("before and after the great flood", "在大洪水前后的研究"),
)
_JOURNALS = (
    ("Journal of Invented Rivers", "J Invent Rivers", "虚构河流学报", "9001-0009", "9001-0017"),
    ("Annals of Imaginary Ecology", "Ann Imag Ecol", "假想生态学年刊", "9002-0005", "9002-0013"),
    ("Fictional Forest Science", "Fict For Sci", "虚构林业科学", "9003-0001", "9003-001X"),
    ("The International Review of Unreal Soils", "Int Rev Unreal Soils", "国际虚拟土壤评论",
     "9004-0008", "9004-0016"),
)  # fmt: skip
_PEOPLE = (
    ("Gao", "Ying-Feng", "高", "英峰"), ("Zhao", "Na", "赵", "娜"),
    ("Ouyang", "Ming", "欧阳", "明"), ("Hu", "Cheng-Hu", "胡", "成虎"),
    ("Lin", "Mei-Li", "林", "美丽"), ("Qian", "Duo", "钱", "多"),
    ("Shen", "Wen-Bo", "沈", "文博"), ("Tang", "Yue", "唐", "月"), ("Fan", "Jia", "范", "佳"),
)  # fmt: skip


def library() -> list[tuple[int, PaperRecord]]:
    """Return records with the number of their paper, in no particular order."""
    dice = random.Random(20250716)  # noqa: S311  # reproducible is what it shall be
    found: list[tuple[int, PaperRecord]] = []
    for number, paper in enumerate(_papers(dice)):
        found += [(number, one) for one in _variants(paper, number)]
    # No two of these are of one paper, nor of one of those above.
    others = (one for at, paper in enumerate(_papers(dice)) for one in near_misses(paper, at))
    found += [(1_000 + number, one) for number, one in enumerate(others)]
    dice.shuffle(found)
    return found


def _papers(dice: random.Random) -> Iterator[PaperRecord]:
    titles = [
        (f"{how[0]} {what[0]} {where[0]}", f"{how[1]}{what[1]}{where[1]}")
        for how in _HOW
        for what in _WHAT
        for where in _WHERE
    ]
    for number, (english, chinese) in enumerate(dice.sample(titles, 150)):
        journal = _JOURNALS[number % len(_JOURNALS)]
        page = 1 + 7 * number
        yield PaperRecord(
            kind="article-journal",
            title=BilingualText.of(en=english, zh=chinese),
            authors=_authors(dice.sample(_PEOPLE, dice.randint(1, 4))),
            doi=f"10.5555/inv.{number:04d}",
            pmid=str(90_000_000 + number),
            journal=JournalProfile(
                name=BilingualText.of(en=journal[0], zh=journal[2]),
                issn_print=journal[3],
                issn_electronic=journal[4],
            ),
            volume=str(10 + number % 5),
            issue=str(1 + number % 6),
            pages=PageRange(first=str(page), last=str(page + 6)),
            published=PartialDate(year=2015 + number % 5, month=1 + number % 12),
        )


def _authors(people: list[tuple[str, str, str, str]]) -> tuple[Author, ...]:
    return tuple(
        Author(
            name=PersonName(family=family, given=given, order="given-first"),
            alternates=(PersonName(family=zh_family, given=zh_given, lang="zh"),),
        )
        for family, given, zh_family, zh_given in people
    )


def _variants(paper: PaperRecord, number: int) -> Iterator[PaperRecord]:
    """Yield the records of one paper; each paper has other ones."""
    kinds = (_aggregated, _indexed, _chinese, _exported, _shouted, _bare, _titled, _located)
    yield paper
    for step in range(3):
        yield kinds[(number + step * (1 + number // len(kinds) % 2)) % len(kinds)](paper)


def _english(paper: PaperRecord) -> PaperRecord:
    assert paper.title is not None
    assert paper.title.en is not None
    authors = tuple(attrs.evolve(one, alternates=()) for one in paper.authors or ())
    return attrs.evolve(
        paper,
        title=BilingualText(variants=(paper.title.en,)),
        authors=authors,
        journal=_venue(paper, 0),
    )


def _venue(paper: PaperRecord, at: int, *issns: int) -> JournalProfile:
    """Return the journal by one of its names and some of its ISSNs."""
    assert paper.journal is not None
    row = next(row for row in _JOURNALS if row[3] == paper.journal.issn_print)
    name = BilingualText.of(zh=row[at]) if at == 2 else BilingualText.of(en=row[at])
    return JournalProfile(name=name, issn_other=tuple(row[one] for one in issns))


def _worded(paper: PaperRecord, english: str) -> PaperRecord:
    return attrs.evolve(_english(paper), title=BilingualText.of(en=english))


def _text(paper: PaperRecord) -> str:
    assert paper.title is not None
    assert paper.title.en is not None
    return paper.title.en.value


def _aggregated(paper: PaperRecord) -> PaperRecord:
    """Return it with the DOI in capitals as a link, and the title in markup."""
    title = f"<i>{_text(paper)[:4]}</i>{_text(paper)[4:]}."
    return attrs.evolve(
        _worded(paper, title),
        doi=f"https://doi.org/{(paper.doi or '').upper()}",
        pmid=None,
        pages=None,
        volume=None,
    )


def _indexed(paper: PaperRecord) -> PaperRecord:
    """Return it as an index of medicine has it: initials, abbreviation, bracketed title."""
    authors = tuple(
        Author(name=PersonName(family=one.name.family, given=(one.name.given or "")[:1]))
        for one in paper.authors or ()
    )
    return attrs.evolve(
        _worded(paper, f"[{_text(paper)}]."), authors=authors, journal=_venue(paper, 1), doi=None
    )


def _chinese(paper: PaperRecord) -> PaperRecord:
    """Return it as a Chinese platform has it: without DOI and volume, with one ISSN."""
    assert paper.title is not None
    assert paper.title.zh is not None
    assert paper.published is not None
    return attrs.evolve(
        paper,
        title=BilingualText(variants=(paper.title.zh,)),
        authors=tuple(Author(name=one.alternates[0]) for one in paper.authors or ()),
        journal=_venue(paper, 2, 3),
        doi=None,
        pmid=None,
        volume=None,
        published=PartialDate(year=paper.published.year),
    )


def _exported(paper: PaperRecord) -> PaperRecord:
    """Return it as a table has it: dashes and quotes, first page, no identifiers."""
    assert paper.pages is not None
    title = _text(paper).replace(" of ", " – of ").replace("invented", "‘invented’")
    return attrs.evolve(
        _worded(paper, title.replace(" – of ", " of ")),
        doi=None,
        pmid=None,
        pages=PageRange(first=paper.pages.first),
        issue=None,
    )


def _shouted(paper: PaperRecord) -> PaperRecord:
    """Return it in capitals, with literal names and no place."""
    authors = tuple(Author(name=PersonName(literal=str(one.name))) for one in paper.authors or ())
    return attrs.evolve(
        _worded(paper, _text(paper).upper()),
        authors=authors,
        doi=None,
        pmid=None,
        volume=None,
        issue=None,
        pages=None,
    )


def _bare(paper: PaperRecord) -> PaperRecord:
    """Return the identifiers alone."""
    return PaperRecord(doi=paper.doi, pmid=f"0{paper.pmid}")


def _titled(paper: PaperRecord) -> PaperRecord:
    """Return title, first author and year, published online in the year before."""
    assert paper.published is not None
    return PaperRecord(
        title=_english(paper).title,
        authors=(_english(paper).authors or ())[:1],
        published=PartialDate(year=paper.published.year - 1),
    )


def _located(paper: PaperRecord) -> PaperRecord:
    """Return place and authors, with the electronic ISSN and another wording of the title."""
    return attrs.evolve(
        _worded(paper, f"{_text(paper)}: a study of an invented case"),
        doi=None,
        pmid=None,
        journal=_venue(paper, 1, 4),
    )
