"""Section 4: evidence, what it covers, and the sources that it is from."""

from pathlib import Path

import pytest

from govgraph import app
from govgraph.graph import Certainty
from govgraph.model.entity import Body
from govgraph.model.fact import Evidence, Value
from govgraph.model.structure import Structure
from govgraph.model.words import Confidence
from govgraph.problem import Fault
from tests.format.asking import link
from tests.format.checking import remarks_on
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of, whole

SOURCES = "sources: {tor: {title: Terms}, minutes: {title: Minutes}}\n"
STANDS = "4: Evidence stands on anything"
COVERS = "4: An entity's evidence covers"


def board(structure: Structure) -> Body:
    body = structure.entities["board"]
    assert isinstance(body, Body)
    return body


def of_board(said: str) -> Body:
    return board(structure_of(f"{SOURCES}bodies:\n  board:\n    name: Board\n{said}"))


def source(evidence: Evidence | None) -> str:
    assert evidence is not None
    assert evidence.source is not None
    return evidence.source.id


def evidence(value: Value[object]) -> Evidence:
    assert value.evidence is not None
    return value.evidence


ALL = (
    "source: minutes, at: page 3, quote: [one, two], reading: So, confidence: likely, note: [a, b]"
)


def is_all(found: Evidence | None) -> bool:
    assert found is not None
    assert source(found) == "minutes"
    assert (found.at, found.quotes, found.reading) == ("page 3", ("one", "two"), "So")
    assert (found.confidence, found.notes) == (Confidence.LIKELY, ("a", "b"))
    return True


@holds(STANDS)
def test_evidence_stands_on_an_entity_a_value_and_a_link() -> None:
    structure = structure_of(
        f"{SOURCES}bodies:\n  board:\n    {{name: Board, {ALL}, kind: {{is: board, {ALL}}},"
        f" advises: {{to: some, {ALL}}}, members: [{{total: 2, {ALL}}}],"
        f" arrangements: {{quorum: {{is: some, {ALL}}}}}}}\n"
    )
    body = board(structure)
    assert is_all(body.evidence)
    assert is_all(body.kind[0].evidence)
    assert is_all(link(structure, "advises").evidence)
    assert is_all(structure.totals[0].evidence)
    assert all(is_all(facts[0].evidence) for facts in body.arrangements.values())


@holds(STANDS)
def test_evidence_stands_on_a_purpose_an_issue_and_an_exception() -> None:
    structure = structure_of(
        f"{SOURCES}purpose: {{is: To meet, {ALL}}}\nknown_issues: [{{{ALL}}}]\n"
        f"accepted: [{{rule: REM01, reason: Agreed, {ALL}}}]"
    )
    assert is_all(structure.purpose[0].evidence)
    assert is_all(structure.known_issues[0].evidence)
    assert is_all(structure.acceptances[0].evidence)


@holds(STANDS)
def test_the_nearest_enclosing_source_holds_and_then_the_first_of_the_file() -> None:
    inside = "    kind: {is: board, quote: a board%s}\n    advises: {to: some, quote: advises%s}\n"
    for own, around, expected in (
        ("", "", "tor"),
        ("", "    source: minutes\n", "minutes"),
        (", source: tor", "    source: minutes\n", "tor"),
    ):
        text = f"{SOURCES}bodies:\n  board:\n    name: Board\n{around}{inside % (own, own)}"
        structure = structure_of(text)
        assert source(board(structure).kind[0].evidence) == expected
        assert source(link(structure, "advises").evidence) == expected
        entity = expected if not own else "minutes"
        assert source(board(structure).evidence) == entity


@holds(STANDS)
def test_the_first_source_of_a_file_holds_for_that_file_only() -> None:
    structure = structure_of(
        f"{SOURCES}include: health.yaml\nplaces: {{north: {{name: North, kind: ward}}}}\n"
        "bodies: {board: {name: Board, per: ward, source: minutes, quote: a board}}",
        health="sources: {letter: }\nbodies:\n"
        "  board.north: {quote: of the north, purpose: To meet}",
    )
    body = structure.entities["board.north"]
    assert source(body.evidence) == "minutes"
    assert source(body.purpose[0].evidence) == "letter"
    assert evidence(body.purpose[0]).quotes == ("of the north",)


