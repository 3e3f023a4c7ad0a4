"""What different sources contradict, thing by thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.graph.facts import facts_of
from govgraph.graph.known import Statement
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity
from govgraph.model.fact import Value
from govgraph.model.link import Link, detail_specs
from govgraph.model.relation import RELATION_TYPES
from govgraph.model.words import Special


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Statements of one key of an entity that can't all hold, of different sources."""

    entity: Entity
    key: str
    said: tuple[str, ...]
    """What each of them says, in words, each once."""
    statements: tuple[Statement, ...]


def disagreements(graph: Statements) -> Iterator[Disagreement]:
    """All that are stated, and in force: nothing rests on either side."""
    yield from _of_links(graph)
    for entity in graph.structure.entities.values():
        for key, facts in facts_of(entity):
            if len(facts) < 2:  # noqa: PLR2004 - what is stated once agrees with itself
                continue
            values = graph.known(entity, facts).disputed
            if len(values) > 1:
                said = dict.fromkeys(_plain(value.is_) for value in values)
                yield Disagreement(entity, key, tuple(said), values)
    for body in graph.bodies():
        yield from _of_deciding(graph, body)


def _of_links(graph: Statements) -> Iterator[Disagreement]:
    """Links and what denies them, and links of which two sources say different things."""
    found: dict[tuple[str, str], dict[int, tuple[str, Link]]] = {}
    for pair in graph.structure.disputes:
        if all(map(graph.is_disputed, pair)):
            key, subject = _side(next((one for one in pair if one.is_named), pair[0]))
            own = found.setdefault((subject, key), {})
            for words, link in zip(_said(graph, pair, subject), pair, strict=True):
                own.setdefault(id(link), (words, link))
    for (subject, key), own in sorted(found.items(), key=lambda one: one[0]):
        said = sorted(own.values(), key=lambda one: (_is_denial(one[1]), one[0]))
        every = tuple(dict.fromkeys(words for words, _ in said))
        yield Disagreement(graph.entity(subject), key, every, tuple(link for _, link in said))


def _is_denial(link: Link) -> bool:
    return link.denied or link.says_none


def _side(link: Link) -> tuple[str, str]:
    """A key under which a link stands, and the entity that has it."""
    type_ = RELATION_TYPES[link.relation]
    if link.source in (Special.NONE, Special.SOME) and type_.inverse:
        return type_.inverse, link.target
    return link.relation.value, link.source


def _said(graph: Statements, pair: Sequence[Link], subject: str) -> list[str]:
    """What each of two links says: with its details, if these are all that tells them apart."""
    one, other = pair
    ends = [_end(graph, link, subject) for link in pair]
    if ends[0] != ends[1]:
        return ends
    told = zip(ends, _details(one, other), strict=True)
    return [f"{end} ({details})" for end, details in told]


def _end(graph: Statements, link: Link, subject: str) -> str:
    end = link.target if link.source == subject else link.source
    return f"not {graph.name(end)}" if link.denied else graph.name(end)


def _details(one: Link, other: Link) -> tuple[str, str]:
    """The details of which two statements of one link say different things."""
    mine, theirs = [], []
    for key, (attribute, _) in detail_specs().items():
        first, second = (getattr(link.details, attribute) for link in (one, other))
        if key != "called" and None not in (first, second) and first != second:
            mine.append(f"{key.replace('_', ' ')}: {_plain(first)}")
            theirs.append(f"{key.replace('_', ' ')}: {_plain(second)}")
    return ", ".join(mine), ", ".join(theirs)


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")


def _of_deciding(graph: Statements, body: Body) -> Iterator[Disagreement]:
    """The role to decide, and the statement that it decides nothing."""
    roles: tuple[Value[object], ...] = tuple(filter(graph.is_disputed, body.role))
    said = graph.answer(body, "decides") if roles else None
    nothing = [link for link in said.unsure if link.says_none] if said else []
    disputed = tuple(link for link in nothing if graph.is_disputed(link))
    if disputed and len(roles) == 1:
        words = (f"role: {roles[0].is_}", "none")
        yield Disagreement(body, "decides", words, (*roles, *disputed))
