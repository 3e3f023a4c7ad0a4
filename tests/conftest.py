"""What every test shares: a quiet environment, and golden files that `--bless` rewrites."""

import difflib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"

# What a terminal, a CI service or a shell's completion sets, and what changes what is printed.
LOUD_VARIABLES = (
    "CI",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "LINES",
    "NO_COLOR",
    "PY_COLORS",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "PYTHONWARNINGS",
    "TERM",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
    "_GOVGRAPH_COMPLETE",
)

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless",
        action="store_true",
        help="write the golden files anew from what the program says now; the diff is the review",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--bless") and os.environ.get("CI"):
        raise pytest.UsageError("--bless is for a person who reads the diff: it is refused in CI")
    # A slow machine is no fault of the program, and in CI a failure must come back when rerun.
    hypothesis.settings.register_profile(
        "govgraph", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True
    )
    hypothesis.settings.load_profile("govgraph")


@pytest.fixture(scope="session", autouse=True)
def quiet_environment() -> Iterator[None]:
    """Take away what the environment of the run would change in what is printed."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in LOUD_VARIABLES:
            patch.delenv(variable, raising=False)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file under `tests/golden`; `--bless` writes the file instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"there is no tests/golden/{name} yet: look at the text, then --bless it")
        expected = path.read_bytes()
        if expected != text.encode("utf-8"):
            pytest.fail(_difference(name, expected.decode("utf-8"), text), pytrace=False)

    return compare


def _difference(name: str, expected: str, text: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(keepends=True),
        text.splitlines(keepends=True),
        f"tests/golden/{name}",
        "what the program says now",
    )
    shown = "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
    return f"{shown or 'only the ends of lines differ'}\nIf that is meant: pytest --bless"
