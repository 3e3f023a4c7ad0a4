"""What a relation is: its word, its ends, and the groups of relations that rules speak of."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """A typed, directed relation; members and the words of the file are the same."""

    ACCOUNTABLE_TO = "accountable_to"
    PART_OF = "part_of"
    MANAGED_BY = "managed_by"
    REPORTS_TO = "reports_to"
    SCRUTINISED_BY = "scrutinised_by"
    DELEGATED_BY = "delegated_by"
    ADVISES = "advises"
    RECOMMENDS_TO = "recommends_to"
    CONSULTS = "consults"
    ESCALATES_TO = "escalates_to"
    MEMBERS = "members"
    CHAIR = "chair"
    DEPUTY = "deputy"
    LEAD = "lead"
    EMPLOYED_BY = "employed_by"
    HOSTED_BY = "hosted_by"
    SUPPORTED_BY = "supported_by"
    COMMISSIONED_BY = "commissioned_by"
    FUNDED_BY = "funded_by"
    OWNED_BY = "owned_by"
    ESTABLISHED_BY = "established_by"
    COVERS = "covers"
    ALIGNED_TO = "aligned_to"
    UNDER = "under"
    RELIES_ON = "relies_on"
    WORKS_WITH = "works_with"
    SUCCEEDS = "succeeds"
    ACCOUNTABLE = "accountable"
    RESPONSIBLE = "responsible"
    CONSULTED = "consulted"
    INFORMED = "informed"
    DECIDED_BY = "decided_by"
    PROVIDED_BY = "provided_by"
    CONTRIBUTORS = "contributors"
    ACCOUNTABLE_BODY = "accountable_body"
    AGREED_BY = "agreed_by"

    __hash__ = str.__hash__  # That of an enum is slow, and very many are looked up.


ROUTE = frozenset({Relation.ACCOUNTABLE_TO, Relation.PART_OF, Relation.MANAGED_BY})
"""The relations that a route of accountability runs over (`part_of` of bodies, posts,
organisations)."""

SEATS = frozenset({Relation.MEMBERS, Relation.CHAIR, Relation.DEPUTY, Relation.LEAD})
ANY = "OBPSLRFNA"


@dataclass(frozen=True, slots=True)
class RelationType:
    """One row of the table of relations. Letters are those of `Section.letter`."""

    relation: Relation
    inverse: str
    """The key on the other side; empty where there is none, its own key where symmetric."""
    ends: tuple[tuple[str, str], ...]
    """Which sections it may lead from and to, as pairs of letters."""
    meaning: str
    """What is said, of `{one}` that has the key and `{other}` that is named."""
    details: tuple[str, ...] = ()
    """Details beyond those that every link may have."""
    same_section: bool = False
    """Whether both ends must be of one section (`succeeds`)."""
    text_target: bool = False
    """Whether the target may be a text in place of an id (`under`)."""

    @property
    def symmetric(self) -> bool:
        """Whether it says the same from both sides."""
        return self.inverse == self.relation
