"""Weights of a linear chain from documents whose clauses have kinds: the likelihood of the kinds, climbed document by document.

fit(examples, seed=0).features   → weights of shape (2**BITS, kinds)

AdaGrad (Duchi, Hazan and Singer, 2011). Of the words of a clause some are left out each time, and of some clauses all of them, so that what
a sentence of the training says word by word does not hide what its cues, its place and its neighbours say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extractors.judgement.chain import JOINS, KINDS, Chain, Floats, Places
from extractors.judgement.features import BITS

ROUNDS = 5
"""How often each document is looked at."""
STEP = 0.1
WORDS_LEFT_OUT, CONTEXT_LEFT_OUT, WORDLESS = 0.5, 0.1, 0.3
"""Shares of the words and of the context that are left out each time, and of the clauses without any words."""
RUNS = 6
"""Chains from different orders of the documents, of whose weights the mean is taken."""


@dataclass(frozen=True, slots=True)
class Example:
    """The clauses of a document: the features of each (words, context), its kind, how it is joined; and what the document counts."""

    words: list[Places]
    context: list[Places]
    kinds: Places
    joins: Places
    weight: float


def fit(examples: Sequence[Example], seed: int, runs: int = RUNS) -> Chain:
    """The mean of several chains trained on these examples; the same for the same examples, seed and runs."""
    chains = [_climb(examples, np.random.default_rng((seed, run))) for run in range(runs)]
    features = np.stack([chain.features for chain in chains]).mean(axis=0, dtype=np.float64)
    return Chain(np.asarray(features, dtype=np.float32), np.stack([chain.following for chain in chains]).mean(axis=0))


def _climb(examples: Sequence[Example], chance: np.random.Generator) -> Chain:
    chain = Chain(np.zeros((1 << BITS, len(KINDS)), dtype=np.float32), np.zeros((len(JOINS), len(KINDS), len(KINDS))))
    steps = np.full(chain.features.shape, 1e-8, dtype=np.float32)
    steps_following = np.full(chain.following.shape, 1e-8)
    for _ in range(ROUNDS):
        for at in chance.permutation(len(examples)):
            example = examples[at]
            if not len(example.kinds):
                continue
            seen = _seen(example, chance)
            slope, slope_following = _slopes(chain, example, seen)
            touched, which = np.unique(np.concatenate(seen), return_inverse=True)
            rows = np.repeat(slope, [len(places) for places in seen], axis=0)
            sums = np.stack([np.bincount(which, rows[:, kind], len(touched)) for kind in range(len(KINDS))], axis=1)
            steps[touched] += sums**2
            chain.features[touched] -= STEP * sums / np.sqrt(steps[touched])
            steps_following += slope_following**2
            chain.following[...] -= STEP * slope_following / np.sqrt(steps_following)
    return chain


def _seen(example: Example, chance: np.random.Generator) -> list[Places]:
    """The features of each clause that this look at the document has."""
    seen = []
    for words, context in zip(example.words, example.context, strict=True):
        kept = words[:0] if chance.random() < WORDLESS else words[chance.random(len(words)) >= WORDS_LEFT_OUT]
        if chance.random() < 0.5:
            fewer = context[chance.random(len(context)) >= CONTEXT_LEFT_OUT]
            context = fewer if len(fewer) else context
        seen.append(np.concatenate([kept, context]))
    return seen


def _slopes(chain: Chain, example: Example, seen: list[Places]) -> tuple[Floats, Floats]:
    """How the unlikelihood of the kinds rises with the scores of each clause, and with the weights of what follows what."""
    scores = chain.scores(seen, [None] * len(seen))
    before, after, total = chain.sweep(scores, example.joins.tolist())
    likely = np.exp(before + after - total)
    likely[np.arange(len(seen)), example.kinds] -= 1
    following = np.zeros_like(chain.following)
    if len(seen) > 1:
        joins = example.joins[1:]
        ways = before[:-1, :, None] + chain.following[joins] + (scores[1:] + after[1:])[:, None, :]
        np.add.at(following, joins, np.exp(ways - total))
        np.add.at(following, (joins, example.kinds[:-1], example.kinds[1:]), -1)
    return example.weight * likely, example.weight * following
