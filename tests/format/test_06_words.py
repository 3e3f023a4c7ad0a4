"""Section 6: the closed lists, word by word."""

import pytest

from govgraph.model.words import Special
from govgraph.problem import Fault
from tests.format.sentences import holds
from tests.reading import problems_of, structure_of

SECTOR = "residents users businesses voluntary faith elected_members staff providers other"
ORGANISATION = (
    "council combined_authority government public_body integrated_care_board health_board"
    " nhs_trust police_force fire_authority development_corporation education housing_provider"
    " charity voluntary_organisation company other"
)
BODY = (
    "full_council cabinet committee joint_committee board partnership executive_group scrutiny"
    " group working_group task_and_finish network forum programme workstream project pilot team"
    " service hub other"
)
ROLE = "decides recommends co-ordinates advises scrutinises delivers"
BASIS = "statute agreement policy contract custom none"
FUND = "grant_received grant_given pooled own allocation shared_cost borrowing asset"
OUTCOME = "open done partly refused"
AUTHORITY = "elected statute delegation agreement terms_of_reference contract voluntary none"
STATUS = "proposed required planned approved in_development partial active ended"

LISTS = {
    ("sectors", "kind"): SECTOR,
    ("organisations", "kind"): ORGANISATION,
    ("organisations", "authority"): AUTHORITY,
    ("bodies", "kind"): BODY,
    ("bodies", "role"): ROLE,
    ("bodies", "authority"): AUTHORITY,
    ("posts", "authority"): AUTHORITY,
    ("responsibilities", "basis"): BASIS,
    ("funds", "kind"): FUND,
    ("actions", "outcome"): OUTCOME,
    ("plans", "status"): STATUS,
}
WORDS = [(section, key, word) for (section, key), words in LISTS.items() for word in words.split()]

SEAT_LISTS = {
    "as": "member observer adviser invited associate co-opted substitute attendee honorary other",
    "mandate": "some none",
    "voting": "yes no true false",
    "elected": "yes no",
    "basis": BASIS,
    "status": STATUS,
}
SEAT_WORDS = [(key, word) for key, words in SEAT_LISTS.items() for word in words.split()]


@holds(
    "6: sector:",
    "6: organisation:",
    "6: body:",
    "6: responsibility:",
    "6: fund:",
    "6: action:",
    "6: `authority` (one or several)",
    "6: Kinds are closed lists",
    "7: `status`, of entities and links alike",
)
@pytest.mark.parametrize(("section", "key", "word"), WORDS)
def test_a_word_of_a_closed_list_is_read(section: str, key: str, word: str) -> None:
    written = "{is: other, called: Moot}" if word == "other" else word
    entity = structure_of(f"{section}: {{a: {{name: A, {key}: {written}}}}}").entities["a"]
    (value,) = getattr(entity, key)
    assert str(value.is_) == word
    assert isinstance(value.is_, Special) is (word == "none")


@holds("6: Kinds are closed lists", "6: `authority` (one or several)")
@pytest.mark.parametrize(("section", "key"), LISTS)
def test_a_word_that_no_closed_list_has_is_refused_with_the_nearest(section: str, key: str) -> None:
    nearest = LISTS[section, key].split()[0]
    (problem,) = problems_of(f"{section}: {{a: {{name: A, {key}: {nearest}x}}}}")
    assert problem.fault is Fault.UNKNOWN_WORD
    assert problem.advice == f"Did you mean “{nearest}”?"
    (problem,) = problems_of(f"{section}: {{a: {{name: A, {key}: zzz}}}}")
    assert all(word in problem.advice for word in LISTS[section, key].split())


@holds("6: Kinds are closed lists")
@pytest.mark.parametrize("section", ["sectors", "organisations", "bodies", "funds"])
def test_a_kind_that_is_missing_is_not_stated(section: str) -> None:
    entity = structure_of(f"{section}: {{a: {{name: A}}}}").entities["a"]
    assert entity.kind == ()  # type: ignore[attr-defined]  # all four have kinds


@holds("6: Kinds are closed lists")
def test_the_kinds_of_places_are_not_a_closed_list() -> None:
    assert problems_of("places: {a: {name: A, kind: moot}}") == ()


@holds("6: Kinds are closed lists")
@pytest.mark.parametrize("key", ["kind: {is: board", "role: {is: decides"])
def test_a_local_word_is_kept_beside_a_kind_or_a_role(key: str) -> None:
    text = f"bodies: {{a: {{name: A, {key}, called: Management Board}}}}}}"
    (value,) = getattr(structure_of(text).entities["a"], key.partition(":")[0])
    assert value.called == "Management Board"


@holds("6: Kinds are closed lists")
@pytest.mark.parametrize("section", ["sectors", "organisations", "bodies"])
@pytest.mark.parametrize("written", ["other", "{is: other}", "[other]"])
def test_other_needs_the_sources_word(section: str, written: str) -> None:
    (problem,) = problems_of(f"{section}: {{a: {{name: A, kind: {written}}}}}")
    assert problem.fault is Fault.MISSING_KEY
    assert "needs the source's word" in problem.sentence


@holds("6: Kinds are closed lists")
def test_the_local_word_of_a_seat_is_its_called() -> None:
    text = "bodies: {a: {name: A, members: {to: some, as: other%s}}}"
    (problem,) = problems_of(text % "")
    assert problem.fault is Fault.MISSING_KEY
    (link,) = structure_of(text % ", called: patron").links
    assert link.details.called == "patron"


@holds("6: body:", "6: `authority` (one or several)")
def test_a_body_may_have_several_roles_and_authorities() -> None:
    body = structure_of(
        "bodies: {a: {name: A, role: [decides, advises], authority: [statute, agreement]}}"
    ).entities["a"]
    assert [[str(value.is_) for value in facts] for facts in (body.role, body.authority)] == [  # type: ignore[attr-defined]  # it is a body
        ["decides", "advises"],
        ["statute", "agreement"],
    ]


@holds("6: Plans, agreements, Acts and actions have no kind")
@pytest.mark.parametrize("section", ["plans", "agreements", "acts", "actions"])
def test_plans_agreements_acts_and_actions_have_no_kind(section: str) -> None:
    (problem,) = problems_of(f"{section}: {{a: {{name: A, kind: other}}}}")
    assert problem.fault is Fault.UNKNOWN_KEY


@holds("6: a seat", "7: `status`, of entities and links alike")
@pytest.mark.parametrize(("key", "word"), SEAT_WORDS)
def test_a_word_of_a_closed_list_is_read_of_a_seat(key: str, word: str) -> None:
    called = ", called: patron" if word == "other" else ""
    (link,) = structure_of(
        f"bodies: {{a: {{name: A, members: {{to: some, {key}: {word}{called}}}}}}}"
    ).links
    read = getattr(link.details, "as_" if key == "as" else key)
    assert str(read) == {"yes": "True", "true": "True", "no": "False", "false": "False"}.get(
        word, word
    )


@holds("6: Details of a link are plain values")
@pytest.mark.parametrize(
    "detail", ["as", "basis", "count", "called", "from", "lasts", "voting", "mandate", "status"]
)
@pytest.mark.parametrize("written", ["{is: some, quote: they said}", "[some, some]"])
def test_a_detail_of_a_link_is_a_plain_value(detail: str, written: str) -> None:
    (problem,) = problems_of(
        f"bodies: {{a: {{name: A, members: {{to: some, {detail}: {written}}}}}}}"
    )
    assert problem.fault is Fault.WRONG_TYPE
    assert problem.origin.path == ("bodies", "a", "members", detail)
