// What an author does in a real Neovim, with the runtime folder as people add it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { assertUsualMorning } from "../support/morning.mjs";
import { ladder, root } from "../support/paths.mjs";
import { bare, temporaryFolder, workspace } from "../support/workspace.mjs";

const runtime = join(root, "editors/nvim");

/** NVIM names another Neovim to test, such as 0.11 or later, which starts checkers automatically. */
const nvim = process.env.NVIM ?? "nvim";
const environment = (t) => ({
  ...process.env,
  HOME: temporaryFolder(t),
  PATH: `${dirname(ladder)}:${process.env.PATH}`,
});

/** Neovim before 0.11 is configured to start the checker when a ladder is opened; later versions start it automatically. */
for (const [way, before] of [
  ["starts the checker when a ladder is opened", []],
  ["has the checker enabled", ["--cmd", `luafile ${join(root, "tests/editors/nvim/enable.lua")}`]],
]) test(`an author in Neovim ${way}`, { timeout: 60_000 }, (t) => {
  const folder = workspace(t, {
    "pastry.ladder": { sample: "damaged/spreadsheet.ladder" },
    "puppets.ladder": { sample: "damaged/stray-whitespace.ladder" },
  });
  const output = execFileSync(
    nvim,
    [
      "--headless", "--clean", "-n", ...before,
      "--cmd", `set runtimepath^=${runtime}`,
      join(folder, "pastry.ladder"),
      // Once Neovim is up, as for an author.
      "-c", `lua vim.schedule(function() local ok, why = pcall(dofile, '${join(root, "tests/editors/nvim/author.lua")}') if not ok then io.stderr:write(why .. '\\n') vim.cmd('cquit!') end vim.cmd('qall!') end)`,
    ],
    { env: environment(t), cwd: folder, encoding: "utf8", timeout: 50_000 },
  );
  const saw = Object.fromEntries(output.split("\n").filter((it) => it.includes("\t")).map((line) => {
    const [key, value] = line.split(/\t(.*)/s);
    return [key, JSON.parse(value)];
  }));
  assert.equal(saw.filetype, "ladder");
  assert.equal(saw.expandtab, false);
  assertUsualMorning(saw);
  assert.match(saw.matrix.join("\n"), /Pastry Chef  8 of 9 filled[^]*Pastry +■ +■ +▲[^]*Sugar +■ +· +■[^]*■ 7 filled   ▲ 1 damaged   · 1 empty/);
  assert.deepEqual(saw["went to"], [true, [7, 2]]);
  assert.match(saw.edited.join("\n"), /Pastry Chef  9 of 9 filled/);
  assert.equal(saw.cell.length, 1);
  assert.equal(saw["cell is written"], true);
  assert.match(saw["row of the cell"], /\tKneads:<br>- by hand<br>- by machine<br>- for long\t?/);
  assert.match(saw.compared, /1.*2.*Pastry Chef/);
  assert.match(saw["compared by name"], /1.*3.*Pastry Chef/);
  assert.match(saw.report.join("\n"), /Pastry Chef/);
  assert.match(saw["all fixed"], /Carves a head/);
  assert.equal(saw["findings of the new checker"], 1);
});

test("Neovim's queries are the same as the grammar's", () => {
  const grammar = join(root, "grammar/queries");
  const names = readdirSync(grammar).sort();
  assert.deepEqual(readdirSync(join(runtime, "queries/ladder")).sort(), names);
  for (const name of names) {
    assert.equal(readFileSync(join(runtime, "queries/ladder", name), "utf8"), readFileSync(join(grammar, name), "utf8"), name);
  }
});

test("Neovim's tree-sitter parses ladders and accepts every query", (t) => {
  const folder = workspace(t, { "pastry.ladder": bare("damaged/spreadsheet.ladder") });
  mkdirSync(join(folder, "parser"));
  const sources = ["parser.c", "scanner.c"].map((it) => join(root, "grammar/src", it));
  execFileSync(process.env.CC ?? "cc", ["-shared", "-fPIC", "-O1", "-I", join(root, "grammar/src"), "-o", join(folder, "parser/ladder.so"), ...sources]);
  const printed = execFileSync(
    nvim,
    ["--headless", "--clean", "-n", "--cmd", `set runtimepath^=${runtime},${folder}`, join(folder, "pastry.ladder"), "-c", `luafile ${join(root, "tests/editors/nvim/treesitter.lua")}`, "-c", "qall!"],
    { env: environment(t), encoding: "utf8", timeout: 20_000 },
  );
  assert.match(printed, /^error false$/m);
  for (const it of ["0:3 markup.heading.2", "2:0 keyword", "2:12 markup.heading", "3:0 label"]) assert.ok(printed.includes(`\n${it}\n`), `${it} in\n${printed}`);
  for (const it of ["highlights", "folds"]) assert.match(printed, new RegExp(`^${it} [1-9]`, "m"));
});

test("the help has a tag for every command", (t) => {
  const help = readFileSync(join(runtime, "doc/ladder.txt"), "utf8");
  const commands = readFileSync(join(runtime, "lua/ladder/commands.lua"), "utf8").match(/(?<=command\(')Ladder\w+/g);
  assert.equal(commands.length, 6);
  for (const it of commands) assert.ok(help.includes(`*:${it}*`), it);
  const folder = temporaryFolder(t);
  execFileSync("sh", ["-c", `cp "${runtime}/doc/ladder.txt" "${folder}" && "${nvim}" --headless --clean -c "helptags ${folder}" -c qall`]);
  assert.match(readFileSync(join(folder, "tags"), "utf8"), /ladder-setup\tladder\.txt/);
});

test("syntax/ladder.vim highlights without tree-sitter", (t) => {
  const folder = workspace(t, { "pastry.ladder": { sample: "damaged/spreadsheet.ladder" } });
  const groups = execFileSync(
    nvim,
    [
      "--headless", "--clean", "-n", "--cmd", `set runtimepath^=${runtime}`, join(folder, "pastry.ladder"), "-c", "syntax on",
      "-c", `lua for _, it in ipairs({{1,1},{2,5},{4,1},{5,1}}) do io.stdout:write(vim.fn.synIDattr(vim.fn.synID(it[1], it[2], 1), 'name') .. ' ') end`,
      "-c", "qall!",
    ],
    { env: environment(t), encoding: "utf8", timeout: 20_000 },
  );
  assert.equal(groups.trim(), "ladderComment ladderTitle ladderCorner ladderLabel");
});
