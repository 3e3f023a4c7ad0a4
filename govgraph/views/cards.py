"""What stands on a card: the words for an entity, or for several that are drawn as one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity
from govgraph.paragraph import listed
from govgraph.views.face import LIKELY, face
from govgraph.views.folds import Fold
from govgraph.views.options import Marked
from govgraph.views.view import Box
from govgraph.views.visible import visible
from govgraph.views.words import capital

_SEATS = (("chair", "Chair"), ("lead", "Lead"))


@dataclass(frozen=True, slots=True)
class Deck:
    """What the cards of one picture are made from: the graph, and what each card stands for.

    `people` says whether the names of people are told, `findings` what was found of whom.
    """

    graph: Statements
    folds: Mapping[str, Fold]
    bands: frozenset[str]
    people: bool = True
    findings: tuple[Marked, ...] = ()

    def card(self, fold: Fold) -> Box:
        """The card of a fold."""
        seen = face(self.graph, fold.first)
        several = capital(fold.spread) or seen.count
        seats = self._seats(fold.first)
        people = seen.people if self.people else ()
        found = self._found(fold)
        notes = (*([several] if several else []), *seats, *people, *seen.notes, *found)
        return Box(
            id=fold.id,
            name=visible(fold.name if seen.named else _stand_in(fold.name)),
            family=seen.family,
            kind=visible(seen.kind),
            roles=tuple(visible(role) for role in seen.roles),
            weight=seen.weight,
            remark=seen.remark,
            status=seen.status,
            standing=seen.standing,
            certainty=seen.certainty,
            notes=tuple(visible(note) for note in notes),
            stack=bool(several),
            band=seen.tier if seen.tier in self.bands else "",
            members=tuple(member.id for member in fold.members),
        )

    def _found(self, fold: Fold) -> Iterator[str]:
        """The codes of what was found of whatever the card stands for."""
        members = {member.id for member in fold.members}
        codes = dict.fromkeys(one.code for one in self.findings if one.subject in members)
        if codes:
            yield f"{'Finding' if len(codes) == 1 else 'Findings'}: {', '.join(codes)}"

    def _seats(self, entity: Entity) -> Iterator[str]:
        """Who chairs or leads, in words: by what the card of that post or body is called."""
        if not isinstance(entity, Body):
            return
        for key, word in _SEATS:
            answer = self.graph.answer(entity, key)
            for links, remark in ((answer.stated, ""), (answer.likely, f" {LIKELY}")):
                people = {answer.other(link): link.details.holder or () for link in links}
                for id_ in answer.others(links):
                    yield _seat(word, self._name_of(id_)) + self._held(people[id_]) + remark

    def _held(self, people: Sequence[str]) -> str:
        """Who it is that sits there, after the name of the post or organisation."""
        return f" ({listed(people)})" if people and self.people else ""

    def _name_of(self, id_: str) -> str:
        fold = self.folds.get(id_)
        return fold.name if fold else self.graph.name(id_)


def _seat(word: str, name: str) -> str:
    """The name by itself where it says what the seat is: “Independent Chair”."""
    told = re.search(rf"\b{word}\b", name, re.IGNORECASE)
    return name if told else f"{word}: {name}"


def _stand_in(name: str) -> str:
    """What stands for a name that the source does not give, in quotation marks."""
    return f"“{name.removeprefix('the ').removesuffix(' (name not stated)')}”"
