// The program's own output formats match the schemas in schema/.
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binary, inputs, report, root, schemaOf, validator } from "./support.mjs";

const schema = (name) => validator(schemaOf(join(root, "schema", name)));
const checkReport = schema("ladder-report.schema.json");
const checkFinding = schema("ladder-finding.schema.json");
const checkModel = schema("ladder-model.schema.json");
const checkChanges = schema("ladder-changes.schema.json");
const checkBreaking = schema("ladder-breaking.schema.json");
const checkApprovals = schema("ladder-approvals.schema.json");
const checkComparisons = schema("ladder-comparisons.schema.json");

/** The ladders below a folder. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((it) => join(folder, it))
    .filter((it) => /\.ladder(\.md)?$/.test(it) && statSync(it).isFile());
}

for (const input of Object.keys(inputs)) {
  test(`the JSON report of ${input} matches its schema`, () => checkReport(JSON.parse(report("json", input))));

  test(`each line of the jsonl report of ${input} matches its schema`, () => {
    for (const line of report("jsonl", input).split("\n").filter(Boolean)) checkFinding(JSON.parse(line));
  });

  test(`the model of ${input} matches its schema`, () => {
    for (const file of filesBelow([inputs[input]].flat()[0])) {
      const { stdout } = spawnSync(binary, ["show", "--output-format", "json", file], { encoding: "utf8", maxBuffer: 1 << 28 });
      checkModel(JSON.parse(stdout));
    }
  });
}

test("the output of ladder compare matches its schema", () => {
  let compared = 0;
  for (const file of Object.values(inputs).flatMap((it) => filesBelow([it].flat()[0]))) {
    const run = (...words) => spawnSync(binary, [...words, "--output-format", "json"], { encoding: "utf8", maxBuffer: 1 << 28 });
    for (const { levels } of JSON.parse(run("show", file).stdout).ladders) {
      const { stdout, status } = run("compare", file, ...[0, -1].map((it) => levels.at(it)?.label ?? ""));
      if (status !== 0) continue;
      checkComparisons(JSON.parse(stdout));
      compared++;
    }
  }
  assert.ok(compared > 20, String(compared));
});

test("the output of ladder diff matches its schema", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ladder-diff-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const kinds = new Set();
  const check = (before, after) => {
    const words = ["diff", "--output-format", "json", before, after];
    const { stdout } = spawnSync(binary, words, { encoding: "utf8", maxBuffer: 1 << 28 });
    const changes = JSON.parse(stdout);
    checkChanges(changes);
    for (const it of changes.ladders) {
      kinds.add(it.change);
      for (const name of [...it.levels, ...it.skills]) kinds.add(name.change);
      if (it.texts.length > 0) kinds.add("texts");
    }
  };
  const files = Object.values(inputs).flatMap((it) => filesBelow([it].flat()[0]));
  for (const [i, file] of files.entries()) {
    const edited = join(folder, "edited.ladder");
    const text = readFileSync(file, "utf8");
    writeFileSync(edited, text.replaceAll(" the ", " each ").replace(/\tBrewing|^### \w+/m, "$& and more"));
    check(file, edited);
    if (i > 0) check(files[i - 1], file);
  }
  for (const it of ["added", "removed", "changed", "renamed", "texts"]) assert.ok(kinds.has(it), it);
});

test("the output of ladder breaking matches its schemas", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "ladder-breaking-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const classes = new Set();
  const approvals = join(folder, "approvals.json");
  const files = Object.values(inputs).flatMap((it) => filesBelow([it].flat()[0]));
  for (const file of files) {
    const edited = join(folder, "edited.ladder");
    const text = readFileSync(file, "utf8");
    writeFileSync(edited, text.replaceAll(" the ", " all ").replace(/\tBrewing|^### \w+/m, "$& and more"));
    const words = ["breaking", "--approvals", approvals, "--against", file, edited];
    const run = (...more) => spawnSync(binary, [...words, ...more], { encoding: "utf8", maxBuffer: 1 << 28 });
    rmSync(approvals, { force: true });
    run("--approve", "Ada", "--reason", "Agreed", "--takes-effect", "2027-01-01");
    try {
      checkApprovals(JSON.parse(readFileSync(approvals, "utf8")));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
      writeFileSync(approvals, '{"version": 1, "approvals": []}');
    }
    const report = JSON.parse(run("--output-format", "json").stdout);
    checkBreaking(report);
    assert.equal(report.summary.needSignOff, 0);
    for (const it of report.changes) classes.add(it.class);
  }
  for (const it of ["asks-more", "skill-renamed"]) assert.ok(classes.has(it), it);
});
