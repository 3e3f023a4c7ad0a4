"""Section 2: what a file is, its keys, its scalars and its ids."""

import itertools

import pytest

from govgraph.document import decode, read_document
from govgraph.model.entity import Body
from govgraph.model.keys import TOP_KEYS
from govgraph.model.structure import Structure
from govgraph.problem import Fault, Problem
from govgraph.reader import read_structure
from tests.format.asking import link, links
from tests.format.sentences import FORMAT, holds
from tests.reading import FIRST, Memory, problems_of, structure_of

TOP = (
    "govgraph title as_of purpose sources tiers places sectors organisations bodies posts"
    " responsibilities funds plans agreements acts actions known_issues include accepted checks"
    " views"
).split()


def read(text: str) -> tuple[Structure | None, tuple[Problem, ...]]:
    """Read a text as it is, without the keys that a file needs added to it."""
    reading = read_structure(FIRST, Memory({FIRST: text}))
    return reading.structure, reading.problems


def faults(text: str) -> list[Fault]:
    return [problem.fault for problem in problems_of(text)]


def advice(text: str) -> str:
    (problem,) = problems_of(text)
    return problem.advice


@holds("2: UTF-8 YAML")
def test_a_byte_order_mark_is_accepted() -> None:
    text, problem = decode(FIRST, b"\xef\xbb\xbfgovgraph: 1\ntitle: Caf\xc3\xa9\n")
    assert problem is None
    document, problems = read_document(text)
    assert document is not None
    assert problems == ()
    assert document.root == {"govgraph": "1", "title": "Café"}


@holds("2: `govgraph: 1` and `title` are required")
def test_two_lines_are_a_file() -> None:
    structure, problems = read("govgraph: 1\ntitle: A\n")
    assert problems == ()
    assert structure is not None
    assert structure.title == "A"


@holds("2: `govgraph: 1` and `title` are required")
@pytest.mark.parametrize(
    ("text", "missing"), [("title: A", "govgraph"), ("govgraph: 1", "title"), ("x-a: b", "title")]
)
def test_a_file_without_a_version_or_a_title_is_told(text: str, missing: str) -> None:
    structure, problems = read(text)
    assert structure is None
    assert f"{FIRST} has no `{missing}`" in [problem.sentence for problem in problems]


KEYS = (
    "bodies: {a: {name: A, kind: board, advises: b, quote: q}, b: {name: B}}",
    "places: {p: {kind: ward, name: P}}",
    "title: A",
    "govgraph: 1",
    "as_of: 2026-01-01",
)


@holds("2: Keys stand in any order")
@pytest.mark.parametrize("keys", [*itertools.permutations(KEYS)][::17])
def test_keys_stand_in_any_order(keys: tuple[str, ...]) -> None:
    assert read("\n".join(keys)) == read("\n".join(KEYS))


@holds("2: Keys stand in any order")
def test_the_first_of_the_sources_is_the_default() -> None:
    plan = "plans: {a: {name: A, quote: a}}"
    for first, second in (("tor", "minutes"), ("minutes", "tor")):
        structure = structure_of(f"sources: {{{first}: , {second}: }}\n{plan}")
        source = structure.entities["a"].evidence.source
        assert source is not None
        assert source.id == first


@holds("2: Keys stand in any order")
def test_tiers_go_from_top_to_bottom_as_a_list_or_with_names() -> None:
    listed = structure_of("tiers: [council, delivery-teams]").tiers
    named = structure_of(
        "tiers: {council: {name: The Council, purpose: It decides}, delivery-teams: }"
    ).tiers
    assert [(tier.id, tier.name, tier.purpose) for tier in listed] == [
        ("council", "Council", ""),
        ("delivery-teams", "Delivery teams", ""),
    ]
    assert [(tier.id, tier.name, tier.purpose) for tier in named] == [
        ("council", "The Council", "It decides"),
        ("delivery-teams", "Delivery teams", ""),
    ]
    assert [tier.id for tier in structure_of("tiers: [b, a]").tiers] == ["b", "a"]


