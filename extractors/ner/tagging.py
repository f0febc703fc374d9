"""The recogniser as a component of spaCy, which trains it: it marks names by tagging tokens, and knows how sure it is of each.

    Nghị quyết của Tỉnh ủy Lạng Sơn   → O O O B-ORG I-ORG I-ORG I-ORG → Tỉnh ủy Lạng Sơn, ORG, 0.98

spaCy's own recogniser decides move by move and has no probabilities but by a beam search. A softmax for each token has them, and costs one
product of matrices. The product itself reads the same weights by `network.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example, validate_get_examples

from extractors.ner.layers import Network
from extractors.ner.network import ARRAYS
from extractors.ner.tags import LABELS, TAGS, Probabilities, Tags, likeliest, spans_of, sureness

NAME = "trichluc_names"
"""The component's name in a configuration of spaCy."""
SURENESS = "name_scores"
"""Under this key `Doc.user_data` has the probability of each of `Doc.ents`."""

_IOB_INSIDE = 1
"""How spaCy counts a token inside a name that is not its first."""
_FILE = Path(ARRAYS).name

Found = tuple[Tags, Probabilities]
"""Of each token its tag, and the probability of each tag."""


class NameTagger(TrainablePipe):  # type: ignore[misc]  # spaCy's class is compiled and carries no types
    """Tokens tagged as parts of names, and `Doc.ents` made of them."""

    def __init__(self, vocab: Any, model: Network, name: str = "names") -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {}
        self.scorer = score_names

    @property
    def labels(self) -> tuple[str, ...]:
        """What names can be."""
        return LABELS

    def predict(self, docs: Sequence[Doc]) -> list[Found]:
        """The tags of each document's tokens."""
        if not any(len(doc) for doc in docs):
            return [(np.zeros(0, dtype=np.int64), np.zeros((0, len(TAGS)), dtype=np.float32)) for _ in docs]
        return [(likeliest(scores), scores) for scores in self.model.predict(list(docs))]

    def set_annotations(self, docs: Sequence[Doc], found: Sequence[Found]) -> None:
        """Write the names into the documents."""
        for doc, (tags, scores) in zip(docs, found, strict=True):
            names = list(spans_of(tags))
            doc.ents = [Span(doc, start, end, label=label) for start, end, label in names]
            doc.user_data[SURENESS] = [sureness(scores, start, end, tags) for start, end, _ in names]

    def get_loss(self, examples: Sequence[Example], scores: Sequence[NDArray[Any]]) -> tuple[float, list[NDArray[Any]]]:
        """Cross entropy of the tags. The gold must be cut by the same tokenizer; ValueError if it is not.

        spaCy's own losses align gold and prediction token by token, which takes as long as the rest of a step.
        """
        gradient = []
        for example, guessed in zip(examples, scores, strict=True):
            gold = tags_of(example.reference)
            if len(gold) != len(guessed):
                raise ValueError("the gold was cut by another tokenizer")
            gradient.append(guessed - np.eye(len(TAGS), dtype=guessed.dtype)[gold])
        return float(sum((each**2).sum() for each in gradient)), gradient

    def initialize(self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None) -> None:
        """Size the model by a few examples."""
        validate_get_examples(get_examples, "NameTagger.initialize")
        sample = [example.reference for example in islice(get_examples(), 10)]
        self.model.initialize(X=sample, Y=[self.model.ops.alloc2f(len(doc), len(TAGS)) for doc in sample])

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights as arrays that numpy reads; the same bytes for the same weights."""
        Path(path).mkdir(parents=True, exist_ok=True)
        arrays = {name: node.get_param(parameter) for name, node, parameter in parameters(self.model)}
        np.savez(Path(path) / _FILE, allow_pickle=False, **arrays)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NameTagger:
        """Read the weights; KeyError if one is missing."""
        self.model.get_ref("softmax").set_dim("nO", len(TAGS))
        with np.load(Path(path) / _FILE, allow_pickle=False) as arrays:
            for name, node, parameter in parameters(self.model):
                node.set_param(parameter, arrays[name])
        return self


def parameters(model: Network) -> Iterator[tuple[str, Network, str]]:
    """Each parameter of a network: its name ("maxout0.W", the first layer called so), the layer that has it, its name there."""
    seen: Counter[str] = Counter()
    for node in model.walk():
        for parameter in node.param_names:
            yield f"{node.name}{seen[node.name]}.{parameter}", node, parameter
        seen[node.name] += 1


def tags_of(doc: Doc) -> Tags:
    """The tags of a document's names."""
    parts, labels = doc.to_array(["ENT_IOB", "ENT_TYPE"]).T
    begins = np.zeros(len(doc), dtype=np.int64)
    for number, label in enumerate(LABELS):
        begins += (labels == doc.vocab.strings.add(label)) * (1 + 2 * number)
    inside: Tags = begins + ((begins > 0) & (parts == _IOB_INSIDE))
    return inside


def score_names(examples: Iterable[Example], **_: Any) -> dict[str, Any]:
    """Precision, recall and F1 of `Doc.ents`, for training."""
    scores: dict[str, Any] = get_ner_prf(examples)
    return scores


@Language.factory(
    NAME,
    assigns=["doc.ents"],
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def create_name_tagger(nlp: Language, name: str, model: Network) -> NameTagger:
    """The factory that the configuration names."""
    return NameTagger(nlp.vocab, model, name)
