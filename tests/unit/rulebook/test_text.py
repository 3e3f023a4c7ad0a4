"""The page of a rule, the meaning of a problem, and the list of the rules, as text."""

from dataclasses import replace

import pytest

from govgraph.finding import Kind, Severity
from govgraph.paragraph import Piece, breadth, plain
from govgraph.problem import Fault
from govgraph.reports.plain.faults import fault_lines
from govgraph.rule import Citation, Judgement, RealCase, Rule
from govgraph.rulebook.listing import Listing
from govgraph.rulebook.text import absent_lines, list_lines, rule_lines
from govgraph.rules import all_rules

RULE = Rule(
    code="DEC14",
    name="overloaded-scrutiny",
    summary="It looks at more than it can.",
    page="""\
Whoever looks at all sees nothing. Two lines of
one paragraph.

## Flagged

```yaml title=town.yaml
bodies:
  panel: {name: Panel}

```
## What settles it

- the first way,
  which is long
- the second way

```text
as it stands
```
""",
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    since="0.1",
    basis=(
        Citation("A Report", "A Publisher, 2005", "page 3", "words of it", "https://example.org/"),
        Citation("Another Report", "Another Publisher"),
        RealCase("a panel of one looked at nine boards", "Minutes of 2020"),
        RealCase("a panel met once"),
        Judgement("Nobody has counted."),
    ),
    threshold=4,
    replaces=("DEC01",),
)


def test_a_page_is_shown_with_its_heading_its_examples_and_what_it_rests_on() -> None:
    assert plain(rule_lines(RULE, 80)).splitlines() == [
        "DEC14 overloaded-scrutiny",
        "It looks at more than it can.",
        "",
        "At most: low. Kind: weakness. Since version 0.1. Its threshold is 4, and can be",
        "set under `checks.thresholds`. Of the same subject it takes the place of DEC01",
        "unscrutinised-decisions.",
        "",
        "Whoever looks at all sees nothing. Two lines of one paragraph.",
        "",
        "Flagged",
        "",
        "  town.yaml:",
        "  bodies:",
        "    panel: {name: Panel}",
        "",
        "What settles it",
        "",
        "- the first way, which is long",
        "- the second way",
        "",
        "  as it stands",
        "",
        "What it rests on",
        "- A Report, A Publisher, 2005, page 3: “words of it”. https://example.org/",
        "- Another Report, Another Publisher.",
        "- A real case: a panel of one looked at nine boards (Minutes of 2020)",
        "- A real case: a panel met once",
        "- govgraph's own judgement: Nobody has counted.",
    ]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_page_can_be_shown_and_only_code_and_addresses_are_wider(rule: Rule) -> None:
    for line in rule_lines(rule, 60):
        is_code = line[:1] == (Piece("  "),)
        assert is_code or breadth("".join(piece.text for piece in line)) <= 60


@pytest.mark.parametrize(
    ("threshold", "told"), [(1_000_000, "1,000,000"), (0.5, "0.5"), (33, "33")]
)
def test_a_threshold_is_told_in_figures_that_can_be_read(threshold: float, told: str) -> None:
    page = plain(rule_lines(replace(RULE, threshold=threshold), 120))
    assert f"Its threshold is {told}, and can be set" in page


def test_a_rule_that_is_not_built_yet_is_told_as_such() -> None:
    text = plain(absent_lines("DEC01", 80))
    assert text.startswith("DEC01 unscrutinised-decisions\n")
    assert "not built yet" in text


def test_a_rule_that_is_left_out_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govgraph.rulebook.sayings.LEFT_OUT", {"CAP10": "Nobody keeps a list."})
    text = plain(absent_lines("CAP10", 80))
    assert text.endswith("This rule of the catalogue is left out: Nobody keeps a list.\n")


def test_a_problem_of_a_file_has_a_page_too() -> None:
    text = plain(fault_lines(Fault.TAB, 80))
    assert text.startswith("DOC05 tab\n")
    assert "spaces" in text


def test_the_list_has_a_line_for_each_rule_and_counts_those_to_come() -> None:
    lines = plain(list_lines(Listing((RULE,), later=("ACC01", "ACC02")), 80)).splitlines()
    assert lines == [
        "DEC14  low       overloaded-scrutiny: It looks at more than it can.",
        "",
        "1 rule. `govgraph explain CODE` prints the page of one. 2 more are in the",
        "catalogue and not built yet.",
    ]


def test_the_list_has_a_line_for_each_rule_that_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("govgraph.rulebook.text.LEFT_OUT", {"CAP10": "Nobody keeps a list."})
    lines = plain(list_lines(Listing((), left_out=("CAP10",)), 80)).splitlines()
    assert lines[0] == "CAP10            poor-attendance, left out: Nobody keeps a list."


def test_a_rule_of_an_author_stands_under_its_name_alone() -> None:
    own = replace(RULE, code="panels-meet", name="panels-meet", since="")
    line = plain(list_lines(Listing((own,)), 80)).splitlines()[0]
    assert line == "own    low       panels-meet: It looks at more than it can."
    page = plain(rule_lines(own, 80)).splitlines()
    assert page[0] == "panels-meet"
    assert page[3].startswith("At most: low. Kind: weakness. Its threshold")


def test_the_list_says_where_the_law_comes_in_and_so_does_the_page_of_a_rule_that_needs_it() -> (
    None
):
    legal = replace(RULE, needs_profile=True)
    text = " ".join(plain(list_lines(Listing((legal,)), 80)).split())
    assert "is asked only where a file names a profile: `double-links`, `england`," in text
    assert "profile" not in plain(list_lines(Listing((RULE,)), 80))
    page = " ".join(plain(rule_lines(legal, 80)).split())
    assert "It runs only where a file names a profile (`checks: {profile: …}`)." in page
