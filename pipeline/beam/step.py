"""A step of the graph: a DoFn of Beam's that keeps neither state nor timers."""

import apache_beam as beam

HOOKS = ("setup", "start_bundle", "process", "finish_bundle", "teardown")


class Step(beam.DoFn):
    """A DoFn that names to Beam only the methods by which it is run.

    Eight times a step and run Beam looks for state and timers through the signature of each method that `dir` names:
    a quarter of the CPU time of a small run. The hooks are all that can ask for any.
    """

    def __dir__(self) -> tuple[str, ...]:
        """Give the names of the hooks; no code of ours looks a step's names up."""
        return HOOKS
