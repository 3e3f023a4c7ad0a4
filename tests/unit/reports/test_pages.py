"""The page of a rule, the meaning of a problem, and the list of the rules, as text."""

from dataclasses import replace

import pytest

from govgraph.finding import Kind, Severity
from govgraph.model.catalogue import CATALOGUE
from govgraph.paragraph import Piece, breadth, plain
from govgraph.problem import Fault
from govgraph.reports.plain.pages import fault_lines, list_lines, rule_lines, unbuilt_lines
from govgraph.rule import Citation, Judgement, RealCase, Rule
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
    text = plain(unbuilt_lines("DEC01", 80))
    assert text.startswith("DEC01 unscrutinised-decisions\n")
    assert "not built yet" in text


def test_a_problem_of_a_file_has_a_page_too() -> None:
    text = plain(fault_lines(Fault.TAB, 80))
    assert text.startswith("DOC05 tab\n")
    assert "spaces" in text


def test_the_list_has_a_line_for_each_rule_and_counts_those_to_come() -> None:
    lines = plain(list_lines((RULE,), 80)).splitlines()
    assert lines[0] == "DEC14  low       overloaded-scrutiny: It looks at more than it can."
    assert lines[2].startswith("1 rule. `govgraph explain CODE` prints the page of one.")
    assert f"{len(CATALOGUE) - 1} more are in the catalogue" in " ".join(lines)


def test_the_list_says_where_the_law_comes_in_and_so_does_the_page_of_a_rule_that_needs_it() -> (
    None
):
    text = " ".join(plain(list_lines((RULE,), 80)).split())
    assert "is asked only where a file names a profile: `double-links`, `england`," in text
    page = " ".join(plain(rule_lines(replace(RULE, needs_profile=True), 80)).split())
    assert "It runs only where a file names a profile (`checks: {profile: …}`)." in page


def test_a_list_of_the_whole_catalogue_has_none_to_come() -> None:
    every = [Rule(code, *RULE_PARTS) for code in CATALOGUE]
    assert "in the catalogue" not in plain(list_lines(every, 80))


RULE_PARTS = ("a-name", "It is.", "Why.", Kind.GAP, Severity.LOW, "0.1", (Judgement("It is."),))
