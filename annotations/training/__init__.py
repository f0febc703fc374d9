"""Models trained on the project's own sentences."""
