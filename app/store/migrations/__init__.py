"""The steps by which the schema came to be (Alembic); a store is brought up to date whenever it is opened.

A new step is a file in `versions/` and a line here, the newest last.
"""

KNOWN = ("0001", "0002")
"""All revisions, oldest first."""
HEAD = KNOWN[-1]
"""The revision that the row classes stand for."""
