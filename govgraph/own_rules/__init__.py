"""Rules that authors write, as data, become rules that run like all others."""

from govgraph.own_rules.making import rule_of

__all__ = ["rule_of"]
