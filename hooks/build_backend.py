"""Makes a wheel that contains only the released program for this machine. pip calls it when pre-commit installs a
hook; README.md in this folder says where the program comes from. It needs only Python's standard library."""

import base64
import hashlib
import io
import os
import pathlib
import platform
import re
import subprocess
import tarfile
import urllib.request
import zipfile

HOOKS = pathlib.Path(__file__).resolve().parent


class Refusal(Exception):
    """Why the program can't be installed, and what to do about it."""


def get_requires_for_build_wheel(config_settings=None):
    return []


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    try:
        archive, content = verified_archive()
    except Refusal as refusal:
        raise SystemExit(f"ladder: {refusal}")
    version = re.match(r"ladder-([0-9.]+)-", archive).group(1)
    name = f"ladder-{version}-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(wheel_directory, name), "w", zipfile.ZIP_DEFLATED) as wheel:
        write_wheel(wheel, version, *program_in(archive, content))
    return name


def verified_archive():
    """The name of the archive for this machine, and its content, checked against the released checksum."""
    machine = {"arm64": "aarch64", "ARM64": "aarch64", "AMD64": "x86_64"}.get(platform.machine(), platform.machine())
    system = platform.system().lower()
    ending = f"-{system}-{machine}.{'zip' if system == 'windows' else 'tar.gz'}"
    source = os.environ.get("LADDER_ARCHIVE", "")
    name, expected = released(ending, source)
    content = fetched(source or f"{releases()}/v{name[len('ladder-'):-len(ending)]}/{name}")
    actual = hashlib.sha256(content).hexdigest()
    if actual != expected:
        raise Refusal(
            f"{name} is not the released file: its SHA-256 is {actual}, but SHA256SUMS has {expected}. "
            "Download it again; if that doesn't help, don't use it"
        )
    return name, content


def released(ending, source):
    """The archive for this machine and its checksum, from the release's list. A build that isn't a release has its list
    next to the archive. A file that is called SHA256SUMS anywhere else says nothing about the program."""
    sums = HOOKS / "SHA256SUMS"
    if not sums.is_file() and os.path.isfile(source):
        sums = pathlib.Path(source).parent / "SHA256SUMS"
    if not sums.is_file():
        raise Refusal(
            "this revision isn't a release. Set `rev` in .pre-commit-config.yaml to a release, or set LADDER_ARCHIVE to an "
            "archive made by scripts/package, with its SHA256SUMS in the same folder"
        )
    lines = [line for line in sums.read_text().splitlines() if line.endswith(ending)]
    if not lines:
        raise Refusal(f"this release has no archive for {ending[1:].split('.')[0]}. Build ladder yourself and use the hooks that end in -system")
    # Both become parts of paths, and of a URL.
    line = re.fullmatch(r"([0-9a-f]{64}) [ *](ladder-[0-9][0-9A-Za-z._-]*)", lines[0], re.ASCII)
    if not line or len(lines) > 1:
        raise Refusal(f"{sums} is damaged: a line should have a SHA-256 checksum and the name of an archive")
    return line.group(2), line.group(1)


def releases():
    """The URL of the releases of the repository this was cloned from."""
    command = ["git", "-C", str(HOOKS), "config", "remote.origin.url"]
    remote = subprocess.run(command, stdout=subprocess.PIPE, universal_newlines=True).stdout.strip()
    origin = re.sub(r"\.git$", "", (os.environ.get("LADDER_REPOSITORY") or remote).rstrip("/"))
    if not re.match("https?://", origin):
        raise Refusal(f"can't download a release from `{origin}`. Set LADDER_ARCHIVE to the file or URL of the archive")
    return f"{origin}/releases/download"


def fetched(source):
    try:
        if re.match("https?://", source):
            with urllib.request.urlopen(source) as answer:
                return answer.read()
        return pathlib.Path(source).read_bytes()
    except OSError as error:
        raise Refusal(f"can't get {source}: {error}. If you're offline, set LADDER_ARCHIVE to the archive")


def program_in(archive, content):
    """The name of the program, and its content."""
    if archive.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as files:
            return "ladder.exe", files.read(next(it for it in files.namelist() if it.endswith("/bin/ladder.exe")))
    with tarfile.open(fileobj=io.BytesIO(content)) as files:
        member = next(it for it in files.getmembers() if it.name.endswith("/bin/ladder"))
        return "ladder", files.extractfile(member).read()


def write_wheel(wheel, version, name, program):
    """Writes the files and the record that a wheel needs. pip puts everything in `scripts` on the PATH."""
    about = f"ladder-{version}.dist-info"
    files = {
        f"ladder-{version}.data/scripts/{name}": program,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: ladder\nVersion: {version}\n".encode(),
        f"{about}/WHEEL": b"Wheel-Version: 1.0\nGenerator: ladder\nRoot-Is-Purelib: false\nTag: py3-none-any\n",
    }
    record = ""
    for path, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(content)}\n"
    files[f"{about}/RECORD"] = (record + f"{about}/RECORD,,\n").encode()
    for path, content in files.items():
        entry = zipfile.ZipInfo(path)
        entry.external_attr = (0o100755 if "/scripts/" in path else 0o100644) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        wheel.writestr(entry, content)
