// What docs/editors.md tells to write for editors that are not at hand: each block, and each file in editors/ that it names,
// is what its editor's settings may hold.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { parse } from "smol-toml";
import { toldFor } from "./support/guide.mjs";
import { root } from "./support/paths.mjs";

const strings = { type: "array", items: { type: "string" } };
const text = { type: "string" };
const exactly = (properties, required = Object.keys(properties)) => ({ type: "object", properties, required, additionalProperties: false });

/** Helix: https://docs.helix-editor.com/languages.html */
const helix = exactly({
  "language-server": { type: "object", additionalProperties: exactly({ command: text, args: strings }) },
  language: {
    type: "array",
    minItems: 1,
    items: exactly(
      {
        name: text,
        scope: text,
        "file-types": { type: "array", items: { anyOf: [text, exactly({ glob: text })] } },
        roots: strings,
        "block-comment-tokens": exactly({ start: text, end: text }),
        indent: exactly({ "tab-width": { type: "integer" }, unit: text }),
        "language-servers": strings,
        "soft-wrap": exactly({ enable: { type: "boolean" } }),
      },
      ["name", "scope", "file-types", "language-servers"],
    ),
  },
  grammar: { type: "array", items: exactly({ name: text, source: exactly({ path: text }) }) },
});

/** Kate: https://docs.kde.org/stable5/en/kate/kate/kate-application-plugin-lspclient.html */
const kate = exactly({
  servers: {
    type: "object",
    minProperties: 1,
    additionalProperties: exactly({ command: strings, rootIndicationFileNames: strings, highlightingModeRegex: text }),
  },
});

/** LSP4IJ: https://github.com/redhat-developer/lsp4ij/blob/main/docs/UserDefinedLanguageServerTemplate.md */
const fileType = exactly({ name: text, patterns: strings });
const jetbrains = exactly({
  id: text,
  name: text,
  programArgs: exactly({ default: text, windows: text }),
  fileTypeMappings: { type: "array", minItems: 1, items: exactly({ fileType, languageId: text }) },
});
const jetbrainsClient = exactly({ caseSensitive: { type: "boolean" }, blockCommentPrefix: text, blockCommentSuffix: text });

/** Sublime Text: https://lsp.sublimetext.io/client_configuration/ */
const sublime = {
  type: "object",
  minProperties: 1,
  additionalProperties: exactly({ enabled: { const: true }, command: strings, selector: text }),
};

/** Zed: https://zed.dev/docs/extensions/languages */
const zedServer = exactly({ name: text, languages: strings, language_ids: { type: "object", additionalProperties: text } });
const zedExtension = exactly({
  id: { type: "string", pattern: "^[a-z-]+$" },
  name: text,
  description: text,
  version: text,
  schema_version: { const: 1 },
  authors: strings,
  language_servers: { type: "object", additionalProperties: zedServer },
});
const zedLanguage = exactly({
  name: text,
  path_suffixes: strings,
  block_comment: exactly({ start: text, prefix: text, end: text, tab_size: { type: "integer" } }),
  hard_tabs: { type: "boolean" },
  tab_size: { type: "integer" },
  soft_wrap: { enum: ["none", "editor_width", "preferred_line_length", "bounded"] },
});

/** Zed: https://zed.dev/docs/tasks */
const zedTasks = {
  type: "array",
  minItems: 1,
  items: exactly({ label: text, command: text, args: strings, reveal: { enum: ["always", "no_focus", "never"] } }),
};

function assertHolds(schema, value) {
  const validate = new Ajv().compile(schema);
  assert.ok(validate(value), JSON.stringify(validate.errors));
}

test("Helix", () => {
  const told = parse(toldFor("Helix"));
  assertHolds(helix, told);
  for (const { "language-servers": servers } of told.language) {
    for (const it of servers) assert.ok(it in told["language-server"], it);
  }
});

test("Kate", () => assertHolds(kate, JSON.parse(toldFor("Kate"))));

const fileIn = (folder, name) => readFileSync(join(root, "editors", folder, name), "utf8");
const vscode = JSON.parse(fileIn("vscode", "package.json"));
const endings = vscode.contributes.languages.find((it) => it.id === "ladder").extensions;

test("JetBrains IDEs", () => {
  const template = JSON.parse(fileIn("jetbrains", "template.json"));
  assertHolds(jetbrains, template);
  assertHolds(jetbrainsClient, JSON.parse(fileIn("jetbrains", "clientSettings.json")));
  const [{ fileType, languageId }] = template.fileTypeMappings;
  assert.deepEqual(fileType.patterns, endings.map((it) => `*${it}`));
  assert.equal(languageId, "ladder");
});

test("Sublime Text", (t) => {
  const told = JSON.parse(toldFor("Sublime Text", "json"));
  assertHolds(sublime, told);

  const home = mkdtempSync(join(tmpdir(), "ladder-sublime-"));
  t.after(() => rmSync(home, { recursive: true }));
  const folder = join(home, ".config/sublime-text/Packages/User");
  mkdirSync(folder, { recursive: true });
  execFileSync("sh", ["-c", toldFor("Sublime Text", "sh")], { cwd: root, env: { ...process.env, HOME: home } });
  const read = "import json, plistlib, sys; json.dump(plistlib.load(open(sys.argv[1], 'rb')), sys.stdout)";
  const syntax = JSON.parse(execFileSync("python3", ["-c", read, join(folder, "Ladder.tmLanguage")]));
  assert.deepEqual(syntax, JSON.parse(fileIn("vscode", "syntaxes/ladder.tmLanguage.json")));
  assert.equal(told.ladder.selector, syntax.scopeName);
  assert.deepEqual(syntax.fileTypes, endings.map((it) => it.slice(1)));
});

test("Zed", () => {
  assertHolds(zedTasks, JSON.parse(toldFor("Zed")));
  const extension = parse(fileIn("zed", "extension.toml"));
  assertHolds(zedExtension, extension);
  const language = parse(fileIn("zed", "languages/ladder/config.toml"));
  assertHolds(zedLanguage, language);
  assert.deepEqual(extension.language_servers.ladder.languages, [language.name]);
  assert.deepEqual(extension.language_servers.ladder.language_ids, { [language.name]: "ladder" });
  assert.deepEqual(language.path_suffixes, endings.map((it) => it.slice(1)));
});
