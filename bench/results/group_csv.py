"""The csv with pandas: items, totals and marks by school. Nothing is checked or stored."""

import json
import sys
import time

import pandas

start = time.perf_counter()
table = pandas.read_csv(sys.argv[1], sep=";", skiprows=2)
items = [name for name in table.columns if name.endswith("(2б)")]
school = table.groupby("ОО")
sums = school[items].agg(["sum", "count"])
totals = school["Первичный балл"].agg(["count", "sum", "mean", "std"])
spread = table.groupby(["ОО", "Первичный балл"]).size()
marks = table.groupby(["ОО", "Отметка", "Отметка по журналу"]).size()
by_mark = table.groupby(["ОО", "Отметка"])[items].sum()
milliseconds = (time.perf_counter() - start) * 1e3
print(json.dumps({"milliseconds": milliseconds, "schools": len(totals)}))
