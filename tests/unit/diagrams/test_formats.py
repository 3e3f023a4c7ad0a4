"""What every picture format must do: all of them are in one table."""

import re
from importlib import import_module

import pytest

from govgraph.cli.root import govgraph
from govgraph.cli.wishing import PAGES as OFFERED
from govgraph.cli.wishing import SORTS
from govgraph.diagrams import FORMATS, drawn
from govgraph.layout.placement import PAGES
from govgraph.views.words import FAMILY_NAMES
from tests.made_views import county


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_is_the_same_bytes_each_time_and_comes_without_a_remark(form: str) -> None:
    view = county()
    picture = drawn(view, form)
    assert drawn(view, form) == picture
    assert picture.remarks == ()


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.readable])
def test_a_format_that_is_text_holds_every_box_and_line_by_its_id(form: str) -> None:
    view = county()
    picture = drawn(view, form)
    for id_ in (*(box.id for box in view.boxes), *(line.id for line in view.lines)):
        assert re.search(
            rf"\bid=\"[a-z]*-?{re.escape(id_)}\"|\bid={re.escape(id_)}\b|%% \w+ {re.escape(id_)}$",
            picture.text,
            re.MULTILINE,
        )


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_is_written_by_a_module_of_its_own(form: str) -> None:
    module = import_module(FORMATS[form].module)
    assert module.__name__.startswith("govgraph.diagrams.")
    assert module.__doc__


def test_the_command_offers_every_format_page_and_sort_of_line() -> None:
    choices = {
        option.name: tuple(getattr(option.type, "choices", ()))
        for option in govgraph.commands["draw"].params
    }
    assert choices["form"] == tuple(FORMATS)
    assert choices["page"] == OFFERED == tuple(page.name for page in PAGES)
    assert tuple(FAMILY_NAMES) == SORTS


def test_a_format_that_is_not_in_the_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        drawn(county(), "bmp")
