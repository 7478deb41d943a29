# Makes reference.csv and neighbours of it: what R says of two regressions.
#
#   Rscript reference.R
#
# Made with R 4.2.2 on its own data sets (package datasets): swiss (fertility and five conditions of 47 provinces, 1888) and,
# for shares, the same provinces' infant mortality in per cent. One line a number: what, name, value.
options(digits = 17)
out <- data.frame(what = character(), name = character(), value = numeric())
add <- function(what, name, value) out <<- rbind(out, data.frame(what = what, name = name, value = as.numeric(value)))

linear <- lm(Fertility ~ Agriculture + Examination + Education + Catholic, swiss)
describe <- function(prefix, fit, n) {
  s <- coef(summary(fit))
  names <- sub("(Intercept)", "", rownames(s), fixed = TRUE)
  add(paste0(prefix, ".estimate"), names, s[, 1])
  add(paste0(prefix, ".se"), names, s[, 2])
  add(paste0(prefix, ".t"), names, s[, 3])
  add(paste0(prefix, ".p"), names, s[, 4])
  add(paste0(prefix, ".fitted"), n, fitted(fit))
  add(paste0(prefix, ".leverage"), n, hatvalues(fit))
  add(paste0(prefix, ".cook"), n, cooks.distance(fit))
}
units <- rownames(swiss)
describe("linear", linear, units)
add("linear.r2", "", summary(linear)$r.squared)
add("linear.adjustedR2", "", summary(linear)$adj.r.squared)
add("linear.sigma", "", summary(linear)$sigma)
variables <- names(coef(linear))[-1]
for (v in variables) {
  r2 <- summary(lm(reformulate(setdiff(variables, v), v), swiss))$r.squared
  add("linear.vif", v, 1 / (1 - r2))
}
# Left out one by one, by fitting again each time.
for (i in seq_len(nrow(swiss))) {
  p <- predict(lm(formula(linear), swiss[-i, ]), swiss[i, ], interval = "prediction", level = 0.95)
  add("linear.loo", units[i], p[1]); add("linear.lower", units[i], p[2]); add("linear.upper", units[i], p[3])
}
chosen <- step(lm(Fertility ~ ., swiss), direction = "backward", trace = 0)
add("step.aic", "", extractAIC(chosen)[2])
for (v in names(coef(chosen))[-1]) add("step.kept", v, coef(chosen)[v])
small <- step(lm(Infant.Mortality ~ ., swiss), direction = "backward", trace = 0)
for (v in names(coef(small))[-1]) add("step2.kept", v, coef(small)[v])

swiss$share <- swiss$Infant.Mortality / 100
fractional <- glm(share ~ Fertility + Education + Catholic, quasibinomial, swiss, control = glm.control(epsilon = 1e-15, maxit = 100))
describe("fractional", fractional, units)
add("fractional.dispersion", "", summary(fractional)$dispersion)
for (i in seq_len(nrow(swiss))) {
  left <- glm(formula(fractional), quasibinomial, swiss[-i, ], control = glm.control(epsilon = 1e-15, maxit = 100))
  add("fractional.loo", units[i], predict(left, swiss[i, ], type = "response"))
}
out$value <- sprintf("%.17g", out$value)
write.table(out, "reference.csv", sep = ";", row.names = FALSE, quote = FALSE)
swiss$share <- NULL
write.table(cbind(unit = units, swiss), "swiss.csv", sep = ";", row.names = FALSE, quote = FALSE)
