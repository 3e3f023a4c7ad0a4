"""Accountability: whether everything answers, in the end, to somebody who was elected."""
