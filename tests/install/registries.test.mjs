// The packages for npm and PyPI, installed as a user installs them, without any network.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { clean, damaged } from "./support/ladders.mjs";
import { archive, root, temporaryFolder, unpacked, version } from "./support/packages.mjs";
import { cleanMachine, npmRegistry, packagesFor, wholeRelease } from "./support/registries.mjs";
import { did, run } from "./support/run.mjs";
import { conversation } from "./support/server.mjs";

const execute = promisify(execFile);
const offline = ["unshare", "--net", "--map-root-user"];
const ourPlatform = `${process.platform}-${process.arch}`;

// What all tests share lives as long as they do.
const endings = [];
after(() => endings.forEach((end) => end()));
const whole = { after: (end) => endings.push(end) };
let npm, wheels, python;
before(() => {
  const made = packagesFor(whole, wholeRelease(whole));
  npm = join(made, "npm");
  wheels = join(made, "wheels");
  python = temporaryFolder(whole);
  did(["/usr/bin/python3", "-m", "virtualenv", "--quiet", python], { environment: cleanMachine(whole) });
});

/** Checks that a command that was installed is the program, with its documents below `prefix`. */
function works(t, command, environment, prefix) {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "clean.ladder"), clean);
  writeFileSync(join(folder, "damaged.ladder"), damaged);
  const inside = { folder, environment };
  assert.equal(did([...command, "--version"], inside), `ladder ${version}\n`);
  assert.equal(did([...command, "check", "clean.ladder"], inside), "");
  const checked = run([...command, "check"], inside);
  assert.equal(checked.status, 1, checked.said);
  assert.match(checked.output, /^damaged\.ladder:5:1: error: .* \[duplicate-level\]\n$/);
  const said = did([...command, "server", "--stdio"], { ...inside, input: conversation(join(folder, "damaged.ladder")) });
  const pages = `${pathToFileURL(prefix)}/share/doc/ladder/rules`.replace("@", "%40");
  assert.ok(said.includes(`${pages}/duplicate-level.md`), said);
}

/** Installs ladder-lint from a registry, on this machine or one that is different: the folder, and what the registry was
 *  asked for. */
async function installed(t, machine = {}) {
  const folder = temporaryFolder(t);
  const { url, asked } = await npmRegistry(t, npm);
  const environment = cleanMachine(t);
  // Debian 12's npm doesn't have --os and --cpu.
  const pretence = join(environment.HOME, "pretence.cjs");
  const facts = Object.entries(machine).map(([name, value]) => `Object.defineProperty(process, "${name}", { value: "${value}" });\n`);
  writeFileSync(pretence, facts.join(""));
  const env = { ...environment, NODE_OPTIONS: `--require=${pretence}` };
  await execute("npm", ["install", `--registry=${url}`, "ladder-lint"], { cwd: folder, env });
  return { folder, environment, asked };
}

test("npm installs the program for this platform, and no other", async (t) => {
  const { folder, environment, asked } = await installed(t);
  assert.deepEqual(readdirSync(join(folder, "node_modules/@ladder-lint")), [ourPlatform]);
  assert.equal(asked.filter((it) => it.endsWith(".tgz")).length, 2);
  works(t, [join(folder, "node_modules/.bin/ladder")], environment, join(folder, `node_modules/@ladder-lint/${ourPlatform}`));
});

test("npm chooses the program for another platform", async (t) => {
  const { folder } = await installed(t, { platform: "darwin", arch: "arm64" });
  assert.deepEqual(readdirSync(join(folder, "node_modules/@ladder-lint")), ["darwin-arm64"]);
});

test("without a program for the platform, the WebAssembly build runs", async (t) => {
  const { folder, environment } = await installed(t, { arch: "riscv64" });
  assert.equal(existsSync(join(folder, "node_modules/@ladder-lint", ourPlatform)), false);
  const ran = run([join(folder, "node_modules/.bin/ladder"), "check", "."], { environment });
  assert.equal(ran.output, "WebAssembly ran check .\n", ran.said);
  assert.equal(ran.status, 1);
});

