"""PubMed's XML. All papers and people in these tests are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse, read
from litrecord.codec.document import InputDocument
from litrecord.codec.xml import XmlElement, XmlGrammar, iter_elements
from litrecord.errors import ParseError
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier
from litrecord.model.journal import Abbreviation
from litrecord.model.record import PaperRecord
from litrecord.vocab.pubmed import RECORDS, ROOTS, RUNNING
from nothing_lost import assert_nothing_lost

pytestmark = pytest.mark.needs("lxml")

FULL = """
<PubmedArticle>
 <MedlineCitation Status="MEDLINE" Owner="NLM">
  <PMID Version="1">99000001</PMID>
  <Article PubModel="Print-Electronic">
   <Journal>
    <ISSN IssnType="Electronic">1234-5679</ISSN>
    <JournalIssue CitedMedium="Internet"><Volume>16</Volume><Issue>1 Pt 2</Issue>
     <PubDate><Year>2025</Year><Month>Jul</Month><Day>06</Day></PubDate></JournalIssue>
    <Title>Journal of invented medicine</Title><ISOAbbreviation>J. Invent. Med.</ISOAbbreviation>
   </Journal>
   <ArticleTitle>Growth of <i>Bacillus fictus</i> at 10<sup>5</sup> cells.</ArticleTitle>
   <Pagination><StartPage>132</StartPage><EndPage>142</EndPage><MedlinePgn>132-42</MedlinePgn>
   </Pagination>
   <ELocationID EIdType="pii" ValidYN="Y">S0001(25)1</ELocationID>
   <ELocationID EIdType="doi" ValidYN="Y">10.1234/invented.1</ELocationID>
   <ELocationID EIdType="doi" ValidYN="N">10.1234/wrong</ELocationID>
   <Abstract>
    <AbstractText Label="BACKGROUND &amp; AIMS" NlmCategory="X">It grows when p &lt; 0.05.
    </AbstractText>
    <AbstractText Label="RESULTS">It grew.</AbstractText>
    <CopyrightInformation>© 2025 Nobody.</CopyrightInformation>
   </Abstract>
   <AuthorList CompleteYN="N">
   <Author ValidYN="Y" EqualContrib="Y"><LastName>van der Meer</LastName>
   <ForeName>Jan-Piet A</ForeName>
     <Initials>JPA</Initials><Suffix>Jr</Suffix>
     <Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>
     <Identifier Source="ISNI">0000 0001 2103 2683</Identifier>
   <AffiliationInfo><Affiliation>Institute A, X.</Affiliation>
   <Identifier Source="ROR">https://ror.org/02mhbdp94</Identifier></AffiliationInfo>
     <AffiliationInfo><Affiliation>Institute B, Y.</Affiliation></AffiliationInfo></Author>
   <Author ValidYN="Y"><LastName>Li</LastName><Initials>XQ</Initials>
   <Affiliation>Old place.</Affiliation></Author>
    <Author ValidYN="N"><LastName>Lee</LastName><ForeName>Xiao</ForeName></Author>
   <Author ValidYN="Y"><LastName>Wang</LastName><ForeName>Fang</ForeName><Initials>W</Initials>
   </Author>
    <Author ValidYN="Y"><CollectiveName>Invention Study Group</CollectiveName></Author>
   </AuthorList>
   <Language>eng</Language>
   <GrantList CompleteYN="Y"><Grant><GrantID>R01 X1</GrantID><Acronym>XX</Acronym>
   <Agency>NIX HHS</Agency><Country>United States</Country></Grant></GrantList>
   <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
   <PublicationType UI="D016454">Review</PublicationType></PublicationTypeList>
   <ArticleDate DateType="Electronic"><Year>2025</Year><Month>07</Month><Day>01</Day></ArticleDate>
  </Article>
   <MedlineJournalInfo><Country>Netherlands</Country><MedlineTA>J Invent Med</MedlineTA>
   <NlmUniqueID>9900001</NlmUniqueID><ISSNLinking>0378-5955</ISSNLinking></MedlineJournalInfo>
   <CommentsCorrectionsList><CommentsCorrections RefType="Cites"><RefSource>X</RefSource>
   <PMID>1</PMID></CommentsCorrections></CommentsCorrectionsList>
  <MeshHeadingList>
   <MeshHeading><DescriptorName UI="D000818" MajorTopicYN="N">Animals</DescriptorName></MeshHeading>
   <MeshHeading>
   <DescriptorName UI="D001921" MajorTopicYN="N" Type="Geographic">Brain</DescriptorName>
   <QualifierName UI="Q000502" MajorTopicYN="Y">physiology</QualifierName></MeshHeading>
  </MeshHeadingList>
   <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N"><i>Bacillus</i> fictus</Keyword>
   <Keyword MajorTopicYN="Y">growth</Keyword></KeywordList>
  <KeywordList Owner="NASA"><Keyword MajorTopicYN="N">flight</Keyword></KeywordList>
   <InvestigatorList><Investigator ValidYN="Y"><LastName>Ying</LastName><ForeName>Mei</ForeName>
   </Investigator></InvestigatorList>
  <CoiStatement>None.</CoiStatement>
 </MedlineCitation>
 <PubmedData>
   <History><PubMedPubDate PubStatus="received"><Year>2024</Year><Month>6</Month><Day>7</Day>
   </PubMedPubDate></History>
  <PublicationStatus>ppublish</PublicationStatus>
   <ArticleIdList><ArticleId IdType="pubmed">99000001</ArticleId>
   <ArticleId IdType="doi">10.1234/invented.1</ArticleId>
   <ArticleId IdType="pmc">PMC99001</ArticleId><ArticleId IdType="pii">S0001(25)1</ArticleId>
   <ArticleId IdType="mid">NIHMS1</ArticleId></ArticleIdList>
   <ReferenceList><Reference><Citation>Another paper.</Citation><ArticleIdList>
   <ArticleId IdType="doi">10.9999/other</ArticleId><ArticleId IdType="pubmed">2</ArticleId>
   </ArticleIdList></Reference></ReferenceList>
 </PubmedData>
