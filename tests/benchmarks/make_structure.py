"""Make up a structure of a given size, always the same for the same size and seed.

`python tests/benchmarks/make_structure.py 10000 > big.yaml` writes 10,000 bodies, 10,000
responsibilities and 50,000 links, as a person would write them: block YAML, everything with the
words that it rests on, links in long form where the source says more. Most of what a register of
partnerships asks for is answered, as in the structures of this project: there are about three
questions for every two bodies. Nothing in it is real.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import TypeAlias

SEED = 20260331
LINKS_PER_BODY = 5
BODIES_PER_AREA = 40

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Entity: TypeAlias = dict[str, Value]
Section: TypeAlias = dict[str, Entity]

FIRST = (
    "Ash Barn Beck Birk Black Brad Brook Chest Clay Cold Copp Crow Dal Dun East Elm Fair Farn Fen "
    "Glen Gold Gras Haw Hart High Holm Hur Ing Kings Kirk Lan Lin Long Marsh Mil Mill Nor Oak Old "
    "Pen Pick Red Roth Rush Sax Shel South Stan Stock Swin Thorn Tor Up Wal Wes White Win Wood Yar"
).split()
SECOND = (
    "beck bourne bridge brook burn bury by caster combe cote croft dale den don field fold ford "
    "gate ham head hill hithe holme hope hurst land ley low mere mond mouth moor ness over port "
    "sea shaw sett stead stoke thorpe ton wade well wick wold worth"
).split()
SUBJECTS = (
    "Adult learning;Adult safeguarding;Air quality;Alcohol harm;Armed forces;Ageing well;Carers;"
    "Children's services;Climate;Community safety;Culture and heritage;Digital inclusion;"
    "Domestic abuse;Drug treatment;Early help;Economic growth;Employment and skills;Equalities;"
    "Families;Flood risk;Food;Health and wellbeing;Homelessness;Housing;Hospital discharge;"
    "Learning disability;Mental health;Modern slavery;Neighbourhoods;Obesity;Physical activity;"
    "Planning;Public transport;Reducing reoffending;Refugees;Road safety;Serious violence;"
    "Social prescribing;Town centres;Youth justice"
).split(";")
# How the bodies of an area stand under each other: a few boards, then what answers to them.
FORMS = (
    ("board", "Board", "decides"),
    ("partnership", "Partnership", "co-ordinates"),
    ("group", "Steering Group", "recommends"),
    ("working_group", "Working Group", "delivers"),
    ("network", "Network", "advises"),
)
ORGANISATIONS = (
    ("nhs_trust", "Hospitals NHS Trust"),
    ("police_force", "Police"),
    ("fire_authority", "Fire and Rescue Service"),
    ("voluntary_organisation", "Council for Voluntary Service"),
    ("housing_provider", "Homes"),
    ("education", "College"),
)
PURPOSEFUL = frozenset({"board", "partnership"})
"""The kinds whose papers say what they are for, and how partners leave and settle disputes."""
POSTS = ("Chief Executive", "Director of Public Health", "Head of Partnerships", "Policy Officer")
DUTIES = ("Strategy for", "Reviews of", "Performance of", "Budget for", "Services for")
SOURCES = ("terms", "notes", "rules", "plan", "review")
SENTENCES = (
    "set up to plan together",
    "meets in public",
    "reports on progress",
    "has two aims: health, homes",
    "its work was valued",
    "whose members are appointed",
)
RELATIONS = frozenset(
    "accountable accountable_to chair covers decided_by informed members part_of recommends_to "
    "reports_to responsible scrutinised_by supported_by works_with".split()
)
SEATS = ("member", "observer", "adviser", "co-opted")


@dataclass(frozen=True)
class Area:
    """A made-up place with those who act in it."""

    id: str
    name: str
    number: int
    organisations: tuple[str, ...]
    posts: tuple[str, ...]

    @property
    def council(self) -> str:
        return f"{self.id}-council"


def structure(bodies: int, seed: int = SEED) -> str:
    """Return the text of a structure file with so many bodies, as many responsibilities and
    five times as many links."""
    chance = random.Random(seed)  # noqa: S311  (what is wanted is the same file every time)
    areas = [_area(number) for number in range(-(-bodies // BODIES_PER_AREA))]
    sections: dict[str, Section] = {
        "places": {"county": {"name": "Exampleshire", "kind": "county", "quote": "Exampleshire"}},
        "organisations": {},
        "bodies": {},
        "posts": {},
        "responsibilities": {},
    }
    for number, area in enumerate(areas):
        size = min(BODIES_PER_AREA, bodies - number * BODIES_PER_AREA)
        _settle(area, sections)
        for place in range(size):
            sections["bodies"][_body_id(area, place)] = _body(area, place, chance)
            sections["responsibilities"][f"{_body_id(area, place)}-d"] = _responsibility(
                area, place, chance
            )
    _top_up(sections, areas, LINKS_PER_BODY * bodies)
    return "\n".join([*_head(bodies), *_written(sections)]) + "\n"


def count_links(sections: dict[str, Section]) -> int:
    return sum(
        len(_targets(value))
        for section in sections.values()
        for entity in section.values()
        for key, value in entity.items()
        if key in RELATIONS
    )


def _targets(value: Value) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [target for item in value for target in _targets(item)]
        case dict():
            return _targets(value["to"])


def _area(number: int) -> Area:
    cycle, place = divmod(number, len(FIRST) * len(SECOND))
    name = FIRST[place % len(FIRST)] + SECOND[place // len(FIRST)]
    name = f"{name} {cycle + 1}" if cycle else name
    identifier = name.lower().replace(" ", "-")
    return Area(
        identifier,
        name,
        number,
        tuple(f"{identifier}-{kind.partition('_')[0]}" for kind, _ in ORGANISATIONS),
        tuple(f"{identifier}-{post.lower().rpartition(' ')[2]}" for post in POSTS),
    )


def _settle(area: Area, sections: dict[str, Section]) -> None:
    """Add the place, its council with its posts, and those who act there."""
    place: Entity = {"name": area.name, "kind": "district", "quote": area.name}
    sections["places"][area.id] = {**place, "part_of": "county"}
    organisations = sections["organisations"]
    organisations[area.council] = {
        "name": f"{area.name} Council",
        "kind": "council",
        "quote": f"{area.name} Council",
        "covers": area.id,
    }
    for identifier, (kind, name) in zip(area.organisations, ORGANISATIONS, strict=True):
        full = f"{area.name} {name}"
        organisations[identifier] = {"name": full, "kind": kind, "quote": f"partners: {full}"}
    for identifier, name in zip(area.posts, POSTS, strict=True):
        full = f"{name}, {area.name}"
        sections["posts"][identifier] = {"name": full, "quote": full, "part_of": area.council}


def _body_id(area: Area, place: int) -> str:
    return f"{area.id}-{place}"


def _body(area: Area, place: int, chance: random.Random) -> Entity:
    form = 0 if place < 4 else chance.randrange(1, len(FORMS))
    kind, word, role = FORMS[form]
    name = f"{area.name} {SUBJECTS[place]} {word}"
    body: Entity = {"name": name, "kind": kind, "tier": ("delivery", "strategy")[place < 4]}
    if chance.random() < 0.9:
        body["role"] = role
    if kind in PURPOSEFUL:
        body["purpose"] = f"Plan {SUBJECTS[place].lower()}"
    if chance.random() < 0.2:
        body["from"] = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}"
    body |= _evidence(chance)
    if chance.random() < 0.9:
        body["arrangements"] = _arrangements(kind, chance)
    body |= _upward(area, place, role, chance)
    body |= _around(area, place, kind, chance)
    return body


def _upward(area: Area, place: int, role: str, chance: random.Random) -> Entity:
    """Return whom a body answers to, reports to and is scrutinised by."""
    if place < 4:
        links: Entity = {"part_of": area.council}
        if place:
            links["scrutinised_by"] = {"to": _body_id(area, 0), "every": "year"}
        return links
    parent = _body_id(area, place % 4)
    links = {"accountable_to": _perhaps_long(parent, chance)}
    if chance.random() < 0.05:
        links["reports_to"] = {"to": parent, "every": chance.choice(("quarter", "year", "meeting"))}
    if role == "recommends":
        links["recommends_to"] = parent
    return links


def _around(area: Area, place: int, kind: str, chance: random.Random) -> Entity:
    """Return who chairs a body, who sits on it, and with whom it works."""
    seats: list[Value] = [
        {"to": area.council, "as": chance.choice(SEATS)} if chance.random() < 0.3 else area.council
    ]
    seats += chance.sample(area.organisations, chance.choice((0,) * 29 + (1,)))
    links: Entity = {"members": seats[0] if len(seats) == 1 else seats}
    if kind in PURPOSEFUL and chance.random() < 0.95:
        links["chair"] = chance.choice(area.organisations)
        links["supported_by"] = area.posts[3]
    if place and chance.random() < 0.03:
        links["works_with"] = _body_id(area, place - 1)
    if chance.random() < 0.03:
        links["covers"] = area.id
    return links


def _responsibility(area: Area, place: int, chance: random.Random) -> Entity:
    subject = SUBJECTS[place]
    name = f"{chance.choice(DUTIES)} {subject[0].lower()}{subject[1:]} {area.number}"
    holder = _body_id(area, place)
    duty: Entity = {"name": name, "basis": chance.choice(("statute", "agreement", "policy"))}
    duty |= _evidence(chance)
    if chance.random() < 0.88:
        duty["accountable"] = _perhaps_long(holder, chance)
    if chance.random() < 0.62:
        duty["responsible"] = chance.choice(area.posts)
    if chance.random() < 0.02:
        duty["decided_by"] = _body_id(area, place % 4)
    if chance.random() < 0.02:
        duty["informed"] = chance.choice(area.organisations)
    return duty


def _perhaps_long(target: str, chance: random.Random) -> Value:
    return target if chance.random() < 0.8 else {"to": target, **_evidence(chance)}


def _evidence(chance: random.Random) -> Entity:
    evidence: Entity = {"quote": chance.choice(SENTENCES)}
    evidence["at"] = f"p. {chance.randrange(1, 60)}"
    evidence["source"] = chance.choice(SOURCES)
    if chance.random() < 0.05:
        evidence |= {"confidence": "likely", "reading": "By its old name."}
    return evidence


def _arrangements(kind: str, chance: random.Random) -> Entity:
    terms = f"2025-0{chance.randrange(4, 10)}-01"
    if kind not in PURPOSEFUL:
        return {"terms_of_reference": terms, "meets": {"every": "quarter"}}
    arrangements: Entity = {
        "terms_of_reference": {"is": terms, "every": "year"},
        "meets": {"every": chance.choice(("month", "quarter", "2 months"))},
        "disputes": "by the council",
        "exit": "three months",
    }
    if kind == "board":
        arrangements["decision_rule"] = "majority"
        arrangements["quorum"] = "one third"
        arrangements["interests"] = "declared"
    return arrangements


def _top_up(sections: dict[str, Section], areas: list[Area], wanted: int) -> None:
    """Give the bodies further members until there are exactly as many links as wanted."""
    bodies = sections["bodies"]
    missing = wanted - count_links(sections)
    for turn in range(len(POSTS)):
        for number, body in enumerate(bodies.values()):
            if missing <= 0:
                return
            post = areas[number // BODIES_PER_AREA].posts[turn]
            if body.get("chair") != post:
                body["members"] = [*_listed(body["members"]), post]
                missing -= 1


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _head(bodies: int) -> Iterator[str]:
    yield "# A made-up structure for measuring. Nothing in it is real."
    yield "govgraph: 1"
    yield f"title: Exampleshire, {bodies} bodies"
    yield "as_of: 2026-03-31"
    yield "tiers: [council, strategy, delivery]"
    yield "sources:"
    for number, source in enumerate(SOURCES, start=1):
        yield f"  {source}:"
        yield f"    title: {source.capitalize()} of the partnerships of Exampleshire"
        yield "    publisher: Exampleshire County Council"
        yield f"    date: 2025-0{number}-15"


def _written(sections: dict[str, Section]) -> Iterator[str]:
    for key, section in sections.items():
        yield ""
        yield f"{key}:"
        yield from _block(section, 2)


def _block(mapping: dict[str, Entity] | Entity, indent: int) -> Iterator[str]:
    space = " " * indent
    for key, value in mapping.items():
        match value:
            case str() if len(value) > 80:
                yield f"{space}{key}: >-"
                yield from (f"{space}  {line}" for line in wrap(value, 100 - indent))
            case str():
                yield f"{space}{key}: {_scalar(value)}"
            case list() if all(isinstance(item, str) for item in value):
                yield f"{space}{key}: [{', '.join(map(str, value))}]"
            case list():
                yield f"{space}{key}:"
                yield from (f"{space}  - {_flow(item)}" for item in value)
            case dict() if _is_short(value):
                yield f"{space}{key}: {_flow(value)}"
            case dict():
                yield f"{space}{key}:"
                yield from _block(value, indent + 2)


def _is_short(mapping: Entity) -> bool:
    """Whether a mapping is written in braces, as people do who have little to say."""
    return len(_flow(mapping)) <= 80 and all(
        isinstance(one, str) and not {":", ","} & set(one) for one in mapping.values()
    )


def _scalar(text: str) -> str:
    return f"'{text}'" if ": " in text else text


def _flow(value: Value) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {item}' for key, item in value.items())}}}"
        case _:
            return str(value)


if __name__ == "__main__":
    sys.stdout.write(structure(int(sys.argv[1])))
