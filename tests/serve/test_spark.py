"""Spark reads the lake's tables as the ledger pins them, where `make spark` has set it up."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline import store

ROOT = Path(__file__).parents[2]
SPARK = ROOT / ".venv-spark" / "bin" / "python"


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java: apt install openjdk-17-jre-headless")
@pytest.mark.skipif(not SPARK.exists(), reason="Spark is not set up: make spark")
def test_spark_counts_the_rows_that_the_ledger_pins(sample_lake: Path) -> None:
    done = subprocess.run([SPARK, ROOT / "infra" / "spark" / "counts.py", sample_lake], check=True, text=True,
                          stdout=subprocess.PIPE, env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"})
    state = store.pinned(sample_lake)       # Ivy speaks on standard output first
    assert json.loads(done.stdout.splitlines()[-1]) == {
        table: store.read_files(table, files).num_rows for table, files in state.files.items()}
