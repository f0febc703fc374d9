"""Hard cases that the project makes of its own reports: the same words in a form that is harder to read.

for case in hard_cases():
    case.name, case.easy, case.make()   → "phong-tcvn3.docx", "bao-cao-so.docx", b"PK…": must read as the report does

`python -m corpus.hard --output DIR` writes them all, with the text that must come out of each. The same bytes on every run, but for the
signed one, and for what LibreOffice prints.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from corpus import report_paths
from corpus.as_docx import report_docx
from corpus.build import MASTERS
from corpus.hard import pdf, scans, word
from corpus.hard.legacy import to_tcvn3, to_vni
from corpus.master import Block, Report, read_master

SEED = 57
MANY_PAGES = 300
Need = Literal["legacy", "ocr", "libreoffice"]
"""What reads or makes a case beside the readers of DOCX, PDF and text."""


@dataclass(frozen=True)
class HardCase:
    """A file that must read as another one does.

    `likeness` is the share of words that must be the same, in order, capital or small (1: the whole text as it is; null: its paragraphs,
    notes and table rows, wherever the form puts them). All documents that the easy one cites must be found. `warned` are warnings that
    must be given.
    """

    name: str
    easy: str
    make: Callable[[], bytes]
    make_easy: Callable[[], bytes]
    likeness: float | None = 1.0
    warned: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()


def hard_cases() -> list[HardCase]:
    """All cases; nothing is made before it is asked for."""
    return [*_word_cases(), *_text_cases(), *_printed_cases(), *_pdf_cases(), *_scans()]


def report(name: str) -> bytes:
    """A report of the corpus by its file's name."""
    return next(path for path in report_paths() if path.name == name).read_bytes()


def _case(
    name: str,
    easy: str,
    change: Callable[[bytes], bytes],
    likeness: float | None = 1.0,
    warned: tuple[str, ...] = (),
    needs: tuple[Need, ...] = (),
) -> HardCase:
    return HardCase(name, easy, lambda: change(report(easy)), lambda: report(easy), likeness, warned, needs)


def _word_cases() -> list[HardCase]:
    def old_font(name: str, encode: Callable[[str], str], font: str, capitals: str) -> HardCase:
        return _case(
            name,
            "bao-cao-so.docx",
            lambda data: word.in_old_font(data, encode, font, capitals),
            likeness=0.99,  # a capital with a tone that begins a word is a small letter in TCVN3
            needs=("legacy",),
        )

    return [
        _case("sua-doi-theo-doi.docx", "bao-cao-so.docx", word.tracked, warned=("tracked_changes_accepted",)),
        _case("danh-so-tu-dong.docx", "bao-cao-so.docx", word.numbered),
        _case("tieu-de-bang-tab.docx", "bao-cao-cong-an-xa.docx", word.tabbed),
        old_font("phong-tcvn3.docx", to_tcvn3, ".VnTime", ".VnTimeH"),
        old_font("phong-vni.docx", to_vni, "VNI-Times", "VNI-Times"),
    ]  # fmt: skip


def _text_cases() -> list[HardCase]:
    def written(encode: Callable[[str], str]) -> bytes:
        return encode(_plain(easy)).encode("latin-1")

    def easy_bytes() -> bytes:
        return _plain(easy).encode()

    easy = "bao-cao-so.txt"
    return [
        HardCase("chu-tcvn3.txt", easy, lambda: written(to_tcvn3), easy_bytes, likeness=0.98, needs=("legacy",)),
        HardCase("chu-vni.txt", easy, lambda: written(to_vni), easy_bytes, needs=("legacy",)),
    ]


def _plain(name: str) -> str:
    """A text with its typographic signs as a typewriter has them: no old code page has others."""
    return report(name).decode().translate(str.maketrans("–—“”‘’…", "--\"\"''."))


def _long_report() -> Report:
    """A report of several pages with long footnotes, some of them in lists, and a table that is longer than a page."""
    made = read_master((MASTERS / "bao-cao-so.md").read_text(encoding="utf-8"))
    notes = {block.marker: block for block in made.body if block.kind == "footnote"}
    sentences = [block.text for block in made.body if block.kind == "item"]
    for marker, block in notes.items():
        long = Block("footnote", " ".join([block.text, *sentences[:4]]), marker=marker)
        made.body[made.body.index(block)] = long
    heading = ("TT", "Nội dung", "Đơn vị", "Kết quả")
    rows = [(str(number), f"Nội dung {number}", "hộ", str(number * 7)) for number in range(1, 71)]
    made.body.append(Block("table", rows=(heading, *rows)))
    return made


def _printed_cases() -> list[HardCase]:
    def easy() -> bytes:
        return report_docx(_long_report())

    def printed(name: str, change: Callable[[bytes], bytes]) -> HardCase:
        return HardCase(
            name, "bao-cao-dai.docx", lambda: pdf.printed(change(easy())), easy, None, needs=("libreoffice",)
        )

    return [
        printed("bang-va-chu-thich-qua-trang.pdf", lambda data: data),
        printed("bang-khong-lap-tieu-de.pdf", word.without_repeated_header),
    ]


def _pdf_cases() -> list[HardCase]:
    long = "bao-cao-so.pdf"
    return [
        _case("ky-so.pdf", long, pdf.signed),
        _case("khong-co-bang-ma.pdf", long, pdf.without_letters, likeness=0.95, needs=("ocr",)),
        HardCase("300-trang.pdf", long, lambda: pdf.repeated(report(long), MANY_PAGES), lambda: report(long), None),
    ]


def _scans() -> list[HardCase]:
    easy = "thong-bao-giao-ban.pdf"

    def scan(name: str, **how: object) -> HardCase:
        return _case(name, easy, lambda data: scans.scanned(data, SEED, **how), likeness=0.95, needs=("ocr",))  # type: ignore[arg-type]  # named as there

    return [
        scan("quet.pdf"),
        scan("quet-co-dau-do.pdf", stamped=True),
        scan("quet-nam-ngang.pdf", turn=90),
        scan("quet-lech.pdf", turn=1.5),
        scan("quet-lan-trang-so.pdf", only={0}),
        scan("quet-co-chu-an.pdf", hidden_text=True),
    ]
