"""Text from a file as a picture can hold it."""

import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.views.visible import visible

ANY = st.text(st.characters())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\n b\tc", "a b c"),
        ("\x00\x1b[31m", "\u2400\u241b[31m"),
        ("\x7f", "\u2421"),
        ("\u202eevil", "\ufffdevil"),
        ("\x85x", "x"),
        ("\x80", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("\ufdd0\U0001fffe", "\ufffd\ufffd"),
        ("Café – “A”", "Café – “A”"),
    ],
)
def test_what_has_no_look_of_its_own_gets_a_sign_that_has_one(written: str, shown: str) -> None:
    assert visible(written) == shown


@given(ANY)
def test_what_is_visible_is_one_line_that_any_xml_file_can_hold(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in shown)
    node = ET.Element("a")
    node.text = shown
    read = ET.fromstring(ET.tostring(node))  # noqa: S314 - what was just written
    assert (read.text or "") == shown


@given(ANY)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
