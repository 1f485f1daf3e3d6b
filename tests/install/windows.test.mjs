// The hooks on Windows, whose archive is a .zip: what they do there, on a machine that says it's Windows.
import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporaryFolder, unpacked, version } from "./support/packages.mjs";
import { git } from "./support/release.mjs";
import { did } from "./support/run.mjs";

/** An archive for Windows with this machine's program, and its list of checksums. */
function windowsArchive(t, machine = "x86_64") {
  const folder = temporaryFolder(t);
  const name = `ladder-${version}-windows-${machine}`;
  mkdirSync(join(folder, name, "bin"), { recursive: true });
  copyFileSync(join(unpacked(t), "bin/ladder"), join(folder, name, "bin/ladder.exe"));
  did(["python3", "-m", "zipfile", "-c", `${name}.zip`, name], { folder });
  writeFileSync(join(folder, "SHA256SUMS"), did(["sha256sum", `${name}.zip`], { folder }));
  return join(folder, `${name}.zip`);
}

/** The files of the hooks, apart from the repository's own. */
function hooks(t) {
  const folder = temporaryFolder(t);
  for (const it of ["ladder", "build_backend.py"]) copyFileSync(join(root, "hooks", it), join(folder, it));
  return folder;
}

test("the shell script unpacks the .zip", (t) => {
  const machine = temporaryFolder(t);
  writeFileSync(join(machine, "uname"), '#!/bin/sh\ncase $1 in -m) echo x86_64 ;; *) echo MINGW64_NT-10.0-20348 ;; esac\n');
  chmodSync(join(machine, "uname"), 0o755);
  const environment = { ...git, PATH: `${machine}:${git.PATH}`, LADDER_ARCHIVE: windowsArchive(t) };
  const folder = hooks(t);
  for (let time = 0; time < 2; ++time)
    assert.equal(did([join(folder, "ladder"), "--version"], { environment }), `ladder ${version}\n`);
});

// What Python calls each machine there, and what archives do.
for (const [called, machine] of Object.entries({ AMD64: "x86_64", ARM64: "aarch64" })) {
  test(`the wheel for ${called} has the program from the .zip`, (t) => {
    const folder = temporaryFolder(t);
    const build = `
import platform, sys
platform.system, platform.machine = lambda: "Windows", lambda: "${called}"
import build_backend
print(build_backend.build_wheel(sys.argv[1]))`;
    const environment = { ...git, PYTHONPATH: hooks(t), LADDER_ARCHIVE: windowsArchive(t, machine) };
    const wheel = did(["python3", "-c", build, folder], { environment }).trim();
    did(["python3", "-m", "zipfile", "-e", wheel, "."], { folder });
    did(["cmp", `ladder-${version}.data/scripts/ladder.exe`, join(unpacked(t), "bin/ladder")], { folder });
  });
}
