"""The database: what a migration makes is what the row classes say; opening is safe from several processes at once."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select, text
from sqlmodel import SQLModel

from app.settings import Settings
from app.store.documents import File, keep_extraction, load_extraction
from app.store.engine import Store, StoreUnavailable, open_store
from app.store.migrations import KNOWN
from app.store.rows import DEFAULT_COLLECTION, CollectionRow, table_of
from tests.app.samples import sample


def test_the_migrated_schema_is_that_of_the_row_classes(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_new_store_has_one_collection(store: Store) -> None:
    with store.reading() as session:
        assert session.execute(select(table_of(CollectionRow).c.id)).scalars().all() == [DEFAULT_COLLECTION]


def test_the_known_revisions_are_those_of_the_files() -> None:
    revisions = [script.revision for script in ScriptDirectory.from_config(_migrations()).walk_revisions()]
    assert tuple(reversed(revisions)) == KNOWN


def _open(settings: Settings) -> None:
    open_store(settings).close()


@pytest.mark.parametrize("revision", KNOWN[:-1])
def test_a_store_of_an_older_version_is_brought_up_to_date_with_what_is_in_it(
    database_settings: Settings, revision: str
) -> None:
    store = open_store(database_settings)
    data, extraction = sample("a.txt")
    with store.writing() as session:
        id_ = keep_extraction(session, File(extraction.document.sha256, "a.txt", len(data)), extraction).id
    with store.reading() as session:
        before = load_extraction(session, id_)
    assert before is not None
    with store.engine.execution_options(writes=True).begin() as connection:
        config = _migrations()
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) != []
    store.close()

    store = open_store(database_settings)
    with store.reading() as session:
        assert load_extraction(session, id_) == before
        assert compare_metadata(MigrationContext.configure(session.connection()), SQLModel.metadata) == []
    store.close()


def _migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", "app.store:migrations")
    config.set_main_option("path_separator", "os")
    return config


def test_several_processes_may_open_a_new_database_at_once(database_settings: Settings) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_open, args=(database_settings,)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0, 0]
    store = open_store(database_settings)
    with store.reading() as session:
        assert len(session.execute(select(table_of(CollectionRow).c.id)).all()) == 1
    store.close()


def test_sqlite_keeps_a_write_ahead_log_and_its_foreign_keys(settings: Settings) -> None:
    store = open_store(settings)
    with store.reading() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert session.execute(text("PRAGMA foreign_keys")).scalar() == 1
    store.close()


def test_a_database_of_a_newer_version_is_refused(store: Store, database_settings: Settings) -> None:
    with store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailable, match="phiên bản mới hơn"):
        open_store(database_settings)


def test_who_only_reads_has_no_database_made(settings: Settings) -> None:
    with pytest.raises(StoreUnavailable, match="no database there yet"):
        open_store(settings, create=False)
    assert not settings.data_dir.exists()
    open_store(settings).close()
    open_store(settings, create=False).close()


@pytest.mark.parametrize(
    "address",
    [
        "mysql://localhost/x",
        "sqlite://",
        "not an address",
        "sqlite:////proc/none/x.db",
        "postgresql://u:secret@127.0.0.1:1/x",
    ],
)
def test_what_cannot_be_opened_says_why_and_tells_no_password(address: str, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as refusal:
        open_store(Settings(data_dir=tmp_path, database_url=address))
    assert "secret" not in str(refusal.value)
