"""What was read, in the formats of other programs: one module a format, each from documents with marks (`annotations/marks.py`)."""
