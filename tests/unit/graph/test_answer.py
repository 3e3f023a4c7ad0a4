"""What is said under one key of one entity, sorted by how far it is known."""

import pytest

from govgraph.graph import Answer, Certainty, GovernanceGraph
from tests.reading import graph_of

SOURCES = "sources: {one: {title: One}, two: {title: Two}}\n"


def scrutiny(written: str) -> tuple[GovernanceGraph, Answer]:
    graph = graph_of(
        f"{SOURCES}as_of: 2026-03-31\n"
        "responsibilities: {bins: {name: Bins}}\n"
        "bodies:\n"
        "  panel: {name: Panel}\n  audit: {name: Audit}\n  group: {name: Group}\n"
        "  old: {name: Old, until: 2020}\n"
        f"  board:\n    name: Board\n    scrutinised_by: {written}\n"
    )
    return graph, graph.answer("board", "scrutinised_by")


PARTS = ("stated", "likely", "not_in_force", "disputed", "denied", "unnamed", "unsure")


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("panel", "stated"),
        ("{to: panel, what: bins}", "stated"),
        ("{to: panel, status: active}", "stated"),
        ("{to: panel, status: approved}", "stated"),
        ("{to: panel, status: partial}", "stated"),
        ("{to: panel, confidence: likely}", "likely"),
        ("{to: panel, reading: By its name.}", "likely"),
        ("{to: panel, status: proposed}", "not_in_force"),
        ("{to: panel, status: required}", "not_in_force"),
        ("{to: panel, status: ended}", "not_in_force"),
        ("{to: panel, until: 2020}", "not_in_force"),
        ("{to: panel, from: 2027}", "not_in_force"),
        ("{to: panel, status: planned, confidence: likely}", "not_in_force"),
        ("old", "not_in_force"),
        ("{to: panel, is: none}", "denied"),
        ("{is: none, what: bins}", "denied"),
        ("some", "unnamed"),
        ("{to: some, every: year}", "unnamed"),
        ("{is: none, confidence: likely}", "unsure"),
        ("{to: some, confidence: likely}", "unsure"),
        ("{to: panel, is: none, confidence: likely}", "unsure"),
        ("{to: panel, is: none, status: proposed}", "unsure"),
    ],
)
def test_what_is_written_stands_in_one_part_of_the_answer(written: str, part: str) -> None:
    _, answer = scrutiny(written)
    assert [name for name in PARTS if getattr(answer, name)] == [part]
    assert len(answer.statements) == 1
    assert not answer.is_silent


def test_that_there_is_none_is_no_silence() -> None:
    _, answer = scrutiny("none")
    assert answer.says_none
    assert answer.none is not None
    assert answer.statements == (answer.none,)


def test_nothing_written_is_silence() -> None:
    graph, _ = scrutiny("none")
    answer = graph.answer("panel", "scrutinised_by")
    assert answer.is_silent
    assert not answer.says_none
    assert not answer.says_some
    assert answer.certainty("panel") is None


def test_a_link_that_is_only_likely_never_counts_as_stated() -> None:
    _, answer = scrutiny("{to: panel, confidence: likely}")
    assert answer.ids == ()
    assert not answer.names("panel")
    assert answer.certainty("panel") is Certainty.LIKELY
    assert answer.doubtful == answer.likely


def test_none_beside_a_denial_of_something_else_still_says_none() -> None:
    _, answer = scrutiny("[none, {to: audit, is: none}]")
    assert answer.says_none
    assert answer.denies("audit")


def test_a_denial_for_one_matter_denies_nothing_else() -> None:
    _, answer = scrutiny("[panel, {to: audit, is: none, what: bins}]")
    assert not answer.denies("audit")
    assert answer.ids == ("panel",)


def test_what_two_sources_contradict_is_disputed_and_rests_nothing() -> None:
    _, answer = scrutiny("[{to: panel, source: one}, {to: panel, is: none, source: two}]")
    assert [link.target for link in answer.disputed] == ["panel"]
    assert [link.denied for link in answer.unsure] == [True]
    assert answer.stated == answer.denied == ()


