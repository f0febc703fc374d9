"""A running service: uvicorn on a free loopback port, with a client that speaks to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import httpx2
import pytest
import uvicorn

from app.main import create_app
from app.settings import Settings


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service with small limits and an empty store, one for the tests of a file."""
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("data"),
        workers=2,
        max_file_mb=1,
        max_upload_mb=3,
        max_upload_files=4,
        allowed_hosts=["trichluc.test", "ported.test:80", "::2", "[::3]"],
    )
    running = uvicorn.Server(uvicorn.Config(create_app(settings), host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=running.run)
    thread.start()
    while not running.started:
        assert thread.is_alive(), "the service did not start"
        time.sleep(0.02)
    yield f"http://127.0.0.1:{running.servers[0].sockets[0].getsockname()[1]}"
    running.should_exit = True
    thread.join()


@pytest.fixture
def client(server: str) -> Iterator[httpx2.Client]:
    """A client of the service."""
    with httpx2.Client(base_url=server, timeout=120) as opened:
        yield opened