</PubmedArticle>
"""

BOOK = """
<PubmedBookArticle><BookDocument>
 <PMID Version="1">20000001</PMID>
 <ArticleIdList><ArticleId IdType="bookaccession">NBK9999</ArticleId></ArticleIdList>
   <Book><Publisher><PublisherName>Invented University</PublisherName>
   <PublisherLocation>Nowhere (XX)</PublisherLocation></Publisher>
  <BookTitle book="inv">Invented Reviews<sup>®</sup></BookTitle>
  <PubDate><Year>1993</Year></PubDate><BeginningDate><Year>1993</Year></BeginningDate>
   <AuthorList Type="editors" CompleteYN="Y"><Author ValidYN="Y"><LastName>Adam</LastName>
   <ForeName>M P</ForeName><Initials>MP</Initials></Author></AuthorList>
  <AuthorList Type="authors"><Author><LastName>Holder</LastName></Author></AuthorList>
  <Isbn>9780000000002</Isbn><Medium>Internet</Medium></Book>
 {title}
 <Language>eng</Language>
   <AuthorList Type="authors" CompleteYN="Y"><Author ValidYN="Y"><LastName>Roe</LastName>
   <ForeName>Ann</ForeName><Initials>A</Initials></Author></AuthorList>
 <PublicationType UI="D016454">Review</PublicationType>
 <Abstract><AbstractText>A short text of the chapter.</AbstractText></Abstract>
 <Sections><Section><SectionTitle book="inv" part="a">Summary</SectionTitle></Section></Sections>
 <ContributionDate><Year>2001</Year></ContributionDate>
</BookDocument>
   <PubmedBookData><ArticleIdList><ArticleId IdType="pubmed">20000001</ArticleId></ArticleIdList>
   </PubmedBookData>
