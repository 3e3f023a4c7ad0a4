"""The words in which a picture is asked for."""

import pytest

from govgraph.app.wishes import Wishes, at_date, options, page_of
from govgraph.graph import GovernanceGraph
from govgraph.model.relation import Relation
from govgraph.model.words import BodyKind
from govgraph.views.options import Marked, Options, Scope
from govgraph.views.selection import select
from govgraph.views.view import DrawingRefused, LineFamily
from tests.reading import graph_of, structure_of

COUNTY = """
tiers: {top: {name: Top}, low: {name: Low}}
places:
  north: {name: North, kind: district}
  south: {name: South, kind: district}
bodies:
  board: {name: Board, tier: top}
  local: {name: <place> group, per: district, accountable_to: board}
views:
  middle: {title: The middle, show: [money, members], focus: board, depth: 2, tiers: top,
    places: [north], kinds: board}
"""


@pytest.fixture(scope="module")
def county() -> GovernanceGraph:
    return graph_of(COUNTY)


def test_sorts_of_line_and_relations_are_told_apart(county: GovernanceGraph) -> None:
    asked = options(county, Wishes(show=["money", "works_with"], hide=["advises"]))
    assert asked.show == {LineFamily.MONEY}
    assert asked.relations == {Relation.WORKS_WITH}
    assert asked.no_relations == {Relation.ADVISES}


def test_an_id_may_stand_for_several(county: GovernanceGraph) -> None:
    members = tuple(one.id for one in county.entities() if one.group == "local")
    assert len(members) == 2
    assert options(county, Wishes(focus="local")).scope == Scope(focus=members)
    assert options(county, Wishes(focus=members[0])).scope == Scope(focus=(members[0],))


@pytest.mark.parametrize(
    ("wishes", "only"),
    [
        (Wishes(accountability=True), {LineFamily.ROUTE}),
        (Wishes(routes="board"), {LineFamily.ROUTE}),
        (Wishes(seats=True), {LineFamily.SEAT}),
        (Wishes(), set()),
    ],
)
def test_accountability_routes_and_seats_are_shown_by_themselves(
    county: GovernanceGraph, wishes: Wishes, only: set[LineFamily]
) -> None:
    assert options(county, wishes).only == only


def test_a_view_of_the_file_says_what_to_show(county: GovernanceGraph) -> None:
    asked = options(county, Wishes(view="middle"))
    assert asked.scope == Scope(
        frozenset({BodyKind.BOARD}), ("top",), ("north",), focus=("board",), depth=2
    )
    assert asked.title == "The middle"
    assert asked.show == {LineFamily.MONEY}
    assert asked.relations == {Relation.MEMBERS}


def test_what_else_is_asked_for_goes_before_the_view_of_the_file(county: GovernanceGraph) -> None:
    asked = options(county, Wishes(view="middle", tiers=["low"], depth=0, show=["advice"]))
    assert (asked.scope.tiers, asked.scope.depth) == (("low",), 0)
    assert asked.show == {LineFamily.ADVICE}
    assert not asked.relations


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        (Wishes(show=["mony"]), "“mony” is no sort of line and no relation. Did you mean “money”?"),
        (Wishes(hide=["advise"]), "no relation. Did you mean “advises”?"),
        (Wishes(kinds=["bord"]), "“bord” is no kind of body. Did you mean “board”?"),
        (Wishes(tiers=["lows"]), "There is no tier “lows”. Did you mean “low”?"),
        (Wishes(tiers=["zzz"]), "There is no tier “zzz”. It may be top or low."),
        (Wishes(places=["noth"]), "There is no place “noth”. Did you mean “north”?"),
        (Wishes(focus="bored"), "There is no entity “bored”. Did you mean “board”?"),
        (Wishes(routes="bored"), "There is no entity “bored”. Did you mean “board”?"),
        (Wishes(view="midle"), "The file names no view “midle”. Did you mean “middle”?"),
    ],
)
def test_a_word_that_means_nothing_is_told_with_the_nearest_that_does(
    county: GovernanceGraph, wishes: Wishes, sentence: str
) -> None:
    with pytest.raises(DrawingRefused) as refused:
        options(county, wishes)
    assert str(refused.value).endswith(sentence)


@pytest.mark.parametrize(
    ("wishes", "sentence"),
    [
        (Wishes(view="a"), "There is no view “a”: the file names none under `views`."),
        (Wishes(tiers=["a"]), "There is no tier “a”: the file lists none under `tiers`."),
        (Wishes(places=["a"]), "There is no place “a”: the file lists none under `places`."),
    ],
)
def test_a_file_without_views_tiers_or_places_is_told_so(wishes: Wishes, sentence: str) -> None:
    with pytest.raises(DrawingRefused) as refused:
        options(graph_of("bodies: {b: {name: B}}"), wishes)
    assert str(refused.value) == sentence


def test_a_structure_is_taken_at_another_day() -> None:
    structure = structure_of("as_of: 2020\nbodies: {b: {name: B}}")
    assert str(at_date(structure, "2026-03").as_of) == "2026-03"
    assert at_date(structure, None) is structure


@pytest.mark.parametrize("date", ["2026-13", "soon", "", "26"])
def test_what_is_no_date_is_told_with_how_to_write_one(date: str) -> None:
    with pytest.raises(DrawingRefused, match="is not a date: write it as 2026, 2026-03 or"):
        at_date(structure_of("bodies: {b: {name: B}}"), date)


@pytest.mark.parametrize(("name", "found"), [("A4", "A4"), ("a0", "A0"), ("16:9", "16:9")])
def test_a_page_is_known_by_its_name(name: str, found: str) -> None:
    page = page_of(name)
    assert page is not None
    assert page.name == found


def test_another_page_is_told_with_those_that_there_are() -> None:
    with pytest.raises(DrawingRefused, match=r"There is no page “B5”\. It may be a4, a3, a2"):
        page_of("B5")
    assert page_of(None) is None


def test_findings_are_told_on_the_cards_that_they_are_about_and_explained_in_the_key() -> None:
    graph = graph_of(
        "bodies:\n  a: {name: A, accountable_to: b}\n"
        "  b: {name: B, accountable_to: a}\n  c: {name: C}\n"
    )
    asked = options(graph, Wishes(findings=True))
    view = select(graph, asked)
    marked = {box.id: box.notes for box in view.boxes}
    told = {one.code for one in asked.findings if one.subject in {"a", "b"}}
    assert told
    assert marked["c"] == ()
    written = " ".join((*marked["a"], *marked["b"]))
    assert all(code in written for code in told)
    assert {code for code, _ in view.codes} == told
    assert options(graph, Wishes()).findings == ()


def test_findings_that_are_about_no_card_are_counted_below_the_title() -> None:
    mark = Marked("elsewhere", "ACC01", "no-route-to-a-root")
    view = select(graph_of("bodies: {a: {name: A}}"), Options(findings=(mark,)))
    assert "1 finding of no card here not drawn" in view.left_out
    assert view.codes == ()
