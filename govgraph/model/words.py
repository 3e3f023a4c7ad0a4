"""The closed lists of words that a structure file may use. Members and words are the same."""

from enum import StrEnum
from types import MappingProxyType


class Section(StrEnum):
    """The sections of a file that hold entities; the singular is the word for one of them."""

    PLACES = "places"
    SECTORS = "sectors"
    ORGANISATIONS = "organisations"
    BODIES = "bodies"
    POSTS = "posts"
    RESPONSIBILITIES = "responsibilities"
    FUNDS = "funds"
    PLANS = "plans"
    AGREEMENTS = "agreements"
    ACTS = "acts"
    ACTIONS = "actions"

    __hash__ = str.__hash__  # That of an enum is slow, and very many are looked up.

    @property
    def singular(self) -> str:
        """The word for one of what the section holds."""
        return _SINGULAR[self]

    @property
    def one(self) -> str:
        """That word with its article: a body, an organisation."""
        return f"{'an' if self.singular[0] in 'aAo' else 'a'} {self.singular}"

    @property
    def letter(self) -> str:
        """The letter that the table of relations uses (N for plan, agreement and Act)."""
        return _LETTER[self]


_SINGULAR = MappingProxyType(
    {
        Section.PLACES: "place",
        Section.SECTORS: "sector",
        Section.ORGANISATIONS: "organisation",
        Section.BODIES: "body",
        Section.POSTS: "post",
        Section.RESPONSIBILITIES: "responsibility",
        Section.FUNDS: "fund",
        Section.PLANS: "plan",
        Section.AGREEMENTS: "agreement",
        Section.ACTS: "Act",
        Section.ACTIONS: "action",
    }
)

_LETTER = MappingProxyType(
    {
        Section.PLACES: "L",
        Section.SECTORS: "S",
        Section.ORGANISATIONS: "O",
        Section.BODIES: "B",
        Section.POSTS: "P",
        Section.RESPONSIBILITIES: "R",
        Section.FUNDS: "F",
        Section.PLANS: "N",
        Section.AGREEMENTS: "N",
        Section.ACTS: "N",
        Section.ACTIONS: "A",
    }
)


class Special(StrEnum):
    """Words that say how far a fact is known, in place of the fact itself."""

    NONE = "none"
    SOME = "some"
    UNKNOWN = "unknown"
    VACANT = "vacant"

    __hash__ = str.__hash__  # As that of `Section`.


LINE_SORTS = (
    *("accountability", "reporting", "scrutiny", "advice", "money", "membership", "other"),
)
"""What a reader calls the sorts of line of a picture, the one that matters most first."""


class Confidence(StrEnum):
    """Whether the source says it, or it is read between the lines."""

    STATED = "stated"
    LIKELY = "likely"


class Status(StrEnum):
    """How far an entity, a link or a value has come."""

    PROPOSED = "proposed"
    REQUIRED = "required"
    PLANNED = "planned"
    APPROVED = "approved"
    IN_DEVELOPMENT = "in_development"
    PARTIAL = "partial"
    ACTIVE = "active"
    ENDED = "ended"

    @property
    def can_be_in_force(self) -> bool:
        """Whether something of this status may settle a question."""
        return self in _IN_FORCE

    @property
    def not_yet(self) -> bool:
        """Whether something of this status is still to come."""
        return self in _NOT_YET


_IN_FORCE = frozenset({Status.APPROVED, Status.ACTIVE, Status.PARTIAL})
_NOT_YET = frozenset({Status.PROPOSED, Status.REQUIRED, Status.PLANNED, Status.IN_DEVELOPMENT})


class SectorKind(StrEnum):
    """What sort of group a sector is."""

    RESIDENTS = "residents"
    USERS = "users"
    BUSINESSES = "businesses"
    VOLUNTARY = "voluntary"
    FAITH = "faith"
    ELECTED_MEMBERS = "elected_members"
    STAFF = "staff"
    PROVIDERS = "providers"
    OTHER = "other"


