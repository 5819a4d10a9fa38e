"""Questions to DuckDB that do not come to their end."""

import signal
import subprocess
import sys
import time

ENDLESS = "SELECT count(*) FROM range(100000000) one, range(100000000) other"
# A process of its own, which hears Ctrl-C though whoever started the tests may not.
ASKING = f"""
import signal, duckdb
from pipeline.serve.reading import answers
signal.signal(signal.SIGINT, signal.default_int_handler)
print("asks", flush=True)
next(answers(duckdb.connect(), {ENDLESS!r}))
"""


def test_ctrl_c_stops_a_question_as_it_stops_every_command():
    asking = subprocess.Popen([sys.executable, "-c", ASKING], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        asking.stdout.readline()
        time.sleep(0.5)
        asking.send_signal(signal.SIGINT)
        _, told = asking.communicate(timeout=30)
    finally:
        asking.kill()
    assert told.splitlines()[-1] == "KeyboardInterrupt"
