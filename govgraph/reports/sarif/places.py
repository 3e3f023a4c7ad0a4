"""Places and messages as SARIF writes them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import quote

from govgraph.lint import Report
from govgraph.lint.placing import spans
from govgraph.paragraph import visible
from govgraph.problem import Origin
from govgraph.text import Position, Span

Object: TypeAlias = dict[str, object]
"""An object of SARIF's JSON; the tests hold all of it to the schema."""

_START = Span(Position(1, 1), Position(1, 1))
_ABSOLUTE = re.compile(r"[A-Za-z]:/|/")

BASE = "%SRCROOT%"
"""What the names of files are relative to; where that is, the report does not say."""


def message(text: str) -> Object:
    """A message in plain text.

    A consumer obeys `{0}` and `[text](place)`, also where a file holds such a thing: braces are
    doubled, as the standard asks for, and a space keeps a link from being one.
    """
    line = visible(" ".join(text.split())).replace("](", "] (")
    return {"text": line.replace("{", "{{").replace("}", "}}")}


def sentence(text: str) -> Object:
    """A message of one sentence or several, closed."""
    return message(text if text.endswith((".", "?", "!")) else f"{text}.")


def artifact(file: str) -> Object:
    """A file by its URI: relative to the base, but for a name that is absolute."""
    path = quote(file, safe="/:" if _ABSOLUTE.match(file) else "/", errors="surrogatepass")
    if _ABSOLUTE.match(file):
        return {"uri": f"file:///{path.removeprefix('/')}"}
    return {"uri": path, "uriBaseId": BASE}


@dataclass(slots=True)
class Places:
    """Where the things of one report are written. All are looked up at once."""

    report: Report
    artifacts: Mapping[str, int] = field(init=False)
    """The index of each file."""
    _spans: Mapping[Origin, Span] = field(init=False)

    def __post_init__(self) -> None:
        files = dict.fromkeys((*self.report.files, *self.report.texts))
        self.artifacts = {file: index for index, file in enumerate(files)}
        self._spans = spans(self.report, _origins(self.report))

    def location(self, origin: Origin, span: Span | None = None) -> Object:
        """The location of an origin, or of a span in its file that is known already."""
        place: Object = {"physicalLocation": self._physical(origin, span)}
        if origin.path:
            name = visible("/".join(map(str, origin.path)))
            place["logicalLocations"] = [{"fullyQualifiedName": name}]
        return place

    def related(self, ids: Iterable[str]) -> list[Object]:
        """The locations of entities that are named, each under its name."""
        locations: list[Object] = []
        for id_ in dict.fromkeys(ids):
            origin = self.report.origins.get(id_)
            where = {} if origin is None else self.location(origin)
            named = {"message": message(self.report.names.get(id_, id_))}
            locations.append({"id": len(locations)} | where | named)
        return locations

    def _physical(self, origin: Origin, span: Span | None) -> Object:
        file = artifact(origin.file)
        if origin.file in self.artifacts:
            file["index"] = self.artifacts[origin.file]
        if origin.file not in self.report.texts:
            return {"artifactLocation": file}
        place = span or self._spans.get(origin, _START)
        region = {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        }
        return {"artifactLocation": file, "region": region}


def _origins(report: Report) -> Iterator[Origin]:
    yield from report.origins.values()
    for one in (*report.findings, *report.known, *report.accepted):
        yield one.observation.origin
        if one.accepted is not None:
            yield one.accepted.origin
    for dispute in report.disputed:
        yield from dispute.origins
    yield from (remark.origin for remark in report.remarks if remark.origin is not None)
