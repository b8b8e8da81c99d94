"""Commands of LaTeX that stand for characters, accents and layout, as bibliographies use them.

The names are those of LaTeX's own manual, of the packages textcomp and amssymb, and of mhchem.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["ACCENTS", "LAYOUT", "SKIPPED", "SPACING_ACCENTS", "SYMBOLS", "WRAPPERS"]

ACCENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "`": "\u0300",
        "'": "\u0301",
        "^": "\u0302",
        "~": "\u0303",
        "=": "\u0304",
        "u": "\u0306",
        ".": "\u0307",
        '"': "\u0308",
        "r": "\u030a",
        "H": "\u030b",
        "v": "\u030c",
        "U": "\u030e",
        "G": "\u030f",
        "d": "\u0323",
        "c": "\u0327",
        "k": "\u0328",
        "b": "\u0331",
        "t": "\u0361",
        "acute": "\u0301",
        "grave": "\u0300",
        "hat": "\u0302",
        "tilde": "\u0303",
        "bar": "\u0304",
        "breve": "\u0306",
        "dot": "\u0307",
        "ddot": "\u0308",
        "check": "\u030c",
        "vec": "\u20d7",
    }
)
"""The combining character by the command that sets an accent on the next letter."""

SPACING_ACCENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "\u0300": "`",
        "\u0301": "´",
        "\u0302": "^",
        "\u0303": "~",
        "\u0304": "¯",
        "\u0306": "˘",
        "\u0307": "˙",
        "\u0308": "¨",
        "\u030a": "˚",
        "\u030b": "˝",
        "\u030c": "ˇ",
        "\u0327": "¸",
        "\u0328": "˛",
    }
)
"""What an accent prints that has no letter below it, such as `\\~{}` in addresses."""

_LETTERS: Final = """
    ss:ß SS:ẞ o:ø O:Ø aa:å AA:Å ae:æ AE:Æ oe:œ OE:Œ l:ł L:Ł i:ı j:ȷ dh:ð DH:Ð dj:đ DJ:Đ th:þ TH:Þ
    ng:ŋ NG:Ŋ imath:ı jmath:ȷ
"""
_GREEK: Final = """
    alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι
    kappa:κ lambda:λ mu:μ nu:ν xi:ξ omicron:ο pi:π varpi:ϖ rho:ρ varrho:ϱ sigma:σ varsigma:ς tau:τ
    upsilon:υ phi:ϕ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π
    Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω
    textalpha:α textbeta:β textgamma:γ textdelta:δ textepsilon:ε textkappa:κ textlambda:λ
    textmu:µ textsigma:σ texttau:τ textomega:ω textohm:Ω upmu:µ micro:µ
