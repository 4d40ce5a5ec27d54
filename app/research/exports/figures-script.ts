/** Figures that R can make again, one by one or all. */
export const SCRIPTED_FIGURES = ['flow', 'retention', 'stay', 'causes'] as const;
export type ScriptedFigure = (typeof SCRIPTED_FIGURES)[number];

const HEAD = `# Makes the figures again from the tables of this export, and compares them with figures/*.csv.
# Run from the folder that holds data/ and figures/:   Rscript figures.R
# R 4 or later, with its recommended package survival. Ends with an error when a number differs by more than 1e-9.
options(warn = 1)
testers <- read.csv("data/testers.csv", na.strings = "", encoding = "UTF-8", colClasses = c(id = "character"))
activity <- read.csv("data/activity.csv", na.strings = "", encoding = "UTF-8", colClasses = c(id = "character"))
if (!"panel" %in% names(testers)) testers$panel <- rep(NA_character_, nrow(testers))
testers$panel <- as.character(testers$panel)
testers$panel[is.na(testers$panel)] <- "withheld"
panels <- sort(unique(testers$panel), method = "radix")
groups <- c(list(all = testers), setNames(lapply(panels, function(p) testers[testers$panel == p, ]), panels))
by_group <- function(make) do.call(rbind, Map(function(name, own) {
  made <- make(own)
  if (is.null(made) || nrow(made) == 0) NULL else cbind(panel = name, made)
}, names(groups), groups))
different <- 0
check <- function(name, mine) {
  written <- read.csv(file.path("figures", paste0(name, ".csv")), na.strings = "", encoding = "UTF-8")
  rows <- if (is.null(mine)) 0 else nrow(mine)
  same <- rows == nrow(written)
  if (same && rows > 0) for (column in names(written)) {
    a <- mine[[column]]
    b <- written[[column]]
    same <- same && (if (is.numeric(b) && is.numeric(a)) {
      identical(is.na(a), is.na(b)) && all(abs(a - b) < 1e-9 * pmax(1, abs(b)), na.rm = TRUE)
    } else identical(is.na(a), is.na(b)) && all(as.character(a) == as.character(b), na.rm = TRUE))
  }
  cat(sprintf("%-10s %5d rows  %s\\n", name, rows, if (same) "equal" else "DIFFERENT"))
  if (!same) different <<- different + 1
}
`;

const FLOW = `
# How many reached each stage: whoever reached one reached all those before it.
STAGES <- c("contacted", "eligible", "enrolled", "consented", "connected", "activated", "retained")
check("flow", by_group(function(own) {
  reached <- match(own$stage, STAGES)
  data.frame(stage = STAGES, count = vapply(seq_along(STAGES), function(i) sum(reached >= i), 0))
}))
`;

const RETENTION = `
# Retention by week since each one's own first use; a week not lived to its end counts nobody. Wilson's interval.
used <- activity[activity$qualifying == 1 & !is.na(activity$day_since_first_use), ]
weeks_of_use <- split(used$day_since_first_use %/% 7, factor(used$id, levels = testers$id))
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
check("retention", by_group(function(own) {
  own <- own[!is.na(own$followed_days), ]
  lived <- own$followed_days %/% 7
  last <- max(0, lived - 1)
  do.call(rbind, lapply(seq_len(last), function(week) {
    known <- own$id[lived > week]
    n <- length(known)
    if (n == 0) return(NULL)
    classic <- sum(vapply(weeks_of_use[known], function(w) any(w == week), TRUE))
    rolling <- sum(vapply(weeks_of_use[known], function(w) any(w >= week), TRUE))
    c1 <- wilson(classic, n)
    c2 <- wilson(rolling, n)
    data.frame(week = week, known = n, classic = classic, classic_lower = c1[1], classic_upper = c1[2],
      rolling = rolling, rolling_lower = c2[1], rolling_upper = c2[2])
  }))
}))
`;

const STAY = `
# How long people stay: Kaplan-Meier, interval "log", and the log-rank test between panels.
suppressMessages(library(survival))
followed <- testers[!is.na(testers$stay_days), ]
check("stay", by_group(function(own) {
  own <- own[!is.na(own$stay_days), ]
  if (nrow(own) == 0) return(NULL)
  fit <- survfit(Surv(stay_days, stay_event) ~ 1, data = own, conf.type = "log")
  s <- summary(fit, times = fit$time)
  na <- function(x) ifelse(is.nan(x), NA, x)
  data.frame(days = fit$time, at_risk = fit$n.risk, events = fit$n.event, censored = fit$n.censor,
    survival = fit$surv, error = na(s$std.err), lower = na(s$lower), upper = na(s$upper))
}))
test <- if (length(unique(followed$panel)) > 1 && any(followed$stay_event == 1)) {
  tryCatch(survdiff(Surv(stay_days, stay_event) ~ panel, data = followed), error = function(e) NULL)
}
check("stay-test", if (is.null(test) || sum(test$exp > 0) < 2) NULL else {
  df <- sum(test$exp > 0) - 1
  data.frame(chi_square = test$chisq, df = df, p = pchisq(test$chisq, df, lower.tail = FALSE))
})
`;

const CAUSES = `
# Why people leave: cumulative incidence of each cause (Aalen-Johansen), at the days on which somebody leaves.
suppressMessages(library(survival))
followed <- testers[!is.na(testers$stay_days), ]
check("causes", if (!any(followed$stay_event == 1)) NULL else {
  ended <- ifelse(followed$stay_event == 1, as.character(followed$stay_end), "censored")
  cause <- factor(ended, levels = c("censored", "silent", "withdrew"))
  fit <- survfit(Surv(followed$stay_days, cause) ~ 1)
  at <- fit$time %in% followed$stay_days[followed$stay_event == 1]
  state <- function(name) if (name %in% fit$states) fit$pstate[at, match(name, fit$states)] else rep(0, sum(at))
  data.frame(days = fit$time[at], silent = state("silent"), withdrew = state("withdrew"))
})
`;

const PARTS: Readonly<Record<ScriptedFigure, string>> = {
  flow: FLOW,
  retention: RETENTION,
  stay: STAY,
  causes: CAUSES,
};

const TAIL = `
if (different > 0) stop(different, " of the figures differ")
`;

/** The R script of one figure, or of all. It reads nothing but an export's own files. */
export function figuresScript(figures: readonly ScriptedFigure[] = SCRIPTED_FIGURES): string {
  return [HEAD, ...figures.map((figure) => PARTS[figure]), TAIL].join('');
}
