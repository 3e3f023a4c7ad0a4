"""Files that can't be read, checked as a person would check them: by the command, on real files."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pytest

from govgraph.cli import main
from govgraph.document import events
from tests.reading import FIRST, whole

Content: TypeAlias = str | bytes
Told: TypeAlias = Callable[..., str]
"""What is told of a file, and of those that it may include, without the last line."""


@pytest.fixture
def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Told:
    """Check a text, with the head that it leaves out, or bytes as they are: what is told of it.

    The exit code is 2, standard error is empty, and the last line says how many problems there are.
    All of it is the same where libyaml is missing.
    """
    monkeypatch.chdir(tmp_path)

    def check(content: Content, **files: Content) -> str:
        put(tmp_path, {FIRST: content, **{_file(name): text for name, text in files.items()}})
        code = main(["check", FIRST])
        out, err = capsys.readouterr()
        assert (code, err) == (2, "")
        with monkeypatch.context() as without:
            without.setattr(events, "_FAST", None)
            assert main(["check", FIRST]) == 2
            assert capsys.readouterr().out == out
        head, _, body = out.partition("\n\n")
        messages, _, last = body.rstrip("\n").rpartition("\n\n")
        assert head == FIRST
        count = sum(" DOC" in line and line[:1] != " " for line in messages.splitlines())
        assert last.startswith(f"{count} problem{'' if count == 1 else 's'} in the file")
        assert last.endswith(": nothing was checked")
        return f"{messages}\n"

    return check


def _file(name: str) -> str:
    return name if "." in name else f"{name}.yaml"


def put(folder: Path, files: dict[str, Content]) -> None:
    """Write files: texts with the head that they leave out, bytes as they are."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else whole(content).encode("utf-8")
        path.write_bytes(data)


def message(text: str) -> str:
    """A message as it is told, written with the indent of a test."""
    return dedent(text)