</PubmedBookArticle>
"""


def article(inner: str = "", *, languages: str = "eng", title: str = "An invented title.") -> str:
    """Return an article with a title, languages and more."""
    stated = "".join(f"<Language>{one}</Language>" for one in languages.split())
    return (
        "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
        f"<ArticleTitle>{title}</ArticleTitle>{stated}{inner}</Article></MedlineCitation>"
        "</PubmedArticle>"
    )


def record(text: str) -> PaperRecord:
    """Read one record and check that nothing of it is lost."""
    [element] = iter_elements(
        InputDocument(text, limits=DEFAULT_LIMITS),
        XmlGrammar(records=RECORDS, roots=ROOTS, running=RUNNING),
        DEFAULT_LIMITS,
    )
    assert isinstance(element, XmlElement)
    found = loads(text, format="pubmed")
    assert isinstance(found, PaperRecord)
    assert_nothing_lost(_without_codes(element.values), found)
    return found


# What fields hold in another spelling: codes of languages, parts of dates and pages, initials,
# flags and words that say which field a value is for; abstracts, which are put together of parts.
_SPELLED = frozenset(
    """
    Language PubDate ArticleDate StartPage EndPage MedlinePgn Initials AbstractText QualifierName
    @EqualContrib @Owner @Source @Type @IdType @EIdType @IssnType @DateType
    """.split()  # noqa: SIM905  # a list of words reads better as one
)


def _without_codes(value: object) -> object:
    """Leave out what fields hold in another spelling."""
    if isinstance(value, dict):
        return {
            key: _without_codes(one)
            for key, one in value.items()
            if key not in _SPELLED and not key.endswith("YN")
        }
    return [_without_codes(one) for one in value] if isinstance(value, list) else value


def test_an_article_is_read() -> None:
    """Every field of an article goes to the field of the record that is meant for it."""
    found = record(FULL)
    assert "article-journal" == found.kind
    assert ("Journal Article", "Review") == found.types
    assert [("Growth of Bacillus fictus at 10⁵ cells.", "en", "original")] == [
        (one.value, one.lang, one.role) for one in found.title or ()
    ]
    assert [
        ("BACKGROUND & AIMS\nIt grows when p < 0.05.\nRESULTS\nIt grew.", "en", "original")
    ] == [(one.value, one.lang, one.role) for one in found.abstract or ()]
    assert ("99000001", "PMC99001", "10.1234/invented.1") == (found.pmid, found.pmcid, found.doi)
    assert (
        Identifier(scheme="pii", value="S0001(25)1"),
        Identifier(scheme="mid", value="NIHMS1"),
    ) == found.identifiers
    assert ("16", "1 Pt 2", "132-142") == (found.volume, found.issue, str(found.pages))
    assert "132-42" == (found.pages.raw if found.pages else None)
    assert (PartialDate(year=2025, month=7, day=6), PartialDate(year=2025, month=7, day=1)) == (
        found.published,
        found.published_online,
    )
    assert ("Print-Electronic", ("en",)) == (found.publication_model, found.languages)


def test_its_journal_is_read() -> None:
    """The journal has its names, abbreviations and numbers."""
    journal = record(FULL).journal
    assert journal is not None
    assert ("journal", "Journal of invented medicine") == (journal.kind, str(journal.name))
    assert (
        Abbreviation(value="J. Invent. Med.", scheme="iso4"),
        Abbreviation(value="J Invent Med", scheme="nlm"),
    ) == journal.abbreviations
    assert (None, "1234-5679", "0378-5955") == (
        journal.issn_print,
        journal.issn_electronic,
        journal.issn_l,
    )
    assert (Identifier(scheme="nlm", value="9900001"),) == journal.ids
    assert "Netherlands" == journal.country


def test_its_people_are_read() -> None:
    """Authors have their parts of names, numbers and places; wrong names are no authors."""
    found = record(FULL)
    authors = found.authors or ()
    assert [
        ("van der Meer", "Jan-Piet A", "Jr"),
        ("Li", "XQ", None),
        ("Wang", "Fang", None),
        (None, None, None),
    ] == [(one.name.family, one.name.given, one.name.suffix) for one in authors]
    assert "Invention Study Group" == authors[3].name.literal
    first, second, *_ = authors
    assert ("0000-0002-1825-0097", True) == (first.orcid, first.equal_contribution)
    assert (Identifier(scheme="isni", value="0000 0001 2103 2683"),) == first.ids
    assert [("Institute A, X.", "https://ror.org/02mhbdp94"), ("Institute B, Y.", None)] == [
        (str(one.name), one.ror) for one in first.affiliations or ()
    ]
    assert (["Old place."], None) == (
        [str(one.name) for one in second.affiliations or ()],
        second.equal_contribution,
    )
    assert [("contributor", "Mei Ying")] == [
        (one.role, str(one.author)) for one in found.contributors or ()
    ]


def test_its_subjects_and_grants_are_read() -> None:
    """Headings come with their qualifiers; keywords with their owner, unless it is the author."""
    found = record(FULL)
    assert [
        ("Animals", "mesh", "D000818", False),
        ("Brain", "mesh", "D001921", False),
        ("Brain/physiology", "mesh", "D001921Q000502", True),
        ("Bacillus fictus", None, None, False),
        ("growth", None, None, True),
        ("flight", "nasa", None, False),
    ] == [(one.value.value, one.scheme, one.id, one.major) for one in found.keywords or ()]
    assert [("NIX HHS", ("R01 X1",))] == [
        (str(one.funder), one.awards) for one in found.funding or ()
    ]


def test_what_has_no_field_stays() -> None:
    """References, statements and attributes are in `extra`; nothing of them is the paper's."""
    kept = record(FULL).extra["pubmed"]
    assert "None." == kept["MedlineCitation"]["CoiStatement"]
    assert (
        "10.9999/other"
        == kept["PubmedData"]["ReferenceList"]["Reference"]["ArticleIdList"]["ArticleId"][0][
            "#text"
        ]
    )
    assert {"@EIdType": "doi", "@ValidYN": "N", "#text": "10.1234/wrong"} == dict(
        kept["MedlineCitation"]["Article"]["ELocationID"][0]
    )
    assert {"Acronym": "XX", "Country": "United States"} == dict(
        kept["MedlineCitation"]["Article"]["GrantList"]["Grant"]
    )
    authors = kept["MedlineCitation"]["Article"]["AuthorList"]
    assert "N" == authors["@CompleteYN"]
    # The second has initials alone, those of the fourth are not those of her given name.
    assert [
        {},
        {},
        {"@ValidYN": "N", "LastName": "Lee", "ForeName": "Xiao"},
        {"Initials": "W"},
        {},
    ] == [dict(one) for one in authors["Author"]]


