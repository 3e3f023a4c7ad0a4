"""The table of relations, typed as the definition of the format writes it, row by row.

It owes nothing to the model's own table: the tests of section 5 hold the one against the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SECTIONS = {
    "O": ("organisations",),
    "B": ("bodies",),
    "P": ("posts",),
    "S": ("sectors",),
    "L": ("places",),
    "R": ("responsibilities",),
    "F": ("funds",),
    "N": ("plans", "agreements", "acts"),
    "A": ("actions",),
}
"""Letter → the sections of a file that it stands for."""
LETTERS = {section: letter for letter, sections in SECTIONS.items() for section in sections}
E = tuple(SECTIONS)

SEAT = "for place holder as voting elected mandate count"
EVENTS = "every next last"


@dataclass(frozen=True)
class Row:
    """One key with its inverse; `cell` is the first cell of the row that it stands in."""

    cell: str
    key: str
    inverse: str
    ends: str
    """`O B → P; L → L`, with `E` for any, `E but L`, and `its sort` for the letter before."""
    details: str = ""
    """Details that it takes beyond those of every link."""
    route: bool = False

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs of sections that it may join."""
        found = (
            (own, other)
            for ends in self.ends.split("; ")
            for left, right in (ends.split(" → "),)
            for one in _letters(left)
            for two in ((one,) if right == "its sort" else _letters(right))
            for own in SECTIONS[one]
            for other in SECTIONS[two]
        )
        return frozenset(found)

    def sides(self) -> Iterator[tuple[str, frozenset[tuple[str, str]]]]:
        """Each key that writes it, with the pairs of sections as that key sees them."""
        yield self.key, self.pairs()
        if self.inverse and self.inverse != self.key:
            yield self.inverse, frozenset((two, one) for one, two in self.pairs())

    def __str__(self) -> str:
        return self.key


def _letters(text: str) -> tuple[str, ...]:
    if text == "E":
        return E
    if text.startswith("E but "):
        return tuple(letter for letter in E if letter not in text.removeprefix("E but ").split())
    return tuple(text.split())


_ADVICE = "`advises`, `recommends_to`"
_LED = "`chair`, `deputy`, `lead`"
_HOMES = "`employed_by`, `hosted_by`"
_TOLD = "`consulted`, `informed`"
_MONEY = "`provided_by`, `contributors` (`amount`, `share`), `accountable_body`"

ROWS = (
    Row("`accountable_to`", "accountable_to", "holds_to_account", "O B P S → O B P S", route=True),
    Row("`part_of`", "part_of", "has_part", "B P O → B O; L → L; F → F; N → N", route=True),
    Row("`managed_by`", "managed_by", "manages", "P B → P B", route=True),
    Row("`reports_to`", "reports_to", "receives_reports_from", "E but L → O B P", EVENTS),
    Row(
        "`scrutinised_by`",
        "scrutinised_by",
        "scrutinises",
        "O B P F N R → B O P S",
        f"{EVENTS} independent",
    ),
    Row("`delegated_by`", "delegated_by", "delegates_to", "B P O → B O P S"),
    Row(_ADVICE, "advises", "advised_by", "B P O S → B P O"),
    Row(_ADVICE, "recommends_to", "receives_recommendations_from", "B P O S → B P O"),
    Row("`consults`", "consults", "consulted_by", "B P O → S B O P"),
    Row("`escalates_to`", "escalates_to", "takes_escalations_from", "B P → B P O"),
    Row("`members`", "members", "member_of", "B → O B P S", SEAT),
    Row(_LED, "chair", "chairs", "B → P O B S", SEAT),
    Row(_LED, "deputy", "deputises", "B P → P O B S", SEAT),
    Row(_LED, "lead", "leads", "B O R N F → P O B S", SEAT),
    Row(_HOMES, "employed_by", "employs", "P B → O B S"),
    Row(_HOMES, "hosted_by", "hosts", "P B → O B S"),
    Row("`supported_by`", "supported_by", "supports", "B → O B P"),
    Row("`commissioned_by`", "commissioned_by", "commissions", "O B R → O B P"),
    Row("`funded_by`", "funded_by", "funds", "O B P S R A → F O B P"),
    Row("`owned_by` (`share`)", "owned_by", "owns", "O F → O P S", "share"),
    Row("`established_by`", "established_by", "established", "B P O → O B P N"),
    Row("`covers`", "covers", "covered_by", "E but L → L"),
    Row("`aligned_to`", "aligned_to", "", "B O R N → N B L O S"),
    Row("`under`", "under", "", "E → N"),
    Row("`relies_on`", "relies_on", "relied_on_by", "E → E"),
    Row("`works_with`", "works_with", "works_with", "O B P S → O B P S"),
    Row("`succeeds`", "succeeds", "succeeded_by", "E → its sort"),
    Row("`accountable`", "accountable", "accountable_for", "R F N → O B P S"),
    Row("`responsible`", "responsible", "responsible_for", "R F N → O B P S"),
    Row(_TOLD, "consulted", "consulted_on", "R F N → O B P S"),
    Row(_TOLD, "informed", "informed_of", "R F N → O B P S"),
    Row("`decided_by`", "decided_by", "decides", "R F N → O B P"),
    Row(_MONEY, "provided_by", "provides", "F → O P S"),
    # The `every` of a contribution stands beside its `amount`, as details are plain values.
    Row(_MONEY, "contributors", "contributes_to", "F → O P S", "amount share every"),
    Row(_MONEY, "accountable_body", "accountable_body_for", "F → O P"),
    Row("`agreed_by`", "agreed_by", "agreed", "N A → O B P S"),
)
CELLS = tuple(dict.fromkeys(f"5: {row.cell}" for row in ROWS))
"""The rows, as a test names them."""
