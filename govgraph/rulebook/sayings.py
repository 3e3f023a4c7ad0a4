"""What a rule's page says of it in sentences, whatever the page is written in."""

from collections.abc import Iterator

from govgraph.model.catalogue import CATALOGUE, LEFT_OUT
from govgraph.rule import Rule


def nature(rule: Rule) -> Iterator[str]:
    """What sort of rule it is, and when and how it runs: one sentence each."""
    since = f" Since version {rule.since}." if rule.since else ""
    yield f"At most: {rule.severity}. Kind: {rule.kind}.{since}"
    if rule.threshold is not None:
        number = figures(rule.threshold)
        yield f"Its threshold is {number}, and can be set under `checks.thresholds`."
    if rule.needs_profile:
        yield "It runs only where a file names a profile (`checks: {profile: …}`)."
    if rule.replaces:
        others = ", ".join(f"{code} {CATALOGUE.get(code, '')}".strip() for code in rule.replaces)
        where = f"{rule.replacing[:1].upper()}{rule.replacing[1:]}"
        yield f"{where} it takes the place of {others}."


def figures(number: float) -> str:
    """A threshold as it is read: `1,000,000`, `0.5`."""
    return f"{number:,.12g}"


def absent(code: str) -> str:
    """What is known of a rule of the catalogue that there is not."""
    if code in LEFT_OUT:
        return f"This rule of the catalogue is left out: {LEFT_OUT[code]}"
    return "This rule is in the catalogue and not built yet. A file may name it all the same."
