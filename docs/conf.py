"""How the documentation is built: `sphinx-build -W -n docs docs/_build/html`."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxRole

import litrecord

if TYPE_CHECKING:
    from sphinx.application import Sphinx

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generate import write_reference  # noqa: E402  # found in this folder, which is now on the path

project = "litrecord"
author = "The litrecord developers"
copyright = f"2026, {author}"  # noqa: A001  # the name that Sphinx reads
release = importlib.metadata.version("litrecord")
version = release

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "published"]
html_extra_path = ["published"]  # the schemas, at addresses that stay
myst_heading_anchors = 3
default_role = "name"  # docstrings write names and values in single backquotes
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"litrecord {release}"
html_copy_source = False

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_attr_annotations = True  # fields get their types from the class, not from the docstring

nitpicky = True
# References to other projects are not resolved: the build needs no network.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!litrecord\.).*"),
    (r"py:class", r"litrecord\..*\.(R|R_co|T|T_co|T_contra)"),  # type variables have no page
    (r"py:class", r"litrecord\.model\.collections\.Collected"),  # told with its two subclasses
]


class Name(SphinxRole):
    """A name in single backquotes: a link where it is a public one, else only set as code."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the node."""
        shown = nodes.literal(self.rawtext, self.text)
        if self.text.partition(".")[0] not in litrecord.__all__:
            return [shown], []
        link = addnodes.pending_xref(
            self.rawtext,
            shown,
            refdomain="py",
            reftype="obj",
            reftarget=f"litrecord.{self.text}",
            refdoc=self.env.docname,
            tentative=True,
        )
        return [link], []


def _leave_as_code(
    app: Sphinx, env: object, node: addnodes.pending_xref, shown: nodes.TextElement
) -> nodes.TextElement | None:
    """Show a name of the role above that leads nowhere, such as that of a private attribute."""
    del app, env
    return shown if node.get("tentative") else None


def _fields_and_defaults(  # noqa: PLR0917  # the arguments are Sphinx's
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str | None,
    returned: str | None,
) -> tuple[str, None] | None:
    """Show a class of fields with its defaults only: the types stand at the fields below."""
    del app, name, options, signature, returned
    if what not in {"class", "exception"} or not isinstance(obj, type) or not attrs.has(obj):
        return None
    shown = [
        field.name if field.default is attrs.NOTHING else f"{field.name}={_default(field.default)}"
        for field in attrs.fields(obj)
        if field.init
    ]
    keyword_only = ["*"] if all(field.kw_only for field in attrs.fields(obj)) else []
    return f"({', '.join(keyword_only + shown)})", None


# Napoleon takes `All problems: of the input first` at a property for a type and its description.
COLON_IN_PROSE = "\N{RATIO}"


def _hide_colons(  # noqa: PLR0917  # the arguments are Sphinx's
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    del app, name, obj, options
    if what == "property":
        lines[:] = [line.replace(": ", f"{COLON_IN_PROSE} ") for line in lines]


def _show_colons(  # noqa: PLR0917  # the arguments are Sphinx's
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    del app, what, name, obj, options
    lines[:] = [line.replace(COLON_IN_PROSE, ":") for line in lines]


def _default(value: object) -> str:
    if isinstance(value, attrs.Factory):  # type: ignore[arg-type]  # a class at run time
        return f"{getattr(value.factory, '__name__', '…')}()"
    return repr(value)


def _generate(app: Sphinx) -> None:
    write_reference(Path(app.srcdir))


def setup(app: Sphinx) -> None:
    """Connect what is generated with the build."""
    app.add_role("name", Name())
    app.connect("missing-reference", _leave_as_code)
    app.connect("builder-inited", _generate)
    app.connect("autodoc-process-signature", _fields_and_defaults)
    app.connect("autodoc-process-docstring", _hide_colons, priority=400)
    app.connect("autodoc-process-docstring", _show_colons, priority=600)
