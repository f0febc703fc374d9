"""The one way in: a file is taken, read in a worker process, and kept with its records, or refused without a trace.

with Intake(settings, store) as intake:
    intake.accept("bc-quy4.pdf", data)   → Accepted(id="4f…", filename="bc-quy4.pdf", state="done", duplicate=False, problem=None)
    intake.accept("empty.pdf", b"")      → Accepted(id=None, …, state="refused", problem=Problem(code="empty", …))

A file that cannot be read is kept as failed with its reason; giving it again, or `retry`, tries again; `begin_again` reads anew
what is done already. The same content is kept once. All of one document is written in one transaction, the file before it, so that a
crash leaves all or nothing.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from types import TracebackType
from typing import Literal

from sqlalchemy.exc import DBAPIError

from app.ingest.files import FileStore
from app.ingest.pages import Pages
from app.ingest.work import Failed, FileWorkers, Outcome, Parsed, Refused
from app.settings import Settings
from app.store import documents
from app.store.documents import File, Kept
from app.store.engine import Store
from extractors.errors import FAILURES, REFUSALS, RefusalCode

_log = logging.getLogger(__name__)
_LONGEST_NAME = 1_000
"""Code points of a file's name that are kept."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file was refused or not read: a code of `extractors.errors` and the sentence that a user sees."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of one file: `duplicate` if its content was there before, `id` null if it was refused."""

    id: str | None
    filename: str
    state: Literal["done", "failed", "refused"]
    duplicate: bool = False
    problem: Problem | None = None


class _Gone(Exception):
    """A document that was deleted while it was read again."""


class Intake:
    """Takes files into a store; safe to share between threads, closed at the end."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self.files = FileStore(settings.data_dir / "files")
        self._settings = settings
        self._store = store
        self._workers = FileWorkers(
            settings.workers, settings.limits(), settings.parse_seconds, settings.parse_memory_bytes
        )
        self.pages = Pages(self.files, self._workers)

    def __enter__(self) -> Intake:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the worker processes."""
        self._workers.close()

    def accept(self, filename: str, data: bytes) -> Accepted:
        """Take one file: read it, keep it with its records, say what became of it. `filename` is data, never a path."""
        return self.begin(filename, data)()

    def begin(self, filename: str, data: bytes) -> Callable[[], Accepted]:
        """Read one file now, keep it when the result is called: who reads several side by side can keep them in their order."""
        filename = documents.storable(filename)[:_LONGEST_NAME]
        if not data:
            return partial(refused, filename, "empty")
        if len(data) > self._settings.max_file_bytes:
            return partial(refused, filename, "too_large")
        with self._store.reading() as session:
            known = documents.find_content(session, hashlib.sha256(data).hexdigest())
        if known and known.state == "done":
            return partial(_accepted, known, filename)
        return partial(self._keep_outcome, filename, data, self._workers.parse(data, filename))

    def retry(self, document_id: str) -> Accepted | None:
        """Read a failed document again from its kept file; a document that is done stays. None if there is none."""
        with self._store.reading() as session:
            document = documents.get_document(session, document_id)
        if document is None:
            return None
        if document["state"] == "done":
            return Accepted(document_id, document["filename"], "done", duplicate=True)
        return self.begin_again(document_id)()

    def begin_again(self, document_id: str) -> Callable[[], Accepted | None]:
        """Read a document again from its kept file now, also one that is done; when the result is called, this takes the place of that.

        What can no longer be read stays as it was, and is told as failed. The result is None if the document is gone; FileNotFoundError
        if its file is. Pages that were recognised before are not recognised again.
        """
        with self._store.reading() as session:
            document = documents.get_document(session, document_id)
        if document is None:
            return lambda: None
        filename, sha256 = document["filename"], document["sha256"]
        data = self.files.read(sha256)
        if hashlib.sha256(data).hexdigest() != sha256:  # a fault of the disk: these are not the document's bytes
            return partial(Accepted, document_id, filename, "failed", problem=Problem("damaged", FAILURES["damaged"]))
        outcome = self._workers.parse(data, filename, self.files.recognised(sha256))
        return partial(self._keep_again, filename, data, outcome)

    def delete(self, document_id: str) -> bool:
        """Delete a document, its records, and its file unless another document has the same; whether there was one."""
        with self._store.writing() as session:
            sha256 = documents.delete_document(session, document_id)
        if sha256 is None:
            return False
        # after the commit: a crash in between leaves a file too many, never one too few
        with self._store.writing() as session:
            self._store.lock(session, sha256)
            if not documents.content_used(session, sha256):
                self.files.remove(sha256)
        return True

    def _keep_again(self, filename: str, data: bytes, outcome: Outcome) -> Accepted | None:
        try:
            return self._keep_outcome(filename, data, outcome, anew=True)
        except _Gone:
            return None

    def _keep_outcome(self, filename: str, data: bytes, outcome: Outcome, anew: bool = False) -> Accepted:
        if isinstance(outcome, Refused):
            return refused(filename, outcome.code)
        try:
            kept = self._keep(filename, data, outcome, anew)
        except DBAPIError:
            if isinstance(outcome, Failed):
                raise
            _log.exception("a document that was read cannot be stored")
            message = f"{FAILURES['reader_failed']}: không lưu được bản ghi (its records cannot be stored)"
            outcome = Failed("reader_failed", message, outcome.extraction.document.media_type)
            kept = self._keep(filename, data, outcome, anew)
        accepted = _accepted(kept, filename)
        if anew and isinstance(outcome, Failed):  # though the document is still done, as it was read before
            return replace(accepted, state="failed", problem=Problem(outcome.code, outcome.message))
        return accepted

    def _keep(self, filename: str, data: bytes, outcome: Parsed | Failed, anew: bool) -> Kept:
        recognised = outcome.recognised if isinstance(outcome, Parsed) else None
        with self.files.stage(data, recognised) as staged:
            file = File(staged.sha256, filename, len(data))
            with self._store.writing() as session:
                self._store.lock(session, file.sha256)
                if anew and documents.find_content(session, file.sha256) is None:
                    raise _Gone
                staged.keep()
                if isinstance(outcome, Parsed):
                    return documents.keep_extraction(session, file, outcome.extraction, anew)
                return documents.keep_failure(session, file, outcome.media_type, outcome.code, outcome.message)


def refused(filename: str, code: RefusalCode) -> Accepted:
    """What becomes of a file that is turned away."""
    return Accepted(None, filename, "refused", problem=Problem(code, REFUSALS[code]))


def _accepted(kept: Kept, filename: str) -> Accepted:
    problem = Problem(kept.problem_code, kept.problem_message or "") if kept.problem_code else None
    return Accepted(kept.id, filename, kept.state, duplicate=kept.known, problem=problem)
