"""What the measurements rest on: the made-up structure is as large as it says, and never differs.

Also the one figure that is not a matter of speed: what the command imports before it has work.
"""

import pytest

from tests.benchmarks.make_structure import structure
from tests.benchmarks.run import imported


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_neither_networkx_nor_pydantic(option: str) -> None:
    assert imported(option) == []


def test_the_made_up_structure_is_the_same_each_time() -> None:
    assert structure(80) == structure(80)
