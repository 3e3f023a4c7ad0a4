"""Set everything up and pass the tests, on a machine that has Python and nothing else.

`python3 tests/run.py` makes a virtual environment inside the checkout, installs the project
with its tools there, and runs `poe check`. With `--lowest` the tests run with the oldest
release of each dependency that pyproject.toml admits. Only the standard library is imported.
"""

import argparse
import os
import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
# Nobody is there to answer a question of pip's.
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input")


def main() -> int:
    arguments = _arguments()
    if arguments.lowest:
        python = _environment(".venv-lowest", [*lowest_releases(), "--editable", ".[test]"])
        # Old releases warn of what newer ones mended; what they do is what is tested.
        return _run(python, "-m", "pytest", "--numprocesses", "auto", "-W", "default")
    python = _environment(".venv-tests", ["--editable", ".[dev]"])
    return _run(python, "-m", "poethepoet", "check")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--lowest",
        action="store_true",
        help="run the tests with the oldest dependencies that the project admits",
    )
    return parser.parse_args()


def _environment(name: str, requirements: list[str]) -> Path:
    """Return the Python of a virtual environment that holds the requirements, made if need be."""
    folder = ROOT / name
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "installed-for"
    wanted = f"{sys.version}\n{ROOT}\n{PROJECT.read_text(encoding='utf-8')}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    print(f"Setting up {name}: this takes a minute or two the first time.", flush=True)
    venv.EnvBuilder(with_pip=True, clear=True).create(folder)
    if _run(python, *PIP, "install", "--quiet", *requirements):
        raise SystemExit("The tools could not be installed: pip's own words stand above.")
    stamp.write_text(wanted, encoding="utf-8")
    return python


def lowest_releases() -> list[str]:
    """Return the project's dependencies, each pinned to the lowest release that it admits."""
    import tomllib  # noqa: PLC0415  (an older Python lacks it, and is to be told its version)

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return [re.sub(">=", "==", requirement) for requirement in project["dependencies"]]


def _run(python: Path, *command: str) -> int:
    environment = {
        **os.environ,
        # The tools of this environment come first, whatever else is installed.
        "PATH": os.pathsep.join([str(python.parent), os.environ.get("PATH", "")]),
        "VIRTUAL_ENV": str(python.parent.parent),
    }
    return subprocess.run([python, *command], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  (the Python that starts this may be any)
        sys.exit(f"govgraph needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    sys.exit(main())
