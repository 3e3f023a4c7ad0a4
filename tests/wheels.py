"""Show that `pip install` needs no compiler on any platform: every dependency has a wheel there.

Run by hand (`python tests/wheels.py`) when a dependency is added or its lower bound is raised. It
is not part of `poe check`: it fetches some hundred megabytes, and what it asks is a matter of what
others have published, which no change to this project can break or mend.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What a machine of each platform takes: of Linux, pip works out the older tags for the machine that
# it runs on only, and macOS's for every machine.
PLATFORMS = {
    "win_amd64": ("win_amd64",),
    "macosx_11_0_arm64": ("macosx_11_0_arm64",),
    "macosx_11_0_x86_64": ("macosx_11_0_x86_64",),
    "manylinux_2_28_x86_64": (
        "manylinux_2_28_x86_64",
        "manylinux_2_27_x86_64",
        "manylinux_2_24_x86_64",
        "manylinux_2_17_x86_64",
        "manylinux2014_x86_64",
    ),
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# pip weighs `sys_platform == 'win32'` on the machine that it runs on, not on the one asked for.
ONLY_ON_WINDOWS = ("colorama",)


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    missing = 0
    for platform in PLATFORMS:
        wanted = [
            *project["dependencies"],
            *(ONLY_ON_WINDOWS if platform.startswith("win") else ()),
        ]
        for python in PYTHONS:
            with tempfile.TemporaryDirectory() as folder:
                reason = _download(wanted, platform, python, folder)
                found = sorted(path.name for path in Path(folder).glob("*.whl"))
            missing += bool(reason)
            print(f"{platform}, Python {python}: {reason or f'{len(found)} wheels'}")
            for name in found:
                print(f"    {name}")
    return 1 if missing else 0


def _download(wanted: list[str], platform: str, python: str, folder: str) -> str:
    """Return why pip didn't find a wheel for everything that is wanted, or nothing if it did."""
    command = [
        *(sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"),
        *("--only-binary=:all:", "--python-version", python),
        *(word for tag in PLATFORMS[platform] for word in ("--platform", tag)),
        *("--dest", folder, *wanted),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.strip() if done.returncode else ""


if __name__ == "__main__":
    sys.exit(main())
