"""DOT: whole, safe, and laid out well by plain Graphviz."""

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.app import graph, load
from govgraph.diagrams import dot
from govgraph.diagrams.dot.counting import counted
from govgraph.graph import Certainty, Standing
from govgraph.views.selection import select
from govgraph.views.view import Band, Box, BoxFamily, DrawingRefused, Line, LineFamily, View, Weight
from tests.conftest import ROOT, Golden
from tests.made_views import county, partnership
from tests.plain_graphviz import Chart, laid_out

STRUCTURES = sorted((ROOT / "structures").glob("*.yaml"))
TOP = Box("top", "The Board", BoxFamily.PARTNERSHIP)
LOW = Box("low", "The Group", BoxFamily.OFFICERS)
LINE = Line("low.accountable_to.top", "low", "top", LineFamily.ROUTE, "is accountable to")


@pytest.fixture(scope="module")
def chart() -> Chart:
    """A county partnership as plain Graphviz lays it out."""
    return laid_out(dot.render(county()))[0]


def two(line: Line = LINE, *, low: Box = LOW, top: Box = TOP) -> str:
    """A picture of two boxes and a line between them."""
    return dot.render(View("Two", (low, top), (line,)))


def edge_of(line: Line) -> dict[str, str]:
    """The attributes of the only edge of a picture, by a reading of its text."""
    (statement,) = (row for row in two(line).splitlines() if " -> " in row and "invis" not in row)
    return {
        key: value.strip('"')
        for key, value in re.findall(r'(\w+)=("[^"]*"|[^\s\]]+)', statement.partition("[")[2])
    }


# Whole


def test_every_box_and_line_of_a_view_is_laid_out_under_its_own_id(chart: Chart) -> None:
    view = county()
    assert set(chart.boxes) == {box.id for box in view.boxes}
    assert {id_: (one["tail"], one["head"]) for id_, one in chart.lines.items()}.keys() == {
        line.id for line in view.lines
    }
    assert all(edge["pos"] for edge in chart.lines.values())


def test_a_node_is_named_by_the_id_of_the_file(chart: Chart) -> None:
    assert {box.id for box in county().boxes} <= set(chart.nodes)


@pytest.mark.parametrize("path", STRUCTURES, ids=lambda path: path.stem)
def test_the_real_structures_are_laid_out_whole(path: Path) -> None:
    view = select(graph(load(path)))
    (found,) = laid_out(dot.render(view))
    assert set(found.boxes) == {box.id for box in view.boxes}
    assert set(found.lines) == {line.id for line in view.lines}
    assert all(edge["pos"] for edge in found.lines.values())


