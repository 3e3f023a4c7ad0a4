"""Shapes set at another place."""

from collections.abc import Sequence
from dataclasses import replace

from govgraph.layout.card import Tag, Written
from govgraph.layout.placement import Point
from govgraph.scene.shapes import BundleShape, LineShape, Mark, Stroke

Shift = tuple[float, float]


def moved_words(words: Sequence[Written], shift: Shift) -> tuple[Written, ...]:
    """Lines of words, shifted."""
    return tuple(replace(each, x=each.x + shift[0], y=each.y + shift[1]) for each in words)


def moved_tag(tag: Tag, shift: Shift) -> Tag:
    """A tag with its words, shifted."""
    words = moved_words(tag.words, shift)
    return replace(tag, words=words, x=tag.x + shift[0], y=tag.y + shift[1])


def moved_bundle(bundle: BundleShape, shift: Shift) -> BundleShape:
    """A bundle with all its lines, shifted."""
    return replace(
        bundle,
        lines=tuple(_line(line, shift) for line in bundle.lines),
        trunk=_strokes(bundle.trunk, shift),
        head=_mark(bundle.head, shift) if bundle.head else None,
    )


def _line(line: LineShape, shift: Shift) -> LineShape:
    bead = line.bead
    return replace(
        line,
        route=_points(line.route, shift),
        strokes=_strokes(line.strokes, shift),
        marks=tuple(_mark(mark, shift) for mark in line.marks),
        bead=replace(bead, middle=_points((bead.middle,), shift)[0]) if bead else None,
    )


def _strokes(strokes: Sequence[Stroke], shift: Shift) -> tuple[Stroke, ...]:
    return tuple(replace(stroke, points=_points(stroke.points, shift)) for stroke in strokes)


def _mark(mark: Mark, shift: Shift) -> Mark:
    return replace(mark, tip=_points((mark.tip,), shift)[0])


def _points(points: Sequence[Point], shift: Shift) -> tuple[Point, ...]:
    return tuple((x + shift[0], y + shift[1]) for x, y in points)
