"""The files of a structure: which are read, in which order, and what is told of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from govgraph.problem import Fault
from govgraph.reader.complaints import Complaints
from govgraph.reader.files import Library


@dataclass
class Asked:
    """Files in memory that remember what they were asked for; an error stands for a file."""

    files: Mapping[str, str | OSError]
    names: list[str] = field(default_factory=list)

    def read(self, name: str) -> bytes:
        self.names.append(name)
        found = self.files.get(name, FileNotFoundError(name))
        if isinstance(found, OSError):
            raise found
        return found.encode()


def opened(first: str, files: Mapping[str, str | OSError]) -> tuple[Library, Asked, Complaints]:
    complaints, asked = Complaints(), Asked(files)
    library = Library(asked, complaints)
    library.open(first)
    return library, asked, complaints


def faults(complaints: Complaints) -> list[Fault]:
    return [problem.fault for problem in complaints.problems]


def test_files_are_read_in_the_order_in_which_they_are_included() -> None:
    files = {
        "a.yaml": "include: [b.yaml, c.yaml]",
        "b.yaml": "include: d.yaml",
        "c.yaml": "x-a: b",
        "d.yaml": "x-a: b",
    }
    library, _, complaints = opened("a.yaml", files)
    assert list(library.documents) == ["a.yaml", "b.yaml", "c.yaml", "d.yaml"]
    assert complaints.problems == []


def test_a_file_that_is_included_twice_is_read_once() -> None:
    files = {
        "a.yaml": "include: [b.yaml, c.yaml, ./b.yaml]",
        "b.yaml": "x-a: b",
        "c.yaml": "include: b.yaml",
    }
    _, asked, complaints = opened("a.yaml", files)
    assert asked.names == ["a.yaml", "b.yaml", "c.yaml"]
    assert complaints.problems == []


@pytest.mark.parametrize("first", ["a.yaml", "./a.yaml", "x/a.yaml", "/y/x/a.yaml", "x/../a.yaml"])
def test_names_count_from_the_folder_of_the_file_that_has_them(first: str) -> None:
    folder = first.rpartition("/")[0]
    start = {"": "", ".": "", "x/..": ""}.get(folder, f"{folder}/")
    files = {
        first: "include: [sub/b.yaml, 'sub\\c.yaml']",
        f"{start}sub/b.yaml": "include: ../d.yaml",
        f"{start}sub/c.yaml": "x-a: b",
        f"{start}d.yaml": "x-a: b",
    }
    library, _, complaints = opened(first, files)
    assert complaints.problems == []
    assert set(library.documents) == set(files)


def test_the_first_file_by_another_spelling_is_the_first_file() -> None:
    _, asked, complaints = opened("x/../a.yaml", {"x/../a.yaml": "include: a.yaml"})
    assert asked.names == ["x/../a.yaml"]
    assert faults(complaints) == [Fault.INCLUDE_CIRCLE]


@pytest.mark.parametrize(
    ("first", "target"),
    [
        ("a.yaml", "../b.yaml"),
        ("a.yaml", ".."),
        ("a.yaml", "/b.yaml"),
        ("a.yaml", "c:/b.yaml"),
        ("a.yaml", "sub/../../b.yaml"),
        ("x/a.yaml", "../b.yaml"),
        ("x/a.yaml", "../xy/b.yaml"),
        ("../a.yaml", "../b.yaml"),
        ("/x/a.yaml", "../y/b.yaml"),
    ],
)
def test_nothing_outside_the_folder_of_the_first_file_is_asked_for(first: str, target: str) -> None:
    _, asked, complaints = opened(first, {first: f"include: '{target}'"})
    assert asked.names == [first]
    assert faults(complaints) == [Fault.INCLUDE_OUTSIDE]


@pytest.mark.parametrize(
    ("first", "target", "file"),
    [
        ("../a.yaml", "b.yaml", "../b.yaml"),
        ("/a.yaml", "b.yaml", "/b.yaml"),
        ("x/a.yaml", "../x/b.yaml", "x/b.yaml"),
        ("a.yaml", "..b.yaml", "..b.yaml"),
    ],
)
def test_what_lies_inside_it_is(first: str, target: str, file: str) -> None:
    _, asked, complaints = opened(first, {first: f"include: {target}", file: "x-a: b"})
    assert asked.names == [first, file]
    assert complaints.problems == []


@pytest.mark.parametrize(
    ("error", "of_first", "of_included"),
    [
        (FileNotFoundError(), Fault.UNREADABLE_FILE, Fault.INCLUDE_MISSING),
        (IsADirectoryError(), Fault.UNREADABLE_FILE, Fault.INCLUDE_FOLDER),
        (PermissionError(13, "Permission denied"), Fault.UNREADABLE_FILE, Fault.UNREADABLE_FILE),
        (OSError(), Fault.UNREADABLE_FILE, Fault.UNREADABLE_FILE),
    ],
)
def test_a_file_that_cannot_be_opened_is_told(
    error: OSError, of_first: Fault, of_included: Fault
) -> None:
    library, _, complaints = opened("a.yaml", {"a.yaml": error})
    assert faults(complaints) == [of_first]
    assert library.documents == {}
    _, _, complaints = opened("b.yaml", {"b.yaml": "include: a.yaml", "a.yaml": error})
    assert faults(complaints) == [of_included]
    assert complaints.unread == ["a.yaml"]


def test_why_a_file_cannot_be_opened_is_told_in_the_words_of_the_system() -> None:
    _, _, complaints = opened("a.yaml", {"a.yaml": PermissionError(13, "Permission denied")})
    assert complaints.problems[0].sentence == "a.yaml can't be read: Permission denied"
    _, _, complaints = opened("a.yaml", {"a.yaml": OSError()})
    assert complaints.problems[0].sentence == "a.yaml can't be read: it can't be opened"


def test_each_file_that_is_missing_is_told_where_it_is_named() -> None:
    _, _, complaints = opened("a.yaml", {"a.yaml": "include: [b.yaml, c.yaml, b.yaml]"})
    assert [problem.origin.path for problem in complaints.problems] == [
        ("include", 0),
        ("include", 1),
        ("include", 2),
    ]


def test_a_circle_is_told_once_where_it_closes() -> None:
    files = {
        "a.yaml": "include: [b.yaml, c.yaml]",
        "b.yaml": "include: c.yaml",
        "c.yaml": "include: [d.yaml, b.yaml]",
        "d.yaml": "x-a: b",
    }
    _, _, complaints = opened("a.yaml", files)
    (problem,) = complaints.problems
    assert problem.sentence == (
        "The files include one another in a circle: b.yaml → c.yaml → b.yaml"
    )
    assert problem.origin.file == "c.yaml"


def test_a_long_chain_of_files_is_followed_to_its_end() -> None:
    files = {f"{number}.yaml": f"include: {number + 1}.yaml" for number in range(999)}
    library, _, complaints = opened("0.yaml", files | {"999.yaml": "include: 0.yaml"})
    assert len(library.documents) == 1_000
    assert faults(complaints) == [Fault.INCLUDE_CIRCLE]


def test_an_empty_entry_is_no_entry() -> None:
    _, asked, complaints = opened("a.yaml", {"a.yaml": "include: ['', b.yaml]", "b.yaml": "x: y"})
    assert asked.names == ["a.yaml", "b.yaml"]
    assert complaints.problems == []
