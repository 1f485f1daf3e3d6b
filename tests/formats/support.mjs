// Reports of the real binary, and validators for them.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const binary = process.env.LADDER_BINARY ?? join(root, "build/portable/server/ladder");

const folder = mkdtempSync(join(tmpdir(), "ladder-formats-"));
after(() => rmSync(folder, { recursive: true }));

/** Ladders to report on: each name has a separate folder with these files. */
function ladders(name, files) {
  const home = join(folder, name);
  mkdirSync(home);
  for (const [path, content] of Object.entries(files)) writeFileSync(join(home, path), content);
  return home;
}

const samples = join(folder, "samples");
cpSync(join(root, "samples"), samples, { recursive: true });

// Anything that could break out of an expectation, a title, a label, a skill or a path.
const hostile = `<script>alert(1)</script> "&quot;' </style> --> ]]> @team \`x\` \x01\x1b[31m\u202e ${"x".repeat(300)}`;
const row = (...cells) => cells.join("\t");

/** The inputs of the reports, by name. */
export const inputs = {
  "the samples": samples,
  "no ladder": ladders("nothing", {}),
  "a sound ladder": ladders("sound", { "a.ladder": "## Tea\n\nLevel/Skill\tBrewing\n1\tBoils water.\n" }),
  "hostile ladders": ladders("hostile", {
    "a <b> & \"c\" 50% 'd'.ladder": Buffer.concat([
      Buffer.from(["## " + hostile, "", row("Level/Skill", hostile, "Other"), row(hostile, "and " + hostile, ""), row("2 (" + hostile + ")", hostile, "TBD " + hostile)].join("\n") + "\n"),
      Buffer.from([0x33, 0x09, 0xff, 0xfe, 0x3c, 0x62, 0x3e, 0x09, 0xed, 0xa0, 0x80, 0x0a]),
    ]),
    "outside.ladder": "<!-- ladder-ignore <img src=x onerror=alert(1)>: reason -->\n",
  }),
  "a file that is missing": [ladders("missing", { "a.ladder": "## A\n" }), "gone.ladder"],
};

/** The report on an input, as written to standard output. */
export function report(format, input) {
  const [cwd, ...paths] = [inputs[input]].flat();
  const { stdout, status } = spawnSync(binary, ["check", "--output-format", format, ".", ...paths], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok([0, 1, 2].includes(status), `ladder ended with ${status}`);
  return stdout;
}

export const schemaOf = (path) => JSON.parse(readFileSync(path, "utf8"));
export const ours = (name) => fileURLToPath(new URL(`schemas/${name}`, import.meta.url));
export const packaged = (path) => createRequire(import.meta.url).resolve(path);

/** Throws if a value violates a schema. */
export function validator(schema) {
  const Validator = schema.$schema.includes("draft-04") ? AjvDraft04.default : Ajv;
  const ajv = new Validator({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => assert.ok(validate(value), ajv.errorsText(validate.errors, { separator: "\n" }));
}

/** Throws if an XML document violates an XML Schema. */
export function checkXml(schema, text) {
  execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, "-"], { input: text, stdio: ["pipe", "ignore", "pipe"] });
}
