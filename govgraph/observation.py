"""Makes the observations of rules: who, then the fact, with the words that it rests on.

A sentence is given with `{names}` where the subject's name stands, so that reports can say the same
of many at once: word it so that it reads well with one name and with several.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypedDict, Unpack

from govgraph.finding import STRUCTURE, Observation, Verdict, Words
from govgraph.graph import Answer, GovernanceGraph, Known, Pair, Party, Statement, Tie
from govgraph.model.entity import Body, Entity
from govgraph.model.fact import T, Value
from govgraph.model.link import Link
from govgraph.model.structure import KnownIssue
from govgraph.model.words import BodyKind, Special
from govgraph.paragraph import listed
from govgraph.problem import Origin

_MOST_NAMES = 3
_TIED: Mapping[Tie, str] = MappingProxyType(
    {
        Tie.LIKELY: "only read so: {likely}",
        Tie.ROUTE: "{one} and {other} answer one to the other",
        Tie.DIVIDED: "{one} or {other} divide it in a way that is not stated",
        Tie.SEAT: "one of {one} and {other} chairs or leads the other",
        Tie.OVERLAP: "{one} and {other} cover different places that overlap",
        Tie.ONE_PLACE: "a place is stated of only one of {one} and {other}",
        Tie.UNSURE_PLACE: "what {one} or {other} covers is not sure",
    }
)


class Telling(TypedDict, total=False):
    """What an observation may say beyond its sentence."""

    key: str
    """The key that is missing or wrong."""
    at: Origin
    """The place that it points to; the entity's own if it is not given."""
    rests_on: Iterable[Statement | Entity | None]
    """The statements whose words are shown. Where there are none, say nothing."""
    related: Iterable[Entity | str]
    """The others that it names, or that hang on it."""
    settled_by: str
    may_be_none: bool
    """Whether to say `none` settles a question too; a finding rests on what is said already."""
    doubt: str
    """What is said of it and settles nothing, as `doubts` words it; stands behind the sentence."""
    alike: str
    """The sentence for many at once, where it is not the sentence itself; empty for none."""
    cause: str


def finding(
    graph: GovernanceGraph, who: Entity | None, sentence: str, **more: Unpack[Telling]
) -> Observation:
    """What is wrong, and rests on what is stated. `who` is None for the whole structure."""
    return _observation(graph, who, sentence, more, Verdict.FINDING)


def question(
    graph: GovernanceGraph, who: Entity | None, sentence: str, **more: Unpack[Telling]
) -> Observation:
    """What the source does not say, or not surely. Those that share their doubt are grouped."""
    if more.get("may_be_none"):
        advice = more.get("settled_by", "").removesuffix(".")
        more["settled_by"] = f"{advice}; or say `none`, if the source does."
    return _observation(graph, who, sentence, more, Verdict.QUESTION)


def note(
    graph: GovernanceGraph, who: Entity | None, sentence: str, **more: Unpack[Telling]
) -> Observation:
    """What is worth knowing and no fault."""
    return _observation(graph, who, sentence, more, Verdict.NOTE)


def in_order(
    graph: GovernanceGraph, who: Entity | None, sentence: str, **more: Unpack[Telling]
) -> Observation:
    """What is as it should be, and is said too."""
    return _observation(graph, who, sentence, more, Verdict.IN_ORDER)


def _observation(  # noqa: PLR0913 - what it says, of whom, and how
    graph: GovernanceGraph, who: Entity | None, sentence: str, more: Telling, verdict: Verdict
) -> Observation:
    doubt = f" ({more['doubt']})" if more.get("doubt") else ""
    name = graph.name(who) if who else "the structure"
    told = sentence.replace("{names}", name) + doubt
    alike = more.get("alike", sentence + doubt)
    related = [one if isinstance(one, str) else one.id for one in more.get("related", ())]
    subject = who.id if who else STRUCTURE
    rests_on = tuple(more.get("rests_on", ()))
    return Observation(
        verdict=verdict,
        subject=subject,
        sentence=capitalised(told),
        origin=more.get("at") or (who.origin if who else whole_file(graph)),
        key=more.get("key", ""),
        words=words_behind(graph, who, rests_on),
        related=tuple([id_ for id_ in dict.fromkeys(related) if id_ != subject]),
        settled_by=more.get("settled_by", ""),
        alike=alike if "{names}" in alike else "",
        cause=more.get("cause", ""),
        disputed=graph.is_any_disputed(rests_on),
    )


@dataclass(frozen=True, slots=True)
class Lack:
    """What a rule says where a key should name somebody, and names nobody."""

    key: str
    none: str
    """The sentence where it is stated that there is nobody."""
    silent: str
    """The sentence where the source does not say who."""
    settled_by: str
    instead: tuple[str, ...] = ()
    """Other keys, under any of which somebody will do as well."""
    kinds: tuple[BodyKind, ...] = ()
    """The kinds of body that need somebody; none given, if kind doesn't matter."""


