"""What is to be joined up, and is not yet."""

from govgraph.graph.pending import Pending, pending
from tests.reading import graph_of


def found(service: str) -> tuple[Pending, ...]:
    return pending(
        graph_of(f"""
places: {{south: {{name: South}}, old: {{name: Old, status: ended}}}}
agreements: {{pact: {{name: Pact}}}}
bodies: {{service: {{name: Service, {service}}}}}
""")
    )


def test_a_required_link_is_told_apart_from_one_that_is_coming() -> None:
    (one,) = found(
        "covers: {to: south, status: required}, aligned_to: {to: south, status: planned}"
    )
    assert [link.relation for link in one.required] == ["covers"]
    assert [link.relation for link in one.coming] == ["aligned_to"]


def test_a_denial_that_something_overrides_is_a_requirement() -> None:
    (one,) = found("covers: {to: south, is: none, under: pact}")
    assert len(one.required) == 1


def test_a_plain_denial_requires_nothing() -> None:
    assert found("covers: {to: south, is: none}") == ()


def test_nothing_is_pending_towards_what_has_ended() -> None:
    assert found("covers: {to: old, status: required}") == ()


def test_what_is_there_already_is_not_pending() -> None:
    assert found("covers: [south, {to: south, status: required, from: 2020}]") == ()
