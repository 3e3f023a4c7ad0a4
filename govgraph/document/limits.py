"""How deep and how large what is in a file may be, and the end of reading where it is more."""

from govgraph.problem import Problem

MAX_DEPTH = 64
MAX_ALIAS_NODES = 1_000_000


class Stop(Exception):
    """Nothing more of this file can be understood; the problem says why."""

    def __init__(self, problem: Problem):
        super().__init__(problem.sentence)
        self.problem = problem
