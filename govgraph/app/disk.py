"""The files of this machine: their bytes, the structures of a folder, and files put in place."""

import errno
import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain
from os import PathLike
from pathlib import Path, PurePath
from shutil import copymode
from typing import TypeAlias

from govgraph.document import MAX_BYTES

AnyPath: TypeAlias = str | PathLike[str]

STANDARD_INPUT = "standard input"
_ENDINGS = (".yaml", ".yml")
_DECLARATION = b"govgraph"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class NothingFound(ValueError):
    """A folder holds no structure, or nothing has the name that was asked for; in a sentence."""


@dataclass(frozen=True, slots=True)
class Disk:
    """The files of this machine, by their paths with `/`. Given bytes are standard input."""

    standard_input: bytes | None = None

    def read(self, name: str) -> bytes:
        """The bytes of a file, and no more of them than are needed to tell that it is too large."""
        if name == STANDARD_INPUT and self.standard_input is not None:
            return self.standard_input
        path = Path(name)
        if path.is_dir():
            raise IsADirectoryError(name)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)


DISK = Disk()
"""The files of this machine, with nothing on standard input."""


def structure_files(paths: Iterable[AnyPath]) -> Iterator[tuple[str, bool]]:
    """The displayed name of each file, and whether it was found in a folder."""
    named = [path for path in map(displayed, paths) if not Path(path).is_dir()]
    for path in map(displayed, paths):
        if path in named:
            yield path, False
            continue
        inside = [name for name in _structures(path) if name not in named]
        if not inside and not any(posixpath.dirname(name) == path for name in named):
            raise NothingFound(f"The folder {path} holds no structure.")
        yield from ((name, True) for name in inside)


def _structures(folder: str) -> Iterator[str]:
    """The structure files of a folder and its folders, in order; hidden ones are left out."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if name.endswith(_ENDINGS) and not name.startswith(".") and _declares(path):
                yield posixpath.normpath(path.as_posix())


def _declares(path: Path) -> bool:
    """Whether a YAML file says that it is a structure, by its key `govgraph`.

    One that can't be opened or is not UTF-8 is taken for one, so that it is told.
    """
    if path.exists() and not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            first = file.readline()
            return first.startswith(_UTF_16) or any(map(_is_declaration, chain((first,), file)))
    except OSError:
        return True


def is_structure(data: bytes) -> bool:
    """Whether the bytes of a YAML file say that it is a structure, by its key `govgraph`."""
    return data.startswith(_UTF_16) or any(map(_is_declaration, data.splitlines()))


def _is_declaration(line: bytes) -> bool:
    return line.lstrip(b"\xef\xbb\xbf{\"' ").startswith(_DECLARATION)


def displayed(path: AnyPath) -> str:
    """A path as messages show it, with `/` on every system."""
    return PurePath(path).as_posix()


def nearest(name: str) -> str:
    """What lies in the same folder and has nearly the name of a file that is not there, if any."""
    path = Path(name)
    others = [one.name for one in path.parent.iterdir()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, others, n=1)
    return displayed(path.with_name(near[0])) if near else ""


def obstacle(path: Path, files: Iterable[str], what: str) -> str:
    """What keeps something from being put in a place, in a sentence; empty where nothing does."""
    if path.is_dir():
        return f"{displayed(path)} is a folder: name a file in it for the {what}."
    if not path.parent.is_dir():
        return f"There is no folder {displayed(path.parent)} to put {path.name} in."
    if path.exists() and any(Path(file).exists() and path.samefile(file) for file in files):
        return f"{displayed(path)} is a structure that is checked: give the {what} another name."
    return ""


def write_whole(path: Path, content: str | bytes) -> None:
    """Put a file in place only once all of it is written. A device is written to as it is.

    A file that is replaced hands on its permissions; one that may not be written is left alone.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path = path.resolve()
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        if path.exists():
            copymode(path, part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
