"""Files are found, read within limits, and put in place whole or not at all."""

import errno
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from govgraph.app.disk import (
    STANDARD_INPUT,
    Disk,
    NothingFound,
    displayed,
    nearest,
    structure_files,
    write_whole,
)
from govgraph.document import MAX_BYTES

STRUCTURE = "govgraph: 1\ntitle: A\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test in a folder of its own."""
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str = STRUCTURE) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found(*paths: str) -> list[str]:
    return [name for name, _ in structure_files(paths)]


def in_it() -> list[str]:
    """What lies in the folder in which the test runs."""
    return [path.name for path in Path().iterdir()]


# Reading


def test_a_file_is_read_as_bytes() -> None:
    put("a.yaml", "title: Môn\n")
    assert Disk().read("a.yaml") == "title: Môn\n".encode()


def test_bytes_that_were_given_are_standard_input() -> None:
    put(STANDARD_INPUT, "a file of that name")
    assert Disk(b"given").read(STANDARD_INPUT) == b"given"
    assert Disk().read(STANDARD_INPUT) == b"a file of that name"


def test_no_more_is_read_than_tells_that_a_file_is_too_large() -> None:
    with Path("huge.yaml").open("wb") as file:
        file.truncate(MAX_BYTES * 2)
    assert len(Disk().read("huge.yaml")) == MAX_BYTES + 1


def test_a_folder_and_a_missing_file_are_told_apart() -> None:
    Path("folder").mkdir()
    with pytest.raises(IsADirectoryError):
        Disk().read("folder")
    with pytest.raises(FileNotFoundError):
        Disk().read("missing.yaml")


# Folders


def test_of_a_folder_every_structure_is_found_in_order_also_in_its_folders() -> None:
    for name in ("area/b.yaml", "area/a.yml", "area/north/z.yaml", "area/east/y.yaml"):
        put(name)
    assert found("area") == ["area/a.yml", "area/b.yaml", "area/east/y.yaml", "area/north/z.yaml"]


@pytest.mark.parametrize(
    "name", ["area/.hidden.yaml", "area/.git/a.yaml", "area/notes.txt", "area/a.yaml.bak"]
)
def test_hidden_files_and_files_of_other_endings_are_left_out(name: str) -> None:
    put("area/seen.yaml")
    put(name)
    assert found("area") == ["area/seen.yaml"]


def test_yaml_that_is_no_structure_is_left_out() -> None:
    put("area/seen.yaml")
    put("area/pipeline.yaml", "jobs: {test: {}}\n# nothing of govgraph\n")
    assert found("area") == ["area/seen.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "title: A\ngovgraph: 1\n",
        "{govgraph: 1, title: A}\n",
        '"govgraph": 1\ntitle: A\n',
        "\ufeffgovgraph: 1\ntitle: A\n",
        "# a comment\n\n'govgraph': 1\n",
    ],
)
def test_a_structure_is_known_by_its_key_however_it_is_written(text: str) -> None:
    put("area/a.yaml", text)
    assert found("area") == ["area/a.yaml"]


def test_a_structure_in_another_encoding_is_found_so_that_it_is_told() -> None:
    put("area/a.yaml").write_text(STRUCTURE, encoding="utf-16")
    assert found("area") == ["area/a.yaml"]


def test_a_link_that_leads_nowhere_is_found_so_that_it_is_told() -> None:
    Path("area").mkdir()
    try:
        Path("area/a.yaml").symlink_to("missing.yaml")
    except OSError:
        pytest.skip("this account may make no symbolic links")
    assert found("area") == ["area/a.yaml"]


@POSIX
def test_what_is_no_file_is_left_out_of_a_folder_and_never_waited_for() -> None:
    put("area/seen.yaml")
    os.mkfifo("area/pipe.yaml")
    assert found("area") == ["area/seen.yaml"]


def test_a_file_that_is_named_is_taken_for_what_it_is_named() -> None:
    put("notes.txt", "title: A\n")
    assert list(structure_files(["notes.txt", "missing.yaml"])) == [
        ("notes.txt", False),
        ("missing.yaml", False),
    ]


def test_a_file_that_is_named_and_lies_in_a_folder_is_found_once_as_named() -> None:
    put("area/a.yaml")
    put("area/b.yaml")
    assert list(structure_files(["area", "area/b.yaml"])) == [
        ("area/a.yaml", True),
        ("area/b.yaml", False),
    ]


