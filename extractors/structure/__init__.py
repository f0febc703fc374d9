"""From lines to a document: paragraphs, list items, tables, footnotes; sections with roles; head, recipients, signature."""
