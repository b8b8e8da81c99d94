"""JATS front matter. All papers and people in these tests are invented."""

from __future__ import annotations

import pytest

from litrecord.api.loading import loads
from litrecord.api.reading import parse
from litrecord.codec.document import InputDocument
from litrecord.codec.xml import XmlElement, XmlGrammar, iter_elements
from litrecord.errors import ParseError
from litrecord.limits import DEFAULT_LIMITS
from litrecord.model.dates import PartialDate
from litrecord.model.identifier import Identifier, Link
from litrecord.model.journal import Abbreviation
from litrecord.model.record import Classification, OpenAccess, PaperRecord
from litrecord.vocab.jats import RECORDS, ROOTS, RUNNING, SKIPPED
from nothing_lost import assert_nothing_lost

pytestmark = pytest.mark.needs("lxml")

FULL = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3//EN" "JATS.dtd">
<article article-type="research-article" dtd-version="1.3" xml:lang="zh"
 xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink">
<front><journal-meta>
 <journal-id journal-id-type="nlm-ta">J Invent Med</journal-id>
 <journal-id journal-id-type="publisher-id">JIM</journal-id>
 <journal-title-group><journal-title xml:lang="zh">虚构医学杂志</journal-title>
  <trans-title-group xml:lang="en"><trans-title>Journal of Invented Medicine</trans-title>
  </trans-title-group>
  <abbrev-journal-title abbrev-type="publisher">JIM</abbrev-journal-title></journal-title-group>
 <issn pub-type="ppub">0378-5955</issn><issn publication-format="electronic">1234-5679</issn>
 <issn-l>0378-5955</issn-l>
 <publisher><publisher-name>Invented Press</publisher-name>
 <publisher-loc>Nowhere</publisher-loc></publisher>
</journal-meta><article-meta>
 <article-id pub-id-type="doi">10.1234/invented.1</article-id>
 <article-id pub-id-type="pmid">99000001</article-id>
 <article-id pub-id-type="pmc">99001</article-id>
 <article-id pub-id-type="publisher-id">JIM-1</article-id>
 <article-categories><subj-group subj-group-type="heading"><subject>论著</subject></subj-group>
  <subj-group><subject>Growth</subject></subj-group></article-categories>
 <title-group><article-title>虚构芽孢杆菌的生长<xref ref-type="fn" rid="f1">*</xref></article-title>
  <subtitle>一项研究</subtitle>
  <trans-title-group xml:lang="en">
  <trans-title>Growth of <italic>Bacillus fictus</italic></trans-title>
  <trans-subtitle>a study</trans-subtitle></trans-title-group>
  <alt-title alt-title-type="running">生长</alt-title></title-group>
 <contrib-group>
  <contrib contrib-type="author" corresp="yes" equal-contrib="yes">
   <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
   <contrib-id contrib-id-type="scopus">123</contrib-id>
   <name-alternatives>
    <name name-style="western" xml:lang="en"><surname>Li</surname>
     <given-names>Xiaoming</given-names></name>
    <name name-style="eastern" xml:lang="zh"><surname>李</surname>
     <given-names>小明</given-names></name>
   </name-alternatives>
   <xref ref-type="aff" rid="a1 a2"><sup>1</sup></xref><xref ref-type="corresp" rid="c1">*</xref>
  </contrib>
  <contrib contrib-type="author"><name name-style="western"><surname>van der Meer</surname>
   <given-names>Jan P.</given-names><suffix>Jr</suffix></name><xref ref-type="aff" rid="a2"/>
   <xref ref-type="fn" rid="f2">†</xref></contrib>
  <contrib contrib-type="author"><collab>Invention Group<contrib-group><contrib>
   <name><surname>Roe</surname></name></contrib></contrib-group></collab></contrib>
  <contrib contrib-type="editor"><string-name>Ann Poe</string-name><aff>Own place</aff></contrib>
  <aff id="a1"><label>1</label><institution-wrap><institution>Institute A</institution>
   <institution-id institution-id-type="ror">https://ror.org/02mhbdp94</institution-id>
   </institution-wrap>, Nowhere, <country>China</country></aff>
 </contrib-group>
 <aff-alternatives id="a2"><aff xml:lang="zh">虚构大学</aff><aff xml:lang="en">Invented University
 </aff></aff-alternatives>
 <author-notes><corresp id="c1">* <email>li@example.org</email></corresp></author-notes>
 <pub-date pub-type="epub"><day>1</day><month>07</month><year>2025</year></pub-date>
 <pub-date pub-type="ppub"><month>8</month><year>2025</year></pub-date>
 <pub-date pub-type="pmc-release"><year>2026</year></pub-date>
 <volume>16</volume><issue>1</issue><fpage>132</fpage><lpage>142</lpage>
 <page-range>132-142</page-range><elocation-id>e12</elocation-id>
 <history><date date-type="received"><year>2024</year></date></history>
 <permissions><copyright-statement>© 2025 Nobody</copyright-statement>
  <license license-type="open-access" xlink:href="https://creativecommons.org/licenses/by/4.0/">
  <license-p>Free.</license-p></license></permissions>
 <self-uri xlink:href="https://example.org/1.pdf"/>
 <abstract><title>摘要</title>
  <sec><title>目的</title><p>研究其生长，p &lt; 0.05。</p></sec></abstract>
 <abstract abstract-type="graphical"><p>See.</p></abstract>
 <trans-abstract xml:lang="en"><sec><title>Aim</title>
  <p>To study <mml:math><mml:mi>x</mml:mi></mml:math>.
 </p></sec></trans-abstract>
 <kwd-group xml:lang="zh"><title>关键词</title><kwd>生长</kwd><kwd>空气</kwd></kwd-group>
 <kwd-group xml:lang="en" kwd-group-type="author"><kwd><italic>Bacillus</italic></kwd></kwd-group>
 <kwd-group kwd-group-type="abbreviations"><kwd>BF</kwd></kwd-group>
 <funding-group><award-group><funding-source>Invented Fund</funding-source><award-id>1</award-id>
  <award-id>2</award-id></award-group>
  <award-group><funding-source><institution-wrap><institution>Other Fund</institution>
  <institution-id>10.13039/1</institution-id></institution-wrap></funding-source></award-group>
 </funding-group>
 <conference><conf-date>2024</conf-date><conf-name>Meeting of Inventors</conf-name>
 <conf-loc>Nowhere</conf-loc></conference>
