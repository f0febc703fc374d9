"""Sentences with their names: of the reports that were annotated by hand, and of generated documents.

annotated("bao-cao-xa")[7]   → Sentence("… tại xã Nà Phiêng.", (Placed(41, 53, "LOC"),))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from annotations.evaluation import read_json
from annotations.training.placing import Placed, place
from corpus.generate import Made
from corpus.generate.gold import texts_of
from extractors.claims import Claims
from extractors.dates import extract_dates
from extractors.entities import names_by_rule
from extractors.pipeline import read_structure
from extractors.references import extract_references
from extractors.structured import StructuredDocument
from extractors.vietnamese.sentences import sentence_spans
from models.values import Span

GOLD = Path(__file__).parents[1]
REPORTS = GOLD.parent / "corpus" / "reports"


class Sentence(NamedTuple):
    """A text and the names in it."""

    text: str
    names: tuple[Placed, ...]


def annotated(name: str, gold: Path = GOLD, documents: Path = REPORTS) -> list[Sentence]:
    """The sentences of a report (TXT) as the extractors read them, with the names of its gold file."""
    file = documents / f"{name}.txt"
    document = read_structure(file.read_bytes(), file.name)
    wanted = [(entity["text"], entity["label"]) for entity in read_json(gold / f"{name}.json")["entities"]]
    return list(_sentences(document.text, document.sentences, place(document.text, wanted, read_by_rules(document))))


def generated(documents: Iterable[Made]) -> list[Sentence]:
    """The sentences of generated documents, each once; the grammar knows where its names stand."""
    found: dict[Sentence, None] = {}
    for made in documents:
        for said in texts_of(made.draft):
            names = [Placed(mark.start, mark.end, mark.values["label"]) for mark in said.of("entity")]
            spans = sentence_spans(said.text, 0, len(said.text))
            found |= dict.fromkeys(_sentences(said.text, spans, names))
    return list(found)


def read_by_rules(document: StructuredDocument) -> list[Placed]:
    """The names that rules and tables find, references and dates left out as in the pipeline."""
    claims = Claims()
    extract_references(document, claims)
    extract_dates(document, claims)
    return [Placed(name.start, name.end, name.label) for name in names_by_rule(document, claims) if name.label]


def _sentences(text: str, spans: Iterable[Span], names: Sequence[Placed]) -> Iterator[Sentence]:
    for start, end in spans:
        inside = (each for each in names if start <= each.start and each.end <= end)
        yield Sentence(
            text[start:end], tuple(Placed(each.start - start, each.end - start, each.label) for each in inside)
        )
