"""Web pages that need nothing else: how they are made safe, and the look that all of them share.

All words of a file are escaped; what runs, or comes from elsewhere, has no place on a page.
"""

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from govgraph.paragraph import visible


@dataclass(frozen=True, slots=True)
class Style:
    """The styles of a page, and the digest by which its policy admits them and no others."""

    text: Markup
    digest: str


def environment(package: str) -> Environment:
    """What fills the templates of a package: all words are escaped, and a missing one is a bug."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        finalize=_shown,
    )


def style(package: str, more: str = "") -> Style:
    """The look of all pages, what a package adds in `templates/style.css`, and one page itself."""
    shared = (files(__package__) / "page.css").read_text(encoding="utf-8")
    own = (files(package) / "templates" / "style.css").read_text(encoding="utf-8")
    text = f"{shared}{own}{more}"
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    # The styles are our own, from the package.
    return Style(Markup(text), digest)  # noqa: S704


def plain(text: str) -> str:
    """Text on one line, in which what can't be seen has a sign."""
    return text if text.isprintable() else visible(" ".join(text.split()))


def _shown(value: object) -> object:
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value
