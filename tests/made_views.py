"""Views for the tests of pictures: one like a real county partnership, others of any size."""

import random
from collections.abc import Iterator, Mapping, Sequence

from govgraph.graph.known import Certainty, Standing
from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View, Weight

WORDS = {
    LineFamily.ROUTE: "is accountable to",
    LineFamily.REPORT: "reports to",
    LineFamily.CHALLENGE: "is scrutinised by",
    LineFamily.ADVICE: "advises",
    LineFamily.MONEY: "is funded by",
    LineFamily.SEAT: "has a seat on",
    LineFamily.OTHER: "works with",
}
_KINDS = {
    BoxFamily.PARTNERSHIP: "Partnership",
    BoxFamily.OFFICERS: "Executive group",
    BoxFamily.STATUTORY: "Committee",
    BoxFamily.PROGRAMME: "Programme",
    BoxFamily.FORUM: "Forum",
    BoxFamily.LOCAL: "Service",
    BoxFamily.OTHER: "",
    BoxFamily.ORGANISATION: "Council",
    BoxFamily.POST: "Post",
}
_WEIGHTS = {
    "D": (("Decides",), Weight.DECIDES),
    "C": (("Co-ordinates",), Weight.CO_ORDINATES),
    "A": (("Advises",), Weight.ADVISES),
    "": ((), Weight.UNSTATED),
}


def box(name: str, family: BoxFamily, role: str = "", band: str = "", *notes: str) -> Box:
    """A box whose id is made from its name."""
    roles, weight = _WEIGHTS[role]
    key = "".join(letter if letter.isalnum() else "-" for letter in name.lower())
    return Box(
        key, name, family, _KINDS[family], roles=roles, weight=weight, band=band, notes=notes
    )


def line(source: Box, target: Box, family: LineFamily, **details: object) -> Line:
    """A line between two boxes."""
    key = f"{source.id}.{family}.{target.id}"
    words = "is part of" if details.get("inside") else WORDS[family]
    return Line(key, source.id, target.id, family, words, **details)  # type: ignore[arg-type]


_FORUM, _OFFICERS, _LOCAL = BoxFamily.FORUM, BoxFamily.OFFICERS, BoxFamily.LOCAL
_PARTNERSHIP, _STATUTORY = BoxFamily.PARTNERSHIP, BoxFamily.STATUTORY
_PROGRAMME = BoxFamily.PROGRAMME
_TIERS = (
    Band("whole", "Whole partnership", "Vision and engagement"),
    Band("strategic", "Strategic", "Collective decisions"),
    Band("executive", "Executive", "Make things happen"),
    Band("themes", "Themes", "County-wide partnerships"),
    Band("programmes", "Programmes", "Commission and deliver"),
    Band("districts", "Districts", "Local partnerships"),
)
_COUNTY: Mapping[str, Mapping[str, tuple[str, BoxFamily, str, *tuple[str, ...]]]] = {
    "whole": {
        "conference": ("Exampleshire Conference", _FORUM, "A", "Partnership of partnerships"),
    },
    "strategic": {
        "esp": (
            "Exampleshire Strategic Partnership (ESP)",
            _PARTNERSHIP,
            "D",
            "Chair: independent",
        ),
        "safeguarding": ("Exampleshire Safeguarding Children Board", _STATUTORY, "D"),
    },
    "executive": {
        "management": ("ESP Management Group", _OFFICERS, "C", "Officers"),
        "cseb": ("CSEB", _OFFICERS, "D", "Chief executives · all 7 councils"),
        "abg": ("ABG Board", _OFFICERS, "D", "Area Based Grant"),
        "chairs": ("Thematic Chairs Group", _OFFICERS, "C"),
    },
    "themes": {
        "children": ("Children and Young People’s Strategic Partnership Board", _PARTNERSHIP, "D"),
        "safer": ("Safer and Stronger Communities Partnership", _PARTNERSHIP, "C"),
        "health": ("Health and Community Wellbeing Partnership", _PARTNERSHIP, "C"),
        "first": ("Exampleshire First", _PARTNERSHIP, "C"),
        "environment": ("Exampleshire Environment Partnership", _PARTNERSHIP, "C"),
        "youth": ("Youth Justice Partnership", _STATUTORY, "C"),
    },
    "programmes": {
        "executive": ("CYPSP Executive Group", _OFFICERS, "D"),
        "strategic-14": ("14–19 Strategic Group", _OFFICERS, "C"),
        "schools": ("Schools Forum", _FORUM, "A"),
        "board": ("CYPSP Programme Board", _PROGRAMME, "C"),
        "commissioning": ("CYPSP Commissioning Board", _PROGRAMME, "D"),
        "projects": ("Change for Children Projects", _PROGRAMME, "C"),
        "workforce": ("Workforce Development Steering Group", _OFFICERS, "C"),
        "participation": ("Participation Steering Group", _OFFICERS, "C"),
        "commissioners": ("Commissioning Forum", _FORUM, "A"),
    },
    "districts": {
        "network": ("Districts Network", _FORUM, "A", "Chairs of 6 sub-groups"),
        "councils": ("District Youth Councils and Youth Forum", _FORUM, "A"),
        "cdrps": ("District CDRPs", _STATUTORY, "D"),
        "lsps": ("6 district Local Strategic Partnerships", _LOCAL, "C"),
        "groups": ("6 LSP CYP thematic sub-groups", _LOCAL, "C", "Local CYPSPs"),
        "spare": ("Rural Forum", _FORUM, ""),
    },
}
_THEMES = "children safer health first environment"
_ROUTES = {
    "esp": f"management cseb {_THEMES}",
    "cseb": "abg",
    "children": "executive",
    "safer": "cdrps",
    "executive": "strategic-14 board commissioning",
}
_LIKELY_ROUTES = {"board": "projects workforce"}
_PARTS = {"board": "participation", "lsps": "groups"}
_REPORTS = {"conference": "esp", "cseb": "chairs", "children": "youth"}
_SEATS = {"chairs": _THEMES, "esp": "lsps", "conference": "lsps", "network": "groups"}
_CHALLENGES = {"safeguarding": "children"}
_ADVICE = {"executive": "schools network", "participation": "councils"}
_LIKELY_ADVICE = {"commissioning": "commissioners"}


