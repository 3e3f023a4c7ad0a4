"""What the measurements rest on: the made-up structure is as large as it says, and never differs.

Also the one figure that is not a matter of speed: what the command imports before it has work.
"""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.benchmarks.make_structure import count_links, structure
from tests.benchmarks.run import imported


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
