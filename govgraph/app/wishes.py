"""What a picture is asked to show, in the words of whoever asks, and what these words mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypedDict, TypeVar

from govgraph.app.checking import rules_for
from govgraph.finding import Verdict
from govgraph.graph import GovernanceGraph
from govgraph.layout.placement import PAGES, Page
from govgraph.lint import lint
from govgraph.model.entity import Entity
from govgraph.model.relation import Relation
from govgraph.model.scalars import read_date
from govgraph.model.structure import NamedView, Structure
from govgraph.model.words import BodyKind, Section
from govgraph.reader.complaints import choice, nearest
from govgraph.views.options import Marked, Options, Scope
from govgraph.views.view import DrawingRefused, LineFamily
from govgraph.views.words import FAMILY_NAMES

T = TypeVar("T")


class Wishes(TypedDict, total=False):
    """What a picture is asked to show.

    `show` and `hide` are sorts of line (`accountability`, `reporting`, `scrutiny`, `advice`,
    `money`, `membership`, `other`) or relations of the format. `accountability` and `seats` show
    nothing but these. `compact` lists leaf bodies inside the body that they answer to; left open,
    that is done above 40 bodies, and never in a format that others lay out.

    `focus` is an id, with what is up to `depth` links away from it; `routes` an id, with its routes
    of accountability. `kinds`, `tiers` and `places` are those of the bodies to show. `view` is a
    picture that the file names under `views`; what else is asked for goes before it. `as_of` is
    another day at which to draw the structure, `page` the page that it is for: A4 to A0, or 16:9.
    `label` says what the picture is, such as a draft; without `names` no people are named;
    with `findings` cards have the codes of what a check finds of them.
    """

    show: Iterable[str]
    hide: Iterable[str]
    compact: bool | None
    accountability: bool
    seats: bool
    focus: str | None
    depth: int | None
    routes: str | None
    kinds: Iterable[str]
    tiers: Iterable[str]
    places: Iterable[str]
    view: str | None
    as_of: str | None
    page: str | None
    label: str | None
    names: bool
    findings: bool


def at_date(structure: Structure, as_of: str | None) -> Structure:
    """The structure as it is at another day. Raises `DrawingRefused` for no date."""
    if as_of is None:
        return structure
    try:
        return replace(structure, as_of=read_date(as_of))
    except ValueError:
        raise DrawingRefused(
            f"“{as_of}” is not a date: write it as 2026, 2026-03 or 2026-03-31."
        ) from None


def page_of(name: str | None) -> Page | None:
    """The page with a name. Raises `DrawingRefused` for another."""
    if name is None:
        return None
    known = {page.name.lower(): page for page in PAGES}
    return _one_of(known, name.lower(), f"There is no page “{name}”.")


def options(graph: GovernanceGraph, wishes: Wishes) -> Options:
    """The options that wishes come to.

    Raises:
        DrawingRefused: if a word means nothing, with the nearest that does.
    """
    named = _named(graph.structure, wishes.get("view"))
    found = _Finder(graph)
    show, relations = _lines(wishes.get("show") or named.show)
    hide, no_relations = _lines(wishes.get("hide", ()))
    focus = wishes.get("focus") or named.focus
    depth = wishes.get("depth")
    return Options(
        show=show,
        hide=hide,
        compact=wishes.get("compact"),
        only=frozenset(_only(wishes)),
        relations=relations,
        no_relations=no_relations,
        scope=Scope(
            kinds=frozenset(map(_kind, wishes.get("kinds", ()))) or frozenset(named.kinds),
            tiers=tuple(map(found.tier, wishes.get("tiers", ()))) or named.tiers,
            places=tuple(
                id_
                for place in tuple(wishes.get("places", ())) or named.places
                for id_ in found.place(place)
            ),
            focus=found.entity(focus),
            depth=depth if depth is not None else 1 if named.depth is None else named.depth,
            routes=found.entity(wishes.get("routes")),
        ),
        title=named.title,
        label=wishes.get("label") or "",
        people=wishes.get("names", True),
        findings=tuple(_found(graph)) if wishes.get("findings") else (),
    )


def _found(graph: GovernanceGraph) -> Iterator[Marked]:
    """What a check finds, questions and notes apart."""
    for finding in lint(graph, rules_for(graph.structure)).findings:
        if finding.verdict is Verdict.FINDING:
            yield Marked(finding.subject, finding.code, finding.name)


def _only(wishes: Wishes) -> Iterator[LineFamily]:
    if wishes.get("accountability") or wishes.get("routes"):
        yield LineFamily.ROUTE
    if wishes.get("seats"):
        yield LineFamily.SEAT


def _named(structure: Structure, view: str | None) -> NamedView:
    """The picture of the file with this name; one that asks for nothing where none is wanted."""
    if view is None:
        return NamedView("")
    named = {one.id: one for one in structure.views}
    if not named:
        raise DrawingRefused(f"There is no view “{view}”: the file names none under `views`.")
    return _one_of(named, view, f"The file names no view “{view}”.")


def _lines(words: Iterable[str]) -> tuple[frozenset[LineFamily], frozenset[Relation]]:
    """Sorts of line and single relations, told apart."""
    families, single = set(), set()
    for word in words:
        if word in FAMILY_NAMES:
            families.add(FAMILY_NAMES[word])
        else:
            single.add(_relation(word))
    return frozenset(families), frozenset(single)


def _relation(word: str) -> Relation:
    relations = {relation.value: relation for relation in Relation}
    if word in relations:
        return relations[word]
    advice = nearest(word, (*FAMILY_NAMES, *relations)) or choice(FAMILY_NAMES)
    raise DrawingRefused(f"“{word}” is no sort of line and no relation. {advice}".strip())


def _kind(word: str) -> BodyKind:
    kinds = {kind.value: kind for kind in BodyKind}
    return _one_of(kinds, word, f"“{word}” is no kind of body.")


def _one_of(known: Mapping[str, T], word: str, complaint: str) -> T:
    try:
        return known[word]
    except KeyError:
        advice = nearest(word, known) or choice(list(known))
        raise DrawingRefused(f"{complaint} {advice}".strip()) from None


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds what the ids of a structure stand for."""

    graph: GovernanceGraph

    def tier(self, word: str) -> str:
        """A tier of the structure."""
        known = {tier.id: tier.id for tier in self.graph.structure.tiers}
        if not known:
            raise DrawingRefused(f"There is no tier “{word}”: the file lists none under `tiers`.")
        return _one_of(known, word, f"There is no tier “{word}”.")

    def place(self, word: str) -> tuple[str, ...]:
        """A place, or all that are of one group or kind."""
        places = self.graph.entities(Section.PLACES)
        if not places:
            raise DrawingRefused(f"There is no place “{word}”: the file lists none under `places`.")
        return _one_of(_together(places), word, f"There is no place “{word}”.")

    def entity(self, word: str | None) -> tuple[str, ...]:
        """An entity of any sort, or all that one entry of the file stands for."""
        if word is None:
            return ()
        return _one_of(_together(self.graph.entities()), word, f"There is no entity “{word}”.")


def _together(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """The entities that an id stands for: one, or all that one entry of the file makes."""
    found: dict[str, tuple[str, ...]] = {}
    for one in entities:
        found[one.group] = (*found.get(one.group, ()), one.id)
        found[one.id] = (one.id,)
    return {id_: ids for id_, ids in found.items() if id_}
