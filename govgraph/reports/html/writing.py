"""Writes the page as HTML: the one module that imports markdown_it."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from govgraph.observation import capitalised
from govgraph.pages import environment, plain, style
from govgraph.paragraph import visible
from govgraph.reports.html.page import Page

_UNWANTED = ("image", "html_block", "html_inline", "link", "autolink", "reference")
"""What the page of a rule could bring in from elsewhere, as an author of rules writes some."""


def written(page: Page) -> str:
    """The page as HTML."""
    filled = environment("govgraph.reports.html")
    filled.filters["capitalised"] = capitalised
    filled.filters["coded"] = coded
    filled.filters["markdown"] = markdown
    return filled.get_template("page.html.j2").render(page=page, style=style(__package__))


def coded(text: str) -> Markup:
    """A sentence whose words between backticks are code."""
    pieces = plain(text).split("`")
    if len(pieces) % 2 == 0:
        return escape(plain(text))
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
