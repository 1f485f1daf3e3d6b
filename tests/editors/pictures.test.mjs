// The pictures of docs/editors.md and those that are there are the same.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support/paths.mjs";

test("every picture of VS Code is used, and every picture that is used exists", () => {
  const shown = [...readFileSync(join(root, "docs/editors.md"), "utf8").matchAll(/\(images\/vscode\/([^)]+)\)/g)].map(([, name]) => name);
  assert.deepEqual(readdirSync(join(root, "docs/images/vscode")).sort(), shown.sort());
});
