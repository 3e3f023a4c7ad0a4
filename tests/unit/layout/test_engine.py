"""Graphviz in a child process: whatever happens to it, there is an answer and no crash."""

import json
import sys
from pathlib import Path

import pytest

from govgraph.layout import engine
from govgraph.layout.engine import EngineFailed, Sketch, orders
from govgraph.layout.placing import place
from govgraph.layout.spacing import Spacing
from govgraph.views.view import DrawingRefused
from tests.made_views import county

SKETCH = Sketch(
    (("top", "side"), ("left", "right")),
    (("top", "right", 3), ("side", "left", 1)),
    Spacing(dict.fromkeys(("top", "side", "left", "right"), 176.0)),
)
# What a child does in place of answering, and how the reader is told.
FAILURES = {
    "import os; os.abort()": "crashed",
    "import sys; sys.exit(3)": "stopped with exit status 3",
    "raise MemoryError": "stopped with exit status 1",
    "print('<html>not JSON</html>')": "gave an answer that is not whole",
    "print('[{\"nodes\": [[')": "gave an answer that is not whole",
    "print('7')": "gave an answer that is not whole",
    "print('[7]')": "gave an answer that is not whole",
    'print(\'[{"nodes": [[1]], "edges": 1}]\')': "gave an answer that is not whole",
    "print('[{\"nodes\": []}]')": "gave an answer that is not whole",
    "print('[]')": "gave too few answers",
    'print(\'[{"nodes": [], "edges": 3}]\')': "left something out",
}
WINDOWS = "Windows has no signals: a crash there is an exit status"


def child(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(engine, "COMMAND", (sys.executable, "-c", script))


def real_child(first: str) -> str:
    """A script that does something with the `text` of the request, and then answers it truly."""
    path = str(Path(engine.__file__).with_name("graphviz_child.py"))
    return "\n".join(
        (
            "import io, runpy, sys",
            "text = sys.stdin.read()",
            first,
            "sys.stdin = io.StringIO(text)",
            f"runpy.run_path({path!r}, run_name='__main__')",
        )
    )


def test_graphviz_puts_rows_in_an_order_in_which_lines_do_not_cross() -> None:
    (((first, second), below),) = orders([SKETCH])
    assert {first, second} == {"top", "side"}
    assert below == (("right", "left") if first == "top" else ("left", "right"))


def test_several_sketches_are_put_in_order_at_once_and_alike() -> None:
    assert orders([SKETCH, SKETCH]) == (*orders([SKETCH]), *orders([SKETCH]))


@pytest.mark.skipif(sys.platform == "win32", reason=WINDOWS)
@pytest.mark.parametrize(("script", "told"), FAILURES.items())
def test_a_child_that_fails_is_told_in_a_few_words(
    monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    child(monkeypatch, script)
    with pytest.raises(EngineFailed, match=told):
        orders([SKETCH])


@pytest.mark.skipif(sys.platform == "win32", reason=WINDOWS)
def test_a_child_that_is_killed_is_a_crash_with_its_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(EngineFailed, match=r"crashed \(signal 9\)"):
        orders([SKETCH])


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    child(monkeypatch, "import time; time.sleep(600)")
    monkeypatch.setattr(engine, "TIME_LIMIT", 0.2)
    with pytest.raises(EngineFailed, match=r"took longer than 0\.2 seconds"):
        orders([SKETCH])


def test_a_child_that_cannot_be_started_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(engine, "COMMAND", (str(tmp_path / "python"),))
    with pytest.raises(EngineFailed, match="could not be started"):
        orders([SKETCH])


@pytest.mark.parametrize("lost", ["answer['nodes'].pop()", "answer['edges'] -= 1"])
def test_an_answer_that_lacks_one_item_or_one_line_is_refused(
    monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    names = [f"n{number}" for number in range(4)]
    answer = {"nodes": [[name, 1.0] for name in names], "edges": 1 + 3 + 1}
    script = f"import json; answer = json.loads({json.dumps(answer)!r})\n"
    child(monkeypatch, f"{script}print(json.dumps([answer]))")
    assert orders([SKETCH]) == (SKETCH.rows,)
    child(monkeypatch, f"{script}{lost}\nprint(json.dumps([answer]))")
    with pytest.raises(EngineFailed, match="left something out"):
        orders([SKETCH])


@pytest.mark.parametrize("script", ["import os; os.abort()", "print('')", "print('[]')"])
def test_a_picture_is_refused_in_a_plain_sentence_when_graphviz_fails_twice(
    monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    child(monkeypatch, script)
    with pytest.raises(DrawingRefused, match=r"^The picture was not drawn: Graphviz [^\n]+\.$"):
        place(county())


def test_a_picture_is_refused_when_graphviz_takes_too_long_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    child(monkeypatch, "import time; time.sleep(600)")
    monkeypatch.setattr(engine, "TIME_LIMIT", 0.2)
    with pytest.raises(DrawingRefused, match=r"Graphviz took longer than 0\.2 seconds\.$"):
        place(county())


def test_what_fails_once_is_tried_again_with_plainer_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    child(monkeypatch, real_child("import os\nif 'mclimit=8' in text: os.abort()"))
    view = county()
    assert {each.id for each in place(view).boxes} == {each.id for each in view.boxes}


def test_no_program_on_the_path_is_needed_or_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("dot", "gvpr", "neato", "python", "python3"):
        trap = tmp_path / name
        trap.write_text(f"#!/bin/sh\necho {name} >> {tmp_path / 'sprung'}\n")
        trap.chmod(0o755)
    expected = place(county())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert place(county()) == expected
    assert not (tmp_path / "sprung").exists()
    monkeypatch.setenv("PATH", "")
    assert place(county()) == expected


def test_nothing_in_the_current_folder_is_taken_for_a_module(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("json", "pygraphviz", "govgraph"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert orders([SKETCH])


def test_no_word_of_a_view_reaches_graphviz(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    request = tmp_path / "request"
    child(monkeypatch, real_child(f"open({str(request)!r}, 'w').write(text)"))
    view = county()
    place(view)
    sent = request.read_text()
    assert "digraph" in sent
    assert not any(each.id in sent or each.name in sent for each in view.boxes)
