// Each hook that .pre-commit-hooks.yaml offers, in the real pre-commit, without any network.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { clean, damaged, fixable, formatted, fixed, neglected, unformatted } from "./support/ladders.mjs";
import { archive, checksums, root, temporaryFolder, unpacked } from "./support/packages.mjs";
import { clone, git, release, tag } from "./support/release.mjs";
import { did, run } from "./support/run.mjs";

// ladder-breaking has a test of its own.
const all = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
const hooks = all.filter((it) => it.name !== "ladder breaking");

// What all tests share lives as long as they do.
const endings = [];
after(() => endings.forEach((end) => end()));
const whole = { after: (end) => endings.push(end) };
let released, installed, cache;
before(() => {
  released = release(whole);
  installed = unpacked(whole);
  cache = temporaryFolder(whole);
});

/** The environment of a hook: a machine without a network, which only has `ladder` if the hook relies on it. */
function machine(hook, more = {}) {
  const path = hook.language === "system" ? `${join(installed, "bin")}:${git.PATH}` : git.PATH;
  return { ...git, PATH: path, HOME: cache, PRE_COMMIT_HOME: cache, PIP_NO_INDEX: "1", LADDER_ARCHIVE: archive, ...more };
}

const offline = (...words) => ["unshare", "--net", "--map-root-user", ...words];

/** A repository with these files, none of them committed. */
function repository(t, files) {
  const folder = temporaryFolder(t);
  did(["git", "init", "--quiet"], { folder, environment: git });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const configuration = (hook, repository, revision) =>
  `repos:\n  - repo: ${repository}\n    rev: ${revision}\n    hooks:\n      - id: ${hook.id}\n`;

// What the hooks reject, what they say about it, and how they change a ladder that they can fix.
const faults = {
  "ladder check": { refused: damaged, message: /fault\.ladder:5:1: error: .*\[duplicate-level\]/, unfixed: fixable, result: fixable },
  "ladder check --fix": { refused: damaged, message: /fault\.ladder:5:1: error: .*\[duplicate-level\]/, unfixed: fixable, result: fixed },
  "ladder format": { refused: unformatted, message: /1 file formatted/, unfixed: unformatted, result: formatted },
};

for (const hook of hooks) {
  const { refused, message, unfixed, result } = faults[hook.name];

  test(`${hook.id} checks each commit`, (t) => {
    const folder = repository(t, { ".pre-commit-config.yaml": configuration(hook, released, tag) });
    const inside = { folder, environment: machine(hook) };
    const commit = (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      did(["git", "add", "."], inside);
      return run(offline("git", "commit", "--message", "Change a ladder"), inside);
    };
    did(["pre-commit", "install"], inside);

    const first = commit({ "clean.ladder": clean });
    assert.equal(first.status, 0, first.said);
    assert.match(first.said, /ladder (check|format).*Passed/);

    const ignored = commit({ ".ladderignore": "old/\n", "old/neglected.ladder": neglected });
    assert.equal(ignored.status, 0, ignored.said);
    assert.match(ignored.said, /ladder (check|format).*Passed/);
    assert.equal(readFileSync(join(folder, "old/neglected.ladder"), "utf8"), neglected);

    // A name of a file is never an option, which here would replace another file.
    const named = commit({ "--output-format=html=kept.ladder": clean, "kept.ladder": clean });
    assert.equal(named.status, 0, named.said);
    assert.equal(readFileSync(join(folder, "kept.ladder"), "utf8"), clean);

    const second = commit({ "fault.ladder": refused });
    assert.equal(second.status, 1, second.said);
    assert.match(second.said, message);

    did(["git", "rm", "--quiet", "--force", "fault.ladder"], inside);
    const third = commit({ "design.ladder": unfixed });
    assert.equal(third.status, 1, third.said);
    assert.equal(readFileSync(join(folder, "design.ladder"), "utf8"), result);
    if (result === unfixed) return;
    assert.match(third.said, /files were modified by this hook/);
    const last = commit({});
    assert.equal(last.status, 0, last.said);
  });

  test(`${hook.id} can be tried from a clone`, (t) => {
    const folder = repository(t, { "fault.ladder": refused });
    const inside = { folder, environment: machine(hook) };
    did(["git", "add", "."], inside);
    const failed = run(offline("pre-commit", "try-repo", released, hook.id, "--all-files"), inside);
    assert.equal(failed.status, 1, failed.said);
    assert.match(failed.said, message);
  });
}

// The way to get a program doesn't depend on its arguments.
for (const hook of hooks.filter((it) => it.id.includes("check") && it.language !== "system")) {
  /** The output for a clean ladder of a hook that comes from `origin`, on a machine that never had it. */
  function attempt(t, origin, revision, more) {
    const folder = repository(t, { "clean.ladder": clean, ".pre-commit-config.yaml": configuration(hook, origin, revision) });
    const inside = { folder, environment: machine(hook, { PRE_COMMIT_HOME: temporaryFolder(t), ...more }) };
    did(["git", "add", "."], inside);
    return run(offline("pre-commit", "run"), inside);
  }

  test(`${hook.id} refuses a program that was tampered with`, (t) => {
    const tampered = join(temporaryFolder(t), "ladder.tar.gz");
    const bytes = readFileSync(archive);
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(tampered, bytes);
    const refused = attempt(t, released, tag, { LADDER_ARCHIVE: tampered });
    assert.notEqual(refused.status, 0, refused.said);
    assert.match(refused.said, /ladder: .* is not the released file: its SHA-256 is/);
  });

  test(`${hook.id} of a revision that isn't a release uses the list next to the archive`, (t) => {
    const unreleased = clone(t);
    const head = did(["git", "rev-parse", "HEAD"], { folder: unreleased, environment: git }).trim();
    const passed = attempt(t, unreleased, head, {});
    assert.equal(passed.status, 0, passed.said);

    const alone = join(temporaryFolder(t), "ladder.tar.gz");
    copyFileSync(archive, alone);
    const refused = attempt(t, unreleased, head, { LADDER_ARCHIVE: alone });
    assert.notEqual(refused.status, 0, refused.said);
    assert.match(refused.said, /ladder: this revision isn't a release/);
  });

  test(`${hook.id} says what to do without a network`, (t) => {
    const refused = attempt(t, released, tag, { LADDER_ARCHIVE: "" });
    assert.notEqual(refused.status, 0, refused.said);
    assert.match(refused.said, /set LADDER_ARCHIVE to the (file or URL of the )?archive/i);
  });
}

test("the list of checksums is the output of sha256sum for the archive", () => {
  did(["sha256sum", "--check", "--strict", checksums], { folder: dirname(checksums) });
});

for (const hook of all.filter((it) => it.name === "ladder breaking")) {
  test(`${hook.id} passes the first commit, and refuses a change that needs a sign-off`, (t) => {
    const folder = repository(t, { ".pre-commit-config.yaml": configuration(hook, released, tag), "clean.ladder": clean });
    const inside = { folder, environment: machine(hook) };
    did(["pre-commit", "install"], inside);
    const commit = () => {
      did(["git", "add", "."], inside);
      return run(offline("git", "commit", "--message", "Change a ladder"), inside);
    };
    const first = commit();
    assert.equal(first.status, 0, first.said);
    assert.match(first.said, /ladder breaking.*Passed/);

    const rows = clean.trimEnd().split("\n");
    writeFileSync(join(folder, "clean.ladder"), `${rows.slice(0, -1).join("\n")}\n`);
    const removed = commit();
    assert.equal(removed.status, 1, removed.said);
    assert.match(removed.said, /level removed, needs a sign-off/);
  });
}
