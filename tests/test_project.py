"""Claims about the project itself: what its files say of each other is true."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from govgraph.version import VERSION
from tests.first_command import first_command
from tests.generate import GENERATED, stale_files
from tests.run import lowest_releases

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TOP_LEVEL = {
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md"),
    *("LICENSE", "README.md", "examples", "govgraph", "pyproject.toml", "structures", "tests"),
}
NO_TEXT = frozenset({".png", ".ttf"})
LONGEST_FUNCTION = 40
LONGEST_FILE = 300
# Written in parts, so that this file does not name what it looks for.
REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "registry." + "npmjs", "deb." + "debian")
MACHINE_PATHS = re.compile(r"(?<![\w.<])/(?:work|home|root|tmp|Users)" + r"/\w|\b[A-Z]:\\\w")


def _kept_files() -> Iterator[Path]:
    """Return every file of the checkout but those that .gitignore leaves out."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode:
        pytest.skip("this copy of the project is no git checkout, so what is kept is not known")
    return (path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file())


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


def test_the_top_version_of_the_changelog_is_the_version_of_the_project() -> None:
    versions = re.findall(r"^## (\S+)", _text(ROOT / "CHANGELOG.md"), flags=re.MULTILINE)
    assert versions[0] == PROJECT["version"] == VERSION


def test_the_top_level_holds_only_what_belongs_there() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in _kept_files()} <= TOP_LEVEL


def test_the_folder_of_structures_holds_structures_their_schema_and_their_reference() -> None:
    kept = {path for path in _kept_files() if path.parent == ROOT / "structures"}
    others = {path.name for path in kept if path.suffix != ".yaml"}
    assert others == {"README.md", "govgraph.schema.json"}


def test_no_file_names_a_package_registry() -> None:
    named = [path for path in _kept_files() for name in REGISTRIES if name in _text(path)]
    assert named == []


def test_no_file_names_a_path_of_a_machine() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in _kept_files()
        if path.suffix not in NO_TEXT
        for found in MACHINE_PATHS.finditer(_text(path))
    ]
    assert named == []


def test_every_text_file_has_the_line_ends_of_unix() -> None:
    crooked = [path for path in _kept_files() if b"\r\n" in path.read_bytes()]
    # Lines of CSV end as its standard has them, in the reports that are kept too.
    assert [path for path in crooked if path.suffix not in {".csv", *NO_TEXT}] == []


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_every_dependency_has_its_reason(requirement: str) -> None:
    name = re.split(r"[<>=!~\[ ]", requirement)[0]
    architecture = _text(ROOT / "govgraph" / "README.md").lower()
    assert re.search(rf"\b{re.escape(name.lower())}\b", architecture)


def test_every_dependency_has_a_lower_bound_and_nothing_tighter() -> None:
    bounds = [re.sub(r"^[\w-]+", "", requirement) for requirement in PROJECT["dependencies"]]
    assert all(re.fullmatch(r">=[\d.]+", bound) for bound in bounds)
    assert len(lowest_releases()) == len(bounds)


def test_every_generated_file_is_current() -> None:
    assert [path for path, _ in stale_files()] == []


def test_every_generated_file_is_kept() -> None:
    assert [path for path in GENERATED if not (ROOT / path).is_file()] == []


def test_the_first_command_of_the_readme_checks_and_draws_a_structure_that_is_there() -> None:
    command = first_command(_text(ROOT / "README.md"))
    structures = re.findall(r"govgraph (check|draw) (\S+\.yaml)", command)
    assert [verb for verb, _ in structures] == ["check", "draw"]
    assert all((ROOT / path.replace("\\", "/")).is_file() for _, path in structures)


def test_the_test_command_of_the_readme_is_what_ci_runs() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", _text(ROOT / "README.md"), re.MULTILINE | re.DOTALL)
    assert blocks[-1].strip() in _text(ROOT / ".ci" / "run").splitlines()


def test_no_file_of_the_package_is_too_long_to_read_at_once() -> None:
    lengths = {path: len(_text(path).splitlines()) for path in (ROOT / "govgraph").rglob("*.py")}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_of_the_package_is_too_long_to_read_at_once() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in (ROOT / "govgraph").rglob("*.py")
        for node in ast.walk(ast.parse(_text(path)))
        if isinstance(node, ast.FunctionDef) and _lines(node) > LONGEST_FUNCTION
    ]
    assert long == []


def _lines(node: ast.FunctionDef) -> int:
    """Count a function's lines without its docstring, which in a rule is the rule's page."""
    docstring = node.body[0] if ast.get_docstring(node) is not None else None
    length = (node.end_lineno or 0) - node.lineno + 1
    return length - ((docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0)
