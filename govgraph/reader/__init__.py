"""Documents to a structure: includes, `per`, short forms, references, and all problems."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import MappingProxyType

from govgraph.model.entity import Entity
from govgraph.model.ids import OWN
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.structure import Acceptance, Checks, KnownIssue, NamedView, Structure
from govgraph.model.words import Section
from govgraph.problem import Fault, Origin, Problem
from govgraph.reader.coherence import Coherence, sorted_links
from govgraph.reader.complaints import Complaints, Enough, on_one_line
from govgraph.reader.declare import Register
from govgraph.reader.entities import EntityReader
from govgraph.reader.files import Files, Library
from govgraph.reader.header import HeaderReader
from govgraph.reader.links import LinkReader
from govgraph.reader.merge import merge
from govgraph.reader.own_rules import OwnRules, own_names, read_own_rules
from govgraph.reader.references import References, nesting
from govgraph.reader.statement import Statements
from govgraph.reader.steering import SteeringReader
from govgraph.text import Text

__all__ = ["Files", "OwnRules", "Reading", "read_own_rules", "read_structure"]

_DECLARED_BY_THEIR_KEYS = frozenset({"sources", "tiers", "views"})
_DEPTH_OF_IDS = 2
"""How long the paths are at which the keys say enough: `tiers: {council: , delivery: }`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file: the structure, or all the problems that keep it from being one.

    `structure` is None if there is any problem: what could not be read must not pass for silence.
    """

    structure: Structure | None
    problems: tuple[Problem, ...]
    texts: Mapping[str, Text]


def read_structure(name: str, files: Files, own_rules: Iterable[str] = ()) -> Reading:
    """Read a file and all that it includes. Never raises for anything that a file can hold.

    `own_rules` are the names of rules that are not govgraph's own and that the file may name.
    """
    complaints = Complaints()
    library = Library(files, complaints)
    library.open(name)
    texts = MappingProxyType(library.texts)
    if name not in library.documents:
        return Reading(None, _each_once(complaints.problems), texts)
    structure = None
    with suppress(Enough):
        structure = _Assembly(complaints, library, name, frozenset(own_rules)).structure()
    problems = _each_once(complaints.problems)
    return Reading(None if problems else structure, problems, texts)


def _each_once(problems: list[Problem]) -> tuple[Problem, ...]:
    """What `per` makes many of is told once, and of what is no YAML only that."""
    lost = {problem.origin for problem in problems if problem.fault is Fault.BROKEN_YAML}
    kept = (one for one in problems if one.origin not in lost or one.fault is Fault.BROKEN_YAML)
    return tuple(dict.fromkeys(replace(one, sentence=on_one_line(one.sentence)) for one in kept))


class _Assembly:
    """Puts a structure together from the documents of its files."""

    def __init__(
        self, complaints: Complaints, library: Library, name: str, own_rules: frozenset[str]
    ) -> None:
        self.complaints = complaints
        self.documents = library.documents
        self.first = name
        self.statements = Statements(complaints, {})
        self.heads = {
            file: HeaderReader(complaints, self.statements, document)
            for file, document in self.documents.items()
        }
        self.statements.sources = {
            file: {source.id: source for source in head.sources()}
            for file, head in self.heads.items()
        }
        self.tiers = tuple(tier for head in self.heads.values() for tier in head.tiers())
        self.register = Register(complaints)
        self.shared = own_rules

    def structure(self) -> Structure:
        """Read everything, in the order in which one part needs the other."""
        for head in self.heads.values():
            head.check()
        self.register.declare(self.documents)
        steering = SteeringReader(
            self.complaints,
            self.statements,
            self.register,
            self.tiers,
            own_rules=self.shared | self._own_rules(),
            shared=self.shared,
        )
        references = References(self.register)
        link_reader = LinkReader(self.complaints, self.statements, references)
        reader = EntityReader(self.complaints, self.statements, link_reader, steering)
        entities = self._entities(reader, references)
        links = self._links(link_reader)
        disputes = Coherence(self.complaints, entities, links, self.tiers).check()
        self._hint_at_empty_values()
        return replace(self._whole(entities, links, reader), disputes=disputes)

    def _own_rules(self) -> frozenset[str]:
        """The names of the rules that the first file holds for all."""
        checks = self.documents[self.first].root.get("checks")
        return own_names(checks.get("rules")) if isinstance(checks, dict) else frozenset()

    def _entities(self, reader: EntityReader, references: References) -> dict[str, Entity]:
        """Read places first: which lies in which decides what a bare id means elsewhere."""
        entries = self.register.entries.values()
        found: dict[str, Entity] = {}
        for entry in entries:
            if entry.section is Section.PLACES:
                found[entry.id] = reader.read(entry)
        references.inside = nesting(_parents(reader.links.forward, reader.links.inverse))
        for entry in entries:
            if entry.section is not Section.PLACES:
                found[entry.id] = reader.read(entry)
        order = {section: number for number, section in enumerate(Section)}
        return dict(sorted(found.items(), key=lambda item: (order[item[1].section], item[0])))

    def _links(self, reader: LinkReader) -> list[Link]:
        reader.settle()
        return merge(reader.forward, reader.inverse)

    def _hint_at_empty_values(self) -> None:
        for file, document in self.documents.items():
            for path in document.empty:
                is_id = len(path) == _DEPTH_OF_IDS and isinstance(path[1], str)
                if not (is_id and path[0] in _DECLARED_BY_THEIR_KEYS):
                    self.complaints.empty(Origin(file, path))

    def _whole(
        self,
        entities: dict[str, Entity],
        links: list[Link],
        reader: EntityReader,
    ) -> Structure:
        """Every file is read whole, also what only the first may say for all."""
        steering, first = reader.steering, self.documents[self.first].root
        said = {one: (h.title(), h.as_of(), h.purpose()) for one, h in self.heads.items()}
        title, as_of, purpose = said[self.first]
        issues: list[KnownIssue] = []
        accepted: list[Acceptance] = list(reader.acceptances)
        steered: dict[str, tuple[Checks, tuple[NamedView, ...]]] = {}
        for file in sorted(self.documents):
            root, place = self.documents[file].root, Origin(file)
            issues += steering.known_issues(root.get("known_issues"), place / "known_issues")
            accepted += steering.acceptances(root.get("accepted"), place / "accepted", None)
            checks = steering.checks(root.get("checks"), place / "checks")
            steered[file] = checks, tuple(steering.views(root.get("views"), place / "views"))
        checks, views = steered[self.first]
        return Structure(
            title=title,
            files=tuple(self.documents),
            entities=MappingProxyType(entities),
            links=sorted_links(links),
            totals=tuple(sorted(reader.links.totals.all(), key=lambda total: str(total.origin))),
            as_of=as_of,
            purpose=purpose,
            sources=tuple(
                source for one in self.statements.sources.values() for source in one.values()
            ),
            tiers=self.tiers,
            known_issues=tuple(issues),
            acceptances=tuple(accepted),
            checks=checks,
            views=views,
            hints=tuple(sorted(self.complaints.hints, key=str)),
            extras=MappingProxyType({key: first[key] for key in first if key.startswith(OWN)}),
        )


def _parents(*links: list[Link]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for link in (link for some in links for link in some):
        if link.relation is Relation.PART_OF and link.is_named and not link.denied:
            found[link.source] = (*found.get(link.source, ()), link.target)
    return found
