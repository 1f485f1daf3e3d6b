// The shells complete commands, options and values, with nothing but what the packages put into their folders.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { commands, optionsOf } from "./support/commands.mjs";
import { temporaryFolder, unpacked } from "./support/packages.mjs";
import { did, run } from "./support/run.mjs";

const endings = [];
after(() => endings.forEach((end) => end()));
let installed, ladder, folder;
before(() => {
  const whole = { after: (end) => endings.push(end) };
  installed = unpacked(whole);
  ladder = join(installed, "bin/ladder");
  folder = temporaryFolder(whole);
  writeFileSync(join(folder, "my ladder.ladder"), "");
  writeFileSync(join(folder, "findings.sarif"), "");
  mkdirSync(join(folder, "teams"));
});

/** The typed text, and the text after the Tab key was pressed. */
const lines = [
  ["ladder chec", "ladder check "],
  ["ladder check --exit-z", "ladder check --exit-zero "],
  ["ladder check --fail-on h", "ladder check --fail-on hint "],
  ["ladder check --fail-on=h", "ladder check --fail-on=hint "],
  ["ladder check --output-format j", "ladder check --output-format j"],
  ["ladder check --output-format sa", "ladder check --output-format sarif "],
  ["ladder check --output-format sarif=f", "ladder check --output-format sarif=findings.sarif "],
  ["ladder check --output-format=sarif=f", "ladder check --output-format=sarif=findings.sarif "],
  ["ladder check --ignore text,unused-s", "ladder check --ignore text,unused-suppression "],
  ["ladder check --config=f", "ladder check --config=findings.sarif "],
  ["ladder check m", "ladder check my\\ ladder.ladder "],
  ["ladder show te", "ladder show teams/"],
  ["ladder rule duplicate-le", "ladder rule duplicate-level "],
  ["ladder nothing --", "ladder nothing --"],
];

const environment = () => ({
  PATH: `${join(installed, "bin")}:/usr/bin:/bin`,
  HOME: folder,
  TERM: "dumb",
  LC_ALL: "C.UTF-8",
  XDG_DATA_DIRS: join(installed, "share"),
});

/** The line in an interactive shell after typing `typed` and Tab. */
function completed(shell, preparations, typed) {
  const record = join(folder, "record");
  writeFileSync(record, "");
  const beginningOfLine = "\x01", endOfLine = "\x05";
  const input = [
    ...preparations,
    `recorded() { printf %s "$1" >${record}; }`,
    `${typed}\t${beginningOfLine}recorded '${endOfLine}'`,
    "exit",
  ];
  // A pipe isn't a terminal, so `script` gives the shell one.
  run(["script", "--quiet", "--return", "--command", shell, "/dev/null"], {
    folder,
    environment: environment(),
    input: input.join("\n") + "\n",
  });
  return readFileSync(record, "utf8");
}

for (const [typed, expected] of lines) {
  test(`bash: ${typed}`, () => {
    assert.equal(completed("bash --norc --noprofile -i", [". /usr/share/bash-completion/bash_completion"], typed), expected);
  });

  test(`zsh: ${typed}`, () => {
    const functions = join(installed, "share/zsh/site-functions");
    const line = completed("zsh -f -i", [`fpath=(${functions} $fpath); autoload -Uz compinit; compinit -u -D`], typed);
    // zsh takes its blank or slash back when something else is typed.
    assert.equal(line, expected.replace(/[ /]$/, ""));
  });

  test(`fish: ${typed}`, () => {
    const offered = did(["fish", "--command", "complete --do-complete $argv[1]", "--", typed], {
      folder,
      environment: environment(),
    });
    const words = offered.split("\n").filter(Boolean).map((line) => line.split("\t")[0]);
    const line = words.length === 1 ? typed.replace(/\S*$/, "") + words[0] : typed;
    assert.equal(line, expected.trimEnd().replace("\\ ", " "));
  });
}

test("fish describes the options", () => {
  const asked = ["fish", "--command", "complete --do-complete 'ladder check --exit'"];
  assert.equal(did(asked, { folder, environment: environment() }), "--exit-zero\tExit with 0 even if there are errors or warnings\n");
});

for (const command of commands) {
  test(`every option of ladder ${command} is offered`, () => {
    const offered = did([ladder, "complete", "--", command, "--"]);
    assert.deepEqual(
      offered.split("\n").filter(Boolean).map((line) => line.split("\t")[0]),
      optionsOf(ladder, command),
    );
  });
}
