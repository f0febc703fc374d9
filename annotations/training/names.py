"""The recogniser of names, trained from scratch:  python -m annotations.training names

The reports to tune on, each sentence as it stands and told again with other names, and generated documents of training frames become
`train.spacy`; `names.cfg` says what is made of them and how long; the weights go to `extractors/ner/weights/`, the figures into the model
card. Reports that are held out, and frames for testing, are only measured. The last weights are kept and not the best on some part: so
nothing is chosen by what it is measured with.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

import spacy
from spacy.cli.train import train as spacy_train
from spacy.tokens import DocBin
from spacy.util import filter_spans, load_model_from_path

from annotations.split import PARTS
from annotations.training import names_card
from annotations.training.sentences import Sentence, annotated, generated
from annotations.training.variation import Variation
from corpus.generate import generate
from extractors.ner.network import WEIGHTS, Network
from extractors.ner.spacy_pipeline import SyllableTokenizer

CONFIG = Path(__file__).with_name("names.cfg")
SEED = 57
DOCUMENTS = 250
"""How many documents of training frames are generated, and of which seed."""
AS_THEY_STAND, TOLD_AGAIN = 2, 8
"""How often each annotated sentence is among the examples, as it stands and with other names and words."""
SHOWN = 200
"""Annotated sentences, unchanged, by which the progress of training is shown."""


def train(folder: Path) -> None:
    """Examples, training, weights, card; `folder` keeps what lies between."""
    by_hand = [sentence for name in PARTS["tuning"] for sentence in annotated(name)]
    write_examples(examples(by_hand, generated(generate(SEED, DOCUMENTS, "train"))), folder / "train.spacy")
    write_examples(by_hand[:SHOWN], folder / "shown.spacy")
    fit(folder)
    keep(folder / "model-last", WEIGHTS)
    Network.read.cache_clear()
    names_card.write()


def examples(by_hand: list[Sentence], invented: list[Sentence]) -> list[Sentence]:
    """All that is trained on, the same for the same sentences."""
    variation = Variation(by_hand, invented, Random(SEED))
    again = [variation.varied(sentence) for _ in range(TOLD_AGAIN) for sentence in by_hand]
    return [*by_hand * AS_THEY_STAND, *again, *invented]


def write_examples(sentences: Iterable[Sentence], path: Path) -> None:
    """Sentences in the form that spaCy trains from; a name whose ends fall into a token is stretched to hold all of it."""
    tokenizer = SyllableTokenizer(spacy.blank("xx").vocab)
    kept = DocBin(attrs=["ENT_IOB", "ENT_TYPE"])
    for sentence in sentences:
        doc = tokenizer(sentence.text)
        found = (doc.char_span(*name, alignment_mode="expand") for name in sentence.names)
        doc.ents = filter_spans([span for span in found if span])
        kept.add(doc)
    kept.to_disk(path)


def fit(folder: Path) -> None:
    """`spacy train` on the examples of a folder; what comes out lies there as `model-last`."""
    paths = {"paths.train": str(folder / "train.spacy"), "paths.dev": str(folder / "shown.spacy")}
    spacy_train(CONFIG, folder, overrides=paths)


def keep(trained: Path, target: Path) -> None:
    """The pipeline without what reading does not need: the words that it has seen, and how training went."""
    pipeline = load_model_from_path(trained)
    pipeline.meta["performance"] = {}
    pipeline.config["paths"].update(train=None, dev=None)
    shutil.rmtree(target, ignore_errors=True)
    pipeline.to_disk(target, exclude=["vocab"])