def test_made_up_partnerships_of_many_sizes_are_laid_out_whole() -> None:
    views = [partnership(bodies, bodies * 3 // 2, seed=bodies) for bodies in (1, 2, 9, 27, 51, 81)]
    for view, found in zip(views, laid_out(*map(dot.render, views)), strict=True):
        assert set(found.boxes) == {box.id for box in view.boxes}
        assert {id_ for id_, edge in found.lines.items() if edge["pos"]} == {
            line.id for line in view.lines
        }


def test_all_of_the_chart_stands_in_words_at_its_end() -> None:
    _, _, told = dot.render(county()).partition("// In words:\n")
    assert all(line.startswith("// ") for line in told.splitlines())
    assert told.startswith(f"// {county().title}\n")
    for box in county().boxes:
        assert f"// {box.name}." in told


def test_the_same_view_gives_the_same_text() -> None:
    assert dot.render(county()) == dot.render(county())


@pytest.mark.parametrize("lost", ["low [", "top [", "top -> low"])
def test_a_document_that_lacks_a_box_or_a_line_is_refused(lost: str) -> None:
    rows = two().splitlines()
    left = [row for row in rows if not row.startswith(f"\t{lost}")]
    assert len(left) == len(rows) - 1
    with pytest.raises(DrawingRefused, match=r"lost or doubled 1 of its boxes and lines"):
        counted(View("Two", (LOW, TOP), (LINE,)), "\n".join(left))


def test_a_document_that_holds_a_box_twice_is_refused() -> None:
    (row,) = (row for row in two().splitlines() if row.startswith("\tlow ["))
    with pytest.raises(DrawingRefused, match="the first is the box low"):
        counted(View("Two", (LOW, TOP), (LINE,)), f"{two()}\n{row}")


# Well laid out


def test_no_setting_is_used_with_which_graphviz_loses_or_spoils_links(chart: Chart) -> None:
    assert chart.attributes["newrank"] == "true"
    assert chart.attributes["splines"] == "polyline"
    assert not any(edge.get(key) for edge in chart.edges for key in ("label", "xlabel"))
    assert "cluster" not in dot.render(county())


def test_no_two_boxes_overlap(chart: Chart) -> None:
    for one, other in combinations(chart.boxes, 2):
        left, low, right, high = chart.extent(one)
        other_left, other_low, other_right, other_high = chart.extent(other)
        apart = right <= other_left or other_right <= left or high <= other_low or other_high <= low
        assert apart, (one, other)


def test_tiers_stand_one_above_the_other_each_with_its_name_at_the_left(chart: Chart) -> None:
    view = county()
    below = float("inf")
    for band in view.bands:
        inside = [chart.middle(box.id) for box in view.boxes if box.band == band.id]
        heights = [y for _, y in inside]
        assert max(heights) < below
        below = min(heights)
        (name,) = (one for one in chart.tiers if f"<B>{band.name}</B>" in one["label"])
        x, y = map(float, name["pos"].split(","))
        assert y == max(heights)
        assert x < min(x for x, _ in inside)


def test_a_body_stands_below_the_one_in_its_tier_that_it_answers_to(chart: Chart) -> None:
    view = county()
    band = {box.id: box.band for box in view.boxes}
    routes = [line for line in view.lines if line.family is LineFamily.ROUTE]
    within = [line for line in routes if band[line.source] == band[line.target]]
    assert within
    for line in within:
        assert chart.middle(line.source)[1] < chart.middle(line.target)[1]


def test_the_arrow_points_to_the_superior_wherever_that_stands() -> None:
    bands = (Band("high", "High"), Band("deep", "Deep"))
    high, deep = replace(LOW, band="high"), replace(TOP, band="deep")
    usual = View("V", (replace(LOW, band="deep"), replace(TOP, band="high")), (LINE,), bands)
    upside_down = View("V", (high, deep), (LINE,), bands)
    as_usual, turned = (
        one.lines[LINE.id] for one in laid_out(*map(dot.render, (usual, upside_down)))
    )
    assert (as_usual["tail"], as_usual["dir"], as_usual["arrowtail"]) == ("top", "back", "normal")
    assert (turned["tail"], turned["dir"], turned["arrowhead"]) == ("low", "forward", "normal")


def test_boxes_in_no_tier_have_rows_that_say_so() -> None:
    view = View("V", (replace(TOP, band="high"), LOW), (), (Band("high", "High"),))
    source = dot.render(view)
    assert "<B>No tier stated</B>" in source
    assert "No tier stated" not in dot.render(View("V", (TOP, LOW)))


# What lines and boxes tell without colour


@pytest.mark.parametrize("family", LineFamily)
def test_no_two_sorts_of_line_look_the_same_but_for_their_colour(family: LineFamily) -> None:
    def look(one: LineFamily) -> tuple[str, str]:
        edge = edge_of(replace(LINE, family=one))
        return edge["style"], edge["arrowtail"]

    assert look(family) not in {look(other) for other in LineFamily if other is not family}


@pytest.mark.parametrize(
    ("changed", "foot"),
    [
        ({"inside": True}, "box"),
        ({"certainty": Certainty.LIKELY}, "odot"),
        ({"certainty": Certainty.DISPUTED}, "odotodot"),
        ({"matter": "the budget"}, "dot"),
        ({"inside": True, "certainty": Certainty.LIKELY, "matter": "x"}, "boxodotdot"),
    ],
)
def test_what_limits_a_line_is_told_by_a_sign_at_its_foot(
    changed: dict[str, str], foot: str
) -> None:
    edge = edge_of(replace(LINE, **changed))  # type: ignore[arg-type]
    assert (edge["dir"], edge["arrowhead"], edge["arrowtail"]) == ("both", foot, "normal")


def test_a_line_that_is_not_in_force_is_double_and_one_that_happened_once_is_thinner() -> None:
    coming = edge_of(replace(LINE, standing=Standing.NOT_YET, status="Proposed"))
    assert coming["color"] == "#0B0C0C:#FFFFFF:#0B0C0C"
    once, often = (edge_of(replace(LINE, event=event))["penwidth"] for event in (True, False))
    assert float(once) < float(often)


def test_a_line_between_equals_has_no_head_and_partial_challenge_half_a_one() -> None:
    assert edge_of(replace(LINE, family=LineFamily.OTHER, level=True))["dir"] == "none"
    partial = replace(LINE, family=LineFamily.CHALLENGE, partial=True)
    assert edge_of(partial)["arrowtail"] == "ldiamond"


@pytest.mark.parametrize(
    ("changed", "sign"),
    [
        ({"weight": Weight.DECIDES}, 'BORDER="3"'),
        ({"weight": Weight.ADVISES}, 'STYLE="DASHED"'),
        ({"standing": Standing.ABSENT}, 'STYLE="DOTTED"'),
        ({"standing": Standing.OVER}, "<S><B>The Group</B></S>"),
        ({"standing": Standing.NOT_YET, "status": "Proposed"}, 'CELLSPACING="2"'),
        ({"stack": True}, 'SIDES="RB"'),
        ({"kind": "Team", "roles": ("Decides",), "status": "Proposed"}, "Team – Decides; Proposed"),
        ({"remark": "(likely)"}, "(likely)"),
        ({"notes": ("4 of them",)}, "4 of them"),
    ],
)
def test_what_a_card_tells_is_told_by_words_and_borders(changed: dict[str, str], sign: str) -> None:
    assert sign in two(low=replace(LOW, **changed))  # type: ignore[arg-type]
    assert sign not in two()


def test_a_tooltip_says_a_box_and_a_line_in_words(chart: Chart) -> None:
    tips = {node["tooltip"] for node in chart.boxes.values()}
    assert "CSEB. Executive group; Decides. Chief executives · all 7 councils." in tips
    (edge,) = (one for id_, one in chart.lines.items() if id_.startswith("abg-board."))
    assert edge["tooltip"] == "ABG Board is accountable to CSEB."


# The words above


def heading(view: View) -> str:
    """The words of the heading, without their looks."""
    (label,) = re.findall(
        r"^\tgraph \[.*?label=<(<TABLE.*?</TABLE>)>", dot.render(view), re.MULTILINE
    )
    words = re.sub(r"<BR[^>]*>|</TR>", " ", label)
    return " ".join(re.sub(r"<[^>]*>", "", words).split())


def test_the_heading_says_what_the_chart_shows_leaves_out_and_rests_on() -> None:
    view = View(
        "The title",
        (LOW, TOP),
        (LINE,),
        subtitle=("As at 2026",),
        left_out=("2 links hidden",),
        footer=("Drawn from a.yaml.",),
    )
    assert heading(view) == (
        "The title As at 2026 · 2 links hidden "
        "Key: solid line, filled arrowhead: is accountable to. Drawn from a.yaml."
    )


def test_the_key_explains_every_sign_that_is_there() -> None:
    low = replace(LOW, weight=Weight.ADVISES, standing=Standing.NOT_YET, status="Proposed")
    boxes = (
        low,
        replace(TOP, weight=Weight.DECIDES, stack=True),
        Box("ghost", "Ghost", BoxFamily.OTHER, standing=Standing.ABSENT),
        Box("old", "Old", BoxFamily.OTHER, standing=Standing.OVER),
    )
    lines = (
        replace(LINE, inside=True, words="is part of", certainty=Certainty.LIKELY),
        replace(LINE, id="2", matter="the budget", certainty=Certainty.DISPUTED),
        replace(LINE, id="3", standing=Standing.NOT_YET, status="Proposed"),
        Line("4", "low", "top", LineFamily.OTHER, "works with", level=True),
        Line("5", "low", "top", LineFamily.REPORT, "reported to", event=True),
    )
    assert heading(View("T", boxes, lines)) == (
        "T Key: solid line, filled arrowhead: is part of or is accountable to; "
        "thin solid line, notched arrowhead: reported to; "
        "dotted line, no head: works with; square at its foot: is part of; "
        "one ring at its foot: likely, a reading and not stated; "
        "two rings at its foot: sources disagree; ball at its foot: for one matter only; "
        "double line: proposed; heavy border: takes decisions; dashed border: advises only; "
        "double border: not in force; name struck through: ended; "
        "dotted border: stated not to exist; "
        "second edge at the right and below: several, drawn as one. "
        "For one matter only: The Group is accountable to The Board "
        "(for the budget only; sources disagree)."
    )


def test_a_picture_without_signs_has_no_key() -> None:
    assert heading(View("T", (LOW,))) == "T"


# Safe


HOSTILE = (
    "<b>bold</b>",
    "<",
    'quote " and \\" back',
    "back\\slash \\N \\G \\",
    "a:b:c",
    "{rank=same; x} -> y;",
    "&amp; & &#65;",
    "]]> --> <!--",
    "line\nbreak\r\ttab",
    "\x00\x1b[31m\u202e",
    "digraph",
    "1.10",
    "–— “quoted” ‘words’ café 日本語 😀",
    " ",
)


def named(name: str) -> View:
    """A view in which a hostile text stands wherever a text of a file can stand."""
    low = replace(LOW, name=name, kind=name, roles=(name,), notes=(name,), band="t", status=name)
    line = replace(LINE, called=name, matter=name, words=name)
    band = Band("t", name, name)
    words = (name,)
    return View(name, (low, TOP), (line,), (band,), words, words, words)


def test_nothing_that_a_file_contains_is_obeyed() -> None:
    for text, found in zip(
        HOSTILE, laid_out(*(dot.render(named(text)) for text in HOSTILE)), strict=True
    ):
        assert set(found.boxes) == {"low", "top"}, text
        assert set(found.lines) == {LINE.id}, text


@settings(max_examples=3)
@given(st.lists(st.text(st.characters()), min_size=15, max_size=15))
def test_whatever_a_file_contains_the_chart_is_whole(texts: list[str]) -> None:
    for found in laid_out(*(dot.render(named(text)) for text in texts)):
        assert set(found.boxes) == {"low", "top"}
        assert set(found.lines) == {LINE.id}


def test_a_backslash_in_a_name_is_shown_and_not_obeyed() -> None:
    (found,) = laid_out(dot.render(View("V", (replace(LOW, name="A\\N"),))))
    assert "A\\\u200cN" in found.boxes["low"]["label"]
    assert "A\\N" not in found.boxes["low"]["label"]


def test_an_id_is_a_name_whatever_it_looks_like() -> None:
    ids = ("a:b:c", "<b>", "node", "1.10", 'a"b', "x.y-z", "a b")
    views = [
        View("V", (replace(LOW, id=id_), TOP), (replace(LINE, source=id_, id=f"{id_}!"),))
        for id_ in ids
    ]
    for id_, found in zip(ids, laid_out(*map(dot.render, views)), strict=True):
        assert set(found.boxes) == {id_, "top"}
        (edge,) = found.lines.values()
        assert (edge["tail"], edge["head"], edge["id"]) == ("top", id_, f"{id_}!")


@pytest.mark.parametrize("name", ["oldham-thriving-communities", "south-tees-youve-got-this"])
def test_a_structure_is_drawn_as_it_was(name: str, golden: Golden) -> None:
    view = select(graph(load(ROOT / "structures" / f"{name}.yaml")))
    golden(f"dot/{name}.dot", dot.render(view))
