"""What tests look at in a layout without pages: its lines, its grids, the codes of its warnings."""

from __future__ import annotations

from extractors.readers.layout import Grid, Layout, Line


def lines(layout: Layout) -> list[Line]:
    """The lines, in order."""
    return [item for item in layout.pages[0].items if isinstance(item, Line)]


def grids(layout: Layout) -> list[Grid]:
    """The grids, in order."""
    return [item for item in layout.pages[0].items if isinstance(item, Grid)]


def codes(layout: Layout) -> list[str]:
    """The codes of the warnings."""
    return [warning.code for warning in layout.warnings]
