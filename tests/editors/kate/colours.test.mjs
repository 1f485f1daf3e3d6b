// What colours Kate, its own engine, knows a ladder by its name and colours it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { toldFor } from "../support/guide.mjs";
import { root } from "../support/paths.mjs";
import { temporaryFolder, workspace } from "../support/workspace.mjs";

const engine = "kate-syntax-highlighter";

/** Kate's names for the colours of a file, one per line, from its engine's trace. */
function traced(t, name, text) {
  const data = temporaryFolder(t);
  const syntax = join(data, "org.kde.syntax-highlighting/syntax");
  mkdirSync(syntax, { recursive: true });
  cpSync(join(root, "editors/kate/ladder.xml"), join(syntax, "ladder.xml"));
  const file = join(workspace(t, { [name]: text }), name);
  return execFileSync(engine, ["--output-format", "ansi", "--syntax-trace", "format", file], {
    env: { ...process.env, XDG_DATA_HOME: data, QT_QPA_PLATFORM: "offscreen" },
    encoding: "utf8",
  }).replace(/\x1b\[[\d;]*m/g, "");
}

for (const name of ["pastry.ladder", "pastry.ladder.md"]) {
  test(`Kate colours ${name}`, (t) => {
    const text = "## Pastry\nLevels: 1 | 2\n<!-- ladder-ignore truncated-end: a draft -->\n\nLevel/Skill\tDoughs\n1\tn/a\n2\tBakes the same\n";
    const trace = traced(t, name, text);
    for (const format of ["Title", "Directive", "Suppression", "Level", "Marker"]) assert.ok(trace.includes(format), `${format} in\n${trace}`);
    assert.equal(trace.match(/Marker/g).length, 1, trace);
  });
}

test("docs/editors.md sets up the language server for these files", () => {
  const { servers } = JSON.parse(toldFor("Kate"));
  assert.match("Ladder", new RegExp(servers.ladder.highlightingModeRegex));
  assert.doesNotMatch("Markdown", new RegExp(servers.ladder.highlightingModeRegex));
});
