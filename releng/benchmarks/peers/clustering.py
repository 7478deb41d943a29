"""What scikit-learn and SciPy do with the data of the clustering suite; one line a way: goal, name, milliseconds of
processor time, checksum."""
import statistics
import sys
import time

import numpy
import scipy
import sklearn
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

x = numpy.loadtxt(sys.argv[1] + "/units.csv", delimiter=",")
labels = numpy.loadtxt(sys.argv[1] + "/labels.csv", dtype=int)


def timed(goal, name, work, checksum, runs=3):
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = work()
        times.append((time.process_time() - start) * 1000)
    print(goal, name, "%.3f" % statistics.median(times), repr(float(checksum(result))), sep="\t", flush=True)


timed("G8", "peer: SciPy %s linkage ward" % scipy.__version__, lambda: linkage(x, "ward"), lambda tree: tree[:, 2].sum())
timed("G10", "peer: scikit-learn %s silhouette_score" % sklearn.__version__, lambda: silhouette_score(x, labels), lambda s: s)
for tolerance in (0, 1e-4):
    timed("G11", "peer: scikit-learn KMeans, 10 starts, tol = %g" % tolerance,
          lambda: KMeans(8, init="k-means++", n_init=10, tol=tolerance, max_iter=1000, algorithm="lloyd", random_state=1).fit(x),
          lambda fit: fit.inertia_)
