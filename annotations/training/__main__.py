"""Train the models anew:  python -m annotations.training [MODEL …]"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from annotations.training import judgement, names

WORKSHOP = Path(__file__).parents[2] / "build" / "training"
"""Where examples and what is half done lie."""
MODELS: dict[str, Callable[[Path], None]] = {"judgement": judgement.train, "names": names.train}
"""What trains each model, given a folder of its own to work in."""


def main() -> None:
    """Train those asked for."""
    parser = argparse.ArgumentParser(prog="python -m annotations.training")
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"of {', '.join(MODELS)}; all if none is named")
    asked = parser.parse_args().models
    for unknown in set(asked) - set(MODELS):
        parser.error(f"no model {unknown}")
    for model in asked or MODELS:
        folder = WORKSHOP / model
        folder.mkdir(parents=True, exist_ok=True)
        MODELS[model](folder)


if __name__ == "__main__":
    main()
