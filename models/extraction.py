"""One parsed document whole: the JSON that the command line, the API and the scorer speak.

python -m models.extraction > models/extraction.schema.json     # the committed JSON Schema, made anew
"""

from __future__ import annotations

import json
from typing import Any

from sqlmodel import SQLModel

from models.document import Document
from models.header import Header
from models.records import Check, DateExpression, Deadline, Entity, Finding, Indicator, Record, Reference
from models.warnings import Warning

SCHEMA_VERSION = 1

RECORD_TYPES: dict[str, type[Record]] = {
    "references": Reference,
    "dates": DateExpression,
    "deadlines": Deadline,
    "indicators": Indicator,
    "findings": Finding,
    "entities": Entity,
    "checks": Check,
}
"""The record types by the name of their list in an extraction, in pipeline order."""


class Extraction(SQLModel):
    """A document, its header, its records in text order, and what could not be read."""

    schema_version: int = SCHEMA_VERSION
    pipeline_version: str
    document: Document
    header: Header
    references: list[Reference] = []
    dates: list[DateExpression] = []
    deadlines: list[Deadline] = []
    indicators: list[Indicator] = []
    findings: list[Finding] = []
    entities: list[Entity] = []
    checks: list[Check] = []
    warnings: list[Warning] = []

    def records(self, name: str) -> list[Record]:
        """The list of one record type; KeyError if there is no such type."""
        RECORD_TYPES[name]
        return list(getattr(self, name))

    def as_json(self) -> dict[str, Any]:
        """The contract as plain values; sentences and words only where they were made."""
        data = self.model_dump(mode="json", by_alias=True)
        for asked in ("sentences", "words"):
            if data["document"][asked] is None:
                del data["document"][asked]
        return data

    def to_json(self) -> str:
        """The contract as one line of JSON, the same bytes for the same extraction."""
        return json.dumps(self.as_json(), ensure_ascii=False, separators=(",", ":"))


def json_schema() -> str:
    """The JSON Schema of an extraction, as committed in `extraction.schema.json`."""
    return (
        json.dumps(Extraction.model_json_schema(by_alias=True, mode="serialization"), ensure_ascii=False, indent=1)
        + "\n"
    )


if __name__ == "__main__":
    print(json_schema(), end="")
