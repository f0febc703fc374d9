"""Label Studio: tasks with predictions out for people to correct, and annotated tasks back in.

    {"data": {"text": "…", "document": "bao-cao.docx", "sha256": "3a7b…", "record_types": "references,dates"},
     "predictions": [{"model_version": "trichluc 0.3.0", "result": [{"id": "UID", "from_name": "label", "to_name": "text", "type": "labels",
                      "value": {"start": 742, "end": 764, "text": "Nghị quyết số 57-NQ/TW", "labels": ["REFERENCE"]}}]}]}

Offsets are code points, as Label Studio stores them (its pull request 1559). A region's `id` is the record's uid. The project needs a
labelling configuration with the same names (`labelling_config`); its style keeps Label Studio from trimming white space. Read back are its
exports JSON and JSON-MIN; of several annotations of a task the one changed last counts, and a task that nobody annotated is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from operator import index
from typing import Any
from xml.sax.saxutils import quoteattr

from annotations.corrections import Corrected
from annotations.marks import LABELS, Marked
from app.exports.tasks import corrected_of, origin, readable
from extractors.pipeline import PIPELINE_VERSION


def as_label_studio(documents: Iterable[Marked]) -> str:
    """The file: a list of tasks."""
    return json.dumps([_task(document) for document in documents], ensure_ascii=False, indent=1) + "\n"


def labelling_config(record_types: Iterable[str]) -> str:
    """The labelling configuration of a project that takes the tasks."""
    chosen = set(record_types)
    labels = "\n".join(
        f"    <Label value={quoteattr(label)}/>" for label, (name, _) in LABELS.items() if name in chosen
    )
    return f"""<View>
  <Style>.htx-text {{ white-space: pre-wrap; }}</Style>
  <Labels name="label" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text"/>
</View>
"""


def read_label_studio(content: str) -> Iterator[Corrected]:
    """The annotated documents of a file that Label Studio exported. Unusable if it is none."""
    with readable():
        results = [(task, _result(task)) for task in json.loads(content)]
        documents = [_corrected(task.get("data", task), result) for task, result in results if result is not None]
    yield from documents


def _task(document: Marked) -> dict[str, Any]:
    places = {mark.place: mark for mark in document.marks[::-1]}
    regions = [
        {
            "id": mark.record.get("uid") or f"{mark.record_type}-{number}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "score": mark.record.get("confidence", 1.0),
            "value": {
                "start": mark.start,
                "end": mark.end,
                "text": document.text[mark.start : mark.end],
                "labels": [mark.label],
            },
        }
        for number, mark in enumerate(sorted(places.values(), key=lambda mark: mark.place), start=1)
    ]
    return {
        "data": {"text": document.text, **origin(document)},
        "predictions": [{"model_version": f"trichluc {PIPELINE_VERSION}", "result": regions}],
    }


def _result(task: dict[str, Any]) -> list[dict[str, Any]] | None:
    """The regions of a task as people left them; null if nobody did."""
    if "annotations" not in task:  # JSON-MIN
        regions: list[dict[str, Any]] | None = task.get("label", [] if "annotator" in task else None)
        return regions
    done = [each for each in task["annotations"] if not each.get("was_cancelled")]
    if not done:
        return None
    last = max(done, key=lambda each: each.get("updated_at") or "")
    return [region["value"] for region in last["result"] if region["type"] == "labels"]


def _corrected(data: dict[str, Any], regions: list[dict[str, Any]]) -> Corrected:
    places = [(index(each["start"]), index(each["end"]), str(label)) for each in regions for label in each["labels"]]
    return corrected_of(data, data["text"], places)
