"""Turns of hosts: who waits how long."""

from pipeline.poll.manners import Turns


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_the_second_request_of_a_host_waits_and_another_host_does_not() -> None:
    time = Time()
    turns = Turns(2.0, lambda: time.now, time.sleep)
    for host in ("a", "b", "a", "a"):
        with turns.turn(host):
            time.now += 0.5
    assert time.slept == [0.0, 0.0, 1.5, 2.0]


def test_a_host_may_ask_for_a_longer_delay_and_not_for_a_shorter_one() -> None:
    time = Time()
    turns = Turns(2.0, lambda: time.now, time.sleep)
    turns.slow("a", 5.0)
    turns.slow("b", 0.1)
    for host in ("a", "b", "a", "b"):
        with turns.turn(host):
            pass
    assert time.slept == [0.0, 0.0, 5.0, 0.0]
    with turns.turn("b"):
        pass
    assert time.slept[-1] == 2.0
