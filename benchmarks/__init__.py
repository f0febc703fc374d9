"""What it costs: measurements with their commands and figures in README.md; no test depends on them."""
