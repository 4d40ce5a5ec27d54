# Records what R answers on made-up samples, for golden-random.test.ts. Run from the repository's root:
#   Rscript app/statistics/golden/record.R
# R 4 with its recommended package survival; tests read the recorded files and need no R.
# Two files: survival.json.gz (200 samples with ties, two or three groups, two causes) and paired.json.gz.
suppressMessages(library(survival))
RNGversion("4.0.0")
set.seed(20261127)
HERE <- "app/statistics/golden"

# Enough JSON for numbers, names and lists; a value that R does not give (NA, NaN) is null.
json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  }
  if (is.character(x)) return(if (length(x) == 1) paste0('"', x, '"') else paste0("[", paste0('"', x, '"', collapse = ","), "]"))
  one <- ifelse(is.na(x) | is.infinite(x), "null", trimws(formatC(x, digits = 15, format = "g", width = 1)))
  paste0("[", paste(one, collapse = ","), "]")
}
write_gz <- function(x, file) {
  to <- gzfile(file.path(HERE, file), "wb", compression = 9)
  writeLines(json(x), to)
  close(to)
}

# --- Survival ---------------------------------------------------------------------------------------------------------
curve <- function(sample, kind) {
  fit <- survfit(Surv(time, cause > 0) ~ 1, data = sample, conf.type = kind)
  s <- summary(fit, times = fit$time)
  list(se = s$std.err, lower = s$lower, upper = s$upper, median = unname(summary(fit)$table[c("median", "0.95LCL", "0.95UCL")]))
}
one_sample <- function(i) {
  n <- sample(8:60, 1)
  groups <- sample(2:3, 1)
  latest <- sample(c(6, 15, 40, 365), 1)
  repeat { # Ties, somebody who leaves in at least two groups, and both causes.
    d <- data.frame(
      time = sample(0:latest, n, replace = TRUE),
      cause = sample(0:2, n, replace = TRUE, prob = c(sample(1:4, 1), 2, 1)),
      group = sample(seq_len(groups), n, replace = TRUE)
    )
    if (length(unique(d$cause)) == 3 && length(unique(d$group[d$cause > 0])) >= 2 && anyDuplicated(d$time)) break
  }
  fit <- survfit(Surv(time, cause > 0) ~ 1, data = d)
  # R takes no horizon before a group's first time.
  first <- max(1, tapply(d$time, d$group, min))
  horizon <- first + sample(0:(latest - first + 1), 1)
  rmean <- summary(fit, rmean = horizon)$table[c("rmean", "se(rmean)")]
  by_group <- lapply(sort(unique(d$group)), function(g) {
    own <- d[d$group == g, ]
    f <- survfit(Surv(time, cause > 0) ~ 1, data = own)
    t <- summary(f, rmean = horizon)$table
    list(survival = f$surv, summary = unname(t[c("median", "0.95LCL", "0.95UCL", "rmean", "se(rmean)")]))
  })
  test <- survdiff(Surv(time, cause > 0) ~ group, data = d)
  df <- sum(1 * (test$exp > 0)) - 1
  states <- survfit(Surv(time, factor(cause, 0:2)) ~ 1, data = d)
  list(
    time = d$time, cause = d$cause, group = d$group,
    steps = fit$time, atRisk = fit$n.risk, events = fit$n.event, survival = fit$surv,
    log = curve(d, "log"), logLog = curve(d, "log-log"), plain = if (i %% 4 == 0) curve(d, "plain") else NULL,
    restricted = c(horizon, unname(rmean)), byGroup = by_group,
    logRank = c(test$chisq, df, pchisq(test$chisq, df, lower.tail = FALSE)),
    observed = unname(test$obs), expected = unname(test$exp),
    incidence = list(states$pstate[, 2], states$pstate[, 3])
  )
}
write_gz(lapply(1:200, one_sample), "survival.json.gz")

# --- Proportions and pairs --------------------------------------------------------------------------------------------
wilson <- lapply(1:150, function(i) {
  n <- sample(c(1:30, 100, 861, 5000), 1)
  x <- if (i %% 10 == 0) 0 else if (i %% 10 == 1) n else sample(0:n, 1)
  c(x, n, suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
})
pairs <- lapply(1:120, function(i) {
  n <- sample(2:80, 1)
  if (i %% 3 == 0) {            # Distinct differences: the exact law, below 50.
    n <- sample(2:60, 1)
    before <- round(rnorm(n, 50, 20), 6)
    after <- round(before + rnorm(n, 3, 10), 6)
  } else {                       # A scale of answers: ties and zeros.
    before <- sample(0:10, n, replace = TRUE)
    after <- pmin(10, pmax(0, before + sample(-2:3, n, replace = TRUE)))
  }
  if (all(before == after)) after[1] <- before[1] + 1
  test <- suppressWarnings(wilcox.test(after, before, paired = TRUE))
  drawn <- if (i %% 12 == 0) replicate(99, sample.int(n, replace = TRUE), simplify = FALSE) else NULL
  difference <- after - before
  means <- vapply(drawn, function(index) mean(difference[index]), 0)
  list(
    before = before, after = after, mean = mean(difference), v = unname(test$statistic), p = test$p.value,
    exact = as.integer(!grepl("continuity", test$method)),
    # Positions from 0, as the product counts them.
    drawn = lapply(drawn, function(index) index - 1), percentile = if (length(drawn)) unname(quantile(means, c(0.025, 0.975)))
  )
})
# A large draw of R's own: what another generator must come near to.
answers <- c(-2, -1, -1, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 4, 5, 7, 9)
far <- quantile(replicate(1e5, mean(sample(answers, replace = TRUE))), c(0.025, 0.975))
write_gz(list(wilson = wilson, pairs = pairs, large = list(differences = answers, percentile = unname(far))), "paired.json.gz")
