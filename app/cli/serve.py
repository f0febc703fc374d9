"""`trichluc serve`: the web service on this machine, until Ctrl-C.

trichluc serve --port 8080    → http://127.0.0.1:8080/docs
"""

from __future__ import annotations

import click

from app.cli.session import load_settings
from app.cli.terminal import say
from app.cli.terms import Command


@click.command(cls=Command)
@click.option(
    "--host", help="Địa chỉ lắng nghe, mặc định chỉ máy này (address to listen on; default: this machine only)"
)
@click.option("--port", type=click.IntRange(0, 65535), help="Cổng, mặc định 8000 (port, default 8000)")
def command(host: str | None, port: int | None) -> None:
    """Chạy dịch vụ web trên máy này; dừng bằng Ctrl-C.

    Runs the web service on this machine; Ctrl-C stops it.
    """
    settings = load_settings()
    run(host or settings.host, settings.port if port is None else port)


def run(host: str, port: int) -> None:
    """Serve until interrupted, with the settings of the environment."""
    import uvicorn

    say(f"Trích Lục: http://{host}:{port}/docs  (Ctrl-C để dừng, to stop)")
    uvicorn.run("app.main:create_app", factory=True, host=host, port=port, log_level="warning")
