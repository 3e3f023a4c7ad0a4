"""The model is the one definition of the format: described, frozen, and of one mind with itself."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError, is_dataclass
from enum import StrEnum
from inspect import getattr_static, getdoc, isclass
from pathlib import Path
from types import MappingProxyType, ModuleType

import pytest

import govgraph.model
from govgraph.model import words
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.entity import ENTITY_TYPES, Entity, Plan, specs
from govgraph.model.fact import Spec
from govgraph.model.keys import (
    ACCEPTANCE,
    ARRANGEMENTS,
    CHECKS,
    EVIDENCE,
    HEAD,
    ISSUE,
    OF_ENTITIES,
    PARTS,
    SOURCE,
    TARGET,
    TIER,
    TOP_KEYS,
    VALUE,
    VIEW,
    Keys,
)
from govgraph.model.link import COMMON_DETAILS, detail_specs
from govgraph.model.meanings import MEANINGS
from govgraph.model.structure import Checks
from govgraph.model.words import Arrangement, Section, Status
from govgraph.problem import Origin

RULES = Path(__file__).resolve().parents[4] / "shared" / "RULES.md"
TABLES: Mapping[str, Keys] = {
    "head": HEAD,
    "source": SOURCE,
    "tier": TIER,
    "evidence": EVIDENCE,
    "value": VALUE,
    "target": TARGET,
    "of entities": OF_ENTITIES,
    "arrangements": ARRANGEMENTS,
    "acceptance": ACCEPTANCE,
    "issue": ISSUE,
    "checks": CHECKS,
    "view": VIEW,
}
LISTS = [
    listed
    for listed in vars(words).values()
    if isclass(listed) and issubclass(listed, StrEnum) and listed is not StrEnum
]


def modules() -> Iterator[ModuleType]:
    found = pkgutil.walk_packages(govgraph.model.__path__, "govgraph.model.")
    return (importlib.import_module(one.name) for one in found)


def every_spec() -> Iterator[tuple[str, Spec]]:
    for section in Section:
        yield from ((f"{section}: {key}", spec) for key, (_, spec) in specs(section).items())
    yield from ((f"a link: {key}", spec) for key, (_, spec) in detail_specs().items())
    for name, keys in TABLES.items():
        yield from ((f"{name}: {key}", spec) for key, spec in keys.items())


# Described


@pytest.mark.parametrize(("where", "spec"), [*every_spec()], ids=lambda one: str(one)[:40])
def test_every_key_says_in_a_sentence_what_it_means(where: str, spec: Spec) -> None:
    assert spec.description.endswith("."), where
    assert spec.description == spec.description.strip()
    assert spec.description[0].isupper() or spec.description.startswith("`")
    assert spec.form.label


@pytest.mark.parametrize("keys", TABLES.values(), ids=TABLES)
def test_every_key_stands_under_its_own_name(keys: Keys) -> None:
    assert [spec.key for spec in keys.values()] == [*keys]


def test_every_part_of_a_file_says_what_it_holds() -> None:
    assert all(text.endswith(".") for text in PARTS.values())
    assert set(TOP_KEYS) == {*HEAD, *PARTS}
    assert {str(section) for section in Section} <= set(PARTS)


def test_every_sort_of_entity_says_what_it_is() -> None:
    assert set(ENTITY_TYPES) == set(Section)
    for section, kind in ENTITY_TYPES.items():
        assert kind.section is section
        assert (getdoc(kind) or "").endswith(".")
        assert section.singular.lower() in section.one.lower()


@pytest.mark.parametrize("listed", LISTS, ids=lambda one: one.__name__)
def test_a_word_and_its_name_in_the_code_are_the_same(listed: type[StrEnum]) -> None:
    assert {re.sub(r"\W", "_", word.value).upper() for word in listed} == set(listed.__members__)
    assert (getdoc(listed) or "").endswith(".")


@pytest.mark.parametrize("listed", MEANINGS, ids=lambda one: one.__name__)
def test_a_meaning_follows_its_word_in_a_sentence(listed: type[StrEnum]) -> None:
    for meaning in MEANINGS[listed].values():
        assert meaning
        assert not meaning.endswith(".")


def test_arrangements_have_a_key_each() -> None:
    assert [*ARRANGEMENTS] == [str(word) for word in Arrangement]


def test_details_of_every_link_are_details() -> None:
    assert set(COMMON_DETAILS) < set(detail_specs())


# Frozen


@pytest.mark.parametrize("module", [*modules()], ids=lambda one: one.__name__)
def test_what_a_structure_is_made_of_never_changes(module: ModuleType) -> None:
    """A `Quotable` is no part of a structure: it is asked about the text of a source."""
    for name, kind in vars(module).items():
        own = isclass(kind) and kind.__module__ == module.__name__
        if own and is_dataclass(kind) and name != "Quotable":
            assert getattr_static(kind, "__dataclass_params__").frozen, name
            assert "__slots__" in vars(kind), name


@pytest.mark.parametrize("module", [*modules()], ids=lambda one: one.__name__)
def test_no_table_of_the_model_can_be_written_to(module: ModuleType) -> None:
    tables = {name: one for name, one in vars(module).items() if name.lstrip("_").isupper()}
    loose = [name for name, one in tables.items() if isinstance(one, dict | list | set)]
    assert [name for name in loose if not name.startswith("_")] == []


def test_an_entity_and_its_keys_cannot_be_set() -> None:
    plan = Plan(id="p", origin=Origin("a.yaml", ("plans", "p")))
    assert str(plan) == "p"
    with pytest.raises(FrozenInstanceError):
        plan.name = ()  # type: ignore[misc]  # that is the claim
    assert isinstance(plan.extras, MappingProxyType)
    assert isinstance(Checks().severity, MappingProxyType)
    assert isinstance(specs(Section.PLANS), MappingProxyType)


# Statuses and rules


@pytest.mark.parametrize("status", Status)
def test_a_status_is_in_force_or_not_yet_or_over(status: Status) -> None:
    states = (status.can_be_in_force, status.not_yet, status is Status.ENDED)
    assert sum(states) == 1


def test_a_rule_has_one_code_and_one_name() -> None:
    assert len(set(CATALOGUE.values())) == len(CATALOGUE)
    assert all(re.fullmatch(r"[A-Z]{3}\d\d", code) for code in CATALOGUE)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in CATALOGUE.values())
    assert {CODES[name] for name in CATALOGUE.values()} == set(CATALOGUE)
    assert all(CODES[code] == code for code in CATALOGUE)


@pytest.mark.skipif(not RULES.exists(), reason="the list of rules is not beside the checkout")
def test_the_catalogue_is_that_of_the_list_of_rules() -> None:
    text = RULES.read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([A-Z]{3}\d\d) \*?\s*\| ([a-z-]+) ", text, flags=re.MULTILINE)
    assert dict(listed) == dict(CATALOGUE)


def test_entities_share_the_keys_of_an_entity() -> None:
    shared = {key for key, _ in specs(Section.PLANS).items()}
    assert all(shared <= set(specs(section)) for section in Section)
    assert {name for name, _ in specs(Section.PLANS).values()} <= set(Entity.__slots__)
