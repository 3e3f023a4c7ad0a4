"""What the measurements rest on: the made-up structure is as large as it says, and never differs.

Also the one figure that is not a matter of speed: what the command imports before it has work.
"""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from govgraph.app import graph, load
from govgraph.views.options import Options
from govgraph.views.selection import select
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View
from tests.benchmarks import drawing, keeping, plain_dot
from tests.benchmarks.make_partnership import SIZES, partnership
from tests.benchmarks.make_structure import count_links, structure
from tests.benchmarks.run import imported

GLOUCESTERSHIRE = "structures/gloucestershire.yaml"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_neither_networkx_nor_pydantic(option: str) -> None:
    assert imported(option) == []


def test_the_made_up_structure_is_the_same_each_time() -> None:
    assert structure(80) == structure(80)


@pytest.mark.parametrize("bodies", [30, 1000])
def test_the_made_up_structure_has_the_bodies_responsibilities_and_links_that_it_says(
    bodies: int,
) -> None:
    read = yaml.safe_load(structure(bodies))
    sections = {
        key: read[key] for key in ("places", "organisations", "bodies", "posts", "responsibilities")
    }
    assert len(read["bodies"]) == len(read["responsibilities"]) == bodies
    assert count_links(sections) == 5 * bodies


def test_the_made_up_structure_is_read_without_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "structure.yaml"
    file.write_text(structure(200), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "govgraph", "check", str(file), "--format", "json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode in (0, 1)


@pytest.mark.parametrize(("bodies", "links"), SIZES)
def test_a_made_up_partnership_has_the_tiers_bodies_and_links_that_it_says(
    bodies: int, links: int, tmp_path: Path
) -> None:
    assert partnership(bodies, links) == partnership(bodies, links)
    assert partnership(bodies, links) != partnership(bodies, links, seed=2)
    file = tmp_path / "partnership.yaml"
    file.write_text(partnership(bodies, links), encoding="utf-8")
    structure = load(file)
    assert (len(structure.entities), len(structure.links)) == (bodies, links)
    assert len(structure.tiers) == 4
    routes = sum(link.relation == "accountable_to" for link in structure.links)
    assert abs(routes - links * 3 / 4) <= 1


def test_eighty_one_bodies_are_drawn_compact_with_few_crossings(tmp_path: Path) -> None:
    file = tmp_path / "partnership.yaml"
    file.write_text(partnership(*SIZES[1]), encoding="utf-8")
    found = drawing.drawn(select(graph(load(file)), Options(compact=True)))
    assert found.crossings < 48


def test_a_large_county_is_drawn_with_few_crossings_and_names_of_eight_points() -> None:
    found = drawing.drawn(select(graph(load(keeping.README.parents[2] / GLOUCESTERSHIRE))))
    assert found.crossings <= 8
    assert found.text * 12.5 / 9 >= 8


def test_what_plain_graphviz_makes_is_measured_by_its_own_lines() -> None:
    """Each of three answers to each of three: that can't be drawn without nine crossings."""
    above, below = (
        [Box(f"{row}{number}", f"{row} {number}", BoxFamily.OTHER) for number in range(3)]
        for row in ("Upper", "Lower")
    )
    lines = [
        Line(f"{low.id}-{high.id}", low.id, high.id, LineFamily.ROUTE, "is accountable to")
        for low in below
        for high in above
    ]
    found = plain_dot.measured(View("Nine", (*above, *below), tuple(lines)))
    assert found.crossings == 9
    assert (found.bends, found.seconds > 0) == (0, True)
    assert 9 * 40 < found.length < 9 * 600


def test_a_table_is_kept_in_place_of_the_one_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "README.md"
    before = "<!-- one -->\nold\n<!-- end of one -->\n<!-- two -->\nkept\n<!-- end of two -->\n"
    file.write_text(before, encoding="utf-8")
    monkeypatch.setattr(keeping, "README", file)
    keeping.keep("one", "| new |")
    assert file.read_text(encoding="utf-8") == before.replace("old", "| new |")
