"""How many a list has in all: `{total: 12}` among its entries."""

from collections.abc import Iterator

from govgraph.model.fact import Evidence
from govgraph.model.link import Total, detail_specs
from govgraph.model.relation import Relation
from govgraph.model.scalars import Count
from govgraph.model.structure import Plain
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.reader.complaints import Complaints
from govgraph.reader.statement import EVIDENCE_KEYS, Statements
from govgraph.reader.targets import Side


class TotalReader:
    """Reads the totals of lists. Of one list and one source there is one; an addition replaces."""

    def __init__(self, complaints: Complaints, statements: Statements) -> None:
        self.complaints = complaints
        self.statements = statements
        self.found: dict[tuple[Relation, str, bool], list[Total]] = {}

    def all(self) -> Iterator[Total]:
        """Every total that holds."""
        yield from (total for some in self.found.values() for total in some)

    def read(self, side: Side, raw: dict[str, Plain], origin: Origin, evidence: Evidence) -> None:
        """Read one entry of a list that says how many it has."""
        self.complaints.unknown_keys(raw, ("total", *EVIDENCE_KEYS), origin, "A `total`")
        form = detail_specs()["count"][1].form
        count = self.statements.scalar(form, (), raw["total"], origin / "total")
        if isinstance(count, Count):
            relation, inverse = side.key.type.relation, side.key.inverse
            one = Total(relation, side.entry.id, inverse, count, evidence, origin)
            some = self.found.setdefault((relation, side.entry.id, inverse), [])
            if side.added:
                some[:] = [
                    other for other in some if _section_and_id(other) == _section_and_id(one)
                ]
            self._compare(one, some)
            some.append(one)

    def _compare(self, one: Total, others: list[Total]) -> None:
        """Tell of another total from the same source, that can't hold beside it."""
        for other in others:
            sources = {one.evidence.source, other.evidence.source}
            is_firm = not one.evidence.likely and not other.evidence.likely
            if is_firm and len(sources) == 1 and one.count != other.count:
                sentence = f"A list can't have {other.count} and {one.count} in all"
                advice = "Name the source of each, or keep one."
                first = Mention(other.origin, "the other total")
                problem = Problem(
                    Fault.CONTRADICTION, sentence, one.origin, advice, mentions=(first,)
                )
                self.complaints.problems.append(problem)


def _section_and_id(total: Total) -> tuple[str, ...]:
    """What a total is written under: an entry, or what is added to it."""
    return (total.origin.file, *map(str, total.origin.path[:2]))
