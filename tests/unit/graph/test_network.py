"""The structure as a NetworkX graph, for whoever wants to go on with it."""

import networkx as nx
import pytest

import govgraph
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from tests.reading import graph_of, structure_of

TEXT = """
title: Northam
places: {north: {name: Northam}}
organisations: {council: {name: Council, kind: council, covers: north}}
bodies:
  board:
    name: Board
    part_of: council
    accountable_to:
      - {to: council, what: the grant}
      - {to: council, what: the plan itself}
    scrutinised_by: {to: panel, confidence: likely, reading: The usual pattern.}
    members: [council, some, {to: panel, status: planned}]
    under: a custom of old
    chair: none
    recommends_to: {to: panel, is: none}
  panel: {name: Panel, kind: scrutiny, scrutinises: panel}
  ghost: {name: Ghost, is: none}
"""


def test_each_entity_is_a_node_with_the_entity_as_its_only_attribute() -> None:
    structure = structure_of(TEXT)
    network = govgraph.graph(structure).networkx
    assert set(network) == {"north", "council", "board", "panel", "ghost"}
    for id_, attributes in network.nodes(data=True):
        assert attributes == {"entity": structure.entities[id_]}
        assert isinstance(attributes["entity"], Entity)


def test_each_link_between_entities_is_an_edge_in_its_own_direction_and_nothing_else_is() -> None:
    graph = graph_of(TEXT)
    edges = sorted(
        (source, attributes["link"].relation.value, target)
        for source, target, attributes in graph.networkx.edges(data=True)
    )
    assert edges == [
        ("board", "accountable_to", "council"),
        ("board", "accountable_to", "council"),
        ("board", "members", "council"),
        ("board", "members", "panel"),
        ("board", "part_of", "council"),
        ("board", "scrutinised_by", "panel"),
        ("council", "covers", "north"),
        ("panel", "scrutinised_by", "panel"),
    ]


def test_every_stated_link_is_an_edge_and_the_graph_tells_which_edges_are_not_stated() -> None:
    graph = graph_of(TEXT)
    links = [one["link"] for *_, one in graph.networkx.edges(data=True)]
    assert all(isinstance(link, Link) for link in links)
    stated = {
        id(link)
        for link in graph.structure.links
        if graph.is_stated(link) and link.is_named and not link.denied and graph.find(link.target)
    }
    assert stated == {id(link) for link in links if graph.is_stated(link)}
    assert [link.relation for link in links if not graph.is_stated(link)] == [
        "members",
        "scrutinised_by",
    ]


def test_an_edge_has_the_link_as_its_only_attribute() -> None:
    graph = graph_of(TEXT)
    assert {key for *_, one in graph.networkx.edges(data=True) for key in one} == {"link"}


def test_the_graph_has_the_title_of_the_structure() -> None:
    assert graph_of(TEXT).networkx.graph["title"] == "Northam"


def test_links_side_by_side_stay_apart_in_a_multigraph() -> None:
    network = graph_of(TEXT).networkx
    assert isinstance(network, nx.MultiDiGraph)
    assert network.number_of_edges("board", "council") == 4


def test_the_graph_can_not_be_changed() -> None:
    network = graph_of(TEXT).networkx
    assert nx.is_frozen(network)
    with pytest.raises(nx.NetworkXError):
        network.add_edge("council", "board")
    with pytest.raises(nx.NetworkXError):
        network.remove_node("board")


def test_it_is_made_once_and_a_copy_of_it_can_be_changed() -> None:
    graph = graph_of(TEXT)
    copy = nx.MultiDiGraph(graph.networkx)
    copy.remove_node("board")
    assert graph.networkx is graph.networkx
    assert "board" in graph.networkx
