"""What reports call an entity, and the words that a statement rests on."""

from govgraph.finding import Words
from govgraph.graph.calendar import Calendar
from govgraph.model.entity import Body, Entity, Organisation, Place, Sector
from govgraph.model.fact import Evidence, Facts
from govgraph.model.words import Special


def display_name(entity: Entity, calendar: Calendar) -> str:
    """What a report calls an entity: its name, or what else it is known by."""
    if len(entity.name) == 1 and entity.name[0].is_ is not Special.UNKNOWN:
        return str(entity.name[0].is_)
    known = calendar.known(entity, entity.name)
    for value in known.statements:
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


def words_of(evidence: Evidence) -> list[Words]:
    """The words of one piece of evidence: one for each quote, the reading with the first."""
    found: list[Words] = []
    for one in (evidence, *evidence.also):
        source, reading = one.source.title if one.source else "", one.reading
        for quote in one.quotes or (("",) if reading else ()):
            found.append(Words(quote, reading, source, one.at, one.likely))
            reading = ""
    return found
