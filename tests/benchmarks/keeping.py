"""Keeps measured figures in the README beside this module, each table between marks of its own."""

import os
import platform
from pathlib import Path

README = Path(__file__).parent / "README.md"


def keep(name: str, table: str) -> None:
    """Put a table in place of the one that is kept under its name."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    text = README.read_text(encoding="utf-8")
    before, after = text.split(start)[0], text.split(end)[1]
    README.write_text(f"{before}{start}{table}\n{end}{after}", encoding="utf-8", newline="\n")


def machine() -> str:
    """Return what the figures were measured on."""
    processor = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                processor = line.partition(":")[2].strip()
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {processor}, {os.cpu_count()} cores, Python {platform.python_version()}"
