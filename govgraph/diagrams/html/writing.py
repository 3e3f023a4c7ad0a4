"""Fills the template of the page."""

from markupsafe import Markup

from govgraph.diagrams.svg import figure
from govgraph.pages import environment, style
from govgraph.scene.shapes import Scene
from govgraph.version import VERSION
from govgraph.views.outline import outline
from govgraph.views.register import boxes_table, lines_table

_PACKAGE = "govgraph.diagrams.html"


def written(scene: Scene) -> str:
    """The page as HTML."""
    view = scene.view
    picture, lying = figure(scene)
    tables = [("box", boxes_table(view)), ("line", lines_table(view))]
    return (
        environment(_PACKAGE)
        .get_template("page.html.j2")
        .render(
            view=view,
            # Every word in the picture is escaped where it is written.
            picture=Markup(picture),  # noqa: S704
            lying=lying,
            groups=outline(view),
            tables=[(sort, table) for sort, table in tables if table.rows],
            style=style(_PACKAGE),
            version=VERSION,
        )
    )