"""
_MARKS: Final = """
    textendash:– textemdash:— textquoteleft:‘ textquoteright:’ textquotedblleft:“
    textquotedblright:” textquotesingle:' textquotedbl:" quotesinglbase:‚ quotedblbase:„
    guillemotleft:« guillemotright:» guillemetleft:« guillemetright:» guilsinglleft:‹
    guilsinglright:› lq:‘ rq:’ glqq:„ grqq:“ glq:‚ grq:‘ flqq:« frqq:» flq:‹ frq:›
    textexclamdown:¡ textquestiondown:¿ dots:… ldots:… cdots:⋯ textellipsis:… textbullet:•
    textperiodcentered:· textasciitilde:~ textasciicircum:^ textasciigrave:` textbackslash:\\
    backslash:\\ textbar:| textbardbl:‖ textless:< textgreater:> textunderscore:_
    textbraceleft:{ textbraceright:} lbrace:{ rbrace:} textdollar:$ slash:/ hyphen:-
    textsection:§ S:§
    textparagraph:¶ P:¶ dag:† ddag:‡ textdagger:† textdaggerdbl:‡ textregistered:®
    texttrademark:™ textcopyright:© copyright:© pounds:£ textsterling:£ euro:€ texteuro:€ EUR:€
    textyen:¥ textdegree:° degree:° deg:° textcelsius:℃ celsius:℃ textnumero:№ textordfeminine:ª
    textordmasculine:º textonehalf:½ textonequarter:¼ textthreequarters:¾ textonesuperior:¹
    texttwosuperior:² textthreesuperior:³ textpm:± texttimes:× textdiv:÷ textminus:− textlnot:¬
    textasteriskcentered:* textperthousand:‰ permil:‰ perthousand:‰ TeX:TeX LaTeX:LaTeX
    LaTeXe:LaTeX2e BibTeX:BibTeX
"""
_MATH: Final = """
    times:× div:÷ pm:± mp:∓ cdot:⋅ ast:* star:⋆ circ:° bullet:• le:≤ leq:≤ leqslant:≤ ge:≥ geq:≥
    geqslant:≥ lt:< gt:> ll:≪ gg:≫ ne:≠ neq:≠ equiv:≡ approx:≈ sim:∼ simeq:≃ cong:≅ propto:∝
    lesssim:≲ gtrsim:≳ infty:∞ to:→ rightarrow:→ leftarrow:← leftrightarrow:↔ longrightarrow:⟶
    Rightarrow:⇒ Leftarrow:⇐ Leftrightarrow:⇔ uparrow:↑ downarrow:↓ mapsto:↦ ell:ℓ hbar:ℏ
    partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ oint:∮ surd:√ prime:′ in:∈ notin:∉ ni:∋ subset:⊂
    subseteq:⊆ supset:⊃ supseteq:⊇ cup:∪ cap:∩ emptyset:∅ varnothing:∅ forall:∀ exists:∃ neg:¬
    lnot:¬ land:∧ wedge:∧ lor:∨ vee:∨ perp:⊥ bot:⊥ top:⊤ parallel:∥ mid:| vert:| Vert:‖ langle:⟨
    rangle:⟩ oplus:⊕ ominus:⊖ otimes:⊗ odot:⊙ dagger:† ddagger:‡ angle:∠ triangle:△ square:□ Box:□
    diamond:⋄ aleph:ℵ Re:ℜ Im:ℑ wp:℘ setminus:∖ colon:: sharp:♯ flat:♭ natural:♮ ltimes:⋉ rtimes:⋊
    vdash:⊢ models:⊨ cdotp:· log:log ln:ln exp:exp sin:sin cos:cos tan:tan min:min max:max lim:lim
    sup:sup inf:inf det:det dim:dim ker:ker gcd:gcd mod:mod bmod:mod arg:arg
"""


def _pairs(*tables: str) -> dict[str, str]:
    found = {}
    for table in tables:
        for entry in table.split():
            name, _, character = entry.partition(":")
            found[name] = character
    return found


SYMBOLS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **_pairs(_LETTERS, _GREEK, _MARKS, _MATH),
        **{char: char for char in "&%$#_{}"},
        **dict.fromkeys((" ", "\n", "\t", ",", ";", ":", ">", "\\"), " "),
        **dict.fromkeys(("quad", "qquad", "space", "thinspace", "nobreakspace", "newline"), " "),
        "par": "\n\n",
        "|": "‖",
    }
)
"""What a command prints."""

_LAYOUT: Final = """
    ! - / @ ( ) em emph it itshape bf bfseries sc scshape sl slshape tt ttfamily rm rmfamily sf
    sffamily up upshape mdseries normalfont textit textbf textsc textsl texttt textrm textsf
    textup textmd textnormal text mbox hbox fbox underline uline sout mathrm mathbf mathit
    mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal mathop operatorname boldsymbol bm
    pmb ensuremath rmdefault protect relax left right big Big bigg Bigg bigl bigr Bigl Bigr
    displaystyle textstyle limits nolimits tiny scriptsize footnotesize small normalsize large
    Large LARGE huge Huge ce cf chem url path nolinkurl uppercase MakeUppercase lowercase
    MakeLowercase NoCaseChange mkbibemph mkbibitalic mkbibbold bibnamedelima nohyphens
    hyphenation allowbreak linebreak nobreak unboldmath boldmath overline widetilde widehat
    xspace null strut smash
"""

LAYOUT: Final = frozenset(_LAYOUT.split())
"""Commands that only say how something looks; what stands behind them stays."""

SKIPPED: Final = frozenset(
    {"href", "foreignlanguage", "textcolor", "color", "hspace", "vspace", "hskip", "noopsort"}
    | {"SortNoop", "selectlanguage", "label", "footnotemark", "fontsize", "switch"}
)
"""Commands whose first argument is not printed."""

WRAPPERS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "textsuperscript": ("<sup>", "</sup>"),
        "sp": ("<sup>", "</sup>"),
        "mkbibsuperscript": ("<sup>", "</sup>"),
        "textsubscript": ("<sub>", "</sub>"),
        "sb": ("<sub>", "</sub>"),
        "enquote": ("“", "”"),
        "mkbibquote": ("“", "”"),
        "mkbibparens": ("(", ")"),
        "sqrt": ("√(", ")"),
        "frac": ("", "/"),
        "tfrac": ("", "/"),
        "nicefrac": ("", "/"),
    }
)
"""What a command prints before and behind its first argument."""