def county() -> View:
    """A county partnership with six tiers, shared trunks and every common sort of line."""
    boxes = {
        key: box(name, family, role, tier, *notes)
        for tier, members in _COUNTY.items()
        for key, (name, family, role, *notes) in members.items()
    }
    likely = {"certainty": Certainty.LIKELY}
    lines = (
        *_lines(boxes, LineFamily.ROUTE, _ROUTES),
        *_lines(boxes, LineFamily.ROUTE, _LIKELY_ROUTES, **likely),
        *_lines(boxes, LineFamily.ROUTE, _PARTS, inside=True),
        *_lines(boxes, LineFamily.REPORT, _REPORTS),
        *_lines(boxes, LineFamily.SEAT, _SEATS),
        *_lines(boxes, LineFamily.CHALLENGE, _CHALLENGES),
        *_lines(boxes, LineFamily.ADVICE, _ADVICE),
        *_lines(boxes, LineFamily.ADVICE, _LIKELY_ADVICE, **likely),
    )
    return View(
        "Exampleshire partnership: who is accountable to whom",
        tuple(boxes.values()),
        lines,
        _TIERS,
        subtitle=(
            "As at 18 May 2009",
            f"{len(boxes)} bodies, {len(lines)} links",
            "lines point to the body that is answered to",
        ),
        footer=("Drawn from exampleshire.yaml. Source: Terms of reference, 18 May 2009.",),
    )


def _lines(
    boxes: Mapping[str, Box], family: LineFamily, found: Mapping[str, str], **details: object
) -> Iterator[Line]:
    """Lines to each target from each of its sources."""
    for target, sources in found.items():
        for source in sources.split():
            yield line(boxes[source], boxes[target], family, **details)


_LEVELS = (
    Band("strategic", "Strategic", "Collective decisions"),
    Band("executive", "Executive", "Make things happen"),
    Band("themes", "Themes", "County-wide partnerships"),
    Band("delivery", "Delivery", "Commission and deliver"),
)


def partnership(bodies: int, links: int, seed: int) -> View:
    """A made-up partnership: four tiers, three in four links a route up the tree, the rest across.

    The same numbers and seed give the same view.
    """
    dice = random.Random(seed)  # noqa: S311 - made-up structures, not secrets
    boxes = tuple(_made_box(dice, number, bodies) for number in range(bodies))
    lines = {made.id: made for made in _routes(dice, boxes[: links * 3 // 4 + 1])}
    # Where few bodies leave no room for so many links, there are fewer.
    for _ in range(20 * links if bodies > 1 else 0):
        if len(lines) >= links:
            break
        made = _line_across(dice, boxes)
        lines.setdefault(made.id, made)
    return View(
        f"Made-up partnership of {bodies} bodies",
        boxes,
        tuple(lines.values()),
        _LEVELS if bodies > 1 else (),
        subtitle=(f"{bodies} bodies, {len(lines)} links",),
        footer=("Made up for a test.",),
    )


def _routes(dice: random.Random, boxes: Sequence[Box]) -> Iterator[Line]:
    """From each body but the first up to one a quarter as far down the list, or nearly."""
    for number, child in enumerate(boxes[1:], start=1):
        parent = boxes[dice.randrange(number // 5, number // 4 + 1)]
        yield line(child, parent, LineFamily.ROUTE, inside=dice.random() < 0.2)


def _line_across(dice: random.Random, boxes: Sequence[Box]) -> Line:
    source, target = dice.sample(boxes, 2)
    sort = dice.choice((LineFamily.REPORT, LineFamily.ADVICE, LineFamily.CHALLENGE))
    certainty = dice.choice((Certainty.STATED, Certainty.STATED, Certainty.LIKELY))
    return line(source, target, sort, certainty=certainty)


_FIRST_WORDS = ("Health", "Safer", "Economy", "Environment", "Youth", "Housing", "Skills", "Rural")
_MORE_WORDS = ("and", "Wellbeing", "Communities", "Strategic", "Local", "Joint", "Commissioning")
_LAST_WORDS = ("Board", "Group", "Partnership", "Forum", "Panel", "Committee", "Network", "Team")


def _made_box(dice: random.Random, number: int, bodies: int) -> Box:
    middle = " ".join(dice.choice(_MORE_WORDS) for _ in range(dice.randrange(3)))
    name = f"{dice.choice(_FIRST_WORDS)} {middle} {dice.choice(_LAST_WORDS)}".replace("  ", " ")
    depth = min(3, _depth(number))
    tier = _LEVELS[depth].id if bodies > 1 else ""
    family = dice.choice(tuple(BoxFamily))
    roles, weight = _WEIGHTS[dice.choice(("D", "C", "C", "A", ""))]
    standing = dice.choice((Standing.IN_FORCE,) * 9 + (Standing.NOT_YET,))
    return Box(
        f"body-{number}",
        name,
        family,
        _KINDS[family],
        roles=roles,
        weight=weight,
        standing=standing,
        status="Proposed" if standing is Standing.NOT_YET else "",
        stack=dice.random() < 0.1,
        notes=("Chair: independent",) if dice.random() < 0.2 else (),
        band=tier,
    )


def _depth(number: int) -> int:
    depth = 0
    while number > 0:
        number //= 4
        depth += 1
    return depth
