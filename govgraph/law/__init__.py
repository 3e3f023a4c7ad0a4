"""What laws require of whom: profiles, which a structure file names to have their duties checked.

Each profile is a file of data, `profiles/NAME.toml`. A duty goes by the `code` or the kind of an
entity, never by its name, and stands with the provision that it was read in.
"""

from govgraph.law.duty import (
    Challenge,
    Committee,
    DoubleLink,
    Duty,
    Membership,
    Office,
    Partner,
    Profile,
    Provision,
    Wanted,
)
from govgraph.law.profiles import profile, profile_names

__all__ = [
    "Challenge",
    "Committee",
    "DoubleLink",
    "Duty",
    "Membership",
    "Office",
    "Partner",
    "Profile",
    "Provision",
    "Wanted",
    "profile",
    "profile_names",
]
