"""The shipped structures say what their sources say, and are answered as their sources deserve.

What each must be told is typed out here from its source's text. A known issue that names a rule
which is not built yet is a note of EVI03; whatever else such a rule would find is not asked for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import govgraph
from govgraph.app import Disk, Options, check_files, renderer
from govgraph.finding import STRUCTURE, Finding, Verdict
from govgraph.lint import Report
from govgraph.model.fact import Evidence, Value
from govgraph.model.link import NO_DETAILS, Link
from govgraph.model.relation import Relation
from govgraph.model.structure import Structure
from govgraph.problem import Origin
from govgraph.rules import all_rules
from tests.conftest import Golden

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT.parent / "shared" / "sources"
BUILT = {rule.code for rule in all_rules()}
WIDTH = 80
LONGEST_REPORT = 150
NOTE = "EVI03"

Told = tuple[str, str]
"""A rule and its subject."""


@dataclass(frozen=True)
class Honest:
    """What a correct checker says of one structure.

    Of findings, notes and things in order this is the whole; of questions the least.
    """

    findings: tuple[Told, ...] = ()
    """What a rule finds by itself."""
    issues: tuple[Told, ...] = ()
    """What the source states, and a rule is to report as a finding."""
    asked_issues: tuple[Told, ...] = ()
    """What the source states, and a rule is to ask about."""
    notes: tuple[str, ...] = ()
    """The subjects of what the source says of itself, one for each."""
    in_order: tuple[Told, ...] = ()
    questions: frozenset[Told] = frozenset()
    silent: frozenset[Told] = frozenset()
    """What no rule may speak of, be it as a finding or as a question."""

    def expected(self) -> Counter[tuple[str, str, Verdict]]:
        """The whole of the findings, notes and things in order, by the rules that there are."""
        built = [(*one, Verdict.FINDING) for one in self.findings if one[0] in BUILT]
        stated = [
            (code, subject, Verdict.FINDING) if code in BUILT else (NOTE, subject, Verdict.NOTE)
            for code, subject in self.issues
        ]
        asked = [
            (NOTE, subject, Verdict.NOTE)
            for code, subject in self.asked_issues
            if code not in BUILT
        ]
        noted = [(NOTE, subject, Verdict.NOTE) for subject in self.notes]
        well = [(*one, Verdict.IN_ORDER) for one in self.in_order]
        return Counter([*built, *stated, *asked, *noted, *well])


def each(code: str, *subjects: str) -> tuple[Told, ...]:
    return tuple((code, subject) for subject in subjects)


THEMATIC = (
    "cypsp",
    "health-partnership",
    "safer-stronger-partnership",
    "gloucestershire-first",
    "environment-partnership",
)
LSPS = ("lsps.cotswold", *(f"lsps.other-districts.{number}" for number in range(1, 6)))
WORKSTREAMS = (
    *("workforce-reform", "pbi-hubs-workstream"),
    *("early-intervention-and-prevention", "district-governance"),
)
NEW_POSTS = tuple(
    f"{post}.areas.{number}"
    for post in ("navigator", "development-worker")
    for number in range(1, 5)
)
PBI_SERVICES = ("environmental-services", "public-protection", "dwp")

HONEST: Mapping[str, Honest] = {
    "south-tees-youve-got-this": Honest(
        notes=(STRUCTURE, STRUCTURE, STRUCTURE, "council"),
        questions=frozenset(
            [
                ("ACC01", "ygt"),
                ("DEC01", "executive"),
                ("CAP07", "ygt"),
                ("REP14", "ygt"),
                ("EVI05", "executive"),
                *each("REM17", "note-principles", "note-together"),
            ]
        ),
        silent=frozenset(
            [
                ("FIN01", STRUCTURE),
                ("FIN03", STRUCTURE),
                ("REM04", "note-principles"),
            ]
        ),
    ),
    "oldham-thriving-communities": Honest(
        questions=frozenset(
            [
                ("ACC01", "board"),
                ("REP14", "board"),
                *each("ACC05", "thriving-communities", "place-based-integration"),
                *each("ACC11", "thriving-communities", "place-based-integration"),
                *each("FIN03", "fast-grants", "social-action-fund"),
                ("LIF01", "small-teams"),
                ("EVI06", "board"),
            ]
        ),
        silent=frozenset(
            [
                *each("ACC12", "thriving-communities", "place-based-integration"),
                *each("FIN06", "fast-grants", "social-action-fund", "small-teams"),
                *each("FIN01", "fast-grants", "social-action-fund"),
                ("LIF09", "small-teams"),
                ("LIF10", "framework"),
            ]
        ),
    ),
    "oldham-place-based-integration": Honest(
        findings=each("REM12", *PBI_SERVICES),
        asked_issues=(("ACC15", "pbi"),),
        notes=("pbi", "pbi", "pbi", "voluntary", "voluntary"),
        in_order=(("DEC01", "pbi"),),
        questions=frozenset(
            [
                *each("ACC01", "psr-board", "steering-group", "pbi"),
                ("REP14", "psr-board"),
                ("REP03", "planning-for-real"),
                ("LIF01", "task-group"),
                ("CAP06", "psr-board"),
                *each("CAP07", *WORKSTREAMS),
                ("ACC11", "vision-and-principles"),
                *each("EVI06", "committee", "other-districts.1"),
            ]
        ),
        silent=frozenset(
            [
                *each("ACC01", "task-group", "committee"),
                *each("REP03", *PBI_SERVICES),
                ("LIF03", "task-group"),
                ("LIF05", "task-group"),
                *each("LIF10", "vision-and-principles", "workforce-plan", "resident-offer"),
            ]
        ),
    ),
    "middlesbrough-neighbourhood-model": Honest(
        issues=(
            ("CAP01", "neighbourhood-manager"),
            ("CAP02", "area-care"),
        ),
        notes=("area-care",),
        questions=frozenset(
            [
                ("ACC01", "recover-reset-deliver"),
                ("DEC01", "executive"),
                ("REP11", "elected-members"),
                ("ACC14", "link-worker"),
                ("FIN03", "hub-capital"),
                ("FIN06", "post-money"),
                ("CAP07", "neighbourhood-model"),
                ("ACC11", "neighbourhood-model"),
                *each("CAP08", *NEW_POSTS, "community-safety-coordinator", "neighbourhood-manager"),
                ("EVI05", "executive"),
                ("EVI06", "areas.1"),
                ("FIN07", "neighbourhood-model"),
                ("FIN11", "community-safety-coordinator"),
                *each("REM17", "it-analysis", "internal-reviews"),
                *each("SHP04", "navigator.areas.1", "community-safety-coordinator"),
            ]
        ),
        silent=frozenset(
            [
                ("LIF13", "locality-pilot"),
                ("ACC05", "neighbourhood-model"),
                ("ACC01", "neighbourhood-model"),
            ]
        ),
    ),
    "gloucestershire": Honest(
        issues=each("ACC04", STRUCTURE) + each("CAP10", STRUCTURE) + each("REM11", STRUCTURE),
        notes=(*[STRUCTURE] * 5, "environment-partnership"),
        questions=frozenset(
            [
                *each("ACC01", "gsp", "cseb", "gloucestershire-conference", *LSPS, *THEMATIC),
                *each("ACC01", "gscb", "yjp", "strategic-group-14-19"),
                ("DEC01", "gsp-management-board"),
                *each("FIN03", "area-based-grant", "shifted-resources"),
                *each("REM01", "laa-performance", "skills-targets"),
                *each("DEC05", *THEMATIC),
                ("DEC16", "gsp-management-board"),
                ("EVI06", "other-districts.1"),
            ]
        ),
        silent=frozenset(
            [
                ("FIN01", "area-based-grant"),
                ("REP05", STRUCTURE),
                *each("REM04", *THEMATIC, "cotswold-health", "cotswold-children"),
                ("ACC01", "gsp-management-board"),
                ("SHP03", "gloucestershire-conference"),
            ]
        ),
    ),
    "gloucestershire-before": Honest(
        findings=(
            ("DEC05", "gsp"),
            ("DEC10", "gsp"),
        ),
        issues=each("ACC01", "gsp")
        + each("REM13", "gsp")
        + each("REP06", "gsp")
        + each("REP08", "gsp"),
        notes=("gsp", "gsp"),
        questions=frozenset([("REP14", "gsp")]),
    ),
    "gloucestershire-cypsp": Honest(
        questions=frozenset(
            [
                *each("ACC01", "cypsp", "gscb", "yjp", "strategic-group-14-19", "gsp", *LSPS),
                ("DEC05", "cypsp"),
                *each("CAP06", "programme-board", "commissioning-board"),
                ("REP14", "cypsp"),
                ("EVI06", "other-districts.1"),
            ]
        ),
        silent=frozenset(
            [
                *each("ACC01", "cypsp-board", "executive-group", "programme-board"),
                *each("REM04", "cypsp", "cyp-subgroups.cotswold"),
                ("REP01", "districts-network"),
                *each("SHP04", "cypsp-board", "programme-board", "workforce-steering-group"),
            ]
        ),
    ),
}
NAMES = sorted(HONEST)
DATED = {"gloucestershire", "gloucestershire-cypsp"}


def every_structure() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", NAMES)


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def path_of(name: str) -> str:
    return f"structures/{name}.yaml"


def told(findings: Iterable[Finding]) -> Counter[tuple[str, str, Verdict]]:
    return Counter((one.code, one.subject, one.verdict) for one in findings)


def questions(report: Report) -> set[Told]:
    return {(one.code, one.subject) for one in report.findings if one.verdict is Verdict.QUESTION}


def asked(report: Report) -> set[Told]:
    """What is asked, where one rule asks in another's place of all that it names as the other."""
    isolated = [one for one in report.findings if one.code == "ACC03"]
    named = {id_ for one in isolated for id_ in (one.subject, *one.observation.related)}
    return (questions(report) - each_told("ACC03", named)) | each_told("ACC01", named)


