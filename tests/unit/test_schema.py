"""Claims about the JSON Schema: it takes what the reader takes, and refuses by shape."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator

from govgraph.document import read_document
from govgraph.model.entity import specs
from govgraph.model.fact import Spec
from govgraph.model.keys import CHECKS, EVIDENCE, ISSUE, TOP_KEYS, VALUE
from govgraph.model.link import detail_specs
from govgraph.model.meanings import MEANINGS
from govgraph.model.relation import RELATION_KEYS, RelationKey
from govgraph.model.schema import json_schema, json_schema_text
from govgraph.model.words import Section
from govgraph.problem import Fault, Problem
from govgraph.reader import read_structure
from govgraph.text import Text
from tests.reading import Memory
from tests.yaml_1_2 import as_an_editor_reads

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("structures", "examples")
    for path in (ROOT / folder).rglob("*.yaml")
)
SCHEMA = json_schema()
DEFINITIONS = cast("Mapping[str, Mapping[str, object]]", SCHEMA["$defs"])
VALIDATOR = Draft202012Validator(SCHEMA)
HEAD = "govgraph: 1\ntitle: A structure\n"


def _as_text(text: str) -> object:
    """A file as the reader has it: every scalar the text that was written."""
    document, problems = read_document(Text("a.yaml", text))
    assert document is not None, problems
    assert problems == ()
    return document.root


def _complaints(content: object) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in VALIDATOR.iter_errors(content)]


def _problems(text: str) -> tuple[Problem, ...]:
    return read_structure("a.yaml", Memory({"a.yaml": text})).problems


# The schema itself


def test_the_schema_is_valid_by_its_meta_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_the_text_of_the_schema_is_the_schema() -> None:
    assert json.loads(json_schema_text()) == SCHEMA


def test_the_name_of_the_schema_is_no_address() -> None:
    assert str(SCHEMA["$id"]).startswith("urn:")


def test_every_definition_is_used_and_every_reference_is_defined() -> None:
    named = {str(ref).removeprefix("#/$defs/") for ref in _found("$ref", SCHEMA)}
    assert named == set(DEFINITIONS)


def test_no_keyword_is_newer_than_the_editors_that_read_it() -> None:
    newer = {"unevaluatedProperties", "unevaluatedItems", "prefixItems", "dependentSchemas"}
    assert [word for word in newer if any(_found(word, SCHEMA))] == []


def _found(keyword: str, value: object) -> Iterator[object]:
    if isinstance(value, dict):
        if keyword in value:
            yield value[keyword]
        for item in value.values():
            yield from _found(keyword, item)
    elif isinstance(value, list):
        for item in value:
            yield from _found(keyword, item)


# What it takes


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_file_is_valid_as_text(path: str) -> None:
    assert _complaints(_as_text((ROOT / path).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_file_is_valid_as_an_editor_reads_it(path: str) -> None:
    assert _complaints(as_an_editor_reads((ROOT / path).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SHIPPED)
def test_every_shipped_file_begins_with_the_line_for_editors(path: str) -> None:
    file = ROOT / path
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    start, equals, address = first.partition("=")
    assert start + equals == "# yaml-language-server: $schema="
    assert (file.parent / address).resolve() == ROOT / "structures" / "govgraph.schema.json"


_OWN = "checks: {rules: {own: {every: board, has: chair, because: It is agreed}}}\n"

# Each pair differs in one thing. What is refused, the reader refuses too.
REFUSED = {
    "a tier of what stands in no band": (
        "tiers: [top]\nplans: {a: {name: A, tier: top}}",
        "tiers: [top]\nbodies: {a: {name: A, tier: top}}",
    ),
    "an unknown kind of body in a picture": (
        "views: {map: {kinds: [panel]}}",
        "views: {map: {kinds: [board]}}",
    ),
    "an unknown sort of line in a view": (
        "views: {map: {show: [mony]}}",
        "views: {map: {show: [money, members]}}",
    ),
    "a detail within a target": (
        (
            "places: {n: {name: N, kind: ward}}\n"
            "bodies: {a: {name: A, covers: {to: {each: ward, from: 2020}}}}"
        ),
        (
            "places: {n: {name: N, kind: ward}}\n"
            "bodies: {a: {name: A, covers: {to: {each: ward}, from: 2020}}}"
        ),
    ),
    "another version": ("govgraph: 2", "govgraph: 1"),
    "an unknown key of a file": ("body: {}", "bodies: {}"),
    "an unknown key of an entity": (
        "bodies: {a: {name: A, rolle: decides}}",
        "bodies: {a: {name: A, role: decides}}",
    ),
    "an unknown key of a value": (
        "bodies: {a: {name: A, role: {is: decides, since: 2020}}}",
        "bodies: {a: {name: A, role: {is: decides, from: 2020}}}",
    ),
    "an unknown key of a link": (
        "bodies: {a: {name: A, advises: {to: b, on: parks}}, b: {name: B}}",
        "bodies: {a: {name: A, advises: {to: b, what: all parks}}, b: {name: B}}",
    ),
    "an unknown key of a source": (
        "sources: {minute: {page: 3}}",
        "sources: {minute: {title: The minute}}",
    ),
    "an unknown key of a tier": ("tiers: {top: {title: Top}}", "tiers: {top: {name: Top}}"),
    "an unknown key of the checks": ("checks: {skip: DEC01}", "checks: {ignore: DEC01}"),
    "an unknown key of a view": ("views: {map: {levels: 2}}", "views: {map: {depth: 2}}"),
    "an unknown arrangement": (
        "bodies: {a: {name: A, arrangements: {minutes: some}}}",
        "bodies: {a: {name: A, arrangements: {quorum: some}}}",
    ),
    "an unknown kind of body": (
        "bodies: {a: {name: A, kind: panel}}",
        "bodies: {a: {name: A, kind: board}}",
    ),
    "an unknown kind in a long form": (
        "bodies: {a: {name: A, kind: {is: panel}}}",
        "bodies: {a: {name: A, kind: {is: board}}}",
    ),
    "an unknown kind in a list": (
        "bodies: {a: {name: A, role: [decides, meets]}}",
        "bodies: {a: {name: A, role: [decides, advises]}}",
    ),
    "an unknown kind of organisation": (
        "organisations: {a: {name: A, kind: club}}",
        "organisations: {a: {name: A, kind: charity}}",
    ),
    "an unknown kind of sector": (
        "sectors: {a: {name: A, kind: people}}",
        "sectors: {a: {name: A, kind: residents}}",
    ),
    "an unknown kind of fund": (
        "funds: {a: {name: A, kind: grant}}",
        "funds: {a: {name: A, kind: grant_given}}",
    ),
    "an unknown authority": (
        "posts: {a: {name: A, authority: law}}",
        "posts: {a: {name: A, authority: statute}}",
    ),
    "an unknown basis": (
        "responsibilities: {a: {name: A, basis: law}}",
        "responsibilities: {a: {name: A, basis: statute}}",
    ),
    "an unknown outcome": (
        "actions: {a: {name: A, outcome: agreed}}",
        "actions: {a: {name: A, outcome: done}}",
    ),
    "an unknown status": (
        "plans: {a: {name: A, status: draft}}",
        "plans: {a: {name: A, status: proposed}}",
    ),
    "an unknown confidence": (
        "plans: {a: {name: A, confidence: certain}}",
        "plans: {a: {name: A, confidence: stated}}",
    ),
    "an unknown capacity of a seat": (
        "bodies: {a: {name: A, members: {to: some, as: guest}}}",
        "bodies: {a: {name: A, members: {to: some, as: invited}}}",
    ),
    "an unknown status of an issue": (
        "known_issues: [{status: solved}]",
        "known_issues: [{status: ended}]",
    ),
    "an unknown rule": (
        "accepted: [{rule: no-charm, reason: So agreed}]",
        "accepted: [{rule: no-chair, reason: So agreed}]",
    ),
    "an unknown severity": (
        "checks: {severity: {no-chair: grave}}",
        "checks: {severity: {no-chair: high}}",
    ),
    "a severity of no rule": (
        "checks: {severity: {no-charm: high}}",
        "checks: {severity: {CAP06: high}}",
    ),
    "an unknown rule that an entity accepts": (
        "bodies: {a: {name: A, accepted: {rule: no-charm, reason: So agreed}}}",
        "bodies: {a: {name: A, accepted: {rule: no-chair, reason: So agreed}}}",
    ),
    "an unknown rule of a known issue": (
        "known_issues: [{rule: [no-chair, no-charm]}]",
        "known_issues: [{rule: [no-chair, CAP07]}]",
    ),
    "an unknown rule that is ignored": (
        "checks: {ignore: [no-charm]}",
        "checks: {ignore: [no-chair]}",
    ),
    "a threshold of no rule": (
        "checks: {thresholds: {no-charm: 3}}",
        "checks: {thresholds: {no-chair: 3}}",
    ),
    "what is no name of a rule beside own rules": (
        f"{_OWN}accepted: [{{rule: No charm, reason: So agreed}}]",
        f"{_OWN}accepted: [{{rule: own, reason: So agreed}}]",
    ),
    "an own rule with an unknown key": (
        "checks: {rules: {own: {every: board, hass: chair, because: It is agreed}}}",
        "checks: {rules: {own: {every: board, has: chair, because: It is agreed}}}",
    ),
    "an own rule without a reason": (
        "checks: {rules: {own: {every: board, has: chair}}}",
        "checks: {rules: {own: {every: board, has: chair, because: It is agreed}}}",
    ),
    "own rules in a list": (
        "checks: {rules: [{every: board, has: chair, because: It is agreed}]}",
        "checks: {rules: {own: {every: board, has: chair, because: It is agreed}}}",
    ),
    "neither yes nor no": (
        "bodies: {a: {name: A, members: {to: some, voting: perhaps}}}",
        "bodies: {a: {name: A, members: {to: some, voting: no}}}",
    ),
    "an entity without a name": ("bodies: {a: {kind: board}}", "bodies: {a: {name: unknown}}"),
    "an entity with an empty name": ("bodies: {a: {name: }}", "bodies: {a: {name: A}}"),
    "a place with neither name nor count": (
        "places: {a: {kind: area}}",
        "places: {a: {kind: area, count: 4}}",
    ),
    "a value without its `is`": (
        "bodies: {a: {name: A, purpose: {quote: to meet}}}",
        "bodies: {a: {name: A, purpose: {is: to meet}}}",
    ),
    "a link without its `to`": (
        "bodies: {a: {name: A, advises: {quote: gives advice}}}",
        "bodies: {a: {name: A, advises: {to: some, quote: gives advice}}}",
    ),
    "an exception without a reason": (
        "accepted: [{rule: no-chair}]",
        "accepted: [{rule: no-chair, reason: So agreed}]",
    ),
    "an exception without a rule": (
        "accepted: [{reason: So agreed}]",
        "accepted: [{rule: no-chair, reason: So agreed}]",
    ),
    "`other` without the source’s word": (
        "bodies: {a: {name: A, kind: other}}",
        "bodies: {a: {name: A, kind: {is: other, called: Summit}}}",
    ),
    "`is: other` without the source’s word": (
        "bodies: {a: {name: A, kind: {is: other}}}",
        "bodies: {a: {name: A, kind: {is: other, called: Summit}}}",
    ),
    "`as: other` without the source’s word": (
        "bodies: {a: {name: A, members: {to: some, as: other}}}",
        "bodies: {a: {name: A, members: {to: some, as: other, called: patron}}}",
    ),
    "a section that is a list": ("bodies: [a]", "bodies: {a: {name: A}}"),
    "an entity that is a text": ("bodies: {a: Board}", "bodies: {a: {name: Board}}"),
    "sources that are a list": ("sources: [minute]", "sources: {minute: }"),
    "a list in a list of values": (
        "bodies: {a: {name: A, called: [[B]]}}",
        "bodies: {a: {name: A, called: [B]}}",
    ),
    "a list in a list of links": (
        "bodies: {a: {name: A, members: [[some]]}}",
        "bodies: {a: {name: A, members: [some]}}",
    ),
    "a mapping for a text": (
        "bodies: {a: {name: A, note: {words: a}}}",
        "bodies: {a: {name: A, note: [a]}}",
    ),
    "a list for a detail with one value": (
        "bodies: {a: {name: A, advises: {to: some, called: [helps]}}}",
        "bodies: {a: {name: A, advises: {to: some, called: helps}}}",
    ),
    "known issues that are texts": (
        "known_issues: [It never met]",
        "known_issues: [{quote: It never met}]",
    ),
    "checks that are a list": ("checks: [DEC01]", "checks: {ignore: [DEC01]}"),
    "views that are a list": ("views: [map]", "views: {map: }"),
    "arrangements that are a list": (
        "bodies: {a: {name: A, arrangements: [quorum]}}",
        "bodies: {a: {name: A, arrangements: {quorum: some}}}",
    ),
    "an included mapping": ("include: {a: b.yaml}", "include: []"),
    "a title that is a list": ("title: [A]", "title: A"),
    "an id with a capital": ("bodies: {Board: {name: A}}", "bodies: {board: {name: A}}"),
    "an id that is a word of the format": (
        "bodies: {none: {name: A}}",
        "bodies: {nones: {name: A}}",
    ),
    "a relation that the entity can’t have": (
        "posts: {a: {name: A, members: some}}",
        "bodies: {a: {name: A, members: some}}",
    ),
    "a detail that the relation does not take": (
        "bodies: {a: {name: A, advises: {to: some, every: year}}}",
        "bodies: {a: {name: A, reports_to: {to: some, every: year}}}",
    ),
    "a detail of seats on another link": (
        "bodies: {a: {name: A, advises: {to: some, voting: no}}}",
        "bodies: {a: {name: A, chair: {to: some, voting: no}}}",
    ),
    "a total beside a target": (
        "bodies: {a: {name: A, members: {to: some, total: 3}}}",
        "bodies: {a: {name: A, members: [some, {total: 3}]}}",
    ),
    "`is` on an entity that is not none": (
        "bodies: {a: {name: A, is: some}}",
        "bodies: {a: {name: A, is: none}}",
    ),
    "`is` on a link that is neither none nor some": (
        "bodies: {a: {name: A, advises: {to: b, is: likely}}, b: {name: B}}",
        "bodies: {a: {name: A, advises: {to: b, is: none}}, b: {name: B}}",
    ),
    "`per` on a place": (
        "places: {a: {name: A, kind: area, per: area}}",
        "places: {a: {name: A, kind: area}}",
    ),
    "arrangements of a post": (
        "posts: {a: {name: A, arrangements: {quorum: some}}}",
        "funds: {a: {name: A, arrangements: {quorum: some}}}",
    ),
    "an own key that does not begin with x-": (
        "bodies: {a: {name: A, colour: red}}",
        "bodies: {a: {name: A, x-colour: red}}",
    ),
}


@pytest.mark.parametrize(("refused", "taken"), REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("read", [_as_text, as_an_editor_reads])
def test_one_thing_makes_the_schema_refuse(read: object, refused: str, taken: str) -> None:
    assert callable(read)
    assert _complaints(read(_whole(taken))) == []
    assert _complaints(read(_whole(refused))) != []


@pytest.mark.parametrize(("refused", "taken"), REFUSED.values(), ids=REFUSED)
def test_the_reader_refuses_what_the_schema_refuses(refused: str, taken: str) -> None:
    assert _problems(_whole(taken)) == ()
    assert _problems(_whole(refused)) != ()


def test_rules_of_a_file_beside_it_are_taken_where_an_editor_is_told_of_one() -> None:
    accepted = "accepted: [{rule: boards-are-led, reason: So agreed}]\n"
    assert _complaints(_as_text(_whole(accepted))) != []
    told = f"{accepted}checks: {{rules: {{}}}}\n"
    assert _complaints(_as_text(_whole(told))) == []
    files = Memory({"a.yaml": _whole(told)})
    assert read_structure("a.yaml", files, ["boards-are-led"]).problems == ()


@pytest.mark.parametrize("missing", ["govgraph", "title"])
def test_a_file_without_what_it_must_have_is_refused(missing: str) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(missing)]
    assert _complaints(_as_text("\n".join(lines))) == [f"[]: '{missing}' is a required property"]


def _whole(text: str) -> str:
    """A text with those lines of the head that it does not have."""
    own = [line for line in HEAD.splitlines() if not text.startswith(line.partition(" ")[0])]
    return "\n".join([*own, text]) + "\n"


TAKEN = {
    "numbers and booleans for texts": "bodies: {a: {name: 2020, called: [1.10, true]}}",
    "dates, whole and partial": "bodies: {a: {name: A, from: 2020-01-02, until: 2021}}",
    "empty values": "as_of:\nsources:\ntiers:\nbodies: {a: {name: A, kind: , members: , quote: }}",
    "empty entries of lists": (
        "bodies:\n  a:\n    name: A\n    called:\n    - B\n    -\n    members:\n    - some\n    -\n"
    ),
    "an addition to one of several": (
        "places: {n: {name: North, kind: ward}}\n"
        "bodies: {a: {name: A, per: ward}, a.n: {kind: board}}"
    ),
    "an addition that is empty": (
        "places: {n: {name: North, kind: ward}}\nbodies: {a: {name: A, per: ward}, a.n: }"
    ),
    "a tier as an id and as a mapping": "tiers: [top, bottom]\nbodies: {a: {name: A, tier: top}}",
    "each in a long form and under `to`": (
        "places: {n: {name: North, kind: ward}}\n"
        "bodies: {a: {name: A, covers: {each: ward}}, b: {name: B, covers: {to: {each: ward}}},"
        " c: {name: C, covers: {to: [n, {each: ward}]}}}"
    ),
    "each place of a seat": (
        "places: {n: {name: North, kind: ward}}\n"
        "bodies: {a: {name: A, members: {to: some, place: {each: ward}}}}"
    ),
    "each member of another body": (
        "bodies: {a: {name: A, consults: {each: members, of: b}}, b: {name: B, members: some}}"
    ),
    "own keys everywhere": (
        "x-a: 1\nsources: {s: {x-a: 1}}\nchecks: {x-a: 1}\nviews: {v: {x-a: 1}}\n"
        "known_issues: {x-a: 1}\naccepted: {rule: no-chair, reason: So agreed, x-a: 1}\n"
        "bodies: {x-a: 1, a: {name: A, x-a: [1], purpose: {is: to meet, x-a: 1},"
        " arrangements: {x-a: 1}, members: [{to: some, x-a: 1}, {total: 3, x-a: 1}]}}"
    ),
    "one known issue and one exception without a list": (
        "known_issues: {quote: It never met}\naccepted: {rule: CAP06, reason: So agreed}"
    ),
    "a recurring thing": "bodies: {a: {name: A, arrangements: {meets: {every: year}}}}",
    "own rules wherever rules are named": (
        "checks: {ignore: own, severity: {own: low}, thresholds: {own: 3}, "
        "rules: {own: {every: board, has: chair, because: X}}}\n"
        "accepted: [{rule: own, reason: So agreed}, {rule: CAP06, reason: So agreed}]\n"
        "known_issues: [{rule: [own, no-chair]}]\n"
        "bodies: {a: {name: A, accepted: [{rule: own, reason: So agreed}]}}"
    ),
    "own keys of a file without own rules": (
        "bodies: {x-a: {accepted: {rule: no-charm}}}\nchecks: {severity: {x-a: low}}"
    ),
    "numbers by rule, and own rules": (
        "checks: {thresholds: {oversized-body: 40%, CAP01: 5}, "
        "rules: {own: {every: board, has: chair, because: X}}}"
    ),
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN)
def test_what_the_reader_takes_the_schema_takes(text: str) -> None:
    assert _problems(_whole(text)) == ()
    assert _complaints(_as_text(_whole(text))) == []
    assert _complaints(as_an_editor_reads(_whole(text))) == []


# The same keys as the reader's


def _properties(name: str) -> Mapping[str, Mapping[str, object]]:
    return cast("Mapping[str, Mapping[str, object]]", DEFINITIONS[name]["properties"])


ALL_KEYS = sorted(
    {
        key
        for schema in (SCHEMA, *DEFINITIONS.values())
        for key in cast("Mapping[str, object]", schema.get("properties", {}))
    }
)


def _taken(before: str, after: str = "", *, keys: Iterable[str] = ALL_KEYS) -> set[str]:
    """Those of all keys that the reader knows in a place, each tried with an empty value."""
    tried = ", ".join(f"{key}: " for key in keys)
    problems = _problems(f"{HEAD}{before}{tried}{after}\n")
    unknown = {str(one.origin.path[-1]) for one in problems if one.fault is Fault.UNKNOWN_KEY}
    return set(keys) - unknown


def test_the_schema_has_the_keys_of_a_file_that_the_reader_knows() -> None:
    top = set(cast("Mapping[str, object]", SCHEMA["properties"]))
    known = {
        key
        for key in ALL_KEYS
        if not any(problem.fault is Fault.UNKNOWN_KEY for problem in _problems(f"{HEAD}{key}:\n"))
    }
    assert top == known == set(TOP_KEYS)


@pytest.mark.parametrize("section", Section)
def test_the_schema_has_the_keys_of_an_entity_that_the_reader_knows(section: Section) -> None:
    known = _taken(f"{section}: {{a: {{", "}}")
    assert set(_properties(f"{section.singular}.added")) == known


@pytest.mark.parametrize("key", RELATION_KEYS)
def test_the_schema_has_the_details_of_a_link_that_the_reader_knows(key: str) -> None:
    """`total` stands in an entry of its own."""
    section = _section_with(RELATION_KEYS[key])
    keys = [one for one in ALL_KEYS if one != "total"]
    known = _taken(f"{section}: {{a: {{name: A, {key}: {{", "}}}", keys=keys)
    links = str(DEFINITIONS[f"relation.{key}"]["$ref"]).removeprefix("#/$defs/")
    assert set(_properties(f"{links}.long")) == known


def _section_with(key: RelationKey) -> Section:
    return next(section for section in Section if key.may_stand_on(section.letter))


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("value.long", "bodies: {a: {name: A, purpose: {", "}}}"),
        ("arrangements", "bodies: {a: {name: A, arrangements: {", "}}}"),
        ("acceptance", "accepted: [{", "}]"),
        ("known_issue", "known_issues: [{", "}]"),
        ("source", "sources: {s: {", "}}"),
        ("tier", "tiers: {t: {", "}}"),
        ("checks", "checks: {", "}"),
        ("view", "views: {v: {", "}}"),
    ],
)
def test_the_schema_has_the_other_keys_that_the_reader_knows(
    name: str, before: str, after: str
) -> None:
    assert set(_properties(name)) == _taken(before, after)


def test_a_total_has_the_keys_that_the_reader_knows() -> None:
    keys = [key for key in ALL_KEYS if key != "total"]
    before = "bodies: {a: {name: A, members: [{total: 3, "
    assert set(_properties("total")) == {"total", *_taken(before, "}]}}", keys=keys)}


# Descriptions


def test_every_key_of_the_schema_says_what_it_means() -> None:
    silent = [
        f"{name}: {key}"
        for name, schema in {"": SCHEMA, **DEFINITIONS}.items()
        for key, one in cast(
            "Mapping[str, Mapping[str, object]]", schema.get("properties", {})
        ).items()
        if not _description(one).endswith(".")
    ]
    assert silent == []


def _description(schema: Mapping[str, object]) -> str:
    own = schema.get("description", "")
    if not own and "$ref" in schema:
        return _description(DEFINITIONS[str(schema["$ref"]).removeprefix("#/$defs/")])
    return str(own)


def test_every_word_of_a_closed_list_has_its_meaning() -> None:
    lists = {spec.form.listed_in: spec.form.words for spec in _all_specs() if spec.form.listed_in}
    assert {kind: tuple(MEANINGS[kind]) for kind in lists} == lists
    assert set(MEANINGS) == set(lists)


def test_a_closed_list_has_the_same_words_wherever_it_stands() -> None:
    seen: dict[type[StrEnum], set[tuple[str, ...]]] = {}
    for spec in _all_specs():
        if spec.form.listed_in is not None:
            words = (*spec.form.words, *map(str, spec.specials))
            seen.setdefault(spec.form.listed_in, set()).add(words)
    assert {kind.__name__: len(words) for kind, words in seen.items() if len(words) > 1} == {}


def _all_specs() -> Iterator[Spec]:
    for section in Section:
        yield from (spec for _, spec in specs(section).values())
    yield from (spec for _, spec in detail_specs().values())
    for keys in (VALUE, EVIDENCE, ISSUE, CHECKS):
        yield from keys.values()
