"""`make bench`: every benchmark, one table each; figures hold for the machine and the moment they are taken on."""

import os
import platform

from tests.benchmarks import (
    bench_batch,
    bench_chain,
    bench_commit,
    bench_explore,
    bench_feed,
    bench_inferred,
    bench_lake,
    bench_memory,
    bench_pages,
    bench_queries,
    bench_start,
)

BENCHES = (bench_chain, bench_pages, bench_batch, bench_commit, bench_lake, bench_queries, bench_feed, bench_start,
           bench_memory, bench_explore, bench_inferred)

if __name__ == "__main__":
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    for bench in BENCHES:
        print(f"\n{bench.__doc__.splitlines()[0]}")
        for name, value in bench.figures():
            print(f"  {name:<42} {value}")
