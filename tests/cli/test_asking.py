"""`show`, `trace`, `schema`, `explain` and `rules`: what a structure, a rule or the format says."""

import json
from pathlib import Path

import pytest

from govgraph.rules import all_rules
from tests.cli.running import BROKEN, NORTHAM, Command
from tests.conftest import ROOT

SCHEMA = ROOT / "structures" / "govgraph.schema.json"


@pytest.fixture
def northam(command: Command) -> str:
    """A structure file in the folder in which the command runs, which `command` has entered."""
    assert callable(command)
    Path("northam.yaml").write_text(NORTHAM, encoding="utf-8")
    return "northam.yaml"


def test_show_tells_everything_about_one_entity(command: Command, northam: str) -> None:
    done = command("show", northam, "board")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Board\nbody board, northam.yaml:6\n")
    assert "  - scrutinised by: none, as is stated" in done.out
    assert "  - high: Nobody scrutinises the decisions of Board (DEC01" in done.out


def test_trace_follows_accountability_to_a_root(command: Command, northam: str) -> None:
    done = command("trace", northam, "board")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("From Board to a root: 1 route\n")
    assert "  → part of Council, stated (northam.yaml:9)" in done.out


def test_trace_follows_accountability_to_another_entity(command: Command, northam: str) -> None:
    assert command("trace", northam, "board", "council").out.startswith("From Board to Council: ")
    assert command("trace", northam, "council", "board").out == (
        "No route of accountability leads from Council to Board\n"
    )


@pytest.mark.parametrize("arguments", [("show", "-", "board"), ("trace", "-", "board")])
def test_standard_input_is_asked_too(command: Command, arguments: tuple[str, ...]) -> None:
    done = command(*arguments, typed=NORTHAM.encode())
    assert done.code == 0
    assert "standard input:" in done.out


@pytest.mark.parametrize("verb", ["show", "trace"])
def test_a_wrong_id_is_told_with_the_nearest(command: Command, northam: str, verb: str) -> None:
    done = command(verb, northam, "bord")
    assert (done.code, done.out) == (2, "")
    assert done.err == "There is no entity “bord” in northam.yaml. Did you mean board (Board)?\n"


@pytest.mark.parametrize("verb", ["show", "trace"])
def test_what_is_wrong_with_the_file_is_told_on_standard_error(command: Command, verb: str) -> None:
    Path("a.yaml").write_text(BROKEN, encoding="utf-8")
    done = command(verb, "a.yaml", "board")
    assert (done.code, done.out) == (2, "")
    assert "a.yaml:3:1 DOC16 unknown-key" in done.err
    assert done.err.endswith("1 problem in the file: nothing was checked\n")


def test_the_schema_is_printed_as_it_is_kept(command: Command) -> None:
    done = command("schema")
    assert (done.code, done.err) == (0, "")
    assert done.out == SCHEMA.read_text(encoding="utf-8")
    assert json.loads(done.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("word", ["DEC01", "dec01", "unscrutinised-decisions"])
def test_a_rule_is_explained_by_code_or_name(command: Command, word: str) -> None:
    done = command("explain", word)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("DEC01 unscrutinised-decisions\n")
    for heading in ("\nFlagged\n", "\nAccepted\n", "\nWhat it rests on\n"):
        assert heading in done.out


def test_a_problem_of_a_file_is_explained(command: Command) -> None:
    done = command("explain", "doc16")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("DOC16 unknown-key\n")


def test_a_word_that_is_no_rule_is_told_with_the_nearest(command: Command) -> None:
    done = command("explain", "unscrutinized-decisions")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "There is no rule “unscrutinized-decisions”. Did you mean unscrutinised-decisions?\n"
    )


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("ACC", "It is a family of rules: `govgraph rules --family accountability` lists them."),
        ("Money", "It is a family of rules: `govgraph rules --family money` lists them."),
        ("lif1", "Did you mean LIF01?"),
        ("DOC 5", "Did you mean DOC05?"),
        ("zzz", "`govgraph rules` lists them; of your own, add FILE."),
    ],
)
def test_a_word_that_is_no_rule_is_told_with_what_was_meant(
    command: Command, word: str, said: str
) -> None:
    done = command("explain", word)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"There is no rule “{word}”. ")
    assert done.err.endswith(f"{said}\n")


def test_a_profile_is_explained_by_name(command: Command) -> None:
    done = command("explain", "england-upper-tier")
    assert done.out.startswith("england-upper-tier\nEngland: county councils, ")
    assert "https://www.legislation.gov.uk/ukpga/2012/7/section/194" in done.out
    assert "england-district" in command("explain", "england-distict").err


def test_the_rules_are_listed_with_what_each_looks_for(command: Command) -> None:
    done = command("rules", columns=140)
    assert (done.code, done.err) == (0, "")
    for rule in all_rules():
        assert f"{rule.code}  {rule.severity:<9} {rule.name}: " in done.out
    assert f"{len(all_rules())} rules. `govgraph explain CODE` prints the page of one." in done.out


@pytest.mark.parametrize("family", ["decisions", "DEC", "dec", "Decisions"])
def test_the_rules_of_a_family_are_listed(command: Command, family: str) -> None:
    done = command("rules", "--family", family)
    own = [rule for rule in all_rules() if rule.code.startswith("DEC")]
    assert done.out.startswith(f"{own[0].code}  {own[0].severity}")
    assert f"\n{len(own)} rules. " in done.out


def test_rules_are_found_by_the_words_of_their_sentences(command: Command) -> None:
    done = command("rules", "nobody", "scrutinises", "--family", "DEC")
    assert done.out.startswith("DEC01  high      unscrutinised-decisions: ")
    assert "\n1 rule. " in done.out


def test_rules_are_listed_for_programs_and_as_markdown(command: Command) -> None:
    as_json = json.loads(command("rules", "DEC01", "--format", "json").out)
    assert [rule["name"] for rule in as_json["rules"]] == ["unscrutinised-decisions"]
    markdown = command("rules", "DEC01", "--format", "markdown").out
    assert markdown.startswith("# Rules\n\n| Code | Name |")
    assert markdown.endswith(as_json["rules"][0]["page"].replace("\n## ", "\n### "))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("zzz",), "No rule speaks of “zzz”. `govgraph rules` lists them all.\n"),
        (("DCE01",), "No rule speaks of “DCE01”. Did you mean “DEC01”?\n"),
        (
            ("--family", "decision"),
            "There is no family of rules “decision”. Did you mean “decisions”?\n",
        ),
        (("--family", "zzz"), "There is no family of rules “zzz”. It may be accountability, "),
        (
            ("--family", "DEC", "ACC01"),
            "No rule of decisions speaks of “ACC01”. `govgraph rules` lists them all.\n",
        ),
    ],
)
def test_rules_that_there_are_not_are_told_with_the_nearest_word(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    done = command("rules", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)


def test_the_schema_of_a_report_is_printed(command: Command) -> None:
    done = command("schema", "--report")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["$id"] == "urn:govgraph:report:1"
