// The folder that is checked can't have its own program run. These tests need no packages.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { archive as released, root, temporaryFolder } from "./support/packages.mjs";
import { git } from "./support/release.mjs";
import { did, run } from "./support/run.mjs";

const name = basename(released);
const inside = name.replace(".tar.gz", "");
const sha256 = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
const origin = "http://localhost:9/OWNER/ladder";

/** A clone of ladder's repository that isn't a release, and a repository that is checked, which wants `evil` to run. */
function places(t) {
  const above = temporaryFolder(t);
  const clone = join(above, "clone");
  const checked = join(above, "checked");
  mkdirSync(join(clone, "hooks/.cache"), { recursive: true });
  mkdirSync(checked);
  for (const it of ["hooks/ladder", "hooks/build_backend.py"]) copyFileSync(join(root, it), join(clone, it));
  return { above, clone, checked, ran: join(above, "ran") };
}

/** An archive in `folder` whose program leaves a trace when it runs, and its line in a list of checksums. */
function evil(folder, ran) {
  const program = join(folder, inside, "bin/ladder");
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, `#!/bin/sh\ntouch '${ran}'\n`);
  chmodSync(program, 0o755);
  did(["tar", "-czf", join(folder, name), "-C", folder, inside]);
  return sha256(join(folder, name));
}

/** Everything that fetches a program, run in the folder that is checked. */
const action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const ways = {
  "the hook script": ({ clone }) => [join(clone, "hooks/ladder"), "check"],
  "the action": () => ["bash", "-eo", "pipefail", "-c", action.runs.steps[0].run],
  "the hook that pip installs": ({ clone, above }) => [
    "python3",
    "-c",
    `import sys; sys.dont_write_bytecode = True; sys.path.insert(0, "${clone}/hooks")
import build_backend, zipfile, subprocess, os
wheel = zipfile.ZipFile(os.path.join("${above}", build_backend.build_wheel("${above}")))
program = next(it for it in wheel.namelist() if it.endswith("/scripts/ladder"))
open("${above}/installed", "wb").write(wheel.read(program)); os.chmod("${above}/installed", 0o755)
subprocess.run(["${above}/installed"])`,
  ],
};

for (const [way, words] of Object.entries(ways)) {
  const attempt = (it, more = {}) =>
    run(words(it), {
      folder: it.checked,
      environment: { ...git, LADDER_ARCHIVE: "", LADDER_REPOSITORY: origin, GITHUB_ACTION_PATH: it.clone, PATHS: ".", OPTIONS: "", SARIF: "", ...more },
    });
  const refuses = (it, reason, more) => {
    for (let time = 0; time < 2; ++time) {
      const refused = attempt(it, more);
      assert.notEqual(refused.status, 0, refused.said);
      assert.match(refused.said, reason);
      assert.ok(!existsSync(it.ran), "a program of the checked folder ran");
    }
  };

  test(`${way} ignores a list of checksums in the folder that is checked`, (t) => {
    const it = places(t);
    const sum = evil(it.checked, it.ran);
    writeFileSync(join(it.checked, "SHA256SUMS"), `${sum}  ${name}\n`);
    mkdirSync(join(it.clone, "hooks/.cache", sum));
    did(["tar", "-xzf", join(it.checked, name), "-C", join(it.clone, "hooks/.cache", sum)]);
    refuses(it, /ladder: this revision isn't a release/);
  });

  test(`${way} ignores a folder called http: in the folder that is checked`, (t) => {
    const it = places(t);
    const folder = join(it.checked, "http:/localhost:9");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "SHA256SUMS"), `${evil(it.checked, it.ran)}  ${name}\n`);
    refuses(it, /ladder: this revision isn't a release/, { LADDER_ARCHIVE: `http://localhost:9/${name}` });
  });

  const damage = {
    "a checksum that is a path": (it) => `../../../checked  ${name}`,
    "a short checksum": () => `abc  ${name}`,
    "a name that is a path": (it, sum) => `${sum}  ladder-0.1.0/../../../../../../checked/releases/download/v1/${name}`,
    "two archives for this machine": (it, sum) => `${sum}  ${name}\n${sum}  ladder-9${name.slice("ladder-".length)}`,
    "a name without its version": (it, sum) => `${sum}  ../${name}`,
  };
  for (const [what, line] of Object.entries(damage))
    test(`${way} refuses a list of checksums that has ${what}`, (t) => {
      const it = places(t);
      const sum = evil(it.checked, it.ran);
      writeFileSync(join(it.clone, "hooks/SHA256SUMS"), line(it, sum) + "\n");
      refuses(it, /ladder: .*SHA256SUMS is damaged/, { LADDER_ARCHIVE: join(it.checked, name) });
    });

  test(`${way} uses the list next to an archive that is a file`, (t) => {
    const it = places(t);
    const sum = evil(it.above, it.ran);
    writeFileSync(join(it.above, "SHA256SUMS"), `${sum}  ${name}\n`);
    const passed = attempt(it, { LADDER_ARCHIVE: join(it.above, name) });
    assert.equal(passed.status, 0, passed.said);
    assert.ok(existsSync(it.ran), passed.said);
  });
}
