"""What rules report is worded alike, whatever they found."""

import pytest

from govgraph.finding import STRUCTURE, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Entity
from govgraph.model.words import BodyKind
from govgraph.observation import (
    Lack,
    doubts,
    doubts_of,
    finding,
    in_order,
    lacking,
    names,
    note,
    place_of,
    question,
    raised_and_answered,
    words_behind,
)
from govgraph.problem import Origin
from tests.reading import FIRST, graph_of

TOWN = """
sources: {tor: {title: Terms}, minutes: {title: Minutes}}
bodies:
  board:
    name: Board
    quote: There is a Board
    at: page 1
    kind: board
    role: {is: decides, quote: The Board decides}
    works_with: [{to: forum, quote: with the Forum}, hub]
  forum: {name: Forum}
  hub: {name: Hub}
  unnamed: {name: unknown, kind: board}
"""


@pytest.fixture(scope="module")
def town() -> GovernanceGraph:
    return graph_of(TOWN)


def the_body(graph: GovernanceGraph, id_: str) -> Body:
    entity = graph.entity(id_)
    assert isinstance(entity, Body)
    return entity


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        (finding, Verdict.FINDING),
        (question, Verdict.QUESTION),
        (note, Verdict.NOTE),
        (in_order, Verdict.IN_ORDER),
    ],
)
def test_each_kind_has_its_verdict_and_the_rest_alike(
    town: GovernanceGraph, kind: type, verdict: Verdict
) -> None:
    seen = kind(town, town.entity("board"), "{names} is there", key="kind", settled_by="Look.")
    assert (seen.verdict, seen.subject, seen.sentence) == (verdict, "board", "Board is there")
    assert (seen.key, seen.settled_by, seen.alike) == ("kind", "Look.", "{names} is there")
    assert seen.origin == Origin(FIRST, ("bodies", "board"))


def test_what_concerns_the_whole_file_points_to_its_title(town: GovernanceGraph) -> None:
    seen = finding(town, None, "{names} is crowded")
    assert (seen.subject, seen.sentence) == (STRUCTURE, "The structure is crowded")
    assert seen.origin == Origin(FIRST, ("title",))


def test_a_sentence_begins_with_a_capital_also_where_the_name_does_not(
    town: GovernanceGraph,
) -> None:
    seen = finding(town, town.entity("unnamed"), "{names} decides")
    assert seen.sentence == "The Board (name not stated) decides"


def test_the_others_are_named_once_and_the_subject_is_none_of_them(town: GovernanceGraph) -> None:
    board, forum = town.entity("board"), town.entity("forum")
    seen = finding(town, board, "{names} is there", related=[forum, "hub", "board", forum])
    assert seen.related == ("forum", "hub")


def test_a_doubt_stands_behind_the_sentence_and_is_told_of_many_if_they_share_it(
    town: GovernanceGraph,
) -> None:
    seen = question(town, town.entity("board"), "Who leads {names}", doubt="not in force: Forum")
    assert seen.sentence == "Who leads Board (not in force: Forum)"
    assert seen.alike == "Who leads {names} (not in force: Forum)"


def test_a_sentence_for_many_may_be_given_or_be_none(town: GovernanceGraph) -> None:
    board = town.entity("board")
    other = finding(town, board, "{names} is there", alike="{names} are there")
    alone = finding(town, board, "{names} is there", alike="")
    unnamed = finding(town, board, "Board is there")
    assert (other.alike, alone.alike, unnamed.alike) == ("{names} are there", "", "")


def test_only_a_question_says_that_none_would_settle_it_too() -> None:
    graph = graph_of("bodies: {board: {name: Board}}")
    [board] = graph.bodies()
    advice = "State under `lead` who leads it."
    asked = question(graph, board, "Who leads {names}?", settled_by=advice, may_be_none=True)
    found = finding(graph, board, "Nobody leads {names}", settled_by=advice, may_be_none=True)
    assert asked.settled_by == "State under `lead` who leads it; or say `none`, if the source does."
    assert found.settled_by == advice


# The words behind


def test_a_long_form_rests_on_its_own_words_and_a_short_form_on_its_entity(
    town: GovernanceGraph,
) -> None:
    board = the_body(town, "board")
    own = words_behind(town, board, board.role)
    short = words_behind(town, board, board.kind)
    assert [words.quote for words in own] == ["The Board decides"]
    assert [(words.quote, words.at) for words in short] == [("There is a Board", "page 1")]


def test_the_same_words_are_told_once_and_where_there_are_none_none_are(
    town: GovernanceGraph,
) -> None:
    board = the_body(town, "board")
    links = town.answer(board, "works_with").statements
    told = words_behind(town, board, (board, None, *board.kind, *links))
    assert sorted(words.quote for words in told) == ["There is a Board", "with the Forum"]
    assert words_behind(town, None, board.kind) == ()


def test_the_place_of_a_statement_is_where_it_is_written_or_its_key(town: GovernanceGraph) -> None:
    board = the_body(town, "board")
    (link,) = (one for one in town.answer(board, "works_with").stated if one.target == "forum")
    assert place_of(board, board.role[0], "role").path[:3] == ("bodies", "board", "role")
    assert place_of(board, board.kind[0], "kind") == board.origin / "kind"
    assert place_of(board, link, "works_with") == link.origins[0]


# Doubts


