"""Which sorts of line a picture shows."""

from govgraph.views.options import Options
from govgraph.views.view import LineFamily


def test_who_answers_checks_and_advises_is_shown_as_a_rule() -> None:
    assert Options().families(31) == {
        LineFamily.ROUTE,
        LineFamily.REPORT,
        LineFamily.CHALLENGE,
        LineFamily.ADVICE,
    }


def test_membership_is_shown_on_up_to_thirty_cards() -> None:
    assert LineFamily.SEAT in Options().families(30)
    assert LineFamily.SEAT not in Options().families(31)


def test_what_is_asked_for_is_shown_and_what_is_not_wanted_is_hidden() -> None:
    options = Options(frozenset({LineFamily.SEAT}), frozenset({LineFamily.ADVICE}))
    assert LineFamily.SEAT in options.families(200)
    assert LineFamily.ADVICE not in options.families(200)
