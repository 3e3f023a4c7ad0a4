"""Section 8: a structure of several files."""

from pathlib import Path

import pytest

from govgraph.app import Options, check_files
from govgraph.app.disk import DISK
from govgraph.model.scalars import read_date
from govgraph.problem import Fault
from tests.format.checking import report_on, reported
from tests.format.sentences import holds
from tests.reading import FIRST, problems_of, reading_of, structure_of

INCLUDE = "8: `include: [file]`: a partnership of partnerships includes its partners' files"
PATHS = "8: Paths stay inside the folder tree of the first file"
FIRSTS = "8: `title`, `as_of`, `checks`, `views` come from the first"
ALONE = "8: An included file also reads alone"

HEALTH = "bodies: {health: {name: Health Board}}\n"


@holds(INCLUDE)
@pytest.mark.parametrize("written", ["[health.yaml]", "health.yaml"])
def test_a_file_includes_the_files_of_its_partners(written: str) -> None:
    structure = structure_of(
        f"include: {written}\nbodies: {{board: {{name: Board, members: [health]}}}}\n",
        health=HEALTH,
    )
    assert list(structure.entities) == ["board", "health"]
    assert structure.files == (FIRST, "health.yaml")
    assert [(link.source, link.target) for link in structure.links] == [("board", "health")]


@holds(INCLUDE)
def test_what_is_included_may_include_more_each_path_from_its_own_file() -> None:
    structure = structure_of(
        "include: [sub/a.yaml]\n",
        **{
            "sub/a.yaml": "include: [b.yaml, ../c.yaml]\n",
            "sub/b.yaml": "bodies: {b: {name: B}}\n",
            "c.yaml": "bodies: {c: {name: C}}\n",
        },
    )
    assert structure.files == (FIRST, "sub/a.yaml", "sub/b.yaml", "c.yaml")
    assert list(structure.entities) == ["b", "c"]


@holds(PATHS)
@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("../health.yaml", Fault.INCLUDE_OUTSIDE),
        ("sub/../../health.yaml", Fault.INCLUDE_OUTSIDE),
        ("/health.yaml", Fault.INCLUDE_OUTSIDE),
        ("'C:/health.yaml'", Fault.INCLUDE_OUTSIDE),
        ("nowhere.yaml", Fault.INCLUDE_MISSING),
    ],
)
def test_what_is_included_stands_in_the_folder_of_the_first_file(path: str, fault: Fault) -> None:
    (problem,) = problems_of(f"include: [{path}]\n", health=HEALTH)
    assert problem.fault is fault
    assert problem.origin.path == ("include", 0)


@holds(PATHS)
def test_a_file_that_is_included_twice_is_read_once() -> None:
    structure = structure_of(
        "include: [a.yaml, b.yaml, ./a.yaml]\n",
        a="include: [c.yaml]\nbodies: {a: {name: A}}\n",
        b="include: [c.yaml]\n",
        c="bodies: {c: {name: C}}\n",
    )
    assert structure.files == (FIRST, "a.yaml", "b.yaml", "c.yaml")
    assert list(structure.entities) == ["a", "c"]


@holds(PATHS)
@pytest.mark.parametrize(
    ("first", "files", "way"),
    [
        (FIRST, {}, f"{FIRST} includes itself"),
        ("a.yaml", {"a": f"include: {FIRST}\n"}, f"{FIRST} → a.yaml → {FIRST}"),
        (
            "a.yaml",
            {"a": "include: b.yaml\n", "b": "include: a.yaml\n"},
            "a.yaml → b.yaml → a.yaml",
        ),
    ],
)
def test_files_that_include_one_another_in_a_circle_are_an_error(
    first: str, files: dict[str, str], way: str
) -> None:
    (problem,) = problems_of(f"include: {first}\n", **files)
    assert problem.fault is Fault.INCLUDE_CIRCLE
    assert problem.sentence.endswith(way)


