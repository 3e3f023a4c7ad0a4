"""The picture as Mermaid: whole, in words, and with nothing of a file obeyed."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.diagrams import drawn, mermaid
from govgraph.diagrams.mermaid.counting import counted
from govgraph.diagrams.mermaid.escaping import remark, text
from govgraph.diagrams.mermaid.naming import Names
from govgraph.graph.known import Certainty, Standing
from govgraph.views.view import Band, Box, BoxFamily, DrawingRefused, Line, LineFamily, View, Weight
from govgraph.views.visible import visible
from tests.any_view import views
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import county, partnership

LOW = Box("low", "The Group", BoxFamily.OFFICERS, "Group", band="t")
TOP = Box("top", "The Board", BoxFamily.PARTNERSHIP, "Board", ("Decides",), Weight.DECIDES)
LINE = Line("low.top", "low", "top", LineFamily.ROUTE, "is accountable to")
# What Mermaid's grammar has for the lines that are written: no word of a file adds another.
GRAMMAR = re.compile(
    r"""---|title:\ ".*"|config:|\ +(?:flowchart:|curve:\ linear|subGraphTitleMargin:\ \{.*\})
    |%%\ .+|flowchart\ BT|\ +(?:
        accTitle:\ .+|accDescr\ \{[^{}]+\}|end|direction\ BT|%%\ (?:box|line)\ \S.*
        |subgraph\ tier_\w+\["[^"]*"\]|\w+[\[(]{1,2}"[^"]*"[\])]{1,2}(?::::about)?
        |\w+\ (?:==>|-->|-\.->|--x|--o|---|~~~)(?:\|"[^"]*"\|)?\ \w+
        |(?:classDef|class|linkStyle)\ [\w,]+\ [\w#:,.\- ]+
    )""",
    re.VERBOSE,
)


def view_of(*lines: Line, low: Box = LOW) -> View:
    return View("T", (low, TOP), lines, (Band("t", "Tier", "What for"),))


def statements(view: View) -> list[str]:
    return [line.strip() for line in mermaid.render(view).splitlines()]


@settings(max_examples=25)
@given(views(12))
def test_every_box_and_line_of_any_view_is_there_once(view: View) -> None:
    found = statements(view)
    for box in view.boxes:
        assert found.count(f"%% box {remark(box.id)}") == 1
    for line in view.lines:
        assert found.count(f"%% line {remark(line.id)}") == 1


def test_a_line_goes_from_who_answers_to_who_is_answered_to() -> None:
    found = statements(view_of(LINE))
    assert found[found.index("%% line low.top") + 1] == "box_low ==> box_top"


def test_only_plain_accountability_goes_without_words() -> None:
    told = [
        replace(LINE, id="1", words="is part of"),
        replace(LINE, id="2", certainty=Certainty.LIKELY),
        replace(LINE, id="3", matter="housing", certainty=Certainty.DISPUTED),
        replace(LINE, id="4", standing=Standing.NOT_YET, status="Proposed"),
        Line("5", "low", "top", LineFamily.OTHER, "works with", level=True),
        Line("6", "low", "top", LineFamily.CHALLENGE, "is scrutinised by", partial=True),
    ]
    found = statements(view_of(*told))
    assert [line for line in found if re.match(r"box_low \S+\|", line)] == [
        'box_low ==>|"part of"| box_top',
        'box_low ==>|"?"| box_top',
        'box_low ==>|"for housing only, #8800;"| box_top',
        'box_low ==>|"proposed"| box_top',
        'box_low ---|"works with"| box_top',
        'box_low -.->|"scrutinised by, not independent"| box_top',
    ]


def test_the_chart_explains_its_signs_and_only_those() -> None:
    assert "Key#58; a line without words#58; accountable to." in mermaid.render(view_of(LINE))
    likely = replace(LINE, certainty=Certainty.LIKELY)
    assert "Key#58; ? likely#58; a reading, not stated." in mermaid.render(view_of(likely))
    assert "Key" not in mermaid.render(view_of())


def test_a_card_says_kind_role_name_and_notes_and_shows_its_standing() -> None:
    low = replace(LOW, remark="(likely)", notes=("Chair: A",), status="Ended")
    found = statements(view_of(low=replace(low, standing=Standing.OVER)))
    assert (
        'box_low["<small>Group – Ended</small><br/><s><b>The Group (likely)</b></s><br/>'
        '<small>Chair#58; A</small>"]'
    ) in found
    assert 'subgraph tier_t["Tier – What for"]' in found
    assert "class box_top decides" in found
    assert 'box_low[["' in mermaid.render(view_of(low=replace(LOW, stack=True)))
    ghost = statements(view_of(low=replace(LOW, standing=Standing.ABSENT)))
    soon = statements(view_of(low=replace(LOW, standing=Standing.NOT_YET)))
    assert "class box_low none" in ghost
    assert "class box_low proposed" in soon


def test_the_text_alternative_goes_with_the_chart() -> None:
    view = county()
    found = mermaid.render(view)
    assert f"accTitle: {text(view.title)}" in found
    told = found[found.index("accDescr {") : found.index("\n    }")]
    assert all(text(box.name) in told for box in view.boxes)
    assert json.dumps(view.title) in found


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_add_nothing_to_the_grammar_and_can_be_read_again(name: str) -> None:
    statements = re.split(
        r"\n(?![^{}]*\}$)", mermaid.render(hostile_view(name)).rstrip("\n"), flags=re.MULTILINE
    )
    assert [line for line in statements if not GRAMMAR.fullmatch(line)] == []
    read = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text(name))
    assert read == visible(name)


@given(st.text(max_size=30))
def test_no_text_keeps_a_sign_that_mermaid_obeys(words: str) -> None:
    plain = re.sub(r"#\d+;", "", text(words))
    assert not set(plain) & set("\"'`<>{}[]|\\&;#%:*~^$@!=+\n")
    assert not re.search(r"(?<![^\W\d])\.|^[-_]|[-_]$| [-_]|[-_] ", plain)


def test_ids_that_mermaid_would_take_for_others_or_for_words_get_names_of_their_own() -> None:
    ids = ("end", "a.b", "a-b", "a b", "ä", "1")
    view = View("T", tuple(Box(id_, id_, BoxFamily.OTHER) for id_ in ids))
    assert [*Names.of(view).boxes.values()] == [
        "box_end",
        "box_a_b",
        "box_a_b_2",
        "box_a_b_3",
        "box__",
        "box_1",
    ]


@pytest.mark.parametrize("lost", ["%% box low", "%% line low.top", "box_low ==> box_top"])
def test_a_document_that_lost_something_is_refused(lost: str) -> None:
    view = view_of(LINE)
    document = mermaid.render(view)
    with pytest.raises(DrawingRefused, match="writing it as Mermaid lost or doubled 1 of its"):
        counted(view, Names.of(view), document.replace(lost, "%%"))


def test_a_line_that_joins_the_wrong_boxes_is_refused() -> None:
    view = view_of(LINE)
    document = mermaid.render(view).replace("box_low ==> box_top", "box_top ==> box_low")
    with pytest.raises(DrawingRefused, match=r"lost or doubled 2 of its .* the line low.top"):
        counted(view, Names.of(view), document)


def test_what_mermaid_would_not_draw_by_itself_comes_with_a_remark() -> None:
    (remark,) = drawn(partnership(231, 330, seed=1), "mmd").remarks
    assert remark.startswith("Mermaid by itself draws at most 50,000 letters and 500 lines: ")