@pytest.mark.parametrize(
    ("title", "languages", "expected"),
    [
        ("[Prevention of falls].", "ger", [("Prevention of falls", "en", "unknown")]),
        ("[Hemophilia].", "swe", [("Hemophilia", "en", "unknown")]),
        ("[Falls] and [rises].", "eng", [("[Falls] and [rises].", None, "original")]),
        ("[Not Available].", "ger", []),
        ("[In Process Citation].", "ger", []),
        (
            "Falls in the elderly and how they are prevented.",
            "chi",
            [("Falls in the elderly and how they are prevented.", "en", "unknown")],
        ),
        ("Falls.", "eng", [("Falls.", "en", "original")]),
    ],
)
def test_titles_in_brackets_are_translated(
    title: str, languages: str, expected: list[tuple[str, str, str]]
) -> None:
    """A title in brackets is English whatever the paper is; some bracketed texts are no titles."""
    found = record(article(title=title, languages=languages))
    shown = [(one.value, one.lang, one.role) for one in found.title or ()]
    if expected and expected[0][1] is None:
        shown = [(value, None, role) for value, _, role in shown]
    assert expected == shown


@pytest.mark.parametrize(
    ("vernacular", "languages", "expected"),
    [
        ("老年人跌倒的预防.", "chi", ("老年人跌倒的预防.", "zh", "script")),
        (
            "Laonianren diedao de yufang.",
            "chi",
            ("Laonianren diedao de yufang.", "zh-Latn", "stated"),
        ),
        ("Profilaktika padenii.", "rus", ("Profilaktika padenii.", "ru-Latn", "stated")),
        ("Sturzprävention.", "ger", ("Sturzprävention.", "de", "stated")),
        (
            "La prévention des chutes chez les personnes âgées.",
            "eng fre",
            ("La prévention des chutes chez les personnes âgées.", "fr", "detected"),
        ),
    ],
)
def test_the_vernacular_title_is_the_original(
    vernacular: str, languages: str, expected: tuple[str, str, str]
) -> None:
    """It is in the language of the paper, and says so where it is transcribed."""
    inner = f"<VernacularTitle>{vernacular}</VernacularTitle>"
    found = record(article(inner, languages=languages, title="[Prevention of falls]."))
    assert found.title is not None
    original = found.title.original
    assert original is not None
    value, lang, basis = expected
    assert (value, lang) == (original.value, original.lang)
    assert original.basis in {basis, "stated"}
    assert 2 == len(found.title.variants)


