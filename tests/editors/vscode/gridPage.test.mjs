// The page of the matrix view as a grid to edit, without VS Code: headings, ranges, the clipboard, columns, the keyboard
// alone, and accessibility. grid.test.mjs does the same in a real editor.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, describe, test } from "node:test";
import { eventually } from "../support/eventually.mjs";
import { GridPage } from "./gridPage.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const bakery = `## Bakery
Levels: Junior | Senior | Head

| Level/Skill | Doughs           | Sugar            | Guests |
|-------------|------------------|------------------|--------|
| Junior      | Kneads doughs.   | Cooks caramel.   | n/a    |
| Senior      | Develops doughs. | Pulls and and blows sugar. |
| Head        | Plans the doughs for a season. | same | Hosts them. |
`;

describe("the page of a grid", { timeout: 400_000 }, () => {
  const closers = [];
  const whole = { after: (close) => closers.push(close) };
  let opened;
  /** One page for all tests; each begins with the text and leaves it as it was. */
  const page = async () => (opened ??= await GridPage.open(bakery, whole));
  after(async () => {
    for (const close of closers) await close();
  });

  async function undoAll(it) {
    await it.frame.locator("td[data-state]").first().focus();
    while (it.undone.length > 0) {
      const left = it.undone.length;
      await it.press("Control+z");
      await eventually("a step is undone", () => it.undone.length < left);
    }
    assert.equal(it.text, bakery);
    await eventually("the page shows it", async () => (await it.headings("thead")) === "Junior,Senior,Head" && (await it.headings("tbody")) === "Doughs,Sugar,Guests");
    it.said = [];
  }

  test("headings add, move and delete levels and skills by keyboard", async () => {
    const it = await page();
    await it.heading("Senior").focus();
    await it.press("+");
    await it.frame.keyboard.type("Lead");
    await it.press("Enter");
    await eventually("the new level", async () => (await it.headings("thead")) === "Junior,Senior,Lead,Head");
    await eventually("it has the focus", async () => (await it.focused()) === "Lead");
    await it.press("Alt+ArrowLeft");
    await eventually("it has moved", async () => (await it.headings("thead")) === "Junior,Lead,Senior,Head");
    await eventually("it has the focus", async () => (await it.focused()) === "Lead");
    await it.press("Delete");
    await eventually("it is deleted", async () => (await it.headings("thead")) === "Junior,Senior,Head");
    assert.deepEqual(it.said, []);

    await it.heading("Doughs").focus();
    await it.say({ kind: "do", action: "insertBefore", place: { ladder: 0, skill: 0, level: -1, skillName: "Doughs", levelName: "" } });
    await it.frame.locator("textarea").waitFor();
    await it.frame.keyboard.type("sugar");
    await it.press("Enter");
    await eventually("the reason", async () => /already has one/.test(await it.frame.locator(".told").textContent()));
    await it.press("Control+a");
    await it.frame.keyboard.type("Bread");
    await it.press("Enter");
    await eventually("the new skill", async () => (await it.headings("tbody")) === "Bread,Doughs,Sugar,Guests");
    await it.press("Alt+ArrowDown");
    await eventually("it has moved", async () => (await it.headings("tbody")) === "Doughs,Bread,Sugar,Guests");

    it.accepts = false;
    await it.heading("Sugar").focus();
    await it.press("Delete");
    await eventually("the question", () => it.said.includes("Delete Sugar?"));
    it.accepts = true;
    await it.press("Delete");
    await eventually("it is deleted", async () => (await it.headings("tbody")) === "Doughs,Bread,Guests");
    await undoAll(it);
  });

  test("headings add and move with the mouse", async () => {
    const it = await page();
    await it.heading("Junior").hover();
    await it.heading("Junior").locator(".plus").click();
    await it.frame.keyboard.type("Middle");
    await it.press("Enter");
    await eventually("the new level", async () => (await it.headings("thead")) === "Junior,Middle,Senior,Head");
    await it.heading("Guests").dragTo(it.heading("Doughs"));
    await eventually("the skill has moved", async () => (await it.headings("tbody")) === "Guests,Doughs,Sugar");
    await undoAll(it);
  });

  test("ranges are selected with the keyboard and the mouse, copied, pasted and cleared", async () => {
    const it = await page();
    await it.cell("Doughs, Junior").click();
    await it.press("Shift+ArrowRight", "Shift+ArrowDown");
    assert.deepEqual(await it.selected(), ["Doughs, Junior", "Doughs, Senior", "Sugar, Junior", "Sugar, Senior"]);
    const copied = await it.clip();
    assert.equal(copied.text, "Kneads doughs.\tDevelops doughs.\nCooks caramel.\tPulls and and blows sugar.");
    assert.match(copied.html, /^<table><tr><td>Kneads doughs\.<\/td>/);

    const box = async (name) => {
      const { x, y } = await it.cell(name).boundingBox();
      return [x + 20, y + 10];
    };
    await it.frame.mouse.move(...(await box("Doughs, Senior")));
    await it.frame.mouse.down();
    await it.frame.mouse.move(...(await box("Guests, Senior")), { steps: 4 });
    await it.frame.mouse.up();
    assert.deepEqual(await it.selected(), ["Doughs, Senior", "Sugar, Senior", "Guests, Senior"]);
    await it.cell("Guests, Head").click({ modifiers: ["Shift"] });
    assert.equal((await it.selected()).length, 6);

    await it.cell("Sugar, Junior").click();
    await it.paste({ text: 'Cooks.\t"Cooks:\n- sugar\n- ""honey"""\t\r\nGreets | seats.\tServes.\tHosts all.\r\n' });
    await eventually("the cells are pasted", async () => (await it.cell("Sugar, Senior").locator("ul:not(.findings) li").count()) === 2);
    assert.equal(it.undone.length, 1);
    assert.match(it.text, /^\| Junior {6}\| Kneads doughs\. {3}\| Cooks\. *\| Greets \\\| seats\. *\|$/m);
    assert.match(it.text, /Cooks:<br>- sugar<br>- "honey" *\| Serves\. *\|$/m);
    assert.match(it.text, /Plans the doughs for a season\. \| +\| Hosts all\. \|$/m);

    await it.paste({ html: "<html><body><table><tr><td>One<br>two</td><td><ul><li>a</li><li>b &amp; c</li></ul></td></tr></table></body></html>" });
    await eventually("a page is pasted", () => it.text.includes("One<br>two") && it.text.includes("- a<br>- b & c"));
    await it.cell("Doughs, Junior").click();
    await it.cell("Doughs, Head").click({ modifiers: ["Shift"] });
    await it.paste({ text: "n/a" });
    await eventually("one text goes into all", async () => (await it.frame.locator("tbody tr:first-child td[data-state='n/a']").count()) === 3);
    await it.cell("Guests, Head").click();
    await it.paste({ text: "Serves.\tToo much." });
    await eventually("what doesn't fit is told", () => it.said.some((text) => /^Only 1 of the 2 copied cells/.test(text)));
    await eventually("the rest is pasted", () => it.text.includes("Serves. |"));

    await it.press("Control+a", "Delete");
    await eventually("all is cleared", async () => (await it.frame.locator("td[data-state=empty], td[data-state=missing]").count()) === 9);
    await undoAll(it);
  });

  test("a comment in a cell stops a paste, and nothing is pasted", async (t) => {
    const text = "## A\n\n### B\n\n#### 1\nCuts.\n\n<!-- Why? -->\n\nBakes.\n\n#### 2\nBuys.\n";
    const it = await GridPage.open(text, t);
    await it.cell("B, 1").click();
    await it.paste({ text: "Plans.\tSells." });
    await eventually("the reason", () => it.said.some((reason) => /^`B` at level `1` can't be written: a comment/.test(reason)));
    assert.equal(it.text, text);
  });

  test("columns are hidden, shown and resized", async () => {
    const it = await page();
    const width = async (name) => (await it.heading(name).boundingBox()).width;
    const before = await width("Junior");
    const { x, y, width: wide } = await it.heading("Junior").boundingBox();
    await it.frame.mouse.move(x + wide - 2, y + 8);
    await it.frame.mouse.down();
    await it.frame.mouse.move(x + wide + 98, y + 8, { steps: 3 });
    await it.frame.mouse.up();
    assert.ok(Math.abs((await width("Junior")) - before - 100) < 4, `${await width("Junior")} after ${before}`);
    const place = { ladder: 0, skill: -1, level: 1, skillName: "", levelName: "Senior" };
    await it.say({ kind: "do", action: "hide", place });
    await eventually("it is hidden", async () => !(await it.heading("Senior").isVisible()));
    await it.cell("Sugar, Junior").focus();
    await it.press("ArrowRight");
    assert.match(await it.focused(), /^Sugar, Head/);
    await it.frame.locator("button", { hasText: "Show the hidden column" }).click();
    assert.ok(await it.heading("Senior").isVisible());
    await it.say({ kind: "do", action: "narrower", place: { ...place, level: 0, levelName: "Junior" } });
    await eventually("it is narrower", async () => (await width("Junior")) < before + 60);
  });

  test("keys open the menu of a cell and of a heading", async () => {
    const it = await page();
    await it.cell("Sugar, Senior").focus();
    await it.press("Shift+F10", "Control+.");
    await it.heading("Senior").focus();
    await it.press("ContextMenu");
    await eventually("three menus", () => it.said.filter(({ kind }) => kind === "menu").length === 3);
    assert.deepEqual(it.said.at(-1).place, { ladder: 0, skill: -1, level: 1, skillName: "", levelName: "Senior" });
    it.said = [];
  });

  test("axe finds nothing: in both modes, with boxes open, with a selection, and at 700 pixels and 150 %", async () => {
    const it = await page();
    await it.frame.evaluate(`${axe}; undefined`);
    const problems = async () => {
      const { violations } = await it.frame.evaluate(() => window.axe.run(document));
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
    };
    assert.deepEqual(await problems(), []);
    await it.cell("Sugar, Junior").dblclick();
    assert.deepEqual(await problems(), []);
    await it.press("Escape");
    await it.heading("Head").focus();
    await it.press("+");
    assert.deepEqual(await problems(), []);
    await it.press("Escape");
    await it.cell("Doughs, Junior").click();
    await it.press("Control+a");
    assert.deepEqual(await problems(), []);
    await it.frame.locator("button", { hasText: "Overview" }).click();
    assert.deepEqual(await problems(), []);
    await it.frame.locator("button", { hasText: "Text" }).click();
    await it.frame.locator("button", { hasText: "Mark New Words" }).click();
    await eventually("the new words", async () => (await it.frame.locator("ins").count()) > 0);
    assert.deepEqual(await problems(), []);
    await it.frame.locator("button", { hasText: "Mark New Words" }).click();
    await eventually("no marks", async () => (await it.frame.locator("ins").count()) === 0);

    // A window of 700 pixels at 150 % is one of 467 pixels.
    await it.frame.setViewportSize({ width: 467, height: 500 });
    assert.deepEqual(await problems(), []);
    await it.cell("Guests, Head").focus();
    const seen = await it.frame.evaluate(() => {
      const around = document.querySelector(".frame").getBoundingClientRect();
      const cell = document.activeElement.getBoundingClientRect();
      const names = document.querySelector("tbody th").getBoundingClientRect();
      return { cell: Math.min(cell.right, around.right) - Math.max(cell.left, names.right), page: document.documentElement.scrollWidth - window.innerWidth };
    });
    assert.ok(seen.cell > 150 && seen.page <= 0, JSON.stringify(seen));
    await it.frame.setViewportSize({ width: 1100, height: 800 });
  });

  test("a key in a cell sends and draws only what has changed", async (t) => {
    const rows = Array.from({ length: 200 }, (_, skill) => `Skill ${skill}\t${Array.from({ length: 9 }, (_, level) => `Does ${skill} things at ${level}.`).join("\t")}`);
    const it = await GridPage.open(`## Wide\n\nSkill/Level\t1\t2\t3\t4\t5\t6\t7\t8\t9\n${rows.join("\n")}\n`, t);
    assert.equal(await it.frame.locator("td[data-state]").count(), 1800);
    await it.cell("Skill 100, 2").click();
    await it.cell("Skill 100, 3").click({ modifiers: ["Shift"] });
    await it.frame.evaluate(() => {
      window.drawn = new Set();
      new MutationObserver((all) => all.forEach(({ target }) => window.drawn.add((target.closest("td, th, header") ?? target).tagName))).observe(document.body, { subtree: true, childList: true, characterData: true });
      window.labelled = [];
      new MutationObserver((all) => window.labelled.push(...all.map((it) => it.target.getAttribute("aria-label").replace(/:.*/s, "")))).observe(document.body, { subtree: true, attributeFilter: ["aria-label"] });
    });
    const last = it.sent.length;
    it.become(it.text.replace("Does 100 things at 2.", "Does 100 and and things at 2."));
    await it.ladders.ask();
    await eventually("the finding in the cell", async () => /warning: `and` appears twice/.test(await it.cell("Skill 100, 3").textContent()));
    assert.ok(it.sent.length === last + 1 && it.sent.at(-1).length < 40_000, `${it.sent.at(-1).length} characters`);
    assert.deepEqual(await it.frame.evaluate(() => [[...window.drawn], window.labelled]), [["TD"], ["Skill 100, 3"]]);
    assert.deepEqual(await it.selected(), ["Skill 100, 2", "Skill 100, 3"]);
    assert.equal(it.ladders.all[0].cells.length, 1800);

    // Another ladder above it, and a level that is called something else.
    it.become(`## First\n\nLevel/Skill\tA\n1\tCuts.\n\n${it.text.replace("\t9\n", "\t10\n")}`);
    await it.ladders.ask();
    await eventually("two ladders", async () => (await it.frame.locator("table").count()) === 2);
    await eventually("the level", async () => /^Skill 7, 10: filled\. Does 7 things at 8\./.test(await it.cell("Skill 7, 10").getAttribute("aria-label")));
  });

  test("an empty ladder gets its first level, skill and cell", async (t) => {
    const it = await GridPage.open("## Bakery\n", t);
    await it.frame.locator("button", { hasText: "+ Add a level" }).click();
    await it.press("Escape");
    assert.equal(it.text, "## Bakery\n");
    await it.press("Enter");
    await it.frame.keyboard.type("Junior");
    await it.press("Enter");
    await eventually("the level", async () => (await it.headings("thead")) === "Junior");
    assert.equal(await it.frame.locator("button", { hasText: "+ Add a level" }).isVisible(), false);
    await it.frame.locator("button", { hasText: "+ Add a skill" }).click();
    await it.frame.keyboard.type("Doughs");
    await it.press("Enter");
    await eventually("the skill", async () => (await it.headings("tbody")) === "Doughs");
    await it.heading("Junior").focus();
    await it.press("+");
    await it.frame.keyboard.type("Senior");
    await it.press("Enter");
    await eventually("another level", async () => (await it.headings("thead")) === "Junior,Senior");
    await it.cell("Doughs, Senior").dblclick();
    await it.frame.keyboard.type("Kneads.");
    await it.press("Control+Enter");
    await eventually("the cell", () => /^## Bakery\nLevels: Junior \| Senior\n\n### Doughs\n\n#### Junior\n+#### Senior\n+Kneads\.\n$/.test(it.text));
  });

  test("words that the level below doesn't have are marked", async () => {
    const it = await page();
    await it.frame.locator("button", { hasText: "Mark New Words" }).click();
    const marked = (name) => it.cell(name).locator("ins").allTextContents();
    await eventually("the new words", async () => (await marked("Doughs, Senior")).join() === "Develops");
    assert.match(await it.cell("Doughs, Senior").getAttribute("aria-label"), /^Doughs, Senior: filled\. Develops doughs\. New compared with Junior: “Develops”\.$/);
    assert.match(await it.cell("Sugar, Senior").textContent(), /Little in common with Junior\./);
    assert.equal(await it.cell("Doughs, Junior").locator("ins").count(), 0);
    await it.cell("Doughs, Senior").dblclick();
    await it.press("Control+a");
    await it.frame.keyboard.type("- Kneads doughs.\n- Kneads all doughs.");
    await it.press("Control+Enter");
    await eventually("the new words in a list", async () => (await it.cell("Doughs, Senior").locator("li").count()) === 2 && (await it.cell("Doughs, Senior").locator("li ins").count()) > 0);
    await it.frame.locator("button", { hasText: "Mark New Words" }).click();
    await eventually("no marks", async () => (await it.frame.locator("ins").count()) === 0);
    assert.doesNotMatch(await it.cell("Doughs, Senior").getAttribute("aria-label"), /compared/);
    await undoAll(it);
  });

  test("selected cells and new words are visible with forced colours and in high contrast", async () => {
    const it = await page();
    const compare = it.frame.locator("button", { hasText: "Mark New Words" });
    await compare.click();
    await eventually("the new words", async () => (await it.frame.locator("ins").count()) > 0);
    await it.cell("Doughs, Junior").click();
    await it.press("Shift+ArrowRight");
    const looks = () =>
      it.frame.evaluate(() => {
        const look = (selector) => getComputedStyle(document.querySelector(selector));
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = "Highlight";
        const highlight = getComputedStyle(probe).color;
        probe.remove();
        const selected = look("td[aria-selected]:not(:focus)");
        return {
          selected: selected.outlineStyle,
          isHighlighted: selected.outlineColor === highlight,
          focused: look("td[aria-selected]:focus").outlineStyle,
          other: look("td[data-state]:not([aria-selected])").outlineStyle,
          words: look("ins").textDecorationLine,
          pressed: look("button[aria-pressed=true]").textDecorationLine,
        };
      });
    const wanted = { selected: "dashed", focused: "solid", other: "none", words: "underline", pressed: "underline" };
    await it.frame.emulateMedia({ forcedColors: "active" });
    assert.deepEqual(await looks(), { ...wanted, isHighlighted: true });
    await it.frame.emulateMedia({ forcedColors: "none" });
    for (const theme of ["vscode-high-contrast", "vscode-high-contrast-light"]) {
      await it.frame.evaluate((name) => (document.body.className = name), theme);
      assert.deepEqual(await looks(), { ...wanted, isHighlighted: false });
    }
    await it.frame.evaluate(() => (document.body.className = "vscode-light"));
    await compare.click();
    await eventually("no marks", async () => (await it.frame.locator("ins").count()) === 0);
  });

  test("an hour's work by keyboard leaves no trace once it is undone", async () => {
    const it = await page();
    await it.cell("Doughs, Junior").focus();
    for (const text of ["Kneads all doughs.", "Develops new doughs.", "Plans doughs for the year."]) {
      await it.press("Enter", "Control+a");
      await it.frame.keyboard.type(text);
      await it.press("Tab");
      await eventually(text, async () => it.text.includes(text) && (await it.frame.locator("textarea").count()) === 0);
    }
    await it.cell("Guests, Senior").focus();
    await it.press("F2");
    await it.frame.keyboard.type("Greets them.");
    await it.press("Control+Enter");
    await eventually("the missing cell is filled", () => it.text.includes("Greets them."));
    await it.heading("Senior").focus();
    await it.press("+");
    await it.frame.keyboard.type("Lead");
    await it.press("Enter");
    await eventually("the level", async () => (await it.headings("thead")) === "Junior,Senior,Lead,Head");
    await it.press("Alt+ArrowRight");
    await eventually("the level at the end", async () => (await it.headings("thead")) === "Junior,Senior,Head,Lead");
    await it.cell("Doughs, Lead").focus();
    await it.paste({ text: "Teaches dough.\nTeaches sugar.\nTeaches service." });
    await eventually("the column", () => it.text.includes("Teaches service."));
    await it.heading("Doughs").focus();
    await it.press("Delete");
    await eventually("the skill is deleted", async () => (await it.headings("tbody")) === "Sugar,Guests");
    assert.equal(it.undone.length, 8);
    await undoAll(it);
  });
});
