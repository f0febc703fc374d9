"""Training of the judgement: the kinds of clauses by the gold, the same weights for the same examples, and that it learns."""

from __future__ import annotations

import numpy as np

from annotations.split import PARTS
from annotations.training.chains import Example, fit
from annotations.training.judgement import kinds_of, reports
from extractors.judgement.chain import KINDS
from extractors.judgement.clauses import clauses_of
from tests.extractors.documents import document

STRENGTH, TASK = KINDS.index("strength"), KINDS.index("task")


def _example(words: list[int], kinds: list[int]) -> Example:
    return Example(
        words=[np.array([word]) for word in words],
        context=[np.array([9])] * len(words),
        kinds=np.array(kinds),
        joins=np.array([2] + [1] * (len(words) - 1)),
        weight=1.0,
    )


EXAMPLES = [_example([1, 1, 2], [STRENGTH, STRENGTH, TASK]), _example([1, 2, 2], [STRENGTH, TASK, TASK])] * 4


def test_it_learns_what_words_say_and_what_follows_what() -> None:
    chain = fit(EXAMPLES, seed=3)
    assert chain.best(chain.scores([[1, 9], [2, 9]], [None, None]), [2, 1]) == [STRENGTH, TASK]
    assert chain.following[1, TASK, TASK] > chain.following[1, TASK, STRENGTH]


def test_the_same_examples_and_seed_give_the_same_weights() -> None:
    one, other, third = (fit(EXAMPLES, seed=seed, runs=1) for seed in (3, 3, 4))
    assert np.array_equal(one.features, other.features)
    assert np.array_equal(one.following, other.following)
    assert not np.array_equal(one.features, third.features)


def test_a_clause_is_of_the_kind_of_the_finding_that_holds_most_of_it() -> None:
    read = document(("list_item", "- Đã xây 2 cầu, tuy nhiên đường còn xấu. Xem phụ lục kèm theo."))
    gold = [{"text": "Đã xây 2 cầu", "kind": "strength"}, {"text": "tuy nhiên đường còn xấu.", "kind": "shortcoming"}]
    assert kinds_of(read, clauses_of(read), gold) == ["strength", "shortcoming", None]


def test_nothing_that_is_held_out_is_learned() -> None:
    assert {lesson.name for lesson in reports()} == set(PARTS["tuning"])
