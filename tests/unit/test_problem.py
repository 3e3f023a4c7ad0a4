"""Problems of files: their codes and names, and the text that they are about."""

import pytest

from govgraph.problem import Fault, Origin
from govgraph.reports.plain.faults import MEANINGS
from govgraph.text import Text, escaped


def test_every_sort_of_problem_has_a_code_of_its_own() -> None:
    codes = [fault.code for fault in Fault]
    assert codes == [f"DOC{number:02}" for number in range(1, len(codes) + 1)]


def test_the_name_of_a_problem_is_written_with_hyphens() -> None:
    assert Fault.UNTIL_BEFORE_FROM.slug == "until-before-from"


@pytest.mark.parametrize("fault", Fault)
def test_every_sort_of_problem_is_explained(fault: Fault) -> None:
    assert MEANINGS[fault].endswith(".")


def test_an_origin_goes_one_step_further() -> None:
    assert Origin("a.yaml") / "bodies" / 0 == Origin("a.yaml", ("bodies", 0))


def test_a_text_has_lines_and_nothing_outside_of_them() -> None:
    text = Text("a.yaml", "one\ntwo")
    assert [text.line(number) for number in (0, 1, 2, 3)] == ["", "one", "two", ""]
    assert Text("a.yaml", "").lines == ("",)


def test_what_cannot_be_seen_is_written_as_an_escape() -> None:
    assert escaped('"a\u200b\u202eé"') == '"a\\u200b\\u202eé"'
