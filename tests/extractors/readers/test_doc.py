"""Old Word files and RTF through real converters: what is made of them, and that they are bounded, alone and without network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from extractors.errors import UnreadableFile
from extractors.limits import Limits
from extractors.readers import converters
from extractors.readers.doc import read_doc, read_rtf
from extractors.readers.layout import Grid, Layout
from extractors.vietnamese.legacy_encodings import encode
from tests.conftest import REQUIRE_ALL
from tests.extractors.readers.docx_file import saved, xml
from tests.extractors.readers.layouts import codes, lines

LISTS = (
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times New Roman;}{\f1 .VnTime;}}"
    r"\f0 S\u7889?: 12/BC-UBND\par \f1 B\'b8o c\'b8o\par}"
)


def needs(program: str) -> str:
    """The path of a program; the test is skipped without it, or fails where nothing may be missing."""
    found = shutil.which(program)
    if found is None:
        if REQUIRE_ALL:
            pytest.fail(f"{program} is not installed, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip(f"{program} is not installed")
    return found


@pytest.fixture(scope="module")
def old_word(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A DOC that LibreOffice makes of a DOCX: a table, automatic numbers, text in an old font."""
    program = needs("soffice")
    folder = tmp_path_factory.mktemp("doc")
    document = docx.Document()
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Ô {number}"
    document.part.numbering_part._element = xml(LISTS)
    for text in ("Kết quả", "Hạn chế"):
        paragraph = document.add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(xml('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    document.add_paragraph().add_run(encode("Thường vụ đã chỉ đạo", "tcvn3")).font.name = ".VnTime"
    (folder / "a.docx").write_bytes(saved(document))
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "doc"]
    subprocess.run([*command, "--outdir", folder, folder / "a.docx"], check=True, capture_output=True, timeout=120)
    return (folder / "a.doc").read_bytes()


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder that is the whole PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    converters._network_can_be_taken_away.cache_clear()
    monkeypatch.setenv("PATH", str(folder))
    yield folder
    converters._network_can_be_taken_away.cache_clear()


def texts(layout: Layout) -> list[str]:
    return [line.text for line in lines(layout)]


def test_an_old_word_file_is_read_as_its_docx(old_word: bytes) -> None:
    layout = read_doc(old_word, Limits())
    grid = layout.pages[0].items[0]
    assert layout.reader == "doc"
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["Ô 0", "Ô 1", "Ô 2", "Ô 3"]
    assert texts(layout) == ["I. Kết quả", "II. Hạn chế", "Thường vụ đã chỉ đạo"]
    assert codes(layout) == ["legacy_encoding_converted"]


@pytest.fixture
def antiword() -> str:
    """The path of antiword."""
    return needs("antiword")


def test_antiword_reads_what_libreoffice_is_not_there_for(old_word: bytes, antiword: str, only: Path) -> None:
    (only / "antiword").symlink_to(antiword)
    layout = read_doc(old_word, Limits())
    assert layout.reader == "doc"
    assert "Ô 0" in [cell.text for item in layout.pages[0].items if isinstance(item, Grid) for cell in item.cells]
    assert codes(layout)[0] == "read_without_styles"


def test_rich_text_is_read_with_its_old_fonts() -> None:
    needs("soffice")
    layout = read_rtf(RTF.encode("ascii"), Limits())
    assert layout.reader == "doc"
    assert texts(layout) == ["Số: 12/BC-UBND", "Báo cáo"]


@pytest.mark.parametrize("reader", [read_doc, read_rtf])
@pytest.mark.usefixtures("only")
def test_without_a_converter_the_file_says_what_to_install(reader: Callable[[bytes, Limits], Layout]) -> None:
    with pytest.raises(UnreadableFile) as failure:
        reader(b"{\\rtf1 x}", Limits())
    assert failure.value.code == "no_converter"
    assert "LibreOffice" in failure.value.message


def program(folder: Path, name: str, script: str) -> None:
    """A program of the test's own under the name of a converter."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_a_converter_that_does_not_end_is_ended_with_its_children(only: Path, tmp_path: Path) -> None:
    program(only, "soffice", f'sleep 600 & echo $! > "{tmp_path}/child"; wait')
    with pytest.raises(UnreadableFile) as failure:
        read_rtf(b"{\\rtf1 x}", Limits(convert_seconds=0.5))
    assert failure.value.code == "too_complex"
    child = int((tmp_path / "child").read_text())
    state = Path(f"/proc/{child}/stat")
    assert not state.exists() or state.read_text().split()[2] == "Z"


def test_a_converter_that_writes_too_much_or_nothing(only: Path) -> None:
    program(only, "antiword", "while :; do echo 0123456789012345678901234567890123456789; done")
    with pytest.raises(UnreadableFile) as failure:
        read_doc(b"x", Limits(unpacked_bytes=100_000))
    assert failure.value.code == "too_complex"
    program(only, "antiword", "exit 1")
    with pytest.raises(UnreadableFile) as failure:
        read_doc(b"x", Limits())
    assert failure.value.code == "damaged"


def test_old_fonts_through_antiword_are_told_by_their_letters(only: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text(encode("Thường vụ Đảng ủy đã chỉ đạo", "tcvn3"), encoding="utf-8")
    program(only, "antiword", f'cat "{tmp_path}/text"')
    layout = read_doc(b"x", Limits())
    assert texts(layout) == ["Thường vụ Đảng ủy đã chỉ đạo"]
    assert codes(layout) == ["read_without_styles", "legacy_encoding_converted"]


def test_a_converter_sees_neither_the_users_home_nor_secrets(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRICHLUC_DATABASE_URL", "postgresql://user@host/name")
    program(only, "antiword", 'env | grep -c TRICHLUC; echo "$HOME"')
    count, home = texts(read_doc(b"x", Limits()))
    assert count == "0"
    assert home != os.environ["HOME"]
    assert not Path(home).exists()


@pytest.mark.parametrize("network", ["taken away", "left"])
def test_what_a_document_names_is_not_fetched(network: str, monkeypatch: pytest.MonkeyPatch) -> None:
    needs("soffice")
    if network == "left":
        monkeypatch.setattr(converters, "_network_can_be_taken_away", lambda: False)
    with socket.create_server(("127.0.0.1", 0)) as server:
        asked = threading.Event()

        def answer() -> None:
            server.accept()
            asked.set()

        threading.Thread(target=answer, daemon=True).start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a.png"
        link = rf'{{\field{{\*\fldinst INCLUDEPICTURE "{address}" \\d}}{{\fldrslt }}}}'
        layout = read_rtf(rf"{{\rtf1\ansi {link} B\'e1o c\'e1o\par}}".encode("ascii"), Limits())
        assert texts(layout) == ["Báo cáo"]
        assert not asked.is_set()