test("without both, the command says so", async (t) => {
  const { folder, environment } = await installed(t, { arch: "riscv64" });
  did(["rm", "-r", join(folder, "node_modules/ladder-lint/wasm")]);
  const ran = run([join(folder, "node_modules/.bin/ladder"), "check", "."], { environment });
  assert.match(ran.errors, new RegExp(`^ladder: there's no program for ${ourPlatform} here, and the WebAssembly build doesn't run: `));
  assert.equal(ran.status, 2);
});

test("npx runs it without installing it", async (t) => {
  const { url } = await npmRegistry(t, npm);
  const environment = cleanMachine(t);
  mkdirSync(join(environment.HOME, "lib"));
  const { stdout } = await execute("npx", ["--yes", `--registry=${url}`, "ladder-lint", "--version"], {
    cwd: temporaryFolder(t),
    env: { ...environment, npm_config_prefix: environment.HOME },
  });
  assert.equal(stdout, `ladder ${version}\n`);
});

test("npm installs the files without a registry", (t) => {
  const folder = temporaryFolder(t);
  const environment = cleanMachine(t);
  const files = ["", `-${ourPlatform}`].map((it) => join(npm, `ladder-lint${it}-${version}.tgz`));
  did([...offline, "npm", "install", "--offline", ...files], { folder, environment });
  works(t, [join(folder, "node_modules/.bin/ladder")], environment, join(folder, `node_modules/@ladder-lint/${ourPlatform}`));

  // What a release does on each system.
  const expected = join(folder, "expected.json");
  const samples = ["check", "--exit-zero", "--output-format", "json", "samples"];
  writeFileSync(expected, did([join(unpacked(t), "bin/ladder"), ...samples], { folder: root }));
  const launcher = join(folder, "node_modules/ladder-lint/launcher.cjs");
  const tried = did(["node", "tests/install/try.mjs", expected, "node", launcher], { folder: root, environment });
  assert.equal(tried, `ladder ${version}\n`);
});

test("pip installs the wheel, and removes all of it", (t) => {
  const environment = cleanMachine(t);
  const files = () => did(["find", python, "-name", "*ladder*"]);
  const before = files();
  did([...offline, join(python, "bin/pip"), "install", "--find-links", wheels, "ladder-lint"], { environment });
  works(t, [join(python, "bin/ladder")], environment, python);
  works(t, [join(python, "bin/ladder-lint")], environment, python);
  works(t, [join(python, "bin/python"), "-m", "ladder_lint"], environment, python);
  did([join(python, "bin/pip"), "uninstall", "--yes", "ladder-lint"], { environment });
  assert.equal(files(), before);
});

const wheelsOf = {
  manylinux_2_28_x86_64: "manylinux_2_17_x86_64.musllinux_1_1_x86_64",
  musllinux_1_2_aarch64: "manylinux_2_17_aarch64.musllinux_1_1_aarch64",
  macosx_14_0_arm64: "macosx_11_0_arm64",
  macosx_14_0_x86_64: "macosx_10_13_x86_64",
  win_amd64: "win_amd64",
  win_arm64: "win_arm64",
};
for (const [platform, tag] of Object.entries(wheelsOf)) {
  // Debian 12's pip reads a platform as it is, so the machine names the older ones that it accepts, too.
  const accepted = [platform, ...tag.split(".")].flatMap((it) => ["--platform", it]);
  test(`pip finds the wheel for ${platform}`, (t) => {
    const folder = temporaryFolder(t);
    const environment = cleanMachine(t);
    const chosen = ["--only-binary=:all:", "--find-links", wheels, "--dest", folder];
    did([join(python, "bin/pip"), "download", ...chosen, ...accepted, "ladder-lint"], { environment });
    assert.deepEqual(readdirSync(folder), [`ladder_lint-${version}-py3-none-${tag}.whl`]);
  });
}

test("a platform without an archive is left out, and the others get the same packages again", (t) => {
  const again = packagesFor(t, dirname(archive));
  const packed = `ladder-lint-${ourPlatform}-${version}.tgz`;
  assert.deepEqual(readdirSync(join(again, "npm")), [`ladder-lint-${version}.tgz`, packed]);
  did(["cmp", join(again, "npm", packed), join(npm, packed)]);
  const [wheel, ...others] = readdirSync(join(again, "wheels"));
  assert.deepEqual(others, []);
  did(["cmp", join(again, "wheels", wheel), join(wheels, wheel)]);
  assert.deepEqual(readdirSync(join(again, "managers")), ["winget"]);
});