</article-meta></front>
<body><sec><title>Intro</title><p>The body &undefined; is not read.</p></sec></body>
<back><ref-list><ref><mixed-citation><article-title>Other</article-title></mixed-citation></ref></ref-list>
</back>
<sub-article><front-stub><title-group><article-title>Letter</article-title></title-group></front-stub>
<body/></sub-article>
</article>
"""


def article(inner: str = "", *, attributes: str = "", meta: str = "") -> str:
    """Return an article with more in its front."""
    return (
        f"<article {attributes}><front><journal-meta>{meta}</journal-meta><article-meta>"
        f"{inner}</article-meta></front></article>"
    )


def titled(inner: str, *, attributes: str = "") -> str:
    """Return an article with titles."""
    return article(f"<title-group>{inner}</title-group>", attributes=attributes)


COLLECTION = "<pub-date pub-type='collection'><year>2021</year></pub-date>"
PRINT = "<pub-date date-type='pub' publication-format='print'>"
ELECTRONIC = "<pub-date date-type='pub' publication-format='electronic'>"

# What fields hold in another spelling, or put together of parts.
_SPELLED = frozenset(
    """
    title-group pub-date @lang @ref-type @rid @pub-id-type @journal-id-type @pub-type @abstract-type
    @publication-format @contrib-type @corresp @equal-contrib @contrib-id-type @name-style @id
    @subj-group-type @kwd-group-type @abbrev-type xref
    @related-article-type @ext-link-type year
    """.split()  # noqa: SIM905  # a list of words reads better as one
)


def _without_codes(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_codes(one) for key, one in value.items() if key not in _SPELLED}
    return [_without_codes(one) for one in value] if isinstance(value, list) else value


def record(text: str) -> PaperRecord:
    """Read one article and check that nothing of its front matter is lost."""
    [element] = iter_elements(
        InputDocument(text, limits=DEFAULT_LIMITS),
        XmlGrammar(records=RECORDS, roots=ROOTS, running=RUNNING, skipped=SKIPPED),
        DEFAULT_LIMITS,
    )
    assert isinstance(element, XmlElement)
    found = loads(text, format="jats")
    assert isinstance(found, PaperRecord)
    assert_nothing_lost(_without_codes(element.values), found)
    return found


def test_texts_have_their_languages_and_roles() -> None:
    """What is in the language of the article is original, the publisher's translation parallel."""
    found = record(FULL)
    assert [
        ("虚构芽孢杆菌的生长: 一项研究", "zh", "original"),
        ("Growth of Bacillus fictus: a study", "en", "parallel"),
    ] == [(one.value, one.lang, one.role) for one in found.title or ()]
    assert [
        ("摘要\n目的\n研究其生长，p < 0.05。", "zh", "original"),
        ("Aim\nTo study x.", "en", "parallel"),
    ] == [(one.value, one.lang, one.role) for one in found.abstract or ()]
    assert [("生长", "zh"), ("空气", "zh"), ("Bacillus", "en")] == [
        (one.value.value, one.value.lang) for one in found.keywords or ()
    ]
    assert ("zh",) == found.languages


