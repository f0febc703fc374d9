"""Entities are looked up by what they stand for: a body's full name, a unit's code."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for column in ("canonical", "place_code"):
        op.create_index(op.f(f"ix_document_entities_{column}"), "document_entities", [column], unique=False)


def downgrade() -> None:
    for column in ("canonical", "place_code"):
        op.drop_index(op.f(f"ix_document_entities_{column}"), "document_entities")
