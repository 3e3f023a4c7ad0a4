"""The options that say what a picture is to show."""

from collections.abc import Callable
from typing import TypeVar

import click

from govgraph.cli.choosing import OneOf

SORTS = ("accountability", "reporting", "scrutiny", "advice", "money", "membership", "other")
PAGES = ("A4", "A3", "A2", "A1", "A0", "16:9")

F = TypeVar("F", bound=Callable[..., None])

_OPTIONS = (
    click.option(
        "--show",
        multiple=True,
        metavar="SORT",
        help="A sort of line to show besides the usual ones, or one relation of the format; may be "
        f"given several times. The sorts are {', '.join(SORTS)}.",
    ),
    click.option(
        "--hide",
        multiple=True,
        metavar="SORT",
        help="A sort of line, or a relation, to leave out; may be given several times.",
    ),
    click.option(
        "--accountability", is_flag=True, help="Show who is accountable to whom and nothing else."
    ),
    click.option("--seats", is_flag=True, help="Show who sits where and nothing else."),
    click.option(
        "--focus", metavar="ID", help="Show a body, or whatever has this id, and what is around it."
    ),
    click.option(
        "--depth",
        type=click.IntRange(0, 99),
        metavar="N",
        help="How many links away from the focus; 1 unless said otherwise.",
    ),
    click.option("--routes", metavar="ID", help="Show the routes of accountability from a body."),
    click.option(
        "--kinds", multiple=True, metavar="KIND", help="Show only bodies of a kind, such as board."
    ),
    click.option("--tiers", multiple=True, metavar="TIER", help="Show only a tier, by its id."),
    click.option(
        "--place",
        "places",
        multiple=True,
        metavar="PLACE",
        help="Show only the bodies that cover a place, by its id, and what they answer to.",
    ),
    click.option("--view", metavar="NAME", help="Show a picture that the file names as a view."),
    click.option("--as-of", metavar="DATE", help="Draw the structure as it is at another day."),
    click.option(
        "--page",
        type=OneOf(PAGES),
        help="The page that the picture is for; A3 unless said otherwise.",
    ),
    click.option(
        "--findings",
        is_flag=True,
        help="Put the codes of what a check finds on the cards, with the rules in the key.",
    ),
    click.option("--label", metavar="WORDS", help="What the picture is, such as DRAFT."),
    click.option(
        "--names/--no-names", default=True, help="Name the people who hold posts, or not."
    ),
    click.option(
        "--compact/--full",
        default=None,
        help="List bodies to which nobody answers inside the body that they answer to, or draw "
        "each as a card. Compact is usual above 40 bodies. DOT and Mermaid files are always full.",
    ),
)


def with_wishes(command: F) -> F:
    """Give a command the options that say what a picture is to show."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
