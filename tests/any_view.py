"""Views of every sort, for what must hold for all pictures."""

from dataclasses import replace

from hypothesis import strategies as st

from govgraph.graph.known import Certainty, Standing
from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View, Weight
from tests.made_views import WORDS

MOST_BOXES = 60
_NAMES = (
    "CSEB",
    "Health and Wellbeing Partnership",
    "Safer and Stronger Communities Overview and Scrutiny Committee",
    "Lancaster-Morecambe-Heysham-and-Carnforth-Regeneration-Programme",
    "Partneriaeth Iechyd a Llesiant Sir Gâr",
)
_LOOKS = (
    Box("", "", BoxFamily.PARTNERSHIP, "Partnership"),
    Box("", "", BoxFamily.OFFICERS, "Executive group", ("Decides",), Weight.DECIDES),
    Box("", "", BoxFamily.STATUTORY, "Committee", ("Decides", "Scrutinises"), Weight.DECIDES),
    Box("", "", BoxFamily.FORUM, "Forum", ("Advises",), Weight.ADVISES, remark="(likely)"),
    Box("", "", BoxFamily.LOCAL, "Service", stack=True, notes=("One for each of 6 districts",)),
    Box("", "", BoxFamily.ORGANISATION, "", notes=("Chair: independent", "No chair, as stated")),
    Box("", "", BoxFamily.POST, "Post", status="None, as stated", standing=Standing.ABSENT),
    Box("", "", BoxFamily.PROGRAMME, "Pilot", status="Ended", standing=Standing.OVER),
    Box(
        "",
        "",
        BoxFamily.OTHER,
        "Multi-agency risk assessment conference",
        ("Co-ordinates the work of the partners on everything that is at risk",),
        Weight.CO_ORDINATES,
        status="In development",
        standing=Standing.NOT_YET,
    ),
)
_LINES = (
    *(Line("", "", "", family, WORDS[family]) for family in LineFamily),
    Line("", "", "", LineFamily.ROUTE, "is part of", inside=True),
    Line("", "", "", LineFamily.ROUTE, "is accountable to", matter="housing"),
    Line("", "", "", LineFamily.ROUTE, "is accountable to", certainty=Certainty.LIKELY),
    Line("", "", "", LineFamily.REPORT, "reports to", certainty=Certainty.DISPUTED, event=True),
    Line("", "", "", LineFamily.REPORT, "reports to", standing=Standing.NOT_YET, status="Proposed"),
    Line("", "", "", LineFamily.CHALLENGE, "is scrutinised by", partial=True),
    Line("", "", "", LineFamily.OTHER, "works with", level=True),
)


@st.composite
def views(draw: st.DrawFn, most: int = MOST_BOXES) -> View:
    """A view of up to so many boxes, in up to five tiers and outside them, joined anyhow."""
    count = draw(st.integers(1, most))
    tiers = draw(st.integers(0, 5))
    bands = tuple(
        Band(f"tier-{number}", f"Tier {number}", "What it is for") for number in range(tiers)
    )
    boxes = [
        replace(look, id=f"box-{number}", name=name, band=f"tier-{tier}" if tier < tiers else "")
        for number, (look, name, tier) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        st.sampled_from(_LOOKS), st.sampled_from(_NAMES), st.integers(0, tiers)
                    ),
                    min_size=count,
                    max_size=count,
                )
            )
        )
    ]
    ends = st.integers(0, count - 1)
    links = draw(st.integers(0, count * 3 // 2))
    ways = st.lists(st.tuples(ends, ends, st.sampled_from(_LINES)), min_size=links, max_size=links)
    lines = [
        replace(look, id=f"line-{number}", source=boxes[source].id, target=boxes[target].id)
        for number, (source, target, look) in enumerate(draw(ways))
    ]
    return View(
        "A made-up partnership",
        tuple(boxes),
        tuple(lines),
        bands,
        subtitle=("As at 18 May 2009", f"{count} bodies", "lines point to what is answered to"),
        left_out=("3 membership links hidden",),
        footer=("Made up for a test.",),
    )
