// The page of the manual, as the packages bring it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { optionsOf } from "./support/commands.mjs";
import { unpacked } from "./support/packages.mjs";
import { did, run } from "./support/run.mjs";

test("troff and mandoc find nothing wrong with the page", (t) => {
  const page = join(unpacked(t), "share/man/man1/ladder.1.gz");
  const shown = run(["man", "--warnings", "--encoding=UTF-8", "--local-file", "--troff-device=utf8", "--ditroff", page]);
  assert.equal(shown.status, 0, shown.errors);
  assert.equal(shown.errors, "");
  const faults = run(["mandoc", "-Tlint", page]).said.split("\n").filter(Boolean);
  // The day of a build would make a page of the same text another one.
  assert.deepEqual(faults.filter((it) => !it.includes("missing date")), []);
});

test("the page has every command and every option", (t) => {
  const installed = unpacked(t);
  const ladder = join(installed, "bin/ladder");
  const text = did(["man", "--local-file", join(installed, "share/man/man1/ladder.1.gz")], {
    environment: { PATH: "/usr/bin:/bin", MANWIDTH: "1000", LC_ALL: "C.UTF-8" },
  });
  const listed = did([ladder, "--help"]).split("Commands:\n")[1].split("\n\n")[0];
  const commands = [...listed.matchAll(/^  (\w+)/gm)].map(([, name]) => name);
  assert.ok(commands.includes("check"));
  for (const command of commands) {
    const begin = text.indexOf(`\n   ladder ${command} [`);
    assert.notEqual(begin, -1, command);
    const section = text.slice(begin + 1, /\n(   ladder|[A-Z])/.exec(text.slice(begin + 1)).index + begin + 1);
    for (const option of optionsOf(ladder, command)) assert.match(section, new RegExp(`^ {7}(-\\S+, )?${option}\\b`, "m"));
  }
});
