"""What is true of the language and of official documents, as tables and small functions."""
