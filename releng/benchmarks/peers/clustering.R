# What R does with the data of the clustering suite; one line a way: goal, name, milliseconds of processor time, checksum.
suppressMessages({library(cluster); library(fastcluster); library(fpc)})
folder <- commandArgs(TRUE)[1]
x <- as.matrix(read.csv(file.path(folder, "units.csv"), header = FALSE))
dimnames(x) <- NULL
labels <- scan(file.path(folder, "labels.csv"), quiet = TRUE)
version <- function(package) as.character(packageVersion(package))
timed <- function(goal, name, work, checksum, runs = 3) {
  result <- NULL
  times <- sapply(seq_len(runs), function(i) { gc(FALSE); sum(system.time(result <<- work())[c("user.self", "sys.self")]) * 1000 })
  cat(goal, name, sprintf("%.3f", median(times)), sprintf("%.17g", checksum(result)), sep = "\t")
  cat("\n")
}
total <- function(tree) sum(tree$height)
timed("G8", paste("peer: R fastcluster", version("fastcluster"), "dist + hclust ward.D2"), function() fastcluster::hclust(dist(x), "ward.D2"), total)
timed("G8", "peer: R fastcluster hclust.vector ward (O(n) memory)", function() fastcluster::hclust.vector(x, "ward"), total, 1)
timed("G9", paste("peer: R cluster", version("cluster"), "pam"), function() pam(x, 10, keep.diss = FALSE, keep.data = FALSE), function(p) p$objective[["swap"]], 1)
timed("G9", "peer: R cluster pam, pamonce = 6", function() pam(x, 10, keep.diss = FALSE, keep.data = FALSE, pamonce = 6), function(p) p$objective[["swap"]], 1)
timed("G10", "peer: R cluster dist + silhouette", function() silhouette(labels, dist(x)), function(s) mean(s[, 3]))
d <- dist(x)
timed("G10", "peer: R cluster silhouette, distances given", function() silhouette(labels, d), function(s) mean(s[, 3]))
rm(d)
set.seed(1)
timed("G11", "peer: R kmeans (Hartigan-Wong), 10 starts", function() kmeans(x, 8, nstart = 10, iter.max = 100), function(k) k$tot.withinss)
y <- x[1:1000, ]
timed("G12 gap", "peer: R clusGap, kmeans, 10 starts, B = 20", function() suppressWarnings(
  clusGap(y, kmeans, K.max = 10, B = 20, d.power = 2, nstart = 10, iter.max = 100, verbose = FALSE)), function(g) g$Tab[8, "gap"], 1)
timed("G12 ward", "peer: R fpc clusterboot, ward.D2, B = 50", function() clusterboot(y, B = 50, bootmethod = "boot",
  clustermethod = hclustCBI, method = "ward.D2", k = 8, count = FALSE), function(b) mean(b$bootmean), 9)
timed("G12 kmeans", "peer: R fpc clusterboot, kmeans, 10 starts, B = 50", function() suppressWarnings(clusterboot(y, B = 50,
  bootmethod = "boot", clustermethod = kmeansCBI, k = 8, runs = 10, count = FALSE)), function(b) mean(b$bootmean), 9)
