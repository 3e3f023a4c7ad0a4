"""The pages of the rules, `govgraph/rules/README.md` and one for each family, made from the rules.

All that they say stands in the rules themselves, in the sentence of each family's folder, and in
the catalogue's list of what is left out.
"""

from collections.abc import Iterator
from importlib import import_module
from inspect import getdoc

from govgraph.law import profile, profile_names
from govgraph.model.catalogue import FAMILIES
from govgraph.rulebook.listing import Listing, listing
from govgraph.rulebook.markdown import anchor, left_out, page, table
from govgraph.rules import all_rules

FOLDER = "govgraph/rules"
_MADE = "<!-- Made by `python tests/generate.py` from the rules: change those, not this page. -->"

_HEAD = """\
What a source states is a finding, at most as severe as the table says; what it does not say is a
question, for silence is never accused. `govgraph explain CODE` prints the page of a rule, and
`govgraph rules` lists them. How a rule is added stands in `govgraph/README.md`; rules of your own,
without programming, are described in `structures/README.md`."""


def rule_pages() -> Iterator[tuple[str, str]]:
    """The path of each page with its text."""
    yield f"{FOLDER}/README.md", _index(listing(all_rules()))
    for letters, family in FAMILIES.items():
        yield f"{FOLDER}/{family}/README.md", _family(letters, family)


def _index(whole: Listing) -> str:
    number = f"{len(whole.rules)} rules look at a structure, in {len(FAMILIES)} families."
    parts = [_MADE, "# The rules", f"{number} {_HEAD}"]
    for letters, family in FAMILIES.items():
        own = [rule for rule in whole.rules if rule.code.startswith(letters)]
        parts += [f"## [{family.capitalize()}]({family}/README.md)", _about(family)]
        parts += [table(own, f"{family}/README.md")]
    return _joined(*parts, *_profiles(), *_left_out(whole))


def _about(family: str) -> str:
    """What a family is about: the sentence of its folder, without its name."""
    said = getdoc(import_module(f"govgraph.rules.{family}")) or ""
    about = said.partition(": ")[2]
    return about[:1].upper() + about[1:]


def _profiles() -> Iterator[str]:
    yield "## Profiles"
    yield (
        "What a law requires is asked only where a file names a profile: `checks: {profile: …}`. "
        "`govgraph explain NAME` prints the page of one, with the days and the places that it "
        "holds for."
    )
    yield "\n".join(f"- `{name}`: {profile(name).title}." for name in profile_names())


def _left_out(whole: Listing) -> Iterator[str]:
    yield "## Left out"
    if whole.left_out:
        yield "These rules of the catalogue are left out on purpose. A file may name them."
        yield left_out(whole.left_out)
    else:
        yield "No rule of the catalogue is left out on purpose."
    if whole.later:
        yield f"{len(whole.later)} rules of the catalogue are not built yet."


def _family(letters: str, family: str) -> str:
    own = [rule for rule in all_rules() if rule.code.startswith(letters)]
    links = "\n".join(f"- [{rule.title}](#{anchor(rule)}): {rule.summary}" for rule in own)
    heading = f"# {family.capitalize()}"
    pages = (f"## {rule.title}\n\n{page(rule, 3)}" for rule in own)
    return _joined(_MADE, heading, f"{_about(family)} [All rules](../README.md)", links, *pages)


def _joined(*parts: str) -> str:
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"