def lacking(
    graph: GovernanceGraph, who: Entity, lack: Lack, **more: Unpack[Telling]
) -> Observation | None:
    """That nobody is named; None where somebody is stated, if only as `some`.

    A stated `none` is a finding, unless somebody is likely, or another `doubt` is given.
    """
    said = graph.answers(who, lack.key, *lack.instead)
    if said.stated or said.says_some:
        return None
    none = graph.answer(who, lack.key).none
    doubt = more.get("doubt", "")
    if none and isinstance(who, Body) and lack.kinds:
        kind = graph.known(who, who.kind)
        doubt = doubt or ("" if kind.holds(*lack.kinds) else doubts_of(kind))
    told = Telling(
        key=lack.key,
        at=none.origins[0] if none else who.origin,
        rests_on=said.statements,
        related=(*said.others(said.doubtful), *more.get("related", ())),
        settled_by=lack.settled_by,
        may_be_none=none is None,
        doubt="; ".join(filter(None, (doubts(graph, said), doubt))),
    )
    if none is None:
        return question(graph, who, lack.silent, **told)
    tell = question if doubt or said.doubtful else finding
    return tell(graph, who, lack.none, **told)


def told_of(parties: Iterable[Party], key: str, settled_by: str) -> Telling:
    """What is told of several that hold one thing: at the first, with the words of all."""
    links = tuple({id(link): link for party in parties for link in party}.values())
    return Telling(
        key=key,
        at=links[0].origins[0],
        rests_on=links,
        related=(link.target for link in links if link.is_named),
        settled_by=settled_by,
    )


def whole_file(graph: GovernanceGraph) -> Origin:
    """The place of what concerns the whole structure: its title."""
    return Origin(graph.structure.files[0], ("title",))


def words_behind(
    graph: GovernanceGraph, who: Entity | None, statements: Iterable[Statement | Entity | None]
) -> tuple[Words, ...]:
    """The words that statements rest on, each once. A short form rests on its entity's words."""
    own = who.evidence if who else None
    return graph.words(
        *(own if one.evidence is None else one.evidence for one in statements if one)
    )


def place_of(who: Entity, statement: Link | Value[T], key: str) -> Origin:
    """Where a statement about an entity is written; its key, where it is a short form."""
    if isinstance(statement, Link):
        return statement.origins[0]
    return statement.origin or who.origin / key


def doubts(graph: GovernanceGraph, answer: Answer, but: Iterable[Link] = ()) -> str:
    """What is said of a link and settles nothing: some, likely, disputed, not in force, denied.

    `but` are further links that settle nothing here, such as internal assurance.
    """
    unsure = [link for link in answer.unsure if not link.denied]
    denied = [link for link in answer.denied if link.denied]
    parts = [
        _named(graph, "only read so", answer, answer.likely),
        _named(graph, "the sources disagree on", answer, answer.disputed),
        _named(graph, "not in force", answer, answer.not_in_force),
        _named(graph, "not sure", answer, unsure),
        _named(graph, "denied", answer, denied),
        _named(graph, "not enough", answer, tuple(but)),
        "it is there, but not named" if answer.some is not None else "",
    ]
    return "; ".join(part for part in parts if part)


def doubts_of(known: Known[T]) -> str:
    """What is said of a fact and settles nothing: some, likely, disputed, not in force."""
    if not (known.likely or known.disputed or known.not_in_force or known.says_some):
        return ""
    parts = [
        _valued("only read so", known.likely),
        _valued("the sources disagree", known.disputed),
        _valued("not in force", known.not_in_force),
        "it is there, but not described" if known.says_some else "",
    ]
    return "; ".join(part for part in parts if part)


def doubts_of_rivals(graph: GovernanceGraph, pairs: Iterable[Pair]) -> str:
    """Why those who hold one thing may still be no rivals, pair by pair, each reason once."""
    told = (
        _TIED[tie].format(
            one=_party(graph, pair.one),
            other=_party(graph, pair.other),
            likely=_party(graph, [one for one in sides if not graph.is_stated(one)]),
        )
        for pair in pairs
        for sides in ((*pair.one, *pair.other),)
        for tie in Tie
        if tie in pair.ties
    )
    return listed(dict.fromkeys(told), _MOST_NAMES)


def named_parties(graph: GovernanceGraph, parties: Iterable[Party]) -> str:
    """The names of some parties as a sentence lists them, each once: “A with B, and C”."""
    return listed(dict.fromkeys(_party(graph, one) for one in parties), _MOST_NAMES)


def _party(graph: GovernanceGraph, links: Iterable[Link]) -> str:
    return " with ".join(dict.fromkeys(graph.name(link.target) for link in links))


def names(graph: GovernanceGraph, ids: Iterable[Entity | str], most: int = _MOST_NAMES) -> str:
    """The names of some entities as a sentence lists them, so many at most."""
    return listed(graph.names(ids), most)


def raised_and_answered(graph: GovernanceGraph, issue: KnownIssue) -> Iterator[str]:
    """Who raised a known issue, and what answers it, where that is said."""
    for what, named in (("raised by", issue.raised_by), ("answered by", issue.answered_by)):
        if named:
            yield f"{what} {listed(_name_or_text(graph, one) for one in named)}"


def _name_or_text(graph: GovernanceGraph, one: str) -> str:
    return f"“{one}”" if graph.find(one) is None else graph.name(one)


def capitalised(sentence: str) -> str:
    """A sentence that begins with a capital: “the Board (name not stated)” may stand first."""
    return sentence[:1].upper() + sentence[1:]


def _named(graph: GovernanceGraph, label: str, answer: Answer, links: Sequence[Link]) -> str:
    return f"{label}: {names(graph, answer.others(links))}" if links else ""


def _valued(label: str, values: Sequence[Value[T]]) -> str:
    told = dict.fromkeys(
        str(value.is_).replace("_", " ")
        for value in values
        if not isinstance(value.is_, Special) or value.is_ is Special.NONE
    )
    return f"{label}: {listed(told, _MOST_NAMES)}" if told else ""