def test_none_in_one_source_and_a_name_in_another_are_disputed() -> None:
    _, answer = scrutiny("[{to: panel, source: one}, {is: none, source: two}]")
    assert answer.none is None
    assert not answer.stated
    assert len(answer.disputed) == len(answer.unsure) == 1


def test_all_statements_that_there_are_some_are_kept() -> None:
    _, answer = scrutiny("[{to: some, every: year}, {to: some, every: month}, panel]")
    assert len(answer.unnamed) == 2
    assert answer.some is answer.unnamed[0]
    assert answer.says_some


def test_stated_links_to_one_id_come_before_likely_ones() -> None:
    _, answer = scrutiny("[{to: panel, confidence: likely, what: bins}, panel]")
    assert [link.evidence.likely for link in answer.to("panel")] == [False, True]
    assert answer.certainty("panel") is Certainty.STATED


def test_the_whole_of_an_answer_leaves_out_what_is_for_one_matter() -> None:
    _, answer = scrutiny("[panel, {to: audit, what: bins}, {to: group, what: bins, reading: So.}]")
    assert set(answer.ids) == {"panel", "audit"}
    assert answer.whole.ids == ("panel",)
    assert not answer.whole.likely


def test_one_link_is_answered_from_either_side() -> None:
    graph = graph_of("bodies: {board: {name: Board}, panel: {name: Panel, scrutinises: board}}")
    assert graph.answer("board", "scrutinised_by").ids == ("panel",)
    assert graph.answer("panel", "scrutinises").ids == ("board",)


def test_working_together_is_answered_for_both() -> None:
    graph = graph_of("bodies: {a: {name: A, works_with: b}, b: {name: B}}")
    assert graph.answer("a", "works_with").ids == ("b",)
    assert graph.answer("b", "works_with").ids == ("a",)


def test_any_other_word_is_no_key() -> None:
    graph, _ = scrutiny("panel")
    with pytest.raises(KeyError):
        graph.answer("board", "oversees")


@pytest.mark.parametrize(
    ("written", "is_whole"),
    [
        ("[panel, {total: 1}]", True),
        ("[panel, audit, {total: 2}]", True),
        ("[panel, {total: 2}]", False),
        ("[panel, {to: audit, confidence: likely}, {total: 2}]", False),
        ("[panel, {total: at least 1}]", False),
        ("[panel]", False),
    ],
)
def test_a_list_is_whole_if_it_names_as_many_as_its_total(written: str, is_whole: bool) -> None:
    _, answer = scrutiny(written)
    assert answer.is_whole is is_whole


def test_a_total_alone_is_kept_and_names_nobody() -> None:
    _, answer = scrutiny("{total: 3}")
    assert answer.total is not None
    assert answer.total.count.exact == 3
    assert answer.is_silent


@pytest.mark.parametrize(
    "written",
    [
        "[panel, {total: 1, source: one}, {total: 2, source: two}]",
        "[panel, {total: 1, confidence: likely}]",
    ],
)
def test_totals_that_differ_or_are_only_likely_say_nothing(written: str) -> None:
    _, answer = scrutiny(written)
    assert answer.total is None
    assert not answer.is_whole


def test_several_keys_say_none_if_one_does_and_none_of_them_is_stated() -> None:
    graph = graph_of(
        "bodies: {a: {name: A, part_of: none}, b: {name: B, part_of: none, managed_by: a}}"
    )
    keys = ("part_of", "accountable_to", "managed_by")
    assert graph.answers("a", *keys).says_none
    assert not graph.answers("b", *keys).says_none
    assert graph.answers("b", *keys).ids == ("a",)
    assert graph.answers("a", "accountable_to", "managed_by").is_silent


def test_several_keys_are_joined_part_by_part() -> None:
    graph = graph_of(
        "bodies:\n  a: {name: A, part_of: [b, some], managed_by: {to: b, confidence: likely},"
        " accountable_to: {to: b, is: none}}\n  b: {name: B}\n"
    )
    answer = graph.answers("a", "part_of", "managed_by", "accountable_to")
    assert (len(answer.stated), len(answer.likely), len(answer.denied)) == (1, 1, 1)
    assert answer.says_some
