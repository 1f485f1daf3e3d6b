// The universal package of the extension in a VS Code that has a disk, on a machine without a native program.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { workspace } from "../editors/support/workspace.mjs";
import { Author } from "../editors/vscode/author.mjs";
import { startCode } from "../editors/vscode/codeServer.mjs";

const root = join(import.meta.dirname, "../..");
const program = join(root, "build/wasm/package/ladder.wasm"); // scripts/test wasm has built it

describe("without a native program", { timeout: 300_000 }, () => {
  const cleanups = [];
  const whole = { after: (cleanup) => cleanups.unshift(cleanup) };
  after(async () => {
    for (const cleanup of cleanups) await cleanup();
  });

  test("VS Code's own Node runs the checker", async () => {
    assert.notEqual(spawnSync("ladder", ["--version"]).status, 0, "there's a ladder on the PATH");
    const folder = workspace(whole, {
      "garden.ladder": "## Gardening\n\nLevel/Skill\tPlanting\n1\tPlants hedges.\n1\tPlans parks.\n",
    });
    const vsix = execFileSync(join(root, "scripts/package-vscode"), ["--target", "universal", program], { encoding: "utf8" }).trim();
    const code = await startCode(whole, vsix);
    const author = new Author(await code.window(folder));
    await author.open("garden.ladder");
    await author.sees("a wavy line", ".squiggly-error");
    const { stdout } = spawnSync("pgrep", ["-f", `${code.home}/extensions/ladder.*/server/ladder.mjs server`], { encoding: "utf8" });
    assert.notEqual(stdout, "");
  });
});