def test_other_abstracts_have_their_language_and_role() -> None:
    """One by the publisher is parallel, others are of unknown role, a plain summary is none."""
    text = article(
        "<Abstract><AbstractText>The study was done in the clinic.</AbstractText></Abstract>",
        languages="chi",
    ).replace(
        "</Article>",
        '</Article><OtherAbstract Type="Publisher" Language="chi"><AbstractText>'
        "本研究在临床进行。</AbstractText></OtherAbstract>"
        '<OtherAbstract Type="AIDS" Language="fre"><AbstractText Label="BUT">Le travail.'
        "</AbstractText><CopyrightInformation>©</CopyrightInformation></OtherAbstract>"
        '<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>We did it.'
        "</AbstractText></OtherAbstract>",
    )
    found = record(text)
    assert [
        ("The study was done in the clinic.", "en", "unknown"),
        ("本研究在临床进行。", "zh", "parallel"),
        ("BUT\nLe travail.", "fr", "unknown"),
    ] == [(one.value, one.lang, one.role) for one in found.abstract or ()]
    assert 3 == len(found.extra["pubmed"]["MedlineCitation"]["OtherAbstract"])


@pytest.mark.parametrize(
    ("date", "expected", "codes"),
    [
        ("<Year>2018</Year><Month>11</Month>", "2018-11", []),
        ("<Year>2017</Year><Month>Nov</Month><Day>09</Day>", "2017-11-09", []),
        ("<Year>2015</Year><Season>Spring</Season>", "2015-21", []),
        ("<Year>2015</Year>", "2015", []),
        ("<Year>2015</Year><Month>Feb</Month><Day>30</Day>", "2015", ["date-unreadable"]),
        ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998-12/1999-01", []),
        ("<MedlineDate>2000 Spring-Summer</MedlineDate>", "2000-21/2000-22", []),
        ("<MedlineDate>1976-1977</MedlineDate>", "1976/1977", []),
        ("<MedlineDate>1999 Fall-Winter issue</MedlineDate>", "1999", ["value-repaired"]),
        ("<MedlineDate>undated</MedlineDate>", "None", ["date-unreadable"]),
    ],
)
def test_dates_of_issues(date: str, expected: str, codes: list[str]) -> None:
    """The date of an issue may lack parts, be a season or be in words."""
    text = article(f"<Journal><JournalIssue><PubDate>{date}</PubDate></JournalIssue></Journal>")
    found = parse(text)
    assert expected == str(found[0].published)
    assert codes == [one.code for one in found.problems]


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        ("Journal Article", "article-journal"),
        ("Journal Article|Preprint", "preprint"),
        ("Newspaper Article", "article-newspaper"),
        ("Academic Dissertation", "thesis"),
        ("", "article-journal"),
    ],
)
def test_kinds(types: str, kind: str) -> None:
    """What is no article of a journal is told by its publication types, in any order."""
    inner = "".join(f"<PublicationType>{one}</PublicationType>" for one in types.split("|"))
    assert kind == record(article(f"<PublicationTypeList>{inner}</PublicationTypeList>")).kind


