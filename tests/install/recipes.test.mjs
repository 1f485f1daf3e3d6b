// The instructions in docs/ci.md, followed step by step.
import assert from "node:assert/strict";
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { clean, damaged } from "./support/ladders.mjs";
import { archive, root, temporaryFolder, unpacked } from "./support/packages.mjs";
import { git, release, tag } from "./support/release.mjs";
import { did, run } from "./support/run.mjs";

/** The first block below this heading. */
function blockBelow(heading) {
  const page = readFileSync(join(root, "docs/ci.md"), "utf8");
  return page.split(`\n## ${heading}\n`)[1].split("\n## ")[0].split(/^```.*\n/m)[1];
}

/** A repository with a clean ladder, and with a damaged one that is ignored. */
function repository(t) {
  const folder = temporaryFolder(t);
  did(["git", "init", "--quiet", "--initial-branch=main"], { folder, environment: git });
  writeFileSync(join(folder, "clean.ladder"), clean);
  writeFileSync(join(folder, ".ladderignore"), "old.ladder\n");
  writeFileSync(join(folder, "old.ladder"), damaged);
  return folder;
}

function commit(folder, environment) {
  did(["git", "add", "."], { folder, environment });
  return run(["git", "commit", "--message", "Change a ladder"], { folder, environment });
}

/** Checks what a hook does for somebody who has installed ladder. */
function looksAtCommits(t, folder, installed) {
  const environment = { ...git, PATH: `${join(installed, "bin")}:${git.PATH}` };
  const passed = commit(folder, environment);
  assert.equal(passed.status, 0, passed.said);
  writeFileSync(join(folder, "my damaged.ladder"), damaged);
  const refused = commit(folder, environment);
  assert.notEqual(refused.status, 0, refused.said);
  assert.match(refused.said, /my damaged\.ladder:5:1/);
  assert.match(refused.said, /duplicate-level/);
  did(["git", "rm", "--quiet", "--force", "my damaged.ladder"], { folder, environment });
  writeFileSync(join(folder, "notes.txt"), "No ladder.\n");
  const unconcerned = commit(folder, environment);
  assert.equal(unconcerned.status, 0, unconcerned.said);
}

test("a Git hook", (t) => {
  const folder = repository(t);
  const hook = join(folder, ".git/hooks/pre-commit");
  writeFileSync(hook, blockBelow("A Git hook"));
  chmodSync(hook, 0o755);
  did(["shellcheck", hook]);
  looksAtCommits(t, folder, unpacked(t));
});

// npm has Lefthook in a separate package for each system.
test("Lefthook", { skip: process.arch !== "x64" }, (t) => {
  const folder = repository(t);
  const installed = unpacked(t);
  symlinkSync(fileURLToPath(import.meta.resolve("lefthook-linux-x64/bin/lefthook")), join(installed, "bin/lefthook"));
  writeFileSync(join(folder, "lefthook.yml"), blockBelow("Lefthook"));
  const environment = { ...git, HOME: folder, PATH: `${join(installed, "bin")}:${git.PATH}` };
  did(["lefthook", "install"], { folder, environment });
  looksAtCommits(t, folder, installed);
});

test("GitLab", (t) => {
  const folder = repository(t);
  const released = release(t);
  const clone = join(temporaryFolder(t), "ladder");
  const places = { "/tmp/ladder": clone, "v0.1.0": tag, "https://github.com/OWNER/ladder": released };
  let pipeline = blockBelow("GitLab");
  for (const [example, place] of Object.entries(places)) {
    assert.ok(pipeline.includes(example), example);
    pipeline = pipeline.replaceAll(example, place);
  }
  writeFileSync(join(folder, ".gitlab-ci.yml"), pipeline);
  did(["git", "remote", "add", "origin", "https://localhost/careers/ladders.git"], { folder, environment: git });
  const runner = fileURLToPath(import.meta.resolve("gitlab-ci-local"));
  const pipelineRun = () =>
    run([process.execPath, runner, "--force-shell-executor", "--no-color", "--variable", `LADDER_ARCHIVE=${archive}`], {
      folder,
      environment: { ...git, HOME: temporaryFolder(t) },
    });

  did(["git", "add", "."], { folder, environment: git });
  const passed = pipelineRun();
  assert.equal(passed.status, 0, passed.said);
  did(["rm", "--recursive", clone]);
  writeFileSync(join(folder, "damaged.ladder"), damaged);
  did(["git", "add", "."], { folder, environment: git });
  const failed = pipelineRun();
  assert.equal(failed.status, 1, failed.said);
  assert.match(failed.said, /error\[duplicate-level\]/);
  const findings = JSON.parse(readFileSync(join(folder, "findings.json"), "utf8"));
  assert.equal(findings[0].check_name, "duplicate-level");
});
