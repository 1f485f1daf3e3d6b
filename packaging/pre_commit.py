"""Writes the files of the repository whose pre-commit hooks install ladder-lint from PyPI or npm: the hooks of this
repository that use Python, and each of them again for Node. `pre-commit autoupdate` works because it's tagged per release.

python3 packaging/pre_commit.py VERSION OUT
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main(version, out):
    hooks = re.split(r"^(?=- id: )", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), flags=re.MULTILINE)
    python = "".join(re.sub(r"\n+(#.*\n)*$", "\n", it) for it in hooks if "language: python\n" in it)
    node = re.sub(r"(?<=^- id: )(.*)", r"\1-node", python, flags=re.MULTILINE).replace(
        "language: python\n", f"language: node\n  additional_dependencies: [ladder-lint@{version}]\n"
    )
    files = {
        ".pre-commit-hooks.yaml": python + node,
        "pyproject.toml": PYPROJECT.format(version=version),
        "package.json": PACKAGE,
        "README.md": README.format(version=version),
        "LICENSE": (ROOT / "LICENSE").read_text(encoding="utf-8"),
    }
    folder = pathlib.Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


PYPROJECT = """\
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"

[project]
name = "ladder-pre-commit"
version = "0.0.0"
dependencies = ["ladder-lint=={version}"]

[tool.setuptools]
py-modules = []
"""

PACKAGE = """\
{ "name": "ladder-pre-commit", "version": "0.0.0", "private": true }
"""

README = """\
# ladder for pre-commit

Hooks for [pre-commit](https://pre-commit.com) that check career ladders. They install `ladder-lint` {version} from PyPI, or
from npm if their name ends in `-node`. This repository is generated; please don't change it.
"""

main(*sys.argv[1:])
