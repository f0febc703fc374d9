"""How Alembic runs the steps: on the connection, and in the transaction, that the caller gives."""

from alembic import context
from sqlmodel import SQLModel

from app.store import rows

assert rows.ROWS  # the row classes fill the metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
