"""Makes a wheel whose only content is the released program for this machine. pip calls it when pre-commit installs a
hook; README.md beside this file says where the program comes from. It needs Python's own library alone."""

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
    """Why the program is not installed, and what to do about it."""


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
        write_wheel(wheel, version, program_in(content))
    return name


def verified_archive():
    """The name of the archive for this machine, and its bytes, which are those that were released."""
    machine = {"arm64": "aarch64", "AMD64": "x86_64"}.get(platform.machine(), platform.machine())
    ending = f"-{platform.system().lower()}-{machine}.tar.gz"
    source = os.environ.get("LADDER_ARCHIVE", "")
    name, expected = released(ending, source)
    content = fetched(source or f"{releases()}/v{name[len('ladder-'):-len(ending)]}/{name}")
    actual = hashlib.sha256(content).hexdigest()
    if actual != expected:
        raise Refusal(
            f"{name} is not the file that was released: its SHA-256 is {actual}, and SHA256SUMS has {expected}. "
            "Get it anew; if it stays so, do not use it"
        )
    return name, content


def released(ending, source):
    """The archive for this machine and its checksum, as the release lists them; a build that is no release has its
    list beside the archive."""
    for sums in [HOOKS / "SHA256SUMS", pathlib.Path(source).parent / "SHA256SUMS"]:
        if not sums.is_file():
            continue
        for line in sums.read_text().splitlines():
            checksum, name = line.split()
            if name.endswith(ending):
                return name, checksum
        raise Refusal(f"there is no program that ends in {ending}. Build ladder, and use the hooks that end in -system")
    raise Refusal(
        "this revision is no release. Let `rev` in .pre-commit-config.yaml name one, or let LADDER_ARCHIVE name an "
        "archive that scripts/package made, with its SHA256SUMS beside it"
    )


def releases():
    """Where the repository that this is a clone of keeps its releases."""
    asked = ["git", "-C", str(HOOKS), "config", "remote.origin.url"]
    told = subprocess.run(asked, stdout=subprocess.PIPE, universal_newlines=True).stdout.strip()
    origin = re.sub(r"\.git$", "", (os.environ.get("LADDER_REPOSITORY") or told).rstrip("/"))
    if not re.match("https?://", origin):
        raise Refusal(f"`{origin}` has no releases to download. Let LADDER_ARCHIVE name the archive, a file or an address")
    return f"{origin}/releases/download"


def fetched(source):
    try:
        if re.match("https?://", source):
            with urllib.request.urlopen(source) as answer:
                return answer.read()
        return pathlib.Path(source).read_bytes()
    except OSError as error:
        raise Refusal(f"cannot get {source}: {error}. Without a network, let LADDER_ARCHIVE name the archive")


def program_in(archive):
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        member = next(it for it in files.getmembers() if it.name.endswith("/bin/ladder"))
        return files.extractfile(member).read()


def write_wheel(wheel, version, program):
    """Files and their list, as the wheel format wants them. What is in `scripts` lands on the PATH."""
    about = f"ladder-{version}.dist-info"
    files = {
        f"ladder-{version}.data/scripts/ladder": program,
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
        entry.external_attr = (0o100755 if path.endswith("/scripts/ladder") else 0o100644) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        wheel.writestr(entry, content)
