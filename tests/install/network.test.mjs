// No command opens a connection. All sessions of the other tests are run again, and one with the language server, and
// every system call that has to do with sockets is recorded. There must be none, not even for the local sockets by
// which a C library may look up names. Only `ladder server --socket`, which an editor requests, connects, and only to
// this machine.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { commands } from "./support/commands.mjs";
import { damaged } from "./support/ladders.mjs";
import { root, temporaryFolder } from "./support/packages.mjs";
import { did, run } from "./support/run.mjs";
import { conversation } from "./support/server.mjs";

const ladder = join(root, "build/portable/server/ladder");
const unit = join(root, "build/portable/tests/unit");
// Some sessions have next to nothing on their PATH.
const strace = did(["sh", "-c", "command -v strace"]).trim();

/** A `ladder` that records its system calls, one file per run. Without strace, it does nothing. */
function watched(t) {
  const folder = temporaryFolder(t);
  const calls = join(folder, "calls");
  mkdirSync(calls);
  const program = join(folder, "ladder");
  const watch = "--follow-forks --seccomp-bpf --quiet=all --signal=none --trace=network";
  writeFileSync(
    program,
    `#!/bin/sh
case \${1:-} in [a-z]*) command=$1 ;; *) command=none ;; esac
exec "${strace}" ${watch} --output="${calls}/$command.$$" "${ladder}" "$@"
`,
  );
  chmodSync(program, 0o755);
  const seen = () =>
    readdirSync(calls).map((name) => ({ command: name.split(".")[0], calls: readFileSync(join(calls, name), "utf8") }));
  return { program, seen };
}

test("connections are noticed, and are to this machine", (t) => {
  const { program, seen } = watched(t);
  run([program, "server", "--socket", "9"]);
  const [{ calls }] = seen();
  const connections = calls.split("\n").filter((line) => line.includes("connect("));
  assert.notEqual(connections.length, 0, calls);
  for (const it of connections) assert.match(it, /inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"/);
});

test("no command opens a connection", (t) => {
  const { program, seen } = watched(t);
  const outcome = run([unit, "--test-case=*sessions with the command line*"], {
    environment: { ...process.env, LADDER_BINARY: program },
  });
  assert.equal(outcome.status, 0, outcome.said);
  const path = join(temporaryFolder(t), "damaged.ladder");
  writeFileSync(path, damaged);
  assert.match(did([program, "server", "--stdio"], { input: conversation(path) }), /"duplicate-level"/);
  assert.deepEqual(seen().filter((it) => it.calls !== ""), []);
  const runs = new Set(seen().map((it) => it.command));
  assert.deepEqual(commands.filter((it) => !runs.has(it)), []);
});
