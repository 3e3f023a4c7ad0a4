"""The page of a profile: what the law requires of whom, as text."""

import pytest

from govgraph.law import (
    Challenge,
    Committee,
    DoubleLink,
    Membership,
    Office,
    Partner,
    Profile,
    Provision,
    Wanted,
    profile,
    profile_names,
)
from govgraph.model.scalars import read_date
from govgraph.model.words import OrganisationKind
from govgraph.paragraph import breadth, plain
from govgraph.reports.plain.law import profile_lines

ACT = Provision(
    "Boards Act 2001", "section 2", "There shall be a board", "The Stationer", "https://a"
)
ORDER = Provision("Boards Order 2003", "article 4", publisher="The Stationer", url="https://b")
TRUST, COUNCIL = OrganisationKind.NHS_TRUST, OrganisationKind.COUNCIL
SINCE, UNTIL = read_date("2001-04-01"), read_date("2010")
MADE = Profile(
    name="isle",
    title="The Isle",
    places="On the Isle.",
    about="It is small.",
    challenges=(
        Challenge(
            law=ACT,
            since=SINCE,
            until=UNTIL,
            code="x:board",
            kind=None,
            name="a board",
            by=Wanted("a panel", codes=("x:panel",)),
        ),
        Challenge(
            law=ACT, code="", kind=TRUST, name="a trust", by=Wanted("a panel", codes=("x:panel",))
        ),
    ),
    memberships=(
        Membership(
            law=ORDER,
            since=SINCE,
            code="x:board",
            name="a board",
            seats=(
                Wanted("the trust", kinds=(TRUST,), codes=("x:trust",)),
                Wanted("a councillor", elected=True),
            ),
        ),
    ),
    partners=(Partner(law=ACT, kind=COUNCIL, code="x:board", name="a board"),),
    committees=(Committee(law=ACT, code="x:board", name="a board", of=COUNCIL),),
    offices=(Office(law=ORDER, codes=("x:purse", "x:purser"), name="purser", of=COUNCIL),),
    double_links=(DoubleLink(law=ACT),),
)


def test_a_page_says_what_is_asked_of_whom_from_when_where_and_on_which_words() -> None:
    assert plain(profile_lines(MADE, 84)).splitlines() == [
        "isle",
        "The Isle.",
        "",
        "Where it holds: On the Isle.",
        "",
        "It is small.",
        "",
        "A file names it: `checks: {profile: isle}`. Without that, no rule asks for any of",
        "this.",
        "",
        "What is scrutinised (DEC13 missing-statutory-scrutiny)",
        "- A board (`x:board`) is scrutinised by a panel (`x:panel`). Asked of structures",
        "  from 2001-04-01 and before 2010. Boards Act 2001, section 2.",
        "- A trust (`kind: nhs_trust`) is scrutinised by a panel (`x:panel`). Boards Act",
        "  2001, section 2.",
        "",
        "Who has seats (REP04 missing-statutory-member)",
        "- On a board (`x:board`): the trust (`kind: nhs_trust` or `x:trust`); a councillor",
        "  (`elected: yes`). Asked of structures from 2001-04-01. Boards Order 2003, article",
        "  4.",
        "",
        "Which bodies there are (REP12 absent-statutory-partner)",
        "- A council works with a board (`x:board`). Boards Act 2001, section 2.",
        "",
        "What is a committee",
        "- A board (`x:board`) is a committee of a council, and has its route and its",
        "  scrutiny through it. Boards Act 2001, section 2.",
        "",
        "Which officers there are (FIN05 no-finance-officer, CAP11 officer-on-both-sides)",
        "- A council has a purser (`x:purse` or `x:purser`). Boards Order 2003, article 4.",
        "",
        "What is linked twice (SHP02 joined-by-one-person)",
        "- Two people sit on a body and on what it is part of or accountable to. Boards Act",
        "  2001, section 2.",
        "",
        "What it rests on",
        "- Boards Act 2001, section 2, The Stationer: “There shall be a board”. https://a",
        "- Boards Order 2003, article 4, The Stationer. https://b",
    ]


def test_what_a_profile_does_not_ask_for_has_no_heading() -> None:
    page = plain(profile_lines(profile("double-links"), 80))
    assert "What is linked twice" in page
    assert "What is scrutinised" not in page


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_has_a_page_of_which_no_line_is_too_wide(name: str) -> None:
    lines = [*profile_lines(profile(name), 90)]
    assert plain(lines).startswith(f"{name}\n")
    assert all(breadth("".join(piece.text for piece in line)) <= 90 for line in lines)
