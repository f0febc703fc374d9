"""A component of spaCy that marks names by tagging tokens, and knows how sure it is of each.

    Nghị quyết của Tỉnh ủy Lạng Sơn   → O O O B-ORG I-ORG I-ORG I-ORG → Tỉnh ủy Lạng Sơn, ORG, 0.98

spaCy's own recogniser decides move by move and has no probabilities but by a beam search. A softmax for each token has them, costs one
product of matrices, and where its likeliest tags are no sequence of names, the likeliest sequence that is one is looked for (Viterbi).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example, validate_get_examples

LABELS = ("ORG", "PER", "LOC")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
"""Outside; the first token of a name, and its others."""
NAME = "trichluc_names"
"""The component's name in a configuration of spaCy."""
SURENESS = "name_scores"
"""Under this key `Doc.user_data` has the probability of each of `Doc.ents`."""

_FOLLOWS = np.array([[tag[0] != "I" or before[1:] == tag[1:] for tag in TAGS] for before in TAGS])
_BEGINS = np.array([tag[0] != "I" for tag in TAGS])

_IOB_INSIDE = 1
"""How spaCy counts a token inside a name that is not its first."""

Network = Any
"""A `thinc.api.Model`, which spaCy brings, from documents to the scores of their tokens."""

Found = tuple[NDArray[Any], NDArray[Any]]
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
            return [(np.zeros(0, dtype=int), np.zeros((0, len(TAGS)))) for _ in docs]
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


def likeliest(scores: NDArray[Any]) -> NDArray[Any]:
    """The likeliest sequence of tags that is one of names."""
    tags: NDArray[Any] = scores.argmax(axis=1)
    if _BEGINS[tags[:1]].all() and _FOLLOWS[tags[:-1], tags[1:]].all():
        return tags
    return _viterbi(np.log(np.maximum(scores, 1e-30)))


def spans_of(tags: Sequence[int] | NDArray[Any]) -> Iterable[tuple[int, int, str]]:
    """The names of a sequence of tags: first token, the one behind the last, label."""
    start, label = 0, ""
    for at, tag in enumerate([*(TAGS[tag] for tag in tags), "O"]):
        if label and tag != f"I-{label}":
            yield start, at, label
            label = ""
        if tag[0] == "B":
            start, label = at, tag[2:]


def tags_of(doc: Doc) -> NDArray[Any]:
    """The tags of a document's names."""
    parts, labels = doc.to_array(["ENT_IOB", "ENT_TYPE"]).T
    begins = np.zeros(len(doc), dtype=int)
    for number, label in enumerate(LABELS):
        begins += (labels == doc.vocab.strings.add(label)) * (1 + 2 * number)
    inside: NDArray[Any] = begins + ((begins > 0) & (parts == _IOB_INSIDE))
    return inside


def sureness(scores: NDArray[Any], start: int, end: int, tags: NDArray[Any]) -> float:
    """The lowest probability in a name: of its tokens' tags, and that it ends where it ends."""
    least = float(scores[np.arange(start, end), tags[start:end]].min())
    if end < len(scores):
        least = min(least, 1.0 - float(scores[end, tags[start] + 1]))
    return least


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


def _viterbi(logs: NDArray[Any]) -> NDArray[Any]:
    never = np.where(_FOLLOWS, 0.0, -np.inf)
    best = np.where(_BEGINS, logs[0], -np.inf)
    back = np.zeros(logs.shape, dtype=int)
    for at in range(1, len(logs)):
        paths = best[:, None] + never
        back[at] = paths.argmax(axis=0)
        best = paths.max(axis=0) + logs[at]
    tags: NDArray[Any] = np.zeros(len(logs), dtype=int)
    tags[-1] = best.argmax()
    for at in range(len(logs) - 1, 0, -1):
        tags[at - 1] = back[at, tags[at]]
    return tags
