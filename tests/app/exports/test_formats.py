"""Each format as other programs read it: by spaCy itself where it can, else by readers of the tests' own that know the format alone."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from spacy.tokens import DocBin
from spacy.training.converters.conll_ner_to_docs import conll_ner_to_docs

from annotations.corrections import Corrected, Unusable
from annotations.marks import LABELS, MARKED_TYPES, Marked, label_of
from app.exports.brat import CONFIGURATION, as_brat
from app.exports.conll import as_conll
from app.exports.docbin import as_docbin
from app.exports.doccano import CodeUnits, as_doccano, read_doccano
from app.exports.label_studio import as_label_studio, labelling_config, read_label_studio


def _places(document: Marked) -> set[tuple[int, int, str]]:
    return {mark.place for mark in document.marks}


def _is(corrected: Corrected, document: Marked) -> bool:
    return corrected == Corrected(
        document.filename, document.sha256, document.text, document.record_types, frozenset(_places(document))
    )


def test_a_document_has_a_mark_for_each_record(documents: list[Marked]) -> None:
    for document in documents:
        assert {mark.record_type for mark in document.marks} <= set(MARKED_TYPES)
        for mark in document.marks:
            assert document.text[mark.start : mark.end] == mark.record["text"]
            assert LABELS[mark.label][0] == mark.record_type
            assert mark.label == label_of(mark.record_type, mark.record)
        chosen = document.longest()
        assert all(before.end <= after.start for before, after in pairwise(chosen))
        for mark in document.marks:
            over = [other for other in chosen if other.start < mark.end and mark.start < other.end]
            assert over
            assert mark in over or max(other.end - other.start for other in over) >= mark.end - mark.start


def test_spacy_reads_the_docbin(documents: list[Marked], tmp_path: Path) -> None:
    path = tmp_path / "reports.spacy"
    path.write_bytes(as_docbin(documents))
    for doc, document in zip(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab), documents, strict=True):
        assert doc.text == document.text
        assert [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents] == [
            mark.place for mark in document.longest()
        ]
        for record_type in document.record_types:
            marks = [mark for mark in document.marks if mark.record_type == record_type]
            assert [(span.start_char, span.end_char, span.label_, span.id_) for span in doc.spans[record_type]] == [
                (*mark.place, mark.record["uid"]) for mark in marks
            ]
            plain = json.loads(json.dumps(doc.user_data["trichluc_export"][record_type]))  # lists come back as tuples
            assert plain == [mark.record for mark in marks]
        begins = {token.idx for token in doc if token.is_sent_start}
        assert {start for start, _ in document.sentences} <= begins | {0}


def test_conll_says_where_each_token_stands(documents: list[Marked]) -> None:
    for document in documents:
        (content,) = as_conll([document])
        head, _, body = content.partition("-DOCSTART- -X- O O\n\n")
        assert head == f"# document = {document.filename}\n# sha256 = {document.sha256}\n"
        found: list[list[Any]] = []
        for sentence in body.strip().split("\n\n"):
            before = "O"
            for line in sentence.split("\n"):
                token, start, end, label = line.split("\t")
                assert document.text[int(start) : int(end)] == token
                assert not re.search(r"\s", token)
                if label.startswith("B-"):
                    found.append([int(start), int(end), label[2:]])
                elif label.startswith("I-"):
                    assert before[2:] == label[2:], "IOB2: inside follows the same label"
                    found[-1][1] = int(end)
                before = label
        joined = _joined([tuple(each) for each in found], document)
        assert joined == [mark.place for mark in document.longest()]


def _joined(found: list[tuple[int, int, str]], document: Marked) -> list[tuple[int, int, str]]:
    """What was cut at the ends of sentences, put together again."""
    whole = {mark.start: mark.end for mark in document.longest()}
    result: list[tuple[int, int, str]] = []
    for start, end, label in found:
        if result and start not in whole and start < whole[result[-1][0]]:
            result[-1] = (result[-1][0], end, label)
        else:
            result.append((start, end, label))
    return result


def test_spacy_converts_the_conll(documents: list[Marked]) -> None:
    content = "".join(
        line for line in "".join(as_conll(documents)).splitlines(keepends=True) if not line.startswith("# ")
    )
    docs = list(conll_ner_to_docs(content, n_sents=0, no_print=True))  # type: ignore[no-untyped-call]  # spaCy gives it no types
    assert len(docs) == len(documents)
    for doc, document in zip(docs, documents, strict=True):
        labels = [ent.label_ for ent in doc.ents]
        assert len(labels) >= len(document.longest())
        assert set(labels) == {mark.label for mark in document.longest()}


def test_doccano_counts_as_javascript_does(documents: list[Marked]) -> None:
    lines = list(as_doccano(documents))
    for line, document in zip(lines, documents, strict=True):
        task = json.loads(line)
        units = task["text"].encode("utf-16-le")
        words = {(units[2 * start : 2 * end].decode("utf-16-le"), label) for start, end, label in task["label"]}
        assert words == {(mark.record["text"], mark.label) for mark in document.marks}
        (back,) = read_doccano(line)
        assert _is(back, document)


def test_doccano_is_read_back_in_both_of_its_forms(documents: list[Marked]) -> None:
    for number, line in enumerate(as_doccano(documents)):
        task = json.loads(line)
        spans = [
            {"id": at, "label": label, "start_offset": start, "end_offset": end}
            for at, (start, end, label) in enumerate(task.pop("label"))
        ]
        meta = {name: task.pop(name) for name in ("document", "sha256", "record_types")}
        given = {"id": 7000 + number, **task, "meta": meta, "entities": spans, "relations": [], "Comments": []}
        (back,) = read_doccano(json.dumps(given) + "\n\n")
        assert _is(back, documents[number])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_code_units_are_those_of_utf_16(text: str) -> None:
    units = CodeUnits(text)
    for point in range(len(text) + 1):
        assert units.of(point) == len(text[:point].encode("utf-16-le")) // 2
        assert units.point(units.of(point)) == point


def _annotated(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Tasks as Label Studio exports them once somebody has accepted the predictions."""
    return [
        {
            "id": number,
            "data": task["data"],
            "predictions": [],
            "annotations": [
                {
                    "id": 1,
                    "was_cancelled": False,
                    "updated_at": "2026-11-02T08:00:00Z",
                    "result": task["predictions"][0]["result"],
                },
                {"id": 2, "was_cancelled": False, "updated_at": "2026-11-01T08:00:00Z", "result": []},
                {"id": 3, "was_cancelled": True, "updated_at": "2026-11-03T08:00:00Z", "result": []},
            ],
        }
        for number, task in enumerate(tasks, start=1)
    ]


