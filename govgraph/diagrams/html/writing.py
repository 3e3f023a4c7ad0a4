"""Fills the template of the page."""

from markupsafe import Markup

from govgraph.diagrams.svg import figure
from govgraph.layout.placement import Page
from govgraph.pages import environment, style
from govgraph.scene.shapes import Scene
from govgraph.version import VERSION
from govgraph.views.outline import outline
from govgraph.views.register import boxes_table, lines_table

_PACKAGE = "govgraph.diagrams.html"
# How much height the title and what is said below it take up, in millimetres.
_TITLE = 56.0


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
            groups=outline(view),
            tables=[(sort, table) for sort, table in tables if table.rows],
            style=style(_PACKAGE, _sheet(scene.page, lying=lying)),
            version=VERSION,
        )
    )


def _sheet(page: Page, *, lying: bool) -> str:
    """The sheet of paper on which the chart is printed, with its title above it."""
    lies = lying or not page.turns
    across, down = (page.long, page.short) if lies else (page.short, page.long)
    room = down - 2 * page.margin - _TITLE
    return (
        f"@page chart {{ margin: {page.margin:g}mm; size: {across:g}mm {down:g}mm; }}\n"
        f"@media print {{ .chart svg {{ max-height: {room:.0f}mm; }} }}\n"
    )
