// Parts of the extension that need no editor: they are compiled by themselves.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { extension } from "../support/paths.mjs";

const esbuild = createRequire(join(extension, "package.json"))("esbuild");

/** What a module of the extension exports. */
async function part(path) {
  const { outputFiles } = esbuild.buildSync({ entryPoints: [join(extension, path)], bundle: true, platform: "node", format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

describe("crashes", async () => {
  const { Crashes } = await part("src/crashes.ts");

  test("some are tolerated, and more only when time has passed", () => {
    const crashes = new Crashes(2, 1000);
    assert.deepEqual([0, 10, 20].map((time) => crashes.add(time)), [true, true, false]);
    assert.equal(crashes.add(2000), true);
  });

  test("a restart by hand forgets them", () => {
    const crashes = new Crashes(1, 1000);
    crashes.add(0);
    crashes.forget();
    assert.equal(crashes.add(1), true);
  });
});

describe("versions", async () => {
  const { mismatch } = await part("src/versions.ts");
  const packaged = { path: "/extension/server/ladder", chosen: "bundled with the extension" };

  test("the third number does not matter", () => assert.equal(mismatch("0.1.0", "0.1.7", packaged), undefined));

  test("a mismatch names both versions, the program, and what to do", () => {
    const set = { path: "/opt/ladder", chosen: "set in ladder.server.path" };
    assert.match(mismatch("0.2.0", "0.1.7", set), /version 0\.2\.0.*\/opt\/ladder is version 0\.1\.7.*clear the ladder\.server\.path setting/);
    assert.match(mismatch("0.2.0", undefined, packaged), /unknown version.*Install the same version/);
  });
});

describe("the program on the PATH", async () => {
  const { onPath } = await part("src/path.ts");

  /** Runs `check` in an open folder that has a program called ladder, below one in which bin/ladder is installed. */
  function inside(check) {
    const above = realpathSync(mkdtempSync(join(tmpdir(), "ladder-path-")));
    const before = process.cwd();
    try {
      for (const folder of ["open", "open/tools", "bin"]) {
        mkdirSync(join(above, folder));
        writeFileSync(join(above, folder, "ladder"), "#!/bin/sh\n");
        chmodSync(join(above, folder, "ladder"), 0o755);
      }
      process.chdir(join(above, "open"));
      check(join(above, "bin"));
    } finally {
      process.chdir(before);
      rmSync(above, { recursive: true });
    }
  }

  for (const first of [".", "", "tools", "./tools", "../open"])
    test(`isn't looked for in ${first === "" ? "an empty entry" : first}`, () =>
      inside((bin) => {
        assert.equal(onPath("ladder", `${first}:${bin}`), join(bin, "ladder"));
        assert.equal(onPath("ladder", `${bin}:${first}`), join(bin, "ladder"));
        assert.equal(onPath("ladder", first), undefined);
      }));

  test("is a file that can be executed", () =>
    inside((bin) => {
      assert.equal(onPath("ladder", `/nonexistent:${bin}`), join(bin, "ladder"));
      chmodSync(join(bin, "ladder"), 0o644);
      assert.equal(onPath("ladder", bin), undefined);
      assert.equal(onPath("bin", join(bin, "..")), undefined);
    }));
});

describe("addresses in a matrix", async () => {
  const { addressOf, located, rangeOf, sourceOf } = await part("src/matrix/address.ts");
  const at = (line, from, to) => ({ start: { line, character: from }, end: { line, character: to } });
  const ladder = (line) => ({
    range: at(line, 0, 5),
    skills: [{ name: "Bread", qualifier: "", range: at(line + 1, 10, 15) }],
    levels: [{ name: "1", qualifier: "", range: at(line + 2, 0, 1) }],
    cells: [{ skill: 0, level: 0, range: at(line + 2, 2, 8) }],
  });
  const ladders = [ladder(0), ladder(10)];

  for (const [what, place, address] of [
    ["a cell", { line: 12, character: 2 }, { ladder: 1, skill: 0, level: 0 }],
    ["the end of a cell", { line: 2, character: 8 }, { ladder: 0, skill: 0, level: 0 }],
    ["a skill's name", { line: 11, character: 12 }, { ladder: 1, skill: 0, level: -1 }],
    ["a level's name", { line: 2, character: 0 }, { ladder: 0, skill: -1, level: 0 }],
  ]) {
    test(what, () => {
      assert.deepEqual(addressOf(ladders, place), address);
      const range = rangeOf(ladders, address);
      assert.ok(range.start.line === place.line && range.start.character <= place.character && place.character <= range.end.character);
    });
  }

  test("no cell", () => {
    assert.equal(addressOf(ladders, { line: 5, character: 0 }), undefined);
    assert.equal(addressOf([], { line: 5, character: 0 }), undefined);
  });

  test("a cell is where its names are", () => {
    const names = (all) => all.map((name) => ({ name }));
    const grid = { skills: names(["Bread", "Sugar"]), levels: names(["1", "2"]), cells: [{ skill: 1, level: 0, source: "Boils." }] };
    const place = (skill, skillName, level, levelName) => located([grid], { ladder: 0, skill, skillName, level, levelName });
    assert.deepEqual(place(1, "Sugar", 0, "1"), { ladder: 0, skill: 1, level: 0 });
    assert.deepEqual(place(0, "Sugar", 1, "1"), { ladder: 0, skill: 1, level: 0 });
    assert.deepEqual(place(0, "Sugar", -1, ""), { ladder: 0, skill: 1, level: -1 });
    assert.equal(sourceOf([grid], { ladder: 0, skill: 1, level: 0 }), "Boils.");
    assert.equal(sourceOf([grid], { ladder: 0, skill: 0, level: 1 }), "");
    assert.equal(place(0, "Salt", 0, "1"), undefined);
    assert.equal(located([], { ladder: 0, skill: 0, skillName: "Bread", level: 0, levelName: "1" }), undefined);
  });
});

describe("keys in a matrix", async () => {
  const { destination } = await part("webview/keys.ts");
  const size = { skills: 3, levels: 2 };

  for (const [key, from, to] of [
    ["ArrowRight", [0, 0], [0, 1]],
    ["ArrowRight", [0, 1], [0, 1]],
    ["ArrowLeft", [0, 0], [0, -1]],
    ["ArrowUp", [0, 0], [-1, 0]],
    ["PageDown", [0, 1], [2, 1]],
    ["End", [1, -1], [1, 1]],
    ["Home", [1, 1], [1, 0]],
  ]) {
    test(`${key} from ${from}`, () => {
      assert.deepEqual(destination(key, { skill: from[0], level: from[1] }, size), { skill: to[0], level: to[1] });
    });
  }

  test("another key leads nowhere", () => assert.equal(destination("x", { skill: 0, level: 0 }, size), undefined));
});

describe("cells of a line", async () => {
  const { cellsOf } = await part("src/cells.ts");

  test("are between tabs, and the first one is a name", () => {
    assert.deepEqual(cellsOf("1\tab\t\tc"), [{ column: 1, from: 2, to: 4 }, { column: 3, from: 6, to: 7 }]);
    assert.deepEqual(cellsOf("A sentence."), []);
  });
});

describe("copied cells", async () => {
  const { copiedCells, gridLines } = await part("src/cells.ts");
  const cells = '1\t"Asks ""why"".\n- Often."\r\n2\t\n';

  test("with line ends in them are in quotes", () => {
    assert.deepEqual(copiedCells(cells), [["1", 'Asks "why".\n- Often.'], ["2", ""]]);
    assert.deepEqual(copiedCells("a"), [["a"]]);
    assert.deepEqual(copiedCells(""), [[]]);
    assert.deepEqual(copiedCells('"a'), [['"a']]);
  });

  test("become rows of a matrix or a table", () => {
    assert.equal(gridLines(copiedCells(cells), "Level\tCare"), '1\tAsks "why".<br>- Often.\n2\t\n');
    assert.equal(gridLines([["1", "a|b"]], "| Level | Care |"), "| 1 | a\\|b |\n");
  });
});

describe("two levels side by side", async () => {
  const { comparisonBody, marked } = await part("src/comparisonPage.ts");

  test("passages are marked in order, and nothing is markup", () => {
    assert.equal(marked("a b a <c>", ["a <c>"], "ins"), "a b <ins>a &lt;c&gt;</ins>");
    assert.equal(marked("a b a", ["a", "a"], "del"), "<del>a</del> b <del>a</del>");
    assert.equal(marked("a", ["b"], "ins"), "a");
  });

  test("each skill is a row", () => {
    const body = comparisonBody({
      title: "Bread & rolls",
      lower: "1",
      higher: "2",
      skills: [{ name: "Doughs", alike: true, lower: { state: "filled", text: "Mixes.", differ: [] }, higher: { state: "empty", text: "", differ: [] } }],
    });
    assert.match(body, /Bread &amp; rolls: 1 and 2/);
    assert.match(body, /<tr><th scope="row">Doughs<\/th><td><p>Mixes\.<\/p><\/td><td class="quiet">nothing is written yet<\/td><\/tr>/);
  });
});