def test_label_studio_gives_back_what_it_was_given(documents: list[Marked]) -> None:
    tasks = json.loads(as_label_studio(documents))
    for task, document in zip(tasks, documents, strict=True):
        regions = task["predictions"][0]["result"]
        for region in regions:
            value = region["value"]
            assert document.text[value["start"] : value["end"]] == value["text"]  # code points
        assert len({region["id"] for region in regions}) == len(regions)
        assert {region["id"] for region in regions} <= {mark.record["uid"] for mark in document.marks}
    for back, document in zip(read_label_studio(json.dumps(_annotated(tasks))), documents, strict=True):
        assert _is(back, document)
    small = [
        {
            **task["data"],
            "id": 1,
            "annotator": 1,
            "label": [region["value"] for region in task["predictions"][0]["result"]],
        }
        for task in tasks
    ]
    for back, document in zip(read_label_studio(json.dumps(small)), documents, strict=True):
        assert _is(back, document)


def test_what_nobody_annotated_is_not_taken_for_empty(documents: list[Marked]) -> None:
    tasks = json.loads(as_label_studio(documents[:2]))
    untouched = [{"id": 1, "data": tasks[0]["data"], "annotations": []}, {**tasks[1]["data"], "id": 2}]
    assert list(read_label_studio(json.dumps(untouched))) == []


def test_the_labelling_configuration_names_what_the_tasks_do(documents: list[Marked]) -> None:
    config = etree.fromstring(labelling_config(("entities", "dates")).encode())
    assert [label.get("value") for label in config.iter("Label")] == ["ORG", "PER", "LOC", "DATE"]
    (labels,), (text,) = config.iter("Labels"), config.iter("Text")
    region = json.loads(as_label_studio(documents))[0]["predictions"][0]["result"][0]
    assert (region["from_name"], region["to_name"]) == (labels.get("name"), text.get("name"))
    assert labels.get("toName") == text.get("name")


