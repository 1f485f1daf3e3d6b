"""Makes a wheel of an unpacked archive, so that pip, pipx, uv and pre-commit can install the program. The same archive
always gives the same bytes.

python3 packaging/wheel.py VERSION REPOSITORY TAG FOLDER OUT
TAG is the platform's: manylinux_2_17_x86_64.musllinux_1_1_x86_64 for a program that needs no library, macosx_11_0_arm64
"""

import base64
import hashlib
import pathlib
import sys
import zipfile

PACKAGING = pathlib.Path(__file__).resolve().parent


def main(version, repository, tag, folder, out):
    about = f"ladder_lint-{version}.dist-info"
    files = {
        "ladder_lint.py": (PACKAGING / "ladder_lint.py").read_bytes(),
        **dict(program_and_documents(pathlib.Path(folder), f"ladder_lint-{version}.data")),
        f"{about}/LICENSE": (PACKAGING.parent / "LICENSE").read_bytes(),
        f"{about}/METADATA": metadata(version, repository).encode(),
        f"{about}/WHEEL": wheel_file(tag).encode(),
        f"{about}/entry_points.txt": b"[console_scripts]\nladder-lint = ladder_lint:main\n",
    }
    record = "".join(f"{name},sha256={digest(content)},{len(content)}\n" for name, content in files.items())
    files[f"{about}/RECORD"] = f"{record}{about}/RECORD,,\n".encode()
    path = pathlib.Path(out) / f"ladder_lint-{version}-py3-none-{tag}.whl"
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, files)


def program_and_documents(folder, data):
    """pip puts everything in `scripts` on the PATH, and everything in `data` below the environment's own folder."""
    for path in sorted(it for it in folder.rglob("*") if it.is_file()):
        name = path.relative_to(folder).as_posix()
        home = f"{data}/scripts/{path.name}" if name.startswith("bin/") else f"{data}/data/{name}"
        yield home, path.read_bytes()


def metadata(version, repository):
    return (
        f"Metadata-Version: 2.1\nName: ladder-lint\nVersion: {version}\n"
        f"Summary: Checker and language server for career ladders\nHome-page: {repository}\nLicense: MIT\n"
        "Requires-Python: >=3.8\nDescription-Content-Type: text/markdown\n\n"
        f"{(PACKAGING / 'package.md').read_text(encoding='utf-8')}"
    )


def wheel_file(tag):
    tags = "".join(f"Tag: py3-none-{it}\n" for it in tag.split("."))
    return f"Wheel-Version: 1.0\nGenerator: ladder\nRoot-Is-Purelib: false\n{tags}"


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def write(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if "/scripts/" in name else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, content)


main(*sys.argv[1:])
