"""The files of a structure: the first and all that it includes, each read once."""

import posixpath
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


@dataclass(slots=True)
class Library:
    """The documents of a structure, in the order in which they are included."""

    files: Files
    complaints: Complaints
    texts: dict[str, Text] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    root: str = ""

    def open(self, name: str) -> None:
        """Read the first file and, one after another, those that it includes."""
        self.root = posixpath.dirname(name)
        self._read(name, Origin(name), ())

    def _read(self, first: str, asked: Origin, first_chain: tuple[str, ...]) -> None:
        waiting: list[tuple[str, Origin, tuple[str, ...]]] = [(first, asked, first_chain)]
        while waiting:
            name, origin, chain = waiting.pop(0)
            if name in self.texts:
                continue
            if len(self.texts) > MAX_INCLUDES:
                sentence = "More than 1,000 files are included"
                self.complaints.tell(Fault.TOO_MANY_INCLUDES, sentence, origin)
                return
            document = self._document(name, origin)
            if document is not None:
                self.documents[name] = document
                waiting.extend(self._includes(document, (*chain, name)))

    def _document(self, name: str, asked: Origin) -> Document | None:
        try:
            data = self.files.read(name)
        except OSError as error:
            self.complaints.problems.append(_cannot_read(name, asked, error))
            return None
        text, problem = decode(name, data)
        self.texts[name] = text
        if problem is not None:
            self.complaints.problems.append(problem)
            return None
        document, problems = read_document(text)
        self.complaints.problems.extend(problems)
        return document

    def _includes(
        self, document: Document, chain: tuple[str, ...]
    ) -> Iterator[tuple[str, Origin, tuple[str, ...]]]:
        origin = Origin(document.text.name, ("include",))
        for target, place in _listed(document.root.get("include"), origin, self.complaints):
            path = posixpath.normpath(
                posixpath.join(posixpath.dirname(document.text.name), target.replace("\\", "/"))
            )
            if self._is_outside(path, target):
                sentence = f"“{target}” lies outside the folder of the first file"
                self.complaints.tell(Fault.INCLUDE_OUTSIDE, sentence, place)
            elif path in chain:
                way = " → ".join((*chain[chain.index(path) :], path))
                sentence = f"The files include one another in a circle: {way}"
                self.complaints.tell(Fault.INCLUDE_CIRCLE, sentence, place)
            else:
                yield path, place, chain

    def _is_outside(self, path: str, target: str) -> bool:
        if posixpath.isabs(target) or target[1:2] == ":" or "\0" in target:
            return True
        return posixpath.relpath(path, self.root or ".").split("/")[0] == ".."


def _listed(value: Plain, origin: Origin, complaints: Complaints) -> Iterator[tuple[str, Origin]]:
    if isinstance(value, str):
        yield value, origin
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield item, origin / index
            else:
                complaints.wrong_type("`include` lists the names of files", origin / index)
    elif value is not None:
        complaints.wrong_type("`include` lists the names of files", origin)


def _cannot_read(name: str, asked: Origin, error: OSError) -> Problem:
    first = asked.file == name
    if isinstance(error, FileNotFoundError):
        fault = Fault.UNREADABLE_FILE if first else Fault.INCLUDE_MISSING
        return Problem(fault, f"There is no file {name}", asked)
    if isinstance(error, IsADirectoryError):
        fault = Fault.UNREADABLE_FILE if first else Fault.INCLUDE_FOLDER
        return Problem(fault, f"{name} is a folder, not a file", asked)
    reason = error.strerror or "it can't be opened"
    return Problem(Fault.UNREADABLE_FILE, f"{name} can't be read: {reason}", asked)
