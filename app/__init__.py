"""Everything with a side effect: the command line, the service, the store."""

import os

# The network that reads names multiplies matrices as small as a sentence: two threads take nearly twice the time of processors
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