@holds(STANDS)
def test_a_quote_and_a_note_may_be_one_or_a_list() -> None:
    assert of_board("    quote: the Board\n    note: as seen").evidence.quotes == ("the Board",)
    several = of_board("    quote: [the Board, it meets]\n    note: [as seen, twice]").evidence
    assert several.quotes == ("the Board", "it meets")
    assert several.notes == ("as seen", "twice")


@holds(STANDS)
def test_a_source_that_is_not_listed_is_told() -> None:
    (problem,) = problems_of(f"{SOURCES}plans: {{a: {{name: A, source: minute}}}}")
    assert problem.fault is Fault.UNKNOWN_ID
    assert problem.sentence == "No source “minute” is listed under `sources` in this file"


ENTITY = (
    "    source: minutes\n    at: page 3\n    quote: the Board\n"
    "    reading: It\n    confidence: likely\n"
)


@holds(COVERS)
def test_what_an_entity_rests_on_covers_its_short_forms() -> None:
    body = of_board(f"{ENTITY}    kind: board\n    advises: some\n")
    assert body.kind[0].evidence is None
    assert body.evidence.likely
    graph = graph_of(f"{SOURCES}bodies:\n  board:\n    name: Board\n{ENTITY}    kind: board\n")
    assert graph.known(body, graph.bodies()[0].kind).values == ()


@holds(COVERS)
def test_it_covers_long_forms_that_give_no_evidence_of_their_own() -> None:
    said = (
        f"{ENTITY}    kind: {{is: board, from: 2020}}\n    advises: {{to: some, what: the plan}}\n"
    )
    structure = structure_of(f"{SOURCES}bodies:\n  board:\n    name: Board\n{said}")
    assert board(structure).kind[0].evidence is None
    assert link(structure, "advises").evidence == board(structure).evidence


@holds(COVERS)
def test_the_words_behind_a_note_are_those_of_the_entity() -> None:
    said = f"{ENTITY}    kind: {{is: board, note: n}}\n    advises: {{to: some, note: n}}\n"
    structure = structure_of(f"{SOURCES}bodies:\n  board:\n    name: Board\n{said}")
    for found in (board(structure).kind[0].evidence, link(structure, "advises").evidence):
        assert found is not None
        assert found.notes == ("n",)
        assert (found.quotes, found.at, found.likely) == (("the Board",), "page 3", True)


@holds(COVERS)
@pytest.mark.parametrize("own", ["quote: own", "at: page 4", "source: tor"])
def test_any_other_long_form_has_its_own_words_and_is_stated(own: str) -> None:
    said = f"{ENTITY}    kind: {{is: board, {own}}}\n    advises: {{to: some, {own}}}\n"
    structure = structure_of(f"{SOURCES}bodies:\n  board:\n    name: Board\n{said}")
    for found in (board(structure).kind[0].evidence, link(structure, "advises").evidence):
        assert found is not None
        assert not found.likely
        assert found.quotes == (("own",) if own == "quote: own" else ())
        assert found.at == ("page 4" if own == "at: page 4" else "")


@holds(COVERS)
def test_an_addition_rests_on_its_own_words_or_on_those_of_what_it_adds_to() -> None:
    text = (
        f"{SOURCES}places: {{north: {{name: North, kind: ward}}}}\nbodies:\n"
        "  board: {name: Board, per: ward, quote: a board, confidence: likely}\n"
        "  board.north: {purpose: To meet%s}"
    )
    covered = structure_of(text % "").entities["board.north"].purpose[0]
    assert (evidence(covered).quotes, evidence(covered).likely) == (("a board",), True)
    own = structure_of(text % ", quote: to meet").entities["board.north"].purpose[0]
    assert (evidence(own).quotes, evidence(own).likely) == (("to meet",), False)
    noted = structure_of(text % ", note: n").entities["board.north"].purpose[0]
    assert (evidence(noted).quotes, evidence(noted).notes) == (("a board",), ("n",))


