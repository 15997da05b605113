"""The same file with pandas and openpyxl: how long, and how much memory in megabytes."""

import json
import resource
import sys
import time

import pandas

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
start = time.perf_counter()
table = pandas.read_excel(sys.argv[1], engine="openpyxl", header=None)
milliseconds = (time.perf_counter() - start) * 1e3
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
print(json.dumps({"rows": len(table), "milliseconds": milliseconds, "before": before, "peak": peak}))
