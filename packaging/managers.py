"""Writes a Homebrew formula, and manifests for Scoop and winget, from a release's list of checksums. Leaves out those that
need an archive which the release doesn't have.

python3 packaging/managers.py VERSION REPOSITORY SHA256SUMS OUT
"""

import pathlib
import re
import string
import sys

PACKAGING = pathlib.Path(__file__).resolve().parent
FILES = {
    "homebrew.rb": "homebrew/ladder.rb",
    "scoop.json": "scoop/ladder.json",
    "winget/version.yaml": "winget/Ladder.Ladder.yaml",
    "winget/installer.yaml": "winget/Ladder.Ladder.installer.yaml",
    "winget/locale.yaml": "winget/Ladder.Ladder.locale.en-US.yaml",
}


def main(version, repository, sums, out):
    words = {
        "version": version,
        "repository": repository,
        "release": f"{repository}/releases/download/v{version}",
        **checksums(version, pathlib.Path(sums).read_text(encoding="utf-8")),
    }
    for template, name in FILES.items():
        text = string.Template((PACKAGING / template).read_text(encoding="utf-8"))
        try:
            write(pathlib.Path(out) / name, text.substitute(words))
        except KeyError as missing:
            print(f"{name} is left out: {sums} has no archive for {missing}", file=sys.stderr)


def checksums(version, text):
    """The checksum of the archive for each platform, such as `linux_x86_64`. For Windows, only a .zip will do."""
    line = re.compile(rf"([0-9a-f]{{64}}) [ *]ladder-{re.escape(version)}-(\w+)-(\w+)\.(tar\.gz|zip)")
    found = filter(None, map(line.fullmatch, text.splitlines()))
    return {
        f"{os}_{cpu}": checksum
        for checksum, os, cpu, ending in map(re.Match.groups, found)
        if (ending == "zip") == (os == "windows")
    }


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


main(*sys.argv[1:])
