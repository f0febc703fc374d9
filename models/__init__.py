"""The language of the house: what one parsed document is, as validating classes without tables.

`Extraction` is the whole of it (the JSON contract); everything else here is a part of it. Imports nothing
of the project, so that a notebook, a worker process or a cluster can load it alone.
"""
