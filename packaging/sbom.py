"""Lists what a release is made of, as SPDX 2.3: python3 packaging/sbom.py VERSION REPOSITORY cmake/libraries.tsv"""

import datetime
import json
import os
import sys

PROGRAM = "SPDXRef-ladder"
COMMENT = (
    "The programs for other systems are built from these sources. The one for Linux on x86-64 is linked with Debian 12's "
    "packages of the same libraries, and so with gumbo 0.10.1. All also contain parts of their compiler's runtime libraries."
)


def main(version, repository, table):
    with open(table, encoding="utf-8") as lines:
        libraries = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"ladder-{version}",
        "comment": COMMENT,
        "documentNamespace": f"{repository}/releases/download/v{version}/ladder.spdx.json",
        "creationInfo": {"created": date(), "creators": ["Organization: The ladder authors"]},
        "packages": [package(PROGRAM, "ladder", version, "MIT"), *map(library, libraries)],
        "relationships": [
            relationship("SPDXRef-DOCUMENT", "DESCRIBES", PROGRAM),
            *(relationship(PROGRAM, "STATIC_LINK", identity(name)) for name, *_ in libraries),
        ],
    }
    json.dump(document, sys.stdout, indent=2)
    print()


def date():
    """The commit's, so that two runs give the same bytes."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def library(columns):
    name, source, suite, version, checksum, licence = columns
    return {
        **package(identity(name), name, version, licence),
        "checksums": [{"algorithm": "SHA256", "checksumValue": checksum}],
        "externalRefs": [
            {
                "referenceCategory": "PACKAGE-MANAGER",
                "referenceType": "purl",
                "referenceLocator": f"pkg:deb/debian/{source}@{version}?arch=source&distro={suite}",
            }
        ],
    }


def package(identifier, name, version, licence):
    return {
        "name": name,
        "SPDXID": identifier,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
    }


def identity(name):
    return "SPDXRef-" + name.replace("_", "-")


def relationship(source, kind, target):
    return {"spdxElementId": source, "relationshipType": kind, "relatedSpdxElement": target}


main(*sys.argv[1:])