def each_told(code: str, subjects: Iterable[str]) -> set[Told]:
    return {(code, subject) for subject in subjects}


def under(report: Report, codes: str, subject: str) -> set[str]:
    """What a finding or question of one of these rules lists beside its subject."""
    [found] = [
        one for one in report.findings if one.code in codes.split() and one.subject == subject
    ]
    return set(found.observation.related)


# What is said of them


def test_every_structure_of_the_folder_is_among_these() -> None:
    assert sorted(path.stem for path in (ROOT / "structures").glob("*.yaml")) == NAMES


@every_structure()
def test_a_structure_has_these_findings_notes_and_things_in_order_and_no_other(name: str) -> None:
    report = govgraph.check(path_of(name))
    said = [one for one in report.findings if one.verdict is not Verdict.QUESTION]
    assert told([*said, *report.in_order]) == HONEST[name].expected()
    assert report.accepted == ()


@every_structure()
def test_a_structure_is_asked_at_least_these_questions(name: str) -> None:
    assert asked(govgraph.check(path_of(name))) >= HONEST[name].questions


@every_structure()
def test_no_rule_speaks_of_what_must_not_be_flagged(name: str) -> None:
    said = {(one.code, one.subject) for one in govgraph.check(path_of(name)).findings}
    assert said & HONEST[name].silent == set()


