"""The extractors as components of a spaCy pipeline, by entry point: whoever has trichluc installed adds them by name.

    nlp = spacy.blank("xx")                          # any pipeline, any tokenizer
    nlp.add_pipe("trichluc")                         # or trichluc_references, trichluc_dates, … for single record types
    doc = nlp("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024")
    span = doc.spans["references"][0]                # label "full"
    span._.record.canonical                          → "57-NQ/TW"
    doc._.trichluc.dates[0].value                    → "2024-12-22"

`spacy.blank("vi")` cuts words by pyvi and fails where that is not installed; this takes syllables for words instead:

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})

spaCy keeps words as UTF-8, so that any tokenizer of it raises UnicodeEncodeError at a lone surrogate (JSON can bring one) before a
component is asked. Put a `�` in the place of each, which moves no offset; `extractors.pipeline.parse_text` takes them as they are.

Records keep their exact offsets into `doc.text`; a span of tokens goes as far as the tokens do that a record touches ("57-NQ/TW." may be
one token). The text is read as it stands (`in_place.py`): letters in any composition, lines wrapped or not, tables with tabs or pipes;
marks of Markdown and of footnotes are letters like any other.

However many of the components a pipeline has, and in whatever order, a document is read once. What was found is kept as plain values
in `doc.user_data`, so that it goes through `nlp.pipe(n_process=2)`, `Doc.to_bytes` and `DocBin(store_user_data=True)`; who reads such
documents back without a pipeline imports this module first, which makes `doc._.trichluc` and `span._.record` known.
"""

# no `from __future__ import annotations`: spaCy reads the types of a factory's arguments as they are written

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

if TYPE_CHECKING:
    from extractors.in_place import TextInPlace
    from models.extraction import Extraction
    from models.records import Record

LABELS: dict[str, Callable[[Any], str]] = {
    "references": lambda record: str(record.form),
    "dates": lambda record: str(record.granularity),
    "deadlines": lambda record: next(
        (kind for kind in ("due", "recurrence", "condition") if getattr(record, kind)), ""
    ),
    "indicators": lambda record: str(record.kind),
    "findings": lambda record: str(record.kind),
    "entities": lambda record: str(record.label),
    "checks": lambda record: str(record.kind),
}
"""The label of a record's span, by record type: also the names of the span groups."""
KEY = "trichluc"
"""Where in `Doc.user_data` the records are kept."""
RECENT = 16
"""So many documents are still at hand, half read, when the next component asks for them."""


class RecordReader:
    """A component that writes the records of some types into a document: span groups named after them, and what stands behind them.

    `ents`: names go into `doc.ents` too, those that overlap nothing that stands there already.
    """

    def __init__(self, record_types: Iterable[str], ents: bool = False) -> None:
        self.record_types = tuple(record_types)
        self.ents = ents

    def __call__(self, doc: Doc) -> Doc:
        """Read the document, as far as nobody has yet."""
        read = _reading(doc.text)
        if KEY not in doc.user_data:
            document = read.document.model_dump(mode="json", exclude={"text"})
            doc.user_data[KEY] = {"document": document, "header": read.header.model_dump(mode="json")}
        for record_type in self.record_types:
            _write_records(doc, record_type, read.of(record_type))
        if self.ents:
            _add_ents(doc)
        return doc


def _write_records(doc: Doc, record_type: str, records: "list[Record]") -> None:
    """Put records of one type, whose offsets are into `doc.text`, into the document."""
    spans = (
        doc.char_span(
            record.start,
            record.end,
            label=LABELS[record_type](record),
            kb_id=getattr(record, "key", None) or "",
            alignment_mode="expand",
            span_id=record.uid,
        )
        for record in records
    )
    doc.spans[record_type] = [span for span in spans if span is not None]
    doc.user_data[KEY][record_type] = [record.model_dump(mode="json", by_alias=True) for record in records]
    _FOUND.pop(doc, None)


def _add_ents(doc: Doc) -> None:
    """Add the names to `doc.ents`; of those that overlap the longest, and none where an entity of another component stands."""
    taken = {token.i for ent in doc.ents for token in ent}
    names = filter_spans(span for span in doc.spans["entities"] if not any(token.i in taken for token in span))
    doc.ents = [*doc.ents, *names]


def extraction_in(doc: Doc) -> "Extraction | None":
    """What was found in a document: `doc._.trichluc`. Record types that no component read are empty; null where none was."""
    found = _found_in(doc)
    return found.extraction if found else None


def record_of(span: Span) -> "Record | None":
    """The record that a span of the groups was made of: `span._.record`; null for any other span."""
    found = _found_in(span.doc) if span.id_ else None
    return found.records.get(span.id_) if found else None


class _Found(NamedTuple):
    """What stands in a document's `user_data`, as records, and these by their uids."""

    extraction: "Extraction"
    records: "dict[str, Record]"


_FOUND: WeakKeyDictionary[Doc, _Found] = WeakKeyDictionary()
"""What was found in documents that are in use, once somebody has asked."""


def _found_in(doc: Doc) -> _Found | None:
    if doc not in _FOUND and KEY in doc.user_data:
        from extractors.pipeline import PIPELINE_VERSION
        from models.extraction import Extraction

        kept = doc.user_data[KEY]
        document = {**kept["document"], "text": doc.text}
        extraction = Extraction.model_validate({**kept, "document": document, "pipeline_version": PIPELINE_VERSION})
        records = {record.uid: record for record_type in LABELS for record in extraction.records(record_type)}
        _FOUND[doc] = _Found(extraction, records)
    return _FOUND.get(doc)


@lru_cache(maxsize=RECENT)
def _reading(text: str) -> "TextInPlace":
    from extractors.in_place import TextInPlace  # the extractors: not before a text is there

    return TextInPlace(text)


def _factory(name: str, *record_types: str) -> Callable[..., RecordReader]:
    """The factory of a component without settings."""

    def make(nlp: Language, name: str) -> RecordReader:
        return RecordReader(record_types)

    Language.factory(name, assigns=["doc.spans"], func=make)
    return make


def _factory_with_ents(name: str, *record_types: str) -> Callable[..., RecordReader]:
    """The factory of a component that reads names and can set `doc.ents`."""

    def make(nlp: Language, name: str, ents: bool) -> RecordReader:
        return RecordReader(record_types, ents)

    Language.factory(name, assigns=["doc.spans"], default_config={"ents": False}, func=make)
    return make


trichluc = _factory_with_ents("trichluc", *LABELS)
trichluc_references = _factory("trichluc_references", "references")
trichluc_dates = _factory("trichluc_dates", "dates")
trichluc_deadlines = _factory("trichluc_deadlines", "deadlines")
trichluc_indicators = _factory("trichluc_indicators", "indicators")
trichluc_findings = _factory("trichluc_findings", "findings")
trichluc_entities = _factory_with_ents("trichluc_entities", "entities")
trichluc_checks = _factory("trichluc_checks", "checks")

Doc.set_extension("trichluc", getter=extraction_in, force=True)
Span.set_extension("record", getter=record_of, force=True)
