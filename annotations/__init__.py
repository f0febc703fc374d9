"""Gold records of the corpus, the guidelines they follow, and the evaluation of what the pipeline makes of the same files."""
