import assert from "node:assert/strict";

/** What every editor shows for samples/damaged/spreadsheet.ladder, and how it changes the file. */
export function assertUsualMorning(saw) {
  assert.equal(saw.diagnostics.length, 3, saw.diagnostics.join("\n"));
  for (const rule of ["empty-expectation", "truncated-end", "unlabelled-level"]) {
    assert.ok(saw.diagnostics.some((it) => it.includes(rule)), `${rule}: ${saw.diagnostics.join("\n")}`);
  }
  assert.match(saw.hover, /One level below[^]*Laminates/);
  assert.ok(saw.completion.some((it) => it.includes("2")), saw.completion.join());
  assert.equal(saw.actions[0], "Insert `2`");
  assert.match(saw.fixed, /^2\tLaminates/);
  assert.equal(saw.renamed.split("\t")[1], "Pastry");
}
