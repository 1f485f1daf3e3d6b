// What an author does in a real Emacs, with eglot set up as docs/editors.md says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { toldFor } from "../support/guide.mjs";
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
  assert.equal(saw.diagnostics.length, 3);
  assert.ok(saw.diagnostics.some((it) => it.includes("this row names no level")), saw.diagnostics.join("\n"));
  assert.match(saw.hover, /Laminates/);
  assert.ok(saw.completion.some((it) => it.includes("2")), saw.completion.join());
  assert.ok(saw.actions.includes("Insert `2`"), saw.actions.join());
  assert.match(saw.fixed, /^2\tLaminates/);
  assert.equal(saw.renamed.split("\t")[1], "Pastry");
});
