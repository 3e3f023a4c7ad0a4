"""Which rules a list holds: all of them, or those of some families that words tell."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from govgraph.model.catalogue import CATALOGUE, CODES, FAMILIES, LEFT_OUT, family
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

    A code, a name and a family, by its letters or its name, are meant as such. Any other word is
    looked for in codes, names and sentences.
    """
    every = tuple(rules)
    wanted = tuple(map(_wanted, words))

    def told(code: str, name: str, rest: str, own: str) -> bool:
        exact = {code.lower(), name, own, code[:3].lower() if own in FAMILIES.values() else own}
        said = f"{code} {name} {name.replace('-', ' ')} {rest}".lower()
        fits = (word in (exact if is_exact else said) for word, is_exact in wanted)
        return all(fits) and (not families or own in families)

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


def _wanted(word: str) -> tuple[str, bool]:
    """A word in small letters, and whether it is all of a code, a name or a family."""
    known = {*map(str.lower, CODES), *map(str.lower, FAMILIES), *FAMILIES.values()}
    spelt = word.lower()
    return spelt, spelt in known
