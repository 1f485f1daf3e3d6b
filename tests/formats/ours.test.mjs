// What the program writes in formats of its own is what schema/ says.
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { binary, inputs, report, root, schemaOf, validator } from "./support.mjs";

const schema = (name) => validator(schemaOf(join(root, "schema", name)));
const checkReport = schema("ladder-report.schema.json");
const checkFinding = schema("ladder-finding.schema.json");
const checkModel = schema("ladder-model.schema.json");

/** The ladders below a folder. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((it) => join(folder, it))
    .filter((it) => /\.ladder(\.md)?$/.test(it) && statSync(it).isFile());
}

for (const input of Object.keys(inputs)) {
  test(`the JSON report of ${input} is what its schema says`, () => checkReport(JSON.parse(report("json", input))));

  test(`each line of the jsonl report of ${input} is what its schema says`, () => {
    for (const line of report("jsonl", input).split("\n").filter(Boolean)) checkFinding(JSON.parse(line));
  });

  test(`the model of ${input} is what its schema says`, () => {
    for (const file of filesBelow([inputs[input]].flat()[0])) {
      const { stdout } = spawnSync(binary, ["show", "--output-format", "json", file], { encoding: "utf8", maxBuffer: 1 << 28 });
      checkModel(JSON.parse(stdout));
    }
  });
}
