"""Pictures of a part of a structure."""

import pytest

from govgraph.model.relation import Relation
from govgraph.model.words import BodyKind
from govgraph.views.options import Options, Scope
from govgraph.views.selection import select
from govgraph.views.view import DrawingRefused, LineFamily, View
from tests.reading import graph_of

COUNTY = """
as_of: 2026
tiers: {top: {name: Top}, low: {name: Low}}
places:
  county: {name: County, kind: county}
  north: {name: North, kind: district, part_of: county}
  south: {name: South, kind: district, part_of: county}
organisations: {council: {name: Council, kind: council}}
bodies:
  cabinet: {name: Cabinet, kind: cabinet, tier: top}
  board: {name: Board, kind: board, tier: top, accountable_to: cabinet, members: council}
  group: {name: Group, kind: group, tier: low, accountable_to: board, covers: north}
  team: {name: Team, kind: team, tier: low, accountable_to: group, covers: south}
  forum: {name: Forum, kind: forum, tier: low, advises: board}
"""


def shown(options: Options) -> View:
    return select(graph_of(COUNTY), options)


def of(scope: Scope) -> View:
    return shown(Options(scope=scope))


def ids(view: View) -> list[str]:
    return sorted(box.id for box in view.boxes)


@pytest.mark.parametrize(
    ("scope", "boxes", "words"),
    [
        (Scope(kinds=frozenset({BodyKind.BOARD})), ["board", "council"], "only board"),
        (Scope(tiers=("low",)), ["forum", "group", "team"], "only tier Low"),
        (
            Scope(places=("north",)),
            ["board", "council", "group"],
            "only North, and what is answered to from there",
        ),
        (
            Scope(places=("county",)),
            ["board", "council", "group", "team"],
            "only County, and what is answered to from there",
        ),
        (Scope(focus=("group",)), ["board", "group", "team"], "up to 1 link from Group"),
        (Scope(focus=("group",), depth=0), ["group"], "up to 0 links from Group"),
        (
            Scope(focus=("team",), depth=2),
            ["board", "group", "team"],
            "up to 2 links from Team",
        ),
        (
            Scope(routes=("team",)),
            ["board", "cabinet", "group", "team"],
            "only routes of accountability from Team",
        ),
        (Scope(tiers=("low",), focus=("team",)), ["group", "team"], "only tier Low"),
    ],
)
def test_a_picture_of_a_part_has_that_part_and_says_which_it_is(
    scope: Scope, boxes: list[str], words: str
) -> None:
    view = of(scope)
    assert ids(view) == boxes
    assert view.subtitle[1] == words


@pytest.mark.parametrize(
    ("scope", "title"),
    [
        (Scope(tiers=("low",)), "A case: Low"),
        (Scope(places=("north",)), "A case: North"),
        (Scope(focus=("group",)), "A case: Group and what is around it"),
        (Scope(routes=("team",)), "A case: to whom Team answers"),
        (Scope(kinds=frozenset({BodyKind.CABINET, BodyKind.BOARD})), "A case: who answers to whom"),
    ],
)
def test_its_title_says_which_part_it_is(scope: Scope, title: str) -> None:
    assert of(scope).title == title


def test_what_is_outside_a_part_and_what_leads_there_is_said_to_be_left_out() -> None:
    assert of(Scope(tiers=("low",))).left_out == (
        "2 bodies and 1 organisation outside this view not drawn",
        "4 links with an end there not drawn",
    )


def test_nothing_of_a_whole_structure_is_outside() -> None:
    assert not any("outside" in words or "an end" in words for words in shown(Options()).left_out)


def test_only_accountability_leaves_out_what_answers_to_nobody() -> None:
    view = shown(Options(only=frozenset({LineFamily.ROUTE})))
    assert ids(view) == ["board", "cabinet", "group", "team"]
    assert {line.family for line in view.lines} == {LineFamily.ROUTE}
    assert view.title == "A case: who is accountable to whom"
    assert "1 advice link hidden" in view.left_out
    assert "1 body and 1 organisation without a line here not drawn" in view.left_out


def test_only_seats_shows_who_sits_where() -> None:
    view = shown(Options(only=frozenset({LineFamily.SEAT})))
    assert ids(view) == ["board", "council"]
    assert view.title == "A case: who sits where"


def test_single_relations_are_shown_and_hidden_whatever_their_sort_is() -> None:
    without = shown(Options(no_relations=frozenset({Relation.ADVISES})))
    assert "1 advice link hidden" in without.left_out
    hidden = frozenset(LineFamily)
    alone = shown(Options(hide=hidden, relations=frozenset({Relation.ADVISES})))
    assert [line.id for line in alone.lines] == ["forum.advises.board"]


def test_a_relation_of_money_brings_its_fund() -> None:
    graph = graph_of("funds: {f: {name: F}}\nbodies: {a: {name: A, funded_by: f}}\n")
    view = select(graph, Options(relations=frozenset({Relation.FUNDED_BY})))
    assert ids(view) == ["a", "f"]


def test_a_picture_may_have_a_title_of_its_own() -> None:
    assert shown(Options(title="The middle")).title == "A case: The middle"


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (Options(scope=Scope(routes=("cabinet",))), "no route of accountability leads from Cab"),
        (Options(scope=Scope(kinds=frozenset({BodyKind.HUB}))), "there is nothing to show in this"),
    ],
)
def test_a_view_with_nothing_to_show_says_so(options: Options, why: str) -> None:
    with pytest.raises(DrawingRefused, match=f"The picture was not drawn: {why}"):
        shown(options)


def test_without_lines_of_the_sort_asked_for_there_is_nothing_to_show() -> None:
    with pytest.raises(DrawingRefused, match="nothing to show in this view"):
        select(graph_of("bodies: {a: {name: A}}"), Options(only=frozenset({LineFamily.SEAT})))
