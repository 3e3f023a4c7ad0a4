"""Findings in groups, as they stand on the page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govgraph.finding import STRUCTURE, Accepted, Finding, Words
from govgraph.lint import Group, Report, grouped
from govgraph.lint.wording import distinct_words, sentence, why
from govgraph.paragraph import listed
from govgraph.problem import Origin
from govgraph.reports.html.anchors import Anchors
from govgraph.reports.html.dates import in_words
from govgraph.reports.html.page import Excused, Item, Member, Quote, Right
from govgraph.reports.html.pages import RulesOfPart
from govgraph.text import Span

MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Shows:
    """How much of a group is shown at once: names in its sentence, and members."""

    names: int = MOST_NAMES
    members: int = 8


SHOWS = Shows()


@dataclass(frozen=True, slots=True)
class Source:
    """What the items of one structure are made from."""

    report: Report
    rules: RulesOfPart
    spans: Mapping[Origin, Span]
    anchors: Anchors
    prefix: str
    """What the anchors of its findings begin with."""

    def place(self, origin: Origin) -> str:
        """Where something is written, as a reader finds it."""
        if origin.file not in self.report.texts:
            return origin.file
        line = f"line {self.spans[origin].start.line}"
        return line if len(self.report.files) == 1 else f"{line} of {origin.file}"

    def items(self, findings: Iterable[Finding], shows: Shows = SHOWS) -> tuple[Item, ...]:
        """Findings with all that a reader needs to judge them."""
        return tuple(self._item(group, shows) for group in grouped(findings))

    def _item(self, group: Group, shows: Shows) -> Item:
        head = group.head
        shared = _shared(group.findings)
        members = [self._member(finding, group, shared) for finding in group.findings]
        is_few = len(members) == 1 or len(members) == shows.members + 1
        first = len(members) if is_few else shows.members
        return Item(
            severity=head.severity,
            sentence=sentence(group, self.report, shows.names),
            members=tuple(members[:first]),
            more=tuple(members[first:]),
            rule=self.rules.link(head.code),
            quotes=quotes(shared),
            why=why(self.rules.rules[head.code]),
            settled_by=head.observation.settled_by,
        )

    def _member(self, finding: Finding, group: Group, shared: Sequence[Words]) -> Member:
        said = finding.observation
        own = [words for words in distinct_words((finding,)) if words not in shared]
        return Member(
            anchor=self.anchors.new(self.prefix, finding.code, said.subject or "structure"),
            said=self._said(finding, group),
            place=self.place(said.origin),
            quotes=quotes(own),
        )

    def _said(self, finding: Finding, group: Group) -> str:
        """What tells a member from the others: the name, where the group's sentence says the rest.

        What is said of the whole structure has no name, and its place tells it apart.
        """
        if not group.alike:
            return finding.observation.sentence
        return "" if finding.subject == STRUCTURE else self.report.names[finding.subject]

    def excused(self, finding: Finding, accepted: Accepted) -> Excused:
        """A finding that is accepted, with its reason."""
        (item,) = self.items((finding,))
        return Excused(item, accepted.reason, in_words(accepted.until), quotes(accepted.words))

    def right(self, group: Group) -> Right:
        """What is in order, of all whom it holds for."""
        names = self.report.called(dict.fromkeys(one.subject for one in group.findings))
        return Right(
            sentence=sentence(group, self.report, MOST_NAMES),
            rule=self.rules.link(group.head.code),
            names=listed(names) if group.alike and len(names) > MOST_NAMES + 1 else "",
        )


def _shared(findings: Sequence[Finding]) -> tuple[Words, ...]:
    """The words that every one of some findings rests on."""
    first, *others = findings
    if not first.observation.words:
        return ()
    everywhere = set(first.observation.words).intersection(
        *(one.observation.words for one in others)
    )
    return tuple(words for words in distinct_words((first,)) if words in everywhere)


def quotes(words: Iterable[Words]) -> tuple[Quote, ...]:
    """Words as they are quoted on the page."""
    return tuple(map(_quote, words))


def _quote(words: Words) -> Quote:
    where = ", ".join(filter(None, (words.source if words.quote else "", words.at)))
    return Quote(words.quote, words.reading, where)
