// What an author does in a real Vim, with ALE set up as docs/editors.md says.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { toldFor } from "../support/guide.mjs";
import { assertUsualMorning } from "../support/morning.mjs";
import { ladder, root } from "../support/paths.mjs";
import { temporaryFolder, workspace } from "../support/workspace.mjs";

test("an author in Vim", { timeout: 60_000 }, (t) => {
  const home = temporaryFolder(t);
  const folder = workspace(t, { "pastry.ladder": { sample: "damaged/spreadsheet.ladder" } });
  writeFileSync(join(home, "vimrc"), `set nocompatible hidden noswapfile\nset runtimepath^=/usr/share/vim-ale,${join(root, "editors/nvim")}\nfiletype plugin on\nruntime plugin/ale.vim\n${toldFor("Vim")}`);
  const output = join(home, "output");
  const { stdout, stderr } = spawnSync("vim", ["-u", join(home, "vimrc"), "-i", "NONE", "-es", join(folder, "pastry.ladder"), "-S", join(root, "tests/editors/vim/author.vim")], {
    env: { ...process.env, HOME: home, OUTPUT: output, PATH: `${dirname(ladder)}:${process.env.PATH}` },
    cwd: folder,
    encoding: "utf8",
    timeout: 50_000,
  });
  let lines = "";
  try {
    lines = readFileSync(output, "utf8");
  } catch {
    assert.fail(`Vim wrote nothing: ${stdout}${stderr}`);
  }
  const saw = Object.fromEntries(lines.trim().split("\n").map((it) => JSON.parse(it)));
  assert.equal(saw.failed, undefined, `${saw.failed}\n${stdout}${stderr}`);
  assert.equal(saw.filetype, "ladder");
  assertUsualMorning(saw);
});
