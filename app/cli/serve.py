"""`trichluc serve`: the web service on this machine, until Ctrl-C.

trichluc serve --port 8080    → Trích Lục: http://127.0.0.1:8080
"""

from __future__ import annotations

import socket
from contextlib import closing, suppress
from errno import EADDRINUSE
from typing import TYPE_CHECKING

import click

from app.cli.session import load_settings, opened_store
from app.cli.terminal import say
from app.cli.terms import Command
from app.wording import reason_in_words

if TYPE_CHECKING:
    from app.settings import Settings


@click.command(cls=Command)
@click.option(
    "--host", help="Địa chỉ lắng nghe, mặc định chỉ máy này (address to listen on; default: this machine only)"
)
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    help="Cổng, mặc định 8000 (port, default 8000; 0: any free one)",
)
def command(host: str | None, port: int | None) -> None:
    """Chạy dịch vụ web trên máy này; dừng bằng Ctrl-C.

    Runs the web service on this machine; Ctrl-C stops it.
    """
    run(load_settings(host=host, port=port))


def run(settings: Settings) -> None:
    """Serve until interrupted; a ClickException if the database cannot be opened or the port is taken."""
    with opened_store(settings):
        pass  # migrated now, and a fault is told in one sentence instead of by the server's start failing

    import uvicorn

    from app.main import create_app

    config = uvicorn.Config(create_app(settings), log_level="warning", access_log=False, server_header=False)
    with closing(_listening(settings.host, settings.port)) as door:
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        say(f"Trích Lục: http://{host}:{door.getsockname()[1]}  (Ctrl-C để dừng, to stop)")
        with suppress(KeyboardInterrupt):  # the usual end
            uvicorn.Server(config).run(sockets=[door])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that takes connections, before the service is told to be there; a ClickException if it cannot be had."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as problem:
        hint = f"; chọn cổng khác (choose another): TRICHLUC_PORT={port + 1}" if problem.errno == EADDRINUSE else ""
        raise click.ClickException(
            f"Không lắng nghe được ở {host}:{port} (cannot listen there): {reason_in_words(problem)}{hint}"
        ) from None
