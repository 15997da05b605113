# The csv with data.table: items, totals and marks by school. Nothing is checked or stored.
suppressPackageStartupMessages(library(data.table))
start <- proc.time()[["elapsed"]]
table <- fread(commandArgs(trailingOnly = TRUE)[1], sep = ";", skip = 2, header = TRUE, encoding = "UTF-8")
items <- 7:21
setnames(table, c("school", "place", "name", "code", "class", "variant", paste0("i", 1:15), "total", "mark", "journal"))
columns <- names(table)[items]
sums <- table[, lapply(.SD, sum), by = school, .SDcols = columns]
totals <- table[, .(n = .N, sum = sum(total), mean = mean(total), sd = sd(total)), by = school]
spread <- table[, .N, by = .(school, total)]
marks <- table[, .N, by = .(school, mark, journal)]
by_mark <- table[, lapply(.SD, sum), by = .(school, mark), .SDcols = columns]
milliseconds <- (proc.time()[["elapsed"]] - start) * 1000
cat(sprintf('{"milliseconds": %.1f, "schools": %d}', milliseconds, nrow(totals)))
