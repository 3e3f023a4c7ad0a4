"""The public functions: what `import govgraph` offers."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

import govgraph
from govgraph.app import ProblemsFound
from govgraph.app.steering import Steering
from govgraph.cli.checking import check
from govgraph.model.structure import Structure
from tests.conftest import ROOT

TEXT = """\
govgraph: 1
title: Northam
as_of: 2026-03-31
sources: {tor: {title: Terms}}
organisations: {council: {name: Council, kind: council, confidence: stated, reading: Its terms}}
bodies:
  board: {name: Board, role: decides, quote: The Board decides, part_of: council}
"""


@pytest.fixture
def northam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A structure file in the folder in which the test runs."""
    monkeypatch.chdir(tmp_path)
    path = Path("northam.yaml")
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_load_gives_the_structure_that_a_file_states(northam: Path) -> None:
    structure = govgraph.load(northam)
    assert (structure.title, structure.files) == ("Northam", ("northam.yaml",))
    assert list(structure.entities) == ["council", "board"]


@pytest.mark.parametrize("as_given", [str, Path], ids=["text", "path"])
def test_a_file_is_given_as_text_or_as_a_path(
    northam: Path, as_given: Callable[[Path], str | Path]
) -> None:
    assert govgraph.load(as_given(northam)) == govgraph.load(northam)


def test_load_tells_all_problems_of_all_files_with_their_lines(northam: Path) -> None:
    northam.write_text(f"{TEXT}include: [more.yaml]\nbodys: {{}}\n", encoding="utf-8")
    Path("more.yaml").write_text("govgraph: 1\ntitle: More\nposts: {p: {nam: P}}\n", "utf-8")
    with pytest.raises(ProblemsFound) as caught:
        govgraph.load(northam)
    said = str(caught.value)
    assert "northam.yaml:9:1 DOC16 unknown-key" in said
    assert "Did you mean “bodies”?" in said
    assert "more.yaml:3:" in said
    assert said.splitlines()[-1].endswith("in the files: nothing was checked")
    assert {problem.origin.file for problem in caught.value.problems} == {
        "northam.yaml",
        "more.yaml",
    }


def test_load_names_the_nearest_file_where_there_is_none(northam: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"Did you mean “northam\.yaml”"):
        govgraph.load(northam.with_name("northan.yaml"))


def test_a_folder_is_no_structure_file(northam: Path) -> None:
    Path("folder").mkdir()
    with pytest.raises(ProblemsFound, match="folder is a folder, not a file"):
        govgraph.load("folder")
    assert northam.is_file()


def test_check_takes_a_file_or_a_structure_and_says_the_same(northam: Path) -> None:
    by_file, by_structure = govgraph.check(northam), govgraph.check(govgraph.load(northam))
    assert by_file.findings == by_structure.findings
    origins = [one.observation.origin for one in by_file.findings]
    assert by_file.places(origins) == by_structure.places(origins)


def test_check_of_a_structure_whose_file_has_gone_finds_the_same(northam: Path) -> None:
    before, structure = govgraph.check(northam), govgraph.load(northam)
    northam.unlink()
    assert govgraph.check(structure).findings == before.findings


def test_check_of_a_broken_file_gives_its_problems_and_nothing_else(northam: Path) -> None:
    northam.write_text("govgraph: 1\ntitle: A\nbodys: {}\n", encoding="utf-8")
    report = govgraph.check(northam)
    assert [problem.fault.slug for problem in report.problems] == ["unknown-key"]
    assert (report.findings, report.rules) == ((), ())
    assert report.fails


def test_check_at_another_date_takes_the_place_of_the_file_own(northam: Path) -> None:
    assert govgraph.check(northam).as_of == "2026-03-31"
    assert govgraph.check(northam, as_of="2027-01").as_of == "2027-01"


def test_what_is_no_date_is_refused(northam: Path) -> None:
    with pytest.raises(ValueError, match="not a date"):
        govgraph.check(northam, as_of="tomorrow")


@pytest.mark.parametrize(
    ("words", "found"), [("It says: The Board decides.", []), ("Nothing of it.", ["EVI02"])]
)
def test_check_compares_quotes_with_the_texts_of_a_folder(
    northam: Path, words: str, found: list[str]
) -> None:
    Path("texts").mkdir()
    Path("texts/tor.txt").write_text(words, encoding="utf-8")
    report = govgraph.check(northam, sources="texts")
    assert [one.code for one in report.findings if one.code == "EVI02"] == found


def test_a_source_may_name_its_text_but_not_one_outside_the_folder(northam: Path) -> None:
    Path("secret.txt").write_text("Nothing of it.", encoding="utf-8")
    Path("texts").mkdir()
    for name, remark in (
        ("../secret.txt", "No quote was compared with its source"),
        ("inside.txt", "Every quote was compared with the text of its source"),
    ):
        Path("texts/inside.txt").write_text("The Board decides", encoding="utf-8")
        text = TEXT.replace("{title: Terms}", f"{{title: Terms, text: {name}}}")
        northam.write_text(text, encoding="utf-8")
        report = govgraph.check(northam, sources="texts")
        assert not any(one.code == "EVI02" for one in report.findings)
        assert any(one.sentence.startswith(remark) for one in report.remarks)


# Steered


