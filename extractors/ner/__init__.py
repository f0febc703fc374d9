"""The recogniser of names: a small network, trained on the project's own sentences, that marks bodies, persons and places in any text.

    names(["Cảng cá Định Hòa do Hội Nghề cá quản lý."])
  → [[Name(0, 15, "LOC", 0.9713), Name(19, 30, "ORG", 0.9981)]]

It knows no tables: what it finds it finds by the shape of words and their neighbours, so that it is wrong more often than the rules
(`extractors/entities/`), and right where a name stands in none of their tables. `MODEL_CARD.md` says how often, and
`annotations/training/` trains it. spaCy is imported when the first text is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from extractors.errors import reading_own
from models.records import EntityLabel

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WEIGHTS = Path(__file__).with_name("weights")
"""The trained pipeline as spaCy keeps it: its configuration, and the weights in `names/model`."""
BATCH = 16
"""Texts that go through the network at once; it takes some ten kilobytes for a token, so that more would need memory and save no time."""

WORTH = ((0.99, 0.95), (0.95, 0.75), (0.8, 0.4), (0.0, 0.4))
"""From which score on what share of names is right, on documents that it was not trained on (the model card has the counts)."""


class Name(NamedTuple):
    """Where a name stands in its text (code points), what it names, and the network's score (0 to 1), too sure of itself: see `worth`."""

    start: int
    end: int
    label: EntityLabel
    score: float


@cache
def recogniser() -> Language:
    """The pipeline of spaCy with the shipped weights, loaded once in a process; it sets `Doc.ents`, labels ORG, PER, LOC.

    The probability of each of them is in `Doc.user_data["name_scores"]`. Texts may be sentences or longer; it was trained on sentences.
    DamagedInstallation if the weights cannot be read.
    """
    # imported here, since it takes half a second and 60 MB that only a reading of names should pay for
    from spacy.util import load_model_from_path

    import extractors.ner.tagging
    import extractors.ner.tokens  # noqa: F401 - the configuration names what the two modules register

    with reading_own("extractors/ner/weights"):
        return load_model_from_path(WEIGHTS)


def names(texts: Sequence[str]) -> list[list[Name]]:
    """The names in each text, in text order, none over another; the same for the same texts, whatever stands beside them."""
    if not texts:
        return []  # and nothing is loaded
    return [_names_of(doc) for doc in recogniser().pipe(texts, batch_size=BATCH)]


def worth(score: float) -> float:
    """How likely a name with this score is right, 0 to 1."""
    return next(share for least, share in WORTH if score >= least)


def _names_of(doc: Doc) -> list[Name]:
    """The names that the network found, but for what has no capital: the word of a body alone ("chi ủy") is left to the rules."""
    found = []
    for span, score in zip(doc.ents, doc.user_data["name_scores"], strict=True):
        words = span.text.strip()
        start = span.start_char + span.text.index(words)  # white space of other kinds than one space is a token
        if any(character.isupper() for character in words):
            found.append(Name(start, start + len(words), cast("EntityLabel", span.label_), round(score, 4)))
    return found
