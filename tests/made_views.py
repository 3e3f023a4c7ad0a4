"""Views for the tests of pictures: one like a real county partnership, others of any size."""

import random
from collections.abc import Iterator

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
    return Line(key, source.id, target.id, family, WORDS[family], **details)  # type: ignore[arg-type]


_COUNTY_TIERS = (
    Band("whole", "Whole partnership", "Vision and engagement"),
    Band("strategic", "Strategic", "Collective decisions"),
    Band("executive", "Executive", "Make things happen"),
    Band("themes", "Themes", "County-wide partnerships"),
    Band("programmes", "Programmes", "Commission and deliver"),
    Band("districts", "Districts", "Local partnerships"),
)


def county() -> View:
    """A county partnership with four tiers, shared trunks and every common sort of line."""
    family, officers, forum = BoxFamily.PARTNERSHIP, BoxFamily.OFFICERS, BoxFamily.FORUM
    local, programme, statutory = BoxFamily.LOCAL, BoxFamily.PROGRAMME, BoxFamily.STATUTORY
    conference = box("Exampleshire Conference", forum, "A", "whole", "Partnership of partnerships")
    gsp = box(
        "Exampleshire Strategic Partnership (ESP)", family, "D", "strategic", "Chair: independent"
    )
    safeguarding = box("Exampleshire Safeguarding Children Board", statutory, "D", "strategic")
    management = box("ESP Management Group", officers, "C", "executive", "Officers")
    cseb = box("CSEB", officers, "D", "executive", "Chief executives · all 7 councils")
    abg = box("ABG Board", officers, "D", "executive", "Area Based Grant")
    chairs = box("Thematic Chairs Group", officers, "C", "executive")
    themes = [
        box(name, family, role, "themes")
        for name, role in (
            ("Children and Young People’s Strategic Partnership Board", "D"),
            ("Safer and Stronger Communities Partnership", "C"),
            ("Health and Community Wellbeing Partnership", "C"),
            ("Exampleshire First", "C"),
            ("Exampleshire Environment Partnership", "C"),
        )
    ]
    youth = box("Youth Justice Partnership", statutory, "C", "themes")
    executive = box("CYPSP Executive Group", officers, "D", "programmes")
    strategic_14 = box("14–19 Strategic Group", officers, "C", "programmes")
    schools = box("Schools Forum", forum, "A", "programmes")
    board = box("CYPSP Programme Board", programme, "C", "programmes")
    commissioning = box("CYPSP Commissioning Board", programme, "D", "programmes")
    projects = box("Change for Children Projects", programme, "C", "programmes")
    workforce = box("Workforce Development Steering Group", officers, "C", "programmes")
    participation = box("Participation Steering Group", officers, "C", "programmes")
    commissioners = box("Commissioning Forum", forum, "A", "programmes")
    network = box("Districts Network", forum, "A", "districts", "Chairs of 6 sub-groups")
    councils = box("District Youth Councils and Youth Forum", forum, "A", "districts")
    cdrps = box("District CDRPs", statutory, "D", "districts")
    lsps = box("6 district Local Strategic Partnerships", local, "C", "districts")
    groups = box("6 LSP CYP thematic sub-groups", local, "C", "districts", "Local CYPSPs")
    spare = box("Rural Forum", forum, "", "districts")
    boxes = (
        conference, gsp, safeguarding, management, cseb, abg, chairs, *themes, youth, executive,
        strategic_14, schools, board, commissioning, projects, workforce, participation,
        commissioners, network, councils, cdrps, lsps, groups, spare,
    )  # fmt: skip
    route, report, advice, seat, challenge = (
        LineFamily.ROUTE, LineFamily.REPORT, LineFamily.ADVICE, LineFamily.SEAT,
        LineFamily.CHALLENGE,
    )  # fmt: skip
    lines = (
        line(gsp, conference, report),
        *(line(each, gsp, route) for each in (management, cseb, *themes)),
        line(abg, cseb, route),
        line(chairs, cseb, report),
        *(line(each, chairs, seat) for each in themes),
        line(themes[0], safeguarding, challenge),
        line(youth, themes[0], report),
        line(executive, themes[0], route),
        line(cdrps, themes[1], route),
        *(line(each, executive, route) for each in (strategic_14, board, commissioning)),
        line(schools, executive, advice),
        line(network, executive, advice),
        line(projects, board, route, certainty=Certainty.LIKELY),
        line(workforce, board, route, certainty=Certainty.LIKELY),
        line(participation, board, route, inside=True),
        line(commissioners, commissioning, advice, certainty=Certainty.LIKELY),
        line(councils, participation, advice),
        line(lsps, gsp, seat),
        line(lsps, conference, seat),
        line(groups, lsps, route, inside=True),
        line(groups, network, seat),
    )
    return View(
        "Exampleshire partnership: who is accountable to whom",
        boxes,
        lines,
        _COUNTY_TIERS,
        subtitle=(
            "As at 18 May 2009",
            f"{len(boxes)} bodies, {len(lines)} links",
            "lines point to the body that is answered to",
        ),
        footer=("Drawn from exampleshire.yaml. Source: Terms of reference, 18 May 2009.",),
    )


