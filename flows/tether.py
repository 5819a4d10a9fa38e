"""Runs a module as a program that ends when its parent ends: `python -m flows.tether MODULE ARGUMENTS`."""

import ctypes
import os
import runpy
import signal
import sys

PR_SET_PDEATHSIG = 1        # prctl(2), Linux: the signal to get when the thread that forked us ends


def tie(parent: int) -> None:
    """Ask Linux for SIGTERM at the parent's death, and end at once if `parent` (a process id) is gone already.

    The child asks for itself, because code between fork and exec (`preexec_fn`) may deadlock in a process with as many
    threads as Prefect has. Elsewhere than on Linux nothing is tied.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        sys.exit(143)


if __name__ == "__main__":
    tie(int(sys.argv[1]))
    sys.argv = sys.argv[2:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
