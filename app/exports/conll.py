"""CoNLL: a token a line, sentences parted by a blank line, marks as IOB2.

    # document = bao-cao.docx
    # sha256 = 3a7bd3e2360a…
    -DOCSTART- -X- O O

    Nghị    742   746   B-REFERENCE
    quyết   747   752   I-REFERENCE

Columns are parted by tabs: token, first and last offset of the token (code points, end exclusive) in the document's text, label. The first
and the last column are those of CoNLL-2003. Marks that overlap cannot be written; the longest is. A mark over several sentences begins
anew in each. Comments begin with `# `; for readers that do not know them (`spacy convert`): grep -v '^# '
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotations.marks import Mark, Marked
from app.exports.tokens import sentences_of

DOCUMENT_START = "-DOCSTART- -X- O O"


def as_conll(documents: Iterable[Marked]) -> Iterator[str]:
    """The file in pieces, one for each document."""
    for document in documents:
        lines = [
            f"# document = {' '.join(document.filename.split())}",
            f"# sha256 = {document.sha256}",
            DOCUMENT_START,
            "",
        ]
        marks = document.longest()
        waiting = marks[::-1]
        for tokens in sentences_of(document, marks):
            inside: Mark | None = None
            for start, end in tokens:
                while waiting and waiting[-1].end <= start:
                    waiting.pop()
                mark = waiting[-1] if waiting and waiting[-1].start <= start else None
                label = "O" if mark is None else f"{'I' if mark is inside else 'B'}-{mark.label}"
                inside = mark
                lines.append(f"{document.text[start:end]}\t{start}\t{end}\t{label}")
            lines.append("")
        yield "\n".join(lines) + "\n"
