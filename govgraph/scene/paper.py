"""On which sheet of paper a picture can be read."""

from collections.abc import Iterator

from govgraph.layout.placement import A3, PAPERS, SLIDE, Page
from govgraph.scene.shapes import Scene


def paper_remarks(scene: Scene, page: Page | None = None) -> Iterator[str]:
    """Which larger sheet a picture needs, if its names would be too small on this page, or A3."""
    wanted = page or A3
    high = scene.name_points(wanted)
    if high >= wanted.least:
        return
    where = "a slide" if wanted is SLIDE else wanted.name
    small = f"On {where} its names would be {high:.1f} points high"
    if wanted is SLIDE:
        yield f"{small}, and {wanted.least:g} are needed: show a part of it, or print it."
        return
    for paper in PAPERS[PAPERS.index(wanted) + 1 :]:
        if scene.name_points(paper) >= paper.least:
            yield f"{small}: print it on {paper.name} or larger."
            return
    yield f"{small}, too small on {PAPERS[-1].name} as well: use a screen."
