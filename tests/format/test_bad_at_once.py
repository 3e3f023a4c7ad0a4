"""Bad input: all problems of all files are told in one run, by the installed command too."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.format.bad import Content, Told, message, put
from tests.reading import FIRST

BAD = """\
include: [police.yaml, health.yaml]
as_of: 2026-02-30
sources: {minutes: {title: Minutes}}
bodies:
  board:
    name: Board
    kind: bord
    rolle: decides
    accountable_to: counsil
    from: 2022
    until: 2021
    quote: the Board # page 3
  board:
    name: Board
"""
HEALTH = """\
organisations:
  council: {name: Council, kind: [council, charity]}
  Trust: {name: Trust}
bodies:
  hub: {name: Hub, part_of: hub, source: minute}
"""


def test_a_dozen_problems_of_two_files_are_told_at_once_in_the_order_of_lines(told: Told) -> None:
    assert told(BAD, health=HEALTH) == message(
        """\
        health.yaml:2:44 DOC34 contradiction
          “council” has two values of `kind` at one time, from one source
             2 |   council: {name: Council, kind: [council, charity]}
               |                                            ^^^^^^^
          Give the dates, name the source of each, or keep one.
          health.yaml:2:35 the other statement
             2 |   council: {name: Council, kind: [council, charity]}
               |                                   ^^^^^^^

        health.yaml:3:3 DOC21 invalid-id
          “Trust” can't be an id: ids are lower-case letters, digits and hyphens
             3 |   Trust: {name: Trust}
               |   ^^^^^
          It could be “trust”.

        health.yaml:5:29 DOC32 self-relation
          “hub” can't relate to itself by `part_of`
             5 |   hub: {name: Hub, part_of: hub, source: minute}
               |                             ^^^

        health.yaml:5:42 DOC18 unknown-id
          No source “minute” is listed under `sources` in this file
             5 |   hub: {name: Hub, part_of: hub, source: minute}
               |                                          ^^^^^^
          List it there: each file has sources of its own.

        structure.yaml:1:11 DOC25 include-missing
          There is no file police.yaml
             1 | include: [police.yaml, health.yaml]
               |           ^^^^^^^^^^^
          Its name counts from the folder of the file that includes it.

        structure.yaml:2:8 DOC23 impossible-date
          “2026-02-30” is no date: February 2026 has the days 1 to 28
             2 | as_of: 2026-02-30
               |        ^^^^^^^^^^

        structure.yaml:7:11 DOC17 unknown-word
          “bord” is not one of the words for `kind`
             7 |     kind: bord
               |           ^^^^
          Did you mean “board”?

        structure.yaml:8:5 DOC16 unknown-key
          A body has no key “rolle”
             8 |     rolle: decides
               |     ^^^^^
          Did you mean “role”?

        structure.yaml:9:21 DOC18 unknown-id
          Nothing with the id “counsil” is declared
             9 |     accountable_to: counsil
               |                     ^^^^^^^
          Did you mean “council”? Or it may be declared in police.yaml, which could not
          be read.

        structure.yaml:11:12 DOC24 until-before-from
          This ends (2021) before it begins (2022)
            11 |     until: 2021
               |            ^^^^
          structure.yaml:10:5 begins here
            10 |     from: 2022
               |     ^^^^

        structure.yaml:12:12 DOC08 comment-behind-quote
          What stands behind “#” is a comment to YAML, and is lost from the quote
            12 |     quote: the Board # page 3
               |            ^^^^^^^^^^^^^^^^^^
          Put the words on their own line after `quote: >-`.

        structure.yaml:13:3 DOC11 duplicate-key
          The key “board” stands twice in one place
            13 |   board:
               |   ^^^^^
          Keep one of them, and put what both say under it.
          structure.yaml:5:3 first written here
             5 |   board:
               |   ^^^^^
        """
    )


COMMAND = (sys.executable, "-m", "govgraph", "check")
FILES: dict[str, dict[str, Content]] = {
    "broken YAML": {FIRST: "bodies: {board: {name: Board}"},
    "bytes that are no text": {FIRST: b"\x00\x01\x02\xff\xfe"},
    "nothing at all": {FIRST: b""},
    "problems in two files": {FIRST: BAD, "health.yaml": HEALTH},
    "no file": {},
}


@pytest.mark.parametrize("case", FILES)
def test_the_command_ends_with_2_and_without_a_traceback(case: str, tmp_path: Path) -> None:
    put(tmp_path, FILES[case])
    done = subprocess.run(
        [*COMMAND, FIRST], cwd=tmp_path, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 2
    assert done.stderr == ""
    assert "Traceback" not in done.stdout
    assert done.stdout.startswith(f"{FIRST}\n\n")
    assert done.stdout.rstrip().endswith("nothing was checked")


def test_of_a_folder_the_files_that_can_be_read_are_checked_all_the_same(tmp_path: Path) -> None:
    put(tmp_path, {"bad.yaml": "govgraph: 1\nbodies: {a: {}}", "good.yaml": "bodies: {}"})
    done = subprocess.run(
        [*COMMAND, "."], cwd=tmp_path, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 2
    assert "“a” has no `name`" in done.stdout
    assert "1 structure was not checked" in done.stdout
