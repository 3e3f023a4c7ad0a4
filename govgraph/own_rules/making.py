"""Makes a rule of what an author wrote, with its page and its sentences."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.own_rule import End, Has, OwnRule, Reaches, Things
from govgraph.observation import finding, question
from govgraph.own_rules.tally import Tally, tally
from govgraph.own_rules.things import chosen
from govgraph.own_rules.ways import ways
from govgraph.paragraph import listed
from govgraph.rule import Rule

_SETTLED_BY = "State it, or say `none` if the source does; or accept it with a reason."


def rule_of(own: OwnRule) -> Rule:
    """The rule that an author wrote. Its code is its name: it has no other."""
    return Rule(
        code=own.name,
        name=own.name,
        summary=f"{_sentence(own)}.",
        page=_page(own),
        kind=Kind.CONFLICT if own.forbids else Kind.GAP,
        severity=own.severity,
        since="",
        basis=(),
        check=lambda graph: _check(own, graph),
    )


def _page(own: OwnRule) -> str:
    reason = own.because if own.because.endswith((".", "!", "?")) else f"{own.because}."
    return (
        f"{reason}\n\nThis is a rule of your own, written in {own.origin.file} under `rules`. "
        "What a source does not say is a question; what it states is a finding."
    )


def _check(own: OwnRule, graph: GovernanceGraph) -> Iterator[Observation]:
    for entity, is_sure in chosen(graph, own.things):
        found = _verdict(own, graph, entity)
        if found is None:
            continue
        is_wrong, sentence, said = found
        told = finding if is_wrong and is_sure else question
        yield told(
            graph,
            entity,
            sentence if told is finding else _asked(own),
            key=own.demand.key if isinstance(own.demand, Has) else own.demand.by[0],
            rests_on=said.behind,
            doubt="" if told is finding else said.doubt or ("" if is_sure else "only read so"),
            settled_by=_SETTLED_BY,
        )


def _verdict(
    own: OwnRule, graph: GovernanceGraph, entity: Entity
) -> tuple[bool, str, Tally] | None:
    """Whether a rule is broken (True) or may be (False), and in which words; None if it is kept."""
    if isinstance(own.demand, Reaches):
        said = ways(graph, entity, own.demand)
    else:
        said = tally(graph, entity, own.demand)
    if own.forbids:
        return (said.least > 0, _stated(own), said) if said.least or said.may_be_more else None
    least, most = _bounds(own.demand)
    if said.least < least:
        is_wrong = said.most is not None and said.most < least
        return is_wrong, _lacking(own, said), said
    if most is not None and said.least > most:
        there = f"{_there(said.least)} {said.least} under `{_key(own)}` of {{names}}"
        return True, f"{there}, more than {most}", said
    if most is not None and said.least + said.doubtful > most:
        return False, "", said
    return None


def _bounds(demand: Has | Reaches) -> tuple[int, int | None]:
    if isinstance(demand, Reaches):
        return 1, None
    unbounded = 0 if demand.at_most is not None else 1
    return unbounded if demand.at_least is None else demand.at_least, demand.at_most


# Words


def _key(own: OwnRule) -> str:
    return own.demand.key if isinstance(own.demand, Has) else listed_by(own.demand)


def listed_by(demand: Reaches) -> str:
    """The relations of a way, as a sentence lists them."""
    return listed([f"`{key}`" for key in demand.by])


def _sentence(own: OwnRule) -> str:
    subject = f"{'No' if own.forbids else 'Every'} {_which(own.things)}"
    if isinstance(own.demand, Reaches):
        return f"{subject} reaches {_one(own.demand.end)} by {listed_by(own.demand)}"
    return f"{subject} has {_wanted(own.demand)} under `{own.demand.key}`"


def _wanted(demand: Has) -> str:
    bounds = [
        f"{word} {number}"
        for word, number in (("at least", demand.at_least), ("at most", demand.at_most))
        if number is not None
    ]
    return " and ".join(bounds) or ("something" if demand.to is None else _one(demand.to))


def _which(things: Things) -> str:
    limits = [
        f"in the tier {things.tier}" if things.tier else "",
        f"that {things.role}" if things.role else "",
        f"with the code {things.code}" if things.code else "",
    ]
    return " ".join([things.words, *filter(None, limits)])


def _one(end: End) -> str:
    if isinstance(end, str):
        return end
    return f"{'an' if end.words[0] in 'aeio' else 'a'} {end.words}"


# A fact may be said of many at once, so `{names}` is never what a verb depends on.


def _lacking(own: OwnRule, said: Tally) -> str:
    if isinstance(own.demand, Reaches):
        return _way("no way", own.demand)
    if said.least:
        return f"{_there(said.least)} only {said.least} under `{own.demand.key}` of {{names}}"
    what = "none" if own.demand.to is None else f"no {_bare(own.demand.to)}"
    return f"There is {what} under `{own.demand.key}` of {{names}}"


def _bare(end: End) -> str:
    return end if isinstance(end, str) else end.words


def _stated(own: OwnRule) -> str:
    if isinstance(own.demand, Reaches):
        return _way("a way", own.demand)
    first = own.demand.at_least or own.demand.at_most or 1
    return f"{_there(first)} {_wanted(own.demand)} under `{own.demand.key}` of {{names}}"


def _way(way: str, demand: Reaches) -> str:
    return f"There is {way} from {{names}} to {_one(demand.end)} by {listed_by(demand)}"


def _there(number: int) -> str:
    return "There is" if number == 1 else "There are"


def _asked(own: OwnRule) -> str:
    stated = _stated(own)
    said = "may say that" if own.forbids else "does not say whether"
    return f"The source {said} {stated[0].lower()}{stated[1:]}"
