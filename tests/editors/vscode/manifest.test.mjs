// The manifest of the extension says what the rest of the project says.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { extension, root } from "../support/paths.mjs";

const file = join(extension, "package.json");
const manifest = JSON.parse(readFileSync(file, "utf8"));
const { contributes } = manifest;

test("the settings know every rule", () => {
  const schema = JSON.parse(readFileSync(join(root, "schema/ladder.schema.json"), "utf8"));
  const severities = schema.definitions.severity.enum;
  const rules = Object.entries(schema.definitions.rules.properties).map(([name, { description, default: severity }]) => [
    name,
    { markdownDescription: `${description} (${severity})`, anyOf: [{ enum: severities }, { type: "object" }] },
  ]);
  const setting = contributes.configuration.properties["ladder.rules"];
  const expected = Object.fromEntries(rules);
  assert.ok(rules.length > 40);
  if (process.env.UPDATE) {
    setting.properties = expected;
    writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
  assert.deepEqual(setting.properties, expected);
});

test("a folder that is not trusted cannot name the program", () => {
  assert.equal(contributes.configuration.properties["ladder.server.path"].scope, "machine-overridable");
  assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes("ladder.server.path"));
});

test("every setting is described", () => {
  for (const [name, { description, markdownDescription }] of Object.entries(contributes.configuration.properties)) {
    assert.ok((description ?? markdownDescription)?.endsWith("."), name);
  }
});

test("the version is the same as the program's", () => {
  const version = readFileSync(join(root, "CMakeLists.txt"), "utf8").match(/VERSION (\d+\.\d+\.\d+)/)[1];
  assert.equal(manifest.version, version);
});

test("files that it names exist", () => {
  const made = /^(\.\/)?(schema|out)\//;
  const named = JSON.stringify(manifest).match(/"(?:\.\/|icons\/|walkthrough\/)[^"]+"/g).map((it) => JSON.parse(it));
  assert.ok(named.length > 8);
  for (const it of named) assert.ok(made.test(it) || existsSync(join(extension, it)), it);
});

test("every command of a menu, a walkthrough or a code lens is one of its commands", () => {
  const commands = new Set(contributes.commands.map(({ command }) => command));
  const used = new Set(JSON.stringify(manifest).match(/ladder\.(?:showMatrix|compareLevels|report|fixAll|openSample|restart)\b/g));
  const lenses = readFileSync(join(root, "server/protocol/handlers/code_lens.cpp"), "utf8").match(/ladder\.[a-z]+[A-Z]?\w*(?=")/g);
  for (const it of [...used, ...lenses]) assert.ok(commands.has(it), it);
});

/** What a list's line adds to the next one, according to the language configuration. */
function onEnter(line) {
  const { onEnterRules } = JSON.parse(readFileSync(join(extension, contributes.languages[0].configuration), "utf8"));
  return onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action;
}

test("Enter continues a list, and ends it at an item without text", () => {
  assert.equal(onEnter("- rolls").appendText, "- ");
  assert.equal(onEnter("* rolls").appendText, "* ");
  assert.equal(onEnter("2. rolls").appendText, "3. ");
  assert.ok(onEnter("- ").removeText > 0);
  assert.equal(onEnter("Bakes rolls - and loaves."), undefined);
});

test("the problem matcher reads the output of ladder check", async () => {
  const { execFileSync } = await import("node:child_process");
  const { ladder } = await import("../support/paths.mjs");
  const output = execFileSync(ladder, ["check", "--exit-zero", "--output-format", "concise", "samples/damaged/spreadsheet.ladder"], { cwd: root, encoding: "utf8" });
  const { pattern } = contributes.problemMatchers[0];
  const found = output.split("\n").map((line) => line.match(new RegExp(pattern.regexp))).filter(Boolean);
  assert.deepEqual(found.map((it) => [it[pattern.file], it[pattern.line], it[pattern.code]]), [
    ["samples/damaged/spreadsheet.ladder", "6", "unlabelled-level"],
    ["samples/damaged/spreadsheet.ladder", "6", "empty-expectation"],
    ["samples/damaged/spreadsheet.ladder", "7", "truncated-end"],
  ], output);
});
