"""What libyaml reads, pure Python reads alike; what is wrong, both tell alike."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govgraph.document import events as events_module
from govgraph.document import locate, read_document
from govgraph.problem import Fault
from govgraph.text import Text
from tests.conftest import ROOT
from tests.format.test_bad_at_once import BAD
from tests.format.test_limits import bomb

SHIPPED = sorted(
    path
    for folder in ("structures", "examples", "tests/format/examples")
    for path in (ROOT / folder).rglob("*.yaml")
)

# What one of the two takes for something else, each on its own.
APART = {
    "a tab behind a key": "a:\tb\n",
    "a tab behind a hyphen": "-\ta\n",
    "a tab in the indentation": "a:\n\tb: c\n",
    "a tab in a quote": "quote: |\n  a\tb\n",
    "a question mark in braces": "a: {b: who?, c: d}\n",
    "a question mark inside words in braces": "a: {b: who? me}\n",
    "a question mark in brackets": "a: [who?]\n",
    "a question mark outside of them": "a: who? me\nb: [c]\n",
    "a comment right behind the sign of a block": "a: >-#\n  b\n",
    "a comment behind the sign of a block": "a: >- # b\n  c\n",
    "a directive": "%YAML 1.1\n---\na: b\n",
    "another directive": "a: b\n%TAG\n",
    "a tag in braces": "a: {b: !c, d: e}\n",
    "a tag of odd signs": "!*a b: c\n",
    "a tag on a key": "!a b: c\n",
    "a harmless tag": "a: !!str b\nc: ! d\n",
    "a reference to nothing": "a: *b\n",
    "a colon that ends braces": "a: {b: c, d:}\n",
    "a key without a value in braces": "a: {b: , c, d: e}\n",
    "an escape that is no character": 'a: "\\UFFFFFFFF"\n',
    "an escape of half a character": 'a: "\\ud800"\n',
    "an escape of nothing": 'a: "\\x00b\\0"\n',
    "an unknown escape": 'a: "\\q"\n',
    "a mapping in place of a key": "{a: b}: c\n{{d: e}\n",
    "a key that never ends": f"a\n{'b' * 2000}: c\n",
    "words behind the end": "a: b\n...\nc: d\n",
    "two documents": "a: b\n---\nc: d\n",
    "line ends of Windows": "a: b\r\nc:\r\n  - d # e\r\n",
    "line ends of old Macs": "a: b\rc: d\r",
    "line ends that few know": "a: b\u2028c: d\x85e: f\u2029",
    "letters of all widths": "é: 日本\n😀: {a: '日', b: \"é\"}\nquote: 😀 日 # é\n",
    "spaces that do not break": "a:\u00a0b\nc: d\u00a0e\n",
    "an empty file": "",
    "a file of comments": "# a\n# b",
}


def both(text: Text) -> None:
    fast, slow = read_document(text), read_document(text, pure=True)
    assert fast == slow


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_file_is_read_alike(path: Path) -> None:
    both(Text(path.name, path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_everything_in_a_shipped_file_is_found_at_one_place(path: Path) -> None:
    text = Text(path.name, path.read_text(encoding="utf-8"))
    document, _ = read_document(text)
    assert document is not None
    paths = [("bodies", id_, key) for id_, body in _bodies(document.root) for key in body]
    paths += [(key, "", "") for key in document.root]
    assert locate(text, paths) == locate(text, paths, pure=True)


def _bodies(root: object) -> list[tuple[str, dict[str, object]]]:
    bodies = root.get("bodies") if isinstance(root, dict) else None
    return [(id_, body) for id_, body in (bodies or {}).items() if isinstance(body, dict)]


@pytest.mark.parametrize("case", APART)
def test_what_one_of_them_takes_for_something_else_comes_to_the_same(case: str) -> None:
    both(Text("a.yaml", APART[case]))


@pytest.mark.parametrize("text", [BAD, bomb(9), f"a: {'[' * 100}", f"a: {'{a: ' * 100}"])
def test_bad_input_is_told_alike(text: str) -> None:
    both(Text("a.yaml", text))


PIECES = st.sampled_from(
    (
        *(
            "a",
            "name",
            "quote",
            ": ",
            ":",
            "- ",
            "\n",
            "\n  ",
            "\n    ",
            " ",
            "{",
            "}",
            "[",
            "]",
            ", ",
        ),
        *(
            "'",
            '"',
            " # x",
            "*",
            "&a ",
            "!",
            "!!str ",
            "|\n",
            ">-\n",
            "? ",
            "?",
            "%",
            "@",
            "`",
            "\t",
        ),
        *(
            "---\n",
            "...\n",
            "\r\n",
            "\u2028",
            "é",
            "日",
            "😀",
            "\\",
            "\\x41",
            "~",
            "<<",
            "x-a",
            "é: b",
        ),
    )
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=16).map("".join))
@example("a: {b: c, q?: d}\n")
@example("quote:\n  - a: b\n")
def test_any_text_is_read_alike(content: str) -> None:
    both(Text("a.yaml", content))


KNOWN = "govgraph: 1\nbodies:\n  board:\n    quote: the Board\n    members: [a, {to: b, as: c}]\n"
PATHS = [
    ("govgraph",),
    ("bodies", "board", "quote"),
    ("bodies", "board", "members", 1, "as"),
    ("bodies", "nobody", "name"),
]


@settings(max_examples=200)
@given(st.integers(0, len(KNOWN)), PIECES)
def test_places_are_found_alike_in_what_can_be_read(index: int, piece: str) -> None:
    text = Text("a.yaml", KNOWN[:index] + piece + KNOWN[index:])
    document, _ = read_document(text)
    if document is not None:
        assert locate(text, PATHS) == locate(text, PATHS, pure=True)


def test_without_libyaml_a_file_is_read_in_pure_python(monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = read_document(Text("a.yaml", KNOWN))
    monkeypatch.setattr(events_module, "_FAST", None)
    assert read_document(Text("a.yaml", KNOWN)) == with_it
    assert locate(Text("a.yaml", KNOWN), PATHS)[("govgraph",)].key is not None


def test_a_text_that_no_decoder_has_seen_is_told_too() -> None:
    for pure in (False, True):
        document, (problem,) = read_document(Text("a.yaml", "a: \0"), pure=pure)
        assert document is None
        assert problem.fault is Fault.BROKEN_YAML


def test_a_very_long_file_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events_module, "_PATIENCE", 10)
    document, (problem,) = read_document(Text("a.yaml", "bodies: {name: who?, b: c}}"))
    assert document is None
    assert problem.fault is Fault.BROKEN_YAML
    document, problems = read_document(Text("a.yaml", "bodies: {name: who?, b: c}"))
    assert document is not None
    assert (document.root, problems) == ({"bodies": {"name": "who?", "b": "c"}}, ())
