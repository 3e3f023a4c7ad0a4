"""Every format shows the same six reports, with the same bytes each time."""

import re

import pytest

from govgraph.lint import Report
from govgraph.problem import Fault, Origin, Problem
from govgraph.reports import FORMATS, renderer
from tests.conftest import Golden
from tests.unit.reports.made_reports import REPORTS

WIDTHS = (80, 140)
FORM = pytest.mark.parametrize("form", FORMATS)
CASE = pytest.mark.parametrize("case", REPORTS)


@FORM
@CASE
@pytest.mark.parametrize("width", WIDTHS)
def test_each_format_says_of_each_report_what_it_said_before(
    golden: Golden, form: str, case: str, width: int
) -> None:
    # What has no lines of a width is the same at every width.
    name = f"{case}-{width}.txt" if form == "text" else f"{case}.{form}"
    golden(f"reports/{name}", renderer(form)(REPORTS[case](), width))


@FORM
@CASE
def test_the_same_report_gives_the_same_text_each_time(form: str, case: str) -> None:
    assert renderer(form)(REPORTS[case]()) == renderer(form)(REPORTS[case]())


@FORM
@CASE
def test_no_report_holds_what_a_terminal_obeys(form: str, case: str) -> None:
    # What ends a line of CSV moves the cursor to where it goes anyway.
    text = renderer(form)(REPORTS[case]()).replace("\r\n", "\n")
    obeyed = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
    assert not obeyed.search(text)


@FORM
def test_a_report_ends_with_one_line_end(form: str) -> None:
    text = renderer(form)(REPORTS["nothing-found"]())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


# JSON gives every place a line, by its schema.
@pytest.mark.parametrize("form", [one for one in FORMATS if one != "json"])
def test_a_file_that_could_not_be_opened_has_no_lines(form: str) -> None:
    sentence = "There is no file nowhere.yaml"
    problem = Problem(Fault.UNREADABLE_FILE, sentence, Origin("nowhere.yaml"))
    text = renderer(form)((Report("", ("nowhere.yaml",), {}, problems=(problem,)),))
    assert sentence in text
    assert not re.search(r"yaml:\d|line[ =]\d|yaml,1|startLine", text)


def test_there_is_no_other_format() -> None:
    with pytest.raises(KeyError):
        renderer("xlsx")
