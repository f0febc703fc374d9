"""`trichluc serve`: it answers until it is interrupted, and says so if it cannot."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

from tests.app.cli.conftest import COMMAND, Trichluc, environment


def test_it_answers_until_it_is_interrupted(tmp_path: Path) -> None:
    command = [str(COMMAND), "serve", "--port", "0"]
    with subprocess.Popen(command, env=environment(tmp_path), stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr
        address = next(
            match[0] for line in process.stderr if (match := re.search(r"http://127\.0\.0\.1:[1-9]\d*", line))
        )
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(f"{address}/api/v1/documents", timeout=30) as answer:
            assert json.load(answer) == {"items": [], "total": 0, "next": None}
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Traceback" not in told


def test_a_port_that_is_taken_is_nothing_done(trichluc: Trichluc) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = trichluc("serve", "--port", str(taken.getsockname()[1]))
    assert run.code == 1
    assert "the port is in use" in run.err
    assert "Traceback" not in run.err
