"""Every rule does what its case file and its own page say, and keeps to the form of a rule."""

import difflib
import re
from collections import Counter
from pathlib import Path

import pytest

from govgraph.model.catalogue import CATALOGUE
from govgraph.problem import Fault
from govgraph.rule import Citation, Rule
from govgraph.rules import all_rules
from tests.rules.cases import Case, differences, expected, read_cases, reported

HERE = Path(__file__).parent
RULES = all_rules()
LONGEST_RULE = 140
PARTS = ("Flagged", "Accepted", "What settles it", "When it is rightly accepted", "Limits")
"""The headings of every page, below which nothing is empty."""
BY_STEM = {rule.name.replace("-", "_"): rule for rule in RULES}
CASE_FILES = {path.stem: path for path in sorted(HERE.rglob("*.md"))}
CASES = [
    pytest.param(BY_STEM[stem], case, id=f"{stem}: {case.title}")
    for stem, path in CASE_FILES.items()
    if stem in BY_STEM
    for case in read_cases(path.read_text(encoding="utf-8"))
]


def each_rule() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def _page_case(rule: Rule, title: str) -> Case:
    return next(case for case in read_cases(rule.page) if case.title == title)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_case_gives_exactly_what_its_comments_ask_for(rule: Rule, case: Case) -> None:
    assert differences(case, reported(case, rule)) == []


@each_rule()
def test_a_page_has_its_parts_in_their_order(rule: Rule) -> None:
    parts = re.split(r"^## (.+)\n", rule.page, flags=re.MULTILINE)
    assert tuple(parts[1::2]) == PARTS
    assert all(part.strip() for part in parts[::2])


@each_rule()
def test_the_flagged_example_of_the_page_is_flagged(rule: Rule) -> None:
    case = _page_case(rule, "Flagged")
    assert expected(case)
    assert differences(case, reported(case, rule)) == []


@each_rule()
def test_the_accepted_example_of_the_page_is_accepted(rule: Rule) -> None:
    found = reported(_page_case(rule, "Accepted"), rule)
    assert [str(one) for one in found if one.word != "in order"] == []


@each_rule()
def test_the_two_examples_of_the_page_differ_in_one_line(rule: Rule) -> None:
    flagged, accepted = (
        [line for text in _page_case(rule, title).files.values() for line in _bare(text)]
        for title in ("Flagged", "Accepted")
    )
    changed = Counter(line[0] for line in difflib.ndiff(flagged, accepted))
    assert changed["-"] <= 1
    assert changed["+"] <= 1
    assert changed["-"] + changed["+"] > 0


def _bare(text: str) -> list[str]:
    """Return the lines without comments, which say what is expected and not what is stated."""
    lines = (re.sub(r"\s*# .*", "", line) for line in text.splitlines())
    return [line for line in lines if line.strip()]


@each_rule()
def test_the_summary_is_one_sentence(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].*[.]", rule.summary)
    assert ". " not in rule.summary


@each_rule()
def test_the_page_says_why_before_its_examples(rule: Rule) -> None:
    assert not rule.page.startswith("#")


@each_rule()
def test_every_citation_says_who_published_it(rule: Rule) -> None:
    cited = [basis for basis in rule.basis if isinstance(basis, Citation)]
    assert all(one.title and one.publisher for one in cited)
    assert not re.search(r"\[(U|V\d?:)", " ".join(map(str, rule.basis)))


@each_rule()
def test_a_rule_has_the_code_of_its_name_and_stands_with_its_family(rule: Rule) -> None:
    assert CATALOGUE[rule.code] == rule.name
    path = _file(rule)
    families = {other.code[:3] for other in RULES if _file(other).parent == path.parent}
    assert families == {rule.code[:3]}


@each_rule()
def test_a_rule_is_short_enough_to_read_with_its_page(rule: Rule) -> None:
    assert len(_file(rule).read_text(encoding="utf-8").splitlines()) <= LONGEST_RULE


@each_rule()
def test_a_rule_takes_the_place_of_rules_of_the_catalogue(rule: Rule) -> None:
    assert set(rule.replaces) <= CATALOGUE.keys() - {rule.code}


def _file(rule: Rule) -> Path:
    function = rule.check or rule.measured or rule.closing
    assert function is not None
    return Path(function.__code__.co_filename)


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    assert sorted(CASE_FILES) == sorted(BY_STEM)
    assert all(
        CASE_FILES[stem].parent.name == _file(rule).parent.name for stem, rule in BY_STEM.items()
    )


def test_no_two_rules_have_one_code() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_no_rule_has_the_code_of_a_problem_of_a_file() -> None:
    assert not {rule.code for rule in RULES} & {fault.code for fault in Fault}