def test_facts_are_read() -> None:
    """Identifiers, place in the journal, dates, kinds, license and conference are read."""
    found = record(FULL)
    assert ("article-journal", ("research-article", "论著"), ("Growth",)) == (
        found.kind,
        found.types,
        found.fields_of_study,
    )
    assert ("10.1234/invented.1", "99000001", "PMC99001") == (found.doi, found.pmid, found.pmcid)
    assert (Identifier(scheme="publisher-id", value="JIM-1"),) == found.identifiers
    assert ("16", "1", "132-142", "e12") == (
        found.volume,
        found.issue,
        str(found.pages),
        found.article_number,
    )
    assert (PartialDate(year=2025, month=8), PartialDate(year=2025, month=7, day=1)) == (
        found.published,
        found.published_online,
    )
    by = "https://creativecommons.org/licenses/by/4.0/"
    assert OpenAccess(is_open=True, license=by) == found.open_access
    assert (Link(kind="full-text", url="https://example.org/1.pdf"),) == found.links
    assert [("Invented Fund", None, ("1", "2")), ("Other Fund", "10.13039/1", None)] == [
        (str(one.funder), one.funder_id, one.awards) for one in found.funding or ()
    ]
    assert found.event is not None
    assert ("Meeting of Inventors", "Nowhere", PartialDate(year=2024)) == (
        str(found.event.name),
        found.event.place,
        found.event.date,
    )


def test_the_journal_is_read() -> None:
    """The journal has its title in each language, its abbreviations, numbers and publisher."""
    journal = record(FULL).journal
    assert journal is not None
    assert journal.name is not None
    assert [
        ("虚构医学杂志", "zh", "unknown"),
        ("Journal of Invented Medicine", "en", "parallel"),
    ] == [(one.value, one.lang, one.role) for one in journal.name]
    assert (
        Abbreviation(value="JIM", scheme=None),
        Abbreviation(value="J Invent Med", scheme="nlm"),
    ) == journal.abbreviations
    assert ("0378-5955", "1234-5679", "0378-5955") == (
        journal.issn_print,
        journal.issn_electronic,
        journal.issn_l,
    )
    assert ("journal", "Invented Press") == (journal.kind, str(journal.publisher))
    assert (Identifier(scheme="publisher-id", value="JIM"),) == journal.ids


def test_people_are_read() -> None:
    """Names in the language of the article come first, those in other scripts are alternates."""
    found = record(FULL)
    first, second, third = found.authors or ()
    assert ("李", "小明", "zh") == (first.name.family, first.name.given, first.name.lang)
    assert [("Li", "Xiaoming", "en")] == [
        (one.family, one.given, one.lang) for one in first.alternates
    ]
    assert ("0000-0002-1825-0097", True, True, "li@example.org") == (
        first.orcid,
        first.corresponding,
        first.equal_contribution,
        first.email,
    )
    assert (Identifier(scheme="scopus", value="123"),) == first.ids
    assert [
        ("Institute A , Nowhere, China", "https://ror.org/02mhbdp94", "China"),
        ("虚构大学", None, None),
    ] == [(str(one.name), one.ror, one.country) for one in first.affiliations or ()]
    assert ("van der Meer", "Jan P.", "Jr", None) == (
        second.name.family,
        second.name.given,
        second.name.suffix,
        second.corresponding,
    )
    (place,) = second.affiliations or ()
    assert [("虚构大学", "zh"), ("Invented University", "en")] == [
        (one.value, one.lang) for one in place.name or ()
    ]
    assert "Invention Group" == third.name.literal
    [editor] = found.contributors or ()
    assert ("editor", "Ann", "Poe") == (
        editor.role,
        editor.author.name.given,
        editor.author.name.family,
    )
    assert ["Own place"] == [str(one.name) for one in editor.author.affiliations or ()]


