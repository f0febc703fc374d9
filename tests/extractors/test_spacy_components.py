"""spaCy pipelines with the extractors in them: real pipelines, tokenizers, processes and files."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from corpus import report_paths
from extractors import spacy_components
from extractors.pipeline import parse_text
from models.extraction import RECORD_TYPES

SENTENCE = "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Công an xã báo cáo kết quả đạt 98% trước ngày 10/01/2026."
NAMES = ["trichluc", *(f"trichluc_{record_type}" for record_type in RECORD_TYPES)]


def _pipeline(*names: str, lang: str = "xx") -> Language:
    config = {"nlp": {"tokenizer": {"use_pyvi": False}}} if lang == "vi" else {}
    nlp = spacy.blank(lang, config=config)
    for name in names:
        nlp.add_pipe(name)
    return nlp


def _report() -> str:
    return next(path for path in report_paths("txt") if path.stem == "bao-cao-xa").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["xx", "vi", "en"])
def test_records_are_in_groups_and_lead_back(lang: str) -> None:
    doc = _pipeline("trichluc", lang=lang)(_report())
    found = parse_text(doc.text)
    assert doc._.trichluc == found
    assert set(doc.spans) == set(RECORD_TYPES)
    for record_type in RECORD_TYPES:
        records = found.records(record_type)
        assert [span._.record for span in doc.spans[record_type]] == records
        for span, record in zip(doc.spans[record_type], records, strict=True):
            assert doc.text[record.start : record.end] == record.text
            assert span.start_char <= record.start < record.end <= span.end_char
            assert span.label_ == spacy_components.LABELS[record_type](record)


def test_a_span_goes_as_far_as_its_tokens_and_the_record_no_further() -> None:
    nlp = _pipeline("trichluc_references")
    doc = nlp(Doc(nlp.vocab, words=["Theo", "Nghị quyết", "57-NQ/TW;", "các", "xã"]))
    (span,) = doc.spans["references"]
    assert span.text == "Nghị quyết 57-NQ/TW;"
    assert span._.record.text == "Nghị quyết 57-NQ/TW"
    assert (span.label_, span.kb_id_) == ("full", span._.record.key or "")
    assert doc[:2]._.record is None


@pytest.mark.parametrize("seed", range(3))
def test_order_and_number_of_components_change_nothing_and_a_text_is_read_once(seed: int) -> None:
    names = NAMES[1:]
    random.Random(seed).shuffle(names)
    text = f"{SENTENCE} Số {seed}."
    before = spacy_components._reading.cache_info().misses
    doc = _pipeline(*names)(text)
    assert doc._.trichluc == parse_text(text)
    assert spacy_components._reading.cache_info().misses == before + 1


def test_one_component_writes_one_group() -> None:
    doc = _pipeline("trichluc_dates")(SENTENCE)
    assert list(doc.spans) == ["dates"]
    assert [date.value for date in doc._.trichluc.dates] == ["2024-12-22", "2026-01-10"]
    assert doc._.trichluc.references == []
    assert _pipeline()(SENTENCE)._.trichluc is None


def test_names_go_into_ents_if_asked_for_beside_what_stands_there() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "BODY", "pattern": "Chính trị"}])  # type: ignore[attr-defined]  # spaCy's own
    nlp.add_pipe("trichluc_entities", config={"ents": True})
    doc = nlp(SENTENCE)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Chính trị", "BODY"), ("Công an xã", "ORG")]
    assert doc.spans["entities"][0].text == "Bộ Chính trị"
    assert _pipeline("trichluc_entities")(SENTENCE).ents == ()


def test_documents_go_through_processes_bytes_and_files(tmp_path: Path) -> None:
    nlp = _pipeline("trichluc")
    texts = [SENTENCE, _report(), ""]
    here = [nlp(text) for text in texts]
    for doc, expected in zip(nlp.pipe(texts, n_process=2), here, strict=True):
        assert doc._.trichluc == expected._.trichluc
    path = tmp_path / "docs.spacy"
    DocBin(docs=here, store_user_data=True).to_disk(path)
    elsewhere = spacy.blank("xx").vocab
    for doc, expected in zip(DocBin().from_disk(path).get_docs(elsewhere), here, strict=True):
        assert doc._.trichluc == expected._.trichluc
        for name, group in expected.spans.items():
            assert [(span.text, span.label_, span._.record) for span in doc.spans[name]] == [
                (span.text, span.label_, span._.record) for span in group
            ]


def test_a_pipeline_is_saved_and_loaded_with_its_settings(tmp_path: Path) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("trichluc", config={"ents": True})
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert loaded.get_pipe_meta("trichluc").factory == "trichluc"
    doc, expected = loaded(SENTENCE), nlp(SENTENCE)
    assert doc._.trichluc == expected._.trichluc
    assert [ent.text for ent in doc.ents] == [ent.text for ent in expected.ents] != []


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*SENTENCE.split(), "\n", "\u00a0", "e\u0301"]), max_size=30).map(" ".join)
)
@settings(max_examples=50, deadline=None)
def test_any_text_of_any_tokenizer_goes_through(text: str) -> None:
    for lang in ("xx", "vi"):
        doc = _PIPELINES[lang](text.encode("utf-8", "replace").decode())
        for record_type in RECORD_TYPES:
            assert len(doc.spans[record_type]) == len(doc._.trichluc.records(record_type))
            for span in doc.spans[record_type]:
                record = span._.record
                assert doc.text[record.start : record.end] == record.text
                assert span.start_char <= record.start < record.end <= span.end_char


def test_what_spacy_does_not_take_goes_through_once_it_is_replaced_and_offsets_hold() -> None:
    text = f"\ud83d Lưu ý \udc80: {SENTENCE}"
    with pytest.raises(UnicodeEncodeError):
        spacy.blank("xx")(text)  # without any component
    doc = _pipeline("trichluc")(re.sub("[\ud800-\udfff]", "�", text))
    offsets = [(record.start, record.end) for record in doc._.trichluc.references]
    assert offsets == [(record.start, record.end) for record in parse_text(text).references]
    assert [text[start:end] for start, end in offsets] == ["Nghị quyết số 57-NQ/TW"]


_PIPELINES = {lang: _pipeline("trichluc", lang=lang) for lang in ("xx", "vi")}


def test_the_components_are_known_without_the_extractors() -> None:
    """Whoever lists spaCy's factories loads every entry point: that must not load the tables of the extractors."""
    asked = (
        "import sys, extractors.spacy_components as _; print({'extractors.pipeline', 'sqlmodel'} & set(sys.modules))"
    )
    root = Path(__file__).parents[2]
    result = subprocess.run([sys.executable, "-c", asked], cwd=root, capture_output=True, encoding="utf-8", check=True)
    assert result.stdout.strip() == "set()"


def test_the_extensions_are_those_of_the_module() -> None:
    assert Doc.has_extension("trichluc")
    assert Span.has_extension("record")
