"""What reports call an entity."""

import pytest

from tests.reading import graph_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "organisations: {it: {name: unknown, kind: nhs_trust}}",
            "the NHS trust (name not stated)",
        ),
        (
            "sectors: {it: {name: unknown, kind: elected_members}}",
            "the Elected members (name not stated)",
        ),
        ("funds: {it: {name: unknown, kind: pooled}}", "the it (name not stated)"),
        ("places: {it: {name: unknown, kind: district}}", "the District (name not stated)"),
        ("places: {it: {kind: ward, count: some}}", "the Ward (name not stated)"),
        ("plans: {it: {name: unknown}}", "the it (name not stated)"),
    ],
)
def test_what_has_no_name_is_called_by_its_kind_or_id(text: str, name: str) -> None:
    assert graph_of(text).name("it") == name