class OrganisationKind(StrEnum):
    """What sort of legal body an organisation is."""

    COUNCIL = "council"
    COMBINED_AUTHORITY = "combined_authority"
    GOVERNMENT = "government"
    PUBLIC_BODY = "public_body"
    INTEGRATED_CARE_BOARD = "integrated_care_board"
    HEALTH_BOARD = "health_board"
    NHS_TRUST = "nhs_trust"
    POLICE_FORCE = "police_force"
    FIRE_AUTHORITY = "fire_authority"
    DEVELOPMENT_CORPORATION = "development_corporation"
    EDUCATION = "education"
    HOUSING_PROVIDER = "housing_provider"
    CHARITY = "charity"
    VOLUNTARY_ORGANISATION = "voluntary_organisation"
    COMPANY = "company"
    OTHER = "other"


class BodyKind(StrEnum):
    """What sort of body it is: the kind decides which rules look at it."""

    FULL_COUNCIL = "full_council"
    CABINET = "cabinet"
    COMMITTEE = "committee"
    JOINT_COMMITTEE = "joint_committee"
    BOARD = "board"
    PARTNERSHIP = "partnership"
    EXECUTIVE_GROUP = "executive_group"
    SCRUTINY = "scrutiny"
    GROUP = "group"
    WORKING_GROUP = "working_group"
    TASK_AND_FINISH = "task_and_finish"
    NETWORK = "network"
    FORUM = "forum"
    PROGRAMME = "programme"
    WORKSTREAM = "workstream"
    PROJECT = "project"
    PILOT = "pilot"
    TEAM = "team"
    SERVICE = "service"
    HUB = "hub"
    OTHER = "other"

    __hash__ = str.__hash__  # As that of `Section`.


class Role(StrEnum):
    """What a body is there to do."""

    DECIDES = "decides"
    RECOMMENDS = "recommends"
    CO_ORDINATES = "co-ordinates"
    ADVISES = "advises"
    SCRUTINISES = "scrutinises"
    DELIVERS = "delivers"


class Authority(StrEnum):
    """Where power comes from."""

    ELECTED = "elected"
    STATUTE = "statute"
    DELEGATION = "delegation"
    AGREEMENT = "agreement"
    TERMS_OF_REFERENCE = "terms_of_reference"
    CONTRACT = "contract"
    VOLUNTARY = "voluntary"


class Basis(StrEnum):
    """What a responsibility, a link or a seat rests on."""

    STATUTE = "statute"
    AGREEMENT = "agreement"
    POLICY = "policy"
    CONTRACT = "contract"
    CUSTOM = "custom"


class FundKind(StrEnum):
    """What sort of money or asset a fund is."""

    GRANT_RECEIVED = "grant_received"
    GRANT_GIVEN = "grant_given"
    POOLED = "pooled"
    OWN = "own"
    ALLOCATION = "allocation"
    SHARED_COST = "shared_cost"
    BORROWING = "borrowing"
    ASSET = "asset"


class SeatRole(StrEnum):
    """In what capacity somebody sits."""

    MEMBER = "member"
    OBSERVER = "observer"
    ADVISER = "adviser"
    INVITED = "invited"
    ASSOCIATE = "associate"
    CO_OPTED = "co-opted"
    SUBSTITUTE = "substitute"
    ATTENDEE = "attendee"
    HONORARY = "honorary"
    OTHER = "other"


class Mandate(StrEnum):
    """Whether somebody who sits may speak for whom they represent."""

    SOME = "some"
    NONE = "none"


class Outcome(StrEnum):
    """How an action came out."""

    OPEN = "open"
    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"


class IssueStatus(StrEnum):
    """Whether a problem that a source states is there, is feared, or is over."""

    ACTIVE = "active"
    FEARED = "feared"
    ENDED = "ended"


class Arrangement(StrEnum):
    """The papers and procedures that a body, an organisation or a fund may have."""

    TERMS_OF_REFERENCE = "terms_of_reference"
    DECISION_RULE = "decision_rule"
    QUORUM = "quorum"
    MEETS = "meets"
    EXIT = "exit"
    DISPUTES = "disputes"
    INTERESTS = "interests"
    AGREEMENT = "agreement"
    COMPLAINTS = "complaints"
    AUDIT = "audit"
    LIABILITIES = "liabilities"
    REGISTER = "register"

    __hash__ = str.__hash__  # As that of `Section`.
