"""Everything about one entity: its facts, its links both ways, and what the rules say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from govgraph.document import Located
from govgraph.finding import Finding, Verdict
from govgraph.graph import Certainty, GovernanceGraph, Standing
from govgraph.lint import Report
from govgraph.lint.wording import distinct_words
from govgraph.model.entity import Arranged, Entity, specs
from govgraph.model.fact import Evidence, Value
from govgraph.model.link import Details, Link
from govgraph.model.relation import RELATION_KEYS
from govgraph.model.words import Special
from govgraph.paragraph import Line, Piece, Role, wrapped
from govgraph.problem import Origin
from govgraph.reports.plain.evidence import told

_DEEPER = (Piece("    "),)
_BULLET = (Piece("  - "),)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One entity with what is needed to tell all of it."""

    graph: GovernanceGraph
    report: Report
    entity: Entity
    width: int

    @property
    def with_source(self) -> bool:
        """Whether each quote has to name its source."""
        return len({source.title for source in self.graph.structure.sources}) > 1


def entity_lines(graph: GovernanceGraph, report: Report, id_: str, width: int) -> Iterator[Line]:
    """Everything about the entity with an id. `KeyError` if there is none."""
    sheet = _Sheet(graph, report, graph.entity(id_), width)
    place = _at(sheet.entity.origin, report.places((sheet.entity.origin,)))
    yield from wrapped((Piece(graph.name(id_), Role.TITLE),), width)
    what = f"{sheet.entity.section.singular} {id_}, {place}"
    yield from wrapped((Piece(what, Role.PLACE),), width)
    yield from _words(sheet, sheet.entity.evidence)
    for heading, section in (
        ("Facts", _facts(sheet)),
        ("Links", _links(sheet)),
        ("What the rules say", _findings(sheet)),
    ):
        written = tuple(section)
        if written:
            yield ()
            yield (Piece(heading, Role.HEADING),)
            yield from written


def _at(origin: Origin, places: Mapping[Origin, Located]) -> str:
    """A place as a terminal can follow it."""
    found = places[origin]
    return f"{origin.file}:{(found.key or found.value).start.line}"


def _facts(sheet: _Sheet) -> Iterator[Line]:
    for key, (attribute, _) in specs(sheet.entity.section).items():
        for value in getattr(sheet.entity, attribute):
            yield from _fact(key, value, sheet)
    if isinstance(sheet.entity, Arranged):
        for arrangement, values in sheet.entity.arrangements.items():
            for value in values:
                yield from _fact(str(arrangement), value, sheet)


def _fact(key: str, value: Value[object], sheet: _Sheet) -> Iterator[Line]:
    evidence = sheet.entity.evidence if value.evidence is None else value.evidence
    marks = [f"{word} {part}" for word, part in _parts(value) if part is not None]
    marks += ["likely"] if evidence.likely else []
    standing = sheet.graph.standing(value)
    marks += [str(standing)] if standing is not Standing.IN_FORCE else []
    label = Piece(f"{_plain(key)}: ", Role.LABEL)
    said = f"{value.is_}{_bracketed(marks)}"
    yield from wrapped((label, Piece(said)), sheet.width, _BULLET)
    if value.evidence is not None:
        yield from _words(sheet, value.evidence)


def _parts(value: Value[object]) -> Iterator[tuple[str, object]]:
    """The details of a value that are written, each with the word for it."""
    yield "called", value.called and f"“{value.called}”"
    yield "every", value.every
    yield "last", value.last
    yield "next", value.next
    yield "from", value.from_
    yield "until", value.until
    yield "status", value.status


def _links(sheet: _Sheet) -> Iterator[Line]:
    """All links both ways; those of one key that are known alike by the same words, together."""
    for key in RELATION_KEYS:
        answer = sheet.graph.answer(sheet.entity, key)
        alike: dict[tuple[str, Evidence], list[str]] = {}
        for link in answer.statements:
            known = (_bracketed(_marks(sheet, link)), link.evidence)
            alike.setdefault(known, []).append(_end(sheet.graph, answer.other(link)))
        for (marks, evidence), ends in alike.items():
            label = Piece(f"{_plain(key)}: ", Role.LABEL)
            yield from wrapped((label, Piece(f"{'; '.join(ends)}{marks}")), sheet.width, _BULLET)
            if evidence != sheet.entity.evidence:
                yield from _words(sheet, evidence)


def _end(graph: GovernanceGraph, id_: str) -> str:
    match id_:
        case Special.NONE:
            return "none, as is stated"
        case Special.SOME:
            return "some, not named"
        case _:
            return graph.name(id_)


def _marks(sheet: _Sheet, link: Link) -> list[str]:
    """How far a link is known and holds, and its details."""
    marks = ["stated not to be"] if link.denied else []
    certainty, standing = sheet.graph.certainty(link), sheet.graph.standing(link)
    marks += [str(certainty)] if certainty is not Certainty.STATED else []
    marks += [str(standing)] if standing is not Standing.IN_FORCE else []
    for key, value in _details(link.details).items():
        said = f"“{value}”" if key == "called" else _detail(sheet.graph, value)
        marks.append(f"{key} {said}")
    return marks


def _details(details: Details) -> Mapping[str, object]:
    return {
        _plain(one.metadata["spec"].key): value
        for one in fields(details)
        if (value := getattr(details, one.name)) is not None
    }


def _detail(graph: GovernanceGraph, value: object) -> str:
    match value:
        case tuple():
            return ", ".join(graph.name(str(one)) for one in value)
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def _findings(sheet: _Sheet) -> Iterator[Line]:
    """What the rules say of it or with its name; what is said several times, once."""
    report, id_ = sheet.report, sheet.entity.id
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in (*report.findings, *report.accepted, *report.in_order):
        if id_ in (finding.subject, *finding.observation.related):
            key = (_weight(finding), finding.observation.sentence, finding.code)
            alike.setdefault(key, []).append(finding)
    places = report.places(own[0].observation.origin for own in alike.values())
    for (weight, sentence, _), own in alike.items():
        head = own[0]
        where = _at(head.observation.origin, places)
        code = Piece(f" ({head.title}, {where})", Role.PLACE)
        label = Piece(f"{weight}: ", Role.LABEL)
        yield from wrapped((label, Piece(sentence), code), sheet.width, _BULLET)
        yield from _behind(own, sheet)


def _behind(findings: list[Finding], sheet: _Sheet) -> Iterator[Line]:
    """Why findings were accepted, and the words of a source that says the same."""
    if findings[0].accepted is not None:
        label = Piece("Accepted because: ", Role.LABEL)
        yield from wrapped((label, Piece(findings[0].accepted.reason)), sheet.width, _DEEPER)
    if findings[0].observation.by_source:
        for words in distinct_words(findings):
            yield from wrapped(told(words, with_source=sheet.with_source), sheet.width, _DEEPER)


def _weight(finding: Finding) -> str:
    if finding.accepted is not None:
        return "accepted"
    is_right = finding.verdict is Verdict.IN_ORDER
    return str(finding.verdict if is_right else finding.severity)


def _words(sheet: _Sheet, evidence: Evidence) -> Iterator[Line]:
    for words in sheet.graph.words(evidence):
        yield from wrapped(told(words, with_source=sheet.with_source), sheet.width, _DEEPER)


def _plain(key: str) -> str:
    return key.replace("_", " ")


def _bracketed(marks: list[str]) -> str:
    return f" ({'; '.join(marks)})" if marks else ""
