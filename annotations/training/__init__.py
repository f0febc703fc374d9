"""Models trained on the project's own sentences: what is taken for it, how it is turned into examples, and how well it came out.

    python -m annotations.training            # all of them: make train
    python -m annotations.training names      # the recogniser of names alone; judgement: the one of sentences

One module for each model; each writes its weights beside the code that uses them. The recogniser's figures are written into its card
(`names_card.py`), those of the judgement by hand.
"""