def test_a_chapter_is_read() -> None:
    """A chapter is in a book, whose editors and authors are contributors."""
    found = record(
        BOOK.format(title='<ArticleTitle book="inv" part="x">Invented Disorder</ArticleTitle>')
    )
    assert ("chapter", "Invented Disorder") == (found.kind, str(found.title))
    assert "Invented Reviews®" == str(found.journal.name if found.journal else None)
    assert ["Ann Roe"] == [str(one) for one in found.authors or ()]
    assert [("editor", "M P Adam"), ("container-author", "Holder")] == [
        (one.role, str(one.author)) for one in found.contributors or ()
    ]
    assert ("Invented University", "Nowhere (XX)") == (str(found.publisher), str(found.place))
    assert ("20000001", "1993") == (found.pmid, str(found.published))
    assert (
        Identifier(scheme="bookaccession", value="NBK9999"),
        Identifier(scheme="isbn", value="9780000000002"),
    ) == found.identifiers


@pytest.mark.parametrize(
    "title", ["", '<ArticleTitle book="inv">Invented Reviews<sup>®</sup></ArticleTitle>']
)
def test_a_book_is_read(title: str) -> None:
    """A book itself has its title, and no venue; its authors are the authors."""
    found = record(BOOK.format(title=title))
    assert ("book", "Invented Reviews®", None) == (found.kind, str(found.title), found.journal)
    assert ["Ann Roe", "Holder"] == [str(one) for one in found.authors or ()]


def test_sets_and_single_articles_are_recognised() -> None:
    """Several sets, an article alone and a set without articles are all read."""
    kind = "<?xml version='1.0'?><!DOCTYPE PubmedArticleSet PUBLIC '-//NLM//DTD' 'x.dtd'>"
    one = f"{kind}<PubmedArticleSet>{FULL}</PubmedArticleSet>"
    assert 3 == len(
        parse(one + f"\n<PubmedArticleSet>{FULL}{BOOK.format(title='')}</PubmedArticleSet>")
    )
    assert 1 == len(parse(FULL))
    assert 0 == len(parse("<PubmedArticleSet></PubmedArticleSet>"))


@pytest.mark.parametrize(
    "text",
    [
        "<PubmedArticle><a>1</a></PubmedArticle>",
        "<PubmedArticle><MedlineCitation>x</MedlineCitation></PubmedArticle>",
        "<PubmedBookArticle><a>1</a></PubmedBookArticle>",
    ],
)
def test_what_lacks_a_citation_is_a_failure(text: str) -> None:
    """An element without what every record has is no record."""
    [failure] = parse(text).failures
    assert "lacks what every record has" in str(failure.error)


@pytest.mark.parametrize("cut", range(60, len(FULL), 97))
def test_a_file_that_breaks_off(cut: int) -> None:
    """What can be read is, the rest is a failure, and strict reading tells."""
    text = "<PubmedArticleSet>" + article() + FULL[:cut]
    found = parse(text)
    assert (1, 1) == (len(found), len(found.failures))
    with pytest.raises(ParseError):
        parse(text, strict=True)


def test_repairs_of_the_file_are_told() -> None:
    """A wrong encoding declaration and characters that XML cannot hold are problems."""
    text = "<?xml version='1.0' encoding='UTF-16'?>" + article(title="An in\x0bvented title")
    found = parse(text.encode())
    assert "An invented title" == str(found[0].title)
    declared, removed = found.problems
    assert ("value-repaired", "UTF-16", "utf-8") == (declared.code, declared.raw, declared.used)
    assert ("character-removed", True, False) == (
        removed.code,
        "\x0b" in str(removed.raw),
        "\x0b" in str(removed.used),
    )


def test_words_of_another_kind_stay() -> None:
    """A medium, a kind of list or a part of a date that the fields do not know is in `extra`."""
    found = record(
        article(
            '<Journal><ISSN IssnType="Undetermined">0378-5955</ISSN></Journal>'
            '<AuthorList Type="others"><Author ValidYN="X"><LastName>Roe</LastName></Author>'
            "</AuthorList><ArticleDate><Year>2020</Year><Hour>1</Hour></ArticleDate>"
        )
    )
    assert ("0378-5955",) == (found.journal.issn_other if found.journal else ())
    kept = found.extra["pubmed"]["MedlineCitation"]["Article"]
    assert "Undetermined" == kept["Journal"]["ISSN"]["@IssnType"]
    assert ("others", "X") == (
        kept["AuthorList"]["@Type"],
        kept["AuthorList"]["Author"][0]["@ValidYN"],
    )
    assert "1" == kept["ArticleDate"][0]["Hour"]


