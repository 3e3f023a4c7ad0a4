"""What is suggested for structures that hypothesis makes up keeps its promise when pasted."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.rules import all_rules
from govgraph.suggestions import suggestions
from tests.unit.suggestions.made_suggestions import (
    assert_kept,
    reading_of,
    report_on,
)

KINDS = ("board", "partnership", "group", "programme", "service", "task_and_finish", "scrutiny")
BODIES = tuple(f"b{number}" for number in range(6))
WAYS = (
    "accountable_to",
    "part_of",
    "established_by",
    "recommends_to",
    "hosted_by",
    "scrutinised_by",
    "delegated_by",
)


@st.composite
def entries(draw: st.DrawFn) -> str:
    """One body of a file: a kind, perhaps a role, and some links to others, in either style."""
    own = draw(st.sampled_from(BODIES))
    keys = {"name": own.upper(), "kind": draw(st.sampled_from(KINDS))}
    if draw(st.booleans()):
        keys["role"] = draw(st.sampled_from(("decides", "recommends", "co-ordinates")))
    for key in draw(st.lists(st.sampled_from(WAYS), max_size=3, unique=True)):
        ends = [one for one in (*BODIES, "council", "trust") if one != own]
        # What is part of what goes one way, as a circle of it is no structure.
        ends = [one for one in ends if key != "part_of" or one > own]
        if key == "hosted_by":
            ends = ["council", "trust"]
        target = draw(st.sampled_from(ends))
        likely = f"{{to: {target}, confidence: likely, reading: So}}"
        keys[key] = draw(st.sampled_from((target, target, likely)))
    if draw(st.booleans()):
        keys["reports_to"] = f"{{to: {draw(st.sampled_from(BODIES))}, every: year}}"
        if keys["reports_to"].startswith(f"{{to: {own},"):
            del keys["reports_to"]
    inside = [f"{key}: {value}" for key, value in keys.items()]
    if draw(st.booleans()):
        return f"  {own}: {{{', '.join(inside)}}}\n"
    return "".join((f"  {own}:\n", *(f"    {line}\n" for line in inside)))


@st.composite
def structures(draw: st.DrawFn) -> str:
    """A file in which some of what is open may be settled by links."""
    found = draw(st.lists(entries(), min_size=len(BODIES), max_size=14))
    bodies = {entry.split(":")[0].strip(): entry for entry in found}
    bare = {one: f"  {one}: {{name: {one.upper()}}}\n" for one in BODIES}
    return "".join(
        (
            "organisations:\n  council: {name: Council, kind: council}\n",
            "  trust: {name: Trust, kind: nhs_trust}\n",
            "bodies:\n",
            *({**bare, **bodies}.values()),
            "responsibilities: {duty: {name: Duty, basis: statute, responsible: b0}}\n",
            "funds: {money: {name: Money, kind: grant_received, accountable_body: council}}\n",
        )
    )


@settings(max_examples=25)
@given(structures())
def test_it_reads_settles_what_it_says_and_is_flagged_by_nothing(text: str) -> None:
    rules = all_rules()
    graph, before = report_on(reading_of(text), rules)
    assert_kept(graph, before, suggestions(graph, before, rules))