@holds(PATHS)
def test_an_id_that_two_files_define_is_an_error_that_shows_both_places() -> None:
    (problem,) = problems_of(
        "include: [health.yaml]\norganisations: {health: {name: Health Trust}}\n", health=HEALTH
    )
    assert problem.fault is Fault.DUPLICATE_ID
    places = [problem.origin, *(mention.origin for mention in problem.mentions)]
    assert [(place.file, place.path) for place in places] == [
        (FIRST, ("organisations", "health")),
        ("health.yaml", ("bodies", "health")),
    ]


@holds(FIRSTS)
def test_title_day_checks_and_views_come_from_the_first_file() -> None:
    structure = structure_of(
        "title: Whole\nas_of: 2026\ninclude: [part.yaml]\n"
        "checks: {ignore: [DEC01]}\nviews: {all: {title: All}}\n",
        part="title: Part\nas_of: 2020\nchecks: {ignore: [DEC02]}\nviews: {some: {title: Some}}\n",
    )
    assert structure.title == "Whole"
    assert structure.as_of == read_date("2026")
    assert structure.checks.ignore == ("DEC01",)
    assert [view.id for view in structure.views] == ["all"]


@holds(FIRSTS)
def test_what_only_the_first_file_says_is_read_in_the_others_too() -> None:
    problems = problems_of(
        "include: [part.yaml]\n",
        part="as_of: soon\nchecks: {ignore: [DEC99]}\nviews: {some: {focus: nobody}}\n",
    )
    assert [(problem.origin.file, problem.fault) for problem in problems] == [
        ("part.yaml", Fault.WRONG_TYPE),
        ("part.yaml", Fault.UNKNOWN_RULE),
        ("part.yaml", Fault.UNKNOWN_ID),
    ]


@holds(FIRSTS)
def test_exceptions_and_known_issues_of_all_files_hold() -> None:
    board = "bodies: {board: {name: Board, kind: board, role: decides, scrutinised_by: none%s}}\n"
    first = "include: [part.yaml]\naccepted: {rule: CAP06, reason: So agreed}\n"
    exception = ", accepted: {rule: DEC01, reason: Not needed}"
    part = "known_issues: {about: board, rule: LIF01, quote: It goes on}\n"
    structure = structure_of(first, part=(board % exception) + part)
    assert [one.rule for one in structure.acceptances] == ["DEC01", "CAP06"]
    assert reported(first, "DEC01", "LIF01", part=(board % exception) + part) == [
        ("finding", "LIF01", "board")
    ]
    (accepted,) = report_on(first, "DEC01", part=(board % exception) + part).accepted
    assert accepted.accepted is not None
    assert accepted.accepted.reason == "Not needed"


@holds(ALONE)
def test_an_included_file_also_reads_alone() -> None:
    reading = reading_of("include: [health.yaml]\n", health=HEALTH)
    alone = structure_of(HEALTH)
    assert reading.structure is not None
    assert [*alone.entities] == [*reading.structure.entities]


@holds(ALONE)
def test_a_source_is_named_in_the_file_that_lists_it() -> None:
    part = "sources: {m: {title: Minutes}}\nbodies: {a: {name: A, source: m}}\n"
    first = "include: [part.yaml]\nsources: {m: {title: Other}}\n"
    structure = structure_of(first, part=part)
    source = structure.entities["a"].evidence.source
    assert source is not None
    assert (source.title, source.file) == ("Minutes", "part.yaml")
    (problem,) = problems_of(f"{first}bodies: {{b: {{name: B, source: n}}}}\n", part=part)
    assert problem.fault is Fault.UNKNOWN_ID


@holds(ALONE)
def test_a_file_that_another_of_a_folder_includes_is_not_checked_a_second_time(
    tmp_path: Path,
) -> None:
    head = "govgraph: 1\ntitle: T\n"
    (tmp_path / "whole.yaml").write_text(f"{head}include: [part.yaml]\n", encoding="utf-8")
    (tmp_path / "part.yaml").write_text(head + HEALTH, encoding="utf-8")
    reports = check_files([tmp_path], Options(), DISK, lambda _: None)
    assert [len(report.files) for report in reports] == [2]
