"""Section 10: the two examples, read as they stand."""

import re
from pathlib import Path

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.lint import lint
from govgraph.model.entity import Body, Post
from govgraph.model.structure import Structure
from govgraph.problem import Fault
from govgraph.reader import Reading, read_structure
from govgraph.rules import all_rules
from tests.format.asking import ends, link, links
from tests.format.checking import as_rows
from tests.format.sentences import FORMAT, holds
from tests.reading import Memory, whole

HERE = Path(__file__).parent / "examples"
MIDDLESBROUGH = (HERE / "middlesbrough.yaml").read_text(encoding="utf-8")
EXAMPLESHIRE = (HERE / "exampleshire.yaml").read_text(encoding="utf-8")
HEALTH = whole("organisations: {home-office: {name: Home Office, kind: government}}")


def read(text: str, **files: str) -> Reading:
    named = {f"{name}.yaml": content for name, content in files.items()}
    return read_structure("structure.yaml", Memory({"structure.yaml": text, **named}))


def structure(text: str, **files: str) -> Structure:
    reading = read(text, **files)
    assert reading.problems == ()
    assert reading.structure is not None
    return reading.structure


EXTRACT = "10: An extract of Middlesbrough's Neighbourhood Model"
HARDER = "10: The harder words"
MISSING = "10: `home-office` is not declared"


@holds(EXTRACT, HARDER)
def test_the_examples_are_those_of_the_definition() -> None:
    if not FORMAT.exists():
        pytest.skip("the definition of the format, FORMAT.md, is not beside the checkout")
    text = FORMAT.read_text(encoding="utf-8")
    assert re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) == [
        MIDDLESBROUGH,
        EXAMPLESHIRE,
    ]


@holds(EXTRACT)
def test_the_extract_of_the_neighbourhood_model_is_read_whole() -> None:
    model = structure(MIDDLESBROUGH)
    areas = [f"areas.{number}" for number in range(1, 5)]
    navigators = [f"navigator.{area}" for area in areas]
    assert list(model.entities) == [
        *areas,
        "middlesbrough",
        "partners",
        "council",
        "area-care",
        "executive",
        "neighbourhood-model",
        *navigators,
        "neighbourhood-manager",
        "post-money",
    ]
    assert ends(model, "funded_by") == [(id_, "post-money") for id_ in navigators]
    assert link(model, "reports_to").is_duty
    post = model.entities["navigator.areas.1"]
    assert isinstance(post, Post)
    assert [str(value.is_) for value in (*post.count, *post.total)] == ["2", "8"]
    assert post.name[0].is_ == "Neighbourhood Navigator, Area 1 of 4 (not named)"


@holds(EXTRACT)
def test_the_extract_gives_the_problem_that_its_source_states() -> None:
    report = lint(GovernanceGraph(structure(MIDDLESBROUGH)), all_rules())
    assert ("finding", "CAP01", "neighbourhood-manager") in as_rows(report.findings)


@holds(MISSING)
def test_the_harder_example_lacks_what_it_includes_and_says_so_with_its_line() -> None:
    include, home_office = read(EXAMPLESHIRE).problems
    assert include.fault is Fault.INCLUDE_MISSING
    assert include.sentence == "There is no file exampleshire-health.yaml"
    assert home_office.fault is Fault.UNKNOWN_ID
    assert home_office.sentence == "Nothing with the id “home-office” is declared"
    assert home_office.advice == (
        "It may be declared in exampleshire-health.yaml, which could not be read."
    )
    assert home_office.origin.path == ("funds", "reduction-grant", "provided_by")


@holds(HARDER)
def test_each_partnership_has_the_council_of_its_own_district() -> None:
    model = structure(EXAMPLESHIRE, **{"exampleshire-health": HEALTH})
    seats = [(one.source, one.target) for one in links(model, "members")]
    for district in ("north", "south"):
        own = sorted(target for source, target in seats if source == f"csp.{district}")
        assert own == ["county", f"district-council.{district}", "police", "some"]
    assert ("csp.north", "district-council.south") not in seats


@holds(HARDER)
def test_the_harder_words_mean_what_the_definition_says() -> None:
    model = structure(EXAMPLESHIRE, **{"exampleshire-health": HEALTH})
    csp = model.entities["csp.north"]
    assert isinstance(csp, Body)
    assert (csp.name[0].is_, csp.kind[0].called) == (
        "Northam Community Safety Partnership",
        "Community Safety Partnership",
    )
    assert {str(word) for word in csp.arrangements} == {"meets", "terms_of_reference"}
    assert [(total.entity, str(total.count)) for total in model.totals] == [
        ("csp.north", "12"),
        ("csp.south", "12"),
    ]
    parents = [one for one in links(model, "part_of") if one.source == "joint-board"]
    assert len(parents) == 3
    assert all(one.details.joint for one in parents)
    (denial,) = [one for one in links(model, "scrutinised_by") if one.denied]
    assert (denial.source, denial.target) == ("police", "scrutiny")
    (chair,) = links(model, "chair")
    assert chair.evidence.likely
    assert chair.evidence.source is not None
    assert chair.evidence.source.id == "minutes"


@holds(HARDER)
def test_what_the_harder_example_states_to_be_missing_is_found() -> None:
    model = structure(EXAMPLESHIRE, **{"exampleshire-health": HEALTH})
    report = lint(GovernanceGraph(model), all_rules())
    assert ("finding", "FIN03", "reduction-grant") in as_rows(report.findings)
