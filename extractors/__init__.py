"""Bytes in, records out: reading, structure, extraction, checks. No database, no network, no clock (`pipeline.parse` is the way in)."""
