"""Writes the page as HTML: the one module that imports jinja2 and markdown_it.

All words of a file are escaped; what runs, or comes from elsewhere, has no place on the page.
"""

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from govgraph.observation import capitalised
from govgraph.paragraph import visible
from govgraph.reports.html.page import Page

_UNWANTED = ("image", "html_block", "html_inline", "link", "autolink", "reference")
"""What the page of a rule could bring in from elsewhere, as an author of rules writes some."""


def written(page: Page) -> str:
    """The page as HTML."""
    style = (files(__package__) / "templates" / "style.css").read_text(encoding="utf-8")
    environment = Environment(
        loader=PackageLoader("govgraph.reports.html"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        finalize=_shown,
    )
    environment.filters["capitalised"] = capitalised
    environment.filters["coded"] = coded
    environment.filters["markdown"] = markdown
    template = environment.get_template("page.html.j2")
    # The styles are our own, from the package.
    return template.render(page=page, style=Markup(style), digest=_digest(style))  # noqa: S704


def _shown(value: object) -> object:
    return _plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _plain(text: str) -> str:
    """Text on one line, in which what can't be seen has a sign."""
    return text if text.isprintable() else visible(" ".join(text.split()))


def _digest(style: str) -> str:
    """What the policy of the page admits: these styles, and no others."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def coded(text: str) -> Markup:
    """A sentence whose words between backticks are code."""
    pieces = _plain(text).split("`")
    if len(pieces) % 2 == 0:
        return escape(_plain(text))
    said = (
        Markup("<code>{}</code>").format(piece) if number % 2 else escape(piece)
        for number, piece in enumerate(pieces)
    )
    return Markup("").join(said)


class _Renderer(RendererHTML):
    """Writes a block of code under the name of its file, where it has one."""

    def fence(
        self,
        tokens: Sequence[Token],
        idx: int,
        options: OptionsDict,  # noqa: ARG002 - as above
        env: EnvType,  # noqa: ARG002 - as above
    ) -> str:
        _, _, name = tokens[idx].info.partition("title=")
        title = f"<p><code>{escape(name)}</code>:</p>\n" if name else ""
        return f"{title}<pre><code>{escape(tokens[idx].content)}</code></pre>\n"


_READER = MarkdownIt("commonmark", renderer_cls=_Renderer).disable(_UNWANTED)


def markdown(text: str, level: int) -> Markup:
    """The page of a rule, its headings of a level that fits into the page around it."""
    tokens = _READER.parse("\n".join(map(visible, text.split("\n"))))
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"
    # What it writes is escaped by itself, as tags in the text are switched off above.
    return Markup(_READER.renderer.render(tokens, _READER.options, {}))  # noqa: S704
