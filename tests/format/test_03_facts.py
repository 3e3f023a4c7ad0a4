"""Section 3: what can be said of a fact, in the rows of its table."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.known import Standing
from govgraph.model.entity import Body, Post
from govgraph.model.words import BodyKind, Special
from govgraph.problem import Fault
from govgraph.views.selection import select
from tests.format.asking import link
from tests.format.checking import report_on, reported
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

SOURCES = "sources: {tor: {title: Terms}, minutes: {title: Minutes}}\n"
COUNCIL = "organisations: {council: {name: Council, kind: council}, trust: {name: Trust}}\n"
DUTY = SOURCES + COUNCIL + "responsibilities: {duty: {name: Duty, accountable: %s}}\n"
BOARD = SOURCES + COUNCIL + "bodies: {board: {name: Board, %s}}\n"


def of_duty(accountable: str) -> list[tuple[str, str]]:
    """What a report says of who is accountable: the word and the sentence."""
    return [
        (str(one.severity), one.observation.sentence)
        for one in report_on(DUTY % accountable, "REM01").findings
    ]


def board_of(said: str) -> tuple[Body, str]:
    text = BOARD % said
    body = structure_of(text).entities["board"]
    assert isinstance(body, Body)
    return body, text


@holds("3: no key, or empty")
@pytest.mark.parametrize("written", ["", "[]", "''", "{to: }"])
def test_no_key_or_an_empty_one_is_silence(written: str) -> None:
    if written == "{to: }":
        assert [one.fault for one in problems_of(DUTY % written)] == [Fault.MISSING_KEY]
        return
    graph = graph_of(DUTY % written)
    assert graph.answer("duty", "accountable").is_silent
    body, text = board_of(f"kind: {written}")
    assert body.kind == ()
    assert graph_of(text).known(body, body.kind).is_silent


@holds("3: no key, or empty")
def test_silence_is_asked_about_and_never_accused() -> None:
    assert of_duty("") == [("question", "The source does not say who is accountable for Duty")]


@holds("3: a value, an id")
def test_a_value_and_an_id_are_stated() -> None:
    graph = graph_of(DUTY % "council")
    assert graph.answer("duty", "accountable").ids == ("council",)
    body, text = board_of("kind: board")
    assert graph_of(text).known(body, body.kind).value is BodyKind.BOARD
    assert of_duty("council") == []


@holds("3: `none`, or `{is: none, …evidence}` (links too)")
@pytest.mark.parametrize("written", ["none", "{is: none, quote: nobody is}", "[none]"])
def test_none_states_that_there_is_none(written: str) -> None:
    said = graph_of(DUTY % written).answer("duty", "accountable")
    assert said.says_none
    assert not said.is_silent
    ((word, sentence),) = of_duty(written)
    assert (word, sentence) == ("high", "Nobody is accountable for Duty")


@holds("3: `none`, or `{is: none, …evidence}` (links too)")
@pytest.mark.parametrize("written", ["none", "{is: none, quote: of no kind}", "[{is: none}]"])
def test_a_value_may_be_none_too(written: str) -> None:
    body, text = board_of(f"kind: {written}")
    assert graph_of(text).known(body, body.kind).says_none


@holds("3: `none`, or `{is: none, …evidence}` (links too)")
def test_the_words_behind_a_none_are_its_own() -> None:
    found = link(
        structure_of(DUTY % "{is: none, quote: nobody is, source: minutes}"), "accountable"
    )
    assert found.says_none
    assert not found.denied
    assert found.evidence.quotes == ("nobody is",)
    assert found.evidence.source is not None
    assert found.evidence.source.id == "minutes"


@holds("3: `some`")
@pytest.mark.parametrize("written", ["some", "{is: some}", "{to: some, quote: a}", "[some]"])
def test_some_says_that_there_is_one_and_not_which(written: str) -> None:
    said = graph_of(DUTY % written).answer("duty", "accountable")
    assert said.says_some
    assert said.ids == ()
    ((word, sentence),) = of_duty(written)
    assert word == "question"
    assert sentence.endswith("(it is there, but not named)")


@holds("3: `some`")
def test_some_purpose_is_a_purpose() -> None:
    body, text = board_of("purpose: some")
    assert graph_of(text).known(body, body.purpose).says_some


@holds("3: `unknown` (names only)")
def test_an_unknown_name_is_of_something_that_exists() -> None:
    graph = graph_of("bodies: {board: {name: unknown, kind: board, tier: top}}\ntiers: [top]")
    body = graph.entity("board")
    assert body.name[0].is_ is Special.UNKNOWN
    assert graph.in_force(body)
    assert graph.name(body) == "the Board (name not stated)"
    (box,) = select(graph).boxes
    assert f"the {box.name.strip('“”')} {box.remark}" == "the Board (name not stated)"


@holds("3: `unknown` (names only)")
def test_the_name_of_a_holder_may_be_unknown() -> None:
    post = structure_of("posts: {a: {name: A, holder: unknown}}").entities["a"]
    assert isinstance(post, Post)
    assert post.holder[0].is_ is Special.UNKNOWN


@holds("3: `unknown` (names only)", "3: `vacant` (holders only)")
@pytest.mark.parametrize("word", ["unknown", "vacant"])
def test_elsewhere_the_word_is_no_word_for_a_fact(word: str) -> None:
    assert [one.fault for one in problems_of(DUTY % word)] == [Fault.UNKNOWN_ID]
    assert [one.fault for one in problems_of(BOARD % f"kind: {word}")] == [Fault.UNKNOWN_WORD]


@holds("3: `vacant` (holders only)")
def test_vacant_says_that_nobody_holds_a_post_or_a_seat() -> None:
    graph = graph_of(
        "posts: {a: {name: A, holder: vacant}}\n"
        "bodies: {b: {name: B, chair: {to: a, holder: vacant}}}"
    )
    post = graph.entity("a")
    assert isinstance(post, Post)
    assert graph.known(post, post.holder).says(Special.VACANT)
    assert graph.known(post, post.holder).values == ()
    assert link(graph.structure, "chair").details.holder == ("vacant",)


@holds("3: `{to: X, is: none}`")
def test_a_denial_is_of_one_only() -> None:
    said = graph_of(DUTY % "{to: council, is: none}").answer("duty", "accountable")
    assert said.denies("council")
    assert not said.denies("trust")
    assert not said.says_none
    assert of_duty("[{to: council, is: none}, trust]") == []


@holds("3: `{to: X, is: none}`")
def test_a_denial_alone_leaves_it_open_who_it_is() -> None:
    ((word, sentence),) = of_duty("{to: council, is: none}")
    assert (word, sentence) == (
        "question",
        "The source does not say who is accountable for Duty (denied: Council)",
    )


@holds("3: `{to: X, is: none}`")
def test_a_denial_with_what_is_for_that_matter_only() -> None:
    text = BOARD % "advises: [{to: council, is: none, what: the grant}, council]"
    said = graph_of(text).answer("board", "advises")
    assert said.ids == ("council",)
    assert not said.denies("council")
    assert [one.details.what for one in said.denied] == [("the grant",)]


READING = "{to: council, confidence: likely, reading: So it seems}"


@holds("3: long form with `confidence: likely` and a `reading`")
def test_an_inference_settles_nothing_alone() -> None:
    said = graph_of(DUTY % READING).answer("duty", "accountable")
    assert said.stated == ()
    assert said.certainty("council") is Certainty.LIKELY
    assert of_duty(READING) == [
        ("question", "The source does not say who is accountable for Duty (only read so: Council)")
    ]


@holds("3: long form with `confidence: likely` and a `reading`")
def test_an_inferred_value_is_no_stated_one() -> None:
    body, text = board_of("kind: {is: board, confidence: likely, reading: It acts as one}")
    known = graph_of(text).known(body, body.kind)
    assert (known.values, known.likely_values) == ((), (BodyKind.BOARD,))


@holds("3: two statements that can't both hold")
def test_two_statements_of_one_source_that_cannot_both_hold_are_told_with_both_places() -> None:
    (problem,) = problems_of(BOARD % "kind: [board, forum]")
    assert problem.fault is Fault.CONTRADICTION
    assert problem.origin.path == ("bodies", "board", "kind", 1)
    assert [mention.origin.path[-1] for mention in problem.mentions] == [0]


DISPUTED = "[council, {is: none, source: minutes}]"


@holds("3: two statements that can't both hold")
def test_what_two_sources_dispute_is_no_error_and_nothing_rests_on_it() -> None:
    graph = graph_of(DUTY % DISPUTED)
    assert len(graph.structure.disputes) == 1
    said = graph.answer("duty", "accountable")
    assert (said.stated, said.says_none) == ((), False)
    assert graph.certainty(said.disputed[0]) is Certainty.DISPUTED
    ((word, sentence),) = of_duty(DISPUTED)
    assert word == "question"
    assert "the sources disagree on: Council" in sentence


@holds("3: two statements that can't both hold")
def test_a_value_that_two_sources_dispute_is_not_known() -> None:
    body, text = board_of("kind: [board, {is: forum, source: minutes}]")
    known = graph_of(text).known(body, body.kind)
    assert known.values == ()
    assert {one.is_ for one in known.disputed} == {BodyKind.BOARD, BodyKind.FORUM}


ROUTES = "bodies: {board: {name: Board, kind: board, %s}}\n" + COUNCIL


@holds("3: A rule that looks at several keys")
@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("accountable_to: none", "finding"),
        ("accountable_to: none, part_of: council", None),
        ("accountable_to: none, managed_by: some", "question"),
        ("x-nothing: said", "question"),
    ],
)
def test_a_rule_on_several_keys_finds_a_none_only_where_none_of_them_is_stated(
    said: str, word: str | None
) -> None:
    found = [(one, subject) for one, _, subject in reported(ROUTES % said, "ACC01")]
    assert found == ([] if word is None else [(word, "board")])


GHOST = COUNCIL + (
    "bodies:\n  safety: {name: Community Safety Board, is: none, part_of: council}\n"
    "  board: {name: Board, accountable_to: safety}\n"
)


@holds("3: `is: none` on an entity")
def test_what_does_not_exist_is_drawn_as_such() -> None:
    graph = graph_of(GHOST)
    assert graph.standing(graph.entity("safety")) is Standing.ABSENT
    (ghost,) = [box for box in select(graph).boxes if box.id == "safety"]
    assert (ghost.standing, ghost.status) == (Standing.ABSENT, "None, as stated")


@holds("3: `is: none` on an entity")
def test_a_link_to_what_does_not_exist_settles_nothing() -> None:
    said = graph_of(GHOST).answer("board", "accountable_to")
    assert said.ids == ()
    assert [one.target for one in said.not_in_force] == ["safety"]
