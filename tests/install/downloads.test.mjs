// Both ways of getting the released program, from a server that has a release as a code host does.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { archive, temporaryFolder, version } from "./support/packages.mjs";
import { git, release, tag } from "./support/release.mjs";
import { did } from "./support/run.mjs";

const execute = promisify(execFile);
const path = `/OWNER/ladder/releases/download/${tag}/${basename(archive)}`;
let server, asked;
before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url === path) response.end(readFileSync(archive));
    else response.writeHead(404).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
});
after(() => server.close());

/** A release that was cloned from the server. */
function cloned(t, repository) {
  asked = [];
  const folder = release(t);
  did(["git", "remote", "set-url", "origin", `http://127.0.0.1:${server.address().port}/${repository}`], { folder, environment: git });
  return folder;
}

const getting = {
  "the shell script": (folder) => execute(join(folder, "hooks/ladder"), ["--version"], { env: git }),
  "the wheel": async (folder, t) => {
    const target = temporaryFolder(t);
    const build = "import build_backend, sys; print(build_backend.build_wheel(sys.argv[1]))";
    await execute("python3", ["-c", build, target], { env: { ...git, PYTHONPATH: join(folder, "hooks") } });
    const wheel = join(target, `ladder-${version}-py3-none-any.whl`);
    await execute("python3", ["-m", "zipfile", "-e", wheel, target]);
    return execute("sh", ["-c", 'chmod +x "$0" && "$0" --version', join(target, `ladder-${version}.data/scripts/ladder`)], { env: git });
  },
};

for (const [name, get] of Object.entries(getting)) {
  test(`${name} comes from the release of the repository that was cloned`, async (t) => {
    const { stdout } = await get(cloned(t, "OWNER/ladder.git"), t);
    assert.equal(stdout, `ladder ${version}\n`);
    assert.deepEqual(asked, [path]);
  });

  test(`${name} is refused if there is no such release`, async (t) => {
    await assert.rejects(get(cloned(t, "SOMEBODY/ladder"), t), ({ stderr }) => {
      assert.match(stderr, /ladder: can't get http.*\/SOMEBODY\/ladder\/releases\/download\//);
      return true;
    });
  });
}

test("the shell script downloads the program once", async (t) => {
  const folder = cloned(t, "OWNER/ladder/");
  for (let time = 0; time < 3; ++time) await getting["the shell script"](folder);
  assert.deepEqual(asked, [path]);
});

test("the environment can name a moved repository", async (t) => {
  const folder = cloned(t, "SOMEBODY/ladder");
  const environment = { ...git, LADDER_REPOSITORY: `http://127.0.0.1:${server.address().port}/OWNER/ladder` };
  const { stdout } = await execute(join(folder, "hooks/ladder"), ["--version"], { env: environment });
  assert.equal(stdout, `ladder ${version}\n`);
});
