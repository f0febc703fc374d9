"""The layers of the recogniser's network that are its own, for spaCy to train: rows of tables chosen by the features of tokens.

They are written in thinc, which spaCy brings; the product itself computes the same in `network.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.util import registry
from thinc.api import Maxout, Model, chain, concatenate, list2ragged, ragged2list, uniform_init, with_array

from extractors.ner.features import FEATURES, WAYS, keys_of

NAME = "trichluc.embed.v1"
"""The embedding's name in a configuration of spaCy."""

Network = Any
"""A `thinc.api.Model`: its parameters' names are typed, its kinds of input and output are not."""
Floats = NDArray[np.float32]
Keys = NDArray[np.uint32]
"""Of each token (rows) the keys of its features, `WAYS` of each."""


@registry.architectures(NAME)  # type: ignore[untyped-decorator]  # spaCy's registries carry no types
def embed(width: int, rows: Sequence[int]) -> Network:
    """From documents to the vectors of their tokens, each by itself: a table of so many rows for each feature, mixed by a maxout layer."""
    tables = [table(width, count, number) for number, count in zip(range(len(FEATURES)), rows, strict=True)]
    mixing = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    return chain(token_keys(), list2ragged(), with_array(concatenate(*tables)), with_array(mixing), ragged2list())


def token_keys() -> Network:
    """From documents to the keys of their tokens."""

    def forward(_: Network, docs: Sequence[Any], is_train: bool) -> tuple[list[Keys], Callable[[Any], list[Any]]]:
        keys = [np.frombuffer(b"".join(keys_of(token.text) for token in doc), "<u4") for doc in docs]
        return [each.reshape(-1, len(FEATURES) * WAYS) for each in keys], lambda _: []

    return Model("token_keys", forward)


def table(width: int, rows: int, feature: int) -> Network:
    """From keys to the sum of the rows that those of one feature choose; in training some columns are left out for all tokens of a step."""

    def forward(model: Network, keys: Keys, is_train: bool) -> tuple[Floats, Callable[[Floats], Keys]]:
        chosen = np.ascontiguousarray(keys[:, feature * WAYS : (feature + 1) * WAYS] % np.uint32(rows))
        summed = model.ops.gather_add(model.get_param("E"), chosen)
        kept = model.ops.get_dropout_mask((width,), model.attrs["dropout_rate"] if is_train else 0.0)
        summed *= kept

        def backprop(gradient: Floats) -> Keys:
            slope = model.ops.alloc2f(rows, width)
            gradient = gradient * kept
            for column in chosen.astype("i").T:
                model.ops.scatter_add(slope, np.ascontiguousarray(column), gradient)
            model.inc_grad("E", slope)
            return np.zeros_like(keys)

        return summed, backprop

    def initialise(model: Network, X: Any = None, Y: Any = None) -> None:  # noqa: N803 - thinc's names
        model.set_param("E", uniform_init(model.ops, (rows, width)))

    # "rows" is how the weights call it (`network.py`)
    return Model(
        "rows",
        forward,
        init=initialise,
        params={"E": None},
        dims={"nO": width, "nV": rows, "nI": None},
        attrs={"dropout_rate": 0.0},
    )