def test_check_runs_the_rules_that_are_selected_and_not_ignored(northam: Path) -> None:
    for select in (["decisions", "FIN01"], "decisions, FIN01"):
        report = govgraph.check(northam, select=select, ignore=["DEC02"])
        ran = {rule.code for rule in report.rules}
        assert {"DEC01", "FIN01"} <= ran
        assert "DEC02" not in ran
        assert {code[:3] for code in ran} == {"DEC", "FIN"}


def test_check_fails_as_it_is_asked_to(northam: Path) -> None:
    assert not govgraph.check(northam).fails
    assert govgraph.check(northam, questions="fail").fails
    assert govgraph.check(northam, fail_on="question").fails
    assert not govgraph.check(northam, questions="hide").findings


def test_check_takes_rules_of_a_file_and_load_takes_their_names(northam: Path) -> None:
    Path("rules.yaml").write_text(
        "rules: {boards-are-led: {every: body, has: chair, because: Someone must lead.}}",
        encoding="utf-8",
    )
    northam.write_text(f"{TEXT}checks: {{severity: {{boards-are-led: high}}}}\n", "utf-8")
    structure = govgraph.load(northam, rules="rules.yaml")
    for given in (northam, structure):
        report = govgraph.check(given, rules="rules.yaml", select=["boards-are-led"])
        assert [(one.code, one.subject) for one in report.findings] == [("boards-are-led", "board")]


def test_check_writes_a_baseline_and_compares_with_it(northam: Path) -> None:
    first = govgraph.check(northam, write_baseline="known.json")
    again = govgraph.check(govgraph.load(northam), baseline="known.json", questions="fail")
    assert again.known == tuple(one for one in first.findings if one.severity != "note")
    assert not again.fails


@pytest.mark.parametrize(
    ("steering", "said"),
    [
        ({"select": ["DCE01"]}, "Did you mean “DEC01”"),
        ({"ignore": "decision"}, "Did you mean “decisions”"),
        ({"select": "DEC01", "ignore": "DEC"}, "leave no rule to run"),
        ({"questions": "none"}, "'none' is not a valid"),
        ({"fail_on": "grave"}, "'grave' is not a valid"),
        ({"baseline": "knwon.json"}, "There is no file knwon.json"),
        ({"write_baseline": "nowhere/known.json"}, "There is no folder nowhere"),
        ({"rules": "northan.yaml"}, "Did you mean “northam.yaml”"),
        ({"rules": "northam.yaml"}, "A file of rules has no key “title”"),
    ],
)
def test_what_steers_a_check_and_is_wrong_is_a_value_error(
    northam: Path, steering: Steering, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        govgraph.check(northam, **steering)
    assert sorted(path.name for path in Path().iterdir()) == ["northam.yaml"]


def test_check_takes_all_that_the_command_takes() -> None:
    # A program gets the report itself: in which form and where it is written is not asked.
    options = {parameter.name for parameter in check.params} - {"files", "form", "output"}
    assert set(Steering.__annotations__) == options
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.partition("## From Python")[2].partition("\n## ")[0]
    assert [name for name in options if f"`{name}`" not in section] == []


def test_the_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", example], check=True, capture_output=True, encoding="utf-8"
    )
    assert {line.split()[1][:3] for line in done.stdout.splitlines()} == {"DEC", "FIN"}


def test_graph_gives_a_frozen_networkx_graph_to_go_on_with(northam: Path) -> None:
    network = govgraph.graph(govgraph.load(northam)).networkx
    assert isinstance(network, nx.MultiDiGraph)
    assert list(network.edges()) == [("board", "council")]
    with pytest.raises(nx.NetworkXError):
        network.add_node("another")


def test_the_functions_keep_their_names_whatever_else_is_imported() -> None:
    said = (
        "import govgraph.graph, govgraph.graph.routes, govgraph\n"
        "from govgraph.graph import GovernanceGraph\n"
        "assert govgraph.graph.__module__ == 'govgraph.app.checking', govgraph.graph\n"
        "import govgraph.rules, govgraph.app\n"
        "from govgraph import check, draw, graph, load\n"
        "assert graph is govgraph.graph and callable(graph)\n"
    )
    subprocess.run([sys.executable, "-c", said], check=True)


def test_importing_govgraph_imports_no_library() -> None:
    said = (
        "import sys, govgraph\n"
        "heavy = {'networkx', 'yaml', 'click', 'rich', 'graphviz', 'jinja2', 'pygraphviz'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", said], check=True)


def test_a_name_that_govgraph_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = govgraph.chekc


def test_the_public_names_are_those_that_are_documented() -> None:
    assert set(govgraph.__all__) == {"check", "draw", "graph", "load"}
    assert all(callable(getattr(govgraph, name)) for name in govgraph.__all__)
    assert isinstance(govgraph.load(Path("examples/clean.yaml")), Structure)


def test_check_suggests_links_where_it_is_asked_to(northam: Path) -> None:
    northam.write_text(
        f"{TEXT}  works: {{name: Works, kind: project, established_by: board}}\n", encoding="utf-8"
    )
    assert govgraph.check(northam).suggestions == ()
    (one,) = govgraph.check(northam, suggest=True).suggestions
    assert (one.source, one.key, one.target) == ("works", "accountable_to", "board")


def test_a_structure_whose_file_has_gone_gets_no_suggestion(northam: Path) -> None:
    northam.write_text(
        f"{TEXT}  works: {{name: Works, kind: project, established_by: board}}\n", encoding="utf-8"
    )
    structure = govgraph.load(northam)
    northam.unlink()
    assert govgraph.check(structure, suggest=True).suggestions == ()
