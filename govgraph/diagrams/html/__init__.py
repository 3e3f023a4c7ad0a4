"""The picture as a web page that needs nothing else, with the same as lists and tables."""

from govgraph.diagrams.html.counting import counted
from govgraph.diagrams.html.writing import written
from govgraph.scene.shapes import Scene


def render(scene: Scene) -> str:
    """Write a scene as a page: the picture, and all of it in words for who does not see it.

    Raises:
        DrawingRefused: if a box or a line is not in the picture, the lists and the tables once.
    """
    page = written(scene)
    counted(scene.view, page)
    return page
