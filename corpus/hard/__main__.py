"""Write the hard cases:  python -m corpus.hard --output DIR

DIR/phong-tcvn3.docx, and in DIR/easy/ what each must read as; a case whose maker is not installed is left out and named.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpus.hard import hard_cases


def main() -> None:
    """Write all cases into the folder that is named."""
    parser = argparse.ArgumentParser(prog="python -m corpus.hard", description=__doc__)
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    folder: Path = parser.parse_args().output
    (folder / "easy").mkdir(parents=True, exist_ok=True)
    for case in hard_cases():
        try:
            data = case.make()
        except FileNotFoundError as missing:
            print(f"{case.name}: {missing.filename} is not installed", file=sys.stderr)
            continue
        (folder / case.name).write_bytes(data)
        (folder / "easy" / case.easy).write_bytes(case.make_easy())


if __name__ == "__main__":
    main()
