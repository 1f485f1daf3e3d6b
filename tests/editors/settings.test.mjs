// What docs/editors.md tells to write for editors that are not at hand: each block is what its editor's settings may hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { parse } from "smol-toml";
import { toldFor } from "./support/guide.mjs";

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

/** Zed: https://zed.dev/docs/tasks */
const zed = {
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

test("Zed", () => assertHolds(zed, JSON.parse(toldFor("Zed"))));