def test_what_is_no_front_matter_is_not_kept() -> None:
    """Body, back matter and inner articles are passed over; the rest is in `extra`."""
    found = record(FULL)
    kept = found.extra["jats"]
    assert {"@dtd-version", "front"} == set(kept)
    assert "Letter" not in str(found)
    assert "not read" not in str(found)
    meta = kept["front"]["article-meta"]
    assert "2024" == meta["history"]["date"]["year"]
    assert "生长" == meta["title-group"]["alt-title"]["#text"]
    assert "<p>See.</p>" == meta["abstract"][1]["#text"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            titled("<article-title>An invented title</article-title>", attributes="xml:lang='en'"),
            [("An invented title", "en", "original")],
        ),
        (
            titled(
                "<article-title xml:lang='fr'>Un titre</article-title>", attributes="xml:lang='en'"
            ),
            [("Un titre", "fr", "unknown")],
        ),
        (
            titled(
                "<article-title>What now?</article-title><subtitle>A</subtitle>"
                "<subtitle>B</subtitle>"
            ),
            [("What now? A: B", None, "original")],
        ),
        (
            titled(
                "<article-title>题目</article-title>"
                "<trans-title xml:lang='en'>A title</trans-title>",
                attributes="xml:lang='zh-CN'",
            ),
            [("题目", "zh-CN", "original"), ("A title", "en", "parallel")],
        ),
        (
            titled("<article-title>Li zi</article-title>", attributes="xml:lang='zh'"),
            [("Li zi", "zh-Latn", "original")],
        ),
        (
            titled(
                "<article-title>10<sup>5</sup> cells<sup><xref ref-type='fn'>1</xref></sup>"
                "</article-title>"
            ),
            [("10⁵ cells", None, "original")],
        ),
    ],
)
def test_titles(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    """Titles are told apart by their element and language; subtitles follow their titles."""
    found = [(one.value, one.lang, one.role) for one in record(text).title or ()]
    if expected[0][1] is None:
        found = [(value, None, role) for value, _, role in found]
    assert expected == found


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("research-article", "article-journal"),
        ("editorial", "article-journal"),
        ("book-review", "review-book"),
        ("preprint", "preprint"),
        ("dissertation", "thesis"),
    ],
)
def test_kinds(kind: str, expected: str) -> None:
    """The type of an article says what it is, and is kept."""
    found = record(article("<volume>1</volume>", attributes=f"article-type='{kind}'"))
    assert (expected, (kind,)) == (found.kind, found.types)


@pytest.mark.parametrize(
    ("dates", "published", "online", "codes"),
    [
        ("<pub-date pub-type='epub'><year>2020</year></pub-date>", "2020", "2020", []),
        (
            f"{COLLECTION}<pub-date pub-type='epub'><month>12</month><year>2020</year></pub-date>",
            "2021",
            "2020-12",
            [],
        ),
        (
            f"{PRINT}<month>Jan</month><year>2020</year></pub-date>",
            "2020-01",
            "None",
            [],
        ),
        (
            f"{ELECTRONIC}<year>2020</year></pub-date>",
            "2020",
            "2020",
            [],
        ),
        ("<pub-date><season>Spring</season><year>2020</year></pub-date>", "2020-21", "None", []),
        (
            "<pub-date><season>Jan-Feb</season><year>2020</year></pub-date>",
            "2020-01/2020-02",
            "None",
            [],
        ),
        ("<pub-date iso-8601-date='2020-05-06'/>", "2020-05-06", "None", []),
        (
            "<pub-date><day>30</day><month>2</month><year>2020</year></pub-date>",
            "2020",
            "None",
            ["date-unreadable"],
        ),
        ("<pub-date pub-type='pmc-release'><year>2020</year></pub-date>", "None", "None", []),
        ("<pub-date><month>2</month></pub-date>", "None", "None", ["date-unreadable"]),
    ],
)
def test_dates(dates: str, published: str, online: str, codes: list[str]) -> None:
    """The date of the issue or volume counts, else the one online; others stay."""
    found = parse(article(dates), format="jats")
    assert (published, online) == (str(found[0].published), str(found[0].published_online))
    assert codes == [one.code for one in found.problems]


@pytest.mark.parametrize(
    ("inner", "pages"),
    [
        ("<fpage>1</fpage>", "1"),
        ("<fpage>S1</fpage><lpage>S9</lpage><page-range>S1-S9</page-range>", "S1-S9"),
        ("<page-range>1-3</page-range>", "1-3"),
        ("<elocation-id>e1</elocation-id>", "None"),
    ],
)
def test_pages(inner: str, pages: str) -> None:
    """Pages are given by the first and last, or as a range."""
    assert pages == str(record(article(inner)).pages)


@pytest.mark.parametrize(
    ("contrib", "expected"),
    [
        (
            "<string-name><surname>Roe</surname>, <given-names>Ann</given-names></string-name>",
            ("Roe", "Ann", None),
        ),
        ("<string-name name-style='eastern'>Li Xiaoming</string-name>", ("Li", "Xiaoming", None)),
        ("<name><surname>Plato</surname></name>", ("Plato", None, None)),
        (
            "<collab><institution>Invented Group</institution></collab>",
            (None, None, "Invented Group"),
        ),
        (
            "<collab-alternatives><collab>Invented Group</collab></collab-alternatives>",
            (None, None, "Invented Group"),
        ),
    ],
)
def test_names(contrib: str, expected: tuple[str | None, ...]) -> None:
    """Names come in parts, as one text, or are those of groups."""
    [found] = parse(article(f"<contrib-group><contrib>{contrib}</contrib></contrib-group>"))
    [author] = found.authors or ()
    assert expected == (author.name.family, author.name.given, author.name.literal)


