"""The relations between entities: key, inverse, ends, meaning, and whether they carry a route."""

from govgraph.model.relation.key import RELATION_KEYS, RelationKey
from govgraph.model.relation.table import RELATION_TYPES
from govgraph.model.relation.type import ANY, ROUTE, SEATS, Relation, RelationType

__all__ = [
    "ANY",
    "RELATION_KEYS",
    "RELATION_TYPES",
    "ROUTE",
    "SEATS",
    "Relation",
    "RelationKey",
    "RelationType",
]
