"""Questions to DuckDB that do not come to their end."""

import os
import signal
import threading

import duckdb
import pytest

from pipeline.serve.reading import answers

ENDLESS = "SELECT count(*) FROM range(100000000) one, range(100000000) other"


def test_ctrl_c_stops_a_question_as_it_stops_every_command():
    timer = threading.Timer(0.5, os.kill, [os.getpid(), signal.SIGINT])
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        next(answers(duckdb.connect(), ENDLESS))
    timer.join()
