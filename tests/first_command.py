"""Run README.md's first command in a copy of the checkout, as somebody does who has only that.

It shows what no other test can: that the project installs from nothing, that what is installed is
whole, and that the words in README.md are the right ones. `.ci/run` calls it.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOT_IN_A_FRESH_COPY = (".git", ".venv*", "*_cache", ".hypothesis", "__pycache__", "chart.svg")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "govgraph"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_IN_A_FRESH_COPY))
        command = first_command((copy / "README.md").read_text(encoding="utf-8"))
        print(command, flush=True)
        done = subprocess.run([*_shell(), command], cwd=copy, check=False)
        if done.returncode:
            return done.returncode
        chart = (copy / "chart.svg").read_text(encoding="utf-8")
    if not chart.rstrip().endswith("</svg>"):
        print("README.md's first command did not draw a whole chart", file=sys.stderr)
        return 1
    return 0


def first_command(readme: str) -> str:
    """Return README.md's first command, in the form for this machine's shell."""
    language = "powershell" if sys.platform == "win32" else "sh"
    found = re.search(rf"^```{language}\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    if found is None:
        raise LookupError(f"README.md has no block of {language}")
    return found[1].strip()


def _shell() -> tuple[str, ...]:
    return ("powershell", "-Command") if sys.platform == "win32" else ("sh", "-c")


if __name__ == "__main__":
    sys.exit(main())
