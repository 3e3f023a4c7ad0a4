"""The pages of rules as Markdown: headings of a level, files named, and nothing obeyed."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govgraph.own_rules import rule_of
from govgraph.rule import Rule
from govgraph.rulebook.listing import Listing
from govgraph.rulebook.markdown import page, rules_as_markdown, table
from govgraph.rules import all_rules
from tests.reading import structure_of
from tests.unit.rulebook.test_text import RULE

OWN = """
checks:
  rules:
    boards-have-a-chair: {every: board, has: chair, because: BECAUSE}
"""


def own(because: str) -> Rule:
    (written,) = structure_of(OWN.replace("BECAUSE", because)).checks.rules
    return rule_of(written)


def test_a_page_has_its_headings_its_sources_and_its_files_above_their_blocks() -> None:
    assert page(RULE, 3) == (
        "It looks at more than it can.\n\n"
        "At most: low. Kind: weakness. Since version 0.1. Its threshold is 4, and can be set under "
        "`checks.thresholds`. Of the same subject it takes the place of DEC01 "
        "unscrutinised-decisions.\n\n"
        "### Why it matters\n\n"
        "Whoever looks at all sees nothing. Two lines of\none paragraph.\n\n"
        "It rests on:\n\n"
        "- A Report, A Publisher, 2005, page 3: “words of it”. https://example.org/\n"
        "- Another Report, Another Publisher.\n"
        "- A real case: a panel of one looked at nine boards (Minutes of 2020)\n"
        "- A real case: a panel met once\n"
        "- govgraph's own judgement: Nobody has counted.\n\n"
        "### Flagged\n\n"
        "`town.yaml`:\n\n```yaml\nbodies:\n  panel: {name: Panel}\n\n```\n\n"
        "### What settles it\n\n"
        "- the first way,\n  which is long\n- the second way\n\n"
        "```text\nas it stands\n```\n"
    )


def test_the_table_leads_to_the_pages() -> None:
    legal = replace(RULE, code="DEC13", name="missing-statutory-scrutiny", needs_profile=True)
    first, second = (
        f"decisions/README.md#{name}"
        for name in ("dec14-overloaded-scrutiny", "dec13-missing-statutory-scrutiny")
    )
    told = "It looks at more than it can."
    assert table((RULE, replace(legal, threshold=None)), "decisions/README.md").splitlines() == [
        "| Code | Name | At most | What it looks for | Threshold |",
        "| --- | --- | --- | --- | --- |",
        f"| DEC14 | [overloaded-scrutiny]({first}) | low | {told} | 4 |",
        f"| DEC13 | [missing-statutory-scrutiny]({second}) | low, with a profile | {told} |  |",
    ]


def test_a_list_holds_the_table_what_is_left_out_and_the_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("govgraph.rulebook.markdown.LEFT_OUT", {"CAP10": "Nobody keeps a list."})
    text = rules_as_markdown(Listing((RULE,), left_out=("CAP10",)))
    assert text.startswith("# Rules\n\n| Code | Name |")
    assert "\n\n- CAP10 poor-attendance: Nobody keeps a list.\n\n" in text
    assert "\n\n## DEC14 overloaded-scrutiny\n\nIt looks at more than it can.\n\n" in text


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_link_of_the_table_leads_to_a_heading(rule: Rule) -> None:
    text = rules_as_markdown(Listing((rule,)))
    anchor = f"{rule.code} {rule.name}".lower().replace(" ", "-")
    assert f"(#{anchor})" in text
    assert f"\n## {rule.code} {rule.name}\n" in text


def test_the_page_of_an_author_s_rule_says_why_and_where_it_is_written() -> None:
    text = page(own("Someone must lead the meeting."), 3)
    assert text.startswith("Every board has something under ")
    assert "### Why it matters\n\nSomeone must lead the meeting. This is a rule of your own" in text


@example("## ")
@given(st.text("<>&[]()!`*_#|\\\\ -\n1.ab", min_size=1, max_size=30))
def test_the_words_of_an_author_stay_words(words: str) -> None:
    rule = own("x")
    made = page(replace(rule, page=f"{words}\n\nWritten by you."), 3)
    why = made.partition("### Why it matters\n\n")[2].removesuffix("\n")
    assert "\n" not in why
    unescaped = why
    for sign in "\\`*_[]<>#|&":
        unescaped = unescaped.replace(f"\\{sign}", "")
    assert not set(unescaped) & set("`*_[]<>#|&")
