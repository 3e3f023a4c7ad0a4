"""The keys of a file besides those of entities and links: its head, evidence, and what steers.

Keys of entities stand in `entity`, details of links in `link`, relations in `relation`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from govgraph.finding import Severity
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.entity import ENTITY_TYPES
from govgraph.model.fact import (
    COUNT,
    DATE,
    DATE_OR_TEXT,
    EVERY,
    ID,
    ID_OR_TEXT,
    LAST,
    TEXT,
    UNTIL,
    Form,
    Spec,
    one_of,
)
from govgraph.model.relation import Relation
from govgraph.model.words import (
    LINE_SORTS,
    Arrangement,
    BodyKind,
    Confidence,
    IssueStatus,
    Role,
    Section,
    Special,
    Status,
)

Keys: TypeAlias = Mapping[str, Spec]


def _keys(*specs: Spec) -> Keys:
    return MappingProxyType({spec.key: spec for spec in specs})


def _words(*words: str) -> Form[str]:
    return Form(" or ".join(words), str, {"enum": list(words)}, words)


_NUMBER: Form[str] = Form("number", str, TEXT.schema)
_LINES = _words(*LINE_SORTS, *Relation)
_VERSION: Form[str] = Form("1", str, {"enum": [1, "1"]}, ("1",))
_RULE: Form[str] = Form(
    "name or code of a rule", str, {"enum": [*CATALOGUE.values(), *CATALOGUE]}, tuple(CODES)
)

HEAD = _keys(
    Spec("govgraph", _VERSION, "The version of the format: 1.", required=True),
    Spec("title", TEXT, "What the structure is called.", required=True),
    Spec("as_of", DATE, "The day that the file speaks of; without it no rule compares dates."),
    Spec("purpose", TEXT, "What the arrangement as a whole is there for."),
)
"""The keys at the top of a file that hold a value of their own."""

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "sources": "The documents that statements are from, by id; the first is the default.",
        "tiers": "The bands of the chart, top to bottom: your own arrangement, never evidence.",
        **{str(section): ENTITY_TYPES[section].__doc__ or "" for section in Section},
        "known_issues": "The problems that a source itself states.",
        "include": "Other files that belong to this structure, each by its path from this file.",
        "accepted": "The exceptions that you accept for the structure as a whole, with reasons.",
        "checks": "How the checks are to go about this structure.",
        "views": "Pictures with a name of their own.",
    }
)
"""The keys at the top of a file that hold lists or mappings."""

TOP_KEYS = (*HEAD, *PARTS)

SOURCE = _keys(
    Spec("title", TEXT, "What the document is called; its id, where no title is given."),
    Spec("publisher", TEXT, "Who published it."),
    Spec("date", DATE, "The day at which its facts were seen."),
    Spec("url", TEXT, "The address at which it can be read."),
    Spec("text", TEXT, "The file with its words; where none is given, the id with `.txt`."),
)
TIER = _keys(
    Spec("name", TEXT, "What the band is called on the chart."),
    Spec("purpose", TEXT, "What is drawn in it."),
)

EVIDENCE = _keys(
    Spec("source", ID, "The source, by its id; else the nearest around it, else the file’s first."),
    Spec("at", TEXT, "Where in the source: a page, a paragraph, a slide."),
    Spec("quote", TEXT, "The source’s own words, letter by letter; `…` leaves some out.", (), True),
    Spec("reading", TEXT, "How you understood the words."),
    Spec("confidence", one_of(Confidence), "Whether the source says it, or you infer it."),
    Spec("note", TEXT, "What else is worth knowing; no check looks at it.", (), True),
)

VALUE = _keys(
    Spec("is", TEXT, "The value itself."),
    Spec("called", TEXT, "The source’s own word for it, where that differs."),
    Spec("from", DATE_OR_TEXT, "When this began or begins to hold."),
    Spec("until", UNTIL, "When this ceased or ceases to hold."),
    Spec("status", one_of(Status), "How far this has come, where it is not simply in force."),
    Spec("every", EVERY, "How often it comes: `year`, `2 months`."),
    Spec("next", DATE_OR_TEXT, "When it next comes: a date, or a text."),
    Spec("last", LAST, "When it last came."),
)
"""The long form of a value, beside evidence."""

TARGET = _keys(
    Spec("to", ID, "Whom or what it names: an id, several, or `{each: …}`.", (), True),
    Spec(
        "each", TEXT, "Every place of this kind; or `members`, for every seat on what `of` names."
    ),
    Spec("of", ID, "The body whose members `each: members` means."),
    Spec("is", _words("none", "some"), "`none` denies the link; `some`: there is one, not named."),
    Spec("total", COUNT, "How many the list has in all, in an entry of its own."),
)
"""The ends of a link in its long form, beside details and evidence."""

OF_ENTITIES = _keys(
    Spec("is", _words("none"), "`none`: the source says that there is no such thing."),
    Spec("per", ID, "One entry for each place of a kind, or for each of the ids listed.", (), True),
    Spec("accepted", TEXT, "The exceptions that you accept for it, with reasons."),
    Spec("arrangements", TEXT, "Its papers and procedures."),
)
"""The keys of entities that hold neither value nor link."""

_ARRANGED: Mapping[Arrangement, str] = MappingProxyType(
    {
        Arrangement.TERMS_OF_REFERENCE: "Its terms of reference: what it is for and how it works.",
        Arrangement.DECISION_RULE: "How it decides: by consensus, by majority, by its chair.",
        Arrangement.QUORUM: "How many must be there for a decision.",
        Arrangement.MEETS: "Its meetings: how often; a plain date is when it last met.",
        Arrangement.EXIT: "How it is ended or left, and what then becomes of its work.",
        Arrangement.DISPUTES: "How partners settle what they disagree about.",
        Arrangement.INTERESTS: "How conflicts of interest are declared and dealt with.",
        Arrangement.AGREEMENT: "The agreement between its partners.",
        Arrangement.COMPLAINTS: "How the public complains or gets redress.",
        Arrangement.AUDIT: "How it is audited.",
        Arrangement.LIABILITIES: "Who bears its debts and other liabilities.",
        Arrangement.REGISTER: "Its entry in a register of partnerships.",
    }
)
ARRANGEMENTS = _keys(
    *(
        Spec(str(word), DATE_OR_TEXT, _ARRANGED[word], (Special.NONE, Special.SOME))
        for word in Arrangement
    )
)

ACCEPTANCE = _keys(
    Spec("rule", _RULE, "The rule, by name or code.", required=True),
    Spec("reason", TEXT, "Why the exception is right.", required=True),
    Spec("until", DATE, "The last day on which it holds."),
)
ISSUE = _keys(
    Spec(
        "about",
        ID,
        "Whom it concerns, the subject first; the whole structure if missing.",
        (),
        True,
    ),
    Spec("rule", _RULE, "The rules that look for this: they report it, as the source’s.", (), True),
    Spec("status", one_of(IssueStatus), "Whether it is there, is feared, or is over."),
    Spec("raised_by", ID_OR_TEXT, "Who raised it: ids or texts.", (), True),
    Spec("answered_by", ID_OR_TEXT, "What or who answers it: ids or texts.", (), True),
)

LEVEL: Form[Severity] = one_of(Severity)
CHECKS = _keys(
    Spec("ignore", _RULE, "Rules that are not to run.", (), True),
    Spec("severity", LEVEL, "How grave the findings of a rule are, by rule."),
    Spec("thresholds", TEXT, "The number that a rule compares with, by rule."),
    Spec("profile", TEXT, "The laws whose duties are to be checked, by name.", (), True),
    Spec("rules", TEXT, "Rules of your own, each under its name."),
)
OWN_RULE = _keys(
    Spec("every", TEXT, "The sort of thing of which it is to hold: a kind, or a word as `fund`."),
    Spec("no", TEXT, "The sort of thing of which it is never to hold."),
    Spec("has", TEXT, "The key under which something is to be stated."),
    Spec("to", ID, "What it is to name there: a sort of thing, or an id."),
    Spec("at_least", _NUMBER, "How many it is to have at the least."),
    Spec("at_most", _NUMBER, "How many it is to have at the most."),
    Spec("reaches", ID, "What a chain of links is to lead to: a sort of thing, or an id."),
    Spec("by", TEXT, "The relations that the chain may go along.", (), True),
    Spec("because", TEXT, "Why it matters, for whoever meets it.", required=True),
    Spec("severity", LEVEL, "How grave it is; `medium` if you don’t say."),
)
"""The keys of a rule that an author writes."""

THINGS = _keys(
    Spec("kind", TEXT, "The kind, or `body`, `fund`, `post` and so on for all of them."),
    Spec("tier", ID, "Only those in this tier."),
    Spec("role", one_of(Role), "Only those with this role."),
    Spec("code", TEXT, "Only those with this code."),
)
"""The keys of a sort of thing, where a kind alone does not say which."""

VIEW = _keys(
    Spec("title", TEXT, "What stands above the picture."),
    Spec(
        "show",
        Form("sort of line or relation", str, _LINES.schema, _LINES.words),
        f"What it shows besides what every picture shows: {', '.join(LINE_SORTS)}, or a relation.",
        (),
        True,
    ),
    Spec("focus", ID, "The one in the middle of it."),
    Spec("depth", _NUMBER, "How many links away from the middle it goes."),
    Spec("tiers", ID, "The bands that it shows, if not all.", (), True),
    Spec("places", ID, "The places that it shows, if not all.", (), True),
    Spec("kinds", one_of(BodyKind), "The kinds of body that it shows, if not all.", (), True),
)
