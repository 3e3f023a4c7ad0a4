"""What stands on the page: plain values, in the order in which they are shown. Knows no HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a source, how they were read, and where they stand."""

    words: str
    reading: str
    where: str


@dataclass(frozen=True, slots=True)
class Published:
    """What a rule rests on. Only a publication has a `title`; all else is told in `said`."""

    title: str = ""
    where: str = ""
    words: str = ""
    url: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another place on the page; to none where `anchor` is empty."""

    words: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One finding of a group, with what it does not share with the others."""

    anchor: str
    said: str
    place: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One finding, or several that a reader takes in at once."""

    severity: str
    sentence: str
    members: tuple[Member, ...]
    """Those that are shown at once; the only one is the item itself."""
    more: tuple[Member, ...]
    """The others, shown when asked for."""
    rule: Link
    quotes: tuple[Quote, ...] = ()
    """The words that all members rest on."""
    why: str = ""
    settled_by: str = ""

    @property
    def only(self) -> Member | None:
        """The only member, where it is alone."""
        return self.members[0] if len(self.members) == 1 and not self.more else None


@dataclass(frozen=True, slots=True)
class OfRule:
    """What one rule found of one severity, with what it says of all of it."""

    severity: str
    heading: str
    """The sentence of the only item; of several, how many there are and what the rule looks for."""
    items: tuple[Item, ...]
    more: tuple[Item, ...]
    why: str
    published: tuple[Published, ...]
    settled_by: str
    """What would settle it, where that is the same for all."""
    rule: Link

    @property
    def only(self) -> Item | None:
        """The only item, where it is alone."""
        return self.items[0] if len(self.items) == 1 and not self.more else None


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions to one body, post or organisation, or to several; `whom` is empty for nobody."""

    whom: str
    is_whole: bool
    """Whether `whom` names all, so that on paper nobody needs naming again."""
    number: str
    items: tuple[Item, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A link to ask about, with what it would settle and what to paste if it is so."""

    question: str
    because: str
    whom: str
    outcome: str
    settles: tuple["Told", ...]
    breaks: tuple["Told", ...]
    where: str
    paste: str


@dataclass(frozen=True, slots=True)
class Right:
    """Something that is in order; `names` are all whom it holds for, where they are too many."""

    sentence: str
    rule: Link
    names: str = ""


@dataclass(frozen=True, slots=True)
class Excused:
    """A finding that the file accepts, with the reason."""

    item: Item
    reason: str
    until: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its place, and with the words or the line that it speaks of."""

    sentence: str
    place: str = ""
    quotes: tuple[Quote, ...] = ()
    rule: Link | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of a file, with the stretch that is meant."""

    number: str
    before: str
    meant: str
    after: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a file from being read, with the line itself."""

    place: str
    name: str
    sentence: str
    line: Marked | None
    advice: str = ""
    mentions: tuple["Fault", ...] = ()


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known already, what is settled, and what of the baseline says nothing any more."""

    file: str
    known: tuple[Item, ...]
    number: str
    settled: tuple[Told, ...]
    stale: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, with the section that tells them; none where it is empty."""

    number: str
    what: str
    anchor: str
    look: str


@dataclass(frozen=True, slots=True)
class Off:
    """Rules that did not run for one reason."""

    why: str
    rules: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All that is said of one structure."""

    anchor: str
    title: str
    files: str
    as_of: str
    summary: str
    verdict: str
    counts: tuple[Count, ...] = ()
    faults: tuple[Fault, ...] = ()
    findings: tuple[OfRule, ...] = ()
    without: str = ""
    """What is said where there are no findings to show."""
    offered: str = ""
    offers: tuple[Offer, ...] = ()
    asked: tuple[Asked, ...] = ()
    notes: tuple[Item, ...] = ()
    right: tuple[Right, ...] = ()
    excused: tuple[Excused, ...] = ()
    disputed: tuple[Told, ...] = ()
    baseline: Baseline | None = None
    rules_run: str = ""
    ran: tuple[Link, ...] = ()
    off: tuple[Off, ...] = ()
    remarks: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePage:
    """The page of one rule; `text` is Markdown."""

    anchor: str
    name: str
    summary: str
    nature: str
    text: str
    published: tuple[Published, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    summary: str
    parts: tuple[Part, ...]
    behind: tuple[RulePage, ...]
    """The rules that found or asked something."""
    others: tuple[RulePage, ...]
    """The other rules that ran."""
    caveat: str
    version: str