@holds("4: A `reading` alone is the evidence of an inference")
@pytest.mark.parametrize(
    ("given", "confidence"),
    [
        ("reading: So", "likely"),
        ("reading: So, quote: words", "stated"),
        ("reading: So, confidence: stated", "stated"),
        ("quote: words", "stated"),
        ("quote: words, confidence: likely", "likely"),
    ],
)
def test_a_reading_alone_is_likely(given: str, confidence: str) -> None:
    structure = structure_of(f"bodies: {{board: {{name: B, advises: {{to: some, {given}}}}}}}")
    assert link(structure, "advises").evidence.confidence == confidence


# A source

SOURCE = "4: A source:"


@holds(SOURCE)
def test_a_source_has_five_keys() -> None:
    keys = "title: Minutes, publisher: Council, date: 2026-01, url: 'https://a.b', text: m.txt"
    (found,) = structure_of(f"sources: {{minutes: {{{keys}}}}}").sources
    assert (found.title, found.publisher, str(found.date)) == ("Minutes", "Council", "2026-01")
    assert (found.url, found.text) == ("https://a.b", "m.txt")
    (bare,) = structure_of("sources: {minutes: }").sources
    assert (bare.title, bare.date, bare.text) == ("minutes", None, "minutes.txt")


LATER = (
    "as_of: 2025-12-31\nsources: {minutes: {title: Minutes, date: %s}}\n"
    "organisations: {council: {name: Council}}\n"
    "bodies: {board: {name: Board, kind: {is: board%s}, advises: {to: council%s}}}"
)


@holds(SOURCE)
@pytest.mark.parametrize(
    ("date", "own", "certainty"),
    [
        ("2026-01-15", "", Certainty.LIKELY),
        ("2026-01-15", ", from: 2020", Certainty.STATED),
        ("2025-06", "", Certainty.STATED),
    ],
)
def test_an_undated_fact_from_a_source_after_the_date_is_likely(
    date: str, own: str, certainty: Certainty
) -> None:
    graph = graph_of(LATER % (date, own, own))
    body = graph.bodies()[0]
    known = graph.known(body, body.kind)
    assert bool(known.likely) is (certainty is Certainty.LIKELY)
    assert graph.answer(body, "advises").certainty("council") is certainty


@holds(SOURCE)
def test_a_later_source_is_asked_about_once() -> None:
    (told,) = [one for one in remarks_on(LATER % ("2026-01-15", "", "")) if "2026-01-15" in one]
    assert told == (
        "“Minutes” is of 2026-01-15, after 2025-12-31: what it says without a date is taken as "
        "likely. Did it hold then already?"
    )


@holds(SOURCE)
def test_the_text_of_a_source_is_its_file_or_its_id_or_it_is_not_verifiable(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "minutes.txt").write_text("The Board meets.", encoding="utf-8")
    (folder / "t.txt").write_text("The Board decides.", encoding="utf-8")
    file = tmp_path / "structure.yaml"
    text = (
        "sources: {minutes: , terms: {text: t.txt}, letter: {title: The letter}}\n"
        "plans:\n  a: {name: A, quote: The Board meets}\n"
        "  b: {name: B, source: terms, quote: The Board decides}\n"
        "  c: {name: C, source: letter, quote: Nobody has this}\n"
        "  d: {name: D, source: terms, quote: The Board meets}\n"
    )
    file.write_text(whole(text), encoding="utf-8")
    report = app.check(file, sources=folder)
    assert [one.subject for one in report.findings if one.code == "EVI02"] == ["d"]
    assert "Not verifiable, because no text is at hand: quotes from “The letter”" in [
        remark.sentence for remark in report.remarks
    ]