@holds("2: Scalars are read as the text that was written")
@pytest.mark.parametrize("written", ["no", "1.10", "2009-05-18", "0x1f", "~", "null", "1_000", "y"])
def test_a_name_is_the_text_that_was_written(written: str) -> None:
    assert structure_of(f"bodies: {{a: {{name: {written}}}}}").entities["a"].name[0].is_ == written


@holds("2: Scalars are read as the text that was written")
def test_a_field_decides_what_its_text_means() -> None:
    body = structure_of("bodies: {a: {name: 2009-05-18, from: 2009-05-18}}").entities["a"]
    assert body.name[0].is_ == "2009-05-18"
    assert not isinstance(body.from_[0].is_, str)
    chair = link(structure_of("bodies: {a: {name: A, chair: {to: some, voting: no}}}"), "chair")
    assert chair.details.voting is False


@holds("2: Yes and no are")
@pytest.mark.parametrize(
    ("word", "meant"), [("yes", True), ("true", True), ("no", False), ("false", False)]
)
def test_yes_and_no_are_four_words(word: str, meant: bool) -> None:
    text = f"bodies: {{a: {{name: A, chair: {{to: some, voting: {word}}}}}}}"
    assert link(structure_of(text), "chair").details.voting is meant


@holds("2: Yes and no are")
@pytest.mark.parametrize("word", ["on", "off", "y", "1", "maybe"])
def test_no_other_word_is_yes_or_no(word: str) -> None:
    text = f"bodies: {{a: {{name: A, chair: {{to: some, voting: {word}}}}}}}"
    assert faults(text) == [Fault.UNKNOWN_WORD]


@holds("2: Unknown keys, kinds and ids, and duplicate keys")
@pytest.mark.parametrize(
    ("text", "fault", "right"),
    [
        ("bodys: {a: {name: A}}", Fault.UNKNOWN_KEY, "bodies"),
        ("bodies: {a: {name: A, rolle: decides}}", Fault.UNKNOWN_KEY, "role"),
        ("bodies: {a: {name: A, chair: {too: some}}}", Fault.UNKNOWN_KEY, "to"),
        ("bodies: {a: {name: A, kind: {is: board, unitl: 2020}}}", Fault.UNKNOWN_KEY, "until"),
        ("bodies: {a: {name: A, kind: comittee}}", Fault.UNKNOWN_WORD, "committee"),
        ("bodies: {a: {name: A, status: planed}}", Fault.UNKNOWN_WORD, "planned"),
        ("bodies: {board: {name: A}, b: {name: B, advises: bord}}", Fault.UNKNOWN_ID, "board"),
        ("tiers: [top]\nbodies: {a: {name: A, tier: tops}}", Fault.UNKNOWN_ID, "top"),
        ("sources: {tor: }\nplans: {a: {name: A, source: tors}}", Fault.UNKNOWN_ID, "tor"),
    ],
)
def test_what_is_unknown_is_told_with_the_nearest_right_word(
    text: str, fault: Fault, right: str
) -> None:
    told = {problem.fault: problem.advice for problem in problems_of(text)}
    assert told[fault] == f"Did you mean “{right}”?"


@holds("2: Unknown keys, kinds and ids, and duplicate keys")
def test_a_duplicate_key_is_told_with_both_places() -> None:
    (problem,) = problems_of("bodies:\n  a:\n    name: A\n    name: B\n")
    assert problem.fault is Fault.DUPLICATE_KEY
    assert [mention.words for mention in problem.mentions] == ["first written here"]