def test_a_folder_without_structures_is_told() -> None:
    put("empty/notes.yaml", "nothing: here\n")
    with pytest.raises(NothingFound, match="The folder empty holds no structure"):
        found("empty")


def test_a_folder_whose_only_structure_is_named_too_is_not_empty() -> None:
    put("area/a.yaml")
    assert found("area", "area/a.yaml") == ["area/a.yaml"]


def test_the_folder_itself_may_be_the_one_that_the_command_runs_in() -> None:
    put("a.yaml")
    assert found(".") == ["a.yaml"]


def test_paths_are_shown_with_slashes() -> None:
    assert displayed(Path("area") / "a.yaml") == "area/a.yaml"
    assert displayed("./a.yaml") == "a.yaml"


def test_the_nearest_name_in_the_same_folder_is_found() -> None:
    put("area/northam.yaml")
    assert nearest("area/nortam.yaml") == "area/northam.yaml"
    assert nearest("area/something-else.yaml") == ""
    assert nearest("nowhere/northam.yaml") == ""


# Writing


def test_a_file_is_written_as_utf_8_with_the_line_ends_of_unix() -> None:
    write_whole(Path("a.svg"), "Môn\n→\n")
    assert Path("a.svg").read_bytes() == "Môn\n→\n".encode()


def test_nothing_is_left_beside_a_file_that_was_written() -> None:
    write_whole(Path("a.svg"), "new")
    assert in_it() == ["a.svg"]


def test_a_text_that_cannot_be_written_leaves_the_old_file_and_nothing_else() -> None:
    put("a.svg", "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(Path("a.svg"), "new \ud800")
    assert Path("a.svg").read_text(encoding="utf-8") == "old"
    assert in_it() == ["a.svg"]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing() -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(Path("missing/a.svg"), "new")
    assert in_it() == []


def test_a_folder_is_not_written_over() -> None:
    Path("a.svg").mkdir()
    with pytest.raises(OSError, match=r"a\.svg"):
        write_whole(Path("a.svg"), "new")
    assert Path("a.svg").is_dir()


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a file that is being read in place")
def test_no_reader_ever_sees_half_a_file() -> None:
    whole = {"a" * 400_000, "b" * 400_000}
    put("a.txt", "a" * 400_000)
    seen: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(Path("a.txt").read_text(encoding="utf-8"))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for text in sorted(whole) * 20:
            write_whole(Path("a.txt"), text)
    finally:
        done.set()
        reader.join()
    assert seen <= whole


def test_a_link_stays_a_link_and_what_it_leads_to_is_written() -> None:
    put("real/a.svg", "old")
    try:
        Path("a.svg").symlink_to(Path("real/a.svg"))
    except OSError:
        pytest.skip("this account may make no symbolic links")
    write_whole(Path("a.svg"), "new")
    assert Path("a.svg").is_symlink()
    assert Path("real/a.svg").read_text(encoding="utf-8") == "new"


@POSIX
def test_a_file_keeps_its_permissions_and_a_new_one_has_the_usual() -> None:
    put("a.svg", "old").chmod(0o640)
    usual = stat.S_IMODE(put("other.svg").stat().st_mode)
    write_whole(Path("a.svg"), "new")
    write_whole(Path("b.svg"), "new")
    assert stat.S_IMODE(Path("a.svg").stat().st_mode) == 0o640
    assert stat.S_IMODE(Path("b.svg").stat().st_mode) == usual


@pytest.mark.skipif(
    os.name == "posix" and os.geteuid() == 0, reason="this account may write everything"
)
def test_a_file_that_may_not_be_written_is_left_alone() -> None:
    put("a.svg", "old").chmod(0o444)
    with pytest.raises(PermissionError):
        write_whole(Path("a.svg"), "new")
    assert Path("a.svg").read_text(encoding="utf-8") == "old"


def test_what_the_system_does_not_let_be_written_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put("a.svg", "old")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(PermissionError) as caught:
        write_whole(Path("a.svg"), "new")
    assert (caught.value.errno, caught.value.strerror) == (errno.EACCES, os.strerror(errno.EACCES))
    assert Path("a.svg").read_text(encoding="utf-8") == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such device")
def test_a_device_is_written_to_as_it_is() -> None:
    write_whole(Path(os.devnull), "new")
    assert not Path(os.devnull).is_file()
