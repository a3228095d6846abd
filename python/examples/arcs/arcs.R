# The same as arcs.py, in R without packages: reads what `emotion-lens --format csv` writes; prints CSV.
#   Rscript arcs.R corpus.csv > arcs.csv
fixed <- c("file", "line", "start", "end", "verdict", "reason", "agreement", "windows", "text")
passages <- read.csv(commandArgs(trailingOnly = TRUE)[1], check.names = FALSE, encoding = "UTF-8")
labels <- setdiff(names(passages), fixed)

middle <- (passages$start + passages$end) / 2
whole <- ave(passages$end, passages$file, FUN = max)
weight <- pmax(1, passages$end - passages$start)
groups <- list(
  part = pmin(10, floor(middle * 10 / pmax(1, whole)) + 1),
  # In the order they came.
  file = factor(passages$file, unique(passages$file))
)
sums <- aggregate(cbind(passages[labels] * weight, weight), groups, sum)
means <- round(sums[labels] / sums[, ncol(sums)], 4)

# 0.0003, not 3e-04.
options(scipen = 9)
write.csv(cbind(sums[c("file", "part")], means), row.names = FALSE)
