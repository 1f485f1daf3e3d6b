// What an author does in a real Emacs, with eglot set up as docs/editors.md says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { toldFor } from "../support/guide.mjs";
import { assertUsualMorning } from "../support/morning.mjs";
import { ladder, root } from "../support/paths.mjs";
import { temporaryFolder, workspace } from "../support/workspace.mjs";

test("an author in Emacs", { timeout: 60_000 }, (t) => {
  const home = temporaryFolder(t);
  const folder = workspace(t, { "pastry.ladder": { sample: "damaged/spreadsheet.ladder" } });
  writeFileSync(join(home, "init.el"), toldFor("Emacs"));
  const { stdout, stderr } = spawnSync("emacs", ["--batch", "--eval", "(package-initialize)", "-l", join(home, "init.el"), "-l", join(root, "tests/editors/emacs/author.el")], {
    env: { ...process.env, HOME: home, PASTRY: join(folder, "pastry.ladder"), PATH: `${dirname(ladder)}:${process.env.PATH}` },
    cwd: folder,
    encoding: "utf8",
    timeout: 50_000,
  });
  const saw = Object.fromEntries(stdout.split("\n").filter((it) => it.includes("\t")).map((line) => {
    const [key, value] = line.split(/\t(.*)/s);
    return [key, JSON.parse(value)];
  }));
  assert.ok(saw.renamed, `${stdout}\n${stderr}`);
  assert.equal(saw.mode, "ladder-mode");
  assertUsualMorning(saw);
});