_TASK = {"text": "a b", "label": [], "document": "a", "sha256": "b", "record_types": "dates"}
_NO_JSON, _FORM = "không phải JSON", "không đúng dạng"


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("{", _NO_JSON),
        ("[" * 100_000, _FORM),
        ("[1]", _FORM),
        ("3", _FORM),
        ({"text": "a", "label": []}, "thiếu 'document'"),
        ({"label": []}, "thiếu 'text'"),
        (_TASK | {"document": 5}, _FORM),
        (_TASK | {"record_types": None}, _FORM),
        (_TASK | {"label": None}, _FORM),
        (_TASK | {"label": [[0]]}, _FORM),
        (_TASK | {"label": [[0.5, 1.5, "DATE"]]}, _FORM),
        (_TASK | {"label": [["0", "1", "DATE"]]}, _FORM),
        (_TASK | {"label": [[0, math.inf, "DATE"]]}, _FORM),
    ],
)
def test_a_line_that_doccano_did_not_write_is_named_with_what_is_wrong(task: Any, told: str) -> None:
    line = task if isinstance(task, str) else json.dumps(task)
    with pytest.raises(Unusable, match=rf"^dòng 2 \(line 2\): {told}"):
        list(read_doccano(f"{json.dumps(_TASK)}\n{line}\n"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", _NO_JSON),
        ("[" * 100_000, _FORM),
        ("[1]", _FORM),
        ('{"text": "a"}', _FORM),
        ([{"data": {"text": "a"}, "annotations": [{"result": []}]}], "thiếu 'document'"),
        ([{"data": _TASK | {"text": None}, "annotations": [{"result": []}]}], _FORM),
        ([_TASK | {"label": [{"start": "0", "end": 1, "labels": ["DATE"]}]}], _FORM),
    ],
)
def test_a_file_that_label_studio_did_not_write_is_told_by_what_is_wrong(content: Any, told: str) -> None:
    with pytest.raises(Unusable, match=f"^{told}"):
        list(read_label_studio(content if isinstance(content, str) else json.dumps(content)))


def _read_ann(content: str) -> tuple[dict[str, tuple[str, int, int, str]], dict[str, dict[str, str]]]:
    """The text-bound annotations of a standoff file, and their attributes."""
    bound: dict[str, tuple[str, int, int, str]] = {}
    attributes: dict[str, dict[str, str]] = {}
    for line in content.split("\n")[:-1]:
        id_, rest = line.split("\t", 1)
        if id_.startswith("T"):
            place, words = rest.split("\t", 1)
            label, start, end = place.split(" ")
            bound[id_] = (label, int(start), int(end), words)
        elif id_.startswith("A"):
            name, of, value = rest.split(" ")
            attributes.setdefault(of, {})[name] = value
        else:
            assert re.fullmatch(r"#\d+", id_)
            assert rest.startswith("AnnotatorNotes T")
    return bound, attributes


def test_brat_reads_the_marks_and_their_attributes(documents: list[Marked]) -> None:
    files = dict(as_brat(documents))
    assert len(files) == 2 * len(documents) + 1
    texts = [name for name in files if name.endswith(".txt")]
    for name, document in zip(texts, documents, strict=True):
        assert files[name] == document.text
        bound, attributes = _read_ann(files[name.removesuffix(".txt") + ".ann"])
        assert [(start, end, label) for label, start, end, _ in bound.values()] == [
            mark.place for mark in document.marks
        ]
        for (id_, (_, start, end, words)), mark in zip(bound.items(), document.marks, strict=True):
            assert words == document.text[start:end].replace("\n", " ")
            if mark.record_type == "references":
                assert attributes[id_]["form"] == mark.record["form"]
    assert "REFERENCE\n" in files[CONFIGURATION]
    relations = files[CONFIGURATION].partition("[relations]\n")[2].partition("[events]")[0]
    assert relations == "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
    assert re.search(r"^form\tArg:REFERENCE, Value:full\|short\|named", files[CONFIGURATION], re.MULTILINE)


@pytest.mark.parametrize(
    ("filename", "expected"),
    [
        ("báo cáo.docx", "báo cáo"),
        ("../../etc/passwd.txt", "_.._etc_passwd"),
        ("..", "document"),
        ("C:\\tài liệu\\x.pdf", "C__tài liệu_x"),
        ("a\x00b\n.txt", "a_b_"),
        ("", "document"),
        ("bao\u202ecod.txt", "bao_cod"),
        ("ạ" * 200 + ".txt", "ạ" * 40),
        ("ba\u0301o.txt", "báo"),
    ],
)
def test_names_of_files_lead_nowhere_else(documents: list[Marked], filename: str, expected: str) -> None:
    one = replace(documents[-1], filename=filename)
    other = replace(one, filename=filename.upper())
    names = [name for name, _ in as_brat([one, one, other])]
    assert names[0] == f"{expected}.txt"
    assert names[2] == f"{expected}-2.txt"
    assert len({name.casefold() for name in names}) == len(names)
    assert all(Path(name).name == name for name in names)
