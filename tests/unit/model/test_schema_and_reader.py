"""Whatever somebody writes: what the reader takes, the schema takes, as text and in an editor."""

import json
import re
from collections.abc import Iterator, Mapping

from hypothesis import event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from govgraph.document import read_document
from govgraph.model.entity import ENTITY_TYPES, Arranged, specs
from govgraph.model.fact import Spec
from govgraph.model.keys import (
    ACCEPTANCE,
    ARRANGEMENTS,
    CHECKS,
    EVIDENCE,
    ISSUE,
    SOURCE,
    TIER,
    VALUE,
    VIEW,
    Keys,
)
from govgraph.model.link import COMMON_DETAILS, detail_specs
from govgraph.model.relation import RELATION_KEYS, RelationKey
from govgraph.model.schema import json_schema
from govgraph.model.structure import Plain
from govgraph.model.words import Section
from govgraph.reader import read_structure
from govgraph.text import Text
from tests.reading import Memory
from tests.yaml_1_2 import as_an_editor_reads

VALIDATOR = Draft202012Validator(json_schema())
RIGHT = {
    "date": ("2020", "2020-05-01"),
    "count": ("3", "some", "up to 5"),
    "percentage": ("40%", "12.5"),
    "scheme:value": ("lgsl:1",),
    "period or some": ("year", "2 months", "some"),
    "period, temporary, permanent or rolling": ("2 years", "rolling"),
    "date or some": ("2020",),
    "id": ("a",),
    "number": ("3",),
}
"""What may be written for each form that is no closed list."""
ODD = (None, "none", "some", "a text", "1.10", "true", "no", "2020-01-01", "other")


def words(spec: Spec) -> st.SearchStrategy[Plain]:
    right = spec.form.words or RIGHT.get(spec.form.label, ("a text", "2020"))
    often = st.sampled_from([*right, *map(str, spec.specials)])
    return st.one_of(often, often, often, st.sampled_from(ODD))


def listed(one: st.SearchStrategy[Plain]) -> st.SearchStrategy[Plain]:
    return st.one_of(one, one, st.lists(one, min_size=1, max_size=2))


def some_of(keys: Mapping[str, st.SearchStrategy[Plain]]) -> st.SearchStrategy[dict[str, Plain]]:
    """A mapping with a few of some keys. An editor minds an empty one, which says nothing."""
    pairs = [st.tuples(st.just(key), value) for key, value in keys.items()]
    return st.lists(st.one_of(pairs), min_size=1, max_size=3).map(dict)


def plain(keys: Keys) -> dict[str, st.SearchStrategy[Plain]]:
    return {key: listed(words(spec)) for key, spec in keys.items()}


ASIDE = {**plain(EVIDENCE), "x-own": st.just("anything")}


def value(spec: Spec) -> st.SearchStrategy[Plain]:
    long = some_of({**plain(VALUE), **ASIDE})
    whole = st.tuples(long, words(spec)).map(lambda pair: {**pair[0], "is": pair[1]})
    return listed(st.one_of(words(spec), whole))


def link(key: RelationKey) -> st.SearchStrategy[Plain]:
    own = (*COMMON_DETAILS, *key.type.details)
    details = {name: listed(words(detail_specs()[name][1])) for name in own if name != "total"}
    ends: st.SearchStrategy[dict[str, Plain]] = st.sampled_from(
        [{"to": "some"}, {"is": "none"}, {"to": "a"}, {"each": "ward"}, {"total": "3"}]
    )
    long = st.tuples(some_of({**details, **ASIDE}), ends).map(lambda pair: {**pair[0], **pair[1]})
    return listed(st.one_of(st.sampled_from(["none", "some", "a"]), long))


def entity(section: Section) -> st.SearchStrategy[Plain]:
    keys: dict[str, st.SearchStrategy[Plain]] = {
        **{key: value(spec) for key, (_, spec) in specs(section).items()},
        **{
            key: link(one) for key, one in RELATION_KEYS.items() if one.may_stand_on(section.letter)
        },
        **ASIDE,
        "accepted": listed(some_of({**plain(ACCEPTANCE), **ASIDE})),
        "is": st.sampled_from(["none", None]),
    }
    if issubclass(ENTITY_TYPES[section], Arranged):
        keys["arrangements"] = some_of({key: value(one) for key, one in ARRANGEMENTS.items()})
    named: st.SearchStrategy[dict[str, Plain]] = st.sampled_from(
        [{"name": "A"}, {"name": "unknown"}, {"name": {"is": "A"}}, {}]
    )
    return st.tuples(some_of(keys), named).map(lambda pair: {**pair[0], **pair[1]})


def parts() -> Iterator[tuple[str, st.SearchStrategy[Plain]]]:
    for section in Section:
        yield str(section), st.fixed_dictionaries({"b": entity(section)})
    yield "sources", st.fixed_dictionaries({"s": some_of(plain(SOURCE))})
    yield (
        "tiers",
        st.one_of(
            st.lists(st.sampled_from("ab")), st.fixed_dictionaries({"t": some_of(plain(TIER))})
        ),
    )
    yield "known_issues", listed(some_of({**plain(ISSUE), **ASIDE}))
    yield "accepted", listed(some_of({**plain(ACCEPTANCE), **ASIDE}))
    by_rule: st.SearchStrategy[Plain] = st.dictionaries(
        st.sampled_from(["DEC01", "no-chair", "x-a"]),
        st.sampled_from(["high", "3", None]),
        max_size=1,
    )
    yield "checks", some_of({**plain(CHECKS), "severity": by_rule, "thresholds": by_rule})
    yield "views", st.fixed_dictionaries({"v": some_of(plain(VIEW))})


def written(content: Mapping[str, Plain]) -> str:
    """A file in flow style, in which empty values are empty and words have no quotation marks."""
    text = json.dumps({**content, "govgraph": "1", "title": "A"}, ensure_ascii=False)
    return re.sub(r'(?<=[:,[{] |.\[)"([\w.-]+)"(?!:)', r"\1", text.replace(": null", ": "))


@settings(max_examples=200)
@given(some_of(dict(parts())))
def test_what_the_reader_takes_the_schema_takes(content: dict[str, Plain]) -> None:
    text = written(content)
    if read_structure("a.yaml", Memory({"a.yaml": text})).problems:
        return
    document, _ = read_document(Text("a.yaml", text))
    assert document is not None
    event("taken")
    for read in (document.root, as_an_editor_reads(text)):
        assert [error.message for error in VALIDATOR.iter_errors(read)] == []
