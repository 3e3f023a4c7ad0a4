"""Whether those who act together have agreed in writing how."""

import pytest

from govgraph.graph.agreements import agreed_among, agreement_of
from govgraph.model.entity import Arranged, Body
from tests.reading import graph_of

PAPERS = """
agreements: {compact: {name: Compact}, old: {name: Old, status: ended}}
acts: {act: {name: Act}}
bodies:
  board: {name: Board, SAID}
"""


def claim_of(said: str, text: str = PAPERS, id_: str = "board") -> str:
    """The word for what is known of an agreement."""
    graph = graph_of(text.replace("SAID", said))
    one = graph.entity(id_)
    assert isinstance(one, Arranged)
    claim = agreement_of(graph, one)
    words = {
        "stated": claim.stated,
        "denied": claim.denied,
        "likely": claim.likely,
        "not in force": claim.not_in_force,
    }
    return " and ".join(word for word, said in words.items() if said) or "silent"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("arrangements: {agreement: 2019}", "stated"),
        ("arrangements: {agreement: some}", "stated"),
        ("under: compact", "stated"),
        ("under: the Compact of 2019", "stated"),
        ("under: act", "silent"),
        ("arrangements: {agreement: none}", "denied"),
        ("arrangements: {agreement: none}, under: compact", "stated and denied"),
        ("under: {to: compact, confidence: likely}", "likely"),
        ("under: old", "not in force"),
        ("purpose: Youth work", "silent"),
    ],
)
def test_an_agreement_is_a_paper_or_what_something_acts_under(said: str, known: str) -> None:
    assert claim_of(said) == known


@pytest.mark.parametrize("said", ["under: compact", "arrangements: {agreement: some}"])
def test_the_agreement_on_a_fund_is_that_on_its_parts(said: str) -> None:
    text = f"""
agreements: {{compact: {{name: Compact}}}}
funds: {{whole: {{name: Whole, {said}}}, part: {{name: Part, part_of: whole}}}}
"""
    assert claim_of("", text, "part") == "stated"


@pytest.mark.parametrize(
    ("parties", "found"),
    [
        ("[board]", True),
        ("[north, south]", True),
        ("[north, east]", False),
        ("[{to: north, confidence: likely, reading: So}, south]", False),
    ],
)
def test_an_agreement_is_among_a_body_s_own_if_it_or_two_members_made_it(
    parties: str, *, found: bool
) -> None:
    graph = graph_of(f"""
organisations: {{north: {{name: North}}, south: {{name: South}}, east: {{name: East}}}}
agreements: {{compact: {{name: Compact, agreed_by: {parties}}}}}
bodies: {{board: {{name: Board, members: [north, south]}}}}
""")
    board = graph.entity("board")
    assert isinstance(board, Body)
    assert bool(agreed_among(graph, board)) is found
