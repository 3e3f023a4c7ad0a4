"""Adds up counts, and money of one currency that comes as often: between bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from govgraph.graph.statements import Statements
from govgraph.model.entity import Fund
from govgraph.model.scalars import Amount, Count, Period


@dataclass(frozen=True, slots=True)
class Money:
    """A sum between two bounds; `high` is None where there is no upper one."""

    currency: str
    every: Period | None
    """How often it comes; None for once, or where nothing is said of it."""
    low: Fraction
    high: Fraction | None

    def __str__(self) -> str:
        low = _told(self.currency, self.low)
        if self.high is None:
            return f"at least {low}"
        return low if self.low == self.high else f"{low} to {_told(self.currency, self.high)}"

    def is_like(self, other: "Money") -> bool:
        """Whether the two can be added up and compared."""
        return (self.currency, self.every) == (other.currency, other.every)

    def is_above(self, other: "Money") -> bool:
        """Whether it is surely more than another."""
        return other.high is not None and self.low > other.high


def _told(currency: str, number: Fraction) -> str:
    pounds, rest = divmod(number, 1)
    return f"{currency}{int(pounds):,}" + (f"{float(rest):.2f}"[1:] if rest else "")


def read_money(amount: object, every: object = None) -> Money | None:
    """An amount as money that can be added up; None of a text, or if how often is not said."""
    if not isinstance(amount, Amount) or amount.low is None:
        return None
    if every is not None and not isinstance(every, Period):
        return None
    return Money(amount.currency, every, amount.low, amount.high)


def money_of(graph: Statements, fund: Fund) -> Money | None:
    """The stated amount of a fund, if it can be added up."""
    values = graph.known(fund, fund.amount).stated
    return read_money(values[0].is_, values[0].every) if len(values) == 1 else None


def added(sums: Iterable[Money]) -> Money | None:
    """All of it together; None of nothing, or of what can't be added up."""
    total: Money | None = None
    for one in sums:
        if total is None:
            total = one
            continue
        if not total.is_like(one):
            return None
        high = None if total.high is None or one.high is None else total.high + one.high
        total = Money(total.currency, total.every, total.low + one.low, high)
    return total


def counted(counts: Iterable[Count]) -> Count:
    """How many all of them are."""
    low, high, is_open = 0, 0, False
    for count in counts:
        low, high = low + count.low, high + (count.high or 0)
        is_open = is_open or count.high is None
    if is_open:
        return Count(low, None, f"at least {low}")
    return Count(low, high, str(low) if low == high else f"{low} to {high}")
