"""Programs outside that read the old formats of Word: each run in a folder of its own, bounded, and ended with all that it started.

to_docx(data, ".doc", limits)   → the bytes of a DOCX that LibreOffice makes of it; None where LibreOffice is not installed
to_text(data, limits)           → what antiword prints of a DOC; None where antiword is not installed

The program gets a throw-away home and profile, without macros, updates of links or content from elsewhere, and no network where the
system lets us take it away. Its time is bounded twice: by us, and, should this process be ended meanwhile, by the system, as are the
bytes that it writes. See docs/decisions/old-word-files.md.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from extractors.errors import UnreadableFile
from extractors.limits import Limits

_LIBREOFFICE = ("soffice", "libreoffice")
_BOUNDED = ("/bin/sh", "-c", 'ulimit -c 0; ulimit -t "$1"; ulimit -f "$2"; shift 2; exec "$@"', "sh")
"""Runs a command that may use so many seconds of the processor and write files of so many blocks; the limits outlive this process."""
_BLOCK = 512
_WITHOUT_NETWORK = ("unshare", "--user", "--map-root-user", "--net", "--")
_LOCKED_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
</oor:items>
"""
"""Settings of LibreOffice: macros never, links never brought up to date, nothing fetched from outside the document's folder."""


def to_docx(data: bytes, suffix: str, limits: Limits) -> bytes | None:
    """The file as DOCX by LibreOffice. UnreadableFile: "damaged" if it makes nothing of it, "too_complex" if that takes too long."""
    program = next((found for name in _LIBREOFFICE if (found := shutil.which(name))), None)
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="trichluc-") as name:
        folder = Path(name)
        source, target = folder / f"in{suffix}", folder / "out" / "in.docx"
        source.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_LOCKED_PROFILE, encoding="utf-8")
        command = [
            *(_WITHOUT_NETWORK if _network_can_be_taken_away() else ()),
            *(program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target.parent), str(source)),
        ]
        _run(command, folder, limits, output=None)
        return _result(target, limits)


def to_text(data: bytes, limits: Limits) -> bytes | None:
    """A DOC as UTF-8 text by antiword, one line a paragraph. UnreadableFile as above."""
    program = shutil.which("antiword")
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="trichluc-") as name:
        folder = Path(name)
        source, target = folder / "in.doc", folder / "out.txt"
        source.write_bytes(data)
        _run([program, "-m", "UTF-8.txt", "-w", "0", str(source)], folder, limits, output=target)
        return _result(target, limits)


@cache
def _network_can_be_taken_away() -> bool:
    """Whether the system lets an ordinary process have a network of its own, which is empty."""
    if shutil.which(_WITHOUT_NETWORK[0]) is None:
        return False
    return subprocess.run([*_WITHOUT_NETWORK, "true"], capture_output=True, check=False).returncode == 0


def _run(command: list[str], folder: Path, limits: Limits, output: Path | None) -> None:
    """Run to the end or to the end of its time; whatever it started is ended with it."""
    seconds, blocks = int(limits.convert_seconds) + 1, limits.unpacked_bytes // _BLOCK + 1
    environment = {
        **{name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ},
        **dict.fromkeys(("HOME", "TMPDIR"), str(folder)),
        "LC_ALL": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",  # draws nowhere
    }
    with (output or Path(os.devnull)).open("wb") as stdout:
        process = subprocess.Popen(
            [*_BOUNDED, str(seconds), str(blocks), *command],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
            start_new_session=True,
        )
        try:
            process.wait(limits.convert_seconds)
        except subprocess.TimeoutExpired as error:
            raise UnreadableFile("too_complex", "the converter took too long") from error
        finally:
            _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):  # all of it has ended
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _result(target: Path, limits: Limits) -> bytes:
    if not target.is_file() or target.stat().st_size == 0:
        raise UnreadableFile("damaged", "the converter made nothing of it")
    if target.stat().st_size > limits.unpacked_bytes:
        raise UnreadableFile("too_complex", "unpacked size")
    return target.read_bytes()