@holds("2: Keys that begin with `x-`")
def test_keys_of_the_authors_own_stand_everywhere_and_are_kept_on_entities() -> None:
    structure = structure_of(
        "x-a: {b: c}\nsources: {x-s: {any: thing}, tor: {x-page: 3}}\n"
        "tiers: {x-t: , top: {x-u: v}}\n"
        "bodies:\n  x-note: any text\n  a:\n    name: A\n    x-colour: {red: [1, 2]}\n"
        "    kind: {is: board, x-why: so}\n    advises: {to: some, x-b: c}\n"
        "    members: [{total: 2, x-c: d}]\n    arrangements: {x-d: e}\n"
        "known_issues: [{x-e: f}]\nchecks: {x-f: g}\nviews: {x-view: , one: {x-g: h}}\n"
    )
    assert [source.id for source in structure.sources] == ["tor"]
    assert [tier.id for tier in structure.tiers] == ["top"]
    assert list(structure.entities) == ["a"]
    assert structure.entities["a"].extras == {"x-colour": {"red": ["1", "2"]}}


@holds("2: Keys that begin with `x-`")
def test_the_authors_own_keys_at_the_top_of_a_file_are_kept() -> None:
    assert structure_of("x-a: {b: c}\nx-d: e").extras == {"x-a": {"b": "c"}, "x-d": "e"}


EMPTY = """\
as_of:
sources: {tor: {title: }}
bodies:
  a:
    name: A
    kind:
    role: []
    called: ''
    quote:
    advises: {to: some, from: }
    arrangements: {meets: }
    members:
      -
      - some
posts: {}
known_issues: [{about: }]
tiers:
  -
  - top
"""


@holds("2: An empty value is the same as no key")
def test_an_empty_value_is_the_same_as_no_key() -> None:
    structure = structure_of(EMPTY)
    body = structure.entities["a"]
    assert isinstance(body, Body)
    assert structure.as_of is None
    assert (body.kind, body.role, body.called, dict(body.arrangements)) == ((), (), (), {})
    assert body.evidence.quotes == ()
    assert link(structure, "advises").details.from_ is None
    assert len(links(structure, "members")) == 1
    assert structure.known_issues[0].about == ()
    assert [tier.id for tier in structure.tiers] == ["top"]


@holds("2: An empty value is the same as no key")
def test_each_empty_value_is_told_once_as_a_hint() -> None:
    told = [hint.origin.path for hint in structure_of(EMPTY).hints]
    body = ("bodies", "a")
    assert sorted(map(str, told)) == sorted(
        map(
            str,
            [
                ("as_of",),
                ("sources", "tor", "title"),
                (*body, "kind"),
                (*body, "role"),
                (*body, "called"),
                (*body, "quote"),
                (*body, "advises", "from"),
                (*body, "arrangements", "meets"),
                (*body, "members", 0),
                ("posts",),
                ("known_issues", 0, "about"),
                ("tiers", 0),
            ],
        )
    )


@holds("2: An empty value is the same as no key")
def test_an_empty_value_is_told_once_also_where_it_is_made_into_many() -> None:
    places = "places: {a: {name: A, kind: ward}, b: {name: B, kind: ward}}"
    structure = structure_of(f"{places}\nbodies: {{c: {{name: C, per: ward, purpose: }}}}")
    assert [hint.sentence for hint in structure.hints] == [
        "“purpose” has no value, which is the same as no key: not stated"
    ]


@holds("2: Top-level keys")
def test_the_keys_at_the_top_of_a_file_are_these() -> None:
    assert list(TOP_KEYS) == TOP
    if FORMAT.exists():
        assert f"`{' '.join(TOP)} x-…`" in FORMAT.read_text(encoding="utf-8")


@holds("2: Top-level keys")
@pytest.mark.parametrize("key", TOP)
def test_each_of_the_top_level_keys_may_stand_there(key: str) -> None:
    rest = {"govgraph": "govgraph: 1", "title": "title: A"} | {key: f"{key}: "}
    _, problems = read("\n".join(rest.values()) + "\n")
    assert [one.fault for one in problems if one.fault is not Fault.MISSING_KEY] == []
