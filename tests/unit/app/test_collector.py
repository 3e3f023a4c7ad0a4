"""The garbage collector rests while much is made, and is as it was afterwards."""

import gc
from collections.abc import Iterator

import pytest

from govgraph.app.collector import collector_paused


@pytest.fixture(autouse=True)
def collector_as_it_was() -> Iterator[None]:
    """Leave the collector of the test run as it was."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_rests_inside_and_works_again_afterwards() -> None:
    gc.enable()
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="no"), collector_paused():
        raise ValueError("no")
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    with collector_paused():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_one_pause_within_another_does_not_end_it() -> None:
    gc.enable()
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_somebody_else_has_frozen_stays_frozen() -> None:
    gc.enable()
    gc.freeze()
    try:
        with collector_paused():
            pass
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_nothing_is_left_frozen() -> None:
    gc.enable()
    with collector_paused():
        _made = [object() for _ in range(1000)]
    assert gc.get_freeze_count() == 0
