"""Everything with a side effect: the command line, the service, the store."""

import atexit
import gc

# Patterns and tables are a million objects that stay. The collector would go through them hundreds of times while they are made, and once
# more at the end of the process: a third of what a command takes. What a document leaves behind in cycles is little.
gc.set_threshold(100_000, 10, 10)
atexit.register(gc.freeze)
