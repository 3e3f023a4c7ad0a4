"""How each of the arrangements is written: a text, a date, `none` or `some`."""

from collections.abc import Mapping
from types import MappingProxyType

from govgraph.model.fact import DATE_OR_TEXT, Spec
from govgraph.model.words import Arrangement, Special

ARRANGEMENTS: Mapping[str, Spec] = MappingProxyType(
    {
        str(word): Spec(str(word), DATE_OR_TEXT, "", specials=(Special.NONE, Special.SOME))
        for word in Arrangement
    }
)
