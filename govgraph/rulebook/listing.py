"""Which rules a list holds: all of them, or those of some families that words tell."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from govgraph.model.catalogue import CATALOGUE, LEFT_OUT, family
from govgraph.rule import Rule


@dataclass(frozen=True, slots=True)
class Listing:
    """The rules of a list, and the codes of those of the catalogue that belong there and are not.

    Rules stand by code; those that an author wrote have none, and stand last.
    """

    rules: tuple[Rule, ...]
    later: tuple[str, ...] = ()
    """Those that are not built yet."""
    left_out: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing at all."""
        return not (self.rules or self.later or self.left_out)


def listing(
    rules: Iterable[Rule], words: Iterable[str] = (), families: Collection[str] = ()
) -> Listing:
    """The rules that all of some words tell, of families by name; of every one if none is named.

    A word tells a rule by its code, its name, its family or its sentence, or by a part of them.
    """
    every = tuple(rules)
    wanted = tuple(word.lower() for word in words)

    def told(code: str, name: str, rest: str, own: str) -> bool:
        said = f"{code} {name} {name.replace('-', ' ')} {own} {rest}".lower()
        return all(word in said for word in wanted) and (not families or own in families)

    there = {rule.code for rule in every}
    absent = [
        code
        for code, name in CATALOGUE.items()
        if code not in there and told(code, name, "", family(code))
    ]
    kept = (one for one in every if told(one.code, one.name, one.summary, family(one.code)))
    return Listing(
        rules=tuple(sorted(kept, key=lambda one: (one.code not in CATALOGUE, one.code))),
        later=tuple(code for code in absent if code not in LEFT_OUT),
        left_out=tuple(code for code in absent if code in LEFT_OUT),
    )
