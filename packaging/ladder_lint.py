"""Runs the program in this package: `python -m ladder_lint check .`, and what `pipx run ladder-lint` and `uvx` call."""

import importlib.metadata
import subprocess
import sys


def main():
    files = importlib.metadata.files("ladder-lint")
    program = next(it for it in files if it.stem == "ladder" and it.parent.name in ("bin", "Scripts"))
    sys.exit(subprocess.call([str(program.locate()), *sys.argv[1:]]))


if __name__ == "__main__":
    main()
