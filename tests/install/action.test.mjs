// The GitHub action: its description, and what its steps do.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { clean, damaged } from "./support/ladders.mjs";
import { archive, root, temporaryFolder } from "./support/packages.mjs";
import { git, release } from "./support/release.mjs";
import { did, run } from "./support/run.mjs";

const { validateAction, validateWorkflow } = createRequire(import.meta.url)("@action-validator/core");
const text = readFileSync(join(root, "action.yml"), "utf8");
const action = parse(text);

test("GitHub's schema accepts the action, and the workflow that docs/ci.md shows", () => {
  assert.deepEqual(validateAction(text).errors, []);
  const workflow = /## GitHub\n[^]*?```yaml\n([^]*?)```/.exec(readFileSync(join(root, "docs/ci.md"), "utf8"))[1];
  assert.deepEqual(validateWorkflow(workflow).errors, []);
});

test("GitHub's schema accepts the workflows of this repository", () => {
  for (const name of readdirSync(join(root, ".github/workflows"))) {
    const workflow = readFileSync(join(root, ".github/workflows", name), "utf8");
    // The schema in action-validator 0.6.0 is older than this permission.
    assert.deepEqual(validateWorkflow(workflow.replace("attestations: write\n", "packages: write\n")).errors, [], name);
  }
});

test("the workflow for releases only uses actions at a fixed commit, and shellcheck accepts its steps", () => {
  const workflow = readFileSync(join(root, ".github/workflows/release.yml"), "utf8");
  const used = workflow.match(/uses: .*/g);
  assert.ok(5 < used.length);
  for (const it of used) assert.match(it, /^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const { jobs } = parse(workflow);
  for (const { run } of Object.values(jobs).flatMap((it) => it.steps))
    if (run) did(["shellcheck", "--shell=bash", "-"], { input: run });
});

test("docs/ci.md describes each input", () => {
  const section = readFileSync(join(root, "docs/ci.md"), "utf8").split("\n## GitHub\n")[1].split("\n## ")[0];
  const documented = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(documented, Object.keys(action.inputs));
});

test("shellcheck finds nothing wrong with its steps", () => {
  for (const step of action.runs.steps)
    did(["shellcheck", `--shell=${step.shell}`, "-"], { input: step.run });
});

/** Runs the steps as GitHub does: expressions are replaced, and the first step that fails ends it. */
function act(t, folder, given, more = {}) {
  const released = release(t);
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, it]) => [name, given[name] ?? it.default]));
  const context = { inputs, github: { server_url: "http://localhost:9", action_repository: "OWNER/ladder" } };
  const valued = (it) => it.replace(/\$\{\{ (\w+)\.(\w+) \}\}/g, (_, room, name) => context[room][name]);
  let last;
  for (const step of action.runs.steps) {
    const values = Object.fromEntries(Object.entries(step.env).map(([name, it]) => [name, valued(it)]));
    last = run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      folder,
      environment: { ...git, GITHUB_ACTION_PATH: released, ...values, ...more },
    });
    if (last.status !== 0) break;
  }
  return last;
}

function ladders(t) {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "clean.ladder"), clean);
  writeFileSync(join(folder, "my damaged.ladder"), damaged);
  return folder;
}

test("the action marks the lines of a pull request, and writes SARIF", (t) => {
  const folder = ladders(t);
  const found = act(t, folder, { archive, sarif: "findings.sarif" });
  assert.equal(found.status, 1, found.said);
  assert.match(found.output, /^::error .*file=my damaged\.ladder,line=5/m);
  const sarif = JSON.parse(readFileSync(join(folder, "findings.sarif"), "utf8"));
  assert.equal(sarif.runs[0].results[0].ruleId, "duplicate-level");
});

test("the action accepts paths and options, one per line", (t) => {
  const folder = ladders(t);
  const passed = act(t, folder, { archive, paths: "clean.ladder\n" });
  assert.deepEqual([passed.status, passed.output], [0, ""], passed.said);
  const chosen = act(t, folder, { archive, paths: "my damaged.ladder\nclean.ladder", options: "--hint=duplicate-level\n--fail-on=warning\n" });
  assert.equal(chosen.status, 0, chosen.said);
  assert.match(chosen.output, /^::notice .*file=my damaged\.ladder/m);
});

test("the action reports changes that affect people in the job summary and in one comment", (t) => {
  const folder = ladders(t);
  const inside = { folder, environment: git };
  did(["git", "init", "--quiet"], inside);
  did(["git", "add", "clean.ladder"], inside);
  did(["git", "commit", "--quiet", "--message", "First"], inside);
  writeFileSync(join(folder, "clean.ladder"), `${clean}3\tPlans a park with trees.\n`);
  const programs = temporaryFolder(t);
  // The GitHub CLI: it knows a comment once one was written.
  writeFileSync(join(programs, "gh"), `#!/bin/sh\necho "$*" >>"${programs}/calls"\ncase "$*" in *--paginate*) cat "${programs}/known" 2>/dev/null ;; *) echo 7 >"${programs}/known" ;; esac\n`, { mode: 0o755 });
  const more = { GITHUB_REF: "refs/pull/12/merge", GITHUB_REPOSITORY: "OWNER/ladders", RUNNER_TEMP: programs, GITHUB_STEP_SUMMARY: join(programs, "summary.md"), PATH: `${programs}:${git.PATH}` };
  const inputs = { archive, paths: "clean.ladder", against: "HEAD", comment: "true" };
  assert.equal(act(t, folder, inputs, more).status, 0);
  assert.equal(act(t, folder, inputs, more).status, 0);
  assert.match(readFileSync(join(programs, "summary.md"), "utf8"), /level added/);
  assert.match(readFileSync(join(programs, "ladder-comment.md"), "utf8"), /^<!-- ladder breaking -->\n[^]*level added/);
  const methods = readFileSync(join(programs, "calls"), "utf8").match(/--method \w+ \S+/g);
  assert.deepEqual(methods, ["--method POST repos/OWNER/ladders/issues/12/comments", "--method PATCH repos/OWNER/ladders/issues/comments/7"]);
});

test("the action refuses a program that was tampered with", (t) => {
  const folder = ladders(t);
  const tampered = join(folder, "ladder.tar.gz");
  writeFileSync(tampered, Buffer.concat([readFileSync(archive), Buffer.from(" ")]));
  const refused = act(t, folder, { archive: tampered });
  assert.equal(refused.status, 2, refused.said);
  assert.match(refused.errors, /is not the released file/);
});

test("without an archive, the action uses its own repository's release", (t) => {
  const refused = act(t, ladders(t), {});
  assert.equal(refused.status, 2, refused.said);
  assert.match(refused.errors, /can't get http:\/\/localhost:9\/OWNER\/ladder\/releases\/download\/v[0-9.]+\/ladder-/);
});