def doubts_on(said: str, more: str = "") -> str:
    graph = graph_of(f"""
as_of: 2026-03-31
sources: {{tor: {{title: Terms}}, minutes: {{title: Minutes}}}}
bodies:
  board: {{name: Board, {said}}}
  forum: {{name: Forum}}
  gone: {{name: Gone Panel, status: ended}}
{more}
""")
    return doubts(graph, graph.answer("board", "scrutinised_by"))


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("purpose: all", ""),
        ("scrutinised_by: forum", ""),
        (
            "scrutinised_by: {to: forum, confidence: likely, reading: So it seems}",
            "only read so: Forum",
        ),
        ("scrutinised_by: gone", "not in force: Gone Panel"),
        ("scrutinised_by: {to: forum, status: proposed}", "not in force: Forum"),
        ("scrutinised_by: {to: forum, is: none}", "denied: Forum"),
        ("scrutinised_by: some", "it is there, but not named"),
        (
            "scrutinised_by: [{to: forum, is: none}, gone]",
            "not in force: Gone Panel; denied: Forum",
        ),
    ],
)
def test_what_settles_nothing_is_named_with_why(said: str, doubt: str) -> None:
    assert doubts_on(said) == doubt


def test_what_the_sources_disagree_on_is_named() -> None:
    said = "scrutinised_by: [forum, {to: forum, is: none, source: minutes}]"
    assert doubts_on(said) == "the sources disagree on: Forum"


def test_what_is_not_enough_here_is_named_too() -> None:
    graph = graph_of("""
bodies:
  board: {name: Board, scrutinised_by: {to: audit, independent: no}}
  audit: {name: Internal Audit}
""")
    answer = graph.answer("board", "scrutinised_by")
    assert doubts(graph, answer, answer.stated) == "not enough: Internal Audit"


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("decides", ""),
        ("{is: decides, confidence: likely, reading: So it seems}", "only read so: decides"),
        ("{is: co-ordinates, status: proposed}", "not in force: co-ordinates"),
        ("some", "it is there, but not described"),
        (
            "[{is: none, until: 2020}, {is: decides, from: 2030}]",
            "not in force: none and decides",
        ),
    ],
)
def test_what_is_said_of_a_fact_and_settles_nothing_is_told(said: str, doubt: str) -> None:
    graph = graph_of(f"as_of: 2026-03-31\nbodies: {{board: {{name: Board, purpose: {said}}}}}")
    board = graph.entity("board")
    assert doubts_of(graph.known(board, board.purpose)) == doubt


# Names


def test_a_few_names_are_listed_and_the_rest_are_counted(town: GovernanceGraph) -> None:
    every: list[Entity | str] = ["board", town.entity("forum"), "hub"]
    assert names(town, every) == "Board, Forum and Hub"
    assert names(town, every, 1) == "Board and 2 more"


def test_who_raised_an_issue_and_what_answers_it_are_names_or_texts() -> None:
    graph = graph_of("""
bodies: {board: {name: Board}, forum: {name: Forum}}
known_issues:
  - {about: board, raised_by: [forum, a resident], answered_by: a new plan, quote: did not meet}
  - {about: forum, quote: nor did it}
""")
    told = [list(raised_and_answered(graph, issue)) for issue in graph.structure.known_issues]
    assert told == [["raised by Forum and “a resident”", "answered by “a new plan”"], []]


LACK = Lack(
    key="chair",
    instead=("lead",),
    none="Nobody chairs {names}",
    silent="The source does not say who chairs {names}",
    settled_by="State the chair.",
    kinds=(BodyKind.BOARD,),
)


@pytest.mark.parametrize(
    ("said", "verdict", "sentence"),
    [
        ("chair: forum", None, ""),
        ("chair: some", None, ""),
        ("chair: none, lead: forum", None, ""),
        ("purpose: none", Verdict.QUESTION, "The source does not say who chairs Board"),
        ("lead: none", Verdict.QUESTION, "The source does not say who chairs Board"),
        ("chair: none", Verdict.FINDING, "Nobody chairs Board"),
        (
            "chair: none, lead: {to: forum, reading: So.}",
            Verdict.QUESTION,
            "Nobody chairs Board (only read so: Forum)",
        ),
        (
            "chair: none, kind: {is: board, reading: So.}",
            Verdict.QUESTION,
            "Nobody chairs Board (only read so: board)",
        ),
    ],
)
def test_what_lacks_somebody_is_told_as_surely_as_it_is_stated(
    said: str, verdict: Verdict | None, sentence: str
) -> None:
    kind = "" if "kind" in said else "kind: board, "
    graph = graph_of(f"bodies: {{board: {{name: Board, {kind}{said}}}, forum: {{name: Forum}}}}")
    told = lacking(graph, the_body(graph, "board"), LACK)
    assert (told and told.verdict, told.sentence if told else "") == (verdict, sentence)


def test_a_kind_that_is_only_likely_is_not_told_where_the_source_is_silent() -> None:
    graph = graph_of("bodies: {board: {name: Board, kind: {is: board, reading: So.}}}")
    told = lacking(graph, the_body(graph, "board"), LACK)
    assert told is not None
    assert told.sentence == "The source does not say who chairs Board"
    assert told.settled_by == "State the chair; or say `none`, if the source does."


def test_a_lack_names_who_else_it_is_about_and_why_it_may_be_none() -> None:
    graph = graph_of("bodies: {board: {name: Board, chair: none}, forum: {name: Forum}}")
    told = lacking(
        graph, the_body(graph, "board"), LACK, related=["forum"], doubt="they take turns"
    )
    assert told is not None
    assert (told.verdict, told.related) == (Verdict.QUESTION, ("forum",))
    assert told.sentence == "Nobody chairs Board (they take turns)"
