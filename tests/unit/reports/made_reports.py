"""Six reports that every format must show: real structures, under rules that are made up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from govgraph.finding import Kind, Observation, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import Effect, Entry, Paste, Report, Selection, Suggestion, lint
from govgraph.lint.baseline import Known
from govgraph.lint.comparing import compared
from govgraph.lint.showing import Questions, shown
from govgraph.model.catalogue import CATALOGUE
from govgraph.observation import finding, in_order, note, question
from govgraph.reader import read_structure
from govgraph.rule import Check, Judgement, Rule
from tests.reading import Memory, whole

Saying: TypeAlias = Callable[..., Observation]
"""`finding`, `question`, `note` or `in_order`."""


def made_rule(code: str, check: Check, severity: Severity = Severity.HIGH) -> Rule:
    """A rule with the name that the catalogue has for its code."""
    return Rule(
        code=code,
        name=CATALOGUE[code],
        summary="This is made up.",
        page="Whoever relies on it is let down. The rest of the page is not in a report.",
        kind=Kind.GAP,
        severity=severity,
        since="0.1",
        basis=(Judgement("It is made up."),),
        check=check,
    )


def report_of(files: Mapping[str, str], *rules: Rule) -> Report:
    """The report of the first of some files that are held in memory."""
    first = next(iter(files))
    reading = read_structure(first, Memory({name: whole(text) for name, text in files.items()}))
    if reading.structure is None:
        return Report("", (first,), reading.texts, problems=reading.problems)
    return replace(lint(GovernanceGraph(reading.structure), rules), texts=reading.texts)


def on_each(kind: Saying, sentence: str, **more: str) -> Check:
    """A check that says the same of each body."""
    return lambda graph: [
        kind(graph, body, sentence, rests_on=[body], **more) for body in graph.bodies()
    ]


def _nothing() -> Sequence[Report]:
    text = """\
govgraph: 1
title: Northam Partnership
as_of: 2026-03-31
bodies:
  board: {name: Board}
"""
    return (report_of({"northam.yaml": text}, made_rule("DEC01", lambda _graph: [])),)


SEVERITIES = """\
govgraph: 1
title: Northam Partnership
as_of: 2026-03-31
sources: {tor: {title: Terms of reference, date: 2026-01}}
bodies:
  board:
    name: Board
    quote: The Board decides the priorities
    at: page 2
    scrutinised_by: {is: none, quote: The Board is not subject to scrutiny, at: page 3}
  executive: {name: Executive Group, quote: 'an Executive, and four groups'}
  forum:
    name: Residents’ Forum
    reading: A forum is spoken of in the plural.
    accepted: [{rule: LIF01, reason: It ends with the regeneration of the town centre}]
  panel: {name: Scrutiny Panel, purpose: }
"""


def _each_severity() -> Sequence[Report]:
    def high(graph: GovernanceGraph) -> Iterable[Observation]:
        board = graph.entity("board")
        links = graph.answer(board, "scrutinised_by").statements
        return [
            finding(
                graph,
                board,
                "Nobody scrutinises the decisions of {names}",
                rests_on=[board, *links],
                settled_by="State under `scrutinised_by` who challenges its decisions.",
                key="scrutinised_by",
                related=["panel"],
            )
        ]

    def medium(graph: GovernanceGraph) -> Iterable[Observation]:
        who = [graph.entity("board"), graph.entity("executive")]
        return [
            finding(graph, one, "Nobody leads {names}", rests_on=[one], settled_by="Name the lead.")
            for one in who
        ]

    def ended(graph: GovernanceGraph) -> Iterable[Observation]:
        forum = graph.entity("forum")
        return [finding(graph, forum, "The work of {names} has no end", rests_on=[forum])]

    return (
        report_of(
            {"northam.yaml": SEVERITIES},
            made_rule("DEC01", high),
            made_rule("CAP07", medium, Severity.MEDIUM),
            made_rule("LIF05", lambda graph: _of_each(graph, finding)[:1], Severity.LOW),
            made_rule("ACC01", lambda graph: _of_each(graph, question)),
            made_rule("EVI01", lambda graph: _of_each(graph, note)[-1:]),
            made_rule("REM01", lambda graph: _of_each(graph, in_order)[1:]),
            made_rule("LIF01", ended),
        ),
    )


def _of_each(graph: GovernanceGraph, kind: Callable[..., Observation]) -> list[Observation]:
    """An observation of one kind on each body, in words that fit any of them."""
    return [
        kind(
            graph,
            body,
            "Somebody speaks of {names}",
            rests_on=[body],
            settled_by="Ask whoever spoke.",
        )
        for body in graph.bodies()
    ]


COUNCIL = """\
govgraph: 1
title: Northam Council and its partnership
as_of: 2026-03-31
sources: {minutes: {title: Minutes of the council}}
include: [health/health.yaml]
bodies:
  committee: {name: Committee, quote: the Committee was set up, at: item 4}
  commission: {name: Commission}
"""
HEALTH = """\
govgraph: 1
title: Health Board
sources: {letter: {title: A letter to the council}}
bodies:
  board: {name: Health Board, quote: our Board, at: line 2}
"""
CLASH = """\
govgraph: 1
title: Northam Council twice
include: [health/health.yaml]
bodies:
  board: {name: Another Board}
