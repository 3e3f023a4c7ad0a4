"""Makes partnerships to be drawn: of any size, the same for the same size and seed.

Four tiers, each body answering to one above it or beside it; three in four links are routes of
accountability, the rest reports, advice and scrutiny across the tree. As in the partnerships that
publish their structure, who reports and advises does so to a body that others answer to.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt

SIZES = ((51, 70), (81, 117), (231, 330))
"""Bodies and links of the partnerships that the measurements are made of."""

_THEMES = (
    "Health and Wellbeing;Safer Communities;Economy and Skills;Environment;"
    "Children and Young People;Housing;Culture and Sport;Transport;Digital;Older People;"
    "Community Cohesion;Civil Resilience"
).split(";")
_PLACES = (
    "Ashford Vale;Bramley;Coldbeck;Dunmere;Eastholme;Farley;Greenhithe;Hartwell;Ironbridge Moor;"
    "Kingsbourne;Langley Marsh;Millbrook"
).split(";")
_GROUPS = (
    "Commissioning Group;Delivery Group;Reference Forum;Data Group;Workforce Group;Quality Panel;"
    "Finance Group;Engagement Network;Estates Group;Prevention Programme;Equality Forum;Risk Panel"
).split(";")
_KINDS = {
    "Group": "group",
    "Forum": "forum",
    "Panel": "committee",
    "Network": "network",
    "Programme": "programme",
}
_ROLES = ("decides", "co-ordinates", "advises", "")
_ACROSS = ("reports_to", "reports_to", "advises", "scrutinised_by")


@dataclass(slots=True)
class _Body:
    """A body while it is being made."""

    id: str
    name: str
    kind: str
    tier: str
    role: str = ""
    links: dict[str, list[str]] = field(default_factory=dict)

    def add(self, relation: str, target: str) -> bool:
        """Add a link; False if it is there already."""
        targets = self.links.setdefault(relation, [])
        if target in targets or target == self.id:
            return False
        targets.append(target)
        return True


def partnership(bodies: int, links: int, seed: int = 1) -> str:
    """A structure file of so many bodies and links."""
    dice = random.Random(seed)  # noqa: S311 - made-up structures, not secrets
    top = _top()
    hosts = list(_hosts(round(5 * sqrt(bodies) / 3), dice))
    made = [*top, *hosts]
    made += _leaves([top[3], *hosts], bodies - len(made), dice)
    bearing = [top[0], top[3], *hosts]
    missing = links * 3 // 4 + 1 - sum(len(body.links) for body in made)
    while missing > 0:
        missing -= dice.choice(made[4:]).add("accountable_to", dice.choice(bearing).id)
    missing = links - sum(len(targets) for body in made for targets in body.links.values())
    while missing > 0:
        relation = dice.choice(_ACROSS)
        target = top[2] if relation == "scrutinised_by" else dice.choice(bearing)
        missing -= dice.choice(made).add(relation, target.id)
    return "".join(_written(made))


def _top() -> tuple[_Body, ...]:
    board = _Body("board", "Strategic Partnership Board", "board", "strategic", "decides")
    assembly = _Body("assembly", "Whole Partnership Assembly", "forum", "strategic", "advises")
    scrutiny = _Body("scrutiny", "Joint Scrutiny Committee", "scrutiny", "strategic", "scrutinises")
    executive = _Body(
        "executive", "Partnership Executive", "executive_group", "executive", "decides"
    )
    for body in (assembly, scrutiny, executive):
        body.add("accountable_to", board.id)
    return board, assembly, scrutiny, executive


def _hosts(count: int, dice: random.Random) -> Iterator[_Body]:
    """Theme and local partnerships, half of each."""
    for number in range(count):
        theme = number % 2 == 0
        words = _THEMES if theme else _PLACES
        turn, word = divmod(number // 2, len(words))
        name = f"{words[word]} {'Partnership' if theme else 'Local Partnership'}"
        body = _Body(
            f"host-{number}",
            f"{name} {turn + 1}" if turn else name,
            "partnership",
            "themes" if theme else "districts",
            dice.choice(("decides", "co-ordinates")),
        )
        body.add("accountable_to", dice.choice(("board", "board", "executive")))
        yield body


def _leaves(hosts: Sequence[_Body], count: int, dice: random.Random) -> Iterator[_Body]:
    """Groups, forums and programmes, each in the tier of the body that it answers to."""
    counts = dict.fromkeys((host.id for host in hosts), 0)
    for number in range(count):
        host = dice.choice(hosts)
        turn, word = divmod(counts[host.id], len(_GROUPS))
        counts[host.id] += 1
        stem = host.name.removesuffix(" Partnership").removesuffix(" Local")
        name = f"{stem} {_GROUPS[word]}"
        kind = _KINDS[_GROUPS[word].rpartition(" ")[2]]
        body = _Body(f"leaf-{number}", f"{name} {turn + 1}" if turn else name, kind, host.tier)
        body.role = dice.choice(_ROLES)
        body.add("accountable_to", host.id)
        yield body


def _written(bodies: Sequence[_Body]) -> Iterator[str]:
    yield f"govgraph: 1\ntitle: Made-up partnership of {len(bodies)} bodies\nas_of: 2026-01-01\n"
    yield "tiers:\n"
    for id_, purpose in (
        ("strategic", "Collective decisions"),
        ("executive", "Make things happen"),
        ("themes", "County-wide partnerships"),
        ("districts", "Local partnerships"),
    ):
        yield f"  {id_}: {{name: {id_.capitalize()}, purpose: {purpose}}}\n"
    yield "bodies:\n"
    for body in bodies:
        yield f"  {body.id}:\n    name: {body.name}\n    kind: {body.kind}\n    tier: {body.tier}\n"
        if body.role:
            yield f"    role: {body.role}\n"
        for relation, targets in body.links.items():
            yield f"    {relation}: [{', '.join(targets)}]\n"
