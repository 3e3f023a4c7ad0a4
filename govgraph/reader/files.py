"""The files of a structure: the first and all that it includes, each read once."""

import posixpath
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from govgraph.document import Document, decode, read_document
from govgraph.model.structure import Plain
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.complaints import Complaints
from govgraph.text import Text

MAX_INCLUDES = 1_000


class Files(Protocol):
    """Where the bytes of files come from. Names are paths with `/`, as they are displayed."""

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises `OSError` (`FileNotFoundError`, `IsADirectoryError` …)."""


@dataclass(frozen=True, slots=True)
class Include:
    """A file that another one names, and where it does."""

    file: str
    origin: Origin


@dataclass(slots=True)
class Library:
    """The documents of a structure, in the order in which they are included."""

    files: Files
    complaints: Complaints
    texts: dict[str, Text] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    includes: dict[str, tuple[Include, ...]] = field(default_factory=dict)
    first: str = ""

    def open(self, name: str) -> None:
        """Read the first file and, one after another, those that it includes."""
        self.first = name
        waiting = deque([Include(name, Origin(name))])
        while waiting:
            asked = waiting.popleft()
            if asked.file in self.texts:
                continue
            if len(self.texts) > MAX_INCLUDES:
                sentence = "More than 1,000 files are included"
                self.complaints.tell(Fault.TOO_MANY_INCLUDES, sentence, asked.origin)
                break
            document = self._document(asked)
            if document is None:
                self.complaints.unread.append(asked.file)
                continue
            self.documents[asked.file] = document
            self.includes[asked.file] = tuple(self._named(document))
            waiting.extend(self.includes[asked.file])
        self._tell_circles()

    def _document(self, asked: Include) -> Document | None:
        try:
            data = self.files.read(asked.file)
        except OSError as error:
            self.complaints.problems.append(_cannot_read(asked, error))
            return None
        text, problem = decode(asked.file, data)
        self.texts[asked.file] = text
        if problem is not None:
            self.complaints.problems.append(problem)
            return None
        document, problems = read_document(text)
        self.complaints.problems.extend(problems)
        if document is not None:
            self.texts[asked.file] = document.text
        return document

    def _named(self, document: Document) -> Iterator[Include]:
        file = document.text.name
        listed = document.root.get("include")
        for target, origin in _listed(listed, Origin(file, ("include",)), self.complaints):
            path = posixpath.join(posixpath.dirname(file), target.replace("\\", "/"))
            path = posixpath.normpath(path)
            if self._is_outside(path, target):
                sentence = f"“{target}” lies outside the folder of the first file"
                self.complaints.tell(Fault.INCLUDE_OUTSIDE, sentence, origin)
            else:
                is_first = path == posixpath.normpath(self.first)
                yield Include(self.first if is_first else path, origin)

    def _is_outside(self, path: str, target: str) -> bool:
        if posixpath.isabs(target) or target[1:2] == ":" or "\0" in target:
            return True
        root = posixpath.normpath(posixpath.dirname(self.first))
        if root != ".":
            if not path.startswith(f"{root.rstrip('/')}/"):
                return True
            path = path[len(root.rstrip("/")) + 1 :]
        return path.split("/")[0] == ".."

    def _tell_circles(self) -> None:
        """Tell of each include that leads back to where it came from. Without recursion."""
        done: set[str] = set()
        way = {self.first: iter(self.includes.get(self.first, ()))}
        while way:
            last = next(reversed(way))
            include = next(way[last], None)
            if include is None:
                del way[last]
                done.add(last)
            elif include.file in way:
                files = [*way]
                circle = (*files[files.index(include.file) :], include.file)
                sentence = f"The files include one another in a circle: {' → '.join(circle)}"
                if include.file == last:
                    sentence = f"{last} includes itself"
                advice = "Take one `include` out."
                self.complaints.tell(Fault.INCLUDE_CIRCLE, sentence, include.origin, advice)
            elif include.file not in done:
                way[include.file] = iter(self.includes.get(include.file, ()))


def _listed(value: Plain, origin: Origin, complaints: Complaints) -> Iterator[tuple[str, Origin]]:
    if isinstance(value, str):
        yield value, origin
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield item, origin / index
            elif item is not None:
                complaints.not_one_value("An entry of `include`", item, origin / index)
    elif value is not None:
        what = "`include` takes the name of a file or a list of them, not keys with values"
        complaints.wrong_type(what, origin)


def _cannot_read(asked: Include, error: OSError) -> Problem:
    name, origin = asked.file, asked.origin
    first = origin.file == name and not origin.path
    if isinstance(error, FileNotFoundError):
        fault = Fault.UNREADABLE_FILE if first else Fault.INCLUDE_MISSING
        advice = "" if first else "Its name counts from the folder of the file that includes it."
        return Problem(fault, f"There is no file {name}", origin, advice)
    if isinstance(error, IsADirectoryError):
        fault = Fault.UNREADABLE_FILE if first else Fault.INCLUDE_FOLDER
        advice = "" if first else "Name its files one by one."
        return Problem(fault, f"{name} is a folder, not a file", origin, advice)
    reason = error.strerror or "it can't be opened"
    return Problem(Fault.UNREADABLE_FILE, f"{name} can't be read: {reason}", origin)
