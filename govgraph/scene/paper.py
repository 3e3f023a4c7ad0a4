"""On which sheet of paper a picture can be read."""

from collections.abc import Iterator

from govgraph.layout.placement import A3, Page
from govgraph.scene.shapes import Scene

SMALLEST_NAME = 7.0
"""In points: what is printed smaller can't be read at arm's length."""

PAGES = (A3, Page("A2", 594.0, 420.0), Page("A1", 841.0, 594.0), Page("A0", 1189.0, 841.0))


def paper_remarks(scene: Scene) -> Iterator[str]:
    """Which larger sheet a picture needs, if its names would be too small on A3."""
    on_a3 = scene.name_points(A3)
    if on_a3 >= SMALLEST_NAME:
        return
    small = f"On A3 its names would be {on_a3:.1f} points high"
    for page in PAGES:
        if scene.name_points(page) >= SMALLEST_NAME:
            yield f"{small}: print it on {page.name} or larger."
            return
    yield f"{small}, too small on {PAGES[-1].name} as well: use a screen."
