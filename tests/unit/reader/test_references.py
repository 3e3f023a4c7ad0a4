"""Which place lies in which, and what a bare id means from where it is written."""

from hypothesis import given
from hypothesis import strategies as st

from govgraph.model.words import Section
from govgraph.reader.complaints import Complaints
from govgraph.reader.declare import Register
from govgraph.reader.entry import Entry
from govgraph.reader.references import References, nesting

NAMES = "abcde"
parents = st.dictionaries(
    st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=2).map(tuple)
)


def entry(id_: str, per: str = "") -> Entry:
    return Entry(id_, Section.BODIES, (), group=id_.partition(".")[0] if per else "", per=per)


def references(*entries: Entry) -> References:
    register = Register(Complaints())
    register.entries.update({one.id: one for one in entries})
    for one in entries:
        if one.group:
            register.groups[one.group] = (*register.groups.get(one.group, ()), one.id)
    return References(register, {"north": frozenset({"county"}), "county": frozenset()})


def test_an_id_that_nothing_has_means_nothing() -> None:
    assert references(entry("a")).named("b", entry("a")) == ()
    assert references(entry("a")).named("a", entry("b")) == ("a",)


def test_the_same_place_then_one_around_or_within_then_all() -> None:
    found = references(entry("x.north", "north"), entry("x.south", "south"))
    assert found.named("x", entry("y.north", "north")) == ("x.north",)
    assert found.named("x", entry("y.county", "county")) == ("x.north",)
    assert found.named("x", entry("y.east", "east")) == ("x.north", "x.south")
    assert found.named("x", entry("y")) == ("x.north", "x.south")


def test_the_section_of_an_entry_is_that_in_which_it_stands() -> None:
    assert references(entry("a")).section_of("a") is Section.BODIES
    assert references(entry("a")).places_of_kind("ward") == ()


def test_a_place_lies_in_what_that_lies_in() -> None:
    assert nesting({"a": ("b",), "b": ("c", "d"), "d": ()}) == {
        "a": frozenset("bcd"),
        "b": frozenset("cd"),
        "d": frozenset(),
    }


@given(parents)
def test_no_place_lies_in_itself_whatever_the_circles(written: dict[str, tuple[str, ...]]) -> None:
    found = nesting(written)
    assert set(found) == set(written)
    for place, inside in found.items():
        assert place not in inside
        assert set(written[place]) - {place} <= inside
        assert all(found.get(one, frozenset()) - {place} <= inside for one in inside)