"""


def _two_files() -> Sequence[Report]:
    def caused(graph: GovernanceGraph) -> Iterable[Observation]:
        return [
            finding(
                graph,
                body,
                "{names} hangs on Commission, which has ended",
                rests_on=[body],
                cause="commission",
                settled_by="Say what has come after Commission.",
            )
            for body in graph.bodies()
            if body.id != "commission"
        ]

    def related(graph: GovernanceGraph) -> Iterable[Observation]:
        board, other = graph.entity("board"), graph.entity("committee")
        sentence = "{names} and Committee hold the same remit"
        return [finding(graph, board, sentence, rests_on=[board, other], related=[other])]

    files = {"northam/council.yaml": COUNCIL, "northam/health/health.yaml": HEALTH}
    clashing = {"northam/twice.yaml": CLASH, "northam/health/health.yaml": HEALTH}
    return (
        report_of(
            files,
            made_rule("ACC07", caused),
            made_rule("REM04", related, Severity.MEDIUM),
            made_rule("ACC01", lambda graph: _of_each(graph, question)),
        ),
        report_of(clashing),
    )


AWKWARD = """\
govgraph: 1
title: 'The “Awkward” <Board> & its [bold]friends[/bold]'
sources: {t: {title: 'Minutes <draft> "v2"'}}
bodies:
  arabic: {name: مجلس, quote: 'مجلس المدينة'}
  board:
    name: '[red]Board[/red] "A" <b>'
    quote: >-
      it's "so": <script>alert('&amp;')</script> [link=http://example.org]here[/link] …
  council: {name: Cyngor Sir Ynys Môn – Coiste na nGaeilge ’s Æthelred}
  long: {name: Supercalifragilisticexpialidociousandthensomemoretofillawholelineoftheterminalwindow}
  tokyo: {name: 東京都庁の会議, quote: 都庁}
  turned: {name: "Board \\u202eturned round\\u202c and \\u200bsplit"}
"""


def _awkward() -> Sequence[Report]:
    def wrong(graph: GovernanceGraph) -> Iterable[Observation]:
        return [
            finding(graph, body, "{names} is wrong: a < b & “c” [x]", rests_on=[body])
            for body in graph.bodies()
        ]

    return (
        report_of(
            {"ardal môn/<awkward> [file].yaml": AWKWARD},
            made_rule("DEC01", wrong),
            made_rule("ACC01", lambda graph: _of_each(graph, question)),
            made_rule("EVI01", lambda graph: _of_each(graph, note)),
        ),
    )


STEERED = """\
govgraph: 1
title: Northam Partnership
as_of: 2026-03-31
sources: {tor: {title: Terms of reference}, minutes: {title: Minutes of March}}
checks: {ignore: [DEC02]}
organisations: {council: {name: Northam Council}}
bodies:
  board:
    name: Board
    quote: The Board decides
    source: tor
    chair:
      - {to: council, quote: a councillor takes the chair, source: tor}
      - {is: none, quote: the Board has no chair, source: minutes}
  forum:
    name: Forum
    accepted: [{rule: DEC01, reason: 'It only advises, so far', until: 2027-03}]
  panel: {name: Panel}
"""


def _steered() -> Sequence[Report]:
    rules = (
        made_rule("DEC01", on_each(finding, "{names} is not looked at")),
        made_rule("ACC01", lambda graph: _of_each(graph, question)),
        made_rule("DEC02", lambda _graph: []),
        replace(made_rule("DEC13", lambda _graph: []), needs_profile=True),
        made_rule("LIF01", lambda _graph: []),
        made_rule("REM01", lambda graph: _of_each(graph, in_order)[:1]),
    )
    reading = read_structure("northam.yaml", Memory({"northam.yaml": STEERED}))
    assert reading.structure is not None
    selection = Selection(ignore=frozenset({"LIF01"}))
    report = lint(GovernanceGraph(reading.structure), rules, selection)
    entries = (
        Entry("DEC01", "board", Verdict.FINDING, "Board is not looked at"),
        Entry("DEC01", "old-panel", Verdict.FINDING, "Old Panel is not looked at"),
        Entry("LIF01", "panel", Verdict.QUESTION, "The source does not say when Panel ends"),
        Entry("REM01", "panel", Verdict.FINDING, "Nobody answers for what <Panel> & “it” do"),
    )
    known = Known(report.title, "northam.yaml", entries)
    report = compared(report, "known.json", known, reading.structure.entities.keys())
    report = shown(report, Questions.HIDE, Severity.MEDIUM)
    return (replace(report, texts=reading.texts),)


def _suggesting() -> Sequence[Report]:
    """A link to paste on a line of its own, and one between braces that leaves something open."""
    (report,) = _nothing()
    open_ = Effect("DEC01", CATALOGUE["DEC01"], Severity.HIGH, "board", "Nobody looks at Board")
    asked = Effect("ACC01", CATALOGUE["ACC01"], Severity.QUESTION, "board", "Who holds it?")
    first = Suggestion(
        source="board",
        key="scrutinised_by",
        target="panel",
        question="Who scrutinises Board: is it *Panel* <of> members?",
        because="Panel scrutinises what Board reports to",
        outcome="If so, 1 finding and 1 question would be settled",
        asked=("Board", "Panel"),
        settles=(open_, asked),
        breaks=(),
        paste=Paste("northam.yaml", 6, 1, "    scrutinised_by: panel\n", "board"),
    )
    second = replace(
        first,
        key="accountable_to",
        question="Who holds Board to account: is it Council?",
        outcome="If so, 1 question would be settled",
        settles=(asked,),
        breaks=(open_,),
        paste=Paste("northam.yaml", 5, 11, "accountable_to: council, ", "board"),
    )
    return (replace(report, suggestions=(first, second)),)


REPORTS: Mapping[str, Callable[[], Sequence[Report]]] = MappingProxyType(
    {
        "nothing-found": _nothing,
        "each-severity": _each_severity,
        "two-files": _two_files,
        "awkward-text": _awkward,
        "steered": _steered,
        "suggesting": _suggesting,
    }
)
"""Each of the six by its name; made anew each time, so that two are never the same object."""
