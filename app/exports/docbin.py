"""spaCy's DocBin: documents to train and evaluate pipelines on.

    spacy.tokens.DocBin().from_disk("reports.spacy").get_docs(nlp.vocab)

`doc.ents` are the marks of all types that were asked for, of those that overlap the longest; `doc.spans` has every mark, in a group for
each record type, its `id_` the record's uid; `doc.user_data["trichluc_export"]` has the file's name and SHA-256 and the records as plain
values. Tokens are cut where a mark begins or ends, so that spans are exact; sentences begin where the document's do.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, DocBin, Span
from spacy.util import get_words_and_spaces
from spacy.vocab import Vocab

from annotations.marks import Mark, Marked
from app.exports.tokens import sentences_of

KEY = "trichluc_export"
"""Where in `Doc.user_data` file and records stand: not where the components keep theirs, for these may be gold."""


def as_docbin(documents: Iterable[Marked]) -> bytes:
    """The bytes of the file."""
    vocab = Vocab()
    return DocBin(docs=[_doc(document, vocab) for document in documents], store_user_data=True).to_bytes()


def _doc(document: Marked, vocab: Vocab) -> Doc:
    sentences = list(sentences_of(document, document.marks))
    words = [document.text[start:end] for tokens in sentences for start, end in tokens]
    doc = Doc(vocab, *get_words_and_spaces(words, document.text))
    begins = {tokens[0][0] for tokens in sentences}
    for token in doc:
        token.is_sent_start = token.idx in begins
    for record_type in document.record_types:
        doc.spans[record_type] = [_span(doc, mark) for mark in document.marks if mark.record_type == record_type]
    doc.ents = [_span(doc, mark) for mark in document.longest()]
    doc.user_data[KEY] = {"filename": document.filename, "sha256": document.sha256} | {
        record_type: [mark.record for mark in document.marks if mark.record_type == record_type]
        for record_type in document.record_types
    }
    return doc


def _span(doc: Doc, mark: Mark) -> Span:
    span = doc.char_span(
        mark.start, mark.end, label=mark.label, span_id=mark.record.get("uid", ""), alignment_mode="expand"
    )
    assert span is not None  # a mark holds a letter
    return span
