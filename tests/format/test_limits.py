"""Bad input: files that are too large, nested too deep, or unfold to too much."""

from pathlib import Path

import pytest

from govgraph.cli import main
from govgraph.document.limits import MAX_DEPTH
from govgraph.problem import Fault
from govgraph.reader.files import MAX_INCLUDES
from tests.format.bad import Told, message
from tests.reading import FIRST, problems_of, structure_of

MIB = 1024 * 1024


def test_a_hundred_mebibytes_are_told_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with Path(FIRST).open("wb") as file:
        file.truncate(100 * MIB)
    assert main(["check", FIRST]) == 2
    assert capsys.readouterr().out == message(
        """\
        structure.yaml

        structure.yaml:1:1 DOC02 too-large
          structure.yaml is larger than 64 MiB, the most that is read
          Divide it, and name the parts under `include`.

        1 problem in the file: nothing was checked
        """
    )


def test_brackets_ten_thousand_deep_are_told(told: Told) -> None:
    text = f"x-deep: {'[' * 10_000}{']' * 10_000}\n"
    assert told(text) == message(
        """\
        structure.yaml:1:72 DOC09 too-deep
          The file is nested more than 64 deep
             1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
               |                          ^
        """
    )


@pytest.mark.parametrize(
    "deep",
    [
        f"x-deep: {'{a: ' * 10_000}b{'}' * 10_000}\n",
        f"x-deep:\n  {'- ' * 10_000}b\n",
        f"x-deep: {'[' * 10_000}\n",
    ],
)
def test_whatever_is_ten_thousand_deep_is_told(deep: str) -> None:
    assert [problem.fault for problem in problems_of(deep)] == [Fault.TOO_DEEP]


def test_what_is_just_deep_enough_is_read() -> None:
    deep = MAX_DEPTH - 1
    assert structure_of(f"x-deep: {'[' * deep}a{']' * deep}\n").title == "A case"
    deeper = f"x-deep: {'[' * MAX_DEPTH}a{']' * MAX_DEPTH}\n"
    assert [problem.fault for problem in problems_of(deeper)] == [Fault.TOO_DEEP]


def bomb(levels: int) -> str:
    """Each level holds ten of the level before."""
    lines = ["x-0: &x0 [a, a, a, a, a, a, a, a, a, a]"]
    for level in range(1, levels + 1):
        ten = ", ".join([f"*x{level - 1}"] * 10)
        lines.append(f"x-{level}: &x{level} [{ten}]")
    return "\n".join(lines) + "\n"


def test_an_alias_bomb_is_told_where_it_goes_off(told: Told) -> None:
    assert told(bomb(9)) == message(
        """\
        structure.yaml:6:46 DOC10 too-many-aliases
          The references (*) of the file expand to more than 1,000,000 values
             6 | x-5: &x5 [*x4, *x4, *x4, *x4, *x4, *x4, *x4, *x4, *x4, *x4]
               |                                              ^^^
        """
    )


def test_references_that_expand_to_less_are_read() -> None:
    assert structure_of(bomb(4)).title == "A case"


def test_references_do_not_hide_how_deep_a_file_goes() -> None:
    lines = ["x-0: &x0 [a]"]
    lines += [f"x-{level}: &x{level} [*x{level - 1}]" for level in range(1, 100)]
    assert [problem.fault for problem in problems_of("\n".join(lines))] == [Fault.TOO_DEEP]


def test_more_than_a_thousand_includes_are_told(told: Told) -> None:
    names = [f"part-{number}" for number in range(MAX_INCLUDES + 1)]
    listed = "".join(f"  - {name}.yaml\n" for name in names)
    assert told(f"include:\n{listed}", **dict.fromkeys(names, "x-nothing: to see\n")) == message(
        """\
        structure.yaml:1002:5 DOC29 too-many-includes
          More than 1,000 files are included
          1002 |   - part-1000.yaml
               |     ^^^^^^^^^^^^^^
        """
    )


def test_a_long_chain_of_what_is_made_for_another_is_made() -> None:
    lines = ["  r0: {name: R}"]
    lines += [f"  r{number}: {{name: R, per: [r{number - 1}]}}" for number in range(1, 1_500)]
    structure = structure_of("responsibilities:\n" + "\n".join(lines))
    assert len(structure.entities) == 1_500


def test_what_doubles_with_each_step_is_told_before_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("govgraph.reader.declare.MAX_MADE", 1_000)
    lines = ["  a0: {name: A}", "  b0: {name: B}"]
    for number in range(1, 30):
        both = f"per: [a{number - 1}, b{number - 1}]"
        lines += [f"  {letter}{number}: {{name: A, {both}}}" for letter in "ab"]
    problems = problems_of("responsibilities:\n" + "\n".join(lines))
    assert {problem.fault for problem in problems} == {Fault.TOO_MANY_ENTRIES}


def test_what_multiplies_links_is_told_before_they_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("govgraph.reader.links.MAX_LINKS", 1_000)
    places = "places: {ward: {kind: ward, count: 100}}\n"
    (problem,) = problems_of(f"{places}bodies: {{b: {{name: B, per: ward, covers: ward}}}}")
    assert problem.fault is Fault.TOO_MANY_ENTRIES
    assert problem.sentence == "Ids that stand for several make more than 2,000,000 links in all"
    assert structure_of(f"{places}bodies: {{b: {{name: B, per: ward}}}}").title == "A case"


def test_thousands_of_unknown_ids_are_told_without_looking_for_each() -> None:
    lines = [f"  body-{number}: {{name: B, advises: bodi-{number}}}" for number in range(3_000)]
    problems = problems_of("bodies:\n" + "\n".join(lines))
    assert len(problems) == 3_000
    assert problems[0].advice == "Did you mean “body-0”?"
    assert problems[-1].advice == "Declare it, or mend the id."
