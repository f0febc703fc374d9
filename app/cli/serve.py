"""`trichluc serve`: the web service on this machine, until Ctrl-C.

trichluc serve --port 8080    → http://127.0.0.1:8080
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from app.cli.session import load_settings, opened_store
from app.cli.terminal import say
from app.cli.terms import Command

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

    say(f"Trích Lục: http://{settings.host}:{settings.port}  (Ctrl-C để dừng, to stop)")
    try:
        with suppress(KeyboardInterrupt):  # the usual end
            uvicorn.run(
                create_app(settings), host=settings.host, port=settings.port, access_log=False, server_header=False
            )
    except SystemExit:  # its code would say "some failed"; the reason stands on stderr already
        raise click.ClickException("Không chạy được dịch vụ (the service could not be started)") from None
