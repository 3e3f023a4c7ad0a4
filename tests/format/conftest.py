"""What the tests of bad input share."""

from tests.format.bad import told

__all__ = ["told"]