def test_what_stands_beside_fields_stays() -> None:
    """Degrees, roles, media and funders of another kind than the fields know are in `extra`."""
    text = article(
        "<contrib-group><contrib contrib-type='reviewer'><name><surname>Roe</surname>"
        "<prefix>Dr.</prefix></name><xref ref-type='aff' rid='none'/></contrib></contrib-group>"
        "<pub-date><year>2020</year><era>now</era></pub-date>"
        "<funding-group><award-group><funding-source><institution-wrap>"
        "<institution>Invented Fund</institution><institution>Part</institution>"
        "</institution-wrap></funding-source></award-group></funding-group>"
        "<self-uri l:href='https://x.org'>text</self-uri>"
        "<trans-abstract xml:lang='mul'>A text</trans-abstract>",
        meta="<issn pub-type='cd'>0378-5955</issn>"
        "<abbrev-journal-title abbrev-type='own'>J</abbrev-journal-title>",
    )
    found = record(text)
    assert ["contributor"] == [one.role for one in found.contributors or ()]
    assert ("0378-5955",) == (found.journal.issn_other if found.journal else ())
    front = found.extra["jats"]["front"]
    meta = front["article-meta"]
    assert {"@contrib-type": "reviewer", "xref": {"@ref-type": "aff", "@rid": "none"}} == {
        key: one if isinstance(one, str) else dict(one)
        for key, one in meta["contrib-group"]["contrib"][0].items()
        if key != "name"
    }
    assert "Dr." == meta["contrib-group"]["contrib"][0]["name"][0]["prefix"]
    assert "now" == meta["pub-date"][0]["era"]
    assert "Part" in str(meta["funding-group"])
    assert "text" == meta["self-uri"][0]["#text"]
    assert "mul" == meta["trans-abstract"]["@lang"]
    assert {"@pub-type": "cd"} == dict(front["journal-meta"]["issn"][0])
    assert {"@abbrev-type": "own"} == dict(front["journal-meta"]["abbrev-journal-title"][0])


def test_an_article_without_a_type_is_of_a_journal() -> None:
    """The suite is for articles of journals, so that one without a type is such an article."""
    assert "article-journal" == record(article("<volume>1</volume>")).kind


def test_an_anonymous_contributor_is_none() -> None:
    """Someone without a name is no author, and stays."""
    found = record(
        article("<contrib-group><contrib><anonymous/><role>x</role></contrib></contrib-group>")
    )
    assert None is found.authors


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (
            "<license license-type='cc-by'><license-p>x</license-p></license>",
            OpenAccess(license="cc-by"),
        ),
        (
            "<license><a:license_ref xmlns:a='u'>https://x.org/by</a:license_ref></license>",
            OpenAccess(license="https://x.org/by"),
        ),
        ("<license><license-p>x</license-p></license>", None),
    ],
)
def test_licenses(inner: str, expected: OpenAccess | None) -> None:
    """A license is named by its address, else by its type."""
    assert expected == record(article(f"<permissions>{inner}</permissions>")).open_access


def test_many_articles_are_read() -> None:
    """Articles may be in a set, in an answer of OAI-PMH, or follow each other."""
    one = article("<volume>1</volume>")
    answer = f"<OAI-PMH><ListRecords><record><header/><metadata>{one}</metadata></record>"
    answer += f"<record><metadata>{one}</metadata></record></ListRecords></OAI-PMH>"
    assert 2 == len(parse(answer))
    assert 3 == len(parse(f"<pmc-articleset>{one}{one}{one}</pmc-articleset>"))
    prefixed = one.replace("<", "<j:").replace("<j:/", "</j:")
    assert ["1", "1"] == [found.volume for found in parse(one + prefixed)]


