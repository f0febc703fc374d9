"""The HTTP service under /api/v1: one router per resource, problem details for every error, the door."""
