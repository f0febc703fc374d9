"""The recogniser as a pipeline of spaCy: its tokenizer, and the pipeline as it is shipped.

    recogniser()("Cảng cá Định Hòa do Hội Nghề cá quản lý.").ents   → (Cảng cá Định Hòa, Hội Nghề cá)

The product reads the same names without spaCy (`names`); this is for those who have a pipeline of their own, and for training.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, load_model_from_path, registry

import extractors.ner.layers
import extractors.ner.tagging  # noqa: F401 - the configuration names what the two modules register
from extractors.errors import reading_own
from extractors.ner.network import WEIGHTS
from extractors.ner.tokens import split

TOKENIZER = "trichluc.syllables.v1"
"""The tokenizer's name in a configuration of spaCy."""


@cache
def recogniser() -> Language:
    """The pipeline with the shipped weights, loaded once in a process; it sets `Doc.ents`, labels ORG, PER, LOC.

    The probability of each of them is in `Doc.user_data["name_scores"]`. Texts may be sentences or longer; it was trained on sentences.
    DamagedInstallation if the weights cannot be read.
    """
    with reading_own("extractors/ner/weights"):
        return load_model_from_path(WEIGHTS)


class SyllableTokenizer(DummyTokenizer):
    """spaCy's way to `split`."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of a text of any length."""
        words, spaces = split(text)
        return Doc(self.vocab, words=words, spaces=spaces)


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]  # spaCy's registries carry no types
def create_syllable_tokenizer() -> Any:
    """The factory that the configuration names."""

    def create(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab)

    return create
