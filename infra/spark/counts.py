"""Prints how many rows Spark reads of each table of a lake, at the versions that the ledger's last row names."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from delta import configure_spark_with_delta_pip
from pyspark.sql import SparkSession

DELTA = {"spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
         "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
         "spark.databricks.delta.snapshotPartitions": "1", "spark.sql.shuffle.partitions": "1",
         "spark.ui.enabled": "false", "spark.sql.session.timeZone": "UTC"}


def counts(lake: Path) -> Iterator[tuple[str, int]]:
    """Yield each table's name and rows, the ledger's first."""
    builder = SparkSession.builder.master("local[1]")
    for name, value in DELTA.items():
        builder = builder.config(name, value)
    read = configure_spark_with_delta_pip(builder).getOrCreate().read.format("delta")
    ledger = read.load(f"{lake}/batches")
    yield "batches", ledger.count()
    for table, version in json.loads(ledger.orderBy("sequence", ascending=False).first()["versions"]).items():
        yield table, read.option("versionAsOf", version).load(f"{lake}/{table}").count()


if __name__ == "__main__":
    print(json.dumps(dict(counts(Path(sys.argv[1])))))
