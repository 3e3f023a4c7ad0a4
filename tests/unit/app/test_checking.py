"""Many files are checked in one go, each once."""

from pathlib import Path

import pytest

from govgraph.app import Disk, NothingFound, Options, check_files
from govgraph.lint import Report


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test in a folder of its own."""
    monkeypatch.chdir(tmp_path)


def put(name: str, title: str, more: str = "") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"govgraph: 1\ntitle: {title}\n{more}", encoding="utf-8")


def checked(*paths: str, given: bytes | None = None) -> tuple[Report, ...]:
    return check_files(paths, Options(), Disk(given), lambda _doing: None)


def test_files_are_checked_in_the_order_given() -> None:
    put("b.yaml", "B")
    put("a.yaml", "A")
    assert [report.title for report in checked("b.yaml", "a.yaml")] == ["B", "A"]


def test_a_file_that_is_given_twice_is_checked_once() -> None:
    put("a.yaml", "A")
    assert len(checked("a.yaml", "./a.yaml")) == 1


def test_of_a_folder_a_file_that_another_includes_is_not_checked_a_second_time() -> None:
    put("area/all.yaml", "All", "include: [part.yaml]\n")
    put("area/part.yaml", "Part")
    assert [report.title for report in checked("area")] == ["All"]


def test_an_included_file_that_is_named_is_checked_alone_too() -> None:
    put("area/all.yaml", "All", "include: [part.yaml]\n")
    put("area/part.yaml", "Part")
    assert [report.title for report in checked("area", "area/part.yaml")] == ["All", "Part"]


def test_a_broken_file_does_not_keep_the_others_from_being_checked() -> None:
    put("area/a.yaml", "A", "bodys: {}\n")
    put("area/b.yaml", "B")
    broken, whole = checked("area")
    assert [problem.fault.slug for problem in broken.problems] == ["unknown-key"]
    assert (whole.title, whole.problems) == ("B", ())


def test_a_file_that_is_not_there_is_a_problem_with_the_nearest_name() -> None:
    put("northam.yaml", "A")
    (report,) = checked("nortam.yaml")
    assert [problem.advice for problem in report.problems] == ["Did you mean “northam.yaml”?"]


def test_a_file_that_is_like_no_other_has_no_advice() -> None:
    (report,) = checked("nortam.yaml")
    assert [problem.advice for problem in report.problems] == [""]


def test_a_folder_without_structures_is_told() -> None:
    Path("empty").mkdir()
    with pytest.raises(NothingFound, match="holds no structure"):
        checked("empty")


def test_standard_input_is_a_file_that_includes_from_the_folder_of_the_command() -> None:
    put("part.yaml", "Part")
    given = b"govgraph: 1\ntitle: Given\ninclude: [part.yaml]\n"
    (report,) = checked("standard input", given=given)
    assert (report.title, report.files) == ("Given", ("standard input", "part.yaml"))


def test_it_is_told_what_is_being_done() -> None:
    put("area/a.yaml", "A")
    put("area/b.yaml", "B")
    told: list[str] = []
    check_files(["area"], Options(), Disk(), told.append)
    assert told == [
        "Reading area/a.yaml (1 of 2)",
        "Reading area/b.yaml (2 of 2)",
        "Checking area/a.yaml",
        "Checking area/b.yaml",
    ]