def test_titles_of_journals_are_in_the_language_that_they_state() -> None:
    """A title states its language itself, or its group does; a tag that is none stays."""
    titles = "<journal-title xml:lang='pt'>Revista Nova</journal-title><trans-title-group"
    titles += " xml:lang='en'><trans-title>New Review</trans-title>"
    titles += "<trans-title xml:lang='fr'>Revue nouvelle</trans-title></trans-title-group>"
    titles += "<trans-title-group xml:lang='?'><trans-title>Neue Schau</trans-title>"
    titles += "</trans-title-group>"
    meta = f"<journal-title-group>{titles}</journal-title-group>"
    found = record(article("<volume>1</volume>", meta=meta))
    assert found.journal is not None
    assert found.journal.name is not None
    assert [
        ("Revista Nova", "pt"),
        ("New Review", "en"),
        ("Revue nouvelle", "fr"),
        ("Neue Schau", None),
    ] == [(one.value, one.lang) for one in found.journal.name]
    assert "'?'" in repr(found.extra)


def test_old_forms_are_read() -> None:
    """NLM's DTD before JATS has titles of journals without a group."""
    meta = "<journal-title>Old Letters</journal-title>"
    meta += "<abbrev-journal-title>Old Lett</abbrev-journal-title>"
    journal = record(article("<volume>1</volume>", meta=meta)).journal
    assert journal is not None
    assert ("Old Letters", ["Old Lett"]) == (
        str(journal.name),
        [one.value for one in journal.abbreviations],
    )


@pytest.mark.parametrize(
    "text", ["<article><p>x</p></article>", "<article><front>x</front></article>"]
)
def test_articles_without_front_matter_are_failures(text: str) -> None:
    """An `article` of another vocabulary is no record."""
    [failure] = parse(text, format="jats").failures
    assert "lacks what every record has" in str(failure.error)


@pytest.mark.parametrize(
    "name",
    [
        "title-group",
        "contrib-group",
        "pub-date",
        "abstract",
        "kwd-group",
        "article-id",
        "permissions",
        "funding-group",
        "aff",
        "author-notes",
        "self-uri",
        "article-categories",
        "fpage",
        "conference",
    ],
)
def test_odd_shapes_are_kept(name: str) -> None:
    """A text in the place of parts, and parts in the place of a text, stay and raise nothing."""
    for inner in (
        "x",
        "<a>x</a>",
        "<contrib>x</contrib>",
        "<license>x</license>",
        "<award-group>x</award-group>",
    ):
        record(article(f"<volume>1</volume><{name}>{inner}</{name}>"))
        assert 1 == len(parse(article(f"<{name}>{inner}</{name}><{name}>y</{name}>")))


@pytest.mark.parametrize("cut", range(400, len(FULL) - 12, 173))
def test_a_file_that_breaks_off(cut: int) -> None:
    """What can be read is, the rest is a failure, and strict reading tells."""
    text = article("<volume>1</volume>") + FULL[:cut]
    found = parse(text)
    assert (1, 1) == (len(found), len(found.failures))
    with pytest.raises(ParseError):
        parse(text, strict=True)


@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ("", "parallel"),
        ("specific-use='machine-translation'", "machine-translation"),
        ("specific-use='print'", "parallel"),
    ],
)
def test_a_title_may_say_that_it_is_not_its_publishers(attribute: str, expected: str) -> None:
    """`specific-use` with the word for a role says that role; other words stay."""
    group = f"<trans-title-group {attribute}><trans-title>T</trans-title></trans-title-group>"
    found = record(titled(f"<article-title>灯塔</article-title>{group}"))
    assert ["original", expected] == [one.role for one in found.title or ()]
    assert ("print" in attribute) == ("'print'" in repr(found.extra))


def test_an_abstract_may_say_that_it_is_not_its_publishers() -> None:
    """The same with abstracts and with titles of journals."""
    title = "<trans-title-group specific-use='translation'><trans-title>Lamp</trans-title>"
    found = record(
        article(
            "<abstract specific-use='unknown'><p>灯塔</p></abstract>"
            "<trans-abstract specific-use='translation'><p>Lamp</p></trans-abstract>",
            meta=f"<journal-title-group>{title}</trans-title-group></journal-title-group>",
        )
    )
    assert ["unknown", "translation"] == [one.role for one in found.abstract or ()]
    assert found.journal is not None
    assert ["translation"] == [one.role for one in found.journal.name or ()]
    assert "specific-use" not in repr(found.extra)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<collab xml:lang='zh'>灯塔组</collab>", "zh"),
        ("<collab>灯塔组</collab>", None),
        ("<name-alternatives><string-name xml:lang='de'>Ann Poe</string-name>", "de"),
    ],
)
def test_names_without_parts_have_the_language_that_they_state(
    inner: str, expected: str | None
) -> None:
    """As those in parts have."""
    closing = "</name-alternatives>" if inner.startswith("<name-") else ""
    found = record(article(f"<contrib-group><contrib>{inner}{closing}</contrib></contrib-group>"))
    assert [expected] == [one.name.lang for one in found.authors or ()]


