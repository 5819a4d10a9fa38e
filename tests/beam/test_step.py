"""What is known here of Beam's insides: a new Beam that changes it fails by a sentence, not by a slow watch."""

import inspect

import pytest
from apache_beam.runners.worker.statesampler import StateSampler
from apache_beam.transforms.core import DoFn
from apache_beam.transforms.userstate import get_dofn_specs

from pipeline.beam import stages, write
from pipeline.beam.step import HOOKS, Step

STEPS = (stages.NameParcels, stages.ReadParcel, stages.RunChain, write.Gather, write.WriteManifest)


@pytest.mark.parametrize("step", STEPS)
def test_a_step_keeps_no_state_whichever_names_beam_sees(step, monkeypatch):
    """With all names of the step Beam finds what it finds with the hooks alone: nothing."""
    made = step.__new__(step)
    assert issubclass(step, Step)
    assert get_dofn_specs(made) == (set(), set())
    monkeypatch.setattr(Step, "__dir__", object.__dir__)
    assert {"process", "display_data"} <= set(dir(made))
    assert get_dofn_specs(made) == (set(), set()), f"{step.__name__} keeps state: it can be no Step"


def test_beam_still_runs_a_step_by_the_hooks():
    gone = [hook for hook in HOOKS if not hasattr(DoFn, hook)]
    assert not gone, f"This Beam's DoFn has no {gone}: mend HOOKS in pipeline/beam/step.py"


def test_beam_looks_for_state_by_the_names_of_a_step(monkeypatch):
    asked = []
    monkeypatch.setattr(Step, "__dir__", lambda self: asked.append(self) or HOOKS)
    get_dofn_specs(stages.ReadParcel())
    assert asked, "This Beam no longer looks for state by `dir`: see what Step is good for (pipeline/beam/step.py)"


def test_beams_clock_takes_its_period_as_the_default_that_is_set_for_it():
    *_, last = inspect.signature(StateSampler.__init__).parameters.values()
    defaults = StateSampler.__init__.__defaults__
    assert (last.name, len(defaults)) == ("sampling_period_ms", 1), (
        "This Beam's StateSampler takes other defaults: CLOCK_MS in pipeline/beam/options.py would set a wrong one")
