// The pre-commit hooks that install ladder-lint from PyPI and npm, in the real pre-commit, without any network.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { parse } from "yaml";
import { clean, damaged } from "./support/ladders.mjs";
import { archive, root, temporaryFolder } from "./support/packages.mjs";
import { cleanMachine, npmRegistry, packagesFor } from "./support/registries.mjs";
import { tag } from "./support/release.mjs";
import { did } from "./support/run.mjs";

const execute = promisify(execFile);

// What all tests share lives as long as they do.
const endings = [];
after(() => endings.forEach((end) => end()));
const whole = { after: (end) => endings.push(end) };
let made, hooks;
before(() => {
  made = packagesFor(whole, dirname(archive));
  hooks = parse(readFileSync(join(made, "pre-commit/.pre-commit-hooks.yaml"), "utf8"));
});

/** Makes a repository with these files and commits them. */
function committed(folder, environment) {
  const inside = { folder, environment };
  did(["git", "init", "--quiet"], inside);
  did(["git", "add", "."], inside);
  did(["git", "commit", "--quiet", "--message", "Begin"], inside);
  return folder;
}

/** Lets all hooks in a language look at a clean ladder, and then at a damaged one. */
async function lookAtLadders(t, language, environment) {
  const origin = temporaryFolder(t);
  cpSync(join(made, "pre-commit"), origin, { recursive: true });
  committed(origin, environment);
  did(["git", "tag", tag], { folder: origin, environment });

  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "clean.ladder"), clean);
  const chosen = hooks.filter((it) => it.language === language);
  const list = chosen.map(({ id }) => `      - id: ${id}\n`).join("");
  writeFileSync(join(folder, ".pre-commit-config.yaml"), `repos:\n  - repo: ${origin}\n    rev: ${tag}\n    hooks:\n${list}`);
  committed(folder, environment);
  const look = () => execute("pre-commit", ["run", "--all-files"], { cwd: folder, env: environment });

  const { stdout } = await look();
  assert.equal(stdout.match(/\.Passed$/gm)?.length, chosen.length, stdout);
  writeFileSync(join(folder, "damaged.ladder"), damaged);
  did(["git", "add", "."], { folder, environment });
  await assert.rejects(look(), ({ code, stdout }) => {
    assert.equal(code, 1);
    assert.match(stdout, /damaged\.ladder:5:1: error: .*\[duplicate-level\]/);
    return true;
  });
}

test("the hooks are those of this repository, for Python and for Node", () => {
  const ours = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")).filter((it) => it.language === "python");
  assert.ok(1 < ours.length);
  assert.deepEqual(hooks.slice(0, ours.length), ours);
  const node = hooks.slice(ours.length).map(({ additional_dependencies, ...it }) => it);
  assert.deepEqual(node, ours.map((it) => ({ ...it, id: `${it.id}-node`, language: "node" })));
});

test("pre-commit installs ladder-lint from PyPI", async (t) => {
  // Debian keeps the wheel of setuptools there, for virtual environments.
  const links = `${join(made, "wheels")} /usr/share/python-wheels`;
  await lookAtLadders(t, "python", { ...cleanMachine(t), PIP_FIND_LINKS: links });
});

test("pre-commit installs ladder-lint from npm", async (t) => {
  const { url, asked } = await npmRegistry(t, join(made, "npm"));
  await lookAtLadders(t, "node", { ...cleanMachine(t), npm_config_registry: url });
  const files = readdirSync(join(made, "npm")).filter((it) => asked.includes(it));
  assert.equal(files.length, 2, asked.join("\n"));
});
