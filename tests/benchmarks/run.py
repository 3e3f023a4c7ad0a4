"""Measure govgraph against the libraries that it stands on, as ratios within one run.

`python tests/benchmarks/run.py` prints the table that tests/benchmarks/README.md keeps; with
`--write` it is kept there. Nothing is asserted: a figure is for a person to judge. The two sides of
a ratio run in turn, each in a process of its own, and the best run of each counts.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from govgraph.rules import all_rules  # noqa: E402
from tests.benchmarks import rules  # noqa: E402  (ROOT has to be known first)
from tests.benchmarks.keeping import keep, machine  # noqa: E402
from tests.benchmarks.make_partnership import SIZES, partnership  # noqa: E402
from tests.benchmarks.make_structure import structure  # noqa: E402

GOVGRAPH = (sys.executable, "-m", "govgraph")
LOADER = (
    sys.executable,
    "-c",
    "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8').read(), yaml.CSafeLoader)",
)
NETWORKX = (sys.executable, "-c", "import networkx")
FIRST_RULES = (
    "ACC01 ACC02 ACC04 ACC05 ACC07 ACC09 REM01 REM02 REM04 REM08 REM12 DEC01 DEC02 DEC03 DEC05 "
    "DEC07 FIN01 FIN03 FIN06 REP01 REP03 REP06 CAP01 CAP02 LIF01 EVI02 EVI03 EVI04".split()
)
"""The rules that were there first: a check with these alone can be compared over the years."""
HEAVY = ("networkx", "pydantic")


@dataclass(frozen=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    megabytes: float


def main() -> int:
    arguments = _arguments()
    table = "\n".join(_table(arguments))
    print(table)
    if arguments.write:
        keep("figures", table)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--large", action="store_true", help="measure 100,000 bodies as well")
    parser.add_argument("--write", action="store_true", help="keep the figures in README.md")
    parser.add_argument("--runs", type=int, default=3, help="runs of each large command")
    return parser.parse_args()


def _table(arguments: argparse.Namespace) -> Iterator[str]:
    yield f"Measured {datetime.now(UTC):%Y-%m-%d} on {machine()}."
    yield ""
    yield "| What | govgraph | Beside it | Ratio | At most |"
    yield "|---|---|---|---|---|"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for bodies in (10_000, 100_000) if arguments.large else (10_000,):
            yield from _size(bodies, folder, arguments.runs)
        yield _cold(folder)
        yield _suggesting(folder, arguments.runs)
        yield from _printing(folder, arguments.runs)
        for option in ("--help", "--version"):
            found = ", ".join(imported(option)) or "neither"
            yield f"| `govgraph {option}` imports networkx or pydantic | {found} | | | neither |"
        sizes = (1_000, 10_000, 100_000) if arguments.large else (1_000, 10_000)
        yield ""
        yield from rules.table(sizes, {size: rules.costs(_made(size, folder)) for size in sizes})


def _size(bodies: int, folder: Path, runs: int) -> Iterator[str]:
    file = _made(bodies, folder)
    check, load = [*GOVGRAPH, "check", str(file)], [*LOADER, str(file)]
    ours, loader = _in_turn([*check, "--select", ",".join(FIRST_RULES)], load, runs)
    what = f"{bodies:,} bodies and responsibilities, {5 * bodies:,} links"
    yield (
        f"| `check` of {what} with the {len(FIRST_RULES)} first rules, beside `yaml.load` with the "
        f"C loader | {ours.seconds:.2f} s | {loader.seconds:.2f} s "
        f"| {ours.seconds / loader.seconds:.2f} | 0.60 |"
    )
    ours, loader = _in_turn(check, load, runs)
    yield (
        f"| the same with all {len(all_rules())} rules | {ours.seconds:.2f} s "
        f"| {loader.seconds:.2f} s | {ours.seconds / loader.seconds:.2f} | 0.80 |"
    )
    yield (
        f"| the same, peak memory | {ours.megabytes:.0f} MB "
        f"| {loader.megabytes:.0f} MB | {ours.megabytes / loader.megabytes:.2f} | 1.20 |"
    )


def _made(bodies: int, folder: Path) -> Path:
    """A file with the made-up structure of a size."""
    file = folder / f"{bodies}.yaml"
    if not file.exists():
        file.write_text(structure(bodies), encoding="utf-8", newline="\n")
    return file


def _cold(folder: Path) -> str:
    file = _made(30, folder)
    ours, library = _in_turn([*GOVGRAPH, "check", str(file)], NETWORKX, 15)
    return (
        f"| `check` of 30 bodies, beside `import networkx` | {ours.seconds:.3f} s "
        f"| {library.seconds:.3f} s | {ours.seconds / library.seconds:.2f} | 2.00 |"
    )


def _suggesting(folder: Path, runs: int) -> str:
    file = _made(1000, folder)
    check = [*GOVGRAPH, "check", str(file)]
    ours, without = _in_turn([*check, "--suggest"], check, runs)
    return (
        f"| `check --suggest` of 1,000 bodies, beside the same without | {ours.seconds:.2f} s "
        f"| {without.seconds:.2f} s | {ours.seconds - without.seconds:.2f} s more | 2 s more |"
    )


def _printing(folder: Path, runs: int) -> Iterator[str]:
    """What it costs more to write a chart that is laid out in the formats that people print."""
    file = folder / "partnership.yaml"
    file.write_text(partnership(*SIZES[-1]), encoding="utf-8", newline="\n")
    draw = [*GOVGRAPH, "draw", str(file), "-o", "-", "--format"]
    for form in ("png", "pdf", "pptx"):
        ours, plain = _in_turn([*draw, form], [*draw, "svg"], runs)
        yield (
            f"| `draw` of {SIZES[-1][0]} bodies as {form.upper()}, beside the same as SVG "
            f"| {ours.seconds:.2f} s | {plain.seconds:.2f} s "
            f"| {ours.seconds - plain.seconds:.2f} s more | 2 s more |"
        )


def imported(option: str) -> list[str]:
    """Return which of the heavy libraries a run of the command with this option imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *GOVGRAPH[1:], option],
        capture_output=True,
        text=True,
        check=True,
    )
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    return sorted(modules.intersection(HEAVY))


def _in_turn(ours: Sequence[str], other: Sequence[str], runs: int) -> tuple[Cost, Cost]:
    """Return the best of several runs of each, taken in turn so that both meet the same machine."""
    pairs = [(_cost(ours), _cost(other)) for _ in range(runs)]
    return _best([pair[0] for pair in pairs]), _best([pair[1] for pair in pairs])


def _best(costs: Sequence[Cost]) -> Cost:
    return Cost(min(cost.seconds for cost in costs), min(cost.megabytes for cost in costs))


def _cost(command: Sequence[str]) -> Cost:
    """Run a command with its output going to a pipe.

    Raises RuntimeError if it could not do its work: exit code 1 says that it found something.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        while process.stdout.read(65_536):
            pass
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with exit code {process.returncode}")
    # Linux counts in kilobytes, macOS in bytes.
    return Cost(seconds, usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))


if __name__ == "__main__":
    sys.exit(main())