@every_structure()
def test_no_question_is_asked_twice_of_one_subject_by_one_rule(name: str) -> None:
    asked = told(govgraph.check(path_of(name)).findings)
    assert [one for one, number in asked.items() if number > 1 and one[2] != Verdict.NOTE] == []


def test_what_hangs_on_a_body_without_a_route_is_listed_under_it() -> None:
    gloucestershire = govgraph.check(path_of("gloucestershire"))
    assert "gsp-management-board" in under(gloucestershire, "ACC01 ACC03", "gsp")
    assert {"cypsp-board", "executive-group"} <= under(gloucestershire, "ACC01 ACC03", "cypsp")
    middlesbrough = govgraph.check(path_of("middlesbrough-neighbourhood-model"))
    assert "neighbourhood-model" in under(middlesbrough, "ACC01", "recover-reset-deliver")


def test_money_that_ends_is_asked_about_once_with_the_posts_that_it_pays() -> None:
    report = govgraph.check(path_of("middlesbrough-neighbourhood-model"))
    assert {one for one in questions(report) if one[0] == "FIN06"} == {("FIN06", "post-money")}
    assert {"community-safety-coordinator", "link-worker"} <= under(report, "FIN06", "post-money")


def test_both_scrutineers_of_place_based_integration_are_said_to_be_in_order() -> None:
    [scrutinised] = govgraph.check(path_of("oldham-place-based-integration")).in_order
    assert {"committee", "task-group"} <= set(scrutinised.observation.related)
    quotes = " ".join(piece.quote for piece in scrutinised.observation.words)
    assert "The Committee scrutinised a report" in quotes
    assert "the task and finish group investigating" in quotes


def test_the_old_partnership_is_a_talking_shop_once_by_its_own_words_and_by_what_it_can_do() -> (
    None
):
    report = govgraph.check(path_of("gloucestershire-before"))
    [shop] = [one for one in report.findings if one.code == "DEC05"]
    assert shop.observation.by_source
    quotes = {piece.quote for piece in shop.observation.words}
    assert {"Talking shops", "no authority for … decision-making"} <= quotes


def test_the_reports_due_in_june_2019_are_asked_about_afterwards_only() -> None:
    """Oldham's minute shows no date; once one is given, dates are compared.

    It was written before June 2019 and can't know whether the reports came, so nobody is accused.
    """
    name = "oldham-thriving-communities"
    due = set(each("ACC12", "thriving-communities", "place-based-integration"))
    later = govgraph.check(path_of(name), as_of="2019-09")
    assert later.as_of == "2019-09"
    said = [one for one in later.findings if one.verdict is not Verdict.QUESTION]
    assert told(said) == HONEST[name].expected()
    assert questions(later) >= due
    earlier = govgraph.check(path_of(name), as_of="2019-05")
    assert not any(one.verdict is Verdict.FINDING for one in earlier.findings)
    assert not questions(earlier) & due