def test_odd_shapes_are_kept() -> None:
    """What should come once and comes twice, or is of another shape, stays and raises nothing."""
    odd = article(
        "<Journal>x</Journal><Journal>y</Journal><AuthorList>x</AuthorList><GrantList><Grant>x</Grant></GrantList>"
        "<ELocationID>x</ELocationID><ArticleDate>x</ArticleDate><Pagination>1-2</Pagination>"
        "<PublicationTypeList><PublicationType UI='D1'/></PublicationTypeList>"
    )
    found = record(odd)
    assert ("An invented title.", None, None) == (str(found.title), found.authors, found.journal)
    assert None is record(article("<ArticleTitle>Another one</ArticleTitle>")).title
    mesh = "<MeshHeadingList><MeshHeading>x</MeshHeading></MeshHeadingList>"
    mesh += "<KeywordList>x</KeywordList>"
    assert None is record(article().replace("</Article>", f"</Article>{mesh}")).keywords


SWEDISH = "Psykisk ohälsa, radikalisering och terrorism - Inget säkert samband har kunnat påvisas."


@pytest.mark.shared
def test_samples(shared: Path) -> None:
    """Real exports give what their pages say."""
    found: dict[str, list[PaperRecord]] = {}
    for path in sorted((shared / "sources" / "pubmed").glob("*.xml")):
        read_set = read(path)
        assert ((), ()) == (read_set.failures, read_set.problems)
        found[path.stem] = [one for one in read_set if isinstance(one, PaperRecord)]
        document = InputDocument(path.read_bytes(), limits=DEFAULT_LIMITS)
        grammar = XmlGrammar(records=RECORDS, roots=ROOTS, running=RUNNING)
        for element, one in zip(
            iter_elements(document, grammar, DEFAULT_LIMITS), found[path.stem], strict=True
        ):
            assert isinstance(element, XmlElement)
            assert_nothing_lost(_without_codes(element.values), one)
    facts = {
        name: [
            (
                one.pmid,
                len(one.authors or ()),
                str((one.authors or ("",))[0]),
                str(one.published),
                str(one.journal.name if one.journal else None),
                one.volume,
                one.issue,
                str(one.pages),
                one.doi,
                one.journal.issn_electronic if one.journal else None,
            )
            for one in records
        ]
        for name, records in found.items()
    }
    assert {
        "case0": [
            (
                "18157122",
                4,
                "Peter O Krutzik",
                "2008-02",
                "Nature chemical biology",
                "4",
                "2",
                "132-142",
                "10.1038/nchembio.2007.59",
                "1552-4469",
            ),
            (
                "18157123",
                3,
                "Bin Wu",
                "2008-02",
                "Nature chemical biology",
                "4",
                "2",
                "110-112",
                "10.1038/nchembio.2007.58",
                "1552-4469",
            ),
        ],
        "case2": [
            (
                "26074225",
                8,
                "S J More",
                "2015-08",
                "Journal of dairy science",
                "98",
                "8",
                "5194-5210",
                "10.3168/jds.2014-8211",
                "1525-3198",
            ),
            (
                "26166904",
                3,
                "Michael S Black",
                "2015-08-01",
                "Journal of the Royal Statistical Society. Series C, Applied statistics",
                "64",
                "4",
                "693-710",
                "10.1111/rssc.12097",
                None,
            ),
        ],
        "case4": [
            (
                "30133126",
                13,
                "Linus A Völker",
                "2018-11",
                "Genes, brain, and behavior",
                "17",
                "8",
                "e12516",
                "10.1111/gbb.12516",
                "1601-183X",
            ),
        ],
        "case6": [
            (
                "29292925",
                3,
                "Per Köhler",
                "2017-11-09",
                "Lakartidningen",
                "114",
                None,
                "None",
                None,
                "1652-7518",
            ),
        ],
    } == facts
    [swedish] = found["case6"]
    assert [
        (
            SWEDISH,
            "sv",
            "original",
        )
    ] == [(one.value, one.lang, one.role) for one in swedish.title or ()]
