"""What reports call an entity, and the words that a statement rests on."""

from collections.abc import Iterator

from govgraph.finding import Words
from govgraph.graph.calendar import Calendar
from govgraph.model.entity import Body, Entity, Organisation, Place, Sector
from govgraph.model.fact import Evidence, Facts
from govgraph.model.words import Special


def display_name(entity: Entity, calendar: Calendar) -> str:
    """What a report calls an entity: its name, or what else it is known by."""
    known = calendar.known(entity, entity.name)
    for value in (*known.stated, *known.likely, *known.disputed, *known.not_in_force):
        if value.is_ is not Special.UNKNOWN:
            return str(value.is_)
    return f"the {_known_as(entity, calendar)} (name not stated)"


def _known_as(entity: Entity, calendar: Calendar) -> str:
    """Another name, the word for what it is, or the id."""
    called = calendar.known(entity, entity.called).values
    if called:
        return called[0]
    for value in _kinds(entity):
        if not isinstance(value.is_, Special):
            word = value.called or str(value.is_).replace("_", " ").replace("nhs", "NHS")
            return word[:1].upper() + word[1:]
    return entity.id


def _kinds(entity: Entity) -> Facts[object]:
    match entity:
        case Body() | Organisation() | Sector() | Place():
            return entity.kind
        case _:
            return ()


def words_of(evidence: Evidence) -> Iterator[Words]:
    """The words of one piece of evidence: one for each quote, the reading with the first."""
    for one in (evidence, *evidence.also):
        yield from _words_of(one)


def _words_of(evidence: Evidence) -> Iterator[Words]:
    source = evidence.source.title if evidence.source else ""
    reading = evidence.reading
    for quote in evidence.quotes or (("",) if reading else ()):
        yield Words(quote, reading, source, evidence.at, evidence.likely)
        reading = ""
