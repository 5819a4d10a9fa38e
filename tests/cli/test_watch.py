"""`eventwire watch` as a process: it ends as it should, and says in a sentence what does not do."""

import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_after_the_batch_under_way(tmp_path: Path, sign: signal.Signals) -> None:
    (tmp_path / "in").mkdir()
    command = [sys.executable, "-m", "pipeline.cli", "watch", str(tmp_path / "in"), "--lake", str(tmp_path / "lake"),
               "--listen", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        try:
            address = child.stderr.readline().split("/metrics")[0]
            assert "Watching" in child.stderr.readline()
            (tmp_path / "in" / "a.jsonl").write_text('{"text": "On Monday two people were hurt in Odesa."}')
            end = time.monotonic() + 60
            while not (tmp_path / "lake" / "_staging").exists() and time.monotonic() < end:
                time.sleep(0.01)        # a batch has begun
            assert urllib.request.urlopen(f"{address}/healthz", timeout=100).read() == b"ok\n"
            child.send_signal(sign)
            out, err = child.communicate(timeout=300)
        finally:
            child.kill()
    assert child.returncode == 0 and "Traceback" not in err, err
    assert out.startswith("1 pages and 0 rejects committed")


@pytest.mark.parametrize(("arguments", "says"), [
    (["nowhere", "--lake", "lake"], "no folder at nowhere"),
    (["s3://news/landing", "--lake", "lake"], "mount the bucket"),
    (["in", "--lake", "s3://news/lake"], "object stores are not"),
    (["in", "--lake", "file"], "is a file"),
    (["in", "--lake", "."], "stands in the lake"),
    (["in", "--lake", "lake", "--listen", "metrics"], "names no port"),
    (["in", "--lake", "lake", "--listen", "70000"], "names no port"),
    (["in", "--lake", "lake", "--listen", "192.0.2.1:9"], "cannot be had"),
])
def test_what_does_not_do_is_told(run, tmp_path, monkeypatch, arguments, says) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "file").write_text("")
    result = run("watch", *arguments)
    assert result.exit_code == 2 and says in " ".join(result.output.split())