def _not_asked(report: Report) -> list[Finding]:
    return [one for one in report.findings if one.verdict is not Verdict.QUESTION]


@every_structure()
def test_working_together_is_never_held_against_anybody(name: str) -> None:
    structure = govgraph.load(path_of(name))
    first, second = [one.id for one in structure.entities.values() if one.section == "bodies"][:2]
    origin = Origin(path_of(name), ("bodies", first, "works_with"))
    joined = Link(Relation.WORKS_WITH, first, second, NO_DETAILS, Evidence(), (origin,))
    with_it = govgraph.check(replace(structure, links=(*structure.links, joined)))
    without = govgraph.check(structure)
    assert told(_not_asked(with_it)) == told(_not_asked(without))
    assert asked(with_it) <= asked(without)


# What they say


@every_structure()
@pytest.mark.skipif(not SOURCES.is_dir(), reason="the texts of the sources are not beside this")
def test_every_quote_is_in_its_source(name: str) -> None:
    report = govgraph.check(path_of(name), sources=SOURCES)
    assert "EVI02" in {rule.code for rule in report.rules}
    assert [one for one in report.findings if one.code == "EVI02"] == []
    assert [one.sentence for one in report.remarks if "source" in one.sentence] == [
        "Every quote was compared with the text of its source"
    ]


@every_structure()
def test_every_statement_has_its_words_and_every_inference_its_reading(name: str) -> None:
    structure = govgraph.load(path_of(name))
    evidence = dict(_evidence(structure))
    assert [where for where, one in evidence.items() if not (one.quotes or one.reading)] == []
    assert [where for where, one in evidence.items() if one.likely and not one.reading] == []


def _evidence(structure: Structure) -> Iterator[tuple[str, Evidence]]:
    """The evidence of each entity, of each fact in its long form, of each link and issue."""
    for entity in structure.entities.values():
        yield entity.id, entity.evidence
        for key in entity.__slots__:
            facts = getattr(entity, key, ())
            for fact in facts if isinstance(facts, tuple) else ():
                if isinstance(fact, Value) and fact.evidence is not None:
                    yield f"{entity.id} {key} {fact.is_}", fact.evidence
    for link in structure.links:
        yield f"{link.source} {link.relation} {link.target}", link.evidence
    for issue in structure.known_issues:
        yield str(issue.origin), issue.evidence


@every_structure()
def test_only_a_source_that_shows_its_date_gives_a_file_its_day(name: str) -> None:
    as_of = govgraph.load(path_of(name)).as_of
    assert str(as_of) == ("2009-05-18" if name in DATED else "None")


@every_structure()
def test_the_sources_are_public_and_have_a_text(name: str) -> None:
    for source in govgraph.load(path_of(name)).sources:
        assert source.url.startswith(("http://", "https://"))
        assert source.publisher
        if SOURCES.is_dir():
            assert (SOURCES / source.text).is_file()


@every_structure()
def test_nothing_is_written_that_the_reader_has_a_hint_about(name: str) -> None:
    assert govgraph.load(path_of(name)).hints == ()


# Reading them


@every_structure()
def test_every_file_reads_alone(name: str) -> None:
    assert govgraph.load(path_of(name)).files[0] == path_of(name)


def test_the_cypsp_is_in_its_county_and_is_not_checked_a_second_time() -> None:
    reports = check_files(["structures"], Options(), Disk(), lambda _: None)
    firsts = {report.files[0] for report in reports}
    assert firsts == {path_of(name) for name in NAMES if name != "gloucestershire-cypsp"}
    assert len(reports) == len(firsts)
    [county] = [report for report in reports if report.files[0] == path_of("gloucestershire")]
    assert county.files == (path_of("gloucestershire"), path_of("gloucestershire-cypsp"))


def test_a_file_that_is_named_is_checked_even_if_another_includes_it() -> None:
    paths = ["structures", path_of("gloucestershire-cypsp")]
    reports = check_files(paths, Options(), Disk(), lambda _: None)
    assert {report.files[0] for report in reports} == {path_of(name) for name in NAMES}


# Their reports


@every_structure()
def test_the_report_reads_as_it_was_read_before(name: str, golden: Golden) -> None:
    text = renderer("text")((govgraph.check(path_of(name)),), WIDTH)
    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert len(text.splitlines()) <= LONGEST_REPORT
    golden(f"structures/{name}.txt", text)


@every_structure()
def test_the_json_report_is_as_it_was(name: str, golden: Golden) -> None:
    golden(f"structures/{name}.json", renderer("json")((govgraph.check(path_of(name)),)))
