"""From a file's bytes to stored records: the file store, the worker processes, the intake."""
