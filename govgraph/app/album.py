"""Draws all views of a structure, with a page that lists them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from govgraph.album import Entry, Missing, index
from govgraph.app.checking import graph
from govgraph.app.disk import displayed, write_whole
from govgraph.app.wishes import Wishes, at_date, options, page_of
from govgraph.diagrams import FORMATS, Picture, drawn
from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Structure
from govgraph.model.words import Section
from govgraph.views.selection import select
from govgraph.views.view import DrawingRefused, NothingToShow
from govgraph.views.visible import visible
from govgraph.views.words import capital

INDEX = "index.html"
_NOT_IN_A_NAME = re.compile(r"[^\w-]+")
_SEEN = frozenset({"svg", "png"})


@dataclass(frozen=True, slots=True)
class Album:
    """The files of a set of pictures by their names, the page that lists them among these."""

    files: Mapping[str, bytes]
    remarks: tuple[str, ...]

    @property
    def pictures(self) -> int:
        """How many pictures there are."""
        return len(self.files) - 1


def album(
    structure: Structure, form: str, wishes: Wishes, progress: Callable[[str], None]
) -> Album:
    """Every view of a structure as a file of a format, and a page that lists them.

    A view with nothing to show has no file; the page says why. Raises `DrawingRefused` as
    `picture` does.
    """
    seen = graph(at_date(structure, wishes.get("as_of")))
    files: dict[str, bytes] = {}
    entries, missing, remarks = [], [], []
    asked = list(_views(seen))
    for number, (name, own) in enumerate(asked, start=1):
        progress(f"Drawing {name} ({number} of {len(asked)})")
        file = f"{_free(name, files, form)}.{form}"
        try:
            entry, picture = _drawn(seen, file, cast("Wishes", {**wishes, **own}))
        except NothingToShow as nothing:
            missing.append(Missing(name, str(nothing)))
            continue
        files[file] = picture.data
        entries.append(entry)
        remarks += [f"{file}: {remark}" for remark in picture.remarks]
    if not files:
        raise DrawingRefused("No picture was drawn: the structure has nothing to show.")
    page = index(structure.title, entries, missing)
    return Album({**files, INDEX: page.encode()}, tuple(remarks))


def _views(seen: GovernanceGraph) -> Iterator[tuple[str, Wishes]]:
    """The name of each view and what is asked for it."""
    yield "whole", Wishes()
    yield "accountability", Wishes(accountability=True)
    yield "seats", Wishes(seats=True)
    for view in seen.structure.views:
        yield f"view-{view.id}", Wishes(view=view.id)
    for tier in dict.fromkeys(tier.id for tier in seen.structure.tiers):
        yield f"tier-{tier}", Wishes(tiers=[tier])
    for place in seen.entities(Section.PLACES):
        yield f"place-{place.id}", Wishes(places=[place.id])


def _drawn(seen: GovernanceGraph, file: str, wishes: Wishes) -> tuple[Entry, Picture]:
    form = file.rpartition(".")[2]
    asked = options(seen, wishes)
    if not FORMATS[form].laid_out:
        asked = replace(asked, compact=False)
    view = select(seen, asked)
    picture = drawn(view, form, page_of(wishes.get("page")))
    heading = capital(view.title.removeprefix(f"{visible(seen.structure.title)}: "))
    return Entry(file, heading, view.subtitle, view.left_out, form in _SEEN), picture


def _free(name: str, taken: Mapping[str, bytes], form: str) -> str:
    """The name as one of a file, with a number if another view has the same."""
    plain = _NOT_IN_A_NAME.sub("-", name)
    number, free = 1, plain
    while f"{free}.{form}" in taken:
        number += 1
        free = f"{plain}-{number}"
    return free


def folder_for(folder: Path) -> Path:
    """Where a set of pictures goes. Raises `DrawingRefused` if there can be no such folder."""
    if folder.exists() and not folder.is_dir():
        raise DrawingRefused(f"{displayed(folder)} is a file: name a folder for the pictures.")
    if not folder.parent.is_dir():
        raise DrawingRefused(f"There is no folder {displayed(folder.parent)} to put it in.")
    return folder


def put(made: Album, folder: Path) -> None:
    """Write the files of a set into a folder, each whole; the page that lists them last."""
    folder.mkdir(exist_ok=True)
    for name, data in made.files.items():
        write_whole(folder / name, data)
