"""Names of markup elements that occur in titles and abstracts, by what they mean for plain text.

From HTML (https://html.spec.whatwg.org/multipage/indices.html), the Journal Article Tag Suite
(https://jats.nlm.nih.gov/publishing/1.3/), which Crossref uses with the prefix `jats`, PubMed's
DTD and MathML (https://www.w3.org/TR/mathml-core/). All in lower case and without prefix.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "BLOCK_ELEMENTS",
    "BOOLEAN_ATTRIBUTES",
    "CELL_ELEMENTS",
    "HIDDEN_ELEMENTS",
    "INLINE_ELEMENTS",
    "MATH_ELEMENTS",
    "MATH_LEAVES",
    "PREFIXES",
    "SUBSCRIPT_ELEMENTS",
    "SUPERSCRIPT_ELEMENTS",
]

BLOCK_ELEMENTS: Final = frozenset(
    """
    abstract abstracttext address article aside author-notes blockquote body boxed-text br break
    caption center dd def-item def-list details dir disp-quote div dl dt fieldset fig figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html li list list-item main menu nav ol
    optgroup option otherabstract p pre sec section select speech statement summary table
    table-wrap tbody tfoot thead title tr trans-abstract ul verse-group verse-line
    """.split()  # noqa: SIM905  # a list of words reads better as one
)
"""Their beginning and their end separate lines."""

CELL_ELEMENTS: Final = frozenset({"td", "th"})
"""Separated by a space within a line."""

SUPERSCRIPT_ELEMENTS: Final = frozenset({"sup", "superscript"})
SUBSCRIPT_ELEMENTS: Final = frozenset({"inf", "sub", "subscript"})

HIDDEN_ELEMENTS: Final = frozenset({"annotation", "annotation-xml", "script", "style"})
"""Their content is no text for readers: programs, style sheets, a formula's second form."""

INLINE_ELEMENTS: Final = frozenset(
    """
    a abbr abbrev acronym alternatives applet area audio b base basefont bdi bdo big blink bold
    button canvas chem-struct cite code col colgroup copyrightinformation data datalist del
    del-ins dfn disp-formula email em embed ext-link fixed-case fn font frame frameset i iframe
    img inline-formula inline-graphic input ins italic kbd label legend link map mark marquee
    media meta meter milestone-end milestone-start monospace named-content nobr noframes noscript
    object output overline param picture private-char progress q related-article rp rt ruby s
    samp sans-serif sc slot small source span strike strong styled-content svg target template
    tex-math textarea time tt track u underline uri var video wbr xref
    """.split()  # noqa: SIM905  # a list of words reads better as one
)
"""Gone without a trace; those that hold nothing, such as images, too."""

MATH_LEAVES: Final = frozenset({"mi", "mn", "mo", "ms", "mspace", "mtext"})
MATH_ELEMENTS: Final = MATH_LEAVES | frozenset(
    """
    maction malignmark math menclose merror mfenced mfrac mglyph mlabeledtr mmultiscripts mover
    mpadded mphantom mprescripts mroot mrow msqrt mstyle msub msubsup msup mtable mtd mtr munder
    munderover none semantics
    """.split()  # noqa: SIM905  # a list of words reads better as one
)

PREFIXES: Final = frozenset({"jats", "m", "math", "mathml", "mml", "o", "svg", "v", "w", "xhtml"})
"""Prefixes of namespaces after which any name is markup."""

BOOLEAN_ATTRIBUTES: Final = frozenset(
    """
    allowfullscreen async autofocus autoplay checked compact controls default defer disabled
    formnovalidate hidden inert ismap itemscope loop multiple muted nomodule noshade novalidate
    nowrap open playsinline readonly required reversed selected
    """.split()  # noqa: SIM905  # a list of words reads better as one
)
"""Attributes of HTML that stand without a value."""
