"""The recogniser of names: a small network, trained on the project's own sentences, that marks bodies, persons and places in any text.

    names(["Cảng cá Định Hòa do Hội Nghề cá quản lý."])
  → [[Name(0, 15, "LOC", 0.9713), Name(19, 30, "ORG", 0.9981)]]

It knows no tables: what it finds it finds by the shape of words and their neighbours, so that it is wrong more often than the rules
(`extractors/entities/`), and right where a name stands in none of their tables. `MODEL_CARD.md` says how often, and
`annotations/training/` trains it. It is a pipeline of spaCy (`spacy_pipeline.py`), whose network is computed here by numpy alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from extractors.ner.network import Network, on_one_thread
from extractors.ner.tags import likeliest, spans_of, sureness
from extractors.ner.tokens import split
from models.records import EntityLabel

WORTH = ((0.99, 0.95), (0.95, 0.75), (0.8, 0.5), (0.0, 0.25))
"""From which score on what share of names is right, on documents that it was not trained on (the model card has the counts)."""


class Name(NamedTuple):
    """Where a name stands in its text (code points), what it names, and the network's score (0 to 1), too sure of itself: see `worth`."""

    start: int
    end: int
    label: EntityLabel
    score: float


def names(texts: Sequence[str]) -> list[list[Name]]:
    """The names in each text, in text order, none over another; the same for the same text, whatever stands beside it.

    DamagedInstallation if the weights cannot be read.
    """
    if not texts:
        return []  # and nothing is loaded
    network = Network.read()
    with on_one_thread():
        return [list(_names_of(text, network)) for text in texts]


def worth(score: float) -> float:
    """How likely a name with this score is right, 0 to 1."""
    return next(share for least, share in WORTH if score >= least)


def _names_of(text: str, network: Network) -> Iterator[Name]:
    """The names that the network found, but for what has no capital: the word of a body alone ("chi ủy") is left to the rules."""
    tokens, spaces = split(text)
    starts = [0, *accumulate(len(token) + space for token, space in zip(tokens, spaces, strict=True))]
    scores = network.probabilities(tokens)
    tags = likeliest(scores)
    for first, behind, label in spans_of(tags):
        said = text[starts[first] : starts[behind]]
        words = said.strip()
        start = starts[first] + said.index(words)  # white space of other kinds than one space is a token
        if any(character.isupper() for character in words):
            score = sureness(scores, first, behind, tags)
            yield Name(start, start + len(words), label, round(score, 4))
