"""Everything with a side effect: the command line, the service, the store."""