def partnership(bodies: int, links: int, seed: int, *, words: int = 3) -> View:
    """A made-up partnership: four tiers, three in four links a route up the tree, the rest across.

    The same numbers and seed give the same view.
    """
    dice = random.Random(seed)  # noqa: S311 - made-up structures, not secrets
    tiers = tuple(
        Band(name, name.capitalize(), purpose)
        for name, purpose in (
            ("strategic", "Collective decisions"),
            ("executive", "Make things happen"),
            ("themes", "County-wide partnerships"),
            ("delivery", "Commission and deliver"),
        )
    )
    boxes = tuple(_made_box(dice, number, bodies, words) for number in range(bodies))
    lines: dict[str, Line] = {}
    for number, child in enumerate(boxes[1:], start=1):
        if len(lines) < links * 3 // 4 or number < bodies:
            parent = boxes[dice.randrange(max(0, number // 5), max(1, number // 4 + 1))]
            made = line(child, parent, LineFamily.ROUTE, inside=dice.random() < 0.2)
            lines.setdefault(made.id, made)
        if len(lines) >= links * 3 // 4:
            break
    attempts = 0
    while bodies > 1 and len(lines) < links and attempts < 20 * links:
        attempts += 1
        source, target = dice.sample(boxes, 2)
        sort = dice.choice((LineFamily.REPORT, LineFamily.ADVICE, LineFamily.CHALLENGE))
        certainty = dice.choice((Certainty.STATED, Certainty.STATED, Certainty.LIKELY))
        made = line(source, target, sort, certainty=certainty)
        lines.setdefault(made.id, made)
    return View(
        f"Made-up partnership of {bodies} bodies",
        boxes,
        tuple(lines.values()),
        tiers if bodies > 1 else (),
        subtitle=(f"{bodies} bodies, {len(lines)} links",),
        footer=("Made up for a test.",),
    )


_FIRST_WORDS = ("Health", "Safer", "Economy", "Environment", "Youth", "Housing", "Skills", "Rural")
_MORE_WORDS = ("and", "Wellbeing", "Communities", "Strategic", "Local", "Joint", "Commissioning")
_LAST_WORDS = ("Board", "Group", "Partnership", "Forum", "Panel", "Committee", "Network", "Team")


def _made_box(dice: random.Random, number: int, bodies: int, words: int) -> Box:
    middle = " ".join(dice.choice(_MORE_WORDS) for _ in range(dice.randrange(words)))
    name = f"{dice.choice(_FIRST_WORDS)} {middle} {dice.choice(_LAST_WORDS)}".replace("  ", " ")
    depth = min(3, _depth(number))
    tier = ("strategic", "executive", "themes", "delivery")[depth] if bodies > 1 else ""
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


def sizes() -> Iterator[View]:
    """Views of the sizes that the benchmark speaks of."""
    for bodies, links in ((51, 70), (81, 117), (231, 330)):
        yield partnership(bodies, links, seed=bodies)
