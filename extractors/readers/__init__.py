"""One file per format; what they return is the same for all: a `Layout`, pages of lines with positions and styles."""
