// The platforms that a release has programs for: all lists of them agree, and each program that scripts/package has built is one
// for its platform and needs nothing that its system lacks.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { root, temporaryFolder, version } from "./support/packages.mjs";
import { programIn } from "./support/programs.mjs";
import { targets } from "./support/registries.mjs";
import { did } from "./support/run.mjs";

const content = (path) => readFileSync(join(root, path), "utf8");
const presets = JSON.parse(content("CMakePresets.json")).configurePresets;

test("each platform has a preset, with the oldest macOS that its wheel names", () => {
  for (const { target, preset, wheel } of targets) {
    const { cacheVariables } = presets.find((it) => it.name === preset);
    if (target.startsWith("macos")) {
      const oldest = /-macos\.(.*)/.exec(cacheVariables.LADDER_TARGET)[1];
      assert.ok(wheel.startsWith(`macosx_${oldest.replace(".", "_")}_`), wheel);
    }
  }
});

test("the workflows try the program for each platform on that platform", () => {
  const matrixOf = (workflow, job) => parse(content(`.github/workflows/${workflow}.yml`)).jobs[job].strategy.matrix;
  const release = matrixOf("release", "try").include.map((it) => it.target);
  assert.deepEqual(release, targets.map((it) => it.npm));
  // CI tests the one for Linux on x86-64.
  const crossed = targets.map((it) => it.target).filter((it) => it !== "linux-x64");
  assert.deepEqual(matrixOf("platforms", "cross").target, crossed);
  assert.deepEqual(matrixOf("platforms", "try").include.map((it) => it.target), crossed);
});

// What every system of this kind has.
const ofSystem = {
  linux: /^$/,
  darwin: /^\/usr\/lib\/lib(System\.B|resolv\.9)\.dylib$/,
  windows: /^(kernel32|advapi32|msvcrt|ntdll|ws2_32|api-ms-win-crt-[\w-]+)\.dll$/i,
};

for (const { archive } of targets) {
  const [system, machine] = archive.split("-");
  const name = `ladder-${version}-${archive}`;
  const file = join(root, "build/packages", `${name}.${system === "windows" ? "zip" : "tar.gz"}`);
  test(`the program for ${archive} is one, and needs only the system`, { skip: !existsSync(file) && "not built" }, (t) => {
    const folder = temporaryFolder(t);
    did(system === "windows" ? ["python3", "-m", "zipfile", "-e", file, folder] : ["tar", "-xzf", file, "-C", folder]);
    const program = programIn(join(folder, name, `bin/ladder${system === "windows" ? ".exe" : ""}`));
    assert.equal(program.platform, archive);
    for (const it of program.needs) assert.match(it, ofSystem[system]);
    if (system !== "darwin") return;
    assert.equal(program.oldest, machine === "aarch64" ? "11.0" : "10.13");
    // macOS on arm64 runs no program without a signature, be it one without a name.
    if (machine === "aarch64") assert.ok(program.isSigned);
  });
}
