"""The page that lists a set of pictures: what each shows, and what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass

from govgraph.pages import environment, style
from govgraph.version import VERSION


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture of a set: its file, its title, and what is said below that.

    `seen` says that a browser can show the file within a page.
    """

    file: str
    title: str
    shows: tuple[str, ...]
    leaves_out: tuple[str, ...]
    seen: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A picture that was not drawn, and why."""

    name: str
    why: str


def index(title: str, entries: Sequence[Entry], missing: Sequence[Missing]) -> str:
    """The page as HTML."""
    template = environment("govgraph.album").get_template("index.html.j2")
    return template.render(
        title=title,
        entries=entries,
        missing=missing,
        style=style("govgraph.album"),
        version=VERSION,
    )