@pytest.mark.parametrize(
    ("aff", "expected"),
    [
        ("<institution>Lamp Works</institution><country country='CN'/>", ("Lamp Works", "CN")),
        ("Lamp Works, <country country='CN'>China</country>", ("Lamp Works, China", "China")),
        ("Lamp Works<country/>", ("Lamp Works", None)),
        (
            "<institution>Lamp Works</institution>\n<city>Mistville</city><country>China</country>",
            ("Lamp Works, Mistville, China", "China"),
        ),
        (
            (
                "<institution-wrap><institution>灯塔大学</institution></institution-wrap>"
                "<country>中国</country>"
            ),
            ("灯塔大学, 中国", "中国"),
        ),
        (
            "<institution>Lamp Works</institution> in <country>China</country>",
            ("Lamp Works in China", "China"),
        ),
    ],
)
def test_a_country_may_be_a_code_alone(aff: str, expected: tuple[str, str | None]) -> None:
    """An element without text adds nothing to the name; a comma is put where nothing stands."""
    contrib = f"<contrib><name><surname>Poe</surname></name><aff>{aff}</aff></contrib>"
    found = record(article(f"<contrib-group>{contrib}</contrib-group>"))
    (author,) = found.authors or ()
    assert [expected] == [(str(one.name), one.country) for one in author.affiliations or ()]


def test_affiliations_in_several_languages_share_what_they_state() -> None:
    """The first identifier and the first country hold for all of them."""
    wrap = (
        "<institution-wrap><institution-id>https://ror.org/02mhbdp94</institution-id>"
        "<institution>Lamp Works</institution></institution-wrap>"
    )
    found = record(
        article(
            "<contrib-group><contrib><name><surname>Poe</surname></name>"
            "<xref ref-type='aff' rid='a'/></contrib></contrib-group><aff-alternatives id='a'>"
            f"<aff>灯塔厂<country country='CN'/></aff><aff>{wrap}</aff></aff-alternatives>"
        )
    )
    (author,) = found.authors or ()
    (place,) = author.affiliations or ()
    assert (["灯塔厂", "Lamp Works"], "https://ror.org/02mhbdp94", "CN") == (
        [one.value for one in place.name or ()],
        place.ror,
        place.country,
    )


def test_other_identifiers_may_name_their_scheme() -> None:
    """JATS lists the types of identifiers; `other` may say which it is."""
    found = record(
        article(
            "<article-id pub-id-type='other' specific-use='cstr'>1.2</article-id>"
            "<article-id pub-id-type='other'>3</article-id>"
        )
    )
    assert (
        Identifier(scheme="cstr", value="1.2"),
        Identifier(scheme="other", value="3"),
    ) == found.identifiers


def test_classes_are_subjects_of_a_scheme() -> None:
    """`subj-group-type` names it; other groups are fields of study."""
    found = record(
        article(
            "<article-categories><subj-group subj-group-type='clc'><subject>TP391</subject>"
            "</subj-group><subj-group subj-group-type='x'><subject>Lamps</subject></subj-group>"
            "</article-categories>"
        )
    )
    assert (Classification(scheme="clc", code="TP391"),) == found.classifications
    assert ("Lamps",) == found.fields_of_study
    assert "clc" not in repr(found.extra)


def test_links_say_what_they_lead_to() -> None:
    """Where `content-type` is one of litrecord's kinds; others stay."""
    found = record(
        article(
            "<self-uri content-type='landing-page' l:href='https://a.example'/>"
            "<self-uri content-type='pdf' l:href='https://b.example'/>"
        )
    )
    assert ["landing-page", "full-text"] == [one.kind for one in found.links]
    assert "pdf" in repr(found.extra)
    assert "landing-page" not in repr(found.extra)


def test_names_of_publishers_and_meetings_have_the_language_that_they_state() -> None:
    """As titles of journals have."""
    found = record(
        article(
            "<conference><conf-name xml:lang='de'>Lampentag</conf-name></conference>",
            meta="<publisher><publisher-name xml:lang='en'>Lamp Press</publisher-name>"
            "<publisher-loc xml:lang='en'>Lampville</publisher-loc></publisher>",
        )
    )
    texts = [found.publisher, found.place, found.event.name if found.event else None]
    assert ["en", "en", "de"] == [one.variants[0].lang for one in texts if one is not None]


