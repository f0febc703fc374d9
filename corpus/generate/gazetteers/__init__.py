"""What the grammar draws its names from: persons, places, bodies, companies, and the documents that all the country cites."""
