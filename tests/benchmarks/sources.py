"""How fast papers of other sources are read, beside what only decodes their format.

The corpus is that of the founding format, written anew in each of these formats: the same invented
papers with what the format has fields for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from typing import Final, NamedTuple, cast
from xml.sax.saxutils import escape

from benchmarks.harness import Contender, Section, check_agreement, markdown_table, measure
from benchmarks.harness import timing_rows as rows_of
from benchmarks.papers import invent_papers
from litrecord import PaperRecord, parse

__all__ = ["SOURCES", "measure_sources"]

_HEADER: Final = ("", "fastest", "median", "ratio", "target", "remarks")


class Paper(NamedTuple):
    """What the formats of this suite have fields for.

    Attributes:
        number: Position in the corpus, from 0.
        title: Title without markup.
        authors: Pairs of given names and family name.
        journal: Name of the journal.
        year: Year of publication.
        doi: DOI.
        abstract: Abstract without markup.
    """

    number: int
    title: str
    authors: tuple[tuple[str, str], ...]
    journal: str
    year: int
    doi: str
    abstract: str


def _papers(count: int) -> list[Paper]:
    found: list[Paper] = []
    for number, record in enumerate(parse(b"\n".join(invent_papers(count)))):
        names = [one.name for one in record.authors or ()]
        found.append(
            Paper(
                number,
                str(record.title or f"Invented paper {number}").replace("\n", " "),
                tuple((one.given or "A.", one.family or "Inventa") for one in names),
                str(record.journal or "Invented Letters"),
                2000 + number % 25,
                f"10.55555/inv.{number}",
                " ".join(str(record.abstract or "Invented.").split()),
            )
        )
    return found


def _crossref(papers: Iterable[Paper]) -> str:
    return "\n".join(
        json.dumps(
            {
                "DOI": one.doi,
                "type": "journal-article",
                "title": [one.title],
                "author": [
                    {"given": given, "family": family, "sequence": "additional", "affiliation": []}
                    for given, family in one.authors
                ],
                "container-title": [one.journal],
                "issued": {"date-parts": [[one.year, 7]]},
                "volume": "16",
                "issue": "1",
                "page": "379-385",
                "abstract": f"<jats:p>{escape(one.abstract)}</jats:p>",
                "is-referenced-by-count": one.number % 50,
                "score": 1.0,
            },
            ensure_ascii=False,
        )
        for one in papers
    )


def _ris(papers: Iterable[Paper]) -> str:
    records = []
    for one in papers:
        lines = ["TY  - JOUR", f"TI  - {one.title}"]
        lines += [f"AU  - {family}, {given}" for given, family in one.authors]
        lines += [f"T2  - {one.journal}", f"PY  - {one.year}", "VL  - 16", "IS  - 1"]
        lines += ["SP  - 379", "EP  - 385", f"DO  - {one.doi}", f"AB  - {one.abstract}", "ER  - "]
        records.append("\n".join(lines))
    return "\n\n".join(records)


def _bibtex(papers: Iterable[Paper]) -> str:
    return "\n\n".join(
        "\n".join(
            [
                f"@article{{inv{one.number},",
                f"  title = {{{_braced(one.title)}}},",
                f"  author = {{{' and '.join(f'{two}, {first}' for first, two in one.authors)}}},",
                f"  journal = {{{_braced(one.journal)}}},",
                f"  year = {{{one.year}}},",
                "  volume = {16},",
                "  number = {1},",
                "  pages = {379--385},",
                f"  doi = {{{one.doi}}},",
                f"  abstract = {{{_braced(one.abstract)}}}",
                "}",
            ]
        )
        for one in papers
    )


def _braced(text: str) -> str:
    plain = "".join(char for char in text if char not in "{}\\$~^")
    return "".join(f"\\{char}" if char in "&%#_" else char for char in plain)


def _pubmed(papers: Iterable[Paper]) -> str:
    records = [
        "<PubmedArticle><MedlineCitation>"
        f"<PMID Version='1'>{30_000_000 + one.number}</PMID><Article PubModel='Print'>"
        "<Journal><ISSN IssnType='Print'>1234-5679</ISSN><JournalIssue CitedMedium='Print'>"
        f"<Volume>16</Volume><Issue>1</Issue><PubDate><Year>{one.year}</Year><Month>Jul</Month>"
        f"</PubDate></JournalIssue><Title>{escape(one.journal)}</Title></Journal>"
        f"<ArticleTitle>{escape(one.title)}</ArticleTitle>"
        "<Pagination><MedlinePgn>379-85</MedlinePgn></Pagination>"
        f"<Abstract><AbstractText>{escape(one.abstract)}</AbstractText></Abstract><AuthorList>"
        + "".join(
            f"<Author><LastName>{escape(two)}</LastName><ForeName>{escape(first)}</ForeName></Author>"
            for first, two in one.authors
        )
        + "</AuthorList><Language>eng</Language></Article></MedlineCitation><PubmedData>"
        f"<ArticleIdList><ArticleId IdType='doi'>{one.doi}</ArticleId></ArticleIdList>"
        "</PubmedData></PubmedArticle>"
        for one in papers
    ]
    return f"<PubmedArticleSet>{''.join(records)}</PubmedArticleSet>"


def _decode_lines(text: str) -> object:
    return [json.loads(line) for line in text.split("\n")]


def _decode_ris(text: str) -> object:
    import rispy

    return rispy.loads(text)


def _decode_bibtex(text: str) -> object:
    import bibtexparser

    return bibtexparser.parse_string(text).entries


def _decode_xml(text: str) -> object:
    from lxml import etree

    return etree.fromstring(text)


class Source(NamedTuple):
    """A format of this suite.

    Attributes:
        write: Makes a document of papers.
        decode: What only decodes it.
        decoder: Its name, and what is said of it.
        package: Package that it needs; None for none.
    """

    write: Callable[[Iterable[Paper]], str]
    decode: Callable[[str], object]
    decoder: str
    package: str | None = None


SOURCES: Final = {
    "crossref": Source(_crossref, _decode_lines, "json.loads of each line"),
    "ris": Source(_ris, _decode_ris, "rispy.loads", "rispy"),
    "bibtex": Source(_bibtex, _decode_bibtex, "bibtexparser.parse_string", "bibtexparser"),
    "pubmed": Source(_pubmed, _decode_xml, "lxml.etree.fromstring", "lxml"),
}


def _facts(papers: Sequence[Paper]) -> list[object]:
    return [(one.doi, len(one.authors), one.year) for one in papers]


def _record_facts(records: object) -> list[object]:
    return [
        (one.doi, len(one.authors or ()), None if one.published is None else one.published.year)
        for one in cast("Sequence[PaperRecord]", records)
    ]


def measure_sources(count: int, *, rounds: int) -> Section:
    """Check that every format gives back the papers written, then time the reading of each."""
    papers = _papers(count)
    rows: list[list[str]] = []
    for name, source in SOURCES.items():
        if source.package is not None and find_spec(source.package) is None:
            continue
        text = source.write(papers)
        contenders = [
            Contender(
                source.decoder,
                lambda text=text, source=source: source.decode(text),  # type: ignore[misc]
                "decodes only",
                count,
            ),
            Contender(
                f"litrecord, {name}",
                lambda text=text, name=name: parse(text, format=name),  # type: ignore[misc]
                "records with languages, roles, dates, problems; nothing lost",
                count,
                facts=_record_facts,
            ),
        ]
        check_agreement(
            [Contender("corpus", lambda: papers, facts=_facts), contenders[1]]  # type: ignore[arg-type]
        )
        rows += rows_of(measure(contenders, rounds=rounds))
    return Section(
        "Reading papers of other sources",
        f"{count:,} of the papers above, written in other formats: DOI, year and the number of "
        "authors come back the same. Beside each stands a library that decodes the format and "
        "makes no records of it.",
        markdown_table(_HEADER, rows),
    )
