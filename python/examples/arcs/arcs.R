# The same as arcs.py, in R. Not run where the tests are run: there is no R.
#   Rscript arcs.R corpus.parquet > arcs.csv
library(arrow)
library(dplyr)

fixed <- c("file", "line", "start", "end", "verdict", "reason", "agreement", "windows", "text")
passages <- read_parquet(commandArgs(trailingOnly = TRUE)[1])
labels <- setdiff(names(passages), fixed)

passages |>
  group_by(file) |>
  mutate(part = pmin(10, floor((start + end) / 2 * 10 / max(1, max(end))) + 1), weight = pmax(1, end - start)) |>
  group_by(file, part) |>
  summarise(across(all_of(labels), ~ round(weighted.mean(.x, weight), 4)), .groups = "drop") |>
  write.csv(row.names = FALSE)