def custom(name: str, value: str, use: str = "litrecord") -> str:
    """Return an article with custom metadata."""
    return article(
        f"<custom-meta-group><custom-meta specific-use='{use}'><meta-name>{name}</meta-name>"
        f"<meta-value>{value}</meta-value></custom-meta></custom-meta-group>"
    )


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("genre", "Essay", PaperRecord(kind="article-journal", genre="Essay")),
        ("citation_count", "7", PaperRecord(kind="article-journal", citation_count=7)),
        (
            "accessed",
            "2026-01",
            PaperRecord(kind="article-journal", accessed=PartialDate(year=2026, month=1)),
        ),
        (
            "open_access.is_open",
            "false",
            PaperRecord(kind="article-journal", open_access=OpenAccess(is_open=False)),
        ),
    ],
)
def test_custom_metadata_of_litrecord_are_fields(
    name: str, value: str, expected: PaperRecord
) -> None:
    """`meta-name` is the field."""
    assert expected == loads(custom(name, value), format="jats")


@pytest.mark.parametrize(
    "text",
    [
        custom("genre", "Essay", "x"),
        custom("title", "Essay"),
        custom("open_access.is_open", "Essay"),
    ],
)
def test_other_custom_metadata_stay(text: str) -> None:
    """Those of others, those that are no such field, those that the field cannot hold."""
    found = record(text)
    assert (None, None, None) == (found.genre, found.title, found.open_access)
    assert "Essay" in repr(found.extra)


@pytest.mark.parametrize(("word", "kind"), [("patent", "patent"), ("review", "article-journal")])
def test_works_that_are_no_articles(word: str, kind: str) -> None:
    """CSL's words for them, where none means an article elsewhere."""
    assert kind == record(article("<volume>1</volume>", attributes=f"article-type='{word}'")).kind


ORIGINAL = (
    "<related-article related-article-type='translation-of' ext-link-type='doi'"
    " l:href='10.5555/lamp.0'><article-title xml:lang='de'>Lampen</article-title>"
    "<source>Lampenblatt</source><publisher-name>Lampe</publisher-name>"
    "<publisher-loc>Lampstadt</publisher-loc><year iso-8601-date='1999-02'>1999</year>"
    "</related-article>"
)


def test_the_work_that_an_article_is_a_translation_of_is_read() -> None:
    """As `Jats` writes it, for want of a word of the suite."""
    found = record(article(ORIGINAL)).translation_of
    assert found is not None
    assert [("Lampen", "de")] == [(one.value, one.lang) for one in found.title or ()]
    assert ("Lampenblatt", "Lampe", "Lampstadt", "1999-02", "10.5555/lamp.0") == (
        str(found.container_title),
        str(found.publisher),
        str(found.place),
        str(found.published),
        found.doi,
    )


def test_other_related_articles_stay() -> None:
    """Also a second original, and what an original states beside its fields."""
    other = "<related-article related-article-type='companion' l:href='10.5555/lamp.2'/>"
    second = ORIGINAL.replace("lamp.0", "lamp.3")
    more = ORIGINAL.replace("<source>", "<role>x</role><source xml:lang='?'>")
    found = record(article(other + more + second))
    assert found.translation_of is not None
    assert "10.5555/lamp.0" == found.translation_of.doi
    left = found.extra["jats"]["front"]["article-meta"]["related-article"]
    assert ["companion", None, "translation-of"] == [
        one.get("@related-article-type") for one in left
    ]
    assert {"role": "x", "source": {"@lang": "?"}} == {
        key: one if isinstance(one, str) else dict(one[0]) for key, one in left[1].items()
    }
    assert None is record(article(f"<volume>1</volume>{other}")).translation_of


@pytest.mark.parametrize(
    "inner",
    [
        "<year>soon</year>",
        "<year><x>1</x></year>",
        "<article-title>&#32;</article-title>",
        "",
        "text",
    ],
)
def test_an_original_of_which_nothing_can_be_read_stays(inner: str) -> None:
    """It says that there is one."""
    text = f"<related-article related-article-type='translation-of'>{inner}</related-article>"
    found = record(article(f"<volume>1</volume>{text}"))
    assert None is found.translation_of
    assert "translation-of" in repr(found.extra)


def test_an_original_may_be_named_by_another_number() -> None:
    """What is no DOI stays, with what it is."""
    text = ORIGINAL.replace("'doi'", "'pmid'").replace("10.5555/lamp.0", "99000001")
    found = record(article(text))
    assert found.translation_of is not None
    assert None is found.translation_of.doi
    left = found.extra["jats"]["front"]["article-meta"]["related-article"]
    assert {"@ext-link-type": "pmid", "@href": "99000001"} == dict(left)


def test_a_year_beside_another_date_stays() -> None:
    """The whole date counts."""
    found = record(article(ORIGINAL.replace(">1999<", ">1998<")))
    assert found.translation_of is not None
    assert "1999-02" == str(found.translation_of.published)
    assert "'1998'" in repr(found.extra)
