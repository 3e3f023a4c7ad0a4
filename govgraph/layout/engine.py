"""Asks Graphviz, in a child process, in which order the items of each row stand best.

Only numbers and names of our own making reach Graphviz, so that nothing that a file contains can
upset it. A crash, an answer that is not whole or a long silence is told to the caller.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from govgraph.layout.nets import is_bend
from govgraph.layout.spacing import Spacing
from govgraph.layout.sweeping import swept

TIME_LIMIT = 60.0
MOST_ITEMS = 2500
"""Above this, Graphviz would take a minute or more; the items are put in order here."""
# -P: nothing that lies in the folder of the script, or in the user's, is taken for a module.
COMMAND = (sys.executable, "-P", str(Path(__file__).with_name("graphviz_child.py")))
_POINTS_PER_INCH = 72
_NODE_GAP = 16
_CARD_MARGIN = 8
_BEND_WIDTH = 2


class EngineFailed(Exception):
    """Graphviz gave no answer that can be used; the text says in a few words what it did."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """Rows of items and the pulls between them: what is to be put in order."""

    rows: tuple[tuple[str, ...], ...]
    pulls: tuple[tuple[str, str, int], ...]
    spacing: Spacing


Order = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """How far right each node stands, and how many edges were drawn."""

    places: Mapping[str, float]
    edges: int


def orders(sketches: Sequence[Sketch], *, plain: bool = False) -> tuple[Order, ...]:
    """The order of the items in each row, for each sketch.

    `plain` asks for less work of Graphviz: each pull once, fewer rounds of improvement.

    Raises:
        EngineFailed: if Graphviz crashed, ran out of time or left something out.
    """
    asked = [sketch for sketch in sketches if sum(map(len, sketch.rows)) <= MOST_ITEMS]
    texts = [_dot(sketch, plain=plain) for sketch in asked]
    answers = _asked(json.dumps([text for text, _ in texts])) if texts else []
    if len(answers) != len(asked):
        raise EngineFailed("gave too few answers")
    found = iter(
        _ordered(sketch, answer, edges)
        for sketch, answer, (_, edges) in zip(asked, answers, texts, strict=True)
    )
    return tuple(
        next(found) if sketch in asked else swept(sketch.rows, sketch.pulls) for sketch in sketches
    )


def _asked(request: str) -> list[_Answer]:
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell, no words of a file
            COMMAND,
            input=request.encode("ascii"),
            capture_output=True,
            timeout=TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise EngineFailed(f"took longer than {TIME_LIMIT:g} seconds") from None
    except OSError as problem:
        raise EngineFailed(f"could not be started ({problem.strerror})") from None
    if done.returncode < 0:
        raise EngineFailed(f"crashed (signal {-done.returncode})")
    if done.returncode != 0:
        raise EngineFailed(f"stopped with exit status {done.returncode}")
    try:
        return [
            _Answer({str(name): float(x) for name, x in each["nodes"]}, int(each["edges"]))
            for each in json.loads(done.stdout)
        ]
    except (ValueError, TypeError, KeyError):
        raise EngineFailed("gave an answer that is not whole") from None


def _dot(sketch: Sketch, *, plain: bool) -> tuple[str, int]:
    """The sketch as DOT, and the number of edges that must come back."""
    name = _names(sketch)
    statements = [
        "newrank=true",
        "splines=line",
        f"nodesep={_NODE_GAP / _POINTS_PER_INCH:.4f}",
        "ranksep=0.5",
        f"mclimit={1 if plain else 8}",
        'node [shape=box, fixedsize=true, height=0.5, label=""]',
    ]
    edges = [(f"s{row}", f"s{row + 1}", 0) for row in range(len(sketch.rows) - 1)]
    for number, row in enumerate(sketch.rows):
        places = " ".join(f"{name[key]};" for key in row)
        statements.append(f"{{rank=same; s{number} [width=0.03]; {places}}}")
    for row in sketch.rows:
        statements += [f"{name[key]} [width={_inches(key, sketch.spacing):.4f}]" for key in row]
    for upper, lower, weight in sketch.pulls:
        copies = 1 if plain else weight
        edges += [(name[upper], name[lower], weight)] * copies
    statements += [f"{a} -> {b} [weight={weight}]" for a, b, weight in edges]
    return "digraph {\n" + ";\n".join(statements) + "\n}\n", len(edges)


def _names(sketch: Sketch) -> dict[str, str]:
    keys = (key for row in sketch.rows for key in row)
    return {key: f"n{number}" for number, key in enumerate(keys)}


def _inches(key: str, spacing: Spacing) -> float:
    wide = _BEND_WIDTH if is_bend(key) else 2 * spacing.half(key) + _CARD_MARGIN
    return wide / _POINTS_PER_INCH


def _ordered(sketch: Sketch, answer: _Answer, edges: int) -> Order:
    """Each row from left to right; every item and every edge is counted."""
    name = _names(sketch)
    if answer.edges != edges or not answer.places.keys() >= set(name.values()):
        raise EngineFailed("left something out")
    return tuple(
        tuple(sorted(row, key=lambda key: answer.places[name[key]])) for row in sketch.rows
    )
