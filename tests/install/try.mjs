// Checks that an installed ladder works on this system, and says the same as elsewhere; run it in the root of the repository:
// node tests/install/try.mjs EXPECTED COMMAND [ARGUMENT...]
// EXPECTED is what `ladder check --exit-zero --output-format json samples` says elsewhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { conversation } from "./support/server.mjs";
import { did, run } from "./support/run.mjs";

const [expected, ...command] = process.argv.slice(2);
const damaged = "samples/damaged/spreadsheet.ladder";

console.log(did([...command, "--version"]).trim());
const found = did([...command, "check", "--exit-zero", "--output-format", "json", "samples"]).split("\n");
for (const [index, line] of readFileSync(expected, "utf8").split("\n").entries()) assert.equal(found[index], line);
assert.equal(run([...command, "check", damaged]).status, 1);
const said = did([...command, "server", "--stdio"], { input: conversation(damaged) });
assert.match(said, /"id":2,"result":\{"kind":"full".*"source":"ladder"/);
assert.match(said, /"id":3,"result":null/);
