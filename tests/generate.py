"""Write every generated file anew, or with `--check` say which of them are stale.

A generated file is one that the program could write itself: it is kept so that people can read it
where they look for it, and compared so that it stays true. To add one, add a line to `GENERATED`: a
path, and a function from the text that stands there now to the text that should.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from govgraph.diagrams import FORMATS as PICTURE_FORMATS  # noqa: E402 - as below
from govgraph.reports import ENDINGS, FORMATS  # noqa: E402 - a script sees its own folder only
from govgraph.reports.csv import COLUMNS  # noqa: E402 - as above
from tests.gallery import gallery  # noqa: E402 - as above
from tests.reference_tables import reference_tables  # noqa: E402 - as above
from tests.rule_pages import rule_pages  # noqa: E402 - as above

SUGGESTING = "structures/middlesbrough-neighbourhood-model.yaml"
EXAMPLE = "structures/gloucestershire-before.yaml"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, and fail if stale")
    check = parser.parse_args().check
    stale = list(stale_files())
    for path, text in stale:
        print(f"{path} is {'stale' if check else 'written'}")
        if not check:
            (ROOT / path).parent.mkdir(exist_ok=True)
            (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
    if check and stale:
        print("Write them anew with: python tests/generate.py", file=sys.stderr)
    return 1 if check and stale else 0


def stale_files() -> Iterator[tuple[str, str]]:
    """Return the path of each generated file that is not as it should be, with its right text."""
    for path, generated in GENERATED.items():
        file = ROOT / path
        present = file.read_bytes().decode("utf-8") if file.exists() else ""
        text = generated(present)
        if text != present:
            yield path, text


def _schema(_present: str) -> str:
    return _output("schema")


def _reference(present: str) -> str:
    text = present
    for name, table in reference_tables():
        text = _with_block(text, name, table)
    return text


def _readme(present: str) -> str:
    example = f"$ govgraph check {EXAMPLE}\n{_shortened(_output('check', EXAMPLE, codes=(1,)))}"
    text = _with_block(present, "example", f"```console\n{example}```\n")
    text = _with_block(text, "suggestions", f"```console\n{_suggestions()}```\n")
    text = _with_block(text, "pictures", _pictures())
    return _with_block(text, "help", f"```console\n$ govgraph --help\n{_output('--help')}```\n")


def _shortened(report: str) -> str:
    """Return the first findings and the first question of a report, and how it ends."""
    before, heading, questions = re.split(r"^(\d+ questions: .*\n)", report, flags=re.MULTILINE)
    findings = before.split("\n\n")
    question = questions.split("\n")[:7]
    last = report.rstrip("\n").rpartition("\n")[2]
    return "\n".join(
        ["\n\n".join(findings[:4]), "\n…\n", heading + "\n".join(question), "…\n", last, ""]
    )


def _suggestions() -> str:
    """Return the command that suggests links, and what its report says of them."""
    report = _output("check", SUGGESTING, "--suggest", codes=(0, 1))
    sections = report.split("\n\n")
    (suggested,) = (one for one in sections if re.match(r"\d+ suggestions?: ", one))
    return f"$ govgraph check {SUGGESTING} --suggest\n…\n{suggested}\n…\n"


def _formats(present: str) -> str:
    endings = {form: ending for ending, form in ENDINGS.items()}
    formats = [
        (f"`{form}`", f"`.{endings.get(form, form)}`", _first_line(module))
        for form, module in FORMATS.items()
    ]
    columns = [(f"`{name}`", what) for name, what in COLUMNS.items()]
    text = _with_block(present, "formats", _table(("Format", "Ending", "What it is"), formats))
    return _with_block(text, "columns", _table(("Column", "What it holds"), columns))


def _pictures() -> str:
    forms = [(f"`.{name}`", _first_line(form.module)) for name, form in PICTURE_FORMATS.items()]
    return _table(("Ending", "What it is"), forms)


def _first_line(module: str) -> str:
    return (import_module(module).__doc__ or "").splitlines()[0]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _examples(present: str) -> str:
    text = present
    for number, path in enumerate(sorted((ROOT / "examples" / "tutorial").glob("*.yaml")), 1):
        name = path.relative_to(ROOT).as_posix()
        report = _output("check", name, codes=(0, 1))
        text = _with_block(text, f"tutorial {number}", f"```text\n{report}```\n")
    script = _printed(sys.executable, "examples/ask_the_graph.py", codes=(0,))
    return _with_block(text, "ask the graph", f"```text\n{script}```\n")


def _as_made(text: str, _present: str) -> str:
    return text


def _with_block(text: str, name: str, block: str) -> str:
    """Return the text with what stands between the two comments of a block replaced.

    Raises ValueError if the text has no such block.
    """
    start, end = f"<!-- generated: {name} -->\n", "<!-- end of generated -->"
    before, found, rest = text.partition(start)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"there is no block {start.strip()} … {end}")
    return f"{before}{start}\n{block}\n{end}{after}"


def _output(*arguments: str, codes: tuple[int, ...] = (0,)) -> str:
    """Return what the command prints at 80 columns."""
    return _printed(sys.executable, "-m", "govgraph", *arguments, codes=codes)


def _printed(*command: str, codes: tuple[int, ...]) -> str:
    """Return what a command prints. Raises RuntimeError if its exit code is not one of those."""
    quiet = {"NO_COLOR": "1", "COLUMNS": "80", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **quiet},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in codes:
        raise RuntimeError(f"{' '.join(command)} ended with exit code {done.returncode}")
    return done.stdout


GENERATED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "README.md": _readme,
        "examples/README.md": _examples,
        "govgraph/reports/README.md": _formats,
        "structures/README.md": _reference,
        "structures/govgraph.schema.json": _schema,
        **dict(gallery()),
        **{path: partial(_as_made, text) for path, text in rule_pages()},
    }
)


if __name__ == "__main__":
    sys.exit(main())
