"""Measure the charts: what is in them, beside what plain Graphviz makes of the same structures.

`python tests/benchmarks/drawing.py` prints the table that tests/benchmarks/README.md keeps; with
`--write` it is kept there. Nothing is asserted: a figure is for a person to judge.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from govgraph.app import graph, load  # noqa: E402  (ROOT has to be known first)
from govgraph.layout import measures  # noqa: E402
from govgraph.layout.card import Written  # noqa: E402
from govgraph.layout.placement import A3  # noqa: E402
from govgraph.layout.placing import place  # noqa: E402
from govgraph.scene.compose import compose  # noqa: E402
from govgraph.scene.shapes import Scene  # noqa: E402
from govgraph.views.options import Options  # noqa: E402
from govgraph.views.selection import select  # noqa: E402
from govgraph.views.view import View  # noqa: E402
from tests.benchmarks import plain_dot  # noqa: E402
from tests.benchmarks.keeping import keep, machine  # noqa: E402
from tests.benchmarks.make_partnership import SIZES, partnership  # noqa: E402
from tests.benchmarks.plain_dot import Figures  # noqa: E402


@dataclass(frozen=True)
class Case:
    """A picture to be measured: its name, the view that is drawn, and the same in full for dot."""

    name: str
    view: View
    full: View


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="keep the figures in README.md")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the best counts")
    arguments = parser.parse_args()
    table = "\n".join(_table(arguments.runs))
    print(table)
    if arguments.write:
        keep("drawing", table)
    return 0


def _table(runs: int) -> Iterator[str]:
    yield f"Measured {datetime.now(UTC):%Y-%m-%d} on {machine()}."
    yield ""
    yield (
        "| Structure | Cards | Lines | Crossings | Bends | Line length "
        "| Width to height | Smallest text on A3 | Seconds |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for case in cases():
        ours = min((drawn(case.view) for _ in range(runs)), key=lambda found: found.seconds)
        yield _row(case, ours, plain_dot.measured(case.full))


def cases() -> Iterator[Case]:
    """Every structure that comes with govgraph, then those that are made up, in both ways."""
    for file in sorted((ROOT / "structures").glob("*.yaml")):
        found = graph(load(file))
        yield Case(file.stem, select(found), select(found, Options(compact=False)))
    with tempfile.TemporaryDirectory() as name:
        for bodies, links in SIZES:
            file = Path(name) / f"{bodies}.yaml"
            file.write_text(partnership(bodies, links), encoding="utf-8", newline="\n")
            found = graph(load(file))
            full = select(found, Options(compact=False))
            yield Case(f"{bodies} bodies, compact", select(found, Options(compact=True)), full)
            yield Case(f"{bodies} bodies, in full", full, full)


def drawn(view: View) -> Figures:
    """Lay a view out, compose its scene, and measure both."""
    start = time.perf_counter()
    placement = place(view)
    scene = compose(view, placement)
    seconds = time.perf_counter() - start
    return Figures(
        crossings=measures.crossings(placement),
        bends=measures.corners(placement),
        length=measures.line_length(placement),
        width=scene.width,
        height=scene.height,
        text=smallest_text(scene),
        seconds=seconds,
    )


def smallest_text(scene: Scene) -> float:
    """Return how high the smallest letters of a picture are when it fills an A3 page, in points."""
    size = min(word.size for word in _words(scene))
    return size * measures.scale((scene.width, scene.height), A3)


def _words(scene: Scene) -> Iterator[Written]:
    yield from (*scene.heading, *scene.footer)
    for entry in scene.key.entries:
        yield from entry.words
    for band in scene.bands:
        yield from (*band.name, *band.purpose)
    for card in scene.cards:
        yield from (*card.kind, *card.name, *card.notes)
        for tag in card.tags:
            yield from tag.words


def _row(case: Case, ours: Figures, plain: Figures) -> str:
    rows = len(case.view.boxes) - len(case.view.cards)
    cells = (
        case.name,
        f"{len(case.view.cards)} and {rows} rows" if rows else f"{len(case.view.cards)}",
        f"{len(case.view.strokes)} of {len(case.full.lines)}",
        f"{ours.crossings} / {plain.crossings}",
        f"{ours.bends} / {plain.bends}",
        f"{ours.length:,.0f} / {plain.length:,.0f}",
        f"{ours.width / ours.height:.2f} / {plain.width / plain.height:.2f}",
        f"{ours.text:.1f} / {plain.text:.1f} pt",
        f"{ours.seconds:.2f} / {plain.seconds:.2f}",
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
