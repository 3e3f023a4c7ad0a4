"""The rules, one file each, by family. A new file is a new rule."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from govgraph.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, by code."""
    return tuple(sorted(_discovered(), key=lambda found: found.code))


def _discovered() -> Iterator[Rule]:
    """The rule of each module of each family: the one that has the module's name."""
    for family in iter_modules(__path__, f"{__name__}."):
        folder = import_module(family.name)
        for module in iter_modules(folder.__path__):
            found = getattr(import_module(f"{family.name}.{module.name}"), module.name, None)
            if not isinstance(found, Rule):
                raise TypeError(f"{family.name}.{module.name} holds no rule of its own name")
            yield found
